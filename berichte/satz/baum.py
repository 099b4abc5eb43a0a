"""The frozen tree a document is made of.

Text is plain text: no markup, any character. A line feed in a paragraph or cell starts a new line.
Lengths are points (1/72 inch).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from berichte.satz.formen import Zeichnung

TEXTBREITE = 467.7
"""Width of a page between its margins, in points: what a drawing may use."""

type Absatzart = Literal[
    "normal", "leit", "fett", "klein", "mittig", "mittig_gross", "mittig_fett", "mittig_klein"
]
"""How a paragraph looks: running text, lead sentence, emphasised, small print; or centred."""


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
    ist_kaestchen: bool = False
    """A box to tick by hand stands in every row."""


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
class Unterschriftsfeld:
    """Where one party signs. What is empty becomes a line to write on.

    ``fuer`` stands after "Für" ("die Stadt Detmold"); without ``ort_datum`` (None) nobody is asked
    where and when.
    """

    fuer: str
    name: str = ""
    amt: str = ""
    ort_datum: str | None = ""


@dataclass(frozen=True, slots=True)
class Unterschriften:
    """Fields to sign in, two beside each other; they stay together on one page."""

    felder: tuple[Unterschriftsfeld, ...]
    mittig: bool = False


@dataclass(frozen=True, slots=True)
class Seitenumbruch:
    """What follows begins on a new page; never leaves an empty one."""


@dataclass(frozen=True, slots=True)
class Zusammenhalten:
    """Blocks that stay on one page as long as one page can hold them."""

    bausteine: tuple["Baustein", ...]


type Inhalt = (
    Ueberschrift
    | Absatz
    | Liste
    | Angaben
    | Tabelle
    | Kennzahlen
    | Abbildung
    | Hinweis
    | Unterschriften
)
type Baustein = Inhalt | Seitenumbruch | Zusammenhalten


@dataclass(frozen=True, slots=True)
class Dokument:
    """A whole document.

    ``titel`` is printed large on page one and named in the file; ``untertitel`` stands below it,
    ``dachzeile`` above. ``thema`` says in the file's properties what it is about, ``verfasser``
    which office made it. ``stand`` is the moment the file is dated with, with time zone.
    ``kopfzeile`` (left) and ``kennung`` (right, e.g. the Gz.) are repeated above each page from the
    second on, ``fusszeile`` below every page. A document that is ``festlich`` has a centred head
    and a frame; alone, its page bears no number.
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
    festlich: bool = False

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
