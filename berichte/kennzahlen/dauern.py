"""How long steps take, and whose turn it was meanwhile: medians of stays that ended, pauses taken
out, days known to the day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import ClassVar

from antraege.choices import OFFENE_STATUS, AmZug, Antragsstatus
from antraege.worte import STATUSWORTE
from berichte.kennzahlen.aufenthalte import (
    AUFNAHME,
    Aufenthalt,
    Ausschluss,
    beendete_aufenthalte,
)
from berichte.kennzahlen.belege import Belege, Sammlung, leere, vorgangsbeleg
from berichte.kennzahlen.bezug import Bezug
from berichte.kennzahlen.gezaehlt import Gezaehlt
from berichte.kennzahlen.uhr import TEILE, gelaufen, teile_auf
from berichte.kennzahlen.verlauf import Bekannt

GESAMT = "Vom Eingang bis zur Aufnahme"
SCHRITTE: tuple[str, ...] = (*(status.value for status in OFFENE_STATUS), AUFNAHME)


@dataclass(frozen=True, slots=True)
class Verteilung:
    """Middle and quartiles of so many values; None with too few of them."""

    n: int
    median: float | None = None
    viertel: tuple[float, float] | None = None

    @classmethod
    def von(cls, tage: Sequence[int]) -> Verteilung:
        """Of these values; quartiles (inclusive method) need two of them."""
        if len(tage) < 2:
            return cls(len(tage), float(tage[0]) if tage else None)
        unteres, _, oberes = quantiles(tage, n=4, method="inclusive")
        return cls(len(tage), float(median(tage)), (float(unteres), float(oberes)))


@dataclass(frozen=True, slots=True)
class Anteil(Gezaehlt):
    """Days on which it was somebody's turn (``am_zug`` None: on which the clock stood)."""

    SCHLUESSEL: ClassVar[Mapping[str, str]] = {"n": "dauer.{z.schritt}.{z.teil}"}

    schritt: str
    teil: str
    tage: Verteilung

    @property
    def am_zug(self) -> AmZug | None:
        """Whose turn it was; None: the clock stood."""
        return AmZug(self.teil) if self.teil in AmZug else None

    @property
    def n(self) -> int:
        """How many stays the figures rest on."""
        return self.tage.n


@dataclass(frozen=True, slots=True)
class Dauer(Gezaehlt):
    """Days spent in a state (``status`` None: from receipt to admission).

    ``ohne_tag`` and ``durchlaufen`` say how many were left out, and why. ``anteile`` split the days
    of each stay by whose turn it was, and tell the pauses.
    """

    SCHLUESSEL: ClassVar[Mapping[str, str]] = {
        "n": "dauer.{z.schritt}",
        "ohne_tag": "dauer.{z.schritt}.ohne_tag",
        "durchlaufen": "dauer.{z.schritt}.durchlaufen",
    }

    status: Antragsstatus | None
    tage: Verteilung
    ohne_tag: int
    durchlaufen: int
    anteile: tuple[Anteil, ...] = ()

    @property
    def schritt(self) -> str:
        """The word for it in keys."""
        return self.status.value if self.status else AUFNAHME

    @property
    def titel(self) -> str:
        """What the row is called."""
        return STATUSWORTE[self.status].intern if self.status else GESAMT

    @property
    def n(self) -> int:
        """How many stays the figures rest on."""
        return self.tage.n

    @property
    def median(self) -> float | None:
        """The middle; None without any stay."""
        return self.tage.median

    @property
    def viertel(self) -> tuple[float, float] | None:
        """Lower and upper quartile; None with fewer than two stays."""
        return self.tage.viertel

    @property
    def ausgelassen(self) -> int:
        """How many stays ended, but tell nothing."""
        return self.ohne_tag + self.durchlaufen


def sammle_dauern(vorgaenge: Iterable[Bekannt], bezug: Bezug) -> Sammlung:
    """Every stay that ended within the two years, with its days. Old cases tell nothing."""
    sammlung = leere(
        f"dauer.{schritt}{wort}"
        for schritt in SCHRITTE
        for wort in ("", ".ohne_tag", ".durchlaufen", *(f".{teil}" for teil in TEILE))
    )
    for bekannt in vorgaenge:
        if bekannt.lage.tag > bezug.fensteranfang and not bekannt.verlauf.ist_altfall:
            for aufenthalt in beendete_aufenthalte(bekannt, bezug.fensteranfang):
                _lege_ab(sammlung, aufenthalt)
    return sammlung


def _lege_ab(sammlung: Sammlung, aufenthalt: Aufenthalt) -> None:
    vorgang, ende = aufenthalt.vorgang, aufenthalt.ende
    assert ende is not None
    wort = f"dauer.{aufenthalt.schritt}"
    if (ausschluss := aufenthalt.ausschluss) is not None:
        menge = "durchlaufen" if ausschluss is Ausschluss.DURCHLAUFEN else "ohne_tag"
        sammlung[f"{wort}.{menge}"].append(vorgangsbeleg(vorgang, ende.tag))
        return
    spanne = aufenthalt.spanne
    assert spanne is not None
    teile = teile_auf(aufenthalt.staende, *spanne)
    gesamt = gelaufen(teile)
    belege = {tage: vorgangsbeleg(vorgang, tage, spanne) for tage in {gesamt, *teile.values()}}
    sammlung[wort].append(belege[gesamt])
    for teil, tage in teile.items():
        sammlung[f"{wort}.{teil}"].append(belege[tage])


def zaehle_dauern(belege: Belege) -> tuple[Dauer, ...]:
    """One row per open state in the order of the way, and the whole way."""
    return tuple(_dauer(belege, schritt) for schritt in SCHRITTE)


def _dauer(belege: Belege, schritt: str) -> Dauer:
    return Dauer.aus(
        belege,
        status=None if schritt == AUFNAHME else Antragsstatus(schritt),
        tage=_verteilung(belege, f"dauer.{schritt}"),
        anteile=tuple(
            Anteil(schritt, teil, _verteilung(belege, f"dauer.{schritt}.{teil}")) for teil in TEILE
        ),
    )


def _verteilung(belege: Belege, schluessel: str) -> Verteilung:
    return Verteilung.von([b.wert for b in belege[schluessel] if isinstance(b.wert, int)])
