"""A membership rests, and is active again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from antraege.choices import Antragsstatus, Handlung
from antraege.models import Mitgliedschaft, Nachricht
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import BIELEFELD, DETMOLD, Welt
from tests.workflow.akte.hilfen import Besucher, an, an_mitgliedschaft, person, stand, tue
from tests.workflow.vorgang.hilfen import bestand, text

H, S = Handlung, Antragsstatus


def test_it_rests_and_wakes_with_dates_and_reasons(welt: Welt, sachbearbeitung: Besucher) -> None:
    m = welt.mitglied()
    ruhen, wecken = an_mitgliedschaft(m, H.RUHEN_LASSEN), an_mitgliedschaft(m, H.RUHEN_BEENDEN)
    seite = sachbearbeitung.nimm(ruhen, BIELEFELD, geschehen="01.03.2026", grund="Umbau")
    assert stand(m) == "ruhend"
    (block,) = seite.context["seite"].mitgliedschaften
    assert ("Ruht seit", "01.03.2026") in block.eintraege
    assert [a.titel for a in block.aktionen] == [
        "Ruhen beenden", "Austritt vermerken", "Überleitung auf Rechtsnachfolge vorschlagen",
    ]  # fmt: skip
    sachbearbeitung.nimm(wecken, BIELEFELD, geschehen="15.03.2026", grund="Fertig")
    assert stand(m) == "aktiv"
    assert Mitgliedschaft.objects.get().stand_seit == Zeitangabe.tag(date(2026, 3, 15))


def test_the_preview_tells_state_date_and_mail(welt: Welt, sachbearbeitung: Besucher) -> None:
    m = welt.mitglied()
    ab = welt.heute - timedelta(days=9)
    tue(welt, an(welt, BIELEFELD), H.ANSPRECHPERSON_EINTRAGEN, person("P", ab, mail="p@b.example"))
    vorher = bestand()
    pfad = an_mitgliedschaft(m, H.RUHEN_LASSEN)
    antwort = sachbearbeitung.sende(pfad, absicht="vorschau", grund="Umbau")
    assert list(antwort.context["antwort"].vorschau.zeilen) == [
        ("Mitgliedschaft", "Aktiv → Ruhend"),
        ("Seit", "16.03.2026"),
    ]
    assert "An <bdi>p@b.example</bdi>: <bdi>Ihre Mitgliedschaft ruht</bdi>" in text(antwort)
    assert bestand() == vorher
    seite = sachbearbeitung.nimm(pfad, BIELEFELD, grund="Umbau")
    assert Nachricht.objects.get().an == "p@b.example"
    assert [n.betreff for n in seite.context["seite"].akte.nachrichten] == [
        "Ihre Mitgliedschaft ruht"
    ]
    assert "lässt sie sich anhalten" not in text(seite)


def test_without_an_address_it_says_that_no_mail_goes_out(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    pfad = an_mitgliedschaft(welt.mitglied(), H.RUHEN_LASSEN)
    antwort = sachbearbeitung.sende(pfad, absicht="vorschau", grund="Umbau")
    assert "Es ist keine Adresse hinterlegt." in text(antwort)


def test_the_form_says_which_membership_it_is_about(welt: Welt, sachbearbeitung: Besucher) -> None:
    offen = sachbearbeitung.oeffne(an_mitgliedschaft(welt.mitglied(), H.RUHEN_LASSEN))
    assert list(offen.context["einblick"].eintraege) == [
        ("Stand", "Aktiv, seit Dezember 2012"),
        ("Beginn", "Dezember 2012"),
    ]
    assert "Mitgliedschaft, begonnen im Dezember 2012" in text(offen)


@pytest.mark.parametrize(
    ("handlung", "satz"),
    [
        (H.RUHEN_BEENDEN, "„Ruhen beenden“ ist im Stand „Aktiv“ nicht möglich."),
        (H.AUFNEHMEN, ""),
    ],
)
def test_wrong_order_is_a_conflict_and_an_effect_no_act(
    welt: Welt, sachbearbeitung: Besucher, handlung: Handlung, satz: str
) -> None:
    pfad = an_mitgliedschaft(welt.mitglied(), handlung)
    antwort = sachbearbeitung.oeffne(pfad)
    assert antwort.status_code == (409 if satz else 404)
    assert not satz or satz in text(antwort)
    felder = {"version": "1", "absicht": "ausfuehren", "grund": "x", "geschehen": "16.03.2026"}
    assert sachbearbeitung.client.post(pfad, felder).status_code == antwort.status_code


@pytest.mark.parametrize(
    ("feld", "wert", "satz"),
    [
        ("grund", "  ", "Bitte ausfüllen."),
        ("geschehen", "17.03.2026", "in der Zukunft"),
        ("geschehen", "2011", "vor dem Beitritt"),
        ("geschehen", "unbekannt", "muss bekannt sein"),
    ],
)
def test_a_wrong_value_is_told_at_its_field(
    welt: Welt, sachbearbeitung: Besucher, feld: str, wert: str, satz: str
) -> None:
    m = welt.mitglied()
    antwort = sachbearbeitung.sende(
        an_mitgliedschaft(m, H.RUHEN_LASSEN), **{"grund": "Umbau", feld: wert}
    )
    assert antwort.status_code == 422
    assert satz in " ".join(antwort.context["form"].errors[feld])
    assert stand(m) == "aktiv"


def test_it_does_not_wake_before_it_fell_asleep(welt: Welt, sachbearbeitung: Besucher) -> None:
    m = welt.mitglied()
    sachbearbeitung.nimm(
        an_mitgliedschaft(m, H.RUHEN_LASSEN), BIELEFELD, geschehen="01.03.2026", grund="Umbau"
    )
    antwort = sachbearbeitung.sende(
        an_mitgliedschaft(m, H.RUHEN_BEENDEN), geschehen="28.02.2026", grund="Fertig"
    )
    assert "vor der vorigen Änderung (01.03.2026)" in " ".join(
        antwort.context["form"].errors["geschehen"]
    )


def test_a_member_that_was_admitted_here_can_rest_too(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    welt.weg_bis(S.AUFGENOMMEN)
    m = Mitgliedschaft.objects.get().pk
    sachbearbeitung.nimm(an_mitgliedschaft(m, H.RUHEN_LASSEN), DETMOLD, grund="Umbau")
    assert stand(m) == "ruhend"
