"""Reads the protocol as it was known at a moment, in a handful of statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from operator import itemgetter

from django.db.models import Q

from antraege.choices import Handlung, Kommunentyp
from antraege.models import Antrag, Kommune, Mitgliedschaft, Protokolleintrag
from berichte.kennzahlen.auswahl import ALLE, Auswahl
from berichte.kennzahlen.gebiet import Gebiet, lies_gebiet, mit_herkunft
from berichte.kennzahlen.verlauf import Eintrag, Koerper, Verlauf
from berichte.kennzahlen.zusagen import Zusagenprotokoll, lies_zusagenprotokoll

SPALTEN = tuple(Eintrag.__annotations__)
_nr = itemgetter(SPALTEN.index("nr"))
_als_eintrag = partial(tuple.__new__, Eintrag)
"""``Eintrag._make`` without its count of columns: they were asked for by these very names."""

OHNE_GEBIET = Gebiet(datetime.max.replace(tzinfo=UTC))
"""No body has ever changed."""

type Ketten = dict[int, list[Eintrag]]


@dataclass(frozen=True, slots=True)
class Protokoll:
    """Everything figures are made of, as known at the Kenntnisstand."""

    koerper: tuple[Koerper, ...]
    vorgaenge: tuple[Verlauf, ...]
    mitgliedschaften: tuple[Verlauf, ...]
    zusagen: Zusagenprotokoll
    gebiet: Gebiet = OHNE_GEBIET
    auswahl: Auswahl = ALLE

    def fuer(self, auswahl: Auswahl) -> Protokoll:
        """The same with the chosen bodies only, chosen by what they are on the day looked at."""
        return replace(self, auswahl=auswahl)

    def am(self, tag: date) -> Protokoll:
        """With the bodies of a day: named as then, without those that were none, as chosen."""
        am_tag = self._am(tag) if self.gebiet.koerper else self
        if self.auswahl == ALLE:
            return am_tag
        return replace(am_tag.von(self.auswahl.umfasst), auswahl=ALLE)

    def koerper_am(self, tag: date) -> tuple[Koerper, ...]:
        """The bodies of a day, as chosen."""
        koerper = self._damalige(tag) if self.gebiet.koerper else self.koerper
        return koerper if self.auswahl == ALLE else tuple(filter(self.auswahl.umfasst, koerper))

    def _damalige(self, tag: date) -> tuple[Koerper, ...]:
        damalige = self.gebiet.am(tag)
        koerper = (damalige.get(k.id, k) for k in self.koerper)
        return tuple(k for k in koerper if k is not None)

    def _am(self, tag: date) -> Protokoll:
        return replace(
            self,
            koerper=self._damalige(tag),
            vorgaenge=tuple(self.gebiet.verlauf_am(v, tag) for v in self.vorgaenge),
            mitgliedschaften=tuple(self.gebiet.verlauf_am(m, tag) for m in self.mitgliedschaften),
        )

    def von(self, gemeint: Callable[[Koerper], bool]) -> Protokoll:
        """The same with these bodies only."""
        return replace(
            self,
            koerper=tuple(filter(gemeint, self.koerper)),
            vorgaenge=tuple(v for v in self.vorgaenge if gemeint(v.koerper)),
            mitgliedschaften=tuple(m for m in self.mitgliedschaften if gemeint(m.koerper)),
        )

    def bekannt_bis(self, kenntnisstand: datetime) -> Protokoll:
        """What was known at an earlier moment.

        What entries say of commitments stays: only the entries that are left are asked for it.
        """
        return replace(
            self,
            vorgaenge=_bekannt_bis(self.vorgaenge, kenntnisstand),
            mitgliedschaften=_bekannt_bis(self.mitgliedschaften, kenntnisstand),
            gebiet=self.gebiet.bekannt_bis(kenntnisstand),
        )


def _bekannt_bis(verlaeufe: Iterable[Verlauf], kenntnisstand: datetime) -> tuple[Verlauf, ...]:
    damals = (v.bekannt_bis(kenntnisstand) for v in verlaeufe)
    return tuple(v for v in damals if v is not None)


def lies_protokoll(kenntnisstand: datetime) -> Protokoll:
    """The chains of all cases and memberships, with what was recorded by ``kenntnisstand``."""
    von_vorgaengen, von_mitgliedschaften = _lies_ketten(kenntnisstand)
    koerper = {k.id: k for k in _koerper()}
    gebiet = lies_gebiet(koerper, kenntnisstand)
    mitgliedschaften = tuple(_mitgliedschaften(von_mitgliedschaften, koerper))
    return Protokoll(
        koerper=tuple(koerper.values()),
        vorgaenge=tuple(_vorgaenge(von_vorgaengen, koerper)),
        mitgliedschaften=(
            mit_herkunft(mitgliedschaften, gebiet) if gebiet.fortsetzungen else mitgliedschaften
        ),
        zusagen=lies_zusagenprotokoll(kenntnisstand),
        gebiet=gebiet,
    )


def _lies_ketten(kenntnisstand: datetime) -> tuple[Ketten, Ketten]:
    """Entries by case and by membership. To sort each short chain costs less than to have the
    database sort all of them."""
    vorgaenge: Ketten = defaultdict(list)
    mitgliedschaften: Ketten = defaultdict(list)
    zeilen = Protokolleintrag.objects.filter(
        Q(antrag__isnull=False) | Q(mitgliedschaft__isnull=False),
        erfasst_am__lte=kenntnisstand,
    ).values_list(*SPALTEN)
    for eintrag in map(_als_eintrag, zeilen.iterator(chunk_size=5000)):
        if eintrag.antrag_id is not None:
            vorgaenge[eintrag.antrag_id].append(eintrag)
        elif eintrag.mitgliedschaft_id is not None:
            mitgliedschaften[eintrag.mitgliedschaft_id].append(eintrag)
    for kette in (*vorgaenge.values(), *mitgliedschaften.values()):
        kette.sort(key=_nr)
    return vorgaenge, mitgliedschaften


def _vorgaenge(ketten: Ketten, koerper: Mapping[int, Koerper]) -> Iterator[Verlauf]:
    zeilen = Antrag.objects.order_by("pk")
    for pk, kommune, zeichen in zeilen.values_list("pk", "kommune_id", "aktenzeichen"):
        if pk in ketten:
            yield Verlauf(pk, koerper[kommune], zeichen, ketten[pk], ist_vorgang=True)


def _mitgliedschaften(ketten: Ketten, koerper: Mapping[int, Koerper]) -> Iterator[Verlauf]:
    """The case is known from the beginning, or was put to the membership later: that is left out,
    because nobody knows then what was known when."""
    zeilen = Mitgliedschaft.objects.order_by("pk").values_list(
        "pk", "kommune_id", "antrag_id", "antrag__aktenzeichen", "unterzeichnungsrunde"
    )
    for pk, kommune, antrag, zeichen, runde in zeilen:
        if pk in ketten:
            kette = ketten[pk]
            ist_aus_antrag = kette[0].handlung == Handlung.AUFNEHMEN
            herkunft = (zeichen or "", antrag) if ist_aus_antrag else ("", None)
            yield Verlauf(pk, koerper[kommune], herkunft[0], kette, herkunft[1], runde)


def _koerper() -> Iterable[Koerper]:
    zeilen = Kommune.objects.order_by("pk").values_list(
        "pk",
        "name",
        "typ",
        "ist_erfunden",
        "sortierung",
        "ags",
        "kreis__ags",
        "regierungsbezirk",
    )
    for pk, name, typ, ist_erfunden, sortierung, ags, kreis, bezirk in zeilen:
        art = Kommunentyp(typ)
        yield Koerper(pk, name, art, ist_erfunden, sortierung, ags, kreis or "", bezirk)
