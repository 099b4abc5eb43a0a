"""The free texts of an entry: none is lost, none is told twice."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from antraege.choices import Handlung
from antraege.models import Protokolleintrag
from workflow.vorgang.formulare import grundwort
from workflow.vorgang.spaltenworte import SPALTEN, ist_frei, nach_art

EIGENE = {
    "schreiben": "Schreiben der Verwaltungsspitze",
    "geschehen_wortlaut": "Datum im Wortlaut",
}
"""Texts that belong to the act and to no row."""

ENTFERNT = "entfernt"

DOPPELT = frozenset(
    {
        "entbehrlichkeiten.grund",
        "aussetzungen.grund",
        "anhoerungen.anlass",
        "freigaben.begruendung",
        "freigaben.entscheidungsgrund",
        "zusageverlaengerungen.grund",
        "zusagen.erledigung",
    }
)
"""Left out where the same words stand there as the reason of the act."""

ANDERSWO = frozenset(
    {
        "beratungen.gremium",
        "fristen.anlass",
        "nachrichten.betreff",
        "dokumente.bezeichnung",
        "dokumente.dateiname",
    }
)
"""Told as the subject of the entry, with its day, or in the line of a new document."""

AUCH_HIER = {
    "beratungen.gremium": frozenset({Handlung.ALTFALL_UEBERNEHMEN}),
    "fristen.anlass": frozenset({Handlung.WIEDERVORLAGE_SETZEN}),
    "dokumente.bezeichnung": frozenset({Handlung.DOKUMENT_AENDERN}),
    "dokumente.dateiname": frozenset({Handlung.DOKUMENT_ERSTELLEN}),
}
"""Text -> acts that are about nothing else, so that it is told all the same."""


def textworte() -> dict[str, str]:
    """Every free text that an entry can carry -> what people call it."""
    worte = dict(EIGENE)
    for sammlung, spalten in SPALTEN.items():
        for spalte, wort in spalten.items():
            if ist_frei(sammlung, spalte):
                worte[f"{sammlung}.{spalte}"] = wort
            worte[f"{sammlung}.{spalte}_wortlaut"] = f"{wort}, im Wortlaut"
    return worte


TEXTWORTE = textworte()


def texte(eintrag: Protokolleintrag, erzaehlt: Collection[str]) -> Iterator[tuple[str, str]]:
    """The reason of the act, then the texts that are not told with their row already.

    Texts of further rows (:func:`antraege.protokoll.textfeld`) always are.
    """
    vorhanden = {t.feld: t.text for t in eintrag.texte.all()}
    handlung = Handlung(eintrag.handlung)
    for feld, wort in {"grund": grundwort(handlung), **TEXTWORTE}.items():
        if feld in vorhanden and feld not in erzaehlt and not steht_anderswo(feld, eintrag):
            yield wort, _lesbar(feld, vorhanden[feld])


def steht_anderswo(feld: str, eintrag: Protokolleintrag) -> bool:
    """Whether the entry says this text already, as its reason or its subject."""
    if feld in ANDERSWO:
        return eintrag.handlung not in AUCH_HIER.get(feld, frozenset())
    if feld not in DOPPELT:
        return False
    vorhanden = {t.feld: t.text for t in eintrag.texte.all()}
    return vorhanden.get(feld) == vorhanden.get("grund")


def _lesbar(feld: str, text: str) -> str:
    """The text as people read it; the protocol keeps a moment in a form of its own."""
    sammlung, _, spalte = feld.partition(".")
    return nach_art(sammlung, spalte, text) if spalte == "mail_am" else text or ENTFERNT
