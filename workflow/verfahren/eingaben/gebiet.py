"""Inputs of the effects that a change of bodies has on cases and memberships.

Nobody types them: the change that is executed or annulled says them.
"""

from dataclasses import dataclass
from datetime import date, datetime

from antraege.choices import Antragsstatus, Mitgliedsstatus
from antraege.fall import AnsprechpersonZeile
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.eingaben.grundlage import Eingabe


@dataclass(frozen=True, slots=True, kw_only=True)
class Vorgangsstand:
    """How a case stood before the change, and the rows that the change closed, by their keys."""

    status: Antragsstatus
    schritt: Zeitangabe
    schritt_erfasst_am: datetime | None = None
    letzter_offener_status: str = ""
    am_zug_seit: date | None = None
    uebergegangen_am: date | None = None
    fristen: tuple[int, ...] = ()
    freigaben: tuple[int, ...] = ()
    rundenplaetze: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AntragUeberleiten(Eingabe):
    """Whose the case is from now on; ``wiedervorlage`` says what somebody has to look at."""

    kommune_id: int
    wiedervorlage: str = ""
    geht_weiter: bool = True
    """Whether it goes on there; else it is closed at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AntragZurueckleiten(Eingabe):
    """Whose it was. ``frueher``: it has not moved since and stands as before; ``neue_fristen`` are
    the deadlines that the change had set."""

    kommune_id: int
    uebergegangen_am: date | None = None
    """The day of an earlier change, by which it had become that body's."""
    frueher: Vorgangsstand | None = None
    neue_fristen: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NachfolgeeinstellungAufheben(Eingabe):
    """How the case stood before it was closed."""

    frueher: Vorgangsstand


@dataclass(frozen=True, slots=True, kw_only=True)
class MitgliedschaftUeberleiten(Eingabe):
    """``geschehen`` is the first day on which the membership is the successor's."""

    nachfolge_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MitgliedschaftFortfuehren(Eingabe):
    """``geschehen`` is the day of the change, ``beginn`` that of the oldest membership."""

    status: Mitgliedsstatus
    beginn: Zeitangabe
    regel: str
    hinweis: str = ""
    ansprechperson: AnsprechpersonZeile | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FortfuehrungAufheben(Eingabe):
    """The contacts that came with the membership, by their keys."""

    ansprechpersonen: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MitgliedschaftWiederherstellen(Eingabe):
    """``status`` is the state in which it was before the change."""

    status: Mitgliedsstatus
    frueher: Zeitangabe | None = None
    """Since when it had been in that state."""
    freigaben: tuple[int, ...] = ()
    """Proposals that the change closed."""
