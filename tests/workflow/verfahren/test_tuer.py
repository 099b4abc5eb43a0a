"""The door: what it refuses, that the preview is the effect, and what an act costs."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from antraege.choices import (
    GESCHLOSSENE_STATUS,
    OFFENE_STATUS,
    Antragsstatus,
    Handlung,
    Kanal,
)
from antraege.models import Antrag, Mitgliedschaft, Nachricht, Protokolleintrag
from antraege.rules.am_zug import am_zug
from antraege.rules.faelligkeit import naechste_faelligkeit
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.abzug import abzug, anweisungen, pruefe_wirkung
from tests.stuetzen.beispiele import beispiel
from tests.stuetzen.faelle import AUGUSTDORF, DETMOLD, SCHRITT_NACH, Welt
from tests.stuetzen.welt import MAIL
from workflow.verfahren import eingaben as e
from workflow.verfahren.handlungen import EINGABEN
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart, NichtGefunden
from workflow.verfahren.tuer import Ziel, fuehre_aus, vorschau

H = Handlung
S = Antragsstatus
ALLE = [*OFFENE_STATUS, *GESCHLOSSENE_STATUS]
HOECHSTENS = 12


# --- what it refuses


def test_a_stale_page_is_told_so_and_nothing_is_lost(welt: Welt) -> None:
    antrag = welt.interesse()
    gesehen = welt.fall(antrag).antrag.version
    welt.uebernimm(antrag)
    with pytest.raises(Abgelehnt, match="Inzwischen hat jemand") as abgelehnt:
        welt.tue(antrag, H.PRUEFUNG_AUFNEHMEN, e.Schritt(), version=gesehen)
    assert abgelehnt.value.hat(Hindernisart.UEBERHOLT)
    welt.tue(antrag, H.PRUEFUNG_AUFNEHMEN, e.Schritt(), version=gesehen + 1)


def test_a_double_click_acts_once(welt: Welt) -> None:
    antrag = welt.interesse()
    welt.uebernimm(antrag)
    gesehen = welt.fall(antrag).antrag.version
    welt.tue(antrag, H.PRUEFUNG_AUFNEHMEN, e.Schritt(), version=gesehen)
    with pytest.raises(Abgelehnt):
        welt.tue(antrag, H.PRUEFUNG_AUFNEHMEN, e.Schritt(), version=gesehen)
    assert Protokolleintrag.objects.filter(handlung="pruefung_aufnehmen").count() == 1


def test_a_second_open_case_is_refused_and_points_to_the_first(welt: Welt) -> None:
    antrag = welt.interesse()
    zeichen = Antrag.objects.get().aktenzeichen
    with pytest.raises(Abgelehnt, match=f"läuft bereits der Vorgang {zeichen}") as abgelehnt:
        welt.interesse()
    hindernis = abgelehnt.value.hindernisse[0]
    assert (hindernis.wo, hindernis.bezug) == (H.INTERESSE_ERGAENZEN, antrag)


@pytest.mark.parametrize("ruht", [False, True])
def test_a_member_cannot_apply(welt: Welt, *, ruht: bool) -> None:
    ziel = Ziel(mitgliedschaft=welt.mitglied(DETMOLD))
    if ruht:
        eingabe = e.Eingabe(grund="Personalmangel")
        fuehre_aus(welt.leute.bearbeitung, H.RUHEN_LASSEN, ziel, eingabe, jetzt=welt.jetzt)
    with pytest.raises(Abgelehnt, match="Detmold ist bereits Mitglied"):
        welt.interesse()


def test_a_former_member_can_apply_again(welt: Welt) -> None:
    ziel = Ziel(mitgliedschaft=welt.mitglied(DETMOLD))
    austritt = e.Eingabe(grund="Beschluss", im_auftrag=Kanal.BRIEF)
    fuehre_aus(welt.leute.bearbeitung, H.AUSTRITT_VERMERKEN, ziel, austritt, jetzt=welt.jetzt)
    welt.weg_bis(S.AUFGENOMMEN)
    assert sorted(Mitgliedschaft.objects.values_list("status", flat=True)) == ["aktiv", "beendet"]


@pytest.mark.parametrize(
    ("wann", "wort"),
    [
        (None, "Bitte das Datum des Eingangs angeben."),
        (Zeitangabe.unbekannt(), "Bitte das Datum des Eingangs angeben."),
        (Zeitangabe.tag(date(2026, 3, 17)), "liegt in der Zukunft"),
        (Zeitangabe.monat(2026, 4), "liegt in der Zukunft"),
        (Zeitangabe.spaetestens_am(date(2026, 3, 17)), "liegt in der Zukunft"),
    ],
)
def test_the_date_of_receipt_is_known_and_past(
    welt: Welt, wann: Zeitangabe | None, wort: str
) -> None:
    with pytest.raises(Abgelehnt, match=wort):
        welt.interesse(geschehen=wann)
    assert not Antrag.objects.exists()


@pytest.mark.parametrize("wann", [Zeitangabe.monat(2026, 3), Zeitangabe.tag(date(2026, 3, 16))])
def test_what_may_have_happened_by_today_is_taken(welt: Welt, wann: Zeitangabe) -> None:
    welt.interesse(geschehen=wann)


@pytest.mark.parametrize(
    "handlung",
    [
        H.VORGANG_ZURUECKSETZEN,
        H.INTERESSE_ZURUECKZIEHEN,
        H.VORGANG_EINSTELLEN,
        H.ABLEHNUNG_VORSCHLAGEN,
    ],
)
@pytest.mark.parametrize("grund", ["", "   ", "\n\t"])
def test_what_needs_a_reason_is_refused_without_one(
    welt: Welt, handlung: Handlung, grund: str
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    klasse = EINGABEN[handlung]
    werte = {
        f: getattr(beispiel(welt, handlung, welt.fall(antrag)), f)
        for f in klasse.__dataclass_fields__
    }
    with pytest.raises(Abgelehnt, match=r"Bitte einen Grund angeben\.") as abgelehnt:
        welt.tue(antrag, handlung, klasse(**{**werte, "grund": grund}))
    assert "grund" in {h.feld for h in abgelehnt.value.hindernisse}


def test_who_withdraws_for_the_body_says_by_which_way_it_asked(welt: Welt) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    with pytest.raises(Abgelehnt, match="auf welchem Weg die Kommune das mitgeteilt hat"):
        welt.tue(antrag, H.INTERESSE_ZURUECKZIEHEN, e.Zurueckziehen(grund="x"))
    welt.beschliesse(antrag)
    selbst = e.Zurueckziehen(grund="Andere Vorhaben")
    with pytest.raises(Abgelehnt, match="Schreiben der Verwaltungsspitze"):
        welt.tue(antrag, H.INTERESSE_ZURUECKZIEHEN, selbst, wer=welt.leute.kommune)


def test_acts_of_a_membership_do_not_come_through_case_or_body(welt: Welt) -> None:
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    for ziel in (Ziel(antrag=antrag), Ziel(kommune=welt.detmold.pk)):
        with pytest.raises(Abgelehnt, match="ist hier nicht möglich"):
            fuehre_aus(welt.leute.bearbeitung, H.RUHEN_LASSEN, ziel, e.Eingabe(grund="x"))


def test_nul_in_a_reason_is_refused_like_any_bad_input(welt: Welt) -> None:
    antrag = welt.interesse()
    with pytest.raises(Abgelehnt, match="ein Zeichen, das nicht erlaubt ist"):
        welt.tue(antrag, H.VORGANG_EINSTELLEN, e.Eingabe(grund="a\x00b"))


def test_an_unknown_body_is_not_found(welt: Welt) -> None:
    for ziel in (Ziel(kommune=4711), Ziel(antrag=4711), Ziel(mitgliedschaft=4711), Ziel()):
        with pytest.raises(NichtGefunden):
            vorschau(welt.leute.bearbeitung, H.INTERESSE_ERFASSEN, ziel, e.Eingabe())


def test_an_open_old_case_needs_room_a_closed_one_does_not(welt: Welt) -> None:
    welt.mitglied(DETMOLD)
    with pytest.raises(Abgelehnt, match="ist bereits Mitglied"):
        welt.altfall(DETMOLD, S.BESCHLUSS_AUSSTEHEND, {"interesse_bekundet": "unbekannt"})
    welt.altfall(DETMOLD, S.EINGESTELLT, {"interesse_bekundet": "belegt"})
    with pytest.raises(Abgelehnt, match="belegt oder unbekannt"):
        welt.altfall(AUGUSTDORF, S.BESCHLUSS_AUSSTEHEND, {"interesse_bekundet": "vielleicht"})


def test_refusals_leave_no_gap_in_the_references(welt: Welt) -> None:
    welt.interesse()
    with pytest.raises(Abgelehnt):
        welt.interesse()
    with pytest.raises(Abgelehnt):
        welt.interesse(AUGUSTDORF, kontakt=e.Kontaktdaten(name="x" * 201))
    welt.interesse(AUGUSTDORF)
    nummern = list(Antrag.objects.order_by("pk").values_list("jahr", "nummer", "aktenzeichen"))
    assert nummern == [(2026, 1, "III 7-2026-0001"), (2026, 2, "III 7-2026-0002")]


def test_the_mail_of_an_act_is_planned_with_it_word_for_word(welt: Welt) -> None:
    antrag = welt.weg_bis(S.INTERESSE_BEKUNDET)
    welt.uebernimm(antrag)
    plan = welt.schau(antrag, H.PRUEFUNG_AUFNEHMEN, e.Schritt())
    welt.tue(antrag, H.PRUEFUNG_AUFNEHMEN, e.Schritt())
    post = Nachricht.objects.get(handlung="pruefung_aufnehmen")
    assert (post.an, post.stand, post.geplant_am) == (MAIL, "geplant", welt.jetzt)
    assert [(b.betreff, b.text, b.html) for b in plan.briefe] == [
        (post.betreff, post.text, post.html)
    ]
    assert post.senden_ab > post.geplant_am


# --- the preview is the effect


def handle_und_vergleiche(welt: Welt, antrag: int, handlung: Handlung, rolle: str) -> bool:
    """Preview, act, compare. False: refused."""
    wer = getattr(welt.leute, rolle)
    eingabe = beispiel(welt, handlung, welt.fall(antrag))
    try:
        plan = welt.schau(antrag, handlung, eingabe, wer=wer)
    except Abgelehnt:
        return False
    vorher = abzug()
    welt.schau(antrag, handlung, eingabe, wer=wer)
    assert abzug() == vorher
    ergebnis = welt.tue(antrag, handlung, eingabe, wer=wer)
    assert ergebnis.plan.aenderungen == plan.aenderungen
    pruefe_wirkung(plan, vorher, abzug())
    return True


@pytest.mark.parametrize("status", [S.IN_PRUEFUNG, S.IN_FREIGABE, S.AUFGENOMMEN])
def test_every_act_does_exactly_what_its_preview_shows(welt: Welt, status: Antragsstatus) -> None:
    antrag = welt.weg_bis(status)
    if status == S.IN_PRUEFUNG:
        welt.erfuelle(antrag, S.BESCHLUSS_AUSSTEHEND)
    gelungen = 0
    for handlung in EINGABEN:
        for rolle in ("bearbeitung", "leitung"):
            with transaction.atomic():
                gelungen += handle_und_vergleiche(welt, antrag, handlung, rolle)
                transaction.set_rollback(True)
    assert gelungen >= (15 if status in OFFENE_STATUS else 4)


def test_a_refused_act_changes_nothing_anywhere(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    vorher = abzug()
    with pytest.raises(Abgelehnt) as vorgeschaut:
        welt.schau(antrag, H.VORAUSSETZUNGEN_BESTAETIGEN, e.Schritt())
    with pytest.raises(Abgelehnt) as versucht:
        welt.tue(antrag, H.VORAUSSETZUNGEN_BESTAETIGEN, e.Schritt())
    assert versucht.value.hindernisse == vorgeschaut.value.hindernisse
    assert abzug() == vorher


RUNDHERUM = [h for h in EINGABEN if h not in (H.BESTAND_UEBERNEHMEN, H.ALTFALL_UEBERNEHMEN)]


@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    beginn=st.sampled_from(ALLE),
    folge=st.lists(
        st.tuples(st.sampled_from(RUNDHERUM), st.sampled_from(["bearbeitung", "leitung"])),
        min_size=3,
        max_size=8,
    ),
)
def test_whatever_people_do_in_a_row_the_case_stays_sound(
    welt: Welt, beginn: Antragsstatus, folge: list[tuple[Handlung, str]]
) -> None:
    with transaction.atomic():
        antrag = welt.weg_bis(beginn)
        for handlung, rolle in folge:
            version = welt.fall(antrag).antrag.version
            getan = handle_und_vergleiche(welt, antrag, handlung, rolle)
            fall = welt.fall(antrag)
            assert fall.antrag.version == version + getan
            assert fall.antrag.am_zug == am_zug(fall)
            faellig = naechste_faelligkeit(fall)
            assert fall.antrag.faellig_am == (faellig.am if faellig else None)
            assert (
                fall.antrag.protokoll_nr == Protokolleintrag.objects.filter(antrag=antrag).count()
            )
        transaction.set_rollback(True)


# --- what it costs


def kosten(welt: Welt, antrag: int) -> dict[tuple[Handlung, str], int]:
    """Statements of every act that is possible now, each undone again."""
    ergebnis: dict[tuple[Handlung, str], int] = {}
    for handlung in EINGABEN:
        eingabe = beispiel(welt, handlung, welt.fall(antrag))
        for rolle in ("bearbeitung", "leitung"):
            with transaction.atomic():
                try:
                    with anweisungen() as sql:
                        welt.tue(antrag, handlung, eingabe, wer=getattr(welt.leute, rolle))
                    ergebnis[handlung, rolle] = len(sql)
                except Abgelehnt:
                    pass
                transaction.set_rollback(True)
    return ergebnis


@pytest.mark.parametrize("status", [S.IN_PRUEFUNG, S.UNTERZEICHNUNG_AUSSTEHEND, S.IN_FREIGABE])
def test_an_act_costs_at_most_twelve_statements_however_long_the_history(
    welt: Welt, status: Antragsstatus
) -> None:
    antrag = welt.weg_bis(status)
    if status in SCHRITT_NACH and status != S.IN_FREIGABE:
        folge = [*OFFENE_STATUS]
        welt.erfuelle(antrag, folge[folge.index(status) + 1])
    if status in OFFENE_STATUS:
        nachweis = beispiel(welt, H.NACHWEIS_ERFASSEN, welt.fall(antrag))
        welt.tue(antrag, H.NACHWEIS_ERFASSEN, nachweis)
    kurz = kosten(welt, antrag)
    for _ in range(12):
        for handlung in (H.WIEDERVORLAGE_SETZEN, H.NACHWEIS_ERFASSEN, H.BERATUNG_ERFASSEN):
            if status in OFFENE_STATUS or handlung == H.WIEDERVORLAGE_SETZEN:
                welt.tue(antrag, handlung, beispiel(welt, handlung, welt.fall(antrag)))
    lang = kosten(welt, antrag)
    assert max(kurz.values()) <= HOECHSTENS
    assert {k: v for k, v in lang.items() if k in kurz} == kurz


def test_beginning_a_case_costs_at_most_twelve_statements(welt: Welt) -> None:
    with anweisungen() as erster:
        welt.interesse()
    with anweisungen() as zweiter:
        welt.interesse(AUGUSTDORF)
    assert len(erster) == len(zweiter) <= HOECHSTENS
