"""Which bodies are looked at: numerators, denominators and lists."""

from datetime import date

import pytest

from antraege.choices import Kommunentyp
from berichte.kennzahlen import (
    ALLE,
    Auswahl,
    Bezug,
    UnbekannterSchluessel,
    lies_belege,
    lies_zahlen,
)
from berichte.kennzahlen.verlauf import Gruppe
from tests.berichte.faelle import am, um
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import (
    AUGUSTDORF,
    BEZIRKSREGIERUNG,
    BIELEFELD,
    DETMOLD,
    KREIS_LIPPE,
    LANDSCHAFTSVERBAND,
)

BEZUG = Bezug(date(2026, 3, 31), um("2026-12-31"))


@pytest.mark.parametrize(
    ("auswahl", "mitglieder", "von"),
    [
        (ALLE, 6, (4, 2)),
        (Auswahl(regierungsbezirk="Detmold"), 4, (4, 1)),
        (Auswahl(kreis=KREIS_LIPPE), 3, (3, 1)),
        (Auswahl(kreis=BIELEFELD), 1, (1, 0)),
        (Auswahl(gruppe=Gruppe.WEITERE), 2, (0, 0)),
        (Auswahl(typ=Kommunentyp.GEMEINDE), 1, (1, 0)),
        (Auswahl(regierungsbezirk="Köln", gruppe=Gruppe.GEMEINDEN), 0, (0, 0)),
        (Auswahl(regierungsbezirk="Nirgendwo"), 0, (0, 0)),
    ],
)
def test_a_choice_holds_above_and_below_the_line(
    welt: Welt, auswahl: Auswahl, mitglieder: int, von: tuple[int, int]
) -> None:
    welt.jetzt = um("2026-02-10")
    for ags in (
        DETMOLD,
        AUGUSTDORF,
        BIELEFELD,
        KREIS_LIPPE,
        BEZIRKSREGIERUNG,
        LANDSCHAFTSVERBAND,
    ):
        welt.mitglied(ags, am("2026-02-01"))
    zahlen = lies_zahlen(BEZUG, auswahl)
    assert zahlen.mitglieder.gesamt.anzahl == mitglieder
    assert tuple(zeile.von for zeile in zahlen.mitglieder.abdeckung) == von
    assert zahlen.wachstum.zugaenge[-1].gesamt == mitglieder
    assert zahlen.auswahl == auswahl


def test_cases_are_chosen_by_their_body(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    for ags in (AUGUSTDORF, BIELEFELD):
        welt.interesse(ags)
    lippe = lies_zahlen(BEZUG, Auswahl(kreis=KREIS_LIPPE)).vorgaenge
    assert (lippe.offen, lippe.ueberfaellig.anzahl) == (1, 1)
    assert lippe.ueberfaellig.zeilen[0].vorgang.koerper.name == "Augustdorf"


def test_the_set_behind_a_number_names_its_cases(welt: Welt) -> None:
    welt.jetzt = um("2026-01-05")
    antrag = welt.interesse(AUGUSTDORF)
    welt.interesse(BIELEFELD)
    schluessel = lies_zahlen(BEZUG).vorgaenge.stand[0].schluessel("amt")
    assert schluessel == "offen.status.interesse_bekundet.amt"
    (beleg,) = lies_belege(BEZUG, Auswahl(kreis=KREIS_LIPPE), schluessel)
    assert (beleg.koerper.name, beleg.antrag_id) == ("Augustdorf", antrag)
    assert (beleg.aktenzeichen, beleg.wert) == ("III 7-2026-0001", date(2026, 1, 5))
    assert len(lies_belege(BEZUG, ALLE, schluessel)) == 2


@pytest.mark.parametrize("schluessel", ["", "mitglieder.", "offen.status.nie", "x" * 5000])
def test_there_is_no_set_behind_a_number_that_does_not_exist(db: None, schluessel: str) -> None:
    with pytest.raises(UnbekannterSchluessel):
        lies_belege(BEZUG, ALLE, schluessel)
