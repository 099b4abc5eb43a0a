"""Who may act on a body or a membership; foreign looks like missing."""

from __future__ import annotations

import pytest

from antraege.choices import Handlung
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import DETMOLD, Welt
from tests.workflow.akte.hilfen import Besucher, an_kommune, an_mitgliedschaft
from tests.workflow.vorgang.hilfen import bestand, text
from workflow.akte.formulare import KOMMUNENFORMULARE, MITGLIEDSFORMULARE
from workflow.verfahren.handlungen import gegenstaende, name

pytestmark = pytest.mark.nur_sqlite  # who opens what is decided before any statement

H = Handlung
DER_LEITUNG = {
    H.AUSSCHLIESSEN,
    H.AUSSCHLUSSVORSCHLAG_VERWERFEN,
    H.AUF_RECHTSNACHFOLGE_UEBERLEITEN,
    H.RECHTSNACHFOLGEVORSCHLAG_VERWERFEN,
}


def pfade(mitgliedschaft: int) -> dict[str, Handlung]:
    """Every form of this package, about Detmold."""
    kommune = {an_kommune(DETMOLD, h): h for h in KOMMUNENFORMULARE}
    return kommune | {an_mitgliedschaft(mitgliedschaft, h): h for h in MITGLIEDSFORMULARE}


def test_every_form_fits_its_subject() -> None:
    assert all("kommune" in gegenstaende(h) for h in KOMMUNENFORMULARE)
    assert all("mitgliedschaft" in gegenstaende(h) for h in MITGLIEDSFORMULARE)


@pytest.mark.parametrize("rolle", ["kommune", "fremde_kommune", "administration", "begleitung"])
def test_who_does_not_read_everything_finds_nothing(welt: Welt, rolle: str) -> None:
    client = besuch(getattr(welt.leute, rolle))
    for pfad in pfade(welt.mitglied(DETMOLD)):
        assert client.get(pfad).status_code == 404
        assert client.post(pfad, {"absicht": "ausfuehren"}).status_code == 404


@pytest.mark.parametrize("rolle", ["hausleitung", "revision"])
def test_who_only_reads_is_told_so(welt: Welt, rolle: str) -> None:
    client = besuch(getattr(welt.leute, rolle))
    alle = pfade(welt.mitglied(DETMOLD))
    vorher = bestand()
    for pfad, handlung in alle.items():
        for antwort in (client.get(pfad), client.post(pfad, {"absicht": "ausfuehren"})):
            assert antwort.status_code == 403
            assert f"„{name(handlung)}“ ist Ihnen nicht erlaubt." in text(antwort)
            assert f'href="/kommunen/{DETMOLD}/"' in text(antwort)
    assert bestand() == vorher


def test_officers_act_and_leadership_decides(
    welt: Welt, sachbearbeitung: Besucher, referatsleitung: Besucher
) -> None:
    for pfad, handlung in pfade(welt.mitglied(DETMOLD)).items():
        darf, darf_nicht = sachbearbeitung, referatsleitung
        if handlung in DER_LEITUNG:
            darf, darf_nicht = darf_nicht, darf
        assert darf.oeffne(pfad).status_code in (200, 409), pfad
        assert darf_nicht.oeffne(pfad).status_code == 403, pfad


@pytest.mark.parametrize(
    "pfad",
    [
        "/kommunen/05000000/ansprechperson_eintragen/",
        f"/kommunen/{DETMOLD}/unfug/",
        f"/kommunen/{DETMOLD}/interesse_erfassen/",
        f"/kommunen/{DETMOLD}/bestand_uebernehmen/",
        f"/kommunen/{DETMOLD}/ruhen_lassen/",
        f"/kommunen/{DETMOLD}/zugang_erteilen/",
        "/mitgliedschaften/4711/ruhen_lassen/",
        "/mitgliedschaften/99999999999999999999999/ruhen_lassen/",
        "/mitgliedschaften/4711/",
    ],
)
def test_what_does_not_exist_is_not_found(welt: Welt, sachbearbeitung: Besucher, pfad: str) -> None:
    assert sachbearbeitung.client.get(pfad).status_code == 404
    assert sachbearbeitung.client.post(pfad, {}).status_code == 404


def test_other_methods_are_refused(welt: Welt, sachbearbeitung: Besucher) -> None:
    pfad = an_mitgliedschaft(welt.mitglied(), H.RUHEN_LASSEN)
    assert sachbearbeitung.client.put(pfad).status_code == 405
