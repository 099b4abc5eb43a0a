"""A wrong date on the chain of a membership is corrected; the old one stays readable."""

from __future__ import annotations

from datetime import date

import pytest

from antraege.choices import Handlung, Kanal
from antraege.models import Mitgliedschaft
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import BIELEFELD, Welt
from tests.workflow.akte.hilfen import Besucher, an_kommune, an_mitgliedschaft, tue
from tests.workflow.vorgang.hilfen import text
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel

H = Handlung


@pytest.fixture
def ausgetreten(welt: Welt) -> int:
    """Member since December 2012, left on a wrong day."""
    m = welt.mitglied()
    eingabe = e.Eingabe(
        geschehen=Zeitangabe.tag(date(2020, 6, 30)), grund="Haushalt", im_auftrag=Kanal.BRIEF
    )
    tue(welt, Ziel(mitgliedschaft=m), H.AUSTRITT_VERMERKEN, eingabe)
    return m


def pfad(m: int, nr: int | str) -> str:
    """The form that corrects an entry."""
    return an_mitgliedschaft(m, H.EINTRAG_BERICHTIGEN, f"?bezug={nr}")


def test_the_page_leads_to_the_correction_and_tells_both_dates(
    welt: Welt, sachbearbeitung: Besucher, ausgetreten: int
) -> None:
    verlauf = sachbearbeitung.seite(BIELEFELD).context["seite"].akte.verlauf
    assert [e.berichtigen_url for e in verlauf] == [pfad(ausgetreten, 2), pfad(ausgetreten, 1)]
    offen = sachbearbeitung.oeffne(pfad(ausgetreten, 2))
    assert list(offen.context["einblick"].eintraege) == [
        ("Nr. 2", "Austritt vermerken"),
        ("Datum", "30.06.2020"),
        ("Erfasst", "16.03.2026, B. Beispiel (Bearbeitung), im Auftrag der Kommune (Brief)"),
    ]
    felder = {"neu": "30.06.2019", "grund": "Tippfehler"}
    vorschau = sachbearbeitung.sende(pfad(ausgetreten, 2), absicht="vorschau", **felder)
    assert list(vorschau.context["antwort"].vorschau.zeilen) == [
        ("Mitgliedschaft", "bleibt: Beendet"),
        ("Berichtigung", "Eintrag Nr. 2 „Austritt vermerken“: 30.06.2020 → 30.06.2019"),
        ("Ende", "30.06.2019"),
    ]
    seite = sachbearbeitung.nimm(pfad(ausgetreten, 2), BIELEFELD, **felder)
    assert Mitgliedschaft.objects.get().ende == Zeitangabe.tag(date(2019, 6, 30))
    neu, alt, _ = seite.context["seite"].akte.verlauf
    assert neu.titel == "Eintrag berichtigen: Eintrag Nr. 2 „Austritt vermerken“"
    assert neu.geschehen == "neues Datum: 30.06.2019"
    assert neu.berichtigen_url == ""
    assert alt.geschehen == "geschehen am 30.06.2020"
    assert alt.berichtigt == "Datum berichtigt auf 30.06.2019 (Eintrag Nr. 3)"


def test_the_last_of_two_corrections_counts(
    welt: Welt, sachbearbeitung: Besucher, ausgetreten: int
) -> None:
    for neu in ("30.06.2019", "30.09.2019"):
        sachbearbeitung.nimm(pfad(ausgetreten, 2), BIELEFELD, neu=neu, grund="Nachgesehen")
    verlauf = sachbearbeitung.seite(BIELEFELD).context["seite"].akte.verlauf
    assert verlauf[2].berichtigt == "Datum berichtigt auf 30.09.2019 (Eintrag Nr. 4)"


def test_the_beginning_can_become_unknown(
    welt: Welt, sachbearbeitung: Besucher, ausgetreten: int
) -> None:
    felder = {"neu": "unbekannt", "grund": "Quelle war falsch"}
    seite = sachbearbeitung.nimm(pfad(ausgetreten, 1), BIELEFELD, **felder)
    (block,) = seite.context["seite"].mitgliedschaften
    assert block.titel == "Mitglied von unbekannt bis 30.06.2020"


@pytest.mark.parametrize(
    ("nr", "neu", "feld"),
    [(2, "2011", "neu"), (1, "2021", "neu"), (2, "2027", "neu"), (9, "2019", "nr")],
)
def test_the_order_of_things_is_kept(
    welt: Welt, sachbearbeitung: Besucher, ausgetreten: int, nr: int, neu: str, feld: str
) -> None:
    antwort = sachbearbeitung.sende(pfad(ausgetreten, nr), neu=neu, grund="x")
    assert antwort.status_code == 422
    assert feld in antwort.context["form"].errors


@pytest.mark.parametrize("bezug", ["", "x", "9" * 30])
def test_an_address_without_a_number_opens_an_empty_form(
    welt: Welt, sachbearbeitung: Besucher, ausgetreten: int, bezug: str
) -> None:
    offen = sachbearbeitung.oeffne(pfad(ausgetreten, bezug))
    assert offen.status_code == 200
    assert offen.context["einblick"] is None
    assert offen.context["form"]["nr"].value() is None


def test_a_fact_of_the_body_is_corrected_where_it_stands(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    assert sachbearbeitung.oeffne(an_kommune(BIELEFELD, H.EINTRAG_BERICHTIGEN)).status_code == 404
    sachbearbeitung.nimm(
        an_kommune(BIELEFELD, H.ANSPRECHPERSON_EINTRAGEN), BIELEFELD, name="Stabsstelle"
    )
    seite = sachbearbeitung.seite(BIELEFELD)
    assert [e.berichtigen_url for e in seite.context["seite"].akte.verlauf] == [""]
    assert "ansprechperson_eintragen/?bezug=" in text(seite)
