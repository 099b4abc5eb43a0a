"""From figures to the bytes of the report, with what this installation prints on it."""

from __future__ import annotations

from datetime import date

from django.conf import settings

from antraege.models import Installation
from berichte.kennzahlen import Bezug, Zahlen
from berichte.monatsbericht.dokument import Kopf, baue
from berichte.monatsbericht.freigabe import VORLAEUFIG, Vermerk
from berichte.satz import setze


def drucke(zahlen: Zahlen, vermerk: Vermerk = VORLAEUFIG) -> bytes:
    """The report as PDF; the same figures and the same installation give the same bytes."""
    return setze(baue(zahlen, lies_kopf(zahlen.bezug, vermerk)))


def lies_kopf(bezug: Bezug, vermerk: Vermerk = VORLAEUFIG) -> Kopf:
    """Reference of the report, whether this is a demonstration, and who has released it."""
    ist_vorfuehrung = Installation.objects.values_list("ist_vorfuehrung", flat=True).first()
    return Kopf(geschaeftszeichen(bezug), bool(ist_vorfuehrung), vermerk)


def dateiname(stichtag: date, zusatz: str = "") -> str:
    """ "Monatsbericht-2026-02.pdf", "Monatsbericht-2026-02-Abschluss.pdf"."""
    return "-".join(filter(None, (f"Monatsbericht-{stichtag:%Y-%m}", zusatz))) + ".pdf"


def geschaeftszeichen(bezug: Bezug) -> str:
    """The fixed beginning of the references of cases, with the month: "III 7-Bericht-2026-02"."""
    anfang = settings.AKTENZEICHEN_SCHEMA.partition("{")[0].rstrip(" -/.")
    return "-".join(filter(None, (anfang, f"Bericht-{bezug.stichtag:%Y-%m}")))
