"""Particulars of a signature: the same sentences when it is recorded and when it is changed."""

from collections.abc import Iterator

from antraege.choices import Befugnis
from antraege.fall import Fall, FassungZeile
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.hindernis import Hindernis, eingabefehler
from workflow.verfahren.tatsachen.grundlage import nicht_leer


def nicht_vor_inkrafttreten(
    feld: str, fassung: FassungZeile, wann: Zeitangabe
) -> Iterator[Hindernis]:
    """Nobody signs a text before it was in force."""
    ab = fassung.in_kraft_ab
    if ab is not None and wann.sicher_vor(Zeitangabe.tag(ab)):
        yield eingabefehler(feld, f"„{fassung.bezeichnung}“ ist erst seit {ab:%d.%m.%Y} in Kraft.")


def pruefe_unterzeichnende(
    fall: Fall, unterzeichnend: str, amt: str, befugnis: Befugnis, nachweis: str
) -> Iterator[Hindernis]:
    """Who signed, in which office, on what authority; only old papers may not tell."""
    yield from nicht_leer("unterzeichnend", unterzeichnend, "den Namen")
    yield from nicht_leer("amt", amt, "die Amtsbezeichnung")
    if befugnis is Befugnis.ANDERE:
        yield from nicht_leer("befugnis_nachweis", nachweis, "den Nachweis der Befugnis")
    if befugnis is Befugnis.UNBEKANNT and not fall.antrag.ist_altfall:
        yield eingabefehler("befugnis", "Nicht überliefert ist die Befugnis nur bei Altfällen.")
