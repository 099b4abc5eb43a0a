"""The template of the council paper: everybody of the office sees it, Administration changes it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from antraege.akteur import AnfrageMitAkteur
from antraege.choices import Handlung
from antraege.dokumente.ablage import Fehlt
from antraege.models import Kommune, Protokolleintrag
from berichte.beschlussvorlage import DOCX, LISTEN, TEXTE, WAHRHEITEN, beispielwerte
from workflow.beschlussvorlage.lesen import Papier
from workflow.beschlussvorlage.views import als_datei, reiche_vorlage
from workflow.fassungen.aktseite import Antwort, Grundlagenseite
from workflow.fassungen.formulare.mustervorlage import MustervorlageForm, ProbeForm
from workflow.fassungen.verlauf import Verlaufszeile
from workflow.fassungen.vorschau import KEINE_MAIL, Vorschau
from workflow.fassungen.wege import zur_mustervorlage, zur_uebersicht
from workflow.verfahren.fassungen.gegenstand import sieht
from workflow.verfahren.fassungen.mustervorlage import (
    Mustervorlage,
    aendere_mustervorlage,
    lies_formular,
    lies_mustervorlage,
    ueberholte_mustervorlage,
)
from workflow.verfahren.handlungen import name
from workflow.verfahren.hindernis import Hindernis
from workflow.vorgang.eintragsworte import wer

type Paar = tuple[str, str]
MITGELIEFERTE = "die mitgelieferte Vorlage"


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
            f"{timezone.localtime(z.zeitpunkt):%d.%m.%Y, %H:%M} Uhr: {z.text}, {z.wer}"
            for z in lies_verlauf_der_mustervorlage()[:1]
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

    def vorschau(self, form: MustervorlageForm) -> Vorschau | None:
        """What counts from now on, and for whom."""
        if not form.is_bound:
            return None
        return Vorschau(
            (
                ("Vorlage", f"{_genannt(self.stand)} → {_genannt(form.neue())}"),
                ("Geprüft", "alle Platzhalter sind bekannt, und die Vorlage lässt sich füllen"),
                ("Gilt für", "jede Mustervorlage, die ab jetzt heruntergeladen wird"),
                KEINE_MAIL,
            )
        )

    def handle(self, form: MustervorlageForm, gezeigt: int) -> str:
        """Put it in place."""
        neu = form.neue()
        aendere_mustervorlage(akteur=self.akteur, neu=neu, version=gezeigt)
        return f"Ab jetzt gilt {_genannt(neu)}."

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
            "geltende": _genannt(self.stand),
            "platzhalter": tuple(_platzhalter()),
            "listen": tuple(_listen()),
            "bedingungen": tuple((n, was) for n, (was, _) in WAHRHEITEN.items()),
            "probe": ProbeForm(),
            "verlauf": lies_verlauf_der_mustervorlage(),
        }


def _genannt(vorlage: Mustervorlage) -> str:
    return f"„{vorlage.dateiname}“" if vorlage.ist_eigene else MITGELIEFERTE


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


def lies_verlauf_der_mustervorlage() -> list[Verlaufszeile]:
    """Every change, newest first."""
    eintraege = (
        Protokolleintrag.objects.filter(handlung=Handlung.MUSTERVORLAGE_AENDERN.value)
        .select_related("person")
        .prefetch_related("texte")
        .order_by("-nr")
    )
    return [
        Verlaufszeile(
            zeitpunkt=e.erfasst_am,
            titel=name(Handlung.MUSTERVORLAGE_AENDERN),
            text=next((f"„{t.text}“" for t in e.texte.all()), MITGELIEFERTE),
            wer=wer(e),
            zusatz="",
        )
        for e in eintraege
    ]


@require_safe
def geltende_vorlage(request: AnfrageMitAkteur) -> HttpResponse:
    """The template itself, with its placeholders, to go on from."""
    if not sieht(request.akteur):
        raise Http404
    stand, _ = lies_mustervorlage()
    try:
        inhalt = lies_formular(stand)
    except Fehlt as fehler:
        raise Http404 from fehler
    return als_datei(Papier("Mustervorlage.docx", DOCX, inhalt))


@require_safe
def probe(request: AnfrageMitAkteur) -> HttpResponse:
    """The present template filled for a body; with its case for who reads every case."""
    if not sieht(request.akteur):
        raise Http404
    kommune = Kommune.objects.filter(ags=request.GET.get("kommune", "")).first()
    if kommune is None:
        raise Http404
    return reiche_vorlage(request, kommune, mit_vorgang=request.akteur.liest_alles)
