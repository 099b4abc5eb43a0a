"""How a body decides."""

from django.db.models import TextChoices


class Beratungsart(TextChoices):
    """How an assembly or the head of administration treated the paper."""

    SITZUNG = "sitzung", "Sitzung"
    EILENTSCHEIDUNG = "eilentscheidung", "Eilentscheidung (Hauptausschuss)"
    DRINGLICHKEIT = "dringlichkeitsentscheidung", "Dringlichkeitsentscheidung (Spitze mit Mitglied)"


EILARTEN = frozenset({Beratungsart.EILENTSCHEIDUNG, Beratungsart.DRINGLICHKEIT})
"""Decisions that count from their date and still want the assembly's Genehmigung."""


class Beratungsrolle(TextChoices):
    """What a consultation is for (after OParl's ``role``)."""

    EMPFEHLUNG = "empfehlung", "Vorberatung (Empfehlung)"
    GRUNDSATZ = "grundsatz", "Grundsatzbeschluss (Einzelheiten folgen)"
    ENTSCHEIDUNG = "entscheidung", "Entscheidung"
    GENEHMIGUNG = "genehmigung", "Genehmigung einer Eilentscheidung"
    BERICHT = "bericht", "Bericht"


class Beratungsergebnis(TextChoices):
    """Outcome of a consultation; empty while the session lies ahead or no result is known."""

    BESCHLOSSEN = "beschlossen", "beschlossen"
    UNGEAENDERT = "ungeaendert_beschlossen", "ungeändert beschlossen"
    GEAENDERT = "geaendert_beschlossen", "geändert beschlossen"
    MIT_MASSGABE = "mit_massgabe_beschlossen", "mit Maßgabe beschlossen"
    EMPFOHLEN = "empfohlen", "empfohlen"
    OHNE_EMPFEHLUNG = "ohne_empfehlung_weitergeleitet", "ohne Empfehlung weitergeleitet"
    VERTAGT = "vertagt", "vertagt"
    VERWIESEN = "verwiesen", "verwiesen"
    ABGESETZT = "abgesetzt", "abgesetzt"
    ABGELEHNT = "abgelehnt", "abgelehnt"
    ZUR_KENNTNIS = "zur_kenntnis_genommen", "zur Kenntnis genommen"
    BEANSTANDET = "beanstandet", "beanstandet"
    GENEHMIGT = "genehmigt", "genehmigt"
    AUFGEHOBEN = "aufgehoben", "aufgehoben"


ZUSTIMMENDE_ERGEBNISSE = frozenset(
    {
        Beratungsergebnis.BESCHLOSSEN,
        Beratungsergebnis.UNGEAENDERT,
        Beratungsergebnis.GEAENDERT,
        Beratungsergebnis.MIT_MASSGABE,
        Beratungsergebnis.GENEHMIGT,
    }
)

VERNEINENDE_ERGEBNISSE = frozenset({Beratungsergebnis.ABGELEHNT, Beratungsergebnis.BEANSTANDET})

AUFSCHIEBENDE_ERGEBNISSE = frozenset(
    {
        Beratungsergebnis.VERTAGT,
        Beratungsergebnis.VERWIESEN,
        Beratungsergebnis.ABGESETZT,
        Beratungsergebnis.AUFGEHOBEN,
    }
)


class Oeffentlichkeit(TextChoices):
    """Whether a consultation was public. What is not known to be public never leaves the house."""

    OEFFENTLICH = "oeffentlich", "öffentlich"
    NICHT_OEFFENTLICH = "nicht_oeffentlich", "nicht öffentlich"
    NICHT_GENANNT = "nicht_genannt", "nicht genannt"


class Beschlusslage(TextChoices):
    """State of the body's decision, derived from its consultations."""

    UNBEKANNT = "unbekannt", "unbekannt (Altfall)"
    AUSSTEHEND = "ausstehend", "ausstehend"
    BESCHLOSSEN = "beschlossen", "beschlossen"
    ABGELEHNT = "abgelehnt", "abgelehnt"
    ENTBEHRLICH = "entbehrlich", "entbehrlich"
