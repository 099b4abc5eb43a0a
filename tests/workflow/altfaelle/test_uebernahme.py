"""What an old case meets here: known bodies, members, open cases, itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection

from antraege.choices import Antragsstatus, Handlung, Kanal, Mitgliedsstatus
from antraege.models import Antrag, Mitgliedschaft, Protokolleintrag, Vorgeschichte
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import AUGUSTDORF, Welt
from tests.workflow.altfaelle.hilfen import bestand
from workflow.verfahren import eingaben as e
from workflow.verfahren.altfaelle import Ausgangsart, Bilanz, probe, uebernimm_alles
from workflow.verfahren.altfaelle.tabelle import zeilen_der_tabelle
from workflow.verfahren.tuer import Ziel, fuehre_aus

S = Antragsstatus


@pytest.fixture
def welt(db: None) -> Welt:
    return Welt()


def uebernimm(welt: Welt, *zeilen: dict[str, str]) -> Bilanz:
    gelesen = bestand(*zeilen)
    vorhergesagt = probe(gelesen)
    bilanz = uebernimm_alles(welt.leute.importiert, gelesen, jetzt=welt.jetzt)
    # The rehearsal says what happens, to the word; only the key of a new case is not known yet.
    geschehen = {nr: replace(a, antrag_id=None) for nr, a in bilanz.ausgaenge.items()}
    vorhergesagte = {nr: replace(a, antrag_id=None) for nr, a in vorhergesagt.ausgaenge.items()}
    assert geschehen == vorhergesagte
    return bilanz


def test_a_case_without_known_membership_makes_one(welt: Welt) -> None:
    uebernimm(welt, {})
    mitgliedschaft = Mitgliedschaft.objects.get()
    assert mitgliedschaft.status == Mitgliedsstatus.AKTIV
    assert str(mitgliedschaft.beginn) == "02.05.2019"
    assert mitgliedschaft.antrag == Antrag.objects.get()
    assert mitgliedschaft.beginn_regel.startswith("Altfall: letzte überlieferte Unterschrift")


def test_two_wordings_of_one_accession_both_stay_and_are_reported(welt: Welt) -> None:
    welt.mitglied("05766020", Zeitangabe.monat(2018, 12))
    bilanz = uebernimm(welt, {})
    mitgliedschaft = Mitgliedschaft.objects.get()
    assert str(mitgliedschaft.beginn) == "Dezember 2018"
    assert "Nach dem Altfall „detmold-netzwerk“: 02.05.2019" in mitgliedschaft.hinweis
    assert "bekannt war: Dezember 2018" in bilanz.ausgaenge[2].hinweise[0]


def test_an_unknown_date_is_filled_and_corrects_nothing_else(welt: Welt) -> None:
    welt.mitglied("05766020", Zeitangabe.unbekannt())
    bilanz = uebernimm(welt, {})
    assert str(Mitgliedschaft.objects.get().beginn) == "02.05.2019"
    assert bilanz.ausgaenge[2].hinweise == ()


def test_a_membership_with_a_case_of_its_own_is_left_alone(welt: Welt) -> None:
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    bilanz = uebernimm(welt, {})
    assert Mitgliedschaft.objects.get().antrag_id == antrag
    assert Antrag.objects.filter(ist_altfall=True).count() == 1
    assert "gehört schon ein Vorgang" in bilanz.ausgaenge[2].hinweise[0]


BESCHLUSS = {
    "schritt": "beschluss",
    "gremium_oder_person": "Rat",
    "ergebnis": "beschlossen",
    "drucksache": "7/2019",
}


def test_a_decision_without_signature_is_an_open_case(welt: Welt) -> None:
    uebernimm(welt, BESCHLUSS)
    antrag = Antrag.objects.get()
    assert antrag.status == S.UNTERZEICHNUNG_AUSSTEHEND
    assert not Mitgliedschaft.objects.exists()


def test_an_open_old_case_does_not_stand_beside_a_running_one(welt: Welt) -> None:
    welt.interesse()
    bilanz = uebernimm(welt, BESCHLUSS)
    assert bilanz.abgelehnt == 1
    assert "läuft schon der Vorgang" in bilanz.ausgaenge[2].satz
    assert Antrag.objects.count() == 1


def test_two_open_cases_of_one_body_in_one_file_are_one_too_many(welt: Welt) -> None:
    bilanz = uebernimm(welt, BESCHLUSS, BESCHLUSS | {"fall": "detmold-zweiter"})
    assert [a.art for a in bilanz.ausgaenge.values()] == [Ausgangsart.NEU, Ausgangsart.ABGELEHNT]


def test_a_bad_row_stops_no_other(welt: Welt) -> None:
    bilanz = uebernimm(
        welt,
        {"fall": "niemand", "ags": "05999999", "name": "Nirgendwo"},
        {"fall": "verwechselt", "name": "Bielefeld"},
        {"fall": "augustdorf", "ags": AUGUSTDORF, "name": "Augustdorf"},
    )
    assert bilanz.abgelehnt == 2
    assert "kennt das Register nicht" in bilanz.ausgaenge[2].satz
    assert "gehört zu Detmold" in bilanz.ausgaenge[3].satz
    assert Antrag.objects.get().kommune.ags == AUGUSTDORF


def test_a_second_run_with_more_rows_says_so_and_adds_none_to_the_case(welt: Welt) -> None:
    uebernimm(welt, {})
    mehr = BESCHLUSS | {"schritt_nr": "2", "datum": "2019-04-01"}
    presse = {"schritt": "pressemeldung", "schritt_nr": "3", "gremium_oder_person": "Presse"}
    bilanz = uebernimm(welt, {}, mehr, presse)
    assert "hat hier aber andere Zeilen" in bilanz.ausgaenge[3].hinweise[0]
    assert not Antrag.objects.get().beratungen.exists()
    assert Vorgeschichte.objects.count() == 1


def test_the_rehearsal_writes_nothing(welt: Welt) -> None:
    with connection.execute_wrapper(_nur_lesen):
        probe(bestand({}, BESCHLUSS | {"fall": "anderer", "ags": AUGUSTDORF, "name": "Augustdorf"}))


def _nur_lesen(
    execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]
) -> Any:
    assert sql.lstrip().upper().startswith("SELECT"), sql
    return execute(sql, params, many, context)


def test_an_officer_cannot_take_old_cases_over(welt: Welt) -> None:
    bilanz = uebernimm_alles(welt.leute.bearbeitung, bestand({}), jetzt=welt.jetzt)
    assert bilanz.abgelehnt == 1
    assert not Protokolleintrag.objects.filter(antrag__isnull=False).exists()


def test_the_body_can_join_again_after_it_has_left(welt: Welt) -> None:
    mitgliedschaft = welt.mitglied("05766020", Zeitangabe.jahr(2012))
    austritt = e.Eingabe(grund="Umbau", im_auftrag=Kanal.BRIEF)
    ziel = Ziel(mitgliedschaft=mitgliedschaft)
    fuehre_aus(
        welt.leute.bearbeitung, Handlung.AUSTRITT_VERMERKEN, ziel, austritt, jetzt=welt.jetzt
    )
    uebernimm(welt, {"datum": "2012-12-03"})
    geschlossen = Mitgliedschaft.objects.get()
    assert geschlossen.status == Mitgliedsstatus.BEENDET
    assert geschlossen.antrag == Antrag.objects.get()


def test_each_row_of_the_file_has_one_line_in_the_table(welt: Welt) -> None:
    gelesen = bestand({}, {"fall": "", "schritt_nr": "9"}, {"schritt": "tanz", "schritt_nr": "4"})
    zeilen = zeilen_der_tabelle(gelesen, probe(gelesen))
    assert [z.nr for z in zeilen] == [2, 3, 4]
    assert zeilen[1].abgelehnt == "Der Fall fehlt."
    assert "Nicht verstanden" in str(zeilen[2])


def test_an_open_case_of_an_earlier_run_is_there_already(welt: Welt) -> None:
    zeile = {"schritt": "beschluss", "gremium_oder_person": "Rat", "ergebnis": "beschlossen"}
    erste = uebernimm_alles(welt.leute.importiert, bestand(zeile), jetzt=welt.jetzt)
    zweite = uebernimm_alles(welt.leute.importiert, bestand(zeile), jetzt=welt.jetzt)
    assert (erste.neu, erste.abgelehnt) == (1, 0)
    assert (zweite.unveraendert, zweite.abgelehnt) == (1, 0)


# --- papers that do not show the signature


def test_a_decision_alone_completes_the_known_membership(welt: Welt) -> None:
    welt.mitglied("05766020", Zeitangabe.monat(2019, 6))
    bilanz = uebernimm(welt, BESCHLUSS)
    antrag = Antrag.objects.get()
    assert antrag.status == S.AUFGENOMMEN
    assert antrag.altfall_schritte["beschluss_ausstehend"] == "belegt"
    assert antrag.altfall_schritte["unterzeichnung_ausstehend"] == "unbekannt"
    assert not antrag.unterschriften.exists()
    mitgliedschaft = Mitgliedschaft.objects.get()
    assert (mitgliedschaft.antrag, str(mitgliedschaft.beginn)) == (antrag, "Juni 2019")
    assert bilanz.ausgaenge[2].satz.endswith("Ergänzt die bekannte Mitgliedschaft.")
    assert "als Beitritt gilt, was bekannt ist: Juni 2019" in bilanz.ausgaenge[2].hinweise[0]


@pytest.mark.parametrize(
    ("zeile", "hinweis"),
    [
        (BESCHLUSS | {"ergebnis": "abgelehnt"}, "spricht gegen den Beitritt"),
        (BESCHLUSS | {"datum": "2020-01-31"}, "erst nach dem bekannten Beitritt"),
    ],
)
def test_a_decision_that_does_not_fit_the_membership_comes_in_with_a_note(
    welt: Welt, zeile: dict[str, str], hinweis: str
) -> None:
    welt.mitglied("05766020", Zeitangabe.monat(2019, 6))
    bilanz = uebernimm(welt, zeile)
    assert Antrag.objects.get().beratungen.count() == 1
    assert any(hinweis in satz for satz in bilanz.ausgaenge[2].hinweise)


def test_a_decision_alone_of_a_former_member_belongs_to_its_time(welt: Welt) -> None:
    ehemalig(welt, "05766020", Zeitangabe.jahr(2012))
    uebernimm(welt, BESCHLUSS | {"datum": "2012-12-03"})
    assert Mitgliedschaft.objects.get().antrag == Antrag.objects.get(status=S.AUFGENOMMEN)


def test_papers_later_than_a_former_membership_do_not_complete_it(welt: Welt) -> None:
    ehemalig(welt, "05766020", Zeitangabe.jahr(2012))
    bilanz = uebernimm(welt, {"datum": "2026-03-16"})
    assert Mitgliedschaft.objects.get().antrag is None
    assert "Die bekannte Mitgliedschaft endete" in bilanz.ausgaenge[2].hinweise[0]
    zweite = uebernimm(welt, BESCHLUSS | {"fall": "wieder", "datum": "2026-03-16"})
    assert zweite.neu == 1
    assert Antrag.objects.get(altfall_kennung="wieder").status == S.UNTERZEICHNUNG_AUSSTEHEND


def ehemalig(welt: Welt, ags: str, beginn: Zeitangabe) -> None:
    """A membership that ended on 15 March 2026."""
    ziel = Ziel(mitgliedschaft=welt.mitglied(ags, beginn))
    ende = Zeitangabe.lies("2026-03-15")
    austritt = e.Eingabe(grund="Umbau", im_auftrag=Kanal.BRIEF, geschehen=ende)
    leitung = welt.leute.bearbeitung
    fuehre_aus(leitung, Handlung.AUSTRITT_VERMERKEN, ziel, austritt, jetzt=welt.jetzt)


def test_a_decision_in_another_case_of_the_file_stands_beside_the_signature(welt: Welt) -> None:
    """Whichever comes first in the file: a member has no open case."""
    bilanz = uebernimm(welt, BESCHLUSS | {"fall": "nur-beschluss"}, {})
    assert bilanz.vorgaenge == 2
    assert set(Antrag.objects.values_list("status", flat=True)) == {S.AUFGENOMMEN}
    assert Mitgliedschaft.objects.get().antrag == Antrag.objects.get(
        altfall_kennung="detmold-netzwerk"
    )
    assert any("gehört schon ein Vorgang" in h for h in bilanz.ausgaenge[2].hinweise)


def test_a_second_case_of_one_body_is_told_before_it_comes_in(welt: Welt) -> None:
    bilanz = uebernimm(welt, {}, {"fall": "detmold-zweiter", "datum": "2019-06-03"})
    assert "Legt die Mitgliedschaft an." in bilanz.ausgaenge[2].satz
    assert "gehört schon ein Vorgang" in bilanz.ausgaenge[3].hinweise[0]


def test_a_signature_before_there_was_a_declaration_is_noted(welt: Welt) -> None:
    bilanz = uebernimm(welt, {"datum": "2011-05-02"})
    assert "gibt es erst seit 01.12.2012" in bilanz.ausgaenge[2].hinweise[0]
    assert bilanz.neu == 1


def test_a_refusal_after_the_signature_and_a_running_case_are_noted(welt: Welt) -> None:
    zeichen = Antrag.objects.get(pk=welt.interesse()).aktenzeichen
    absage = BESCHLUSS | {"schritt_nr": "2", "datum": "2019-06-06", "ergebnis": "abgelehnt"}
    saetze = uebernimm(welt, {}, absage).ausgaenge[2].hinweise
    assert "Die letzte Entscheidung spricht gegen den Beitritt; bitte prüfen." in saetze
    assert f"Zu dieser Kommune läuft noch der Vorgang {zeichen}; bitte prüfen." in saetze
