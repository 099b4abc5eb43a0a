"""All gates on one file: two validators for PDF/UA-1 and PDF/A-2a, and our own assertions."""

from __future__ import annotations

import re

import page

from tests.stuetzen.pdf.verapdf import PROFILE, Verapdf
from tests.stuetzen.pdf.zusicherungen import verstoesse


def befunde(inhalt: bytes, verapdf: Verapdf) -> dict[str, list[str]]:
    """What is wrong with a file, by the gate that says so; nothing for a good file."""
    alle = {f"veraPDF {profil}": verapdf.befunde(inhalt, profil) for profil in PROFILE}
    alle |= {f"page {profil}": _page(inhalt, profil) for profil in PROFILE}
    alle |= verstoesse(inhalt)
    return {tor: funde for tor, funde in alle.items() if funde}


def _page(inhalt: bytes, profil: str) -> list[str]:
    """What `page-validation` finds, written in another language by other people."""
    bericht = page.validate_pdf_bytes(inhalt, profile=profil)
    funde = [fund for fund in bericht.failures if not _ist_irrtum(inhalt, fund)]
    return [f"{fund.rule_id} {fund.message}" for fund in funde] or (
        [] if bericht.is_compliant or bericht.failures else ["not compliant"]
    )


def _ist_irrtum(inhalt: bytes, fund: page.ValidationFailure) -> bool:
    """Whether `page` took the last byte of a stream for a part of the line end behind it.

    Compressed data end with a carriage return once in 256 times.
    """
    if not fund.rule_id.endswith("STREAM-LENGTH-001") or fund.object_id is None:
        return False
    muster = rb"\n%d 0 obj\b.*?/Length (\d+).*?stream\r?\n" % fund.object_id.object_number
    strom = re.search(muster, inhalt, re.DOTALL)
    ende = strom.end() + int(strom[1]) if strom else 0
    return inhalt[ende - 1 : ende + 10] == b"\r\nendstream"
