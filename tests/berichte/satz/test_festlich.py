"""A festive document: centred, framed, without a number on its only page."""

from __future__ import annotations

from dataclasses import replace

import pikepdf
import pytest

from berichte.satz import Absatz, Absatzart, Baustein, setze
from berichte.satz.schrift import HALBFETT, breite
from tests.berichte.satz.hilfen import dokument, oeffne, texte
from tests.berichte.satz.orte import zeilenorte

MITTE = 595.276 / 2


def festlich(*bausteine: Baustein) -> bytes:
    return setze(replace(dokument(*bausteine, titel="Urkunde"), festlich=True))


def rechtecke(inhalt: bytes, seite: int) -> list[pikepdf.Operator]:
    with oeffne(inhalt) as pdf:
        befehle = pikepdf.parse_content_stream(pdf.pages[seite])
        return [b.operator for b in befehle if str(b.operator) in {"re", "h", "S"}]


def test_the_title_stands_in_the_middle() -> None:
    (links,) = [x for x, _, text in zeilenorte(festlich()) if text == "Urkunde"]
    assert links == pytest.approx(MITTE - breite("Urkunde", HALBFETT, 36) / 2, abs=0.2)


@pytest.mark.parametrize("art", ["mittig", "mittig_gross", "mittig_fett", "mittig_klein"])
def test_centred_paragraphs_have_one_axis(art: Absatzart) -> None:
    orte = zeilenorte(setze(dokument(Absatz("iiii", art), Absatz("iiiiiiiiiiii", art))))
    kurz, lang = (x for x, _, text in orte if set(text) == {"i"})
    assert kurz > lang
    assert MITTE - lang == pytest.approx(3 * (MITTE - kurz), abs=0.4)


def test_a_single_page_bears_no_number_and_several_do() -> None:
    (eine,) = texte(festlich(Absatz("x")))
    assert "Seite" not in eine
    mehrere = texte(festlich(Absatz("\n".join(["x"] * 100))))
    assert [f"Seite {n} von {len(mehrere)}" in text for n, text in enumerate(mehrere, 1)] == [
        True
    ] * len(mehrere)


def test_every_page_has_a_frame() -> None:
    schlicht = setze(dokument(Absatz("\n".join(["x"] * 100))))
    gerahmt = festlich(Absatz("\n".join(["x"] * 100)))
    for seite in range(2):
        assert len(rechtecke(gerahmt, seite)) > len(rechtecke(schlicht, seite))


def test_little_content_stands_above_the_middle_and_much_begins_at_the_top() -> None:
    def hoehe(zeilen: int) -> float:
        orte = zeilenorte(festlich(Absatz("\n".join(["x"] * zeilen))))
        return next(y for _, y, text in orte if text == "Urkunde")

    assert 421 < hoehe(1) < 600
    assert hoehe(1) < hoehe(10) < hoehe(60)
    assert hoehe(60) == hoehe(90)
