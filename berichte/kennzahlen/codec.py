"""Figures as JSON and back, exactly: what a closed month stores."""

from __future__ import annotations

import hashlib
import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from antraege.protokoll import kanonisch
from berichte.kennzahlen.zahlen import Zahlen

DEFINITIONSSTAND = 2
"""Version of the definitions: another meaning of a figure, or other figures, is another version."""


class UnlesbareZahlen(ValueError):
    """No stored figures, or such of another version of the definitions."""


def als_json(zahlen: Zahlen) -> dict[str, Any]:
    """Plain values; ``aus_json`` gives the same figures again."""
    return {"definitionsstand": DEFINITIONSSTAND, "zahlen": _schreibe(zahlen)}


def aus_json(daten: Mapping[str, Any]) -> Zahlen:
    """Stored figures. Raises UnlesbareZahlen."""
    if (stand := daten.get("definitionsstand")) != DEFINITIONSSTAND:
        raise UnlesbareZahlen(f"Definitionsstand {stand} statt {DEFINITIONSSTAND}")
    try:
        zahlen = _leser(Zahlen)(daten["zahlen"])
    except (KeyError, TypeError, ValueError, AttributeError) as fehler:
        raise UnlesbareZahlen(str(fehler)) from fehler
    assert isinstance(zahlen, Zahlen)
    return zahlen


def pruefsumme(zahlen: Zahlen) -> str:
    """sha256 of the canonical text: the same figures, the same sum."""
    return hashlib.sha256(kanonisch(als_json(zahlen)).encode()).hexdigest()


def _schreibe(wert: Any) -> Any:
    if isinstance(wert, Enum):
        return wert.value
    if isinstance(wert, date):
        return wert.isoformat()
    if isinstance(wert, tuple):
        return [_schreibe(teil) for teil in wert]
    if is_dataclass(wert):
        return {feld.name: _schreibe(getattr(wert, feld.name)) for feld in fields(wert)}
    return wert


type Leser = Callable[[Any], Any]


@cache
def _leser(typ: Any) -> Leser:
    """Reads a value of this type."""
    herkunft, teile = get_origin(typ), get_args(typ)
    if herkunft is types.UnionType:
        (eigentlich,) = (teil for teil in teile if teil is not type(None))
        lies = _leser(eigentlich)
        return lambda wert: None if wert is None else lies(wert)
    if herkunft is tuple:
        return _tupelleser(teile)
    if is_dataclass(herkunft or typ):
        return _satzleser(herkunft or typ, teile)
    if issubclass(typ, date):  # datetime too
        return typ.fromisoformat  # type: ignore[no-any-return]
    return typ if issubclass(typ, Enum) else _gleich


def _gleich(wert: Any) -> Any:
    return wert


def _tupelleser(teile: tuple[Any, ...]) -> Leser:
    lies = _leser(teile[0])  # All of them are of one type.
    return lambda wert: tuple(map(lies, wert))


def _satzleser(klasse: Any, teile: tuple[Any, ...]) -> Leser:
    """``teile`` are what stands for the type parameters of the class."""
    genauer = dict(zip(klasse.__type_params__, teile, strict=True))
    typen = get_type_hints(klasse)
    leser = {f.name: _leser(_ersetze(typen[f.name], genauer)) for f in fields(klasse)}

    def lies(wert: Mapping[str, Any]) -> Any:
        return klasse(**{name: leser[name](inhalt) for name, inhalt in wert.items()})

    return lies


def _ersetze(typ: Any, genauer: Mapping[Any, Any]) -> Any:
    if isinstance(typ, TypeVar):
        return genauer[typ]
    return typ[tuple(genauer.values())] if getattr(typ, "__parameters__", ()) else typ
