"""What an uploaded file may not hold: macros, foreign files, embedded things, bombs, junk."""

from __future__ import annotations

import io
import time
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from berichte.beschlussvorlage import HOECHSTENS_BYTES, maengel, mitgeliefert
from tests.berichte.beschlussvorlage.hilfen import (
    ersetzt,
    geaendert,
    gepackt,
    mit_absatz,
    mit_teil,
    teile,
)

ARTEN = "[Content_Types].xml"
VERWEISE = "word/_rels/document.xml.rels"
DOKUMENT = "word/document.xml"
OFFEN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ENDE = "</w:body>"


def verweis(art: str, ziel: str) -> bytes:
    zeile = f'<Relationship Id="rX" Type="{OFFEN}/{art}" Target="{ziel}" TargetMode="External"/>'
    return ersetzt(VERWEISE, "</Relationships>", f"{zeile}</Relationships>")


def feld(anweisung: str) -> bytes:
    """A field split over runs, as Word does it."""
    mitte = len(anweisung) // 2
    laeufe = "".join(
        f"<w:r><w:instrText>{stueck}</w:instrText></w:r>"
        for stueck in (anweisung[:mitte], anweisung[mitte:])
    )
    absatz = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'{laeufe}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    return ersetzt(DOKUMENT, "<w:sectPr", f"{absatz}<w:sectPr")


def bild(quelle: str) -> bytes:
    """A picture as old versions of Word wrote it, by its address."""
    vml = 'xmlns:v="urn:schemas-microsoft-com:vml"'
    gezeichnet = (
        f'<w:r><w:pict><v:shape {vml}><v:imagedata src="{quelle}"/></v:shape></w:pict></w:r>'
    )
    return ersetzt(DOKUMENT, "<w:sectPr", f"<w:p>{gezeichnet}</w:p><w:sectPr")


