"""The mail that carries a released monthly report to the distribution list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.template.loader import render_to_string

from antraege.choices import Handlung, Nachrichtenstand
from antraege.models import Nachricht
from workflow.post.briefe import Brief, absaetze, postfach

HANDLUNG = Handlung.MONATSBERICHT_FREIGEBEN


def verfasse_bericht(*, monat: str, stichtag: date, an: str) -> Brief:
    """The mail to one address; ``monat`` in words ("März 2026")."""
    betreff = f"Monatsbericht {monat} des Kommunen-Netzwerks"
    werte = {"monat": monat, "stichtag": stichtag, "postfach": postfach()}
    text = render_to_string(f"post/{HANDLUNG.value}.txt", werte).strip() + "\n"
    html = render_to_string("post/rahmen.html", {"betreff": betreff, "absaetze": absaetze(text)})
    return Brief(HANDLUNG, an, betreff, text, html)


def plane_versand(
    *,
    monat: str,
    stichtag: date,
    empfaenger: Sequence[str],
    anhang: str,
    dateiname: str,
    jetzt: datetime,
) -> None:
    """One mail per address, so that nobody reads the list; due at once: nothing can undo a release.

    ``anhang`` is the sha256 of the report in the store.
    """
    rechner = urlsplit(settings.BASIS_URL).hostname or "localhost"
    briefe = [verfasse_bericht(monat=monat, stichtag=stichtag, an=an) for an in empfaenger]
    Nachricht.objects.bulk_create(
        [
            Nachricht(
                handlung=brief.handlung.value,
                an=brief.an,
                betreff=brief.betreff,
                text=brief.text,
                html=brief.html,
                anhang_sha256=anhang,
                anhang_dateiname=dateiname,
                message_id=f"<monatsbericht-{stichtag:%Y-%m}.{stelle}@{rechner}>",
                geplant_am=jetzt,
                senden_ab=jetzt,
                stand=Nachrichtenstand.GEPLANT,
            )
            for stelle, brief in enumerate(briefe, 1)
        ]
    )
