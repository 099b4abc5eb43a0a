"""A kept file leaves as an attachment that no browser takes for one of our pages."""

from __future__ import annotations

import pytest

from antraege.dokumente.ablage import Fehlt, lege_bytes_ab
from antraege.dokumente.antwort import antworte
from tests.antraege.dokumente.hilfen import pdf


def test_every_byte_leaves_as_an_attachment() -> None:
    inhalt = pdf(3)
    antwort = antworte(lege_bytes_ab(inhalt).sha256, "Auszug.pdf", "application/pdf")
    assert b"".join(antwort) == inhalt
    assert dict(antwort.items()) == {
        "Content-Type": "application/pdf",
        "Content-Length": str(len(inhalt)),
        "Content-Disposition": 'attachment; filename="Auszug.pdf"',
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cache-Control": "private, no-store",
    }


@pytest.mark.parametrize(
    ("name", "genannt"),
    [
        ("Beschlüsse.pdf", "attachment; filename*=utf-8''Beschl%C3%BCsse.pdf"),
        ('a"b.pdf', 'attachment; filename="a\\"b.pdf"'),
        ("a\r\nX-Boese: 1.pdf", 'attachment; filename="a X-Boese: 1.pdf"'),
        ("../../a.pdf", 'attachment; filename="a.pdf"'),
        ("", 'attachment; filename="Datei"'),
    ],
)
def test_the_name_goes_along_and_plays_no_tricks(name: str, genannt: str) -> None:
    antwort = antworte(lege_bytes_ab(b"x").sha256, name, "message/rfc822")
    assert antwort["Content-Disposition"] == genannt


def test_an_unknown_kind_is_just_bytes() -> None:
    antwort = antworte(lege_bytes_ab(b"x").sha256, "a", "")
    assert antwort["Content-Type"] == "application/octet-stream"


def test_what_is_not_kept_is_missing() -> None:
    with pytest.raises(Fehlt):
        antworte("0" * 64, "a.pdf", "application/pdf")
