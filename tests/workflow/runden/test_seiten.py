"""How a round is planned, and who sees its pages."""

from __future__ import annotations

import pytest

from antraege.choices import Fassungsstand
from antraege.models import Erklaerungsfassung, Protokolleintrag, Rundenplatz, Unterzeichnungsrunde
from tests.stuetzen.besuch import besuch
from tests.workflow.runden.hilfen import text
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from workflow.verfahren.models import Laufart

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


def test_what_is_missing_is_asked_for_in_the_words_of_the_form(welt: Rundenwelt) -> None:
    leer = angaben("ausfuehren", bezeichnung="", am="", listenschluss="")
    seite = text(besuch(welt.leute.bearbeitung).post("/runden/neu/", leer))
    for satz in ("Bitte eine Bezeichnung", "Bitte den Tag angeben.", "an dem die Liste schließt."):
        assert satz in seite
    assert "zwingend erforderlich" not in seite


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
