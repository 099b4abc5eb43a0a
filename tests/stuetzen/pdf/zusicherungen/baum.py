"""The structure tree: types, headings, tables, lists, links and fields."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pikepdf import Dictionary, Name, OutlineItem

from tests.stuetzen.pdf.ansicht import Ansicht, Element

STANDARD = {
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index",
    "NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody",
    "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference",
    "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure",
    "Formula", "Form",
}  # fmt: skip
BLOECKE = {"H1", "H2", "H3", "H4", "P", "L", "Table", "Figure", "Div", "Form"}
BAU: dict[str, set[str]] = {
    "Document": BLOECKE,
    "Div": {"P"},
    "P": {"Link", "Span"},
    "L": {"LI"},
    "LI": {"Lbl", "LBody"},
    "LBody": {"P", "Link", "Span"},
    "Table": {"Caption", "THead", "TBody"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TR": {"TH", "TD"},
    "TD": {"Link", "Span"},
}
"""What lies in what: what we draw, not all that the standard allows. Elsewhere lies nothing."""
TABELLENTEILE = ("Table", "THead", "TBody", "TR")
LISTENTEILE = ("L", "LI")
LESEZEICHEN_HOECHSTENS = 300


def tree_and_parent_tree_are_there(a: Ansicht) -> Iterator[str]:
    if not a.elemente:
        yield "der Strukturbaum fehlt"
    if not a.elternbaum:
        yield "der Elternbaum fehlt"


def types_are_standard(a: Ansicht) -> Iterator[str]:
    """Each type is one of the standard's, by itself or by a mapping that comes to an end."""
    zuordnung = a.strukturwurzel.get("/RoleMap", Dictionary())
    for art in sorted({element.art for element in a.elemente}):
        ziel, weg = art, set[str]()
        while f"/{ziel}" in zuordnung and ziel not in weg:
            weg.add(ziel)
            ziel = str(zuordnung[f"/{ziel}"])[1:]
        if ziel not in STANDARD or ziel in weg:
            yield f"{art} ist kein bekannter Typ"


def document_is_the_only_root(a: Ansicht) -> Iterator[str]:
    arten = [wurzel.art for wurzel in a.wurzeln]
    if arten != ["Document"]:
        yield f"oben stehen {arten}"


def _ueberschriften(a: Ansicht) -> list[tuple[int, Element]]:
    """Level and element of each heading, in reading order."""
    return [(int(e.art[1:]), e) for e in a.elemente if e.art[:1] == "H" and e.art[1:].isdigit()]


def headings_begin_at_one_and_skip_no_level(a: Ansicht) -> Iterator[str]:
    vorige = 0
    for ebene, element in _ueberschriften(a):
        if ebene > vorige + 1:
            yield f"{element} folgt auf Ebene {vorige}"
        if ebene == 1 and vorige:
            yield f"{element} ist ein zweiter Titel"
        if not a.text(element):
            yield f"{element} ist leer"
        vorige = ebene
    if not vorige:
        yield "es gibt keine Überschrift"


def outline_follows_the_headings(a: Ansicht) -> Iterator[str]:
    with a.pdf.open_outline() as gliederung:
        lesezeichen = list(_lesezeichen(gliederung.root, 1))
    ueberschriften = [
        (ebene, a.text(element)[:LESEZEICHEN_HOECHSTENS].strip())
        for ebene, element in _ueberschriften(a)
    ]
    if lesezeichen != ueberschriften:
        yield f"Lesezeichen {lesezeichen}, Überschriften {ueberschriften}"


def _lesezeichen(eintraege: list[OutlineItem], ebene: int) -> Iterator[tuple[int, str]]:
    for eintrag in eintraege:
        yield ebene, " ".join(eintrag.title.split())
        yield from _lesezeichen(eintrag.children, ebene + 1)


