"""Facts on the decision: consultations, and the statement that none is needed."""

from collections.abc import Iterator
from typing import Any

from antraege.choices import Antragsstatus, Beratungsergebnis, Beratungsrolle, Handlung
from antraege.fall import BeratungZeile, EntbehrlichkeitZeile, Fall
from workflow.verfahren import rechte
from workflow.verfahren.eingaben import BeratungErfassen, EntbehrlichkeitErfassen
from workflow.verfahren.hindernis import Hindernis, eingabefehler
from workflow.verfahren.tatsachen.grundlage import nicht_in_zukunft, nicht_leer, tatsache
from workflow.verfahren.umstand import Umstand

SCHRITT = Antragsstatus.BESCHLUSS_AUSSTEHEND
NUR_EMPFEHLEND = {Beratungsergebnis.EMPFOHLEN, Beratungsergebnis.OHNE_EMPFEHLUNG}


def _pruefe_beratung(fall: Fall, e: BeratungErfassen, u: Umstand) -> Iterator[Hindernis]:
    yield from nicht_leer("gremium", e.gremium, "das Gremium")
    if e.ergebnis and e.sitzung.liegt_nach(u.heute):
        yield eingabefehler(
            "ergebnis", "Die Sitzung liegt in der Zukunft und hat noch kein Ergebnis."
        )
    if e.rolle == Beratungsrolle.ENTSCHEIDUNG and e.ergebnis in NUR_EMPFEHLEND:
        yield eingabefehler(
            "ergebnis", "Eine Empfehlung ist keine Entscheidung: bitte die Rolle prüfen."
        )
    stimmen = (e.anzahl_ja, e.anzahl_nein, e.anzahl_enthaltung)
    if any(s is not None and not 0 <= s <= 500 for s in stimmen):
        yield eingabefehler(
            "anzahl_ja", "Mehr als 500 Stimmen hat kein Gremium in Nordrhein-Westfalen."
        )
    if e.ist_einstimmig and e.anzahl_nein:
        yield eingabefehler("anzahl_nein", "Einstimmig und Gegenstimmen schließen sich aus.")
    if not e.ergebnis and any(s is not None for s in stimmen):
        yield eingabefehler("ergebnis", "Zu den Stimmen fehlt das Ergebnis.")
    if e.beratung_id is not None and e.beratung_id not in {b.id for b in fall.beratungen}:
        yield eingabefehler("beratung_id", "Diese Beratung gehört nicht zum Vorgang.")


@tatsache(
    Handlung.BERATUNG_ERFASSEN,
    BeratungErfassen,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_beratung,
    gehoert_zu=SCHRITT,
)
def beratung_erfassen(fall: Fall, e: BeratungErfassen, u: Umstand) -> Fall:
    """One assembly's treatment of the paper: planned, or held with its result."""
    werte: dict[str, Any] = {
        "gremium": e.gremium,
        "sitzung": e.sitzung,
        "drucksache": e.drucksache,
        "tagesordnungspunkt": e.tagesordnungspunkt,
        "oeffentlichkeit": e.oeffentlichkeit,
        "rolle": e.rolle,
        "ergebnis": e.ergebnis,
        "ist_einstimmig": e.ist_einstimmig,
        "anzahl_ja": e.anzahl_ja,
        "anzahl_nein": e.anzahl_nein,
        "anzahl_enthaltung": e.anzahl_enthaltung,
        "beleg": e.beleg,
    }
    bisher = next((b for b in fall.beratungen if b.id == e.beratung_id), None)
    if bisher is not None and e.beratung_id is not None:
        return fall.ersetzt("beratungen", bisher, **werte)
    return fall.plus("beratungen", BeratungZeile(**werte))


def _pruefe_entbehrlichkeit(
    fall: Fall, e: EntbehrlichkeitErfassen, u: Umstand
) -> Iterator[Hindernis]:
    yield from nicht_leer("grund", e.grund, "den Grund, den die Kommune nennt,")
    yield from nicht_leer("erklaert_durch", e.erklaert_durch, "wer das erklärt hat,")
    yield from nicht_in_zukunft("geschehen", e.geschehen, u)


@tatsache(
    Handlung.ENTBEHRLICHKEIT_ERFASSEN,
    EntbehrlichkeitErfassen,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_entbehrlichkeit,
    gehoert_zu=SCHRITT,
)
def entbehrlichkeit_erfassen(fall: Fall, e: EntbehrlichkeitErfassen, u: Umstand) -> Fall:
    """The body's own statement, with ground; never the office's assumption."""
    werte: dict[str, Any] = {
        "grund": e.grund,
        "erklaert_durch": e.erklaert_durch,
        "erklaert": e.geschehen_oder(u.heute),
        "beleg": e.beleg,
    }
    if fall.entbehrlichkeiten:
        return fall.ersetzt("entbehrlichkeiten", fall.entbehrlichkeiten[0], **werte)
    return fall.plus("entbehrlichkeiten", EntbehrlichkeitZeile(**werte))
