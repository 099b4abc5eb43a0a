"""Error pages. 404 looks the same for what is missing and for what is foreign."""

from __future__ import annotations

import logging

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import TemplateDoesNotExist, loader

logger = logging.getLogger(__name__)


def unverstaendlich(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "fehler/400.html", status=400)


def verwehrt(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The sentence of a PermissionDenied, if it carries one, is meant for the reader."""
    return render(request, "fehler/403.html", {"grund": str(exception)}, status=403)


def nicht_gefunden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "fehler/404.html", status=404)


def csrf_abgelehnt(request: HttpRequest, reason: str = "") -> HttpResponse:
    logger.warning("CSRF-Prüfung fehlgeschlagen: %s", reason)
    grund = (
        "Das Formular war abgelaufen oder gehört zu einer anderen Sitzung. "
        "Bitte gehen Sie zurück, laden Sie die Seite neu und senden Sie das Formular noch einmal."
    )
    return render(request, "fehler/403.html", {"grund": grund}, status=403)


def gescheitert(request: HttpRequest) -> HttpResponse:
    """Without request and context processors: what broke may have been the database."""
    try:
        seite = loader.get_template("fehler/500.html").render()
    except TemplateDoesNotExist:
        seite = (
            "<!doctype html><html lang=de><title>Fehler</title><p>Es ist ein Fehler aufgetreten."
        )
    return HttpResponse(seite, status=500)
