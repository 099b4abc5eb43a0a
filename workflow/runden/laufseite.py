"""An order on its way: how far the worker is, and what became of each body."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from antraege.akteur import Akteur
from antraege.worte import voller_name
from workflow.runden.auftragszeilen import Zeile as Planzeile
from workflow.runden.auftragszeilen import zeilen
from workflow.runden.wege import zum_lauf
from workflow.runden.worte import Plakette, anzahl, unterzeile
from workflow.runden.wortlaut import wortlaut
from workflow.runden.zugang import akteur_von
from workflow.verfahren.hindernis import Abgelehnt, Hindernis
from workflow.verfahren.models import Laufart, Rundenausgang, Rundenlauf
from workflow.verfahren.runden.eingaben import Auftrag
from workflow.verfahren.runden.lauf import akteur_der_person
from workflow.verfahren.runden.versand import (
    MAILS_EINER_PERSON,
    darf_entscheiden,
    darf_zuruecknehmen,
    entscheide,
    nimm_zurueck,
)
from workflow.verfahren.runden.vorhaben import vorhaben
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
    abweichend: tuple[str, ...] = ()
    """What of its mail reads otherwise than in the example, while the mailing waits."""


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
        try:
            messages.success(request, _entscheide(request.POST.get("absicht", ""), pk, akteur))
        except Abgelehnt as abgelehnt:
            messages.error(request, str(abgelehnt))
        return redirect(zum_lauf(pk))
    return render(request, "runden/lauf.html", _werte(objekt, akteur))


def _entscheide(absicht: str, pk: int, akteur: Akteur) -> str:
    """What somebody does with a mailing that waits; gives the sentence that says so."""
    match absicht:
        case "freigeben":
            entscheide(akteur=akteur, lauf_id=pk, ist_frei=True)
            return "Der Versand ist freigegeben."
        case "verwerfen":
            entscheide(akteur=akteur, lauf_id=pk, ist_frei=False)
            return "Der Versand ist nicht freigegeben; es geht keine E-Mail hinaus."
        case "zuruecknehmen":
            nimm_zurueck(akteur=akteur, lauf_id=pk)
            return "Der Auftrag ist zurückgenommen; es geht keine E-Mail hinaus."
    raise Abgelehnt([Hindernis("Bitte eine der Tasten wählen.")])


def _werte(objekt: Rundenlauf, akteur: Akteur) -> dict[str, Any]:
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
        "darf_entscheiden": darf_entscheiden(objekt, akteur),
        "darf_zuruecknehmen": darf_zuruecknehmen(objekt, akteur),
        "grenze": MAILS_EINER_PERSON,
        "anzahl": len(ausgaenge),
        "erledigt": erledigt,
        "satz": _satz(objekt, gezaehlt),
        "zeilen": [_zeile(a, ist_vorbei=objekt.fertig_am is not None) for a in ausgaenge],
        "was": "Was geschah",
        "wortlaut": None,
    } | (_wartendes(objekt, ausgaenge) if objekt.stand == Rundenlauf.Stand.VORGELEGT else {})


def _wartendes(objekt: Rundenlauf, ausgaenge: Sequence[Rundenausgang]) -> dict[str, Any]:
    """What the second person decides on: the mails that would go out, with the rights of who
    ordered them, and for whom there is none."""
    gemeinte = {a.platz_id for a in ausgaenge}
    art, wer = Laufart(objekt.art), akteur_der_person(objekt.person_id)
    alle = vorhaben(art, objekt.runde, Auftrag.aus(objekt.auftrag), wer)
    geplant = [v for v in alle if v.zeile.pk in gemeinte]
    je_platz = {z.platz_id: z for z in zeilen(art, geplant)}
    return {
        "wortlaut": wortlaut(geplant),
        "was": "Was geschähe",
        "zeilen": [_vorschau(a, je_platz.get(a.platz_id)) for a in ausgaenge],
    }


def _vorschau(ausgang: Rundenausgang, geplant: Planzeile | None) -> Zeile:
    zeile = _zeile(ausgang, ist_vorbei=False)
    if geplant is None:
        return zeile
    return replace(zeile, satz=geplant.satz, abweichend=geplant.abweichend)


def _satz(objekt: Rundenlauf, gezaehlt: Counter[Stand]) -> str:
    """The result in a sentence that names both what was done and what was not."""
    if objekt.stand == Rundenlauf.Stand.VERWORFEN:
        wer = objekt.entschieden_von.name if objekt.entschieden_von else "die Referatsleitung"
        return f"Nicht freigegeben von {wer}; es wurde nichts ausgeführt."
    if objekt.stand == Rundenlauf.Stand.ZURUECKGENOMMEN:
        return f"Zurückgenommen von {objekt.person.name}; es wurde nichts ausgeführt."
    teile = [f"{anzahl(gezaehlt[Stand.ERLEDIGT])} {GETAN[Laufart(objekt.art)]}"]
    if gezaehlt[Stand.UNVERAENDERT]:
        teile.append(f"{gezaehlt[Stand.UNVERAENDERT]} schon vorher")
    nicht = gezaehlt[Stand.ABGELEHNT] + gezaehlt[Stand.GESCHEITERT]
    grund = f"; {nicht} nicht, die Gründe stehen unten" if nicht else ""
    return f"{', '.join(teile)}{grund}."


def _zeile(ausgang: Rundenausgang, *, ist_vorbei: bool) -> Zeile:
    stand, kommune = Stand(ausgang.stand), ausgang.platz.antrag.kommune
    plakette = Plakette(str(stand.label), ARTEN[stand])
    if ist_vorbei and stand is Stand.OFFEN:
        plakette = Plakette("nicht ausgeführt", "neutral")
    return Zeile(
        name=voller_name(kommune.typ, kommune.name),
        url=zur_seite(ausgang.platz.antrag_id),
        plakette=plakette,
        satz=ausgang.satz,
    )
