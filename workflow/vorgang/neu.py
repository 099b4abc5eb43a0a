"""A new case: find the body, then record its interest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from antraege.akteur import AnfrageMitAkteur
from antraege.choices import Antragsstatus, Handlung, Kommunentyp, Rolle
from antraege.filterung import Suchfeld
from antraege.worte import STATUSWORTE, voller_name
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
from workflow.vorgang.seite.angebot import Aktion
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
        if not self.umstand.akteur.liest_alles:
            raise NichtGefunden
        schluessel = self.request.GET["kommune"]
        if not (schluessel.isascii() and schluessel.isdigit() and len(schluessel) < 19):
            raise NichtGefunden
        self.ziel = Ziel(kommune=int(schluessel))
        self.fall = lade(self.ziel, self.umstand.akteur)

    def zurueck(self) -> str:
        """Back to the search."""
        return zum_neuen()

    def nach_erfolg(self, ergebnis: Ergebnis) -> str:
        """The page of the new case."""
        return zur_seite(ergebnis.antrag_id or 0)

    def weitere_werte(self, form: HandlungForm | None, antwort: Antwort) -> dict[str, Any]:
        """The body, and the open case that a second expression of interest can join."""
        anderer = self.fall.andere_vorgaenge[0].id if self.fall.andere_vorgaenge else None
        url = zur_handlung(anderer, Handlung.INTERESSE_ERGAENZEN) if anderer else ""
        ist_abgelehnt = self.request.method == "POST" and antwort.status != 200
        if anderer and ist_abgelehnt and self._gerade_angelegt(anderer):
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
    akteur = cast("AnfrageMitAkteur", request).akteur
    if not akteur.liest_alles:
        raise Http404
    if not akteur.hat(Rolle.BEARBEITUNG):
        raise PermissionDenied("Neue Vorgänge legt die Bearbeitung an.")
    text = Suchfeld("").clean(request.GET.get("q"))
    gefunden = suche_kommunen(text, auch_vergangene=True)
    werte = {
        "q": text,
        "treffer": [_zeile(t) for t in gefunden],
        "ist_abgeschnitten": len(gefunden) == HOECHSTENS_TREFFER,
        "hoechstens": HOECHSTENS_TREFFER,
    }
    return render(request, "vorgang/neu_suche.html", werte)


@dataclass(frozen=True, slots=True)
class Trefferzeile:
    """A body that was found, with what there is to do; the first is what usually fits."""

    name: str
    zusatz: str
    stand: str
    aktionen: tuple[Aktion, ...]


def _zeile(treffer: Treffer) -> Trefferzeile:
    kommune = treffer.kommune
    teile = [
        Kommunentyp(kommune.typ).label,
        kommune.kreis.name if kommune.kreis else "",
        f"Schlüssel {kommune.ags}",
    ]
    stand, aktionen = _lage(treffer)
    name = voller_name(kommune.typ, kommune.name)
    return Trefferzeile(name, ", ".join(t for t in teile if t), stand, aktionen)


def _lage(treffer: Treffer) -> tuple[str, tuple[Aktion, ...]]:
    """How it stands with the body, and the ways on."""
    if treffer.kommune.besteht_bis is not None:
        akte = reverse("akte:kommune", args=[treffer.kommune.ags])
        if treffer.kommune.hat_nie_bestanden:
            return "hat nie bestanden", (Aktion("Akte ansehen", akte),)
        return "besteht nicht mehr", (Aktion("Nachfolge ansehen", akte),)
    letzter = treffer.letzter
    if letzter is not None and letzter.ist_offen:
        url = zur_handlung(letzter.id, Handlung.INTERESSE_ERGAENZEN)
        return "Vorgang läuft", (Aktion("Mitteilung ergänzen", url),)
    if treffer.ist_mitglied:
        return "Mitglied", ()
    anlegen = zum_neuen(kommune=treffer.kommune.pk)
    if letzter is None or letzter.status == Antragsstatus.AUFGENOMMEN:
        return "", (Aktion("Vorgang anlegen", anlegen),)
    stand = f"{STATUSWORTE[letzter.status].intern} (Gz. {letzter.aktenzeichen})"
    if letzter.status == Antragsstatus.ABGELEHNT:
        frueher = Aktion("Früheren Vorgang ansehen", zur_seite(letzter.id))
    else:
        url = zur_handlung(letzter.id, Handlung.VORGANG_WIEDERAUFNEHMEN)
        frueher = Aktion("Vorgang wiederaufnehmen", url)
    return stand, (frueher, Aktion("Neuen Vorgang anlegen", anlegen))
