"""Charts as neutral drawings, each with a function that says its message in words.

They know their numbers only, no printer: a chart is drawn into a PDF or as SVG. None needs colour
to be read. The numbers belong into a table beside them as well.

``rahmen``    numbers, labels, round divisions of an axis, the drawing without data
``balken``    a number for each name
``trichter``  how many reach each step, and which share goes on
``wachstum``  a number over time
``dauern``    how long steps take
"""

from berichte.satz.diagramm.balken import balkendiagramm
from berichte.satz.diagramm.dauern import Spanne, dauern, dauertext
from berichte.satz.diagramm.trichter import trichter, trichtertext
from berichte.satz.diagramm.wachstum import Sockel, wachstum, wachstumstext

__all__ = [
    "Sockel",
    "Spanne",
    "balkendiagramm",
    "dauern",
    "dauertext",
    "trichter",
    "trichtertext",
    "wachstum",
    "wachstumstext",
]
