"""The pages of a round as the office uses them, and as others do not see them."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest

from antraege.choices import (
    Antragsstatus,
    Anwesenheit,
    Fassungsstand,
    Handlung,
    Partei,
    Rundenart,
)
from antraege.models import (
    Erklaerungsfassung,
    Installation,
    Kommune,
    Nachricht,
    Protokolleintrag,
    Rundenplatz,
    Unterzeichnungsrunde,
    Verwaltungsspitze,
)
from antraege.rules.zeichnung import mangel_der_zeichnungsfreigabe
from tests.stuetzen.besuch import besuch, zaehle_anweisungen
from tests.stuetzen.faelle import AUGUSTDORF, BIELEFELD, DETMOLD, zeichnungsvorschlag
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.verfahren.models import Laufart, Rundenlauf

S = Antragsstatus
H = Handlung


def text(antwort: Any) -> str:
    return str(antwort.content.decode())


NEU = {
    "bezeichnung": "Frühjahrstreffen",
    "art": "praesenz",
    "am": "12.05.2026",
    "uhrzeit": "14:30",
    "ort": "Düsseldorf",
    "listenschluss": "30.04.2026",
    "hinweis": "",
    "gesehen": "0",
}


def angaben(absicht: str, **anders: str) -> dict[str, str]:
    """What the form of a new round sends."""
    fassung = Erklaerungsfassung.objects.get(stand=Fassungsstand.IN_KRAFT)
    return NEU | {"fassung_id": str(fassung.pk), "absicht": absicht} | anders


def test_a_round_is_previewed_and_planned_once(welt: Rundenwelt) -> None:
    client = besuch(welt.leute.bearbeitung)
    assert "Es ist keine Unterzeichnung geplant." in text(client.get("/runden/"))
    gezeigt = client.post("/runden/neu/", angaben("vorschau"))
    assert "noch leer; sie schließt am 30.04.2026" in text(gezeigt)
    assert not Unterzeichnungsrunde.objects.exists()
    for erwartet in (302, 422):
        antwort = client.post("/runden/neu/", angaben("ausfuehren"))
        assert antwort.status_code == erwartet
    runde = Unterzeichnungsrunde.objects.get()
    assert f"/runden/{runde.pk}/" in text(client.get("/runden/"))


def test_the_next_round_stands_first(welt: Rundenwelt) -> None:
    client = besuch(welt.leute.bearbeitung)
    for name, am in (("Herbsttreffen", "12.10.2026"), ("Maitreffen", "20.05.2026")):
        neu = angaben("ausfuehren", bezeichnung=name, am=am)
        assert client.post("/runden/neu/", neu).status_code == 302
    seite = text(client.get("/runden/"))
    assert seite.index("Maitreffen") < seite.index("Herbsttreffen")


def test_a_text_version_is_called_in_force_as_one_writes_it(welt: Rundenwelt) -> None:
    assert "(in Kraft)" in text(besuch(welt.leute.bearbeitung).get("/runden/neu/"))


def test_nothing_typed_is_lost_on_a_bad_form(welt: Rundenwelt) -> None:
    schlecht = angaben("ausfuehren", am="31.02.2026", ort="")
    antwort = besuch(welt.leute.bearbeitung).post("/runden/neu/", schlecht)
    assert antwort.status_code == 422
    assert 'value="Frühjahrstreffen"' in text(antwort)
    assert 'value="31.02.2026"' in text(antwort)


SEITEN = (
    "/runden/",
    "/runden/{pk}/",
    "/runden/{pk}/abhaken/",
    "/runden/laeufe/{lauf}/",
)
NUR_BEARBEITUNG = (
    "/runden/neu/",
    "/runden/{pk}/aendern/",
    "/runden/{pk}/absagen/",
    "/runden/{pk}/abschliessen/",
    "/runden/{pk}/auswahl/",
    "/runden/{pk}/streichen/{platz}/",
    "/runden/{pk}/auftrag/einladen/",
    "/runden/{pk}/auftrag/vorschlagen/",
    "/runden/{pk}/auftrag/unterschriften/",
    "/runden/{pk}/auftrag/vorlegen/",
)
NUR_LEITUNG = ("/runden/{pk}/auftrag/freigeben/", "/runden/{pk}/auftrag/aufnehmen/")


def adressen(welt: Rundenwelt, muster: tuple[str, ...]) -> list[str]:
    runde, _ = welt.volle_runde(1)
    lauf = welt.beauftrage(runde, Laufart.EINLADEN)
    welt.arbeite()
    werte = {"pk": runde, "lauf": lauf.pk, "platz": Rundenplatz.objects.get().pk}
    return [m.format(**werte) for m in muster]


@pytest.mark.parametrize("rolle", ["administration", "begleitung", "kommune"])
def test_for_others_rounds_look_like_missing(welt: Rundenwelt, rolle: str) -> None:
    client = besuch(getattr(welt.leute, rolle))
    for pfad in adressen(welt, SEITEN + NUR_BEARBEITUNG + NUR_LEITUNG):
        assert client.get(pfad).status_code == 404
        assert client.post(pfad).status_code in (404, 405)


@pytest.mark.parametrize("rolle", ["hausleitung", "revision"])
def test_leadership_and_audit_read_and_write_nothing(welt: Rundenwelt, rolle: str) -> None:
    client, alle = besuch(getattr(welt.leute, rolle)), adressen(welt, SEITEN)
    vorher = Protokolleintrag.objects.count()
    for pfad in alle:
        assert client.get(pfad).status_code == 200
    for muster in NUR_BEARBEITUNG + NUR_LEITUNG:
        platz = Rundenplatz.objects.get()
        pfad = muster.format(pk=platz.runde_id, platz=platz.pk)
        assert client.get(pfad).status_code == 403
        assert client.post(pfad, {"absicht": "ausfuehren"}).status_code == 403
    client.post(alle[2], {"wer": "1", "stand": "anwesend"})
    assert Protokolleintrag.objects.count() == vorher


@pytest.mark.parametrize("pfad", ["/runden/999/", "/runden/laeufe/999/", "/runden/999/abhaken/"])
def test_what_is_missing_is_missing(welt: Rundenwelt, pfad: str) -> None:
    assert besuch(welt.leute.bearbeitung).get(pfad).status_code == 404


# --- the list


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
    assert "steht auf „<bdi>Unterzeichnung 1</bdi>“" in text(client.get(ort))


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


# --- checked off


def hake_ab(welt: Rundenwelt, runde: int, **felder: str) -> str:
    wer = besuch(welt.leute.bearbeitung)
    return text(wer.post(f"/runden/{runde}/abhaken/", {"stand": "anwesend", **felder}, follow=True))


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


# --- orders


def ankreuzen(seite: str) -> dict[str, list[str]]:
    """What the browser sends when somebody orders everything that the page shows."""
    felder = {"absicht": ["ausfuehren"]}
    for name in ("gesehen", "gezeigt", "platz", "ohne_tat"):
        felder[name] = re.findall(rf'name="{name}" value="([^"]*)"', seite)
    return felder


def test_a_stale_page_releases_only_what_it_showed(welt: Rundenwelt) -> None:
    runde, (frueher, spaeter) = welt.volle_runde(2)
    welt.tue(frueher, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    client, ort = besuch(welt.leute.leitung), f"/runden/{runde}/auftrag/freigeben/"
    alte_seite = text(client.get(ort))
    assert "Das passiert (1)" in alte_seite
    assert "Hier passiert nichts (1)" in alte_seite
    welt.tue(spaeter, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    client.post(ort, ankreuzen(alte_seite))
    welt.arbeite()
    ergebnis = text(client.get(f"/runden/laeufe/{Rundenlauf.objects.get().pk}/"))
    assert "1 Kommune freigegeben; 1 nicht" in ergebnis
    assert "Inzwischen hat jemand hieran etwas geändert" in ergebnis
    assert mangel_der_zeichnungsfreigabe(welt.fall(spaeter))


def test_the_preview_of_calling_off_counts_the_mails_that_then_go_out(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(3, am=welt.heute + timedelta(days=20))
    welt.laufe(runde, Laufart.EINLADEN)
    Nachricht.objects.filter(antrag=antraege[0]).update(stand="gesendet")
    ort = f"/runden/{runde}/absagen/"
    felder = {"grund": "Der Saal ist gesperrt.", "gesehen": "0", "absicht": "vorschau"}
    seite = text(besuch(welt.leute.bearbeitung).post(ort, felder))
    assert "an 1 Kommune, die schon eingeladen sind" in seite
    welt.vergehe()
    welt.sage_ab(runde)
    welt.arbeite()
    absagen = Nachricht.objects.filter(handlung=H.RUNDENPLATZ_STREICHEN)
    assert list(absagen.values_list("antrag", flat=True)) == antraege[:1]


def test_a_page_of_the_former_day_orders_nothing(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(1, am=welt.heute + timedelta(days=20))
    client, ort = besuch(welt.leute.bearbeitung), f"/runden/{runde}/auftrag/einladen/"
    alte_seite = text(client.get(ort))
    welt.verlege(runde, welt.heute + timedelta(days=30))
    antwort = client.post(ort, ankreuzen(alte_seite))
    assert antwort.status_code == 409
    assert "Inzwischen hat jemand die Runde geändert." in text(antwort)
    assert not Rundenlauf.objects.exists()


def test_hostile_fields_order_nothing(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(1)
    ort = f"/runden/{runde}/auftrag/einladen/"
    for wert in ("", "x", "1", "1:2", "-1:0:0", "9" * 40 + ":1:1", "1:\u0661:1"):
        felder = {"absicht": "ausfuehren", "gesehen": wert, "gezeigt": wert, "platz": wert}
        assert besuch(welt.leute.bearbeitung).post(ort, felder).status_code in (409, 422)
    assert not Rundenlauf.objects.exists()


def angekreuzt(seite: str) -> list[bool]:
    """Which boxes of the list are ticked."""
    kaesten = re.findall(r'<input type="checkbox" name="platz"[^>]*>', seite)
    return ["checked" in kasten for kasten in kaesten]


def test_who_ticked_nobody_finds_nobody_ticked(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(3)
    client, ort = besuch(welt.leute.bearbeitung), f"/runden/{runde}/auftrag/einladen/"
    felder = ankreuzen(text(client.get(ort)))
    platz = felder.pop("platz")
    antwort = client.post(ort, felder)
    assert "Es ist keine Kommune angekreuzt." in text(antwort)
    assert angekreuzt(text(antwort)) == [False, False, False]
    seite = text(client.post(ort, felder | {"absicht": "vorschau", "platz": platz[1:2]}))
    assert angekreuzt(seite) == [False, True, False]


def test_a_typing_error_keeps_the_list_and_its_ticks(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(2, art=Rundenart.UMLAUF, ort="")
    for antrag in antraege:
        welt.gib_zeichnung_frei(antrag)
    for wer in "12":
        hake_ab(welt, runde, wer=wer, am="16.03.2026")
    client, ort = besuch(welt.leute.bearbeitung), f"/runden/{runde}/auftrag/unterschriften/"
    felder = ankreuzen(text(client.get(ort)))
    felder |= {"platz": felder["platz"][:1], "form": ["original"], "land_am": ["quatsch"]}
    antwort = client.post(ort, felder)
    assert antwort.status_code == 422
    assert "Das passiert (2)" in text(antwort)
    assert 'value="quatsch"' in text(antwort)
    assert angekreuzt(text(antwort)) == [True, False]
    assert not Rundenlauf.objects.filter(art=Laufart.UNTERSCHRIFTEN).exists()


def test_an_order_is_shown_body_by_body_and_given_once(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(3)
    client, ort = besuch(welt.leute.bearbeitung), f"/runden/{runde}/auftrag/einladen/"
    seite = text(client.get(ort))
    assert "Das passiert (3)" in seite
    assert "Einladung an engagement@kommune.example" in seite
    felder = ankreuzen(seite)
    felder["platz"] = felder["platz"][:2]
    orte = {client.post(ort, felder).headers["Location"] for _ in range(2)}
    dort = f"/runden/laeufe/{Rundenlauf.objects.get().pk}/"
    assert orte == {dort}
    assert "0 von 2 Kommunen sind bearbeitet." in text(client.get(dort))
    welt.arbeite()
    assert "2 Kommunen eingeladen." in text(client.get(dort))
    assert "Das passiert (1)" in text(client.get(ort))


def test_the_result_names_the_reason_of_every_body(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(2)
    welt.hake_ab(runde, antraege[:1])
    welt.hake_ab(runde, antraege[1:], Anwesenheit.ABWESEND)
    welt.unterzeichne(runde)
    client = besuch(welt.leute.leitung)
    ort = f"/runden/{runde}/auftrag/aufnehmen/"
    antwort = client.post(ort, ankreuzen(text(client.get(ort))), follow=True)
    welt.arbeite()
    seite = text(client.get(antwort.redirect_chain[-1][0]))
    assert "1 Kommune aufgenommen; 1 nicht, die Gründe stehen unten." in seite
    assert "War bei der Unterzeichnung nicht anwesend." in seite
    assert "Aufgenommen; Mitglied seit 16.03.2026." in seite


def test_an_unknown_order_is_missing(welt: Rundenwelt) -> None:
    runde = welt.plane_runde()
    for art in ("streichen", "alles"):
        pfad = f"/runden/{runde}/auftrag/{art}/"
        assert besuch(welt.leute.bearbeitung).get(pfad).status_code == 404
