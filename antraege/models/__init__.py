"""All models of the file, by subject; import them from here."""

from antraege.models.akte import (
    Ansprechperson,
    Gastteilnahme,
    Verwaltungsspitze,
    Vorgeschichte,
)
from antraege.models.antrag import Aktenzeichenzaehler, Antrag
from antraege.models.beschluss import Beratung, Beschlussentbehrlichkeit
from antraege.models.dokument import Dokument
from antraege.models.erklaerung import Erklaerungsfassung, Unterschrift
from antraege.models.freigabe import Freigabe
from antraege.models.gebiet import Gebietsaenderung, Gebietsteil, Gebietsuebergang
from antraege.models.installation import Installation, Person
from antraege.models.kommune import Kommune
from antraege.models.mitgliedschaft import Mitgliedschaft
from antraege.models.nachricht import Nachricht
from antraege.models.protokoll import Protokolleintrag, Protokolltext
from antraege.models.runde import Rundenplatz, Unterzeichnungsrunde
from antraege.models.termine import Anhoerung, Aussetzung, Frist, Rueckfrage
from antraege.models.voraussetzungen import (
    Kriterienkatalog,
    Kriterium,
    Nachweis,
    Pruefergebnis,
    Zusage,
    Zusageverlaengerung,
)

__all__ = [
    "Aktenzeichenzaehler",
    "Anhoerung",
    "Ansprechperson",
    "Antrag",
    "Aussetzung",
    "Beratung",
    "Beschlussentbehrlichkeit",
    "Dokument",
    "Erklaerungsfassung",
    "Freigabe",
    "Frist",
    "Gastteilnahme",
    "Gebietsaenderung",
    "Gebietsteil",
    "Gebietsuebergang",
    "Installation",
    "Kommune",
    "Kriterienkatalog",
    "Kriterium",
    "Mitgliedschaft",
    "Nachricht",
    "Nachweis",
    "Person",
    "Protokolleintrag",
    "Protokolltext",
    "Pruefergebnis",
    "Rueckfrage",
    "Rundenplatz",
    "Unterschrift",
    "Unterzeichnungsrunde",
    "Verwaltungsspitze",
    "Vorgeschichte",
    "Zusage",
    "Zusageverlaengerung",
]
