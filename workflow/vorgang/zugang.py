"""What stands before any input: right, state, and what no input could mend."""

from __future__ import annotations

from antraege.choices import Handlung
from antraege.fall import Fall
from workflow.verfahren.eingaben import Eingabe
from workflow.verfahren.handlungen import darf, ist_moeglich
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart
from workflow.verfahren.plan import hindernisse, kein_recht
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.formulare.grundlage import HandlungForm


def verwehrt(fall: Fall, handlung: Handlung, umstand: Umstand) -> Abgelehnt | None:
    """The refusal by right or state, in the door's words; None where the act is open."""
    if not darf(fall, handlung, umstand.akteur):
        return Abgelehnt([kein_recht(handlung)])
    if ist_moeglich(fall, handlung, umstand.akteur):
        return None
    # The state does not fit, so the door looks at no condition and needs no real input.
    return Abgelehnt(hindernisse(fall, handlung, Eingabe(), umstand))


def versperrt(form: HandlungForm) -> Abgelehnt | None:
    """What the door says even against a good input, such as a row that is no longer open."""
    probe = form.gegenprobe()
    if probe is None:
        return None
    alle = hindernisse(form.fall, form.handlung, probe, form.umstand)
    sachlich = [h for h in alle if h.art is not Hindernisart.EINGABE]
    return Abgelehnt(sachlich) if sachlich else None
