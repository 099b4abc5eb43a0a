"""A kept file as an answer: always to be saved, never to be shown inside our pages.

Whoever calls this has checked the rights: here there are none.
"""

from __future__ import annotations

from django.http import FileResponse

from antraege.dokumente.ablage import oeffne
from antraege.dokumente.dateiname import sauber

KOPFZEILEN = {
    "X-Content-Type-Options": "nosniff",
    # Should a browser show it all the same: no scripts, no forms, no origin.
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "private, no-store",
}


def antworte(sha256: str, dateiname: str, medientyp: str) -> FileResponse:
    """Stream the content under this name. Raises ``ablage.Fehlt`` where it is not kept."""
    return FileResponse(
        oeffne(sha256),
        as_attachment=True,
        filename=sauber(dateiname),
        content_type=medientyp or "application/octet-stream",
        headers=KOPFZEILEN,
    )
