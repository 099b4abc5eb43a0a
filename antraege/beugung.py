"""Names of bodies, assemblies and heads inside a German sentence: article, kind once, right case.

Names come from the register, from old cases and from people: an article ("Der Märkische Kreis"),
the kind ("Gemeinde Schlangen") or the official addition ("Attendorn, Hansestadt") may be in them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from antraege.choices import Kommunentyp
from antraege.worte import gremium, koerper, voller_name

EIGENER_TITEL = re.compile(r"(?:Alte )?[\w-]*(?:[Ss]tadt|[Gg]emeinde) (?=[A-ZÄÖÜ])")
"""A name that says by itself what the body is: "Hansestadt Attendorn", "Gemeinde Schlangen"."""
BUERGERMEISTER = ("Bürgermeisterin", "Bürgermeister", "Bürgermeisters", "")
"""Head of most towns: her office, his, his in the genitive, and whose office it is."""
AEMTER = {
    Kommunentyp.KREISFREIE_STADT: (
        "Oberbürgermeisterin",
        "Oberbürgermeister",
        "Oberbürgermeisters",
        "",
    ),
    Kommunentyp.KREIS: ("Landrätin", "Landrat", "Landrates", ""),
    Kommunentyp.STAEDTEREGION: ("Städteregionsrätin", "Städteregionsrat", "Städteregionsrates", ""),
    Kommunentyp.LANDSCHAFTSVERBAND: (
        "Direktorin",
        "Direktor",
        "Direktors",
        " des Landschaftsverbandes",
    ),
    Kommunentyp.BEZIRKSREGIERUNG: (
        "Regierungspräsidentin",
        "Regierungspräsident",
        "Regierungspräsidenten",
        "",
    ),
}
"""The same of every other kind of body."""


@dataclass(frozen=True, slots=True)
class Gebeugt:
    """A name with its article in the four cases of German, for the inside of a sentence."""

    nominativ: str
    genitiv: str
    dativ: str
    akkusativ: str

    @property
    def am_anfang(self) -> str:
        """The nominative at the beginning of a sentence: "Die Stadt Detmold"."""
        return self.nominativ[:1].upper() + self.nominativ[1:]

    @property
    def ohne_artikel(self) -> str:
        """What stands in a table: "Rat der Stadt Detmold". Only where no adjective is bent."""
        return self.nominativ.partition(" ")[2]


def koerpername(typ: Kommunentyp | str, name: str) -> Gebeugt:
    """The body: "die Stadt Detmold", "des Märkischen Kreises", "dem Kreis Lippe"."""
    voll = _ohne_artikel(typ, name)
    if koerper(typ).geschlecht == "f":
        return _weiblich(voll)
    return Gebeugt(
        nominativ=f"der {_gebeugt(voll, 'e')}",
        genitiv=f"des {_mit_endung(_gebeugt(voll, 'en'))}",
        dativ=f"dem {_gebeugt(voll, 'en')}",
        akkusativ=f"den {_gebeugt(voll, 'en')}",
    )


def gremienname(typ: Kommunentyp | str, name: str) -> Gebeugt | None:
    """Its deciding assembly: "der Rat der Stadt Detmold", "des Kreistages des Kreises Lippe".

    None where there is none (Bezirksregierungen).
    """
    art = Kommunentyp(typ)
    wort = gremium(art)
    if not wort:
        return None
    if art is Kommunentyp.LANDSCHAFTSVERBAND:
        # By its own name, which says whose it is: "Landschaftsversammlung Rheinland".
        gebiet = re.sub(r"^Landschaftsverband ", "", _ohne_artikel(art, name))
        return _weiblich(f"{wort} {gebiet}")
    wessen = koerpername(art, name).genitiv
    genitiv = f"{wort}es"
    return Gebeugt(
        nominativ=f"der {wort} {wessen}",
        genitiv=f"des {genitiv} {wessen}",
        dativ=f"dem {wort} {wessen}",
        akkusativ=f"den {wort} {wessen}",
    )


def spitzenamt(typ: Kommunentyp | str) -> Gebeugt:
    """The office of its head, whoever holds it: "die Landrätin oder der Landrat"."""
    art = Kommunentyp(typ)
    sie, er, seines, wovon = AEMTER.get(art, BUERGERMEISTER)
    ihm = seines if art is Kommunentyp.BEZIRKSREGIERUNG else er  # "dem Regierungspräsidenten"
    return Gebeugt(
        nominativ=f"die {sie} oder der {er}{wovon}",
        genitiv=f"der {sie} oder des {seines}{wovon}",
        dativ=f"der {sie} oder dem {ihm}{wovon}",
        akkusativ=f"die {sie} oder den {ihm}{wovon}",
    )


def fuers_gremium(typ: Kommunentyp | str) -> str:
    """For whom a paper is: "den Rat", "die Landschaftsversammlung"; empty without an assembly."""
    wort = gremium(typ)
    if not wort:
        return ""
    ist_weiblich = Kommunentyp(typ) is Kommunentyp.LANDSCHAFTSVERBAND
    return f"{'die' if ist_weiblich else 'den'} {wort}"


def mit_artikel(typ: Kommunentyp | str, name: str) -> str:
    """The body's name in the nominative: "die Stadt Detmold", "der Märkische Kreis"."""
    return koerpername(typ, name).nominativ


def im_genitiv(typ: Kommunentyp | str, name: str) -> str:
    """The body's name in the genitive: "der Stadt Detmold", "des Märkischen Kreises"."""
    return koerpername(typ, name).genitiv


def im_akkusativ(typ: Kommunentyp | str, name: str) -> str:
    """The body's name after "für": "die Stadt Detmold", "den Märkischen Kreis"."""
    return koerpername(typ, name).akkusativ


def _weiblich(voll: str) -> Gebeugt:
    return Gebeugt(f"die {voll}", f"der {voll}", f"der {voll}", f"die {voll}")


def _gebeugt(voll: str, endung: str) -> str:
    """The adjective before "Kreis" with another ending; other names stay."""
    return re.sub(r"\Be[rn]? (?=Kreis\b)", f"{endung} ", voll, count=1)


def _mit_endung(voll: str) -> str:
    """ "Kreises Lippe", "Hochsauerlandkreises", "Landschaftsverbandes Rheinland"."""
    return re.sub(r"([Kk]reis|verband)\b", r"\1es", voll, count=1)


def _ohne_artikel(typ: Kommunentyp | str, name: str) -> str:
    """The name with its kind, once: without an article or the official addition (", Stadt")."""
    kurz = re.sub(r"^(der|die) ", "", name.strip().partition(", ")[0], flags=re.IGNORECASE)
    return kurz if EIGENER_TITEL.match(kurz) else voller_name(typ, kurz)
