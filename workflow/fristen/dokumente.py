"""Requested documents are drawn outside any transaction, kept, and finished through the door.

Drawing is a pure function of what the request pinned: what fails once fails every time. So the
first failure ends the request, with a note that the inbox shows, and a person asks anew once the
cause is mended. A store or a database that is away says nothing about the document: it stays
requested and the next tick tries again.
"""

from datetime import datetime

from django.db import DatabaseError

from antraege.akteur import SYSTEM
from antraege.choices import Dokumentstand, Handlung
from antraege.dokumente.ablage import lege_bytes_ab
from antraege.dokumente.datei import Datei
from antraege.fall import DokumentZeile, Fall
from antraege.models import Dokument
from antraege.queries.fall import fall_des_antrags
from workflow.fristen.einzeln import Weiter, Zaehlung, erledige_einzeln
from workflow.fristen.papiere import PDF, dateiname, zeichne
from workflow.verfahren.eingaben import DokumentErstellen
from workflow.verfahren.tuer import Ziel, fuehre_aus

FEHLER = "Das Dokument ließ sich nicht zeichnen ({art}); Näheres steht im Log des Servers."


def erstelle_dokumente(jetzt: datetime, weiter: Weiter) -> Zaehlung:
    """Draw everything that is requested, oldest first."""
    return erledige_einzeln(
        "Dokument", _angeforderte, lambda aufgabe: _erstelle(*aufgabe, jetzt), weiter
    )


def _angeforderte() -> list[tuple[int, int]]:
    """Case and document."""
    zeilen = Dokument.objects.filter(stand=Dokumentstand.ANGEFORDERT, antrag__isnull=False)
    return list(zeilen.order_by("pk").values_list("antrag_id", "pk"))


def _erstelle(antrag_id: int, dokument_id: int, jetzt: datetime) -> None:
    fall = fall_des_antrags(antrag_id)
    dokument = next(d for d in fall.dokumente if d.id == dokument_id)
    datei = _gezeichnet(fall, dokument, jetzt)
    _schliesse_ab(fall, DokumentErstellen(zeile_id=dokument_id, datei=datei), jetzt)


def _gezeichnet(fall: Fall, dokument: DokumentZeile, jetzt: datetime) -> Datei:
    """The drawn document, in the store. A drawing that fails is noted before it is reported."""
    assert dokument.id is not None
    try:
        inhalt = zeichne(fall, dokument)
    except DatabaseError:
        raise
    except Exception as fehler:
        satz = FEHLER.format(art=type(fehler).__name__)
        _schliesse_ab(fall, DokumentErstellen(zeile_id=dokument.id, fehler=satz), jetzt)
        raise
    abgelegt = lege_bytes_ab(inhalt)
    return Datei(
        sha256=abgelegt.sha256,
        groesse=abgelegt.groesse,
        dateiname=dateiname(fall, dokument.art),
        medientyp=PDF,
    )


def _schliesse_ab(fall: Fall, eingabe: DokumentErstellen, jetzt: datetime) -> None:
    ziel = Ziel(antrag=fall.antrag.id)
    fuehre_aus(SYSTEM, Handlung.DOKUMENT_ERSTELLEN, ziel, eingabe, jetzt=jetzt)
