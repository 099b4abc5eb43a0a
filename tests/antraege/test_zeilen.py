"""The frozen rows of a case describe the same columns as the models."""

import pytest
from django.db import models

from antraege import fall
from antraege.fall import (
    SAMMLUNGEN,
    AntragZeile,
    FreigabeZeile,
    KommuneZeile,
    MitgliedschaftZeile,
    NachrichtZeile,
    Zeile,
)
from antraege.queries.zeilen import spaltennamen

ALLE = [klasse for klasse in vars(fall).values() if isinstance(klasse, type)]
ZEILEN = [k for k in ALLE if issubclass(k, Zeile) and hasattr(k, "modell")]


def spalten(modell: type[models.Model]) -> set[str]:
    return {feld.attname for feld in modell._meta.concrete_fields}


@pytest.mark.parametrize("klasse", ZEILEN, ids=lambda k: k.__name__)
def test_every_field_of_a_row_is_a_column(klasse: type[Zeile]) -> None:
    assert set(spaltennamen(klasse)) <= spalten(klasse.modell)


# Of a mail a case needs only what tells whether it can be held back.
VOLLSTAENDIG = {*SAMMLUNGEN.values(), AntragZeile, MitgliedschaftZeile} - {NachrichtZeile}


@pytest.mark.parametrize("klasse", sorted(VOLLSTAENDIG, key=str), ids=lambda k: k.__name__)
def test_a_row_that_acts_may_change_leaves_no_column_out(klasse: type[Zeile]) -> None:
    """But the keys of its owner, which the door adds, and what another door's rows are about."""
    andere = {"katalog_id", "fassung_id", "gebietsaenderung_id"}
    anderswo = andere if klasse is FreigabeZeile else set()
    fehlend = spalten(klasse.modell) - set(spaltennamen(klasse)) - anderswo
    assert fehlend <= set(klasse.besitzer)


def test_the_body_is_read_with_its_chain() -> None:
    assert {"ags", "typ", "protokoll_nr", "protokoll_kopf"} <= set(spaltennamen(KommuneZeile))
