"""Reads the month, the Stichtag and the Kenntnisstand that somebody asks for.

Every refusal is a ValueError with a German sentence: the command prints it, the form shows it.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from antraege.zeitangabe import Zeitangabe
from berichte.deutsch import TAGESENDE, datum
from berichte.kennzahlen import Bezug
from berichte.kennzahlen.bezug import monatsende

FRUEHESTES_JAHR = 2000
MOMENT = "moment"
"""In addresses: what "now" is, where a link belongs to a page that was made earlier."""
STICHTAG = r"\d{4}-\d{1,2}(-\d{1,2})?|(\d{1,2}\.)?\d{1,2}[./]\d{4}"
ZEITPUNKT = r"(?P<tag>[\d.-]+)(?:(?:T|,? )(?P<h>\d{1,2}):(?P<m>\d{2})(?: Uhr)?)?"
IN_DER_ZUKUNFT = "Der Erkenntnisstand liegt in der Zukunft."


def lies_bezug(monat: str, stichtag: str = "", kenntnisstand: str = "") -> Bezug:
    """The two dates of a monthly report.

    The Stichtag is the month's last day unless given; in the running month, which nobody knows to
    its end, today.
    """
    jetzt = timezone.now()
    erster = lies_monat(monat, jetzt)
    letzter = monatsende(erster.year, erster.month)
    tag = lies_stichtag(stichtag, jetzt) if stichtag else min(letzter, timezone.localdate(jetzt))
    if not erster <= tag <= letzter:
        raise ValueError(f"Der Stichtag {datum(tag)} liegt nicht im Monat {monat}.")
    return Bezug(tag, lies_kenntnisstand(kenntnisstand, jetzt))


def lies_monat(text: str, jetzt: datetime) -> date:
    """``JJJJ-MM``: the first day of the month, which has begun."""
    treffer = re.fullmatch(r"(\d{4})-(\d{2})", text.strip(), re.ASCII)
    if not treffer or not 1 <= int(treffer[2]) <= 12:
        raise ValueError(f"„{text[:40]}“ ist kein Monat. Bitte als JJJJ-MM angeben.")
    return _begonnen(int(treffer[1]), int(treffer[2]), jetzt)


def _begonnen(jahr: int, monat: int, jetzt: datetime) -> date:
    _nicht_zu_frueh(jahr)
    erster = date(jahr, monat, 1)
    if erster > timezone.localdate(jetzt):
        raise ValueError(f"Der Monat {monat:02d}.{jahr} liegt in der Zukunft.")
    return erster


def _nicht_zu_frueh(jahr: int) -> None:
    if jahr < FRUEHESTES_JAHR:
        raise ValueError(f"Zahlen gibt es erst ab dem Jahr {FRUEHESTES_JAHR}.")


def lies_stichtag(text: str, jetzt: datetime) -> date:
    """A day, or a month (its last day; in the running month today). Not in the future."""
    if not re.fullmatch(STICHTAG, text.strip(), re.ASCII):
        sauber = text.strip()[:40]
        raise ValueError(f"„{sauber}“ ist kein Stichtag. Möglich sind TT.MM.JJJJ und MM.JJJJ.")
    angabe = Zeitangabe.lies(text)
    assert angabe.fruehestens is not None
    assert angabe.spaetestens is not None
    _nicht_zu_frueh(angabe.fruehestens.year)
    heute = timezone.localdate(jetzt)
    if angabe.fruehestens > heute:
        raise ValueError(f"Der Stichtag {angabe} liegt in der Zukunft.")
    return min(angabe.spaetestens, heute)


def lies_kenntnisstand(text: str, jetzt: datetime) -> datetime:
    """``TT.MM.JJJJ`` or ``JJJJ-MM-TT``, with or without ``HH:MM``; nothing means now.

    Without a time the day's end is meant, in Europe/Berlin; of today, which is not over, now.
    """
    if not text.strip():
        return jetzt
    treffer = re.fullmatch(ZEITPUNKT, text.strip(), re.ASCII)
    if not treffer:
        raise ValueError(_kein_kenntnisstand(text))
    tag = Zeitangabe.lies(treffer["tag"]).taggenau
    if tag is None or tag.year < FRUEHESTES_JAHR:
        raise ValueError(_kein_kenntnisstand(text))
    try:
        uhrzeit = time(int(treffer["h"]), int(treffer["m"])) if treffer["h"] else TAGESENDE
    except ValueError as fehler:
        raise ValueError(_kein_kenntnisstand(text)) from fehler
    moment = datetime.combine(tag, uhrzeit, ZoneInfo(settings.TIME_ZONE))
    if moment.astimezone(UTC).astimezone(moment.tzinfo).time() != uhrzeit:
        raise ValueError(
            f"„{text[:40]}“ gibt es nicht: In dieser Nacht werden die Uhren vorgestellt."
        )
    if tag > timezone.localdate(jetzt) or (treffer["h"] and moment > jetzt):
        raise ValueError(IN_DER_ZUKUNFT)
    return min(moment, jetzt)


def lies_moment(text: str, jetzt: datetime) -> datetime:
    """The moment that links of the figures page carry, so that what is behind a number is exactly
    what it counted; nothing means now."""
    if not text:
        return jetzt
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as fehler:
        raise ValueError(_kein_kenntnisstand(text)) from fehler
    if moment.tzinfo is None or moment.year < FRUEHESTES_JAHR:
        raise ValueError(_kein_kenntnisstand(text))
    if moment > jetzt:
        raise ValueError(IN_DER_ZUKUNFT)
    return moment


def schreibe_moment(moment: datetime) -> str:
    """As ``lies_moment`` reads it."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _kein_kenntnisstand(text: str) -> str:
    return f"„{text[:40]}“ ist kein Zeitpunkt. Möglich sind TT.MM.JJJJ und TT.MM.JJJJ HH:MM."
