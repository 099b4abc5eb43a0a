"""From the round to the act that takes a mistaken signature back, and what the pages say then."""

from __future__ import annotations

import re

from django.test import Client

from antraege.choices import Antragsstatus, Handlung, Partei
from antraege.models import Rundenplatz
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import DETMOLD
from tests.stuetzen.welt import unterschrift
from tests.workflow.runden.hilfen import text
from tests.workflow.runden.test_kommune import beitritt
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.verfahren.models import Laufart

H = Handlung
WORT = "Unterschrift zurücknehmen"


def unterzeichnet(welt: Rundenwelt) -> tuple[int, int]:
    """Detmold, checked off and signed in a round of today; the case and the round."""
    antrag = welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND, DETMOLD)
    runde = welt.setze_auf_liste(antrag)
    welt.gib_zeichnung_frei(antrag)
    welt.hake_ab(runde, [antrag])
    assert welt.laufe(runde, Laufart.UNTERSCHRIFTEN) == {"erledigt": 1}
    return antrag, runde


def adresse(antrag: int, runde: int) -> str:
    return f"/vorgaenge/{antrag}/{H.UNTERSCHRIFT_ZURUECKNEHMEN}/?runde={runde}"


def nimm_zurueck(client: Client, antrag: int, runde: int) -> str:
    """Open the form from the round and send it with a reason."""
    seite = text(client.get(adresse(antrag, runde)))
    angekreuzt = re.findall(r'name="parteien" value="(\w+)"[^>]* checked', seite)
    assert angekreuzt == ["kommune", "land"]
    felder = {
        "parteien": angekreuzt,
        "grund": "Falsche Kommune abgehakt.",
        "version": re.findall(r'name="version" value="(\d+)"', seite),
        "absicht": "ausfuehren",
    }
    antwort = client.post(adresse(antrag, runde), felder, follow=True)
    assert antwort.redirect_chain, text(antwort)
    return text(antwort)


def test_round_and_check_off_lead_to_the_act_with_the_rounds_signatures(welt: Rundenwelt) -> None:
    antrag, runde = unterzeichnet(welt)
    wer = besuch(welt.leute.bearbeitung)
    for pfad in (f"/runden/{runde}/", f"/runden/{runde}/abhaken/"):
        seite = text(wer.get(pfad))
        assert f'href="{adresse(antrag, runde)}">{WORT}' in seite


def test_who_may_not_take_it_back_is_not_led_there(welt: Rundenwelt) -> None:
    _, runde = unterzeichnet(welt)
    for wer in (welt.leute.leitung, welt.leute.revision):
        for pfad in (f"/runden/{runde}/", f"/runden/{runde}/abhaken/"):
            assert f">{WORT}" not in text(besuch(wer).get(pfad))


def test_without_a_signature_of_the_round_there_is_nothing_to_take_back(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(2)
    welt.hake_ab(runde, antraege[:1])
    assert WORT not in text(besuch(welt.leute.bearbeitung).get(f"/runden/{runde}/"))


def test_taken_back_the_round_follows_and_the_note_can_be_changed(welt: Rundenwelt) -> None:
    antrag, runde = unterzeichnet(welt)
    wer = besuch(welt.leute.bearbeitung)
    seite = nimm_zurueck(wer, antrag, runde)
    assert "Falsche Kommune abgehakt." in seite
    seite = text(wer.get(f"/runden/{runde}/"))
    assert WORT not in seite
    assert "abgehakt, Unterschriften noch nicht erfasst." in seite
    seite = text(wer.get(f"/runden/{runde}/abhaken/"))
    assert "Doch abwesend: Stadt Detmold" in seite
    felder = {"platz": str(Rundenplatz.objects.get().pk), "stand": "abwesend"}
    felder["bisher"] = "anwesend"
    seite = text(wer.post(f"/runden/{runde}/abhaken/", felder, follow=True))
    assert "Stadt Detmold: abwesend vermerkt." in seite


def test_the_municipality_reads_that_it_was_a_mistake_and_no_reason(welt: Rundenwelt) -> None:
    antrag, runde = unterzeichnet(welt)
    nimm_zurueck(besuch(welt.leute.bearbeitung), antrag, runde)
    gelesen = beitritt(welt)
    assert "Wir haben eine Unterschrift zurückgenommen, die irrtümlich vermerkt war." in gelesen
    assert "Falsche Kommune" not in gelesen


def test_of_a_presented_case_the_municipality_reads_what_is_missing(welt: Rundenwelt) -> None:
    antrag, runde = unterzeichnet(welt)
    welt.laufe(runde, Laufart.VORLEGEN)
    assert "Alle Unterlagen liegen vor" in beitritt(welt)
    nimm_zurueck(besuch(welt.leute.bearbeitung), antrag, runde)
    gelesen = beitritt(welt)
    assert "Alle Unterlagen liegen vor" not in gelesen
    assert "fehlen noch Unterschriften; das klären wir." in gelesen
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, unterschrift(Partei.LAND, grund="Richtig erfasst"))
    assert "fehlt noch eine Unterschrift; das klären wir." in beitritt(welt)


