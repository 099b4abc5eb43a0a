"""Who is there: fast entry by number or name, one key per body, two people at once.

Every key press is an act of its own, so nothing is lost when somebody closes the browser; the same
press twice changes nothing and says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from antraege.akteur import Akteur
from antraege.choices import Anwesenheit, Handlung, Rundenart, Rundenstand
from antraege.filterung import Suchfeld, Verweis
from antraege.namen import suchworte
from workflow.runden.cockpit import anwesenheit
from workflow.runden.stand import Eintrag, Rundenstandbild, standbild
from workflow.runden.wege import zum_abhaken
from workflow.runden.worte import unterzeile
from workflow.runden.zugang import akteur_von, runde_von
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart, NichtGefunden
from workflow.verfahren.runden.lage import darf_abhaken
from workflow.verfahren.tuer import Ziel, fuehre_aus

OFFEN = "offen"
ANSICHTEN = (("", "Alle"), (OFFEN, "Noch offen"), *Anwesenheit.choices)
ZURUECK = "zuruecknehmen"
MEHRDEUTIG = "„{}“ passt auf mehrere Kommunen; bitte unten auswählen."
UNBEKANNT = "„{}“ steht nicht auf der Liste."


@dataclass(frozen=True, slots=True)
class Zeile:
    """A body with its keys."""

    platz_id: int
    nummer: int
    name: str
    stand: str
    vermerk: str


@require_http_methods(["GET", "HEAD", "POST"])
def abhaken(request: HttpRequest, pk: int) -> HttpResponse:
    """GET shows the list, narrowed; POST checks one body off and comes back to the entry field."""
    akteur, runde = akteur_von(request), runde_von(pk)
    bild = standbild(runde, akteur)
    if request.method == "POST":
        if not darf_abhaken(akteur):
            grund = "Die Anwesenheit vermerkt die Bearbeitung oder die Referatsleitung."
            return render(request, "fehler/403.html", {"grund": grund}, status=403)
        return _hake_ab(request, akteur, bild)
    q = Suchfeld("").to_python(request.GET.get("q"))
    zeige = request.GET.get("zeige", "")
    treffer = [x for x in bild.eintraege if _passt(x, zeige)]
    if q:
        treffer = _gesuchte(treffer, q)
    werte = {
        "runde": runde,
        "titel": "Anwesenheit abhaken",
        "unterzeile": unterzeile(runde),
        "q": q,
        "heute": f"{timezone.localdate():%d.%m.%Y}",
        "ist_umlauf": runde.art == Rundenart.UMLAUF,
        "darf": darf_abhaken(akteur) and runde.stand == Rundenstand.GEPLANT,
        "ist_so_weit": bild.ist_so_weit,
        "zeilen": [_zeile(x) for x in treffer],
        "ansichten": _ansichten(bild, zeige),
        "fertig": bool(bild.eintraege) and all(x.ist_abgehakt for x in bild.eintraege),
        "anzahl": len(bild.eintraege),
        "abgehakt": sum(x.ist_abgehakt for x in bild.eintraege),
    }
    return render(request, "runden/abhaken.html", werte)


def _zeile(x: Eintrag) -> Zeile:
    return Zeile(x.zeile.pk, x.nummer, x.name, x.zeile.anwesenheit, anwesenheit(x))


def _passt(x: Eintrag, zeige: str) -> bool:
    if zeige == OFFEN:
        return not x.ist_abgehakt
    return zeige not in Anwesenheit.values or x.zeile.anwesenheit == zeige


def _gesuchte(eintraege: list[Eintrag], q: str) -> list[Eintrag]:
    """By the number on the printed sheet, else by every word of the name."""
    if q.isascii() and q.isdigit():
        return [x for x in eintraege if x.nummer == int(q)]
    worte = suchworte(q)
    gefunden = [x for x in eintraege if all(w in _suche(x) for w in worte)]
    genau = [x for x in gefunden if suchworte(x.fall.kommune.name) == worte]
    return genau or gefunden


def _suche(x: Eintrag) -> str:
    return str(x.zeile.antrag.kommune.suche)


def _ansichten(bild: Rundenstandbild, zeige: str) -> list[Verweis]:
    return [
        Verweis(
            titel,
            zum_abhaken(bild.runde.pk, zeige=schluessel),
            aktiv=schluessel == (zeige if zeige in dict(ANSICHTEN) else ""),
            anzahl=sum(_passt(x, schluessel) for x in bild.eintraege),
        )
        for schluessel, titel in ANSICHTEN
    ]


# --- one key press


def _hake_ab(request: HttpRequest, akteur: Akteur, bild: Rundenstandbild) -> HttpResponse:
    pk = bild.runde.pk
    gefunden = _gemeinter(request, bild)
    if isinstance(gefunden, str):
        messages.error(request, gefunden)
        wer = request.POST.get("wer", "")[:200]
        return redirect(zum_abhaken(pk, q=wer if "mehrere" in gefunden else ""))
    wert = request.POST.get("stand", "")
    if wert not in (*Anwesenheit.values, ZURUECK):
        messages.error(request, "Bitte „Anwesend“ oder „Abwesend“ wählen.")
        return redirect(zum_abhaken(pk))
    ziel = None if wert == ZURUECK else Anwesenheit(wert)
    try:
        eingabe = e.AnwesenheitVermerken(
            runde_id=pk,
            anwesenheit=ziel or "",
            am=_tag(request, bild, ziel),
            bisher=request.POST.get("bisher", ""),
        )
        ort = Ziel(antrag=gefunden.zeile.antrag_id)
        fuehre_aus(akteur, Handlung.ANWESENHEIT_VERMERKEN, ort, eingabe)
    except ValueError:
        messages.error(request, "Der Tag der Unterschrift ist kein Datum (TT.MM.JJJJ).")
    except NichtGefunden:
        messages.error(request, "Diesen Vorgang gibt es nicht mehr.")
    except Abgelehnt as abgelehnt:
        schon = abgelehnt.hat(Hindernisart.ZUSTAND)
        (messages.info if schon else messages.error)(request, str(abgelehnt))
    else:
        wort = f"{ziel.label} vermerkt" if ziel else "wieder offen"
        messages.success(request, f"Nr. {gefunden.nummer} {gefunden.name}: {wort}.")
    return redirect(zum_abhaken(pk, zeige=_ansicht(request)))


def _ansicht(request: HttpRequest) -> str:
    zeige = request.POST.get("zeige", "")
    return zeige if zeige in dict(ANSICHTEN) else ""


def _gemeinter(request: HttpRequest, bild: Rundenstandbild) -> Eintrag | str:
    """The body of a key, or of what was typed; else the sentence that says why not."""
    schluessel = request.POST.get("platz", "")
    if schluessel:
        treffer = [x for x in bild.eintraege if str(x.zeile.pk) == schluessel]
        return treffer[0] if treffer else "Dieser Platz steht nicht mehr auf der Liste."
    wer = Suchfeld("").to_python(request.POST.get("wer"))
    if not wer:
        return "Bitte Nummer oder Namen eingeben."
    treffer = _gesuchte(bild.eintraege, wer)
    if len(treffer) == 1:
        return treffer[0]
    return (MEHRDEUTIG if treffer else UNBEKANNT).format(wer)


def _tag(request: HttpRequest, bild: Rundenstandbild, ziel: Anwesenheit | None) -> date | None:
    """The body's own day where the paper goes round. Raises ``ValueError``."""
    if bild.runde.art != Rundenart.UMLAUF or ziel != Anwesenheit.ANWESEND:
        return None
    text = request.POST.get("am", "").strip()
    tag, monat, jahr = (int(teil) for teil in text.split("."))
    return date(jahr, monat, tag)
