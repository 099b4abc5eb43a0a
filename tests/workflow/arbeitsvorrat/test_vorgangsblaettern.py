"""The list of cases: pages by key, and what they cost."""

from __future__ import annotations

from django.test import Client

from tests.stuetzen.besuch import besuch, lege_staedte_an, zaehle_anweisungen
from tests.stuetzen.faelle import Welt

SEITE = "/vorgaenge/"


def test_paging_neither_loses_nor_doubles(welt: Welt) -> None:
    """All were recorded at the same moment: the key alone keeps them apart."""
    vorgaenge = [welt.interesse(ags) for ags in lege_staedte_an(welt, 103)]
    client = besuch(welt.leute.bearbeitung)
    seiten = [client.get(SEITE, {"art": "stadt"})]
    while seiten[-1].context["weiter_url"]:
        seiten.append(client.get(SEITE + seiten[-1].context["weiter_url"]))
    gesehen = [[z.antrag_id for z in seite.context["zeilen"]] for seite in seiten]
    assert [len(zeilen) for zeilen in gesehen] == [50, 50, 3]
    assert [pk for zeilen in gesehen for pk in zeilen] == vorgaenge[::-1]
    rueckwaerts = client.get(SEITE + seiten[2].context["zurueck_url"])
    assert rueckwaerts.context["zeilen"] == seiten[1].context["zeilen"]
    assert "Mehr als 50 Vorgänge" in seiten[0].content.decode()


def test_a_page_stays_where_it_was_when_cases_come_before_it(welt: Welt) -> None:
    schluessel = lege_staedte_an(welt, 52)
    for ags in schluessel[:51]:
        welt.interesse(ags)
    client = besuch(welt.leute.bearbeitung)
    weiter = client.get(SEITE).context["weiter_url"]
    zuvor = client.get(SEITE + weiter).context["zeilen"]
    welt.vergehe(1)
    welt.interesse(schluessel[51])
    assert client.get(SEITE + weiter).context["zeilen"] == zuvor


def test_the_number_of_statements_does_not_grow(welt: Welt) -> None:
    """A search for a reference asks once more whether it is a whole one."""
    fragen: tuple[dict[str, str], ...] = (
        {},
        {"q": "muster 001"},
        {"zustaendig": "ich", "bezirk": "Arnsberg"},
        {"am_zug": "x"},
    )
    erlaubt = [4, 5, 4, 4]
    schluessel = lege_staedte_an(welt, 60)
    client = besuch(welt.leute.bearbeitung)
    for teil in (schluessel[:5], schluessel[5:]):
        for ags in teil:
            welt.uebernimm(welt.interesse(ags))
        assert [anweisungen_von(client, angaben) for angaben in fragen] == erlaubt


def anweisungen_von(client: Client, angaben: dict[str, str]) -> int:
    with zaehle_anweisungen() as anweisungen:
        assert client.get(SEITE, angaben).status_code == 200
    return len(anweisungen)


def test_an_empty_list_says_so(welt: Welt) -> None:
    text = besuch(welt.leute.revision).get(SEITE).content.decode()
    assert "Kein Vorgang passt zu dieser Auswahl." in text
    assert "0 Vorgänge" in text
