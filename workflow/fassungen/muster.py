"""The text with example values on screen, and what its sample on paper is called."""

from __future__ import annotations

from django.utils.safestring import SafeString

from antraege.beugung import mit_artikel
from antraege.choices import Kommunentyp
from antraege.models import Kommune
from antraege.namen import umschrift
from berichte.markdown import als_html
from berichte.markdown.pruefung import HOECHSTENS
from workflow.verfahren.fassungen.lage import Kopf

BEISPIEL = {
    "kommune": mit_artikel(Kommunentyp.STADT, "Musterstadt"),
    "ort": "Musterstadt",
    "datum": "1. Januar 2030",
    "unterzeichnend_kommune": "Vorname Name",
    "amt_kommune": "Bürgermeisterin",
    "unterzeichnend_land": "Vorname Name",
    "amt_land": "Staatssekretär",
}
"""Invented values for the screen."""


def ansicht_des_textes(text: str) -> SafeString:
    """The text as it will read, with invented values; whatever is wrong stays visible in it."""
    return als_html(text[:HOECHSTENS], BEISPIEL)


def dateiname(kopf: Kopf, kommune: Kommune) -> str:
    """What the file is called: plain letters."""
    name = "".join(z if z.isalnum() else "-" for z in umschrift(kommune.name)).strip("-")
    return f"Muster-Erklaerung-Version-{kopf.version}-{name}.pdf"
