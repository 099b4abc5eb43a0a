"""What the papers of a round are made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

NETZWERK = "Kommunen-Netzwerk: engagiert in NRW"
VERFASSER = "Geschäftsstelle des Kommunen-Netzwerks"
VORFUEHRUNG = "Vorführung: Vorgänge frei erfunden, dieses Papier hat keine Wirkung."


@dataclass(frozen=True, slots=True)
class Runde:
    """The event: ``wann`` and ``ort`` as they are printed; ``stand`` dates the file.

    ``spalten`` are the two boxes of the list to tick off, as this kind of round calls them.
    """

    bezeichnung: str
    wann: str
    ort: str
    stand: datetime
    ist_vorfuehrung: bool = False
    spalten: tuple[str, str] = ("Anwesend", "Abwesend")

    def __post_init__(self) -> None:
        """Refuse a moment without time zone: the same input must give the same file."""
        if self.stand.tzinfo is None:
            raise ValueError("the moment of a paper needs a time zone")

    @property
    def dachzeile(self) -> str:
        """The line above the title."""
        return f"Vorführung · {NETZWERK}" if self.ist_vorfuehrung else NETZWERK

    @property
    def untertitel(self) -> str:
        """Name, day and place."""
        return " · ".join(filter(None, (self.bezeichnung, self.wann, self.ort)))

    @property
    def fusszeile(self) -> str:
        """What every page says at its foot."""
        return VORFUEHRUNG if self.ist_vorfuehrung else self.bezeichnung


@dataclass(frozen=True, slots=True)
class Schild:
    """A name card; empty where nobody knows who comes."""

    kommune: str
    name: str = ""
    amt: str = ""


@dataclass(frozen=True, slots=True)
class Platz:
    """A line to tick off; ``nummer`` is what is typed on screen."""

    nummer: int
    kommune: str
    unterzeichnend: str = ""
    vermerk: str = ""