@pytest.mark.parametrize(
    ("inhalt", "satz"),
    [
        (b"", "leer"),
        (b"kein Archiv", "kein lesbares Word-Dokument"),
        (b"PK\x03\x04 und Schluss", "kein lesbares Word-Dokument"),
        (mitgeliefert()[:20000], "kein lesbares Word-Dokument"),
        (b"x" * (HOECHSTENS_BYTES + 1), "größer als 5 MB"),
        (gepackt({"word/document.xml": b"<a/>"}), "kein Word-Dokument"),
        (mit_teil("word/vbaProject.bin", b"x"), "Makros"),
        (ersetzt(ARTEN, "document.main+xml", "document.macroEnabled.main+xml"), "Makros"),
        (ersetzt(ARTEN, "document.main+xml", "template.main+xml"), "kein Word-Dokument"),
        (mit_teil("word/embeddings/x.xlsx", b"x"), "eingebettete Objekte"),
        (mit_teil("word/activeX/activeX1.xml", b"<a/>"), "eingebettete Objekte"),
        (verweis("image", "http://fremd.example/x.png"), "von außerhalb"),
        (verweis("attachedTemplate", "file:///x.dotm"), "Dokumentvorlage"),
        (verweis("frame", "http://fremd.example/"), "von außerhalb"),
        (verweis("hyperlink", "javascript:alert(1)"), "von außerhalb"),
        (verweis("hyperlink", "file:///c:/x"), "von außerhalb"),
        (feld(" ddeauto c:\\\\x.exe "), "Feld „ddeauto“"),
        (feld(' INCLUDETEXT "http://x" '), "Feld „INCLUDETEXT“"),
        (feld(' INCLUDEPICTURE "http://x" '), "Feld „INCLUDEPICTURE“"),
        (
            ersetzt(DOKUMENT, "<w:sectPr", '<w:altChunk r:id="r1"/><w:sectPr'),
            "eingebettete oder verknüpfte",
        ),
        (feld(' HYPERLINK "file:///c:/x" '), "verweist auf „file:///c:/x“"),
        (bild("http://fremd.example/x.png"), "von außerhalb"),
        (ersetzt(DOKUMENT, ENDE, ""), "beschädigt"),
        (mit_teil(DOKUMENT, b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "ungewöhnlich"),
        (mit_teil("word/x.xml", b"<a>" + b" " * 3_000_000 + b"</a>"), "entpackt zu groß"),
        (
            gepackt({**teile(mitgeliefert()), **{f"word/{n}.xml": b"<a/>" for n in range(400)}}),
            "ungewöhnlich aufgebaut",
        ),
    ],
)
def test_a_dangerous_or_broken_file_is_refused_with_a_reason(inhalt: bytes, satz: str) -> None:
    (gesagt,) = maengel(inhalt)
    assert satz in gesagt


def test_what_offices_use_is_taken() -> None:
    assert maengel(verweis("hyperlink", "https://www.engagiert-in-nrw.de/")) == []
    assert maengel(feld(" PAGE ")) == []
    assert maengel(feld(" HYPERLINK \\l _Anlagen ")) == []
    assert maengel(feld(' HYPERLINK "https://www.engagiert-in-nrw.de" ')) == []


@pytest.mark.parametrize("name", ["word/styles.xml", "word/footer1.xml", "docProps/core.xml"])
def test_a_missing_part_is_called_so_and_no_fault_of_the_placeholders(name: str) -> None:
    (satz,) = maengel(gepackt({n: r for n, r in teile(mitgeliefert()).items() if n != name}))
    assert "fehlt ein Teil" in satz


def test_the_paragraph_of_a_field_is_quoted() -> None:
    inhalt = geaendert(lambda d: d.sections[0].footer.paragraphs[0].add_run("Amt für Wort"))
    inhalt_mit_feld = teile(inhalt)
    fusz = inhalt_mit_feld["word/footer1.xml"].replace(b" PAGE ", b" AUTHOR ", 1)
    (satz,) = maengel(gepackt({**inhalt_mit_feld, "word/footer1.xml": fusz}))
    assert "Feld „AUTHOR“, in der Fußzeile bei „Muster der Geschäftsstelle" in satz


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    ziel = io.BytesIO()
    with zipfile.ZipFile(ziel, "w", zipfile.ZIP_DEFLATED) as archiv:
        for name, roh in teile(mitgeliefert()).items():
            archiv.writestr(name, roh)
        archiv.writestr("word/media/bild.png", b"\0" * 40_000_000)
    assert len(ziel.getvalue()) < 200_000
    (satz,) = maengel(ziel.getvalue())
    assert "entpackt zu groß" in satz


@pytest.mark.parametrize("haufen", ["{{", "{%", "{{r ", "{%tr for "])
def test_a_heap_of_braces_is_refused_before_it_costs_time(haufen: str) -> None:
    beginn = time.process_time()
    (satz,) = maengel(mit_absatz(haufen * 100_000))
    assert "geschweifte Klammern" in satz
    assert time.process_time() - beginn < 20


def test_a_password_is_named() -> None:
    roh = bytearray(mitgeliefert())
    for anfang in (b"PK\x03\x04", b"PK\x01\x02"):
        stelle = 0
        while (stelle := roh.find(anfang, stelle)) >= 0:
            roh[stelle + (6 if anfang == b"PK\x03\x04" else 8)] |= 1
            stelle += 4
    (satz,) = maengel(bytes(roh))
    assert "Kennwort" in satz


@settings(max_examples=12)
@given(st.integers(0, len(mitgeliefert()) - 1), st.binary(min_size=1, max_size=40))
def test_a_damaged_file_never_breaks_the_check(stelle: int, stueck: bytes) -> None:
    roh = mitgeliefert()
    ergebnis = maengel(roh[:stelle] + stueck + roh[stelle + len(stueck) :])
    assert all(isinstance(satz, str) for satz in ergebnis)


def test_a_template_worked_on_in_word_is_taken() -> None:
    assert maengel(geaendert(lambda d: d.add_paragraph("Klimarelevanz: keine"))) == []


@pytest.mark.parametrize("name", [ARTEN, VERWEISE, "_rels/.rels", "docProps/core.xml"])
@pytest.mark.parametrize("roh", [None, b"<a/>"])
def test_a_missing_or_foreign_part_never_breaks_the_check(name: str, roh: bytes | None) -> None:
    inhalt = {n: r for n, r in teile(mitgeliefert()).items() if n != name}
    ergebnis = maengel(gepackt(inhalt if roh is None else {**inhalt, name: roh}))
    assert all(satz.endswith(".") for satz in ergebnis)
