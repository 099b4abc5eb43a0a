"""Writes the shipped template anew."""

from berichte.beschlussvorlage.muster import DATEI
from berichte.beschlussvorlage.muster.inhalt import baue

DATEI.write_bytes(baue())
