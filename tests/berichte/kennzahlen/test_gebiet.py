"""Figures while bodies change: right on every day, and the same again at the same Kenntnisstand."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from antraege.choices import Gebietsstand, Kommunentyp
from antraege.models import Gebietsaenderung, Kommune
from berichte.kennzahlen import Auswahl, Bezug, Zahlen, als_json, lies_zahlen, vereinte
from berichte.kennzahlen.verlauf import GRUPPEN, Gruppe
from tests.berichte.faelle import am, um
from tests.stuetzen.besuch import lege_staedte_an
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD
from tests.stuetzen.welt import JETZT
from tests.workflow.verfahren.gebiet.hilfen import (
    NEUSTADT,
    aufgehoben,
    aufnahme,
    protokollbefunde,
    umbenennung,
    vollzogen,
    zusammenschluss,
)
from workflow.verfahren.hindernis import Abgelehnt

STICHTAGE = tuple(date(2026, monat, 28) for monat in (2, 3, 4))


Tat = tuple[int, int, int, int, int]
"""What happens, to whom, with whom, how many days after the last one and before today."""

taten = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.integers(0, 3),
        st.integers(0, 3),
        st.integers(1, 12),
        st.integers(0, 20),
    ),
    min_size=2,
    max_size=6,
)


def spiele(welt: Welt, staedte: list[str], tat: Tat) -> None:
    """One act, if it is possible."""
    was, wem, mit_wem, danach, davor = tat
    welt.vergehe(danach)
    tag = welt.heute - timedelta(days=davor)
    with suppress(Abgelehnt), transaction.atomic():
        match was:
            case 0:
                vollzogen(welt, umbenennung(welt, f"Name {welt.heute:%j}", staedte[wem], tag))
            case 1:
                vollzogen(welt, aufnahme(welt, staedte[wem], staedte[mit_wem], tag))
            case 2:
                vollzogene = Gebietsaenderung.objects.filter(stand=Gebietsstand.VOLLZOGEN)
                for aenderung in vollzogene.order_by("-pk")[:1]:
                    aufgehoben(welt, aenderung.pk)
            case _:
                welt.mitglied(staedte[wem], am(f"{tag}"))


@pytest.mark.nur_sqlite  # many examples, the same statements
@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(folge=taten)
@example(folge=[(3, 0, 0, 1, 5), (1, 0, 1, 20, 3), (0, 1, 0, 20, 1), (2, 0, 0, 5, 0)])
@example(folge=[(3, 0, 0, 1, 9), (3, 1, 0, 1, 9), (1, 0, 1, 30, 20), (2, 0, 0, 9, 0)])
def test_whatever_happens_to_bodies_the_figures_add_up_and_stay(
    welt: Welt, folge: list[Tat]
) -> None:
    with transaction.atomic():
        try:
            pruefe_folge(welt, folge)
        finally:
            welt.jetzt = JETZT
            transaction.set_rollback(True)


def pruefe_folge(welt: Welt, folge: list[Tat]) -> None:
    """At every moment they add up for every day; what was once computed comes out again."""
    staedte = lege_staedte_an(welt, 4)
    welt.interesse(staedte[2])
    damals: list[tuple[Bezug, object]] = []
    for tat in folge:
        spiele(welt, staedte, tat)
        for stichtag in STICHTAGE:
            zahlen = lies_zahlen(Bezug(stichtag, welt.jetzt))
            pruefe_summen(zahlen, stichtag)
            damals.append((zahlen.bezug, ohne_einwohner(zahlen)))
    assert protokollbefunde() == []
    for bezug, zahlen_damals in damals:
        assert ohne_einwohner(lies_zahlen(bezug)) == zahlen_damals


def pruefe_summen(zahlen: Zahlen, stichtag: date) -> None:
    """Bodies that exist on the day, each once."""
    vorhandene = [k for k in Kommune.objects.all() if k.besteht_am(stichtag)]
    gemeinden = [k for k in vorhandene if GRUPPEN.get(Kommunentyp(k.typ)) is Gruppe.GEMEINDEN]
    anzahlen = zahlen.anzahlen
    assert anzahlen["abdeckung.gemeinden.von"] == len(gemeinden)
    assert {n.koerper.ags for n in zahlen.netz} <= {k.ags for k in vorhandene}
    je_gruppe = (anzahlen[f"mitglieder.{g.kuerzel}"] for g in Gruppe)
    assert anzahlen["mitglieder"] == sum(je_gruppe)


def ohne_einwohner(zahlen: Zahlen) -> object:
    """The register keeps no history of inhabitants."""
    daten = als_json(zahlen)
    daten["zahlen"]["mitglieder"].pop("einwohner", None)
    return daten


def test_a_merged_body_is_drawn_by_the_outlines_of_both(welt: Welt) -> None:
    welt.mitglied(DETMOLD, am("2015-06-01"))
    vollzogen(welt, zusammenschluss(welt))
    davor = lies_zahlen(Bezug(date(2025, 12, 31), um("2026-04-30")))
    danach = lies_zahlen(Bezug(date(2026, 1, 31), um("2026-04-30")))
    assert vereinte(davor) == {}
    assert vereinte(danach) == {NEUSTADT: (NEUSTADT, DETMOLD, AUGUSTDORF)}


def test_shares_before_a_merger_are_those_of_more_bodies(welt: Welt) -> None:
    welt.mitglied(DETMOLD, am("2015-06-01"))
    vollzogen(welt, zusammenschluss(welt))
    gemeinden = lies_zahlen(Bezug(date(2026, 1, 31), um("2026-04-30"))).mitglieder.abdeckung[0]
    assert (gemeinden.von, gemeinden.von_im_vormonat, gemeinden.von_im_vorjahr) == (3, 4, 4)
    assert gemeinden.punkte_seit_vormonat == pytest.approx(100 / 3 - 100 / 4)


def test_a_region_counts_a_case_where_it_was_on_the_day(welt: Welt) -> None:
    welt.interesse(AUGUSTDORF, geschehen=am("2025-12-01"))
    vollzogen(welt, zusammenschluss(welt))
    for stichtag, name in (("2025-12-31", "Augustdorf"), ("2026-01-31", "Lippstätten")):
        bezug = Bezug(date.fromisoformat(stichtag), um("2026-04-30"))
        zahlen = lies_zahlen(bezug, Auswahl(kreis="05766"))
        assert [n.koerper.name for n in zahlen.netz] == [name]
    arten = Auswahl(typ=Kommunentyp.GEMEINDE)
    bezug = Bezug(date(2026, 1, 31), um("2026-04-30"))
    assert lies_zahlen(bezug, arten).netz == ()


def test_a_merger_recorded_after_a_report_is_told_as_a_correction_to_it(welt: Welt) -> None:
    welt.mitglied(DETMOLD, am("2015-06-01"))
    welt.interesse(AUGUSTDORF, geschehen=am("2025-12-01"))
    bericht = Bezug(date(2026, 1, 31), welt.jetzt)
    welt.vergehe(3)
    pk = vollzogen(welt, zusammenschluss(welt))
    bezug = Bezug(date(2026, 2, 28), welt.jetzt)
    zahlen = lies_zahlen(bezug, bericht=bericht)
    assert zahlen.berichtigungen is not None
    zeilen = {(z.koerper.name, z.was) for z in zahlen.berichtigungen.zeilen.zeilen}
    assert ("Detmold", "Übergang durch Gebietsänderung") in zeilen
    assert ("Lippstätten", "Fortführung nach Gebietsänderung") in zeilen
    welt.vergehe(3)
    aufgehoben(welt, pk)
    danach = lies_zahlen(Bezug(date(2026, 2, 28), welt.jetzt), bericht=bericht)
    assert danach.anzahlen["mitglieder"] == 1
