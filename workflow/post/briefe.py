"""Finished mail texts, rendered when an act is planned; the worker sends them word for word.

One template per act (``templates/post/<handlung>.txt``) inside ``grundlage.txt``; the HTML part
is drawn from the same paragraphs, so both say the same.
"""

import re
from dataclasses import dataclass
from datetime import date
from email.utils import parseaddr
from textwrap import shorten
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string

from antraege.choices import (
    AmZug,
    Antragsstatus,
    Freigabeart,
    Freigabestand,
    Handlung,
    Partei,
    Rundenart,
    Zusagestand,
)
from antraege.fall import Fall, ZusageZeile
from antraege.rules.am_zug import offene_nachweise, termin_der_unterzeichnung
from antraege.rules.kontakte import empfaenger
from antraege.rules.oeffentlich import (
    datumswort,
    satz_zum_beschluss,
    satz_zum_zug,
    zug_nach_aussen,
)
from antraege.rules.runde import Platz, offener_platz, plaetze
from antraege.rules.zeichnung import massgebliche_fassung, vorgesehen
from antraege.worte import HANDLUNGSWORTE, SCHRITTE, gremium, koerper, schrittnummer, voller_name
from workflow.post.rundenworte import streichungsworte

SPIEGELSTRICH = "- "


BITTE_UM_BESCHLUSS = ", Bitte um Beschluss"
"""Left out of the subject where the body has nothing left to decide."""


@dataclass(frozen=True, slots=True)
class Brief:
    """A mail as it will go out."""

    handlung: Handlung
    an: str
    betreff: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class Absatz:
    """A paragraph of the text: a list where every line begins with a dash."""

    text: str
    punkte: tuple[str, ...] = ()


def hat_brief(handlung: Handlung) -> bool:
    """Whether the table of words gives this act a mail."""
    return bool(HANDLUNGSWORTE[handlung].betreff)


def postfach() -> str:
    """The functional mailbox of the office, as a bare address."""
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1]


def verfasse(*, handlung: Handlung, fall: Fall, eingabe: Any, heute: date) -> Brief | None:
    """The mail of an act, or None: no mail for this act, nobody to write to, or switched off.

    ``fall`` is the case after the act. Pure: no database, no clock.
    """
    an = empfaenger(fall, heute).mail
    betreff = HANDLUNGSWORTE[handlung].betreff
    if handlung == Handlung.VORAUSSETZUNGEN_BESTAETIGEN and not _bittet_um_beschluss(fall):
        betreff = betreff.removesuffix(BITTE_UM_BESCHLUSS)
    tag = _datum(handlung, fall, eingabe, heute)
    if not an or not betreff or not getattr(eingabe, "benachrichtigen", True):
        return None
    platz = _platz(fall, eingabe)
    if handlung is Handlung.RUNDENPLATZ_STREICHEN and not (platz and platz.weiss_davon):
        return None
    if platz is not None and platz.runde.art is Rundenart.UMLAUF:
        betreff = betreff.replace(" am {datum}", " bis {datum}")
    if "{datum}" in betreff and not tag:
        return None
    werte = _werte(fall, eingabe, heute) | {"datum": tag}
    text = _glatt(render_to_string(f"post/{handlung.value}.txt", werte))
    betreff = betreff.format(**_im_betreff(werte))
    if fall.antrag.aktenzeichen:
        betreff = f"{betreff} – Gz. {fall.antrag.aktenzeichen}"
    betreff = " ".join(betreff.split())
    html = render_to_string("post/rahmen.html", {"betreff": betreff, "absaetze": absaetze(text)})
    return Brief(handlung, an, betreff, text, html)


def _im_betreff(werte: dict[str, Any]) -> dict[str, str]:
    """What a subject may name."""
    zusage, streichung = werte["zusage"], werte["streichung"]
    return {
        "datum": werte["datum"],
        "vorhaben": _gekuerzt(zusage.vorhaben) if zusage else "",
        "platz": streichung.betreff if streichung else "",
    }


def _gekuerzt(text: str) -> str:
    """A few words for the subject; the text of the mail says it in full."""
    return shorten(text, 120, placeholder=" …")


def absaetze(text: str) -> list[Absatz]:
    """The paragraphs of a mail text."""
    return [_absatz(teil) for teil in text.split("\n\n") if teil.strip()]


def _absatz(teil: str) -> Absatz:
    zeilen = teil.strip().split("\n")
    if all(zeile.startswith(SPIEGELSTRICH) for zeile in zeilen):
        return Absatz("", tuple(zeile.removeprefix(SPIEGELSTRICH) for zeile in zeilen))
    return Absatz(teil.strip())


