"""The list of the register: filters, search, paging."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from antraege.choices import Kommunentyp
from antraege.models import Ansprechperson, Kommune
from tests.stuetzen.besuch import besuch, lege_staedte_an, zaehle_anweisungen
from tests.stuetzen.faelle import BIELEFELD, Welt

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


def test_members_without_a_main_contact_are_found(welt: Welt) -> None:
    welt.mitglied()
    welt.interesse()
    client = besuch(welt.leute.bearbeitung)
    ohne = {"stand": "ohne_ansprechperson"}
    assert namen(client, **ohne) == ["Stadt Bielefeld"]
    heute = timezone.localdate()
    kommune = welt.register[BIELEFELD]
    Ansprechperson.objects.create(kommune=kommune, name="Vertretung", ist_vertretung=True)
    frueher = Ansprechperson.objects.create(
        kommune=kommune, name="Früher", gueltig_bis=heute - timedelta(days=1)
    )
    kuenftig = Ansprechperson.objects.create(
        kommune=kommune, name="Künftig", gueltig_ab=heute + timedelta(days=1)
    )
    assert namen(client, **ohne) == ["Stadt Bielefeld"]
    for person, grenzen in (
        (frueher, {"gueltig_bis": heute}),
        (kuenftig, {"gueltig_ab": heute}),
        (kuenftig, {"gueltig_ab": None}),
    ):
        with transaction.atomic():
            Ansprechperson.objects.filter(pk=person.pk).update(**grenzen)
            assert namen(client, **ohne) == []
            transaction.set_rollback(True)
    assert namen(client, **ohne) == ["Stadt Bielefeld"]


@pytest.mark.parametrize("rolle", ["administration", "begleitung"])
def test_who_reads_no_contacts_cannot_ask_for_missing_ones(welt: Welt, rolle: str) -> None:
    welt.mitglied()
    antwort = besuch(getattr(welt.leute, rolle)).get(SEITE, {"stand": "ohne_ansprechperson"})
    assert "stand" in antwort.context["form"].errors
    assert antwort.context["anzahl"] == ALLE


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


def test_invented_bodies_say_so(welt: Welt) -> None:
    Kommune.objects.create(
        ags="VF-1", name="Musterhausen", typ=Kommunentyp.STADT, ist_erfunden=True
    )
    text = besuch(welt.leute.bearbeitung).get(f"{SEITE}?q=musterhausen").content.decode()
    assert "für die Vorführung erfunden" in text


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
