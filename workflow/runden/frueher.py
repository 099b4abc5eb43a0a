"""What the bodies of a list were called before, and the keys under which they are asked for.

Whoever comes with an older paper says the older name; a case that passed over to a successor is
asked for by the body that it began with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from antraege.choices import Gebietsstand
from antraege.models import Gebietsteil, Gebietsuebergang, Kommune, Rundenplatz
from antraege.worte import voller_name


@dataclass(frozen=True, slots=True)
class Frueher:
    """Former names of one body, and the official keys that it has and had."""

    namen: tuple[str, ...] = ()
    """As they are told: with the kind where it is known."""
    kurze: tuple[str, ...] = ()
    schluessel: tuple[str, ...] = ()


def fruehere(plaetze: Iterable[Rundenplatz]) -> dict[int, Frueher]:
    """Key of a case -> what its body was before; in two statements, whatever the length."""
    zeilen = list(plaetze)
    vorgaenger = _vorgaenger(z.antrag_id for z in zeilen)
    kommunen = {z.antrag.kommune for z in zeilen}
    alle = kommunen.union(*vorgaenger.values())
    teile = _teile(k.pk for k in alle)
    return {z.antrag_id: _von(z.antrag.kommune, vorgaenger[z.antrag_id], teile) for z in zeilen}


def _vorgaenger(antraege: Iterable[int]) -> dict[int, list[Kommune]]:
    """Key of a case -> the bodies that it has passed over from."""
    uebergaenge = Gebietsuebergang.objects.filter(
        antrag__in=list(antraege), aenderung__stand=Gebietsstand.VOLLZOGEN
    )
    gefunden = defaultdict[int, list[Kommune]](list)
    for u in uebergaenge.select_related("von"):
        assert u.antrag_id is not None
        gefunden[u.antrag_id].append(u.von)
    return gefunden


def _teile(kommunen: Iterable[int]) -> dict[int, list[tuple[str, str]]]:
    """Key of a body -> kind and name before each change of it."""
    zeilen = Gebietsteil.objects.filter(
        kommune__in=list(kommunen), aenderung__stand=Gebietsstand.VOLLZOGEN
    )
    gefunden = defaultdict[int, list[tuple[str, str]]](list)
    for pk, typ, name in zeilen.values_list("kommune", "typ_vorher", "name_vorher"):
        if typ and name:
            gefunden[pk].append((typ, name))
    return gefunden


def _von(
    kommune: Kommune, vorgaenger: Iterable[Kommune], teile: dict[int, list[tuple[str, str]]]
) -> Frueher:
    alle = [kommune, *vorgaenger]
    mit_art = [(k.typ, k.name) for k in alle[1:]]
    mit_art += [teil for k in alle for teil in teile[k.pk]]
    genannt = {name for _, name in mit_art}
    ohne_art = [n for k in alle for n in k.fruehere_namen.splitlines() if n not in genannt]
    heute = voller_name(kommune.typ, kommune.name)
    namen = dict.fromkeys([*(voller_name(typ, name) for typ, name in mit_art), *ohne_art])
    namen.pop(heute, None)
    return Frueher(
        namen=tuple(namen),
        kurze=tuple(dict.fromkeys(n for n in (*genannt, *ohne_art) if n != kommune.name)),
        schluessel=tuple(k.ags for k in alle),
    )
