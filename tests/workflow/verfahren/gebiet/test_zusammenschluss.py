"""A merger on 1 January, as the issue shows it: one member and one applicant, and back again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from antraege.choices import Antragsstatus, Gebietsstand, Handlung, Mitgliedsstatus
from antraege.models import Antrag, Kommune, Mitgliedschaft, Protokolleintrag
from antraege.rules.zusagen import lebt
from antraege.zeitangabe import Zeitangabe
from tests.berichte.faelle import am, zahlen
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, BIELEFELD, DETMOLD, KREIS_LIPPE
from tests.workflow.verfahren.gebiet.hilfen import (
    NEUJAHR,
    NEUSTADT,
    SALZUFLEN,
    aufgehoben,
    aufnahme,
    mit_zusage,
    protokollbefunde,
    stand,
    vollzogen,
    vorgelegt,
    wer,
    zusammenschluss,
)
from workflow.verfahren import eingaben as e
from workflow.verfahren.gebiet.vollzug import vollziehe
from workflow.verfahren.hindernis import Abgelehnt

H = Handlung
S = Antragsstatus
M = Mitgliedsstatus


@pytest.fixture
def paar(welt: Welt) -> tuple[int, int]:
    """Detmold is a member, Augustdorf has an open case."""
    beide = welt.mitglied(DETMOLD, am("2015-06-01")), welt.interesse(AUGUSTDORF)
    welt.vergehe(2)
    return beide


def bestand(stichtag: str) -> dict[str, int]:
    """All numbers."""
    return dict(zahlen(stichtag, "2026-04-30").anzahlen)


def nachfolge() -> Kommune:
    return Kommune.objects.get(ags=NEUSTADT)


def test_the_successor_is_a_member_and_the_bodies_before_are_not(
    welt: Welt, paar: tuple[int, int]
) -> None:
    vollzogen(welt, zusammenschluss(welt))
    alte = Mitgliedschaft.objects.get(pk=paar[0])
    neue = Mitgliedschaft.objects.get(kommune=nachfolge())
    assert (alte.status, alte.nachfolge) == (M.BEENDET, nachfolge())
    assert alte.ende == Zeitangabe.tag(date(2025, 12, 31))
    assert (neue.status, neue.beginn) == (M.AKTIV, am("2015-06-01"))
    assert "Stadt Detmold" in neue.beginn_regel
    assert protokollbefunde() == []


def test_the_open_case_passes_over_with_its_number_and_ends_where_a_membership_goes_on(
    welt: Welt, paar: tuple[int, int]
) -> None:
    vorher = Antrag.objects.get(pk=paar[1])
    vollzogen(welt, zusammenschluss(welt))
    antrag = Antrag.objects.get(pk=paar[1])
    assert antrag.kommune == nachfolge()
    assert antrag.aktenzeichen == vorher.aktenzeichen
    assert antrag.status == S.EINGESTELLT
    handlungen = antrag.protokoll.order_by("nr").values_list("handlung", flat=True)
    assert list(handlungen)[-2:] == [H.ANTRAG_UEBERLEITEN, H.BEI_NACHFOLGE_EINSTELLEN]


def test_figures_before_and_after_are_right(welt: Welt, paar: tuple[int, int]) -> None:
    gemeinden = 4  # Bielefeld, Detmold, Bad Salzuflen, Augustdorf
    vollzogen(welt, zusammenschluss(welt))
    davor, danach = zahlen("2025-12-31", "2026-03-31"), zahlen("2026-01-31", "2026-03-31")
    assert davor.anzahlen["abdeckung.gemeinden.von"] == gemeinden
    assert danach.anzahlen["abdeckung.gemeinden.von"] == gemeinden - 1
    assert [n.koerper.name for n in davor.netz] == ["Detmold"]
    assert [n.koerper.name for n in danach.netz] == ["Lippstätten"]
    for bild in (davor, danach):
        assert bild.anzahlen["mitglieder"] == 1
        assert bild.anzahlen["mitglieder.neu"] == bild.anzahlen["mitglieder.beendet"] == 0
    assert danach.mitglieder.gesamt.seit_vormonat == 0
    assert sum(z.gesamt for z in danach.wachstum.zugaenge) == 1
    unbekannt = zahlen("2026-01-31", "2026-03-17")
    assert unbekannt.anzahlen["abdeckung.gemeinden.von"] == gemeinden
    assert [n.koerper.name for n in unbekannt.netz] == ["Detmold"]


def test_undoing_it_by_four_eyes_gives_everything_back(welt: Welt, paar: tuple[int, int]) -> None:
    vorher = bestand("2026-03-31")
    pk = vollzogen(welt, zusammenschluss(welt))
    welt.vergehe(1)
    aufgehoben(welt, pk)
    assert stand(pk) == Gebietsstand.AUFGEHOBEN
    alte = Mitgliedschaft.objects.get(pk=paar[0])
    assert (alte.status, alte.nachfolge_id, alte.ende) == (M.AKTIV, None, Zeitangabe.unbekannt())
    assert Mitgliedschaft.objects.get(kommune=nachfolge()).status == M.AUFGEHOBEN
    antrag = Antrag.objects.get(pk=paar[1])
    assert (antrag.kommune.ags, antrag.status) == (AUGUSTDORF, S.INTERESSE_BEKUNDET)
    assert nachfolge().hat_nie_bestanden
    assert Kommune.objects.get(ags=DETMOLD).besteht_am(welt.heute)
    assert {k: (z, vorher[k]) for k, z in bestand("2026-03-31").items() if z != vorher[k]} == {}
    assert protokollbefunde() == []


def test_an_annulled_merger_can_be_executed_anew_with_the_same_key(
    welt: Welt, paar: tuple[int, int]
) -> None:
    pk = vollzogen(welt, zusammenschluss(welt))
    aufgehoben(welt, pk)
    welt.vergehe(1)
    vollzogen(welt, zusammenschluss(welt))
    assert Mitgliedschaft.objects.get(kommune=nachfolge(), status=M.AKTIV).beginn == am(
        "2015-06-01"
    )
    assert zahlen("2026-01-31", "2026-04-30").anzahlen["abdeckung.gemeinden.von"] == 3
    assert protokollbefunde() == []


def test_of_two_open_cases_one_is_closed_by_choice(welt: Welt) -> None:
    einer, anderer = welt.interesse(DETMOLD), welt.interesse(AUGUSTDORF)
    with pytest.raises(Abgelehnt, match="Bitte wählen, welcher weitergeht"):
        vorgelegt(welt, zusammenschluss(welt))
    pk = vollzogen(welt, zusammenschluss(welt, weiter=anderer))
    assert welt.status(einer) is S.EINGESTELLT
    assert welt.status(anderer) is S.INTERESSE_BEKUNDET
    assert set(Antrag.objects.values_list("kommune__ags", flat=True)) == {NEUSTADT}
    assert welt.fall(anderer).kommune.ags == NEUSTADT
    aufgehoben(welt, pk)
    assert {welt.status(einer), welt.status(anderer)} == {S.INTERESSE_BEKUNDET}
    assert set(Antrag.objects.values_list("kommune__ags", flat=True)) == {DETMOLD, AUGUSTDORF}
    assert protokollbefunde() == []


def test_a_single_open_case_goes_on_at_the_successor(welt: Welt) -> None:
    antrag = welt.interesse(AUGUSTDORF)
    vollzogen(welt, zusammenschluss(welt))
    fall = welt.fall(antrag)
    assert (fall.kommune.ags, fall.status) == (NEUSTADT, S.INTERESSE_BEKUNDET)
    assert any("weiter gelten" in f.anlass for f in fall.fristen)
    ich = welt.leute.bearbeitung.person_id or 0
    welt.tue(antrag, H.ZUSTAENDIGKEIT_UEBERNEHMEN, e.Zustaendigkeit(zustaendig_id=ich))
    welt.tue(antrag, H.PRUEFUNG_AUFNEHMEN, e.Schritt())
    assert protokollbefunde() == []


def test_a_body_that_takes_another_one_in_keeps_its_own_membership(welt: Welt) -> None:
    alte = welt.mitglied(AUGUSTDORF, am("2020-01-01"))
    eigene = welt.mitglied(DETMOLD, am("2018-01-01"))
    pk = vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD))
    assert Mitgliedschaft.objects.get(pk=alte).status == M.BEENDET
    assert Mitgliedschaft.objects.get(pk=eigene).status == M.AKTIV
    assert Mitgliedschaft.objects.count() == 2
    assert zahlen("2026-01-31", "2026-03-31").mitglieder.gesamt.seit_vormonat == -1
    assert Kommune.objects.get(ags=DETMOLD).einwohner == 74_486 + 10_054
    aufgehoben(welt, pk)
    assert Mitgliedschaft.objects.get(pk=alte).status == M.AKTIV
    assert Kommune.objects.get(ags=DETMOLD).einwohner == 74_486
    assert protokollbefunde() == []


def test_the_own_case_of_a_body_ends_where_it_takes_a_member_in(welt: Welt) -> None:
    welt.mitglied(AUGUSTDORF)
    antrag = welt.interesse(DETMOLD)
    pk = vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD))
    assert welt.status(antrag) is S.EINGESTELLT
    assert Mitgliedschaft.objects.get(kommune__ags=DETMOLD).status == M.AKTIV
    aufgehoben(welt, pk)
    assert welt.status(antrag) is S.INTERESSE_BEKUNDET
    assert protokollbefunde() == []


def test_nothing_new_begins_at_a_body_that_has_ended(welt: Welt) -> None:
    vollzogen(welt, zusammenschluss(welt))
    with pytest.raises(Abgelehnt, match=r"besteht seit 01\.01\.2026 nicht mehr"):
        welt.interesse(DETMOLD)
    with pytest.raises(Abgelehnt, match=r"besteht seit 01\.01\.2026 nicht mehr"):
        welt.mitglied(AUGUSTDORF)


def test_what_is_newer_stands_in_the_way_of_the_undoing(welt: Welt) -> None:
    pk = vollzogen(welt, zusammenschluss(welt))
    welt.register[NEUSTADT] = nachfolge()
    welt.interesse(NEUSTADT)
    with pytest.raises(Abgelehnt, match="hat seither den Vorgang"):
        aufgehoben(welt, pk)
    assert stand(pk) == Gebietsstand.VOLLZOGEN


def test_a_later_change_is_undone_first(welt: Welt) -> None:
    erste = vollzogen(welt, zusammenschluss(welt))
    zweite = vollzogen(welt, aufnahme(welt, SALZUFLEN, NEUSTADT, am=date(2026, 2, 1)))
    with pytest.raises(Abgelehnt, match="zuerst ist jene Änderung aufzuheben"):
        aufgehoben(welt, erste)
    aufgehoben(welt, zweite)
    aufgehoben(welt, erste)
    assert Kommune.objects.get(ags=SALZUFLEN).besteht_bis is None


def test_a_change_ahead_is_proposed_but_not_executed(welt: Welt) -> None:
    pk = vorgelegt(welt, zusammenschluss(welt, am=date(2027, 1, 1)))
    with pytest.raises(Abgelehnt, match=r"gilt erst ab 01\.01\.2027"):
        vollziehe(pk, wer=wer(welt, welt.leute.leitung))


def test_a_merged_kreis_takes_its_municipalities_along(welt: Welt) -> None:
    kreis = Kommune.objects.get(ags=KREIS_LIPPE)
    anderer = Kommune.objects.create(
        ags="05762", name="Kreis Höxter", typ="kreis", regierungsbezirk="Detmold"
    )
    pk = vollzogen(welt, aufnahme(welt, kreis.ags, anderer.ags))
    assert Kommune.objects.get(ags=DETMOLD).kreis == anderer
    aufgehoben(welt, pk)
    assert Kommune.objects.get(ags=DETMOLD).kreis == kreis


@pytest.mark.parametrize(
    ("alte", "neu", "tag", "satz"),
    [
        ((DETMOLD, DETMOLD), NEUSTADT, NEUJAHR, "ist schon genannt"),
        ((DETMOLD,), NEUSTADT, NEUJAHR, "mindestens zwei Kommunen"),
        ((DETMOLD, AUGUSTDORF), SALZUFLEN, NEUJAHR, "trägt schon Stadt Bad Salzuflen"),
        ((DETMOLD, AUGUSTDORF), DETMOLD, NEUJAHR, "trägt schon Stadt Detmold"),
        ((DETMOLD, AUGUSTDORF), "05711900", NEUJAHR, "keinen Kreis"),
        (
            (DETMOLD, AUGUSTDORF),
            "05334900",
            NEUJAHR,
            "anderen Kreis als bisher: Städteregion Aachen",
        ),
        ((DETMOLD, AUGUSTDORF), "0576", NEUJAHR, "passt nicht zur Art"),
        ((DETMOLD, BIELEFELD), NEUSTADT, NEUJAHR, "Bitte den Kreis angeben"),
        (
            (DETMOLD, KREIS_LIPPE),
            NEUSTADT,
            NEUJAHR,
            "ist ein Kreis, Stadt Detmold nicht",
        ),
        ((DETMOLD, AUGUSTDORF), NEUSTADT, date(1900, 1, 1), "So lange gibt es das Land nicht"),
        ((DETMOLD, AUGUSTDORF), NEUSTADT, date(2100, 1, 1), "zu weit in der Zukunft"),
    ],
)
def test_bad_input_is_said_at_its_field(
    welt: Welt, alte: tuple[str, ...], neu: str, tag: date, satz: str
) -> None:
    with pytest.raises(Abgelehnt, match=satz) as fehler:
        vorgelegt(welt, zusammenschluss(welt, *alte, neu=neu, am=tag))
    assert any(h.feld for h in fehler.value.hindernisse)


def test_a_date_before_the_members_existed_is_refused(welt: Welt) -> None:
    welt.mitglied(DETMOLD, am("2026-01-10"))
    with pytest.raises(Abgelehnt, match="liegt vor dem Beitritt"):
        vorgelegt(welt, zusammenschluss(welt))


def test_a_body_cannot_be_merged_into_itself(welt: Welt) -> None:
    with pytest.raises(Abgelehnt, match="kann nicht in sich selbst aufgehen"):
        vorgelegt(welt, aufnahme(welt, DETMOLD, DETMOLD))


def test_a_circle_of_changes_is_refused(welt: Welt) -> None:
    vollzogen(welt, zusammenschluss(welt))
    with pytest.raises(Abgelehnt, match="trägt schon Stadt Detmold"):
        vorgelegt(
            welt, zusammenschluss(welt, NEUSTADT, SALZUFLEN, neu=DETMOLD, am=date(2026, 2, 1))
        )
    with pytest.raises(Abgelehnt, match=r"besteht seit 01\.01\.2026 nicht mehr"):
        vorgelegt(welt, aufnahme(welt, NEUSTADT, DETMOLD, am=date(2026, 2, 1)))


def test_twice_on_one_day_is_refused(welt: Welt) -> None:
    vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD))
    with pytest.raises(Abgelehnt, match=r"schon eine Änderung zum 01\.01\.2026"):
        vorgelegt(welt, aufnahme(welt, SALZUFLEN, DETMOLD))


def test_a_refused_execution_leaves_nothing_behind(welt: Welt) -> None:
    welt.mitglied(DETMOLD, am("2015-06-01"))
    pk = vorgelegt(welt, zusammenschluss(welt))
    welt.register["05766900"] = Kommune.objects.create(
        ags=NEUSTADT, name="Anders", typ="stadt", regierungsbezirk="Detmold"
    )
    vorher = Protokolleintrag.objects.count()
    with pytest.raises(Abgelehnt, match="trägt schon Stadt Anders"):
        vollziehe(pk, wer=wer(welt, welt.leute.leitung))
    assert Protokolleintrag.objects.count() == vorher
    assert Kommune.objects.get(ags=DETMOLD).besteht_bis is None


def test_commitments_go_on_with_the_membership(welt: Welt) -> None:
    antrag = mit_zusage(welt, DETMOLD)
    tag = welt.heute
    pk = vollzogen(welt, zusammenschluss(welt, am=tag))
    assert lebt(welt.fall(antrag))
    assert welt.fall(antrag).kommune.ags == DETMOLD
    assert zahlen(f"{tag}", "2026-12-31").zusagen.offene.anzahl == 1
    seite = besuch(welt.leute.bearbeitung).get(f"/kommunen/{NEUSTADT}/").content.decode()
    assert "offen, " in seite
    aufgehoben(welt, pk)
    assert lebt(welt.fall(antrag))
    assert zahlen(f"{tag}", "2026-12-31").zusagen.offene.anzahl == 1


def test_a_kreisfreie_stadt_lies_in_no_kreis(welt: Welt) -> None:
    merger = zusammenschluss(welt, neu="05717000")
    alte, neue = merger.endende, merger.danach[0]
    teile = (*alte, replace(neue, typ="kreisfreie_stadt"))
    vollzogen(welt, replace(merger, teile=teile))
    assert Kommune.objects.get(ags="05717000").kreis is None
