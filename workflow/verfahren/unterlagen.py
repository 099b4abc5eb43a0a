"""Files that come with an act: they become documents of the file in the same act."""

from typing import Any

from antraege.choices import (
    Dokumentart,
    Dokumentherkunft,
    Dokumentrichtung,
    Dokumentstand,
    Vertraulichkeit,
)
from antraege.dokumente.datei import Datei
from antraege.fall import DokumentZeile, Fall
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.umstand import Umstand

MAILTYPEN = frozenset({"message/rfc822", "application/vnd.ms-outlook"})


def lege_dazu(
    fall: Fall,
    datei: Datei | None,
    art: Dokumentart,
    bezeichnung: str,
    u: Umstand,
    *,
    datum: Zeitangabe,
) -> Fall:
    """The case with the file that shows a fact, received from the body.

    The same bytes lie in a body's file only once: what is there already is named, not filed again.
    """
    if datei is None or u.vorhandenes_dokument:
        return fall
    zeile = dokument(
        datei,
        art=Dokumentart.MAIL if datei.medientyp in MAILTYPEN else art,
        bezeichnung=" ".join(bezeichnung.split())[:200],
        datum=datum,
        u=u,
    )
    return fall.plus("dokumente", zeile)


def dokument(
    datei: Datei,
    *,
    art: Dokumentart,
    bezeichnung: str,
    datum: Zeitangabe,
    u: Umstand,
    **weitere: Any,
) -> DokumentZeile:
    """A document that lies in the store already: received from the body and internal, unless
    ``weitere`` columns say otherwise."""
    vorgaben: dict[str, Any] = {
        "richtung": Dokumentrichtung.EINGEGANGEN,
        "herkunft": Dokumentherkunft.KOMMUNE,
        "vertraulichkeit": Vertraulichkeit.INTERN,
    }
    return DokumentZeile(
        **(vorgaben | weitere),
        art=art,
        bezeichnung=bezeichnung,
        datum=datum,
        stand=Dokumentstand.VORHANDEN,
        dateiname=datei.dateiname,
        medientyp=datei.medientyp,
        sha256=datei.sha256,
        groesse=datei.groesse,
        mail_betreff=datei.mail_betreff[:300],
        mail_absender=datei.mail_absender[:300],
        mail_am=datei.mail_datum,
        erfasst_am=u.jetzt,
    )


def anforderung(
    art: Dokumentart, bezeichnung: str, u: Umstand, *, inhalt: dict[str, object]
) -> DokumentZeile:
    """A document that the worker draws after the commit, from what it pins."""
    return DokumentZeile(
        art=art,
        bezeichnung=bezeichnung,
        richtung=Dokumentrichtung.ERSTELLT,
        herkunft=Dokumentherkunft.LAND,
        vertraulichkeit=Vertraulichkeit.KOMMUNE,
        datum=Zeitangabe.tag(u.heute),
        stand=Dokumentstand.ANGEFORDERT,
        inhalt=inhalt,
        erfasst_am=u.jetzt,
    )
