"""Who works with the system."""

from django.db.models import TextChoices


class Rolle(TextChoices):
    """What a person may do in general; rights on a single body come on top (guardian)."""

    BEARBEITUNG = "bearbeitung", "Bearbeitung"
    LEITUNG = "leitung", "Referatsleitung"
    HAUSLEITUNG = "hausleitung", "Hausleitung"
    REVISION = "revision", "Revision"
    ADMINISTRATION = "administration", "Administration"
    BEGLEITUNG = "begleitung", "Begleitung"
    KOMMUNE = "kommune", "Kommune"
