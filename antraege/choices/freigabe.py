"""What a second person releases, and the versions that come into force by it."""

from django.db.models import TextChoices


class Freigabeart(TextChoices):
    """What a second person releases."""

    ZEICHNUNG = "zeichnung", "Zeichnungsfreigabe"
    AUFNAHME = "aufnahme", "Aufnahme"
    ABLEHNUNG = "ablehnung", "Ablehnung"
    AUFHEBUNG = "aufhebung", "Aufhebung einer irrtümlichen Aufnahme"
    AUSSCHLUSS = "ausschluss", "Ausschluss"
    RECHTSNACHFOLGE = "rechtsnachfolge", "Rechtsnachfolge"
    UNTERSCHRIFT = "unterschrift", "Änderung einer Unterschrift"
    KATALOG = "katalog", "Kriterienkatalog"
    FASSUNG = "fassung", "Textfassung der Gemeinsamen Erklärung"
    GEBIETSAENDERUNG = "gebietsaenderung", "Gebietsänderung"
    GEBIETSAUFHEBUNG = "gebietsaufhebung", "Aufhebung einer Gebietsänderung"


AN_DEN_STATUS_GEBUNDEN = frozenset(
    {
        Freigabeart.AUFNAHME,
        Freigabeart.ABLEHNUNG,
        Freigabeart.AUFHEBUNG,
        Freigabeart.UNTERSCHRIFT,
    }
)
"""A change of status by another way closes such a proposal as overtaken."""


class Freigabestand(TextChoices):
    """How a release stands."""

    OFFEN = "offen", "Offen"
    ERTEILT = "erteilt", "Erteilt"
    VERWORFEN = "verworfen", "Verworfen"
    ZURUECKGENOMMEN = "zurueckgenommen", "Zurückgenommen"
    UEBERHOLT = "ueberholt", "Überholt"


class Fassungsstand(TextChoices):
    """How a version of catalogue or declaration stands."""

    ENTWURF = "entwurf", "Entwurf"
    IN_KRAFT = "in_kraft", "In Kraft"
    AUSSER_KRAFT = "ausser_kraft", "Außer Kraft"
    VERWORFEN = "verworfen", "Verworfen"
