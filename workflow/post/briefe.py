"""Finished mail texts, rendered when an act is planned; the worker sends them word for word."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.template.loader import render_to_string

from antraege.choices import Handlung
from antraege.fall import Fall
from antraege.rules.am_zug import offene_nachweise, termin_der_unterzeichnung
from antraege.worte import HANDLUNGSWORTE, koerper, voller_name
from antraege.zeitangabe import Zeitangabe


@dataclass(frozen=True, slots=True)
class Brief:
    """A mail as it will go out."""

    handlung: Handlung
    an: str
    betreff: str
    text: str
    html: str


def hat_brief(handlung: Handlung) -> bool:
    """Whether the table of words gives this act a mail."""
    return bool(HANDLUNGSWORTE[handlung].betreff)


def verfasse(*, handlung: Handlung, fall: Fall, eingabe: Any, heute: date) -> Brief | None:
    """The mail of an act, or None: no mail for this act, nobody to write to, or switched off.

    ``fall`` is the case after the act. Pure: no database, no clock.
    """
    an = fall.antrag.kontakt_mail
    betreff = HANDLUNGSWORTE[handlung].betreff
    tag = _datum(handlung, fall, eingabe)
    if not an or not betreff or not getattr(eingabe, "benachrichtigen", True):
        return None
    if "{datum}" in betreff and tag is None:
        return None
    werte = {
        "handlung": handlung.value,
        "fall": fall,
        "eingabe": eingabe,
        "koerper": koerper(fall.kommune.typ),
        "kommune": voller_name(fall.kommune.typ, fall.kommune.name),
        "datum": tag,
        "heute": heute,
        "offene_nachweise": offene_nachweise(fall),
    }
    text = render_to_string(f"post/{handlung.value}.txt", werte).strip() + "\n"
    betreff = betreff.format(datum=tag)
    if fall.antrag.aktenzeichen:
        betreff = f"{betreff} – Gz. {fall.antrag.aktenzeichen}"
    absaetze = [a for a in text.split("\n\n") if a.strip()]
    html = render_to_string("post/rahmen.html", {"betreff": betreff, "absaetze": absaetze})
    return Brief(handlung, an, betreff, text, html)


def _datum(handlung: Handlung, fall: Fall, eingabe: Any) -> str | None:
    """The date that subject and text name, in German; None where there is none."""
    match handlung:
        case Handlung.ZEICHNUNGSFREIGABE_ERTEILEN:
            wert = termin_der_unterzeichnung(fall)
        case Handlung.RUECKFRAGE_STELLEN:
            wert = eingabe.erbeten_bis
        case Handlung.AUSSETZUNG_BEGINNEN:
            wert = eingabe.bis
        case Handlung.ANHOERUNG:
            wert = eingabe.stellungnahme_bis
        case Handlung.AUFNAHME_FREIGEBEN:
            return str(fall.mitgliedschaft.beginn)
        case _:
            return str(eingabe.geschehen) if isinstance(eingabe.geschehen, Zeitangabe) else None
    return f"{wert:%d.%m.%Y}" if wert else None
