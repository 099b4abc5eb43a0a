"""At the entrance somebody names a body by its key, its reference, or as it was called before."""

from __future__ import annotations

from datetime import date

import pytest

from antraege.choices import Antragsstatus
from antraege.models import Antrag, Kommune, Rundenplatz
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import AUGUSTDORF, DETMOLD
from tests.workflow.runden.hilfen import hake_ab, text
from tests.workflow.verfahren.gebiet.hilfen import (
    artwechsel,
    aufgehoben,
    umbenennung,
    vollzogen,
    zusammenschluss,
)
from tests.workflow.verfahren.runden.hilfen import Rundenwelt

S = Antragsstatus
VERMERKT = "anwesend vermerkt."


def auf_der_liste(welt: Rundenwelt, ags: str = DETMOLD) -> tuple[int, int]:
    """A case ready to sign on the list of today; the case and the round."""
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, ags)
    return antrag, welt.setze_auf_liste(antrag)


@pytest.mark.parametrize("wer", ["05766020", "05 766 020", "AGS 05766020", "ags: 05766020"])
def test_a_body_is_found_by_its_official_key(welt: Rundenwelt, wer: str) -> None:
    _, runde = auf_der_liste(welt)
    assert f"Nr. 1 Stadt Detmold: {VERMERKT}" in hake_ab(welt, runde, wer=wer)


@pytest.mark.parametrize("form", ["{}", "Gz. {}", "az {}", "Aktenzeichen: {}"])
def test_a_body_is_found_by_the_reference_of_its_case(welt: Rundenwelt, form: str) -> None:
    antrag, runde = auf_der_liste(welt)
    zeichen = Antrag.objects.get(pk=antrag).aktenzeichen
    for wer in (form.format(zeichen.lower()), form.format(zeichen.replace(" ", "  "))):
        assert "Detmold" in hake_ab(welt, runde, wer=wer)
        assert Rundenplatz.objects.get().anwesenheit == "anwesend"
        Rundenplatz.objects.update(anwesenheit="", vermerkt_am=None, vermerkt_von=None)


def test_a_short_key_that_is_a_number_of_the_list_too_asks(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(2)
    Kommune.objects.filter(name="Ort 01").update(ags="002")
    assert "passt auf mehrere Kommunen" in hake_ab(welt, runde, wer="002")
    assert not Rundenplatz.objects.exclude(anwesenheit="").exists()


@pytest.mark.parametrize("wer", ["0576602", "5766020", "III", "2026", "Detmold 05766020"])
def test_a_part_of_a_key_or_reference_is_not_plain(welt: Rundenwelt, wer: str) -> None:
    _, runde = auf_der_liste(welt)
    hake_ab(welt, runde, wer=wer)
    assert Rundenplatz.objects.get().anwesenheit == ""


@pytest.mark.parametrize("wer", ["Detmold", "Stadt Detmold", "detmold"])
def test_a_renamed_body_is_found_by_its_former_name_and_the_line_tells_it(
    welt: Rundenwelt, wer: str
) -> None:
    _, runde = auf_der_liste(welt)
    vollzogen(welt, umbenennung(welt, neu="Teutostadt"))
    seite = hake_ab(welt, runde, wer=wer)
    assert f"Nr. 1 Stadt Teutostadt (früher: Stadt Detmold): {VERMERKT}" in seite
    assert "<small><bdi>früher: Stadt Detmold</bdi></small>" in seite


def test_the_search_of_the_list_finds_the_former_name_too(welt: Rundenwelt) -> None:
    _, runde = auf_der_liste(welt)
    vollzogen(welt, umbenennung(welt, neu="Teutostadt"))
    seite = besuch(welt.leute.bearbeitung).get(f"/runden/{runde}/abhaken/?q=detm")
    assert "früher: Stadt Detmold" in text(seite)


def test_a_body_of_another_kind_is_found_as_it_was_printed(welt: Rundenwelt) -> None:
    _, runde = auf_der_liste(welt, AUGUSTDORF)
    vollzogen(welt, artwechsel(welt))
    seite = hake_ab(welt, runde, wer="Gemeinde Augustdorf")
    assert f"Stadt Augustdorf (früher: Gemeinde Augustdorf): {VERMERKT}" in seite


@pytest.mark.parametrize("wer", ["Stadt Detmold", "detmold", DETMOLD, "Lippstätten", "05766900"])
def test_a_case_that_passed_over_is_found_by_both_bodies(welt: Rundenwelt, wer: str) -> None:
    _, runde = auf_der_liste(welt)
    vollzogen(welt, zusammenschluss(welt))
    seite = hake_ab(welt, runde, wer=wer)
    assert f"Lippstätten (früher: Stadt Detmold): {VERMERKT}" in seite


def test_after_an_annulment_only_its_own_name_counts(welt: Rundenwelt) -> None:
    _, runde = auf_der_liste(welt)
    aufgehoben(welt, vollzogen(welt, umbenennung(welt, neu="Teutostadt")))
    assert "früher:" not in hake_ab(welt, runde, wer="Detmold")
    assert "steht nicht auf der Liste." in hake_ab(welt, runde, wer="Teutostadt")


def test_a_name_that_another_body_bears_now_asks(welt: Rundenwelt) -> None:
    _, runde = auf_der_liste(welt)
    vollzogen(welt, umbenennung(welt, neu="Teutostadt"))
    welt.gemeinden(1)
    Kommune.objects.filter(name="Ort 01").update(name="Detmold", sortierung="detmold")
    seite = hake_ab(welt, runde, wer="Detmold")
    assert "so hieß früher Stadt Teutostadt. Bitte unten bestätigen." in seite
    assert Rundenplatz.objects.get().anwesenheit == ""


def test_a_body_that_is_no_more_comes_to_no_entrance(welt: Rundenwelt) -> None:
    _, runde = auf_der_liste(welt, AUGUSTDORF)
    welt.gemeinden(1)
    vergangen = Kommune.objects.filter(name="Ort 01")
    vergangen.update(name="August", sortierung="august", besteht_bis=date(2025, 12, 31))
    assert VERMERKT in hake_ab(welt, runde, wer="August")


def test_what_a_body_is_called_now_comes_before_what_another_was_called(welt: Rundenwelt) -> None:
    _, runde = auf_der_liste(welt)
    vollzogen(welt, umbenennung(welt, neu="Teutostadt"))
    welt.gemeinden(1)
    Kommune.objects.filter(name="Ort 01").update(name="Detmold", sortierung="detmold")
    andere = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, "05990001")
    welt.setze_auf_liste(andere, runde)
    assert f"Gemeinde Detmold: {VERMERKT}" in hake_ab(welt, runde, wer="Detmold")


def test_a_whole_former_name_comes_before_the_beginning_of_another_name(
    welt: Rundenwelt,
) -> None:
    _, runde = auf_der_liste(welt)
    vollzogen(welt, umbenennung(welt, neu="Teutostadt"))
    welt.gemeinden(1)
    Kommune.objects.filter(name="Ort 01").update(name="Detmoldshausen", sortierung="detmoldsh")
    welt.setze_auf_liste(welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, "05990001"), runde)
    assert "passt auf mehrere Kommunen" in hake_ab(welt, runde, wer="Detm")
    seite = hake_ab(welt, runde, wer="Detmold")
    assert f"Stadt Teutostadt (früher: Stadt Detmold): {VERMERKT}" in seite
