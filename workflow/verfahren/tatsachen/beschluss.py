"""Facts on the decision: consultations, and the statement that none is needed."""

from collections.abc import Iterator
from typing import Any

from antraege.choices import (
    AUFSCHIEBENDE_ERGEBNISSE,
    EILARTEN,
    VERNEINENDE_ERGEBNISSE,
    ZUSTIMMENDE_ERGEBNISSE,
    Antragsstatus,
    Beratungsergebnis,
    Beratungsrolle,
    Dokumentart,
    Fristart,
    Handlung,
)
from antraege.fall import BeratungZeile, EntbehrlichkeitZeile, Fall, FristZeile
from antraege.namen import gleicher_name
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren import rechte
from workflow.verfahren.eingaben import BeratungErfassen, EntbehrlichkeitErfassen
from workflow.verfahren.hindernis import Hindernis, eingabefehler
from workflow.verfahren.tatsachen.grundlage import nicht_in_zukunft, nicht_leer, tatsache
from workflow.verfahren.umstand import Umstand
from workflow.verfahren.unterlagen import lege_dazu

SCHRITT = Antragsstatus.BESCHLUSS_AUSSTEHEND
HOECHSTENS_STIMMEN = 500
NUR_EMPFEHLEND = {Beratungsergebnis.EMPFOHLEN, Beratungsergebnis.OHNE_EMPFEHLUNG}


def _pruefe_beratung(fall: Fall, e: BeratungErfassen, u: Umstand) -> Iterator[Hindernis]:
    yield from nicht_leer("gremium", e.gremium, "das Gremium")
    if e.ergebnis and e.sitzung.liegt_nach(u.heute):
        yield eingabefehler(
            "ergebnis", "Die Sitzung liegt in der Zukunft und hat noch kein Ergebnis."
        )
    yield from _pruefe_art(fall, e)
    yield from _pruefe_stimmen(e)
    yield from _pruefe_widerspruch(fall, e)
    if e.vertagt_auf is not None:
        yield from _pruefe_vertagung(e)
    if e.rolle == Beratungsrolle.ENTSCHEIDUNG and e.ergebnis in NUR_EMPFEHLEND:
        yield eingabefehler(
            "ergebnis", "Eine Empfehlung ist keine Entscheidung: bitte die Rolle prüfen."
        )
    if e.beratung_id is not None and e.beratung_id not in {b.id for b in fall.beratungen}:
        yield eingabefehler("beratung_id", "Diese Beratung gehört nicht zum Vorgang.")


def _pruefe_art(fall: Fall, e: BeratungErfassen) -> Iterator[Hindernis]:
    """Urgent decisions decide; a Genehmigung names the decision that it confirms."""
    if e.art in EILARTEN and e.rolle != Beratungsrolle.ENTSCHEIDUNG:
        yield eingabefehler(
            "rolle", "Eine Eil- oder Dringlichkeitsentscheidung ist immer eine Entscheidung."
        )
    eilige = {b.id for b in fall.beratungen if b.ist_eilig}
    if e.rolle == Beratungsrolle.GENEHMIGUNG and e.genehmigt_id not in eilige:
        yield eingabefehler(
            "genehmigt_id", "Bitte die Eil- oder Dringlichkeitsentscheidung wählen, um die es geht."
        )
    if e.rolle != Beratungsrolle.GENEHMIGUNG and e.genehmigt_id is not None:
        yield eingabefehler("genehmigt_id", "Das gehört nur zu einer Genehmigung.")
    genehmigung = e.ergebnis in (Beratungsergebnis.GENEHMIGT, Beratungsergebnis.AUFGEHOBEN)
    if genehmigung and e.rolle not in (Beratungsrolle.GENEHMIGUNG, Beratungsrolle.ENTSCHEIDUNG):
        yield eingabefehler(
            "ergebnis", "Dieses Ergebnis passt nur zu einer Genehmigung oder Entscheidung."
        )
    if e.massgabe and e.ergebnis != Beratungsergebnis.MIT_MASSGABE:
        yield eingabefehler(
            "massgabe", "Eine Maßgabe passt nur zum Ergebnis „mit Maßgabe beschlossen“."
        )
    if e.vorbehalt_entfallen_am is not None and not e.vorbehalt:
        yield eingabefehler("vorbehalt", "Bitte den Vorbehalt nennen, der entfallen ist.")


