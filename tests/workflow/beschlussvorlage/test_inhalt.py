"""What the paper says of a case: what the municipality may know, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from antraege.choices import (
    Anrede,
    Antragsstatus,
    Beratungsergebnis,
    Beratungsrolle,
    Handlung,
    Oeffentlichkeit,
    Urteil,
)
from antraege.zeitangabe import Zeitangabe
from berichte.beschlussvorlage import BLANKO, Beschlussvorlage
from tests.berichte.beschlussvorlage.hilfen import ganzer_text
from tests.stuetzen.faelle import BEZIRKSREGIERUNG, DETMOLD, KREIS_LIPPE, Welt
from tests.workflow.verfahren.beratungen import BELEG
from workflow.beschlussvorlage import angaben
from workflow.beschlussvorlage.lesen import mustervorlage
from workflow.verfahren import eingaben as e

pytestmark = pytest.mark.nur_sqlite  # words about the frozen case

H = Handlung
S = Antragsstatus
OE = Oeffentlichkeit
POSTFACH = "netz@land.example"


def vorlage(welt: Welt, antrag: int | None = None, ags: str = DETMOLD) -> Beschlussvorlage:
    """What the paper is made from, now."""
    fall = welt.fall(antrag) if antrag is not None else welt.fall_der_kommune(ags)
    return angaben.beschlussvorlage(fall, welt.jetzt, welt.heute, POSTFACH, ist_vorfuehrung=False)


def text(welt: Welt, ags: str = DETMOLD) -> str:
    """The whole paper as somebody who downloads it reads it."""
    return ganzer_text(mustervorlage(welt.register[ags], welt.jetzt).inhalt)


def staende(welt: Welt, antrag: int | None) -> dict[int, str]:
    return {v.nr: v.stand for v in vorlage(welt, antrag).voraussetzungen}


# --- without a case


def test_from_the_register_alone_there_is_a_whole_paper(welt: Welt) -> None:
    papier = text(welt)
    assert "Der Rat der Stadt Detmold beschließt" in papier
    assert "Gz." not in papier
    assert "Geschäftszeichen" not in papier
    assert "Keine bekannt." in papier
    assert "1. Ansprechperson für bürgerschaftliches Engagement" in papier
    assert BLANKO in papier


def test_without_the_ehrenamtskarte_the_paper_says_what_is_to_be_done(welt: Welt) -> None:
    assert "Vor dem Beitritt ist deshalb zu klären" in text(welt)
    welt.tue_kommune(
        H.EHRENAMTSKARTE_VERMERKEN, e.EhrenamtskarteVermerken(seit=Zeitangabe.monat(2019, 5))
    )
    papier = text(welt)
    assert "Die Stadt Detmold beteiligt sich seit Mai 2019 an der Ehrenamtskarte NRW." in papier
    assert "zu klären" not in papier
    assert staende(welt, None)[4] == "liegt dem Land vor"


def test_a_closed_case_is_not_told(welt: Welt) -> None:
    antrag = welt.weg_bis(S.ZURUECKGEZOGEN)
    gz = welt.fall(antrag).antrag.aktenzeichen
    assert gz not in text(welt)


# --- requirements


@pytest.mark.parametrize("urteil", [Urteil.ERFUELLT, Urteil.NICHT_ERFUELLT])
def test_a_verdict_is_not_told_before_the_requirements_are_confirmed(
    welt: Welt, urteil: Urteil
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.pruefe(antrag, urteil, 1)
    gesagt = vorlage(welt, antrag)
    assert gesagt.voraussetzungen[0].stand == "wird geprüft"
    assert gesagt.voraussetzungen[0].zu_tun == "Ergebnis abwarten"
    assert not gesagt.sind_geprueft


def test_not_even_where_every_verdict_is_there(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.pruefe(antrag)
    assert set(staende(welt, antrag).values()) == {"wird geprüft"}
    welt.tue(antrag, H.VORAUSSETZUNGEN_BESTAETIGEN, e.Schritt())
    assert set(staende(welt, antrag).values()) == {"erfüllt"}


def test_confirmed_requirements_are_told_with_what_was_promised(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.pruefe(antrag)
    welt.sage_zu(antrag, tage=100, verantwortlich="P. Verborgen")
    welt.pruefe(antrag, Urteil.ERFUELLT_DURCH_ZUSAGE, 4)
    welt.tue(antrag, H.VORAUSSETZUNGEN_BESTAETIGEN, e.Schritt())
    assert staende(welt, antrag) == dict.fromkeys((1, 2, 3, 5), "erfüllt") | {4: "zugesagt"}
    papier = text(welt)
    tag = angaben.langes_datum(welt.heute + timedelta(days=100))
    assert f"Ehrenamtskarte einführen (bis {tag})" in papier
    assert "hat die Voraussetzungen geprüft (Gz. " in papier
    assert "Zusagen fristgerecht" in papier
    assert "zugesagt ist, weist die Tabelle gesondert aus." in papier
    info = angaben.kurzinformation(welt.fall(antrag), welt.jetzt, POSTFACH, ist_vorfuehrung=False)
    assert info.hat_zusagen
    assert "P. Verborgen" not in papier


def test_a_settled_commitment_is_no_duty_any_more(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    zusage = welt.sage_zu(antrag)
    assert len(vorlage(welt, antrag).zusagen) == 1
    welt.tue(
        antrag,
        H.ZUSAGE_EINLOESEN,
        e.ZusageErledigen(zeile_id=zusage, grund="Eingeführt."),
    )
    assert vorlage(welt, antrag).zusagen == ()


def test_an_old_case_invents_no_state_of_its_requirements(welt: Welt) -> None:
    schritte = {s.value: "unbekannt" for s in (S.INTERESSE_BEKUNDET, S.IN_PRUEFUNG)}
    antrag = welt.altfall(KREIS_LIPPE, S.BESCHLUSS_AUSSTEHEND, schritte)
    assert set(staende(welt, antrag).values()) == {"nicht bekannt"}


# --- consultations


def oeffentlich(**werte: Any) -> dict[str, Any]:
    return {"oeffentlichkeit": OE.OEFFENTLICH, "drucksache": "7091/2014-2020", **werte}


@pytest.mark.parametrize("oeffentlichkeit", [OE.NICHT_OEFFENTLICH, OE.NICHT_GENANNT])
def test_what_is_not_known_to_be_public_leaves_no_trace(welt: Welt, oeffentlichkeit: OE) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    vorher = vorlage(welt, antrag)
    verborgen = oeffentlich(oeffentlichkeit=oeffentlichkeit, ergebnis=Beratungsergebnis.VERTAGT)
    welt.berate(antrag, gremium="Geheimer Ausschuss", **verborgen)
    welt.berate(
        antrag,
        gremium="Geheimer Ausschuss",
        **oeffentlich(
            oeffentlichkeit=oeffentlichkeit,
            sitzung=Zeitangabe.tag(welt.heute + timedelta(days=30)),
        ),
    )
    assert vorlage(welt, antrag) == vorher


def test_earlier_public_consultations_are_named_with_paper_and_result(welt: Welt) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    welt.berate(
        antrag,
        **oeffentlich(
            gremium="Sozialausschuss",
            tagesordnungspunkt="7",
            sitzung=Zeitangabe.tag(welt.heute - timedelta(days=3)),
            ergebnis=Beratungsergebnis.VERTAGT,
        ),
    )
    tag = f"{welt.heute - timedelta(days=3):%d.%m.%Y}"
    assert f"Sozialausschuss, {tag}, TOP 7, Drucksachen-Nr. 7091/2014-2020: vertagt" in text(welt)


def test_a_planned_session_stands_in_the_sequence_before_the_assembly(welt: Welt) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    plan = oeffentlich(
        gremium="Hauptausschuss",
        rolle=Beratungsrolle.EMPFEHLUNG,
        sitzung=Zeitangabe.tag(welt.heute + timedelta(days=10)),
    )
    welt.berate(antrag, **plan)
    folge = vorlage(welt, antrag).folge
    assert [(b.gremium, b.zustaendigkeit) for b in folge] == [
        ("Hauptausschuss", "Vorberatung"),
        ("Rat der Stadt Detmold", "Entscheidung"),
    ]
    assert folge[1].sitzung == BLANKO


def test_where_a_committee_decides_the_assembly_is_not_added(welt: Welt) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    plan = oeffentlich(
        gremium="Sozialausschuss", sitzung=Zeitangabe.tag(welt.heute + timedelta(days=10))
    )
    welt.berate(antrag, **plan)
    assert [b.gremium for b in vorlage(welt, antrag).folge] == ["Sozialausschuss"]
    papier = text(welt)
    assert "Die Stadt Detmold tritt dem „Kommunen-Netzwerk: engagiert in NRW“ bei." in papier
    assert "Der Rat der Stadt Detmold beschließt" not in papier
    assert "Uns ist ein Ausschuss genannt" in papier


@pytest.mark.parametrize(
    ("name", "ist_ausschuss"),
    [
        ("Rat", False),
        ("Stadtrat", False),
        ("Rat der Stadt Detmold", False),
        ("Haupt- und Finanzausschuss", True),
        ("Ausschuss des Rates für Soziales", True),
        ("Integrationsrat", True),
        ("Seniorenbeirat", True),
    ],
)
def test_a_committee_is_told_from_the_assembly_by_its_name(
    welt: Welt, name: str, ist_ausschuss: bool
) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    plan = oeffentlich(gremium=name, sitzung=Zeitangabe.tag(welt.heute + timedelta(days=10)))
    welt.berate(antrag, **plan)
    assert vorlage(welt, antrag).entscheidet_ausschuss is ist_ausschuss


@pytest.mark.parametrize(
    ("ags", "ausschuss"),
    [
        (KREIS_LIPPE, "Kreisausschuss"),
        ("05334", "Städteregionsausschuss"),
        ("LVR", "Landschaftsausschuss"),
        (DETMOLD, BLANKO),
    ],
)
def test_the_committee_that_the_law_sets_before_the_assembly_stands_in_the_sequence(
    welt: Welt, ags: str, ausschuss: str
) -> None:
    gesagt = vorlage(welt, ags=ags)
    erste = gesagt.folge[0]
    assert (erste.gremium, erste.zustaendigkeit) == (ausschuss, "Vorberatung")
    assert not gesagt.entscheidet_ausschuss
    assert (f"Der {ausschuss} bereitet die Beschlüsse vor" in text(welt, ags)) == (
        ausschuss != BLANKO
    )


def test_what_was_before_the_case_counts_only_as_a_public_paper(welt: Welt) -> None:
    davor = e.VorgeschichteErfassen(
        gegenstand="Ehrenamtskarte",
        schritt="Beschluss",
        wer="Rat",
        wann=Zeitangabe.monat(2016, 4),
        drucksache="12/2016",
        oeffentlichkeit=OE.OEFFENTLICH,
        ergebnis="einstimmig",
    )
    ohne_nummer = replace(davor, drucksache="", ergebnis="ohne Nummer")
    verborgen = replace(davor, oeffentlichkeit=OE.NICHT_GENANNT, drucksache="13/2016")
    for anderes in (ohne_nummer, verborgen):
        welt.tue_kommune(H.VORGESCHICHTE_ERFASSEN, anderes)
    assert vorlage(welt).fruehere == ()
    welt.tue_kommune(H.VORGESCHICHTE_ERFASSEN, davor)
    assert "Rat, April 2016, Drucksachen-Nr. 12/2016: einstimmig" in text(welt)


def test_a_decision_of_today_is_behind_and_none_is_awaited(welt: Welt) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    welt.berate(antrag, **oeffentlich(ergebnis=Beratungsergebnis.UNGEAENDERT, beleg=BELEG))
    assert [b.ergebnis for b in vorlage(welt, antrag).fruehere] == ["ungeändert beschlossen"]


# --- the head of administration


@pytest.mark.parametrize("anrede", Anrede)
@pytest.mark.parametrize("amt", ["Allgemeiner Vertreter des Bürgermeisters", "Bürgermeister/in"])
def test_the_paper_charges_the_office_whoever_holds_it_and_whatever_it_is_called(
    welt: Welt, amt: str, anrede: Anrede
) -> None:
    auftrag = "Die Bürgermeisterin oder der Bürgermeister wird beauftragt, die Gemeinsame"
    assert auftrag in text(welt)
    welt.nenne_spitze(
        name="S. Verborgen",
        amt=amt,
        anrede=anrede,
        ist_allgemeine_vertretung=amt.startswith("Allgemeiner"),
    )
    papier = text(welt)
    assert auftrag in papier
    assert amt not in papier
    assert "S. Verborgen" not in papier


@pytest.mark.parametrize(
    ("ags", "spitze"),
    [
        ("05711000", "die Oberbürgermeisterin oder der Oberbürgermeister"),
        (KREIS_LIPPE, "die Landrätin oder der Landrat"),
        ("05334", "die Städteregionsrätin oder der Städteregionsrat"),
        ("LVR", "die Direktorin oder der Direktor des Landschaftsverbandes"),
    ],
)
def test_each_kind_has_its_head(welt: Welt, ags: str, spitze: str) -> None:
    assert f"{spitze[:1].upper()}{spitze[1:]} wird beauftragt" in text(welt, ags)


# --- the summary


def test_the_summary_follows_the_case(welt: Welt) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    seite = angaben.kurzinformation(welt.fall(antrag), welt.jetzt, POSTFACH, ist_vorfuehrung=False)
    assert [s.stand for s in seite.schritte] == ["erledigt", "erledigt", "läuft", "", ""]
    assert seite.schritte[2].satz == "der Rat oder ein Ausschuss entscheidet"
    assert seite.braucht_anerkennung == vorlage(welt, antrag).braucht_anerkennung
    assert not seite.hat_zusagen
    assert seite.aktenzeichen == welt.fall(antrag).antrag.aktenzeichen
    ohne = angaben.kurzinformation(
        welt.fall_der_kommune(BEZIRKSREGIERUNG), welt.jetzt, POSTFACH, ist_vorfuehrung=False
    )
    assert [s.stand for s in ohne.schritte] == [""] * 5
    assert ohne.schritte[2].satz == "ist bei Ihnen nicht nötig"
