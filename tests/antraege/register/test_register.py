"""The register pages: filters, search, one body with what belongs to it."""

from __future__ import annotations

import pytest
from django.test import Client

from antraege.choices import Handlung, Kommunentyp
from antraege.models import Kommune
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.besuch import besuch, lege_staedte_an, zaehle_anweisungen
from tests.stuetzen.faelle import AUGUSTDORF, BIELEFELD, Welt
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel, fuehre_aus

SEITE = "/kommunen/"
ALLE = 9


def namen(client: Client, **angaben: str) -> list[str]:
    antwort = client.get(SEITE, angaben)
    assert antwort.status_code == 200
    gefunden = [zeile.name for zeile in antwort.context["zeilen"]]
    assert antwort.context["anzahl"] == len(gefunden)
    return gefunden


@pytest.mark.parametrize(
    ("angaben", "erwartet"),
    [
        ({"art": "kreis"}, ["Kreis Lippe"]),
        ({"kreis": "05766"}, ["Gemeinde Augustdorf", "Stadt Bad Salzuflen", "Stadt Detmold"]),
        ({"bezirk": "Köln"}, ["Bezirksregierung Köln", "Städteregion Aachen"]),
        ({"stand": "mitglied"}, ["Stadt Bielefeld"]),
        ({"stand": "verfahren"}, ["Stadt Detmold"]),
        ({"stand": "weder_noch", "kreis": "05766"}, ["Gemeinde Augustdorf", "Stadt Bad Salzuflen"]),
        ({"q": "staedteregion"}, ["Städteregion Aachen"]),
        ({"q": "STÄDTEREGION"}, ["Städteregion Aachen"]),
        ({"q": "05766020"}, ["Stadt Detmold"]),
        ({"q": "salz bad"}, ["Stadt Bad Salzuflen"]),
        ({"q": "%"}, []),
        ({"q": "\x00_"}, []),
    ],
)
def test_filters_and_words_narrow_the_register(
    welt: Welt, angaben: dict[str, str], erwartet: list[str]
) -> None:
    welt.mitglied()
    welt.interesse()
    assert namen(besuch(welt.leute.bearbeitung), **angaben) == erwartet


def test_names_are_in_german_order(welt: Welt) -> None:
    for ags, name in (("05999001", "Öding"), ("05999002", "Ofen"), ("05999003", "Oberhof")):
        Kommune.objects.create(ags=ags, name=name, typ=Kommunentyp.STADT)
    gefunden = namen(besuch(welt.leute.revision), art="stadt")
    assert gefunden == ["Stadt Oberhof", "Stadt Öding", "Stadt Ofen"]


@pytest.mark.parametrize("rolle", ["administration", "begleitung"])
def test_who_reads_no_cases_learns_of_none(welt: Welt, rolle: str) -> None:
    welt.interesse()
    client = besuch(getattr(welt.leute, rolle))
    zeile = client.get(SEITE, {"q": "detmold", "art": "grosse_kreisangehoerige_stadt"})
    assert [z.stand for z in zeile.context["zeilen"]] == [None]
    assert "stand" in client.get(SEITE, {"stand": "verfahren"}).context["form"].errors
    assert "Stadt Detmold" in namen(client, stand="weder_noch")
    text = client.get(f"{SEITE}05766020/").content.decode()
    assert "Vorgänge" not in text
    assert "III 7-" not in text
    assert "Interesse bekundet" not in text


def test_a_body_shows_its_data_and_their_sources(welt: Welt) -> None:
    text = besuch(welt.leute.bearbeitung).get(f"{SEITE}05766020/").content.decode()
    assert "74.486 (Stand 15.05.2022)" in text
    assert 'href="/kommunen/05766/"' in text
    assert "Zensus 2022" in text
    assert "dl-de/by-2-0 (Daten verändert)" in text
    assert "© Statistisches Bundesamt (Destatis)" in text
    assert f'href="/vorgaenge/neu/?kommune={welt.detmold.pk}"' in text


