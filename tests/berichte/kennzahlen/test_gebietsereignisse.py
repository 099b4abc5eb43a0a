"""Changes of bodies stand beside the figures that they change, in the month and as a correction."""

from __future__ import annotations

from datetime import date

import pytest

from antraege.choices import Kommunentyp
from berichte.gebietssaetze import saetze_des_monats, saetze_seither
from berichte.kennzahlen import Auswahl, Bezug, Zahlen, als_json, aus_json, lies_zahlen
from berichte.monatsbericht.berichtigungen import berichtigungssatz
from berichte.monatsbericht.dokument import Kopf, baue
from berichte.satz import Absatz
from tests.berichte.faelle import um
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD
from tests.workflow.verfahren.gebiet.hilfen import (
    artwechsel,
    aufgehoben,
    aufnahme,
    teilung,
    umbenennung,
    vollzogen,
    zusammenschluss,
)
from workflow.verfahren.gebiet.eingaben import Gebietsentwurf

JANUAR, FEBRUAR = date(2026, 1, 31), date(2026, 2, 28)
TEIL = "Seit 01.01.2026: Augustdorf ist Teil von Detmold."


def zahlen(tag: date, stand: str = "2026-04-30", bericht: Bezug | None = None) -> Zahlen:
    return lies_zahlen(Bezug(tag, um(stand)), bericht=bericht)


@pytest.mark.parametrize(
    ("art", "satz"),
    [
        ("aufnahme", TEIL),
        (
            "zusammenschluss",
            "Seit 01.01.2026: Augustdorf und Detmold bilden zusammen Lippstätten.",
        ),
        ("umbenennung", "Seit 01.01.2026: Detmold ist jetzt Detmold am Wald."),
        ("artwechsel", "Seit 01.01.2026: Gemeinde Augustdorf ist jetzt Stadt Augustdorf."),
        ("teilung", "Seit 01.01.2026: Detmold ist geteilt in Detmold-Nord und Detmold-Süd."),
    ],
)
def test_the_month_names_what_took_effect_in_it(welt: Welt, art: str, satz: str) -> None:
    arten: dict[str, Gebietsentwurf] = {
        "aufnahme": aufnahme(welt, AUGUSTDORF, DETMOLD),
        "zusammenschluss": zusammenschluss(welt),
        "umbenennung": umbenennung(welt),
        "artwechsel": artwechsel(welt),
        "teilung": teilung(welt),
    }
    vollzogen(welt, arten[art])
    assert saetze_des_monats(zahlen(JANUAR)) == (satz,)
    assert saetze_des_monats(zahlen(FEBRUAR)) == ()
    assert saetze_des_monats(zahlen(date(2025, 12, 31))) == ()


def test_a_report_names_what_the_one_before_did_not_know(welt: Welt) -> None:
    bericht = Bezug(JANUAR, welt.jetzt)
    welt.vergehe(3)
    pk = vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD))
    bekannt = lies_zahlen(Bezug(FEBRUAR, welt.jetzt), bericht=bericht)
    assert saetze_seither(bekannt) == (TEIL,)
    assert "1 Gebietsänderung ist bekannt geworden" in berichtigungssatz(bekannt)
    absaetze = [b.text for b in baue(bekannt, Kopf("X 1")).bausteine if isinstance(b, Absatz)]
    assert TEIL in absaetze
    spaeter = Bezug(JANUAR, welt.jetzt)
    welt.vergehe(3)
    aufgehoben(welt, pk)
    aufgehobene = lies_zahlen(Bezug(FEBRUAR, welt.jetzt), bericht=spaeter)
    assert saetze_seither(aufgehobene) == (f"Wieder aufgehoben: {TEIL}",)
    assert saetze_seither(lies_zahlen(Bezug(FEBRUAR, welt.jetzt), bericht=bericht)) == ()


def test_stored_figures_keep_them(welt: Welt) -> None:
    bericht = Bezug(JANUAR, um("2026-01-31"))
    vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD))
    gelesen = zahlen(JANUAR, bericht=bericht)
    assert aus_json(als_json(gelesen)) == gelesen
    assert gelesen.gebiet


def test_a_region_names_its_own_changes_only(welt: Welt) -> None:
    vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD))
    bezug = Bezug(JANUAR, um("2026-04-30"))
    assert lies_zahlen(bezug, Auswahl(regierungsbezirk="Detmold")).gebiet
    assert not lies_zahlen(bezug, Auswahl(regierungsbezirk="Köln")).gebiet
    assert not lies_zahlen(bezug, Auswahl(typ=Kommunentyp.KREIS)).gebiet


def test_page_and_report_say_it(welt: Welt) -> None:
    vollzogen(welt, aufnahme(welt, AUGUSTDORF, DETMOLD))
    seite = besuch(welt.leute.leitung).get("/berichte/?stichtag=2026-01-31")
    assert TEIL in seite.content.decode()
    erste = baue(zahlen(JANUAR), Kopf("X 1")).bausteine
    assert TEIL in [b.text for b in erste if isinstance(b, Absatz)]
