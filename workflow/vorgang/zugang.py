"""What stands before any input: right and state."""

from __future__ import annotations

from dataclasses import dataclass

from antraege.akteur import Akteur
from antraege.choices import Handlung
from antraege.fall import Fall
from workflow.verfahren.eingaben import Eingabe
from workflow.verfahren.handlungen import UEBERGAENGE, ist_moeglich
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.plan import hindernisse, kein_recht
from workflow.verfahren.tatsachen import TATSACHEN
from workflow.verfahren.umstand import Umstand


@dataclass(frozen=True, slots=True)
class _NurFall:
    """Rights look at the case alone."""

    fall: Fall


def darf(fall: Fall, handlung: Handlung, akteur: Akteur) -> bool:
    """Whether the person may take the act from the present state, or from any if it fits none."""
    if handlung in TATSACHEN:
        return TATSACHEN[handlung].recht(fall, akteur)
    uebergang = UEBERGAENGE[handlung]
    transition = uebergang.ab(uebergang.status(fall))
    alle = [transition] if transition else list(uebergang.beschreibung.get_transitions())
    return any(t.has_perm(_NurFall(fall), akteur) for t in alle)


def verwehrt(fall: Fall, handlung: Handlung, umstand: Umstand) -> Abgelehnt | None:
    """The refusal by right or state, in the door's words; None where the act is open."""
    if not darf(fall, handlung, umstand.akteur):
        return Abgelehnt([kein_recht(handlung)])
    if ist_moeglich(fall, handlung, umstand.akteur):
        return None
    # The state does not fit, so the door looks at no condition and needs no real input.
    return Abgelehnt(hindernisse(fall, handlung, Eingabe(), umstand))
