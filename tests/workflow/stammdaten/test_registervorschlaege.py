"""A newer register proposes changes of bodies instead of overwriting them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from antraege.choices import Gebietsart, Gebietsrolle, Gebietsstand
from antraege.models import Gebietsaenderung, Kommune, Protokolleintrag
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD
from tests.workflow.stammdaten.test_register_laden import lade, schreibe
from tests.workflow.verfahren.gebiet.hilfen import (
    SALZUFLEN,
    artwechsel,
    umbenennung,
    vollzogen,
    vorgelegt,
    zusammenschluss,
)
from workflow.arbeitsvorrat.ausserdem import eigene_neben_vorgaengen, lies_ausserdem

LIPPE = (DETMOLD, SALZUFLEN, AUGUSTDORF)
NEUE = {
    "ags": "05766900",
    "name": "Lippstätten",
    "typ": "stadt",
    "kreis_ags": "05766",
    "regierungsbezirk": "Detmold",
}


def zeilen(ohne: Iterable[str] = (), **anders: dict[str, str]) -> list[dict[str, str]]:
    """The small register as rows of a file; ``anders`` by ``k`` and key."""
    return [
        {
            "ags": k.ags,
            "name": k.name,
            "typ": k.typ,
            "kreis_ags": k.kreis.ags if k.kreis is not None else "",
            "regierungsbezirk": k.regierungsbezirk,
            "einwohner": str(k.einwohner),
            "einwohner_stichtag": "2022-05-15",
            **anders.get(f"k{k.ags}", {}),
        }
        for k in Kommune.objects.select_related("kreis").order_by("-typ", "pk")
        if k.ags not in ohne
    ]


def rollen(aenderung: Gebietsaenderung) -> list[tuple[str, str]]:
    return [
        (t.rolle, t.kommune.ags if t.kommune is not None else t.ags)
        for t in aenderung.teile.select_related("kommune").order_by("stelle")
    ]


def test_another_name_is_proposed_and_facts_are_taken_over(welt: Welt, tmp_path: Path) -> None:
    neu = {"name": "Lippestadt", "einwohner": "75000"}
    aus, _, _ = lade(schreibe(tmp_path, *zeilen(k05766020=neu)))
    assert "0 neu, 1 geändert" in aus
    assert "1 Gebietsänderung vorgeschlagen" in aus
    kommune = Kommune.objects.get(ags=DETMOLD)
    assert (kommune.name, kommune.einwohner) == ("Detmold", 75_000)
    aenderung = Gebietsaenderung.objects.get()
    assert (aenderung.art, aenderung.stand) == (Gebietsart.UMBENENNUNG, Gebietsstand.ENTWURF)
    assert aenderung.wirksam_am is None
    assert "nicht mehr „Stadt Detmold“, sondern „Stadt Lippestadt“" in aenderung.hinweis
    assert list(pruefe_protokoll(Zaehlung())) == []


def test_another_kind_is_proposed(welt: Welt, tmp_path: Path) -> None:
    lade(schreibe(tmp_path, *zeilen(k05766004={"typ": "stadt"})))
    aenderung = Gebietsaenderung.objects.get()
    assert aenderung.art == Gebietsart.ARTWECHSEL
    assert aenderung.teile.get().typ == "stadt"
    assert Kommune.objects.get(ags=AUGUSTDORF).typ == "gemeinde"


def test_a_second_run_proposes_nothing_more(welt: Welt, tmp_path: Path) -> None:
    datei = schreibe(tmp_path, *zeilen(k05766020={"name": "Lippestadt"}))
    lade(datei)
    vorher = Protokolleintrag.objects.count()
    aus, _, _ = lade(datei)
    assert "vorgeschlagen" not in aus
    assert Gebietsaenderung.objects.count() == 1
    assert Protokolleintrag.objects.count() == vorher


def test_a_discarded_proposal_does_not_come_back(welt: Welt, tmp_path: Path) -> None:
    datei = schreibe(tmp_path, *zeilen(k05766020={"name": "Lippestadt"}))
    lade(datei)
    Gebietsaenderung.objects.update(stand=Gebietsstand.VERWORFEN)
    lade(datei)
    assert Gebietsaenderung.objects.count() == 1


def test_a_key_gone_and_a_new_one_are_a_merger(welt: Welt, tmp_path: Path) -> None:
    datei = schreibe(tmp_path, *zeilen(ohne=(AUGUSTDORF,)), NEUE)
    aus, _, _ = lade(datei)
    assert "0 neu" in aus
    aenderung = Gebietsaenderung.objects.get()
    assert aenderung.art == Gebietsart.ZUSAMMENSCHLUSS
    assert rollen(aenderung) == [
        (Gebietsrolle.GEHT_AUF, AUGUSTDORF),
        (Gebietsrolle.ENTSTEHT, "05766900"),
    ]
    assert not Kommune.objects.filter(ags="05766900").exists()


def test_one_key_gone_and_two_new_are_a_split(welt: Welt, tmp_path: Path) -> None:
    weitere = NEUE | {"ags": "05766901", "name": "Augusttal"}
    lade(schreibe(tmp_path, *zeilen(ohne=(AUGUSTDORF,)), NEUE, weitere))
    aenderung = Gebietsaenderung.objects.get()
    assert aenderung.art == Gebietsart.TEILUNG
    assert [rolle for rolle, _ in rollen(aenderung)] == ["geht_auf", "entsteht", "entsteht"]


def test_a_key_gone_without_a_new_one_leaves_the_successor_open(welt: Welt, tmp_path: Path) -> None:
    lade(schreibe(tmp_path, *zeilen(ohne=(AUGUSTDORF,))))
    aenderung = Gebietsaenderung.objects.get()
    assert rollen(aenderung) == [("geht_auf", AUGUSTDORF)]
    assert "Nachbarkommune" in aenderung.hinweis


def test_the_same_name_under_another_key_is_the_same_body(welt: Welt, tmp_path: Path) -> None:
    neue = NEUE | {"name": "Augustdorf", "typ": "gemeinde"}
    lade(schreibe(tmp_path, *zeilen(ohne=(AUGUSTDORF,)), neue))
    assert Gebietsaenderung.objects.get().art == Gebietsart.ARTWECHSEL


def test_an_excerpt_says_nothing_of_who_is_gone(welt: Welt, tmp_path: Path) -> None:
    nur = zeilen(ohne=(DETMOLD, AUGUSTDORF))
    aus, _, _ = lade(schreibe(tmp_path, *nur, NEUE))
    assert "1 neu" in aus
    assert not Gebietsaenderung.objects.exists()


def test_a_new_key_where_nobody_is_gone_comes_in(welt: Welt, tmp_path: Path) -> None:
    aus, _, _ = lade(schreibe(tmp_path, *zeilen(), NEUE))
    assert "1 neu" in aus
    assert not Gebietsaenderung.objects.exists()


def test_an_older_file_does_not_propose_the_way_back(welt: Welt, tmp_path: Path) -> None:
    datei = schreibe(tmp_path, *zeilen())
    vollzogen(welt, umbenennung(welt))
    vollzogen(welt, artwechsel(welt))
    lade(datei)
    assert Gebietsaenderung.objects.count() == 2
    assert Kommune.objects.get(ags=DETMOLD).name == "Detmold am Wald"


def test_an_older_file_does_not_bring_merged_bodies_back(welt: Welt, tmp_path: Path) -> None:
    datei = schreibe(tmp_path, *zeilen())
    vollzogen(welt, zusammenschluss(welt))
    aus, _, _ = lade(datei)
    assert "0 neu, 0 geändert" in aus
    assert Gebietsaenderung.objects.count() == 1
    assert Kommune.objects.get(ags=DETMOLD).besteht_bis is not None


def test_what_a_person_records_already_is_not_proposed_again(welt: Welt, tmp_path: Path) -> None:
    vorgelegt(welt, umbenennung(welt, "Lippestadt"))
    lade(schreibe(tmp_path, *zeilen(k05766020={"name": "Lippestadt"})))
    assert Gebietsaenderung.objects.count() == 1


@pytest.mark.parametrize("ags", LIPPE)
def test_a_new_name_that_was_executed_is_no_difference(
    welt: Welt, tmp_path: Path, ags: str
) -> None:
    vollzogen(welt, umbenennung(welt, "Neu", ags))
    aus, _, _ = lade(schreibe(tmp_path, *zeilen()))
    assert "0 geändert" in aus
    assert Gebietsaenderung.objects.count() == 1


def test_a_proposal_waits_in_the_inbox_until_somebody_takes_it(welt: Welt, tmp_path: Path) -> None:
    bearbeitung, leitung = besuch(welt.leute.bearbeitung), besuch(welt.leute.leitung)
    lade(schreibe(tmp_path, *zeilen(k05766020={"name": "Lippestadt"})))
    satz = "Vorschlag aus dem Register ergänzen oder verwerfen"
    aenderung = Gebietsaenderung.objects.get()
    vorrat = bearbeitung.get("/arbeitsvorrat/")
    assert satz in vorrat.content.decode()
    assert f"/gebietsaenderungen/{aenderung.pk}/" in vorrat.content.decode()
    assert satz not in leitung.get("/arbeitsvorrat/").content.decode()
    heute, akteur = date(2026, 5, 1), welt.leute.bearbeitung
    assert lies_ausserdem(akteur, heute).anzahl_eigene == 1
    assert sum(q.count() for q in eigene_neben_vorgaengen(akteur, heute)) == 1
    Gebietsaenderung.objects.update(stand=Gebietsstand.VERWORFEN)
    assert satz not in bearbeitung.get("/arbeitsvorrat/").content.decode()
