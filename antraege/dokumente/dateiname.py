"""Names of files as they may be shown, stored and sent: one line, no tricks, bounded."""

from __future__ import annotations

import re
import unicodedata

HOECHSTENS_ZEICHEN = 200
OHNE_NAMEN = "Datei"


def einzeiler(text: str, hoechstens: int) -> str:
    """Text from outside as one line: NFC, without control characters and bidi overrides, cut.

    Category C holds controls, format characters (among them every bidi override and zero width
    character), and lone surrogates, which no database takes.
    """
    eine_zeile = "".join(
        " " if zeichen.isspace() else zeichen
        for zeichen in unicodedata.normalize("NFC", text)
        if zeichen.isspace() or not unicodedata.category(zeichen).startswith("C")
    )
    return " ".join(eine_zeile.split())[:hoechstens].rstrip()


def sauber(name: str) -> str:
    """The name without folders and tricks, at most 200 characters with its ending; never empty."""
    ohne_pfad = re.split(r"[/\\]", name)[-1]
    ganz = einzeiler(ohne_pfad, len(ohne_pfad)).strip(". ")
    stamm, punkt, endung = ganz.rpartition(".")
    if not stamm or len(endung) > 10:
        return ganz[:HOECHSTENS_ZEICHEN].rstrip() or OHNE_NAMEN
    ende = punkt + endung
    return stamm[: HOECHSTENS_ZEICHEN - len(ende)].rstrip() + ende


def mit_endung(name: str, endung: str) -> str:
    """The clean name with the ending that its content has; another ending stays as part of it.

    A PDF called "bericht.exe" is kept as "bericht.exe.pdf": nobody's computer shall start it.
    """
    fertig = sauber(name)
    if fertig.casefold().endswith(endung):
        return fertig
    if fertig.casefold() == endung.removeprefix("."):
        fertig = OHNE_NAMEN
    return fertig[: HOECHSTENS_ZEICHEN - len(endung)].rstrip(". ") + endung
