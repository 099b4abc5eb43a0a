"""From figures to the bytes of the report, with what this installation prints on it."""

from __future__ import annotations

from django.conf import settings

from antraege.models import Installation
from berichte.kennzahlen import Bezug, Zahlen
from berichte.monatsbericht.dokument import Kopf, baue
from berichte.satz import setze


def drucke(zahlen: Zahlen) -> bytes:
    """The report as PDF; the same figures and the same installation give the same bytes."""
    return setze(baue(zahlen, lies_kopf(zahlen.bezug)))


def lies_kopf(bezug: Bezug) -> Kopf:
    """Reference of the report, and whether this is a demonstration."""
    ist_vorfuehrung = Installation.objects.values_list("ist_vorfuehrung", flat=True).first()
    return Kopf(gz=geschaeftszeichen(bezug), ist_vorfuehrung=bool(ist_vorfuehrung))


def geschaeftszeichen(bezug: Bezug) -> str:
    """The fixed beginning of the references of cases, with the month: "III 7-Bericht-2026-02"."""
    anfang = settings.AKTENZEICHEN_SCHEMA.partition("{")[0].rstrip(" -/.")
    return "-".join(filter(None, (anfang, f"Bericht-{bezug.stichtag:%Y-%m}")))
