"""The page of an old case: what its papers show, and nothing that they do not."""

from __future__ import annotations

from typing import Any

import pytest

from antraege.choices import Antragsstatus
from antraege.models import Antrag
from tests.stuetzen.faelle import Welt
from tests.workflow.altfaelle.hilfen import bestand
from tests.workflow.vorgang.hilfen import Besucher, text
from workflow.verfahren.altfaelle import uebernimm_alles

S = Antragsstatus
BESCHLUSS = {
    "schritt": "beschluss",
    "gremium_oder_person": "Rat",
    "datum": "2019-04-01",
    "ergebnis": "beschlossen",
}


def uebernommen(welt: Welt, *zeilen: dict[str, str]) -> int:
    """A case of these rows, taken over."""
    uebernimm_alles(welt.leute.importiert, bestand(*zeilen), jetzt=welt.jetzt)
    return Antrag.objects.get().pk


@pytest.fixture
def geschlossen(welt: Welt) -> int:
    """Decided and signed, as its papers show."""
    return uebernommen(welt, BESCHLUSS, {"schritt_nr": "2"})


def test_nobody_judges_a_form_that_is_not_handed_down(
    geschlossen: int, sachbearbeitung: Besucher
) -> None:
    antwort = sachbearbeitung.seite(geschlossen)
    stellen = antwort.context["seite"].unterschriften
    assert [(s.plakette.text, s.plakette.art) for s in stellen] == [
        ("Form nicht überliefert", "neutral")
    ] * 2
    assert "Unbekannt" not in [a.text for s in stellen for a in s.wann]
    assert "genügt nicht" not in text(antwort)
    (weitere,) = (
        w for n, w in antwort.context["seite"].verlauf[0].texte if n.startswith("Weitere")
    )
    assert weitere.startswith("Land, 02.05.2019;")
    assert "Unbekannt" not in weitere


def test_a_closed_one_says_once_what_is_missing_and_asks_for_nothing(
    geschlossen: int, sachbearbeitung: Besucher
) -> None:
    seite = text(sachbearbeitung.seite(geschlossen))
    assert seite.count("Die Unterlagen sagen nichts zur Prüfung der Voraussetzungen.") == 1
    for aufforderung in (
        "noch nicht geprüft",
        "von 5 erfüllt",
        "Noch keine Zeichnungsfreigabe",
        "Keine Rückfrage",
        "noch niemand",
    ):
        assert aufforderung not in seite


def test_an_open_one_is_still_to_be_checked(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = uebernommen(welt, BESCHLUSS)
    antwort = sachbearbeitung.seite(antrag)
    assert welt.status(antrag) is S.UNTERZEICHNUNG_AUSSTEHEND
    assert len(antwort.context["seite"].voraussetzungen) == 5
    assert "Noch keine Zeichnungsfreigabe vorgeschlagen." in text(antwort)
    assert antwort.context["seite"].textfassung == "Gemeinsame Erklärung, Fassung 1"


def test_no_text_version_is_said_to_be_signed_where_none_is_handed_down(
    geschlossen: int, sachbearbeitung: Besucher
) -> None:
    antwort = sachbearbeitung.seite(geschlossen)
    assert antwort.context["seite"].textfassung == ""
    assert text(antwort).count("Textfassung nicht überliefert") == 2


def test_a_signature_that_the_papers_do_not_show_is_not_missing(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = uebernommen(welt, {"gremium_oder_person": "Bürgermeister"})
    antwort = sachbearbeitung.seite(antrag)
    assert welt.status(antrag) is S.AUFGENOMMEN
    assert antwort.context["seite"].unterschriften[1].plakette.text == "nicht überliefert"
    assert "halb unterzeichnet" not in text(antwort)
    assert "Keine Beratung überliefert." in text(antwort)


@pytest.mark.parametrize(
    ("werte", "satz"),
    [
        ({}, "beschlossen am 01.04.2019"),
        (
            {"datum": "2019-04", "genauigkeit": "abgeleitet"},
            "beschlossen im April 2019 („abgeleitet“)",
        ),
        ({"genauigkeit": "spaetestens"}, "beschlossen spätestens 01.04.2019"),
        ({"datum": "", "genauigkeit": "unbekannt"}, "erledigt spätestens 02.05.2019"),
    ],
)
def test_the_track_dates_what_the_papers_date(
    welt: Welt, sachbearbeitung: Besucher, werte: dict[str, str], satz: str
) -> None:
    antrag = uebernommen(welt, BESCHLUSS | werte, {"schritt_nr": "2"})
    weg = sachbearbeitung.seite(antrag).context["seite"].weg
    assert [s.zeile for s in weg] == [
        "nicht überliefert", "nicht überliefert", satz, "unterzeichnet am 02.05.2019", "02.05.2019",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("ergebnis", "erwartet"), [("", "nicht überliefert"), ("Alle dafür", "nur im Wortlaut")]
)
def test_a_result_that_nobody_can_add_is_not_awaited(
    welt: Welt, sachbearbeitung: Besucher, ergebnis: str, erwartet: str
) -> None:
    antrag = uebernommen(welt, BESCHLUSS | {"ergebnis": ergebnis}, {"schritt_nr": "2"})
    beratung = sachbearbeitung.seite(antrag).context["seite"].beschluss.beratungen[0]
    assert (beratung.ergebnis.text, beratung.ergebnis.art) == (erwartet, "neutral")


def test_steps_are_named_as_on_the_track(geschlossen: int, sachbearbeitung: Besucher) -> None:
    altfall: Any = sachbearbeitung.seite(geschlossen).context["seite"].altfall
    assert altfall == (
        ("Interesse bekundet", "nicht überliefert"),
        ("Voraussetzungen", "nicht überliefert"),
        ("Beschluss", "belegt"),
        ("Gemeinsame Erklärung", "belegt"),
        ("Kennung der Übernahme", "detmold-netzwerk"),
    )


def test_the_track_shows_no_refusal_as_done(welt: Welt, sachbearbeitung: Besucher) -> None:
    absage = BESCHLUSS | {"schritt_nr": "2", "datum": "2019-06-06", "ergebnis": "abgelehnt"}
    antrag = uebernommen(welt, {}, absage)
    beschluss = sachbearbeitung.seite(antrag).context["seite"].weg[2]
    assert (beschluss.zustand, beschluss.zeile) == ("offen", "abgelehnt am 06.06.2019")


def test_a_case_beside_another_one_of_the_membership_knows_the_accession(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    nur_beschluss = BESCHLUSS | {"fall": "detmold-rat"}
    uebernimm_alles(welt.leute.importiert, bestand({}, nur_beschluss), jetzt=welt.jetzt)
    daneben = Antrag.objects.get(altfall_kennung="detmold-rat")
    assert sachbearbeitung.seite(daneben.pk).context["seite"].weg[-1].zeile == "02.05.2019"
