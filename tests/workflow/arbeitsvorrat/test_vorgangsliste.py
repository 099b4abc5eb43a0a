"""The list of cases: filters and search in the address."""

from __future__ import annotations

import pytest
from django.test import Client

from antraege.choices import Antragsstatus, Handlung
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import AUGUSTDORF, BIELEFELD, KREIS_LIPPE, Welt
from workflow.verfahren import eingaben as e

pytestmark = pytest.mark.django_db
SEITE = "/vorgaenge/"


def namen(client: Client, **angaben: str) -> set[str]:
    antwort = client.get(SEITE, angaben)
    assert antwort.status_code == 200
    return {zeile.name for zeile in antwort.context["zeilen"]}


@pytest.fixture(scope="module")
def bestand(modulweit: None) -> Welt:
    """Four cases: with the office, with the body, closed, and another one's."""
    welt = Welt()
    welt.interesse()
    welt.weg_bis(Antragsstatus.BESCHLUSS_AUSSTEHEND, AUGUSTDORF)
    welt.weg_bis(Antragsstatus.EINGESTELLT, BIELEFELD, von=Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND)
    dritter = welt.interesse(KREIS_LIPPE, fremdes_zeichen="Amt 16/Ü-4711")
    person = welt.leute.bearbeitung2.person_id or 0
    welt.tue(dritter, Handlung.ZUSTAENDIGKEIT_UEBERNEHMEN, e.Zustaendigkeit(zustaendig_id=person))
    return welt


DETMOLD, AUGUST, BIELE, LIPPE = (
    "Stadt Detmold",
    "Gemeinde Augustdorf",
    "Stadt Bielefeld",
    "Kreis Lippe",
)


@pytest.mark.parametrize(
    ("angaben", "erwartet"),
    [
        ({}, {DETMOLD, AUGUST, LIPPE}),
        ({"stand": "alle"}, {DETMOLD, AUGUST, LIPPE, BIELE}),
        ({"stand": "geschlossen"}, {BIELE}),
        ({"stand": "beschluss_ausstehend"}, {AUGUST}),
        ({"stand": "eingestellt"}, {BIELE}),
        ({"am_zug": "kommune"}, {AUGUST}),
        ({"am_zug": "amt"}, {DETMOLD, LIPPE}),
        ({"zustaendig": "ich"}, {AUGUST}),
        ({"zustaendig": "niemand"}, {DETMOLD}),
        ({"bezirk": "Detmold"}, {DETMOLD, AUGUST, LIPPE}),
        ({"bezirk": "Köln"}, set()),
        ({"art": "kreis"}, {LIPPE}),
        ({"art": "gemeinde", "am_zug": "amt"}, set()),
        ({"q": "bielefeld"}, {BIELE}),
        ({"q": "bielefeld", "stand": "offen"}, set()),
        ({"q": "  DETMOLD\t"}, {DETMOLD}),
        ({"q": "05766004"}, {AUGUST}),
        ({"q": "17/2026"}, {BIELE}),
        ({"q": "amt ü-4711"}, {LIPPE}),
        ({"q": "AMT Ü-4711"}, {LIPPE}),
        ({"q": "7-2026"}, {DETMOLD, AUGUST, LIPPE, BIELE}),
        ({"q": "lippe detmold"}, set()),
    ],
)
def test_filters_and_words_narrow_the_list(
    bestand: Welt, angaben: dict[str, str], erwartet: set[str]
) -> None:
    assert namen(besuch(bestand.leute.bearbeitung), **angaben) == erwartet


def test_another_persons_cases_can_be_chosen(bestand: Welt) -> None:
    client = besuch(bestand.leute.leitung)
    assert namen(client, zustaendig=str(bestand.leute.bearbeitung2.person_id)) == {LIPPE}


@pytest.mark.parametrize("q", ["III 7-2026-0002", "iii  7-2026-0002 "])
def test_a_whole_reference_leads_to_its_case(bestand: Welt, q: str) -> None:
    antwort = besuch(bestand.leute.revision).get(SEITE, {"q": q})
    assert antwort.status_code == 302
    assert antwort.headers["Location"].startswith("/vorgaenge/")


def test_filters_are_told_and_can_be_taken_away(bestand: Welt) -> None:
    client = besuch(bestand.leute.bearbeitung)
    antwort = client.get(SEITE, {"q": "lippe", "am_zug": "amt", "art": "kreis"})
    gesetzte = antwort.context["gesetzte"]
    assert [f.titel for f in gesetzte] == [
        "Suche: „lippe“",
        "Nächster Schritt: Liegt bei uns",
        "Art der Kommune: Kreis",
    ]
    ohne_art = client.get(SEITE + gesetzte[2].url)
    assert [f.titel for f in ohne_art.context["gesetzte"]] == [f.titel for f in gesetzte[:2]]


def test_a_value_that_no_filter_knows_is_told(bestand: Welt) -> None:
    antwort = besuch(bestand.leute.bearbeitung).get(SEITE, {"am_zug": "niemand", "art": "kreis"})
    assert antwort.status_code == 200
    assert "am_zug" in antwort.context["form"].errors
    assert [z.name for z in antwort.context["zeilen"]] == [LIPPE]


@pytest.mark.parametrize(
    "q",
    [
        "\x00",
        "de\x00tmold",
        "%",
        "_",
        "\\",
        "' OR 1=1 --",
        "ß" * 5000,
        "ab " * 5000,
        "\u202edetmold",
        "\ufdfa" * 200,
        "¨",
        "²³½",
        "1" * 300,
    ],
)
def test_no_search_breaks_the_page(bestand: Welt, q: str) -> None:
    assert besuch(bestand.leute.bearbeitung).get(SEITE, {"q": q}).status_code == 200


@pytest.mark.parametrize("q", ["%", "_", "III%7"])
def test_wildcards_mean_themselves(bestand: Welt, q: str) -> None:
    assert namen(besuch(bestand.leute.bearbeitung), q=q) == set()


@pytest.mark.parametrize(
    "marke",
    [
        "x",
        "_",
        "_1",
        "2026-03-16T09:30:00_1",
        "0001-01-01T00:00:00+14:00_1",
        "9999-12-31T23:59:59-14:00_1",
        "2026-03-16T09:30:00+00:00_99999999999999999999",
        "\x00_1",
        "x" * 9000,
    ],
)
def test_a_mark_that_cannot_be_read_begins_at_the_top(bestand: Welt, marke: str) -> None:
    client = besuch(bestand.leute.bearbeitung)
    assert namen(client, after=marke) == {DETMOLD, AUGUST, LIPPE}
    assert namen(client, before=marke) == {DETMOLD, AUGUST, LIPPE}
