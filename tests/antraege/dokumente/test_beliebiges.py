"""Whatever the bytes: a file is recognised or refused with a sentence, and nothing else happens."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from antraege.dokumente.pruefung import EML, ENDUNGEN, Dateibefund, UnbrauchbareDatei, erkenne
from tests.antraege.dokumente.hilfen import mail, pdf

KOPFZEILEN = st.tuples(
    st.sampled_from([b"From", b"Subject", b"Date", b"To", b"X-Y", b"Received", b""]),
    st.binary(max_size=60)
    | st.text('=?utf8qbQB_ <>@,:;()"\\+-0123456789', max_size=60).map(str.encode),
).map(b": ".join)


def _nimmt_oder_sagt_warum(inhalt: bytes, name: str) -> None:
    befund = _befund_oder_grund(inhalt, name)
    if isinstance(befund, str):
        assert befund.endswith(".")
        assert befund.isprintable()
        return
    assert ENDUNGEN[befund.medientyp] == befund.endung
    worte = befund.mail_betreff + befund.mail_absender
    assert worte.isprintable()
    assert befund.mail_datum is None or befund.mail_datum.tzinfo is not None


def _befund_oder_grund(inhalt: bytes, name: str) -> Dateibefund | str:
    try:
        return erkenne(io.BytesIO(inhalt), name)
    except UnbrauchbareDatei as grund:
        return str(grund)


@given(st.binary(max_size=400), st.text(max_size=300))
def test_random_bytes(inhalt: bytes, name: str) -> None:
    _nimmt_oder_sagt_warum(inhalt, name)


@given(st.lists(KOPFZEILEN, max_size=8).map(b"\n".join), st.binary(max_size=50))
@example(b"From: \xed\xa0\x80\nSubject: =?utf-8?q?=ED=A0=80?=", b"")
@example(b'From: \t"\nTo: x', b"")
def test_random_headers(kopf: bytes, rest: bytes) -> None:
    _nimmt_oder_sagt_warum(kopf + b"\n\n" + rest, "a.eml")


def _verdorben(inhalt: bytes) -> st.SearchStrategy[bytes]:
    """Cut somewhere, with a few bytes replaced."""
    stelle = st.integers(0, len(inhalt))
    tausch = st.tuples(stelle, st.binary(min_size=1, max_size=6))

    def verdirb(ende: int, tausche: list[tuple[int, bytes]]) -> bytes:
        neu = bytearray(inhalt)
        for ort, stueck in tausche:
            neu[ort : ort + len(stueck)] = stueck
        return bytes(neu[:ende])

    return st.builds(verdirb, stelle, st.lists(tausch, max_size=4))


@given(_verdorben(mail("Beschluss für alle")))
def test_damaged_mails(inhalt: bytes) -> None:
    _nimmt_oder_sagt_warum(inhalt, "a.eml")


@settings(max_examples=25, deadline=None)  # each starts a process
@given(_verdorben(pdf(3)))
def test_damaged_pdfs(inhalt: bytes) -> None:
    _nimmt_oder_sagt_warum(inhalt, "a.pdf")


@pytest.mark.parametrize("schreibe", [bytes.upper, bytes.lower])
def test_headers_count_in_any_case(schreibe: Callable[[bytes], bytes]) -> None:
    assert erkenne(io.BytesIO(schreibe(b"From: a@b\nTo: c@d\n\n")), "x").medientyp == EML
