"""Bodies come on the list of a round, and off it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from django.contrib import messages
from django.db.models import Case, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from antraege.akteur import Akteur
from antraege.choices import OFFENE_STATUS, Antragsstatus, Handlung, Rundenstand
from antraege.fall import Fall
from antraege.filterung import Suchfeld
from antraege.models import Antrag, Rundenplatz, Unterzeichnungsrunde
from antraege.namen import suchworte
from antraege.rules.runde import Platz
from antraege.worte import STATUSWORTE, voller_name
from workflow.fassungen.aktseite import Antwort
from workflow.fassungen.formulare.grundlage import GrundForm
from workflow.fassungen.vorschau import Paar, Vorschau
from workflow.runden.rundenseite import Rundenakt
from workflow.runden.worte import anzahl, unterzeile
from workflow.runden.zugang import akteur_von, runde_von
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt, Hindernis, NichtGefunden
from workflow.verfahren.plan import hindernisse, plane
from workflow.verfahren.runden.lage import darf_vorbereiten
from workflow.verfahren.runden.vorhaben import platz_von
from workflow.verfahren.tuer import Ziel, fuehre_aus, lade
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.wege import zur_seite

HOECHSTENS = 100
"""Bodies shown at once; a search narrows them."""


@dataclass(frozen=True, slots=True)
class Kandidat:
    """A case that could come on the list; ``steht_auf`` names the list it stands on already."""

    antrag_id: int
    name: str
    url: str
    stand: str
    steht_auf: str
    ist_vorschlag: bool


@require_http_methods(["GET", "HEAD", "POST"])
def auswahl(request: HttpRequest, pk: int) -> HttpResponse:
    """Suggested are the cases whose signatures are next; the search finds every open one."""
    akteur, runde = akteur_von(request), runde_von(pk)
    if not darf_vorbereiten(akteur):
        grund = "Die Liste einer Runde führt die Bearbeitung."
        return render(request, "fehler/403.html", {"grund": grund}, status=403)
    if request.method == "POST":
        gewaehlt = [int(w) for w in request.POST.getlist("antrag") if _ist_schluessel(w)]
        if not gewaehlt:
            messages.warning(request, "Es ist keine Kommune angekreuzt.")
            return redirect(request.get_full_path())
        _setze_auf_liste(request, akteur, runde, gewaehlt)
        return redirect("runden:runde", pk=pk)
    q = Suchfeld("").to_python(request.GET.get("q"))
    alle = list(_kandidaten(q)[: HOECHSTENS + 1])
    werte = {
        "runde": runde,
        "titel": "Kommunen auf die Liste setzen",
        "unterzeile": unterzeile(runde),
        "ist_geplant": runde.stand == Rundenstand.GEPLANT,
        "q": q,
        "kandidaten": [_kandidat(a) for a in alle[:HOECHSTENS]],
        "gibt_mehr": len(alle) > HOECHSTENS,
    }
    return render(request, "runden/auswahl.html", werte)


def _ist_schluessel(wert: str) -> bool:
    return wert.isascii() and wert.isdigit() and len(wert) < 19


def _setze_auf_liste(
    request: HttpRequest, akteur: Akteur, runde: Unterzeichnungsrunde, gewaehlt: Iterable[int]
) -> None:
    """Each through the door; what is refused is said, and keeps nobody else off the list."""
    gesetzt = 0
    eingabe = e.RundenplatzGeben(runde_id=runde.pk)
    for antrag in dict.fromkeys(gewaehlt):
        try:
            fuehre_aus(akteur, Handlung.RUNDENPLATZ_GEBEN, Ziel(antrag=antrag), eingabe)
        except Abgelehnt as abgelehnt:
            messages.error(request, str(abgelehnt))
        except NichtGefunden:
            messages.error(request, "Einen der Vorgänge gibt es nicht.")
        else:
            gesetzt += 1
    if gesetzt:
        messages.success(request, f"{anzahl(gesetzt)} auf die Liste gesetzt.")


def _kandidaten(q: str) -> QuerySet[Antrag, Any]:
    """Open cases, those that are about to sign first; without a search only these."""
    plaetze = Rundenplatz.objects.filter(
        antrag=OuterRef("pk"), gestrichen_am__isnull=True, anwesenheit=""
    )
    antraege = Antrag.objects.filter(status__in=list(OFFENE_STATUS))
    bedingung = Q() if q else Q(status=Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND)
    for wort in suchworte(q):
        bedingung &= Q(kommune__suche__contains=wort)
    return (
        antraege.filter(bedingung)
        .select_related("kommune")
        .annotate(
            steht_auf=Subquery(plaetze.values("runde__bezeichnung")[:1]),
            rang=Case(
                When(status=Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND, then=Value(0)),
                default=Value(1),
                output_field=IntegerField(),
            ),
        )
        .order_by("rang", "kommune__sortierung", "pk")
    )


def _kandidat(antrag: Any) -> Kandidat:
    status = Antragsstatus(antrag.status)
    return Kandidat(
        antrag_id=antrag.pk,
        name=voller_name(antrag.kommune.typ, antrag.kommune.name),
        url=zur_seite(antrag.pk),
        stand=STATUSWORTE[status].intern,
        steht_auf=antrag.steht_auf or "",
        ist_vorschlag=status is Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND,
    )


class PlatzStreichen(Rundenakt[GrundForm]):
    """A place is taken back; a body that was invited is told."""

    vorlage: ClassVar[str] = "runden/akt.html"
    handlung = Handlung.RUNDENPLATZ_STREICHEN
    fall: Fall
    platz: Platz

    def lade(self, **kwargs: Any) -> None:
        """Round, place and case."""
        super().lade(**kwargs)
        zeile = Rundenplatz.objects.filter(pk=kwargs["platz"], runde=self.runde).first()
        if zeile is None:
            raise NichtGefunden
        self.fall = lade(Ziel(antrag=zeile.antrag_id), self.akteur)
        self.platz = platz_von(self.fall, zeile.pk)

    def gesehen(self) -> int:
        """The version of the case."""
        return self.fall.antrag.version

    def neues(self, gezeigt: int) -> tuple[Hindernis, list[str]] | None:
        """The door compares."""
        return None

    def _eingabe(self, form: GrundForm | None) -> e.RundenplatzStreichen:
        grund = form.geschrieben() if form is not None else "?"
        return e.RundenplatzStreichen(runde_id=self.runde.pk, grund=grund or "?")

    def sperren(self) -> Iterable[Hindernis]:
        """Struck already, or checked off."""
        umstand = Umstand(self.akteur, self.jetzt)
        return hindernisse(self.fall, self.handlung, self._eingabe(None), umstand)

    def form(self, data: Any = None, files: Any = None) -> GrundForm:
        """Why."""
        return GrundForm(data, label="Grund", ist_noetig=True)

    def vorschau(self, form: GrundForm) -> Vorschau:
        """The place, whose turn it is then, and the mail."""
        umstand = Umstand(self.akteur, self.jetzt)
        plan = plane(self.fall, self.handlung, self._eingabe(form), umstand)
        return Vorschau(tuple(self._zeilen(plan.briefe)))

    def _zeilen(self, briefe: tuple[Any, ...]) -> Iterable[Paar]:
        yield "Liste", f"{self.name} steht nicht mehr darauf"
        yield "Vorgang", "bleibt, wie er ist; ein anderer Termin ist möglich"
        yield "E-Mail", f"an {briefe[0].an}: {briefe[0].betreff}" if briefe else "keine"

    def handle(self, form: GrundForm, gezeigt: int) -> str:
        """Strike it."""
        ziel = Ziel(antrag=self.fall.antrag.id)
        fuehre_aus(self.akteur, self.handlung, ziel, self._eingabe(form), version=gezeigt)
        return f"{self.name} steht nicht mehr auf der Liste."

    @property
    def name(self) -> str:
        """The body with its kind."""
        return voller_name(self.fall.kommune.typ, self.fall.kommune.name)

    def werte(self, form: GrundForm | None, antwort: Antwort) -> dict[str, Any]:
        """Which body it is about."""
        return {**super().werte(form, antwort), "titel": f"{self.name} streichen"}
