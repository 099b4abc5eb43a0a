"""The page of a body: who sees what of it, and what the register knows."""

from __future__ import annotations

import pytest

from antraege.choices import Handlung, Kommunentyp
from antraege.models import Gastteilnahme, Kommune, Mitgliedschaft
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import BIELEFELD, DETMOLD, KREIS_LIPPE, Welt
from tests.workflow.akte.hilfen import (
    Besucher,
    an,
    reiche_akte,
    tue,
)
from tests.workflow.vorgang.hilfen import text
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import fuehre_aus

H = Handlung
SEITE = "/kommunen/"
GEHEIM = (
    "Vorgänge", "III 7-", "Ansprechperson", "Büro für Engagement", "S. Spitze", "Zusage",
    "Dokument", "Austrittserklärung", "Vorgeschichte", "Nur für die Akte", "Gastteilnahme",
    "Verlauf", "Haushalt", "/mitgliedschaften/",
)  # fmt: skip


# --- who sees what


@pytest.mark.parametrize("rolle", ["administration", "begleitung"])
def test_who_reads_no_cases_sees_the_register_only(welt: Welt, rolle: str) -> None:
    reiche_akte(welt)
    inhalt = text(besuch(getattr(welt.leute, rolle)).get(f"{SEITE}{BIELEFELD}/"))
    assert "330.072 (Stand 15.05.2022)" in inhalt
    assert "Mitglied von Dezember 2012 bis 30.06.2019" in inhalt
    inneres = inhalt.split("<main", 1)[1].split("</main>", 1)[0]
    assert [wort for wort in GEHEIM if wort in inneres] == []


@pytest.mark.parametrize("rolle", ["bearbeitung", "leitung", "hausleitung", "revision"])
def test_who_reads_everything_sees_the_whole_file(welt: Welt, rolle: str) -> None:
    reiche_akte(welt)
    inhalt = text(besuch(getattr(welt.leute, rolle)).get(f"{SEITE}{BIELEFELD}/"))
    ohne_acte = [wort for wort in GEHEIM[:-1] if wort not in inhalt]
    assert ohne_acte == []


@pytest.mark.parametrize("rolle", ["hausleitung", "revision"])
def test_who_only_reads_sees_no_way_to_act(welt: Welt, rolle: str) -> None:
    reiche_akte(welt)
    inhalt = text(besuch(getattr(welt.leute, rolle)).get(f"{SEITE}{BIELEFELD}/"))
    assert [h for h in H if f"/{h.value}/" in inhalt] == []


@pytest.mark.parametrize("rolle", ["kommune", "fremde_kommune"])
def test_people_of_a_body_have_another_page(welt: Welt, rolle: str) -> None:
    assert besuch(getattr(welt.leute, rolle)).get(f"{SEITE}{DETMOLD}/").status_code == 404


@pytest.mark.parametrize("ags", ["05000000", "0", "a" * 300, "%00", "05766020%00"])
def test_an_unknown_key_is_not_found(welt: Welt, ags: str) -> None:
    assert besuch(welt.leute.bearbeitung).get(f"{SEITE}{ags}/").status_code == 404


# --- register


def test_a_body_shows_its_data_and_their_sources(welt: Welt, sachbearbeitung: Besucher) -> None:
    inhalt = text(sachbearbeitung.seite(DETMOLD))
    assert "74.486 (Stand 15.05.2022)" in inhalt
    assert f'href="/kommunen/{KREIS_LIPPE}/"' in inhalt
    assert "Zensus 2022" in inhalt
    assert "dl-de/by-2-0 (Daten verändert)" in inhalt
    assert "© Statistisches Bundesamt (Destatis)" in inhalt
    assert f'href="/vorgaenge/neu/?kommune={welt.detmold.pk}"' in inhalt
    assert "Niemand eingetragen." in inhalt
    assert "Keine Mitgliedschaft bekannt." in inhalt


def test_a_kreis_lists_its_municipalities(welt: Welt, sachbearbeitung: Besucher) -> None:
    assert sachbearbeitung.seite(KREIS_LIPPE).context["seite"].gemeinden == [
        ("05766004", "Gemeinde Augustdorf"),
        ("05766008", "Stadt Bad Salzuflen"),
        ("05766020", "Stadt Detmold"),
    ]


def test_an_invented_body_says_so_and_claims_no_source(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    Kommune.objects.create(ags="VF-1", name="Muster", typ=Kommunentyp.STADT, ist_erfunden=True)
    inhalt = text(sachbearbeitung.seite("VF-1"))
    assert "für die Vorführung erfunden" in inhalt
    assert "Zensus" not in inhalt


def test_a_membership_shows_how_precisely_it_is_known_and_whence(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    quelle, zweite = "https://netzwerk.example/mitglieder", "https://presse.example/2012"
    eingabe = e.BestandUebernehmen(
        geschehen=Zeitangabe.monat(2012, 12), quelle_url=quelle, weitere_quelle_url=zweite,
        hinweis="Die Presse nennt den Jahreswechsel.",
    )  # fmt: skip
    ziel = an(welt, BIELEFELD)
    fuehre_aus(welt.leute.importiert, H.BESTAND_UEBERNEHMEN, ziel, eingabe, jetzt=welt.jetzt)
    antwort = sachbearbeitung.seite(BIELEFELD)
    (block,) = antwort.context["seite"].mitgliedschaften
    assert block.titel == "Mitglied seit Dezember 2012"
    assert ("Wortlaut der Quellen", "Die Presse nennt den Jahreswechsel.") in block.eintraege
    assert [url for url, _ in block.quellen] == [quelle, zweite]
    assert f'href="{quelle}"' in text(antwort)
    assert "Interessenbekundung erfassen" not in text(antwort)


def test_a_source_that_is_no_web_address_becomes_no_link(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    welt.mitglied()
    gast = e.GastteilnahmeErfassen(von=Zeitangabe.jahr(2011), anlass="Treffen")
    tue(welt, an(welt, BIELEFELD), H.GASTTEILNAHME_ERFASSEN, gast)
    for modell in (Mitgliedschaft, Gastteilnahme):
        modell.objects.update(quelle_url="javascript:alert(1)")
    assert "javascript:alert" in text(sachbearbeitung.seite(BIELEFELD))
    assert 'href="javascript' not in text(sachbearbeitung.seite(BIELEFELD))
