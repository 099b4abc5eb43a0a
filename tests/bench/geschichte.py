"""Invented histories straight into the tables, as many as a measurement wants.

The rows of case and membership are not in step with their protocol: figures never read them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from antraege.choices import AmZug, Antragsstatus, Handlung, Kanal, Mitgliedsstatus
from antraege.models import Antrag, Kommune, Kriterium, Mitgliedschaft, Protokolleintrag, Zusage

BERLIN = ZoneInfo("Europe/Berlin")
ENDE = date(2026, 3, 16)
TAGE = 20 * 365
"""So long ago the first cases began; each lasts less than a year and a half."""
H, S, M = Handlung, Antragsstatus, Mitgliedsstatus
WEG = (
    (H.INTERESSE_ERFASSEN, S.INTERESSE_BEKUNDET, AmZug.AMT),
    (H.PRUEFUNG_AUFNEHMEN, S.IN_PRUEFUNG, AmZug.KOMMUNE),
    (H.VORAUSSETZUNGEN_BESTAETIGEN, S.BESCHLUSS_AUSSTEHEND, AmZug.KOMMUNE),
    (H.BESCHLUSSLAGE_BESTAETIGEN, S.UNTERZEICHNUNG_AUSSTEHEND, AmZug.DRITTE),
    (H.UNTERZEICHNUNG_BESTAETIGEN, S.IN_FREIGABE, AmZug.AMT),
    (H.AUFNAHME_FREIGEBEN, S.AUFGENOMMEN, ""),
)
ZWISCHENDURCH = (H.NACHWEIS_ERFASSEN, H.RUECKFRAGE_STELLEN, H.WIEDERVORLAGE_SETZEN)
ERSTE_NUMMER = 1_000_000
"""Far from the numbers of the demonstration."""
FUELLUNG = {"angaben": "x" * 300}
"""What the content of an entry otherwise holds."""


class Geschichte:
    """Chains of cases, each with its own dice: more cases leave the first ones as they are."""

    def __init__(self, kommunen: Sequence[int], kriterium: int) -> None:
        self._kommunen, self._kriterium = kommunen, kriterium
        self.antraege: list[Antrag] = []
        self.mitgliedschaften: list[Mitgliedschaft] = []
        self.zusagen: list[Zusage] = []
        self.eintraege: list[Protokolleintrag] = []

    def erfinde(self, nr: int) -> None:
        """One case on its way, with what came of it."""
        wuerfel = Random(nr)  # noqa: S311 - guards nothing
        tag = ENDE - timedelta(days=wuerfel.randint(1, TAGE))
        antrag = self._antrag(nr, tag)
        weit, status = wuerfel.choice((1, 2, 3, 4, 5, 6, 6, 6)), ""
        for handlung, nachher, am_zug in WEG[:weit]:
            if tag > ENDE:
                return
            self._eintrag(tag, handlung, status, nachher, am_zug, antrag=antrag)
            status = nachher.value
            if am_zug and wuerfel.random() < 0.6:
                self._tatsache(wuerfel, tag, antrag, status)
            tag += timedelta(days=wuerfel.randint(3, 90))
        if status == S.AUFGENOMMEN:
            self._mitglied(tag - timedelta(days=1), antrag)
        elif tag <= ENDE:
            self._eintrag(tag, H.VORGANG_EINSTELLEN, status, S.EINGESTELLT, "", antrag=antrag)

    def _tatsache(self, wuerfel: Random, tag: date, antrag: Antrag, status: str) -> None:
        handlung = wuerfel.choice(ZWISCHENDURCH)
        pause = handlung == H.RUECKFRAGE_STELLEN
        self._eintrag(tag, handlung, status, status, AmZug.KOMMUNE, antrag=antrag, pause=pause)
        if status == S.IN_PRUEFUNG and wuerfel.random() < 0.3:
            daten = self._zusage(tag, antrag)
            zusage = H.ZUSAGE_ERFASSEN
            self._eintrag(tag, zusage, status, status, AmZug.AMT, antrag=antrag, daten=daten)

    def _zusage(self, tag: date, antrag: Antrag) -> dict[str, Any]:
        faellig = tag + timedelta(days=400)
        werte = {"faellig_am": faellig, "stand": "offen", "kriterium_id": self._kriterium}
        self.zusagen.append(Zusage(antrag=antrag, vorhaben="-", verantwortlich="-", **werte))
        return {"zusagen": [werte | {"faellig_am": faellig.isoformat()}]}

    def _antrag(self, nr: int, tag: date) -> Antrag:
        antrag = Antrag(
            kommune_id=self._kommunen[nr % len(self._kommunen)],
            jahr=tag.year,
            nummer=ERSTE_NUMMER + nr,
            aktenzeichen=f"B {tag.year}-{nr:07d}",
            status=S.EINGESTELLT,
            schritt_erfasst_am=_um(tag),
            kanal=Kanal.MAIL,
            wirksam_am=tag,
            erfasst_am=_um(tag),
        )
        self.antraege.append(antrag)
        return antrag

    def _mitglied(self, tag: date, antrag: Antrag) -> None:
        mitgliedschaft = Mitgliedschaft(
            kommune_id=antrag.kommune_id,
            antrag=antrag,
            status=M.BEENDET,
            beginn_regel="-",
            unterzeichnungsrunde=f"Spitzentreffen {tag.year}" if antrag.nummer % 3 else "",
            wirksam_am=tag,
            erfasst_am=_um(tag),
        )
        self.mitgliedschaften.append(mitgliedschaft)
        self._eintrag(tag, H.AUFNEHMEN, "", M.AKTIV, "", mitgliedschaft=mitgliedschaft)
        if (ende := tag + timedelta(days=200)) <= ENDE:
            austritt = H.AUSTRITT_VERMERKEN
            self._eintrag(ende, austritt, M.AKTIV, M.BEENDET, "", mitgliedschaft=mitgliedschaft)

    def _eintrag(
        self,
        tag: date,
        handlung: Handlung,
        vorher: str,
        nachher: str,
        am_zug: str,
        *,
        antrag: Antrag | None = None,
        mitgliedschaft: Mitgliedschaft | None = None,
        pause: bool = False,
        daten: dict[str, Any] | None = None,
    ) -> None:
        frist = tag + timedelta(days=30)
        inhalt = {"daten": (daten or {}) | FUELLUNG | {"fristen": [{"faellig_am": str(frist)}]}}
        kette = antrag or mitgliedschaft
        assert kette is not None
        kette.protokoll_nr += 1
        self.eintraege.append(
            Protokolleintrag(
                antrag=antrag,
                mitgliedschaft=mitgliedschaft,
                nr=kette.protokoll_nr,
                handlung=handlung,
                vorher=vorher,
                nachher=nachher,
                geschehen_fruehestens=tag,
                geschehen_spaetestens=tag,
                genauigkeit="tag",
                erfasst_am=_um(tag),
                wirksam_am=tag,
                am_zug=am_zug,
                ist_pausiert=pause,
                faellig_am=frist if am_zug else None,
                inhalt=json.dumps(inhalt),
            )
        )


def _um(tag: date) -> datetime:
    return datetime.combine(tag, time(10), BERLIN)


def erfinde(von: int, bis: int) -> None:
    """Write the cases with these numbers, a thousand at a time."""
    kommunen = list(Kommune.objects.order_by("pk").values_list("pk", flat=True))
    kriterium = Kriterium.objects.order_by("pk").values_list("pk", flat=True)[0]
    for stapel in _stapel(iter(range(von, bis)), 1000):
        geschichte = Geschichte(kommunen, kriterium)
        for nr in stapel:
            geschichte.erfinde(nr)
        Antrag.objects.bulk_create(geschichte.antraege)
        Mitgliedschaft.objects.bulk_create(geschichte.mitgliedschaften)
        Zusage.objects.bulk_create(geschichte.zusagen)
        Protokolleintrag.objects.bulk_create(geschichte.eintraege)


def _stapel(zahlen: Iterator[int], groesse: int) -> Iterator[list[int]]:
    while stapel := list(islice(zahlen, groesse)):
        yield stapel
