"""The map of North Rhine-Westphalia as a neutral drawing. No database, no clock.

``umrisse``  reads the baked outlines
``bild``     the map, its legend, and what it says in words
``backen``   bakes outlines anew from GeoJSON; nothing else uses it
"""

from berichte.karte.bild import Karte, Klasse, karte, kartentext, legende, legendentext
from berichte.karte.umrisse import QUELLE

__all__ = ["QUELLE", "Karte", "Klasse", "karte", "kartentext", "legende", "legendentext"]
