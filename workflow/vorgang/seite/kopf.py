"""Head of the page and the track of five steps, with real dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from antraege.choices import (
    VERNEINENDE_ERGEBNISSE,
    AmZug,
    Antragsstatus,
    Beratungsergebnis,
    Freigabeart,
    Kommunentyp,
)
from antraege.fall import Fall
from antraege.rules.beschluss import beschlossen, letzte_entscheidung
from antraege.rules.weg import abschluesse, beitritt, zeiten
from antraege.rules.zeichnung import beitrittsdatum, leere_parteien, parteien
from antraege.worte import AM_ZUG_WORTE, SCHRITTE, STATUSWORTE, schrittnummer, voller_name
from antraege.zeitangabe import Zeitangabe
from workflow.vorgang.queries import Akte

STATUSARTEN = {
    Antragsstatus.AUFGENOMMEN: "erfolg",
    Antragsstatus.ABGELEHNT: "gefahr",
    Antragsstatus.ZURUECKGEZOGEN: "neutral",
    Antragsstatus.EINGESTELLT: "neutral",
}
ZUGARTEN = {AmZug.KOMMUNE: "warnung", AmZug.AMT: "info", AmZug.DRITTE: "warnung"}


@dataclass(frozen=True, slots=True)
class Plakette:
    """A badge."""

    text: str
    art: str


@dataclass(frozen=True, slots=True)
class Wegschritt:
    """One step of the track."""

    nr: int
    titel: str
    zustand: str
    zeile: str


def name_der_kommune(fall: Fall) -> str:
    """The body's name with its kind."""
    return voller_name(fall.kommune.typ, fall.kommune.name)


def unterzeile(akte: Akte) -> str:
    """Reference, kind, district, key and inhabitants."""
    kommune = akte.kommune
    teile = [f"Gz. {akte.fall.antrag.aktenzeichen}", Kommunentyp(kommune.typ).label]
    if kommune.regierungsbezirk:
        teile.append(f"Regierungsbezirk {kommune.regierungsbezirk}")
    teile.append(f"Schlüssel {kommune.ags}")
    if kommune.einwohner:
        teile.append(f"{kommune.einwohner:,} Einwohner".replace(",", "."))
    if kommune.hat_nie_bestanden:
        teile.append("hat nie bestanden")
    elif kommune.besteht_bis is not None:
        ab = kommune.besteht_bis + timedelta(days=1)
        teile.append(f"besteht seit {ab:%d.%m.%Y} nicht mehr")
    if kommune.ist_erfunden:
        teile.append("für die Vorführung erfunden")
    return " · ".join(teile)


def plaketten(fall: Fall) -> Iterator[Plakette]:
    """State, whose turn it is, and what else is special."""
    yield Plakette(STATUSWORTE[fall.status].intern, STATUSARTEN.get(fall.status, "info"))
    if fall.antrag.am_zug:
        zug = AmZug(fall.antrag.am_zug)
        yield Plakette(AM_ZUG_WORTE[zug].intern, ZUGARTEN.get(zug, "info"))
    if fall.laufende_aussetzung is not None:
        yield Plakette(f"Ausgesetzt bis {fall.laufende_aussetzung.bis:%d.%m.%Y}", "neutral")
    if fehlende := halb_unterzeichnet(fall):
        yield Plakette(fehlende, "warnung")
    for art, wort in VORGESCHLAGENES.items():
        if fall.offene_freigabe(art) is not None:
            yield Plakette(wort, "warnung")
    if fall.antrag.ist_altfall:
        yield Plakette("Altfall", "neutral")


VORGESCHLAGENES = {
    Freigabeart.ABLEHNUNG: "Ablehnung vorgeschlagen",
    Freigabeart.AUFHEBUNG: "Aufhebung vorgeschlagen",
    Freigabeart.UNTERSCHRIFT: "Änderung einer Unterschrift vorgeschlagen",
}
"""Proposals beside the way that wait for leadership."""


def halb_unterzeichnet(fall: Fall) -> str:
    """Which required signatures are missing, once there is one; else empty."""
    fehlende = [] if fall.antrag.ist_geschlossener_altfall else leere_parteien(fall)
    if not fehlende or not any(u.partei in parteien(fall) for u in fall.geltende_unterschriften):
        return ""
    fehlen = "fehlt" if len(fehlende) == 1 else "fehlen"
    return f"halb unterzeichnet: {' und '.join(p.label for p in fehlende)} {fehlen}"


@dataclass(slots=True)
class Aufenthalt:
    """The last time a case was in a state."""

    seit: Zeitangabe
    bis: Zeitangabe | None = None

    @property
    def tage(self) -> int | None:
        """Duration, where both ends are known to the day."""
        if self.seit.taggenau is None or self.bis is None or self.bis.taggenau is None:
            return None
        return (self.bis.taggenau - self.seit.taggenau).days


