"""One page for the head of administration: frozen input in, the bytes of a PDF out.

``angaben``   what the page is made from
``dokument``  what the network is, what joining asks and costs, the steps from here, whom to ask
"""

from berichte.kurzinformation.angaben import Kurzinformation, Schritt, Voraussetzung
from berichte.kurzinformation.dokument import baue, drucke

__all__ = ["Kurzinformation", "Schritt", "Voraussetzung", "baue", "drucke"]
