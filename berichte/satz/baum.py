"""The frozen tree a document is made of.

Text is plain text: no markup, any character. A line feed in a paragraph or cell starts a new line.
Lengths are points (1/72 inch), colours are "#rrggbb". Drawings count from the upper left corner
downwards, as SVG does.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

TEXTBREITE = 467.7
"""Width of a page between its margins, in points: what a drawing may use."""

type Absatzart = Literal["normal", "leit", "fett", "klein"]
"""How a paragraph looks: running text, lead sentence, emphasised, small print."""

type Ausrichtung = Literal["links", "mitte", "rechts"]


@dataclass(frozen=True, slots=True)
class Ueberschrift:
    """A heading below the document's title; 1 is a section, 2 and 3 lie within it."""

    ebene: Literal[1, 2, 3]
    text: str


@dataclass(frozen=True, slots=True)
class Absatz:
    """A paragraph."""

    text: str
    art: Absatzart = "normal"


@dataclass(frozen=True, slots=True)
class Liste:
    """A list with bullets, or numbered from 1."""

    punkte: tuple[str, ...]
    nummeriert: bool = False


@dataclass(frozen=True, slots=True)
class Angaben:
    """Pairs of name and value in two columns, as in a report's head (Stichtag, Gz., …)."""

    paare: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Spalte:
    """A column; ``breite`` is its share of the table's width (any unit, only the ratio counts)."""

    titel: str
    breite: float = 1.0
    rechtsbuendig: bool = False


@dataclass(frozen=True, slots=True)
class Tabelle:
    """A table over the full width; its head is repeated on every page.

    ``titel`` is printed above it, ``zusammenfassung`` is read to those who cannot see it. The first
    column names its row unless ``zeilenkopf`` is off. Rows shorter than the columns are filled up,
    longer ones refused. Without rows the table is replaced by the sentence ``leer``.
    """

    spalten: tuple[Spalte, ...]
    zeilen: tuple[tuple[str, ...], ...]
    zusammenfassung: str = ""
    titel: str = ""
    zeilenkopf: bool = True
    leer: str = "Keine Einträge."

    def __post_init__(self) -> None:
        """Refuse a table without columns and rows that are too long."""
        if not self.spalten or any(spalte.breite <= 0 for spalte in self.spalten):
            raise ValueError("a table needs columns, and each of them a width")
        if any(len(zeile) > len(self.spalten) for zeile in self.zeilen):
            raise ValueError("a row has more cells than the table has columns")


@dataclass(frozen=True, slots=True)
class Kennzahl:
    """One big figure: its value ready for print, what it counts, a smaller line below."""

    wert: str
    bezeichnung: str
    zusatz: str = ""


@dataclass(frozen=True, slots=True)
class Kennzahlen:
    """A row of big figures, each in a box; more than five go into several rows."""

    zahlen: tuple[Kennzahl, ...]


@dataclass(frozen=True, slots=True)
class Rechteck:
    """A filled or outlined rectangle; (x, y) is its upper left corner."""

    x: float
    y: float
    breite: float
    hoehe: float
    fuellung: str | None = None
    rand: str | None = None
    randbreite: float = 0.5


@dataclass(frozen=True, slots=True)
class Linie:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    farbe: str
    dicke: float = 0.5


@dataclass(frozen=True, slots=True)
class Schrift:
    """One line of text in a drawing; (x, y) is on its baseline, at the side it is aligned to.

    What is wider than ``hoechstens`` is cut with an ellipsis.
    """

    x: float
    y: float
    text: str
    groesse: float = 9.0
    farbe: str = "#171a2b"
    fett: bool = False
    ausrichtung: Ausrichtung = "links"
    hoechstens: float | None = None


@dataclass(frozen=True, slots=True)
class Pfad:
    """Polygons of one colour: whole numbers times ``massstab``, shifted to (x, y).

    Holes follow the even-odd rule.
    """

    ringe: tuple[tuple[tuple[int, int], ...], ...]
    fuellung: str | None = None
    rand: str | None = None
    randbreite: float = 0.25
    massstab: float = 0.1
    x: float = 0.0
    y: float = 0.0
    geschlossen: bool = True


type Form = Rechteck | Linie | Schrift | Pfad


@dataclass(frozen=True, slots=True)
class Zeichnung:
    """A vector drawing; forms are drawn in their order."""

    breite: float
    hoehe: float
    formen: tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class Abbildung:
    """A drawing and the text that stands for it; scaled down when larger than the page."""

    zeichnung: Zeichnung
    alternativtext: str
    titel: str = ""

    def __post_init__(self) -> None:
        """Refuse a figure that says nothing to those who cannot see it."""
        if not self.alternativtext.strip():
            raise ValueError("a figure needs a text alternative")


@dataclass(frozen=True, slots=True)
class Hinweis:
    """A notice in a box."""

    text: str
    titel: str = ""


@dataclass(frozen=True, slots=True)
class Seitenumbruch:
    """What follows begins on a new page; never leaves an empty one."""


@dataclass(frozen=True, slots=True)
class Zusammenhalten:
    """Blocks that stay on one page as long as one page can hold them."""

    bausteine: tuple["Baustein", ...]


type Inhalt = Ueberschrift | Absatz | Liste | Angaben | Tabelle | Kennzahlen | Abbildung | Hinweis
type Baustein = Inhalt | Seitenumbruch | Zusammenhalten


@dataclass(frozen=True, slots=True)
class Dokument:
    """A whole document.

    ``titel`` is printed large on page one and named in the file; ``untertitel`` stands below it,
    ``dachzeile`` above. ``thema`` says in the file's properties what it is about, ``verfasser``
    which office made it. ``stand`` is the moment the file is dated with, with time zone.
    ``kopfzeile`` (left) and ``kennung`` (right, e.g. the Gz.) are repeated above each page from the
    second on, ``fusszeile`` below every page.
    """

    titel: str
    thema: str
    stand: datetime
    bausteine: tuple[Baustein, ...] = ()
    verfasser: str = ""
    untertitel: str = ""
    dachzeile: str = ""
    kopfzeile: str = ""
    kennung: str = ""
    fusszeile: str = ""
    sprache: str = "de-DE"

    def __post_init__(self) -> None:
        """Refuse a moment without time zone, a missing title and headings that skip a level."""
        if self.stand.tzinfo is None:
            raise ValueError("the moment of a document needs a time zone")
        if not self.titel.strip():
            raise ValueError("a document needs a title")
        vorige = 0
        for ebene in _ebenen(self.bausteine):
            if ebene > vorige + 1:
                raise ValueError(f"heading of level {ebene} follows level {vorige}")
            vorige = ebene


def _ebenen(bausteine: tuple[Baustein, ...]) -> Iterator[int]:
    """Yield the levels of all headings in their order."""
    for baustein in bausteine:
        if isinstance(baustein, Ueberschrift):
            yield baustein.ebene
        elif isinstance(baustein, Zusammenhalten):
            yield from _ebenen(baustein.bausteine)
