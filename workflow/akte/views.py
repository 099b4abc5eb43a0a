"""The page of a body, and the pages of acts on it and on its memberships."""

from __future__ import annotations

from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from antraege.akteur import AnfrageMitAkteur
from antraege.choices import Handlung
from antraege.models import Kommune
from antraege.views import AMT
from workflow.akte import vorschau
from workflow.akte.angebot import an_der_kommune, an_der_mitgliedschaft
from workflow.akte.einblick import einblick
from workflow.akte.formulare import KOMMUNENFORMULARE, MITGLIEDSFORMULARE
from workflow.akte.nachfolge import seite_der_suche
from workflow.akte.queries import (
    fall_einer_kommune,
    fall_einer_mitgliedschaft,
    lies_akte,
    lies_blatt,
    name_einer_kommune,
)
from workflow.akte.seite import baue_seite
from workflow.akte.wege import zur_kommune
from workflow.verfahren.hindernis import NichtGefunden
from workflow.verfahren.plan import Plan
from workflow.verfahren.schreiben import Ergebnis
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.einblick import Einblick
from workflow.vorgang.formulare.grundlage import HandlungForm
from workflow.vorgang.formularseite import Antwort, Formularseite
from workflow.vorgang.seite.kopf import name_der_kommune
from workflow.vorgang.vorschau import Vorschau
from workflow.vorgang.zugang import versperrt


@require_safe
def kommune(request: HttpRequest, ags: str) -> HttpResponse:
    """One body: register and memberships; for who reads everything its whole file."""
    umstand = Umstand(cast("AnfrageMitAkteur", request).akteur, timezone.now())
    if not umstand.akteur.hat(*AMT):
        raise Http404
    try:
        blatt = lies_blatt(ags)
    except Kommune.DoesNotExist as fehler:
        raise Http404 from fehler
    akte = lies_akte(blatt, umstand.akteur) if umstand.akteur.liest_alles else None
    return render(request, "akte/kommune.html", {"seite": baue_seite(blatt, akte, umstand)})


class AkteHandlungView(Formularseite):
    """An act on a body or a membership; both lead back to the body's page."""

    vorlage = "akte/handlung.html"

    def zurueck(self) -> str:
        """The body's page."""
        return zur_kommune(self.fall.kommune.ags)

    def nach_erfolg(self, ergebnis: Ergebnis) -> str:
        """The body's page."""
        return self.zurueck()

    def beschreibe(self, plan: Plan) -> Vorschau:
        """The plan in the words of the body's file."""
        return vorschau.beschreibe(plan)

    def weitere_werte(self, form: HandlungForm | None, antwort: Antwort) -> dict[str, Any]:
        """Which body this is."""
        return {"kommune": name_der_kommune(self.fall), "schluessel": self.fall.kommune.ags}

    def setze_handlung(self, wort: str, formulare: dict[Handlung, type[HandlungForm]]) -> None:
        """The act and the form that the address names. Raises ``NichtGefunden``."""
        if wort not in Handlung.values or Handlung(wort) not in formulare:
            raise NichtGefunden
        self.handlung = Handlung(wort)
        self.formklasse = formulare[self.handlung]


class KommuneHandlungView(AkteHandlungView):
    """An act on a body."""

    def lade(self, **kwargs: Any) -> None:
        """The body and the form of the act."""
        self.ziel, self.fall = fall_einer_kommune(kwargs["ags"], self.umstand.akteur)
        self.setze_handlung(kwargs["handlung"], KOMMUNENFORMULARE)

    def abhilfe(self, handlung: Handlung, bezug: int | None) -> str:
        """Another act on the body."""
        return an_der_kommune(self.fall, self.umstand.akteur, handlung, bezug=bezug)

    def einblick(self) -> Einblick | None:
        """The form says everything."""
        return None


class MitgliedschaftHandlungView(AkteHandlungView):
    """An act on a membership. A successor is looked up first: the address then names it."""

    def lade(self, **kwargs: Any) -> None:
        """The membership, the form of the act, and the successor that the address names."""
        self.ziel, self.fall = fall_einer_mitgliedschaft(kwargs["pk"], self.umstand.akteur)
        self.setze_handlung(kwargs["handlung"], MITGLIEDSFORMULARE)
        schluessel = self.request.GET.get("nachfolge", "0")
        if not (schluessel.isascii() and schluessel.isdigit() and len(schluessel) < 19):
            raise NichtGefunden
        self.nachfolge = int(schluessel)
        if self.nachfolge and not name_einer_kommune(self.nachfolge):
            raise NichtGefunden

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The search for a successor while there is none; else the form."""
        if self._sucht():
            return seite_der_suche(request, self.fall)
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Nothing to be sent before there is a successor."""
        if self._sucht():
            return seite_der_suche(request, self.fall)
        return super().post(request, *args, **kwargs)

    def _sucht(self) -> bool:
        """Whether only the successor is missing; what stands in the way is said before."""
        ohne = self.handlung is Handlung.RECHTSNACHFOLGE_VORSCHLAGEN and not self.nachfolge
        return ohne and self._verwehrt() is None and versperrt(self._form()) is None

    def abhilfe(self, handlung: Handlung, bezug: int | None) -> str:
        """Another act on the membership."""
        return an_der_mitgliedschaft(self.fall, self.umstand.akteur, handlung, bezug=bezug)

    def einblick(self) -> Einblick | None:
        """What is decided, or which entry is corrected."""
        bezug = self._form().bezug
        return einblick(self.fall, self.handlung, bezug, self.nachfolge)

    def weitere_werte(self, form: HandlungForm | None, antwort: Antwort) -> dict[str, Any]:
        """Which membership this is."""
        beginn = self.fall.mitgliedschaft.beginn
        return {**super().weitere_werte(form, antwort), "mitgliedschaft": beginn.im_satz}
