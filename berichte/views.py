"""The figures page with its lists and files, and the monthly reports. All only read."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from antraege.akteur import AnfrageMitAkteur
from antraege.choices import Rolle
from antraege.dokumente.ablage import Fehlt
from antraege.dokumente.antwort import antworte
from antraege.filterung import Verweis
from antraege.queries.register import kreise_und_staedte
from berichte.abschluss.kalender import monatsanfang
from berichte.abschluss.queries import letzter_bericht, lies_abschluss
from berichte.anzeige import Seite, Verweise, lies_anfang, lies_dahinter
from berichte.ausfuhr import FORMEN, lies_mappe, schreibe
from berichte.forms import StandForm
from berichte.kennzahlen import UnbekannterSchluessel, lies_zahlen
from berichte.monatsbericht import drucke
from berichte.monatsliste import (
    bericht_des_monats,
    datei_und_name,
    lies_monatszeilen,
    lies_offene_monate,
)
from berichte.zeiten import lies_bezug, lies_monat, schreibe_moment

PDF = "application/pdf"

logger = logging.getLogger(__name__)


@require_safe
def stand(request: AnfrageMitAkteur) -> HttpResponse:
    """How the network stands on a Stichtag, as known at a Kenntnisstand."""
    form = _form(request)
    if not form.is_valid():
        return _abgewiesen(request, form)
    bezug, auswahl = form.bezug(), form.auswahl()
    gewaehlt, gesetzte = form.gewaehlt, form.gesetzte()
    monat = monatsanfang(bezug.stichtag if "stichtag" in gewaehlt else bezug.vormonat)
    zahlen = lies_zahlen(bezug, auswahl, letzter_bericht(bezug))
    seite = Seite(
        zahlen,
        bericht_des_monats(monat, gewaehlt.get("kenntnisstand", "")),
        _verweise(form),
        _in_worten(gesetzte),
        lies_anfang(zahlen),
    )
    kontext = {"form": form, "seite": seite, "gesetzte": gesetzte, "ohne_filter": form.ohne_filter}
    return render(request, "berichte/stand.html", kontext)


@require_safe
def dahinter(request: AnfrageMitAkteur) -> HttpResponse:
    """What is behind one number of the page, with the same choice."""
    form = _form(request)
    if not form.is_valid():
        return _abgewiesen(request, form)
    try:
        liste = lies_dahinter(
            request.GET.get("zahl", ""),
            form.bezug(),
            form.auswahl(),
            _verweise(form),
            gefiltert=_in_worten(form.gesetzte()),
            seite=request.GET.get("seite", ""),
        )
    except UnbekannterSchluessel as fehler:
        raise Http404 from fehler
    return render(request, "berichte/dahinter.html", {"liste": liste})


@require_safe
def ausfuhr(request: AnfrageMitAkteur, form: str) -> HttpResponse | FileResponse:
    """All figures of the page as a file ("xlsx", or "csv" in a ZIP)."""
    stand = _form(request)
    if form not in FORMEN:
        raise Http404
    if not stand.is_valid():
        return _abgewiesen(request, stand)
    bezug, gesetzte = stand.bezug(), stand.gesetzte()
    mappe = lies_mappe(bezug, stand.auswahl(), letzter_bericht(bezug), _in_worten(gesetzte))
    datei, art, name = schreibe(mappe, form, [f.titel.partition(": ")[2] for f in gesetzte])
    return FileResponse(datei, as_attachment=True, filename=name, content_type=art)


@require_safe
def monatsbericht(request: AnfrageMitAkteur) -> HttpResponse:
    """The report of ``monat`` (JJJJ-MM) as PDF, as known at ``kenntnisstand``."""
    _nur_wer_alles_liest(request)
    angaben = request.GET
    try:
        bezug = lies_bezug(angaben.get("monat", ""), kenntnisstand=angaben.get("kenntnisstand", ""))
    except ValueError as fehler:
        kontext = {
            "titel": "Diesen Monatsbericht gibt es nicht",
            "grund": str(fehler),
            "rat": "Alle Monate, für die es einen Bericht gibt, stehen unter „Monatsberichte“.",
            "url": reverse("berichte:monatsberichte"),
            "aktion": "Zu den Monatsberichten",
        }
        return render(request, "fehler/422.html", kontext, status=422)
    name = f"Monatsbericht-{bezug.stichtag:%Y-%m}.pdf"
    return HttpResponse(
        drucke(lies_zahlen(bezug, bericht=letzter_bericht(bezug))),
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


def _form(request: AnfrageMitAkteur) -> StandForm:
    """What is asked for, of those who may read all of it."""
    _nur_wer_alles_liest(request)
    return StandForm(request.GET, kreise_und_staedte())


def _abgewiesen(request: AnfrageMitAkteur, form: StandForm) -> HttpResponse:
    return render(request, "berichte/stand.html", {"form": form}, status=422)


def _verweise(form: StandForm) -> Verweise:
    return Verweise(form.gewaehlt, schreibe_moment(form.jetzt))


def _in_worten(gesetzte: Iterable[Verweis]) -> list[str]:
    return [filter_.titel.replace(": ", " ", 1) for filter_ in gesetzte]


def _nur_wer_alles_liest(request: AnfrageMitAkteur) -> None:
    if not request.akteur.liest_alles:
        raise Http404
