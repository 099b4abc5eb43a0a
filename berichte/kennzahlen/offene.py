"""Open cases as they stood on the Stichtag, and those of them that hang."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from antraege.choices import OFFENE_STATUS, AmZug, Antragsstatus
from berichte.kennzahlen.belege import Beleg, Belegart, Sammlung, leere, vorgangsbeleg
from berichte.kennzahlen.bezug import Bezug
from berichte.kennzahlen.uhr import tage_im_stand
from berichte.kennzahlen.verlauf import OFFEN, Bekannt, Koerper

FESTGEFAHREN_NACH = 180
"""Days in one state: as long as the longest deadline of a step, so that nothing is called stuck
that a council may still be about to decide."""


@dataclass(frozen=True, slots=True)
class OffenerVorgang:
    """An open case as it stood on the Stichtag. ``nr`` is the entry that says so.

    ``seit`` is the day from which its present state counts, ``tage`` how long the clock has run
    in it since.
    """

    antrag_id: int
    aktenzeichen: str
    koerper: Koerper
    nr: int
    status: Antragsstatus
    am_zug: AmZug
    ist_pausiert: bool
    ist_altfall: bool
    faellig_am: date | None
    seit: date
    tage: int


def offene_vorgaenge(vorgaenge: Iterable[Bekannt], stichtag: date) -> dict[int, OffenerVorgang]:
    """Cases that were on their way on the Stichtag, by their key."""
    return {
        bekannt.verlauf.id: _offener(bekannt, stichtag)
        for bekannt in vorgaenge
        if bekannt.lage.eintrag.nachher in OFFEN
    }


def _offener(bekannt: Bekannt, stichtag: date) -> OffenerVorgang:
    vorgang, eintrag = bekannt.verlauf, bekannt.lage.eintrag
    return OffenerVorgang(
        antrag_id=vorgang.id,
        aktenzeichen=vorgang.aktenzeichen,
        koerper=vorgang.koerper,
        nr=eintrag.nr,
        status=Antragsstatus(eintrag.nachher),
        am_zug=AmZug(eintrag.am_zug),
        ist_pausiert=eintrag.ist_pausiert,
        ist_altfall=vorgang.ist_altfall,
        faellig_am=eintrag.faellig_am,
        seit=bekannt.letzter_wechsel.tag,
        tage=tage_im_stand(bekannt, stichtag),
    )


def sammle_offene(
    vorgaenge: Iterable[Bekannt], offene: Mapping[int, OffenerVorgang], bezug: Bezug
) -> Sammlung:
    """Open cases, with the day since when they stand as they do; then as they stood before."""
    sammlung = leere(_schluessel_der_offenen())
    frueher = (("vormonat", bezug.vormonat), ("vorjahr", bezug.vorjahr))
    for bekannt in vorgaenge:
        if (offener := offene.get(bekannt.verlauf.id)) is not None:
            beleg = vorgangsbeleg(bekannt.verlauf, offener.seit)
            for schluessel in _schluessel(offener):
                sammlung[schluessel].append(beleg)
        for wort, tag in frueher:
            lage = bekannt.lage_am(tag)
            if lage is not None and lage.eintrag.nachher in OFFEN:
                beleg = vorgangsbeleg(bekannt.verlauf)
                sammlung[f"offen.{wort}"].append(beleg)
                sammlung[f"offen.status.{lage.eintrag.nachher}.{wort}"].append(beleg)
                faellig = lage.eintrag.faellig_am
                if faellig is not None and faellig < tag:
                    beleg = vorgangsbeleg(bekannt.verlauf, faellig)
                    sammlung[f"ueberfaellig.{wort}"].append(beleg)
    return sammlung


def _schluessel_der_offenen() -> Iterator[str]:
    yield from ("ueberfaellig.vormonat", "ueberfaellig.vorjahr")
    beide = ("pausiert", "altfall", "vormonat", "vorjahr")
    yield from ("offen", *(f"offen.{wort}" for wort in beide))
    yield from (f"offen.am_zug.{zug}" for zug in AmZug)
    for status in OFFENE_STATUS:
        yield f"offen.status.{status}"
        yield from (f"offen.status.{status}.{wort}" for wort in (*AmZug, *beide))


def _schluessel(vorgang: OffenerVorgang) -> Iterator[str]:
    """Where an open case counts."""
    status = f"offen.status.{vorgang.status}"
    yield from ("offen", status, f"{status}.{vorgang.am_zug}", f"offen.am_zug.{vorgang.am_zug}")
    if vorgang.ist_pausiert:
        yield from ("offen.pausiert", f"{status}.pausiert")
    if vorgang.ist_altfall:
        yield from ("offen.altfall", f"{status}.altfall")


def sammle_haengende(offene: Iterable[OffenerVorgang], stichtag: date) -> Sammlung:
    """Overdue ones with their day, and those that are not overdue but stuck with their days."""
    sammlung = leere(("ueberfaellig", "ueberfaellig.festgefahren", "festgefahren"))
    for v in sorted(offene, key=lambda v: (v.faellig_am or stichtag, v.koerper.reihenfolge)):
        if v.faellig_am is not None and v.faellig_am < stichtag:
            sammlung["ueberfaellig"].append(_beleg(v, v.faellig_am))
            if ist_festgefahren(v):
                sammlung["ueberfaellig.festgefahren"].append(_beleg(v, v.tage))
        elif ist_festgefahren(v):
            sammlung["festgefahren"].append(_beleg(v, v.tage))
    sammlung["festgefahren"].sort(key=lambda beleg: -_tage(beleg))
    return sammlung


def ist_festgefahren(vorgang: OffenerVorgang) -> bool:
    """Whether the clock has run for long without a change of state."""
    return not vorgang.ist_pausiert and vorgang.tage > FESTGEFAHREN_NACH


def _beleg(vorgang: OffenerVorgang, wert: date | int) -> Beleg:
    v = vorgang
    return Beleg(Belegart.VORGANG, v.koerper, v.aktenzeichen, v.antrag_id, None, None, wert)


def _tage(beleg: Beleg) -> int:
    assert isinstance(beleg.wert, int)
    return beleg.wert
