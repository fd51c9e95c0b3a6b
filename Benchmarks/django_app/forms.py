from django import forms

from .models import Kind


class JournalFilter(forms.Form):
    annee = forms.IntegerField(label="Année", required=False, min_value=2000, max_value=2100)
    nature = forms.ChoiceField(
        label="Nature", required=False, choices=[("", "Toutes"), *Kind.choices]
    )