def _glatt(text: str) -> str:
    """One kind of line end, no blanks at line ends, one empty line between paragraphs."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+\n", "\n", text)).strip() + "\n"


def _werte(fall: Fall, eingabe: Any, heute: date) -> dict[str, Any]:
    """What the templates may name. Reasons of the office are in none of it but the refusal's."""
    return {
        "anrede": " ".join(empfaenger(fall, heute).name.split()),
        "aktenzeichen": fall.antrag.aktenzeichen,
        "fremdes_zeichen": " ".join(fall.antrag.fremdes_zeichen.split()),
        "eingabe": eingabe,
        "koerper": koerper(fall.kommune.typ),
        "ist_uebergegangen": bool(fall.fortsetzungen) and not fall.antrag.ist_offen,
        "kommune": voller_name(fall.kommune.typ, fall.kommune.name),
        "gremium": gremium(fall.kommune.typ),
        "eingang": fall.antrag.eingang.im_satz if fall.antrag.eingang.ist_bekannt else "",
        "beginn": datumswort(fall.mitgliedschaft.beginn),
        "schritt": _schritt(fall),
        "zug": satz_zum_zug(fall),
        "liegt_bei_ihnen": zug_nach_aussen(fall) is AmZug.KOMMUNE,
        "offene_nachweise": offene_nachweise(fall),
        "zusage": _zusage(fall, eingabe),
        "rueckfrage": fall.offene_rueckfrage,
        "zusagen": [z for z in fall.zusagen if z.stand == Zusagestand.OFFEN],
        "beschluss": satz_zum_beschluss(fall),
        "bittet_um_beschluss": _bittet_um_beschluss(fall),
        "fassung": massgebliche_fassung(fall),
        "unterzeichnend": vorgesehen(fall, Partei.KOMMUNE),
        "platz": (platz := _platz(fall, eingabe)),
        "streichung": streichungsworte(platz, heute, koerper(fall.kommune.typ).ihre)
        if platz
        else None,
        "ablehnungsgrund": _begruendung(fall, Freigabeart.ABLEHNUNG),
        "nachfolge": _nachfolge(fall),
        "postfach": postfach(),
        "adresse": f"{settings.BASIS_URL}/beitritt/",
    }


def _datum(handlung: Handlung, fall: Fall, eingabe: Any, heute: date) -> str:
    """The date that subject and text name, in German; empty where there is none."""
    match handlung:
        case Handlung.ZEICHNUNGSFREIGABE_ERTEILEN:
            # To a round the body is invited by an act of its own.
            wert = None if offener_platz(fall) else termin_der_unterzeichnung(fall)
        case Handlung.ZUR_RUNDE_EINLADEN:
            platz = _platz(fall, eingabe)
            wert = platz.runde.am if platz else None
        case Handlung.RUNDENPLATZ_STREICHEN:
            platz = _platz(fall, eingabe)
            wert = platz.bekannter_tag if platz else None
        case Handlung.RUECKFRAGE_STELLEN:
            wert = eingabe.erbeten_bis
        case Handlung.RUECKFRAGE_ANMAHNEN:
            wert = fall.offene_rueckfrage.erbeten_bis if fall.offene_rueckfrage else None
        case Handlung.ZUSAGE_VERLAENGERN:
            wert = eingabe.neu_faellig_am
        case Handlung.ZUSAGE_ANMAHNEN:
            zusage = _zusage(fall, eingabe)
            wert = zusage.faellig_am if zusage else None
        case Handlung.AUSSETZUNG_BEGINNEN:
            wert = eingabe.bis
        case Handlung.ANHOERUNG:
            wert = eingabe.stellungnahme_bis
        case _:
            return datumswort(eingabe.geschehen_oder(heute))
    return f"{wert:%d.%m.%Y}" if wert else ""


def _bittet_um_beschluss(fall: Fall) -> bool:
    """Whether the body still has to decide; of a decision that is not public nothing is said."""
    return not satz_zum_beschluss(fall) and fall.antrag.am_zug == AmZug.KOMMUNE


def _zusage(fall: Fall, eingabe: Any) -> ZusageZeile | None:
    """The commitment that the act is about."""
    gesucht = getattr(eingabe, "zeile_id", None)
    return next((z for z in fall.zusagen if z.id == gesucht and gesucht is not None), None)


def _platz(fall: Fall, eingabe: Any) -> Platz | None:
    """The place in a round that the act is about; it may have been struck just now."""
    gesucht = getattr(eingabe, "runde_id", None)
    passende = [p for p in plaetze(fall) if p.zeile.runde_id == gesucht]
    return passende[-1] if passende else None


def _schritt(fall: Fall) -> str:
    """Title of the step of the track that the case stands at."""
    status = Antragsstatus(fall.antrag.letzter_offener_status or fall.status)
    nr = schrittnummer(fall.status if fall.antrag.ist_offen else status)
    return SCHRITTE[nr - 1][0] if nr else ""


def _begruendung(fall: Fall, art: Freigabeart) -> str:
    """Ground of the granted proposal of this kind, as it was proposed."""
    erteilt = [f for f in fall.freigaben if f.art == art and f.stand == Freigabestand.ERTEILT]
    return erteilt[-1].begruendung.strip() if erteilt else ""


def _nachfolge(fall: Fall) -> str:
    """Name of the body that carries the membership on."""
    erteilt = [
        f
        for f in fall.freigaben
        if f.art == Freigabeart.RECHTSNACHFOLGE and f.stand == Freigabestand.ERTEILT
    ]
    return str(erteilt[-1].inhalt.get("nachfolge_name", "")) if erteilt else ""
