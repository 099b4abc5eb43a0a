"""What is wrong with each body of a change: what it was, what it becomes. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from antraege.choices import Gebietsart, Gebietsrolle, Kommunentyp
from antraege.einlesen.angaben import hat_steuerzeichen
from antraege.einlesen.register import SCHLUESSELFORM
from antraege.worte import KREISE, STAEDTE_UND_GEMEINDEN
from workflow.verfahren.gebiet.eingaben import Teil
from workflow.verfahren.gebiet.lage import Koerperlage, Lage
from workflow.verfahren.hindernis import Hindernis, eingabefehler

R = Gebietsrolle
KREISANGEHOERIG = STAEDTE_UND_GEMEINDEN - {Kommunentyp.KREISFREIE_STADT}
TEILBAR = STAEDTE_UND_GEMEINDEN | KREISE
ARTWORT = re.compile(r"(Stadt|Gemeinde|Kreisfreie Stadt)\s", re.IGNORECASE)


def pruefe_teil(lage: Lage, teil: Teil) -> Iterator[Hindernis]:
    if teil.rolle is R.ENTSTEHT:
        yield from _pruefe_neuen(lage, teil)
        return
    koerper = lage.von(teil)
    if koerper is None:
        if teil.feld or teil.kommune_id is not None:
            yield eingabefehler(teil.feld, "Diese Kommune gibt es nicht.")
        return
    yield from _pruefe_bestand(lage, teil, koerper)
    if teil.rolle is R.BLEIBT:
        yield from _pruefe_bleibenden(lage, teil, koerper)
    if lage.art in (Gebietsart.ZUSAMMENSCHLUSS, Gebietsart.TEILUNG) and koerper.typ not in TEILBAR:
        satz = f"{koerper.name} kann sich nicht zusammenschließen oder teilen."
        yield eingabefehler(teil.feld, satz)


def _pruefe_bestand(lage: Lage, teil: Teil, koerper: Koerperlage) -> Iterator[Hindernis]:
    """The body existed on the day before, and nothing newer has happened to it."""
    tag = lage.entwurf.wirksam_am
    zeile = koerper.zeile
    if zeile.hat_nie_bestanden:
        yield eingabefehler(teil.feld, f"{koerper.name} hat nie bestanden.")
        return
    if zeile.besteht_bis is not None:
        ende = zeile.besteht_bis + timedelta(days=1)
        satz = f"{koerper.name} besteht seit {ende:%d.%m.%Y} nicht mehr."
        yield eingabefehler(teil.feld, satz)
        return
    if tag is None:
        return
    if zeile.besteht_ab is not None and tag <= zeile.besteht_ab:
        satz = f"{koerper.name} besteht erst seit {zeile.besteht_ab:%d.%m.%Y}."
        yield eingabefehler("wirksam_am", satz)
    elif koerper.letzte_aenderung is not None and tag <= koerper.letzte_aenderung[1]:
        satz = (
            f"Für {koerper.name} ist schon eine Änderung zum "
            f"{koerper.letzte_aenderung[1]:%d.%m.%Y} vollzogen; diese muss später liegen."
        )
        if tag == koerper.letzte_aenderung[1]:
            satz += (
                " Was am selben Tag gilt, gehört in eine Änderung: Ein Zusammenschluss nimmt auch "
                "den neuen Namen und die neue Art auf. Dazu ist jene Änderung aufzuheben."
            )
        yield eingabefehler("wirksam_am", satz)


def _pruefe_bleibenden(lage: Lage, teil: Teil, koerper: Koerperlage) -> Iterator[Hindernis]:
    zeile = koerper.zeile
    name, typ = teil.name or zeile.name, teil.typ or zeile.typ
    yield from _pruefe_namen(teil, name)
    match lage.art:
        case Gebietsart.UMBENENNUNG:
            if name == zeile.name and (teil.name_amtlich or zeile.name_amtlich) == (
                zeile.name_amtlich
            ):
                yield eingabefehler(f"{teil.feld}_name", f"So heißt {koerper.name} schon.")
        case Gebietsart.ARTWECHSEL:
            yield from _pruefe_artwechsel(teil, koerper, typ)
        case _ if typ != zeile.typ:
            yield from _pruefe_artwechsel(teil, koerper, typ)


def _pruefe_artwechsel(teil: Teil, koerper: Koerperlage, typ: str) -> Iterator[Hindernis]:
    feld = f"{teil.feld}_typ"
    if typ not in Kommunentyp.values:
        yield eingabefehler(feld, "Bitte die neue Art angeben.")
    elif typ == koerper.zeile.typ:
        yield eingabefehler(feld, f"{koerper.name} ist schon von dieser Art.")
    elif not _gleiche_gruppe(Kommunentyp(typ), koerper.typ):
        satz = (
            f"Aus der Art „{koerper.typ.label}“ wird nicht „{Kommunentyp(typ).label}“, ohne dass "
            "sich der Schlüssel ändert. Bitte den neuen Schlüssel angeben."
        )
        yield eingabefehler(f"{teil.feld}_ags", satz)


def _gleiche_gruppe(eine: Kommunentyp, andere: Kommunentyp) -> bool:
    """Kinds between which a body changes without becoming another one."""
    return any({eine, andere} <= gruppe for gruppe in (KREISANGEHOERIG, KREISE))


def _pruefe_name(feld: str, name: str) -> Iterator[Hindernis]:
    if not name.strip():
        yield eingabefehler(feld, "Bitte den Namen angeben.")
    elif len(name) > 200 or len(name.splitlines()) > 1 or hat_steuerzeichen(name):
        satz = "Bitte einen Namen in einer Zeile angeben, ohne Steuerzeichen."
        yield eingabefehler(feld, satz)


def _pruefe_namen(teil: Teil, name: str) -> Iterator[Hindernis]:
    """The name, and the official one where it is told."""
    yield from _pruefe_name(f"{teil.feld}_name", name)
    if teil.name and (vorsatz := ARTWORT.match(teil.name)):
        satz = f"Bitte den Namen ohne „{vorsatz[1]}“ davor angeben: Das sagt schon die Art."
        yield eingabefehler(f"{teil.feld}_name", satz)
    if teil.name_amtlich:
        yield from _pruefe_name(f"{teil.feld}_amtlich", teil.name_amtlich)


# --- a new body


def _pruefe_neuen(lage: Lage, teil: Teil) -> Iterator[Hindernis]:
    yield from _pruefe_namen(teil, teil.name)
    if teil.typ not in Kommunentyp.values:
        yield eingabefehler(f"{teil.feld}_typ", "Bitte die Art angeben.")
        return
    typ, feld = Kommunentyp(teil.typ), f"{teil.feld}_ags"
    if typ not in TEILBAR:
        yield eingabefehler(f"{teil.feld}_typ", "So eine Kommune entsteht nicht durch Änderung.")
        return
    muster, worte = SCHLUESSELFORM[typ]
    erfindungen = {k.zeile.ist_erfunden for k in lage.koerper.values()}
    erfunden = True in erfindungen
    if not teil.ags.strip():
        yield eingabefehler(feld, "Bitte den neuen Schlüssel angeben.")
    elif len(erfindungen) > 1:
        return  # what is mixed is said at the bodies
    elif erfunden and not re.fullmatch(r"99\d{3,10}", teil.ags, re.ASCII):
        satz = "Erfundene Kommunen tragen Schlüssel, die mit 99 beginnen."
        yield eingabefehler(feld, satz)
    elif not erfunden and not re.fullmatch(muster, teil.ags, re.ASCII):
        yield eingabefehler(feld, f"Der Schlüssel passt nicht zur Art; erwartet: {worte}.")
    else:
        yield from _pruefe_schluessel(lage, teil, feld)
    if sum(t.ags == teil.ags for t in lage.entwurf.teile) > 1 and teil.ags:
        yield eingabefehler(feld, "Dieser Schlüssel ist hier zweimal genannt.")


def _pruefe_schluessel(lage: Lage, teil: Teil, feld: str) -> Iterator[Hindernis]:
    inhaber = lage.schluessel.get(teil.ags)
    if (
        inhaber is not None
        and inhaber.id != teil.kommune_id
        and not inhaber.zeile.hat_nie_bestanden
    ):
        yield eingabefehler(feld, f"Diesen Schlüssel trägt schon {inhaber.name}.")
