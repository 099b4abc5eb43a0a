"""Inputs of facts on signing rounds."""

from dataclasses import dataclass
from datetime import date

from antraege.choices import Anwesenheit
from workflow.verfahren.eingaben.grundlage import Eingabe


@dataclass(frozen=True, slots=True, kw_only=True)
class RundenplatzGeben(Eingabe):
    """The case comes on the list of a round."""

    runde_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RundenplatzStreichen(Eingabe):
    """It comes off again; ``grund`` says why. Who was invited is told."""

    runde_id: int
    benachrichtigen: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ZurRundeEinladen(Eingabe):
    """The invitation to a round, by mail."""

    runde_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnwesenheitVermerken(Eingabe):
    """Checked off; empty takes the note back.

    ``am`` is the day on which the body signed where the round has no common one. ``bisher`` is what
    the page showed: two people at once do not overwrite each other.
    """

    runde_id: int
    anwesenheit: Anwesenheit | str
    am: date | None = None
    bisher: str | None = None
