"""Headers of mails as people read them, however they were written."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest

from antraege.dokumente.mail import lies_kopf, sieht_aus_wie_mail


@pytest.mark.parametrize(
    ("roh", "betreff"),
    [
        (b"=?utf-8?B?QmVzY2hsdXNzIGRlcyBSYXRlcyBkYWbDvHI=?=", "Beschluss des Rates dafür"),
        (b"=?iso-8859-1?Q?f=FCr?= =?iso-8859-1?Q?_alle?=", "für alle"),
        (b"=?utf-8?Q?Stra=C3?= =?utf-8?Q?=9Fe?=", "Straße"),
        (b"AW: =?utf-8?Q?M=C3=BCller?= am Montag", "AW: Müller am Montag"),
        ("Beschluss dafür".encode(), "Beschluss dafür"),
        ("Beschluss dafür".encode("cp1252"), "Beschluss dafür"),
        (b"ein langer\r\n Betreff", "ein langer Betreff"),
        (b"=?klingonisch?Q?f=FCr?=", "für"),
        (b"=?utf-8?B?kaputt!?=", "=?utf-8?B?kaputt!?="),
        (b"=?utf-8?Q?=E2=80=AErat=00=07?= x", "rat x"),
        (b"a" * 5000, "a" * 300),
    ],
)
def test_the_subject_is_readable(roh: bytes, betreff: str) -> None:
    assert lies_kopf(b"From: a@b\r\nSubject: " + roh + b"\r\n\r\nText").betreff == betreff


def test_the_first_of_two_subjects_counts() -> None:
    assert lies_kopf(b"Subject: eins\nSubject: zwei\n\nSubject: drei").betreff == "eins"


@pytest.mark.parametrize(
    ("roh", "datum"),
    [
        ("Mon, 02 Mar 2026 09:30:00 +0100", datetime(2026, 3, 2, 8, 30, tzinfo=UTC)),
        ("2 Mar 2026 09:30 -0000", datetime(2026, 3, 2, 9, 30, tzinfo=UTC)),
        ("Mon, 02 Mar 2026\r\n 09:30:00 GMT (UTC)", datetime(2026, 3, 2, 9, 30, tzinfo=UTC)),
        ("gestern", None),
        ("Mon, 99 Mar 2026 09:30:00 +0100", None),
        ("Fri, 02 Mar 1900 00:00:00 +0100", None),
        ("Mon, 02 Mar 2026 09:30:00 +999999999", None),
        ("Fri, 31 Dec 9999 23:59:59 -2300", None),
        ("", None),
    ],
)
def test_the_date_is_a_moment_or_nothing(roh: str, datum: datetime | None) -> None:
    assert lies_kopf(f"From: a@b\r\nDate: {roh}\r\n\r\n".encode()).datum == datum


@pytest.mark.parametrize(
    "anfang",
    [
        b"From: a@b\nTo: c@d\n\nText",
        b"Return-Path: <a@b>\r\nReceived: from x\r\n\tby y\r\n\r\n",
        b"\xef\xbb\xbfSubject: x\nDate: y\n",
        b"From - Mon Mar 02 09:30:00 2026\nX-Mozilla-Status: 0001\nMessage-ID: <x@y>\n\n",
        b"X-Eigenes: 1\nFROM: a\nSUBJECT: b\nkaputte Zeile\nDate: c\n\n",
    ],
)
def test_a_mail_is_known_by_its_first_lines(anfang: bytes) -> None:
    assert sieht_aus_wie_mail(anfang)


@pytest.mark.parametrize(
    "anfang",
    [
        b"From: a@b\n\nTo: c@d\n",
        b"From: a@b\nFrom: c@d\n\n",
        b"Sehr geehrte Damen\nFrom: a@b\nTo: c@d\n",
        b"Titel: x\nThema: y\n\n",
        b" From: a@b\nTo: c@d\n\n",
        b"\nFrom: a@b\nTo: c@d\n\n",
        b"",
    ],
)
def test_text_is_no_mail(anfang: bytes) -> None:
    assert not sieht_aus_wie_mail(anfang)


@pytest.mark.parametrize(
    "kopf",
    [
        b"From: " + b"(" * 100_000,
        b"From: " + b"a@b," * 60_000,
        b"Subject: " + b"=?utf-8?q?a?= " * 18_000,
        b"Subject: " + b"\n a" * 80_000,
        b"To: a\n" * 40_000,
    ],
)
def test_headers_made_to_keep_a_parser_busy_do_not(kopf: bytes) -> None:
    beginn = time.process_time()
    lies_kopf(kopf + b"\n\n")
    assert time.process_time() - beginn < 2
