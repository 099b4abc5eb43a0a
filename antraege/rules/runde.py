"""Signing rounds as a case sees them: its place, the day, and what follows for the accession."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum

from django.utils import timezone

from antraege.choices import Anwesenheit, Nachrichtenstand, Partei, Rundenart, Rundenstand
from antraege.fall import EinladungZeile, Fall, RundenplatzZeile, RundeZeile, UnterschriftZeile
from antraege.rules.zeichnung import BEITRITTSREGEL, beitrittsdatum
from antraege.zeitangabe import Zeitangabe

RUNDENREGEL = "Tag der gemeinsamen Unterzeichnung"
"""The rule of accession at a round; the certificate says it in a sentence."""
ENTSTEHUNGSREGEL = "Tag, an dem die Kommune durch Gebietsänderung entstanden ist"
"""The rule for a body that is younger than the signatures of its case."""
UEBERGANGSREGEL = "Tag, an dem der Vorgang durch Gebietsänderung auf die Kommune überging"
"""The rule for a body that was there already, when a signed case passed over to it."""


class Tageslage(Enum):
    """How a day lies to today."""

    DAVOR = "davor"
    HEUTE = "heute"
    DANACH = "danach"


@dataclass(frozen=True, slots=True)
class Platz:
    """A place with its round and the mails that invited to it, oldest first."""

    zeile: RundenplatzZeile
    runde: RundeZeile
    einladungen: tuple[EinladungZeile, ...] = ()

    @property
    def ist_eingeladen(self) -> bool:
        """Whether the body was invited to the day that is planned now, by a mail that was not held
        back; who was checked off before a change keeps the day it was invited to."""
        wann, geaendert = self.zeile.eingeladen_am, self.runde.termin_geaendert_am
        vermerkt = self.zeile.vermerkt_am
        if wann is None or (wann < geaendert and not (vermerkt and vermerkt <= geaendert)):
            return False
        letzte = self.einladungen[-1] if self.einladungen else None
        return (
            letzte is None
            or letzte.geplant_am < wann
            or letzte.stand is not Nachrichtenstand.ANGEHALTEN
        )

    @property
    def weiss_davon(self) -> bool:
        """Whether an invitation to this place has left the house, be it to an earlier day."""
        return any(e.ist_hinaus for e in self.einladungen)

    @property
    def ist_abgesagt(self) -> bool:
        """Whether the place fell away because the round was called off, and not before."""
        weg = self.zeile.gestrichen_am
        return (
            self.runde.stand is Rundenstand.ABGESAGT
            and weg is not None
            and weg >= self.runde.termin_geaendert_am
        )

    @property
    def veraltete(self) -> frozenset[int]:
        """Keys of invitations that have not left and name what is no longer planned."""
        return frozenset(
            e.id
            for e in self.einladungen
            if e.id is not None
            and not e.ist_hinaus
            and e.geplant_am < self.runde.termin_geaendert_am
        )

    @property
    def bekannter_tag(self) -> date:
        """The day that the body knows of: of the last invitation that has left the house."""
        gesagt = [e.genannter_tag for e in self.einladungen if e.ist_hinaus]
        return next(filter(None, reversed(gesagt)), self.runde.am)

    def tageslage(self, heute: date) -> Tageslage:
        """Whether the day that the body knows of lies ahead, is today, or is over."""
        if heute < self.bekannter_tag:
            return Tageslage.DAVOR
        return Tageslage.HEUTE if heute == self.bekannter_tag else Tageslage.DANACH

    @property
    def ist_nachgetragen(self) -> bool:
        """Whether it came on the list after this had closed."""
        return timezone.localtime(self.zeile.eingetragen_am).date() > self.runde.listenschluss


def plaetze(fall: Fall) -> list[Platz]:
    """Every place that the case has or had, oldest first."""
    runden = {r.id: r for r in fall.runden}
    einladungen = _einladungen(fall)
    return [
        Platz(p, runden[p.runde_id], tuple(e for e, zu in einladungen if zu == p))
        for p in fall.rundenplaetze
    ]


def _einladungen(fall: Fall) -> list[tuple[EinladungZeile, RundenplatzZeile]]:
    """Each invitation, as it stands after what was just done, with the place that it is about.

    Invited is whoever is still expected, and a case has one such place at a time: the last that
    was on a list then.
    """
    gerade = {n.id: Nachrichtenstand(n.stand) for n in fall.nachrichten}
    zugeordnet = []
    for einladung in fall.einladungen:
        jetzt = einladung
        if not einladung.ist_hinaus:
            jetzt = replace(einladung, stand=gerade.get(einladung.id, einladung.stand))
        damals = [p for p in fall.rundenplaetze if _stand_darauf(p, einladung.geplant_am)]
        if damals:
            zugeordnet.append((jetzt, damals[-1]))
    return zugeordnet


def _stand_darauf(platz: RundenplatzZeile, moment: datetime) -> bool:
    return platz.eingetragen_am <= moment and (
        platz.gestrichen_am is None or moment <= platz.gestrichen_am
    )


def platz_in(fall: Fall, runde_id: int) -> Platz | None:
    """Its place on the list of a round, unless it was struck."""
    return next((p for p in plaetze(fall) if p.zeile.gilt and p.zeile.runde_id == runde_id), None)


def offener_platz(fall: Fall) -> Platz | None:
    """The place at which the body is still expected."""
    return next(
        (p for p in plaetze(fall) if p.zeile.ist_offen and p.runde.stand is Rundenstand.GEPLANT),
        None,
    )


def veraltete_einladungen(fall: Fall) -> frozenset[int]:
    """Keys of the mails that invite to a day or a place that is no longer planned."""
    return frozenset(
        schluessel for p in plaetze(fall) if p.zeile.ist_offen for schluessel in p.veraltete
    )


def unterschriften_der_runde(fall: Fall, platz: Platz) -> tuple[UnterschriftZeile, ...]:
    """Signatures that rest on the note of a place: the body's on its day, those of the others on
    the common one; where the paper goes round, on that day or later."""
    tag = platz.zeile.unterzeichnet_am or platz.runde.am
    return tuple(
        u
        for u in fall.geltende_unterschriften
        if u.unterzeichnet.taggenau == tag
        or (u.partei is not Partei.KOMMUNE and platz.runde.tag is None and _folgt(u, tag))
    )


def _folgt(unterschrift: UnterschriftZeile, tag: date) -> bool:
    return not unterschrift.unterzeichnet.sicher_vor(Zeitangabe.tag(tag))


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
    """By the day of the round or the last signature, never before the case was this body's.

    Who signed for a body that has ended since signed for its successor, from the change on.
    """
    folge, grenze = _nach_unterschriften(fall), fruehester_beitritt(fall)
    if grenze is None or not folge.beginn.sicher_vor(Zeitangabe.tag(grenze.tag)):
        return folge
    return Beitritt(Zeitangabe.tag(grenze.tag), grenze.regel, folge.runde)


@dataclass(frozen=True, slots=True)
class Grenze:
    """No membership of the case begins before this day, and by which rule."""

    tag: date
    regel: str


def fruehester_beitritt(fall: Fall) -> Grenze | None:
    """A change of bodies sets the limit: the body began with it, or the case passed over."""
    entstanden, uebergegangen = fall.kommune.besteht_ab, fall.antrag.uebergegangen_am
    grenzen = [
        Grenze(tag, regel)
        for tag, regel in ((entstanden, ENTSTEHUNGSREGEL), (uebergegangen, UEBERGANGSREGEL))
        if tag is not None
    ]
    return max(grenzen, key=lambda g: g.tag, default=None)


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
