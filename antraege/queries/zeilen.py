"""Between models and the frozen rows of a case: which columns, and how JSON becomes values."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from django.db import models

from antraege.fall import Zeile
from antraege.zeitangabe import Genauigkeit, Zeitangabe

ZEITSPALTEN = ("fruehestens", "spaetestens", "genauigkeit", "wortlaut")


type Bauplan = tuple[list[tuple[str, Callable[[Any], Any]]], list[tuple[str, ...]]]

_BAUPLAENE: dict[type[Zeile], Bauplan] = {}
_FELDTYPEN: dict[type[Zeile], dict[str, Any]] = {}
_SPALTEN: dict[type[Zeile], tuple[str, ...]] = {}


def feldtypen(klasse: type[Zeile]) -> dict[str, Any]:
    """Field name -> annotated type of a row class."""
    if klasse not in _FELDTYPEN:
        hinweise = get_type_hints(klasse)
        _FELDTYPEN[klasse] = {f.name: hinweise[f.name] for f in fields(klasse)}
    return _FELDTYPEN[klasse]


def spaltennamen(klasse: type[Zeile]) -> tuple[str, ...]:
    """All columns that a row class reads, a Zeitangabe as its four."""
    if klasse not in _SPALTEN:
        namen: list[str] = []
        for name, typ in feldtypen(klasse).items():
            if typ is Zeitangabe:
                namen += [f"{name}_{endung}" for endung in ZEITSPALTEN]
            else:
                namen.append(name)
        _SPALTEN[klasse] = tuple(namen)
    return _SPALTEN[klasse]


def aus_daten[Z: Zeile](klasse: type[Z], daten: Mapping[str, Any]) -> Z:
    """A row from the values of its columns (native, or as JSON gives them)."""
    einfache, zeitangaben = _bauplan(klasse)
    werte: dict[str, Any] = {name: wandle(daten[name]) for name, wandle in einfache}
    for name, fruehestens, spaetestens, genauigkeit, wortlaut in zeitangaben:
        werte[name] = Zeitangabe(
            _datum(daten[fruehestens]),
            _datum(daten[spaetestens]),
            Genauigkeit(daten[genauigkeit]),
            daten[wortlaut],
        )
    return klasse(**werte)


def _bauplan(klasse: type[Zeile]) -> Bauplan:
    """Fields of one column with what makes their values, and every Zeitangabe with its four."""
    if klasse not in _BAUPLAENE:
        typen = feldtypen(klasse)
        zeitangaben = [name for name, typ in typen.items() if typ is Zeitangabe]
        _BAUPLAENE[klasse] = (
            [(n, _wandler(typ)) for n, typ in typen.items() if typ is not Zeitangabe],
            [(name, *(f"{name}_{endung}" for endung in ZEITSPALTEN)) for name in zeitangaben],
        )
    return _BAUPLAENE[klasse]


def aus_modell[Z: Zeile](klasse: type[Z], zeile: models.Model) -> Z:
    """A row from a model instance."""
    return aus_daten(klasse, {name: getattr(zeile, name) for name in spaltennamen(klasse)})


@cache
def _wandler(typ: Any) -> Callable[[Any], Any]:
    """How a value of this annotated type is made from a column's or JSON's value."""
    arten = set(get_args(typ)) if get_origin(typ) in (Union, UnionType) else {typ}
    aufzaehlung = next((a for a in arten if isinstance(a, type) and issubclass(a, Enum)), None)
    if aufzaehlung is not None:
        return lambda wert: aufzaehlung(wert) if wert not in (None, "") else wert
    for art, wandle in _WANDLER:
        if art in arten:
            return wandle
    if arten & {dict, list} or get_origin(typ) in (dict, list):
        return lambda wert: json.loads(wert) if isinstance(wert, str) else wert
    return lambda wert: wert


def _datum(wert: Any) -> date | None:
    return date.fromisoformat(wert) if isinstance(wert, str) else wert


def _uhrzeit(wert: Any) -> time | None:
    return time.fromisoformat(wert) if isinstance(wert, str) else wert


def _zeitpunkt(wert: Any) -> datetime | None:
    """Moments are aware; SQLite's JSON gives naive UTC text."""
    if isinstance(wert, str):
        wert = datetime.fromisoformat(wert)
    if isinstance(wert, datetime) and wert.tzinfo is None:
        return wert.replace(tzinfo=UTC)
    assert wert is None or isinstance(wert, datetime)
    return wert


_WANDLER: tuple[tuple[type, Callable[[Any], Any]], ...] = (
    (datetime, _zeitpunkt),
    (date, _datum),
    (time, _uhrzeit),
    (bool, bool),
)
