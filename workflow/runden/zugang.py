"""The round of an address, for who may see it; foreign looks like missing."""

from __future__ import annotations

from typing import cast

from django.http import Http404, HttpRequest

from antraege.akteur import Akteur, AnfrageMitAkteur
from antraege.models import Unterzeichnungsrunde
from workflow.verfahren.hindernis import NichtGefunden
from workflow.verfahren.runden.lage import lies_runde, sieht_runden


def akteur_von(request: HttpRequest) -> Akteur:
    """The person, if rounds exist for them at all."""
    akteur = cast("AnfrageMitAkteur", request).akteur
    if not sieht_runden(akteur):
        raise Http404
    return akteur


def runde_von(pk: int) -> Unterzeichnungsrunde:
    """The round, or 404."""
    try:
        return lies_runde(pk)
    except NichtGefunden as fehler:
        raise Http404 from fehler
