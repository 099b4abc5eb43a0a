"""Many cases at once, each as :func:`antraege.queries.fall.fall_des_antrags` would give it.

For lists that show what the rules say of every row; acts lock and read their one case.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import batched
from typing import Any

from django.db import connection
from django.db.models import Case, F, IntegerField, Q, Value, When

from antraege.choices import (
    BESTEHENDE_MITGLIEDSSTATUS,
    OFFENE_STATUS,
    Fassungsstand,
    Handlung,
    Nachrichtenstand,
    Rundenstand,
)
from antraege.fall import NUR_DER_KOMMUNE, SAMMLUNGEN, AntragZeile, Fall, KommuneZeile
from antraege.models import Antrag, Rundenplatz
from antraege.queries.fall import QUELLEN, auswahl, fall_aus, zeile_aus_json
from antraege.queries.gebiet import GILT, fortfuehrende, fuehrt_fort
from antraege.queries.zeilen import aus_modell

SCHUB = 200
"""Cases of one statement: databases take only so many parameters."""
ALLEN = 0
"""Owner of the rows that are the same for every case."""

Gelesen = dict[tuple[str, int], list[Any]]
"""Rows by collection and owner (the case's key, the body's key, or everybody)."""


def faelle_der_antraege(schluessel: Iterable[int]) -> dict[int, Fall]:
    """Key -> case, in this order; keys that there are not are left out.

    Two statements for up to 200 cases.
    """
    faelle: dict[int, Fall] = {}
    for schub in batched(dict.fromkeys(schluessel), SCHUB):
        antraege = Antrag.objects.select_related("kommune").in_bulk(schub)
        gelesen = _lies(list(antraege.values())) if antraege else {}
        faelle |= {pk: _zusammen(antraege[pk], gelesen) for pk in schub if pk in antraege}
    return faelle


def _zusammen(antrag: Antrag, gelesen: Gelesen) -> Fall:
    zeilen = {name: list(gelesen.get((name, _besitzer(name, antrag)), ())) for name in QUELLEN}
    eigene = {p.runde_id for p in zeilen["rundenplaetze"]}
    zeilen["fortsetzungen"] = list(dict.fromkeys(zeilen["fortsetzungen"]))
    fortfuehrende_kommunen = {f.kommune_id for f in zeilen["fortsetzungen"]}
    passt: dict[str, Callable[[Any], bool]] = {
        "andere_vorgaenge": lambda z: z.id != antrag.pk,
        "mitgliedschaften": lambda z: z.besteht or z.antrag_id == antrag.pk,
        "nachfolgekontakte": lambda z: z.kommune_id in fortfuehrende_kommunen,
        "kataloge": lambda z: z.stand == Fassungsstand.IN_KRAFT or z.id == antrag.katalog_id,
        "runden": lambda z: z.stand == Rundenstand.GEPLANT or z.id in eigene,
    }
    for name, bedingung in passt.items():
        zeilen[name] = [z for z in zeilen[name] if bedingung(z)]
    kataloge = {k.id for k in zeilen["kataloge"]}
    zeilen["alle_kriterien"] = [z for z in zeilen["alle_kriterien"] if z.katalog_id in kataloge]
    return fall_aus(
        aus_modell(KommuneZeile, antrag.kommune), aus_modell(AntragZeile, antrag), zeilen
    )


VON_KOMMUNE = frozenset(
    {
        *(n for n, k in SAMMLUNGEN.items() if k.besitzer[0] == "kommune_id"),
        "andere_vorgaenge",
        "mitgliedschaften",
    }
)
VON_ANTRAG = frozenset({*SAMMLUNGEN, "fortsetzungen", "einladungen"}) - VON_KOMMUNE
FORTGEFUEHRT = "fortsetzung_von__mitgliedschaft__antrag_id"
"""From a membership back to the case whose membership goes on in it."""


def _besitzer(name: str, antrag: Antrag) -> int:
    if name in VON_ANTRAG:
        return antrag.pk
    return antrag.kommune_id if name in VON_KOMMUNE else ALLEN


def _lies(antraege: Sequence[Antrag]) -> Gelesen:
    """Every row of these cases in one statement."""
    teile = [
        auswahl(name).annotate(teil_besitzer=_spalte(name)).filter(bedingung)
        for name, bedingung in _teile(antraege)
    ]
    felder = ("teil_name", "teil_daten", "teil_besitzer")
    vereint = (
        teile[0]
        .values_list(*felder)
        .union(*(teil.values_list(*felder) for teil in teile[1:]), all=True)
    )
    gelesen: Gelesen = defaultdict(list)
    anweisung, parameter = vereint.order_by().query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(anweisung, parameter)
        for name, daten, besitzer in cursor.fetchall():
            gelesen[name, besitzer].append(zeile_aus_json(name, daten))
    return dict(gelesen)


def _spalte(name: str) -> Any:
    if name in VON_ANTRAG:
        # The annotation joins on its own: it has to leave out itself what is annulled.
        return Case(When(GILT, then=F(FORTGEFUEHRT))) if name == "fortsetzungen" else F("antrag_id")
    return F("kommune_id") if name in VON_KOMMUNE else Value(ALLEN, IntegerField())


def _teile(antraege: Sequence[Antrag]) -> Iterable[tuple[str, Q]]:
    """Collection and condition of every part of the union."""
    schluessel = [a.pk for a in antraege]
    kommunen = sorted({a.kommune_id for a in antraege})
    kataloge = sorted({a.katalog_id for a in antraege if a.katalog_id is not None})
    in_kraft = Fassungsstand.IN_KRAFT
    for name in SAMMLUNGEN:
        if name in NUR_DER_KOMMUNE:
            continue
        if name in VON_KOMMUNE:
            yield name, Q(kommune_id__in=kommunen)
        elif name == "nachrichten":
            offen = [Nachrichtenstand.GEPLANT, Nachrichtenstand.FEHLGESCHLAGEN]
            yield name, Q(antrag_id__in=schluessel, stand__in=offen)
        else:
            yield name, Q(antrag_id__in=schluessel)
    yield "andere_vorgaenge", Q(kommune_id__in=kommunen, status__in=list(OFFENE_STATUS))
    besteht = Q(status__in=list(BESTEHENDE_MITGLIEDSSTATUS))
    yield "mitgliedschaften", besteht & Q(kommune_id__in=kommunen) | Q(antrag_id__in=schluessel)
    yield "fortsetzungen", fuehrt_fort(antrag__in=schluessel)
    yield "nachfolgekontakte", fortfuehrende(antrag__in=schluessel)
    yield "kataloge", Q(stand=in_kraft) | Q(pk__in=kataloge)
    yield "alle_kriterien", Q(katalog__stand=in_kraft) | Q(katalog_id__in=kataloge)
    yield "fassungen", Q()
    eigene = Rundenplatz.objects.filter(antrag_id__in=schluessel).values("runde_id")
    yield "runden", Q(stand=Rundenstand.GEPLANT) | Q(pk__in=eigene)
    yield "einladungen", Q(antrag_id__in=schluessel, handlung=Handlung.ZUR_RUNDE_EINLADEN)
    yield "einstellungen", Q()
