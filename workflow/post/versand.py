"""The worker of the outbox: sends what is due, word for word as planned.

No transaction is open while a mail server is spoken to. A row is claimed first, in a short
transaction that puts its next try ahead by ``LEIHE``; whoever comes second finds it not due. Killed
between sending and marking, the mail goes out again after the claim has run out, with the same
Message-ID: at least once, never silently lost.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, mailers
from django.db import transaction

from antraege.choices import Nachrichtenstand
from antraege.dokumente.ablage import oeffne
from antraege.models import Antrag, Nachricht
from antraege.queries.einladungen import veraltete_einladungen
from workflow.post.fehlertexte import fehlertext

logger = logging.getLogger(__name__)

OFFEN = (Nachrichtenstand.GEPLANT, Nachrichtenstand.FEHLGESCHLAGEN)
LEIHE = timedelta(minutes=10)
"""How long a claimed mail is left alone; longer than any mail server is waited for."""
ABSTAENDE = (timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2))
SPAETER = timedelta(days=1)
"""Pauses before the next tries; then daily, for as long as the mail is not held back."""


class NichtAngenommen(Exception):
    """The mail backend took no message, without saying why."""


@dataclass(frozen=True, slots=True)
class Versandbericht:
    """How many mails went out, and how many tries failed."""

    gesendet: int = 0
    fehlgeschlagen: int = 0


@dataclass(frozen=True, slots=True)
class _Uhr:
    """The given moment, going on at the pace of the machine while mails go out."""

    beginn: datetime
    start: float

    def jetzt(self) -> datetime:
        return self.beginn + timedelta(seconds=time.monotonic() - self.start)


def versende_faellige(
    jetzt: datetime, *, weiter: Callable[[], bool] = lambda: True
) -> Versandbericht:
    """Send every mail that is due at ``jetzt``, oldest first; one that fails stops no other.

    ``weiter`` is asked before each mail; its no ends the run.
    """
    uhr = _Uhr(jetzt, time.monotonic())
    faellige = Nachricht.objects.filter(stand__in=OFFEN, senden_ab__lte=jetzt)
    gesendet = fehlgeschlagen = 0
    for nachricht_id, antrag_id in list(
        faellige.order_by("senden_ab", "pk").values_list("pk", "antrag_id")
    ):
        if not weiter():
            break
        nachricht = _beanspruche(nachricht_id, antrag_id, uhr)
        if nachricht is None:
            continue
        if _versende(nachricht, uhr):
            gesendet += 1
        else:
            fehlgeschlagen += 1
    return Versandbericht(gesendet, fehlgeschlagen)


@transaction.atomic
def _beanspruche(nachricht_id: int, antrag_id: int | None, uhr: _Uhr) -> Nachricht | None:
    """Take a mail for this run, or None: sent, held back or claimed meanwhile.

    Its case is locked first, in the door's order: an act that holds the mail back just now wins.
    An invitation to a round that has moved since waits here until its case is brought up to date.
    """
    if antrag_id is not None and not _sperre(antrag_id, ueberspringen=True):
        return None
    nachricht = (
        Nachricht.objects.select_for_update(skip_locked=True)
        .filter(pk=nachricht_id, stand__in=OFFEN, senden_ab__lte=uhr.beginn)
        .exclude(pk__in=veraltete_einladungen().values("pk"))
        .first()
    )
    if nachricht is None:
        return None
    geplant = nachricht.senden_ab
    nachricht.senden_ab = uhr.jetzt() + LEIHE
    nachricht.anzahl_versuche += 1
    nachricht.save(update_fields=["senden_ab", "anzahl_versuche"])
    nachricht.senden_ab = geplant
    return nachricht


def _sperre(antrag_id: int, *, ueberspringen: bool = False) -> bool:
    antraege = Antrag.objects.select_for_update(skip_locked=ueberspringen).order_by()
    return antraege.filter(pk=antrag_id).values_list("pk", flat=True).first() is not None


def _versende(nachricht: Nachricht, uhr: _Uhr) -> bool:
    """Talk to the mail server, then write down how it went."""
    try:
        _gib_auf(nachricht)
    except Exception as fehler:
        logger.exception("Nachricht %s konnte nicht versandt werden.", nachricht.pk)
        nachricht.stand = Nachrichtenstand.FEHLGESCHLAGEN
        nachricht.letzter_fehler = fehlertext(fehler)
        nachricht.senden_ab = uhr.jetzt() + _pause(nachricht.anzahl_versuche)
        _vermerke(nachricht, nur_wenn_offen=True)
        return False
    nachricht.stand = Nachrichtenstand.GESENDET
    nachricht.letzter_fehler = ""
    nachricht.gesendet_am = uhr.jetzt()
    _vermerke(nachricht, nur_wenn_offen=False)
    return True


def _gib_auf(nachricht: Nachricht) -> None:
    """Hand the mail over on a connection of its own: one that broke spoils no other mail."""
    if mailers.default.send_messages([_als_mail(nachricht)]) != 1:
        raise NichtAngenommen


def _als_mail(nachricht: Nachricht) -> EmailMultiAlternatives:
    mail = EmailMultiAlternatives(
        subject=nachricht.betreff,
        body=nachricht.text,
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[nachricht.an],
        headers={"Message-ID": nachricht.message_id, "Auto-Submitted": "auto-generated"},
    )
    mail.attach_alternative(nachricht.html, "text/html")
    if nachricht.anhang_sha256:
        with oeffne(nachricht.anhang_sha256) as datei:
            mail.attach(nachricht.anhang_dateiname, datei.read())
    return mail


def _pause(anzahl_versuche: int) -> timedelta:
    """How long to wait after so many tries."""
    return ABSTAENDE[anzahl_versuche - 1] if anzahl_versuche <= len(ABSTAENDE) else SPAETER


@transaction.atomic
def _vermerke(nachricht: Nachricht, *, nur_wenn_offen: bool) -> None:
    """Write the outcome behind an act that may be at work on the case.

    What was sent is sent, whatever somebody decided in that second; a failed try is not put back
    on the list if it was held back meanwhile.
    """
    if nachricht.antrag_id is not None:
        _sperre(nachricht.antrag_id)
    zeile = Nachricht.objects.filter(pk=nachricht.pk)
    if nur_wenn_offen:
        zeile = zeile.filter(stand__in=OFFEN)
    zeile.update(
        stand=nachricht.stand,
        letzter_fehler=nachricht.letzter_fehler,
        senden_ab=nachricht.senden_ab,
        gesendet_am=nachricht.gesendet_am,
    )
