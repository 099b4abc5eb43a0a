"""Which acts an order means for one body. Pure: preview and worker ask the same."""

from __future__ import annotations

from collections.abc import Callable

from antraege.choices import (
    Antragsstatus,
    Freigabeart,
    Handlung,
    Partei,
)
from antraege.fall import Fall
from antraege.rules.kontakte import spitze
from antraege.rules.runde import Platz
from antraege.rules.zeichnung import (
    hat_alles_unterzeichnet,
    mangel_der_zeichnungsfreigabe,
)
from antraege.worte import STATUSWORTE
from workflow.verfahren import eingaben as e
from workflow.verfahren.models import Laufart
from workflow.verfahren.plan import naechster_schritt
from workflow.verfahren.runden.akt import Akt, Arbeit, Ruht, andere_fassung, nicht_da
from workflow.verfahren.runden.eingaben import Auftrag
from workflow.verfahren.runden.unterschriften import unterschriften

H = Handlung


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
    if mangel := andere_fassung(fall, platz):
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


def _freigeben(fall: Fall, platz: Platz, auftrag: Auftrag) -> Arbeit:
    if fall.offene_freigabe(Freigabeart.ZEICHNUNG) is not None:
        return (Akt(H.ZEICHNUNGSFREIGABE_ERTEILEN, e.Eingabe(grund=auftrag.grund)),)
    if not mangel_der_zeichnungsfreigabe(fall):
        return Ruht("Die Zeichnungsfreigabe ist schon erteilt.")
    return Ruht("Es liegt kein Vorschlag zur Zeichnungsfreigabe vor.", ist_mangel=True)


def _vorlegen(fall: Fall, platz: Platz, auftrag: Auftrag) -> Arbeit:
    if fall.status is Antragsstatus.IN_FREIGABE:
        return Ruht("Ist schon zur Freigabe vorgelegt.")
    if fall.status is Antragsstatus.AUFGENOMMEN:
        return Ruht("Ist schon aufgenommen.")
    if (grund := nicht_da(platz)) is not None:
        return grund
    schritt = naechster_schritt(fall)
    if schritt is None:
        return _geschlossen(fall)
    eingabe = e.Schritt(bis=H.UNTERZEICHNUNG_BESTAETIGEN, grund=auftrag.grund)
    return (Akt(schritt, eingabe),)


def _aufnehmen(fall: Fall, platz: Platz, auftrag: Auftrag) -> Arbeit:
    if fall.status is Antragsstatus.AUFGENOMMEN:
        return Ruht("Ist schon aufgenommen.")
    if (grund := nicht_da(platz)) is not None:
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
    Laufart.UNTERSCHRIFTEN: unterschriften,
    Laufart.VORLEGEN: _vorlegen,
    Laufart.AUFNEHMEN: _aufnehmen,
    Laufart.STREICHEN: _streichen,
}
