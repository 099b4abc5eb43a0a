"""A page for the head of administration, as full as it gets."""

from __future__ import annotations

from datetime import UTC, datetime

from antraege.choices import Kommunentyp
from berichte.kurzinformation import Kurzinformation, Schritt, Voraussetzung

VORAUSSETZUNGEN = (
    ("Ansprechperson für bürgerschaftliches Engagement", "wird von der Geschäftsstelle geprüft"),
    ("Engagementförderung als Querschnittsaufgabe", "wird von der Geschäftsstelle geprüft"),
    ("Bereitschaft zur Gemeinsamen Erklärung", "kein Nachweis nötig"),
    ("Anerkennungskultur: Ehrenamtskarte oder Vergleichbares", "liegt dem Land vor"),
    ("Bereitschaft zur kontinuierlichen Mitarbeit", "kein Nachweis nötig"),
)
SCHRITTE = (
    Schritt("Interesse bekundet", "eine formlose Nachricht genügt", "erledigt"),
    Schritt("Voraussetzungen", "die Geschäftsstelle prüft sie gemeinsam mit Ihnen", "läuft"),
    Schritt("Beschluss", "die Landschaftsversammlung oder ein Ausschuss entscheidet"),
    Schritt("Gemeinsame Erklärung", "Sie und das Land unterzeichnen"),
    Schritt("Aktive Mitgliedschaft", "beginnt mit der Aufnahme in das Netzwerk"),
)


def kurzinformation(
    typ: Kommunentyp = Kommunentyp.GROSSE_STADT, name: str = "Detmold", *, voll: bool = True
) -> Kurzinformation:
    return Kurzinformation(
        typ=typ,
        name=name,
        postfach="kommunen-netzwerk@staatskanzlei.land.example",
        stand=datetime(2026, 3, 31, 22, 30, tzinfo=UTC),
        voraussetzungen=tuple(Voraussetzung(*paar) for paar in VORAUSSETZUNGEN),
        schritte=SCHRITTE,
        aktenzeichen="III 7-2026-0042" if voll else "",
        hat_zusagen=voll,
        braucht_anerkennung=voll,
        ist_vorfuehrung=voll,
    )
