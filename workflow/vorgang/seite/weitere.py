"""Everything else that is possible now, by subject."""

from __future__ import annotations

from dataclasses import dataclass

from antraege.choices import Handlung
from antraege.fall import Fall
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.seite.angebot import Aktion, angebote

H = Handlung

GRUPPEN: tuple[tuple[str, tuple[Handlung, ...]], ...] = (
    ("Voraussetzungen", (H.NACHWEIS_ERFASSEN, H.KRITERIUM_PRUEFEN, H.ZUSAGE_ERFASSEN)),
    (
        "Zusagen",
        (
            H.ZUSAGE_EINLOESEN,
            H.ZUSAGE_VERLAENGERN,
            H.ZUSAGE_ANMAHNEN,
            H.NICHTEINLOESUNG_VERMERKEN,
        ),
    ),
    ("Beschluss", (H.BERATUNG_ERFASSEN, H.ENTBEHRLICHKEIT_ERFASSEN)),
    (
        "Gemeinsame Erklärung",
        (
            H.ZEICHNUNGSFREIGABE_VORSCHLAGEN,
            H.ZEICHNUNGSFREIGABE_ERTEILEN,
            H.ZEICHNUNGSFREIGABE_VERWERFEN,
            H.UNTERSCHRIFT_ERFASSEN,
            H.UNTERSCHRIFT_ZURUECKNEHMEN,
            H.VORBEHALT_AUFHEBEN,
            H.UNTERSCHRIFTSAENDERUNG_VORSCHLAGEN,
            H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN,
            H.UNTERSCHRIFTSAENDERUNG_VERWERFEN,
        ),
    ),
    ("Dokumente", (H.DOKUMENT_ABLEGEN, H.DOKUMENT_ANFORDERN)),
    (
        "Rückfrage und Termine",
        (
            H.RUECKFRAGE_STELLEN,
            H.RUECKFRAGE_BEANTWORTEN,
            H.RUECKFRAGE_ANMAHNEN,
            H.RUECKFRAGE_ZURUECKNEHMEN,
            H.AUSSETZUNG_BEGINNEN,
            H.AUSSETZUNG_BEENDEN,
            H.WIEDERVORLAGE_SETZEN,
        ),
    ),
    (
        "Anhörung und Ablehnung",
        (
            H.ANHOERUNG,
            H.STELLUNGNAHME_ERFASSEN,
            H.ABLEHNUNG_VORSCHLAGEN,
            H.ABLEHNUNGSVORSCHLAG_ZURUECKNEHMEN,
            H.ABLEHNUNGSVORSCHLAG_VERWERFEN,
            H.AUFNAHME_ABLEHNEN,
        ),
    ),
    (
        "Vorgang",
        (
            H.INTERESSE_ERGAENZEN,
            H.ZUSTAENDIGKEIT_UEBERNEHMEN,
            H.KONTAKT_AENDERN,
            H.VORLAGE_ZURUECKGEBEN,
            H.VORGANG_ZURUECKSETZEN,
            H.INTERESSE_ZURUECKZIEHEN,
            H.VORGANG_EINSTELLEN,
            H.VORGANG_WIEDERAUFNEHMEN,
            H.AUFHEBUNG_VORSCHLAGEN,
            H.AUFHEBUNGSVORSCHLAG_VERWERFEN,
            H.AUFNAHME_AUFHEBEN,
        ),
    ),
)
"""Steps of the way stand in the panel on top; acts on one row stand at their row."""


@dataclass(frozen=True, slots=True)
class Gruppe:
    """Acts of one subject."""

    titel: str
    aktionen: tuple[Aktion, ...]


def weitere_handlungen(fall: Fall, umstand: Umstand) -> list[Gruppe]:
    """All acts with a screen that this person may take now, by subject."""
    gruppen = [
        Gruppe(titel, tuple(angebote(fall, umstand, *((h, "") for h in handlungen))))
        for titel, handlungen in GRUPPEN
    ]
    return [g for g in gruppen if g.aktionen]
