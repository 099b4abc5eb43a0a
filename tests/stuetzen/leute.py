"""A small register and one person per role."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from antraege.akteur import SYSTEM, Akteur, Weg
from antraege.choices import Kommunentyp, Rolle
from antraege.models import Kommune, Person

REGISTER: tuple[tuple[str, str, Kommunentyp, str, str, int], ...] = (
    ("057", "Bezirksregierung Detmold", Kommunentyp.BEZIRKSREGIERUNG, "", "Detmold", 2_062_686),
    ("053", "Bezirksregierung Köln", Kommunentyp.BEZIRKSREGIERUNG, "", "Köln", 4_441_994),
    ("05766", "Kreis Lippe", Kommunentyp.KREIS, "", "Detmold", 348_030),
    ("05334", "Städteregion Aachen", Kommunentyp.STAEDTEREGION, "", "Köln", 577_572),
    ("LVR", "Landschaftsverband Rheinland", Kommunentyp.LANDSCHAFTSVERBAND, "", "", 9_644_634),
    ("05711000", "Bielefeld", Kommunentyp.KREISFREIE_STADT, "", "Detmold", 330_072),
    ("05766020", "Detmold", Kommunentyp.GROSSE_STADT, "05766", "Detmold", 74_486),
    ("05766008", "Bad Salzuflen", Kommunentyp.MITTLERE_STADT, "05766", "Detmold", 53_889),
    ("05766004", "Augustdorf", Kommunentyp.GEMEINDE, "05766", "Detmold", 10_054),
)
"""Key, name, kind, key of the Kreis, Regierungsbezirk, inhabitants: a few rows of the register."""

DETMOLD, KREIS_LIPPE, BEZIRKSREGIERUNG = "05766020", "05766", "053"
AUGUSTDORF, BIELEFELD, LANDSCHAFTSVERBAND = "05766004", "05711000", "LVR"


def lege_register_an() -> dict[str, Kommune]:
    """A small register by key, in two statements: nearly every test begins with it."""
    register: dict[str, Kommune] = {}
    for gehoert_zu_kreis in (False, True):
        zeilen = [zeile for zeile in REGISTER if bool(zeile[3]) is gehoert_zu_kreis]
        koerper = [_koerper(zeile, register.get(zeile[3])) for zeile in zeilen]
        register |= {k.ags: k for k in Kommune.objects.bulk_create(koerper)}
    return register


def _koerper(zeile: tuple[str, str, Kommunentyp, str, str, int], kreis: Kommune | None) -> Kommune:
    ags, name, typ, _, bezirk, einwohner = zeile
    koerper = Kommune(
        ags=ags,
        name=name,
        typ=typ,
        kreis=kreis,
        regierungsbezirk=bezirk,
        einwohner=einwohner,
        einwohner_stichtag=date(2022, 5, 15),
    )
    koerper.setze_suchfelder()
    return koerper


def akteur(
    name: str, *rollen: Rolle, kommunen: Iterable[Kommune] = (), weg: Weg = Weg.OBERFLAECHE
) -> Akteur:
    """A new person who acts with these roles."""
    return _handelnd(Person.objects.create(name=name), *rollen, kommunen=kommunen, weg=weg)


def _handelnd(
    person: Person, *rollen: Rolle, kommunen: Iterable[Kommune] = (), weg: Weg = Weg.OBERFLAECHE
) -> Akteur:
    schluessel = frozenset(kommune.pk for kommune in kommunen)
    return Akteur(person.pk, person.name, frozenset(rollen), schluessel, weg)


@dataclass(frozen=True)
class Leute:
    """One person per role; ``kommune`` speaks for Detmold, ``fremde_kommune`` for Augustdorf."""

    bearbeitung: Akteur
    bearbeitung2: Akteur
    leitung: Akteur
    hausleitung: Akteur
    revision: Akteur
    administration: Akteur
    begleitung: Akteur
    kommune: Akteur
    fremde_kommune: Akteur
    importiert: Akteur
    system: Akteur = SYSTEM


def lege_leute_an(register: dict[str, Kommune]) -> Leute:
    """The people of the office and of two bodies."""
    b, c, le, h, r, a, g, k, f, i = Person.objects.bulk_create(
        Person(name=f"{buchstabe}. Beispiel") for buchstabe in "BCLHRAGKFI"
    )
    return Leute(
        bearbeitung=_handelnd(b, Rolle.BEARBEITUNG),
        bearbeitung2=_handelnd(c, Rolle.BEARBEITUNG),
        leitung=_handelnd(le, Rolle.LEITUNG),
        hausleitung=_handelnd(h, Rolle.HAUSLEITUNG),
        revision=_handelnd(r, Rolle.REVISION),
        administration=_handelnd(a, Rolle.ADMINISTRATION),
        begleitung=_handelnd(g, Rolle.BEGLEITUNG),
        kommune=_handelnd(k, Rolle.KOMMUNE, kommunen=[register[DETMOLD]]),
        fremde_kommune=_handelnd(f, Rolle.KOMMUNE, kommunen=[register[AUGUSTDORF]]),
        importiert=_handelnd(i, Rolle.ADMINISTRATION, weg=Weg.IMPORT),
    )
