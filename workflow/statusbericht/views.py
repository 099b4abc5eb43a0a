"""Status reports to download. Who finds the page finds its report; all only read."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from antraege.akteur import AnfrageMitAkteur
from antraege.dokumente.antwort import KOPFZEILEN
from antraege.models import Antrag, Kommune
from workflow.portal.queries import eigene_kommune, lies_beitritt, lies_vorgang
from workflow.statusbericht.lesen import Bericht, fuer_die_akte, fuer_die_kommune, zur_akte


@require_safe
def vorgang(request: AnfrageMitAkteur, pk: int) -> HttpResponse:
    """A case in the words for its municipality, for the office to send."""
    _nur_wer_alles_liest(request)
    _nur_vorhandene(pk)
    return _als_datei(fuer_die_kommune(lies_vorgang(pk), timezone.now()))


@require_safe
def vorgang_intern(request: AnfrageMitAkteur, pk: int) -> HttpResponse:
    """A case with everything, for the file."""
    _nur_wer_alles_liest(request)
    _nur_vorhandene(pk)
    return _als_datei(fuer_die_akte(pk, timezone.now()))


@require_safe
def akte(request: AnfrageMitAkteur, ags: str) -> HttpResponse:
    """The whole file of a body."""
    _nur_wer_alles_liest(request)
    try:
        return _als_datei(zur_akte(ags, timezone.now()))
    except Kommune.DoesNotExist as fehler:
        raise Http404 from fehler


@require_safe
def beitritt(request: AnfrageMitAkteur, ags: str) -> HttpResponse:
    """What a body's own page says."""
    kommune = eigene_kommune(request.akteur, ags)
    if kommune is None:
        raise Http404
    return _als_datei(fuer_die_kommune(lies_beitritt(kommune), timezone.now()))


def _als_datei(bericht: Bericht) -> HttpResponse:
    name = f'attachment; filename="{bericht.dateiname}"'
    return HttpResponse(
        bericht.drucke(),
        content_type="application/pdf",
        headers={**KOPFZEILEN, "Content-Disposition": name},
    )


def _nur_wer_alles_liest(request: AnfrageMitAkteur) -> None:
    if not request.akteur.liest_alles:
        raise Http404


def _nur_vorhandene(pk: int) -> None:
    """Foreign looks like missing, and so does a number that no database holds."""
    if pk >= 2**63 or not Antrag.objects.filter(pk=pk).exists():
        raise Http404
