"""How a case or a membership stands, and the five steps of the track."""

from antraege.choices import AmZug, Antragsstatus, Mitgliedsstatus
from antraege.worte.wort import Wort

_S = Antragsstatus


STATUSWORTE: dict[Antragsstatus, Wort] = {
    _S.INTERESSE_BEKUNDET: Wort(
        "Interesse bekundet", "Ihre Interessenbekundung ist bei uns eingegangen."
    ),
    _S.IN_PRUEFUNG: Wort(
        "Voraussetzungen in Prüfung", "Wir prüfen, ob alle Voraussetzungen vorliegen."
    ),
    _S.BESCHLUSS_AUSSTEHEND: Wort(
        "Beschluss steht aus",
        "Die Voraussetzungen liegen vor; nun entscheidet Ihr zuständiges Gremium.",
    ),
    _S.UNTERZEICHNUNG_AUSSTEHEND: Wort(
        "Unterschriften stehen aus",
        "Als Nächstes wird die Gemeinsame Erklärung unterzeichnet.",
    ),
    _S.IN_FREIGABE: Wort(
        "Zur Freigabe vorgelegt",
        "Alle Unterlagen liegen vor; wir schließen die Aufnahme ab.",
    ),
    _S.AUFGENOMMEN: Wort("Aufgenommen", "Sie sind seit {datum} Mitglied im Kommunen-Netzwerk."),
    _S.ABGELEHNT: Wort(
        "Aufnahme abgelehnt",
        "Eine Aufnahme ist derzeit nicht möglich; die Gründe haben wir Ihnen mitgeteilt.",
    ),
    _S.ZURUECKGEZOGEN: Wort(
        "Interesse zurückgezogen", "Sie verfolgen den Beitritt zurzeit nicht weiter."
    ),
    _S.EINGESTELLT: Wort(
        "Vorgang eingestellt",
        "Der Vorgang ruht ohne Frist; eine kurze Nachricht genügt, dann machen wir weiter.",
    ),
}

MITGLIEDSWORTE: dict[Mitgliedsstatus, Wort] = {
    Mitgliedsstatus.AKTIV: Wort("Aktiv", "Sie sind Mitglied."),
    Mitgliedsstatus.RUHEND: Wort("Ruhend", "Ihre Mitgliedschaft ruht seit {datum}."),
    Mitgliedsstatus.BEENDET: Wort("Beendet", "Ihre Mitgliedschaft endete am {datum}."),
    Mitgliedsstatus.AUFGEHOBEN: Wort(
        "Aufgehoben", "Die Aufnahme wurde irrtümlich eingetragen; wir klären das mit Ihnen."
    ),
}

AM_ZUG_WORTE: dict[AmZug, Wort] = {
    AmZug.AMT: Wort("Liegt bei uns", "Nächster Schritt bei uns; Sie müssen nichts tun."),
    AmZug.KOMMUNE: Wort("Liegt bei der Kommune", "Nächster Schritt bei Ihnen: {handlung}."),
    AmZug.DRITTE: Wort("Liegt bei Dritten", "Wir warten auf Dritte; Sie müssen nichts tun."),
    AmZug.TERMIN: Wort(
        "Unterschriftsreif, wartet auf Termin", "Alles bereit: Unterzeichnung am {datum}."
    ),
}

SCHRITTE: tuple[tuple[str, Antragsstatus], ...] = (
    ("Interesse bekundet", _S.INTERESSE_BEKUNDET),
    ("Voraussetzungen", _S.IN_PRUEFUNG),
    ("Beschluss", _S.BESCHLUSS_AUSSTEHEND),
    ("Gemeinsame Erklärung", _S.UNTERZEICHNUNG_AUSSTEHEND),
    ("Aktive Mitgliedschaft", _S.AUFGENOMMEN),
)
"""The five steps of the track and the state that stands for each."""


def schrittnummer(status: Antragsstatus | str) -> int:
    """Step of the track (1 to 5) that a state belongs to; 0 for states beside the way."""
    if status == _S.IN_FREIGABE:
        return 4
    return next((nr for nr, (_, s) in enumerate(SCHRITTE, 1) if s == status), 0)