def test_a_kreis_lists_its_municipalities(welt: Welt) -> None:
    antwort = besuch(welt.leute.bearbeitung).get(f"{SEITE}05766/")
    assert antwort.context["gemeinden"] == [
        ("05766004", "Gemeinde Augustdorf"),
        ("05766008", "Stadt Bad Salzuflen"),
        ("05766020", "Stadt Detmold"),
    ]


def test_a_membership_shows_how_precisely_it_is_known_and_whence(welt: Welt) -> None:
    quelle = "https://netzwerk.example/mitglieder"
    eingabe = e.BestandUebernehmen(geschehen=Zeitangabe.monat(2012, 12), quelle_url=quelle)
    fuehre_aus(
        welt.leute.importiert,
        Handlung.BESTAND_UEBERNEHMEN,
        Ziel(kommune=welt.register[BIELEFELD].pk),
        eingabe,
        jetzt=welt.jetzt,
    )
    text = besuch(welt.leute.bearbeitung).get(f"{SEITE}{BIELEFELD}/").content.decode()
    assert "Dezember 2012" in text
    assert f'href="{quelle}"' in text
    assert "Interessenbekundung erfassen" not in text


def test_a_body_on_its_way_leads_to_its_case(welt: Welt) -> None:
    antrag = welt.interesse(AUGUSTDORF)
    text = besuch(welt.leute.bearbeitung).get(f"{SEITE}{AUGUSTDORF}/").content.decode()
    assert f'href="/vorgaenge/{antrag}/"' in text
    assert "Interessenbekundung erfassen" not in text


def test_invented_bodies_say_so(welt: Welt) -> None:
    Kommune.objects.create(
        ags="VF-1", name="Musterhausen", typ=Kommunentyp.STADT, ist_erfunden=True
    )
    client = besuch(welt.leute.bearbeitung)
    for pfad in (f"{SEITE}?q=musterhausen", f"{SEITE}VF-1/"):
        text = client.get(pfad).content.decode()
        assert "für die Vorführung erfunden" in text
    assert "Zensus" not in client.get(f"{SEITE}VF-1/").content.decode()


@pytest.mark.parametrize("ags", ["05000000", "0", "a" * 300, "%00", "05766020%00"])
def test_an_unknown_key_is_not_found(welt: Welt, ags: str) -> None:
    assert besuch(welt.leute.bearbeitung).get(f"{SEITE}{ags}/").status_code == 404


def test_paging_neither_loses_nor_doubles(welt: Welt) -> None:
    lege_staedte_an(welt, 120)
    Kommune.objects.filter(name__startswith="Muster").update(sortierung="gleich")
    client = besuch(welt.leute.bearbeitung)
    seiten = [client.get(SEITE)]
    while seiten[-1].context["weiter_url"]:
        seiten.append(client.get(SEITE + seiten[-1].context["weiter_url"]))
    gesehen = [zeile.ags for seite in seiten for zeile in seite.context["zeilen"]]
    assert len(seiten) == 3
    assert len(gesehen) == len(set(gesehen)) == 120 + ALLE
    zurueck = client.get(SEITE + seiten[1].context["zurueck_url"])
    assert zurueck.context["zeilen"] == seiten[0].context["zeilen"]


def test_the_number_of_statements_does_not_grow(welt: Welt) -> None:
    schluessel = lege_staedte_an(welt, 60)
    client = besuch(welt.leute.bearbeitung)
    gezaehlt = []
    for teil in (schluessel[:5], schluessel[5:]):
        for ags in teil:
            welt.interesse(ags)
        with zaehle_anweisungen() as anweisungen:
            assert client.get(SEITE, {"q": "muster"}).status_code == 200
        gezaehlt.append(len(anweisungen))
    assert gezaehlt[0] == gezaehlt[1] <= 5


def test_an_empty_register_says_so(welt: Welt) -> None:
    text = besuch(welt.leute.begleitung).get(SEITE, {"q": "atlantis"}).content.decode()
    assert "Keine Kommune passt zu dieser Auswahl." in text
    assert "0 Einträge" in text
