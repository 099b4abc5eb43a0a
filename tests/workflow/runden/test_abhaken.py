"""Bodies are checked off at the entrance, or day by day in a circulation."""

from __future__ import annotations

from datetime import timedelta

import pytest

from antraege.choices import Antragsstatus, Anwesenheit, Rundenart
from antraege.models import Kommune, Rundenplatz
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import AUGUSTDORF
from tests.workflow.runden.hilfen import hake_ab, text
from tests.workflow.verfahren.runden.hilfen import Rundenwelt

S = Antragsstatus


def test_a_number_or_a_name_and_one_key_checks_a_body_off(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(12)
    assert "Nr. 7 Gemeinde Ort 07: anwesend vermerkt." in hake_ab(welt, runde, wer="7")
    assert "Nr. 11 Gemeinde Ort 11: anwesend vermerkt." in hake_ab(welt, runde, wer="ort 11")
    assert "passt auf mehrere Kommunen" in hake_ab(welt, runde, wer="ort 1")
    assert "steht nicht auf der Liste" in hake_ab(welt, runde, wer="99")
    assert "Bitte Nummer oder Namen eingeben." in hake_ab(welt, runde, wer=" ")
    da = Rundenplatz.objects.filter(anwesenheit=Anwesenheit.ANWESEND)
    assert list(da.values_list("antrag", flat=True)) == [antraege[6], antraege[10]]


def test_a_double_click_is_harmless_and_says_so(welt: Rundenwelt) -> None:
    runde, (antrag,) = welt.volle_runde(1)
    hake_ab(welt, runde, wer="1")
    version = welt.fall(antrag).antrag.version
    assert "Ort 01 ist schon als anwesend vermerkt." in hake_ab(welt, runde, wer="1")
    assert welt.fall(antrag).antrag.version == version


def test_a_number_stays_with_its_body_when_others_come_and_go(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(3)
    seite = besuch(welt.leute.bearbeitung)
    platz = Rundenplatz.objects.get(antrag=antraege[0]).pk
    seite.post(
        f"/runden/{runde}/streichen/{platz}/",
        {"grund": "Kommt nicht.", "gesehen": "99", "absicht": "ausfuehren"},
    )
    assert Rundenplatz.objects.get(pk=platz).gestrichen_am is None  # the page was stale
    version = str(welt.fall(antraege[0]).antrag.version)
    felder = {"grund": "Kommt nicht.", "gesehen": version, "absicht": "ausfuehren"}
    assert seite.post(f"/runden/{runde}/streichen/{platz}/", felder).status_code == 302
    assert "steht nicht auf der Liste" in hake_ab(welt, runde, wer="1")
    assert "Nr. 3 Gemeinde Ort 03: anwesend" in hake_ab(welt, runde, wer="3")


def test_in_a_circulation_the_day_is_typed(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(1, art=Rundenart.UMLAUF, ort="")
    assert "kein Datum" in hake_ab(welt, runde, wer="1", am="gestern")
    hake_ab(welt, runde, wer="1", am="15.03.2026")
    assert f"{Rundenplatz.objects.get().unterzeichnet_am:%d.%m.%Y}" == "15.03.2026"


@pytest.mark.parametrize(
    "am", ["1.1.26", "01.01.0026", "1.1.99999999999999999999999", "", "31.02.2026", "1.1.2101"]
)
def test_a_day_that_is_none_is_refused_and_still_there(welt: Rundenwelt, am: str) -> None:
    runde, _ = welt.volle_runde(2, art=Rundenart.UMLAUF, ort="")
    seite = hake_ab(welt, runde, wer="2", am=am)
    assert "kein Datum (TT.MM.JJJJ)" in seite
    assert "Ort 02" in seite
    assert "Ort 01" not in seite
    assert f'value="{am[:20]}"' in seite
    assert not Rundenplatz.objects.exclude(unterzeichnet_am=None).exists()


def test_in_a_circulation_the_day_stays_for_the_next_key(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(2, art=Rundenart.UMLAUF, ort="")
    assert 'id="am" name="am" value="15.03.2026"' in hake_ab(welt, runde, wer="1", am="15.03.2026")
    platz = Rundenplatz.objects.get(antrag=antraege[1])
    seite = text(besuch(welt.leute.bearbeitung).get(f"/runden/{runde}/abhaken/?am=14.03.2026"))
    assert 'aria-label="Unterschrieben am: Gemeinde Ort 02"' in seite
    assert seite.count('value="14.03.2026"') == 2  # the fast entry, and the body still open
    hake_ab(welt, runde, platz=str(platz.pk), am="14.03.2026")
    platz.refresh_from_db()
    assert f"{platz.unterzeichnet_am:%d.%m.%Y}" == "14.03.2026"


@pytest.mark.parametrize(
    "wer", ["Gemeinde Augustdorf", "augustdorf", "Nr. 1", "nr 1", "august", "Dorf, Augustdorf"]
)
def test_a_body_is_found_as_it_is_printed(welt: Rundenwelt, wer: str) -> None:
    runde = welt.setze_auf_liste(welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, AUGUSTDORF))
    gefunden = "Augustdorf: anwesend vermerkt." in hake_ab(welt, runde, wer=wer)
    assert gefunden is not wer.startswith("Dorf")


@pytest.mark.parametrize("wer", ["²", "05766008", "dorf", "%", "0"])
def test_what_is_not_plain_checks_nobody_off(welt: Rundenwelt, wer: str) -> None:
    runde = welt.setze_auf_liste(welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, AUGUSTDORF))
    assert "steht nicht auf der Liste." in hake_ab(welt, runde, wer=wer)
    assert Rundenplatz.objects.get().anwesenheit == ""


def test_the_name_of_another_body_asks_for_the_one_on_the_list(welt: Rundenwelt) -> None:
    welt.gemeinden(1)
    Kommune.objects.filter(name="Ort 01").update(name="August", sortierung="august")
    runde = welt.setze_auf_liste(welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, AUGUSTDORF))
    seite = hake_ab(welt, runde, wer="August")
    assert "ähnlich heißt Gemeinde Augustdorf. Bitte unten bestätigen." in seite
    assert Rundenplatz.objects.get().anwesenheit == ""


def test_another_word_by_fast_entry_is_confirmed_at_its_key(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(2)
    welt.hake_ab(runde, antraege[:1], Anwesenheit.ABWESEND)
    seite = hake_ab(welt, runde, wer="1", zeige="offen")
    assert "Bitte noch einmal bestätigen" in seite
    assert 'aria-label="Doch anwesend: Gemeinde Ort 01" autofocus' in seite
    assert "Ort 02" not in seite
    platz = str(Rundenplatz.objects.get(antrag=antraege[0]).pk)
    assert "anwesend vermerkt." in hake_ab(welt, runde, platz=platz, bisher="abwesend")


@pytest.mark.parametrize("felder", [{"wer": "1"}, {"wer": "99"}, {"wer": "1", "stand": "x"}])
def test_the_view_stays_after_each_key(welt: Rundenwelt, felder: dict[str, str]) -> None:
    runde, _ = welt.volle_runde(1)
    client, ort = besuch(welt.leute.bearbeitung), f"/runden/{runde}/abhaken/"
    seite = text(client.get(ort, {"zeige": "offen"}))
    assert seite.count('name="zeige" value="offen"') == 2
    antwort = client.post(ort, {"stand": "anwesend", "zeige": "offen", **felder})
    assert antwort.headers["Location"] == f"{ort}?zeige=offen"


def test_before_the_day_there_is_no_key(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(1, am=welt.heute + timedelta(days=2))
    seite = text(besuch(welt.leute.bearbeitung).get(f"/runden/{runde}/abhaken/"))
    assert "Abgehakt wird am Tag der Unterzeichnung" in seite
    assert 'name="wer"' not in seite


def test_an_empty_list_has_nothing_to_type(welt: Rundenwelt) -> None:
    ort = f"/runden/{welt.plane_runde()}/abhaken/"
    seite = text(besuch(welt.leute.bearbeitung).get(ort))
    assert "Hier ist nichts zu zeigen." in seite
    assert 'name="wer"' not in seite
