"""Signing rounds as a case sees them: its place, the day, and what follows for the accession."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from antraege.choices import Anwesenheit, Rundenart, Rundenstand
from antraege.fall import Fall, RundenplatzZeile, RundeZeile
from antraege.rules.zeichnung import BEITRITTSREGEL, beitrittsdatum
from antraege.zeitangabe import Zeitangabe

RUNDENREGEL = "Tag der gemeinsamen Unterzeichnung"
"""The rule of accession at a round; the certificate says it in a sentence."""
ENTSTEHUNGSREGEL = "Tag, an dem die Kommune durch Gebietsänderung entstanden ist"
"""The rule for a body that is younger than the signatures of its case."""


@dataclass(frozen=True, slots=True)
class Platz:
    """A place with its round."""

    zeile: RundenplatzZeile
    runde: RundeZeile

    @property
    def ist_eingeladen(self) -> bool:
        """Whether the body was invited to the day that is planned now."""
        wann = self.zeile.eingeladen_am
        return wann is not None and wann >= self.runde.termin_geaendert_am

    @property
    def ist_nachgetragen(self) -> bool:
        """Whether it came on the list after this had closed."""
        return timezone.localtime(self.zeile.eingetragen_am).date() > self.runde.listenschluss


def plaetze(fall: Fall) -> list[Platz]:
    """Every place that the case has or had, oldest first."""
    runden = {r.id: r for r in fall.runden}
    return [Platz(p, runden[p.runde_id]) for p in fall.rundenplaetze]


def platz_in(fall: Fall, runde_id: int) -> Platz | None:
    """Its place on the list of a round, unless it was struck."""
    return next((p for p in plaetze(fall) if p.zeile.gilt and p.zeile.runde_id == runde_id), None)


def offener_platz(fall: Fall) -> Platz | None:
    """The place at which the body is still expected."""
    return next(
        (p for p in plaetze(fall) if p.zeile.ist_offen and p.runde.stand is Rundenstand.GEPLANT),
        None,
    )


def besuchte_runde(fall: Fall) -> RundeZeile | None:
    """The last round at which the body signed."""
    besucht = [
        p.runde
        for p in plaetze(fall)
        if p.zeile.gilt and p.zeile.anwesenheit == Anwesenheit.ANWESEND
    ]
    return max(besucht, key=lambda r: r.am, default=None)


@dataclass(frozen=True, slots=True)
class Beitritt:
    """From when a body is a member, by which rule, and from which round."""

    beginn: Zeitangabe
    regel: str
    runde: str = ""


def beitritt(fall: Fall) -> Beitritt:
    """By the day of the round or the last signature, never before the body existed.

    Who signed for a body that has ended since signed for its successor.
    """
    folge, entstanden = _nach_unterschriften(fall), fall.kommune.besteht_ab
    if entstanden is None or not folge.beginn.sicher_vor(Zeitangabe.tag(entstanden)):
        return folge
    return Beitritt(Zeitangabe.tag(entstanden), ENTSTEHUNGSREGEL, folge.runde)


def _nach_unterschriften(fall: Fall) -> Beitritt:
    """At a round its day; what is signed only later, or without a common day, by the usual rule.

    Who had surely signed everything before was a guest of the round.
    """
    letzte, runde = beitrittsdatum(fall), besuchte_runde(fall)
    if runde is None or (runde.tag and letzte.sicher_vor(Zeitangabe.tag(runde.tag))):
        return Beitritt(letzte, BEITRITTSREGEL)
    if runde.art is Rundenart.UMLAUF or letzte.liegt_nach(runde.am):
        return Beitritt(letzte, BEITRITTSREGEL, runde.bezeichnung)
    return Beitritt(Zeitangabe.tag(runde.am), RUNDENREGEL, runde.bezeichnung)
