"""The way of a case: where it stands, whose turn it is, how it came, what is due."""

from django.db.models import TextChoices


class Antragsstatus(TextChoices):
    """States of a case. ``START`` is never stored: it is the state before the first entry."""

    START = "start", "Noch nicht erfasst"
    INTERESSE_BEKUNDET = "interesse_bekundet", "Interesse bekundet"
    IN_PRUEFUNG = "in_pruefung", "Voraussetzungen in Prüfung"
    BESCHLUSS_AUSSTEHEND = "beschluss_ausstehend", "Beschluss steht aus"
    UNTERZEICHNUNG_AUSSTEHEND = "unterzeichnung_ausstehend", "Unterschriften stehen aus"
    IN_FREIGABE = "in_freigabe", "Zur Freigabe vorgelegt"
    AUFGENOMMEN = "aufgenommen", "Aufgenommen"
    ABGELEHNT = "abgelehnt", "Aufnahme abgelehnt"
    ZURUECKGEZOGEN = "zurueckgezogen", "Interesse zurückgezogen"
    EINGESTELLT = "eingestellt", "Vorgang eingestellt"


OFFENE_STATUS: tuple[Antragsstatus, ...] = (
    Antragsstatus.INTERESSE_BEKUNDET,
    Antragsstatus.IN_PRUEFUNG,
    Antragsstatus.BESCHLUSS_AUSSTEHEND,
    Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND,
    Antragsstatus.IN_FREIGABE,
)
"""The open states in the order of the way."""

GESCHLOSSENE_STATUS: tuple[Antragsstatus, ...] = (
    Antragsstatus.AUFGENOMMEN,
    Antragsstatus.ABGELEHNT,
    Antragsstatus.ZURUECKGEZOGEN,
    Antragsstatus.EINGESTELLT,
)

GESPEICHERTE_STATUS = OFFENE_STATUS + GESCHLOSSENE_STATUS


class AmZug(TextChoices):
    """Whose turn it is; empty in a closed case."""

    AMT = "amt", "Liegt bei uns"
    KOMMUNE = "kommune", "Liegt bei der Kommune"
    DRITTE = "dritte", "Liegt bei Dritten"
    TERMIN = "termin", "Unterschriftsreif, wartet auf Termin"


class Kanal(TextChoices):
    """By which way something reached the office."""

    MAIL = "mail", "E-Mail"
    TELEFON = "telefon", "Telefon"
    BRIEF = "brief", "Brief"
    TREFFEN = "treffen", "Gespräch bei einem Treffen"
    PORTAL = "portal", "Eigene Eingabe der Kommune"
    UNBEKANNT = "unbekannt", "Nicht überliefert"


class Fristart(TextChoices):
    """Why something is due: by rule, or because a person wants to see it again."""

    SCHRITT = "schritt", "Frist"
    WIEDERVORLAGE = "wiedervorlage", "Wiedervorlage"
