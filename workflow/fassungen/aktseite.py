"""The page of an act: form, preview, confirmation, refusal. Nothing typed is ever lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.views import View

from antraege.akteur import Akteur, AnfrageMitAkteur
from antraege.choices import Handlung
from antraege.models import Protokolleintrag
from workflow.fassungen.formulare.grundlage import Eingabeform
from workflow.fassungen.vorschau import Vorschau
from workflow.verfahren.fassungen.gegenstand import darf_regeln_aendern, sieht
from workflow.verfahren.handlungen import name
from workflow.verfahren.hindernis import Abgelehnt, Hindernis, Hindernisart, NichtGefunden
from workflow.verfahren.plan import kein_recht
from workflow.vorgang.ablehnung import DOPPELKLICK, Zeile

SCHON_GETAN = "Das haben Sie gerade schon getan; es wurde nichts doppelt eingetragen."
NICHTS_GESEHEN = -1
"""What counts as shown when a form names nothing."""


@dataclass(slots=True)
class Antwort:
    """What the page says besides the form."""

    status: int = 200
    zeilen: list[Zeile] = field(default_factory=list)
    vorschau: Vorschau | None = None
    hinweis: str = ""
    seither: list[str] = field(default_factory=list)
    ist_neu_gezeigt: bool = False


class Formseite[F: Eingabeform](View):
    """GET shows form and preview, POST previews or executes (``absicht``)."""

    http_method_names = ["get", "head", "post"]
    vorlage: ClassVar[str] = "fassungen/akt.html"
    handlung: Handlung
    akteur: Akteur
    jetzt: datetime

    # --- what a subclass says

    def lade(self, **kwargs: Any) -> None:
        """Read what the act is about. Raises ``NichtGefunden``."""
        raise NotImplementedError

    def sieht(self) -> bool:
        """Whether what the act is about exists for the person at all."""
        return sieht(self.akteur)

    def darf(self) -> bool:
        """Whether the person may act at all."""
        raise NotImplementedError

    def gesehen(self) -> int:
        """The state of things that the page shows, as a number."""
        raise NotImplementedError

    def neues(self, gezeigt: int) -> tuple[Hindernis, list[str]] | None:
        """What has happened since that number, if anything."""
        raise NotImplementedError

    def sperren(self) -> Iterable[Hindernis]:
        """What no input could mend."""
        return ()

    def form(self, data: Any = None, files: Any = None) -> F:
        """The form as it opens, or as it was sent."""
        raise NotImplementedError

    def pruefe(self, form: F) -> Iterable[Hindernis]:
        """What is wrong with what was typed."""
        return ()

    def vorschau(self, form: F) -> Vorschau | None:
        """What the act would do."""
        raise NotImplementedError

    def handle(self, form: F, gezeigt: int) -> str:
        """Do it; gives the sentence that says so. Raises ``Abgelehnt``."""
        raise NotImplementedError

    def ziel(self) -> str:
        """Where the act leads."""
        raise NotImplementedError

    def zurueck(self) -> str:
        """Where "Abbrechen" leads."""
        raise NotImplementedError

    def abhilfe(self, hindernis: Hindernis) -> str:
        """Address where an obstacle is mended, for who can do it."""
        return ""

    def werte(self, form: F | None, antwort: Antwort) -> dict[str, Any]:
        """What the template gets besides."""
        return {}

    # --- for subclasses

    def schon_getan(self, eintraege: Sequence[Protokolleintrag]) -> Hindernis | None:
        """A double click: all that has happened since is this person's own act, a moment ago."""
        if len(eintraege) != 1:
            return None
        (eintrag,) = eintraege
        ist_doppelt = (
            eintrag.handlung == self.handlung
            and eintrag.person_id == self.akteur.person_id
            and eintrag.erfasst_am >= self.jetzt - DOPPELKLICK
        )
        return Hindernis(SCHON_GETAN, Hindernisart.UEBERHOLT) if ist_doppelt else None

    # --- requests

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Foreign looks like missing; what the person may not do is said at once."""
        self.akteur = cast("AnfrageMitAkteur", request).akteur
        self.jetzt = timezone.now()
        if not self.sieht():
            raise Http404
        try:
            self.lade(**kwargs)
        except NichtGefunden as fehler:
            raise Http404 from fehler
        if not self.darf():
            return self.verwehrt()
        return super().dispatch(request, *args, **kwargs)

    def verwehrt(self) -> HttpResponse:
        """What somebody sees who may not act here."""
        grund = kein_recht(self.handlung).satz
        werte = {"grund": grund, "url": self.zurueck(), "aktion": "Zurück"}
        return render(self.request, "fehler/403.html", werte, status=403)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The form as it opens."""
        if sperren := list(self.sperren()):
            return self.seite(None, Antwort(409, [self._zeile(h) for h in sperren]))
        form = self.form()
        return self.seite(form, Antwort(vorschau=self.vorschau(form)))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Preview what was typed, or do it."""
        form = self.form(request.POST, request.FILES)
        if request.POST.get("absicht") != "ausfuehren":
            return self.seite(form, self._gezeigt(form))
        if (neues := self.neues(self.gezeigt)) is not None:
            return self.seite(form, self._ueberholt(form, *neues))
        if form.hat_fehler:
            return self.seite(form, self._gezeigt(form))
        try:
            satz = self.handle(form, self.gezeigt)
        except Abgelehnt as abgelehnt:
            return self._abgelehnt(form, abgelehnt)
        except NichtGefunden as fehler:
            raise Http404 from fehler
        messages.success(request, satz)
        return HttpResponseRedirect(self.ziel())

    @property
    def gezeigt(self) -> int:
        """The number that the sent page carried."""
        wert = self.request.POST.get("gesehen", "")
        ist_zahl = wert.isascii() and wert.isdigit() and len(wert) < 10
        return int(wert) if ist_zahl else NICHTS_GESEHEN

    # --- answers

    def _gezeigt(self, form: F) -> Antwort:
        """The preview, or every reason why there is none."""
        gefunden = [*self.sperren(), *self.pruefe(form)]
        antwort = Antwort()
        if gefunden or form.hat_fehler:
            antwort.status = Abgelehnt(gefunden).statuscode
            antwort.zeilen = self._verteile(form, gefunden)
        else:
            antwort.vorschau = self.vorschau(form)
        return antwort

    def _abgelehnt(self, form: F, abgelehnt: Abgelehnt) -> HttpResponse:
        """What the act itself said; somebody may have been faster by a moment."""
        if abgelehnt.hat(Hindernisart.UEBERHOLT):
            self.lade(**self.kwargs)
            form = self.form(self.request.POST, self.request.FILES)
            neues = self.neues(self.gezeigt) or (abgelehnt.hindernisse[0], [])
            return self.seite(form, self._ueberholt(form, *neues))
        zeilen = self._verteile(form, abgelehnt.hindernisse)
        return self.seite(form, Antwort(abgelehnt.statuscode, zeilen))

    def _ueberholt(self, form: F, hindernis: Hindernis, seither: list[str]) -> Antwort:
        """The new state with everything typed; from now on the page knows it."""
        antwort = self._gezeigt(form)
        antwort.status = 409
        antwort.hinweis, antwort.seither = hindernis.satz, seither
        antwort.ist_neu_gezeigt = True
        return antwort

    def _verteile(self, form: F, hindernisse: Iterable[Hindernis]) -> list[Zeile]:
        """Each obstacle at its field; what has none is returned."""
        return [self._zeile(h) for h in dict.fromkeys(hindernisse) if not form.nimm_auf(h)]

    def _zeile(self, hindernis: Hindernis) -> Zeile:
        url = self.abhilfe(hindernis)
        return Zeile(hindernis.satz, url, name(hindernis.wo) if url and hindernis.wo else "")

    def seite(self, form: F | None, antwort: Antwort) -> HttpResponse:
        gesehen = self.gesehen()
        if self.request.method == "POST" and not antwort.ist_neu_gezeigt:
            gesehen = self.gezeigt
        werte = {
            "form": form,
            "antwort": antwort,
            "titel": name(self.handlung),
            "knopf": name(self.handlung),
            "zurueck_url": self.zurueck(),
            "gesehen": max(gesehen, 0),
            "zeigt_erst_vorschau": True,
            **self.werte(form, antwort),
        }
        return render(self.request, self.vorlage, werte, status=antwort.status)


class Grundlagenseite[F: Eingabeform](Formseite[F]):
    """What the whole office reads and Administration changes; ``version`` is the installation's."""

    version: int

    def darf(self) -> bool:
        """Administration alone."""
        return darf_regeln_aendern(self.akteur)

    def verwehrt(self) -> HttpResponse:
        """Others read."""
        if self.request.method in ("GET", "HEAD"):
            return self.seite(None, Antwort())
        return super().verwehrt()

    def gesehen(self) -> int:
        """The version of the installation's row."""
        return self.version
