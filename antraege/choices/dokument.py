"""Documents of the file and mail that leaves it."""

from django.db.models import TextChoices


class Dokumentart(TextChoices):
    """Kinds of documents in the file."""

    SCHREIBEN = "schreiben", "Schreiben"
    MAIL = "mail", "E-Mail"
    NACHWEIS = "nachweis", "Nachweis"
    VORLAGE = "vorlage", "Beschlussvorlage"
    BESCHLUSSAUSZUG = "beschlussauszug", "Beschlussauszug (Niederschrift)"
    ERKLAERUNG = "erklaerung", "Gemeinsame Erklärung"
    URKUNDE = "urkunde", "Urkunde"
    SONSTIGES = "sonstiges", "Sonstiges"


HERSTELLBARE_DOKUMENTE = frozenset({Dokumentart.ERKLAERUNG, Dokumentart.URKUNDE})
"""Kinds that the system draws itself when an act asks for them."""


class Dokumentrichtung(TextChoices):
    """Whether a document was received or made here."""

    EINGEGANGEN = "eingegangen", "eingegangen"
    ERSTELLT = "erstellt", "im Amt erstellt"


class Dokumentherkunft(TextChoices):
    """From whom a document comes."""

    KOMMUNE = "kommune", "Kommune"
    LAND = "land", "Land"
    DRITTE = "dritte", "Dritte"


class Vertraulichkeit(TextChoices):
    """Who may see a document. What is not meant for the body never leaves the house."""

    INTERN = "intern", "nur im Amt"
    KOMMUNE = "kommune", "auch für die Kommune"
    OEFFENTLICH = "oeffentlich", "öffentlich"


FUER_DIE_KOMMUNE = frozenset({Vertraulichkeit.KOMMUNE, Vertraulichkeit.OEFFENTLICH})
"""What the body's own people may see; everything else never leaves the house."""


class Dokumentstand(TextChoices):
    """How a document stands: an act asks for it, the worker draws it after the commit."""

    ANGEFORDERT = "angefordert", "wird erstellt"
    VORHANDEN = "vorhanden", "vorhanden"
    GESCHEITERT = "gescheitert", "Erstellung gescheitert"


class Nachrichtenstand(TextChoices):
    """How an outgoing mail stands."""

    GEPLANT = "geplant", "Geplant"
    GESENDET = "gesendet", "Gesendet"
    FEHLGESCHLAGEN = "fehlgeschlagen", "Versand fehlgeschlagen"
    ANGEHALTEN = "angehalten", "Angehalten"
