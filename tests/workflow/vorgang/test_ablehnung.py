"""Bad input: a sentence, the right status, everything typed is still there, nothing written."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine

from antraege.akteur import Akteur
from antraege.choices import Antragsstatus, Handlung, Urteil
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.workflow.vorgang.hilfen import Besucher, adresse, bestand, text
from workflow.verfahren import eingaben as e

pytestmark = pytest.mark.nur_sqlite  # bad input is found before anything is written

H, S = Handlung, Antragsstatus


@pytest.mark.parametrize("rolle", ["kommune", "fremde_kommune", "administration", "begleitung"])
def test_who_does_not_read_cases_finds_nothing(welt: Welt, rolle: str) -> None:
    antrag = welt.interesse()
    client = besuch(getattr(welt.leute, rolle))
    assert client.get(f"/vorgaenge/{antrag}/").status_code == 404
    for handlung in (H.INTERESSE_ZURUECKZIEHEN, H.PRUEFUNG_AUFNEHMEN):
        assert client.get(adresse(antrag, handlung)).status_code == 404
        assert client.post(adresse(antrag, handlung), {"absicht": "x"}).status_code == 404


@pytest.mark.parametrize("rolle", ["hausleitung", "revision", "leitung"])
def test_who_only_reads_is_told_so(welt: Welt, rolle: str) -> None:
    antrag = welt.interesse()
    client = besuch(getattr(welt.leute, rolle))
    vorher = bestand()
    assert client.get(f"/vorgaenge/{antrag}/").status_code == 200
    for antwort in (
        client.get(adresse(antrag, H.PRUEFUNG_AUFNEHMEN)),
        client.post(adresse(antrag, H.PRUEFUNG_AUFNEHMEN), {"absicht": "ausfuehren"}),
    ):
        assert antwort.status_code == 403
        assert "„Prüfung aufnehmen“ ist Ihnen nicht erlaubt." in text(antwort)
    assert bestand() == vorher


@pytest.mark.parametrize("rolle", ["hausleitung", "revision"])
def test_who_only_reads_sees_no_way_to_act(welt: Welt, rolle: str) -> None:
    antrag = welt.weg_bis(S.IN_FREIGABE)
    wer: Akteur = getattr(welt.leute, rolle)
    seite = text(besuch(wer).get(f"/vorgaenge/{antrag}/"))
    assert not [h for h in H if f"/{h.value}/" in seite]


@pytest.mark.parametrize(
    "pfad",
    [
        "/vorgaenge/4711/",
        "/vorgaenge/99999999999999999999999/",
        "/vorgaenge/99999999999999999999999/pruefung_aufnehmen/",
        "/vorgaenge/neu/?kommune=99999999999999999999999",
        "/vorgaenge/neu/?kommune=x",
        "/vorgaenge/neu/?kommune=",
    ],
)
def test_what_does_not_exist_is_not_found(sachbearbeitung: Besucher, pfad: str) -> None:
    assert sachbearbeitung.client.get(pfad).status_code == 404


@pytest.mark.parametrize(
    "wort", ["unfug", "dokument_erstellen", "altfall_uebernehmen", "aufnehmen"]
)
def test_an_act_without_screen_is_not_found(
    welt: Welt, sachbearbeitung: Besucher, wort: str
) -> None:
    antrag = welt.interesse()
    assert sachbearbeitung.client.get(adresse(antrag, wort)).status_code == 404
    assert sachbearbeitung.client.post(adresse(antrag, wort), {}).status_code == 404


def test_wrong_order_is_a_conflict(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.interesse()
    vorher = bestand()
    satz = "„Beschlusslage bestätigen“ ist im Stand „Interesse bekundet“ nicht möglich."
    for antwort in (
        sachbearbeitung.oeffne(antrag, H.BESCHLUSSLAGE_BESTAETIGEN),
        sachbearbeitung.client.post(
            adresse(antrag, H.BESCHLUSSLAGE_BESTAETIGEN),
            {"absicht": "ausfuehren", "version": "1", "geschehen": "16.03.2026"},
        ),
    ):
        assert antwort.status_code == 409
        assert satz in text(antwort)
    assert bestand() == vorher


def test_every_unmet_condition_is_told_with_the_way_to_mend_it(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    vorher = bestand()
    offen = sachbearbeitung.oeffne(antrag, H.VORAUSSETZUNGEN_BESTAETIGEN)
    assert offen.status_code == 200
    assert len(offen.context["antwort"].zeilen) == 5
    antwort = sachbearbeitung.sende(antrag, H.VORAUSSETZUNGEN_BESTAETIGEN, grund="Trotzdem <b>")
    assert antwort.status_code == 422
    drittes = welt.fall(antrag).kriterien[2].id
    assert f'href="{adresse(antrag, H.KRITERIUM_PRUEFEN)}?bezug={drittes}"' in text(antwort)
    assert "Trotzdem &lt;b&gt;</textarea>" in text(antwort)
    assert bestand() == vorher


@pytest.mark.parametrize(
    ("feld", "wert", "satz"),
    [
        ("geschehen", "31.02.2026", "ist kein Datum des Kalenders"),
        ("geschehen", "morgen", "ist kein Datum. Möglich sind"),
        ("geschehen", "17.03.2026", "liegt in der Zukunft"),
        ("geschehen", "01.01.0001", "zwischen 1990 und 2100"),
        ("geschehen", "unbekannt", "Dieses Datum muss bekannt sein"),
        ("grund", "   ", "Bitte ausfüllen."),
        ("grund", "", "Bitte ausfüllen."),
        ("grund", "Text mit \x00", ""),
        ("grund", "x" * 8001, "höchstens 8000"),
        ("im_auftrag", "", "Bitte auswählen."),
        ("im_auftrag", "brieftaube", "gültige Auswahl"),
    ],
)
def test_a_wrong_value_is_told_at_its_field_and_stays(
    welt: Welt, sachbearbeitung: Besucher, feld: str, wert: str, satz: str
) -> None:
    antrag = welt.interesse()
    vorher = bestand()
    gut = {"grund": "Haushalt", "im_auftrag": "mail"}
    antwort = sachbearbeitung.sende(antrag, H.INTERESSE_ZURUECKZIEHEN, **{**gut, feld: wert})
    assert antwort.status_code == 422
    form = antwort.context["form"]
    assert satz in " ".join(form.errors[feld])
    assert form[feld].value() == wert
    assert form["im_auftrag" if feld == "grund" else "grund"].value() in gut.values()
    assert bestand() == vorher


def test_an_obstacle_of_the_door_stands_at_the_field_and_links_to_its_mending(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    kriterium = next(k for k in welt.fall(antrag).kriterien if k.laesst_zusage_zu)
    frage = f"?bezug={kriterium.id}"
    antwort = sachbearbeitung.sende(
        antrag, H.KRITERIUM_PRUEFEN, abfrage=frage, urteil=Urteil.ERFUELLT_DURCH_ZUSAGE.value
    )
    assert antwort.status_code == 422
    assert "zuerst die Zusage" in " ".join(antwort.context["form"].errors["urteil"])
    assert adresse(antrag, H.ZUSAGE_ERFASSEN, frage) in text(antwort)


def test_a_stale_page_keeps_what_was_typed_and_can_be_confirmed_again(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    alt = str(welt.fall(antrag).antrag.version)
    welt.tue(antrag, H.RUECKFRAGE_STELLEN, _frage(welt), wer=welt.leute.bearbeitung2)
    vorher = bestand()
    gesendet = {"angabe": "Konzept", "kriterium_id": str(welt.fall(antrag).kriterien[0].id)}
    antwort = sachbearbeitung.sende(antrag, H.NACHWEIS_ERFASSEN, version=alt, **gesendet)
    assert antwort.status_code == 409
    assert bestand() == vorher
    assert "Inzwischen hat jemand an diesem Vorgang gearbeitet" in text(antwort)
    assert [z for z in antwort.context["antwort"].seither if "C. Beispiel" in z]
    assert len(antwort.context["antwort"].seither) == 1
    assert antwort.context["form"]["angabe"].value() == "Konzept"
    neu = {**gesendet, "geschehen": "16.03.2026", "absicht": "ausfuehren"}
    neu["version"] = str(antwort.context["version"])
    nochmal = sachbearbeitung.client.post(adresse(antrag, H.NACHWEIS_ERFASSEN), neu)
    assert nochmal.status_code == 302
    assert welt.fall(antrag).nachweise[0].angabe == "Konzept"


@pytest.mark.parametrize("version", ["", "x", "-1", "1e3"])
def test_a_page_without_version_counts_as_stale(
    welt: Welt, sachbearbeitung: Besucher, version: str
) -> None:
    antrag = welt.interesse()
    felder = {"absicht": "ausfuehren", "version": version, "anlass": "a", "faellig_am": "1.4.2026"}
    antwort = sachbearbeitung.client.post(adresse(antrag, H.WIEDERVORLAGE_SETZEN), felder)
    assert antwort.status_code == 409
    assert antwort.context["version"] == welt.fall(antrag).antrag.version


@pytest.mark.parametrize(("sekunden", "gerade"), [(2, True), (300, False)])
def test_a_double_click_is_told_kindly(
    welt: Welt,
    sachbearbeitung: Besucher,
    uhr: time_machine.Traveller,
    sekunden: int,
    gerade: bool,
) -> None:
    antrag = welt.interesse()
    welt.uebernimm(antrag)
    alt = welt.fall(antrag).antrag.version
    felder = {"absicht": "ausfuehren", "version": str(alt), "geschehen": "16.03.2026"}
    pfad = adresse(antrag, H.PRUEFUNG_AUFNEHMEN)
    assert sachbearbeitung.client.post(pfad, felder).status_code == 302
    uhr.shift(timedelta(seconds=sekunden))
    vorher = bestand()
    antwort = sachbearbeitung.client.post(pfad, felder)
    assert antwort.status_code == 409
    assert ("haben Sie gerade schon ausgeführt" in text(antwort)) is gerade
    assert bestand() == vorher


def test_nobody_releases_what_they_presented(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_FREIGABE)
    beide = welt.leute.bearbeitung
    doppelt = Akteur(beide.person_id, beide.name, beide.rollen | welt.leute.leitung.rollen)
    antwort = Besucher(doppelt).sende(antrag, H.AUFNAHME_FREIGEBEN)
    assert antwort.status_code == 422
    assert "Vier Augen" in text(antwort)
    assert welt.status(antrag) == S.IN_FREIGABE


def test_other_methods_are_refused(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.interesse()
    assert sachbearbeitung.client.put(adresse(antrag, H.PRUEFUNG_AUFNEHMEN)).status_code == 405
    assert sachbearbeitung.client.post(f"/vorgaenge/{antrag}/").status_code == 405


def _frage(welt: Welt) -> e.RueckfrageStellen:
    return e.RueckfrageStellen(frage="?", erbeten_bis=welt.heute + timedelta(days=9))
