"""What the figures page shows: the figures of the report, each with the way to what is behind it.

``bausteine``  links to what is behind a number; tables, bars, pictures made of them
``worte``      what a number is, in words, by its key
``netz``       members, coverage, regions, growth, the map
``vorgaenge``  open cases, what hangs, commitments
``weg``        how far and how fast cases go
``hinweise``   what has to be said before the figures
``seite``      the page as a whole
``dahinter``   the list behind one number
"""

from berichte.anzeige.bausteine import Verweise
from berichte.anzeige.dahinter import Dahinter, lies_dahinter
from berichte.anzeige.hinweise import lies_anfang
from berichte.anzeige.seite import Seite
from berichte.anzeige.worte import benenne

__all__ = ["Dahinter", "Seite", "Verweise", "benenne", "lies_anfang", "lies_dahinter"]
