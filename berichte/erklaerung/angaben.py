"""What the paper of a declaration is made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from antraege.choices import Partei


@dataclass(frozen=True, slots=True)
class Platz:
    """A slot to sign in; an empty name or office leaves a line to write on.

    ``fuer`` follows "Für": "die Stadt Detmold", "den Kreis Lippe" (`im_akkusativ`), "das Land
    Nordrhein-Westfalen".
    """

    partei: Partei
    fuer: str
    name: str = ""
    amt: str = ""


@dataclass(frozen=True, slots=True)
class Erklaerung:
    """One version of the text for one body.

    ``fassung`` names the version, ``text`` is its Markdown. ``kommune`` is the body with its
    article as a sentence needs it ("die Stadt Detmold", `mit_artikel`), ``name`` without one, for
    the title. ``plaetze`` are all slots in order, the optional ones among them. ``ort`` and
    ``datum`` are printed in every slot; empty, they leave a line. ``stand`` dates the file.
    """

    fassung: str
    text: str
    kommune: str
    name: str
    plaetze: tuple[Platz, ...]
    gz: str
    stand: datetime
    ort: str = ""
    datum: str = ""
    ist_vorfuehrung: bool = False

    def __post_init__(self) -> None:
        """Refuse a moment without time zone: the same input must give the same file."""
        if self.stand.tzinfo is None:
            raise ValueError("the moment of a declaration needs a time zone")

    def werte(self) -> dict[str, str]:
        """What the placeholders of the text stand for."""
        kommune, land = self._platz(Partei.KOMMUNE), self._platz(Partei.LAND)
        return {
            "kommune": self.kommune,
            "ort": self.ort,
            "datum": self.datum,
            "unterzeichnend_kommune": kommune.name,
            "amt_kommune": kommune.amt,
            "unterzeichnend_land": land.name,
            "amt_land": land.amt,
        }

    def _platz(self, partei: Partei) -> Platz:
        """The first slot of a party, or an empty one."""
        return next((p for p in self.plaetze if p.partei == partei), Platz(partei, ""))
