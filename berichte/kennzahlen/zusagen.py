"""Commitments of members: open ones, due ones, and what became of them in the month.

They are told again from the entries of their case, each with the date from which it counts. The
words in which a body says what it plans stay in the file; a report names the criterion.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, ClassVar

from antraege.choices import Handlung, Zusagestand
from antraege.models import Protokolleintrag, Zusage
from berichte.kennzahlen.belege import Beleg, Belege, Sammlung, leere, zusagebeleg
from berichte.kennzahlen.bestand import BESTEHEND
from berichte.kennzahlen.bezug import Bezug
from berichte.kennzahlen.gezaehlt import Gezaehlt, Liste
from berichte.kennzahlen.verlauf import Koerper, Stand, Verlauf

ERZAEHLEND = (
    Handlung.ZUSAGE_ERFASSEN,
    Handlung.ZUSAGE_VERLAENGERN,
    Handlung.ZUSAGE_EINLOESEN,
    Handlung.NICHTEINLOESUNG_VERMERKEN,
)
"""Acts whose entries tell how a commitment stands."""

type Werte = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Zusagenprotokoll:
    """What entries say of commitments, each known by its place in its case.

    ``aenderungen``: entry -> (place, values that it wrote). ``voraussetzungen``: case -> title of
    the criterion by place.
    """

    aenderungen: Mapping[int, tuple[tuple[int, Werte], ...]]
    voraussetzungen: Mapping[int, tuple[str, ...]]


type Zusagenplatz = tuple[int, int]
"""Case, and place of the commitment in it."""


@dataclass(slots=True)
class Erzaehlt:
    """A commitment as the entries read so far leave it."""

    vorgang: Verlauf
    voraussetzung: str
    faellig_am: date
    stand: Zusagestand = Zusagestand.OFFEN
    verlaengert: list[Stand] = field(default_factory=list)
    erledigt: Stand | None = None

    def uebernimm(self, werte: Werte, stand: Stand) -> None:
        """What one entry wrote."""
        if tag := werte.get("faellig_am"):
            self.faellig_am = date.fromisoformat(tag)
        if stand.eintrag.handlung == Handlung.ZUSAGE_VERLAENGERN:
            self.verlaengert.append(stand)
        if (wort := werte.get("stand")) and wort != Zusagestand.OFFEN:
            self.stand, self.erledigt = Zusagestand(wort), stand

    @property
    def reihenfolge(self) -> tuple[date, tuple[str, str], int]:
        """What is due first comes first."""
        return (self.faellig_am, self.vorgang.koerper.reihenfolge, self.vorgang.id)


@dataclass(frozen=True, slots=True)
class Zusagenzeile:
    """One commitment of a member on the Stichtag."""

    antrag_id: int
    aktenzeichen: str
    koerper: Koerper
    voraussetzung: str
    faellig_am: date
    stand: Zusagestand
    ist_ueberfaellig: bool
    ist_bald_faellig: bool
    anzahl_verlaengerungen: int

    @property
    def wort(self) -> str:
        """How it stands, in words."""
        if self.stand is not Zusagestand.OFFEN:
            return str(self.stand.label).lower()
        grund = "überfällig" if self.ist_ueberfaellig else "offen"
        return f"{grund}, verlängert" if self.anzahl_verlaengerungen else grund


@dataclass(frozen=True, slots=True)
class Zusagenzahlen(Gezaehlt):
    """All figures about commitments of members."""

    SCHLUESSEL: ClassVar[Mapping[str, str]] = {
        "offene": "zusagen.offen",
        "ueberfaellig": "zusagen.ueberfaellig",
        "bald_faellig": "zusagen.bald_faellig",
        "erledigte": "zusagen.erledigt",
        "eingeloest": "zusagen.eingeloest",
        "nicht_eingeloest": "zusagen.nicht_eingeloest",
        "verlaengert": "zusagen.verlaengert",
    }

    offene: Liste[Zusagenzeile] = field(default_factory=Liste)
    """What is due first comes first."""
    ueberfaellig: int = 0
    """Open ones whose day had passed by the Stichtag."""
    bald_faellig: int = 0
    """Open ones that fall due in the three months from the Stichtag on."""
    erledigte: Liste[Zusagenzeile] = field(default_factory=Liste)
    """Settled in the month, either way."""
    eingeloest: int = 0
    nicht_eingeloest: int = 0
    verlaengert: int = 0
    """Extensions of the month."""

    @property
    def anzahl_zu_nennen(self) -> int:
        """How many leadership reads about."""
        return self.nicht_eingeloest + self.ueberfaellig + self.bald_faellig

    @property
    def zu_nennen(self) -> tuple[Zusagenzeile, ...]:
        """What leadership reads, as far as the lists go: not kept, overdue, due soon."""
        nicht = Zusagestand.NICHT_EINGELOEST
        return (
            *(z for z in self.erledigte.zeilen if z.stand is nicht),
            *(z for z in self.offene.zeilen if z.ist_ueberfaellig),
            *(z for z in self.offene.zeilen if z.ist_bald_faellig),
        )


def lies_zusagenprotokoll(kenntnisstand: datetime) -> Zusagenprotokoll:
    """What was recorded of commitments by then, in two statements.

    The first entry of a commitment carries no key, later ones do. Rows are never deleted and get
    their keys in the order of the entries, so its place among the keys of its case tells which one
    an entry means, whatever is recorded later.
    """
    schluessel: dict[int, list[int]] = defaultdict(list)
    titel: dict[int, list[str]] = defaultdict(list)
    zeilen = Zusage.objects.order_by("pk").values_list("antrag_id", "pk", "kriterium__titel")
    for antrag, pk, voraussetzung in zeilen:
        schluessel[antrag].append(pk)
        titel[antrag].append(voraussetzung)
    aenderungen: dict[int, tuple[tuple[int, Werte], ...]] = {}
    bisher: Counter[int] = Counter()
    eintraege = Protokolleintrag.objects.filter(
        handlung__in=ERZAEHLEND, antrag__isnull=False, erfasst_am__lte=kenntnisstand
    )
    for pk, antrag, inhalt in eintraege.order_by("nr", "pk").values_list(
        "pk", "antrag_id", "inhalt"
    ):
        assert antrag is not None
        geschrieben: list[tuple[int, Werte]] = []
        for werte in json.loads(inhalt)["daten"].get("zusagen", ()):
            if "id" in werte:
                stelle = schluessel[antrag].index(werte["id"])
            else:
                stelle = bisher[antrag]
                bisher[antrag] += 1
            geschrieben.append((stelle, werte))
        aenderungen[pk] = tuple(geschrieben)
    return Zusagenprotokoll(aenderungen, {a: tuple(t) for a, t in titel.items()})


def erzaehle_zusagen(
    protokoll: Zusagenprotokoll,
    vorgaenge: Iterable[Verlauf],
    mitgliedschaften: Iterable[Verlauf],
    stichtag: date,
) -> dict[Zusagenplatz, Erzaehlt]:
    """Commitments of bodies that are members on the Stichtag by the case in which they promised,
    as the entries up to then leave them; ``mitgliedschaften`` are the geltende ones.

    With a membership that has ended, or is known to be annulled, they leave.
    """
    von_mitgliedern = {
        antrag
        for m in mitgliedschaften
        if (lage := m.lage(stichtag)) is not None and lage.eintrag.nachher in BESTEHEND
        for antrag in m.zusageantraege
    }
    gesucht = von_mitgliedern & protokoll.voraussetzungen.keys()
    return {
        (vorgang.id, stelle): zusage
        for vorgang in vorgaenge
        if vorgang.id in gesucht
        for stelle, zusage in _erzaehle(protokoll, vorgang, stichtag).items()
    }


def _erzaehle(protokoll: Zusagenprotokoll, vorgang: Verlauf, stichtag: date) -> dict[int, Erzaehlt]:
    erzaehlt: dict[int, Erzaehlt] = {}
    for stand in vorgang.bis(stichtag):
        for stelle, werte in protokoll.aenderungen.get(stand.eintrag.pk, ()):
            if stelle not in erzaehlt:
                titel = protokoll.voraussetzungen[vorgang.id][stelle]
                faellig = date.fromisoformat(werte["faellig_am"])
                erzaehlt[stelle] = Erzaehlt(vorgang, titel, faellig)
            erzaehlt[stelle].uebernimm(werte, stand)
    return erzaehlt


def sammle_zusagen(erzaehlte: Mapping[Zusagenplatz, Erzaehlt], bezug: Bezug) -> Sammlung:
    """The sets behind the figures: with the promised day, or the day of the end or extension."""
    sammlung = leere(Zusagenzahlen.SCHLUESSEL.values())
    for platz, zusage in sorted(erzaehlte.items(), key=lambda paar: paar[1].reihenfolge):
        for wort, tag in _zaehlt(zusage, bezug):
            sammlung[f"zusagen.{wort}"].append(zusagebeleg(zusage.vorgang, platz[1], tag))
    return sammlung


def _zaehlt(zusage: Erzaehlt, bezug: Bezug) -> Iterator[tuple[str, date]]:
    """Where a commitment counts, and its day there."""
    yield from (("verlaengert", s.tag) for s in zusage.verlaengert if bezug.im_monat(s.tag))
    ende = zusage.erledigt
    if ende is None:
        yield "offen", zusage.faellig_am
        if zusage.faellig_am < bezug.stichtag:
            yield "ueberfaellig", zusage.faellig_am
        elif zusage.faellig_am <= bezug.vorausschau:
            yield "bald_faellig", zusage.faellig_am
    elif ende.geschehen.ist_bekannt and bezug.im_monat(ende.tag):
        yield "erledigt", ende.tag
        yield str(zusage.stand), ende.tag


def zaehle_zusagen(
    belege: Belege, erzaehlte: Mapping[Zusagenplatz, Erzaehlt], bezug: Bezug
) -> Zusagenzahlen:
    """The figures."""

    def zeile(beleg: Beleg) -> Zusagenzeile:
        return _zeile(erzaehlte[beleg.antrag_id or 0, beleg.stelle or 0], bezug)

    return Zusagenzahlen.aus(
        belege,
        offene=Liste.aus(belege["zusagen.offen"], zeile),
        erledigte=Liste.aus(belege["zusagen.erledigt"], zeile),
    )


def _zeile(zusage: Erzaehlt, bezug: Bezug) -> Zusagenzeile:
    offen = zusage.erledigt is None
    return Zusagenzeile(
        antrag_id=zusage.vorgang.id,
        aktenzeichen=zusage.vorgang.aktenzeichen,
        koerper=zusage.vorgang.koerper,
        voraussetzung=zusage.voraussetzung,
        faellig_am=zusage.faellig_am,
        stand=zusage.stand,
        ist_ueberfaellig=offen and zusage.faellig_am < bezug.stichtag,
        ist_bald_faellig=offen and bezug.stichtag <= zusage.faellig_am <= bezug.vorausschau,
        anzahl_verlaengerungen=len(zusage.verlaengert),
    )
