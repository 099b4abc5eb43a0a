"""One piece of work after the other, each on its own: one that fails stops no other."""

import logging
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from workflow.verfahren.hindernis import Abgelehnt

logger = logging.getLogger(__name__)

Weiter = Callable[[], bool]
"""Asked before each piece of work; its no ends the run."""


@dataclass(frozen=True, slots=True)
class Zaehlung:
    """How many pieces of one kind were done, and how many failed and will be tried again."""

    erledigt: int = 0
    gescheitert: int = 0

    def __add__(self, andere: "Zaehlung") -> "Zaehlung":
        return Zaehlung(self.erledigt + andere.erledigt, self.gescheitert + andere.gescheitert)


NICHTS = Zaehlung()


def erledige_einzeln[A: Hashable](
    was: str, faellige: Callable[[], Sequence[A]], tue: Callable[[A], object], weiter: Weiter
) -> Zaehlung:
    """Do all that is due. ``faellige`` is read again after a refusal.

    What is not due any more then was no failure: somebody has done it, or closed the case, just
    now.
    """
    erledigt = gescheitert = 0
    for aufgabe in faellige():
        if not weiter():
            break
        try:
            tue(aufgabe)
        except Abgelehnt:
            gescheitert += aufgabe in set(faellige())
        except Exception:
            logger.exception("%s konnte nicht erledigt werden: %s", was, aufgabe)
            gescheitert += 1
        else:
            erledigt += 1
    return Zaehlung(erledigt, gescheitert)
