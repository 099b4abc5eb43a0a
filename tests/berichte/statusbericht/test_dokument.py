"""A status report on paper: what and when on top, every part, nothing for what is empty."""

from __future__ import annotations

import re
import time
from dataclasses import replace

import pytest

from berichte.satz import Ueberschrift
from berichte.statusbericht import Statusbericht, baue, drucke
from tests.berichte.satz.hilfen import FEINDLICH, texte
from tests.berichte.statusbericht.hilfen import STAND, statusbericht


def gedruckt(bericht: Statusbericht) -> str:
    """All words of the report on one line."""
    return re.sub(r"\s+", " ", " ".join(texte(drucke(bericht))))


def test_it_says_of_what_it_is_and_of_which_moment() -> None:
    worte = gedruckt(statusbericht())
    assert "Statusbericht Beitritt der Stadt Detmold" in worte
    assert "Erstellt 16.03.2026, 09:30 Uhr" in worte
    fuss = "Stand 16.03.2026, 09:30 Uhr · Für die Akte, nicht zur Weitergabe"
    assert f"Vorführung, frei erfunden · {fuss}" in worte
    assert "Seite 1 von 2" in worte
    assert "Vorführung" not in gedruckt(replace(statusbericht(), ist_vorfuehrung=False))


def test_the_same_report_gives_the_same_bytes() -> None:
    assert drucke(statusbericht()) == drucke(statusbericht())


def test_an_empty_section_says_so_or_is_left_out() -> None:
    dokument = baue(statusbericht())
    titel = [b.text for b in dokument.bausteine if isinstance(b, Ueberschrift)]
    assert "Altfall" not in titel
    assert "Fristen Nichts fällig." in gedruckt(statusbericht())
    assert "leer" not in gedruckt(statusbericht())


def test_a_moment_without_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        replace(statusbericht(), stand=STAND.replace(tzinfo=None))


@pytest.mark.parametrize("text", FEINDLICH[:-1])
def test_hostile_words_are_printed(text: str) -> None:
    assert "Verlauf" in gedruckt(statusbericht(text))


def test_a_long_history_goes_over_many_pages_quickly() -> None:
    beginn = time.process_time()
    seiten = texte(drucke(statusbericht(eintraege=300)))
    assert time.process_time() - beginn < 2
    assert len(seiten) > 10
    assert all("Was geschah" in seite for seite in seiten[2:])
    assert f"Seite {len(seiten)} von {len(seiten)}" in seiten[-1]
