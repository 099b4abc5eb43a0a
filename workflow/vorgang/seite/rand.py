"""Beside and below: questions, deadlines, people, mails."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from antraege.abstand import Abstand, abstand
from antraege.akteur import Akteur
from antraege.choices import Freigabeart, Handlung, Kanal, Nachrichtenstand
from antraege.fall import Fall
from antraege.models import Nachricht
from antraege.rules.faelligkeit import faelligkeiten
from workflow.verfahren.handlungen import name
from workflow.vorgang.ablehnung import abhilfe
from workflow.vorgang.queries import Akte
from workflow.vorgang.seite.kopf import Plakette


@dataclass(frozen=True, slots=True)
class Rueckfragezeile:
    """A question with its answer."""

    plakette: Plakette
    frage: str
    antwort: str
    zeile: str


@dataclass(frozen=True, slots=True)
class Fristzeile:
    """Something due."""

    anlass: str
    wann: str
    abstand: Abstand
    erledigen_url: str


@dataclass(frozen=True, slots=True)
class Nachrichtzeile:
    """A mail word for word, with what became of it."""

    betreff: str
    an: str
    text: str
    plakette: Plakette
    zeile: str
    fehler: str
    anhalten_url: str


def rueckfragen(fall: Fall) -> list[Rueckfragezeile]:
    """Questions, newest first."""
    zeilen = []
    for r in reversed(fall.rueckfragen):
        offen = r.beantwortet_am is None
        zeile = f"gestellt am {r.gestellt_am:%d.%m.%Y}, erbeten bis {r.erbeten_bis:%d.%m.%Y}"
        if r.beantwortet_am is not None:
            zeile += f", beantwortet am {r.beantwortet_am:%d.%m.%Y}"
            zeile += f" ({Kanal(r.kanal).label})" if r.kanal else ""
        plakette = Plakette("offen", "warnung") if offen else Plakette("beantwortet", "erfolg")
        zeilen.append(Rueckfragezeile(plakette, r.frage, r.antwort, zeile))
    return zeilen


def aussetzungen(fall: Fall) -> list[str]:
    """Suspensions in a sentence each, newest first."""
    return [
        f"Ausgesetzt vom {a.von:%d.%m.%Y} bis {a.bis:%d.%m.%Y}: {a.grund}"
        + (f" (beendet am {a.beendet_am:%d.%m.%Y})" if a.beendet_am else "")
        for a in reversed(fall.aussetzungen)
    ]


def fristen(fall: Fall, akteur: Akteur, heute: date) -> list[Fristzeile]:
    """Everything due, earliest first; a resubmission can be ticked off."""
    offene = {
        (f.faellig_am, f"Wiedervorlage: {f.anlass}"): f.id
        for f in fall.fristen
        if f.erledigt_am is None
    }
    zeilen = []
    for faellig in faelligkeiten(fall):
        frist = offene.get((faellig.am, faellig.grund))
        url = abhilfe(fall, akteur, Handlung.WIEDERVORLAGE_ERLEDIGEN, frist) if frist else ""
        wann = f"{faellig.am:%d.%m.%Y}"
        zeilen.append(Fristzeile(faellig.grund, wann, abstand(faellig.am, heute), url))
    return zeilen


def zustaendig(akte: Akte) -> list[tuple[str, str]]:
    """Who works on the case, and who decides."""
    eintraege = [("Bearbeitung", akte.name(akte.fall.antrag.zustaendig_id) or "noch niemand")]
    vorgelegt = akte.fall.offene_freigabe(Freigabeart.AUFNAHME)
    if vorgelegt is not None:
        eintraege.append(("Vorgelegt von", akte.name(vorgelegt.vorgeschlagen_von_id)))
    eintraege.append(("Freigabe", "Referatsleitung"))
    return eintraege


def kontakt(akte: Akte) -> list[tuple[str, str]]:
    """The person the office writes to, and how the interest came."""
    antrag = akte.fall.antrag
    person = ", ".join(t for t in (antrag.kontakt_name, antrag.kontakt_funktion) if t)
    eintraege = [
        ("Ansprechperson", person),
        ("E-Mail", antrag.kontakt_mail),
        ("Telefon", antrag.kontakt_telefon),
        ("Spitze", akte.kommune.amtsbezeichnung),
        ("Eingang", f"{antrag.eingang}, {antrag.kanal.label}"),
    ]
    if antrag.fremdes_zeichen:
        eintraege.append(("Zeichen der Kommune", antrag.fremdes_zeichen))
    return eintraege


def nachrichten(akte: Akte, akteur: Akteur) -> list[Nachrichtzeile]:
    """Every mail of the case, newest first."""
    return [_nachricht(akte.fall, n, akteur) for n in akte.nachrichten]


def _nachricht(fall: Fall, n: Nachricht, akteur: Akteur) -> Nachrichtzeile:
    stand = Nachrichtenstand(n.stand)
    arten = {
        Nachrichtenstand.GESENDET: "erfolg",
        Nachrichtenstand.FEHLGESCHLAGEN: "gefahr",
        Nachrichtenstand.GEPLANT: "info",
    }
    noch_da = stand in (Nachrichtenstand.GEPLANT, Nachrichtenstand.FEHLGESCHLAGEN)
    anhalten = abhilfe(fall, akteur, Handlung.NACHRICHT_ANHALTEN, n.pk) if noch_da else ""
    return Nachrichtzeile(
        betreff=n.betreff,
        an=n.an,
        text=n.text,
        plakette=Plakette(stand.label, arten.get(stand, "neutral")),
        zeile=f"{name(Handlung(n.handlung))}, {_wann(n, stand)}",
        fehler=n.letzter_fehler if stand is Nachrichtenstand.FEHLGESCHLAGEN else "",
        anhalten_url=anhalten,
    )


def _wann(n: Nachricht, stand: Nachrichtenstand) -> str:
    if stand is Nachrichtenstand.GESENDET and n.gesendet_am:
        return f"gesendet am {_zeitpunkt(n.gesendet_am)}"
    if stand is Nachrichtenstand.GEPLANT:
        return f"geht ab {_zeitpunkt(n.senden_ab)} hinaus"
    if stand is Nachrichtenstand.FEHLGESCHLAGEN:
        versuche = "einem Versuch" if n.anzahl_versuche == 1 else f"{n.anzahl_versuche} Versuchen"
        return f"nach {versuche} nicht gesendet, wird wiederholt"
    return "wird nicht gesendet"


def _zeitpunkt(wann: datetime) -> str:
    return f"{timezone.localtime(wann):%d.%m.%Y, %H:%M} Uhr"
