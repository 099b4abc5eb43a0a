"""Names of files are shown to people and sent to browsers: they may play no tricks."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antraege.dokumente.dateiname import mit_endung, sauber


@pytest.mark.parametrize(
    ("roh", "name"),
    [
        ("Auszug Rat.pdf", "Auszug Rat.pdf"),
        ("C:\\Users\\m\\Auszug.pdf", "Auszug.pdf"),
        ("../../etc/passwd", "passwd"),
        ("a/b\\c.pdf", "c.pdf"),
        ("rechnung\u202efdp.exe", "rechnungfdp.exe"),
        ("a\r\nSet-Cookie: x=1\x00.pdf", "a Set-Cookie: x=1.pdf"),
        ("a\u2028b\u00a0 c.pdf", "a b c.pdf"),
        ("Beschlu\u0308sse.pdf", "Beschlüsse.pdf"),
        ("x\ud800y\u200b.pdf", "xy.pdf"),
        (".htaccess", "htaccess"),
        ("..", "Datei"),
        ("", "Datei"),
        ("\u202e\x00", "Datei"),
        ("Ordner/", "Datei"),
        ("a" * 300 + ".pdf", "a" * 196 + ".pdf"),
        ("a." + "b" * 300, "a." + "b" * 198),
    ],
)
def test_it_is_one_line_without_folders_and_tricks(roh: str, name: str) -> None:
    assert sauber(roh) == name


@pytest.mark.parametrize(
    ("roh", "name"),
    [
        ("Auszug.pdf", "Auszug.pdf"),
        ("Auszug.PDF", "Auszug.PDF"),
        ("bericht.exe", "bericht.exe.pdf"),
        ("Auszug", "Auszug.pdf"),
        (".pdf", "Datei.pdf"),
        ("", "Datei.pdf"),
        ("a" * 300 + ".exe", "a" * 196 + ".pdf"),
    ],
)
def test_it_ends_as_its_content_says(roh: str, name: str) -> None:
    assert mit_endung(roh, ".pdf") == name


@given(st.text(max_size=400), st.sampled_from([".pdf", ".eml", ".msg"]))
def test_any_name_becomes_a_short_printable_one(roh: str, endung: str) -> None:
    name = mit_endung(roh, endung)
    assert len(endung) < len(name) <= 200
    assert name.casefold().endswith(endung)
    assert not set(name) & set("/\\\r\n\x00\u202e")
    assert not any(unicodedata.category(zeichen).startswith("C") for zeichen in name)
    assert mit_endung(name, endung) == name
