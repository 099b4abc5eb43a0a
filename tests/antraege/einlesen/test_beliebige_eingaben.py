"""Whatever stands in a file: each row becomes something or is refused, and nothing breaks."""

from __future__ import annotations

import contextlib
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from antraege.einlesen import deutung
from antraege.einlesen.altfaelle import Altbestand
from antraege.einlesen.schritt import SPALTEN
from antraege.einlesen.tabelle import UnlesbareDatei
from tests.antraege.einlesen.dateien import (
    BESCHLUSS,
    UNTERSCHRIFT,
    als_mappe,
    als_text,
    deute_zeilen,
    lies_faelle,
    werte,
)

WORTE = st.sampled_from(
    sorted(
        {*deutung.BERATUNGEN, *deutung.UNTERZEICHNUNGEN, *deutung.GASTTEILNAHMEN}
        | {*deutung.ERGEBNISSE, *deutung.VORGESCHICHTEN, *deutung.GEGENSTAENDE}
        | {"netzwerk", "1", "2", "2016", "2017-12", "tag", "monat", "spaetestens", "jahr", "", "0"}
        | {"05978036", "Bürgermeister und Staatssekretärin", "unterzeichnet", "unter Vorbehalt"}
    )
)
ZELLE = WORTE | st.text(max_size=40) | st.text(alphabet="0123456789-./ TJ", max_size=12)
ZEILE = st.fixed_dictionaries(dict.fromkeys(SPALTEN, ZELLE))
NAHE = st.dictionaries(st.sampled_from(SPALTEN), ZELLE, max_size=3).map(lambda d: UNTERSCHRIFT | d)
MAPPE = als_mappe([werte(BESCHLUSS), werte(UNTERSCHRIFT)])


def pruefe_bilanz(bestand: Altbestand, anzahl: int) -> None:
    """Every row stands once in the rehearsal, either taken or refused, and once in the result."""
    genommen = [zeile for zeile in bestand.tabelle if zeile.wird]
    abgelehnt = [zeile for zeile in bestand.tabelle if zeile.abgelehnt]
    assert len(genommen) + len(abgelehnt) == len(bestand.tabelle) == anzahl
    assert len(abgelehnt) == len(bestand.abgelehnt)
    in_faellen = [nr for fall in bestand.faelle for nr in fall.zeilen]
    uebrige = [g.schritt.zeile for g in bestand.gastteilnahmen]
    uebrige += [v.schritt.zeile for v in bestand.vorgeschichte]
    assert sorted(in_faellen + uebrige) == [zeile.nr for zeile in genommen]


@settings(max_examples=300)
@given(st.lists(ZEILE | NAHE, min_size=1, max_size=4))
def test_every_row_becomes_something_or_is_refused(zeilen: list[dict[str, str]]) -> None:
    bestand = deute_zeilen(*zeilen)
    pruefe_bilanz(bestand, len(zeilen))
    for fall in bestand.faelle:
        assert fall.beratungen or fall.unterschriften
        assert set(fall.schritte.values()) <= {"belegt", "unbekannt"}


@settings(max_examples=100)
@given(st.lists(ZEILE | NAHE, min_size=1, max_size=3), st.sampled_from(",;\t"))
def test_a_file_of_any_text_is_read_whole(zeilen: list[dict[str, str]], trennzeichen: str) -> None:
    text = als_text(*zeilen, trennzeichen=trennzeichen).encode(errors="surrogatepass")
    voll = sum(any(wert.strip() for wert in zeile.values()) for zeile in zeilen)
    bestand = lies_faelle(text)
    assert len(bestand.tabelle) >= voll
    pruefe_bilanz(bestand, len(bestand.tabelle))


@settings(max_examples=100)
@given(st.binary(max_size=300), st.booleans())
def test_any_bytes_are_a_table_or_a_sentence(muell: bytes, mit_kopf: bool) -> None:
    kopf = als_text().encode() if mit_kopf else b""
    with contextlib.suppress(UnlesbareDatei):
        bestand = lies_faelle(kopf + muell)
        pruefe_bilanz(bestand, len(bestand.tabelle))


@settings(max_examples=150)
@given(st.randoms(use_true_random=False), st.integers(1, 12))
def test_a_damaged_workbook_is_a_table_or_a_sentence(zufall: random.Random, stellen: int) -> None:
    inhalt = bytearray(MAPPE)
    for _ in range(stellen):
        inhalt[zufall.randrange(4, len(inhalt))] = zufall.randrange(256)
    with contextlib.suppress(UnlesbareDatei):
        bestand = lies_faelle(bytes(inhalt))
        pruefe_bilanz(bestand, len(bestand.tabelle))
