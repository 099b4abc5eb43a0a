"""The declaration on paper: title, text, one field for each slot; whatever names it is given."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from antraege.choices import Kommunentyp, Partei
from berichte.erklaerung import Erklaerung, Platz, baue, drucke
from berichte.satz import Dokument, Ueberschrift
from tests.berichte.erklaerung.hilfen import FEINDLICH, LAND, STAND, VERBAND, erklaerung
from tests.berichte.satz.hilfen import oeffne, texte


def gedruckt(eine: Erklaerung) -> str:
    """All words of the paper on one line."""
    return re.sub(r"\s+", " ", " ".join(texte(drucke(eine))))


def test_the_same_declaration_gives_the_same_bytes() -> None:
    assert drucke(erklaerung()) == drucke(erklaerung())


def test_it_prints_title_text_slots_and_reference() -> None:
    worte = gedruckt(erklaerung())
    assert "Kommunen-Netzwerk: engagiert in NRW Gemeinsame Erklärung Stadt Detmold Das" in worte
    assert "Das Land Nordrhein-Westfalen und die Stadt Detmold erklären gemeinsam:" in worte
    assert "Die Stadt Detmold tritt dem Kommunen-Netzwerk: engagiert in NRW bei." in worte
    assert worte.index("Für die Stadt Detmold") < worte.index("Für das Land Nordrhein-Westfalen")
    assert "Ada Lovelace Bürgermeisterin" in worte
    assert "Grace Hopper Staatssekretärin" in worte
    assert worte.count("Detmold, 12. März 2026") == 2
    assert "Gemeinsame Erklärung, Fassung 1 · Gz. III 7-2026-0042" in worte
    assert "Vorführung" not in worte


def test_the_heading_of_the_text_is_the_title_and_is_printed_once() -> None:
    dokument = baue(erklaerung())
    assert dokument.titel == "Gemeinsame Erklärung"
    assert not [b for b in dokument.bausteine if isinstance(b, Ueberschrift)]
    assert baue(erklaerung(text="Nur ein Satz.")).titel == "Gemeinsame Erklärung"
    assert baue(erklaerung(text="# Zukunft mit {kommune}\n\nx")).titel == (
        "Zukunft mit die Stadt Detmold"
    )


@pytest.mark.parametrize(
    ("name", "typ", "satz", "fuer"),
    [
        ("Märkischer Kreis", Kommunentyp.KREIS, "Der Märkische Kreis", "den Märkischen Kreis"),
        ("Augustdorf", Kommunentyp.GEMEINDE, "Die Gemeinde Augustdorf", "die Gemeinde Augustdorf"),
        (
            "Landschaftsverband Rheinland",
            Kommunentyp.LANDSCHAFTSVERBAND,
            "Der Landschaftsverband Rheinland",
            "den Landschaftsverband Rheinland",
        ),
    ],
)
def test_other_bodies_are_named_in_the_right_case(
    name: str, typ: Kommunentyp, satz: str, fuer: str
) -> None:
    worte = gedruckt(erklaerung(name, typ))
    assert f"{satz} tritt dem Kommunen-Netzwerk" in worte
    assert f"Für {fuer} " in worte


def test_signatories_of_the_slots_fill_the_text() -> None:
    text = (
        "{unterzeichnend_kommune} ({amt_kommune}) und {unterzeichnend_land} ({amt_land}) "
        "am {datum} in {ort}"
    )
    worte = gedruckt(erklaerung(text=text))
    assert (
        "Ada Lovelace (Bürgermeisterin) und Grace Hopper (Staatssekretärin) "
        "am 12. März 2026 in Detmold"
    ) in worte


def test_empty_names_leave_lines_to_write_on_in_every_slot() -> None:
    leer = replace(
        erklaerung(),
        ort="",
        datum="",
        plaetze=(Platz(Partei.KOMMUNE, "die Stadt Detmold"), VERBAND, Platz(Partei.LAND, "x")),
    )
    worte = gedruckt(leer)
    for beschriftung in ("Ort, Datum", "Unterschrift", "Name, Amt"):
        assert worte.count(beschriftung) == 3
    assert "Für den Städtetag Nordrhein-Westfalen" in worte


def test_a_place_without_date_leaves_room_for_the_date() -> None:
    worte = gedruckt(replace(erklaerung(), datum=""))
    assert worte.count("Detmold, Ort, Datum") == 2


def test_a_long_text_goes_over_several_pages_and_nobody_signs_a_page_without_text() -> None:
    absatz = "Land und Kommunen stärken das Engagement. " * 12
    for anzahl in range(6, 18):
        gefunden = texte(drucke(erklaerung(text="# Erklärung\n\n" + f"{absatz}\n\n" * anzahl)))
        letzte = gefunden[-1]
        assert letzte.count("Unterschrift") == 2
        assert "Engagement" in letzte
        assert sum(text.count("Engagement") for text in gefunden) >= 12 * anzahl
        assert all("Gz." in text for text in gefunden)


@pytest.mark.parametrize("laenge", [1100, 3000, 9000])
def test_signatures_stay_together_below_a_last_paragraph_of_any_length(laenge: int) -> None:
    gefunden = texte(drucke(erklaerung(text="Wort " * (laenge // 5), weitere=(LAND, VERBAND))))
    assert [text.count("Unterschrift") for text in gefunden][-1] == 3


def test_a_demonstration_says_on_every_page_that_it_has_no_effect() -> None:
    lang = replace(erklaerung(text="Wort\n\n" * 60), ist_vorfuehrung=True)
    gefunden = texte(drucke(lang))
    assert len(gefunden) > 1
    assert all("diese Erklärung hat keine Wirkung" in text for text in gefunden)
    assert "Vorführung · Kommunen-Netzwerk" in gefunden[0]


@pytest.mark.parametrize("name", FEINDLICH, ids=range(len(FEINDLICH)))
def test_any_name_is_printed_as_it_stands(name: str) -> None:
    plaetze = (Platz(Partei.KOMMUNE, name, name, name), Platz(Partei.LAND, name, name, name))
    eine = replace(
        erklaerung(text="# {ort}\n\nVor {kommune} nach.\n\n- {amt_land}"),
        kommune=name,
        name=name,
        gz=name,
        fassung=name,
        ort=name,
        datum=name,
        plaetze=plaetze,
    )
    with oeffne(drucke(eine)) as pdf:
        assert len(pdf.pages) <= 2
        arten = [str(e.S) for e in pdf.Root.StructTreeRoot.K.K]
    assert arten.count("/H1") == 1
    assert "/H2" not in arten
    assert arten[-2:] == ["/Div", "/Div"]


def test_a_name_that_looks_like_a_placeholder_stays_text() -> None:
    worte = gedruckt(erklaerung(wer="{amt_kommune}"))
    assert "{amt_kommune} Bürgermeisterin" in worte


def test_properties_name_the_body_and_the_moment() -> None:
    with oeffne(drucke(erklaerung())) as pdf:
        assert str(pdf.docinfo.Title) == "Gemeinsame Erklärung"
        assert str(pdf.docinfo.Subject) == "Gemeinsame Erklärung, Fassung 1 für Stadt Detmold"
        assert pdf.docinfo.CreationDate == "D:20260312093000+00'00'"


def test_a_declaration_without_slots_is_the_text_alone() -> None:
    dokument = baue(replace(erklaerung(), plaetze=()))
    assert isinstance(dokument, Dokument)
    assert "Unterschrift" not in gedruckt(replace(erklaerung(), plaetze=()))


def test_it_refuses_a_moment_without_time_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        replace(erklaerung(), stand=STAND.replace(tzinfo=None))
