"""The template of the council paper: everybody of the office sees it, Administration changes it."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from antraege.akteur import AnfrageMitAkteur
from antraege.choices import Handlung
from antraege.dokumente.ablage import Fehlt
from antraege.models import Kommune
from antraege.namen import dateiwort
from berichte.beschlussvorlage import DOCX, LISTEN, TEXTE, WAHRHEITEN, beispielwerte
from workflow.beschlussvorlage.lesen import Papier
from workflow.beschlussvorlage.views import als_datei, reiche_vorlage
from workflow.fassungen.aktseite import Antwort, Grundlagenseite
from workflow.fassungen.formulare.mustervorlage import MustervorlageForm, ProbeForm
from workflow.fassungen.vorlagenabgleich import vergleiche_vorlagen
from workflow.fassungen.vorlagenstaende import genannt, lies_staende
from workflow.fassungen.vorschau import KEINE_MAIL, Vorschau
from workflow.fassungen.wege import zur_mustervorlage, zur_uebersicht
from workflow.verfahren.fassungen.gegenstand import sieht
from workflow.verfahren.fassungen.mustervorlage import (
    SCHON_VERWENDET,
    Mustervorlage,
    aendere_mustervorlage,
    lies_formular,
    lies_mustervorlage,
    ueberholte_mustervorlage,
)
from workflow.verfahren.hindernis import Hindernis

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Vorlagenzeile:
    """A change, as ``bausteine/verlauf.html`` wants it; the title leads to the file."""

    zeitpunkt: datetime
    titel: str
    wer: str
    url: str


class Mustervorlagenseite(Grundlagenseite[MustervorlageForm]):
    """Present template, placeholders, upload; who may not change it sees and tries it."""

    vorlage: ClassVar[str] = "fassungen/mustervorlage.html"
    handlung = Handlung.MUSTERVORLAGE_AENDERN
    stand: Mustervorlage

    def lade(self, **kwargs: Any) -> None:
        """The template as it is."""
        self.stand, self.version = lies_mustervorlage()

    def neues(self, gezeigt: int) -> tuple[Hindernis, list[str]] | None:
        """Whether template or rules have changed since."""
        if gezeigt == self.version:
            return None
        return ueberholte_mustervorlage(), [
            f"{timezone.localtime(s.zeitpunkt):%d.%m.%Y, %H:%M} Uhr: {genannt(s.vorlage)}, {s.wer}"
            for s in lies_staende()[:1]
        ]

    def form(self, data: Any = None, files: Any = None) -> MustervorlageForm:
        """A file, or the way back."""
        return MustervorlageForm(data, files, stand=self.stand)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Beside preview and act: the new template filled on trial; nothing is put in place."""
        if request.POST.get("absicht") == "probe":
            form = self.form(request.POST, request.FILES)
            kommune = Kommune.objects.filter(ags=request.POST.get("probe", "")).first()
            if not form.hat_fehler and kommune is not None:
                formular = lies_formular(form.neue())
                liest = self.akteur.liest_alles
                return reiche_vorlage(request, kommune, mit_vorgang=liest, formular=formular)
        return super().post(request, *args, **kwargs)

    def pruefe(self, form: MustervorlageForm) -> Iterable[Hindernis]:
        """Said in the preview already, and not by the act alone."""
        if not form.hat_fehler and form.neue().sha256 == self.stand.sha256:
            yield SCHON_VERWENDET

    def vorschau(self, form: MustervorlageForm) -> Vorschau | None:
        """What counts from now on, and for whom."""
        if not form.is_bound:
            return None
        return Vorschau(
            (
                ("Vorlage", f"{genannt(self.stand)} → {genannt(form.neue())}"),
                ("Geprüft", "alle Platzhalter sind bekannt, und die Vorlage lässt sich füllen"),
                ("Gilt für", "jede Mustervorlage, die ab jetzt heruntergeladen wird"),
                KEINE_MAIL,
            ),
            vergleich=vergleiche_vorlagen(self.stand, form.neue()),
        )

    def handle(self, form: MustervorlageForm, gezeigt: int) -> str:
        """Put it in place."""
        neu = form.neue()
        aendere_mustervorlage(akteur=self.akteur, neu=neu, version=gezeigt)
        return f"Ab jetzt gilt {genannt(neu)}."

    def ziel(self) -> str:
        """The page shows it."""
        return zur_mustervorlage()

    def zurueck(self) -> str:
        """The overview."""
        return zur_uebersicht()

    def werte(self, form: MustervorlageForm | None, antwort: Antwort) -> dict[str, Any]:
        """What counts now, what a template may name, who changed it before."""
        return {
            "titel": "Mustervorlage für den Beschluss",
            "knopf": "Vorlage übernehmen",
            "geltende": genannt(self.stand),
            "platzhalter": tuple(_platzhalter()),
            "listen": tuple(_listen()),
            "bedingungen": tuple((n, was) for n, (was, _) in WAHRHEITEN.items()),
            "probe": ProbeForm(),
            "verlauf": _verlauf(),
        }


def _platzhalter() -> Iterator[tuple[str, str, str]]:
    """How it is written, what it is, an example."""
    beispiele = beispielwerte()
    for name_, platzhalter in TEXTE.items():
        yield f"{{{{ {name_} }}}}", platzhalter.erklaerung, str(beispiele[name_])


def _listen() -> Iterator[tuple[str, str, str]]:
    """How a list is repeated, what it holds, its fields."""
    for name_, liste in LISTEN.items():
        felder = ", ".join(f"{{{{ zeile.{feld} }}}}" for feld in liste.felder)
        yield f"{{%tr for zeile in {name_} %}}", liste.erklaerung, felder


def _verlauf() -> list[Vorlagenzeile]:
    """Every change, newest first, each with the file of that time."""
    return [
        Vorlagenzeile(
            zeitpunkt=stand.zeitpunkt,
            titel=genannt(stand.vorlage),
            wer=stand.wer,
            url=f"{reverse('fassungen:geltende_vorlage')}?eintrag={stand.nr}"
            if stand.vorlage.ist_eigene
            else "",
        )
        for stand in lies_staende()
    ]


@require_safe
def geltende_vorlage(request: AnfrageMitAkteur) -> HttpResponse:
    """The template with its placeholders, to go on from; by its entry also one from before."""
    if not sieht(request.akteur):
        raise Http404
    vorlage = _gemeinte(request.GET.get("eintrag", ""))
    try:
        inhalt = lies_formular(vorlage)
    except Fehlt:
        logger.exception("Die Mustervorlage für den Beschluss fehlt in der Ablage.")
        return render(request, "beschlussvorlage/fehlt.html", status=503)
    name = dateiwort(vorlage.dateiname.removesuffix(".docx")) or "Mustervorlage"
    return als_datei(Papier(f"{name}.docx", DOCX, inhalt))


def _gemeinte(nr: str) -> Mustervorlage:
    """The one that counts, or the one that an entry put in place."""
    if not nr:
        return lies_mustervorlage()[0]
    gefunden = next((s.vorlage for s in lies_staende() if str(s.nr) == nr), None)
    if gefunden is None:
        raise Http404
    return gefunden


@require_safe
def probe(request: AnfrageMitAkteur) -> HttpResponse:
    """The present template filled for a body; with its case for who reads every case."""
    if not sieht(request.akteur):
        raise Http404
    kommune = Kommune.objects.filter(ags=request.GET.get("kommune", "")).first()
    if kommune is None:
        raise Http404
    return reiche_vorlage(request, kommune, mit_vorgang=request.akteur.liest_alles)
