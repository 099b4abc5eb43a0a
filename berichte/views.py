"""The figures page, and the monthly report to download. Both only read."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from antraege.akteur import AnfrageMitAkteur
from berichte.anzeige import Seite
from berichte.forms import StandForm
from berichte.kennzahlen import lies_zahlen
from berichte.monatsbericht import drucke
from berichte.zeiten import lies_bezug


@require_safe
def stand(request: AnfrageMitAkteur) -> HttpResponse:
    """How the network stands on a Stichtag, as known at a Kenntnisstand."""
    _nur_wer_alles_liest(request)
    form = StandForm(request.GET)
    if not form.is_valid():
        return render(request, "berichte/stand.html", {"form": form}, status=422)
    seite = Seite(lies_zahlen(form.bezug()), request.GET)
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
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _nur_wer_alles_liest(request: AnfrageMitAkteur) -> None:
    if not request.akteur.liest_alles:
        raise Http404
