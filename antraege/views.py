"""The register's list of all bodies, and the bytes of documents. Both only read."""

from __future__ import annotations

import logging

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from antraege.akteur import Akteur, AnfrageMitAkteur
from antraege.blaettern import Stelle
from antraege.choices import Rolle
from antraege.dokumente.ablage import Fehlt
from antraege.dokumente.antwort import antworte
from antraege.filterung import adresse
from antraege.forms import RegisterfilterForm
from antraege.models import Dokument
from antraege.queries import register
from antraege.queries.dokumente import sichtbares_dokument

logger = logging.getLogger(__name__)

AMT = tuple(rolle for rolle in Rolle if rolle is not Rolle.KOMMUNE)
"""Roles that see the register; a body's own people have their own page."""


AMT_IM_HAUS = tuple(rolle for rolle in AMT if rolle is not Rolle.BEGLEITUNG)
"""Roles that see what is proposed for the register."""


def _pruefe_einblick(akteur: Akteur) -> None:
    if not akteur.hat(*AMT):
        raise Http404


@require_safe
def liste(request: AnfrageMitAkteur) -> HttpResponse:
    """All bodies, filtered by the address."""
    _pruefe_einblick(request.akteur)
    sieht = request.akteur.liest_alles
    form = RegisterfilterForm(request.GET, register.kreise(), sieht_vorgaenge=sieht)
    gewaehlt, heute = form.gewaehlt, timezone.localdate()
    anzahl = register.gefilterte(gewaehlt, heute, sieht_vorgaenge=sieht).count()
    seite = register.lies_register(gewaehlt, Stelle.aus(request.GET), heute, sieht_vorgaenge=sieht)
    weiter = adresse({**gewaehlt, "after": seite.after}) if seite.after else ""
    zurueck = adresse({**gewaehlt, "before": seite.before}) if seite.before else ""
    kontext = {
        "form": form,
        "gesetzte": form.gesetzte(),
        "zeilen": [
            register.zeile(werte, sieht_vorgaenge=sieht, gesucht=gewaehlt.get("q", ""))
            for werte in seite.zeilen
        ],
        "anzahl": anzahl,
        "zurueck_url": zurueck,
        "weiter_url": weiter,
        "gebiet_url": reverse("gebiet:liste") if request.akteur.hat(*AMT_IM_HAUS) else "",
    }
    return render(request, "register/liste.html", kontext)


@require_safe
def dokument(request: AnfrageMitAkteur, pk: int) -> FileResponse:
    """The bytes of a document as they came, always as an attachment."""
    try:
        zeile = sichtbares_dokument(pk, request.akteur)
        return antworte(zeile.sha256, zeile.dateiname, zeile.medientyp)
    except Dokument.DoesNotExist as fehler:
        raise Http404 from fehler
    except Fehlt as fehler:
        logger.exception("Zu Dokument %s fehlt der Inhalt im Speicher.", pk)
        raise Http404 from fehler
