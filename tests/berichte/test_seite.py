"""The figures page and the download."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client

from antraege.choices import OFFENE_STATUS, Antragsstatus, Rolle
from antraege.models import Person
from project.konten.services import konto_anlegen
from tests.berichte.faelle import am, um
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, BIELEFELD

LESENDE = (Rolle.BEARBEITUNG, Rolle.LEITUNG, Rolle.HAUSLEITUNG, Rolle.REVISION)
ADRESSEN = (
    "/berichte/",
    "/berichte/dahinter/?zahl=mitglieder",
    "/berichte/ausfuhr.xlsx",
    "/berichte/ausfuhr.csv",
    "/berichte/monatsbericht/?monat=2026-02",
)


@pytest.fixture(autouse=True)
def _uhr() -> Iterator[None]:
    with time_machine.travel(um("2026-03-16"), tick=False):
        yield


def angemeldet(*rollen: Rolle) -> Client:
    konto = konto_anlegen(
        anmeldename="m.beispiel", person=Person.objects.create(name="M. Beispiel"), rollen=rollen
    )
    client = Client()
    client.force_login(konto)
    return client


@pytest.mark.parametrize("rolle", list(Rolle))
@pytest.mark.parametrize("adresse", ADRESSEN)
def test_who_reads_everything_reads_the_figures(db: None, rolle: Rolle, adresse: str) -> None:
    erwartet = 200 if rolle in LESENDE else 404
    assert angemeldet(rolle).get(adresse).status_code == erwartet


@pytest.mark.parametrize("adresse", ADRESSEN)
def test_strangers_are_asked_to_log_in_and_nobody_posts(db: None, adresse: str) -> None:
    assert Client().get(adresse).status_code == 302
    assert angemeldet(Rolle.LEITUNG).post(adresse).status_code == 405


def test_the_page_shows_now_and_offers_the_last_complete_month(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    welt.mitglied(BIELEFELD, am("2026-01-02"))
    antrag = welt.interesse(AUGUSTDORF)
    seite = angemeldet(Rolle.LEITUNG).get("/berichte/").content.decode()
    assert "Stichtag 16.03.2026 · Erkenntnisstand 16.03.2026, 09:00 Uhr" in seite
    assert "Zum 16.03.2026 gehört dem Netzwerk 1 Mitglied an" in seite
    assert 'href="/berichte/monatsbericht/?monat=2026-02"' in seite
    assert "Monatsbericht Februar 2026, vorläufig (PDF)" in seite
    assert f'href="/vorgaenge/{antrag}/"' in seite
    assert "Prüfung aufnehmen" in seite


def test_another_stichtag_and_what_was_known_then(welt: Welt) -> None:
    welt.jetzt = um("2026-02-10")
    welt.weg_bis(Antragsstatus.AUFGENOMMEN)
    client = angemeldet(Rolle.HAUSLEITUNG)
    damals = {"stichtag": "02.2026", "kenntnisstand": "09.02.2026"}
    heute = client.get("/berichte/", {"stichtag": "28.02.2026"}).content.decode()
    frueher = client.get("/berichte/", damals).content.decode()
    assert "gehört dem Netzwerk 1 Mitglied an" in heute
    assert "Detmold</a> (Große kreisangehörige Stadt), Beitritt: 10.02.2026" in heute
    assert "gehören dem Netzwerk 0 Mitglieder an" in frueher
    assert "Erkenntnisstand 09.02.2026, Tagesende" in frueher
    assert "monat=2026-02&amp;kenntnisstand=09.02.2026" in frueher


def test_wrong_dates_are_named_at_their_field_and_stay_there(db: None) -> None:
    angaben = {"stichtag": "17.03.2026", "kenntnisstand": "gestern"}
    antwort = angemeldet(Rolle.LEITUNG).get("/berichte/", angaben)
    seite = antwort.content.decode()
    assert antwort.status_code == 422
    assert "Der Stichtag 17.03.2026 liegt in der Zukunft." in seite
    assert "„gestern“ ist kein Zeitpunkt." in seite
    for wert in angaben.values():
        assert f'value="{wert}"' in seite
    assert "In drei Sätzen" not in seite


@pytest.mark.parametrize(
    ("angaben", "satz"),
    [
        ({"stichtag": "2026"}, "„2026“ ist kein Stichtag. Möglich sind TT.MM.JJJJ und MM.JJJJ."),
        ({"kenntnisstand": "30.03.2025 02:30"}, "„30.03.2025 02:30“ gibt es nicht:"),
        ({"kenntnisstand": "17.03.2026"}, "Der Erkenntnisstand liegt in der Zukunft."),
    ],
)
def test_what_would_be_read_otherwise_is_asked_again(
    db: None, angaben: dict[str, str], satz: str
) -> None:
    antwort = angemeldet(Rolle.LEITUNG).get("/berichte/", angaben)
    assert antwort.status_code == 422
    assert satz in antwort.content.decode()


def test_the_report_comes_as_a_file(db: None) -> None:
    antwort = angemeldet(Rolle.REVISION).get("/berichte/monatsbericht/?monat=2026-02")
    assert antwort["Content-Type"] == "application/pdf"
    assert antwort["Content-Disposition"] == 'attachment; filename="Monatsbericht-2026-02.pdf"'
    assert antwort.content.startswith(b"%PDF")


@pytest.mark.parametrize("anfrage", ["", "?monat=2026-04", "?monat=2026-02&kenntnisstand=nie"])
def test_a_report_that_cannot_be_is_refused_with_a_sentence(db: None, anfrage: str) -> None:
    antwort = angemeldet(Rolle.REVISION).get(f"/berichte/monatsbericht/{anfrage}")
    seite = antwort.content.decode()
    assert antwort.status_code == 422
    assert "Diesen Monatsbericht gibt es nicht" in seite
    assert 'href="/berichte/monatsberichte/"' in seite
    assert "gespeichert" not in seite


def test_commitments_of_members_stand_on_the_page(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.weg_bis(Antragsstatus.IN_PRUEFUNG, AUGUSTDORF)
    welt.sage_zu(antrag, 30)
    for ziel in OFFENE_STATUS[2:]:
        welt.gehe(antrag, ziel)
    welt.schliesse(antrag, Antragsstatus.AUFGENOMMEN)
    antwort = angemeldet(Rolle.HAUSLEITUNG).get("/berichte/")
    seite = antwort.context["seite"].vorgaenge
    koepfe = [z.kopf.text for z in seite.zusagen.zeilen]
    assert koepfe[:2] == ["offen", "davon überfällig"]
    assert [(z.koerper.name, z.wort) for z in seite.zusagenliste] == [("Augustdorf", "überfällig")]
    text = antwort.content.decode()
    assert '<span class="bw-datum">04.02.2026</span>' in text
    assert "Ehrenamtskarte einführen" not in text
