"""A valid input for every act, so that tests can go through all of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from antraege.choices import (
    OFFENE_STATUS,
    Antragsstatus,
    Beratungsergebnis,
    Fristart,
    Handlung,
    Kanal,
    Partei,
    Urteil,
)
from antraege.fall import Fall
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import AUGUSTDORF, Welt, unterschrift, zeichnungsvorschlag
from workflow.verfahren import eingaben as e

H = Handlung
GRUND = "Nach Vermerk."
LEER = e.Eingabe(grund=GRUND)


def beispiel(welt: Welt, handlung: Handlung, fall: Fall) -> e.Eingabe:
    """What a person could say to act on this case now."""
    return EINGABE[handlung](welt, fall) if handlung in EINGABE else LEER


def _person(welt: Welt) -> int:
    assert welt.leute.bearbeitung.person_id is not None
    return welt.leute.bearbeitung.person_id


def _kriterium(fall: Fall, *, mit_zusage: bool = False) -> int:
    return next(k.id or 0 for k in fall.kriterien if not mit_zusage or k.laesst_zusage_zu)


def _davor(fall: Fall) -> Antragsstatus:
    if not fall.antrag.ist_offen:
        return Antragsstatus.INTERESSE_BEKUNDET
    return OFFENE_STATUS[max(0, OFFENE_STATUS.index(fall.status) - 1)]


def _wiedervorlage(fall: Fall) -> int:
    offen = (f for f in fall.fristen if f.art == Fristart.WIEDERVORLAGE and f.erledigt_am is None)
    return next((f.id or 0 for f in offen), 0)


def _nachricht(fall: Fall) -> int:
    return next((n.id or 0 for n in fall.nachrichten), 0)


def _beratung(welt: Welt, _fall: Fall) -> e.Eingabe:
    return e.BeratungErfassen(
        gremium="Rat",
        sitzung=Zeitangabe.tag(welt.heute),
        ergebnis=Beratungsergebnis.UNGEAENDERT,
        beleg="https://ratsinfo.example/17",
        grund=GRUND,
    )


EINGABE: dict[Handlung, Callable[[Welt, Fall], e.Eingabe]] = {
    H.INTERESSE_ERFASSEN: lambda w, _f: e.InteresseErfassen(
        kanal=Kanal.BRIEF, geschehen=Zeitangabe.tag(w.heute)
    ),
    H.ALTFALL_UEBERNEHMEN: lambda _w, _f: e.AltfallUebernehmen(
        status=Antragsstatus.BESCHLUSS_AUSSTEHEND,
        schritte={"interesse_bekundet": "unbekannt"},
        eingang=Zeitangabe.unbekannt(),
        geschehen=Zeitangabe.unbekannt(),
    ),
    H.PRUEFUNG_AUFNEHMEN: lambda _w, _f: e.Schritt(),
    H.VORAUSSETZUNGEN_BESTAETIGEN: lambda _w, _f: e.Schritt(),
    H.BESCHLUSSLAGE_BESTAETIGEN: lambda _w, _f: e.Schritt(),
    H.UNTERZEICHNUNG_BESTAETIGEN: lambda _w, _f: e.Schritt(),
    H.VORLAGE_ZURUECKGEBEN: lambda _w, f: e.Zuruecksetzen(ziel=_davor(f), grund=GRUND),
    H.VORGANG_ZURUECKSETZEN: lambda _w, f: e.Zuruecksetzen(ziel=_davor(f), grund=GRUND),
    H.ABLEHNUNG_VORSCHLAGEN: lambda _w, _f: e.AblehnungVorschlagen(grund=GRUND, quelle="Blatt 3"),
    H.INTERESSE_ZURUECKZIEHEN: lambda _w, _f: e.Zurueckziehen(
        grund=GRUND, im_auftrag=Kanal.MAIL, schreiben="Mail der Spitze"
    ),
    H.BESTAND_UEBERNEHMEN: lambda _w, _f: e.BestandUebernehmen(
        geschehen=Zeitangabe.monat(2012, 12)
    ),
    H.AUSTRITT_VERMERKEN: lambda _w, _f: e.Eingabe(grund=GRUND, im_auftrag=Kanal.BRIEF),
    H.RECHTSNACHFOLGE_VORSCHLAGEN: lambda w, _f: e.Rechtsnachfolge(
        nachfolge_id=w.register[AUGUSTDORF].pk, grund=GRUND
    ),
    H.INTERESSE_ERGAENZEN: lambda _w, _f: e.InteresseErgaenzen(kanal=Kanal.TELEFON, grund=GRUND),
    H.ZUSTAENDIGKEIT_UEBERNEHMEN: lambda w, _f: e.Zustaendigkeit(zustaendig_id=_person(w)),
    H.KONTAKT_AENDERN: lambda _w, _f: e.KontaktAendern(
        kontakt=e.Kontaktdaten(name="N. Beispiel", mail="neu@kommune.example")
    ),
    H.NACHWEIS_ERFASSEN: lambda _w, f: e.NachweisErfassen(
        kriterium_id=_kriterium(f), angabe="Konzept", grund=GRUND
    ),
    H.KRITERIUM_PRUEFEN: lambda _w, f: e.KriteriumPruefen(
        kriterium_id=_kriterium(f), urteil=Urteil.ERFUELLT, begruendung="Blatt 2", grund=GRUND
    ),
    H.ZUSAGE_ERFASSEN: lambda w, f: e.ZusageErfassen(
        kriterium_id=_kriterium(f, mit_zusage=True),
        vorhaben="Ehrenamtskarte einführen",
        verantwortlich="Fachbereich 1",
        faellig_am=w.heute + timedelta(days=200),
        grund=GRUND,
    ),
    H.BERATUNG_ERFASSEN: _beratung,
    H.ENTBEHRLICHKEIT_ERFASSEN: lambda _w, _f: e.EntbehrlichkeitErfassen(
        erklaert_durch="Hauptamt", grund="Laufendes Geschäft."
    ),
    H.UNTERSCHRIFT_ERFASSEN: lambda _w, _f: unterschrift(Partei.KOMMUNE, "vorbehaltlich des Rates"),
    H.VORBEHALT_AUFHEBEN: lambda _w, _f: e.VorbehaltAufheben(partei=Partei.KOMMUNE, grund=GRUND),
    H.ZEICHNUNGSFREIGABE_VORSCHLAGEN: lambda _w, _f: zeichnungsvorschlag(),
    H.RUECKFRAGE_STELLEN: lambda w, _f: e.RueckfrageStellen(
        frage="Wer ist zuständig?", erbeten_bis=w.heute + timedelta(days=14)
    ),
    H.RUECKFRAGE_BEANTWORTEN: lambda _w, _f: e.RueckfrageBeantworten(
        antwort="Das Hauptamt.", kanal=Kanal.MAIL
    ),
    H.AUSSETZUNG_BEGINNEN: lambda w, _f: e.AussetzungBeginnen(
        grund=GRUND, bis=w.heute + timedelta(days=30)
    ),
    H.WIEDERVORLAGE_SETZEN: lambda w, _f: e.WiedervorlageSetzen(
        anlass="Nachfragen", faellig_am=w.heute + timedelta(days=7)
    ),
    H.WIEDERVORLAGE_ERLEDIGEN: lambda _w, f: e.Bezug(zeile_id=_wiedervorlage(f)),
    H.ANHOERUNG: lambda w, _f: e.AnhoerungGeben(
        grund=GRUND, stellungnahme_bis=w.heute + timedelta(days=14)
    ),
    H.NACHRICHT_ANHALTEN: lambda _w, f: e.Bezug(zeile_id=_nachricht(f)),
    H.EINTRAG_BERICHTIGEN: lambda w, _f: e.EintragBerichtigen(
        nr=1, neu=Zeitangabe.tag(w.heute), grund=GRUND
    ),
}
"""Acts that are not here ask for a reason at most."""
