"""A valid input for every act, so that tests can go through all of them.

What an act is about (an open commitment, a document, a contact) has to be there first: see
:mod:`tests.stuetzen.vorher`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from antraege.choices import (
    OFFENE_STATUS,
    Antragsstatus,
    Anwesenheit,
    Befugnis,
    Beratungsergebnis,
    Dokumentart,
    Dokumentherkunft,
    Dokumentstand,
    Fristart,
    Handlung,
    Kanal,
    Partei,
    Unterschriftsform,
    Urteil,
    Vertraulichkeit,
)
from antraege.fall import Fall
from antraege.models import Antrag
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.akten import datei
from tests.stuetzen.faelle import AUGUSTDORF, Welt, unterschrift, zeichnungsvorschlag
from workflow.verfahren import eingaben as e

H = Handlung
GRUND = "Nach Vermerk."
LEER = e.Eingabe(grund=GRUND)


def beispiel(welt: Welt, handlung: Handlung, fall: Fall) -> e.Eingabe:
    """What a person could say to act on this case now."""
    return EINGABE[handlung](welt, fall) if handlung in EINGABE else LEER


def _person(welt: Welt) -> int:
    """Somebody else than who takes over in :mod:`tests.stuetzen.akten`."""
    assert welt.leute.bearbeitung2.person_id is not None
    return welt.leute.bearbeitung2.person_id


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


def _zusage(fall: Fall) -> int:
    return next((z.id or 0 for z in fall.zusagen if z.ist_offen), 0)


def _dokument(fall: Fall, *staende: Dokumentstand) -> int:
    return next((d.id or 0 for d in fall.dokumente if not staende or d.stand in staende), 0)


def _runde(fall: Fall) -> int:
    """A round on whose list the case stands, else one that lies ahead."""
    eigene = {p.runde_id for p in fall.rundenplaetze if p.gilt}
    return next((r.id or 0 for r in fall.runden if not eigene or r.id in eigene), 0)


def _altfall(fall: Fall) -> int:
    """A case of the body, closed or not, that a membership could be completed by."""
    antrag = Antrag.objects.filter(kommune=fall.kommune.id).order_by("pk").first()
    return antrag.pk if antrag else 0


def _neue_angaben(welt: Welt, fall: Fall) -> e.Eingabe:
    return e.Unterschriftsaenderung(
        partei=Partei.KOMMUNE,
        unterzeichnend="S. Spitze",
        amt="Bürgermeisterin",
        befugnis=Befugnis.SPITZE,
        form=Unterschriftsform.ORIGINAL,
        unterzeichnet=Zeitangabe.tag(welt.heute),
        ort="Detmold",
        grund="Der Ort fehlte.",
    )


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
    H.INTERESSE_ERGAENZEN: lambda _w, _f: e.Eingabe(im_auftrag=Kanal.TELEFON, grund=GRUND),
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
    H.UNTERSCHRIFT_ZURUECKNEHMEN: lambda _w, _f: e.UnterschriftZuruecknehmen(
        parteien=(Partei.KOMMUNE,), grund=GRUND
    ),
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
    H.ZUSAGE_VERLAENGERN: lambda w, f: e.ZusageVerlaengern(
        zeile_id=_zusage(f), neu_faellig_am=w.heute + timedelta(days=400), grund=GRUND
    ),
    H.ZUSAGE_EINLOESEN: lambda _w, f: e.ZusageErledigen(zeile_id=_zusage(f), grund=GRUND),
    H.NICHTEINLOESUNG_VERMERKEN: lambda _w, f: e.ZusageErledigen(zeile_id=_zusage(f), grund=GRUND),
    H.ZUSAGE_ANMAHNEN: lambda _w, f: e.Bezug(zeile_id=_zusage(f)),
    H.STELLUNGNAHME_ERFASSEN: lambda _w, _f: e.StellungnahmeErfassen(
        stellungnahme="Wir reichen die Nachweise nach."
    ),
    H.UNTERSCHRIFTSAENDERUNG_VORSCHLAGEN: _neue_angaben,
    H.DOKUMENT_ABLEGEN: lambda _w, _f: e.DokumentAblegen(
        datei=datei("Beispiel"), art=Dokumentart.SCHREIBEN, bezeichnung="Schreiben der Stadt"
    ),
    H.DOKUMENT_AENDERN: lambda _w, f: e.DokumentAendern(
        zeile_id=_dokument(f),
        art=Dokumentart.NACHWEIS,
        bezeichnung="Konzept",
        herkunft=Dokumentherkunft.KOMMUNE,
        vertraulichkeit=Vertraulichkeit.KOMMUNE,
    ),
    H.DOKUMENT_ANFORDERN: lambda _w, _f: e.DokumentAnfordern(art=Dokumentart.ERKLAERUNG),
    H.DOKUMENT_ERSTELLEN: lambda _w, f: e.DokumentErstellen(
        zeile_id=_dokument(f, Dokumentstand.ANGEFORDERT), datei=datei("PDF", "erklaerung.pdf")
    ),
    H.RUNDENPLATZ_GEBEN: lambda _w, f: e.RundenplatzGeben(runde_id=_runde(f)),
    H.RUNDENPLATZ_STREICHEN: lambda _w, f: e.RundenplatzStreichen(runde_id=_runde(f), grund=GRUND),
    H.ZUR_RUNDE_EINLADEN: lambda _w, f: e.ZurRundeEinladen(runde_id=_runde(f)),
    H.ANWESENHEIT_VERMERKEN: lambda _w, f: e.AnwesenheitVermerken(
        runde_id=_runde(f), anwesenheit=Anwesenheit.ANWESEND
    ),
    H.BESTAND_ERGAENZEN: lambda _w, f: e.BestandErgaenzen(antrag_id=_altfall(f)),
    H.EHRENAMTSKARTE_VERMERKEN: lambda _w, _f: e.EhrenamtskarteVermerken(
        seit=Zeitangabe.jahr(2019)
    ),
    H.ANSPRECHPERSON_EINTRAGEN: lambda w, _f: e.AnsprechpersonEintragen(
        name="P. Beispiel", mail="person@kommune.example", gueltig_ab=w.heute, loest_ab=True
    ),
    H.ANSPRECHPERSON_BEENDEN: lambda w, f: e.GueltigkeitBeenden(
        zeile_id=next((a.id or 0 for a in f.ansprechpersonen), 0), gueltig_bis=w.heute
    ),
    H.VERWALTUNGSSPITZE_EINTRAGEN: lambda w, _f: e.SpitzeEintragen(
        name="N. Neu", amt="Bürgermeister", gueltig_ab=w.heute, loest_ab=True
    ),
    H.VERWALTUNGSSPITZE_BEENDEN: lambda w, f: e.GueltigkeitBeenden(
        zeile_id=next((s.id or 0 for s in f.spitzen), 0), gueltig_bis=w.heute
    ),
    H.GASTTEILNAHME_ERFASSEN: lambda w, _f: e.GastteilnahmeErfassen(
        von=Zeitangabe.tag(w.heute), anlass="Werkstatt der Engagierten Stadt"
    ),
    H.VORGESCHICHTE_ERFASSEN: lambda _w, _f: e.VorgeschichteErfassen(
        gegenstand="Netzwerk", schritt="Fraktionsantrag", wann=Zeitangabe.monat(2014, 5)
    ),
}
"""Acts that are not here ask for a reason at most."""
