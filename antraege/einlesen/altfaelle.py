"""A file of old cases: rows grouped to what happened, told as the sources tell it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from antraege.choices import Partei
from antraege.einlesen.altfall import Altfall
from antraege.einlesen.deuten import (
    Altberatung,
    Altgastteilnahme,
    Altunterschriften,
    Altvorgeschichte,
    Deutung,
    deute,
)
from antraege.einlesen.probelauf import Probezeile, probezeilen
from antraege.einlesen.rohtabelle import Hinweis, Tabelle
from antraege.einlesen.schritt import Schritt, lies_schritt
from antraege.einlesen.tabelle import Ablehnung, Zeile, Zeilenfehler
from antraege.einlesen.widersprueche import widersprueche


@dataclass(frozen=True, slots=True)
class Altbestand:
    """All that a file says: cases, what belongs to bodies only, what was refused and noted."""

    faelle: tuple[Altfall, ...]
    gastteilnahmen: tuple[Altgastteilnahme, ...]
    vorgeschichte: tuple[Altvorgeschichte, ...]
    abgelehnt: tuple[Ablehnung, ...]
    hinweise: tuple[Hinweis, ...]
    tabelle: tuple[Probezeile, ...]
    """The rehearsal: one line per row of the file, in its order."""


def lies_altfaelle(tabelle: Tabelle, heute: date) -> Altbestand:
    """What each row of a table becomes. ``heute`` tells what lies in the future."""
    deutungen, abgelehnt, hinweise = _deute_zeilen(tabelle.zeilen, heute)
    deutungen, doppelte = _ohne_zweite_unterschrift(deutungen)
    faelle, uebrige = _gruppiere(deutungen)
    alle_ablehnungen = sorted([*tabelle.abgelehnt, *abgelehnt], key=lambda a: a.nr)
    strittige = [hinweis for fall in faelle for hinweis in widersprueche(fall.beratungen)]
    alle_hinweise = sorted(
        [*tabelle.hinweise, *hinweise, *doppelte, *strittige], key=lambda h: h.nr
    )
    return Altbestand(
        faelle=tuple(faelle),
        gastteilnahmen=tuple(d for d in uebrige if isinstance(d, Altgastteilnahme)),
        vorgeschichte=tuple(d for d in uebrige if isinstance(d, Altvorgeschichte)),
        abgelehnt=tuple(alle_ablehnungen),
        hinweise=tuple(alle_hinweise),
        tabelle=probezeilen(
            deutungen,
            alle_ablehnungen,
            alle_hinweise,
        ),
    )


def _deute_zeilen(
    zeilen: Iterable[Zeile], heute: date
) -> tuple[list[Deutung], list[Ablehnung], list[Hinweis]]:
    deutungen: list[Deutung] = []
    abgelehnt: list[Ablehnung] = []
    hinweise: list[Hinweis] = []
    bisher: dict[str, Schritt] = {}
    schluessel: dict[str, Schritt] = {}
    for zeile in zeilen:
        try:
            schritt, notizen = lies_schritt(zeile, heute)
            _pruefe_einmaligkeit(schritt, bisher, schluessel)
            deutung, weitere = deute(schritt)
        except Zeilenfehler as fehler:
            abgelehnt.append(Ablehnung(zeile.nr, zeile.werte["fall"], str(fehler)))
            continue
        bisher[schritt.kennung] = schritt
        schluessel.setdefault(schritt.fall, schritt)
        deutungen.append(deutung)
        hinweise += [Hinweis(zeile.nr, text) for text in (*notizen, *weitere)]
    return deutungen, abgelehnt, hinweise


def _pruefe_einmaligkeit(
    schritt: Schritt, bisher: dict[str, Schritt], schluessel: dict[str, Schritt]
) -> None:
    erste = bisher.get(schritt.kennung)
    if erste is not None:
        gleich = replace(schritt, zeile=erste.zeile) == erste
        art = "mit demselben Inhalt" if gleich else "mit anderem Inhalt"
        raise Zeilenfehler(
            f"Schritt {schritt.schritt_nr} dieses Falls steht {art} schon in Zeile {erste.zeile}."
        )
    anfang = schluessel.get(schritt.fall)
    if anfang is not None and anfang.ags != schritt.ags:
        raise Zeilenfehler(
            f"Der Fall gehört nach Zeile {anfang.zeile} zum Schlüssel {anfang.ags}, "
            f"die Zeile nennt {schritt.ags}."
        )


def _ohne_zweite_unterschrift(
    deutungen: Iterable[Deutung],
) -> tuple[list[Deutung], list[Hinweis]]:
    """A party signs a case once: what repeats it becomes history, and is said."""
    erste: dict[tuple[str, Partei], Schritt] = {}
    ergebnis: list[Deutung] = []
    hinweise: list[Hinweis] = []
    for deutung in sorted(deutungen, key=lambda d: d.schritt.schritt_nr):
        if not isinstance(deutung, Altunterschriften):
            ergebnis.append(deutung)
            continue
        schritt = deutung.schritt
        neu = [u for u in deutung.unterschriften if (schritt.fall, u.partei) not in erste]
        for unterschrift in deutung.unterschriften:
            stelle = erste.setdefault((schritt.fall, unterschrift.partei), schritt)
            if stelle is not schritt:
                satz = f"Die Unterschrift {unterschrift.partei.label} steht schon in Zeile"
                hinweise.append(Hinweis(schritt.zeile, f"{satz} {stelle.zeile}."))
        if neu:
            ergebnis.append(replace(deutung, unterschriften=tuple(neu)))
        else:
            ergebnis.append(Altvorgeschichte(schritt, "Wiederholt eine Unterschrift."))
    return sorted(ergebnis, key=lambda d: d.schritt.zeile), hinweise


def _gruppiere(deutungen: Iterable[Deutung]) -> tuple[list[Altfall], list[Deutung]]:
    """Cases, and what belongs to none."""
    gruppen: dict[str, list[Deutung]] = {}
    for deutung in deutungen:
        gruppen.setdefault(deutung.schritt.fall, []).append(deutung)
    faelle: list[Altfall] = []
    uebrige: list[Deutung] = []
    for kennung, gruppe in gruppen.items():
        if any(isinstance(d, Altberatung | Altunterschriften) for d in gruppe):
            faelle.append(_fall(kennung, gruppe))
        else:
            uebrige += gruppe
    return faelle, uebrige


def _fall(kennung: str, gruppe: list[Deutung]) -> Altfall:
    reihe = sorted(gruppe, key=lambda d: d.schritt.schritt_nr)
    erster = reihe[0].schritt
    gezeichnet = [d for d in reihe if isinstance(d, Altunterschriften)]
    return Altfall(
        kennung=kennung,
        ags=erster.ags,
        name=erster.name,
        beratungen=tuple(d for d in reihe if isinstance(d, Altberatung)),
        unterschriften=tuple(u for d in gezeichnet for u in d.unterschriften),
        gastteilnahmen=tuple(d for d in reihe if isinstance(d, Altgastteilnahme)),
        vorgeschichte=tuple(d for d in reihe if isinstance(d, Altvorgeschichte)),
        zeilen=tuple(sorted(d.schritt.zeile for d in reihe)),
    )
