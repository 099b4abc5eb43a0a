"""One page, whoever it is for; whom to ask, what it costs, which steps come."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pikepdf
import pytest

import antraege
from antraege.choices import Kommunentyp
from berichte.kurzinformation import drucke
from tests.berichte.kurzinformation.hilfen import kurzinformation
from tests.berichte.satz.hilfen import texte

DATEN = Path(antraege.__file__).parent / "daten" / "kommunen.csv"


def laengste() -> list[tuple[Kommunentyp, str]]:
    """Of each kind the body with the longest name."""
    je_art: dict[Kommunentyp, str] = {}
    with DATEN.open(encoding="utf-8", newline="") as datei:
        for zeile in csv.DictReader(datei):
            art, name = Kommunentyp(zeile["typ"]), zeile["name"]
            je_art[art] = max(je_art.get(art, ""), name, key=len)
    return list(je_art.items())


@pytest.mark.parametrize(("typ", "name"), laengste())
def test_it_stays_one_page_for_the_longest_name_of_each_kind(typ: Kommunentyp, name: str) -> None:
    with pikepdf.open(io.BytesIO(drucke(kurzinformation(typ, name)))) as pdf:
        assert len(pdf.pages) == 1


def worte(typ: Kommunentyp, name: str, *, voll: bool = True) -> str:
    return " ".join(" ".join(texte(drucke(kurzinformation(typ, name, voll=voll)))).split())


def test_it_says_what_joining_asks_costs_and_who_helps() -> None:
    text = worte(Kommunentyp.KREIS, "Märkischer Kreis")
    for satz in (
        "Für die Verwaltungsspitze: Beitritt des Märkischen Kreises",
        "tauscht sich der Märkische Kreis mit anderen Verwaltungen aus",
        "keine weiteren Kosten. Hinzu kommt, was Sie zugesagt haben. Offen ist noch, was die",
        "Ihr Kreis benennt eine Ansprechperson",
        "Mustervorlage für den Kreistag des Märkischen Kreises",
        "kommunen-netzwerk@staatskanzlei.land.example, Gz. III 7-2026-0042.",
        "3. Beschluss:",
        "steht noch bevor",
    ):
        assert satz in text


def test_without_assembly_it_speaks_of_no_paper_and_without_a_case_of_no_number() -> None:
    text = worte(Kommunentyp.BEZIRKSREGIERUNG, "Bezirksregierung Köln", voll=False)
    assert "Mustervorlage" not in text
    assert "Gz." not in text
    assert "Vorführung" not in text
    assert "Durch den Beitritt selbst entstehen keine weiteren Kosten. Ihre Behörde" in text


def test_the_same_input_gives_the_same_bytes() -> None:
    assert drucke(kurzinformation()) == drucke(kurzinformation())
