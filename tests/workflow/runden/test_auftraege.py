"""Orders for a whole list: previewed, ticked, given once, answered body by body."""

from __future__ import annotations

from datetime import timedelta

from antraege.choices import Anwesenheit, Handlung, Rundenart
from antraege.models import Nachricht
from antraege.rules.zeichnung import mangel_der_zeichnungsfreigabe
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import zeichnungsvorschlag
from tests.workflow.runden.hilfen import angekreuzt, ankreuzen, hake_ab, text
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.verfahren.models import Laufart, Rundenlauf

H = Handlung


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
