"""All figures of a Stichtag and a Kenntnisstand together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from berichte.kennzahlen.bezug import Bezug
from berichte.kennzahlen.dauern import Dauer, berechne_dauern
from berichte.kennzahlen.gruende import lies_gruende
from berichte.kennzahlen.laden import Protokoll, lies_protokoll
from berichte.kennzahlen.mitglieder import Mitgliederzahlen, berechne_mitglieder
from berichte.kennzahlen.vorgaenge import (
    Ueberfaellig,
    Vorgangszahlen,
    abschluesse,
    neue_vorgaenge,
    offene_vorgaenge,
    ueberfaellige,
)
from berichte.kennzahlen.vorschlaege import berechne_entscheidungen
from berichte.kennzahlen.zusagen import Zusagenzahlen, berechne_zusagen


@dataclass(frozen=True, slots=True)
class Zahlen:
    """What report and page show; nothing else is computed there."""

    bezug: Bezug
    mitglieder: Mitgliederzahlen
    vorgaenge: Vorgangszahlen
    dauern: tuple[Dauer, ...]
    zusagen: Zusagenzahlen


def berechne(protokoll: Protokoll, bezug: Bezug) -> Zahlen:
    """Pure: the same protocol and the same two dates give the same figures."""
    offen = offene_vorgaenge(protokoll.vorgaenge, bezug.stichtag)
    return Zahlen(
        bezug,
        berechne_mitglieder(protokoll.koerper, protokoll.mitgliedschaften, bezug),
        Vorgangszahlen(
            offen=offen,
            neu=neue_vorgaenge(protokoll.vorgaenge, bezug),
            abschluesse=abschluesse(protokoll.vorgaenge, bezug),
            ueberfaellig=tuple(
                Ueberfaellig(v, v.faellig_am, "")
                for v in ueberfaellige(offen, bezug.stichtag)
                if v.faellig_am is not None
            ),
            entscheidungen=berechne_entscheidungen(
                protokoll.vorgaenge, protokoll.mitgliedschaften, bezug.stichtag
            ),
        ),
        berechne_dauern(protokoll.vorgaenge, bezug),
        berechne_zusagen(protokoll.zusagen, protokoll.vorgaenge, protokoll.mitgliedschaften, bezug),
    )


def lies_zahlen(bezug: Bezug) -> Zahlen:
    """The figures from the database; a handful of statements, whatever the number of cases."""
    zahlen = berechne(lies_protokoll(bezug.kenntnisstand), bezug)
    faellige = [u.vorgang for u in zahlen.vorgaenge.ueberfaellig]
    return _mit_gruenden(zahlen, lies_gruende(faellige, bezug.kenntnisstand) if faellige else {})


def _mit_gruenden(zahlen: Zahlen, gruende: Mapping[int, str]) -> Zahlen:
    begruendet = tuple(
        replace(u, grund=gruende[u.vorgang.antrag_id]) for u in zahlen.vorgaenge.ueberfaellig
    )
    return replace(zahlen, vorgaenge=replace(zahlen.vorgaenge, ueberfaellig=begruendet))
