"""The page of one act: form, preview, confirmation, refusal. One home for all of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, ClassVar, cast

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.views import View

from antraege.akteur import AnfrageMitAkteur
from antraege.choices import Handlung
from antraege.fall import Fall
from workflow.post.briefe import hat_brief
from workflow.verfahren.eingaben import Eingabe
from workflow.verfahren.handlungen import AM_ANFANG, name
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart, NichtGefunden
from workflow.verfahren.plan import Plan
from workflow.verfahren.schreiben import Ergebnis
from workflow.verfahren.tatsachen import TATSACHEN
from workflow.verfahren.tuer import Ziel, fuehre_aus, version_von, vorschau
from workflow.verfahren.umstand import Umstand
from workflow.vorgang import ablehnung
from workflow.vorgang.einblick import Einblick, einblick
from workflow.vorgang.formulare.grundlage import Dateien, HandlungForm
from workflow.vorgang.vorschau import Vorschau, beschreibe
from workflow.vorgang.zugang import versperrt, verwehrt

KEINE_VERSION = -1
"""What counts as shown when a form names no version: nothing."""


@dataclass(slots=True)
class Antwort:
    """What the page says besides the form."""

    status: int = 200
    zeilen: list[ablehnung.Zeile] | None = None
    vorschau: Vorschau | None = None
    hinweis: str = ""
    seither: list[str] | None = None
    version: int | None = None


class Formularseite(View):
    """GET shows form and preview, POST previews or executes (``absicht``).

    Subclasses say in ``lade`` what the act is about: a case, a membership or a body. Nothing is
    written but by ``fuehre_aus``.
    """

    http_method_names = ["get", "head", "post"]
    vorlage: ClassVar[str] = "vorgang/handlung.html"
    handlung: Handlung
    ziel: Ziel
    fall: Fall
    formklasse: type[HandlungForm]
    umstand: Umstand

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Foreign looks like missing; what the person may not do is said at once."""
        akteur = cast("AnfrageMitAkteur", request).akteur
        self.umstand = Umstand(akteur, timezone.now())
        try:
            self.lade(**kwargs)
            sperre = self._verwehrt()
            if sperre is not None and sperre.hat(Hindernisart.RECHT):
                return self._nicht_erlaubt(sperre)
            return super().dispatch(request, *args, **kwargs)
        except NichtGefunden as fehler:
            raise Http404 from fehler

    def lade(self, **kwargs: Any) -> None:
        """Set ``handlung``, ``ziel``, ``fall`` and ``formklasse``. Raises ``NichtGefunden``."""
        raise NotImplementedError

    def zurueck(self) -> str:
        """Where "Abbrechen" leads."""
        raise NotImplementedError

    def nach_erfolg(self, ergebnis: Ergebnis) -> str:
        """Where the act leads."""
        raise NotImplementedError

    def abhilfe(self, handlung: Handlung, bezug: int | None) -> str:
        """Where an obstacle is mended, if this person can do it now; empty where nowhere."""
        return ablehnung.abhilfe(self.fall, self.umstand.akteur, handlung, bezug)

    def beschreibe(self, plan: Plan) -> Vorschau:
        """The plan in words."""
        return beschreibe(plan)

    def einblick(self) -> Einblick | None:
        """What is decided about; None where the form itself says everything."""
        return einblick(self.fall, self.handlung, self.umstand)

    # --- requests

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The form as it opens, with the plan its first values would make."""
        form = self._form()
        sperre = self._verwehrt()
        if sperre is None and (sperre := versperrt(form)) is None:
            return self._seite(form, self._anfang(form))
        zeilen = ablehnung.verteile(sperre, form, self.abhilfe)
        return self._seite(None, Antwort(409, zeilen))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Preview what was typed, or do it."""
        form = self._form(request.POST, request.FILES)
        if request.POST.get("absicht") != "ausfuehren":
            return self._seite(form, self._zeige_vorschau(form))
        if self._ist_ueberholt():
            return self._seite(form, self._ueberholt(form))
        if not form.is_valid():
            return self._seite(form, Antwort(422))
        try:
            ergebnis = fuehre_aus(
                self.umstand.akteur,
                self.handlung,
                self.ziel,
                form.eingabe(),
                version=self.gezeigte_version(),
            )
        except Abgelehnt as abgelehnt:
            return self._abgelehnt(form, abgelehnt)
        self._melde_erfolg(ergebnis, form.gegenstand())
        return HttpResponseRedirect(self.nach_erfolg(ergebnis))

    @property
    def version(self) -> int:
        """The version of the row that the act is about, as it is now."""
        return version_von(self.fall, self.ziel)

    def gezeigte_version(self) -> int | None:
        """The version that the page showed; None where the act begins something."""
        if self.handlung in AM_ANFANG:
            return None
        wert = self.request.POST.get("version", "")
        return int(wert) if wert.isascii() and wert.isdigit() and len(wert) < 10 else KEINE_VERSION

    # --- answers

    def _anfang(self, form: HandlungForm) -> Antwort:
        """The plan of the values the form opens with; nobody is blamed for what is still empty."""
        antwort = Antwort()
        mit_werten = form.mit_anfangswerten()
        if not mit_werten.is_valid():
            return antwort
        try:
            plan = self._vorschau(mit_werten.eingabe())
        except Abgelehnt as abgelehnt:
            sachlich = [h for h in abgelehnt.hindernisse if h.art is not Hindernisart.EINGABE]
            antwort.zeilen = ablehnung.verteile(Abgelehnt(sachlich), form, self.abhilfe)
        else:
            antwort.vorschau = self.beschreibe(plan)
        return antwort

    def _abgelehnt(self, form: HandlungForm, abgelehnt: Abgelehnt) -> HttpResponse:
        if abgelehnt.hat(Hindernisart.UEBERHOLT):
            self.lade(**self.kwargs)
            form = self._form(self.request.POST, self.request.FILES)
            return self._seite(form, self._ueberholt(form))
        antwort = Antwort(abgelehnt.statuscode)
        antwort.zeilen = ablehnung.verteile(abgelehnt, form, self.abhilfe)
        return self._seite(form, antwort)

    def _zeige_vorschau(self, form: HandlungForm) -> Antwort:
        if not form.is_valid():
            return Antwort(422)
        antwort = Antwort()
        try:
            antwort.vorschau = self.beschreibe(self._vorschau(form.eingabe()))
        except Abgelehnt as abgelehnt:
            antwort.status = abgelehnt.statuscode
            antwort.zeilen = ablehnung.verteile(abgelehnt, form, self.abhilfe)
        return antwort

    def _ueberholt(self, form: HandlungForm) -> Antwort:
        """The new state with everything typed; the form now carries the new version."""
        antwort = self._zeige_vorschau(form)
        antwort.status = 409
        antwort.version = self.version
        neues = ablehnung.was_geschah(form, self.ziel, self.gezeigte_version() or 0)
        antwort.hinweis, antwort.seither = neues.satz, neues.zeilen
        return antwort

    def _ist_ueberholt(self) -> bool:
        gezeigt = self.gezeigte_version()
        return gezeigt is not None and gezeigt != self.version

    def _verwehrt(self) -> Abgelehnt | None:
        return verwehrt(self.fall, self.handlung, self.umstand)

    def _nicht_erlaubt(self, abgelehnt: Abgelehnt) -> HttpResponse:
        werte = {"grund": str(abgelehnt), "url": self.zurueck(), "aktion": "Zurück"}
        return render(self.request, "fehler/403.html", werte, status=403)

    def _vorschau(self, eingabe: Eingabe) -> Plan:
        return vorschau(
            self.umstand.akteur, self.handlung, self.ziel, eingabe, jetzt=self.umstand.jetzt
        )

    def _form(self, data: Any = None, files: Dateien | None = None) -> HandlungForm:
        return self.formklasse(
            data,
            files=files,
            handlung=self.handlung,
            fall=self.fall,
            umstand=self.umstand,
            abfrage=self.request.GET.dict(),
        )

    def _melde_erfolg(self, ergebnis: Ergebnis, gegenstand: str) -> None:
        satz = _erfolgssatz(ergebnis, gegenstand)
        if ergebnis.plan.briefe:
            ab = ergebnis.plan.umstand.jetzt + timedelta(minutes=settings.GNADENFRIST_MINUTEN)
            satz += f" Die E-Mail geht ab {timezone.localtime(ab):%H:%M} Uhr hinaus"
            # A mail about a membership stands on no case, and only a case's mail can be held.
            ist_haltbar = ergebnis.antrag_id is not None
            satz += "; bis dahin lässt sie sich anhalten." if ist_haltbar else "."
        messages.success(self.request, satz)

    def _seite(self, form: HandlungForm | None, antwort: Antwort) -> HttpResponse:
        version = self.version
        if self.request.method == "POST" and antwort.version is None:
            gezeigt = self.gezeigte_version()
            version = version if gezeigt in (None, KEINE_VERSION) else gezeigt
        werte = {
            "form": form,
            "antwort": antwort,
            "titel": form.titel if form else name(self.handlung),
            "fall": self.fall,
            "zurueck_url": self.zurueck(),
            "version": version,
            "knopf": (form.knopf if form else "") or name(self.handlung),
            "zeigt_erst_vorschau": self.handlung not in TATSACHEN or hat_brief(self.handlung),
            "einblick": self.einblick() if form else None,
            "erklaerung": self.formklasse.erklaerung,
            **self.weitere_werte(form, antwort),
        }
        return render(self.request, self.vorlage, werte, status=antwort.status)

    def weitere_werte(self, form: HandlungForm | None, antwort: Antwort) -> dict[str, Any]:
        """What a subclass adds for the template."""
        return {}


def _erfolgssatz(ergebnis: Ergebnis, gegenstand: str) -> str:
    """Every step that was taken, or the act and the row it was about."""
    *anfang, letzter = [f"„{name(teil.handlung)}“" for teil in ergebnis.plan.teile]
    if anfang:
        return f"{', '.join(anfang)} und {letzter} sind eingetragen."
    return f"{letzter} ist eingetragen{f' ({gegenstand})' if gegenstand else ''}."
