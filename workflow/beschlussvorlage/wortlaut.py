"""A version of the declaration on paper before anybody signs: the sample, and the annex."""

from __future__ import annotations

from datetime import datetime

from antraege.beugung import im_akkusativ, mit_artikel
from antraege.choices import Partei
from antraege.models import Installation, Kommune
from antraege.worte import voller_name
from berichte.erklaerung import Erklaerung, Platz, drucke
from workflow.verfahren.fassungen.eingaben import Fassungsentwurf
from workflow.verfahren.fassungen.lage import Kopf

MUSTER = "Muster, nicht zum Unterzeichnen"


def drucke_muster(kopf: Kopf, entwurf: Fassungsentwurf, kommune: Kommune, stand: datetime) -> bytes:
    """The PDF of a version as it would be for this body; every page says that it is a sample."""
    return drucke(als_erklaerung(kopf, entwurf, kommune, stand))


def drucke_wortlaut(
    kopf: Kopf, entwurf: Fassungsentwurf, kommune: Kommune, stand: datetime
) -> bytes:
    """The same for a public session: it names nobody who would sign."""
    return drucke(als_erklaerung(kopf, entwurf, kommune, stand, nennt_personen=False))


def als_erklaerung(
    kopf: Kopf,
    entwurf: Fassungsentwurf,
    kommune: Kommune,
    stand: datetime,
    *,
    nennt_personen: bool = True,
) -> Erklaerung:
    """What the sample is drawn from."""
    installation = Installation.objects.filter(pk=1).first() or Installation()
    fuer = {
        Partei.KOMMUNE: im_akkusativ(kommune.typ, kommune.name),
        Partei.LAND: "das Land Nordrhein-Westfalen",
        Partei.VERBAND: "den kommunalen Spitzenverband",
    }
    personen = {Partei.LAND: (installation.unterzeichnend_land, installation.amt_land)}
    if not nennt_personen:
        personen = {}
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
