"""What a council paper is made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from antraege.beugung import gremienname
from antraege.choices import Kommunentyp

BLANKO = "…" * 9
"""A line of dots: to be filled in by the office of the council."""


@dataclass(frozen=True, slots=True)
class Beratung:
    """One consultation of the paper; what is not known yet is a line of dots."""

    gremium: str
    sitzung: str = BLANKO
    top: str = ""
    drucksache: str = ""
    zustaendigkeit: str = "Entscheidung"
    oeffentlichkeit: str = "öffentlich"
    ergebnis: str = ""


@dataclass(frozen=True, slots=True)
class Voraussetzung:
    """One requirement: how far it is, and what is left to do (empty: nothing)."""

    nr: int
    titel: str
    stand: str
    zu_tun: str = ""


@dataclass(frozen=True, slots=True)
class Zusage:
    """What the body has promised, and the day."""

    vorhaben: str
    termin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Beschlussvorlage:
    """Everything the paper says about one body that has an assembly.

    ``ehrenamtskarte`` says since when the body takes part ("seit 01.03.2020"), empty where that is
    not known. ``sind_geprueft``: the office has found all requirements met.
    ``fruehere`` holds only consultations known to have been public. ``stand`` dates the file.
    """

    typ: Kommunentyp
    name: str
    postfach: str
    stand: datetime
    aktenzeichen: str = ""
    folge: tuple[Beratung, ...] = ()
    fruehere: tuple[Beratung, ...] = ()
    voraussetzungen: tuple[Voraussetzung, ...] = ()
    sind_geprueft: bool = False
    zusagen: tuple[Zusage, ...] = ()
    ehrenamtskarte: str = ""
    braucht_anerkennung: bool = False
    """Whether nobody knows yet how the body meets the requirement on recognition."""
    entscheidet_ausschuss: bool = False
    """Whether a committee is to decide, and not the assembly itself."""
    ist_vorfuehrung: bool = False

    def __post_init__(self) -> None:
        """Refuse a body without assembly, and a moment without time zone."""
        if gremienname(self.typ, self.name) is None:
            raise ValueError("a body without assembly has no council paper")
        if self.stand.tzinfo is None:
            raise ValueError("the moment of a council paper needs a time zone")
