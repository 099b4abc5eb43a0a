"""All models of the file, by subject; import them from here."""

from antraege.models.antrag import Aktenzeichenzaehler, Antrag
from antraege.models.beschluss import Beratung, Beschlussentbehrlichkeit
from antraege.models.erklaerung import Erklaerungsfassung, Unterschrift
from antraege.models.freigabe import Freigabe
from antraege.models.installation import Installation, Person
from antraege.models.kommune import Kommune
from antraege.models.mitgliedschaft import Mitgliedschaft
from antraege.models.nachricht import Nachricht
from antraege.models.protokoll import Protokolleintrag, Protokolltext
from antraege.models.termine import Anhoerung, Aussetzung, Frist, Rueckfrage
from antraege.models.voraussetzungen import (
    Kriterienkatalog,
    Kriterium,
    Nachweis,
    Pruefergebnis,
    Zusage,
)

__all__ = [
    "Aktenzeichenzaehler",
    "Anhoerung",
    "Antrag",
    "Aussetzung",
    "Beratung",
    "Beschlussentbehrlichkeit",
    "Erklaerungsfassung",
    "Freigabe",
    "Frist",
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
    "Unterschrift",
    "Zusage",
]
