"""States of a membership."""

from django.db.models import TextChoices


class Mitgliedsstatus(TextChoices):
    """States of a membership. ``START`` is never stored."""

    START = "start", "Noch kein Mitglied"
    AKTIV = "aktiv", "Aktiv"
    RUHEND = "ruhend", "Ruhend"
    BEENDET = "beendet", "Beendet"
    AUFGEHOBEN = "aufgehoben", "Aufgehoben"


BESTEHENDE_MITGLIEDSSTATUS: tuple[Mitgliedsstatus, ...] = (
    Mitgliedsstatus.AKTIV,
    Mitgliedsstatus.RUHEND,
)
