"""The declaration of one body, ready to sign: frozen input in, the bytes of a PDF out.

``angaben``   what the paper is made from
``dokument``  text and fields to sign in, as a document
"""

from berichte.erklaerung.angaben import Erklaerung, Platz
from berichte.erklaerung.dokument import baue, drucke

__all__ = ["Erklaerung", "Platz", "baue", "drucke"]
