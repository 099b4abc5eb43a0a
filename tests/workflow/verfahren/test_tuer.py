"""The door: what it refuses, with which sentence."""

from __future__ import annotations

from datetime import date

import pytest

from antraege.choices import (
    GESCHLOSSENE_STATUS,
    OFFENE_STATUS,
    Antragsstatus,
    Handlung,
    Kanal,
)
from antraege.models import Antrag, Mitgliedschaft, Nachricht, Protokolleintrag
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.beispiele import beispiel
from tests.stuetzen.faelle import AUGUSTDORF, DETMOLD, Welt
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
