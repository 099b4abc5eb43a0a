"""Inputs of the effects that a change of bodies has on cases and memberships.

Nobody types them: the change that is executed or annulled says them.
"""

from dataclasses import dataclass

from antraege.choices import Mitgliedsstatus
from antraege.fall import AnsprechpersonZeile
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.eingaben.grundlage import Eingabe


@dataclass(frozen=True, slots=True, kw_only=True)
class AntragUeberleiten(Eingabe):
    """Whose the case is from now on; ``wiedervorlage`` says what somebody has to look at."""

    kommune_id: int
    wiedervorlage: str = ""


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
class MitgliedschaftWiederherstellen(Eingabe):
    """``status`` is the state in which it was before the change."""

    status: Mitgliedsstatus
