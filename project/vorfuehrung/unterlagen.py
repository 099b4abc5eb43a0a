"""Papers of the demonstration: invented, the same bytes every time, kept in the store."""

from datetime import UTC, datetime
from email.message import EmailMessage
from functools import cache

from antraege.dokumente.ablage import lege_bytes_ab
from antraege.dokumente.datei import Datei
from berichte.satz import Absatz, Dokument, Ueberschrift, setze

STAND = datetime(2024, 1, 2, 9, 0, tzinfo=UTC)
HINWEIS = "Für die Vorführung erfunden; kein echtes Schriftstück."

TEXTE = {
    "Dienstanweisung": (
        "Dienstanweisung zur Förderung des Engagements",
        (
            "Die Förderung des bürgerschaftlichen Engagements ist Aufgabe aller Fachbereiche. "
            "Die Koordination liegt bei der Ansprechperson."
        ),
    ),
    "Beschlussauszug": (
        "Auszug aus der Niederschrift",
        (
            "Das Gremium beschließt den Beitritt zum Kommunen-Netzwerk: engagiert in NRW mit der "
            "Maßgabe, dass keine weiteren Kosten entstehen."
        ),
    ),
    "Vorlage": (
        "Beschlussvorlage der Verwaltung",
        (
            "Die Verwaltung schlägt vor, dem Kommunen-Netzwerk: engagiert in NRW beizutreten. "
            "Finanzielle Auswirkungen: keine."
        ),
    ),
}


def drucke(name: str) -> bytes:
    """One of the papers as PDF."""
    titel, text = TEXTE[name]
    return setze(
        Dokument(
            titel=titel,
            thema=HINWEIS,
            stand=STAND,
            bausteine=(Ueberschrift(1, "Inhalt"), Absatz(text), Absatz(HINWEIS, "klein")),
            fusszeile=HINWEIS,
        )
    )


@cache
def papier(name: str) -> Datei:
    """One of the papers, in the store."""
    abgelegt = lege_bytes_ab(drucke(name))
    return Datei(
        sha256=abgelegt.sha256,
        groesse=abgelegt.groesse,
        dateiname=f"{name}.pdf",
        medientyp="application/pdf",
    )


def mail(betreff: str, text: str, wann: datetime) -> Datei:
    """A mail that came in, as the mailbox keeps it."""
    nachricht = EmailMessage()
    nachricht["From"] = "Ehrenamtskoordination <ehrenamt@beispielingen.example>"
    nachricht["To"] = "netzwerk@beitrittsweg.example"
    nachricht["Subject"] = betreff
    nachricht["Date"] = wann
    nachricht["Message-ID"] = f"<{wann:%Y%m%d%H%M}@beispielingen.example>"
    nachricht.set_content(f"{text}\n\n{HINWEIS}\n")
    abgelegt = lege_bytes_ab(nachricht.as_bytes())
    return Datei(
        sha256=abgelegt.sha256,
        groesse=abgelegt.groesse,
        dateiname="Antwort.eml",
        medientyp="message/rfc822",
        mail_betreff=betreff,
        mail_absender="Ehrenamtskoordination <ehrenamt@beispielingen.example>",
        mail_datum=wann,
    )