def _pruefe_stimmen(e: BeratungErfassen) -> Iterator[Hindernis]:
    """Votes that no assembly can have cast, or that contradict the result."""
    stimmen = (e.anzahl_ja, e.anzahl_nein, e.anzahl_enthaltung)
    zahlen = [s for s in stimmen if s is not None]
    if any(not 0 <= s <= HOECHSTENS_STIMMEN for s in zahlen) or sum(zahlen) > HOECHSTENS_STIMMEN:
        yield eingabefehler(
            "anzahl_ja", "Mehr als 500 Stimmen hat kein Gremium in Nordrhein-Westfalen."
        )
    if e.ist_einstimmig and e.anzahl_nein:
        yield eingabefehler("anzahl_nein", "Einstimmig und Gegenstimmen schließen sich aus.")
    if not e.ergebnis and zahlen:
        yield eingabefehler("ergebnis", "Zu den Stimmen fehlt das Ergebnis.")
    if e.anzahl_ja is None or e.anzahl_nein is None:
        return
    angenommen = e.ergebnis in ZUSTIMMENDE_ERGEBNISSE or e.ergebnis == Beratungsergebnis.EMPFOHLEN
    if angenommen and e.anzahl_ja <= e.anzahl_nein:
        yield eingabefehler("anzahl_ja", "Mit diesen Stimmen ist nichts angenommen.")
    if e.ergebnis == Beratungsergebnis.ABGELEHNT and e.anzahl_ja > e.anzahl_nein:
        yield eingabefehler("anzahl_nein", "Mit diesen Stimmen ist nichts abgelehnt.")


def _pruefe_widerspruch(fall: Fall, e: BeratungErfassen) -> Iterator[Hindernis]:
    """One assembly does not decide two ways on one day."""
    if e.rolle != Beratungsrolle.ENTSCHEIDUNG or e.sitzung.taggenau is None:
        return
    for andere in fall.beratungen:
        gleiche = (
            andere.id != e.beratung_id
            and andere.rolle == Beratungsrolle.ENTSCHEIDUNG
            and gleicher_name(andere.gremium, e.gremium)
            and andere.sitzung.taggenau == e.sitzung.taggenau
        )
        ja_und_nein = {_richtung(andere.ergebnis), _richtung(e.ergebnis)} == {"ja", "nein"}
        if gleiche and ja_und_nein:
            yield eingabefehler(
                "ergebnis",
                f"Für diese Sitzung ist schon „{Beratungsergebnis(andere.ergebnis).label}“ "
                "erfasst; beides zugleich geht nicht.",
            )


def _richtung(ergebnis: Beratungsergebnis | str) -> str:
    if ergebnis in ZUSTIMMENDE_ERGEBNISSE:
        return "ja"
    return "nein" if ergebnis in VERNEINENDE_ERGEBNISSE else ""


def _pruefe_vertagung(e: BeratungErfassen) -> Iterator[Hindernis]:
    if e.ergebnis not in AUFSCHIEBENDE_ERGEBNISSE:
        yield eingabefehler(
            "vertagt_auf", "Eine neue Sitzung passt nur zu vertagt, verwiesen oder abgesetzt."
        )
    elif e.vertagt_auf and e.sitzung.spaetestens and e.vertagt_auf <= e.sitzung.spaetestens:
        yield eingabefehler("vertagt_auf", "Die neue Sitzung liegt nicht nach dieser.")


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
    bisher = next((b for b in fall.beratungen if b.id == e.beratung_id), None)
    if bisher is not None and e.beratung_id is not None:
        fall = fall.ersetzt("beratungen", bisher, **werte)
    else:
        fall = fall.plus("beratungen", BeratungZeile(**werte))
    return _mit_folgen(fall, e, u)


def _mit_folgen(fall: Fall, e: BeratungErfassen, u: Umstand) -> Fall:
    """A deferred matter comes back in a session of its own; an annulled one calls for a person."""
    if e.vertagt_auf is not None:
        wieder = BeratungZeile(
            gremium=e.gremium,
            sitzung=Zeitangabe.tag(e.vertagt_auf),
            drucksache=e.drucksache,
            oeffentlichkeit=e.oeffentlichkeit,
            rolle=e.rolle,
            vorlage=e.vorlage,
            vorlage_datei=e.vorlage_datei,
        )
        fall = fall.plus("beratungen", wieder)
    if e.ergebnis == Beratungsergebnis.AUFGEHOBEN:
        # Never an automatic step back: what follows from it is for a person to decide.
        frist = FristZeile(
            art=Fristart.WIEDERVORLAGE,
            anlass=f"{e.gremium}: Entscheidung aufgehoben, Stand prüfen"[:300],
            faellig_am=u.heute,
            gesetzt_am=u.heute,
            person_id=fall.antrag.zustaendig_id,
        )
        fall = fall.plus("fristen", frist)
    return fall


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