def weg(akte: Akte, heute: date) -> list[Wegschritt]:
    """The five steps: since when, how long, or what is not known."""
    fall = akte.fall
    aufenthalte = _aufenthalte(akte)
    stand = schrittnummer(fall.status) or schrittnummer(fall.antrag.letzter_offener_status)
    fertig = abschluesse(akte.eintraege)
    unbekannt = fall.antrag.unbekannte_schritte - set(aufenthalte)
    absage = _absage(fall)
    return [
        # What the papers of an old case do not show is not shown as done.
        Wegschritt(nr, titel, "offen", "nicht überliefert")
        if status in unbekannt and nr < len(SCHRITTE)
        else Wegschritt(nr, titel, "offen", absage)
        if absage and status is Antragsstatus.BESCHLUSS_AUSSTEHEND
        else Wegschritt(
            nr, titel, "fertig", _gewesen(fall, nr, aufenthalte.get(status), fertig.get(nr))
        )
        if nr < stand or fall.status is Antragsstatus.AUFGENOMMEN
        else _schritt(fall, nr, titel, stand, aufenthalte.get(status), heute)
        for nr, (titel, status) in enumerate(SCHRITTE, 1)
    ]


def _aufenthalte(akte: Akte) -> dict[Antragsstatus, Aufenthalt]:
    """State -> the last stay in it. The release belongs to the step of the declaration."""
    wann = zeiten(akte.eintraege)
    ergebnis: dict[Antragsstatus, Aufenthalt] = {}
    for eintrag in akte.eintraege:
        if eintrag.vorher == eintrag.nachher or not eintrag.nachher:
            continue
        tag, nachher = wann[eintrag.pk], Antragsstatus(eintrag.nachher)
        if eintrag.vorher in ergebnis and not eintrag.ist_durchlaufen:
            ergebnis[Antragsstatus(eintrag.vorher)].bis = tag
        ergebnis[nachher] = Aufenthalt(tag)
    unterzeichnung = ergebnis.get(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND)
    freigabe = ergebnis.get(Antragsstatus.IN_FREIGABE)
    if unterzeichnung is not None and unterzeichnung.bis is not None and freigabe is not None:
        unterzeichnung.bis = freigabe.bis
    return ergebnis


def _schritt(
    fall: Fall, nr: int, titel: str, stand: int, aufenthalt: Aufenthalt | None, heute: date
) -> Wegschritt:
    if nr > stand:
        return Wegschritt(nr, titel, "offen", "offen")
    if not fall.antrag.ist_offen:
        return Wegschritt(nr, titel, "offen", "nicht abgeschlossen")
    seit = aufenthalt.seit if aufenthalt else None
    return Wegschritt(nr, titel, "aktuell", _seit(fall, seit, heute))


def _gewesen(fall: Fall, nr: int, aufenthalt: Aufenthalt | None, fertig: Zeitangabe | None) -> str:
    """Since when and how long; else what finished it and when; else what the papers show."""
    if nr == len(SCHRITTE):
        wann = beitritt(fall)
        # An old case beside another one of the same membership still knows its own date.
        eigenes = fall.antrag.ist_altfall and not wann.ist_bekannt
        return str(fall.antrag.schritt if eigenes else wann)
    if aufenthalt is None or not aufenthalt.seit.ist_bekannt:
        if belegt := _belegt(fall, nr):
            return belegt
        if fertig is not None and fertig.ist_bekannt:
            return f"erledigt {fertig}"
        return fall.antrag.altfall_schritte.get(SCHRITTE[nr - 1][1].value, "Datum unbekannt")
    tage = aufenthalt.tage
    if tage is None:
        return str(aufenthalt.seit)
    return f"{aufenthalt.seit} · {tage} Tag{'' if tage == 1 else 'e'}"


def _absage(fall: Fall) -> str:
    """When the body refused, by the papers of an old case that ended with an admission."""
    entscheidung = letzte_entscheidung(fall)
    if not fall.antrag.ist_geschlossener_altfall or entscheidung is None:
        return ""
    if entscheidung.ergebnis not in VERNEINENDE_ERGEBNISSE:
        return ""
    return f"{Beratungsergebnis(entscheidung.ergebnis).label} {entscheidung.sitzung.im_satz}"


def _belegt(fall: Fall, nr: int) -> str:
    """What the papers of an old case date in a step that its chain leaps over."""
    if nr == schrittnummer(Antragsstatus.BESCHLUSS_AUSSTEHEND):
        wort, wann = "beschlossen", beschlossen(fall)
    elif nr == schrittnummer(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND):
        wort, wann = "unterzeichnet", beitrittsdatum(fall)
    else:
        return ""
    return f"{wort} {wann.im_satz}" if wann.ist_bekannt else ""


def _seit(fall: Fall, seit: Zeitangabe | None, heute: date) -> str:
    zeile = "" if seit is None or not seit.ist_bekannt else f"seit {seit}"
    if seit is not None and seit.taggenau is not None:
        zeile += f" · Tag {(heute - seit.taggenau).days + 1}"
    if fall.status is Antragsstatus.IN_FREIGABE:
        zeile = f"zur Freigabe vorgelegt {fall.antrag.schritt.im_satz}"
    return zeile or "Datum unbekannt"
