"""What a status report is made from: sections of sentences, pairs, lists and tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

type Paar = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Satz:
    """A sentence, or a text in somebody's own words; ``leitet`` leads the section in large type."""

    text: str
    leitet: bool = False


@dataclass(frozen=True, slots=True)
class Punkte:
    """A list, perhaps with a line above."""

    punkte: tuple[str, ...]
    titel: str = ""


@dataclass(frozen=True, slots=True)
class Paare:
    """Names and values; a pair without value is left out."""

    paare: tuple[Paar, ...]


@dataclass(frozen=True, slots=True)
class Gegenstand:
    """One thing under a heading of its own, how it stands, and everything known of it."""

    titel: str
    stand: str = ""
    paare: tuple[Paar, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Uebersicht:
    """A table; ``spalten`` are titles with their share of the width, ``was`` is read aloud."""

    was: str
    spalten: tuple[tuple[str, float], ...]
    zeilen: tuple[tuple[str, ...], ...]


type Teil = Satz | Punkte | Paare | Gegenstand | Uebersicht


@dataclass(frozen=True, slots=True)
class Abschnitt:
    """A section; without parts the sentence ``leer`` stands there, without that nothing."""

    titel: str
    teile: tuple[Teil, ...]
    leer: str = ""


@dataclass(frozen=True, slots=True)
class Statusbericht:
    """A report as of ``stand``, the moment at which it was made.

    ``worum`` says of what ("Beitritt der Stadt Detmold"), ``kennung`` by which reference it is
    found ("Gz. III 7-2026-0042"). ``vermerk`` says for whom it is and stands on every page.
    """

    worum: str
    kennung: str
    stand: datetime
    kopf: tuple[Paar, ...]
    abschnitte: tuple[Abschnitt, ...]
    vermerk: str
    ist_vorfuehrung: bool = False

    def __post_init__(self) -> None:
        """Refuse a moment without time zone: the same input must give the same file."""
        if self.stand.tzinfo is None:
            raise ValueError("the moment of a status report needs a time zone")
