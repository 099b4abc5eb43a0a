"""The register comes in as a whole; what is wrong with a row is said, the others come in."""

from __future__ import annotations

import csv
import io
import time
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from antraege.choices import Kommunentyp
from antraege.einlesen.register import SPALTEN
from antraege.models import Installation, Kommune, Protokolleintrag

pytestmark = pytest.mark.django_db

KREIS = {"ags": "05766", "name": "Kreis Lippe", "typ": "kreis", "regierungsbezirk": "Detmold"}
DETMOLD = {
    "ags": "05766020",
    "name": "Detmold",
    "typ": "grosse_kreisangehoerige_stadt",
    "kreis_ags": "05766",
    "regierungsbezirk": "Detmold",
    "einwohner": "74486",
    "einwohner_stichtag": "2022-05-15",
    "flaeche_km2": "129.39",
    "lat": "51.93",
    "lon": "8.87",
    "plz": "32756",
}


def schreibe(pfad: Path, *zeilen: dict[str, str]) -> Path:
    ziel = pfad / "register.csv"
    with ziel.open("w", newline="", encoding="utf-8") as datei:
        schreiber = csv.DictWriter(datei, SPALTEN, restval="")
        schreiber.writeheader()
        schreiber.writerows(zeilen)
    return ziel


def lade(*argumente: str | Path) -> tuple[str, str, str]:
    """Output, refusals, and the sentence of the failure (empty: it went well)."""
    aus, fehler = io.StringIO(), io.StringIO()
    try:
        call_command("register_laden", *map(str, argumente), stdout=aus, stderr=fehler)
    except CommandError as ende:
        return aus.getvalue(), fehler.getvalue(), str(ende)
    return aus.getvalue(), fehler.getvalue(), ""


def test_all_bodies_come_in_within_three_seconds() -> None:
    beginn = time.process_time()
    aus, fehler, ende = lade()
    assert time.process_time() - beginn < 3
    assert aus == "Register: 434 neu, 0 geändert, 0 unverändert, 0 abgelehnt.\n"
    assert (fehler, ende) == ("", "")
    assert Kommune.objects.count() == 434
    lippe = Kommune.objects.get(ags="05766")
    assert lippe.gemeinden.count() == 16
    assert Kommune.objects.filter(kreis__ags="05334").count() == 10


def test_a_second_run_changes_nothing_and_leaves_no_entry() -> None:
    lade()
    vorher = list(Kommune.objects.order_by("pk").values())
    aus, _, _ = lade()
    assert aus == "Register: 0 neu, 0 geändert, 434 unverändert, 0 abgelehnt.\n"
    assert list(Kommune.objects.order_by("pk").values()) == vorher
    assert Protokolleintrag.objects.count() == Installation.objects.get().protokoll_nr == 1


def test_a_changed_row_is_taken_over_and_named_in_the_chain(tmp_path: Path) -> None:
    lade(schreibe(tmp_path, KREIS, DETMOLD))
    aus, _, _ = lade(schreibe(tmp_path, KREIS, DETMOLD | {"einwohner": "74500"}))
    assert aus == "Register: 0 neu, 1 geändert, 1 unverändert, 0 abgelehnt.\n"
    assert Kommune.objects.get(ags="05766020").einwohner == 74_500
    inhalt = Protokolleintrag.objects.order_by("nr").last()
    assert inhalt is not None
    assert '"geaendert":{"05766020":["einwohner"]}' in inhalt.inhalt


def test_a_body_that_the_file_does_not_name_stays(tmp_path: Path) -> None:
    lade(schreibe(tmp_path, KREIS, DETMOLD))
    lade(schreibe(tmp_path, KREIS))
    assert Kommune.objects.filter(ags="05766020").exists()


