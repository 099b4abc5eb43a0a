"""A register's file older than a recorded change does not undo it; a newer one counts on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from antraege.choices import Gebietsart
from antraege.models import Gebietsaenderung, Kommune
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD
from tests.workflow.stammdaten.test_register_laden import lade, schreibe
from tests.workflow.stammdaten.test_registervorschlaege import LIPPE, NEUE, zeilen
from tests.workflow.verfahren.gebiet.hilfen import (
    aufgehoben,
    aufnahme,
    vollzogen,
    zusammenschluss,
)

ALT, NEU = date(2022, 5, 15), date(2026, 12, 31)
GEZAEHLT = {"einwohner": "80000", "einwohner_stichtag": "2026-12-31", "flaeche_km2": "171.5"}


@pytest.fixture
def gezaehlte(welt: Welt) -> Welt:
    """The bodies as a file with one day has them."""
    Kommune.objects.filter(ags__in=LIPPE).update(einwohner_stichtag=ALT)
    return welt


def detmold() -> tuple[int | None, date | None]:
    kommune = Kommune.objects.get(ags=DETMOLD)
    return kommune.einwohner, kommune.einwohner_stichtag


def test_the_file_before_a_merger_does_not_shrink_what_has_grown(
    gezaehlte: Welt, tmp_path: Path
) -> None:
    datei = schreibe(tmp_path, *zeilen())
    bisher = detmold()[0]
    vollzogen(gezaehlte, aufnahme(gezaehlte, AUGUSTDORF, DETMOLD))
    gewachsen = detmold()
    assert (gewachsen[0] or 0) > (bisher or 0)
    lade(datei)
    assert detmold() == gewachsen


def test_a_count_after_the_merger_is_taken_over_and_outlives_its_annulment(
    gezaehlte: Welt, tmp_path: Path
) -> None:
    pk = vollzogen(gezaehlte, aufnahme(gezaehlte, AUGUSTDORF, DETMOLD))
    lade(schreibe(tmp_path, *zeilen(k05766020=GEZAEHLT)))
    assert detmold() == (80_000, NEU)
    aufgehoben(gezaehlte, pk)
    assert detmold() == (80_000, NEU)


def test_an_annulment_gives_back_the_count_where_nothing_was_counted_since(
    gezaehlte: Welt,
) -> None:
    bisher = detmold()
    pk = vollzogen(gezaehlte, aufnahme(gezaehlte, AUGUSTDORF, DETMOLD))
    aufgehoben(gezaehlte, pk)
    assert detmold() == bisher


def test_the_key_of_an_annulled_change_is_proposed_anew(gezaehlte: Welt, tmp_path: Path) -> None:
    aufgehoben(gezaehlte, vollzogen(gezaehlte, zusammenschluss(gezaehlte)))
    lade(schreibe(tmp_path, *zeilen(ohne=(AUGUSTDORF, NEUE["ags"])), NEUE))
    vorschlag = Gebietsaenderung.objects.get(stand="entwurf")
    assert vorschlag.art == Gebietsart.ZUSAMMENSCHLUSS
    assert "Neu sind dort: Stadt Lippstätten (05766900)." in vorschlag.hinweis
    assert vorschlag.teile.get(ags="05766900").rolle == "entsteht"


def test_the_key_of_an_annulled_change_alone_is_refused_with_the_reason(
    gezaehlte: Welt, tmp_path: Path
) -> None:
    alle = zeilen()
    aufgehoben(gezaehlte, vollzogen(gezaehlte, zusammenschluss(gezaehlte)))
    _, fehler, _ = lade(schreibe(tmp_path, *alle, NEUE))
    assert "Der Schlüssel gehört zu einer aufgehobenen Gebietsänderung." in fehler


def test_a_body_of_a_recorded_change_comes_in_once_whatever_its_final_key(
    gezaehlte: Welt, tmp_path: Path
) -> None:
    vollzogen(gezaehlte, zusammenschluss(gezaehlte))
    endgueltig = {**NEUE, "ags": "05766901"}
    datei = schreibe(tmp_path, *zeilen(ohne=(DETMOLD, AUGUSTDORF, NEUE["ags"])), endgueltig)
    aus, _, _ = lade(datei)
    assert "0 neu" in aus
    vorschlag = Gebietsaenderung.objects.get(stand="entwurf")
    assert vorschlag.art == Gebietsart.ARTWECHSEL
    assert "unter dem neuen Schlüssel 05766901 statt 05766900" in vorschlag.hinweis
    assert Kommune.objects.filter(name="Lippstätten").count() == 1
