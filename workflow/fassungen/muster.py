"""The text with example values: on screen, and on paper for a body that somebody chose."""

from __future__ import annotations

from datetime import datetime

from django.utils.safestring import SafeString

from antraege.beugung import im_akkusativ, mit_artikel
from antraege.choices import Kommunentyp, Partei
from antraege.models import Installation, Kommune
from antraege.namen import umschrift
from antraege.worte import voller_name
from berichte.erklaerung import Erklaerung, Platz, drucke
from berichte.markdown import als_html
from berichte.markdown.pruefung import HOECHSTENS
from workflow.verfahren.fassungen.eingaben import Fassungsentwurf
from workflow.verfahren.fassungen.lage import Kopf

MUSTER = "Muster, nicht zum Unterzeichnen"
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


def drucke_muster(kopf: Kopf, entwurf: Fassungsentwurf, kommune: Kommune, stand: datetime) -> bytes:
    """The PDF of a version as it would be for this body; every page says that it is a sample."""
    return drucke(als_erklaerung(kopf, entwurf, kommune, stand))


def als_erklaerung(
    kopf: Kopf, entwurf: Fassungsentwurf, kommune: Kommune, stand: datetime
) -> Erklaerung:
    """What the sample is drawn from."""
    installation = Installation.objects.filter(pk=1).first() or Installation()
    fuer = {
        Partei.KOMMUNE: im_akkusativ(kommune.typ, kommune.name),
        Partei.LAND: "das Land Nordrhein-Westfalen",
        Partei.VERBAND: "den kommunalen Spitzenverband",
    }
    personen = {Partei.LAND: (installation.unterzeichnend_land, installation.amt_land)}
    stellen = (Partei(p) for p in (*entwurf.parteien, *entwurf.freiwillige_parteien))
    return Erklaerung(
        fassung=f"{MUSTER} · {kopf.bezeichnung}",
        text=entwurf.text,
        kommune=mit_artikel(kommune.typ, kommune.name),
        name=f"{MUSTER} · {voller_name(kommune.typ, kommune.name)}",
        plaetze=tuple(Platz(p, fuer[p], *personen.get(p, ("", ""))) for p in stellen),
        gz="",
        stand=stand,
        ist_vorfuehrung=installation.ist_vorfuehrung,
    )


def dateiname(kopf: Kopf, kommune: Kommune) -> str:
    """What the file is called: plain letters."""
    name = "".join(z if z.isalnum() else "-" for z in umschrift(kommune.name)).strip("-")
    return f"Muster-Erklaerung-Version-{kopf.version}-{name}.pdf"
