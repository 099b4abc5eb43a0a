"""How the printed page looks: geometry, colours, text styles. Lengths are points."""

from dataclasses import dataclass

from berichte.satz.baum import TEXTBREITE, Absatzart
from berichte.satz.farben import Farbe
from berichte.satz.formen import Ausrichtung
from berichte.satz.schrift import HALBFETT, NORMAL, Schnitt

SEITE_BREITE, SEITE_HOEHE = 595.276, 841.89
RAND_LINKS = (SEITE_BREITE - TEXTBREITE) / 2
RAND_RECHTS = RAND_LINKS + TEXTBREITE
RAND_OBEN = 68.0
RAND_UNTEN = 68.0
SATZHOEHE = SEITE_HOEHE - RAND_OBEN - RAND_UNTEN
LESEBREITE = 420.0
"""Running text is set narrower than tables: about 85 characters, the eye finds the next line."""

TINTE, GEDAEMPFT, BLAU, LINIE, FLAECHE = (
    Farbe.TINTE,
    Farbe.GEDAEMPFT,
    Farbe.BLAU,
    Farbe.LINIE,
    Farbe.FLAECHE,
)


@dataclass(frozen=True, slots=True)
class Textstil:
    """Face, size, distance of lines, colour, space above and below, hyphenation, alignment."""

    schnitt: Schnitt = NORMAL
    groesse: float = 10.0
    zeile: float = 14.5
    farbe: str = TINTE
    vor: float = 0.0
    nach: float = 7.0
    trennen: bool = True
    ausrichtung: Ausrichtung = "links"


TITEL = Textstil(HALBFETT, 25.0, 30.0, nach=2.0, trennen=False)
DACHZEILE = Textstil(HALBFETT, 9.5, 13.0, farbe=BLAU, nach=3.0, trennen=False)
UNTERTITEL = Textstil(NORMAL, 12.0, 17.0, farbe=GEDAEMPFT, nach=10.0, trennen=False)
FEST_TITEL = Textstil(
    HALBFETT, 36.0, 46.0, farbe=BLAU, vor=6.0, nach=26.0, trennen=False, ausrichtung="mitte"
)
FEST_DACHZEILE = Textstil(
    HALBFETT, 10.5, 15.0, farbe=BLAU, nach=8.0, trennen=False, ausrichtung="mitte"
)
FEST_UNTERTITEL = Textstil(
    NORMAL, 12.0, 17.0, farbe=GEDAEMPFT, nach=16.0, trennen=False, ausrichtung="mitte"
)
SCHLICHT = (DACHZEILE, TITEL, UNTERTITEL)
FESTLICH = (FEST_DACHZEILE, FEST_TITEL, FEST_UNTERTITEL)
FEST_OBEN = 0.4
"""Share of the free height that stands above the content of a festive page."""
UEBERSCHRIFTEN = (
    Textstil(HALBFETT, 15.0, 19.0, vor=20.0, nach=7.0, trennen=False),
    Textstil(HALBFETT, 11.5, 15.5, vor=14.0, nach=4.0, trennen=False),
    Textstil(HALBFETT, 10.0, 14.5, vor=10.0, nach=2.0, trennen=False),
)
ABSAETZE: dict[Absatzart, Textstil] = {
    "normal": Textstil(),
    "leit": Textstil(groesse=12.0, zeile=17.5, nach=8.0, trennen=False),
    "fett": Textstil(HALBFETT),
    "klein": Textstil(groesse=8.5, zeile=12.0, farbe=GEDAEMPFT, nach=6.0),
    "mittig": Textstil(groesse=12.5, zeile=20.0, nach=18.0, trennen=False, ausrichtung="mitte"),
    "mittig_gross": Textstil(
        HALBFETT, 24.0, 31.0, vor=34.0, nach=26.0, trennen=False, ausrichtung="mitte"
    ),
    "mittig_fett": Textstil(
        HALBFETT, 14.0, 20.0, vor=28.0, nach=20.0, trennen=False, ausrichtung="mitte"
    ),
    "mittig_klein": Textstil(
        groesse=9.0,
        zeile=13.5,
        farbe=GEDAEMPFT,
        vor=14.0,
        nach=6.0,
        trennen=False,
        ausrichtung="mitte",
    ),
}
PUNKT = Textstil(nach=3.0)
HINWEIS = Textstil(groesse=9.5, zeile=13.5, nach=0.0)
HINWEIS_TITEL = Textstil(HALBFETT, 9.5, 13.5, nach=2.0, trennen=False)
BESCHRIFTUNG = Textstil(HALBFETT, 9.5, 13.5, vor=8.0, nach=5.0, trennen=False)
ANGABE_NAME = Textstil(NORMAL, 9.5, 13.5, farbe=GEDAEMPFT, nach=1.5, trennen=False)
ANGABE_WERT = Textstil(NORMAL, 9.5, 13.5, nach=1.5)
TABELLE_KOPF = Textstil(HALBFETT, 8.5, 11.5)
TABELLE_ZELLE = Textstil(NORMAL, 9.0, 12.0)
KENNZAHL = Textstil(HALBFETT, 22.0, 26.0)
KENNZAHL_NAME = Textstil(NORMAL, 8.5, 11.5, trennen=False)
KENNZAHL_ZUSATZ = Textstil(NORMAL, 8.0, 11.0, farbe=GEDAEMPFT, trennen=False)
UNTERZEICHNET = Textstil(HALBFETT, 10.0, 14.0, trennen=False)
UNTERZEICHNET_NAME = Textstil(NORMAL, 10.0, 14.0, trennen=False)
UNTERZEICHNET_AMT = Textstil(NORMAL, 9.5, 13.5, farbe=GEDAEMPFT, trennen=False)
SCHREIBZEILE = Textstil(NORMAL, 8.0, 11.0, farbe=GEDAEMPFT, trennen=False)
RANDZEILE = Textstil(NORMAL, 8.0, 11.0, farbe=GEDAEMPFT, trennen=False)
