"""What a certificate is made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from antraege.zeitangabe import MONATE, Genauigkeit, Zeitangabe


@dataclass(frozen=True, slots=True)
class Urkunde:
    """The membership of one body.

    ``kommune`` is the body with its article ("die Stadt Detmold", `mit_artikel`); ``regel`` says
    in a sentence which day counts as accession. Without ``unterzeichnend`` and ``amt`` (of the
    Land) nobody is asked to sign. ``stand`` dates the file and is its day of issue.
    """

    kommune: str
    beginn: Zeitangabe
    regel: str
    gz: str
    stand: datetime
    unterzeichnend: str = ""
    amt: str = ""
    ist_vorfuehrung: bool = False

    def __post_init__(self) -> None:
        """Refuse a moment without time zone: the same input must give the same file."""
        if self.stand.tzinfo is None:
            raise ValueError("the moment of a certificate needs a time zone")


def seit(beginn: Zeitangabe) -> str:
    """Since when, inside a sentence: "seit dem 12. März 2026", "seit Dezember 2012".

    Empty where nobody knows; the wording of the source is left out.
    """
    tag = beginn.spaetestens
    if tag is None:
        return ""
    if beginn.genauigkeit == Genauigkeit.MONAT:
        return f"seit {MONATE[tag.month - 1]} {tag.year}"
    if beginn.genauigkeit == Genauigkeit.JAHR:
        return f"seit dem Jahr {tag.year}"
    vor = "" if beginn.genauigkeit == Genauigkeit.TAG else "spätestens "
    return f"{vor}seit dem {langes_datum(tag)}"


def langes_datum(tag: date) -> str:
    """ "12. März 2026", held together on one line."""
    return f"{tag.day}.\u00a0{MONATE[tag.month - 1]} {tag.year}"
