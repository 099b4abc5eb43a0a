"""The certificate of membership: frozen input in, the bytes of a PDF out.

``angaben``   what the certificate is made from
``dokument``  one page, centred in a frame
"""

from berichte.urkunde.angaben import Urkunde, seit
from berichte.urkunde.dokument import baue, drucke

__all__ = ["Urkunde", "baue", "drucke", "seit"]
