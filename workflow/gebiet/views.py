"""The pages that only read: all changes, and one."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from antraege.akteur import AnfrageMitAkteur
from antraege.choices import Gebietsart, Handlung
from workflow.gebiet.liste import lies_liste
from workflow.gebiet.seite import baue_seite
from workflow.gebiet.wege import zum_entwurf
from workflow.verfahren.gebiet.akte import darf, sieht
from workflow.verfahren.gebiet.lesen import lies_lage
from workflow.verfahren.hindernis import NichtGefunden

ANLAESSE = {
    Gebietsart.UMBENENNUNG: "Eine Kommune heißt anders",
    Gebietsart.ARTWECHSEL: "Gemeinde wird Stadt, Stadt wird kreisfrei oder wechselt den Kreis",
    Gebietsart.ZUSAMMENSCHLUSS: "Mehrere werden eine, oder eine geht in einer anderen auf",
    Gebietsart.TEILUNG: "Aus einer werden mehrere, oder Nachbarn übernehmen ihr Gebiet",
}


@require_safe
def liste(request: AnfrageMitAkteur) -> HttpResponse:
    """All changes; who may begins a new one."""
    if not sieht(request.akteur):
        raise Http404
    neue = []
    if darf(Handlung.GEBIETSAENDERUNG_ENTWERFEN, request.akteur):
        neue = [(str(art.label), satz, zum_entwurf(art)) for art, satz in ANLAESSE.items()]
    return render(request, "gebiet/liste.html", {"abschnitte": lies_liste(), "neue": neue})


@require_safe
def aenderung(request: AnfrageMitAkteur, pk: int) -> HttpResponse:
    """One change with everything it does, and what can be done with it."""
    if not sieht(request.akteur):
        raise Http404
    heute = timezone.localdate()
    try:
        lage = lies_lage(pk, heute)
    except NichtGefunden as fehler:
        raise Http404 from fehler
    seite = baue_seite(lage, request.akteur, heute)
    return render(request, "gebiet/aenderung.html", {"seite": seite})
