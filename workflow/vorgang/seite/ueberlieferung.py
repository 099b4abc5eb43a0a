"""The membership that a case led to, and what the papers of an old case show."""

from __future__ import annotations

from collections.abc import Iterator

from antraege.choices import Mitgliedsstatus
from antraege.fall import Fall
from antraege.worte import MITGLIEDSWORTE, SCHRITTE
from workflow.vorgang.seite.unterlagen import Angabe, Benannt, fundstelle

BELEGWORTE = {"ausdruecklich": "ausdrücklich genannt", "mittelbar": "mittelbar belegt"}
"""How a source shows a membership, as the list of members says."""


def altfall(fall: Fall) -> Iterator[tuple[str, str]]:
    """Step -> whether the papers show it, as the import said."""
    if not fall.antrag.ist_altfall:
        return
    for titel, status in SCHRITTE:
        if wort := fall.antrag.altfall_schritte.get(status):
            yield titel, "nicht überliefert" if wort == "unbekannt" else wort
    if fall.antrag.altfall_kennung:
        yield "Kennung der Übernahme", fall.antrag.altfall_kennung


def mitgliedschaft(fall: Fall) -> Iterator[Benannt]:
    """State and beginning of the body's membership, with what its sources say."""
    m = fall.mitgliedschaft
    if m.status is Mitgliedsstatus.START:
        return
    yield Benannt("Mitgliedschaft", Angabe(MITGLIEDSWORTE[m.status].intern))
    yield Benannt("Beginn", Angabe(str(m.beginn), m.beginn_regel))
    if m.ende.ist_bekannt:
        yield Benannt("Ende", Angabe(str(m.ende)))
    for wort, text in (
        ("Unterzeichnung", m.unterzeichnungsrunde),
        ("Beleg", BELEGWORTE.get(m.beleg, m.beleg)),
        ("Hinweis", m.hinweis),
        ("Quelle", m.quelle_url),
        ("Weitere Quelle", m.weitere_quelle_url),
    ):
        yield from (Benannt(wort, a) for a in fundstelle(text))
