"""What the file says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from tests.stuetzen.pdf.ansicht import Ansicht
from tests.stuetzen.pdf.schrifttext import zeichentabelle

XMP_ZU_INFO = {
    "dc:title": "/Title",
    "dc:description": "/Subject",
    "dc:creator": "/Author",
    "xmp:CreatorTool": "/Creator",
    "pdf:Producer": "/Producer",
    "xmp:CreateDate": "/CreationDate",
    "xmp:ModifyDate": "/ModDate",
}
KENNUNGEN = {"pdfuaid:part": "1", "pdfaid:part": "2", "pdfaid:conformance": "A"}
AKTIV = {
    "/AA", "/AF", "/EF", "/EmbeddedFiles", "/GoToE", "/GoToR", "/ImportData", "/JS", "/JavaScript",
    "/Launch", "/Movie", "/OpenAction", "/Rendition", "/RichMedia", "/Sound", "/SubmitForm", "/XFA",
}  # fmt: skip
HOECHSTENS = 32_767
"""Bytes of a string in PDF/A-2."""


def language_is_german(a: Ansicht) -> Iterator[str]:
    if str(a.pdf.Root.get("/Lang", "")) != "de-DE":
        yield f"Lang ist {a.pdf.Root.get('/Lang')}"


def file_says_that_it_is_tagged(a: Ansicht) -> Iterator[str]:
    auskunft = a.pdf.Root.get("/MarkInfo", Dictionary())
    if not auskunft.get("/Marked", False):
        yield "MarkInfo.Marked fehlt"
    if auskunft.get("/Suspects", False):
        yield "MarkInfo.Suspects ist gesetzt"


def window_shows_the_title(a: Ansicht) -> Iterator[str]:
    if not a.pdf.Root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False):
        yield "DisplayDocTitle fehlt"


def title_is_not_empty(a: Ansicht) -> Iterator[str]:
    if not str(a.pdf.open_metadata().get("dc:title", "")).strip():
        yield "dc:title ist leer"


def standards_are_named(a: Ansicht) -> Iterator[str]:
    xmp = a.pdf.open_metadata()
    for name, wert in KENNUNGEN.items():
        if xmp.get(name) != wert:
            yield f"{name} ist {xmp.get(name)}"
    if "/pdfa/ns/extension/" not in str(xmp):
        yield "das Erweiterungsschema von pdfuaid fehlt"


def properties_agree(a: Ansicht) -> Iterator[str]:
    """Info and XMP say the same; PDF/A-2 does not ask for it, but readers show either."""
    xmp = a.pdf.open_metadata()
    for name, info in XMP_ZU_INFO.items():
        links, rechts = _wert(xmp.get(name, "")), _wert(a.pdf.docinfo.get(info, ""))
        if links != rechts:
            yield f"{name} ist {links}, {info} ist {rechts}"


def _wert(wert: Any) -> str | datetime:
    """A property, comparable: one author instead of a list, moments as such."""
    text = ", ".join(wert) if isinstance(wert, list) else str(wert)
    try:
        if text.startswith("D:"):
            return pikepdf.models.metadata.decode_pdf_date(text)
        return datetime.fromisoformat(text)
    except ValueError:
        return text


def fonts_are_embedded_and_say_their_characters(a: Ansicht) -> Iterator[str]:
    for schrift in a.pdf.objects:
        if not isinstance(schrift, Dictionary) or schrift.get("/Type") != Name.Font:
            continue
        name = schrift.get("/BaseFont")
        if "/FontFile2" not in schrift.get("/FontDescriptor", Dictionary()):
            yield f"{name} ist nicht eingebettet"
        tabelle = zeichentabelle(schrift)
        if not tabelle:
            yield f"{name} nennt seine Zeichen nicht"
        if falsch := {"\0", "\ufeff", "\ufffe"} & set(tabelle.values()):
            yield f"{name} nennt {sorted(falsch)!r}"


def nothing_is_active_locked_or_attached(a: Ansicht) -> Iterator[str]:
    if a.pdf.is_encrypted:
        yield "die Datei ist verschlüsselt"
    namen = {name for objekt in a.pdf.objects for name in _namen(objekt)}
    for name in sorted(namen & AKTIV):
        yield f"die Datei enthält {name}"


def _namen(objekt: Any) -> Iterator[str]:
    """Every name in an object and in what it holds directly."""
    if isinstance(objekt, Name):
        yield str(objekt)
    elif isinstance(objekt, Array):
        for wert in objekt:
            yield from _direkt(wert)
    elif isinstance(objekt, Dictionary | Stream):
        for name, wert in objekt.items():
            yield name
            yield from _direkt(wert)


def _direkt(wert: Any) -> Iterator[str]:
    if not (isinstance(wert, pikepdf.Object) and wert.is_indirect):
        yield from _namen(wert)


def colours_have_a_meaning(a: Ansicht) -> Iterator[str]:
    absichten = list(a.pdf.Root.get("/OutputIntents", Array()))
    if [absicht.get("/S") for absicht in absichten] != [Name.GTS_PDFA1]:
        yield "es fehlt die eine Angabe zum Farbraum"
    elif absichten[0].DestOutputProfile.read_bytes()[36:40] != b"acsp":
        yield "das Farbprofil ist keines"


def strings_keep_to_the_limit(a: Ansicht) -> Iterator[str]:
    for objekt in a.pdf.objects:
        if isinstance(objekt, Dictionary):
            for name, wert in objekt.items():
                if isinstance(wert, pikepdf.String) and len(bytes(wert)) > HOECHSTENS:
                    yield f"{name} hat {len(bytes(wert))} Bytes"
