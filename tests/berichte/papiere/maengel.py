"""Faults to plant in a good file, one at a time, and the gates that are known to find each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Encryption, Name, OutlineItem, Pdf

UA1, A2A = {"veraPDF ua1", "page ua1"}, {"veraPDF 2a", "page 2a"}
BEIDE = UA1 | A2A


@dataclass(frozen=True)
class Mangel:
    """A fault; ``finden`` are the gates that report it, all of them and no other."""

    pflanze: Callable[[Pdf], None]
    finden: set[str]
    verschluesselung: Encryption | None = None

    def __str__(self) -> str:
        return self.pflanze.__name__

    def in_(self, gut: bytes) -> bytes:
        """The good file with this fault."""
        ziel = BytesIO()
        with pikepdf.open(BytesIO(gut)) as pdf:
            self.pflanze(pdf)
            pdf.save(ziel, encryption=self.verschluesselung)
        return ziel.getvalue()


def _elemente(pdf: Pdf, art: str) -> list[Any]:
    """The structure elements of a type, in reading order."""

    def unter(element: Any) -> Iterator[Any]:
        yield element
        kinder = element.get("/K", Array())
        for kind in kinder if isinstance(kinder, Array) else [kinder]:
            if isinstance(kind, Dictionary) and "/S" in kind:
                yield from unter(kind)

    return [element for element in unter(pdf.Root.StructTreeRoot.K) if f"/{art}" == element.S]


def _schreibe(pdf: Pdf, seite: int, alt: bytes, neu: bytes) -> None:
    """Replace drawing commands of a page, once."""
    strom = pdf.pages[seite].obj.Contents
    inhalt, anzahl = re.subn(alt, neu, strom.read_bytes(), count=1, flags=re.DOTALL)
    assert anzahl == 1, alt
    strom.write(inhalt)


def _lege_bei(pdf: Pdf, art: str, **weiteres: Any) -> Any:
    """Add an element at the end of the document."""
    dokument = pdf.Root.StructTreeRoot.K
    element = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name(f"/{art}"), P=dokument, **weiteres)
    )
    dokument.K.append(element)
    return element


def language_is_missing(pdf: Pdf) -> None:
    del pdf.Root.Lang


def language_is_another(pdf: Pdf) -> None:
    pdf.Root.Lang = "en-GB"


def mark_info_is_missing(pdf: Pdf) -> None:
    del pdf.Root.MarkInfo


def title_is_not_shown(pdf: Pdf) -> None:
    del pdf.Root.ViewerPreferences


def xmp_does_not_name_pdf_ua(pdf: Pdf) -> None:
    xmp = pdf.Root.Metadata
    xmp.write(xmp.read_bytes().replace(b"<pdfuaid:part>1</pdfuaid:part>", b""))


def title_is_empty(pdf: Pdf) -> None:
    """In both places."""
    xmp, titel = pdf.Root.Metadata, str(pdf.docinfo.Title).encode()
    xmp.write(xmp.read_bytes().replace(titel, b" "))
    pdf.docinfo.Title = " "


def info_differs_from_xmp(pdf: Pdf) -> None:
    pdf.docinfo.Title = "Ein anderer Titel"


def structure_tree_is_missing(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot


def content_is_not_marked(pdf: Pdf) -> None:
    strom = pdf.pages[0].obj.Contents
    strom.write(strom.read_bytes() + b"\n0 0 9 9 re f\n")


def artifact_lies_in_content(pdf: Pdf) -> None:
    _schreibe(pdf, 0, rb"(/P <</MCID \d+>> BDC)", rb"\1 /Artifact BMC 0 0 9 9 re f EMC")


def number_is_given_twice(pdf: Pdf) -> None:
    """The first two items of a list, which are of one type."""
    erster, zweiter = (element.K[0] for element in _elemente(pdf, "LBody")[:2])
    _schreibe(pdf, 0, rb"/MCID %d\b" % zweiter, rb"/MCID %d" % erster)


def parent_tree_is_swapped(pdf: Pdf) -> None:
    """Two elements of one type change places in the parent tree, not in their own lists."""
    erster, zweiter = (element.K[0] for element in _elemente(pdf, "LBody")[:2])
    verzeichnis = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    verzeichnis[erster], verzeichnis[zweiter] = verzeichnis[zweiter], verzeichnis[erster]


def page_is_not_numbered(pdf: Pdf) -> None:
    del pdf.pages[1].obj.StructParents


def tab_order_is_missing(pdf: Pdf) -> None:
    del pdf.pages[0].obj.Tabs


def type_is_unknown(pdf: Pdf) -> None:
    element = _elemente(pdf, "Div")[0]
    element.S = Name.Kasten


def second_root(pdf: Pdf) -> None:
    wurzel = pdf.Root.StructTreeRoot
    zweite = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=wurzel))
    zweite.K = Array([wurzel.K.K[-1]])
    del wurzel.K.K[-1]
    zweite.K[0].P = zweite
    wurzel.K = Array([wurzel.K, zweite])


def heading_skips_a_level(pdf: Pdf) -> None:
    _elemente(pdf, "H3")[0].S = Name.H4
    _schreibe(pdf, 0, rb"/H3 ", rb"/H4 ")


def outline_says_something_else(pdf: Pdf) -> None:
    with pdf.open_outline() as gliederung:
        gliederung.root[0].children[0].title = "Etwas anderes"


def outline_lacks_a_heading(pdf: Pdf) -> None:
    with pdf.open_outline() as gliederung:
        eintraege: list[OutlineItem] = gliederung.root[0].children
        del eintraege[-1]


def figure_has_no_text(pdf: Pdf) -> None:
    del _elemente(pdf, "Figure")[0].Alt


def figure_has_no_box(pdf: Pdf) -> None:
    del _elemente(pdf, "Figure")[0].A


def head_has_no_scope(pdf: Pdf) -> None:
    del _elemente(pdf, "TH")[0].A


def row_has_a_cell_too_many(pdf: Pdf) -> None:
    zeile = _elemente(pdf, "TR")[1]
    zelle = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.TD, P=zeile))
    zeile.K.append(zelle)


def row_lies_outside_of_the_body(pdf: Pdf) -> None:
    tabelle, rumpf = _elemente(pdf, "Table")[0], _elemente(pdf, "TBody")[0]
    zeile = rumpf.K[-1]
    del rumpf.K[-1]
    zeile.P = tabelle
    tabelle.K.append(zeile)


def repeated_head_is_plain_decoration(pdf: Pdf) -> None:
    _schreibe(pdf, 1, rb"/Artifact <</Type\s*/Pagination>> BDC", rb"/Artifact BMC")


def item_has_no_body(pdf: Pdf) -> None:
    _elemente(pdf, "LBody")[0].S = Name.P
    _schreibe(pdf, 0, rb"/LBody ", rb"/P ")


def element_has_no_content(pdf: Pdf) -> None:
    _lege_bei(pdf, "P")


def link_says_nothing(pdf: Pdf) -> None:
    """A link that is tagged in every other way."""
    baum, seite = pdf.Root.StructTreeRoot, pdf.pages[0].obj
    nummer: Any = int(baum.ParentTreeNextKey)
    ziel = Dictionary(Type=Name.Action, S=Name.URI, URI=b"https://example.org/")
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[9, 9, 20, 20], F=4, A=ziel)
    link.StructParent = nummer
    link = pdf.make_indirect(link)
    seite.Annots = Array([link])
    verweis = Dictionary(Type=Name.OBJR, Obj=link, Pg=seite)
    element = _lege_bei(pdf, "P", K=Array())
    element.K.append(
        pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Link, P=element, K=verweis))
    )
    baum.ParentTree.Nums.extend([nummer, element.K[0]])
    baum.ParentTreeNextKey = nummer + 1


def field_is_not_tagged(pdf: Pdf) -> None:
    feld = Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Sig, T="Siegel", TU="Siegel")
    feld.Rect, feld.F = Array([0, 0, 0, 0]), 132
    feld = pdf.make_indirect(feld)
    pdf.pages[0].obj.Annots = Array([feld])
    pdf.Root.AcroForm = Dictionary(Fields=Array([feld]))


def _schriften(pdf: Pdf) -> list[Any]:
    return [o for o in pdf.objects if isinstance(o, Dictionary) and o.get("/Type") == Name.Font]


def font_is_not_embedded(pdf: Pdf) -> None:
    del _schriften(pdf)[0].FontDescriptor.FontFile2


def characters_have_no_meaning(pdf: Pdf) -> None:
    del _schriften(pdf)[0].ToUnicode


def character_means_nothing(pdf: Pdf) -> None:
    tabelle = _schriften(pdf)[0].ToUnicode
    tabelle.write(tabelle.read_bytes().replace(b"<00> <FFFD>", b"<00> <0000>"))


def colours_have_no_meaning(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents


def script_runs_when_opened(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(Type=Name.Action, S=Name.JavaScript, JS="app.beep()")


def another_file_is_attached(pdf: Pdf) -> None:
    pdf.attachments["zahlen.csv"] = b"1;2\n"


def file_is_encrypted(pdf: Pdf) -> None:
    """By `Mangel.verschluesselung`: anybody may open it."""
    del pdf


def last_page_is_blank(pdf: Pdf) -> None:
    """A page with all that a page needs."""
    baum = pdf.Root.StructTreeRoot
    nummer: Any = int(baum.ParentTreeNextKey)
    seite = pdf.add_blank_page(page_size=(595.276, 841.89)).obj
    seite.StructParents, seite.Tabs = nummer, Name.S
    baum.ParentTree.Nums.extend([nummer, Array()])
    baum.ParentTreeNextKey = nummer + 1


def string_is_too_long(pdf: Pdf) -> None:
    _elemente(pdf, "Figure")[0].Alt = "W" * 40_000


MAENGEL: tuple[Mangel, ...] = (
    Mangel(language_is_missing, {*UA1, "language_is_german"}),
    Mangel(language_is_another, {"language_is_german"}),
    Mangel(mark_info_is_missing, {*BEIDE, "file_says_that_it_is_tagged"}),
    Mangel(title_is_not_shown, {*UA1, "window_shows_the_title"}),
    Mangel(xmp_does_not_name_pdf_ua, {*UA1, "standards_are_named"}),
    Mangel(title_is_empty, {"title_is_not_empty"}),
    Mangel(info_differs_from_xmp, {"properties_agree"}),
    Mangel(
        structure_tree_is_missing,
        {
            *BEIDE,
            "content_and_elements_know_each_other",
            "document_is_the_only_root",
            "headings_begin_at_one_and_skip_no_level",
            "outline_follows_the_headings",
            "tree_and_parent_tree_are_there",
        },
    ),
    Mangel(content_is_not_marked, {*UA1, "every_mark_lies_in_a_sequence"}),
    Mangel(artifact_lies_in_content, {*UA1, "no_sequence_lies_in_another"}),
    Mangel(
        number_is_given_twice,
        {"content_and_elements_know_each_other", "numbers_are_given_once_per_page"},
    ),
    Mangel(parent_tree_is_swapped, {"content_and_elements_know_each_other"}),
    Mangel(
        page_is_not_numbered,
        {
            "pages_are_numbered_and_follow_the_structure",
            "veraPDF ua1",
            "content_and_elements_know_each_other",
        },
    ),
    Mangel(tab_order_is_missing, {"pages_are_numbered_and_follow_the_structure"}),
    Mangel(type_is_unknown, {*BEIDE, "other_elements_nest_as_we_know_them", "types_are_standard"}),
    Mangel(second_root, {"document_is_the_only_root"}),
    Mangel(
        heading_skips_a_level,
        {*UA1, "headings_begin_at_one_and_skip_no_level", "outline_follows_the_headings"},
    ),
    Mangel(outline_says_something_else, {"outline_follows_the_headings"}),
    Mangel(outline_lacks_a_heading, {"outline_follows_the_headings"}),
    Mangel(figure_has_no_text, {*UA1, "figures_have_a_text_and_a_box"}),
    Mangel(figure_has_no_box, {"figures_have_a_text_and_a_box"}),
    Mangel(head_has_no_scope, {"veraPDF ua1", "heads_have_a_scope"}),
    Mangel(row_has_a_cell_too_many, {*UA1, "rows_have_the_same_number_of_cells"}),
    Mangel(row_lies_outside_of_the_body, {"tables_are_made_of_rows_and_cells"}),
    Mangel(repeated_head_is_plain_decoration, {"heads_count_once_and_repeats_are_artifacts"}),
    Mangel(item_has_no_body, {*UA1, "lists_are_made_of_items"}),
    Mangel(element_has_no_content, {"only_cells_may_be_empty"}),
    Mangel(link_says_nothing, {*UA1, "links_and_fields_are_tagged"}),
    Mangel(field_is_not_tagged, {"page ua1", "links_and_fields_are_tagged"}),
    Mangel(font_is_not_embedded, {*BEIDE, "fonts_are_embedded_and_say_their_characters"}),
    Mangel(characters_have_no_meaning, {*BEIDE, "fonts_are_embedded_and_say_their_characters"}),
    Mangel(
        character_means_nothing,
        {"page 2a", "page ua1", "fonts_are_embedded_and_say_their_characters"},
    ),
    Mangel(colours_have_no_meaning, {*A2A, "colours_have_a_meaning"}),
    Mangel(script_runs_when_opened, {*A2A, "nothing_is_active_locked_or_attached"}),
    Mangel(another_file_is_attached, {*A2A, "nothing_is_active_locked_or_attached"}),
    Mangel(
        file_is_encrypted,
        {*A2A, "nothing_is_active_locked_or_attached"},
        Encryption(owner="x", user=""),
    ),
    Mangel(last_page_is_blank, {"no_page_is_blank"}),
    Mangel(string_is_too_long, {*A2A, "strings_keep_to_the_limit"}),
)
