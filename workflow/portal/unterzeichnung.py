"""The signing round that the body was invited to: when, where, who signs, and what to know."""

from dataclasses import dataclass
from datetime import date

from antraege.choices import Partei, Rundenart
from antraege.fall import Fall, RundeZeile
from antraege.rules.runde import Platz, offener_platz
from antraege.rules.zeichnung import vorgesehen
from antraege.worte import koerper

VERLEGT = (
    "Der Termin, den Sie von uns kennen ({datum}), gilt nicht mehr. Sie erhalten eine neue "
    "Einladung; für die Unterzeichnung müssen Sie bis dahin nichts tun."
)
NOCH_OFFEN = "steht noch nicht fest"


@dataclass(frozen=True, slots=True)
class Unterzeichnungsanzeige:
    """What the invitation said; or a sentence that it does not hold any more."""

    angaben: tuple[tuple[str, str], ...] = ()
    satz: str = ""


def unterzeichnung(fall: Fall, heute: date) -> Unterzeichnungsanzeige | None:
    """None where the body was not invited, or has been: nothing is said before the invitation, nor
    after the day."""
    platz = offener_platz(fall)
    if not fall.antrag.ist_offen or platz is None:
        return None
    if platz.runde.tag is not None and platz.runde.tag < heute:
        return None
    if platz.ist_eingeladen:
        return Unterzeichnungsanzeige(angaben=_angaben(fall, platz.runde))
    return _verlegt(platz) if platz.weiss_davon else None


def _verlegt(platz: Platz) -> Unterzeichnungsanzeige:
    return Unterzeichnungsanzeige(satz=VERLEGT.format(datum=f"{platz.bekannter_tag:%d.%m.%Y}"))


def _angaben(fall: Fall, runde: RundeZeile) -> tuple[tuple[str, str], ...]:
    """Pairs of word and value; what the round does not say is left out."""
    wer = vorgesehen(fall, Partei.KOMMUNE) or {}
    person = ", ".join(filter(None, (wer.get("name", ""), wer.get("amt", ""))))
    paare = (
        ("Runde", runde.bezeichnung),
        ("Unterschrift bis" if runde.tag is None else "Tag", f"{runde.am:%d.%m.%Y}"),
        ("Beginn", f"{runde.uhrzeit:%H:%M} Uhr" if runde.uhrzeit and runde.tag else ""),
        ("Zugang" if runde.art is Rundenart.DIGITAL else "Ort", runde.ort if runde.tag else ""),
        (f"Für {koerper(fall.kommune.typ).ihren} unterzeichnet", person or NOCH_OFFEN),
        ("Hinweis", runde.hinweis),
    )
    return tuple((wort, wert) for wort, wert in paare if wert)
