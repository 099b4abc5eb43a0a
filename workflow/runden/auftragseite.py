"""An order for the whole list: what it means for each body, then given to the worker."""

from __future__ import annotations

import re
from datetime import datetime
from typing import cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views import View

from antraege.akteur import Akteur
from antraege.models import Unterzeichnungsrunde
from workflow.runden.auftragszeilen import zeilen
from workflow.runden.forms import AuftragForm, auftragsform
from workflow.runden.wege import zum_lauf, zur_runde
from workflow.runden.worte import anzahl, unterzeile
from workflow.runden.wortlaut import wortlaut
from workflow.runden.zugang import akteur_von, runde_von
from workflow.verfahren.hindernis import Abgelehnt, Hindernis, Hindernisart
from workflow.verfahren.models import Laufart
from workflow.verfahren.runden.auftrag import beauftrage, hindernisse
from workflow.verfahren.runden.gesehen import Gesehen
from workflow.verfahren.runden.lage import darf_beauftragen, laufender
from workflow.verfahren.runden.versand import MAILS_EINER_PERSON, allein_versandt, ist_gross
from workflow.verfahren.runden.vorhaben import Vorhaben, vorhaben

ERKLAERUNGEN = {
    Laufart.EINLADEN: "Jede Kommune erhält eine Einladung per E-Mail, mit Tag, Ort und Hinweis.",
    Laufart.VORSCHLAGEN: "Für die Kommune unterzeichnet, wer an diesem Tag an der Spitze ihrer "
    "Verwaltung steht. Über jeden Vorschlag entscheidet die Referatsleitung.",
    Laufart.FREIGEBEN: "Freigegeben wird für jede Kommune, was vorgeschlagen ist. Wer später auf "
    "die Liste kommt, braucht eine eigene Freigabe.",
    Laufart.UNTERSCHRIFTEN: "Erfasst werden die fehlenden Unterschriften aller, die dabei waren, "
    "mit Tag und Ort der Runde und den Namen aus der Zeichnungsfreigabe.",
    Laufart.VORLEGEN: "Die Vorgänge aller, die dabei waren, gehen zur Freigabe an die "
    "Referatsleitung.",
    Laufart.AUFNEHMEN: "Jede Aufnahme ist ein eigener Akt: Was bei einer Kommune nicht geht, hält "
    "die anderen nicht auf und steht danach mit Grund im Ergebnis.",
}


SCHON_FREIGEGEBEN = (
    "Die E-Mails warten auf keine zweite Person: Über jede dieser Kommunen hat sie mit der "
    "Zeichnungsfreigabe schon entschieden."
)
GESEHEN = re.compile(r"([0-9]{1,18}):([0-9]{1,9}):([0-9]{1,9})")


