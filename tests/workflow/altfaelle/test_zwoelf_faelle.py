"""The twelve documented cases, each exactly as its sources show it."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from antraege.choices import Antragsstatus, Mitgliedsstatus, Oeffentlichkeit
from antraege.models import Antrag, Gastteilnahme, Kommune, Mitgliedschaft, Nachricht, Vorgeschichte
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from tests.workflow.altfaelle.hilfen import DATEN, QUELLE, lies
from workflow.verfahren.altfaelle import Bilanz, uebernimm_alles
from workflow.verfahren.bestand import importierender

pytestmark = pytest.mark.django_db
AUFGENOMMEN = Antragsstatus.AUFGENOMMEN


@pytest.fixture(scope="module", autouse=True)
def bilanz(modulweit: None) -> Bilanz:
    """Register and public members, then the cases."""
    call_command("register_laden", verbosity=0)
    call_command("mitglieder_importieren", str(DATEN / "mitglieder.csv"), verbosity=0)
    return uebernimm_alles(importierender(), lies(QUELLE))


def vorgang(ags: str) -> Antrag:
    antrag = Antrag.objects.get(kommune__ags=ags)
    assert antrag.ist_altfall
    assert not antrag.eingang.ist_bekannt
    return antrag


def beratungen(antrag: Antrag) -> list[tuple[str, str, str]]:
    return [(b.gremium, str(b.sitzung), b.ergebnis) for b in antrag.beratungen.order_by("pk")]


def unterschriften(antrag: Antrag) -> list[tuple[str, str, str, str]]:
    return [
        (u.partei, u.unterzeichnend, u.amt, str(u.unterzeichnet))
        for u in antrag.unterschriften.order_by("pk")
    ]


def mitgliedschaft(ags: str) -> Mitgliedschaft:
    return Mitgliedschaft.objects.get(kommune__ags=ags)


def vorgeschichte(ags: str) -> list[tuple[str, str, str, str, str]]:
    zeilen = Vorgeschichte.objects.filter(kommune__ags=ags).order_by("pk")
    return [(z.gegenstand, z.schritt, z.wer, str(z.wann), z.ergebnis) for z in zeilen]


def test_every_row_comes_in_and_none_twice(bilanz: Bilanz) -> None:
    assert (bilanz.neu, bilanz.vorgaenge, bilanz.abgelehnt) == (17, 6, 0)
    zweite = uebernimm_alles(importierender(), lies(QUELLE))
    assert (zweite.neu, zweite.unveraendert, zweite.abgelehnt) == (0, 17, 0)


def test_no_membership_is_doubled_and_none_lost() -> None:
    assert Mitgliedschaft.objects.count() == 36
    assert Mitgliedschaft.objects.filter(antrag__isnull=False).count() == 6


def test_nobody_is_written_to() -> None:
    assert not Nachricht.objects.exists()


def test_unna_decided_and_signed_and_its_press_report_is_history() -> None:
    antrag = vorgang("05978036")
    assert antrag.status == AUFGENOMMEN
    assert beratungen(antrag) == [("Rat", "07.12.2023", "beschlossen")]
    assert [u[0] for u in unterschriften(antrag)] == ["kommune", "land"]
    assert {u[3] for u in unterschriften(antrag)} == {"Januar 2024"}
    assert {u[1] for u in unterschriften(antrag)} == {""}
    assert "25 bis 39 Tage" in antrag.unterschriften.order_by("pk")[0].hinweis
    assert vorgeschichte("05978036") == [
        ("netzwerk", "pressemeldung", "Pressestelle", "15.01.2024", "veroeffentlicht")
    ]
    assert antrag.altfall_schritte["beschluss_ausstehend"] == "belegt"
    assert antrag.altfall_schritte["in_pruefung"] == "unbekannt"


def test_bruehl_decided_on_a_day_that_nobody_names() -> None:
    antrag = vorgang("05362012")
    assert beratungen(antrag) == [("Rat", "Datum unbekannt", "beschlossen")]
    assert {u[3] for u in unterschriften(antrag)} == {"Datum unbekannt"}
    assert "nur, dass der Beitritt durch Ratsbeschluss" in antrag.beratungen.get().hinweis


def test_bruehls_card_is_history_of_the_body_and_no_case() -> None:
    assert vorgeschichte("05362012") == [
        (
            "ehrenamtskarte",
            "beratung",
            "Ausschuss für Soziales und Migration",
            "06.05.2014",
            "Fraktionen stimmen zu",
        )
    ]
    assert Vorgeschichte.objects.get(kommune__ags="05362012").drucksache == "124/2014"


def test_bocholt_was_a_guest_before_it_signed() -> None:
    gast = Gastteilnahme.objects.get(kommune__ags="05554008")
    assert str(gast.von) == "2016"
    assert "Gast im Netzwerk" in gast.anlass
    antrag = vorgang("05554008")
    assert unterschriften(antrag) == [
        (
            "kommune",
            "",
            "Bürgermeister beim kommunalen Spitzentreffen",
            "Dezember 2017 („abgeleitet“)",
        )
    ]
    assert beratungen(antrag) == []
    assert antrag.altfall_schritte["beschluss_ausstehend"] == "unbekannt"


def test_wuppertal_signed_at_the_summit_and_the_land_is_not_claimed_to_have() -> None:
    antrag = vorgang("05124000")
    assert [u[0] for u in unterschriften(antrag)] == ["kommune"]
    assert "Sammelunterzeichnung" in antrag.unterschriften.get().hinweis


@pytest.mark.parametrize(
    ("ags", "wann"),
    [("05382064", "spätestens 20.08.2020"), ("05170052", "spätestens 21.06.2021")],
)
def test_swisttal_and_xanten_signed_at_the_latest_by_their_report(ags: str, wann: str) -> None:
    antrag = vorgang(ags)
    assert {u[0] for u in unterschriften(antrag)} == {"kommune", "land"}
    assert {u[3] for u in unterschriften(antrag)} == {wann}
    assert beratungen(antrag) == []


@pytest.mark.parametrize(
    ("ags", "gegenstand", "schritt", "wann"),
    [
        ("05566048", "netzwerk", "fraktionsantrag", "Datum unbekannt"),
        ("05554048", "netzwerk", "fraktionsantrag", "Datum unbekannt („zum Haushalt 2018“)"),
        ("05566036", "ehrenamtskarte", "fraktionsantrag", "05.12.2025"),
    ],
)
def test_motions_are_history_and_never_a_case(
    ags: str, gegenstand: str, schritt: str, wann: str
) -> None:
    assert [(z[0], z[1], z[3]) for z in vorgeschichte(ags)] == [(gegenstand, schritt, wann)]
    assert not Antrag.objects.filter(kommune__ags=ags).exists()
    assert not Mitgliedschaft.objects.filter(kommune__ags=ags).exists()


def test_kreis_coesfelds_strategy_keeps_its_votes_and_no_case_comes_of_it() -> None:
    eintrag = Vorgeschichte.objects.get(kommune__ags="05558")
    assert (eintrag.anzahl_ja, eintrag.anzahl_nein, eintrag.anzahl_enthaltung) == (23, 0, 0)
    assert eintrag.oeffentlichkeit == Oeffentlichkeit.OEFFENTLICH
    assert str(eintrag.wann) == "spätestens 28.02.2021"
    assert not Antrag.objects.filter(kommune__ags="05558").exists()


def test_waldbroels_two_steps_keep_their_order_and_words() -> None:
    assert [(z[1], z[3], z[4]) for z in vorgeschichte("05374044")] == [
        ("vorberatung", "22.09.2010", "Empfehlung an den Rat"),
        ("beschluss", "Datum unbekannt", "einstimmig beschlossen"),
    ]


def test_members_stay_active_and_keep_what_was_known_of_them() -> None:
    for ags in ("05978036", "05362012", "05554008", "05124000", "05382064", "05170052"):
        bestehend = mitgliedschaft(ags)
        assert bestehend.status == Mitgliedsstatus.AKTIV
        assert bestehend.antrag == vorgang(ags)


def test_the_chains_of_bodies_cases_and_memberships_hold() -> None:
    assert list(pruefe_protokoll(Zaehlung())) == []


def test_nothing_was_said_of_any_other_body() -> None:
    assert Kommune.objects.filter(antraege__isnull=False).distinct().count() == 6
