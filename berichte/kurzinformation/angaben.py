"""What the page for the head of administration is made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from antraege.choices import Kommunentyp


@dataclass(frozen=True, slots=True)
class Schritt:
    """One of the five steps: what happens, and how far the body is (empty: lies ahead)."""

    titel: str
    satz: str
    stand: str = ""


@dataclass(frozen=True, slots=True)
class Voraussetzung:
    """One requirement with its stand."""

    titel: str
    stand: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kurzinformation:
    """The page of one body; without a case there is no ``aktenzeichen``."""

    typ: Kommunentyp
    name: str
    postfach: str
    stand: datetime
    voraussetzungen: tuple[Voraussetzung, ...]
    schritte: tuple[Schritt, ...]
    aktenzeichen: str = ""
    hat_zusagen: bool = False
    """Whether something was promised that may cost."""
    braucht_anerkennung: bool = False
    """Whether nobody knows yet how the body meets the requirement on recognition."""
    ist_vorfuehrung: bool = False

    def __post_init__(self) -> None:
        """Refuse a moment without time zone: the same input must give the same file."""
        if self.stand.tzinfo is None:
            raise ValueError("the moment of a summary needs a time zone")
