"""What a newer register says of changes across the border of a Kreis."""

from __future__ import annotations

from pathlib import Path

import pytest

from antraege.models import Gebietsaenderung, Kommune
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD, KREIS_LIPPE
from tests.workflow.stammdaten.test_register_laden import lade, schreibe
from tests.workflow.stammdaten.test_registervorschlaege import NEUE, rollen, zeilen
from tests.workflow.verfahren.gebiet.hilfen import SALZUFLEN, aufnahme, vollzogen, zusammenschluss

AACHEN = "05334"
DRUEBEN = NEUE | {"ags": "05334900", "kreis_ags": AACHEN, "regierungsbezirk": "Köln"}
ALSDORF, BAESWEILER, WUERSELEN = "05334004", "05334008", "05334036"


@pytest.fixture
def dort(welt: Welt) -> Kommune:
    """The Städteregion with three towns."""
    kreis = Kommune.objects.get(ags=AACHEN)
    for ags, name in ((ALSDORF, "Alsdorf"), (BAESWEILER, "Baesweiler"), (WUERSELEN, "Würselen")):
        Kommune.objects.create(
            ags=ags, name=name, typ="stadt", kreis=kreis, regierungsbezirk="Köln", einwohner=1
        )
    return kreis


def test_who_is_gone_here_and_new_there_is_one_draft_and_does_not_simply_come_in(
    welt: Welt, dort: Kommune, tmp_path: Path
) -> None:
    datei = schreibe(tmp_path, *zeilen(ohne=(AUGUSTDORF,)), DRUEBEN)
    lade(datei)
    assert not Kommune.objects.filter(ags="05334900").exists()
    (draft,) = Gebietsaenderung.objects.all()
    assert rollen(draft) == [("geht_auf", AUGUSTDORF), ("entsteht", "05334900")]
    aus, _, _ = lade(datei)
    assert "0 neu" in aus
    assert Gebietsaenderung.objects.count() == 1


def test_where_it_is_not_clear_each_draft_names_what_is_beyond_the_border(
    welt: Welt, dort: Kommune, tmp_path: Path
) -> None:
    lade(schreibe(tmp_path, *zeilen(ohne=(AUGUSTDORF, ALSDORF)), DRUEBEN))
    hier, drueben = Gebietsaenderung.objects.order_by("pk")
    if rollen(hier)[0][1] != AUGUSTDORF:
        hier, drueben = drueben, hier
    assert rollen(hier) == [("geht_auf", AUGUSTDORF)]
    assert "In anderen Kreisen sind neu: Stadt Lippstätten (05334900)." in hier.hinweis
    assert rollen(drueben) == [("geht_auf", ALSDORF), ("entsteht", "05334900")]
    assert "In anderen Kreisen fehlen: Gemeinde Augustdorf (05766004)." in drueben.hinweis


def test_who_is_new_comes_in_where_nobody_is_gone(
    welt: Welt, dort: Kommune, tmp_path: Path
) -> None:
    lade(schreibe(tmp_path, *zeilen(), DRUEBEN))
    assert Kommune.objects.get(ags="05334900").kreis == dort
    assert not Gebietsaenderung.objects.exists()


def test_an_older_file_takes_no_merger_across_the_border_back(
    welt: Welt, dort: Kommune, tmp_path: Path
) -> None:
    datei = schreibe(tmp_path, *zeilen())
    was = zusammenschluss(welt, AUGUSTDORF, ALSDORF, neu="05334900", kreis=AACHEN)
    vollzogen(welt, was)
    lade(datei)
    neu = Kommune.objects.get(ags="05334900")
    assert (neu.kreis, neu.besteht_bis) == (dort, None)
    assert Gebietsaenderung.objects.count() == 1


def test_an_older_file_takes_no_municipality_back_into_the_regierungsbezirk_of_before(
    welt: Welt, dort: Kommune, tmp_path: Path
) -> None:
    datei = schreibe(tmp_path, *zeilen())
    vollzogen(welt, aufnahme(welt, KREIS_LIPPE, AACHEN))
    lade(datei)
    for ags in (DETMOLD, SALZUFLEN):
        gemeinde = Kommune.objects.get(ags=ags)
        assert (gemeinde.kreis, gemeinde.regierungsbezirk) == (dort, "Köln")
