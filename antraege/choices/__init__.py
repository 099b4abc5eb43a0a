"""Closed vocabularies of the file, by subject; import them from here.

Stored values are the words themselves.
"""

from antraege.choices.antrag import (
    GESCHLOSSENE_STATUS,
    GESPEICHERTE_STATUS,
    OFFENE_STATUS,
    AmZug,
    Antragsstatus,
    Fristart,
    Kanal,
)
from antraege.choices.beschluss import (
    AUFSCHIEBENDE_ERGEBNISSE,
    EILARTEN,
    VERNEINENDE_ERGEBNISSE,
    ZUSTIMMENDE_ERGEBNISSE,
    Beratungsart,
    Beratungsergebnis,
    Beratungsrolle,
    Beschlusslage,
    Oeffentlichkeit,
)
from antraege.choices.dokument import (
    FUER_DIE_KOMMUNE,
    HERSTELLBARE_DOKUMENTE,
    Dokumentart,
    Dokumentherkunft,
    Dokumentrichtung,
    Dokumentstand,
    Nachrichtenstand,
    Vertraulichkeit,
)
from antraege.choices.erklaerung import Befugnis, Partei, Unterschriftsform
from antraege.choices.freigabe import (
    AN_DEN_STATUS_GEBUNDEN,
    Fassungsstand,
    Freigabeart,
    Freigabestand,
)
from antraege.choices.gebiet import Gebietsart, Gebietsrolle, Gebietsstand
from antraege.choices.handlung import Handlung
from antraege.choices.kommune import Anrede, Kommunentyp, Landeswissen
from antraege.choices.mitgliedschaft import BESTEHENDE_MITGLIEDSSTATUS, Mitgliedsstatus
from antraege.choices.person import Rolle
from antraege.choices.runde import Anwesenheit, Rundenart, Rundenstand
from antraege.choices.voraussetzungen import Urteil, Zusagestand

__all__ = [
    "AN_DEN_STATUS_GEBUNDEN",
    "AUFSCHIEBENDE_ERGEBNISSE",
    "BESTEHENDE_MITGLIEDSSTATUS",
    "EILARTEN",
    "FUER_DIE_KOMMUNE",
    "GESCHLOSSENE_STATUS",
    "GESPEICHERTE_STATUS",
    "HERSTELLBARE_DOKUMENTE",
    "OFFENE_STATUS",
    "VERNEINENDE_ERGEBNISSE",
    "ZUSTIMMENDE_ERGEBNISSE",
    "AmZug",
    "Anrede",
    "Antragsstatus",
    "Anwesenheit",
    "Befugnis",
    "Beratungsart",
    "Beratungsergebnis",
    "Beratungsrolle",
    "Beschlusslage",
    "Dokumentart",
    "Dokumentherkunft",
    "Dokumentrichtung",
    "Dokumentstand",
    "Fassungsstand",
    "Freigabeart",
    "Freigabestand",
    "Fristart",
    "Gebietsart",
    "Gebietsrolle",
    "Gebietsstand",
    "Handlung",
    "Kanal",
    "Kommunentyp",
    "Landeswissen",
    "Mitgliedsstatus",
    "Nachrichtenstand",
    "Oeffentlichkeit",
    "Partei",
    "Rolle",
    "Rundenart",
    "Rundenstand",
    "Unterschriftsform",
    "Urteil",
    "Vertraulichkeit",
    "Zusagestand",
]
