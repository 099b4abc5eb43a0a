"""The figures page, and the monthly reports to download. All only read."""

from __future__ import annotations

import logging

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from antraege.akteur import AnfrageMitAkteur
from antraege.choices import Rolle
from antraege.dokumente.ablage import Fehlt
from antraege.dokumente.antwort import antworte
from berichte.abschluss.kalender import monatsanfang
from berichte.abschluss.queries import lies_abschluss
from berichte.anzeige import Seite
from berichte.forms import StandForm
from berichte.kennzahlen import lies_zahlen
from berichte.monatsbericht import drucke
from berichte.monatsliste import (
    bericht_des_monats,
    datei_und_name,
    lies_monatszeilen,
    lies_offene_monate,
)
from berichte.zeiten import lies_bezug, lies_monat

PDF = "application/pdf"

logger = logging.getLogger(__name__)


@require_safe
def stand(request: AnfrageMitAkteur) -> HttpResponse:
    """How the network stands on a Stichtag, as known at a Kenntnisstand."""
    _nur_wer_alles_liest(request)
    form = StandForm(request.GET)
    if not form.is_valid():
        return render(request, "berichte/stand.html", {"form": form}, status=422)
    bezug = form.bezug()
    gefragt = request.GET.get("stichtag", "").strip()
    monat = monatsanfang(bezug.stichtag if gefragt else bezug.vormonat)
    bericht = bericht_des_monats(monat, request.GET.get("kenntnisstand", "").strip())
    seite = Seite(lies_zahlen(bezug), bericht)
    return render(request, "berichte/stand.html", {"form": form, "seite": seite})


@require_safe
def monatsbericht(request: AnfrageMitAkteur) -> HttpResponse:
    """The report of ``monat`` (JJJJ-MM) as PDF, as known at ``kenntnisstand``."""
    _nur_wer_alles_liest(request)
    angaben = request.GET
    try:
        bezug = lies_bezug(angaben.get("monat", ""), kenntnisstand=angaben.get("kenntnisstand", ""))
    except ValueError as fehler:
        kontext = {
            "grund": str(fehler),
            "url": reverse("berichte:stand"),
            "aktion": "Zum Stand des Netzwerks",
        }
        return render(request, "fehler/422.html", kontext, status=422)
    name = f"Monatsbericht-{bezug.stichtag:%Y-%m}.pdf"
    return HttpResponse(
        drucke(lies_zahlen(bezug)),
        content_type=PDF,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@require_safe
def monatsberichte(request: AnfrageMitAkteur) -> HttpResponse:
    """Closed months with the reports that are kept, and those still open."""
    _nur_wer_alles_liest(request)
    leitet = request.akteur.hat(Rolle.LEITUNG)
    kontext = {
        "zeilen": lies_monatszeilen(darf_freigeben=leitet),
        "offene": lies_offene_monate(timezone.localdate()),
    }
    return render(request, "berichte/monatsberichte.html", kontext)


@require_safe
def abgelegt(request: AnfrageMitAkteur, monat: str, art: str) -> FileResponse:
    """A kept report of a closed month, byte for byte."""
    _nur_wer_alles_liest(request)
    try:
        abschluss = lies_abschluss(lies_monat(monat, timezone.now()))
    except ValueError as fehler:
        raise Http404 from fehler
    datei = datei_und_name(abschluss, art) if abschluss is not None else None
    if datei is None:
        raise Http404
    sha256, dateiname = datei
    try:
        return antworte(sha256, dateiname, PDF)
    except Fehlt as fehler:
        logger.exception("Zum Monatsbericht %s fehlt der Inhalt im Speicher.", monat)
        raise Http404 from fehler


def _nur_wer_alles_liest(request: AnfrageMitAkteur) -> None:
    if not request.akteur.liest_alles:
        raise Http404
