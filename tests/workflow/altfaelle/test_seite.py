"""The pages of old cases, as Administration uses them and as nobody else sees them."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from antraege.akteur import Akteur
from antraege.dokumente.hochladen import HOECHSTENS_BYTES
from antraege.models import Antrag
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.workflow.altfaelle.hilfen import datei
from workflow.verfahren.altfaelle.lauf import erledige_laeufe
from workflow.verfahren.models import Altfalllauf

UNBRAUCHBAR = {"fall": "verwechselt", "name": "Bielefeld"}


@pytest.fixture
def welt(db: None) -> Welt:
    return Welt()


@pytest.fixture
def client(welt: Welt) -> Client:
    return besuch(welt.leute.administration)


def lade_hoch(client: Client, *zeilen: dict[str, str], name: str = "Altfälle.csv") -> Any:
    hochgeladen = SimpleUploadedFile(name, datei(*zeilen).read())
    return client.post("/altfaelle/", {"datei": hochgeladen}, follow=True)


def adresse() -> str:
    return f"/altfaelle/{Altfalllauf.objects.get().pk}/"


@pytest.mark.parametrize(
    "rolle", ["bearbeitung", "leitung", "hausleitung", "revision", "begleitung", "kommune"]
)
def test_for_everybody_else_the_pages_look_like_missing(welt: Welt, rolle: str) -> None:
    lade_hoch(besuch(welt.leute.administration), {})
    akteur: Akteur = getattr(welt.leute, rolle)
    for pfad in ("/altfaelle/", adresse()):
        assert besuch(akteur).get(pfad).status_code == 404
        assert besuch(akteur).post(pfad).status_code == 404


def test_upload_leads_to_the_rehearsal_and_writes_no_case(client: Client) -> None:
    antwort = lade_hoch(client, {}, UNBRAUCHBAR)
    text = antwort.content.decode()
    assert "Probelauf" in text
    assert "1 Zeile kommt hinzu, 0 sind schon da, 1 wird abgelehnt." in text
    assert "Unterschrift Kommune und Land, 02.05.2019" in text
    assert "gehört zu Detmold" in text
    assert not Antrag.objects.exists()


def test_with_refused_rows_the_person_says_that_the_others_come_in(client: Client) -> None:
    lade_hoch(client, {}, UNBRAUCHBAR)
    ohne = client.post(adresse(), {"absicht": "uebernehmen"})
    assert ohne.status_code == 422
    assert "Bitte ankreuzen" in ohne.content.decode()
    mit = client.post(adresse(), {"absicht": "uebernehmen", "ohne_abgelehnte": "on"}, follow=True)
    assert "Die Übernahme läuft" in mit.content.decode()
    assert "0 von 2 Fällen und Einträgen" in mit.content.decode()
    assert "1 Zeile kommt hinzu, 0 sind schon da, 1 wird abgelehnt." in mit.content.decode()


def test_the_result_says_what_became_of_each_row(client: Client, welt: Welt) -> None:
    lade_hoch(client, {}, UNBRAUCHBAR)
    client.post(adresse(), {"absicht": "uebernehmen", "ohne_abgelehnte": "on"})
    erledige_laeufe(welt.jetzt)
    text = client.get(adresse()).content.decode()
    assert "Das ist geschehen" in text
    assert "1 Zeile kam hinzu, 0 waren schon da, 1 wurde abgelehnt." in text
    assert "übernommen" in text
    assert "gehört zu Detmold" in text
    assert "Neue Zeilen: 1 (neue Vorgänge: 1)" in client.get("/altfaelle/").content.decode()


def test_a_run_that_broke_off_tells_how_far_it_had_come(client: Client) -> None:
    lade_hoch(client, {}, {"schritt_nr": "2", "schritt": "pressemeldung"})
    Altfalllauf.objects.update(stand="gescheitert", anzahl_neu=2, sha256="0" * 64)
    text = client.get(adresse()).content.decode()
    assert "nicht mehr lesbar" in text
    assert "2 Zeilen kamen hinzu, 0 waren schon da, 0 wurden abgelehnt." in text


def test_where_nothing_can_come_in_nothing_is_asked(client: Client) -> None:
    text = lade_hoch(client, UNBRAUCHBAR).content.decode()
    assert "Es gibt nichts zu übernehmen." in text
    assert "die übrigen übernehmen" not in text
    assert "Datei verwerfen" in text


def test_a_second_click_is_answered_with_a_sentence(client: Client) -> None:
    lade_hoch(client, {})
    client.post(adresse(), {"absicht": "uebernehmen"})
    zweiter = client.post(adresse(), {"absicht": "uebernehmen"}, follow=True)
    assert "Diese Datei ist schon weiter" in zweiter.content.decode()


def test_a_discarded_file_takes_nothing_over(client: Client, welt: Welt) -> None:
    lade_hoch(client, {})
    antwort = client.post(adresse(), {"absicht": "verwerfen"}, follow=True)
    assert "übernommen wurde nichts" in antwort.content.decode()
    verworfen = client.get(adresse()).content.decode()
    assert "Das wäre geschehen" in verworfen
    assert "Das ist geschehen" not in verworfen
    erledige_laeufe(welt.jetzt)
    assert not Antrag.objects.exists()


def test_only_conspicuous_rows_can_be_shown(client: Client) -> None:
    lade_hoch(client, {}, UNBRAUCHBAR)
    text = client.get(adresse() + "?zeige=auffaellige").content.decode()
    assert "gehört zu Detmold" in text
    assert "Unterschrift Kommune und Land" not in text


@pytest.mark.parametrize(
    ("inhalt", "satz"),
    [
        (b"", "leer"),
        (b"PK\x03\x04kaputt", "XLSX"),
        (b"fall;ags\nx;1\n", "fehlen Spalten"),
        (b"%PDF-1.7", "PDF"),
    ],
)
def test_a_file_that_is_no_table_gets_a_sentence_at_the_field(
    client: Client, inhalt: bytes, satz: str
) -> None:
    hochgeladen = SimpleUploadedFile("x.csv", inhalt)
    antwort = client.post("/altfaelle/", {"datei": hochgeladen})
    assert antwort.status_code == 422
    assert satz in antwort.content.decode()
    assert not Altfalllauf.objects.exists()


def test_without_a_file_the_field_says_so(client: Client) -> None:
    antwort = client.post("/altfaelle/")
    assert antwort.status_code == 422
    assert "Bitte eine Datei auswählen." in antwort.content.decode()


def test_too_large_a_file_gets_a_sentence(client: Client) -> None:
    hochgeladen = SimpleUploadedFile("x.csv", b"x" * (HOECHSTENS_BYTES + 1))
    antwort = client.post("/altfaelle/", {"datei": hochgeladen})
    assert antwort.status_code == 422
    assert "größer als" in antwort.content.decode()


def test_pages_of_many_rows_can_be_turned(client: Client) -> None:
    zeilen = [{"schritt": "pressemeldung", "schritt_nr": str(n)} for n in range(1, 131)]
    text = lade_hoch(client, *zeilen).content.decode()
    assert "Seite 1 von 2" in text
    assert "Nächste Seite" in text
    assert "Seite 2 von 2" in client.get(adresse() + "?seite=2").content.decode()
    assert client.get(adresse() + "?seite=unsinn").status_code == 200


def test_names_of_files_and_cases_are_text(client: Client) -> None:
    text = lade_hoch(client, {"fall": "<b>fett</b>"}, name="<i>x.csv").content.decode()
    assert "<b>fett</b>" not in text
    assert "<i>x" not in text
