"""Public members come in through the door, as precise as their sources and no more."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

import antraege
from antraege.choices import Handlung, Mitgliedsstatus
from antraege.einlesen.mitglieder import SPALTEN
from antraege.models import Antrag, Mitgliedschaft, Protokolleintrag
from tests.stuetzen.faelle import Welt
from tests.workflow.verfahren.gebiet.hilfen import aufnahme, umbenennung, vollzogen
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel, fuehre_aus

ECHT = Path(antraege.__file__).parent / "daten" / "mitglieder.csv"
DETMOLD = {
    "ags": "05766020",
    "name": "Detmold",
    "beigetreten_am": "2024-03-01",
    "genauigkeit": "tag",
    "beleg": "ausdruecklich",
    "quelle_url": "https://www.example.org/meldung",
}


def schreibe(pfad: Path, *zeilen: dict[str, str]) -> Path:
    ziel = pfad / "mitglieder.csv"
    with ziel.open("w", newline="", encoding="utf-8") as datei:
        schreiber = csv.DictWriter(datei, SPALTEN, restval="")
        schreiber.writeheader()
        schreiber.writerows(zeilen)
    return ziel


def importiere(datei: Path) -> tuple[str, str, str]:
    aus, fehler = io.StringIO(), io.StringIO()
    try:
        call_command("mitglieder_importieren", str(datei), stdout=aus, stderr=fehler)
    except CommandError as ende:
        return aus.getvalue(), fehler.getvalue(), str(ende)
    return aus.getvalue(), fehler.getvalue(), ""


@pytest.fixture
def register(db: None) -> None:
    call_command("register_laden", stdout=io.StringIO())


@pytest.mark.usefixtures("register")
def test_36_members_come_in_without_invented_cases() -> None:
    assert importiere(ECHT) == ("Mitglieder: 36 neu, 0 unverändert, 0 abgelehnt.\n", "", "")
    assert Mitgliedschaft.objects.filter(status=Mitgliedsstatus.AKTIV).count() == 36
    assert not Antrag.objects.exists()
    eintraege = Protokolleintrag.objects.filter(mitgliedschaft__isnull=False)
    assert set(eintraege.values_list("handlung", "rolle", "nr")) == {
        (Handlung.BESTAND_UEBERNEHMEN.value, "import", 1)
    }


@pytest.mark.usefixtures("register")
@pytest.mark.parametrize(
    ("name", "beginn"),
    [
        ("Troisdorf", "06.12.2017"),
        ("Bonn", "Dezember 2012"),
        ("Swisttal", "spätestens 20.08.2020"),
        ("Rheinbach", "spätestens 31.05.2025"),
        ("Brühl", "Datum unbekannt"),
    ],
)
def test_dates_keep_the_precision_of_their_source(name: str, beginn: str) -> None:
    importiere(ECHT)
    assert str(Mitgliedschaft.objects.get(kommune__name=name).beginn) == beginn


@pytest.mark.usefixtures("register")
def test_a_second_run_changes_nothing() -> None:
    importiere(ECHT)
    anzahl = Protokolleintrag.objects.count()
    assert importiere(ECHT)[0] == "Mitglieder: 0 neu, 36 unverändert, 0 abgelehnt.\n"
    assert Protokolleintrag.objects.count() == anzahl


def test_who_has_left_since_is_not_brought_back(welt: Welt, tmp_path: Path) -> None:
    datei = schreibe(tmp_path, DETMOLD)
    importiere(datei)
    mitglied = Mitgliedschaft.objects.get()
    fuehre_aus(
        welt.leute.bearbeitung,
        Handlung.AUSTRITT_VERMERKEN,
        Ziel(mitgliedschaft=mitglied.pk),
        e.Eingabe(grund="Ausgetreten.", im_auftrag="brief"),
    )
    assert importiere(datei)[0] == "Mitglieder: 0 neu, 1 unverändert, 0 abgelehnt.\n"
    assert Mitgliedschaft.objects.get().status == Mitgliedsstatus.BEENDET


@pytest.mark.parametrize(
    ("aenderung", "grund"),
    [
        ({"ags": "05999999"}, "kennt das Register nicht"),
        ({"ags": ""}, "Der Schlüssel fehlt."),
        ({"name": "Lemgo"}, "gehört zu Detmold, die Zeile nennt „Lemgo“"),
        ({"genauigkeit": "ungefähr"}, "Die Genauigkeit „ungefähr“ ist unbekannt."),
        ({"genauigkeit": "monat"}, "passt nicht zur Genauigkeit „monat“"),
        ({"genauigkeit": "unbekannt"}, "passt nicht zur Genauigkeit „unbekannt“"),
        ({"beigetreten_am": ""}, "passt nicht zur Genauigkeit „tag“"),
        ({"beigetreten_am": "2024-02-30"}, "kein Datum des Kalenders"),
        ({"beigetreten_am": "2099-01-01"}, "liegt in der Zukunft"),
        ({"beleg": "gerücht"}, "Der Beleg „gerücht“"),
        ({"quelle_url": "javascript:alert(1)"}, "ist keine Adresse"),
        ({"hinweis": "x" * 401}, "zu lang"),
    ],
)
def test_a_wrong_row_is_refused_with_its_reason(
    welt: Welt, tmp_path: Path, aenderung: dict[str, str], grund: str
) -> None:
    gut = DETMOLD | {"ags": "05766", "name": "Kreis Lippe"}
    aus, fehler, ende = importiere(schreibe(tmp_path, DETMOLD | aenderung, gut))
    assert fehler.startswith("Zeile 2")
    assert grund in fehler
    assert aus == "Mitglieder: 1 neu, 0 unverändert, 1 abgelehnt.\n"
    assert ende == "1 Zeilen wurden nicht übernommen."
    assert Mitgliedschaft.objects.get().kommune.ags == "05766"


def test_a_body_with_an_open_case_can_be_taken_over(welt: Welt, tmp_path: Path) -> None:
    welt.interesse()
    assert importiere(schreibe(tmp_path, DETMOLD))[0].startswith("Mitglieder: 1 neu")


def test_a_member_that_was_renamed_or_merged_since_stays_as_it_is(
    welt: Welt, tmp_path: Path
) -> None:
    augustdorf = DETMOLD | {"ags": "05766004", "name": "Augustdorf"}
    datei = schreibe(tmp_path, DETMOLD, augustdorf)
    importiere(datei)
    vollzogen(welt, umbenennung(welt))
    vollzogen(welt, aufnahme(welt, "05766004", "05766008"))
    aus, fehler, ende = importiere(datei)
    assert (fehler, ende) == ("", "")
    assert "0 neu, 2 unverändert" in aus
