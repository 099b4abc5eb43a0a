"""What every chart keeps, whatever it is given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berichte.satz import (
    Spanne,
    Zeichnung,
    dauern,
    dauertext,
    trichter,
    trichtertext,
    wachstum,
    wachstumstext,
)
from berichte.satz.baum import TEXTBREITE
from berichte.satz.svg import WEBBREITE
from tests.berichte.satz.geometrie import pruefe, rechtecke, texte

BREITEN = (TEXTBREITE, WEBBREITE)
NAMEN = st.one_of(
    st.sampled_from(
        ["Beschluss", "Vertretungskörperschaftsangelegenheiten beraten", "Aufgenommen", ""]
    ),
    st.text(st.characters(exclude_categories=()), max_size=60),
)
ANZAHLEN = st.integers(0, 2_000_000)
PAARE = st.lists(st.tuples(NAMEN, ANZAHLEN), max_size=12)
MONATE = st.lists(ANZAHLEN, max_size=130).map(
    lambda zahlen: [(f"{n % 12 + 1:02d}/{2014 + n // 12}", zahl) for n, zahl in enumerate(zahlen)]
)


@st.composite
def spannen(ziehe: st.DrawFn) -> Spanne:
    """A row with quartiles around its median, with a median only, or with too few cases."""
    unten, mitte, oben = sorted(
        ziehe(st.lists(st.floats(0, 9000).map(lambda t: round(t, 2)), min_size=3, max_size=3))
    )
    median = ziehe(st.sampled_from([mitte, None]))
    viertel = ziehe(st.sampled_from([(unten, oben), None]))
    return Spanne(ziehe(NAMEN), ziehe(ANZAHLEN), median, viertel, ziehe(st.booleans()))


@given(stufen=PAARE, breite=st.sampled_from(BREITEN))
def test_a_funnel_stays_in_its_box_with_its_labels_apart(
    stufen: list[tuple[str, int]], breite: float
) -> None:
    pruefe(trichter(stufen, breite=breite))
    assert trichtertext(stufen)


@given(werte=st.one_of(PAARE, MONATE), breite=st.sampled_from(BREITEN))
def test_growth_stays_in_its_box_with_its_labels_apart(
    werte: list[tuple[str, int]], breite: float
) -> None:
    pruefe(wachstum(werte, breite=breite))
    assert wachstumstext(werte)


@given(reihen=st.lists(spannen(), max_size=9), breite=st.sampled_from(BREITEN))
def test_durations_stay_in_their_box_with_their_labels_apart(
    reihen: list[Spanne], breite: float
) -> None:
    pruefe(dauern(reihen, breite=breite))
    assert dauertext(reihen)


@pytest.mark.parametrize(
    ("bild", "satz"),
    [
        (trichter([]), "Noch keine Vorgänge."),
        (trichter([("Interesse bekundet", 0), ("Aufgenommen", 0)]), "Noch keine Vorgänge."),
        (wachstum([]), "Noch keine Werte."),
        (dauern([]), "Noch keine Dauern."),
    ],
)
def test_without_data_a_drawing_says_so(bild: Zeichnung, satz: str) -> None:
    assert texte(bild) == [satz]
    pruefe(bild)


def test_without_data_the_text_says_the_same() -> None:
    assert trichtertext([("Interesse bekundet", 0)]) == "Noch keine Vorgänge."
    assert wachstumstext([]) == "Noch keine Werte."
    assert dauertext([Spanne("Beschluss", 2)]).startswith("Noch gibt es zu wenige Aufenthalte")


def test_no_bar_is_drawn_for_nothing() -> None:
    assert rechtecke(wachstum([("2025", 0), ("2026", 0)]), "#1f3f94") == []
