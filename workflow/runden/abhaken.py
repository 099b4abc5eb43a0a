"""Who is there: fast entry by number or name, one key per body, two people at once.

Every key press is an act of its own, so nothing is lost when somebody closes the browser; the same
press twice changes nothing and says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from antraege.akteur import Akteur
from antraege.choices import Anwesenheit, Handlung, Rundenart, Rundenstand
from antraege.filterung import Suchfeld, Verweis
from antraege.worte import rundenwort
from workflow.runden.cockpit import anwesenheit, ruecknahme_url
from workflow.runden.finden import finde, hiess, meint_andere
from workflow.runden.stand import Eintrag, Rundenstandbild, standbild
from workflow.runden.wege import zum_abhaken
from workflow.runden.worte import unterzeile
from workflow.runden.zugang import akteur_von, runde_von
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart, NichtGefunden
from workflow.verfahren.runden.korrektur import warum_fest
from workflow.verfahren.runden.lage import darf_abhaken
from workflow.verfahren.tuer import Ziel, fuehre_aus
from workflow.vorgang.felder import FRUEHESTENS_JAHR, SPAETESTENS_JAHR, tagfeld

OFFEN = "offen"
ANSICHTEN = ("", OFFEN, *Anwesenheit.values)
ZURUECK = "zuruecknehmen"
MEHRDEUTIG = "„{}“ passt auf mehrere Kommunen; bitte unten auswählen."
AEHNLICH = "„{}“ steht nicht auf der Liste; ähnlich heißt {}. Bitte unten bestätigen."
HIESS_SO = "„{}“ steht nicht auf der Liste; so hieß früher {}. Bitte unten bestätigen."
UNBEKANNT = "„{}“ steht nicht auf der Liste."
KEIN_TAG = "Der Tag der Unterschrift ist kein Datum (TT.MM.JJJJ)."
UNTERSCHRIEBEN_AM = tagfeld("Unterschrieben am")


@dataclass(frozen=True, slots=True)
class Nachfrage:
    """Why nobody is checked off yet, and what the list is narrowed to."""

    satz: str
    suche: str = ""


@dataclass(frozen=True, slots=True)
class Zeile:
    """A body with its keys."""

    platz_id: int
    nummer: int
    name: str
    frueher: str
    """Its former names."""
    stand: str
    vermerk: str
    fest: str
    """Why the note can no longer be changed."""
    fest_url: str
    """Where what it rests on is taken back."""


@require_http_methods(["GET", "HEAD", "POST"])
def abhaken(request: HttpRequest, pk: int) -> HttpResponse:
    """GET shows the list, narrowed; POST checks one body off and comes back to the entry field."""
    akteur, runde = akteur_von(request), runde_von(pk)
    bild = standbild(runde, akteur)
    if request.method == "POST":
        if not darf_abhaken(akteur):
            grund = "Abhaken können die Bearbeitung und die Referatsleitung."
            return render(request, "fehler/403.html", {"grund": grund}, status=403)
        return _hake_ab(request, akteur, bild)
    q = Suchfeld("").to_python(request.GET.get("q"))
    zeige = request.GET.get("zeige", "")
    treffer = finde(bild, q) if q else [x for x in bild.eintraege if _passt(x, zeige)]
    werte = {
        "runde": runde,
        "titel": f"{rundenwort(runde.art).nomen} abhaken",
        "unterzeile": unterzeile(runde),
        "q": q,
        "am": _getippt(request.GET.get("am")) or f"{timezone.localdate():%d.%m.%Y}",
        "zeige": zeige if zeige in ANSICHTEN else "",
        "ist_umlauf": runde.art == Rundenart.UMLAUF,
        "worte": rundenwort(runde.art),
        "darf": darf_abhaken(akteur) and runde.stand == Rundenstand.GEPLANT,
        "ist_so_weit": bild.ist_so_weit,
        "zeilen": [_zeile(x, bild) for x in treffer],
        "ansichten": _ansichten(bild, zeige),
        "fertig": bool(bild.eintraege) and all(x.ist_abgehakt for x in bild.eintraege),
        "anzahl": len(bild.eintraege),
        "abgehakt": sum(x.ist_abgehakt for x in bild.eintraege),
    }
    return render(request, "runden/abhaken.html", werte)


def _zeile(x: Eintrag, bild: Rundenstandbild) -> Zeile:
    fest = warum_fest(x.fall, x.platz.zeile, bild.umstand) if x.ist_abgehakt else ""
    return Zeile(
        platz_id=x.zeile.pk,
        nummer=x.nummer,
        name=x.name,
        frueher=_frueher(x, bild),
        stand=x.zeile.anwesenheit,
        vermerk=anwesenheit(x),
        fest=fest,
        fest_url=ruecknahme_url(x, bild.umstand.akteur) if fest else "",
    )


def _frueher(x: Eintrag, bild: Rundenstandbild) -> str:
    """ "früher: Gemeinde Altdorf"; empty where it was always called so."""
    namen = ", ".join(bild.frueher[x.zeile.antrag_id].namen)
    return f"früher: {namen}" if namen else ""


def _passt(x: Eintrag, zeige: str) -> bool:
    if zeige == OFFEN:
        return not x.ist_abgehakt
    return zeige not in Anwesenheit.values or x.zeile.anwesenheit == zeige


def _ansichten(bild: Rundenstandbild, zeige: str) -> list[Verweis]:
    worte = rundenwort(bild.runde.art)
    titel_der_ansichten = ("Alle", "Noch offen", worte.da, worte.weg)
    return [
        Verweis(
            titel,
            zum_abhaken(bild.runde.pk, zeige=schluessel),
            aktiv=schluessel == (zeige if zeige in ANSICHTEN else ""),
            anzahl=sum(_passt(x, schluessel) for x in bild.eintraege),
        )
        for schluessel, titel in zip(ANSICHTEN, titel_der_ansichten, strict=True)
    ]


# --- one key press


def _hake_ab(request: HttpRequest, akteur: Akteur, bild: Rundenstandbild) -> HttpResponse:
    pk, weiter = bild.runde.pk, _weiter(request, bild)
    gefunden = _gemeinter(request, bild)
    if isinstance(gefunden, Nachfrage):
        messages.error(request, gefunden.satz)
        return redirect(zum_abhaken(pk, **weiter, q=gefunden.suche))
    wert = request.POST.get("stand", "")
    if wert not in (*Anwesenheit.values, ZURUECK):
        messages.error(request, "Bitte eine der Tasten wählen.")
        return redirect(zum_abhaken(pk, **weiter))
    ziel = None if wert == ZURUECK else Anwesenheit(wert)
    suche = ""
    try:
        eingabe = e.AnwesenheitVermerken(
            runde_id=pk,
            anwesenheit=ziel or "",
            am=_tag(request, bild, ziel),
            bisher=request.POST.get("bisher", ""),
        )
        ort = Ziel(antrag=gefunden.zeile.antrag_id)
        fuehre_aus(akteur, Handlung.ANWESENHEIT_VERMERKEN, ort, eingabe)
    except ValidationError:
        messages.error(request, KEIN_TAG)
        suche = str(gefunden.nummer)
    except NichtGefunden:
        messages.error(request, "Diesen Vorgang gibt es nicht mehr.")
    except Abgelehnt as abgelehnt:
        schon = abgelehnt.hat(Hindernisart.ZUSTAND)
        (messages.info if schon else messages.error)(request, str(abgelehnt))
        if abgelehnt.hat(Hindernisart.UEBERHOLT):  # its keys know the state that is confirmed
            suche = str(gefunden.nummer)
    else:
        als = rundenwort(bild.runde.art).vermerk(ziel) if ziel else ""
        wort = f"{als} vermerkt" if ziel else "wieder offen"
        frueher = _frueher(gefunden, bild)
        name = f"{gefunden.name} ({frueher})" if frueher else gefunden.name
        messages.success(request, f"Nr. {gefunden.nummer} {name}: {wort}.")
    return redirect(zum_abhaken(pk, **weiter, q=suche))


def _weiter(request: HttpRequest, bild: Rundenstandbild) -> dict[str, str]:
    """What stays as it is for the next key: the view, and in a circulation the day."""
    zeige, am = request.POST.get("zeige", ""), ""
    if bild.runde.art == Rundenart.UMLAUF:
        am = _getippt(request.POST.get("am"))
    return {"zeige": zeige if zeige in ANSICHTEN else "", "am": am}


def _getippt(text: str | None) -> str:
    return Suchfeld("").to_python(text)[:20]


def _gemeinter(request: HttpRequest, bild: Rundenstandbild) -> Eintrag | Nachfrage:
    """The body of a key, or of what was typed; else the sentence that says why not."""
    schluessel = request.POST.get("platz", "")
    if schluessel:
        treffer = [x for x in bild.eintraege if str(x.zeile.pk) == schluessel]
        return treffer[0] if treffer else Nachfrage("Dieser Platz steht nicht mehr auf der Liste.")
    wer = Suchfeld("").to_python(request.POST.get("wer"))
    if not wer:
        return Nachfrage("Bitte Nummer oder Namen eingeben.")
    treffer = finde(bild, wer)
    if not treffer:
        return Nachfrage(UNBEKANNT.format(wer))
    if len(treffer) > 1:
        return Nachfrage(MEHRDEUTIG.format(wer), wer)
    if meint_andere(bild, treffer[0], wer, bild.umstand.heute):
        satz = HIESS_SO if hiess(bild, treffer[0], wer) else AEHNLICH
        return Nachfrage(satz.format(wer, treffer[0].name), wer)
    return treffer[0]


def _tag(request: HttpRequest, bild: Rundenstandbild, ziel: Anwesenheit | None) -> date | None:
    """The body's own day where the paper goes round. Raises ``ValidationError``."""
    if bild.runde.art != Rundenart.UMLAUF or ziel != Anwesenheit.ANWESEND:
        return None
    tag: date = UNTERSCHRIEBEN_AM.clean(request.POST.get("am", "").strip())
    if not FRUEHESTENS_JAHR <= tag.year <= SPAETESTENS_JAHR:
        raise ValidationError(KEIN_TAG)
    return tag
