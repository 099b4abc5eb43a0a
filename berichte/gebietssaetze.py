"""Changes of bodies as sentences: beside the figures that they explain."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from berichte.deutsch import anzahl, aufzaehlung, datum
from berichte.kennzahlen import Zahlen, vereinte
from berichte.kennzahlen.gebiet import Landkarte
from berichte.kennzahlen.gebietsereignisse import Gebietsereignis

GEMEINDESCHLUESSEL, KREISSCHLUESSEL = 8, 5
"""Digits of the keys of municipalities and Kreise."""
HOECHSTENS_GENANNT = 6
"""More than these are counted: a reform changes a whole Kreis on one day."""


def saetze_des_monats(zahlen: Zahlen) -> tuple[str, ...]:
    """What took effect in the month."""
    return _saetze(zahlen.gebiet)


def saetze_seither(zahlen: Zahlen) -> tuple[str, ...]:
    """What the report before did not know of its own day."""
    b = zahlen.berichtigungen
    return _saetze(b.gebiet) if b is not None else ()


def satz_der_geteilten(zahlen: Zahlen, offene: Collection[str]) -> str:
    """Whose land stands white on the map; ``offene`` are the keys of the divided bodies."""
    namen = sorted(k.name for k in zahlen.umrisse if k.empfaenger and k.ags in offene)
    if not namen:
        return ""
    return (
        f"Weiß auf der Karte: das Gebiet von {_genannte(namen)}. Es ist aufgeteilt; welcher "
        "Teil wem gehört, zeigen diese Umrisse nicht."
    )


def satz_der_grenzen(zahlen: Zahlen) -> str:
    """Who has land beyond the lines that the map draws around Kreise."""
    vereint = vereinte(zahlen)
    namen = sorted(k.name for k in zahlen.umrisse if _reicht_hinueber(k, vereint))
    if not namen:
        return ""
    return f"Die Linien der Kreise sind älter als das Gebiet von {_genannte(namen)}."


def _reicht_hinueber(karte: Landkarte, vereint: Mapping[str, tuple[str, ...]]) -> bool:
    """A municipality's key begins with that of its Kreis; Kreise that have merged are one."""
    if karte.empfaenger or len(karte.ags) != GEMEINDESCHLUESSEL:
        return False
    kreis = karte.ags[:KREISSCHLUESSEL]
    heimat = vereint.get(kreis, (kreis,))
    return any(umriss[:KREISSCHLUESSEL] not in heimat for umriss in karte.umrisse)


def _genannte(namen: Sequence[str]) -> str:
    genannte = list(namen[:HOECHSTENS_GENANNT])
    if weitere := len(namen) - len(genannte):
        genannte.append(f"{weitere} weiteren")
    return aufzaehlung(genannte)


def _saetze(ereignisse: Sequence[Gebietsereignis]) -> tuple[str, ...]:
    saetze = [_satz(e) for e in ereignisse[:HOECHSTENS_GENANNT]]
    if weitere := len(ereignisse) - len(saetze):
        saetze.append(f"Dazu {anzahl(weitere, 'weitere Gebietsänderung', 'Gebietsänderungen')}.")
    return tuple(saetze)


def _satz(e: Gebietsereignis) -> str:
    satz = f"Seit {datum(e.wirksam_am)}: {_inhalt(e)}."
    return f"Wieder aufgehoben: {satz}" if e.ist_aufgehoben else satz


def _inhalt(e: Gebietsereignis) -> str:
    sind = "ist" if len(e.endende) == 1 else "sind"
    if e.endende and e.bleibt:
        return f"{aufzaehlung(e.endende)} {sind} Teil von {e.bleibt}{_frueher(e)}"
    if len(e.endende) == len(e.neue) == 1:
        return f"{e.endende[0]} ist jetzt {e.neue[0]}"
    if len(e.neue) == 1 and e.endende:
        return f"{aufzaehlung(e.endende)} bilden zusammen {e.neue[0]}"
    if e.endende:
        wie = "aufgeteilt auf" if e.unter_bestehenden else "geteilt in"
        return f"{aufzaehlung(e.endende)} ist {wie} {aufzaehlung(e.neue)}"
    if e.neue:
        wurde = "ist" if len(e.neue) == 1 else "sind"
        return f"{aufzaehlung(e.neue)} {wurde} aus {e.bleibt}{_frueher(e)} hervorgegangen"
    return f"{e.bleibt_vorher} ist jetzt {e.bleibt}"


def _frueher(e: Gebietsereignis) -> str:
    return f" (früher {e.bleibt_vorher})" if e.bleibt_vorher != e.bleibt else ""


def saetze_zur_karte(zahlen: Zahlen, offene: Collection[str]) -> str:
    """What the map cannot show since bodies have changed; empty where it shows everything."""
    saetze = (satz_der_geteilten(zahlen, offene), satz_der_grenzen(zahlen))
    return " ".join(filter(None, saetze))
