"""An order on its way: how far the worker is, and what became of each body."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from antraege.worte import voller_name
from workflow.runden.wege import zum_lauf
from workflow.runden.worte import Plakette, anzahl, unterzeile
from workflow.runden.zugang import akteur_von
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.models import Laufart, Rundenausgang, Rundenlauf
from workflow.verfahren.runden.auftrag import darf_entscheiden, entscheide
from workflow.vorgang.wege import zur_seite

Stand = Rundenausgang.Stand
ARTEN = {
    Stand.ERLEDIGT: "erfolg",
    Stand.UNVERAENDERT: "neutral",
    Stand.ABGELEHNT: "warnung",
    Stand.GESCHEITERT: "gefahr",
    Stand.OFFEN: "info",
}
GETAN = {
    Laufart.EINLADEN: "eingeladen",
    Laufart.VORSCHLAGEN: "vorgeschlagen",
    Laufart.FREIGEBEN: "freigegeben",
    Laufart.UNTERSCHRIFTEN: "mit Unterschriften erfasst",
    Laufart.VORLEGEN: "vorgelegt",
    Laufart.AUFNEHMEN: "aufgenommen",
    Laufart.STREICHEN: "gestrichen",
}
REIHENFOLGE = (
    Stand.GESCHEITERT,
    Stand.ABGELEHNT,
    Stand.OFFEN,
    Stand.ERLEDIGT,
    Stand.UNVERAENDERT,
)
"""What somebody has to look at comes first."""


@dataclass(frozen=True, slots=True)
class Zeile:
    """What became of one body."""

    name: str
    url: str
    plakette: Plakette
    satz: str


@require_http_methods(["GET", "HEAD", "POST"])
def lauf(request: HttpRequest, pk: int) -> HttpResponse:
    """Progress, outcomes; where a mailing waits for a second person, their decision."""
    akteur = akteur_von(request)
    objekt = (
        Rundenlauf.objects.select_related("runde", "person", "entschieden_von")
        .filter(pk=pk)
        .first()
    )
    if objekt is None:
        raise Http404
    if request.method == "POST":
        ist_frei = request.POST.get("absicht") == "freigeben"
        try:
            entscheide(akteur=akteur, lauf_id=pk, ist_frei=ist_frei)
        except Abgelehnt as abgelehnt:
            messages.error(request, str(abgelehnt))
        else:
            wort = "freigegeben" if ist_frei else "nicht freigegeben; es geht keine E-Mail hinaus"
            messages.success(request, f"Der Versand ist {wort}.")
        return redirect(zum_lauf(pk))
    return render(
        request, "runden/lauf.html", _werte(objekt, darf=darf_entscheiden(objekt, akteur))
    )


def _werte(objekt: Rundenlauf, *, darf: bool) -> dict[str, Any]:
    ausgaenge = list(
        objekt.ausgaenge.select_related("platz__antrag__kommune").order_by(
            "platz__antrag__kommune__sortierung", "pk"
        )
    )
    gezaehlt = Counter(Stand(a.stand) for a in ausgaenge)
    erledigt = len(ausgaenge) - gezaehlt[Stand.OFFEN]
    ausgaenge.sort(key=lambda a: REIHENFOLGE.index(Stand(a.stand)))
    beginn = f"{timezone.localtime(objekt.beauftragt_am):%d.%m.%Y, %H:%M} Uhr"
    return {
        "lauf": objekt,
        "runde": objekt.runde,
        "titel": str(objekt.get_art_display()),
        "unterzeile": unterzeile(objekt.runde),
        "beauftragt": f"Beauftragt {beginn} von {objekt.person.name}",
        "laeuft": objekt.stand == Rundenlauf.Stand.BEAUFTRAGT,
        "wartet": objekt.stand == Rundenlauf.Stand.VORGELEGT,
        "darf_entscheiden": darf and objekt.stand == Rundenlauf.Stand.VORGELEGT,
        "anzahl": len(ausgaenge),
        "erledigt": erledigt,
        "zahlen": [(gezaehlt[s], s.label) for s in REIHENFOLGE if gezaehlt[s]],
        "satz": _satz(objekt, gezaehlt),
        "zeilen": [_zeile(a) for a in ausgaenge],
    }


def _satz(objekt: Rundenlauf, gezaehlt: Counter[Stand]) -> str:
    """The result in a sentence that names both what was done and what was not."""
    if objekt.stand == Rundenlauf.Stand.VERWORFEN:
        wer = objekt.entschieden_von.name if objekt.entschieden_von else "die Referatsleitung"
        return f"Nicht freigegeben von {wer}; es wurde nichts ausgeführt."
    teile = [f"{anzahl(gezaehlt[Stand.ERLEDIGT])} {GETAN[Laufart(objekt.art)]}"]
    if gezaehlt[Stand.UNVERAENDERT]:
        teile.append(f"{gezaehlt[Stand.UNVERAENDERT]} schon vorher")
    nicht = gezaehlt[Stand.ABGELEHNT] + gezaehlt[Stand.GESCHEITERT]
    grund = f"; {nicht} nicht, die Gründe stehen unten" if nicht else ""
    return f"{', '.join(teile)}{grund}."


def _zeile(ausgang: Rundenausgang) -> Zeile:
    stand, kommune = Stand(ausgang.stand), ausgang.platz.antrag.kommune
    return Zeile(
        name=voller_name(kommune.typ, kommune.name),
        url=zur_seite(ausgang.platz.antrag_id),
        plakette=Plakette(str(stand.label), ARTEN[stand]),
        satz=ausgang.satz,
    )
