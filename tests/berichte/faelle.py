"""What tests of figures share: the clock, the figures of two dates, a few acts."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from antraege.choices import Handlung
from antraege.models import Protokolleintrag
from antraege.zeitangabe import Zeitangabe
from berichte.kennzahlen import Bezug, Zahlen, lies_zahlen
from tests.stuetzen.faelle import Welt
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel, fuehre_aus

BERLIN = ZoneInfo("Europe/Berlin")


def um(text: str, stunde: int = 9) -> datetime:
    """A moment of that day ("2026-01-31") in Europe/Berlin."""
    return datetime.combine(date.fromisoformat(text), time(stunde), BERLIN)


def zahlen(stichtag: str, bekannt_am: str) -> Zahlen:
    """The figures for a Stichtag, with what was recorded by the evening of ``bekannt_am``."""
    return lies_zahlen(Bezug(date.fromisoformat(stichtag), um(bekannt_am, 23)))


def am(text: str) -> Zeitangabe:
    """A date known to the day."""
    return Zeitangabe.tag(date.fromisoformat(text))


def berichtige(
    welt: Welt,
    nr: int,
    neu: Zeitangabe,
    *,
    antrag: int | None = None,
    mitgliedschaft: int | None = None,
) -> None:
    """Correct the date of an entry, now by the standing clock."""
    fuehre_aus(
        welt.leute.bearbeitung,
        Handlung.EINTRAG_BERICHTIGEN,
        Ziel(antrag=antrag, mitgliedschaft=mitgliedschaft),
        e.EintragBerichtigen(nr=nr, neu=neu, grund="Nach den Unterlagen."),
        jetzt=welt.jetzt,
    )


def nr_von(antrag: int, handlung: Handlung) -> int:
    """The number of the first entry of this act in the chain of a case."""
    eintraege = Protokolleintrag.objects.filter(antrag_id=antrag, handlung=handlung)
    return eintraege.order_by("nr").values_list("nr", flat=True)[0]
