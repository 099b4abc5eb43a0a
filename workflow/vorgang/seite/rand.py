"""Beside and below: questions, deadlines, people, mails."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from antraege.abstand import Abstand, abstand
from antraege.akteur import Akteur
from antraege.choices import Freigabeart, Handlung, Kanal, Nachrichtenstand
from antraege.fall import Fall, RueckfrageZeile
from antraege.models import Nachricht
from antraege.rules.faelligkeit import faelligkeiten
from antraege.rules.kontakte import ansprechperson, ist_vakant, spitze
from workflow.verfahren.handlungen import name
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.ablehnung import abhilfe
from workflow.vorgang.queries import Akte
from workflow.vorgang.seite.angebot import Aktion, angebote
from workflow.vorgang.seite.kopf import Plakette

H = Handlung
type Paar = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Rueckfragezeile:
    """A question with its answer."""

    plakette: Plakette
    frage: str
    antwort: str
    zeile: str
    aktionen: tuple[Aktion, ...]


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


def rueckfragen(fall: Fall, umstand: Umstand) -> list[Rueckfragezeile]:
    """Questions, newest first."""
    return [_rueckfrage(fall, r, umstand) for r in reversed(fall.rueckfragen)]


def _rueckfrage(fall: Fall, r: RueckfrageZeile, umstand: Umstand) -> Rueckfragezeile:
    zeile = f"gestellt am {r.gestellt_am:%d.%m.%Y}, erbeten bis {r.erbeten_bis:%d.%m.%Y}"
    if r.anzahl_erinnerungen:
        male = "einmal" if r.anzahl_erinnerungen == 1 else f"{r.anzahl_erinnerungen}-mal"
        zeile += f", {male} erinnert"
    if r.beantwortet_am is None:
        aktionen = angebote(
            fall,
            umstand,
            (H.RUECKFRAGE_ANMAHNEN, "Erinnern"),
            (H.RUECKFRAGE_ZURUECKNEHMEN, "Zurücknehmen"),
        )
        return Rueckfragezeile(Plakette("offen", "warnung"), r.frage, "", zeile, tuple(aktionen))
    if r.ist_zurueckgenommen:
        zeile += f", zurückgenommen am {r.beantwortet_am:%d.%m.%Y}"
        return Rueckfragezeile(Plakette("zurückgenommen", "neutral"), r.frage, "", zeile, ())
    zeile += f", beantwortet am {r.beantwortet_am:%d.%m.%Y}"
    zeile += f" ({Kanal(r.kanal).label})" if r.kanal else ""
    return Rueckfragezeile(Plakette("beantwortet", "erfolg"), r.frage, r.antwort, zeile, ())


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
    antrag = akte.fall.antrag
    niemand = "nicht überliefert" if antrag.ist_geschlossener_altfall else "noch niemand"
    eintraege = [("Bearbeitung", akte.name(antrag.zustaendig_id) or niemand)]
    vorgelegt = akte.fall.offene_freigabe(Freigabeart.AUFNAHME)
    if vorgelegt is not None:
        eintraege.append(("Vorgelegt von", akte.name(vorgelegt.vorgeschlagen_von_id)))
    eintraege.append(("Freigabe", "Referatsleitung"))
    return eintraege


def kontakt(akte: Akte, heute: date) -> list[Paar]:
    """The person the office writes to, who stands at the head, and how the interest came."""
    antrag, fall = akte.fall.antrag, akte.fall
    kopf = spitze(fall, heute)
    eintraege = [
        ("Ansprechperson", _aus(antrag.kontakt_name, antrag.kontakt_funktion)),
        ("E-Mail", antrag.kontakt_mail),
        ("Telefon", antrag.kontakt_telefon),
        ("Spitze", _aus(kopf.name, kopf.amt) if kopf else akte.kommune.amtsbezeichnung),
    ]
    if (person := ansprechperson(fall, heute)) is not None:
        eintraege.append(
            ("Für die Mitgliedschaft", _aus(person.name, person.funktion, person.mail))
        )
    elif ist_vakant(fall, heute):
        eintraege.append(("Für die Mitgliedschaft", "zurzeit niemand benannt"))
    if fall.kommune.ehrenamtskarte_seit.ist_bekannt:
        eintraege.append(("Ehrenamtskarte", f"seit {fall.kommune.ehrenamtskarte_seit}"))
    eintraege.append(("Eingang", f"{antrag.eingang}, {antrag.kanal.label}"))
    if antrag.fremdes_zeichen:
        eintraege.append(("Zeichen der Kommune", antrag.fremdes_zeichen))
    return eintraege


def _aus(*teile: str) -> str:
    return ", ".join(t for t in teile if t)


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
