"""The rehearsal: one line per row that says what it would become, or why it would not."""

from collections.abc import Iterable
from dataclasses import dataclass

from antraege.einlesen.deuten import Deutung
from antraege.einlesen.rohtabelle import Hinweis
from antraege.einlesen.tabelle import Ablehnung


@dataclass(frozen=True, slots=True)
class Probezeile:
    """What becomes of a row. Exactly one of ``wird`` and ``abgelehnt`` is filled."""

    nr: int
    fall: str
    ags: str
    name: str
    wird: str
    hinweise: tuple[str, ...]
    abgelehnt: str


def probezeilen(
    deutungen: Iterable[Deutung],
    abgelehnt: Iterable[Ablehnung],
    hinweise: Iterable[Hinweis],
) -> tuple[Probezeile, ...]:
    """The lines in the order of the file."""
    notizen: dict[int, list[str]] = {}
    for hinweis in hinweise:
        notizen.setdefault(hinweis.nr, []).append(hinweis.text)
    zeilen = [
        Probezeile(
            nr=d.schritt.zeile,
            fall=d.schritt.fall,
            ags=d.schritt.ags,
            name=d.schritt.name,
            wird=d.wird,
            hinweise=tuple(notizen.get(d.schritt.zeile, ())),
            abgelehnt="",
        )
        for d in deutungen
    ]
    zeilen += [
        Probezeile(a.nr, a.schluessel, "", "", "", tuple(notizen.get(a.nr, ())), a.grund)
        for a in abgelehnt
    ]
    return tuple(sorted(zeilen, key=lambda zeile: zeile.nr))
