"""Which changes of bodies explain why a figure is another one: of the month, or known since. Pure.

Members and shares change when bodies merge, although nobody has joined or left.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from antraege.choices import Gebietsrolle
from antraege.rules.gebiet import Wechsel
from antraege.worte import voller_name
from berichte.kennzahlen.bezug import Bezug
from berichte.kennzahlen.laden import Protokoll

R = Gebietsrolle
EIN_TAG = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Gebietsereignis:
    """One change by the names of its bodies; ``ist_aufgehoben``: it turned out not to be so."""

    wirksam_am: date
    endende: tuple[str, ...]
    neue: tuple[str, ...]
    bleibt_vorher: str = ""
    bleibt: str = ""
    """The body that goes on, before and after."""
    ist_aufgehoben: bool = False
    unter_bestehenden: bool = False
    """The one that ended is divided, and somebody that was there already has land of it."""


def im_monat(protokoll: Protokoll, bezug: Bezug) -> tuple[Gebietsereignis, ...]:
    """What took effect in the month, as known."""
    stand = protokoll.gebiet.kenntnisstand
    return _ereignisse(protokoll, lambda w: bezug.im_monat(w.wirksam_am) and w.ist_bekannt(stand))


def seither(protokoll: Protokoll, bericht: Bezug) -> tuple[Gebietsereignis, ...]:
    """What a report did not know of its Stichtag yet, or knew and is annulled since."""
    damals, jetzt = bericht.kenntnisstand, protokoll.gebiet.kenntnisstand
    return _ereignisse(
        protokoll,
        lambda w: (
            w.wirksam_am <= bericht.stichtag and w.ist_bekannt(damals) != w.ist_bekannt(jetzt)
        ),
    )


def _ereignisse(
    protokoll: Protokoll, gemeint: Callable[[Wechsel], bool]
) -> tuple[Gebietsereignis, ...]:
    je_aenderung: dict[int, list[Wechsel]] = defaultdict(list)
    for w in (w for seine in protokoll.gebiet.wechsel.values() for w in seine if gemeint(w)):
        je_aenderung[w.aenderung_id].append(w)
    gruppen = [g for g in je_aenderung.values() if _ist_gewaehlt(protokoll, g) and _aendert(g)]
    gruppen.sort(key=lambda g: (g[0].wirksam_am, g[0].vollzogen_am, g[0].aenderung_id))
    return tuple(_ereignis(protokoll, g, protokoll.gebiet.kenntnisstand) for g in gruppen)


def _ist_gewaehlt(protokoll: Protokoll, teile: Sequence[Wechsel]) -> bool:
    """By what the bodies were on the eve, or have been since."""
    gebiet, tag = protokoll.gebiet, teile[0].wirksam_am
    return any(
        protokoll.auswahl.umfasst(gebiet.zuletzt(w.kommune_id, am))
        for w in teile
        for am in (tag - EIN_TAG, tag)
    )


def _aendert(teile: Sequence[Wechsel]) -> bool:
    """Whether anybody ends, begins, or is called otherwise; an official name alone is no figure."""
    return any(
        w.rolle != R.BLEIBT or (w.name, w.typ) != (w.name_vorher, w.typ_vorher) for w in teile
    )


def _ereignis(protokoll: Protokoll, teile: Sequence[Wechsel], stand: datetime) -> Gebietsereignis:
    endende = [w for w in teile if w.rolle == R.GEHT_AUF]
    neue = [w for w in teile if w.rolle == R.ENTSTEHT]
    alle_bleibenden = [w for w in teile if w.rolle == R.BLEIBT]
    ist_aufgeteilt = bool(endende) and len(alle_bleibenden) + len(neue) > 1
    if ist_aufgeteilt:
        neue, alle_bleibenden = [*neue, *alle_bleibenden], []
    bleibende = next(iter(alle_bleibenden), None)
    mit_art = _braucht_art(endende, neue, bleibende)

    def heisst(typ: str, name: str) -> str:
        return voller_name(typ, name) if mit_art else name

    namen = [heisst(w.typ, w.name) for w in neue]
    if len(endende) == len(neue) == 1:  # The same body under another key.
        schluessel = protokoll.gebiet.koerper[neue[0].kommune_id].ags
        namen = [f"{namen[0]} (Schlüssel {schluessel})"]
    return Gebietsereignis(
        wirksam_am=teile[0].wirksam_am,
        endende=tuple(sorted(heisst(w.typ_vorher, w.name_vorher) for w in endende)),
        neue=tuple(sorted(namen)),
        bleibt_vorher=heisst(bleibende.typ_vorher, bleibende.name_vorher) if bleibende else "",
        bleibt=heisst(bleibende.typ, bleibende.name) if bleibende else "",
        unter_bestehenden=ist_aufgeteilt and any(w.rolle == R.BLEIBT for w in neue),
        ist_aufgehoben=not teile[0].ist_bekannt(stand),
    )


def _braucht_art(
    endende: Sequence[Wechsel], neue: Sequence[Wechsel], bleibende: Wechsel | None
) -> bool:
    """Whether the kind has to be said, because the name alone tells no difference."""
    gleich = {w.name_vorher for w in endende} & {w.name for w in neue}
    return bool(gleich) or (bleibende is not None and bleibende.typ != bleibende.typ_vorher)
