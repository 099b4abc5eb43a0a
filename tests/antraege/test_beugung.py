"""Names of bodies inside a sentence: the article, the kind once, the right case."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

import antraege
from antraege.beugung import im_akkusativ, mit_artikel, spitzenamt
from antraege.choices import Kommunentyp
from antraege.worte import STAEDTE_UND_GEMEINDEN, koerper

DATEN = Path(antraege.__file__).parent / "daten" / "kommunen.csv"
STADT, GEMEINDE, KREIS = Kommunentyp.STADT, Kommunentyp.GEMEINDE, Kommunentyp.KREIS


def register() -> list[tuple[Kommunentyp, str]]:
    with DATEN.open(encoding="utf-8", newline="") as datei:
        return [(Kommunentyp(z["typ"]), z["name"]) for z in csv.DictReader(datei)]


@pytest.mark.parametrize(
    ("typ", "name", "nominativ"),
    [
        (Kommunentyp.GROSSE_STADT, "Detmold", "die Stadt Detmold"),
        (STADT, "Mülheim an der Ruhr", "die Stadt Mülheim an der Ruhr"),
        (STADT, "Haltern am See", "die Stadt Haltern am See"),
        (STADT, "Wetter (Ruhr)", "die Stadt Wetter (Ruhr)"),
        (STADT, "Lippstadt", "die Stadt Lippstadt"),
        (STADT, "Neustadt an der Lippe", "die Stadt Neustadt an der Lippe"),
        (STADT, "Stadt Detmold", "die Stadt Detmold"),
        (STADT, "Die Stadt Detmold", "die Stadt Detmold"),
        (STADT, "Hansestadt Attendorn", "die Hansestadt Attendorn"),
        (STADT, "Alte Hansestadt Lemgo", "die Alte Hansestadt Lemgo"),
        (STADT, "Schloss-Stadt Hückeswagen", "die Schloss-Stadt Hückeswagen"),
        (STADT, "Attendorn, Hansestadt", "die Stadt Attendorn"),
        (GEMEINDE, "Augustdorf", "die Gemeinde Augustdorf"),
        (GEMEINDE, "Nationalparkgemeinde Hürtgenwald", "die Nationalparkgemeinde Hürtgenwald"),
        (KREIS, "Kreis Lippe", "der Kreis Lippe"),
        (KREIS, "Märkischer Kreis", "der Märkische Kreis"),
        (KREIS, "Der Märkische Kreis", "der Märkische Kreis"),
        (KREIS, "Oberbergischer Kreis", "der Oberbergische Kreis"),
        (KREIS, "Rheinisch-Bergischer Kreis", "der Rheinisch-Bergische Kreis"),
        (KREIS, "Ennepe-Ruhr-Kreis", "der Ennepe-Ruhr-Kreis"),
        (KREIS, "Rhein-Sieg-Kreis", "der Rhein-Sieg-Kreis"),
        (KREIS, "Hochsauerlandkreis", "der Hochsauerlandkreis"),
        (Kommunentyp.STAEDTEREGION, "Städteregion Aachen", "die Städteregion Aachen"),
        (Kommunentyp.BEZIRKSREGIERUNG, "Bezirksregierung Köln", "die Bezirksregierung Köln"),
        (
            Kommunentyp.LANDSCHAFTSVERBAND,
            "Landschaftsverband Rheinland",
            "der Landschaftsverband Rheinland",
        ),
    ],
)
def test_a_body_stands_in_the_nominative(typ: Kommunentyp, name: str, nominativ: str) -> None:
    assert mit_artikel(typ, name) == nominativ


@pytest.mark.parametrize(
    ("typ", "name", "akkusativ"),
    [
        (STADT, "Detmold", "die Stadt Detmold"),
        (KREIS, "Kreis Lippe", "den Kreis Lippe"),
        (KREIS, "Märkischer Kreis", "den Märkischen Kreis"),
        (KREIS, "Rheinisch-Bergischer Kreis", "den Rheinisch-Bergischen Kreis"),
        (KREIS, "Rhein-Kreis Neuss", "den Rhein-Kreis Neuss"),
        (Kommunentyp.STAEDTEREGION, "Städteregion Aachen", "die Städteregion Aachen"),
        (
            Kommunentyp.LANDSCHAFTSVERBAND,
            "Landschaftsverband Westfalen-Lippe",
            "den Landschaftsverband Westfalen-Lippe",
        ),
    ],
)
def test_a_body_stands_in_the_accusative(typ: Kommunentyp, name: str, akkusativ: str) -> None:
    assert im_akkusativ(typ, name) == akkusativ


def test_every_name_of_the_register_is_named_whole_and_with_the_article_of_its_kind() -> None:
    alle = register()
    assert len(alle) == 434
    for typ, name in alle:
        artikel, voll = mit_artikel(typ, name).split(" ", 1)
        assert artikel == {"f": "die", "m": "der"}[koerper(typ).geschlecht]
        if typ in STAEDTE_UND_GEMEINDEN:
            assert voll == f"{'Gemeinde' if typ is GEMEINDE else 'Stadt'} {name}"
        else:
            assert voll == re.sub("ischer Kreis$", "ische Kreis", name)


def test_every_name_of_the_register_ends_alike_in_both_cases() -> None:
    for typ, name in register():
        nominativ, akkusativ = mit_artikel(typ, name), im_akkusativ(typ, name)
        erwartet = re.sub("^der ", "den ", nominativ).replace("ische Kreis", "ischen Kreis")
        assert akkusativ == erwartet


@pytest.mark.parametrize(
    ("typ", "genitiv", "dativ", "akkusativ"),
    [
        (
            STADT,
            "der Bürgermeisterin oder des Bürgermeisters",
            "der Bürgermeisterin oder dem Bürgermeister",
            "die Bürgermeisterin oder den Bürgermeister",
        ),
        (
            KREIS,
            "der Landrätin oder des Landrates",
            "der Landrätin oder dem Landrat",
            "die Landrätin oder den Landrat",
        ),
        (
            Kommunentyp.LANDSCHAFTSVERBAND,
            "der Direktorin oder des Direktors des Landschaftsverbandes",
            "der Direktorin oder dem Direktor des Landschaftsverbandes",
            "die Direktorin oder den Direktor des Landschaftsverbandes",
        ),
        (
            Kommunentyp.BEZIRKSREGIERUNG,
            "der Regierungspräsidentin oder des Regierungspräsidenten",
            "der Regierungspräsidentin oder dem Regierungspräsidenten",
            "die Regierungspräsidentin oder den Regierungspräsidenten",
        ),
    ],
)
def test_the_office_of_a_head_is_bent_in_both_forms(
    typ: Kommunentyp, genitiv: str, dativ: str, akkusativ: str
) -> None:
    amt = spitzenamt(typ)
    assert (amt.genitiv, amt.dativ, amt.akkusativ) == (genitiv, dativ, akkusativ)
