"""Bodies come on the list of a round."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from antraege.akteur import Akteur
from antraege.choices import OFFENE_STATUS, Antragsstatus, Handlung, Rundenstand
from antraege.fall import Fall
from antraege.filterung import Suchfeld
from antraege.models import Antrag, Unterzeichnungsrunde
from antraege.namen import suchworte
from antraege.queries.faelle import faelle_der_antraege
from antraege.worte import STATUSWORTE, voller_name
from workflow.runden.worte import anzahl, unterzeile
from workflow.runden.zugang import akteur_von, runde_von
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt, NichtGefunden
from workflow.verfahren.plan import hindernisse
from workflow.verfahren.runden.lage import darf_vorbereiten
from workflow.verfahren.tuer import Ziel, fuehre_aus
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.wege import zur_seite

HOECHSTENS = 100
"""Bodies shown at once; a search narrows them."""


@dataclass(frozen=True, slots=True)
class Kandidat:
    """A case that could come on the list; ``gesperrt`` says why it cannot, as the act would."""

    antrag_id: int
    name: str
    url: str
    stand: str
    gesperrt: str
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
    alle = list(_gesuchte(q)[: HOECHSTENS + 1])
    werte = {
        "runde": runde,
        "titel": "Kommunen auf die Liste setzen",
        "unterzeile": unterzeile(runde),
        "ist_geplant": runde.stand == Rundenstand.GEPLANT,
        "q": q,
        "kandidaten": _kandidaten(alle[:HOECHSTENS], runde, akteur),
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


def _gesuchte(q: str) -> QuerySet[Antrag, Any]:
    """Open cases, those that are about to sign first; without a search only these."""
    antraege = Antrag.objects.filter(status__in=list(OFFENE_STATUS))
    bedingung = Q() if q else Q(status=Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND)
    for wort in suchworte(q):
        bedingung &= Q(kommune__suche__contains=wort)
    return (
        antraege.filter(bedingung)
        .select_related("kommune")
        .annotate(
            rang=Case(
                When(status=Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND, then=Value(0)),
                default=Value(1),
                output_field=IntegerField(),
            ),
        )
        .order_by("rang", "kommune__sortierung", "pk")
    )


def _kandidaten(
    antraege: Sequence[Antrag], runde: Unterzeichnungsrunde, akteur: Akteur
) -> list[Kandidat]:
    """Each with the door's own reasons: what it would refuse is not offered."""
    faelle = faelle_der_antraege(a.pk for a in antraege)
    umstand = Umstand(akteur, timezone.now())
    return [_kandidat(faelle[a.pk], runde, umstand) for a in antraege]


def _kandidat(fall: Fall, runde: Unterzeichnungsrunde, umstand: Umstand) -> Kandidat:
    eingabe = e.RundenplatzGeben(runde_id=runde.pk)
    gruende = hindernisse(fall, Handlung.RUNDENPLATZ_GEBEN, eingabe, umstand)
    assert fall.antrag.id is not None
    return Kandidat(
        antrag_id=fall.antrag.id,
        name=voller_name(fall.kommune.typ, fall.kommune.name),
        url=zur_seite(fall.antrag.id),
        stand=STATUSWORTE[fall.status].intern,
        gesperrt=" ".join(h.satz for h in gruende),
        ist_vorschlag=fall.status is Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND,
    )
