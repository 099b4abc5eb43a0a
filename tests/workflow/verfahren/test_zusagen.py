"""The whole life of a commitment: promised, reminded of, extended, kept or not; when it binds."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from antraege.akteur import SYSTEM
from antraege.choices import Antragsstatus, Handlung, Kanal, Urteil, Zusagestand
from antraege.models import Mitgliedschaft, Nachricht, Protokolleintrag, Zusage
from antraege.rules.zusagen import erinnerungen, verlaengerungen
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import SCHRITT_NACH, Welt
from tests.stuetzen.welt import mit
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart

H = Handlung
S = Antragsstatus


def aufgenommen_mit_zusage(welt: Welt, tage: int = 200) -> tuple[int, int]:
    """A member whose criterion 4 is met by a commitment: case and commitment."""
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    zusage = welt.sage_zu(antrag, tage)
    welt.pruefe(antrag)
    welt.pruefe(antrag, Urteil.ERFUELLT_DURCH_ZUSAGE, 4)
    welt.tue(antrag, H.VORAUSSETZUNGEN_BESTAETIGEN, e.Schritt())
    for ziel in list(SCHRITT_NACH)[2:]:
        welt.gehe(antrag, ziel)
    welt.schliesse(antrag, S.AUFGENOMMEN)
    return antrag, zusage


def mahne(welt: Welt, antrag: int, zusage: int) -> None:
    welt.tue(antrag, H.ZUSAGE_ANMAHNEN, e.Bezug(zeile_id=zusage), wer=SYSTEM)


def faellige(welt: Welt, antrag: int) -> list[date]:
    return [r.ab for r in erinnerungen(welt.fall(antrag))]


def tage_der_erinnerung(welt: Welt, antrag: int, zusage: int, bis: date) -> list[date]:
    """The days on which the tick reminds, when it comes every day."""
    tage = []
    while welt.heute < bis:
        welt.vergehe()
        if any(ab <= welt.heute for ab in faellige(welt, antrag)):
            mahne(welt, antrag, zusage)
            tage.append(welt.heute)
    return tage


def test_a_commitment_is_reminded_of_on_three_days_and_then_a_person_decides(welt: Welt) -> None:
    antrag, zusage = aufgenommen_mit_zusage(welt)
    faellig = Zusage.objects.get().faellig_am
    tage = tage_der_erinnerung(welt, antrag, zusage, faellig + timedelta(days=100))
    assert tage == [faellig - timedelta(days=60), faellig, faellig + timedelta(days=30)]
    post = Nachricht.objects.filter(handlung=H.ZUSAGE_ANMAHNEN).values_list("betreff", flat=True)
    assert len(post) == 3
    assert all(b.startswith("Ihre Zusage: Ehrenamtskarte einführen") for b in post)
    assert (welt.fall(antrag).antrag.faellig_am, welt.fall(antrag).antrag.faellig_grund) == (
        faellig,
        "Offene Zusage: Ehrenamtskarte einführen",
    )
    with pytest.raises(Abgelehnt, match="noch nicht fällig"):
        mahne(welt, antrag, zusage)


def test_it_is_extended_once_and_redeemed_fourteen_months_later(welt: Welt) -> None:
    antrag, zusage = aufgenommen_mit_zusage(welt, tage=90)
    bisher = Zusage.objects.get().faellig_am
    neu = date(2027, 6, 30)
    welt.vergehe(100)
    verlaengerung = e.ZusageVerlaengern(
        zeile_id=zusage, neu_faellig_am=neu, grund="Der Haushalt ist noch nicht genehmigt."
    )
    welt.tue(antrag, H.ZUSAGE_VERLAENGERN, verlaengerung)
    assert faellige(welt, antrag) == [neu - timedelta(days=60)]
    zeile = welt.fall(antrag).zusageverlaengerungen[0]
    assert (zeile.bisher, zeile.neu, zeile.grund) == (bisher, neu, verlaengerung.grund)
    assert verlaengerungen(welt.fall(antrag), zusage) == 1
    welt.jetzt = welt.jetzt.replace(year=2027, month=5, day=16)
    erledigung = e.ZusageErledigen(
        zeile_id=zusage,
        grund="Satzung vom 03.05.2027",
        geschehen=Zeitangabe.tag(date(2027, 5, 3)),
    )
    welt.tue(antrag, H.ZUSAGE_EINLOESEN, erledigung)
    ende = Zusage.objects.get()
    assert (ende.stand, ende.erledigt_am, ende.erledigung) == (
        Zusagestand.EINGELOEST,
        date(2027, 5, 3),
        "Satzung vom 03.05.2027",
    )
    assert welt.fall(antrag).antrag.faellig_am is None
    assert faellige(welt, antrag) == []
    assert welt.fall(antrag).mitgliedschaft.status == "aktiv"


def test_what_is_not_kept_ends_no_membership_and_asks_nobody_any_more(welt: Welt) -> None:
    antrag, zusage = aufgenommen_mit_zusage(welt)
    welt.vergehe(300)
    eingabe = e.ZusageErledigen(zeile_id=zusage, grund="Der Rat hat anders entschieden.")
    welt.tue(antrag, H.NICHTEINLOESUNG_VERMERKEN, eingabe)
    assert Zusage.objects.get().stand == Zusagestand.NICHT_EINGELOEST
    assert Mitgliedschaft.objects.get().status == "aktiv"
    assert faellige(welt, antrag) == []
    assert not Nachricht.objects.filter(handlung=H.NICHTEINLOESUNG_VERMERKEN).exists()


@pytest.mark.parametrize(
    "handlung",
    [H.ZUSAGE_EINLOESEN, H.NICHTEINLOESUNG_VERMERKEN, H.ZUSAGE_VERLAENGERN, H.ZUSAGE_ANMAHNEN],
)
def test_what_has_ended_stays_ended(welt: Welt, handlung: Handlung) -> None:
    antrag, zusage = aufgenommen_mit_zusage(welt)
    welt.tue(antrag, H.ZUSAGE_EINLOESEN, e.ZusageErledigen(zeile_id=zusage, grund="Satzung"))
    eingaben = {
        H.ZUSAGE_VERLAENGERN: e.ZusageVerlaengern(
            zeile_id=zusage, neu_faellig_am=welt.heute + timedelta(days=900), grund="x"
        ),
        H.ZUSAGE_ANMAHNEN: e.Bezug(zeile_id=zusage),
    }
    eingabe = eingaben.get(handlung, e.ZusageErledigen(zeile_id=zusage, grund="x"))
    with pytest.raises(Abgelehnt, match="nicht \\(mehr\\) offen"):
        welt.tue(antrag, handlung, eingabe)


# --- which rungs are left out


@pytest.mark.parametrize(
    ("tage", "erste"), [(200, -60), (61, -60), (60, 0), (10, 0), (1, 0), (0, 30)]
)
def test_rungs_that_had_passed_when_it_was_promised_are_left_out(
    welt: Welt, tage: int, erste: int
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.sage_zu(antrag, tage)
    faellig = welt.heute + timedelta(days=tage)
    assert faellige(welt, antrag) == [faellig + timedelta(days=erste)]


def test_after_a_standstill_one_reminder_goes_out_not_three(welt: Welt) -> None:
    antrag, zusage = aufgenommen_mit_zusage(welt)
    welt.vergehe(205)
    mahne(welt, antrag, zusage)
    assert faellige(welt, antrag) == [Zusage.objects.get().faellig_am + timedelta(days=30)]
    with pytest.raises(Abgelehnt, match="noch nicht fällig"):
        mahne(welt, antrag, zusage)


def test_who_asks_early_does_not_use_up_the_ladder(welt: Welt) -> None:
    antrag, zusage = aufgenommen_mit_zusage(welt)
    vorher = faellige(welt, antrag)
    for _ in range(4):
        welt.tue(antrag, H.ZUSAGE_ANMAHNEN, e.Bezug(zeile_id=zusage))
    assert faellige(welt, antrag) == vorher
    welt.vergehe(130)
    welt.tue(antrag, H.ZUSAGE_ANMAHNEN, e.Bezug(zeile_id=zusage))
    assert faellige(welt, antrag) == [Zusage.objects.get().faellig_am]


# --- as long as it binds


def test_it_binds_from_the_promise_through_the_admission(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    zusage = welt.sage_zu(antrag)
    welt.vergehe(150)
    mahne(welt, antrag, zusage)
    assert welt.fall(antrag).zusagen[0].anzahl_erinnerungen == 1


@pytest.mark.parametrize("ende", [S.EINGESTELLT, S.ZURUECKGEZOGEN, S.ABGELEHNT])
def test_in_a_case_that_led_nowhere_nobody_is_reminded(welt: Welt, ende: Antragsstatus) -> None:
    antrag = welt.weg_bis(ende, dazu=welt.sage_zu)
    zusage = Zusage.objects.get().pk
    welt.vergehe(300)
    assert faellige(welt, antrag) == []
    verlaengern = e.ZusageVerlaengern(
        zeile_id=zusage, neu_faellig_am=welt.heute + timedelta(days=9), grund="x"
    )
    for handlung, eingabe in (
        (H.ZUSAGE_ANMAHNEN, e.Bezug(zeile_id=zusage)),
        (H.ZUSAGE_VERLAENGERN, verlaengern),
    ):
        with pytest.raises(Abgelehnt, match="bindet nicht mehr"):
            welt.tue(antrag, handlung, eingabe)
    welt.tue(antrag, H.NICHTEINLOESUNG_VERMERKEN, e.ZusageErledigen(zeile_id=zusage, grund="x"))


def tritt_aus(welt: Welt) -> None:
    ziel = Mitgliedschaft.objects.get(status="aktiv").pk
    eingabe = e.Eingabe(grund="Beschluss des Rates", im_auftrag=Kanal.BRIEF)
    welt.tue_mitglied(ziel, H.AUSTRITT_VERMERKEN, eingabe)


def test_with_the_membership_its_commitments_fall_silent(welt: Welt) -> None:
    antrag, zusage = aufgenommen_mit_zusage(welt)
    tritt_aus(welt)
    welt.vergehe(300)
    assert faellige(welt, antrag) == []
    with pytest.raises(Abgelehnt, match="bindet nicht mehr"):
        mahne(welt, antrag, zusage)
    welt.tue(antrag, H.ZUSAGE_EINLOESEN, e.ZusageErledigen(zeile_id=zusage, grund="Satzung"))


def test_a_second_membership_does_not_revive_the_commitments_of_the_first(welt: Welt) -> None:
    erster, zusage = aufgenommen_mit_zusage(welt)
    tritt_aus(welt)
    welt.vergehe(30)
    zweiter, _ = aufgenommen_mit_zusage(welt)
    welt.vergehe(300)
    assert faellige(welt, erster) == []
    assert len(faellige(welt, zweiter)) == 1
    with pytest.raises(Abgelehnt, match="bindet nicht mehr"):
        mahne(welt, erster, zusage)


def test_a_dormant_membership_keeps_its_commitments(welt: Welt) -> None:
    antrag, zusage = aufgenommen_mit_zusage(welt)
    ziel = Mitgliedschaft.objects.get().pk
    welt.tue_mitglied(ziel, H.RUHEN_LASSEN, e.Eingabe(grund="Personalmangel"))
    welt.vergehe(150)
    mahne(welt, antrag, zusage)


def test_nobody_is_reminded_by_the_clock_while_the_case_is_suspended(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG, dazu=welt.sage_zu)
    zusage = Zusage.objects.get().pk
    welt.setze_aus(antrag, tage=400)
    welt.vergehe(150)
    with pytest.raises(Abgelehnt, match="ausgesetzt"):
        mahne(welt, antrag, zusage)
    welt.tue(antrag, H.ZUSAGE_ANMAHNEN, e.Bezug(zeile_id=zusage))


def test_a_person_is_not_kept_from_asking_by_the_ladder_but_the_clock_is(welt: Welt) -> None:
    antrag, zusage = aufgenommen_mit_zusage(welt)
    with pytest.raises(Abgelehnt, match="noch nicht fällig"):
        mahne(welt, antrag, zusage)
    welt.tue(antrag, H.ZUSAGE_ANMAHNEN, e.Bezug(zeile_id=zusage))


# --- what it is about


def test_a_promise_is_no_fulfilment_and_a_fulfilment_no_promise(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG, dazu=welt.sage_zu)
    kriterium = next(k for k in welt.fall(antrag).kriterien if k.laesst_zusage_zu)
    for urteil, weg, satz in (
        (Urteil.ERFUELLT, "plant", "Was erst geplant ist, ist nicht erfüllt"),
        (Urteil.ERFUELLT_DURCH_ZUSAGE, "nimmt_teil", "Dieser Weg ist keine Zusage"),
        (Urteil.ERFUELLT, "gibt_es_nicht", "sieht die Voraussetzung nicht vor"),
    ):
        eingabe = e.KriteriumPruefen(kriterium_id=kriterium.id or 0, urteil=urteil, alternative=weg)
        with pytest.raises(Abgelehnt, match=satz):
            welt.tue(antrag, H.KRITERIUM_PRUEFEN, eingabe)
    for urteil, weg in (
        (Urteil.ERFUELLT_DURCH_ZUSAGE, "plant"),
        (Urteil.ERFUELLT, "nimmt_teil"),
        (Urteil.ERFUELLT, "vergleichbar"),
    ):
        eingabe = e.KriteriumPruefen(kriterium_id=kriterium.id or 0, urteil=urteil, alternative=weg)
        welt.tue(antrag, H.KRITERIUM_PRUEFEN, eingabe)


def test_one_commitment_at_a_time_on_one_criterion(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG, dazu=welt.sage_zu)
    with pytest.raises(Abgelehnt, match="schon eine Zusage offen"):
        welt.sage_zu(antrag)
    eingabe = e.ZusageErledigen(zeile_id=Zusage.objects.get().pk, grund="Satzung")
    welt.tue(antrag, H.ZUSAGE_EINLOESEN, eingabe)
    welt.sage_zu(antrag)


@pytest.mark.parametrize(
    ("werte", "feld"),
    [
        ({"grund": " "}, "grund"),
        ({"neu_faellig_am": date(2026, 10, 2)}, "neu_faellig_am"),
        ({"neu_faellig_am": date(2025, 1, 1)}, "neu_faellig_am"),
        ({"neu_faellig_am": date(2040, 1, 1)}, "neu_faellig_am"),
    ],
)
def test_an_extension_is_later_and_has_a_reason(
    welt: Welt, werte: dict[str, Any], feld: str
) -> None:
    antrag, zusage = aufgenommen_mit_zusage(welt)
    assert Zusage.objects.get().faellig_am == date(2026, 10, 2)
    eingabe = mit(
        e.ZusageVerlaengern(zeile_id=zusage, neu_faellig_am=date(2027, 1, 31), grund="x"), werte
    )
    anzahl = Protokolleintrag.objects.count()
    with pytest.raises(Abgelehnt) as abgelehnt:
        welt.tue(antrag, H.ZUSAGE_VERLAENGERN, eingabe)
    assert {h.feld for h in abgelehnt.value.hindernisse} == {feld}
    assert abgelehnt.value.hat(Hindernisart.EINGABE)
    assert Protokolleintrag.objects.count() == anzahl


def test_it_is_kept_neither_before_it_was_given_nor_tomorrow(welt: Welt) -> None:
    antrag, zusage = aufgenommen_mit_zusage(welt)
    for tage, satz in ((-1, "Zugesagt wurde erst am 16.03.2026"), (1, "liegt in der Zukunft")):
        wann = Zeitangabe.tag(welt.heute + timedelta(days=tage))
        eingabe = e.ZusageErledigen(zeile_id=zusage, grund="Satzung", geschehen=wann)
        with pytest.raises(Abgelehnt, match=satz):
            welt.tue(antrag, H.ZUSAGE_EINLOESEN, eingabe)


def test_a_reminder_that_waits_is_held_back_when_the_promise_is_kept(welt: Welt) -> None:
    antrag, zusage = aufgenommen_mit_zusage(welt)
    welt.tue(antrag, H.ZUSAGE_ANMAHNEN, e.Bezug(zeile_id=zusage))
    welt.tue(antrag, H.ZUSAGE_EINLOESEN, e.ZusageErledigen(zeile_id=zusage, grund="Satzung"))
    staende = dict(Nachricht.objects.values_list("handlung", "stand"))
    assert staende[H.ZUSAGE_ANMAHNEN] == "angehalten"
    assert staende[H.ZUSAGE_EINLOESEN] == "geplant"


def test_what_is_said_about_it_stays_out_of_what_is_hashed(welt: Welt) -> None:
    antrag, zusage = aufgenommen_mit_zusage(welt)
    eingabe = e.ZusageVerlaengern(
        zeile_id=zusage, neu_faellig_am=date(2027, 1, 31), grund="GRUND-IM-HAUSHALT"
    )
    welt.tue(antrag, H.ZUSAGE_VERLAENGERN, eingabe)
    inhalte = " ".join(Protokolleintrag.objects.values_list("inhalt", flat=True))
    assert "GRUND-IM-HAUSHALT" not in inhalte
    assert "Ehrenamtskarte einführen" not in inhalte
    assert '"neu":"2027-01-31"' in inhalte
