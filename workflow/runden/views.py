"""All rounds, and one of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from antraege.choices import Anwesenheit, Rundenstand
from antraege.models import Unterzeichnungsrunde
from antraege.worte import rundenwort
from workflow.runden.cockpit import ergebnis, zahlen, zeilen
from workflow.runden.naechstes import schritte
from workflow.runden.papiere import downloads, papierhinweis
from workflow.runden.stand import standbild
from workflow.runden.verlauf import verlauf
from workflow.runden.wege import zum_abhaken, zum_akt, zum_lauf, zur_runde
from workflow.runden.worte import Plakette, plakette, unterzeile, wann
from workflow.runden.zugang import akteur_von, runde_von
from workflow.verfahren.runden.lage import darf_abhaken, darf_oeffnen, darf_vorbereiten, laufender

OFFEN = Q(plaetze__gestrichen_am__isnull=True)
BEI_DER_ABSAGE = Q(stand=Rundenstand.ABGESAGT, plaetze__gestrichen_am__gte=F("termin_geaendert_am"))
"""Who stood on the list of a round when it was called off."""


@dataclass(frozen=True, slots=True)
class Rundenzeile:
    """A round of the list."""

    bezeichnung: str
    url: str
    unterzeile: str
    plakette: Plakette
    anzahl: int
    anwesend: int
    hinweis: str


@require_safe
def liste(request: HttpRequest) -> HttpResponse:
    """Rounds that lie ahead, the next first; then those that are over, the last first."""
    akteur = akteur_von(request)
    heute = timezone.localdate()
    runden = Unterzeichnungsrunde.objects.annotate(
        anzahl=Count("plaetze", filter=OFFEN | BEI_DER_ABSAGE),
        anwesend=Count("plaetze", filter=OFFEN & Q(plaetze__anwesenheit=Anwesenheit.ANWESEND)),
    )
    kommende = runden.filter(stand=Rundenstand.GEPLANT).order_by("am", "pk")
    geplante = [_zeile(r, heute) for r in kommende]
    vergangene = runden.exclude(stand=Rundenstand.GEPLANT).order_by("-am", "-pk")
    werte = {
        "abschnitte": [
            ("geplant", "Geplant", geplante, "Es ist keine Unterzeichnung geplant."),
            ("vorbei", "Vorbei", [_zeile(r, heute) for r in vergangene], "Noch keine."),
        ],
        "darf_planen": darf_vorbereiten(akteur),
    }
    return render(request, "runden/liste.html", werte)


def _zeile(runde: Any, heute: date) -> Rundenzeile:
    hinweis = ""
    if runde.stand == Rundenstand.GEPLANT:
        if runde.listenschluss < heute <= runde.am:
            hinweis = f"Liste seit {runde.listenschluss:%d.%m.%Y} geschlossen"
        elif runde.am < heute:
            hinweis = "Tag ist vorbei, noch nicht abgeschlossen"
        else:
            hinweis = f"Listenschluss {runde.listenschluss:%d.%m.%Y}"
    return Rundenzeile(
        bezeichnung=runde.bezeichnung,
        url=zur_runde(runde.pk),
        unterzeile=unterzeile(runde),
        plakette=plakette(runde),
        anzahl=runde.anzahl,
        anwesend=runde.anwesend,
        hinweis=hinweis,
    )


@require_safe
def runde(request: HttpRequest, pk: int) -> HttpResponse:
    """One round: numbers, what comes next, the list, what happened."""
    akteur = akteur_von(request)
    objekt = runde_von(pk)
    bild = standbild(objekt, akteur)
    lauf = laufender(pk)
    alle = [] if lauf else schritte(bild, akteur)
    ist_geplant = objekt.stand == Rundenstand.GEPLANT
    werte = {
        "runde": objekt,
        "unterzeile": unterzeile(objekt),
        "plakette": plakette(objekt),
        "zahlen": zahlen(bild),
        "naechster": alle[0] if alle else None,
        "weitere": alle[1:],
        "ergebnis": ergebnis(bild),
        "lauf": lauf,
        "lauf_url": zum_lauf(lauf.pk) if lauf else "",
        "zeilen": zeilen(bild, akteur),
        "angaben": _angaben(objekt),
        "papiere": downloads(bild),
        "papierhinweis": papierhinweis(bild),
        "verlauf": verlauf(pk),
        "darf_vorbereiten": (darf := darf_vorbereiten(akteur) and ist_geplant),
        "darf_absagen": darf and not any(e.ist_da for e in bild.eintraege),
        "oeffnen_url": zum_akt(pk, "oeffnen")
        if objekt.stand == Rundenstand.DURCHGEFUEHRT and not lauf and darf_oeffnen(akteur)
        else "",
        "ist_abgesagt": objekt.stand == Rundenstand.ABGESAGT,
        "abhaken_wort": rundenwort(objekt.art).nomen,
        "abhaken_url": zum_abhaken(pk)
        if ist_geplant and bild.ist_so_weit and bild.eintraege and darf_abhaken(akteur)
        else "",
    }
    return render(request, "runden/runde.html", werte)


def _angaben(objekt: Unterzeichnungsrunde) -> list[tuple[str, str]]:
    return [
        ("Art", objekt.get_art_display()),
        ("Tag", wann(objekt)),
        ("Ort", objekt.ort),
        ("Textfassung", objekt.fassung.bezeichnung),
        ("Listenschluss", f"{objekt.listenschluss:%d.%m.%Y}"),
        ("Hinweis in der Einladung", objekt.hinweis),
    ]
