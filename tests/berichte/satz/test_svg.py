"""SVG for the web: well-formed, harmless under a strict CSP, named, and in the page's colours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from berichte.satz import Linie, Pfad, Rechteck, Schraffur, Schrift, Zeichnung
from berichte.satz.baum import TEXTBREITE
from berichte.satz.farben import Farbe
from berichte.satz.svg import WEBBREITE, als_svg
from tests.berichte.satz.bilder import bilder

NS = "{http://www.w3.org/2000/svg}"
ALLES = (*bilder(TEXTBREITE), *bilder(WEBBREITE))
CSS = (Path(settings.BASE_DIR) / "project/static/beitrittsweg/app.css").read_text()
RING = ((0, 0), (100, 0), (100, 50), (0, 50))


def lies(bild: Zeichnung, titel: str = "Bild", text: str = "Was es zeigt.") -> ET.Element:
    return ET.fromstring(als_svg(bild, titel, text))  # noqa: S314 - our own text


def eines(*formen: Rechteck | Linie | Schrift | Pfad) -> ET.Element:
    """The elements of a small drawing."""
    return lies(Zeichnung(100, 50, formen))


def elemente(bild: ET.Element, name: str) -> Iterator[ET.Element]:
    return bild.iter(f"{NS}{name}")


@pytest.mark.parametrize("bild", ALLES)
def test_a_picture_is_named_and_described(bild: Zeichnung) -> None:
    svg = lies(bild, "Trichter", "Von 40 kamen 18 bis zum Ende.")
    assert svg.tag == f"{NS}svg"
    assert svg.get("role") == "img"
    titel, text = next(elemente(svg, "title")), next(elemente(svg, "desc"))
    assert (titel.text, text.text) == ("Trichter", "Von 40 kamen 18 bis zum Ende.")
    assert svg.get("aria-labelledby") == f"{titel.get('id')} {text.get('id')}"
    assert svg.get("viewBox") == f"0 0 {bild.breite:g} {round(bild.hoehe, 2):g}"


@pytest.mark.parametrize("bild", ALLES)
def test_nothing_in_it_needs_more_than_the_csp_allows(bild: Zeichnung) -> None:
    for element in lies(bild).iter():
        assert element.tag not in {f"{NS}style", f"{NS}script", f"{NS}image", f"{NS}foreignObject"}
        for name, wert in element.attrib.items():
            assert name != "style"
            assert "href" not in name
            assert not name.startswith("on")
            assert "url(" not in wert or wert.startswith("url(#")


def test_ids_are_unique_over_all_pictures_of_a_page() -> None:
    kennungen = [
        e.get("id") for bild in ALLES for e in lies(bild).iter() if e.get("id") is not None
    ]
    assert len(kennungen) == len(set(kennungen)) > 2 * len(ALLES)


def test_the_same_picture_gives_the_same_text() -> None:
    for eins, zwei in zip(bilder(WEBBREITE), bilder(WEBBREITE), strict=True):
        assert als_svg(eins, "a", "b") == als_svg(zwei, "a", "b")


@pytest.mark.parametrize("bild", ALLES)
def test_every_filling_pattern_exists(bild: Zeichnung) -> None:
    svg = lies(bild)
    verwiesen = {w[5:-1] for e in svg.iter() for w in e.attrib.values() if w.startswith("url(#")}
    assert verwiesen == {e.get("id") for e in elemente(svg, "pattern")}


@pytest.mark.parametrize("bild", ALLES)
def test_every_colour_has_a_class_that_the_style_sheet_knows(bild: Zeichnung) -> None:
    rollen = {str(farbe): farbe.name.lower() for farbe in Farbe}
    for element in lies(bild).iter():
        klassen = (element.get("class") or "").split()
        for art, name in (("fuellung", "fill"), ("strich", "stroke")):
            farbe = element.get(name, "none")
            if farbe.startswith("#"):
                assert f"bw-{art}-{rollen[farbe]}" in klassen
                assert re.search(rf"\.bw-{art}-{rollen[farbe]}\b[^{{]*\{{ {name}: ", CSS)


def test_an_unknown_colour_has_no_class() -> None:
    (rechteck,) = elemente(eines(Rechteck(0, 0, 5, 5, "#123456")), "rect")
    assert rechteck.attrib == {
        "x": "0",
        "y": "0",
        "width": "5",
        "height": "5",
        "fill": "#123456",
    }


def test_numbers_have_at_most_two_decimals() -> None:
    for bild in ALLES:
        ohne_text = re.sub(
            r"<(title|desc|text)\b.*?</\1>|scale\([^)]*\)", "", als_svg(bild, "", "")
        )
        assert not re.search(r"\d\.\d{3}", ohne_text)


def test_a_path_keeps_its_points_and_its_line_width() -> None:
    (pfad,) = elemente(eines(Pfad((RING,), rand=Farbe.BLAU, randbreite=2, x=7, y=3)), "path")
    assert pfad.get("d") == "M0 0l100 0 0 50-100 0z"
    assert pfad.get("transform") == "translate(7 3) scale(0.1)"
    assert pfad.get("stroke-width") == "20"
    (offen,) = elemente(
        eines(Pfad((RING,), rand=Farbe.BLAU, geschlossen=False, strichelung=(5, 2))), "path"
    )
    assert offen.get("d") == "M0 0l100 0 0 50-100 0"
    assert offen.get("stroke-dasharray") == "50 20"


def test_a_hatching_is_a_pattern_of_ground_and_line_in_points() -> None:
    svg = eines(Pfad((RING,), Farbe.PAPIER, schraffur=Schraffur(Farbe.BLAU, 3, 1, 45)))
    (muster,) = elemente(svg, "pattern")
    assert (muster.get("width"), muster.get("height")) == ("3", "3")
    assert muster.get("patternTransform") == "scale(10) rotate(-45)"
    assert [e.get("class") for e in muster] == ["bw-fuellung-papier", "bw-strich-blau"]
    (pfad,) = elemente(svg, "path")
    assert pfad.get("fill") == f"url(#{muster.get('id')})"


def test_type_is_aligned_cut_and_set_in_the_pages_face() -> None:
    svg = eines(
        Schrift(10, 20, "Mitglied", fett=True, ausrichtung="rechts"),
        Schrift(0, 40, "Verbandsgemeinschaft", hoechstens=40),
    )
    erster, zweiter = elemente(svg, "text")
    assert erster.get("text-anchor") == "end"
    assert erster.get("font-weight") == "600"
    assert erster.get("font-family") is None
    assert zweiter.text
    assert zweiter.text.endswith("…")


@given(st.text(st.characters(exclude_categories=()), max_size=80))
def test_any_text_is_escaped(text: str) -> None:
    bild = Zeichnung(100, 50, (Schrift(0, 10, text), Schrift(0, 20, text, hoechstens=30)))
    svg = lies(bild, text, text)
    assert [e.tag.removeprefix(NS) for e in svg.iter()] == ["svg", "title", "desc", "text", "text"]


def test_markup_in_a_name_stays_text() -> None:
    boese = '<script>alert("1")</script>&amp;]]>'
    (text,) = elemente(eines(Schrift(0, 10, boese)), "text")
    assert text.text == boese
