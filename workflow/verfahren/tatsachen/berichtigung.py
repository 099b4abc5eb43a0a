"""A wrong date is mended by a correction that names the entry; the old one stays readable."""

from collections.abc import Iterator

from antraege.choices import Handlung, Mitgliedsstatus
from antraege.fall import Fall
from antraege.rules.runde import fruehester_beitritt
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren import rechte
from workflow.verfahren.eingaben import EintragBerichtigen
from workflow.verfahren.hindernis import Hindernis, eingabefehler
from workflow.verfahren.tatsachen.grundlage import nicht_in_zukunft, nicht_leer, tatsache
from workflow.verfahren.umstand import Umstand

BEGINN = {Handlung.AUFNEHMEN, Handlung.BESTAND_UEBERNEHMEN}


def _pruefe(fall: Fall, e: EintragBerichtigen, u: Umstand) -> Iterator[Hindernis]:
    yield from nicht_leer("grund", e.grund, "den Grund der Berichtigung")
    eintrag = u.eintrag
    if eintrag is None:
        yield eingabefehler("nr", "Diesen Eintrag gibt es nicht.")
        return
    if eintrag.ist_gebietswirkung:
        satz = (
            "Dieser Eintrag gehört zu einer Gebietsänderung und wird nicht einzeln berichtigt. "
            "Stimmt der Tag nicht, ist die Gebietsänderung aufzuheben und neu zu erfassen."
        )
        yield eingabefehler("nr", satz)
    elif eintrag.handlung == Handlung.EINTRAG_BERICHTIGEN:
        yield eingabefehler("nr", "Eine Berichtigung wird nicht berichtigt, sondern der Eintrag.")
    elif eintrag.handlung == Handlung.INTERESSE_ERFASSEN and not e.neu.ist_bekannt:
        yield eingabefehler("neu", "Bitte das Datum des Eingangs angeben.")
    elif not eintrag.ist_statuswechsel:
        yield eingabefehler("nr", "Diese Angabe wird dort berichtigt, wo sie erfasst wurde.")
    if eintrag.handlung == Handlung.AUFNEHMEN:
        yield from _nicht_vor_der_aenderung(fall, e)
    yield from nicht_in_zukunft("neu", e.neu, u)
    if eintrag.ist_statuswechsel and eintrag.davor and e.neu.sicher_vor(eintrag.davor):
        yield eingabefehler("neu", f"Das läge vor dem vorigen Schritt ({eintrag.davor}).")
    if eintrag.ist_statuswechsel and eintrag.danach and eintrag.danach.sicher_vor(e.neu):
        yield eingabefehler("neu", f"Das läge nach dem folgenden Schritt ({eintrag.danach}).")


def _nicht_vor_der_aenderung(fall: Fall, e: EintragBerichtigen) -> Iterator[Hindernis]:
    """A membership begins no earlier by a correction than it could by the admission."""
    grenze = fruehester_beitritt(fall)
    if grenze is not None and e.neu.sicher_vor(Zeitangabe.tag(grenze.tag)):
        satz = f"Das läge vor dem {grenze.tag:%d.%m.%Y} ({grenze.regel})."
        yield eingabefehler("neu", satz)


@tatsache(
    Handlung.EINTRAG_BERICHTIGEN,
    EintragBerichtigen,
    recht=rechte.bearbeitet,
    pruefe=_pruefe,
    nur_in=None,
    gegenstaende=frozenset({"antrag", "mitgliedschaft"}),
    nur_eintrag=True,
)
def eintrag_berichtigen(fall: Fall, e: EintragBerichtigen, u: Umstand) -> Fall:
    """The date of an entry, and of what follows from it in the rows."""
    eintrag = u.eintrag
    assert eintrag is not None
    if fall.antrag.id is None and eintrag.danach is None:
        fall = fall.mit_mitgliedschaft(stand_seit=e.neu)
    if eintrag.handlung in BEGINN:
        return fall.mit_mitgliedschaft(beginn=e.neu)
    if eintrag.nachher == Mitgliedsstatus.BEENDET:
        return fall.mit_mitgliedschaft(ende=e.neu)
    if eintrag.handlung == Handlung.INTERESSE_ERFASSEN:
        fall = fall.mit_antrag(eingang=e.neu)
    if eintrag.ist_statuswechsel and eintrag.danach is None and fall.antrag.id is not None:
        fall = fall.mit_antrag(schritt=e.neu)
    return fall
