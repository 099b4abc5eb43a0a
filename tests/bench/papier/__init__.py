"""Drawing the monthly report: against a bare canvas, and against a browser-like typesetter.

``mitschrift``   what the report draws, call by call, and the same calls on a bare canvas
``webseite``     the same report as HTML
``vergleich``    a program that has WeasyPrint set it as PDF/UA-1, in an environment of its own
``messen``       the ratios
"""

from tests.bench.papier.messen import miss_papier, miss_weasyprint

__all__ = ["miss_papier", "miss_weasyprint"]
