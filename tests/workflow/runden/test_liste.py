"""Who comes onto the list, and what the office reads about them."""

from __future__ import annotations

from antraege.choices import Antragsstatus, Partei
from antraege.models import Installation, Rundenplatz, Verwaltungsspitze
from tests.stuetzen.besuch import besuch, zaehle_anweisungen
from tests.stuetzen.faelle import AUGUSTDORF, BIELEFELD, DETMOLD
from tests.workflow.runden.hilfen import text
from tests.workflow.verfahren.runden.hilfen import Rundenwelt

S = Antragsstatus


def test_suggested_are_those_that_wait_for_signatures_and_others_are_found(
    welt: Rundenwelt,
) -> None:
    reif = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, DETMOLD)
    frueh = welt.weg_bis(S.IN_PRUEFUNG, AUGUSTDORF)
    runde = welt.plane_runde()
    client, ort = besuch(welt.leute.bearbeitung), f"/runden/{runde}/auswahl/"
    assert f'value="{reif}"' in text(client.get(ort))
    assert f'value="{frueh}"' not in text(client.get(ort))
    assert f'value="{frueh}"' in text(client.get(ort, {"q": "august"}))
    client.post(ort, {"antrag": [str(reif), str(frueh)]})
    assert Rundenplatz.objects.filter(runde=runde).count() == 2
    assert "steht schon auf der Liste dieser Runde" in text(client.get(ort))


def test_a_refusal_keeps_nobody_else_off_the_list(welt: Rundenwelt) -> None:
    erste = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, DETMOLD)
    zweite = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, BIELEFELD)
    welt.setze_auf_liste(erste)
    runde = welt.plane_runde()
    antwort = besuch(welt.leute.bearbeitung).post(
        f"/runden/{runde}/auswahl/", {"antrag": [str(erste), str(zweite), "x", "999"]}, follow=True
    )
    assert "1 Kommune auf die Liste gesetzt." in text(antwort)
    assert "am selben Tag schon auf der Liste von" in text(antwort)


def test_the_cockpit_says_what_each_body_lacks_and_where_to_mend_it(welt: Rundenwelt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    runde = welt.setze_auf_liste(antrag)
    seite = text(besuch(welt.leute.bearbeitung).get(f"/runden/{runde}/"))
    assert "noch nicht geprüft." in seite
    assert f"/vorgaenge/{antrag}/kriterium_pruefen/" in seite
    assert "Die Zeichnungsfreigabe der Referatsleitung fehlt." in seite
    assert f"/vorgaenge/{antrag}/kriterium_pruefen/" not in text(
        besuch(welt.leute.revision).get(f"/runden/{runde}/")
    )


def test_a_signature_under_reservation_is_said_and_offered_for_nothing(welt: Rundenwelt) -> None:
    runde, (antrag,) = welt.volle_runde(1)
    welt.gib_zeichnung_frei(antrag)
    welt.hake_ab(runde, [antrag])
    welt.unterschreibe(antrag, Partei.KOMMUNE, vorbehalt="Kommunalaufsicht")
    welt.unterschreibe(antrag, Partei.LAND)
    seite = text(besuch(welt.leute.bearbeitung).get(f"/runden/{runde}/"))
    assert "steht unter Vorbehalt." in seite
    assert "1 Punkt offen" in seite
    assert "Unterschriften noch nicht erfasst" not in seite
    assert "noch nicht zur Aufnahme vorgelegt" not in seite


def test_what_comes_next_counts_whom_the_order_would_reach(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(3)
    ohne = welt.fall(antraege[0]).kommune.id
    Verwaltungsspitze.objects.filter(kommune=ohne).delete()
    client = besuch(welt.leute.bearbeitung)
    satz = "2 Kommunen ohne Zeichnungsfreigabe. Bei 1 weiteren geht das noch nicht."
    assert satz in text(client.get(f"/runden/{runde}/"))  # who signs is typed with the order
    Installation.objects.update(unterzeichnend_land="T. Staat", amt_land="Staatssekretär")
    assert satz in text(client.get(f"/runden/{runde}/"))
    assert "Das passiert (2)" in text(client.get(f"/runden/{runde}/auftrag/vorschlagen/"))


def test_the_length_of_the_list_costs_no_statement(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(3)
    client = besuch(welt.leute.bearbeitung)
    with zaehle_anweisungen() as kurz:
        client.get(f"/runden/{runde}/")
    for antrag in welt.unterschriftsreife(5):
        welt.setze_auf_liste(antrag, runde)
    with zaehle_anweisungen() as lang:
        client.get(f"/runden/{runde}/")
    assert len(kurz) == len(lang) <= 15
