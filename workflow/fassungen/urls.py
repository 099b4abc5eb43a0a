"""Addresses below /regeln/: overview, versions, their acts, the rules of the network."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import path

from workflow.fassungen import views
from workflow.fassungen.akte import HANDELN, Aktseite, Entwerfen, MitGrund
from workflow.fassungen.editoren import Katalogeditor, Texteditor
from workflow.fassungen.mustervorlageseite import (
    Mustervorlagenseite,
    geltende_vorlage,
    probe,
)
from workflow.fassungen.regelnseite import Regelnseite
from workflow.fassungen.wege import ARTEN, BEARBEITEN
from workflow.verfahren.fassungen.gegenstand import KATALOG, Akt, Gegenstand

app_name = "fassungen"


def entwerfen(request: HttpRequest, art: str) -> Any:
    """The page on which a draft begins."""
    seite = Entwerfen.as_view()
    return seite(request, gegenstand=_gegenstand(art), akt=Akt.ENTWERFEN)


def akt(request: HttpRequest, art: str, version: int, handlung: str) -> Any:
    """The page of the act that the address names."""
    gegenstand = _gegenstand(art)
    worte = {h.value: a for a, h in gegenstand.handlungen.items() if a in HANDELN}
    worte[BEARBEITEN] = Akt.AENDERN
    if handlung not in worte:
        raise Http404
    gemeint = worte[handlung]
    klasse: type[Aktseite[Any]] = MitGrund
    if gemeint is Akt.AENDERN:
        klasse = Katalogeditor if gegenstand is KATALOG else Texteditor
    return klasse.as_view()(request, gegenstand=gegenstand, akt=gemeint, version=version)


def _gegenstand(art: str) -> Gegenstand[Any]:
    if art not in ARTEN:
        raise Http404
    return ARTEN[art]


urlpatterns = [
    path("", views.uebersicht, name="uebersicht"),
    path("mustervorlage/", Mustervorlagenseite.as_view(), name="mustervorlage"),
    path("mustervorlage/vorlage.docx", geltende_vorlage, name="geltende_vorlage"),
    path("mustervorlage/probe.docx", probe, name="probe"),
    path("netzwerk/", Regelnseite.as_view(), name="regeln"),
    path("erklaerungen/<int:version>/muster/", views.muster_pdf, name="muster"),
    path("<slug:art>/entwerfen/", entwerfen, name="entwerfen"),
    path("<slug:art>/<int:version>/", views.version, name="version"),
    path("<slug:art>/<int:version>/<slug:handlung>/", akt, name="akt"),
]
