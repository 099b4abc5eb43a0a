"""Rows of the outbox, and mail backends that fail as real ones do."""

from __future__ import annotations

import smtplib
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.core.mail.backends.locmem import EmailBackend as Speicher

from antraege.choices import Nachrichtenstand
from antraege.models import Kommune, Nachricht
from tests.workflow.post.faelle import JETZT

KAPUTT = "kaputt@musterort.example"


class WaehlerischePost(Speicher):
    """Refuses one recipient, takes the others."""

    def send_messages(self, email_messages: Sequence[EmailMessage | EmailMultiAlternatives]) -> int:
        for mail in email_messages:
            if KAPUTT in mail.to:
                raise smtplib.SMTPRecipientsRefused({KAPUTT: (550, b"unknown")})
        return super().send_messages(email_messages)


class AbbruchNachVersand(Speicher):
    """Takes the mail, and then the process dies."""

    def send_messages(self, email_messages: Sequence[EmailMessage | EmailMultiAlternatives]) -> int:
        super().send_messages(email_messages)
        raise KeyboardInterrupt


class HaeltAnWaehrenddessen(Speicher):
    """Somebody holds the mail back in the very second it is handed over."""

    def send_messages(self, email_messages: Sequence[EmailMessage | EmailMultiAlternatives]) -> int:
        Nachricht.objects.update(stand=Nachrichtenstand.ANGEHALTEN)
        if KAPUTT in email_messages[0].to:
            raise TimeoutError
        return super().send_messages(email_messages)


WAEHLERISCH: dict[str, Any] = {
    "default": {"BACKEND": f"{__name__}.{WaehlerischePost.__name__}"},
}


def kommune() -> Kommune:
    gefunden, _ = Kommune.objects.get_or_create(
        ags="99000001", defaults={"name": "Musterort", "typ": "stadt"}
    )
    return gefunden


def nachricht(nr: int = 1, *, vor: timedelta = timedelta(minutes=1), **werte: Any) -> Nachricht:
    """A planned mail that has been due for a while."""
    faellig: datetime = JETZT - vor
    standard: dict[str, Any] = {
        "kommune": kommune(),
        "handlung": "pruefung_aufnehmen",
        "an": "rathaus@musterort.example",
        "betreff": f"Betreff {nr} – Gz. III 7-2026-0007",
        "text": "Guten Tag,\n\ngrüße & mehr\n",
        "html": "<p>Guten Tag,</p><p>grüße &amp; mehr</p>",
        "message_id": f"<antrag-7-{nr}.1@b.example>",
        "geplant_am": faellig - timedelta(minutes=10),
        "senden_ab": faellig,
        "stand": Nachrichtenstand.GEPLANT,
    }
    return Nachricht.objects.create(**(standard | werte))
