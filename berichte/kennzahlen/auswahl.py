"""Which bodies are looked at: all of them, or those of a region, a group, a kind."""

from __future__ import annotations

from dataclasses import dataclass

from antraege.choices import Kommunentyp
from berichte.kennzahlen.verlauf import Gruppe, Koerper


@dataclass(frozen=True, slots=True)
class Auswahl:
    """Everything that is given has to fit; nothing given means all bodies.

    ``kreis`` is the key of a Kreis and means it with its municipalities, or the key of one body.
    """

    regierungsbezirk: str = ""
    kreis: str = ""
    gruppe: Gruppe | None = None
    typ: Kommunentyp | None = None

    def umfasst(self, koerper: Koerper) -> bool:
        """Whether the body is looked at."""
        return (
            (not self.regierungsbezirk or koerper.regierungsbezirk == self.regierungsbezirk)
            and (not self.kreis or self.kreis in (koerper.kreis, koerper.ags))
            and (self.gruppe is None or koerper.gruppe is self.gruppe)
            and (self.typ is None or koerper.typ == self.typ)
        )


ALLE = Auswahl()
