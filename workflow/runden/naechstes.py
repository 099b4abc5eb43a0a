"""What can be done for a round now, with the number of bodies that it would reach.

An order is offered for those whom it would do something for: the same acts are planned as on the
page of the order, so that the two never name different numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from antraege.akteur import Akteur
from antraege.choices import Antragsstatus, Rundenstand
from antraege.worte import rundenwort
from workflow.runden.forms import auftragsform
from workflow.runden.stand import Eintrag, Rundenstandbild
from workflow.runden.wege import zum_abhaken, zum_akt, zum_auftrag, zur_auswahl
from workflow.runden.worte import anzahl
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart
from workflow.verfahren.models import Laufart
from workflow.verfahren.plan import plane
from workflow.verfahren.runden.akt import Ruht
from workflow.verfahren.runden.arbeit import arbeit
from workflow.verfahren.runden.eingaben import Auftrag
from workflow.verfahren.runden.lage import darf_abhaken, darf_beauftragen, darf_vorbereiten

S = Antragsstatus
type Gemeint = Callable[[Rundenstandbild, Eintrag], bool]


@dataclass(frozen=True, slots=True)
class Schritt:
    """Something to do for the round; without ``url`` somebody else does it."""

    titel: str
    satz: str
    url: str = ""
    wer: str = ""
    geht: bool = True
    """Whether it can be done for anybody now."""


def schritte(bild: Rundenstandbild, akteur: Akteur) -> list[Schritt]:
    """Everything that can be done now, in the order of a round; what is stuck comes last."""
    if bild.runde.stand == Rundenstand.ABGESAGT:
        return []
    return sorted(_schritte(bild, akteur), key=lambda schritt: not schritt.geht)


def _schritte(bild: Rundenstandbild, akteur: Akteur) -> Iterator[Schritt]:
    pk, alle = bild.runde.pk, bild.eintraege
    ist_geplant = bild.runde.stand == Rundenstand.GEPLANT
    if not alle and ist_geplant:
        url = zur_auswahl(pk) if darf_vorbereiten(akteur) else ""
        satz = "Die Liste ist noch leer."
        yield Schritt("Kommunen auf die Liste setzen", satz, url, "Bearbeitung")
    for art, gemeint, satz in AUFTRAEGE:
        if art in NACH_DEM_ABHAKEN and ist_geplant and any(not e.ist_abgehakt for e in alle):
            break
        gemeinte = [e for e in alle if _gilt(art, gemeint, bild, e)]
        if gemeinte:
            auftrag = auftragsform(art, bild.runde).auftrag()
            gehen = [_geht(art, auftrag, bild, e, akteur) for e in gemeinte]
            url = zum_auftrag(pk, art.value) if darf_beauftragen(art, akteur) else ""
            wer = "" if url else _wer(art)
            yield Schritt(str(art.label), _satz(satz, gehen), url, wer, geht=any(gehen))
    offen = sum(not e.ist_abgehakt for e in alle)
    if alle and offen and bild.ist_so_weit and ist_geplant:
        url = zum_abhaken(pk) if darf_abhaken(akteur) else ""
        satz = f"{anzahl(offen)} noch nicht abgehakt."
        yield Schritt(f"{rundenwort(bild.runde.art).nomen} abhaken", satz, url, "Bearbeitung")
    if alle and not offen and bild.ist_so_weit and ist_geplant:
        url = zum_akt(pk, "abschliessen") if darf_vorbereiten(akteur) else ""
        yield Schritt("Runde abschließen", "Alle sind abgehakt.", url, "Bearbeitung")


def _gilt(art: Laufart, gemeint: Gemeint, bild: Rundenstandbild, e: Eintrag) -> bool:
    """Whether the body is meant, and the order not already done for it."""
    if not gemeint(bild, e):
        return False
    akte = arbeit(art, e.fall, e.platz, Auftrag())
    return not isinstance(akte, Ruht) or akte.ist_mangel


def _geht(
    art: Laufart, auftrag: Auftrag, bild: Rundenstandbild, e: Eintrag, akteur: Akteur
) -> bool:
    """Whether the order would do it; of an order of others only what can be told without them."""
    akte = arbeit(art, e.fall, e.platz, auftrag)
    if isinstance(akte, Ruht):
        return False
    if not darf_beauftragen(art, akteur):
        return True
    fall = e.fall
    try:
        for akt in akte:
            fall = plane(fall, akt.handlung, akt.eingabe, bild.umstand).nachher
    except Abgelehnt as abgelehnt:  # what is typed with the order stops nobody yet
        return all(h.art is Hindernisart.EINGABE for h in abgelehnt.hindernisse)
    return True


def _satz(satz: str, gehen: Sequence[bool]) -> str:
    """For how many, and that the order cannot do it for the others yet."""
    moeglich = sum(gehen)
    rest = len(gehen) - moeglich
    if not rest:
        return satz.format(anzahl(moeglich))
    if not moeglich:
        return f"{satz.format(anzahl(rest))} Das geht noch nicht; beim Auftrag steht, warum."
    weitere = "1 weiteren" if rest == 1 else f"{rest} weiteren"
    return f"{satz.format(anzahl(moeglich))} Bei {weitere} geht das noch nicht."


def _wer(art: Laufart) -> str:
    leitet = art in (Laufart.FREIGEBEN, Laufart.AUFNEHMEN)
    return "Referatsleitung" if leitet else "Bearbeitung"


def _zu_einladen(bild: Rundenstandbild, e: Eintrag) -> bool:
    vorbei = bild.umstand.heute > bild.runde.am
    return not (vorbei or e.platz.ist_eingeladen or e.ist_abgehakt or e.steht(S.AUFGENOMMEN))


def _vorzuschlagen(bild: Rundenstandbild, e: Eintrag) -> bool:
    gebraucht = e.fall.antrag.ist_offen and (e.ist_da or not e.ist_abgehakt)
    return gebraucht and not (e.ist_freigegeben or e.ist_vorgeschlagen)


def _freizugeben(bild: Rundenstandbild, e: Eintrag) -> bool:
    return e.ist_vorgeschlagen and (e.ist_da or not e.ist_abgehakt)


def _zu_unterzeichnen(bild: Rundenstandbild, e: Eintrag) -> bool:
    return e.ist_da and not e.ist_unterzeichnet and e.ist_freigegeben


def _vorzulegen(bild: Rundenstandbild, e: Eintrag) -> bool:
    offen = e.fall.antrag.ist_offen and not e.steht(S.IN_FREIGABE)
    return e.ist_da and e.ist_unterzeichnet and offen


def _aufzunehmen(bild: Rundenstandbild, e: Eintrag) -> bool:
    return e.ist_da and e.steht(S.IN_FREIGABE)


AUFTRAEGE: tuple[tuple[Laufart, Gemeint, str], ...] = (
    (Laufart.EINLADEN, _zu_einladen, "{} noch nicht eingeladen."),
    (Laufart.VORSCHLAGEN, _vorzuschlagen, "{} ohne Zeichnungsfreigabe."),
    (Laufart.FREIGEBEN, _freizugeben, "{} zur Freigabe vorgeschlagen."),
    (Laufart.UNTERSCHRIFTEN, _zu_unterzeichnen, "{} abgehakt, Unterschriften noch nicht erfasst."),
    (Laufart.VORLEGEN, _vorzulegen, "{} unterzeichnet, noch nicht zur Aufnahme vorgelegt."),
    (Laufart.AUFNEHMEN, _aufzunehmen, "{} zur Aufnahme vorgelegt."),
)
NACH_DEM_ABHAKEN = frozenset({Laufart.UNTERSCHRIFTEN, Laufart.VORLEGEN, Laufart.AUFNEHMEN})
"""What is offered once everybody is checked off; by its address it can be ordered before."""
