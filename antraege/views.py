"""The register: all bodies, and one body. Both only read."""

from __future__ import annotations

import logging
from urllib.parse import urlsplit

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format, number_format
from django.utils.html import format_html
from django.views.decorators.http import require_safe

from antraege.akteur import Akteur, AnfrageMitAkteur
from antraege.blaettern import Stelle
from antraege.choices import Antragsstatus, Kommunentyp, Mitgliedsstatus, Rolle
from antraege.dokumente.ablage import Fehlt
from antraege.dokumente.antwort import antworte
from antraege.filterung import adresse
from antraege.forms import RegisterfilterForm
from antraege.models import Antrag, Dokument, Kommune, Mitgliedschaft
from antraege.queries import register
from antraege.queries.dokumente import sichtbares_dokument
from antraege.worte import MITGLIEDSWORTE, STATUSWORTE, voller_name

logger = logging.getLogger(__name__)

AMT = tuple(rolle for rolle in Rolle if rolle is not Rolle.KOMMUNE)
"""Roles that see the register; a body's own people have their own page."""


def _pruefe_einblick(akteur: Akteur) -> None:
    if not akteur.hat(*AMT):
        raise Http404


@require_safe
def liste(request: AnfrageMitAkteur) -> HttpResponse:
    """All bodies, filtered by the address."""
    _pruefe_einblick(request.akteur)
    sieht = request.akteur.liest_alles
    form = RegisterfilterForm(request.GET, register.kreise(), sieht_vorgaenge=sieht)
    gewaehlt = form.gewaehlt
    anzahl = register.gefilterte(gewaehlt, sieht_vorgaenge=sieht).count()
    seite = register.lies_register(gewaehlt, Stelle.aus(request.GET), sieht_vorgaenge=sieht)
    weiter = adresse({**gewaehlt, "after": seite.after}) if seite.after else ""
    zurueck = adresse({**gewaehlt, "before": seite.before}) if seite.before else ""
    kontext = {
        "form": form,
        "gesetzte": form.gesetzte(),
        "zeilen": [register.zeile(werte, sieht_vorgaenge=sieht) for werte in seite.zeilen],
        "anzahl": anzahl,
        "zurueck_url": zurueck,
        "weiter_url": weiter,
    }
    return render(request, "register/liste.html", kontext)


@require_safe
def kommune(request: AnfrageMitAkteur, ags: str) -> HttpResponse:
    """One body: its data with sources, its municipalities or its Kreis, memberships, cases."""
    akteur = request.akteur
    _pruefe_einblick(akteur)
    try:
        blatt = register.lies_blatt(ags, sieht_vorgaenge=akteur.liest_alles)
    except Kommune.DoesNotExist as fehler:
        raise Http404 from fehler
    frei = blatt.mitgliedschaft is None and blatt.offener_vorgang is None
    vorgang = blatt.offener_vorgang
    mitgliedschaft = blatt.mitgliedschaft
    kontext = {
        "kommune": blatt.kommune,
        "name": voller_name(blatt.kommune.typ, blatt.kommune.name),
        "art": Kommunentyp(blatt.kommune.typ).label,
        "stand": register.plakette(
            mitgliedschaft.status if mitgliedschaft else None, vorgang.status if vorgang else None
        ),
        "daten": _daten(blatt.kommune),
        "gemeinden": [(k.ags, voller_name(k.typ, k.name)) for k in blatt.gemeinden],
        "mitgliedschaften": [_mitgliedschaft(m) for m in blatt.mitgliedschaften],
        "vorgaenge": [_vorgang(v) for v in blatt.vorgaenge],
        "sieht_vorgaenge": akteur.liest_alles,
        "darf_erfassen": akteur.hat(Rolle.BEARBEITUNG) and frei,
    }
    return render(request, "register/kommune.html", kontext)


def _daten(kommune: Kommune) -> list[tuple[str, str]]:
    """What the register knows, as pairs of term and value; empty ones are left out."""
    paare = [
        ("Amtlicher Name", kommune.name_amtlich),
        ("Schlüssel", kommune.ags),
        ("Regierungsbezirk", kommune.regierungsbezirk),
        ("Einwohner", _einwohner(kommune)),
        ("Fläche", f"{number_format(kommune.flaeche_km2, 2)} km²" if kommune.flaeche_km2 else ""),
        ("Postleitzahl", kommune.plz),
        ("Amtsbezeichnung der Spitze", kommune.amtsbezeichnung),
        ("Webseite", _link(kommune.webseite, kommune.webseite)),
        ("Hinweis", kommune.hinweis),
    ]
    return [(begriff, wert) for begriff, wert in paare if wert]


def _einwohner(kommune: Kommune) -> str:
    if kommune.einwohner is None:
        return ""
    zahl = number_format(kommune.einwohner, 0)
    if kommune.einwohner_stichtag is None:
        return zahl
    return f"{zahl} (Stand {date_format(kommune.einwohner_stichtag, 'd.m.Y')})"


def _link(url: str, text: str) -> str:
    return format_html('<a class="kern-link" href="{}">{}</a>', url, text) if url else ""


def _mitgliedschaft(mitgliedschaft: Mitgliedschaft) -> dict[str, object]:
    """One membership with the precision of its dates and the pages they come from."""
    ende = str(mitgliedschaft.ende) if mitgliedschaft.status == Mitgliedsstatus.BEENDET else ""
    quellen = (mitgliedschaft.quelle_url, mitgliedschaft.weitere_quelle_url)
    return {
        "status": MITGLIEDSWORTE[Mitgliedsstatus(mitgliedschaft.status)].intern,
        "daten": [
            ("Beginn", str(mitgliedschaft.beginn)),
            ("Datum nach", mitgliedschaft.beginn_regel),
            *([("Ende", ende)] if ende else []),
            *_wenn("Unterzeichnung", mitgliedschaft.unterzeichnungsrunde),
            *_wenn("Hinweis", mitgliedschaft.hinweis),
        ],
        "quellen": [(url, urlsplit(url).hostname) for url in quellen if url],
    }


def _wenn(begriff: str, wert: str) -> list[tuple[str, str]]:
    return [(begriff, wert)] if wert else []


def _vorgang(antrag: Antrag) -> dict[str, object]:
    return {
        "id": antrag.pk,
        "aktenzeichen": antrag.aktenzeichen,
        "stand": STATUSWORTE[Antragsstatus(antrag.status)].intern,
        "schritt": antrag.schritt.im_satz,
    }


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
