"""Why a mail did not go out, as a short sentence for the case page."""

import smtplib

from antraege.dokumente.ablage import Fehlt

FEHLERTEXTE: tuple[tuple[tuple[type[Exception], ...], str], ...] = (
    ((smtplib.SMTPRecipientsRefused,), "Der Mailserver nimmt die Empfängeradresse nicht an."),
    ((smtplib.SMTPSenderRefused,), "Der Mailserver nimmt unsere Absenderadresse nicht an."),
    ((smtplib.SMTPAuthenticationError,), "Die Anmeldung am Mailserver ist gescheitert."),
    ((smtplib.SMTPDataError,), "Der Mailserver hat die Nachricht nicht angenommen."),
    ((smtplib.SMTPServerDisconnected,), "Der Mailserver hat die Verbindung beendet."),
    ((smtplib.SMTPException,), "Der Mailserver hat die Nachricht nicht angenommen."),
    ((TimeoutError,), "Der Mailserver hat nicht rechtzeitig geantwortet."),
    ((Fehlt,), "Der Anhang liegt nicht mehr in der Dokumentablage."),
    ((OSError,), "Der Mailserver oder das Postverzeichnis ist nicht erreichbar."),
    ((ValueError, TypeError), "Adresse oder Betreff lassen sich nicht versenden."),
)
"""The first that fits decides; smtplib's errors are OSErrors, so they stand first."""


def fehlertext(fehler: Exception) -> str:
    """The sentence, with the mail server's code where there is one."""
    satz = next(
        (satz for arten, satz in FEHLERTEXTE if isinstance(fehler, arten)),
        "Der Versand ist aus einem unbekannten Grund gescheitert.",
    )
    code = getattr(fehler, "smtp_code", None)
    if isinstance(fehler, smtplib.SMTPRecipientsRefused):
        code = next((antwort[0] for antwort in fehler.recipients.values()), None)
    return f"{satz} (Antwort {code})" if code else satz
