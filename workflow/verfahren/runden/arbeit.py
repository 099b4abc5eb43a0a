"""Which acts an order means for one body. Pure: preview and worker ask the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from antraege.choices import (
    Antragsstatus,
    Anwesenheit,
    Freigabeart,
    Handlung,
    Partei,
    Rundenart,
    Unterschriftsform,
)
from antraege.fall import Fall
from antraege.rules.kontakte import spitze
from antraege.rules.runde import Platz
from antraege.rules.zeichnung import (
    hat_alles_unterzeichnet,
    leere_parteien,
    mangel_der_zeichnungsfreigabe,
    massgebliche_fassung,
    zeichnungsfreigabe,
)
from antraege.worte import STATUSWORTE, rundenwort
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren import eingaben as e
from workflow.verfahren.models import Laufart
from workflow.verfahren.plan import naechster_schritt
from workflow.verfahren.runden.eingaben import Auftrag

H = Handlung
DURCH_UNS = (Partei.KOMMUNE, Partei.LAND)
"""Whose signatures a round records."""


@dataclass(frozen=True, slots=True)
class Akt:
    """One act through the door."""

    handlung: Handlung
    eingabe: e.Eingabe


@dataclass(frozen=True, slots=True)
class Ruht:
    """Nothing is done for this body; ``ist_mangel``: it should have been."""

    satz: str
    ist_mangel: bool = False


type Arbeit = tuple[Akt, ...] | Ruht


def arbeit(art: Laufart, fall: Fall, platz: Platz, auftrag: Auftrag) -> Arbeit:
    """The acts for one body, or why there are none."""
    if art is not Laufart.STREICHEN and not platz.zeile.gilt:
        return Ruht("Steht nicht mehr auf der Liste.", ist_mangel=True)
    return ARBEITEN[art](fall, platz, auftrag)


def _einladen(fall: Fall, platz: Platz, auftrag: Auftrag) -> Arbeit:
    if platz.ist_eingeladen:
        return Ruht("Ist zu diesem Termin schon eingeladen.")
    if hat_alles_unterzeichnet(fall):
        return Ruht("Hat schon alles unterzeichnet; eine Einladung ist nicht nötig.")
    return (Akt(H.ZUR_RUNDE_EINLADEN, e.ZurRundeEinladen(runde_id=platz.zeile.runde_id)),)


def _vorschlagen(fall: Fall, platz: Platz, auftrag: Auftrag) -> Arbeit:
    if not mangel_der_zeichnungsfreigabe(fall):
        return Ruht("Die Zeichnungsfreigabe ist schon erteilt.")
    if fall.offene_freigabe(Freigabeart.ZEICHNUNG) is not None:
        return Ruht("Die Zeichnungsfreigabe ist schon vorgeschlagen.")
    if mangel := _andere_fassung(fall, platz):
        return mangel
    person = _fuer_die_kommune(fall, platz)
    if person is None:
        return Ruht(
            "Wer an diesem Tag an der Spitze der Verwaltung steht, ist in der Akte der Kommune "
            "nicht eingetragen.",
            ist_mangel=True,
        )
    eingabe = e.Zeichnungsvorschlag(
        unterzeichnend_kommune=person[0],
        amt_kommune=person[1],
        unterzeichnend_land=auftrag.unterzeichnend_land,
        amt_land=auftrag.amt_land,
        grund=auftrag.grund,
    )
    return (Akt(H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, eingabe),)


def _fuer_die_kommune(fall: Fall, platz: Platz) -> tuple[str, str] | None:
    """Name and office: who has signed, else the head of administration on the day, else whom an
    earlier proposal named."""
    if (unterschrift := fall.unterschrift(Partei.KOMMUNE)) is not None:
        return unterschrift.unterzeichnend, unterschrift.amt
    if (person := spitze(fall, platz.runde.am)) is not None:
        return person.name, person.amt
    for freigabe in reversed(fall.freigaben):
        stelle = freigabe.inhalt.get("unterzeichnende", {}).get(Partei.KOMMUNE.value)
        if freigabe.art is Freigabeart.ZEICHNUNG and stelle:
            return stelle["name"], stelle["amt"]
    return None


def _andere_fassung(fall: Fall, platz: Platz) -> Ruht | None:
    fassung = massgebliche_fassung(fall)
    if fassung is None or fassung.id == platz.runde.fassung_id:
        return None
    satz = f"Der Vorgang unterzeichnet eine andere Textfassung: „{fassung.bezeichnung}“."
    return Ruht(satz, ist_mangel=True)


def _freigeben(fall: Fall, platz: Platz, auftrag: Auftrag) -> Arbeit:
    if fall.offene_freigabe(Freigabeart.ZEICHNUNG) is not None:
        return (Akt(H.ZEICHNUNGSFREIGABE_ERTEILEN, e.Eingabe(grund=auftrag.grund)),)
    if not mangel_der_zeichnungsfreigabe(fall):
        return Ruht("Die Zeichnungsfreigabe ist schon erteilt.")
    return Ruht("Es liegt kein Vorschlag zur Zeichnungsfreigabe vor.", ist_mangel=True)


def _unterschriften(fall: Fall, platz: Platz, auftrag: Auftrag) -> Arbeit:
    if (grund := _nicht_da(platz)) is not None:
        return grund
    fehlende = [p for p in leere_parteien(fall) if p in DURCH_UNS]
    if not fehlende:
        return Ruht("Die Unterschriften sind schon erfasst.")
    freigabe = zeichnungsfreigabe(fall)
    if mangel := mangel_der_zeichnungsfreigabe(fall):
        satz = f"{mangel} Sie legt fest, wer unterzeichnet; bitte im Vorgang einzeln erfassen."
        return Ruht(satz, ist_mangel=True)
    if mangel_der_fassung := _andere_fassung(fall, platz):
        return mangel_der_fassung
    assert freigabe is not None
    namen = freigabe.inhalt.get("unterzeichnende", {})
    return tuple(_unterschrift(p, platz, auftrag, namen[p.value]) for p in fehlende)


def _unterschrift(partei: Partei, platz: Platz, auftrag: Auftrag, wer: dict[str, str]) -> Akt:
    """The signature of whom the Zeichnungsfreigabe names, on the day and at the place."""
    runde = platz.runde
    eingabe = e.UnterschriftErfassen(
        partei=partei,
        unterzeichnend=wer["name"],
        amt=wer["amt"],
        geschehen=Zeitangabe.tag(_tag(partei, platz, auftrag)),
        form=Unterschriftsform(auftrag.form or _uebliche_form(runde.art)),
        ort=runde.ort if runde.art is Rundenart.PRAESENZ else "",
    )
    return Akt(H.UNTERSCHRIFT_ERFASSEN, eingabe)


def _tag(partei: Partei, platz: Platz, auftrag: Auftrag) -> date:
    if partei is Partei.LAND and auftrag.land_am is not None:
        return auftrag.land_am
    return platz.zeile.unterzeichnet_am or platz.runde.am


def _uebliche_form(art: Rundenart) -> Unterschriftsform:
    if art is Rundenart.DIGITAL:
        return Unterschriftsform.ANDERE_ELEKTRONISCHE
    return Unterschriftsform.ORIGINAL


def _nicht_da(platz: Platz) -> Ruht | None:
    """Why nothing was signed at the round."""
    match platz.zeile.anwesenheit:
        case Anwesenheit.ANWESEND:
            return None
        case Anwesenheit.ABWESEND:
            satz = rundenwort(platz.runde.art).war_weg
            return Ruht(f"{satz[:1].upper()}{satz[1:]}.", ist_mangel=True)
        case _:
            return Ruht("Ist noch nicht abgehakt.", ist_mangel=True)


def _vorlegen(fall: Fall, platz: Platz, auftrag: Auftrag) -> Arbeit:
    if fall.status is Antragsstatus.IN_FREIGABE:
        return Ruht("Ist schon zur Freigabe vorgelegt.")
    if fall.status is Antragsstatus.AUFGENOMMEN:
        return Ruht("Ist schon aufgenommen.")
    if (grund := _nicht_da(platz)) is not None:
        return grund
    schritt = naechster_schritt(fall)
    if schritt is None:
        return _geschlossen(fall)
    eingabe = e.Schritt(bis=H.UNTERZEICHNUNG_BESTAETIGEN, grund=auftrag.grund)
    return (Akt(schritt, eingabe),)


def _aufnehmen(fall: Fall, platz: Platz, auftrag: Auftrag) -> Arbeit:
    if fall.status is Antragsstatus.AUFGENOMMEN:
        return Ruht("Ist schon aufgenommen.")
    if (grund := _nicht_da(platz)) is not None:
        return grund
    if not fall.antrag.ist_offen:
        return _geschlossen(fall)
    if fall.status is not Antragsstatus.IN_FREIGABE:
        return Ruht("Ist noch nicht zur Freigabe vorgelegt.", ist_mangel=True)
    return (Akt(H.AUFNAHME_FREIGEBEN, e.Eingabe(grund=auftrag.grund)),)


def _geschlossen(fall: Fall) -> Ruht:
    satz = f"Der Vorgang ist geschlossen: {STATUSWORTE[fall.status].intern}."
    return Ruht(satz, ist_mangel=True)


def _streichen(fall: Fall, platz: Platz, auftrag: Auftrag) -> Arbeit:
    if not platz.zeile.ist_offen:
        return Ruht("Steht nicht mehr offen auf der Liste.")
    eingabe = e.RundenplatzStreichen(runde_id=platz.zeile.runde_id, grund=auftrag.grund)
    return (Akt(H.RUNDENPLATZ_STREICHEN, eingabe),)


ARBEITEN: dict[Laufart, Callable[[Fall, Platz, Auftrag], Arbeit]] = {
    Laufart.EINLADEN: _einladen,
    Laufart.VORSCHLAGEN: _vorschlagen,
    Laufart.FREIGEBEN: _freigeben,
    Laufart.UNTERSCHRIFTEN: _unterschriften,
    Laufart.VORLEGEN: _vorlegen,
    Laufart.AUFNEHMEN: _aufnehmen,
    Laufart.STREICHEN: _streichen,
}
