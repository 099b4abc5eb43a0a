"""Rows of one key become one case, in the state that they document."""

from __future__ import annotations

import pytest

from antraege.choices import Antragsstatus, Partei
from antraege.zeitangabe import Genauigkeit
from tests.antraege.einlesen.dateien import BESCHLUSS, UNTERSCHRIFT, deute_zeilen


def test_steps_come_in_the_order_of_their_numbers_wherever_they_stand() -> None:
    ohne_datum = BESCHLUSS | {"datum": "", "genauigkeit": "unbekannt"}
    ja = ohne_datum | {"schritt_nr": "2"}
    (fall,) = deute_zeilen(ja, ohne_datum | {"ergebnis": "abgelehnt"}).faelle
    assert fall.zeilen == (2, 3)
    assert [beratung.schritt.zeile for beratung in fall.beratungen] == [3, 2]
    assert fall.ist_beschlossen


def test_a_party_signs_once_and_a_repetition_is_said() -> None:
    zweite = UNTERSCHRIFT | {
        "schritt_nr": "3",
        "gremium_oder_person": "Bürgermeister und Städtetag",
    }
    dritte = UNTERSCHRIFT | {"schritt_nr": "4", "gremium_oder_person": "Stadt"}
    bestand = deute_zeilen(UNTERSCHRIFT, zweite, dritte)
    (fall,) = bestand.faelle
    assert [(u.partei, u.schritt.schritt_nr) for u in fall.unterschriften] == [
        (Partei.KOMMUNE, 2),
        (Partei.LAND, 2),
        (Partei.VERBAND, 3),
    ]
    assert [v.schritt.schritt_nr for v in fall.vorgeschichte] == [4]
    assert [h.nr for h in bestand.hinweise] == [3, 4]
    assert bestand.hinweise[0].text == "Die Unterschrift Kommune steht schon in Zeile 2."


@pytest.mark.parametrize(
    ("zeilen", "status"),
    [
        ([BESCHLUSS], Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND),
        ([BESCHLUSS | {"ergebnis": "abgelehnt"}], Antragsstatus.BESCHLUSS_AUSSTEHEND),
        ([BESCHLUSS | {"ergebnis": "vertagt"}], Antragsstatus.BESCHLUSS_AUSSTEHEND),
        ([BESCHLUSS | {"ergebnis": "zur Kenntnis genommen"}], Antragsstatus.BESCHLUSS_AUSSTEHEND),
        ([BESCHLUSS | {"ergebnis": ""}], Antragsstatus.BESCHLUSS_AUSSTEHEND),
        ([BESCHLUSS | {"schritt": "grundsatzbeschluss"}], Antragsstatus.BESCHLUSS_AUSSTEHEND),
        (
            [BESCHLUSS, BESCHLUSS | {"schritt_nr": "2", "ergebnis": "zur Kenntnis genommen"}],
            Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND,
        ),
        ([UNTERSCHRIFT], Antragsstatus.AUFGENOMMEN),
        ([UNTERSCHRIFT | {"ergebnis": ""}], Antragsstatus.AUFGENOMMEN),
        (
            [UNTERSCHRIFT | {"gremium_oder_person": "Staatssekretärin"}],
            Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND,
        ),
        (
            [UNTERSCHRIFT | {"ergebnis": "unterzeichnet unter Vorbehalt"}],
            Antragsstatus.BESCHLUSS_AUSSTEHEND,
        ),
        (
            [
                BESCHLUSS | {"ergebnis": "abgelehnt"},
                UNTERSCHRIFT | {"ergebnis": "unterzeichnet unter Vorbehalt"},
            ],
            Antragsstatus.BESCHLUSS_AUSSTEHEND,
        ),
        (
            [
                BESCHLUSS | {"ergebnis": "abgelehnt", "datum": "", "genauigkeit": "unbekannt"},
                BESCHLUSS | {"schritt_nr": "2"},
            ],
            Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND,
        ),
        (
            [
                BESCHLUSS | {"ergebnis": "abgelehnt"},
                BESCHLUSS | {"schritt_nr": "2", "datum": "2020-01-01"},
            ],
            Antragsstatus.BESCHLUSS_AUSSTEHEND,
        ),
    ],
)
def test_a_case_stands_where_its_rows_leave_it(
    zeilen: list[dict[str, str]], status: Antragsstatus
) -> None:
    (fall,) = deute_zeilen(*zeilen).faelle
    assert fall.status is status
    assert (fall.beitritt is None) is (status is not Antragsstatus.AUFGENOMMEN)


def test_the_latest_known_signature_is_the_date_of_accession() -> None:
    land = UNTERSCHRIFT | {
        "schritt_nr": "3",
        "gremium_oder_person": "Ministerin",
        "datum": "2024-02-05",
        "genauigkeit": "tag",
    }
    verband = land | {"schritt_nr": "4", "gremium_oder_person": "Städtetag", "datum": ""}
    stadt = UNTERSCHRIFT | {"gremium_oder_person": "Stadt"}
    (fall,) = deute_zeilen(stadt, land, verband).faelle
    assert str(fall.beitritt) == "05.02.2024"


def test_guests_alone_make_no_case() -> None:
    gast = BESCHLUSS | {"schritt": "inoffizielle Teilnahme", "ergebnis": "Gast"}
    bestand = deute_zeilen(gast)
    assert bestand.faelle == ()
    assert [g.schritt.wann.genauigkeit for g in bestand.gastteilnahmen] == [Genauigkeit.TAG]


def test_a_row_on_the_card_inside_a_case_stays_history() -> None:
    karte = UNTERSCHRIFT | {"gegenstand": "ehrenamtskarte"}
    (fall,) = deute_zeilen(BESCHLUSS, karte).faelle
    assert fall.unterschriften == ()
    assert [v.schritt.gegenstand for v in fall.vorgeschichte] == ["ehrenamtskarte"]
