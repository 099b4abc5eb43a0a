"""Bodies, people and cases for tests. Everything about a case goes through the door.

``weg_bis(status)`` takes a case to any state; the other methods of :class:`Welt` meet one condition
each. The clock stands still: an act happens at ``welt.jetzt`` until a test moves it.
"""

from __future__ import annotations

from datetime import date, timedelta

from antraege.choices import (
    OFFENE_STATUS,
    Antragsstatus,
    Beratungsergebnis,
    Handlung,
    Kanal,
    Partei,
    Urteil,
)
from antraege.zeitangabe import Zeitangabe
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
from tests.stuetzen.welt import JETZT, Grundwelt, unterschrift, zeichnungsvorschlag
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


class Welt(Grundwelt):
    """A world whose cases can be taken to any state, or to any single fact."""

    # --- facts, one condition each

    def uebernimm(self, antrag: int) -> None:
        """Somebody is responsible."""
        person = self.leute.bearbeitung.person_id
        assert person is not None
        self.tue(antrag, H.ZUSTAENDIGKEIT_UEBERNEHMEN, e.Zustaendigkeit(zustaendig_id=person))

    def pruefe(self, antrag: int, urteil: Urteil = Urteil.ERFUELLT, *nummern: int) -> None:
        """A verdict on every criterion, or on those with these numbers."""
        for kriterium in self.fall(antrag).kriterien:
            if not nummern or kriterium.nr in nummern:
                self.tue(
                    antrag,
                    H.KRITERIUM_PRUEFEN,
                    e.KriteriumPruefen(
                        kriterium_id=kriterium.id or 0,
                        urteil=urteil,
                        begruendung="Nach den Unterlagen.",
                        grund="Erneut geprüft.",
                    ),
                )

    def beschliesse(
        self, antrag: int, ergebnis: Beratungsergebnis = Beratungsergebnis.UNGEAENDERT
    ) -> None:
        """The council decides today, with evidence."""
        eingabe = e.BeratungErfassen(
            gremium="Rat",
            sitzung=Zeitangabe.tag(self.heute),
            drucksache="17/2026",
            ergebnis=ergebnis,
            beleg="https://ratsinfo.example/17",
            grund="Nachgetragen.",
        )
        self.tue(antrag, H.BERATUNG_ERFASSEN, eingabe)

    def gib_zeichnung_frei(self, antrag: int, termin: date | None = None) -> None:
        """Proposed by Bearbeitung, granted by Referatsleitung."""
        self.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag(termin))
        self.tue(antrag, H.ZEICHNUNGSFREIGABE_ERTEILEN, wer=self.leute.leitung)

    def unterschreibe(
        self, antrag: int, *parteien: Partei, vorbehalt: str = "", am: date | None = None
    ) -> None:
        """Body and Land (or whoever is named) sign."""
        for partei in parteien or (Partei.KOMMUNE, Partei.LAND):
            self.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, unterschrift(partei, vorbehalt, am))

    def hoere_an(self, antrag: int) -> None:
        """The body may comment."""
        bis = self.heute + timedelta(days=14)
        eingabe = e.AnhoerungGeben(grund="Nachweise fehlen.", stellungnahme_bis=bis)
        self.tue(antrag, H.ANHOERUNG, eingabe)

    def frage(self, antrag: int) -> None:
        """A question is open."""
        bis = self.heute + timedelta(days=14)
        eingabe = e.RueckfrageStellen(frage="Wer ist zuständig?", erbeten_bis=bis)
        self.tue(antrag, H.RUECKFRAGE_STELLEN, eingabe)

    def setze_aus(self, antrag: int, tage: int = 30) -> None:
        """The case rests."""
        bis = self.heute + timedelta(days=tage)
        eingabe = e.AussetzungBeginnen(grund="Haushaltssperre", bis=bis)
        self.tue(antrag, H.AUSSETZUNG_BEGINNEN, eingabe)

    def schlage_ablehnung_vor(self, antrag: int) -> None:
        """Heard, and a refusal proposed."""
        self.hoere_an(antrag)
        eingabe = e.AblehnungVorschlagen(grund="Keine Ansprechperson.", quelle="Vermerk, Blatt 3")
        self.tue(antrag, H.ABLEHNUNG_VORSCHLAGEN, eingabe)

    # --- the way

    def weg_bis(
        self, status: Antragsstatus, ags: str = DETMOLD, *, von: Antragsstatus | None = None
    ) -> int:
        """A case in this state, with every fact it needs; ``von``: closed from this open state."""
        antrag = self.interesse(ags)
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