@pytest.mark.parametrize(
    ("aenderung", "grund"),
    [
        ({"ags": "5766020"}, "passt nicht zur Art Große kreisangehörige Stadt"),
        ({"ags": "99000001"}, "passt nicht zur Art"),
        ({"ags": "05766"}, "steht schon in Zeile 2"),
        ({"ags": ""}, "passt nicht zur Art"),
        ({"typ": "hansestadt"}, "Die Art „hansestadt“ ist unbekannt."),
        ({"typ": "kreis"}, "passt nicht zur Art Kreis"),
        ({"name": ""}, "Der Name fehlt."),
        ({"name": "D" * 201}, "Spalte name:"),
        ({"kreis_ags": "05999"}, "Der Kreis „05999“ ist unbekannt."),
        ({"kreis_ags": "05766020"}, "Der Kreis „05766020“ ist unbekannt."),
        ({"kreis_ags": ""}, "Der Kreis fehlt."),
        ({"regierungsbezirk": "Köln"}, "Der Regierungsbezirk „Köln“ passt nicht zum Schlüssel."),
        ({"einwohner": "viele"}, "Spalte einwohner: „viele“ ist keine Zahl."),
        ({"einwohner": "-3"}, "Spalte einwohner: „-3“ ist keine Zahl."),
        ({"einwohner": "74.486"}, "ist keine Zahl."),
        ({"einwohner_stichtag": "15.05.2022"}, "ist kein Datum JJJJ-MM-TT."),
        ({"flaeche_km2": "NaN"}, "ist kein möglicher Wert."),
        ({"lat": "51,93"}, "ist keine Zahl."),
        ({"plz": "3275"}, "hat nicht fünf Ziffern."),
        ({"webseite": "www.detmold.de"}, "Spalte webseite:"),
    ],
)
def test_a_wrong_row_is_refused_with_its_reason_and_the_others_come_in(
    tmp_path: Path, aenderung: dict[str, str], grund: str
) -> None:
    _, fehler, ende = lade(schreibe(tmp_path, KREIS, DETMOLD | aenderung))
    assert fehler.startswith("Zeile 3")
    assert grund in fehler
    assert fehler.count("\n") == 1
    assert ende == "1 Zeilen wurden nicht übernommen."
    assert list(Kommune.objects.values_list("ags", flat=True)) == ["05766"]


def test_rows_of_a_refused_kreis_are_refused_too(tmp_path: Path) -> None:
    _, fehler, _ = lade(schreibe(tmp_path, DETMOLD, KREIS | {"name": ""}))
    assert "Der Name fehlt." in fehler
    assert "Der Kreis „05766“ ist unbekannt." in fehler
    assert not Kommune.objects.exists()


def test_invented_bodies_are_never_touched(tmp_path: Path) -> None:
    Kommune.objects.create(
        ags="05766020", name="Erfunden", typ=Kommunentyp.STADT, ist_erfunden=True
    )
    _, fehler, ende = lade(schreibe(tmp_path, KREIS, DETMOLD))
    assert "erfundenen Kommune" in fehler
    assert ende
    assert Kommune.objects.get(ags="05766020").name == "Erfunden"


@pytest.mark.parametrize(
    ("inhalt", "satz"),
    [
        (b"", "fehlen Spalten: ags"),
        (b"ags;name\n05766;Kreis", "fehlen Spalten"),
        (b"ags,name\n\xe4", "nicht in UTF-8 gespeichert (erste Stelle in Zeile 2)"),
        ("ags,name".encode("utf-16"), "nicht in UTF-8"),
        (b"ags,na\x00me\n", "Nullzeichen"),
    ],
)
def test_an_unusable_file_is_said_in_one_sentence(tmp_path: Path, inhalt: bytes, satz: str) -> None:
    datei = tmp_path / "falsch.csv"
    datei.write_bytes(inhalt)
    _, _, ende = lade(datei)
    assert ende.startswith("Nichts geladen: ")
    assert satz in ende


def test_a_missing_file_and_a_directory_are_said(tmp_path: Path) -> None:
    assert "lässt sich nicht lesen" in lade(tmp_path / "nirgends.csv")[2]
    assert "lässt sich nicht lesen" in lade(tmp_path)[2]


def test_an_open_quote_is_no_table(tmp_path: Path) -> None:
    datei = schreibe(tmp_path, KREIS)
    datei.write_text(datei.read_text() + '"05766020,Detmold\n')
    assert "keine lesbare CSV-Datei" in lade(datei)[2]


def test_a_byte_order_mark_does_not_matter(tmp_path: Path) -> None:
    datei = schreibe(tmp_path, KREIS)
    datei.write_bytes(b"\xef\xbb\xbf" + datei.read_bytes())
    assert lade(datei)[2] == ""


def test_a_row_of_another_width_is_refused(tmp_path: Path) -> None:
    datei = schreibe(tmp_path, KREIS)
    datei.write_text(datei.read_text() + "05766020,Detmold\n")
    assert "Zeile 3 (05766020): Sie hat 2 Spalten" in lade(datei)[1]
