"""One case with all its facts in two statements: the (locked) row, then everything else."""

import json
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import BigIntegerField, Q, QuerySet, Value
from django.db.models.functions import JSONObject
from django.db.transaction import TransactionManagementError

from antraege.choices import (
    BESTEHENDE_MITGLIEDSSTATUS,
    OFFENE_STATUS,
    Fassungsstand,
    Handlung,
    Nachrichtenstand,
    Rundenstand,
)
from antraege.fall import (
    NUR_DER_KOMMUNE,
    SAMMLUNGEN,
    AndererVorgang,
    AntragZeile,
    EinladungZeile,
    Fall,
    FassungZeile,
    FreigabeZeile,
    InstallationZeile,
    KatalogZeile,
    KommuneZeile,
    KriteriumZeile,
    MitgliedschaftZeile,
    NachfolgekontaktZeile,
    RundeZeile,
    Zeile,
)
from antraege.models import Antrag, Freigabe, Kommune, Mitgliedschaft, Rundenplatz
from antraege.queries.gebiet import fortfuehrende, fuehrt_fort
from antraege.queries.zeilen import aus_daten, aus_modell, spaltennamen


def fall_des_antrags(antrag_id: int, *, sperren: bool = False) -> Fall:
    """The case with this key. Raises ``Antrag.DoesNotExist``."""
    antrag, kommune = _kopf(Antrag, antrag_id, sperren=sperren)
    return _zusammen(aus_daten(KommuneZeile, kommune), aus_daten(AntragZeile, antrag))


def fall_der_kommune(kommune_id: int, *, sperren: bool = False) -> Fall:
    """The body before a case exists, or for its membership. Raises ``Kommune.DoesNotExist``."""
    (kommune,) = _kopf(Kommune, kommune_id, sperren=sperren)
    zeile = aus_daten(KommuneZeile, kommune)
    return _zusammen(zeile, AntragZeile(kommune_id=kommune_id))


def fall_der_mitgliedschaft(mitgliedschaft_id: int, *, sperren: bool = False) -> Fall:
    """The body of a membership, locked in the order Kommune, Mitgliedschaft.

    Raises ``Mitgliedschaft.DoesNotExist``.
    """
    kommune_id = Mitgliedschaft.objects.values_list("kommune_id", flat=True).get(
        pk=mitgliedschaft_id
    )
    fall = fall_der_kommune(kommune_id, sperren=sperren)
    mitgliedschaften = Mitgliedschaft.objects.select_related("antrag")
    if sperren:
        mitgliedschaften = mitgliedschaften.select_for_update(of=("self",))
    mitgliedschaft = mitgliedschaften.get(pk=mitgliedschaft_id)
    if mitgliedschaft.antrag is not None:
        # Whom the office wrote to on the way in is whom it writes to about the membership.
        fall = fall.mit_antrag(
            kontakt_name=mitgliedschaft.antrag.kontakt_name,
            kontakt_mail=mitgliedschaft.antrag.kontakt_mail,
        )
        if mitgliedschaft.antrag.kommune_id == kommune_id:
            tag = mitgliedschaft.antrag.uebergegangen_am
            fall = fall.mit_antrag(uebergegangen_am=tag)
    zeile = aus_modell(MitgliedschaftZeile, mitgliedschaft)
    freigaben = Freigabe.objects.filter(mitgliedschaft_id=mitgliedschaft_id).order_by("pk")
    return replace(
        fall,
        mitgliedschaft=zeile,
        freigaben=tuple(aus_modell(FreigabeZeile, freigabe) for freigabe in freigaben),
    )


def _kopf(
    modell: type[Antrag | Kommune], schluessel: int, *, sperren: bool
) -> list[dict[str, Any]]:
    """The columns of the case and of its body, or of the body alone; locked if that is wanted."""
    if sperren and not connection.in_atomic_block:
        raise TransactionManagementError("A lock outlives no statement outside a transaction.")
    if abs(schluessel) > BigIntegerField.MAX_BIGINT:  # An address can name a key beyond all rows.
        raise modell.DoesNotExist
    anweisung, parameter = _kopfanweisung(connection.vendor, modell, sperren=sperren)
    with connection.cursor() as cursor:
        cursor.execute(anweisung, [schluessel if p == KOPF else p for p in parameter])
        zeile = cursor.fetchone()
    if zeile is None:
        raise modell.DoesNotExist
    werte = iter(zeile)
    return [
        {feld.attname: wert for feld, wert in zip(m._meta.concrete_fields, werte, strict=False)}
        for m in _koepfe(modell)
    ]


def _koepfe(modell: type[Antrag | Kommune]) -> tuple[type[Antrag | Kommune], ...]:
    return (Antrag, Kommune) if modell is Antrag else (Kommune,)


def _zusammen(kommune: KommuneZeile, antrag: AntragZeile) -> Fall:
    """Read all collections in one statement and put the case together."""
    gelesen: dict[str, list[Any]] = {name: [] for name in QUELLEN}
    anweisung, parameter = _anweisung(connection.vendor, ist_vorgang=antrag.id is not None)
    werte = {KOMMUNE: kommune.id, ANTRAG: antrag.id, KATALOG: antrag.katalog_id or 0}
    with connection.cursor() as cursor:
        cursor.execute(anweisung, [werte.get(p, p) for p in parameter])
        for name, daten in cursor.fetchall():
            gelesen[name].append(zeile_aus_json(name, daten))
    return fall_aus(kommune, antrag, gelesen)


def zeile_aus_json(name: str, daten: Any) -> Zeile:
    """A row of a collection as the statement gives it."""
    return aus_daten(QUELLEN[name], json.loads(daten) if isinstance(daten, str) else daten)


