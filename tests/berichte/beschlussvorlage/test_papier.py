"""The paper itself: headings, grammar of every kind, no placeholder left, the same bytes."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

import antraege
from antraege.beugung import gremienname, koerpername
from antraege.choices import Kommunentyp
from berichte.beschlussvorlage import BLANKO, Beschlussvorlage, drucke, mitgeliefert
from berichte.beschlussvorlage.beispiele import KARG, STAND, VOLL
from berichte.beschlussvorlage.muster.inhalt import baue
from berichte.beschlussvorlage.platzhalter import werte
from tests.berichte.beschlussvorlage.hilfen import (
    JE_ART,
    W,
    absaetze,
    ganzer_text,
    papier,
    stile,
    teile,
)

DATEN = Path(antraege.__file__).parent / "daten" / "kommunen.csv"
UEBERSCHRIFTEN = (
    "Amt, Datum, Telefon",
    "Drucksachen-Nr.",
    "Beschlussvorlage der Verwaltung",
    "Gremium",
    "Sitzung am",
    "Beratung",
    "Beratungsgegenstand (Bezeichnung des Tagesordnungspunktes)",
    "Ggf. frühere Behandlung des Beratungsgegenstandes (Gremium, Datum, TOP, Drucksachen-Nr.)",
    "Beschlussvorschlag",
    "Begründung",
)
"""What the headings of a real paper (Bielefeld, 2018) are."""
BESCHLUSS = {
    "rat-einer-stadt": "Der Rat der Stadt Detmold beschließt, dass die Stadt Detmold dem",
    "rat-einer-gemeinde": "Der Rat der Gemeinde Augustdorf beschließt, dass die Gemeinde ",
    "kreistag": "Der Kreistag des Märkischen Kreises beschließt, dass der Märkische Kreis dem",
    "staedteregionstag": "Der Städteregionstag der Städteregion Aachen beschließt, dass die "
    "Städteregion Aachen dem",
    "landschaftsversammlung": "Die Landschaftsversammlung Rheinland beschließt, dass der "
    "Landschaftsverband Rheinland dem",
}


def test_the_shipped_template_is_what_its_script_builds() -> None:
    assert baue() == mitgeliefert()


def test_the_headings_of_a_real_paper_are_all_there() -> None:
    gefunden = absaetze(drucke(KARG, mitgeliefert()))
    assert set(UEBERSCHRIFTEN) <= set(gefunden)


@pytest.mark.parametrize("art", JE_ART)
@pytest.mark.parametrize("voll", [False, True])
def test_each_assembly_decides_by_its_right_name(art: str, voll: bool) -> None:
    text = ganzer_text(drucke(papier(art, voll=voll), mitgeliefert()))
    assert BESCHLUSS[art] in text
    assert not re.search(r"\{\{|\}\}|\{%|%\}|None|Undefined", text)


def test_costs_duties_and_annexes_are_named() -> None:
    text = ganzer_text(drucke(KARG, mitgeliefert()))
    for satz in ("keine weiteren Kosten", "Pflichten aus dem Beitritt", "Anlage 1:", "jährlich"):
        assert satz in text


@pytest.mark.parametrize(
    ("vorlage", "zeilen"),
    [
        (KARG, {}),
        (replace(KARG, zusagen=VOLL.zusagen), {"Zugesagte Vorhaben"}),
        (
            replace(KARG, braucht_anerkennung=True),
            {"Anerkennung des Engagements (Weg noch festzulegen)"},
        ),
    ],
)
def test_the_table_of_costs_says_none_only_where_nothing_is_left_to_be_put_in_figures(
    vorlage: Beschlussvorlage, zeilen: set[str]
) -> None:
    tabelle = Document(io.BytesIO(drucke(vorlage, mitgeliefert()))).tables[-1]
    kosten = {z.cells[0].text: {c.text for c in z.cells[1:]} for z in tabelle.rows[1:]}
    haushalt = kosten.pop("Auswirkungen auf Haushalt und Stellenplan")
    assert haushalt == ({BLANKO} if zeilen else {"keine"})
    assert {name for name, werte in kosten.items() if werte == {BLANKO}} == set(zeilen)


def register() -> list[Beschlussvorlage]:
    """A paper for every body of the register that has an assembly."""
    with DATEN.open(encoding="utf-8", newline="") as datei:
        alle = [(Kommunentyp(z["typ"]), z["name"]) for z in csv.DictReader(datei)]
    return [replace(VOLL, typ=t, name=n) for t, n in alle if gremienname(t, n) is not None]


def test_what_429_papers_say_carries_name_and_assembly_in_the_right_case() -> None:
    alle = register()
    assert len(alle) == 429
    for vorlage in alle:
        gesagt, wer = werte(vorlage), koerpername(vorlage.typ, vorlage.name)
        gremium = gremienname(vorlage.typ, vorlage.name)
        assert gremium is not None
        assert gesagt["kommune_genitiv"] == wer.genitiv
        assert gesagt["gremium_akkusativ"] == gremium.akkusativ
        assert gesagt["gremium_am_anfang"].startswith(("Der ", "Die "))
        assert not str(gesagt["kommune_kurz"]).startswith(("der ", "die "))
        assert str(gesagt["kommune_kurz"]).split()[-1] in vorlage.name


def test_a_committee_is_not_called_the_assembly() -> None:
    text = ganzer_text(drucke(replace(KARG, entscheidet_ausschuss=True), mitgeliefert()))
    assert "Die Stadt Musterstadt tritt dem „Kommunen-Netzwerk: engagiert in NRW“ bei." in text
    assert "Der Rat der Stadt Musterstadt beschließt" not in text


def test_the_same_data_give_the_same_bytes() -> None:
    assert drucke(VOLL, mitgeliefert()) == drucke(VOLL, mitgeliefert())


def test_a_word_file_that_screen_readers_can_follow() -> None:
    inhalt = drucke(VOLL, mitgeliefert())
    dokument = Document(io.BytesIO(inhalt))
    arten = [stil for stil, _ in stile(inhalt)]
    assert arten.count("Title") == 1
    assert arten.count("Heading 1") >= 6
    assert all(text.strip() for _, text in stile(inhalt))
    for tabelle in dokument.tables:
        kopf = tabelle.rows[0]._tr
        assert kopf.find(f"{W}trPr/{W}tblHeader") is not None
        assert tabelle._tbl.tblPr.find(f"{W}tblCaption") is not None
    assert b'w:val="de-DE"' in teile(inhalt)["word/styles.xml"]
    eigenschaften = dokument.core_properties
    assert eigenschaften.title.startswith("Beschlussvorlage: Beitritt der Stadt Musterstadt")
    assert eigenschaften.language == "de-DE"
    assert eigenschaften.author == "Geschäftsstelle des Kommunen-Netzwerks"
    assert eigenschaften.created is not None
    assert eigenschaften.created.replace(tzinfo=None) == STAND.replace(tzinfo=None)
    assert b"python-docx" not in teile(inhalt)["docProps/core.xml"]


def test_what_is_put_in_is_text_whatever_it_looks_like() -> None:
    zusage = replace(
        VOLL.zusagen[0], vorhaben="<w:p/> & {{ kommune }} {% for x in y %}\x0b\ufeff\nZeile"
    )
    text = ganzer_text(drucke(replace(VOLL, zusagen=(zusage,)), mitgeliefert()))
    assert "<w:p/> & {{ kommune }} {% for x in y %} Zeile (bis" in text


def test_a_body_without_assembly_has_no_paper() -> None:
    with pytest.raises(ValueError, match="assembly"):
        replace(KARG, typ=Kommunentyp.BEZIRKSREGIERUNG, name="Bezirksregierung Köln")
