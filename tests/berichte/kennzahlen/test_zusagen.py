"""Commitments of members: open, due, kept or not, told again from the protocol."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from antraege.choices import OFFENE_STATUS, Antragsstatus, Handlung, Kanal, Zusagestand
from antraege.models import Kriterium, Protokolleintrag, Zusage
from antraege.zeitangabe import Zeitangabe
from berichte.kennzahlen import Bezug, lies_zahlen
from berichte.kennzahlen.bezug import nach_monaten
from berichte.kennzahlen.zusagen import Zusagenzahlen
from tests.berichte.faelle import am, berichtige, um, zahlen
from tests.stuetzen.faelle import AUGUSTDORF, BIELEFELD, DETMOLD, Welt
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt, NichtGefunden
from workflow.verfahren.tuer import Ziel, fuehre_aus

H = Handlung
S = Antragsstatus
SPAETER = "2027-12-31"


def zusagen(stichtag: str, bekannt_am: str = SPAETER) -> Zusagenzahlen:
    return zahlen(stichtag, bekannt_am).zusagen


def mitglied(welt: Welt, *tage: int, ags: str = DETMOLD) -> int:
    """A member that made these promises on its way, all on the day of its admission."""
    antrag = welt.weg_bis(S.IN_PRUEFUNG, ags)
    for nr, wieviele in enumerate(tage):
        kriterium = welt.fall(antrag).kriterien[nr]
        Kriterium.objects.filter(pk=kriterium.id or 0).update(laesst_zusage_zu=True)
        welt.sage_zu(antrag, wieviele, kriterium_id=kriterium.id)
    for ziel in OFFENE_STATUS[2:]:
        welt.gehe(antrag, ziel)
    welt.schliesse(antrag, S.AUFGENOMMEN)
    return antrag


def verlaengere(welt: Welt, antrag: int, stelle: int, neu: date) -> None:
    zusage = welt.fall(antrag).zusagen[stelle].id or 0
    eingabe = e.ZusageVerlaengern(zeile_id=zusage, neu_faellig_am=neu, grund="Haushalt")
    welt.tue(antrag, H.ZUSAGE_VERLAENGERN, eingabe)


def erledige(
    welt: Welt,
    antrag: int,
    stelle: int = 0,
    handlung: Handlung = H.ZUSAGE_EINLOESEN,
    geschehen: Zeitangabe | None = None,
) -> None:
    zusage = welt.fall(antrag).zusagen[stelle].id or 0
    eingabe = e.ZusageErledigen(zeile_id=zusage, grund="Nach Auskunft.", geschehen=geschehen)
    welt.tue(antrag, handlung, eingabe)


def beende(welt: Welt, antrag: int) -> None:
    austritt = e.Eingabe(grund="Andere Vorhaben.", im_auftrag=Kanal.BRIEF)
    ziel = Ziel(mitgliedschaft=welt.fall(antrag).mitgliedschaft.id)
    fuehre_aus(welt.leute.bearbeitung, H.AUSTRITT_VERMERKEN, ziel, austritt, jetzt=welt.jetzt)


def hebe_auf(welt: Welt, antrag: int) -> None:
    welt.tue(antrag, H.AUFHEBUNG_VORSCHLAGEN, e.Eingabe(grund="Verwechslung"))
    welt.tue(antrag, H.AUFNAHME_AUFHEBEN, wer=welt.leute.leitung)


# --- open and due


def test_a_commitment_is_open_due_soon_and_overdue(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    mitglied(welt, 200)  # 24.07.2026
    je_stichtag = {
        tag: (z.offene.anzahl, z.bald_faellig, z.ueberfaellig)
        for tag in ("2026-01-04", "2026-04-23", "2026-04-24", "2026-07-24", "2026-07-25")
        for z in [zusagen(tag)]
    }
    assert je_stichtag == {
        "2026-01-04": (0, 0, 0),
        "2026-04-23": (1, 0, 0),
        "2026-04-24": (1, 1, 0),
        "2026-07-24": (1, 1, 0),
        "2026-07-25": (1, 0, 1),
    }


def test_a_row_names_the_criterion_and_no_words_that_a_person_typed(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = mitglied(welt, 200)
    (zeile,) = zusagen("2026-01-31").offene.zeilen
    assert zeile.voraussetzung == welt.fall(antrag).kriterien[0].titel
    assert (zeile.koerper.name, zeile.aktenzeichen) == ("Detmold", "III 7-2026-0001")
    assert (zeile.faellig_am, zeile.wort) == (date(2026, 7, 24), "offen")
    assert "Ehrenamtskarte einführen" not in repr(zahlen("2026-01-31", SPAETER))


def test_what_is_due_first_comes_first(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    mitglied(welt, 200, 20, ags=BIELEFELD)
    mitglied(welt, 100, ags=AUGUSTDORF)
    offene = zusagen("2026-01-31").offene.zeilen
    assert [z.koerper.name for z in offene] == ["Bielefeld", "Augustdorf", "Bielefeld"]


@pytest.mark.parametrize(
    ("tag", "monate", "ergebnis"),
    [
        (date(2026, 1, 15), 3, date(2026, 4, 15)),
        (date(2025, 11, 30), 3, date(2026, 2, 28)),
        (date(2026, 2, 28), 3, date(2026, 5, 31)),
        (date(2025, 12, 30), 2, date(2026, 2, 28)),
    ],
)
def test_three_months_end_with_a_month_where_they_begin_with_one(
    tag: date, monate: int, ergebnis: date
) -> None:
    assert nach_monaten(tag, monate) == ergebnis


# --- what becomes of them


def test_an_extension_counts_in_its_month_and_moves_the_day(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = mitglied(welt, 20, 30)
    welt.jetzt = um("2026-02-10")
    verlaengere(welt, antrag, 1, date(2026, 9, 1))
    januar, februar, maerz = map(zusagen, ("2026-01-31", "2026-02-28", "2026-03-31"))
    assert [z.verlaengert for z in (januar, februar, maerz)] == [0, 1, 0]
    assert [(z.faellig_am, z.wort) for z in februar.offene.zeilen] == [
        (date(2026, 1, 25), "überfällig"),
        (date(2026, 9, 1), "offen, verlängert"),
    ]
    assert [z.faellig_am for z in januar.offene.zeilen] == [date(2026, 1, 25), date(2026, 2, 4)]


@pytest.mark.parametrize(
    ("handlung", "erwartet"),
    [(H.ZUSAGE_EINLOESEN, (1, 0)), (H.NICHTEINLOESUNG_VERMERKEN, (0, 1))],
)
def test_an_end_counts_in_the_month_in_which_it_happened(
    welt: Welt, handlung: Handlung, erwartet: tuple[int, int]
) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = mitglied(welt, 20)
    welt.jetzt = um("2026-03-10")
    erledige(welt, antrag, 0, handlung, am("2026-02-20"))
    februar, maerz = zusagen("2026-02-28"), zusagen("2026-03-31")
    assert (februar.eingeloest, februar.nicht_eingeloest) == erwartet
    assert (februar.offene.anzahl, maerz.offene.anzahl, maerz.erledigte.anzahl) == (0, 0, 0)
    assert zusagen("2026-02-28", "2026-03-09").ueberfaellig == 1
    assert zusagen("2026-02-19").ueberfaellig == 1
    assert [z.wort for z in februar.erledigte.zeilen] == [
        "eingelöst" if handlung is H.ZUSAGE_EINLOESEN else "nicht eingelöst"
    ]


def test_an_end_of_unknown_date_belongs_to_no_month(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = mitglied(welt, 20)
    welt.jetzt = um("2026-03-10")
    erledige(welt, antrag, geschehen=Zeitangabe.unbekannt())
    assert [zusagen(t).offene.anzahl for t in ("2026-03-09", "2026-03-10")] == [1, 0]
    assert [zusagen(t).erledigte.anzahl for t in ("2026-02-28", "2026-03-31")] == [0, 0]


def test_the_right_one_of_several_is_told(welt: Welt) -> None:
    """Entries that came between, and rows of other cases, do not shift the places."""
    welt.jetzt = um("2026-01-05")
    einer = welt.weg_bis(S.IN_PRUEFUNG, AUGUSTDORF)
    welt.sage_zu(einer, 50)
    antrag = mitglied(welt, 20, 30, 40)
    verlaengere(welt, antrag, 2, date(2026, 9, 1))
    erledige(welt, antrag, 1)
    offene = zusagen("2026-01-31").offene.zeilen
    titel = [k.titel for k in welt.fall(antrag).kriterien]
    assert [(z.voraussetzung, z.faellig_am) for z in offene] == [
        (titel[0], date(2026, 1, 25)),
        (titel[2], date(2026, 9, 1)),
    ]


# --- whose they are


def test_promises_on_the_way_count_with_the_accession(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.sage_zu(antrag, 200)
    welt.jetzt = um("2026-02-05")
    for ziel in OFFENE_STATUS[2:]:
        welt.gehe(antrag, ziel)
    assert zusagen("2026-02-05") == Zusagenzahlen()
    welt.jetzt = um("2026-02-20")
    welt.schliesse(antrag, S.AUFGENOMMEN)
    assert [zusagen(t).offene.anzahl for t in ("2026-02-04", "2026-02-05")] == [0, 1]
    assert zusagen("2026-02-05", "2026-02-19") == Zusagenzahlen()


def test_with_the_membership_they_leave(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = mitglied(welt, 20)
    welt.jetzt = um("2026-03-10")
    beende(welt, antrag)
    assert [zusagen(t).offene.anzahl for t in ("2026-03-09", "2026-03-10")] == [1, 0]
    # The body comes back by another case: what it promised then stays away.
    welt.jetzt = um("2026-04-10")
    mitglied(welt, 300)
    (neue,) = zusagen("2026-04-30").offene.zeilen
    assert neue.aktenzeichen == "III 7-2026-0002"


def test_an_annulled_admission_takes_them_out_of_every_stichtag(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = mitglied(welt, 20)
    welt.jetzt = um("2026-03-10")
    hebe_auf(welt, antrag)
    assert zusagen("2026-02-28") == Zusagenzahlen()
    assert zusagen("2026-02-28", "2026-03-09").ueberfaellig == 1


# --- same two dates, same figures

ORTE = (DETMOLD, AUGUSTDORF)
Tat = tuple[str, int, int, int]
"""Kind of act, which case, which of its commitments, days gone by."""


def nimm_auf(welt: Welt, antrag: int, _stelle: int) -> None:
    if welt.status(antrag) is not S.IN_PRUEFUNG:
        return
    for ziel in OFFENE_STATUS[2:]:
        welt.gehe(antrag, ziel)
    welt.schliesse(antrag, S.AUFGENOMMEN)


def sage_zu(welt: Welt, antrag: int, stelle: int) -> None:
    kriterium = welt.fall(antrag).kriterien[stelle]
    welt.sage_zu(antrag, 40 * stelle, kriterium_id=kriterium.id)


def berichtige_etwas(welt: Welt, antrag: int, stelle: int) -> None:
    nummern = list(Protokolleintrag.objects.filter(antrag=antrag).values_list("nr", flat=True))
    tag = Zeitangabe.tag(welt.heute - timedelta(days=10 * stelle))
    berichtige(welt, nummern[-1 - stelle], tag, antrag=antrag)


TATEN: dict[str, Callable[[Welt, int, int], None]] = {
    "zusage": sage_zu,
    "aufnahme": nimm_auf,
    "laenger": lambda w, a, n: verlaengere(w, a, n, w.heute + timedelta(days=60)),
    "eingeloest": lambda w, a, n: erledige(w, a, n, geschehen=Zeitangabe.tag(w.heute)),
    "nicht": lambda w, a, n: erledige(w, a, n, H.NICHTEINLOESUNG_VERMERKEN),
    "ende": lambda w, a, _: beende(w, a),
    "aufhebung": lambda w, a, _: hebe_auf(w, a),
    "berichtigung": berichtige_etwas,
}
taten = st.lists(
    st.tuples(
        st.sampled_from(list(TATEN)), st.integers(0, 1), st.integers(0, 2), st.integers(0, 40)
    ),
    min_size=4,
    max_size=10,
)


def tue_alles(welt: Welt, antraege: list[int], folge: list[Tat]) -> None:
    for art, welcher, stelle, vergangen in folge:
        welt.vergehe(vergangen)
        with suppress(Abgelehnt, NichtGefunden, IndexError), transaction.atomic():
            TATEN[art](welt, antraege[welcher], stelle)


@pytest.mark.django_db
@pytest.mark.nur_sqlite  # many examples, the same statements
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(vorher=taten, nachher=taten)
def test_what_is_recorded_later_changes_no_figure_of_before(
    db: None, vorher: list[Tat], nachher: list[Tat]
) -> None:
    with transaction.atomic():
        welt = Welt(um("2025-03-01"))
        Kriterium.objects.update(laesst_zusage_zu=True)
        antraege = [welt.weg_bis(S.IN_PRUEFUNG, ags) for ags in ORTE]
        tue_alles(welt, antraege, [("zusage", 0, 1, 0), ("aufnahme", 0, 0, 3), *vorher])
        bekannt = welt.jetzt
        tage = [welt.heute, welt.heute - timedelta(days=30), welt.heute - timedelta(days=200)]
        damals = [lies_zahlen(Bezug(tag, bekannt)).zusagen for tag in tage]
        stimmt_mit_der_akte(welt, damals[0])
        welt.vergehe()
        tue_alles(welt, antraege, nachher)
        assert [lies_zahlen(Bezug(tag, bekannt)).zusagen for tag in tage] == damals
        transaction.set_rollback(True)


def stimmt_mit_der_akte(welt: Welt, heute: Zusagenzahlen) -> None:
    """What is told again for today, as known now, is what the rows say."""
    zeilen = Zusage.objects.filter(
        stand=Zusagestand.OFFEN, antrag__mitgliedschaften__status__in=["aktiv", "ruhend"]
    )
    erwartet = sorted(zeilen.values_list("antrag_id", "kriterium__titel", "faellig_am"))
    erzaehlt = sorted((z.antrag_id, z.voraussetzung, z.faellig_am) for z in heute.offene.zeilen)
    assert erzaehlt == erwartet