def fall_aus(kommune: KommuneZeile, antrag: AntragZeile, gelesen: dict[str, list[Any]]) -> Fall:
    """The case out of its rows by collection."""
    for zeilen in gelesen.values():
        zeilen.sort(key=lambda zeile: zeile.id)
    mitgliedschaften = gelesen.pop("mitgliedschaften")
    einstellungen = gelesen.pop("einstellungen") or [InstallationZeile()]
    mitgliedschaft = next(
        (m for m in reversed(mitgliedschaften) if m.besteht),
        mitgliedschaften[-1]
        if mitgliedschaften
        else MitgliedschaftZeile(kommune_id=kommune.id or 0),
    )
    return Fall(
        kommune=kommune,
        antrag=antrag,
        mitgliedschaft=mitgliedschaft,
        einstellungen=einstellungen[0],
        **{name: tuple(zeilen) for name, zeilen in gelesen.items()},
    )


QUELLEN: dict[str, type[Zeile]] = {
    **SAMMLUNGEN,
    "andere_vorgaenge": AndererVorgang,
    "mitgliedschaften": MitgliedschaftZeile,
    "fortsetzungen": MitgliedschaftZeile,
    "nachfolgekontakte": NachfolgekontaktZeile,
    "kataloge": KatalogZeile,
    "alle_kriterien": KriteriumZeile,
    "fassungen": FassungZeile,
    "runden": RundeZeile,
    "einladungen": EinladungZeile,
    "einstellungen": InstallationZeile,
}


KOMMUNE, ANTRAG, KATALOG, KOPF = (8_000_000_000_000_000_000 + nummer for nummer in range(4))
"""Keys that no row has: they stand in the statement where the keys of a case go in."""


@cache
def _kopfanweisung(
    hersteller: str, modell: type[Antrag | Kommune], *, sperren: bool
) -> tuple[str, tuple[Any, ...]]:
    """The statement for the row that everything hangs on, put into SQL once like the other."""
    zeilen: QuerySet[Any] = modell._default_manager.filter(pk=KOPF)
    if modell is Antrag:
        zeilen = zeilen.select_related("kommune")
    if sperren:
        # The body too, after the case: nobody begins or resumes another case of it meanwhile.
        zeilen = zeilen.select_for_update(of=("self", "kommune") if modell is Antrag else ("self",))
    anweisung, parameter = zeilen.query.sql_with_params()
    return anweisung, tuple(parameter)


@cache
def _anweisung(hersteller: str, *, ist_vorgang: bool) -> tuple[str, tuple[Any, ...]]:
    """The statement and its parameters, once per kind of subject.

    Putting a union of two dozen parts into SQL costs Django more than the database needs to answer
    it, and it is the same text for every case.
    """
    teile = [
        auswahl(name).filter(bedingung)
        for name, bedingung in _teile(KOMMUNE, ANTRAG if ist_vorgang else None, KATALOG)
    ]
    anweisung, parameter = teile[0].union(*teile[1:], all=True).order_by().query.sql_with_params()
    return anweisung, tuple(parameter)


def _teile(kommune: int, antrag: int | None, katalog: int) -> Iterable[tuple[str, Q]]:
    """Collection and condition of every part of the union."""
    in_kraft = Q(stand=Fassungsstand.IN_KRAFT)
    for name, klasse in SAMMLUNGEN.items():
        if klasse.besitzer[0] == "kommune_id":
            if antrag is None or name not in NUR_DER_KOMMUNE:
                yield name, Q(kommune_id=kommune)
        elif antrag is not None:
            yield name, _des_antrags(name, antrag)
        elif "kommune_id" in klasse.besitzer:
            # What belongs to a case is changed on its chain, not on the body's.
            yield name, Q(kommune_id=kommune, antrag_id__isnull=True)
    yield (
        "andere_vorgaenge",
        Q(kommune_id=kommune, status__in=list(OFFENE_STATUS)) & ~Q(pk=antrag or 0),
    )
    besteht = Q(kommune_id=kommune, status__in=list(BESTEHENDE_MITGLIEDSSTATUS))
    yield "mitgliedschaften", besteht if antrag is None else besteht | Q(antrag_id=antrag)
    if antrag is not None:
        yield "fortsetzungen", fuehrt_fort(antrag=antrag)
        yield "nachfolgekontakte", fortfuehrende(antrag=antrag)
    yield "kataloge", in_kraft | Q(pk=katalog)
    yield "alle_kriterien", Q(katalog__stand=Fassungsstand.IN_KRAFT) | Q(katalog_id=katalog)
    yield "fassungen", Q()
    if antrag is not None:
        eigene = Rundenplatz.objects.filter(antrag_id=antrag).values("runde_id")
        yield "runden", Q(stand=Rundenstand.GEPLANT) | Q(pk__in=eigene)
        yield "einladungen", Q(antrag_id=antrag, handlung=Handlung.ZUR_RUNDE_EINLADEN)
    yield "einstellungen", Q()


def _des_antrags(name: str, antrag_id: int) -> Q:
    bedingung = Q(antrag_id=antrag_id)
    if name == "nachrichten":
        bedingung &= Q(stand__in=[Nachrichtenstand.GEPLANT, Nachrichtenstand.FEHLGESCHLAGEN])
    return bedingung


def auswahl(name: str) -> Any:
    """One part of the union without its condition: name of the collection, row as JSON."""
    klasse = QUELLEN[name]
    spalten = {spalte: spalte for spalte in spaltennamen(klasse)}
    zeilen = klasse.modell._default_manager.order_by()
    return zeilen.annotate(teil_name=Value(name), teil_daten=JSONObject(**spalten)).values_list(
        "teil_name", "teil_daten"
    )
