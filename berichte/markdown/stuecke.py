"""What a text consists of, once it is read."""

from dataclasses import dataclass
from typing import Literal

PLATZHALTER: dict[str, str] = {
    "kommune": (
        "Name mit Artikel im ersten Fall, zum Beispiel „die Stadt Detmold“ oder „der Kreis Lippe“; "
        "am Anfang eines Satzes groß geschrieben"
    ),
    "ort": "Ort der Unterzeichnung",
    "datum": "Datum der Unterzeichnung",
    "unterzeichnend_kommune": "Wer für die Kommune unterzeichnet",
    "amt_kommune": "Amtsbezeichnung dazu",
    "unterzeichnend_land": "Wer für das Land unterzeichnet",
    "amt_land": "Amtsbezeichnung dazu",
}
"""Name of each placeholder and what is printed in its place."""


@dataclass(frozen=True, slots=True)
class Text:
    """Characters as they are printed."""

    text: str


@dataclass(frozen=True, slots=True)
class Luecke:
    """A placeholder, known or not; ``name`` is what stands between the braces."""

    name: str


@dataclass(frozen=True, slots=True)
class Umbruch:
    """A line break that is meant."""


@dataclass(frozen=True, slots=True)
class Betonung:
    """Here bold or italics begin or end; properly nested, none inside one of its own kind."""

    art: Literal["strong", "em"]
    beginnt: bool


type Teil = Text | Luecke | Umbruch | Betonung
type Teile = tuple[Teil, ...]


@dataclass(frozen=True, slots=True)
class Titel:
    """A heading, as deep as it was typed (1 to 6)."""

    ebene: int
    teile: Teile
    zeile: int


@dataclass(frozen=True, slots=True)
class Absatz:
    """A paragraph."""

    teile: Teile


@dataclass(frozen=True, slots=True)
class Liste:
    """A list with bullets, or numbered from 1."""

    punkte: tuple[Teile, ...]
    nummeriert: bool


type Stueck = Titel | Absatz | Liste


@dataclass(frozen=True, slots=True)
class Mangel:
    """What is wrong in a line, as a sentence for people."""

    zeile: int
    satz: str

    def __str__(self) -> str:
        return f"Zeile {self.zeile}: {self.satz}"


@dataclass(frozen=True, slots=True)
class Gelesen:
    """A text that was read, and what was met on the way."""

    stuecke: tuple[Stueck, ...]
    maengel: tuple[Mangel, ...]
