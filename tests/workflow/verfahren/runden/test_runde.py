"""The acts on a round itself: what is refused, who may, what the chain of the installation says."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from antraege.choices import (
    Antragsstatus,
    Anwesenheit,
    Fassungsstand,
    Handlung,
    Rundenart,
    Rundenstand,
)
from antraege.models import (
    Erklaerungsfassung,
    Mitgliedschaft,
    Nachricht,
    Protokolleintrag,
    Unterzeichnungsrunde,
)
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from antraege.rules.runde import platz_in
from tests.workflow.verfahren.runden.hilfen import Rundenwelt
from tests.workflow.verfahren.test_unterschriften import weitere_fassung
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.models import Laufart
from workflow.verfahren.runden.handeln import Wer, aendere, lege_an, sage_ab, schliesse_ab
from workflow.verfahren.runden.lage import lies_runde
from workflow.verfahren.runden.pruefung import angaben_von

H = Handlung
S = Antragsstatus
EIN_TAG = timedelta(days=1)


def test_every_act_on_a_round_stands_in_the_chain(welt: Rundenwelt) -> None:
    runde, (antrag,) = welt.volle_runde(1)
    aendere(runde, welt.wer, replace(angaben_von(lies_runde(runde)), ort="Münster"))
    welt.hake_ab(runde, [antrag], Anwesenheit.ABWESEND)
    schliesse_ab(runde, welt.wer)
    sage_ab(welt.plane_runde(), welt.wer, "Der Saal ist gesperrt.")
    eintraege = Protokolleintrag.objects.filter(handlung__startswith="runde_").order_by("nr")
    assert [e.handlung for e in eintraege] == [
        "runde_anlegen", "runde_aendern", "runde_abschliessen", "runde_anlegen", "runde_absagen",
    ]  # fmt: skip
    assert json.loads(eintraege[1].inhalt)["daten"]["runde"] == [{"id": runde}]
    assert {t.feld: t.text for t in eintraege[1].texte.all()} == {"runde.ort": "Münster"}
    assert list(pruefe_protokoll(Zaehlung())) == []


SCHLECHT: list[tuple[dict[str, Any], str, str]] = [
    ({"bezeichnung": "  "}, "bezeichnung", "Bitte eine Bezeichnung"),
    ({"bezeichnung": "x" * 201}, "bezeichnung", "200"),
    ({"bezeichnung": "a\nb"}, "bezeichnung", "ohne Zeilenumbruch"),
    ({"bezeichnung": "unterzeichnung  1"}, "bezeichnung", "gibt es schon"),
    ({"ort": " "}, "ort", "Bitte den Ort"),
    ({"ort": "a\x00b"}, "ort", "Zeichen"),
    ({"hinweis": "x" * 601}, "hinweis", "600"),
    ({"art": "feier"}, "art", "gibt es nicht"),
    ({"fassung_id": 999}, "fassung_id", "gibt es nicht"),
]


@pytest.mark.parametrize(("werte", "feld", "wort"), SCHLECHT)
def test_bad_input_is_answered_at_its_field(
    welt: Rundenwelt, werte: dict[str, Any], feld: str, wort: str
) -> None:
    welt.plane_runde()
    with pytest.raises(Abgelehnt) as abgelehnt:
        welt.plane_runde(**{"bezeichnung": "Zweite", **werte})
    assert [(h.feld, wort in h.satz) for h in abgelehnt.value.hindernisse] == [(feld, True)]
    assert Unterzeichnungsrunde.objects.count() == 1


def test_the_list_closes_no_later_than_the_day(welt: Rundenwelt) -> None:
    with pytest.raises(Abgelehnt, match="Die Liste schließt spätestens am Tag selbst"):
        welt.plane_runde(listenschluss=welt.heute + timedelta(days=1))


def test_a_hint_may_have_several_lines(welt: Rundenwelt) -> None:
    runde = welt.plane_runde(hinweis="Parken im Hof.\nEinlass ab 10 Uhr.")
    assert lies_runde(runde).hinweis.splitlines() == ["Parken im Hof.", "Einlass ab 10 Uhr."]


def test_a_round_lies_within_the_years_of_the_network(welt: Rundenwelt) -> None:
    Erklaerungsfassung.objects.update(in_kraft_ab=date(1999, 1, 1))
    erster, letzter = date(2000, 1, 1), date(welt.heute.year + 10, 12, 31)
    for tag in (erster, letzter):
        assert lies_runde(welt.plane_runde(am=tag)).am == tag
    for tag in (erster - EIN_TAG, letzter + EIN_TAG):
        satz = f"Am {tag:%d.%m.%Y} kann keine Unterzeichnung sein."
        assert ("am", satz) in einwaende(welt, am=tag)
    zu_frueh = einwaende(welt, listenschluss=erster - EIN_TAG)
    assert zu_frueh == [("listenschluss", "Dieser Tag liegt zu weit zurück.")]


def test_a_round_signs_a_text_that_is_in_force_on_its_day(welt: Rundenwelt) -> None:
    neu = weitere_fassung(Fassungsstand.IN_KRAFT, welt.heute)
    assert lies_runde(welt.plane_runde(fassung_id=neu)).fassung_id == neu
    satz = f"Diese Fassung ist erst seit {welt.heute:%d.%m.%Y} in Kraft."
    assert einwaende(welt, fassung_id=neu, am=welt.heute - EIN_TAG) == [("fassung_id", satz)]


@pytest.mark.parametrize(
    ("stand", "seit"),
    [(Fassungsstand.ENTWURF, date(2020, 1, 1)), (Fassungsstand.ENTWURF, None)],
)
def test_a_round_signs_no_draft(welt: Rundenwelt, stand: Fassungsstand, seit: date | None) -> None:
    entwurf = weitere_fassung(stand, seit)
    satz = "Diese Textfassung war nie in Kraft."
    assert einwaende(welt, fassung_id=entwurf) == [("fassung_id", satz)]


def einwaende(welt: Rundenwelt, **werte: Any) -> list[tuple[str, str]]:
    """Why no such round can be planned, by field."""
    with pytest.raises(Abgelehnt) as abgelehnt:
        welt.plane_runde(**werte)
    return [(h.feld, h.satz) for h in abgelehnt.value.hindernisse]


@pytest.mark.parametrize(
    "rolle", ["leitung", "hausleitung", "revision", "administration", "kommune"]
)
def test_only_bearbeitung_keeps_rounds(welt: Rundenwelt, rolle: str) -> None:
    runde = welt.plane_runde()
    wer = Wer(akteur=getattr(welt.leute, rolle), jetzt=welt.jetzt)
    angaben = replace(angaben_von(lies_runde(runde)), bezeichnung="Andere")
    for akt in (
        lambda: lege_an(wer, angaben),
        lambda: aendere(runde, wer, angaben),
        lambda: sage_ab(runde, wer, "Darum."),
        lambda: schliesse_ab(runde, wer),
    ):
        with pytest.raises(Abgelehnt, match="ist Ihnen nicht erlaubt"):
            akt()


def test_a_round_is_over_when_everybody_is_checked_off(welt: Rundenwelt) -> None:
    leer = welt.plane_runde()
    with pytest.raises(Abgelehnt, match="eine leere Runde wird abgesagt"):
        schliesse_ab(leer, welt.wer)
    runde, antraege = welt.volle_runde(2)
    welt.hake_ab(runde, antraege[:1])
    with pytest.raises(Abgelehnt, match="1 Kommune ist noch nicht abgehakt"):
        schliesse_ab(runde, welt.wer)
    welt.hake_ab(runde, antraege[1:], Anwesenheit.ABWESEND)
    schliesse_ab(runde, welt.wer)
    assert lies_runde(runde).stand == Rundenstand.DURCHGEFUEHRT
    with pytest.raises(Abgelehnt, match="ist durchgeführt"):
        sage_ab(runde, welt.wer, "Doch nicht.")


def test_a_round_is_over_once_and_waits_for_nobody_who_was_struck(welt: Rundenwelt) -> None:
    runde, (da, gestrichen) = welt.volle_runde(2)
    welt.hake_ab(runde, [da])
    welt.streiche(gestrichen, runde)
    schliesse_ab(runde, welt.wer)
    with pytest.raises(Abgelehnt, match="Die Runde ist durchgeführt"):
        schliesse_ab(runde, welt.wer)
    nur_gestrichen = welt.setze_auf_liste(gestrichen)
    welt.streiche(gestrichen, nur_gestrichen)
    with pytest.raises(Abgelehnt, match="eine leere Runde wird abgesagt"):
        schliesse_ab(nur_gestrichen, welt.wer)


def test_a_circulation_is_over_before_its_day_when_everybody_has_signed(
    welt: Rundenwelt,
) -> None:
    spaeter = welt.heute + timedelta(days=14)
    runde, (antrag,) = welt.volle_runde(1, art=Rundenart.UMLAUF, ort="", am=spaeter)
    eingabe = e.AnwesenheitVermerken(runde_id=runde, anwesenheit="anwesend", am=welt.heute)
    welt.tue(antrag, H.ANWESENHEIT_VERMERKEN, eingabe)
    schliesse_ab(runde, welt.wer)
    assert lies_runde(runde).stand == Rundenstand.DURCHGEFUEHRT


def test_what_has_taken_place_is_not_called_off(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(1)
    welt.hake_ab(runde, antraege)
    with pytest.raises(Abgelehnt, match="Diese Runde hat stattgefunden"):
        sage_ab(runde, welt.wer, "Doch nicht.")


def test_day_and_kind_are_fixed_once_somebody_is_checked_off(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(1)
    welt.hake_ab(runde, antraege)
    angaben = angaben_von(lies_runde(runde))
    gestern = welt.heute - timedelta(days=1)
    for neu in (
        replace(angaben, am=gestern, listenschluss=gestern),
        replace(angaben, art=Rundenart.DIGITAL.value),
    ):
        with pytest.raises(Abgelehnt, match="steht fest, sobald Kommunen abgehakt sind"):
            aendere(runde, welt.wer, neu)
    aendere(runde, welt.wer, replace(angaben, ort="Essen"))


def test_a_round_keeps_its_name_once_memberships_bear_it(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(1)
    angaben = replace(angaben_von(lies_runde(runde)), bezeichnung="Frühjahrstreffen")
    aendere(runde, welt.wer, angaben)
    welt.hake_ab(runde, antraege)
    welt.unterzeichne(runde)
    welt.laufe(runde, Laufart.AUFNEHMEN)
    with pytest.raises(Abgelehnt, match="Die Bezeichnung steht fest") as abgelehnt:
        aendere(runde, welt.wer, replace(angaben, bezeichnung="Herbsttreffen"))
    assert [h.feld for h in abgelehnt.value.hindernisse] == ["bezeichnung"]
    aendere(runde, welt.wer, replace(angaben, hinweis="Danke."))
    assert Mitgliedschaft.objects.get().unterzeichnungsrunde == "Frühjahrstreffen"


def test_a_round_that_is_over_or_called_off_stays_as_it_is(welt: Rundenwelt) -> None:
    vorbei, antraege = welt.volle_runde(1)
    welt.hake_ab(vorbei, antraege)
    schliesse_ab(vorbei, welt.wer)
    abgesagt = welt.plane_runde()
    welt.sage_ab(abgesagt)
    for runde, wort in ((vorbei, "durchgeführt"), (abgesagt, "abgesagt")):
        neu = replace(angaben_von(lies_runde(runde)), ort="Essen")
        with pytest.raises(Abgelehnt, match=f"Die Runde ist {wort}"):
            aendere(runde, welt.wer, neu)
        assert lies_runde(runde).ort == "Düsseldorf"


def test_who_changes_nothing_is_told_so(welt: Rundenwelt) -> None:
    runde = welt.plane_runde()
    with pytest.raises(Abgelehnt, match="Es ist nichts geändert"):
        aendere(runde, welt.wer, angaben_von(lies_runde(runde)))
    assert lies_runde(runde).version == 0


def test_a_stale_page_changes_nothing(welt: Rundenwelt) -> None:
    runde = welt.plane_runde()
    angaben = angaben_von(lies_runde(runde))
    aendere(runde, welt.wer, replace(angaben, ort="Essen"), version=0)
    with pytest.raises(Abgelehnt, match="Inzwischen hat jemand die Runde geändert"):
        aendere(runde, welt.wer, replace(angaben, ort="Hamm"), version=0)
    assert lies_runde(runde).ort == "Essen"


def test_who_was_there_stays_invited_when_the_place_is_corrected_afterwards(
    welt: Rundenwelt,
) -> None:
    runde, (antrag,) = welt.volle_runde(1)
    welt.laufe(runde, Laufart.EINLADEN)
    Nachricht.objects.update(stand="gesendet")
    welt.hake_ab(runde, [antrag])
    welt.vergehe()
    aendere(runde, welt.wer, replace(angaben_von(lies_runde(runde)), ort="Essen"))
    platz = platz_in(welt.fall(antrag), runde)
    assert platz is not None
    assert platz.ist_eingeladen


def test_a_circulation_is_given_more_time_and_who_has_signed_is_not_invited_anew(
    welt: Rundenwelt,
) -> None:
    runde, antraege = welt.volle_runde(2, art=Rundenart.UMLAUF, ort="")
    assert welt.laufe(runde, Laufart.EINLADEN) == {"erledigt": 2}
    Nachricht.objects.update(stand="gesendet")
    eingabe = e.AnwesenheitVermerken(runde_id=runde, anwesenheit="anwesend", am=welt.heute)
    welt.tue(antraege[0], H.ANWESENHEIT_VERMERKEN, eingabe)
    welt.vergehe()
    welt.verlege(runde, welt.heute + timedelta(days=14))
    erster, zweiter = (platz_in(welt.fall(a), runde) for a in antraege)
    assert erster is not None
    assert zweiter is not None
    assert (erster.ist_eingeladen, zweiter.ist_eingeladen) == (True, False)
    assert welt.laufe(runde, Laufart.EINLADEN) == {"erledigt": 1, "unveraendert": 1}
