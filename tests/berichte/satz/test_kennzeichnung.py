"""What machines read, beside what holds for every paper (`tests.stuetzen.pdf`)."""

from berichte.satz import Abbildung, Absatz, Ueberschrift, Zeichnung, setze
from tests.berichte.satz.hilfen import alles, dokument, oeffne
from tests.stuetzen.pdf.ansicht import Ansicht
from tests.stuetzen.pdf.zusicherungen import verstoesse


def test_properties_carry_title_office_and_the_documents_moment() -> None:
    with oeffne(setze(alles())) as pdf:
        assert str(pdf.docinfo.Title) == "Monatsbericht Februar 2026"
        assert str(pdf.docinfo.Author) == "Geschäftsstelle"
        assert pdf.docinfo.CreationDate == "D:20260302080000+00'00'"


def test_paragraph_over_two_pages_stays_one_element() -> None:
    with oeffne(setze(dokument(Absatz("\n".join(["Zeile"] * 60))))) as pdf:
        (absatz,) = Ansicht(pdf).arten("P")
        assert [seite for seite, _ in absatz.marken] == [0, 1]


def test_text_without_end_breaks_no_limit() -> None:
    lang = "Wort " * 10_000
    bild = Abbildung(Zeichnung(10, 10, ()), lang)
    assert verstoesse(setze(dokument(Ueberschrift(1, lang), bild, titel=lang))) == {}