def figures_have_a_text_and_a_box(a: Ansicht) -> Iterator[str]:
    for bild in a.arten("Figure"):
        if not str(bild.objekt.get("/Alt", "")).strip():
            yield f"{bild} hat keinen Alternativtext"
        if len(bild.attribut("/BBox") or ()) != 4:
            yield f"{bild} sagt nicht, wo es steht"


def _verschachtelung(a: Ansicht, *arten: str) -> Iterator[str]:
    """What lies in elements of these types and does not belong there."""
    for element in a.arten(*arten):
        for kind in element.kinder:
            if kind.art not in BAU.get(element.art, set()):
                yield f"{kind} in {element}"


def tables_are_made_of_rows_and_cells(a: Ansicht) -> Iterator[str]:
    yield from _verschachtelung(a, *TABELLENTEILE)
    for tabelle in a.arten("Table"):
        arten = [kind.art for kind in tabelle.kinder if kind.art != "Caption"]
        if arten != ["THead", "TBody"]:
            yield f"{tabelle} besteht aus {arten}"


def lists_are_made_of_items(a: Ansicht) -> Iterator[str]:
    yield from _verschachtelung(a, *LISTENTEILE)
    for eintrag in a.arten("LI"):
        if [kind.art for kind in eintrag.kinder] not in (["LBody"], ["Lbl", "LBody"]):
            yield f"{eintrag} hat nicht genau einen Inhalt"


def other_elements_nest_as_we_know_them(a: Ansicht) -> Iterator[str]:
    uebrige = {e.art for e in a.elemente} - {*TABELLENTEILE, *LISTENTEILE}
    yield from _verschachtelung(a, *uebrige)


def heads_have_a_scope(a: Ansicht) -> Iterator[str]:
    for zelle in a.arten("TH"):
        if zelle.attribut("/Scope") not in {Name.Column, Name.Row, Name.Both}:
            yield f"{zelle} sagt nicht, wofür er gilt"


def rows_have_the_same_number_of_cells(a: Ansicht) -> Iterator[str]:
    for tabelle in a.arten("Table"):
        weiten = {sum(map(_spalten, z.kinder)) for z in tabelle.alle() if z.art == "TR"}
        if len(weiten) > 1 or 0 in weiten:
            yield f"{tabelle} hat Zeilen mit {sorted(weiten)} Zellen"
        if any(zelle.attribut("/RowSpan") for zelle in tabelle.alle()):
            yield f"{tabelle} hat Zellen über mehrere Zeilen, die hier niemand zählt"


def _spalten(zelle: Element) -> int:
    return int(zelle.attribut("/ColSpan") or 1)


def only_cells_may_be_empty(a: Ansicht) -> Iterator[str]:
    for element in a.elemente:
        leer = not (element.kinder or element.marken or element.verweise)
        if leer and element.art not in {"TH", "TD"}:
            yield f"{element} hat keinen Inhalt"


def links_and_fields_are_tagged(a: Ansicht) -> Iterator[str]:
    """Each annotation is a link or a field, told to those who cannot see it, and in the tree."""
    for seite in a.seiten:
        for anmerkung in seite.objekt.get("/Annots", []):
            yield from (f"{seite}: {was}" for was in _maengel(a, anmerkung))


def _maengel(a: Ansicht, anmerkung: Any) -> Iterator[str]:
    art = str(anmerkung.get("/Subtype"))
    name, wort = {"/Link": ("Link", "/Contents"), "/Widget": ("Form", "/TU")}.get(art, ("", ""))
    if not name:
        yield f"{art} ist hier nicht bekannt"
        return
    if not str(anmerkung.get(wort, "")).strip():
        yield f"{art} ohne {wort}"
    eintrag = a.elternbaum.get(anmerkung.get("/StructParent", -1))
    element = next((e for e in a.arten(name) if e.objekt.objgen == _nummer(eintrag)), None)
    if element is None or anmerkung.objgen not in map(_nummer, element.verweise):
        yield f"{art} gehört zu keinem Element {name}"


def _nummer(objekt: Any) -> tuple[int, int] | None:
    return objekt.objgen if isinstance(objekt, Dictionary) else None
