"""Two texts beside each other, line by line and within a line word by word. Pure.

``SequenceMatcher`` keeps its rule for long sequences: what stands everywhere is no anchor. Without
it a text of the same few words, a thousand times, takes minutes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate
from textwrap import shorten

UMGEBUNG = 2
"""Unchanged lines shown around a change."""
AEHNLICH = 0.6
"""From so many common words on, two lines are one that was changed."""
HOECHSTENS_WORTE = 1000
HOECHSTENS_PAARE = 400
"""Beyond these, lines are not compared word by word: it would take too long, and say little."""
HOECHSTENS_ZEICHEN = 3_000_000
"""Letters looked at word by word in the whole comparison; what is beyond stands line by line."""
LANG = 400
"""A line that is longer is folded: only its beginning stands open."""
WORT = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\s+|\w+|.", re.DOTALL)
"""A placeholder is one word."""
GLEICHES = 70
"""Letters shown at each side of a long unchanged stretch within a changed line."""

ZEILEN = ("unveränderte Zeile", "unveränderte Zeilen")
ABSAETZE = ("unveränderter Absatz", "unveränderte Absätze")


@dataclass(frozen=True, slots=True)
class Teil:
    """A stretch of a changed line: ``gleich``, ``neu`` or ``entfaellt``."""

    art: str
    text: str


@dataclass(frozen=True, slots=True)
class Zeile:
    """``gleich``, ``neu``, ``entfaellt``, ``geaendert``, or ``luecke`` for lines left out."""

    art: str
    text: str
    teile: tuple[Teil, ...] = ()
    """Of a changed line, in order."""

    @property
    def anfang(self) -> str:
        """How a long line begins; empty where it stands in full."""
        return shorten(self.text, LANG // 2, placeholder=" …") if len(self.text) > LANG else ""


def gleiche_ab(
    alt: Sequence[str], neu: Sequence[str], einheit: tuple[str, str] = ZEILEN
) -> tuple[Zeile, ...]:
    """What differs, with a few lines around; none where both are the same.

    ``einheit`` is how one line, and several, that did not change are called.
    """
    if list(alt) == list(neu):
        return ()
    abgleich = SequenceMatcher(None, alt, neu)
    return tuple(_zeilen(abgleich, alt, neu, einheit))


def _zeilen(
    abgleich: SequenceMatcher[str], alt: Sequence[str], neu: Sequence[str], einheit: tuple[str, str]
) -> Iterator[Zeile]:
    bisher, vorrat = 0, HOECHSTENS_ZEICHEN
    for gruppe in abgleich.get_grouped_opcodes(UMGEBUNG):
        yield from _luecke(gruppe[0][1] - bisher, einheit)
        for art, von_alt, bis_alt, von_neu, bis_neu in gruppe:
            if art == "equal":
                yield from (Zeile("gleich", z) for z in alt[von_alt:bis_alt])
                continue
            weg, dazu = alt[von_alt:bis_alt], neu[von_neu:bis_neu]
            aufwand = _aufwand(weg, dazu)
            paare = _paare(weg, dazu) if aufwand <= vorrat else []
            vorrat -= aufwand if aufwand <= vorrat else 0
            yield from _ersetzte(weg, dazu, paare)
        bisher = gruppe[-1][2]
    yield from _luecke(len(alt) - bisher, einheit)


def _luecke(anzahl: int, einheit: tuple[str, str]) -> Iterator[Zeile]:
    if anzahl > 0:
        yield Zeile("luecke", f"{anzahl} {einheit[anzahl != 1]}")


# --- lines in whose place others stand


def _aufwand(alt: Sequence[str], neu: Sequence[str]) -> int:
    """Letters that are looked at where each line is held beside each; too many lines are not."""
    if len(alt) * len(neu) > HOECHSTENS_PAARE:
        return 0
    return len(neu) * sum(map(len, alt)) + len(alt) * sum(map(len, neu))


def _ersetzte(
    alt: Sequence[str], neu: Sequence[str], paare: list[tuple[int, int]]
) -> Iterator[Zeile]:
    """Lines that fall away and new ones; ``paare`` are much alike, each one that was changed."""
    bis_alt = bis_neu = 0
    for nr_alt, nr_neu in (*paare, (len(alt), len(neu))):
        yield from (Zeile("entfaellt", z) for z in alt[bis_alt:nr_alt])
        yield from (Zeile("neu", z) for z in neu[bis_neu:nr_neu])
        if nr_alt < len(alt) and nr_neu < len(neu):
            yield _geaendert(alt[nr_alt], neu[nr_neu])
        bis_alt, bis_neu = nr_alt + 1, nr_neu + 1


def _paare(alt: Sequence[str], neu: Sequence[str]) -> list[tuple[int, int]]:
    """Numbers of lines that are much alike, both in order."""
    if len(alt) * len(neu) > HOECHSTENS_PAARE:
        return []
    paare: list[tuple[int, int]] = []
    for nr_neu, zeile in enumerate(neu):
        ab = paare[-1][0] + 1 if paare else 0
        treffer = (nr for nr in range(ab, len(alt)) if _sind_aehnlich(alt[nr], zeile))
        if (nr_alt := next(treffer, None)) is not None:
            paare.append((nr_alt, nr_neu))
    return paare


def _sind_aehnlich(eine: str, andere: str) -> bool:
    a, b = ([w for w in _worte(z) if w.strip()] for z in (eine, andere))
    if max(len(a), len(b)) > HOECHSTENS_WORTE:
        return False
    abgleich = SequenceMatcher[str](None, a, b)
    return abgleich.quick_ratio() >= AEHNLICH and abgleich.ratio() >= AEHNLICH


def _worte(zeile: str) -> list[str]:
    return WORT.findall(zeile)


# --- within a line


def _geaendert(alt: str, neu: str) -> Zeile:
    a, n = _worte(alt), _worte(neu)
    teile: list[Teil] = []
    for art, von_alt, bis_alt, von_neu, bis_neu in _ohne_luecken(a, n):
        if art == "equal":
            teile.append(Teil("gleich", "".join(a[von_alt:bis_alt])))
            continue
        teile.append(Teil("entfaellt", "".join(a[von_alt:bis_alt])))
        teile.append(Teil("neu", "".join(n[von_neu:bis_neu])))
    gefuellte = [t for t in teile if t.text]
    letzter = len(gefuellte) - 1
    return Zeile("geaendert", neu, tuple(_kurz(t, nr, letzter) for nr, t in enumerate(gefuellte)))


def _ohne_luecken(alt: list[str], neu: list[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """The steps from one to the other; a blank between two changes belongs to them."""
    offen: tuple[str, int, int, int, int] | None = None
    schritte = SequenceMatcher(None, alt, neu).get_opcodes()
    for nr, (art, *grenzen) in enumerate(schritte):
        von_alt, bis_alt, von_neu, bis_neu = grenzen
        ist_innen = 0 < nr < len(schritte) - 1
        if art == "equal" and not (ist_innen and not "".join(alt[von_alt:bis_alt]).strip()):
            if offen is not None:
                yield offen
            offen = None
            yield "equal", von_alt, bis_alt, von_neu, bis_neu
        elif offen is None:
            offen = ("replace", von_alt, bis_alt, von_neu, bis_neu)
        else:
            offen = ("replace", offen[1], bis_alt, offen[3], bis_neu)
    if offen is not None:
        yield offen


def _kurz(teil: Teil, nr: int, letzter: int) -> Teil:
    """Of a long unchanged stretch what stands beside the changes."""
    if teil.art != "gleich" or len(teil.text) <= 3 * GLEICHES:
        return teil
    worte = _worte(teil.text)
    anfang = "" if nr == 0 else f"{''.join(_naechste(worte))} "
    ende = "" if nr == letzter else f" {''.join(_naechste(worte[::-1])[::-1])}"
    return Teil("gleich", f"{anfang}…{ende}")


def _naechste(worte: Sequence[str]) -> list[str]:
    """So many of the first words as fill the length that is shown; none is torn."""
    laengen = accumulate(map(len, worte))
    return [wort for wort, bis in zip(worte, laengen, strict=True) if bis <= GLEICHES]
