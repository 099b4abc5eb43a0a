"""What an order means for one body: acts through the door, or why there are none."""

from __future__ import annotations

from dataclasses import dataclass

from antraege.choices import (
    Anwesenheit,
    Handlung,
)
from antraege.fall import Fall
from antraege.rules.runde import Platz
from antraege.rules.zeichnung import (
    massgebliche_fassung,
)
from antraege.worte import rundenwort
from workflow.verfahren import eingaben as e


@dataclass(frozen=True, slots=True)
class Akt:
    """One act through the door."""

    handlung: Handlung
    eingabe: e.Eingabe


@dataclass(frozen=True, slots=True)
class Ruht:
    """Nothing is done for this body; ``ist_mangel``: it should have been."""

    satz: str
    ist_mangel: bool = False


type Arbeit = tuple[Akt, ...] | Ruht


def nicht_da(platz: Platz) -> Ruht | None:
    """Why nothing was signed at the round."""
    match platz.zeile.anwesenheit:
        case Anwesenheit.ANWESEND:
            return None
        case Anwesenheit.ABWESEND:
            satz = rundenwort(platz.runde.art).war_weg
            return Ruht(f"{satz[:1].upper()}{satz[1:]}.", ist_mangel=True)
        case _:
            return Ruht("Ist noch nicht abgehakt.", ist_mangel=True)


def andere_fassung(fall: Fall, platz: Platz) -> Ruht | None:
    """That the case signs another text than the round."""
    fassung = massgebliche_fassung(fall)
    if fassung is None or fassung.id == platz.runde.fassung_id:
        return None
    satz = f"Der Vorgang unterzeichnet eine andere Textfassung: „{fassung.bezeichnung}“."
    return Ruht(satz, ist_mangel=True)
