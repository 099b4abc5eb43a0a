"""Why an act on a change of bodies is not possible now, apart from what is typed. Pure.

Pages ask before anybody types, acts ask again under the lock.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from antraege.akteur import Akteur
from antraege.choices import (
    OFFENE_STATUS,
    Antragsstatus,
    Gebietsstand,
    Handlung,
    Mitgliedsstatus,
)
from workflow.verfahren.fassungen.hindernisse import VIER_AUGEN
from workflow.verfahren.gebiet.akte import (
    ENTSCHEIDUNGEN,
    FREIGABEN,
    VORSCHLAEGE,
    darf,
    passt,
)
from workflow.verfahren.gebiet.lage import Lage, Uebergangszeile
from workflow.verfahren.gebiet.pruefung import pruefe
from workflow.verfahren.handlungen import name
from workflow.verfahren.hindernis import Hindernis, Hindernisart
from workflow.verfahren.plan import kein_recht

H = Handlung
GEPRUEFT = frozenset({H.GEBIETSAENDERUNG_VORSCHLAGEN, H.GEBIETSAENDERUNG_VOLLZIEHEN})
AUFHEBEND = frozenset({H.GEBIETSAUFHEBUNG_VORSCHLAGEN, H.GEBIETSAENDERUNG_AUFHEBEN})


def hindernisse(lage: Lage, handlung: Handlung, akteur: Akteur, heute: date) -> Iterator[Hindernis]:
    """Right, state, four eyes, and what no input of this act could mend."""
    if not darf(handlung, akteur):
        yield kein_recht(handlung)
    if not passt(handlung, lage.stand):
        satz = f"„{name(handlung)}“ ist im Stand „{lage.stand.label}“ nicht möglich."
        yield Hindernis(satz, Hindernisart.ZUSTAND)
        return
    yield from _vorschlag(lage, handlung, akteur)
    if handlung in GEPRUEFT:
        yield from _noch_richtig(lage, handlung, heute)
    if handlung in AUFHEBEND:
        yield from aufhebungshindernisse(lage)


def _vorschlag(lage: Lage, handlung: Handlung, akteur: Akteur) -> Iterator[Hindernis]:
    vorschlag = lage.vorschlag
    if handlung in VORSCHLAEGE and vorschlag is not None:
        satz = f"Das ist schon zur Entscheidung vorgelegt ({vorschlag.von})."
        yield Hindernis(satz, Hindernisart.ZUSTAND)
    if handlung not in FREIGABEN:
        return
    if vorschlag is None or vorschlag.art != FREIGABEN[handlung]:
        yield Hindernis("Es liegt kein offener Vorschlag vor.", Hindernisart.ZUSTAND)
    elif handlung in ENTSCHEIDUNGEN and vorschlag.von_id == akteur.person_id:
        yield Hindernis(VIER_AUGEN)


def _noch_richtig(lage: Lage, handlung: Handlung, heute: date) -> Iterator[Hindernis]:
    """What was right when it was typed still is; and nothing is executed before its day."""
    for mangel in pruefe(lage, heute):
        yield Hindernis(mangel.satz, wo=H.GEBIETSAENDERUNG_BEARBEITEN, bezug=lage.id)
    tag = lage.entwurf.wirksam_am
    if handlung is H.GEBIETSAENDERUNG_VOLLZIEHEN and tag is not None and tag > heute:
        satz = f"Die Änderung gilt erst ab {tag:%d.%m.%Y}; vorher lässt sie sich nicht vollziehen."
        yield Hindernis(satz, Hindernisart.ZUSTAND)


def aufhebungshindernisse(lage: Lage) -> Iterator[Hindernis]:
    """What is newer than the change and would hang in the air without it."""
    if lage.stand is not Gebietsstand.VOLLZOGEN:
        return
    tag = lage.entwurf.wirksam_am
    for koerper in lage.koerper.values():
        letzte = koerper.letzte_aenderung
        if letzte is not None and tag is not None and letzte[1] > tag:
            satz = (
                f"{koerper.name} hat sich zum {letzte[1]:%d.%m.%Y} noch einmal geändert; zuerst "
                "ist jene Änderung aufzuheben."
            )
            yield Hindernis(satz)
    yield from map(Hindernis, lage.neues)
    for uebergang in lage.uebergaenge:
        yield from _uebergang(lage, uebergang)
    yield from _wieder_frei(lage)


def _uebergang(lage: Lage, u: Uebergangszeile) -> Iterator[Hindernis]:
    if u.status is Antragsstatus.AUFGENOMMEN:
        satz = f"Der Vorgang {u.aktenzeichen} hat seither zur Aufnahme geführt."
        yield Hindernis(f"{satz} Zuerst ist sie aufzuheben.")
    fortgefuehrt = u.fortsetzung_status
    if fortgefuehrt is None or not u.hat_begonnen:
        return
    besteht = fortgefuehrt in (Mitgliedsstatus.AKTIV, Mitgliedsstatus.RUHEND)
    if not besteht or u.fortsetzung_hat_sich_bewegt:
        auf = lage.koerper.get(u.auf_id)
        name_danach = auf.name if auf is not None else "der Rechtsnachfolge"
        satz = (
            f"Die Mitgliedschaft von {name_danach} hat sich seither geändert. Das gilt für keine "
            "der früheren Kommunen; die Gebietsänderung lässt sich deshalb nicht mehr aufheben."
        )
        yield Hindernis(satz)


def _wieder_frei(lage: Lage) -> Iterator[Hindernis]:
    """A body that goes on gets its own closed case back only if no other one has begun there."""
    for u in lage.uebergaenge:
        if u.antrag_id is None or u.von_id != u.auf_id or not u.ist_eingestellt:
            continue
        koerper = lage.koerper.get(u.von_id)
        if koerper is None or u.status in OFFENE_STATUS:
            continue
        zurueckgehende = {x.antrag_id for x in lage.uebergaenge if x.von_id != u.von_id}
        if koerper.vorgang is not None and koerper.vorgang.id not in zurueckgehende:
            zeichen = koerper.vorgang.aktenzeichen
            yield Hindernis(f"Bei {koerper.name} läuft inzwischen der Vorgang {zeichen}.")
