"""The inbox and the list of cases. Both only read."""

from __future__ import annotations

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from antraege.akteur import AnfrageMitAkteur
from antraege.blaettern import SEITENGROESSE, Seite, Stelle
from antraege.choices import Rolle
from antraege.filterung import Verweis, adresse
from workflow.arbeitsvorrat import vorgangsliste, vorrat
from workflow.arbeitsvorrat.ansichten import (
    LEER,
    TITEL,
    Ansicht,
    arbeitet_mit,
    uebliche_ansicht,
)
from workflow.arbeitsvorrat.ausserdem import lies_ausserdem
from workflow.arbeitsvorrat.forms import VorgangsfilterForm


@require_safe
def arbeitsvorrat(request: AnfrageMitAkteur) -> HttpResponse:
    """What is due, why it is here, whose turn it is; the page of roles that have no other start."""
    akteur = request.akteur
    if akteur.rollen == {Rolle.KOMMUNE}:
        raise Http404
    if not arbeitet_mit(akteur):
        return render(request, "arbeitsvorrat/ohne.html", {"rolle": akteur.rollenwort})
    heute = timezone.localdate()
    gewuenscht = request.GET.get("ansicht", "")
    ansicht = Ansicht(gewuenscht) if gewuenscht in set(Ansicht) else uebliche_ansicht(akteur)
    zaehlung = vorrat.zaehle(akteur, heute)
    ausserdem = lies_ausserdem(akteur, heute)
    seite = vorrat.lies_ansicht(akteur, ansicht, heute, Stelle.aus(request.GET))
    ansichten = [
        Verweis(TITEL[a], adresse({"ansicht": a.value}), a is ansicht, zaehlung.je_ansicht[a])
        for a in Ansicht
    ]
    kontext = {
        "titel": TITEL[ansicht],
        "zaehlung": zaehlung,
        "anzahl_eigene": zaehlung.eigene + ausserdem.anzahl_eigene,
        "ausserdem": ausserdem,
        "ansichten": ansichten,
        "zeilen": [vorrat.zeile(werte, heute) for werte in seite.zeilen],
        "leer": LEER[ansicht],
        "darf_erfassen": akteur.hat(Rolle.BEARBEITUNG),
        **_nachbarn(seite, {"ansicht": ansicht.value}),
    }
    return render(request, "arbeitsvorrat/arbeitsvorrat.html", kontext)


@require_safe
def vorgaenge(request: AnfrageMitAkteur) -> HttpResponse:
    """All cases, filtered by the address; a whole reference leads straight to its case."""
    akteur = request.akteur
    if not akteur.liest_alles:
        raise Http404
    form = VorgangsfilterForm(request.GET, vorgangsliste.zustaendige())
    gewaehlt = form.gewaehlt
    treffer = vorgangsliste.mit_aktenzeichen(gewaehlt.get("q", ""))
    if treffer is not None:
        return HttpResponseRedirect(reverse("vorgang:seite", args=[treffer]))
    heute = timezone.localdate()
    seite = vorgangsliste.lies_liste(gewaehlt, akteur, Stelle.aus(request.GET))
    kontext = {
        "form": form,
        "gesetzte": form.gesetzte(),
        "zeilen": [vorgangsliste.zeile(werte, heute) for werte in seite.zeilen],
        "umfang": umfang(seite),
        "darf_erfassen": akteur.hat(Rolle.BEARBEITUNG),
        **_nachbarn(seite, gewaehlt),
    }
    return render(request, "arbeitsvorrat/vorgaenge.html", kontext)


def umfang(seite: Seite) -> str:
    """How long the list is, without counting it through."""
    if not seite.ist_ganz:
        return f"Mehr als {SEITENGROESSE} Vorgänge"
    anzahl = len(seite.zeilen)
    return "1 Vorgang" if anzahl == 1 else f"{anzahl} Vorgänge"


def _nachbarn(seite: Seite, angaben: dict[str, str]) -> dict[str, str]:
    """The addresses of the pages before and after."""
    return {
        "zurueck_url": adresse({**angaben, "before": seite.before}) if seite.before else "",
        "weiter_url": adresse({**angaben, "after": seite.after}) if seite.after else "",
    }
