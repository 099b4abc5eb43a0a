"""Who signs the declaration, on what authority and in which form."""

from django.db.models import TextChoices


class Partei(TextChoices):
    """Who signs in a slot of the declaration."""

    KOMMUNE = "kommune", "Kommune"
    LAND = "land", "Land"
    VERBAND = "verband", "Kommunaler Spitzenverband"


class Befugnis(TextChoices):
    """On what authority a signatory signs."""

    SPITZE = "spitze", "Verwaltungsspitze"
    ALLGEMEINE_VERTRETUNG = "allgemeine_vertretung", "Allgemeine Vertretung"
    ANDERE = "andere", "Andere Person mit Nachweis"
    UNBEKANNT = "unbekannt", "Nicht überliefert"


class Unterschriftsform(TextChoices):
    """In which form a signature reached the file."""

    ORIGINAL = "original", "Original auf Papier"
    KOPIE = "kopie", "Kopie oder Scan"
    QUALIFIZIERT = "qualifiziert", "Qualifizierte elektronische Signatur"
    ANDERE_ELEKTRONISCHE = "andere_elektronische", "Andere elektronische Form"
    UNBEKANNT = "unbekannt", "Unbekannt"
