"""Bodies as they were on a day: names, kinds, who existed, and whose a case or a membership was.

Made of the executed changes of bodies, as known at the Kenntnisstand. Where there are none, which
is the rule, nothing here costs anything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from antraege.models import Gebietsuebergang
from antraege.namen import sortierschluessel
from antraege.queries.gebiet import Kreisbuch, Wechselbuch, lies_kreiswechsel, lies_wechsel
from antraege.rules.gebiet import Gestalt, gestalt_am, kreis_am, land_am, war_bekannt
from berichte.kennzahlen.verlauf import Koerper, Verlauf


@dataclass(frozen=True, slots=True)
class Uebergang:
    """A case or a membership that a change has passed over."""

    wirksam_am: date
    vollzogen_am: datetime
    aufgehoben_am: datetime | None
    von: int
    auf: int
    mitgliedschaft: int | None
    hat_begonnen: bool

    def ist_bekannt(self, kenntnisstand: datetime) -> bool:
        """Whether it had been executed, and not been annulled, by that moment."""
        return war_bekannt(self.vollzogen_am, self.aufgehoben_am, kenntnisstand)


@dataclass(frozen=True, slots=True)
class Landkarte:
    """A body that is drawn by the outlines of those that have ended in it: keys, its own first.

    Or, with ``empfaenger``, one that was divided among those: its outlines stand for their land.
    """

    ags: str
    umrisse: tuple[str, ...]
    empfaenger: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Gebiet:
    """Everything that is known of changes by the Kenntnisstand."""

    kenntnisstand: datetime
    koerper: Mapping[int, Koerper] = field(default_factory=dict)
    """The bodies that were ever touched, and the municipalities of Kreise that ended, as the
    register has them now."""
    wechsel: Wechselbuch = field(default_factory=dict)
    kreise: Kreisbuch = field(default_factory=dict)
    vorgaenge: Mapping[int, Sequence[Uebergang]] = field(default_factory=dict)
    """Case -> how it passed over."""
    fortsetzungen: Mapping[int, Sequence[Uebergang]] = field(default_factory=dict)
    """Membership -> what it carries on."""

    def bekannt_bis(self, kenntnisstand: datetime) -> Gebiet:
        """What was known at an earlier moment."""
        return replace(self, kenntnisstand=min(kenntnisstand, self.kenntnisstand))

    def am(self, tag: date) -> dict[int, Koerper | None]:
        """The touched bodies on a day; None: there was none."""
        return {pk: self._koerper(pk, tag) for pk in self.koerper}

    def _koerper(self, pk: int, tag: date) -> Koerper | None:
        gestalt = self._gestalt(pk, tag)
        return self._als(pk, gestalt, tag) if gestalt.besteht else None

    def zuletzt(self, pk: int, tag: date) -> Koerper:
        """A touched body as it was on a day, or as it was last."""
        return self._als(pk, self._gestalt(pk, tag), tag)

    def _gestalt(self, pk: int, tag: date) -> Gestalt:
        heutige = self.koerper[pk]
        return gestalt_am(
            Gestalt(heutige.name, heutige.typ), self.wechsel.get(pk, ()), tag, self.kenntnisstand
        )

    def _als(self, pk: int, gestalt: Gestalt, tag: date) -> Koerper:
        heutige = self.koerper[pk]
        if (wechsel := self.kreise.get(pk)) is not None:
            kreis = self.koerper[kreis_am(wechsel, tag, self.kenntnisstand)]
            heutige = replace(heutige, kreis=kreis.ags, regierungsbezirk=kreis.regierungsbezirk)
        if (gestalt.name, gestalt.typ) == (heutige.name, heutige.typ):
            return heutige
        ordnung = sortierschluessel(gestalt.name)[:250]
        return replace(heutige, name=gestalt.name, typ=gestalt.typ, sortierung=ordnung)

    # --- whose something was

    def verlauf_am(self, verlauf: Verlauf, tag: date) -> Verlauf:
        """A case or a membership with the body it belonged to on a day."""
        eigner = verlauf.koerper.id
        uebergaenge = self.vorgaenge.get(verlauf.id, ()) if verlauf.ist_vorgang else ()
        if uebergaenge:
            eigner = uebergaenge[0].von
            for u in uebergaenge:
                if u.wirksam_am <= tag and u.ist_bekannt(self.kenntnisstand):
                    eigner = u.auf
        if eigner not in self.koerper:
            return verlauf
        koerper = self.zuletzt(eigner, tag)
        return verlauf if koerper == verlauf.koerper else replace(verlauf, koerper=koerper)

    def umrisse(self, tag: date) -> tuple[Landkarte, ...]:
        """Bodies that are drawn otherwise than by their own outline."""
        alle = (w for seine in self.wechsel.values() for w in seine)
        land = land_am(alle, tag, self.kenntnisstand)
        vereinte = (
            Landkarte(
                self.koerper[pk].ags,
                self._schluessel((pk, *vorherige)),
                name=self.zuletzt(pk, tag).name,
            )
            for pk, vorherige in land.vereint.items()
            if not self.koerper[pk].ist_erfunden
        )
        geteilte = (
            Landkarte(
                self.koerper[alte[0]].ags,
                self._schluessel(alte),
                self._schluessel(wer),
                self.zuletzt(alte[0], tag).name,
            )
            for alte, wer in land.geteilt
            if not self.koerper[alte[0]].ist_erfunden
        )
        return tuple(sorted((*vereinte, *geteilte), key=lambda k: k.ags))

    def _schluessel(self, koerper: Iterable[int]) -> tuple[str, ...]:
        return tuple(self.koerper[pk].ags for pk in koerper)


def lies_gebiet(koerper: Mapping[int, Koerper], kenntnisstand: datetime) -> Gebiet:
    """Read all executed changes; the figures filter what was known."""
    wechsel = lies_wechsel()
    if not wechsel:
        return Gebiet(kenntnisstand)
    vorgaenge: dict[int, list[Uebergang]] = defaultdict(list)
    fortsetzungen: dict[int, list[Uebergang]] = defaultdict(list)
    unmittelbare = Gebietsuebergang.objects.filter(ist_mittelbar=False)
    zeilen = unmittelbare.select_related("aenderung").order_by("aenderung__vollzogen_am", "pk")
    for zeile in zeilen:
        aenderung = zeile.aenderung
        assert aenderung.wirksam_am is not None
        assert aenderung.vollzogen_am is not None
        uebergang = Uebergang(
            aenderung.wirksam_am,
            aenderung.vollzogen_am,
            aenderung.aufgehoben_am,
            zeile.von_id,
            zeile.auf_id,
            zeile.mitgliedschaft_id,
            zeile.hat_begonnen,
        )
        if zeile.antrag_id is not None:
            vorgaenge[zeile.antrag_id].append(uebergang)
        elif zeile.fortsetzung_id is not None:
            fortsetzungen[zeile.fortsetzung_id].append(uebergang)
    kreise = lies_kreiswechsel(wechsel)
    return Gebiet(
        kenntnisstand,
        {pk: koerper[pk] for pk in wechsel.keys() | kreise.keys()},
        wechsel,
        kreise,
        vorgaenge,
        fortsetzungen,
    )


def mit_herkunft(mitgliedschaften: Iterable[Verlauf], gebiet: Gebiet) -> tuple[Verlauf, ...]:
    """What is carried on began where the oldest one began, and keeps the commitments of all."""
    je_nummer = {m.id: m for m in mitgliedschaften}
    offene = {
        nummer: [
            u
            for u in uebergaenge
            if u.mitgliedschaft in je_nummer and u.ist_bekannt(gebiet.kenntnisstand)
        ]
        for nummer, uebergaenge in gebiet.fortsetzungen.items()
        if nummer in je_nummer
    }

    def fuehre_fort(nummer: int | None) -> None:
        uebergaenge = offene.pop(nummer, []) if nummer is not None else []
        for u in uebergaenge:  # What is carried on may itself carry on another one.
            fuehre_fort(u.mitgliedschaft)
        if nummer is not None and uebergaenge:
            je_nummer[nummer] = _fortgefuehrt(je_nummer, nummer, uebergaenge)

    for nummer in sorted(offene):
        fuehre_fort(nummer)
    return tuple(je_nummer.values())


def _fortgefuehrt(
    alle: Mapping[int, Verlauf], nummer: int, uebergaenge: Sequence[Uebergang]
) -> Verlauf:
    fruehere = [(u, alle[u.mitgliedschaft]) for u in uebergaenge if u.mitgliedschaft is not None]
    antraege = tuple(a for _, m in fruehere for a in m.zusageantraege)
    beginne = [m.beginn for u, m in fruehere if u.hat_begonnen]
    bekannte = [b for b in beginne if b.ist_bekannt]
    # A membership of the successor's own keeps its day.
    herkunft = min(bekannte, key=lambda b: b.sortierung) if bekannte else next(iter(beginne), None)
    return replace(alle[nummer], herkunft=herkunft, fortgefuehrte=antraege)
