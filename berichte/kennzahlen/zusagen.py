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
from typing import Any

from antraege.choices import BESTEHENDE_MITGLIEDSSTATUS, Handlung, Mitgliedsstatus, Zusagestand
from antraege.models import Protokolleintrag, Zusage
from berichte.kennzahlen.bezug import Bezug
from berichte.kennzahlen.verlauf import Koerper, Stand, Verlauf

ERZAEHLEND = (
    Handlung.ZUSAGE_ERFASSEN,
    Handlung.ZUSAGE_VERLAENGERN,
    Handlung.ZUSAGE_EINLOESEN,
    Handlung.NICHTEINLOESUNG_VERMERKEN,
)
"""Acts whose entries tell how a commitment stands."""

BESTEHEND = frozenset(s.value for s in BESTEHENDE_MITGLIEDSSTATUS)

type Werte = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Zusagenprotokoll:
    """What entries say of commitments, each known by its place in its case.

    ``aenderungen``: entry -> (place, values that it wrote). ``voraussetzungen``: case -> title of
    the criterion by place.
    """

    aenderungen: Mapping[int, tuple[tuple[int, Werte], ...]]
    voraussetzungen: Mapping[int, tuple[str, ...]]


@dataclass(slots=True)
class _Erzaehlt:
    """A commitment as the entries read so far leave it."""

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
    def reihenfolge(self) -> tuple[date, tuple[str, str], int]:
        """What is due first comes first."""
        return (self.faellig_am, self.koerper.reihenfolge, self.antrag_id)

    @property
    def wort(self) -> str:
        """How it stands, in words."""
        if self.stand is not Zusagestand.OFFEN:
            return str(self.stand.label).lower()
        grund = "überfällig" if self.ist_ueberfaellig else "offen"
        return f"{grund}, verlängert" if self.anzahl_verlaengerungen else grund


@dataclass(frozen=True, slots=True)
class Zusagenzahlen:
    """All figures about commitments of members."""

    offene: tuple[Zusagenzeile, ...] = ()
    """What is due first comes first."""
    erledigte: tuple[Zusagenzeile, ...] = ()
    """Settled in the month, either way."""
    verlaengert: int = 0
    """Extensions of the month."""

    @property
    def ueberfaellige(self) -> tuple[Zusagenzeile, ...]:
        """Open ones whose day had passed by the Stichtag."""
        return tuple(z for z in self.offene if z.ist_ueberfaellig)

    @property
    def bald_faellige(self) -> tuple[Zusagenzeile, ...]:
        """Open ones that fall due in the three months from the Stichtag on."""
        return tuple(z for z in self.offene if z.ist_bald_faellig)

    @property
    def nicht_eingeloeste(self) -> tuple[Zusagenzeile, ...]:
        """Of the settled ones those that were not kept."""
        return tuple(z for z in self.erledigte if z.stand is Zusagestand.NICHT_EINGELOEST)

    @property
    def eingeloest(self) -> int:
        """How many were kept in the month."""
        return len(self.erledigte) - len(self.nicht_eingeloeste)

    @property
    def zu_nennen(self) -> tuple[Zusagenzeile, ...]:
        """What leadership reads: not kept, overdue, due soon."""
        return (*self.nicht_eingeloeste, *self.ueberfaellige, *self.bald_faellige)


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


def berechne_zusagen(
    protokoll: Zusagenprotokoll,
    vorgaenge: Iterable[Verlauf],
    mitgliedschaften: Iterable[Verlauf],
    bezug: Bezug,
) -> Zusagenzahlen:
    """Commitments of bodies that are members on the Stichtag by the case in which they promised.

    With a membership that has ended, or is known to be annulled, they leave.
    """
    von_mitgliedern = {m.antrag_id for m in mitgliedschaften if _besteht(m, bezug.stichtag)}
    offene: list[Zusagenzeile] = []
    erledigte: list[Zusagenzeile] = []
    verlaengert = 0
    for vorgang in vorgaenge:
        if vorgang.id not in von_mitgliedern or vorgang.id not in protokoll.voraussetzungen:
            continue
        for zusage in _erzaehle(protokoll, vorgang, bezug.stichtag):
            verlaengert += sum(bezug.im_monat(stand.tag) for stand in zusage.verlaengert)
            if zusage.erledigt is None:
                offene.append(_zeile(vorgang, zusage, bezug))
            elif zusage.erledigt.geschehen.ist_bekannt and bezug.im_monat(zusage.erledigt.tag):
                erledigte.append(_zeile(vorgang, zusage, bezug))
    return Zusagenzahlen(
        tuple(sorted(offene, key=lambda z: z.reihenfolge)),
        tuple(sorted(erledigte, key=lambda z: z.reihenfolge)),
        verlaengert,
    )


def _besteht(mitgliedschaft: Verlauf, stichtag: date) -> bool:
    if mitgliedschaft.staende[-1].eintrag.nachher == Mitgliedsstatus.AUFGEHOBEN:
        return False
    lage = mitgliedschaft.lage(stichtag)
    return lage is not None and lage.eintrag.nachher in BESTEHEND


def _erzaehle(protokoll: Zusagenprotokoll, vorgang: Verlauf, stichtag: date) -> Iterator[_Erzaehlt]:
    """The commitments of a case as its entries up to the Stichtag leave them."""
    erzaehlt: dict[int, _Erzaehlt] = {}
    for stand in vorgang.bis(stichtag):
        for stelle, werte in protokoll.aenderungen.get(stand.eintrag.pk, ()):
            if stelle not in erzaehlt:
                titel = protokoll.voraussetzungen[vorgang.id][stelle]
                erzaehlt[stelle] = _Erzaehlt(titel, date.fromisoformat(werte["faellig_am"]))
            erzaehlt[stelle].uebernimm(werte, stand)
    return iter(erzaehlt.values())


def _zeile(vorgang: Verlauf, zusage: _Erzaehlt, bezug: Bezug) -> Zusagenzeile:
    offen = zusage.erledigt is None
    return Zusagenzeile(
        antrag_id=vorgang.id,
        aktenzeichen=vorgang.aktenzeichen,
        koerper=vorgang.koerper,
        voraussetzung=zusage.voraussetzung,
        faellig_am=zusage.faellig_am,
        stand=zusage.stand,
        ist_ueberfaellig=offen and zusage.faellig_am < bezug.stichtag,
        ist_bald_faellig=offen and bezug.stichtag <= zusage.faellig_am <= bezug.vorausschau,
        anzahl_verlaengerungen=len(zusage.verlaengert),
    )
