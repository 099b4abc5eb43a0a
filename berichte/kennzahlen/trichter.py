"""The funnel: how far the cases of the last two years have come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import ClassVar

from antraege.choices import GESCHLOSSENE_STATUS, OFFENE_STATUS, Antragsstatus, Handlung
from berichte.kennzahlen.belege import Belege, Sammlung, leere, vorgangsbeleg
from berichte.kennzahlen.bezug import Bezug
from berichte.kennzahlen.gezaehlt import Gezaehlt
from berichte.kennzahlen.verlauf import Bekannt
from berichte.kennzahlen.vorgaenge import ist_irrtum

STUFEN = (*OFFENE_STATUS, Antragsstatus.AUFGENOMMEN)
ANDERE_ENDEN = tuple(s for s in GESCHLOSSENE_STATUS if s is not Antragsstatus.AUFGENOMMEN)
_RANG = {status.value: rang for rang, status in enumerate(STUFEN)}


@dataclass(frozen=True, slots=True)
class Stufe(Gezaehlt):
    """Cases that ever came as far as this."""

    SCHLUESSEL: ClassVar[Mapping[str, str]] = {"anzahl": "trichter.{z.status}"}

    status: Antragsstatus
    anzahl: int


@dataclass(frozen=True, slots=True)
class Anderes(Gezaehlt):
    """Cases that ended otherwise than with an admission."""

    SCHLUESSEL: ClassVar[Mapping[str, str]] = {"anzahl": "trichter.ende.{z.status}"}

    status: Antragsstatus
    anzahl: int


@dataclass(frozen=True, slots=True)
class Uebergang:
    """From one step to the next; ``quote`` in per cent, None of nothing."""

    von: Antragsstatus
    nach: Antragsstatus
    quote: float | None


@dataclass(frozen=True, slots=True)
class Trichter(Gezaehlt):
    """Admitted, ended otherwise and still on their way are together those received."""

    SCHLUESSEL: ClassVar[Mapping[str, str]] = {"unterwegs": "trichter.unterwegs"}

    stufen: tuple[Stufe, ...]
    """From the receipt of the interest to the admission."""
    enden: tuple[Anderes, ...]
    unterwegs: int

    @property
    def eingegangen(self) -> int:
        """Cases looked at."""
        return self.stufen[0].anzahl

    @property
    def aufgenommen(self) -> int:
        """Admissions that hold."""
        return self.stufen[-1].anzahl

    @property
    def quote(self) -> float | None:
        """Admitted of those received, in per cent; None of nothing."""
        return _quote(self.aufgenommen, self.eingegangen)

    @property
    def uebergaenge(self) -> tuple[Uebergang, ...]:
        """How many of each step came to the next."""
        return tuple(
            Uebergang(von.status, nach.status, _quote(nach.anzahl, von.anzahl))
            for von, nach in pairwise(self.stufen)
        )


def _quote(teil: int, ganzes: int) -> float | None:
    return 100 * teil / ganzes if ganzes else None


def sammle_trichter(vorgaenge: Iterable[Bekannt], bezug: Bezug) -> Sammlung:
    """The sets behind the figures; at each step with the day on which it was reached."""
    sammlung = leere(f"trichter.{status}" for status in STUFEN)
    sammlung |= leere(f"trichter.ende.{status}" for status in ANDERE_ENDEN)
    sammlung["trichter.unterwegs"] = []
    for bekannt in vorgaenge:
        erster = bekannt.staende[0]
        if not bezug.im_fenster(erster.tag):
            continue
        if erster.eintrag.handlung != Handlung.INTERESSE_ERFASSEN:
            continue
        erreicht = dict(_erreicht(bekannt))
        for status, tag in erreicht.items():
            sammlung[f"trichter.{status}"].append(vorgangsbeleg(bekannt.verlauf, tag))
        if Antragsstatus.AUFGENOMMEN not in erreicht:
            ende = bekannt.lage.eintrag.nachher
            wort = f"ende.{ende}" if ende in ANDERE_ENDEN else "unterwegs"
            beleg = vorgangsbeleg(bekannt.verlauf, bekannt.letzter_wechsel.tag)
            sammlung[f"trichter.{wort}"].append(beleg)
    return sammlung


def _erreicht(bekannt: Bekannt) -> Iterator[tuple[Antragsstatus, date]]:
    """The steps that the case ever reached, and when for the first time."""
    naechste = 0
    for stelle in bekannt.wechsel:
        stand = bekannt.staende[stelle]
        rang = _RANG.get(stand.eintrag.nachher, -1)
        if rang >= naechste and not ist_irrtum(bekannt.verlauf, stand):
            for status in STUFEN[naechste : rang + 1]:
                yield status, stand.tag
            naechste = rang + 1


def zaehle_trichter(belege: Belege) -> Trichter:
    """The figures."""
    return Trichter.aus(
        belege,
        stufen=tuple(Stufe.aus(belege, status=s) for s in STUFEN),
        enden=tuple(Anderes.aus(belege, status=s) for s in ANDERE_ENDEN),
    )
