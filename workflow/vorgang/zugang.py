"""What stands before any input: right and state."""

from __future__ import annotations

from antraege.choices import Handlung
from antraege.fall import Fall
from workflow.verfahren.eingaben import Eingabe
from workflow.verfahren.handlungen import darf, ist_moeglich
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.plan import hindernisse, kein_recht
from workflow.verfahren.umstand import Umstand


def verwehrt(fall: Fall, handlung: Handlung, umstand: Umstand) -> Abgelehnt | None:
    """The refusal by right or state, in the door's words; None where the act is open."""
    if not darf(fall, handlung, umstand.akteur):
        return Abgelehnt([kein_recht(handlung)])
    if ist_moeglich(fall, handlung, umstand.akteur):
        return None
    # The state does not fit, so the door looks at no condition and needs no real input.
    return Abgelehnt(hindernisse(fall, handlung, Eingabe(), umstand))
