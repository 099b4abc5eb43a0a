"""The colours of page and drawings, each named by the part it plays.

On paper the value counts; on the web the style sheet gives the name a colour of its own
(``.bw-fuellung-…``, ``.bw-strich-…``), which follows the reader's theme.
"""

from enum import StrEnum


class Farbe(StrEnum):
    """A colour as "#rrggbb"; no two parts share one."""

    TINTE = "#171a2b"
    GEDAEMPFT = "#545a70"
    BLAU = "#1f3f94"
    HELLBLAU = "#9db2e4"
    AKZENT = "#c2410c"
    LINIE = "#c6cad8"
    SPUR = "#eceef4"
    FLAECHE = "#f1f3f8"
    PAPIER = "#ffffff"
    LAND = "#e6e8ee"
    GRENZE = "#aab0c2"
    KREISGRENZE = "#666c82"
