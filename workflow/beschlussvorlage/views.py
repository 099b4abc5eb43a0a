"""The papers to download. Who finds the body's page finds its papers; all only read."""

from __future__ import annotations

import logging

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from antraege.akteur import AnfrageMitAkteur
from antraege.dokumente.ablage import Fehlt
from antraege.dokumente.antwort import KOPFZEILEN
from antraege.models import Kommune
from berichte.beschlussvorlage import Unbrauchbar
from workflow.beschlussvorlage.lesen import (
    OhneGremium,
    OhneText,
    Papier,
    ist_mitglied_ohne_vorgang,
    kurzinfo,
    mustervorlage,
    wortlaut,
)
from workflow.portal.queries import eigene_kommune

logger = logging.getLogger(__name__)


@require_safe
def vorlage_im_amt(request: AnfrageMitAkteur, ags: str) -> HttpResponse:
    """The model paper, for the office to send."""
    return reiche_vorlage(request, _kommune_im_amt(request, ags))


@require_safe
def kurzinfo_im_amt(request: AnfrageMitAkteur, ags: str) -> HttpResponse:
    """The page for the head, for the office to send."""
    return als_datei(kurzinfo(_kommune_im_amt(request, ags), timezone.now()))


@require_safe
def vorlage_im_portal(request: AnfrageMitAkteur, ags: str) -> HttpResponse:
    """The model paper, for the people of the body."""
    return reiche_vorlage(request, _eigene(request, ags))


@require_safe
def kurzinfo_im_portal(request: AnfrageMitAkteur, ags: str) -> HttpResponse:
    """The page for the head, for the people of the body."""
    return als_datei(kurzinfo(_eigene(request, ags), timezone.now()))


@require_safe
def wortlaut_im_amt(request: AnfrageMitAkteur, ags: str) -> HttpResponse:
    """The text of the declaration, for the office to send."""
    return _reiche_wortlaut(request, _kommune_im_amt(request, ags))


@require_safe
def wortlaut_im_portal(request: AnfrageMitAkteur, ags: str) -> HttpResponse:
    """The text of the declaration, for the people of the body to put beside the paper."""
    return _reiche_wortlaut(request, _eigene(request, ags))


def _reiche_wortlaut(request: HttpRequest, kommune: Kommune) -> HttpResponse:
    """The text, or a page that says why there is none."""
    try:
        return als_datei(wortlaut(kommune, timezone.now()))
    except OhneText:
        return render(request, "beschlussvorlage/ohne_text.html", status=404)


def reiche_vorlage(
    request: HttpRequest,
    kommune: Kommune,
    *,
    mit_vorgang: bool = True,
    formular: bytes | None = None,
) -> HttpResponse:
    """The paper, or a page that says why there is none."""
    try:
        papier = mustervorlage(kommune, timezone.now(), mit_vorgang=mit_vorgang, formular=formular)
    except OhneGremium as fehler:
        raise Http404 from fehler
    except (Fehlt, Unbrauchbar):
        logger.exception("Die Mustervorlage für den Beschluss lässt sich nicht füllen.")
        return render(request, "beschlussvorlage/fehlt.html", status=503)
    return als_datei(papier)


def als_datei(papier: Papier) -> HttpResponse:
    """Always to be saved; names are plain letters."""
    return HttpResponse(
        papier.inhalt,
        content_type=papier.medientyp,
        headers={
            **KOPFZEILEN,
            "Content-Disposition": f'attachment; filename="{papier.dateiname}"',
        },
    )


def _kommune_im_amt(request: AnfrageMitAkteur, ags: str) -> Kommune:
    """The papers tell of the case, so they are for who reads every case."""
    gefunden = Kommune.objects.filter(ags=ags).first() if request.akteur.liest_alles else None
    return _bestehende(gefunden)


def _eigene(request: AnfrageMitAkteur, ags: str) -> Kommune:
    return _bestehende(eigene_kommune(request.akteur, ags))


def _bestehende(kommune: Kommune | None) -> Kommune:
    """A body that has ended decides nothing any more, nor does a member on its accession."""
    if kommune is None or not kommune.besteht_am(timezone.localdate()):
        raise Http404
    if ist_mitglied_ohne_vorgang(kommune):
        raise Http404
    return kommune