class Auftragseite(View):
    """GET shows the list planned; POST plans it anew with what was typed, or orders it."""

    http_method_names = ["get", "head", "post"]
    akteur: Akteur
    runde: Unterzeichnungsrunde
    art: Laufart
    jetzt: datetime

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        """Foreign looks like missing; who may not order this is told so."""
        self.akteur = akteur_von(request)
        self.runde = runde_von(cast("int", kwargs["pk"]))
        self.jetzt = timezone.now()
        wort = str(kwargs["art"])
        if wort not in Laufart.values or Laufart(wort) not in ERKLAERUNGEN:
            raise Http404
        self.art = Laufart(wort)
        if not darf_beauftragen(self.art, self.akteur):
            grund = f"„{self.art.label}“ ist Ihnen nicht erlaubt."
            werte = {"grund": grund, "url": zur_runde(self.runde.pk), "aktion": "Zurück"}
            return render(request, "fehler/403.html", werte, status=403)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """With the usual values."""
        return self._seite(auftragsform(self.art, self.runde))

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Preview, or order."""
        form = auftragsform(self.art, self.runde, request.POST)
        if not form.is_valid():
            return self._seite(form, status=422)
        if request.POST.get("absicht") != "ausfuehren":
            return self._seite(form)
        gewaehlt = _schluessel(request, "platz")
        gemeint = {k: g for k, g in _gesehen(request, "gezeigt").items() if k in gewaehlt}
        if not gemeint:
            messages.warning(request, "Es ist keine Kommune angekreuzt.")
            return self._seite(form, status=422)
        try:
            lauf = beauftrage(
                akteur=self.akteur,
                runde_id=self.runde.pk,
                art=self.art,
                auftrag=form.auftrag(),
                gesehen=gemeint | _gesehen(request, "ohne_tat"),
                version=_version(request),
                jetzt=self.jetzt,
            )
        except Abgelehnt as abgelehnt:
            return self._abgelehnt(form, abgelehnt)
        return redirect(zum_lauf(lauf))

    def _abgelehnt(self, form: AuftragForm, abgelehnt: Abgelehnt) -> HttpResponse:
        """A double click leads to the order that was given."""
        lauf = laufender(self.runde.pk)
        ist_eigener = lauf is not None and lauf.person_id == self.akteur.person_id
        if lauf is not None and ist_eigener and lauf.art == self.art:
            return redirect(zum_lauf(lauf.pk))
        if abgelehnt.hat(Hindernisart.UEBERHOLT):
            messages.warning(self.request, str(abgelehnt))
        return self._seite(form, status=abgelehnt.statuscode)

    def _seite(self, form: AuftragForm, status: int = 200) -> HttpResponse:
        gesperrt = [h.satz for h in self._hindernisse()]
        geplant = [] if gesperrt else self._plan(form)
        plan = zeilen(self.art, geplant)
        if gesperrt and status == 200:
            status = 409
        moeglich = [z for z in plan if z.ist_moeglich]
        gezeigt, angekreuzt = self._gewaehlt()
        gewaehlt = angekreuzt | {z.platz_id for z in moeglich if z.platz_id not in gezeigt}
        neue = sum(len(v.briefe) for v in geplant if v.zeile.pk in gewaehlt)
        werte = {
            "runde": self.runde,
            "titel": str(self.art.label),
            "unterzeile": unterzeile(self.runde),
            "erklaerung": ERKLAERUNGEN[self.art],
            "versand": self._versand(neue),
            "form": form,
            "gesperrt": gesperrt,
            "moeglich": moeglich,
            "wortlaut": wortlaut(geplant),
            "gewaehlt": gewaehlt,
            "uebrige": [z for z in plan if not z.ist_moeglich],
            "knopf": f"{self.art.label}: {anzahl(len(moeglich))}",
            "zurueck_url": zur_runde(self.runde.pk),
        }
        return render(self.request, "runden/auftrag.html", werte, status=status)

    def _versand(self, neue: int) -> str:
        """That so many mails wait for a second person, or why they do not."""
        if self.art is Laufart.VORLEGEN and neue > MAILS_EINER_PERSON:
            return SCHON_FREIGEGEBEN
        if self.art is not Laufart.EINLADEN or not ist_gross(self.runde.pk, neue, self.jetzt):
            return ""
        schon = allein_versandt(self.runde.pk, self.jetzt)
        dazu = f"; in den letzten 24 Stunden waren es schon {schon}" if schon else ""
        return (
            f"Mehr als {MAILS_EINER_PERSON} Einladungen gibt eine zweite Person von der "
            f"Referatsleitung frei{dazu}."
        )

    def _gewaehlt(self) -> tuple[set[int], set[int]]:
        """What the page before showed as possible, and what of it was ticked."""
        gewaehlt = _schluessel(self.request, "platz")
        return set(_gesehen(self.request, "gezeigt")) | gewaehlt, gewaehlt

    def _hindernisse(self) -> list[Hindernis]:
        zahl = self.runde.plaetze.filter(gestrichen_am__isnull=True).count()
        alle = hindernisse(self.art, self.runde, self.akteur, zahl)
        return [h for h in alle if h.art is not Hindernisart.RECHT]

    def _plan(self, form: AuftragForm) -> list[Vorhaben]:
        return vorhaben(self.art, self.runde, form.auftrag(), self.akteur, self.jetzt)


def _schluessel(request: HttpRequest, feld: str) -> set[int]:
    werte = request.POST.getlist(feld)
    return {int(w) for w in werte if w.isascii() and w.isdigit() and len(w) < 19}


def _gesehen(request: HttpRequest, feld: str) -> dict[int, Gesehen]:
    """Places with what the page showed of each; what is no such thing was not shown."""
    gelesen = {}
    for wert in request.POST.getlist(feld):
        if treffer := GESEHEN.fullmatch(wert):
            platz, vorgang, kommune = map(int, treffer.groups())
            gelesen[platz] = Gesehen(vorgang, kommune)
    return gelesen


def _version(request: HttpRequest) -> int:
    """The version of the round on the page; one that there never is where it says none."""
    wert = request.POST.get("gesehen", "")
    return int(wert) if wert.isascii() and wert.isdigit() and len(wert) < 10 else -1
