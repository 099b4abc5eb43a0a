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
    """A small register by key."""
    register: dict[str, Kommune] = {}
    for ags, name, typ, kreis, bezirk, einwohner in REGISTER:
        register[ags] = Kommune.objects.create(
            ags=ags,
            name=name,
            typ=typ,
            kreis=register.get(kreis),
            regierungsbezirk=bezirk,
            einwohner=einwohner,
            einwohner_stichtag=date(2022, 5, 15),
        )
    return register


def akteur(
    name: str, *rollen: Rolle, kommunen: Iterable[Kommune] = (), weg: Weg = Weg.OBERFLAECHE
) -> Akteur:
    """A new person who acts with these roles."""
    person = Person.objects.create(name=name)
    schluessel = frozenset(kommune.pk for kommune in kommunen)
    return Akteur(person.pk, name, frozenset(rollen), schluessel, weg)


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
    return Leute(
        bearbeitung=akteur("B. Beispiel", Rolle.BEARBEITUNG),
        bearbeitung2=akteur("C. Beispiel", Rolle.BEARBEITUNG),
        leitung=akteur("L. Beispiel", Rolle.LEITUNG),
        hausleitung=akteur("H. Beispiel", Rolle.HAUSLEITUNG),
        revision=akteur("R. Beispiel", Rolle.REVISION),
        administration=akteur("A. Beispiel", Rolle.ADMINISTRATION),
        begleitung=akteur("G. Beispiel", Rolle.BEGLEITUNG),
        kommune=akteur("K. Beispiel", Rolle.KOMMUNE, kommunen=[register[DETMOLD]]),
        fremde_kommune=akteur("F. Beispiel", Rolle.KOMMUNE, kommunen=[register[AUGUSTDORF]]),
        importiert=akteur("I. Beispiel", Rolle.ADMINISTRATION, weg=Weg.IMPORT),
    )
