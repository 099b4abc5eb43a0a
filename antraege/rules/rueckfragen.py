"""Questions to the body: when the office reminds of an answer."""

from datetime import date, timedelta

from antraege.fall import RueckfrageZeile

LEITER = (timedelta(days=3), timedelta(days=17))
"""Rungs of reminding, from the day by which the answer was asked for; two, then a person decides
(a case may be discontinued after two reminders without answer)."""


def naechste_erinnerung(frage: RueckfrageZeile) -> date | None:
    """The day of the next reminder; None after the last one or once it is settled."""
    if frage.beantwortet_am is not None or frage.anzahl_erinnerungen >= len(LEITER):
        return None
    return frage.erbeten_bis + LEITER[frage.anzahl_erinnerungen]
