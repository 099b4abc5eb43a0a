"""Upload, rehearsal, confirmation, result: for Administration only."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from antraege.akteur import Akteur, AnfrageMitAkteur
from antraege.choices import Rolle
from antraege.dokumente.ablage import Fehlt
from antraege.einlesen.tabelle import UnlesbareDatei
from workflow.altfaelle.forms import BestaetigenForm, HochladenForm
from workflow.altfaelle.seite import (
    JE_SEITE,
    ansichten,
    anzeige,
    gezaehlt,
    laufzeile,
    ueberschrift,
    zaehle,
    zaehlsatz,
)
from workflow.verfahren.altfaelle import probe
from workflow.verfahren.altfaelle.lauf import (
    bestaetige,
    bilanz_von,
    lege_lauf_an,
    lies_bestand,
    verwirf,
)
from workflow.verfahren.altfaelle.tabelle import Tabellenzeile, zeilen_der_tabelle
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.models import Altfalllauf

Stand = Altfalllauf.Stand
NEUESTE = 20
UNLESBAR = "Die hochgeladene Datei ist nicht mehr lesbar."


def _administration(request: HttpRequest) -> Akteur:
    akteur = cast("AnfrageMitAkteur", request).akteur
    if not akteur.hat(Rolle.ADMINISTRATION):
        raise Http404
    return akteur


@require_http_methods(["GET", "HEAD", "POST"])
def liste(request: HttpRequest) -> HttpResponse:
    """Where a file comes in; former runs below."""
    akteur = _administration(request)
    form = HochladenForm()
    if request.method == "POST":
        form = HochladenForm(request.POST, request.FILES)
        if form.is_valid():
            datei = form.cleaned_data["datei"]
            try:
                lauf = lege_lauf_an(
                    akteur=akteur, datei=datei, name=datei.name, jetzt=timezone.now()
                )
            except UnlesbareDatei as fehler:
                form.add_error("datei", str(fehler))
            else:
                return redirect("altfaelle:lauf", pk=lauf.pk)
    laeufe = Altfalllauf.objects.select_related("person").defer("ausgaenge")[:NEUESTE]
    werte = {"form": form, "laeufe": [laufzeile(lauf) for lauf in laeufe]}
    return render(request, "altfaelle/liste.html", werte, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def lauf(request: HttpRequest, pk: int) -> HttpResponse:
    """A run: its rehearsal, its progress or its result."""
    akteur = _administration(request)
    gefunden = Altfalllauf.objects.select_related("person").filter(pk=pk).first()
    if gefunden is None:
        raise Http404
    if request.method == "POST":
        return _entscheide(request, akteur, gefunden)
    return _zeige(request, gefunden)


def _entscheide(request: HttpRequest, akteur: Akteur, gefunden: Altfalllauf) -> HttpResponse:
    try:
        if request.POST.get("absicht") == "verwerfen":
            verwirf(akteur=akteur, lauf_id=gefunden.pk)
            messages.success(request, "Die Datei wurde verworfen; übernommen wurde nichts.")
            return redirect("altfaelle:liste")
        zeilen, _ = _zeilen(gefunden)
        form = BestaetigenForm(request.POST, anzahl_abgelehnt=zaehle(zeilen).abgelehnt)
        if not form.is_valid():
            return _zeige(request, gefunden, form)
        bestaetige(akteur=akteur, lauf_id=gefunden.pk, jetzt=timezone.now())
        messages.success(request, "Die Übernahme ist beauftragt und beginnt in wenigen Sekunden.")
    except Abgelehnt as abgelehnt:
        messages.error(request, str(abgelehnt))
    except (UnlesbareDatei, Fehlt):
        messages.error(request, UNLESBAR)
    return redirect("altfaelle:lauf", pk=gefunden.pk)


def _zeige(
    request: HttpRequest, gefunden: Altfalllauf, form: BestaetigenForm | None = None
) -> HttpResponse:
    try:
        zeilen, vorweg = _zeilen(gefunden)
    except (UnlesbareDatei, Fehlt):
        zeilen, vorweg = [], [UNLESBAR]
    zaehlung = zaehle(zeilen)
    zeige = request.GET.get("zeige", "")
    gemeint = [z for z in zeilen if z.ist_auffaellig] if zeige == "auffaellige" else zeilen
    blatt = Paginator(gemeint, JE_SEITE).get_page(request.GET.get("seite"))
    sieht = cast("AnfrageMitAkteur", request).akteur.liest_alles
    anhang = "&zeige=auffaellige" if zeige == "auffaellige" else ""
    werte: dict[str, Any] = {
        "lauf": gefunden,
        "laufzeile": laufzeile(gefunden),
        "ist_probe": gefunden.stand == Stand.PROBE,
        "laeuft": gefunden.stand == Stand.BESTAETIGT,
        "form": form or BestaetigenForm(anzahl_abgelehnt=zaehlung.abgelehnt),
        "vorweg": vorweg,
        "ueberschrift": ueberschrift(gefunden),
        "zaehlsatz": zaehlsatz(gefunden, zaehlung if zeilen else gezaehlt(gefunden)),
        "zaehlung": zaehlung,
        "ansichten": ansichten(zaehlung, len(zeilen), zeige),
        "zeilen": [
            anzeige(z, ist_fertig=gefunden.stand == Stand.FERTIG, sieht_vorgaenge=sieht)
            for z in blatt
        ],
        "zurueck_url": f"?seite={blatt.previous_page_number()}{anhang}"
        if blatt.has_previous()
        else "",
        "weiter_url": f"?seite={blatt.next_page_number()}{anhang}" if blatt.has_next() else "",
        "seitenzahl": f"Seite {blatt.number} von {blatt.paginator.num_pages}",
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "altfaelle/lauf.html", werte, status=status)


def _zeilen(gefunden: Altfalllauf) -> tuple[list[Tabellenzeile], list[str]]:
    """The rows of the file with what becomes, or became, of them; notes on the file as a whole."""
    bestand = lies_bestand(gefunden)
    bilanz = bilanz_von(gefunden) if gefunden.stand == Stand.FERTIG else probe(bestand)
    vorweg = [h.text for h in bestand.hinweise if h.nr == 0]
    return zeilen_der_tabelle(bestand, bilanz), vorweg
