"""Fields to sign in, side by side: whom for, place and date, signature, name, office.

Lines to write on are artifacts; what stands in for them is read: "Unterschrift: leere Zeile".
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from berichte.satz import stil
from berichte.satz.baum import Unterschriftsfeld
from berichte.satz.bloecke import grundlinie, mit_wortende
from berichte.satz.formen import Ausrichtung
from berichte.satz.leinwand import Leinwand
from berichte.satz.schrift import einzeilig
from berichte.satz.struktur import Element
from berichte.satz.umbruch import kuerze, umbrich

JE_REIHE = 2
STEG = 36.0
SCHREIBRAUM = 30.0
"""Height to write in, above the line."""
RAUM_DER_UNTERSCHRIFT = 48.0
UNTER_DEM_STRICH = stil.SCHREIBZEILE.zeile + 6.0
HOECHSTENS = 10
"""Lines of one part; the rest is cut, so that any field fits on a page."""
GLEICH_HOCH = 3
"""Parts that are level in a row: head, place and date, signature."""
LEER = "leere Zeile"


@dataclass(frozen=True, slots=True)
class Ort:
    """Where a field stands on the page, and whether its text is centred in it."""

    links: float
    breite: float
    mittig: bool

    @property
    def rechts(self) -> float:
        """The right end of its lines."""
        return self.links + self.breite

    @property
    def x(self) -> float:
        """Where its text is aligned to."""
        return self.links + self.breite / 2 if self.mittig else self.links

    @property
    def ausrichtung(self) -> Ausrichtung:
        """How its text is aligned."""
        return "mitte" if self.mittig else "links"


@dataclass(frozen=True, slots=True)
class Teil:
    """Lines of a field; with a caption they stand on a line to write on that is named by it."""

    element: Element
    zeilen: tuple[str, ...]
    art: stil.Textstil
    beschriftung: str = ""
    raum: float = 0.0

    def hoehe(self) -> float:
        """Return the height, with line and caption."""
        text = len(self.zeilen) * self.art.zeile
        if not self.beschriftung:
            return text
        return max(text + 4.0, self.raum) + UNTER_DEM_STRICH

    def zeichne(self, leinwand: Leinwand, ort: Ort, oben: float, platz: float) -> None:
        """Draw within a height; what stands on a line stands at its lower end."""
        x, y, lage = ort.x, oben, ort.ausrichtung
        if self.beschriftung:
            strich = oben - platz + UNTER_DEM_STRICH
            leinwand.strich(ort.links, strich, ort.rechts, strich, stil.TINTE, 0.6)
            y = strich + 2.0 + len(self.zeilen) * self.art.zeile
        with leinwand.inhalt(self.element):
            for zeile in self.zeilen:
                leinwand.text(x, y - grundlinie(self.art), mit_wortende(zeile), self.art, lage)
                y -= self.art.zeile
            if self.beschriftung:
                y = oben - platz + UNTER_DEM_STRICH - 2.0 - grundlinie(stil.SCHREIBZEILE)
                leinwand.text(x, y, self.beschriftung, stil.SCHREIBZEILE, lage)


type Feld = tuple[Teil | None, ...]
"""Head, place and date, signature, name, office; None: nothing of that."""


@dataclass(frozen=True)
class Felderreihe:
    """Fields whose lines for place and signature are at the same height."""

    felder: tuple[Feld, ...]
    breite: float
    weite: float
    mittig: bool = False
    vor: float = 26.0
    nach: float = 26.0
    folgt: bool = False
    _hoehen: tuple[tuple[float, ...], ...] = field(default=(), init=False)

    def __post_init__(self) -> None:
        """Measure: down to the signature, a part is as high as the highest one of its kind."""
        einzeln = [tuple(teil.hoehe() if teil else 0.0 for teil in feld) for feld in self.felder]
        gemeinsam = tuple(max(gleiche) for gleiche in zip(*einzeln, strict=True))[:GLEICH_HOCH]
        hoehen = tuple(gemeinsam + eigene[GLEICH_HOCH:] for eigene in einzeln)
        object.__setattr__(self, "_hoehen", hoehen)

    def hoehe(self) -> float:
        """Return the height of the highest field."""
        return max(map(sum, self._hoehen))

    def mindesthoehe(self) -> float:
        """Return the whole height."""
        return self.hoehe()

    def teile(self, platz: float) -> None:
        """Never split."""
        del platz

    def zeichne(self, leinwand: Leinwand, x: float, oben: float) -> None:
        """Draw one field after the other, from left to right."""
        if self.mittig:
            x += (self.weite - len(self.felder) * (self.breite + STEG) + STEG) / 2
        for feld, hoehen in zip(self.felder, self._hoehen, strict=True):
            ort, y = Ort(x, self.breite, self.mittig), oben
            for teil, platz in zip(feld, hoehen, strict=True):
                if teil is not None:
                    teil.zeichne(leinwand, ort, y, platz)
                y -= platz
            x += self.breite + STEG


def felderreihe(
    felder: Sequence[Unterschriftsfeld], wurzel: Element, weite: float, *, mittig: bool
) -> Felderreihe:
    """Measure a row of fields and make their elements below ``wurzel``."""
    breite = (weite - STEG * (JE_REIHE - 1)) / JE_REIHE
    allein = mittig and len(felder) == 1  # then a long name may be wider than the line above it
    raum = min(weite, stil.LESEBREITE) if allein else breite
    teile = tuple(_feld(feld, Element("Div", wurzel), raum) for feld in felder)
    return Felderreihe(teile, breite, weite, mittig)


def _feld(feld: Unterschriftsfeld, element: Element, raum: float) -> Feld:
    """Break the parts of one field."""

    def text(inhalt: str, art: stil.Textstil) -> Teil | None:
        if not einzeilig(inhalt):
            return None
        return Teil(Element("P", element), _zeilen(inhalt, art, raum), art)

    def schreibzeile(beschriftung: str, inhalt: str = "", hoehe: float = SCHREIBRAUM) -> Teil:
        gelesen = f"{beschriftung}: {einzeilig(inhalt) or LEER}"
        art = stil.UNTERZEICHNET_NAME
        return Teil(
            Element("P", element, lesetext=gelesen),
            _zeilen(inhalt, art, raum),
            art,
            beschriftung,
            hoehe,
        )

    return (
        text(f"Für {feld.fuer}" if einzeilig(feld.fuer) else "", stil.UNTERZEICHNET),
        None if feld.ort_datum is None else schreibzeile("Ort, Datum", feld.ort_datum),
        schreibzeile("Unterschrift", hoehe=RAUM_DER_UNTERSCHRIFT),
        text(feld.name, stil.UNTERZEICHNET_NAME)
        or schreibzeile("Name" if einzeilig(feld.amt) else "Name, Amt"),
        text(feld.amt, stil.UNTERZEICHNET_AMT),
    )


def _zeilen(text: str, art: stil.Textstil, raum: float) -> tuple[str, ...]:
    """Clean and break a text; nothing for an empty one."""
    sauber = einzeilig(text)
    if not sauber:
        return ()
    zeilen = umbrich(sauber, art.schnitt, art.groesse, raum, trennen=art.trennen)
    if len(zeilen) <= HOECHSTENS:
        return zeilen
    rest = " ".join(zeilen[HOECHSTENS - 1 :])[: len(zeilen[0]) * 4]
    return (*zeilen[: HOECHSTENS - 1], kuerze(rest, art.schnitt, art.groesse, raum))
