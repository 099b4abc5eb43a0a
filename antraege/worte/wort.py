"""One row of a table of words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wort:
    """One row of the table."""

    intern: str
    oeffentlich: str = ""
    betreff: str = ""
