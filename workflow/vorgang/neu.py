"""A new case: find the body, then record its interest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from antraege.akteur import AnfrageMitAkteur
from antraege.choices import Handlung, Kanal, Kommunentyp, Rolle
from antraege.filterung import Suchfeld
from antraege.worte import voller_name
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.eingaben import InteresseErfassen
from workflow.verfahren.hindernis import NichtGefunden
from workflow.verfahren.schreiben import Ergebnis
from workflow.verfahren.tuer import Ziel, lade
from workflow.vorgang import ablehnung
from workflow.vorgang.formulare.beginn import InteresseErfassenForm
from workflow.vorgang.formulare.grundlage import HandlungForm
from workflow.vorgang.formularseite import Antwort, Formularseite
from workflow.vorgang.queries import (
    HOECHSTENS_TREFFER,
    Treffer,
    juengste_eintraege,
    suche_kommunen,
)
from workflow.vorgang.seite.kopf import name_der_kommune
from workflow.vorgang.wege import zum_neuen, zur_handlung, zur_seite


class NeuView(Formularseite):
    """Without ``?kommune=`` the search, with it the form."""

    vorlage = "vorgang/neu.html"
    handlung = Handlung.INTERESSE_ERFASSEN
    formklasse = InteresseErfassenForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """The search belongs to the same right as the form."""
        if "kommune" in request.GET:
            return super().dispatch(request, *args, **kwargs)
        return suche(request)

    def lade(self, **kwargs: Any) -> None:
        """The body that the address names."""
        schluessel = self.request.GET["kommune"]
        if not (schluessel.isascii() and schluessel.isdigit() and len(schluessel) < 19):
            raise NichtGefunden
        self.ziel = Ziel(kommune=int(schluessel))
        self.fall = lade(self.ziel, self.umstand.akteur)

    def zurueck(self) -> str:
        """Back to the search."""
        return zum_neuen()

    def probe(self) -> InteresseErfassen:
        """Whether a case can begin at all, before channel and contact are known."""
        return InteresseErfassen(kanal=Kanal.MAIL, geschehen=Zeitangabe.tag(self.umstand.heute))

    def nach_erfolg(self, ergebnis: Ergebnis) -> str:
        """The page of the new case."""
        return zur_seite(ergebnis.antrag_id or 0)

    def weitere_werte(self, form: HandlungForm | None, antwort: Antwort) -> dict[str, Any]:
        """The body, and the open case that a second expression of interest can join."""
        anderer = self.fall.andere_vorgaenge[0].id if self.fall.andere_vorgaenge else None
        url = zur_handlung(anderer, Handlung.INTERESSE_ERGAENZEN) if anderer else ""
        if anderer and antwort.status != 200 and self._gerade_angelegt(anderer):
            antwort.status = 409
            antwort.hinweis = "Diesen Vorgang haben Sie gerade schon angelegt."
        return {
            "kommune": name_der_kommune(self.fall),
            "ergaenzen_url": url,
            "anderer_url": zur_seite(anderer) if anderer else "",
        }

    def _gerade_angelegt(self, antrag_id: int) -> bool:
        """Whether the open case is the fruit of the same click."""
        eintraege = juengste_eintraege(antrag_id, 1)
        return ablehnung.ist_doppelklick(eintraege, self.handlung, self.umstand)


@require_safe
def suche(request: HttpRequest) -> HttpResponse:
    """Find the body by its name."""
    if not cast("AnfrageMitAkteur", request).akteur.hat(Rolle.BEARBEITUNG):
        raise PermissionDenied("Neue Vorgänge legt die Bearbeitung an.")
    text = Suchfeld("").clean(request.GET.get("q"))
    gefunden = suche_kommunen(text)
    werte = {
        "q": text,
        "treffer": [_zeile(t) for t in gefunden],
        "ist_abgeschnitten": len(gefunden) == HOECHSTENS_TREFFER,
        "hoechstens": HOECHSTENS_TREFFER,
    }
    return render(request, "vorgang/neu_suche.html", werte)


@dataclass(frozen=True, slots=True)
class Trefferzeile:
    """A body that was found, with the one thing to do."""

    name: str
    zusatz: str
    stand: str
    url: str
    aktion: str


def _zeile(treffer: Treffer) -> Trefferzeile:
    kommune = treffer.kommune
    teile = [
        Kommunentyp(kommune.typ).label,
        kommune.kreis.name if kommune.kreis else "",
        f"Schlüssel {kommune.ags}",
    ]
    stand, url, aktion = "", zum_neuen(kommune=kommune.pk), "Vorgang anlegen"
    if treffer.offener_vorgang is not None:
        stand, aktion = "Vorgang läuft", "Mitteilung ergänzen"
        url = zur_handlung(treffer.offener_vorgang, Handlung.INTERESSE_ERGAENZEN)
    elif treffer.ist_mitglied:
        stand, url, aktion = "Mitglied", "", ""
    name = voller_name(kommune.typ, kommune.name)
    return Trefferzeile(name, ", ".join(t for t in teile if t), stand, url, aktion)
