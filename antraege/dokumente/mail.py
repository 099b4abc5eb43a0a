"""Mail as a file (.eml): whether it is one, and who wrote what about when.

The parser's older policy is used on purpose. The newer one takes addresses apart, which raises
IndexError, AttributeError, UnboundLocalError and RecursionError on garbage and needs seconds for a
long subject. Here words are only shown, so decoding them is enough.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime

from antraege.dokumente.dateiname import einzeiler

HOECHSTENS_KOPF = 256 * 1024
"""Bytes in which the headers have to stand; what lies behind is not looked at."""
HOECHSTENS_ZEICHEN = 300
_HOECHSTENS_ROH = 4000
_FRUEHESTENS, _SPAETESTENS = 1970, 2100

BEKANNTE = frozenset(
    b"from to cc bcc subject date message-id received return-path delivered-to mime-version "
    b"content-type content-transfer-encoding reply-to sender in-reply-to references x-mailer "
    b"user-agent importance thread-topic thread-index dkim-signature authentication-results "
    b"received-spf arc-seal arc-message-signature arc-authentication-results x-mozilla-status "
    b"x-mozilla-status2 envelope-to x-original-to".split()
)
_KOPFZEILE = re.compile(rb"([!-9;-~]{1,76})[ \t]*:")


@dataclass(frozen=True, slots=True)
class Mailkopf:
    """What the mail says of itself; empty or None where it does not, or not readably."""

    betreff: str
    absender: str
    datum: datetime | None


def sieht_aus_wie_mail(anfang: bytes) -> bool:
    """Whether the file begins with lines of headers, at least two of them known in mails."""
    namen: set[bytes] = set()
    for zeile in _kopfzeilen(_ohne_vorspann(anfang)):
        if zeile[:1] in (b" ", b"\t") and namen:
            continue
        treffer = _KOPFZEILE.match(zeile)
        if treffer is None:
            break
        namen.add(treffer[1].lower())
    return len(namen & BEKANNTE) >= 2


def lies_kopf(anfang: bytes) -> Mailkopf:
    """Subject, sender and date of a mail; never raises, whatever the headers hold."""
    kopf = b"\n".join(_kopfzeilen(_ohne_vorspann(anfang)))
    felder: dict[str, str] = {}
    for name, wert in BytesHeaderParser().parsebytes(kopf + b"\n\n").raw_items():
        felder.setdefault(name.lower(), str(wert)[:_HOECHSTENS_ROH])
    return Mailkopf(
        betreff=_text(felder.get("subject", "")),
        absender=_text(felder.get("from", "")),
        datum=_datum(felder.get("date", "")),
    )


def _ohne_vorspann(anfang: bytes) -> bytes:
    """Without a byte order mark and the line that mailboxes put before each mail."""
    rest = anfang.removeprefix(b"\xef\xbb\xbf")
    return rest.partition(b"\n")[2] if rest.startswith(b"From ") else rest


def _kopfzeilen(anfang: bytes) -> Iterator[bytes]:
    """Lines up to the first empty one."""
    for zeile in anfang.splitlines():
        if not zeile.strip():
            return
        yield zeile


def _text(roh: str) -> str:
    """Encoded words (RFC 2047) and plain UTF-8 (RFC 6532) as one readable line."""
    # The parser keeps bytes beyond ASCII as surrogates.
    direkt = _lies_bytes(roh.encode("utf-8", "surrogateescape"), "utf-8")
    try:
        teile = decode_header(direkt)
    except (HeaderParseError, binascii.Error, ValueError):
        return einzeiler(direkt, HOECHSTENS_ZEICHEN)
    worte = [
        teil if isinstance(teil, str) else _lies_bytes(teil, zeichensatz or "utf-8")
        for teil, zeichensatz in teile
    ]
    return einzeiler("".join(worte), HOECHSTENS_ZEICHEN)


def _lies_bytes(inhalt: bytes, zeichensatz: str) -> str:
    """Bytes in the named character set; what does not fit it, in the usual one of the west."""
    try:
        return inhalt.decode(zeichensatz)
    except (LookupError, ValueError):
        return inhalt.decode("cp1252", "replace")


def _datum(roh: str) -> datetime | None:
    """The moment in UTC, as which it counts without a zone (RFC 5322); None where it is none."""
    try:
        gelesen = parsedate_to_datetime(" ".join(roh.split()))
        moment = (gelesen if gelesen.tzinfo else gelesen.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return moment if _FRUEHESTENS <= moment.year <= _SPAETESTENS else None
