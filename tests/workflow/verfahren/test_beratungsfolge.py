"""How bodies really decide: committees first, deferrals, reservations, a no and a later yes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from antraege.choices import (
    Antragsstatus,
    Beratungsergebnis,
    Beratungsrolle,
    Beschlusslage,
    Handlung,
    Oeffentlichkeit,
)
from antraege.models import Beratung
from antraege.rules.beschluss import (
    in_reihenfolge,
)
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.akten import datei
from tests.stuetzen.faelle import BEZIRKSREGIERUNG, DETMOLD, Welt
from tests.workflow.verfahren.beratungen import BELEG, am, bestaetige, einwand, lage, termine
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt

H = Handlung
S = Antragsstatus
R = Beratungsrolle
E = Beratungsergebnis
L = Beschlusslage


@pytest.fixture
def antrag(welt: Welt) -> int:
    return welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)


# --- all fields


def test_a_consultation_keeps_every_particular_that_was_said(welt: Welt, antrag: int) -> None:
    werte: dict[str, Any] = {
        "gremium": "Haupt- und Finanzausschuss",
        "drucksache": "BV/FB4/074/2011",
        "tagesordnungspunkt": "Ö 7",
        "oeffentlichkeit": Oeffentlichkeit.NICHT_OEFFENTLICH,
        "ergebnis": E.MIT_MASSGABE,
        "ergebnis_wortlaut": "Dem Beitritt wird mit der Maßgabe zugestimmt.",
        "massgabe": "Bericht nach einem Jahr",
        "vorbehalt": "Genehmigung des Haushalts",
        "anzahl_ja": 40,
        "anzahl_nein": 3,
        "anzahl_enthaltung": 1,
        "vorlage": "Vorlage 12",
        "beleg": BELEG,
        "hinweis": "TOP vorgezogen",
    }
    welt.berate(antrag, **werte)
    zeile = Beratung.objects.get()
    assert {name: getattr(zeile, name) for name in werte} == werte


def test_the_excerpt_becomes_a_document_of_the_file_and_the_evidence(
    welt: Welt, antrag: int
) -> None:
    welt.berate(antrag, ergebnis=E.UNGEAENDERT, datei=datei("Auszug"))
    zeile = Beratung.objects.get()
    dokument = welt.fall(antrag).dokumente[0]
    assert zeile.beleg_datei == dokument.sha256
    assert dokument.art == "beschlussauszug"
    bestaetige(welt, antrag)


def test_a_paper_is_a_proposal_and_proves_nothing(welt: Welt, antrag: int) -> None:
    welt.lege_ab(antrag, "Vorlage")
    papier = datei("Vorlage").sha256
    welt.berate(antrag, ergebnis=E.UNGEAENDERT, vorlage="Vorlage 12", vorlage_datei=papier)
    with pytest.raises(Abgelehnt, match="Beschlussauszug oder Link fehlt"):
        bestaetige(welt, antrag)


# --- orders that really happen


def test_the_committee_alone_can_decide(welt: Welt, antrag: int) -> None:
    welt.berate(antrag, gremium="Sozialausschuss", ergebnis=E.UNGEAENDERT, beleg=BELEG)
    bestaetige(welt, antrag)


def test_a_recommendation_is_not_the_decision(welt: Welt, antrag: int) -> None:
    welt.berate(antrag, gremium="Sozialausschuss", rolle=R.EMPFEHLUNG, ergebnis=E.EMPFOHLEN)
    assert lage(welt, antrag) is L.AUSSTEHEND
    assert set(einwand(welt, antrag, ergebnis=E.EMPFOHLEN)) == {"ergebnis"}
    welt.vergehe(14)
    welt.berate(antrag, ergebnis=E.GEAENDERT, beleg=BELEG)
    assert lage(welt, antrag) is L.BESCHLOSSEN


def test_a_decision_in_principle_leaves_the_details_to_decide(welt: Welt, antrag: int) -> None:
    welt.berate(antrag, rolle=R.GRUNDSATZ, ergebnis=E.UNGEAENDERT, beleg=BELEG)
    assert lage(welt, antrag) is L.AUSSTEHEND
    welt.vergehe(60)
    welt.berate(antrag, ergebnis=E.UNGEAENDERT, beleg=BELEG)
    assert lage(welt, antrag) is L.BESCHLOSSEN


def test_a_no_and_a_later_yes_under_another_paper(welt: Welt, antrag: int) -> None:
    welt.berate(antrag, drucksache="7091/2014-2020", ergebnis=E.ABGELEHNT)
    assert lage(welt, antrag) is L.ABGELEHNT
    welt.vergehe(400)
    welt.berate(antrag, drucksache="0012/2020-2025", ergebnis=E.UNGEAENDERT, beleg=BELEG)
    assert lage(welt, antrag) is L.BESCHLOSSEN
    bestaetige(welt, antrag)
    drucksachen = [b.drucksache for b in in_reihenfolge(welt.fall(antrag))]
    assert drucksachen == ["7091/2014-2020", "0012/2020-2025"]


def test_sessions_count_by_their_day_not_by_their_recording(welt: Welt, antrag: int) -> None:
    welt.berate(antrag, ergebnis=E.UNGEAENDERT, beleg=BELEG)
    welt.berate(antrag, sitzung=am(welt, -200), ergebnis=E.ABGELEHNT)
    assert lage(welt, antrag) is L.BESCHLOSSEN


def test_of_two_on_one_day_the_one_recorded_last_counts_in_plan_and_in_rows(
    welt: Welt, antrag: int
) -> None:
    welt.berate(antrag, gremium="Hauptausschuss", ergebnis=E.VERTAGT)
    welt.berate(antrag, ergebnis=E.UNGEAENDERT, beleg=BELEG)
    assert lage(welt, antrag) is L.BESCHLOSSEN
    assert welt.fall(antrag).antrag.am_zug == "amt"


def test_an_objection_follows_the_decision_of_the_same_day_and_takes_it_away(
    welt: Welt, antrag: int
) -> None:
    welt.berate(antrag, ergebnis=E.UNGEAENDERT, beleg=BELEG)
    welt.berate(antrag, ergebnis=E.BEANSTANDET)
    assert lage(welt, antrag) is L.ABGELEHNT


# --- planned sessions, deferrals


def test_a_planned_session_that_passes_without_a_result_becomes_an_item(
    welt: Welt, antrag: int
) -> None:
    welt.berate(antrag, sitzung=am(welt, 10))
    assert termine(welt, antrag)["Rat: Ergebnis der Sitzung"] == welt.heute + timedelta(days=10)
    assert welt.fall(antrag).antrag.faellig_am == welt.heute + timedelta(days=10)
    nummer = Beratung.objects.get().pk
    welt.vergehe(12)
    sitzung = Zeitangabe.tag(welt.heute - timedelta(days=2))
    welt.berate(antrag, beratung_id=nummer, sitzung=sitzung, ergebnis=E.UNGEAENDERT, beleg=BELEG)
    assert Beratung.objects.count() == 1
    assert "Rat: Ergebnis der Sitzung" not in termine(welt, antrag)


def test_a_session_known_to_the_month_is_asked_for_at_its_end(welt: Welt, antrag: int) -> None:
    welt.berate(antrag, sitzung=Zeitangabe.monat(2026, 5))
    assert termine(welt, antrag)["Rat: Ergebnis der Sitzung"] == date(2026, 5, 31)


@pytest.mark.parametrize("ergebnis", [E.VERTAGT, E.VERWIESEN, E.ABGESETZT])
def test_a_deferred_matter_comes_back_in_a_session_of_its_own(
    welt: Welt, antrag: int, ergebnis: Beratungsergebnis
) -> None:
    wieder = welt.heute + timedelta(days=45)
    welt.berate(antrag, drucksache="17/2026", ergebnis=ergebnis, vertagt_auf=wieder)
    assert lage(welt, antrag) is L.AUSSTEHEND
    erste, zweite = in_reihenfolge(welt.fall(antrag))
    assert (erste.ergebnis, zweite.ergebnis) == (ergebnis, "")
    assert (zweite.sitzung, zweite.drucksache) == (Zeitangabe.tag(wieder), "17/2026")
    assert termine(welt, antrag)["Rat: Ergebnis der Sitzung"] == wieder
    # Said once more (a corrected vote, say), it is not planned twice.
    welt.berate(
        antrag,
        beratung_id=erste.id,
        drucksache="17/2026",
        ergebnis=ergebnis,
        vertagt_auf=wieder,
        anzahl_ja=9,
    )
    assert Beratung.objects.count() == 2


# --- no resolution needed, old cases


def test_the_body_itself_says_that_no_resolution_is_needed(welt: Welt, antrag: int) -> None:
    eingabe = e.EntbehrlichkeitErfassen(
        erklaert_durch="Bürgermeister", grund="Geschäft der laufenden Verwaltung."
    )
    welt.tue(antrag, H.ENTBEHRLICHKEIT_ERFASSEN, eingabe)
    assert lage(welt, antrag) is L.ENTBEHRLICH
    bestaetige(welt, antrag)


def test_a_decision_goes_before_the_statement_that_none_is_needed(welt: Welt, antrag: int) -> None:
    eingabe = e.EntbehrlichkeitErfassen(erklaert_durch="Hauptamt", grund="Laufendes Geschäft.")
    welt.tue(antrag, H.ENTBEHRLICHKEIT_ERFASSEN, eingabe)
    welt.berate(antrag, ergebnis=E.ABGELEHNT)
    assert lage(welt, antrag) is L.ABGELEHNT


def test_a_bezirksregierung_needs_none_by_rule(welt: Welt) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND, BEZIRKSREGIERUNG)
    assert lage(welt, antrag) is L.ENTBEHRLICH


def test_unknown_is_a_word_for_old_cases_only(welt: Welt, antrag: int) -> None:
    assert lage(welt, antrag) is L.AUSSTEHEND
    welt.schliesse(antrag, S.EINGESTELLT)
    alter = welt.altfall(DETMOLD, S.BESCHLUSS_AUSSTEHEND, {"in_pruefung": "unbekannt"})
    assert lage(welt, alter) is L.UNBEKANNT


# --- reservations


def test_an_open_reservation_of_the_decision_keeps_the_case(welt: Welt, antrag: int) -> None:
    beschluss: dict[str, Any] = {
        "ergebnis": E.UNGEAENDERT,
        "beleg": BELEG,
        "vorbehalt": "Genehmigung des Haushalts",
    }
    nummer = welt.berate(antrag, **beschluss)
    assert welt.fall(antrag).antrag.am_zug == "kommune"
    with pytest.raises(Abgelehnt, match="Der Vorbehalt „Genehmigung des Haushalts“ ist noch offen"):
        bestaetige(welt, antrag)
    sitzung = Zeitangabe.tag(welt.heute)
    welt.vergehe(9)
    welt.berate(
        antrag, **beschluss, beratung_id=nummer, sitzung=sitzung, vorbehalt_entfallen_am=welt.heute
    )
    bestaetige(welt, antrag)
