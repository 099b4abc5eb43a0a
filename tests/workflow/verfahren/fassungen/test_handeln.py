"""The way of a version: draft, proposal, release; and what is refused on the way."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from antraege.choices import Freigabestand
from antraege.models import Freigabe, Kriterium, Protokolleintrag
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from tests.stuetzen.faelle import Welt
from tests.workflow.verfahren.fassungen.hilfen import (
    BEIDE,
    NEU,
    NEUER_KATALOG,
    NEUER_TEXT,
    entworfen,
    in_kraft,
    stand,
    tue,
    vorgelegt,
    wer,
)
from workflow.verfahren.fassungen import handeln
from workflow.verfahren.fassungen.gegenstand import KATALOG, TEXTFASSUNG, Akt, Gegenstand
from workflow.verfahren.fassungen.lage import letzter_eintrag, lies_lage
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart, NichtGefunden

Art = Gegenstand[Any]
beide = pytest.mark.parametrize("art", BEIDE, ids=lambda g: g.name)


def abgelehnt(tat: Callable[[], object]) -> Abgelehnt:
    """What the act says; nothing of it has been written."""
    vorher = letzter_eintrag()
    with pytest.raises(Abgelehnt) as fehler:
        tat()
    assert letzter_eintrag() == vorher
    return fehler.value


@beide
def test_a_version_goes_its_way_and_the_old_one_is_out_of_force(welt: Welt, art: Art) -> None:
    nummer = in_kraft(welt, art)
    lage = lies_lage(art, nummer)
    assert lage.version is not None
    assert [(k.version, k.stand) for k in lage.koepfe] == [(1, "ausser_kraft"), (2, "in_kraft")]
    assert lage.version.kopf.in_kraft_ab == welt.heute
    assert lage.version.inhalt == replace(NEU[art.name], bezeichnung=lage.version.kopf.bezeichnung)
    freigabe = Freigabe.objects.get()
    assert freigabe.stand == Freigabestand.ERTEILT
    assert freigabe.vorgeschlagen_von_id == welt.leute.bearbeitung.person_id
    assert freigabe.entschieden_von_id == welt.leute.leitung.person_id


@beide
def test_every_act_leaves_one_entry_with_keys_and_states(welt: Welt, art: Art) -> None:
    nummer = in_kraft(welt, art)
    eintraege = Protokolleintrag.objects.order_by("nr")
    akte = (Akt.ENTWERFEN, Akt.AENDERN, Akt.VORSCHLAGEN, Akt.IN_KRAFT_SETZEN)
    assert [e.handlung for e in eintraege] == [art.handlungen[akt] for akt in akte]
    letzter = json.loads(eintraege[3].inhalt)["daten"]
    assert [(v["version"], v["nachher"]) for v in letzter[art.name]] == [
        (nummer, "in_kraft"),
        (1, "ausser_kraft"),
    ]
    assert letzter["freigaben"][0]["stand"] == "erteilt"
    assert list(pruefe_protokoll(Zaehlung())) == []


def test_free_text_of_a_catalogue_stands_apart_from_what_is_hashed(welt: Welt) -> None:
    entworfen(welt, KATALOG)
    eintrag = Protokolleintrag.objects.get(handlung="katalog_aendern")
    for text in ("Ansprechperson", "Es gibt eine.", "Karte geplant", "neu gefasst"):
        assert text not in eintrag.inhalt
    assert set(eintrag.texte.values_list("text", flat=True)) >= {"Karte geplant", "Anerkennung"}
    daten = json.loads(eintrag.inhalt)["daten"]
    assert daten["entfallen"] == [3, 4, 5]
    assert daten["kriterien"][1]["gilt_fuer"] == ["kreis", "stadt"]


def test_free_text_of_a_declaration_stands_apart_from_what_is_hashed(welt: Welt) -> None:
    entworfen(welt, TEXTFASSUNG)
    eintrag = Protokolleintrag.objects.get(handlung="fassung_aendern")
    assert "erklären etwas Neues" not in eintrag.inhalt
    assert NEUER_TEXT.text in eintrag.texte.values_list("text", flat=True)
    assert json.loads(eintrag.inhalt)["daten"]["freiwillige_parteien"] == ["verband"]


@beide
def test_a_draft_begins_as_a_copy_with_its_own_number(welt: Welt, art: Art) -> None:
    vorlage = lies_lage(art, 1).version
    nummer = handeln.entwerfe(art, wer=wer(welt, welt.leute.administration), vorlage=1)
    version = lies_lage(art, nummer).version
    assert vorlage is not None
    assert version is not None
    name = vorlage.inhalt.bezeichnung.replace("Fassung 1", "Fassung 2")
    assert version.inhalt == replace(vorlage.inhalt, bezeichnung=name)
    assert name.endswith("Fassung 2")


@beide
def test_an_empty_draft_cannot_be_proposed(welt: Welt, art: Art) -> None:
    nummer = handeln.entwerfe(art, wer=wer(welt, welt.leute.bearbeitung))
    fehler = abgelehnt(
        lambda: handeln.schlage_vor(art, nummer, wer=wer(welt, welt.leute.bearbeitung))
    )
    erwartet = {"katalog": "mindestens ein Kriterium", "fassung": "Der Text ist leer."}
    assert erwartet[art.name] in str(fehler)
    assert fehler.hindernisse[0].wo == art.handlungen[Akt.AENDERN]


@beide
def test_there_is_one_draft_at_a_time(welt: Welt, art: Art) -> None:
    entworfen(welt, art)
    fehler = abgelehnt(lambda: handeln.entwerfe(art, wer=wer(welt, welt.leute.bearbeitung2)))
    assert "Es gibt schon einen Entwurf: Version 2" in str(fehler)
    assert fehler.hindernisse[0].bezug == 2


@beide
def test_a_discarded_draft_stays_and_its_number_is_not_used_again(welt: Welt, art: Art) -> None:
    hand = wer(welt, welt.leute.bearbeitung)
    nummer = entworfen(welt, art)
    handeln.verwirf_entwurf(art, nummer, wer=hand, grund="Überholt.")
    assert stand(art, nummer) == "verworfen"
    assert handeln.entwerfe(art, wer=hand) == nummer + 1
    assert "ist verworfen" in str(
        abgelehnt(lambda: handeln.aendere(art, nummer, wer=hand, entwurf=NEU[art.name]))
    )


@beide
def test_a_proposed_draft_is_closed_until_it_is_taken_back(welt: Welt, art: Art) -> None:
    nummer = vorgelegt(welt, art)
    hand = wer(welt, welt.leute.bearbeitung2)
    for tat in (
        lambda: handeln.aendere(art, nummer, wer=hand, entwurf=NEU[art.name]),
        lambda: handeln.verwirf_entwurf(art, nummer, wer=hand),
        lambda: handeln.schlage_vor(art, nummer, wer=hand),
    ):
        assert "zur Freigabe vorgelegt (B. Beispiel)" in str(abgelehnt(tat))
    handeln.nimm_zurueck(art, nummer, wer=hand)
    handeln.aendere(art, nummer, wer=hand, entwurf=NEU[art.name])
    assert Freigabe.objects.get().stand == Freigabestand.ZURUECKGENOMMEN


@beide
def test_what_is_not_released_goes_back_to_the_draft(welt: Welt, art: Art) -> None:
    nummer = vorgelegt(welt, art)
    leitung = wer(welt, welt.leute.leitung)
    fehler = abgelehnt(lambda: handeln.gib_nicht_frei(art, nummer, wer=leitung, grund=" "))
    assert [h.feld for h in fehler.hindernisse] == ["grund"]
    handeln.gib_nicht_frei(art, nummer, wer=leitung, grund="Noch nicht abgestimmt.")
    assert stand(art, nummer) == "entwurf"
    assert Freigabe.objects.get().entscheidungsgrund == "Noch nicht abgestimmt."
    handeln.schlage_vor(art, nummer, wer=wer(welt, welt.leute.bearbeitung))
    handeln.setze_in_kraft(art, nummer, wer=leitung)
    assert stand(art, nummer) == "in_kraft"


@beide
@pytest.mark.parametrize("akt", [a for a in Akt if a is not Akt.ENTWERFEN], ids=lambda a: a.name)
def test_a_version_in_force_takes_no_act_any_more(welt: Welt, art: Art, akt: Akt) -> None:
    nummer = in_kraft(welt, art)
    for version, satz in ((nummer, "ist in Kraft"), (1, "ist außer Kraft")):
        assert satz in str(abgelehnt(partial(tue, welt, art, akt, version)))


@beide
def test_a_draft_that_says_nothing_new_is_not_proposed(welt: Welt, art: Art) -> None:
    nummer = handeln.entwerfe(art, wer=wer(welt, welt.leute.bearbeitung), vorlage=1)
    fehler = abgelehnt(
        lambda: handeln.schlage_vor(art, nummer, wer=wer(welt, welt.leute.bearbeitung))
    )
    assert "sagt dasselbe wie Version 1" in str(fehler)


@beide
def test_saving_without_a_change_says_so(welt: Welt, art: Art) -> None:
    nummer = entworfen(welt, art)
    version = lies_lage(art, nummer).version
    assert version is not None
    inhalt = version.inhalt
    fehler = abgelehnt(
        lambda: handeln.aendere(art, nummer, wer=wer(welt, welt.leute.bearbeitung), entwurf=inhalt)
    )
    assert "nichts geändert" in str(fehler)


@beide
def test_a_page_of_before_is_told_so(welt: Welt, art: Art) -> None:
    nummer = entworfen(welt, art)
    gesehen = lies_lage(art, nummer).gesehen
    neu = replace(NEU[art.name], bezeichnung="Anders")
    handeln.aendere(art, nummer, wer=wer(welt, welt.leute.bearbeitung2), entwurf=neu)
    hand = wer(welt, welt.leute.bearbeitung, gesehen)
    fehler = abgelehnt(lambda: handeln.schlage_vor(art, nummer, wer=hand))
    assert fehler.hat(Hindernisart.UEBERHOLT)
    assert fehler.statuscode == 409


def test_the_other_kind_of_version_makes_no_page_stale(welt: Welt) -> None:
    nummer = entworfen(welt, KATALOG)
    gesehen = lies_lage(KATALOG, nummer).gesehen
    in_kraft(welt, TEXTFASSUNG)
    handeln.schlage_vor(KATALOG, nummer, wer=wer(welt, welt.leute.bearbeitung, gesehen))


@beide
def test_what_was_changed_past_the_acts_does_not_come_into_force(welt: Welt, art: Art) -> None:
    nummer = vorgelegt(welt, art)
    if art is KATALOG:
        Kriterium.objects.filter(katalog__version=nummer, nr=1).update(titel="Untergeschoben")
    else:
        art.modell.objects.filter(version=nummer).update(text="Untergeschoben von {kommune}.")
    fehler = abgelehnt(
        lambda: handeln.setze_in_kraft(art, nummer, wer=wer(welt, welt.leute.leitung))
    )
    assert "nicht mehr der, der vorgelegt wurde" in str(fehler)


@beide
def test_a_version_that_is_not_there_is_not_found(welt: Welt, art: Art) -> None:
    for akt in Akt:
        if akt is not Akt.ENTWERFEN:
            with pytest.raises(NichtGefunden):
                tue(welt, art, akt, 9)
    with pytest.raises(NichtGefunden):
        handeln.entwerfe(art, wer=wer(welt, welt.leute.bearbeitung), vorlage=9)


def test_all_that_is_wrong_with_a_draft_is_said_at_once(welt: Welt) -> None:
    nummer = entworfen(welt, KATALOG)
    eins, zwei = NEUER_KATALOG.kriterien
    schlecht = replace(
        NEUER_KATALOG,
        bezeichnung=" ",
        kriterien=(
            replace(eins, titel="", gilt_fuer=("dorf",)),
            replace(zwei, nr=1, laesst_zusage_zu=False),
        ),
    )
    fehler = abgelehnt(
        lambda: handeln.aendere(
            KATALOG, nummer, wer=wer(welt, welt.leute.bearbeitung), entwurf=schlecht
        )
    )
    assert {h.feld for h in fehler.hindernisse} == {
        "bezeichnung",
        "kriterien-0-nr",
        "kriterien-0-titel",
        "kriterien-0-gilt_fuer",
        "kriterien-1-nr",
        "kriterien-1-alternativen",
    }
    assert fehler.statuscode == 422


def test_two_versions_are_not_named_alike(welt: Welt) -> None:
    nummer = entworfen(welt, KATALOG)
    name = lies_lage(KATALOG).koepfe[0].bezeichnung
    entwurf = replace(NEUER_KATALOG, bezeichnung=name.upper())
    hand = wer(welt, welt.leute.bearbeitung)
    fehler = abgelehnt(lambda: handeln.aendere(KATALOG, nummer, wer=hand, entwurf=entwurf))
    assert "So heißt schon Version 1" in str(fehler)


@pytest.mark.parametrize(
    ("werte", "feld", "satz"),
    [
        ({"text": "Für {gemeinde}."}, "text", "{gemeinde}"),
        ({"text": " "}, "text", "leer"),
        ({"text": "x" * 60_001}, "text", "höchstens 60.000"),
        ({"parteien": ("land",)}, "kommune", "immer erforderlich"),
        ({"freiwillige_parteien": ("land",)}, "land", "mehrfach"),
        ({"parteien": ("kommune", "land", "bund")}, "parteien", "gibt es nicht"),
        ({"bezeichnung": "x" * 201}, "bezeichnung", "höchstens 200"),
    ],
)
def test_a_text_version_is_refused_with_a_sentence(
    welt: Welt, werte: dict[str, Any], feld: str, satz: str
) -> None:
    nummer = entworfen(welt, TEXTFASSUNG)
    entwurf = replace(NEUER_TEXT, **werte)
    hand = wer(welt, welt.leute.bearbeitung)
    fehler = abgelehnt(lambda: handeln.aendere(TEXTFASSUNG, nummer, wer=hand, entwurf=entwurf))
    assert [h.feld for h in fehler.hindernisse] == [feld]
    assert satz in str(fehler)
