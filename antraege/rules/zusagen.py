"""Commitments: when the office reminds of them, and how they stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from antraege.choices import Antragsstatus
from antraege.fall import Fall, ZusageZeile

LEITER = (timedelta(days=-60), timedelta(0), timedelta(days=30))
"""Rungs of reminding, from the promised day. After the last one a person has to decide."""

NAEHE = timedelta(days=14)
"""Whoever asks shortly before a rung has asked: the rung is not sent on top of it."""


@dataclass(frozen=True, slots=True)
class Erinnerung:
    """A reminder and the day from which it is due."""

    zusage: ZusageZeile
    ab: date


def lebt(fall: Fall) -> bool:
    """Whether commitments of this case still bind: it is on its way, or led to a membership.

    A commitment outlives the admission; it falls silent with a case that was closed otherwise or
    with the end of the membership, also where the body comes back by another case. A change of
    bodies passes it on with the membership. It never ends a membership by itself.
    """
    if fall.antrag.ist_offen:
        return True
    if fall.status is not Antragsstatus.AUFGENOMMEN:
        return False
    eigene = fall.mitgliedschaft.antrag_id == fall.antrag.id
    return (eigene and fall.mitgliedschaft.besteht) or bool(fall.fortsetzungen)


def offene_zusagen(fall: Fall) -> list[ZusageZeile]:
    """Commitments that are neither eingelöst nor nicht eingelöst, earliest first."""
    return sorted((z for z in fall.zusagen if z.ist_offen), key=lambda z: (z.faellig_am, z.id or 0))


def erinnerungen(fall: Fall) -> Iterator[Erinnerung]:
    """The next rung of every open commitment that still binds.

    Rungs that had passed when it was promised (or extended) are left out: nobody is reminded of
    what they have just said.
    """
    if not lebt(fall):
        return
    for zusage in offene_zusagen(fall):
        if zusage.anzahl_erinnerungen < len(LEITER):
            yield Erinnerung(zusage, zusage.faellig_am + LEITER[zusage.anzahl_erinnerungen])


def erste_stufe(zusagedatum: date, faellig_am: date) -> int:
    """The rung at which reminding begins for something promised on this day."""
    return sum(1 for abstand in LEITER if faellig_am + abstand <= zusagedatum)


def stufe_nach_erinnerung(zusage: ZusageZeile, heute: date) -> int:
    """The rung after somebody was reminded today: what has passed or is near counts as sent.

    Rungs are not sent one after the other where reminding stood still; and whoever asks early
    leaves the ladder as it is.
    """
    return max(zusage.anzahl_erinnerungen, erste_stufe(heute + NAEHE, zusage.faellig_am))


def verlaengerungen(fall: Fall, zusage_id: int | None) -> int:
    """How often a commitment was extended."""
    return sum(1 for v in fall.zusageverlaengerungen if v.zusage_id == zusage_id)
