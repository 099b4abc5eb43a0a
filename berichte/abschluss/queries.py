"""Reads closed months: which one is next, which are there, what became of their mails."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db.models import Count, Max, QuerySet

from antraege.choices import Nachrichtenstand
from antraege.models import Nachricht, Protokolleintrag
from berichte.abschluss.kalender import abschliessbare, folgemonat, monat_des_moments
from berichte.kennzahlen import Bezug
from berichte.models import Monatsabschluss


def faellige_monate(jetzt: datetime) -> list[date]:
    """Months that can be closed at ``jetzt`` and are not, oldest first.

    They go on from the last closed one without a gap. The first of all is the month in which the
    first entry was recorded: what an import dates back happened before anybody kept books here.
    """
    letzter = Monatsabschluss.objects.aggregate(letzter=Max("monat"))["letzter"]
    ab = folgemonat(letzter) if letzter is not None else _erster_monat()
    return list(abschliessbare(ab, jetzt)) if ab is not None else []


def _erster_monat() -> date | None:
    erster = Protokolleintrag.objects.order_by("pk").values_list("erfasst_am", flat=True).first()
    return monat_des_moments(erster) if erster is not None else None


def lies_abschluesse() -> QuerySet[Monatsabschluss]:
    """All closed months, latest first, without their figures."""
    return Monatsabschluss.objects.defer("zahlen").select_related("freigegeben_von")


def lies_abschluss(monat: date) -> Monatsabschluss | None:
    """One closed month, with its figures."""
    return Monatsabschluss.objects.select_related("freigegeben_von").filter(monat=monat).first()


def letzter_bericht(bezug: Bezug) -> Bezug | None:
    """The two dates of the last closed month of which more is known by now, if there is one."""
    geschlossen = Monatsabschluss.objects.filter(
        stichtag__lte=bezug.stichtag, kenntnisstand__lt=bezug.kenntnisstand
    ).order_by("-monat")
    daten = geschlossen.values_list("stichtag", "kenntnisstand").first()
    return Bezug(*daten) if daten is not None else None


def unfreigegebene() -> QuerySet[Monatsabschluss]:
    """Closed months that wait for their release, oldest first."""
    return Monatsabschluss.objects.filter(freigegeben_am=None).defer("zahlen").order_by("monat")


def auszufertigende() -> list[int]:
    """Keys of released months whose report is not drawn yet, oldest first."""
    zeilen = Monatsabschluss.objects.filter(freigegeben_am__isnull=False, freigabe_sha256="")
    return list(zeilen.order_by("monat").values_list("pk", flat=True))


def staende_des_versands(
    abschluesse: Iterable[Monatsabschluss],
) -> Mapping[str, Counter[Nachrichtenstand]]:
    """sha256 of a released report -> how its mails stand."""
    berichte = [a.freigabe_sha256 for a in abschluesse if a.versandt_am is not None]
    gezaehlt: dict[str, Counter[Nachrichtenstand]] = defaultdict(Counter)
    zeilen = (
        Nachricht.objects.filter(anhang_sha256__in=berichte)
        .values_list("anhang_sha256", "stand")
        .annotate(anzahl=Count("pk"))
        .order_by()
    )
    for sha256, stand, anzahl in zeilen:
        gezaehlt[sha256][Nachrichtenstand(stand)] += anzahl
    return gezaehlt
