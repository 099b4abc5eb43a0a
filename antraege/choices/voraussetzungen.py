"""What comes out when requirements are checked."""

from django.db.models import TextChoices


class Urteil(TextChoices):
    """The officer's verdict on one criterion."""

    ERFUELLT = "erfuellt", "Erfüllt"
    ERFUELLT_DURCH_ZUSAGE = "erfuellt_durch_zusage", "Erfüllt durch Zusage"
    NICHT_ERFUELLT = "nicht_erfuellt", "Nicht erfüllt"


class Zusagestand(TextChoices):
    """How a commitment stands."""

    OFFEN = "offen", "Offen"
    EINGELOEST = "eingeloest", "Eingelöst"
    NICHT_EINGELOEST = "nicht_eingeloest", "Nicht eingelöst"
