"""What a release does, in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from antraege.akteur import Akteur
from berichte.abschluss.kalender import name
from berichte.deutsch import anzahl, aufzaehlung, zeitpunkt
from workflow.fassungen.vorschau import KEINE_MAIL, Paar, Vorschau
from workflow.post.briefe import Brief
from workflow.post.monatsbericht import verfasse_bericht
from workflow.verfahren.monatsbericht.lage import Lage


def brief(lage: Lage) -> Brief | None:
    """The mail, as every address will get it."""
    if lage.abschluss is None or not lage.empfaenger:
        return None
    stichtag = lage.abschluss.stichtag
    return verfasse_bericht(monat=name(lage.monat), stichtag=stichtag, an=lage.empfaenger[0])


def vorschau(lage: Lage, akteur: Akteur, jetzt: datetime) -> Vorschau:
    """The head that will be printed, and who gets the report."""
    return Vorschau(tuple(_zeilen(lage, akteur, jetzt)), hinweise=tuple(_hinweise(lage)))


def _zeilen(lage: Lage, akteur: Akteur, jetzt: datetime) -> Iterator[Paar]:
    yield "Freigabe im Kopf des Berichts", f"{zeitpunkt(jetzt)}, {akteur.name} (Referatsleitung)"
    yield "Zahlen", "bleiben, wie sie beim Abschluss festgehalten wurden"
    if lage.empfaenger:
        wohin = anzahl(len(lage.empfaenger), "Adresse", "Adressen")
        yield "E-Mail mit dem Bericht", f"an {wohin}: {', '.join(lage.empfaenger)}"
    else:
        yield KEINE_MAIL


def _hinweise(lage: Lage) -> Iterator[str]:
    if lage.fruehere:
        monate = aufzaehlung([name(monat) for monat in lage.fruehere])
        wort = "ist ein früherer Monat" if len(lage.fruehere) == 1 else "sind frühere Monate"
        yield f"Noch nicht freigegeben {wort}: {monate}."
    if not lage.empfaenger:
        yield "Der Verteiler ist leer: Der Bericht wird abgelegt und an niemanden versandt."
