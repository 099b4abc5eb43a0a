"""Signing rounds."""

from django.db.models import TextChoices


class Rundenart(TextChoices):
    """How the bodies of a round sign."""

    PRAESENZ = "praesenz", "Präsenz"
    DIGITAL = "digital", "Digital"
    UMLAUF = "umlauf", "Umlauf"


class Rundenstand(TextChoices):
    """How a round stands."""

    GEPLANT = "geplant", "geplant"
    DURCHGEFUEHRT = "durchgefuehrt", "durchgeführt"
    ABGESAGT = "abgesagt", "abgesagt"


class Anwesenheit(TextChoices):
    """What was checked off for a body at a round; empty: nothing yet."""

    ANWESEND = "anwesend", "anwesend"
    ABWESEND = "abwesend", "abwesend"
