"""What stands in the tables of the file, what an act changed there, and what it cost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.db import connection, reset_queries
from django.test.utils import CaptureQueriesContext

from workflow.verfahren.handlungen import ist_kommunensache
from workflow.verfahren.plan import Plan

Abzug = dict[str, dict[Any, dict[str, Any]]]
NEBENBEI = {"Protokolleintrag", "Protokolltext", "Nachricht", "Aktenzeichenzaehler"}
"""New rows that the plan states as entries, texts, mails and the number."""
KETTENSPALTEN = {"protokoll_nr", "protokoll_kopf", "version"}
STEUERUNG = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT")


def abzug() -> Abzug:
    """Every row of every table of the file, by model and key."""
    return {
        modell.__name__: {
            zeile[modell._meta.pk.attname]: zeile for zeile in modell._default_manager.values()
        }
        for modell in apps.get_app_config("antraege").get_models()
    }


def unterschied(vorher: Abzug, nachher: Abzug) -> set[tuple[str, Any, str]]:
    """(model, key or "neu", column) of everything that differs; nothing may have vanished."""
    geaendert = set()
    for modell, zeilen in nachher.items():
        alte = vorher[modell]
        assert set(alte) <= set(zeilen), f"{modell}: Zeilen sind verschwunden"
        for schluessel, zeile in zeilen.items():
            if schluessel not in alte:
                geaendert |= {(modell, "neu", spalte) for spalte in zeile}
            else:
                alt = alte[schluessel]
                geaendert |= {(modell, schluessel, s) for s in zeile if zeile[s] != alt[s]}
    return geaendert


def pruefe_wirkung(plan: Plan, vorher: Abzug, nachher: Abzug) -> None:
    """The rows that appeared are the changes that the plan stated, and nothing else."""
    ist = {
        (modell, schluessel, spalte)
        for modell, schluessel, spalte in unterschied(vorher, nachher)
        if modell not in NEBENBEI or schluessel != "neu"
    }
    soll: set[tuple[str, Any, str]] = set()
    for aenderung in plan.aenderungen:
        modell = aenderung.nachher.modell
        if aenderung.vorher is None:
            spalten = {feld.attname for feld in modell._meta.concrete_fields}
            soll |= {(modell.__name__, "neu", spalte) for spalte in spalten}
        else:
            eigene = set(aenderung.spalten())
            if aenderung.sammlung in ("kommune", "antrag", "mitgliedschaft"):
                eigene |= KETTENSPALTEN
            soll |= {(modell.__name__, aenderung.nachher.id, s) for s in _andere(aenderung, eigene)}
    if plan.nachher.antrag.id is not None:
        soll |= {("Antrag", plan.nachher.antrag.id, s) for s in KETTENSPALTEN}
    elif ist_kommunensache(plan.handlung):
        soll |= {("Kommune", plan.nachher.kommune.id, s) for s in KETTENSPALTEN}
    assert ist == soll
    neue = len(nachher["Nachricht"]) - len(vorher["Nachricht"])
    assert neue == len(plan.briefe)


def _andere(aenderung: Any, spalten: set[str]) -> set[str]:
    """Columns whose value differs: of a Zeitangabe often only some of the four."""
    if aenderung.vorher is None:
        return spalten
    alt: dict[str, Any] = {}
    for name in aenderung.namen:
        wert = getattr(aenderung.vorher, name)
        alt |= wert.spalten(name) if hasattr(wert, "spalten") else {name: wert}
    neu = aenderung.spalten()
    return {s for s in spalten if s in KETTENSPALTEN or alt[s] != neu[s]}


@contextmanager
def anweisungen() -> Iterator[list[str]]:
    """The SQL statements inside, without the frame of the transaction."""
    gezaehlt: list[str] = []
    reset_queries()  # the log holds 9000 statements, and drops the oldest without counting them
    with CaptureQueriesContext(connection) as fang:
        yield gezaehlt
    gezaehlt += [q["sql"] for q in fang.captured_queries if not q["sql"].startswith(STEUERUNG)]
