"""What tests on consultations ask again and again."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from antraege.choices import (
    Antragsstatus,
    Beratungsergebnis,
    Beratungsrolle,
    Beschlusslage,
    Handlung,
)
from antraege.models import Beratung, Protokolleintrag
from antraege.rules.beschluss import (
    beschlusslage,
)
from antraege.rules.faelligkeit import faelligkeiten
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import Welt
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt

H = Handlung
S = Antragsstatus
R = Beratungsrolle
E = Beratungsergebnis
L = Beschlusslage
BELEG = "https://ratsinfo.example/17"
"""Evidence that a decision was taken."""


def lage(welt: Welt, antrag: int) -> Beschlusslage:
    return beschlusslage(welt.fall(antrag))


def termine(welt: Welt, antrag: int) -> dict[str, date]:
    return {f.grund: f.am for f in faelligkeiten(welt.fall(antrag))}


def am(welt: Welt, tage: int) -> Zeitangabe:
    return Zeitangabe.tag(welt.heute + timedelta(days=tage))


def bestaetige(welt: Welt, antrag: int) -> None:
    welt.tue(antrag, H.BESCHLUSSLAGE_BESTAETIGEN, e.Schritt())


def einwand(welt: Welt, antrag: int, **werte: Any) -> dict[str, str]:
    """Field -> sentence of what the door says against a consultation; nothing is written."""
    vorher = (Beratung.objects.count(), Protokolleintrag.objects.count())
    with pytest.raises(Abgelehnt) as abgelehnt:
        welt.berate(antrag, **werte)
    assert vorher == (Beratung.objects.count(), Protokolleintrag.objects.count())
    return {h.feld: h.satz for h in abgelehnt.value.hindernisse}