def test_the_preview_of_a_presented_case_says_what_is_left_to_do(welt: Rundenwelt) -> None:
    antrag, runde = unterzeichnet(welt)
    welt.laufe(runde, Laufart.VORLEGEN)
    beide = ["kommune", "land"]
    felder = {"parteien": beide, "grund": "Irrtum", "absicht": "vorschau", "version": "9"}
    seite = text(besuch(welt.leute.bearbeitung).post(adresse(antrag, runde), felder))
    assert seite.count("gilt nicht mehr, die Stelle ist wieder leer") == 2
    assert seite.count("bitte den Vorgang danach zurücksetzen") == 1


def test_a_presented_case_without_its_signatures_is_not_shown_as_ready(welt: Rundenwelt) -> None:
    antrag, runde = unterzeichnet(welt)
    welt.laufe(runde, Laufart.VORLEGEN)
    wer = besuch(welt.leute.bearbeitung)
    assert "zur Aufnahme vorgelegt</" in text(wer.get(f"/runden/{runde}/"))
    nimm_zurueck(wer, antrag, runde)
    seite = text(wer.get(f"/runden/{runde}/"))
    assert "zur Aufnahme vorgelegt</" not in seite
    assert "2 Punkte offen" in seite
    assert "Unterschrift Kommune fehlt." in seite
    assert "Unterschrift Land fehlt." in seite


def test_a_round_in_the_address_that_is_none_ticks_nothing(welt: Rundenwelt) -> None:
    antrag, runde = unterzeichnet(welt)
    for falsch in ("999", "x", "²", "9" * 30):
        pfad = adresse(antrag, runde).replace(f"={runde}", f"={falsch}")
        seite = text(besuch(welt.leute.bearbeitung).get(pfad))
        assert not re.findall(r'name="parteien" value="\w+"[^>]* checked', seite)


def test_the_history_names_the_slots_and_the_reason(welt: Rundenwelt) -> None:
    antrag, runde = unterzeichnet(welt)
    seite = nimm_zurueck(besuch(welt.leute.bearbeitung), antrag, runde)
    worte = " ".join(re.sub(r"<[^>]+>", "", seite).split())
    assert "Unterschrift zurücknehmen (Kommune)" in worte
    assert "Ebenso zurückgenommen: Land" in worte


def test_a_round_at_which_somebody_was_is_not_offered_to_be_called_off(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(2)
    wer = besuch(welt.leute.bearbeitung)
    assert "Runde absagen" in text(wer.get(f"/runden/{runde}/"))
    welt.hake_ab(runde, antraege[:1])
    assert "Runde absagen" not in text(wer.get(f"/runden/{runde}/"))


def test_who_was_there_is_not_still_to_be_invited(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(1)
    welt.laufe(runde, Laufart.EINLADEN)
    welt.hake_ab(runde, antraege)
    gezeigt = text(besuch(welt.leute.bearbeitung).get(f"/runden/{runde}/"))
    assert "nein; die Einladung ist angehalten" in gezeigt
    assert "noch nicht; die Einladung" not in gezeigt


def test_who_comes_second_reads_that_it_is_done(welt: Rundenwelt) -> None:
    antrag, runde = unterzeichnet(welt)
    nimm_zurueck(besuch(welt.leute.bearbeitung), antrag, runde)
    felder = {"parteien": ["kommune"], "grund": "Irrtum", "absicht": "ausfuehren", "version": "9"}
    seite = text(besuch(welt.leute.bearbeitung).post(adresse(antrag, runde), felder))
    assert "Eine der gewählten Unterschriften ist nicht mehr erfasst." in seite
    assert "Irrtum" in seite
