"""What the page of an order showed of a body, and whether somebody has changed it since.

An order does to a body what its page showed, so it carries how far the chains of the case and of
the body (its file names the head of administration and the address) had come on that page.
"""

from __future__ import annotations

from dataclasses import dataclass

from antraege.fall import Fall
from antraege.models import Protokolleintrag, Rundenplatz
from workflow.verfahren.models import Rundenausgang

GEAENDERT = "Inzwischen hat jemand hieran etwas geändert; bitte neu ansehen und dann beauftragen."


@dataclass(frozen=True, slots=True)
class Gesehen:
    """Numbers of the last entries that the page knew."""

    vorgang: int
    kommune: int

    @classmethod
    def von(cls, fall: Fall) -> Gesehen:
        """What a page shows that shows this case."""
        return cls(fall.antrag.protokoll_nr, fall.kommune.protokoll_nr)


def ausgang(platz: Rundenplatz, gesehen: Gesehen | None) -> Rundenausgang:
    """The open row of a body, without its run."""
    if gesehen is None:
        return Rundenausgang(platz=platz)
    return Rundenausgang(
        platz=platz, gesehen_vorgang=gesehen.vorgang, gesehen_kommune=gesehen.kommune
    )


def ist_geaendert(zeile: Rundenausgang, fall: Fall) -> bool:
    """Whether a person has acted on the case, or on the body's file, after the page was made.

    What the clock does (a due date follows a moved round, a reminder goes out) is nobody's change.
    """
    if zeile.gesehen_vorgang is None or zeile.gesehen_kommune is None:
        return False
    if (zeile.gesehen_vorgang, zeile.gesehen_kommune) == (
        fall.antrag.protokoll_nr,
        fall.kommune.protokoll_nr,
    ):
        return False
    von_menschen = Protokolleintrag.objects.filter(person__isnull=False)
    return (
        von_menschen.filter(antrag=fall.antrag.id, nr__gt=zeile.gesehen_vorgang).exists()
        or von_menschen.filter(kommune=fall.kommune.id, nr__gt=zeile.gesehen_kommune).exists()
    )
