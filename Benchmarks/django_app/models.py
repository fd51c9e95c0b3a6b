"""The journal, with the columns and the index that the page reads."""

from django.conf import settings
from django.db import models


class Structure(models.Model):
    code = models.CharField(max_length=40, primary_key=True)
    name = models.CharField(max_length=200)


class Membership(models.Model):
    """The structure that an account keeps the journal of."""

    account = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    structure = models.ForeignKey(Structure, on_delete=models.CASCADE)


class Kind(models.TextChoices):
    MEETING = "meeting", "Rencontre"
    PROJECT_MEETING = "project_meeting", "Rencontre d’un projet"
    PARTNER_REQUEST = "partner_request", "Demande de partenaire"
    ENGAGEMENT_ACTION = "engagement_action", "Action d’engagement"
    COMMUNITY_SESSION = "community_session", "Communauté de pratique"
    SHARED_RESOURCE = "shared_resource", "Ressource partagée"
    COMMON_PROJECT = "common_project", "Projet commun"
    NETWORK_MEETING = "network_meeting", "Réunion de réseau"
    BODY_PARTICIPATION = "body_participation", "Participation à une instance"
    DISSEMINATION = "dissemination", "Diffusion"
    AWARENESS = "awareness", "Sensibilisation"
    TRAINING_ORGANISED = "training_organised", "Formation organisée"
    TRAINING_REFERRAL = "training_referral", "Orientation vers une formation"
    TRAINING_RELAYED = "training_relayed", "Formation relayée"
    OFFER_COMMUNICATION = "offer_communication", "Communication sur l’offre"
    ORIENTATION = "orientation", "Orientation"
    INNOVATION_SUPPORT = "innovation_support", "Appui à une innovation"
    GOOD_PRACTICE = "good_practice", "Bonne pratique"
    RESEARCH_SUPPORT = "research_support", "Appui à la recherche"


class Entry(models.Model):
    structure = models.ForeignKey(Structure, on_delete=models.CASCADE)
    reference = models.CharField(max_length=80)
    date = models.DateField()
    kind = models.CharField(max_length=40, choices=Kind.choices)
    title = models.CharField(max_length=400, blank=True)
    body = models.CharField(max_length=200, blank=True)
    shared_reference = models.CharField(max_length=80, blank=True)
    comment = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["structure", "reference"], name="entry_reference")
        ]
        indexes = [models.Index(fields=["structure", "date", "id"], name="entry_by_date")]
