"""The life of a membership: rests, ends, passes on, begins again, or never was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from antraege.choices import (
    Antragsstatus,
    Dokumentart,
    Freigabeart,
    Freigabestand,
    Handlung,
    Kanal,
    Mitgliedsstatus,
)
from antraege.models import Freigabe, Installation, Mitgliedschaft, Protokolleintrag
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from antraege.zeitangabe import Zeitangabe
from tests.berichte.faelle import zahlen
from tests.stuetzen.faelle import AUGUSTDORF, DETMOLD, Welt
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart

H = Handlung
S = Antragsstatus
M = Mitgliedsstatus
GRUND = e.Eingabe(grund="Nach Vermerk.")
AUSTRITT = e.Eingabe(grund="Beschluss des Rates", im_auftrag=Kanal.BRIEF)


@pytest.fixture
def mitglied(welt: Welt) -> int:
    return welt.mitglied(DETMOLD, Zeitangabe.monat(2012, 12))


def am(welt: Welt, tage: int) -> e.Eingabe:
    wann = Zeitangabe.tag(welt.heute + timedelta(days=tage))
    return e.Eingabe(grund="Nach Mitteilung.", im_auftrag=Kanal.MAIL, geschehen=wann)


def stand(mitglied: int) -> tuple[str, str, str]:
    zeile = Mitgliedschaft.objects.get(pk=mitglied)
    return (zeile.status, str(zeile.stand_seit), str(zeile.ende))


def gesamt(welt: Welt) -> int:
    tag = welt.heute.isoformat()
    return zahlen(tag, tag).mitglieder.gesamt.anzahl


# --- rests and goes on


def test_a_membership_rests_and_goes_on_and_knows_since_when(welt: Welt, mitglied: int) -> None:
    assert stand(mitglied) == ("aktiv", "Dezember 2012", "Datum unbekannt")
    welt.tue_mitglied(mitglied, H.RUHEN_LASSEN, am(welt, -10))
    assert stand(mitglied)[:2] == ("ruhend", "06.03.2026")
    welt.tue_mitglied(mitglied, H.RUHEN_BEENDEN, am(welt, -2))
    assert stand(mitglied)[:2] == ("aktiv", "14.03.2026")
    assert Mitgliedschaft.objects.get().beginn == Zeitangabe.monat(2012, 12)
    assert gesamt(welt) == 1


@pytest.mark.parametrize(
    ("handlung", "eingabe"),
    [(H.RUHEN_BEENDEN, GRUND), (H.RUHEN_LASSEN, e.Eingabe()), (H.AUSTRITT_VERMERKEN, GRUND)],
)
def test_what_makes_no_sense_or_says_too_little_is_refused(
    welt: Welt, mitglied: int, handlung: Handlung, eingabe: e.Eingabe
) -> None:
    anzahl = Protokolleintrag.objects.count()
    with pytest.raises(Abgelehnt):
        welt.tue_mitglied(mitglied, handlung, eingabe)
    assert Protokolleintrag.objects.count() == anzahl


def test_dates_follow_each_other(welt: Welt, mitglied: int) -> None:
    welt.tue_mitglied(mitglied, H.RUHEN_LASSEN, am(welt, -10))
    for eingabe, satz in (
        (am(welt, -11), "liegt vor der vorigen Änderung"),
        (am(welt, 1), "liegt in der Zukunft"),
        (am(welt, -6000), "liegt vor dem Beitritt"),
    ):
        with pytest.raises(Abgelehnt, match=satz) as abgelehnt:
            welt.tue_mitglied(mitglied, H.AUSTRITT_VERMERKEN, eingabe)
        assert {h.feld for h in abgelehnt.value.hindernisse} == {"geschehen"}
    welt.tue_mitglied(mitglied, H.AUSTRITT_VERMERKEN, am(welt, -10))
    assert stand(mitglied) == ("beendet", "06.03.2026", "06.03.2026")


# --- proposed by one, decided by another


def schliesse_aus(welt: Welt, mitglied: int) -> None:
    Installation.objects.update(ausschlussregel="§ 5 der Netzwerkordnung")
    welt.tue_mitglied(mitglied, H.AUSSCHLUSS_VORSCHLAGEN, GRUND)


def leite_ueber(welt: Welt, mitglied: int) -> None:
    eingabe = e.Rechtsnachfolge(nachfolge_id=welt.register[AUGUSTDORF].pk, grund="Gesetz")
    welt.tue_mitglied(mitglied, H.RECHTSNACHFOLGE_VORSCHLAGEN, eingabe)


VORSCHLAEGE = [
    (schliesse_aus, H.AUSSCHLUSSVORSCHLAG_VERWERFEN, H.AUSSCHLIESSEN, Freigabeart.AUSSCHLUSS),
    (
        leite_ueber,
        H.RECHTSNACHFOLGEVORSCHLAG_VERWERFEN,
        H.AUF_RECHTSNACHFOLGE_UEBERLEITEN,
        Freigabeart.RECHTSNACHFOLGE,
    ),
]


@pytest.mark.parametrize(("vorschlag", "verwerfen", "entscheiden", "art"), VORSCHLAEGE)
def test_a_proposal_is_discarded_or_decided_and_made_once_at_a_time(
    welt: Welt,
    mitglied: int,
    vorschlag: Callable[[Welt, int], None],
    verwerfen: Handlung,
    entscheiden: Handlung,
    art: Freigabeart,
) -> None:
    leitung = welt.leute.leitung
    vorschlag(welt, mitglied)
    with pytest.raises(Abgelehnt, match="bereits ein Vorschlag offen"):
        vorschlag(welt, mitglied)
    with pytest.raises(Abgelehnt, match="Bitte einen Grund angeben"):
        welt.tue_mitglied(mitglied, verwerfen, wer=leitung)
    welt.tue_mitglied(mitglied, verwerfen, GRUND, wer=leitung)
    assert stand(mitglied)[0] == "aktiv"
    with pytest.raises(Abgelehnt, match="kein offener Vorschlag"):
        welt.tue_mitglied(mitglied, entscheiden, GRUND, wer=leitung)
    vorschlag(welt, mitglied)
    welt.tue_mitglied(mitglied, entscheiden, GRUND, wer=leitung)
    assert stand(mitglied) == ("beendet", "16.03.2026", "16.03.2026")
    staende = Freigabe.objects.filter(art=art).order_by("pk").values_list("stand", flat=True)
    assert list(staende) == [Freigabestand.VERWORFEN, Freigabestand.ERTEILT]
    assert gesamt(welt) == 0


def test_a_rule_that_was_withdrawn_stops_an_exclusion_already_proposed(
    welt: Welt, mitglied: int
) -> None:
    with pytest.raises(Abgelehnt, match="Regel des Netzwerks zum Ausschluss ist nicht hinterlegt"):
        welt.tue_mitglied(mitglied, H.AUSSCHLUSS_VORSCHLAGEN, GRUND)
    schliesse_aus(welt, mitglied)
    Installation.objects.update(ausschlussregel="  ")
    with pytest.raises(Abgelehnt, match="Regel des Netzwerks zum Ausschluss ist nicht hinterlegt"):
        welt.tue_mitglied(mitglied, H.AUSSCHLIESSEN, GRUND, wer=welt.leute.leitung)
    welt.tue_mitglied(mitglied, H.AUSSCHLUSSVORSCHLAG_VERWERFEN, GRUND, wer=welt.leute.leitung)


def test_a_body_does_not_succeed_itself_nor_somebody_who_is_not_there(
    welt: Welt, mitglied: int
) -> None:
    for nachfolge in (welt.detmold.pk, 999_999):
        eingabe = e.Rechtsnachfolge(nachfolge_id=nachfolge, grund="Gesetz")
        with pytest.raises(Abgelehnt) as abgelehnt:
            welt.tue_mitglied(mitglied, H.RECHTSNACHFOLGE_VORSCHLAGEN, eingabe)
        assert {h.feld for h in abgelehnt.value.hindernisse} == {"nachfolge_id"}


# --- ends, and begins again


@pytest.mark.parametrize(
    "handlung", [H.RUHEN_LASSEN, H.RUHEN_BEENDEN, H.AUSTRITT_VERMERKEN, H.AUSSCHLUSS_VORSCHLAGEN]
)
def test_what_has_ended_stays_ended(welt: Welt, mitglied: int, handlung: Handlung) -> None:
    welt.tue_mitglied(mitglied, H.AUSTRITT_VERMERKEN, AUSTRITT)
    with pytest.raises(Abgelehnt) as abgelehnt:
        welt.tue_mitglied(mitglied, handlung, AUSTRITT)
    assert abgelehnt.value.hat(Hindernisart.ZUSTAND)


def test_who_left_comes_back_by_a_case_of_its_own_and_a_chain_of_its_own(
    welt: Welt, mitglied: int
) -> None:
    welt.tue_mitglied(mitglied, H.AUSTRITT_VERMERKEN, AUSTRITT)
    assert gesamt(welt) == 0
    welt.vergehe(200)
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    zweite = Mitgliedschaft.objects.get(antrag=antrag)
    assert (zweite.status, zweite.pk != mitglied) == ("aktiv", True)
    assert stand(mitglied)[0] == "beendet"
    assert gesamt(welt) == 1
    nummern = Protokolleintrag.objects.filter(mitgliedschaft=zweite).values_list("nr", "handlung")
    assert list(nummern) == [(1, "aufnehmen")]
    assert list(pruefe_protokoll(Zaehlung())) == []


def test_a_membership_that_rests_stands_in_the_way_of_another_one(
    welt: Welt, mitglied: int
) -> None:
    welt.tue_mitglied(mitglied, H.RUHEN_LASSEN, GRUND)
    with pytest.raises(Abgelehnt, match="ist bereits Mitglied"):
        welt.interesse()
    with pytest.raises(Abgelehnt):
        welt.mitglied(DETMOLD)


# --- never was


def test_an_annulled_membership_counts_nowhere_not_even_in_the_past(welt: Welt) -> None:
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    aufnahme = welt.heute
    welt.vergehe(60)
    assert gesamt(welt) == 1
    welt.tue(antrag, H.AUFHEBUNG_VORSCHLAGEN, GRUND)
    welt.tue(antrag, H.AUFNAHME_AUFHEBEN, GRUND, wer=welt.leute.leitung)
    zeile = Mitgliedschaft.objects.get()
    assert (zeile.status, str(zeile.ende)) == (M.AUFGEHOBEN, "Datum unbekannt")
    heute = welt.heute.isoformat()
    for tag in (aufnahme, date(2026, 3, 31), welt.heute):
        mitglieder = zahlen(tag.isoformat(), heute).mitglieder
        assert (mitglieder.gesamt.anzahl, mitglieder.beendet, mitglieder.neue.anzahl) == (0, 0, 0)
    assert zahlen("2026-03-31", "2026-03-31").mitglieder.gesamt.anzahl == 1
    for handlung in (H.RUHEN_LASSEN, H.AUSTRITT_VERMERKEN):
        with pytest.raises(Abgelehnt) as abgelehnt:
            welt.tue_mitglied(zeile.pk, handlung, AUSTRITT)
        assert abgelehnt.value.hat(Hindernisart.ZUSTAND)


def test_an_annulment_takes_back_the_certificate_s_ground_not_the_signatures(welt: Welt) -> None:
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    welt.tue(antrag, H.AUFHEBUNG_VORSCHLAGEN, GRUND)
    welt.tue(antrag, H.AUFNAHME_AUFHEBEN, GRUND, wer=welt.leute.leitung)
    assert len(welt.fall(antrag).unterschriften) == 2
    with pytest.raises(Abgelehnt, match="erst mit der Aufnahme"):
        welt.tue(antrag, H.DOKUMENT_ANFORDERN, e.DokumentAnfordern(art=Dokumentart.URKUNDE))


def test_a_stale_page_of_a_membership_is_told_so(welt: Welt, mitglied: int) -> None:
    gesehen = Mitgliedschaft.objects.get().version
    welt.tue_mitglied(mitglied, H.RUHEN_LASSEN, GRUND, version=gesehen)
    with pytest.raises(Abgelehnt) as abgelehnt:
        welt.tue_mitglied(mitglied, H.RUHEN_BEENDEN, GRUND, version=gesehen)
    assert abgelehnt.value.hat(Hindernisart.UEBERHOLT)
