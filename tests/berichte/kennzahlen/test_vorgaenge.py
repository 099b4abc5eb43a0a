"""Cases on a Stichtag: state, turn, new, finished, overdue, decisions."""

from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext

from antraege.choices import AmZug, Antragsstatus, Freigabeart, Handlung, Kanal
from antraege.zeitangabe import Zeitangabe
from berichte.saetze import entscheidungssatz
from tests.berichte.faelle import am, berichtige, um, zahlen
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, BIELEFELD, DETMOLD, KREIS_LIPPE
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel, fuehre_aus

S = Antragsstatus
H = Handlung


def stand(stichtag: str, bekannt_am: str = "2026-12-31") -> dict[str, int]:
    return {s.value: n for s, n in zahlen(stichtag, bekannt_am).vorgaenge.je_status.items()}


def test_the_state_is_the_one_of_the_stichtag(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.interesse()
    welt.jetzt = um("2026-02-10")
    welt.gehe(antrag, S.IN_PRUEFUNG)
    assert stand("2026-01-04") == {}
    assert stand("2026-02-09") == {"interesse_bekundet": 1}
    assert stand("2026-02-10") == {"in_pruefung": 1}
    assert stand("2026-02-28", "2026-02-09") == {"interesse_bekundet": 1}


def test_whose_turn_it_was(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    for ags in (DETMOLD, AUGUSTDORF):
        welt.interesse(ags)
    antrag = welt.weg_bis(S.IN_PRUEFUNG, BIELEFELD)
    welt.jetzt = um("2026-01-20")
    welt.frage(antrag)
    vorgaenge = zahlen("2026-01-31", "2026-01-31").vorgaenge
    assert vorgaenge.je_am_zug == {AmZug.AMT: 2, AmZug.KOMMUNE: 1}
    assert vorgaenge.pausiert == 1


def test_backdated_interest_counts_in_its_month_once_it_is_known(welt: Welt) -> None:
    welt.jetzt = um("2026-02-10")
    welt.interesse(geschehen=am("2026-01-28"))
    assert zahlen("2026-01-31", "2026-02-09").vorgaenge.neu == 0
    spaeter = zahlen("2026-01-31", "2026-02-10").vorgaenge
    assert (spaeter.neu, spaeter.offen) == (1, 1)
    assert zahlen("2026-02-28", "2026-02-10").vorgaenge.neu == 0


def test_a_fact_recorded_late_does_not_reach_back_past_the_step_before(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.interesse()
    welt.jetzt = um("2026-01-20")
    welt.gehe(antrag, S.IN_PRUEFUNG)
    welt.vergehe()
    eingabe = e.NachweisErfassen(
        kriterium_id=welt.fall(antrag).kriterien[0].id or 0,
        angabe="Organisationsplan",
        geschehen=am("2026-01-10"),
    )
    welt.tue(antrag, H.NACHWEIS_ERFASSEN, eingabe)
    assert stand("2026-01-12") == {"interesse_bekundet": 1}
    assert stand("2026-01-20") == {"in_pruefung": 1}


def test_a_corrected_receipt_moves_the_case_into_the_month_before(welt: Welt) -> None:
    welt.jetzt = um("2026-02-02")
    antrag = welt.interesse()
    welt.jetzt = um("2026-03-03")
    berichtige(welt, 1, am("2026-01-30"), antrag=antrag)
    neu = {
        (monat, bekannt): zahlen(monat, bekannt).vorgaenge.neu
        for monat in ("2026-01-31", "2026-02-28")
        for bekannt in ("2026-03-02", "2026-03-03")
    }
    assert list(neu.values()) == [0, 1, 1, 0]
    assert (stand("2026-01-31", "2026-03-02"), stand("2026-01-31")) == (
        {},
        {"interesse_bekundet": 1},
    )


def test_an_act_of_unknown_date_counts_from_its_recording(welt: Welt) -> None:
    welt.jetzt = um("2026-02-10")
    welt.altfall(BIELEFELD, S.BESCHLUSS_AUSSTEHEND, {"beschluss_ausstehend": "belegt"})
    assert stand("2026-02-09") == {}
    assert stand("2026-02-10") == {"beschluss_ausstehend": 1}


def test_old_cases_are_counted_apart_and_are_never_new(welt: Welt) -> None:
    welt.jetzt = um("2026-02-10")
    welt.altfall(BIELEFELD, S.BESCHLUSS_AUSSTEHEND, {"beschluss_ausstehend": "belegt"})
    welt.interesse()
    vorgaenge = zahlen("2026-02-28", "2026-02-28").vorgaenge
    assert (vorgaenge.offen, vorgaenge.altfaelle, vorgaenge.neu) == (2, 1, 1)


def test_finished_cases_by_outcome(welt: Welt) -> None:
    welt.jetzt = um("2026-02-10")
    welt.weg_bis(S.AUFGENOMMEN, DETMOLD)
    welt.weg_bis(S.ABGELEHNT, AUGUSTDORF)
    eingestellt = welt.weg_bis(S.EINGESTELLT, BIELEFELD)
    alt = welt.altfall(KREIS_LIPPE, S.IN_PRUEFUNG, {"in_pruefung": "belegt"})
    welt.schliesse(alt, S.ZURUECKGEZOGEN)
    februar = zahlen("2026-02-28", "2026-02-28").vorgaenge
    assert [(a.status, a.anzahl, a.altfaelle) for a in februar.abschluesse] == [
        (S.AUFGENOMMEN, 1, 0),
        (S.ABGELEHNT, 1, 0),
        (S.ZURUECKGEZOGEN, 1, 1),
        (S.EINGESTELLT, 1, 0),
    ]
    assert zahlen("2026-03-31", "2026-02-28").vorgaenge.abgeschlossen == 0
    welt.jetzt = um("2026-02-20")
    welt.tue(eingestellt, H.VORGANG_WIEDERAUFNEHMEN, e.Eingabe(grund="Antwort kam."))
    assert zahlen("2026-02-28", "2026-02-28").vorgaenge.abgeschlossen == 3
    assert zahlen("2026-02-19", "2026-02-28").vorgaenge.abgeschlossen == 4


def test_the_day_itself_is_still_in_time(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    welt.interesse()
    assert zahlen("2026-01-19", "2026-03-01").vorgaenge.ueberfaellig.anzahl == 0
    (fall,) = zahlen("2026-01-20", "2026-03-01").vorgaenge.ueberfaellig.zeilen
    assert (fall.seit, fall.grund) == (date(2026, 1, 19), "Prüfung aufnehmen")


def test_what_was_overdue_before_is_counted_beside_it(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.interesse()
    welt.jetzt = um("2026-02-20")
    welt.tue(antrag, H.VORGANG_EINSTELLEN, e.Eingabe(grund="Keine Antwort."))

    def ueberfaellig(stichtag: str) -> tuple[int, int, int]:
        v = zahlen(stichtag, "2027-03-31").vorgaenge
        return v.ueberfaellig.anzahl, v.ueberfaellig_im_vormonat, v.ueberfaellig_im_vorjahr

    assert ueberfaellig("2026-01-31") == (1, 0, 0)
    assert ueberfaellig("2026-02-28") == (0, 1, 0)
    assert ueberfaellig("2027-01-31") == (0, 0, 1)


def test_overdue_cases_say_why_without_words_that_a_person_typed(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    frage = welt.weg_bis(S.IN_PRUEFUNG, DETMOLD)
    welt.frage(frage)
    vorlage = welt.weg_bis(S.IN_PRUEFUNG, AUGUSTDORF)
    eingabe = e.WiedervorlageSetzen(anlass="M. Beispiel anrufen", faellig_am=date(2026, 1, 18))
    welt.tue(vorlage, H.WIEDERVORLAGE_SETZEN, eingabe)
    sitzung = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND, BIELEFELD)
    rat = e.BeratungErfassen(gremium="Rat", sitzung=am("2026-01-29"))
    welt.tue(sitzung, H.BERATUNG_ERFASSEN, rat)
    ruht = welt.weg_bis(S.IN_PRUEFUNG, KREIS_LIPPE)
    welt.setze_aus(ruht, 25)
    gruende = {
        u.vorgang.koerper.name: u.grund
        for u in zahlen("2026-02-28", "2026-02-28").vorgaenge.ueberfaellig.zeilen
    }
    assert gruende == {
        "Augustdorf": "Wiedervorlage",
        "Detmold": "Antwort auf Rückfrage erbeten",
        "Bielefeld": "Rat: Ergebnis der Sitzung",
        "Kreis Lippe": "Aussetzung endet",
    }


def test_what_was_recorded_after_the_situation_is_no_reason(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.interesse()
    welt.jetzt = um("2026-02-05")
    sitzung = e.BeratungErfassen(gremium="Rat", sitzung=am("2026-01-19"))
    welt.tue(antrag, H.BERATUNG_ERFASSEN, sitzung)
    (fall,) = zahlen("2026-01-31", "2026-02-28").vorgaenge.ueberfaellig.zeilen
    assert fall.grund == "Prüfung aufnehmen"


def test_a_signing_that_is_over_says_so(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.gib_zeichnung_frei(antrag, date(2026, 1, 20))
    (fall,) = zahlen("2026-01-31", "2026-01-31").vorgaenge.ueberfaellig.zeilen
    assert (fall.grund, fall.vorgang.am_zug) == ("Unterzeichnungstermin", AmZug.TERMIN)


def test_the_coming_signing_is_told_apart_from_what_comes_before_it(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    bereit = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.gib_zeichnung_frei(bereit, date(2026, 3, 12))
    vorher = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, BIELEFELD)
    welt.gib_zeichnung_frei(vorher, date(2026, 3, 12))
    eingabe = e.WiedervorlageSetzen(faellig_am=date(2026, 2, 20), anlass="Anruf")
    welt.tue(vorher, H.WIEDERVORLAGE_SETZEN, eingabe)
    wartend = zahlen("2026-01-31", "2026-01-31").vorgaenge.wartend
    tage = {w.vorgang.koerper.name: (w.vorgang.faellig_am, w.grund) for w in wartend.zeilen}
    assert tage == {
        "Detmold": (date(2026, 3, 12), "Unterzeichnungstermin"),
        "Bielefeld": (date(2026, 2, 20), "Wiedervorlage"),
    }


def test_what_waits_for_leadership(welt: Welt) -> None:
    def offen(bekannt_am: str) -> list[tuple[Freigabeart, str]]:
        vorgaenge = zahlen("2026-02-28", bekannt_am).vorgaenge
        return [
            (zeile.art, fall.koerper.name)
            for zeile in vorgaenge.entscheidungen
            for fall in zeile.faelle.zeilen
        ]

    welt.jetzt = um("2026-02-02")
    welt.weg_bis(S.IN_FREIGABE, BIELEFELD)
    zeichnung = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, DETMOLD)
    welt.gib_zeichnung_frei(zeichnung)
    ablehnung = welt.weg_bis(S.IN_PRUEFUNG, AUGUSTDORF)
    welt.schlage_ablehnung_vor(ablehnung)
    assert offen("2026-02-02") == [
        (Freigabeart.AUFNAHME, "Bielefeld"),
        (Freigabeart.ABLEHNUNG, "Augustdorf"),
    ]
    welt.vergehe()
    eingabe = e.Zurueckziehen(grund="Andere Vorhaben.", im_auftrag=Kanal.MAIL)
    welt.tue(ablehnung, H.INTERESSE_ZURUECKZIEHEN, eingabe)
    assert offen("2026-02-03") == [(Freigabeart.AUFNAHME, "Bielefeld")]


def test_what_leadership_rejected_waits_no_longer(welt: Welt) -> None:
    def offen() -> list[Freigabeart]:
        vorgaenge = zahlen("2026-02-28", "2026-02-28").vorgaenge
        return [zeile.art for zeile in vorgaenge.entscheidungen if zeile.faelle.anzahl]

    welt.jetzt = um("2026-02-02")
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    welt.schlage_unterschriftsaenderung_vor(antrag)
    nachfolge = e.Rechtsnachfolge(nachfolge_id=welt.register[AUGUSTDORF].pk, grund="Fusion")
    ziel = Ziel(mitgliedschaft=welt.fall(antrag).mitgliedschaft.id)
    vorschlag, ablehnung = H.RECHTSNACHFOLGE_VORSCHLAGEN, H.RECHTSNACHFOLGEVORSCHLAG_VERWERFEN
    fuehre_aus(welt.leute.bearbeitung, vorschlag, ziel, nachfolge, jetzt=welt.jetzt)
    assert offen() == [Freigabeart.RECHTSNACHFOLGE, Freigabeart.UNTERSCHRIFT]
    assert "Änderung einer Unterschrift (Detmold)" in entscheidungssatz(
        zahlen("2026-02-28", "2026-02-28")
    )
    grund = e.Eingabe(grund="Nicht belegt.")
    fuehre_aus(welt.leute.leitung, ablehnung, ziel, grund, jetzt=welt.jetzt)
    welt.tue(antrag, H.UNTERSCHRIFTSAENDERUNG_VERWERFEN, grund, wer=welt.leute.leitung)
    assert offen() == []


def test_a_proposal_waits_however_long_ago_the_case_was_closed(welt: Welt) -> None:
    welt.jetzt = um("2020-02-02")
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    welt.tue(antrag, H.AUFHEBUNG_VORSCHLAGEN, e.Eingabe(grund="Irrtum"))
    vorgaenge = zahlen("2026-02-28", "2026-02-28").vorgaenge
    assert [z.art for z in vorgaenge.entscheidungen if z.faelle.anzahl] == [Freigabeart.AUFHEBUNG]


def test_the_number_of_statements_does_not_grow_with_the_cases(welt: Welt) -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as abfragen:
            zahlen("2026-02-28", "2026-02-28")
        return len(abfragen)

    welt.jetzt = um("2026-01-05")
    welt.interesse(DETMOLD)
    eine = statements()
    for ags in (AUGUSTDORF, BIELEFELD, KREIS_LIPPE):
        welt.interesse(ags, geschehen=Zeitangabe.monat(2025, 12))
    assert statements() == eine <= 10
