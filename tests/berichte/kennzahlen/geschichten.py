"""Invented protocols without a database: what hypothesis draws is played on a small world.

Not everything here would pass the door: figures have to hold for whatever a protocol says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from hypothesis import strategies as st

from antraege.choices import (
    BESTEHENDE_MITGLIEDSSTATUS,
    OFFENE_STATUS,
    AmZug,
    Antragsstatus,
    Handlung,
    Kommunentyp,
    Mitgliedsstatus,
)
from antraege.zeitangabe import Zeitangabe
from berichte.kennzahlen.laden import Protokoll
from berichte.kennzahlen.verlauf import Eintrag, Koerper, Verlauf
from berichte.kennzahlen.zusagen import Werte, Zusagenprotokoll
from tests.berichte.faelle import BERLIN

H, S, M, T = Handlung, Antragsstatus, Mitgliedsstatus, Kommunentyp
BEGINN = datetime(2024, 1, 10, 9, tzinfo=BERLIN)
KOERPER = (
    Koerper(1, "Augustdorf", T.GEMEINDE, False, "augustdorf", "05766004", "05766", "Detmold"),
    Koerper(2, "Kreis Lippe", T.KREIS, False, "kreis lippe", "05766", "", "Detmold"),
    Koerper(3, "x" * 200, T.STADT, False, "x" * 200, "05999000", "05999", ""),
    Koerper(4, "Musterstadt", T.STADT, True, "musterstadt", "99000001"),
    Koerper(5, "Köln", T.BEZIRKSREGIERUNG, False, "koeln", "053", "", "Köln"),
)
WEG = (
    H.INTERESSE_ERFASSEN,
    H.PRUEFUNG_AUFNEHMEN,
    H.VORAUSSETZUNGEN_BESTAETIGEN,
    H.BESCHLUSSLAGE_BESTAETIGEN,
    H.UNTERZEICHNUNG_BESTAETIGEN,
    H.AUFNAHME_FREIGEBEN,
)
STUFEN = (*OFFENE_STATUS, S.AUFGENOMMEN)
ENDEN = {
    S.ABGELEHNT: H.AUFNAHME_ABLEHNEN,
    S.ZURUECKGEZOGEN: H.INTERESSE_ZURUECKZIEHEN,
    S.EINGESTELLT: H.VORGANG_EINSTELLEN,
}
RUNDEN = ("", "Spitzentreffen", "Umlauf {2}. Runde")


class Tat(NamedTuple):
    """An act: which, of whom, days gone by since the last one, days it lies back, a die."""

    art: str
    wer: int
    vergangen: int
    zurueck: int
    wuerfel: int


class Geschichte:
    """A world in which time goes by; what does not fit does not happen."""

    def __init__(self) -> None:
        self.jetzt = BEGINN
        self.vorgaenge: dict[int, list[Eintrag]] = {}
        self.mitgliedschaften: dict[int, list[Eintrag]] = {}
        self._koerper: dict[int, Koerper] = {}
        self._antrag: dict[int, int | None] = {}
        self._zusagen: dict[int, int] = defaultdict(int)
        self._aenderungen: dict[int, tuple[tuple[int, Werte], ...]] = {}
        self._pk = 0

    def spiele(self, taten: Sequence[Tat]) -> None:
        for tat in taten:
            self.jetzt += timedelta(days=tat.vergangen)
            TATEN[tat.art](self, tat)

    def protokoll(self) -> Protokoll:
        titel = {antrag: ("Anerkennung",) * n for antrag, n in self._zusagen.items()}
        return Protokoll(
            koerper=KOERPER,
            vorgaenge=tuple(
                Verlauf(pk, self._koerper[pk], f"Gz. {pk}", tuple(kette))
                for pk, kette in self.vorgaenge.items()
            ),
            mitgliedschaften=tuple(
                Verlauf(pk, self._koerper[pk], "", tuple(kette), self._antrag[pk], RUNDEN[pk % 3])
                for pk, kette in self.mitgliedschaften.items()
            ),
            zusagen=Zusagenprotokoll(dict(self._aenderungen), titel),
        )

    # --- what can happen

    def interesse(self, tat: Tat) -> None:
        if self._vorgang(tat, offen=True) is None:
            self._beginne(self.vorgaenge, tat, H.INTERESSE_ERFASSEN, S.START, STUFEN[0])

    def altfall(self, tat: Tat) -> None:
        ziel = (*STUFEN, *ENDEN)[tat.wuerfel % 9]
        if self._vorgang(tat, offen=True) is None:
            self._beginne(self.vorgaenge, tat, H.ALTFALL_UEBERNEHMEN, S.START, ziel)

    def schritt(self, tat: Tat) -> None:
        kette = self._vorgang(tat, offen=True)
        if kette is None:
            return
        rang = STUFEN.index(S(kette[-1].nachher)) + 1
        self._folgt(kette, tat, WEG[rang], STUFEN[rang])
        if STUFEN[rang] is S.AUFGENOMMEN and not self._ist_mitglied(tat):
            antrag = kette[0].antrag_id
            self._beginne(self.mitgliedschaften, tat, H.AUFNEHMEN, M.START, M.AKTIV, antrag)

    def weg(self, tat: Tat) -> None:
        """Many steps at once, a week each, with a commitment on the way."""
        self.interesse(tat)
        for nr in range(1 + tat.wuerfel % 6):
            self.jetzt += timedelta(days=7)
            if nr == 1:
                self.zusage(tat)
            self.schritt(tat._replace(zurueck=tat.zurueck % 5, wuerfel=tat.wuerfel + nr))

    def zurueck(self, tat: Tat) -> None:
        kette = self._vorgang(tat, offen=True)
        if kette is not None:
            rang = tat.wuerfel % (STUFEN.index(S(kette[-1].nachher)) + 1)
            self._folgt(kette, tat, H.VORGANG_ZURUECKSETZEN, STUFEN[rang])

    def ende(self, tat: Tat) -> None:
        kette = self._vorgang(tat, offen=True)
        if kette is not None:
            status = tuple(ENDEN)[tat.wuerfel % 3]
            self._folgt(kette, tat, ENDEN[status], status)

    def wieder(self, tat: Tat) -> None:
        kette = self._vorgang(tat)
        if kette is not None and kette[-1].nachher in ENDEN:
            self._folgt(kette, tat, H.VORGANG_WIEDERAUFNEHMEN, STUFEN[tat.wuerfel % 4])

    def irrtum(self, tat: Tat) -> None:
        kette = self._vorgang(tat)
        if kette is None or kette[-1].nachher != S.AUFGENOMMEN:
            return
        self._folgt(kette, tat, H.AUFNAHME_AUFHEBEN, S.UNTERZEICHNUNG_AUSSTEHEND)
        for pk, antrag in self._antrag.items():
            mitglied = self.mitgliedschaften.get(pk)
            if mitglied and antrag == kette[0].antrag_id and mitglied[-1].nachher != M.AUFGEHOBEN:
                self._folgt(mitglied, tat, H.AUFHEBEN, M.AUFGEHOBEN)

    def tatsache(self, tat: Tat) -> None:
        if kette := self._vorgang(tat):
            self._folgt(kette, tat, H.NACHWEIS_ERFASSEN)

    def vorschlag(self, tat: Tat) -> None:
        if kette := self._vorgang(tat):
            offen = kette[-1].nachher in OFFENE_STATUS
            self._folgt(kette, tat, H.ABLEHNUNG_VORSCHLAGEN if offen else H.AUFHEBUNG_VORSCHLAGEN)

    def verworfen(self, tat: Tat) -> None:
        if kette := self._vorgang(tat, offen=True):
            self._folgt(kette, tat, H.ABLEHNUNGSVORSCHLAG_VERWERFEN)

    def zusage(self, tat: Tat) -> None:
        kette = self._vorgang(tat, offen=True)
        if kette is not None:
            antrag = kette[0].antrag_id or 0
            tag = self.jetzt.date() + timedelta(days=10 * tat.wuerfel)
            werte = {"faellig_am": tag.isoformat(), "stand": "offen"}
            self._sage(kette, tat, H.ZUSAGE_ERFASSEN, self._zusagen[antrag], werte)
            self._zusagen[antrag] += 1

    def zusage_weiter(self, tat: Tat) -> None:
        kette = self._vorgang(tat)
        anzahl = self._zusagen.get(kette[0].antrag_id or 0, 0) if kette else 0
        if kette is None or not anzahl:
            return
        tag = self.jetzt.date() + timedelta(days=60)
        handlung, werte = (
            (H.ZUSAGE_VERLAENGERN, {"faellig_am": tag.isoformat()}),
            (H.ZUSAGE_EINLOESEN, {"stand": "eingeloest"}),
            (H.NICHTEINLOESUNG_VERMERKEN, {"stand": "nicht_eingeloest"}),
        )[tat.wuerfel % 3]
        self._sage(kette, tat, handlung, tat.zurueck % anzahl, werte)

    def bestand(self, tat: Tat) -> None:
        if not self._ist_mitglied(tat):
            self._beginne(self.mitgliedschaften, tat, H.BESTAND_UEBERNEHMEN, M.START, M.AKTIV)

    def ruhen(self, tat: Tat) -> None:
        kette = self._mitgliedschaft(tat)
        if kette is not None and kette[-1].nachher == M.AKTIV:
            self._folgt(kette, tat, H.RUHEN_LASSEN, M.RUHEND)

    def austritt(self, tat: Tat) -> None:
        kette = self._mitgliedschaft(tat)
        if kette is not None and self._ist_mitglied(tat):
            self._folgt(kette, tat, H.AUSTRITT_VERMERKEN, M.BEENDET)

    def ausschluss(self, tat: Tat) -> None:
        if kette := self._mitgliedschaft(tat):
            self._folgt(kette, tat, H.AUSSCHLUSS_VORSCHLAGEN)

    def berichtigen(self, tat: Tat) -> None:
        self._berichtige(self._vorgang(tat), tat)

    def beginn_berichtigen(self, tat: Tat) -> None:
        self._berichtige(self._mitgliedschaft(tat), tat)

    # --- how it is written down

    def _vorgang(self, tat: Tat, *, offen: bool = False) -> list[Eintrag] | None:
        kette = self._letzte(self.vorgaenge, tat)
        return kette if kette and (not offen or kette[-1].nachher in OFFENE_STATUS) else None

    def _mitgliedschaft(self, tat: Tat) -> list[Eintrag] | None:
        return self._letzte(self.mitgliedschaften, tat)

    def _ist_mitglied(self, tat: Tat) -> bool:
        kette = self._mitgliedschaft(tat)
        return kette is not None and kette[-1].nachher in BESTEHENDE_MITGLIEDSSTATUS

    def _letzte(self, ketten: dict[int, list[Eintrag]], tat: Tat) -> list[Eintrag] | None:
        wer = KOERPER[tat.wer].id
        return next((k for pk, k in reversed(ketten.items()) if self._koerper[pk].id == wer), None)

    def _beginne(
        self,
        ketten: dict[int, list[Eintrag]],
        tat: Tat,
        handlung: Handlung,
        vorher: str,
        nachher: str,
        antrag: int | None = None,
    ) -> None:
        pk = len(self._koerper) + 1
        self._koerper[pk], self._antrag[pk] = KOERPER[tat.wer], antrag
        ist_vorgang = ketten is self.vorgaenge
        gegenstand = {"antrag_id": pk if ist_vorgang else None}
        gegenstand["mitgliedschaft_id"] = None if ist_vorgang else pk
        ketten[pk] = [self._eintrag(tat, 1, handlung, vorher, nachher, **gegenstand)]

    def _folgt(self, kette: list[Eintrag], tat: Tat, handlung: Handlung, nachher: str = "") -> None:
        letzter = kette[-1]
        kette.append(
            self._eintrag(
                tat,
                letzter.nr + 1,
                handlung,
                letzter.nachher,
                nachher or letzter.nachher,
                antrag_id=letzter.antrag_id,
                mitgliedschaft_id=letzter.mitgliedschaft_id,
            )
        )

    def _sage(
        self, kette: list[Eintrag], tat: Tat, handlung: Handlung, stelle: int, werte: dict[str, Any]
    ) -> None:
        self._folgt(kette, tat, handlung)
        self._aenderungen[kette[-1].pk] = ((stelle, werte),)

    def _berichtige(self, kette: list[Eintrag] | None, tat: Tat) -> None:
        if kette is None:
            return
        wechsel = [e for e in kette if e.vorher != e.nachher]
        self._folgt(kette, tat, H.EINTRAG_BERICHTIGEN)
        genannter = wechsel[tat.wuerfel % len(wechsel)]
        kette[-1] = kette[-1]._replace(berichtigt_id=genannter.pk)

    def _eintrag(
        self, tat: Tat, nr: int, handlung: Handlung, vorher: str, nachher: str, **gegenstand: Any
    ) -> Eintrag:
        self._pk += 1
        offen = nachher in OFFENE_STATUS
        wann = _zeitangabe(tat, self.jetzt.date())
        return Eintrag(
            **gegenstand,
            pk=self._pk,
            nr=nr,
            handlung=str(handlung),
            vorher=str(vorher),
            nachher=str(nachher),
            geschehen_fruehestens=wann.fruehestens,
            geschehen_spaetestens=wann.spaetestens,
            genauigkeit=str(wann.genauigkeit),
            erfasst_am=self.jetzt,
            am_zug=str(tuple(AmZug)[tat.wuerfel % 4]) if offen else "",
            ist_pausiert=offen and tat.wuerfel % 5 == 0,
            faellig_am=self.jetzt.date() + timedelta(days=7 * tat.wuerfel) if offen else None,
            ist_durchlaufen=tat.wuerfel % 7 == 6,
            berichtigt_id=None,
        )


def _zeitangabe(tat: Tat, heute: date) -> Zeitangabe:
    tag = heute - timedelta(days=tat.zurueck)
    if tat.zurueck % 11 == 10:
        return Zeitangabe.unbekannt()
    if tat.zurueck % 7 == 6:
        return Zeitangabe.monat(tag.year, tag.month)
    return Zeitangabe.tag(tag)


TATEN: dict[str, Callable[[Geschichte, Tat], None]] = {
    name: getattr(Geschichte, name)
    for name in (
        "interesse",
        "altfall",
        "schritt",
        "weg",
        "zurueck",
        "ende",
        "wieder",
        "irrtum",
        "tatsache",
        "vorschlag",
        "verworfen",
        "zusage",
        "zusage_weiter",
        "bestand",
        "ruhen",
        "austritt",
        "ausschluss",
        "berichtigen",
        "beginn_berichtigen",
    )
}
HAEUFIGE = ("weg", "weg", "schritt", "schritt", "berichtigen", "zusage_weiter", "ende")


def taten(mindestens: int, hoechstens: int) -> st.SearchStrategy[list[Tat]]:
    """What happens, one after the other."""
    tat = st.builds(
        Tat,
        art=st.sampled_from((*TATEN, *HAEUFIGE)),
        wer=st.integers(0, len(KOERPER) - 1),
        vergangen=st.sampled_from((0, 1, 3, 8, 20, 45, 500)),
        zurueck=st.sampled_from((0, 0, 1, 4, 6, 10, 15, 40, 130)),
        wuerfel=st.integers(0, 20),
    )
    return st.lists(tat, min_size=mindestens, max_size=hoechstens)


def am_abend(moment: datetime) -> datetime:
    """The end of that day."""
    return datetime.combine(moment.date(), time(23), BERLIN)
