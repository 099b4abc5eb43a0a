"""Where a case can begin, or begin again."""

from datetime import timedelta

from antraege.choices import OFFENE_STATUS, Handlung
from workflow.verfahren.bedingungen.gegenstand import Gegenstand
from workflow.verfahren.hindernis import Befund, fehlt


def kein_offener_vorgang(v: Gegenstand) -> Befund:
    """At most one open case."""
    if not v.fall.andere_vorgaenge:
        return Befund([])
    anderer = v.fall.andere_vorgaenge[0]
    satz = (
        f"Zu {v.fall.kommune.name} läuft bereits der Vorgang {anderer.aktenzeichen}. "
        "Die Mitteilung kann dort ergänzt werden."
    )
    return Befund([fehlt(satz, Handlung.INTERESSE_ERGAENZEN, anderer.id)])


def keine_mitgliedschaft(v: Gegenstand) -> Befund:
    """No open case while a membership is aktiv or ruhend."""
    if not v.fall.mitgliedschaft.besteht:
        return Befund([])
    return Befund([fehlt(f"{v.fall.kommune.name} ist bereits Mitglied.")])


def kommune_besteht(v: Gegenstand) -> Befund:
    """Nothing new begins at a body that has ended; its history stays readable."""
    bis = v.fall.kommune.besteht_bis
    if bis is None or bis >= v.umstand.heute:
        return Befund([])
    satz = (
        f"{v.fall.kommune.name} besteht seit {bis + timedelta(days=1):%d.%m.%Y} nicht mehr; "
        "die Seite der Kommune nennt die Nachfolge."
    )
    return Befund([fehlt(satz)])


def offener_status_bekannt(v: Gegenstand) -> Befund:
    """The protocol knows the open state before the closing."""
    ok = v.fall.antrag.letzter_offener_status in OFFENE_STATUS
    return Befund([] if ok else [fehlt("Der frühere Stand ist nicht überliefert.")])
