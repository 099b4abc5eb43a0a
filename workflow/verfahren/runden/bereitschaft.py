"""What a body on the list still lacks before it can be admitted, apart from signatures to come.

Once a case was presented no signature is to come any more: one that was taken back is missing.

The points are those of the machine itself: the list cannot promise what the act refuses.
"""

from __future__ import annotations

from collections.abc import Iterator

from antraege.choices import Antragsstatus
from antraege.fall import Fall, RundeZeile
from antraege.rules.zeichnung import massgebliche_fassung
from antraege.worte import STATUSWORTE
from workflow.verfahren import bedingungen as b
from workflow.verfahren.ablauf import VORAUSSETZUNGEN
from workflow.verfahren.eingaben import Eingabe
from workflow.verfahren.hindernis import Punkt, fehlt
from workflow.verfahren.plan import naechster_schritt
from workflow.verfahren.umstand import Umstand

BEDINGUNGEN = (
    *VORAUSSETZUNGEN,
    b.beschluss_liegt_vor,
    b.zeichnungsfreigabe_steht,
    b.kein_ablehnungsvorschlag,
    b.nicht_ausgesetzt,
    b.keine_mitgliedschaft,
)
VOR_DER_UNTERSCHRIFT = (
    Antragsstatus.INTERESSE_BEKUNDET,
    Antragsstatus.IN_PRUEFUNG,
    Antragsstatus.BESCHLUSS_AUSSTEHEND,
)


def _bedingungen(fall: Fall) -> tuple[b.Bedingung, ...]:
    if fall.status is Antragsstatus.IN_FREIGABE:
        return (*BEDINGUNGEN, b.unterschriften_vollstaendig)
    return (*BEDINGUNGEN, b.vorhandene_unterschriften_genuegen)


class _Sicht:
    """What the conditions look at."""

    def __init__(self, fall: Fall, umstand: Umstand) -> None:
        self.fall, self.umstand, self.eingabe = fall, umstand, Eingabe()


def offene_punkte(fall: Fall, runde: RundeZeile, umstand: Umstand) -> list[Punkt]:
    """What is missing, each with the act that mends it; nothing for a body that is admitted."""
    if fall.status is Antragsstatus.AUFGENOMMEN:
        return []
    return list(_punkte(fall, runde, umstand))


def _punkte(fall: Fall, runde: RundeZeile, umstand: Umstand) -> Iterator[Punkt]:
    if not fall.antrag.ist_offen:
        yield fehlt(f"Der Vorgang ist geschlossen: {STATUSWORTE[fall.status].intern}.")
        return
    sicht = _Sicht(fall, umstand)
    alle_erfuellt = True
    for bedingung in _bedingungen(fall):
        for punkt in bedingung(sicht).punkte:
            if not punkt.erfuellt:
                alle_erfuellt = False
                yield punkt
    if alle_erfuellt and fall.status in VOR_DER_UNTERSCHRIFT:
        stand = STATUSWORTE[fall.status].intern
        yield fehlt(f"Der Vorgang steht noch bei „{stand}“.", naechster_schritt(fall))
    fassung = massgebliche_fassung(fall)
    if fassung is not None and fassung.id != runde.fassung_id:
        yield fehlt(f"Der Vorgang unterzeichnet „{fassung.bezeichnung}“, die Runde nicht.")
