"""All four cases of all 434 names, and the assembly of each body, held against a table."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import antraege
from antraege.beugung import Gebeugt, gremienname, koerpername
from antraege.choices import Kommunentyp
from antraege.worte import STAEDTE_UND_GEMEINDEN

DATEN = Path(antraege.__file__).parent / "daten" / "kommunen.csv"

EIGENWILLIGE = {
    "Rhein-Kreis Neuss": ("der Rhein-Kreis Neuss", "des Rhein-Kreises Neuss", "Rhein-Kreis Neuss"),
    "Rhein-Erft-Kreis": ("der Rhein-Erft-Kreis", "des Rhein-Erft-Kreises", "Rhein-Erft-Kreis"),
    "Rhein-Sieg-Kreis": ("der Rhein-Sieg-Kreis", "des Rhein-Sieg-Kreises", "Rhein-Sieg-Kreis"),
    "Ennepe-Ruhr-Kreis": ("der Ennepe-Ruhr-Kreis", "des Ennepe-Ruhr-Kreises", "Ennepe-Ruhr-Kreis"),
    "Hochsauerlandkreis": (
        "der Hochsauerlandkreis",
        "des Hochsauerlandkreises",
        "Hochsauerlandkreis",
    ),
    "Märkischer Kreis": ("der Märkische Kreis", "des Märkischen Kreises", "Märkischen Kreis"),
    "Oberbergischer Kreis": (
        "der Oberbergische Kreis",
        "des Oberbergischen Kreises",
        "Oberbergischen Kreis",
    ),
    "Rheinisch-Bergischer Kreis": (
        "der Rheinisch-Bergische Kreis",
        "des Rheinisch-Bergischen Kreises",
        "Rheinisch-Bergischen Kreis",
    ),
    "Landschaftsverband Rheinland": (
        "der Landschaftsverband Rheinland",
        "des Landschaftsverbandes Rheinland",
        "Landschaftsverband Rheinland",
    ),
    "Landschaftsverband Westfalen-Lippe": (
        "der Landschaftsverband Westfalen-Lippe",
        "des Landschaftsverbandes Westfalen-Lippe",
        "Landschaftsverband Westfalen-Lippe",
    ),
}
"""Name -> nominative, genitive, and the form after "dem" and "den"."""


def register() -> list[tuple[Kommunentyp, str]]:
    with DATEN.open(encoding="utf-8", newline="") as datei:
        return [(Kommunentyp(z["typ"]), z["name"]) for z in csv.DictReader(datei)]


def erwartet(typ: Kommunentyp, name: str) -> Gebeugt:
    """By the table; what it does not name follows its kind."""
    if name in EIGENWILLIGE:
        nominativ, genitiv, rest = EIGENWILLIGE[name]
        return Gebeugt(nominativ, genitiv, f"dem {rest}", f"den {rest}")
    if typ is Kommunentyp.KREIS:
        ort = name.removeprefix("Kreis ")
        assert ort != name, f"{name} belongs into the table"
        return Gebeugt(
            f"der Kreis {ort}", f"des Kreises {ort}", f"dem Kreis {ort}", f"den Kreis {ort}"
        )
    voll = name
    if typ in STAEDTE_UND_GEMEINDEN:
        voll = f"{'Gemeinde' if typ is Kommunentyp.GEMEINDE else 'Stadt'} {name}"
    return Gebeugt(f"die {voll}", f"der {voll}", f"der {voll}", f"die {voll}")


def erwartetes_gremium(typ: Kommunentyp, name: str) -> Gebeugt | None:
    wessen = erwartet(typ, name).genitiv
    match typ:
        case Kommunentyp.BEZIRKSREGIERUNG:
            return None
        case Kommunentyp.LANDSCHAFTSVERBAND:
            voll = name.replace("Landschaftsverband", "Landschaftsversammlung")
            return Gebeugt(f"die {voll}", f"der {voll}", f"der {voll}", f"die {voll}")
        case Kommunentyp.KREIS:
            wort, genitiv = "Kreistag", "Kreistages"
        case Kommunentyp.STAEDTEREGION:
            wort, genitiv = "Städteregionstag", "Städteregionstages"
        case _:
            wort, genitiv = "Rat", "Rates"
    return Gebeugt(
        f"der {wort} {wessen}",
        f"des {genitiv} {wessen}",
        f"dem {wort} {wessen}",
        f"den {wort} {wessen}",
    )


@pytest.mark.parametrize(("typ", "name"), register(), ids=str)
def test_a_name_is_right_in_all_four_cases(typ: Kommunentyp, name: str) -> None:
    assert koerpername(typ, name) == erwartet(typ, name)
    assert gremienname(typ, name) == erwartetes_gremium(typ, name)


def test_429_bodies_have_an_assembly_that_decides() -> None:
    assert len(register()) == 434
    assert sum(gremienname(typ, name) is not None for typ, name in register()) == 429


@pytest.mark.parametrize(
    ("typ", "name", "gremium"),
    [
        (Kommunentyp.GROSSE_STADT, "Detmold", "Der Rat der Stadt Detmold"),
        (Kommunentyp.STADT, "Hansestadt Attendorn", "Der Rat der Hansestadt Attendorn"),
        (Kommunentyp.STADT, "Bad Salzuflen, Stadt", "Der Rat der Stadt Bad Salzuflen"),
        (Kommunentyp.GEMEINDE, "Augustdorf", "Der Rat der Gemeinde Augustdorf"),
        (
            Kommunentyp.STAEDTEREGION,
            "Städteregion Aachen",
            "Der Städteregionstag der Städteregion Aachen",
        ),
        (
            Kommunentyp.KREIS,
            "Der Märkische Kreis",
            "Der Kreistag des Märkischen Kreises",
        ),
        (
            Kommunentyp.LANDSCHAFTSVERBAND,
            "Landschaftsverband Rheinland",
            "Die Landschaftsversammlung Rheinland",
        ),
    ],
)
def test_a_sentence_begins_with_the_assembly(typ: Kommunentyp, name: str, gremium: str) -> None:
    gefunden = gremienname(typ, name)
    assert gefunden is not None
    assert gefunden.am_anfang == gremium
    assert gefunden.ohne_artikel == gremium.partition(" ")[2]
