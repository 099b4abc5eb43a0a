"""Papers of a signing round: frozen input in, the bytes of a PDF out.

``angaben``     what the papers are made from
``blaetter``    a sheet to sign per body, and the name cards, in one file
``schilder``    the name cards
``abhakliste``  who is there, to tick off by hand
``urkunden``    the certificates of all who were admitted, in one file
"""

from berichte.rundenpapiere.abhakliste import baue_abhakliste, drucke_abhakliste
from berichte.rundenpapiere.angaben import Platz, Runde, Schild
from berichte.rundenpapiere.blaetter import drucke_blaetter
from berichte.rundenpapiere.urkunden import drucke_urkunden

__all__ = [
    "Platz",
    "Runde",
    "Schild",
    "baue_abhakliste",
    "drucke_abhakliste",
    "drucke_blaetter",
    "drucke_urkunden",
]
