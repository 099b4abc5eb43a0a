"""Facts on the decision: consultations, and the statement that none is needed."""

from collections.abc import Iterator
from typing import Any

from antraege.choices import (
    Antragsstatus,
    Beratungsergebnis,
    Dokumentart,
    Fristart,
    Handlung,
)
from antraege.fall import BeratungZeile, EntbehrlichkeitZeile, Fall, FristZeile
from antraege.namen import gleicher_name
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren import rechte
from workflow.verfahren.eingaben import BeratungErfassen, EntbehrlichkeitErfassen
from workflow.verfahren.hindernis import Hindernis
from workflow.verfahren.tatsachen.beratungspruefung import bisherige, pruefe_beratung
from workflow.verfahren.tatsachen.grundlage import (
    NUR_AUFGENOMMEN,
    OFFEN,
    nicht_in_zukunft,
    nicht_leer,
    tatsache,
)
from workflow.verfahren.umstand import Umstand
from workflow.verfahren.unterlagen import lege_dazu

SCHRITT = Antragsstatus.BESCHLUSS_AUSSTEHEND


@tatsache(
    Handlung.BERATUNG_ERFASSEN,
    BeratungErfassen,
    recht=rechte.bearbeitet,
    pruefe=pruefe_beratung,
    gehoert_zu=SCHRITT,
    nur_in=OFFEN | NUR_AUFGENOMMEN,
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
        "art": e.art,
        "ergebnis": e.ergebnis,
        "ergebnis_wortlaut": e.ergebnis_wortlaut,
        "massgabe": e.massgabe,
        "vorbehalt": e.vorbehalt,
        "vorbehalt_entfallen_am": e.vorbehalt_entfallen_am,
        "genehmigt_id": e.genehmigt_id,
        "ist_einstimmig": e.ist_einstimmig,
        "anzahl_ja": e.anzahl_ja,
        "anzahl_nein": e.anzahl_nein,
        "anzahl_enthaltung": e.anzahl_enthaltung,
        "vorlage": e.vorlage,
        "vorlage_datei": e.vorlage_datei,
        "beleg": e.beleg,
        "beleg_datei": e.datei.sha256 if e.datei else e.beleg_datei,
        "hinweis": e.hinweis,
    }
    fall = lege_dazu(
        fall,
        e.datei,
        Dokumentart.BESCHLUSSAUSZUG,
        f"Beschlussauszug {e.gremium}, {e.sitzung}",
        u,
        datum=Zeitangabe.tag(u.heute),
    )
    bisher = bisherige(fall, e)
    if bisher is not None:
        fall = fall.ersetzt("beratungen", bisher, **werte)
    else:
        fall = fall.plus("beratungen", BeratungZeile(**werte))
    if e.vertagt_auf is not None:
        fall = _mit_neuer_sitzung(fall, e, Zeitangabe.tag(e.vertagt_auf))
    war_aufgehoben = bisher is not None and bisher.ergebnis == Beratungsergebnis.AUFGEHOBEN
    if e.ergebnis == Beratungsergebnis.AUFGEHOBEN and not war_aufgehoben:
        fall = _mit_aufgabe(fall, e, u)
    return fall


def _mit_neuer_sitzung(fall: Fall, e: BeratungErfassen, sitzung: Zeitangabe) -> Fall:
    """A deferred matter comes back in a session of its own; saying so twice plans it once."""
    geplant = any(
        gleicher_name(b.gremium, e.gremium) and b.sitzung == sitzung for b in fall.beratungen
    )
    if geplant:
        return fall
    wieder = BeratungZeile(
        gremium=e.gremium,
        sitzung=sitzung,
        drucksache=e.drucksache,
        oeffentlichkeit=e.oeffentlichkeit,
        rolle=e.rolle,
        genehmigt_id=e.genehmigt_id,
        vorlage=e.vorlage,
        vorlage_datei=e.vorlage_datei,
    )
    return fall.plus("beratungen", wieder)


def _mit_aufgabe(fall: Fall, e: BeratungErfassen, u: Umstand) -> Fall:
    """Never an automatic step back: what follows from an annulment is for a person to decide."""
    frist = FristZeile(
        art=Fristart.WIEDERVORLAGE,
        anlass=f"{e.gremium}: Entscheidung aufgehoben, Stand prüfen"[:300],
        faellig_am=u.heute,
        gesetzt_am=u.heute,
        person_id=fall.antrag.zustaendig_id,
    )
    return fall.plus("fristen", frist)


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
        **({"beleg_datei": e.datei.sha256} if e.datei else {}),
    }
    fall = lege_dazu(
        fall,
        e.datei,
        Dokumentart.SCHREIBEN,
        "Erklärung, dass kein Beschluss nötig ist",
        u,
        datum=e.geschehen_oder(u.heute),
    )
    if fall.entbehrlichkeiten:
        return fall.ersetzt("entbehrlichkeiten", fall.entbehrlichkeiten[0], **werte)
    return fall.plus("entbehrlichkeiten", EntbehrlichkeitZeile(**werte))
