"""How bodies and their assemblies are called."""

from dataclasses import dataclass

from antraege.choices import Kommunentyp

STAEDTE = frozenset(
    {
        Kommunentyp.KREISFREIE_STADT,
        Kommunentyp.GROSSE_STADT,
        Kommunentyp.MITTLERE_STADT,
        Kommunentyp.STADT,
    }
)

STAEDTE_UND_GEMEINDEN = STAEDTE | {Kommunentyp.GEMEINDE}

KREISE = frozenset({Kommunentyp.KREIS, Kommunentyp.STAEDTEREGION})


@dataclass(frozen=True, slots=True)
class Koerperwort:
    """How the interface calls a body of a kind, in the cases that sentences need."""

    nomen: str
    geschlecht: str
    """``f`` or ``m``."""

    @property
    def ihre(self) -> str:
        """Nominative: "Ihre Stadt", "Ihr Kreis"."""
        return f"{'Ihre' if self.geschlecht == 'f' else 'Ihr'} {self.nomen}"

    @property
    def ihrer(self) -> str:
        """Genitive: "Ihrer Stadt", "Ihres Kreises"."""
        if self.geschlecht == "f":
            return f"Ihrer {self.nomen}"
        return f"Ihres {self.nomen}es"

    @property
    def ihrem(self) -> str:
        """Dative: "Ihrer Stadt", "Ihrem Kreis"."""
        return f"{'Ihrer' if self.geschlecht == 'f' else 'Ihrem'} {self.nomen}"

    @property
    def ihren(self) -> str:
        """Accusative: "Ihre Stadt", "Ihren Kreis"."""
        return f"{'Ihre' if self.geschlecht == 'f' else 'Ihren'} {self.nomen}"


def koerper(typ: Kommunentyp | str) -> Koerperwort:
    """The noun for a kind of body."""
    art = Kommunentyp(typ)
    if art is Kommunentyp.GEMEINDE:
        return Koerperwort("Gemeinde", "f")
    if art is Kommunentyp.KREIS:
        return Koerperwort("Kreis", "m")
    if art is Kommunentyp.STAEDTEREGION:
        return Koerperwort("Städteregion", "f")
    if art is Kommunentyp.BEZIRKSREGIERUNG:
        return Koerperwort("Behörde", "f")
    if art is Kommunentyp.LANDSCHAFTSVERBAND:
        return Koerperwort("Verband", "m")
    return Koerperwort("Stadt", "f")


def voller_name(typ: Kommunentyp | str, name: str) -> str:
    """The body's name with its kind where the name does not carry it: "Stadt Detmold"."""
    art = Kommunentyp(typ)
    if art in STAEDTE:
        return f"Stadt {name}"
    return f"Gemeinde {name}" if art is Kommunentyp.GEMEINDE else name


def amtsbezeichnung(typ: Kommunentyp | str) -> str:
    """The office of whoever heads a municipality or a Kreis; empty for other kinds."""
    art = Kommunentyp(typ)
    if art is Kommunentyp.KREISFREIE_STADT:
        return "Oberbürgermeister/in"
    if art is Kommunentyp.STAEDTEREGION:
        return "Städteregionsrat/Städteregionsrätin"
    if art is Kommunentyp.KREIS:
        return "Landrat/Landrätin"
    return "Bürgermeister/in" if art in STAEDTE_UND_GEMEINDEN else ""


def gremium(typ: Kommunentyp | str) -> str:
    """The deciding assembly of a kind of body; empty where there is none."""
    art = Kommunentyp(typ)
    if art is Kommunentyp.KREIS:
        return "Kreistag"
    if art is Kommunentyp.STAEDTEREGION:
        return "Städteregionstag"
    if art is Kommunentyp.LANDSCHAFTSVERBAND:
        return "Landschaftsversammlung"
    return "" if art is Kommunentyp.BEZIRKSREGIERUNG else "Rat"


VORBEREITENDE = {
    Kommunentyp.KREIS: "Kreisausschuss",
    Kommunentyp.STAEDTEREGION: "Städteregionsausschuss",
    Kommunentyp.LANDSCHAFTSVERBAND: "Landschaftsausschuss",
}
"""By law it prepares what the assembly decides, and decides what is not reserved to it: § 50 KrO
NRW, which counts for the Städteregion too, and § 11 LVerbO. A town orders that by itself (§ 41 GO
NRW)."""


def vorbereitender_ausschuss(typ: Kommunentyp | str) -> str:
    """The committee that the law sets before the assembly; empty where there is none."""
    return VORBEREITENDE.get(Kommunentyp(typ), "")
