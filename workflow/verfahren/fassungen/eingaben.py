"""What a person says when versions or rules change: always the whole of it, frozen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """One way to meet a criterion."""

    schluessel: str
    titel: str
    ist_zusage: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Kriteriumentwurf:
    """One criterion; ``gilt_fuer`` are kinds of bodies, none means all."""

    nr: int
    titel: str
    erlaeuterung: str = ""
    gilt_fuer: tuple[str, ...] = ()
    braucht_nachweis: bool = True
    laesst_zusage_zu: bool = False
    landeswissen: str = ""
    alternativen: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Katalogentwurf:
    """A whole catalogue."""

    bezeichnung: str
    kriterien: tuple[Kriteriumentwurf, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fassungsentwurf:
    """A whole text version; ``parteien`` are the required slots in order."""

    bezeichnung: str
    text: str = ""
    parteien: tuple[str, ...] = ()
    freiwillige_parteien: tuple[str, ...] = ()


type Entwurf = Katalogentwurf | Fassungsentwurf


@dataclass(frozen=True, slots=True, kw_only=True)
class Netzwerkregeln:
    """The rules of the network that acts look at."""

    ausschlussregel: str = ""
    genuegende_formen: tuple[str, ...] = ()
    unterzeichnend_land: str = ""
    amt_land: str = ""
    berichtsverteiler: tuple[str, ...] = ()
