"""How far a due date is away, in words: colour alone says nothing."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Abstand:
    """Words and kind of badge (``bausteine/plakette.html``)."""

    text: str
    art: str


def abstand(faellig_am: date, heute: date) -> Abstand:
    """ "7 Tage überfällig", "heute", "morgen", "in 6 Tagen"."""
    tage = (faellig_am - heute).days
    if tage < 0:
        return Abstand(f"{_tage(-tage)} überfällig", "gefahr")
    if tage == 0:
        return Abstand("heute", "warnung")
    if tage == 1:
        return Abstand("morgen", "info")
    return Abstand(f"in {_tausender(tage)} Tagen", "info" if tage <= 14 else "neutral")


def _tage(anzahl: int) -> str:
    return "1 Tag" if anzahl == 1 else f"{_tausender(anzahl)} Tage"


def _tausender(anzahl: int) -> str:
    return f"{anzahl:,}".replace(",", ".")
