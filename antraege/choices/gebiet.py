"""How bodies change."""

from django.db.models import TextChoices


class Gebietsart(TextChoices):
    """How a body changes."""

    UMBENENNUNG = "umbenennung", "Umbenennung"
    ARTWECHSEL = "artwechsel", "Änderung der Art"
    ZUSAMMENSCHLUSS = "zusammenschluss", "Zusammenschluss"
    TEILUNG = "teilung", "Teilung"


class Gebietsrolle(TextChoices):
    """What a change makes of a body: it ends, it goes on, it begins."""

    GEHT_AUF = "geht_auf", "geht auf"
    BLEIBT = "bleibt", "bleibt"
    ENTSTEHT = "entsteht", "entsteht"


class Gebietsstand(TextChoices):
    """How a change of bodies stands. ``START`` is never stored."""

    START = "start", "Noch nicht erfasst"
    ENTWURF = "entwurf", "Entwurf"
    VORGESCHLAGEN = "vorgeschlagen", "Zur Entscheidung vorgelegt"
    VOLLZOGEN = "vollzogen", "Vollzogen"
    AUFGEHOBEN = "aufgehoben", "Aufgehoben"
    VERWORFEN = "verworfen", "Verworfen"
