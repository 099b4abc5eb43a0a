"""Bodies of every kind for trial: the barest paper and the fullest, for each assembly."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from antraege.choices import Kommunentyp
from berichte.beschlussvorlage.angaben import (
    Beratung,
    Beschlussvorlage,
    Voraussetzung,
    Zusage,
)
from berichte.beschlussvorlage.platzhalter import werte

STAND = datetime(2030, 1, 15, 11, tzinfo=UTC)
KARG = Beschlussvorlage(
    typ=Kommunentyp.STADT,
    name="Musterstadt",
    postfach="netzwerk@land.example",
    stand=STAND,
)
VOLL = replace(
    KARG,
    aktenzeichen="III 7-2030-0001",
    folge=(
        Beratung("Ausschuss für Soziales", "4. Februar 2030", zustaendigkeit="Vorberatung"),
        Beratung("Rat der Stadt Musterstadt"),
    ),
    fruehere=(
        Beratung(
            "Hauptausschuss",
            "12. November 2029",
            "7",
            "123/2029",
            "Vorberatung",
            "öffentlich",
            "vertagt",
        ),
    ),
    voraussetzungen=(
        Voraussetzung(1, "Ansprechperson", "erfüllt"),
        Voraussetzung(2, "Anerkennungskultur", "noch darzulegen", "Nachweis einreichen"),
    ),
    sind_geprueft=True,
    zusagen=(Zusage("Einführung der Ehrenamtskarte", "31. Dezember 2030"),),
    ehrenamtskarte="seit März 2025",
    ist_vorfuehrung=True,
)
PROBEN = (
    KARG,
    VOLL,
    replace(VOLL, voraussetzungen=(), fruehere=(), ehrenamtskarte="", braucht_anerkennung=True),
    replace(KARG, typ=Kommunentyp.KREIS, name="Musterischer Kreis", entscheidet_ausschuss=True),
    replace(
        KARG,
        typ=Kommunentyp.LANDSCHAFTSVERBAND,
        name="Landschaftsverband Muster",
    ),
)


def beispielwerte() -> dict[str, Any]:
    """What every placeholder could say, for who writes a template."""
    return werte(VOLL)
