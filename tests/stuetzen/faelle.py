"""Bodies, people and cases for tests. Everything about a case goes through the door.

``weg_bis(status)`` takes a case to any state; methods of :mod:`tests.stuetzen.akten` record one
fact each. The clock stands still: an act happens at ``welt.jetzt`` until a test moves it.
"""

from __future__ import annotations

from collections.abc import Callable

from antraege.choices import OFFENE_STATUS, Antragsstatus, Handlung, Kanal
from tests.stuetzen.akten import Aktenwelt
from tests.stuetzen.leute import (
    AUGUSTDORF,
    BEZIRKSREGIERUNG,
    BIELEFELD,
    DETMOLD,
    KREIS_LIPPE,
    LANDSCHAFTSVERBAND,
    Leute,
    akteur,
)
from tests.stuetzen.welt import JETZT, unterschrift, zeichnungsvorschlag
from workflow.verfahren import eingaben as e

H = Handlung
S = Antragsstatus

__all__ = [
    "AUGUSTDORF",
    "BEZIRKSREGIERUNG",
    "BIELEFELD",
    "DETMOLD",
    "JETZT",
    "KREIS_LIPPE",
    "LANDSCHAFTSVERBAND",
    "SCHRITT_NACH",
    "Leute",
    "Welt",
    "akteur",
    "unterschrift",
    "zeichnungsvorschlag",
]


class Welt(Aktenwelt):
    """A world whose cases can be taken to any state, or to any single fact."""

    # --- the way

    def weg_bis(
        self,
        status: Antragsstatus,
        ags: str = DETMOLD,
        *,
        von: Antragsstatus | None = None,
        dazu: Callable[[int], object] | None = None,
    ) -> int:
        """A case in this state, with every fact it needs; ``von``: closed from this open state.

        ``dazu`` is done right at the beginning: what a later state does not take any more.
        """
        antrag = self.interesse(ags)
        if dazu is not None:
            dazu(antrag)
        offen = _offener_teil(status, von)
        for ziel in OFFENE_STATUS[1 : OFFENE_STATUS.index(offen) + 1]:
            self.gehe(antrag, ziel)
        if status not in OFFENE_STATUS:
            self.schliesse(antrag, status)
        assert self.status(antrag) == status
        return antrag

    def erfuelle(self, antrag: int, ziel: Antragsstatus) -> None:
        """Record what the step into ``ziel`` asks for."""
        match ziel:
            case S.IN_PRUEFUNG:
                self.uebernimm(antrag)
            case S.BESCHLUSS_AUSSTEHEND:
                self.pruefe(antrag)
            case S.UNTERZEICHNUNG_AUSSTEHEND:
                self.beschliesse(antrag)
            case S.IN_FREIGABE:
                self.gib_zeichnung_frei(antrag)
                self.unterschreibe(antrag)

    def gehe(self, antrag: int, ziel: Antragsstatus) -> None:
        """The step into ``ziel``, with its facts."""
        self.erfuelle(antrag, ziel)
        self.tue(antrag, SCHRITT_NACH[ziel], e.Schritt())

    def schliesse(self, antrag: int, status: Antragsstatus) -> None:
        """The end of a case."""
        match status:
            case S.AUFGENOMMEN:
                self.tue(antrag, H.AUFNAHME_FREIGEBEN, wer=self.leute.leitung)
            case S.ABGELEHNT:
                self.schlage_ablehnung_vor(antrag)
                self.tue(antrag, H.AUFNAHME_ABLEHNEN, wer=self.leute.leitung)
            case S.ZURUECKGEZOGEN:
                self.tue(
                    antrag,
                    H.INTERESSE_ZURUECKZIEHEN,
                    e.Zurueckziehen(
                        grund="Andere Vorhaben.", im_auftrag=Kanal.MAIL, schreiben="Mail der Spitze"
                    ),
                )
            case _:
                self.tue(antrag, H.VORGANG_EINSTELLEN, e.Eingabe(grund="Keine Antwort."))


SCHRITT_NACH: dict[Antragsstatus, Handlung] = {
    S.IN_PRUEFUNG: H.PRUEFUNG_AUFNEHMEN,
    S.BESCHLUSS_AUSSTEHEND: H.VORAUSSETZUNGEN_BESTAETIGEN,
    S.UNTERZEICHNUNG_AUSSTEHEND: H.BESCHLUSSLAGE_BESTAETIGEN,
    S.IN_FREIGABE: H.UNTERZEICHNUNG_BESTAETIGEN,
}


def _offener_teil(status: Antragsstatus, von: Antragsstatus | None) -> Antragsstatus:
    """How far a case goes before it is closed."""
    if status in OFFENE_STATUS:
        return status
    if status == S.AUFGENOMMEN:
        return S.IN_FREIGABE
    return von or S.IN_PRUEFUNG
