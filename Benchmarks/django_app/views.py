from datetime import date

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .forms import JournalFilter
from .models import Entry

PAGE_SIZE = 50


@login_required
def journal(request: HttpRequest) -> HttpResponse:
    """One page of the journal of the account's structure, the newest entries first."""
    filter_form = JournalFilter(request.GET)
    structure = request.user.membership.structure
    entries = Entry.objects.filter(structure=structure)
    if filter_form.is_valid():
        if year := filter_form.cleaned_data["annee"]:
            entries = entries.filter(date__range=(date(year, 1, 1), date(year, 12, 31)))
        if kind := filter_form.cleaned_data["nature"]:
            entries = entries.filter(kind=kind)
    page = list(entries.order_by("-date", "-id")[: PAGE_SIZE + 1])
    return render(
        request,
        "journal.html",
        {
            "structure": structure,
            "filter_form": filter_form,
            "entries": page[:PAGE_SIZE],
            "next_after": page[PAGE_SIZE - 1].reference if len(page) > PAGE_SIZE else None,
        },
    )
