"""What machines read: fonts, properties, outline, structure tree."""

from collections.abc import Iterator
from typing import Any

import pikepdf
import pytest

from berichte.satz import Abbildung, Absatz, Ueberschrift, Zeichnung, setze
from tests.berichte.satz.hilfen import alles, dokument, oeffne

MALT = {"Tj", "TJ", "'", '"', "f", "f*", "F", "B", "B*", "b", "b*", "S", "s", "Do", "sh", "BI"}
ALTERNATIVTEXT = "Balken: 14, 0, 12,5"
BAU = {
    "Document": {"H1", "H2", "H3", "P", "L", "Table", "Figure", "Div"},
    "Div": {"P"},
    "L": {"LI"},
    "LI": {"Lbl", "LBody"},
    "LBody": {"P"},
    "Table": {"Caption", "THead", "TBody"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TR": {"TH", "TD"},
}


@pytest.fixture(scope="module")
def pdf() -> Iterator[pikepdf.Pdf]:
    """The document with every kind of block."""
    with oeffne(setze(alles())) as geoeffnet:
        yield geoeffnet


def _elemente(element: Any) -> Iterator[Any]:
    """Yield an element and all below it, in reading order."""
    yield element
    for kind in element.get("/K", []):
        if isinstance(kind, pikepdf.Dictionary) and "/S" in kind:
            yield from _elemente(kind)


def _art(element: Any) -> str:
    return str(element.S)[1:]


def test_every_font_is_embedded(pdf: pikepdf.Pdf) -> None:
    schriften = [
        o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/Font"
    ]
    assert len(schriften) == 2
    assert all("/FontFile2" in schrift.FontDescriptor for schrift in schriften)
    assert all("FiraSans" in str(schrift.BaseFont) for schrift in schriften)


def test_catalog_names_language_title_and_tagging(pdf: pikepdf.Pdf) -> None:
    assert pdf.Root.Lang == "de-DE"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.OutputIntents[0].S == "/GTS_PDFA1"


def test_properties_agree_and_carry_the_documents_moment(pdf: pikepdf.Pdf) -> None:
    xmp = pdf.open_metadata()
    assert xmp["dc:title"] == str(pdf.docinfo.Title) == "Monatsbericht Februar 2026"
    assert xmp["dc:creator"] == [str(pdf.docinfo.Author)] == ["Geschäftsstelle"]
    assert xmp["xmp:CreateDate"] == "2026-03-02T08:00:00+00:00"
    assert (xmp["pdfuaid:part"], xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("1", "2", "A")
    assert pdf.docinfo.CreationDate == "D:20260302080000+00'00'"


def test_outline_follows_the_headings(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as gliederung:
        (titel,) = gliederung.root
        assert titel.title == "Monatsbericht Februar 2026"
        assert [kind.title for kind in titel.children] == ["Fälle", "Schritte"]
        assert [kind.title for kind in titel.children[0].children] == ["Gründe"]


def test_structure_uses_only_known_nesting(pdf: pikepdf.Pdf) -> None:
    wurzel = pdf.Root.StructTreeRoot.K
    arten = [_art(element) for element in _elemente(wurzel)]
    assert [art for art in arten if art.startswith("H")] == ["H1", "H2", "H3", "H2"]
    assert (arten.count("Table"), arten.count("TR"), arten.count("Figure")) == (1, 91, 1)
    for element in _elemente(wurzel):
        kinder = {
            _art(k)
            for k in element.get("/K", [])
            if isinstance(k, pikepdf.Dictionary) and "/S" in k
        }
        assert kinder <= BAU.get(_art(element), set())


def test_table_heads_have_a_scope_and_figures_a_box(pdf: pikepdf.Pdf) -> None:
    for element in _elemente(pdf.Root.StructTreeRoot.K):
        if _art(element) == "TH":
            assert element.A.Scope in {"/Column", "/Row"}
        if _art(element) == "Figure":
            assert str(element.Alt) == ALTERNATIVTEXT
            assert len(element.A.BBox) == 4


def test_every_mark_is_content_or_artifact_and_content_is_known_once(pdf: pikepdf.Pdf) -> None:
    nummern = dict(zip(*[iter(pdf.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
    for seite in pdf.pages:
        assert seite.obj.Tabs == "/S"
        elemente = nummern[seite.obj.StructParents]
        gesehen = []
        offen: list[str] = []
        for befehl in pikepdf.parse_content_stream(seite):
            operanden = befehl.operands
            match str(befehl.operator):
                case "BDC" | "BMC":
                    assert not offen, "sequences must not lie inside each other"
                    offen.append(str(operanden[0]))
                    if offen != ["/Artifact"]:
                        gesehen.append(int(operanden[1].MCID))
                        assert operanden[0] == elemente[gesehen[-1]].S
                case "EMC":
                    offen.pop()
                case malt if malt in MALT:
                    assert offen, f"{malt} outside of any sequence"
        assert not offen
        assert gesehen == list(range(len(elemente)))


def test_split_paragraph_and_repeated_head_count_once(pdf: pikepdf.Pdf) -> None:
    koepfe = [
        e
        for e in _elemente(pdf.Root.StructTreeRoot.K)
        if _art(e) == "TH" and e.A.Scope == "/Column"
    ]
    assert [len(kopf.K) for kopf in koepfe] == [1, 1, 1]


def test_paragraph_over_two_pages_stays_one_element() -> None:
    with oeffne(setze(dokument(Absatz("\n".join(["Zeile"] * 60))))) as geoeffnet:
        absaetze = [e for e in _elemente(geoeffnet.Root.StructTreeRoot.K) if _art(e) == "P"]
        assert [len(absatz.K) for absatz in absaetze] == [2]


def test_no_string_exceeds_the_limit_of_pdf_a() -> None:
    lang = "Wort " * 10_000
    bild = Abbildung(Zeichnung(10, 10, ()), lang)
    with oeffne(setze(dokument(Ueberschrift(1, lang), bild, titel=lang))) as geoeffnet:
        for objekt in geoeffnet.objects:
            if isinstance(objekt, pikepdf.Dictionary):
                texte = [wert for _, wert in objekt.items() if isinstance(wert, pikepdf.String)]
                assert all(len(bytes(text)) < 32_767 for text in texte)
