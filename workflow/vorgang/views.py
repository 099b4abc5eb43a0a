"""The case page, and the page of an act on a case."""

from __future__ import annotations

from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from antraege.akteur import AnfrageMitAkteur
from antraege.choices import Handlung
from workflow.verfahren.hindernis import NichtGefunden
from workflow.verfahren.schreiben import Ergebnis
from workflow.verfahren.tuer import Ziel
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.einblick import Einblick, einblick
from workflow.vorgang.formulare import FORMULARE
from workflow.vorgang.formulare.grundlage import HandlungForm
from workflow.vorgang.formularseite import Antwort, Formularseite
from workflow.vorgang.queries import fall_fuer_amt, lies_akte
from workflow.vorgang.seite import baue_seite
from workflow.vorgang.seite.kopf import name_der_kommune
from workflow.vorgang.wege import zur_seite


@require_safe
def seite(request: HttpRequest, pk: int) -> HttpResponse:
    """One case: where it stands, what comes next, everything recorded."""
    umstand = Umstand(cast("AnfrageMitAkteur", request).akteur, timezone.now())
    try:
        akte = lies_akte(pk, umstand.akteur)
    except NichtGefunden as fehler:
        raise Http404 from fehler
    werte = {"seite": baue_seite(akte, umstand), "akte": akte}
    return render(request, "vorgang/seite.html", werte)


class HandlungView(Formularseite):
    """An act on a case that exists."""

    def lade(self, **kwargs: Any) -> None:
        """The case and the form of the act that the address names."""
        self.fall = fall_fuer_amt(kwargs["pk"], self.umstand.akteur)
        self.ziel = Ziel(antrag=kwargs["pk"])
        wort = kwargs["handlung"]
        if wort not in Handlung.values or Handlung(wort) not in FORMULARE:
            raise NichtGefunden
        self.handlung = Handlung(wort)
        self.formklasse = FORMULARE[self.handlung]

    def zurueck(self) -> str:
        """The case page."""
        return zur_seite(self.fall.antrag.id or 0)

    def nach_erfolg(self, ergebnis: Ergebnis) -> str:
        """The case page."""
        return self.zurueck()

    def einblick(self) -> Einblick | None:
        """What is decided about, or the row that the address names."""
        bezug = self.request.GET.get("bezug", "")
        zahl = int(bezug) if bezug.isascii() and bezug.isdigit() and len(bezug) < 19 else None
        return einblick(self.fall, self.handlung, self.umstand, zahl)

    def weitere_werte(self, form: HandlungForm | None, antwort: Antwort) -> dict[str, Any]:
        """Which case this is."""
        return {
            "kommune": name_der_kommune(self.fall),
            "aktenzeichen": self.fall.antrag.aktenzeichen,
        }
