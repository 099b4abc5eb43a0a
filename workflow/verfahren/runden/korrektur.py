"""Whether the note of a body can still be corrected, as the act itself says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from antraege.akteur import Akteur
from antraege.choices import Anwesenheit, Handlung, Rundenstand
from antraege.fall import Fall, RundenplatzZeile
from antraege.models import Unterzeichnungsrunde
from antraege.queries.faelle import faelle_der_antraege
from antraege.worte import STATUSWORTE, voller_name
from workflow.verfahren.eingaben import AnwesenheitVermerken
from workflow.verfahren.plan import hindernisse
from workflow.verfahren.runden.lage import lies_plaetze
from workflow.verfahren.runden.vorhaben import platz_von
from workflow.verfahren.umstand import Umstand


def warum_fest(fall: Fall, zeile: RundenplatzZeile, umstand: Umstand) -> str:
    """Why what is noted of a body can no longer be changed; empty where it can.

    Present is taken back, absent becomes present: the one way on which something is lost.
    """
    if not fall.antrag.ist_offen:
        stand = STATUSWORTE[fall.status].intern
        return f"Der Vorgang ist geschlossen ({stand}); der Vermerk steht fest."
    war_da = zeile.anwesenheit == Anwesenheit.ANWESEND
    eingabe = AnwesenheitVermerken(
        runde_id=zeile.runde_id,
        anwesenheit="" if war_da else Anwesenheit.ANWESEND,
        am=None if war_da else umstand.heute,
    )
    gefunden = hindernisse(fall, Handlung.ANWESENHEIT_VERMERKEN, eingabe, umstand)
    return " ".join(h.satz for h in gefunden)


def berichtigbare(runde: Unterzeichnungsrunde, akteur: Akteur, jetzt: datetime) -> Iterator[str]:
    """Bodies of a closed round whose note could be corrected if it were opened again."""
    zeilen = lies_plaetze(runde.pk)
    faelle = faelle_der_antraege(z.antrag_id for z in zeilen)
    for zeile in zeilen:
        fall = _mit_offener_runde(faelle[zeile.antrag_id], runde.pk)
        if not warum_fest(fall, platz_von(fall, zeile.pk).zeile, Umstand(akteur, jetzt)):
            yield voller_name(fall.kommune.typ, fall.kommune.name)


def _mit_offener_runde(fall: Fall, runde_id: int) -> Fall:
    """The case as it would stand after the round was opened."""
    runden = (replace(r, stand=Rundenstand.GEPLANT) if r.id == runde_id else r for r in fall.runden)
    return replace(fall, runden=tuple(runden))
