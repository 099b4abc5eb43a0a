"""The project's own data: every row is usable, and there are as many as there should be."""

from collections import Counter
from pathlib import Path

import antraege
from antraege.choices import Kommunentyp as T
from antraege.einlesen.mitglieder import SPALTEN as MITGLIEDSSPALTEN
from antraege.einlesen.mitglieder import lies_mitglied
from antraege.einlesen.register import SPALTEN, lies_kommune
from antraege.einlesen.tabelle import lies_tabelle, lies_zeilen

DATEN = Path(antraege.__file__).parent / "daten"


def test_the_register_has_434_bodies_of_nine_kinds() -> None:
    zeilen, schief = lies_tabelle(DATEN / "kommunen.csv", SPALTEN)
    gelesen, abgelehnt = lies_zeilen(zeilen, lies_kommune, "ags")
    assert schief + abgelehnt == []
    assert Counter(kommune.typ for _, (kommune, _) in gelesen) == {
        T.KREISFREIE_STADT: 23,
        T.GROSSE_STADT: 35,
        T.MITTLERE_STADT: 132,
        T.STADT: 82,
        T.GEMEINDE: 124,
        T.KREIS: 30,
        T.STAEDTEREGION: 1,
        T.BEZIRKSREGIERUNG: 5,
        T.LANDSCHAFTSVERBAND: 2,
    }


def test_the_inhabitants_of_all_municipalities_are_those_of_the_land() -> None:
    zeilen, _ = lies_tabelle(DATEN / "kommunen.csv", SPALTEN)
    kommunen = [lies_kommune(zeile)[0] for zeile in zeilen]
    assert sum(k.einwohner or 0 for k in kommunen if len(k.ags) == 8) == 17_890_489


def test_36_public_members_are_known() -> None:
    zeilen, schief = lies_tabelle(DATEN / "mitglieder.csv", MITGLIEDSSPALTEN)
    gelesen, abgelehnt = lies_zeilen(zeilen, lies_mitglied, "ags")
    assert schief + abgelehnt == []
    assert len(gelesen) == 36


def test_rheinbach_joined_by_the_end_of_may_2025_at_the_latest() -> None:
    zeilen, _ = lies_tabelle(DATEN / "mitglieder.csv", MITGLIEDSSPALTEN)
    rheinbach = next(m for m in map(lies_mitglied, zeilen) if m.name == "Rheinbach")
    assert str(rheinbach.beginn) == "spätestens 31.05.2025"
