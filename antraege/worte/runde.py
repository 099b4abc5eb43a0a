"""Words of a signing round by its kind: nobody is present where a paper goes round."""

from dataclasses import dataclass

from antraege.choices import Anwesenheit, Rundenart


@dataclass(frozen=True, slots=True, kw_only=True)
class Rundenwort:
    """What was checked off, as words of one kind of round.

    ``da`` and ``weg`` stand after "als … vermerkt" and by themselves; ``spalten`` head the printed
    list and name the keys of the entry field; ``zeile`` are the short keys of a body, first those
    of an open one, then those that change a note.
    """

    nomen: str
    da: str
    weg: str
    spalten: tuple[str, str]
    zeile: tuple[str, str]
    doch: tuple[str, str]
    war_da: tuple[str, str]
    """Predicate of a sentence about how many: for one, for several."""
    war_weg: str

    def vermerk(self, anwesenheit: str) -> str:
        """The word for what is noted; empty where nothing is."""
        worte = {Anwesenheit.ANWESEND.value: self.da, Anwesenheit.ABWESEND.value: self.weg}
        return worte.get(anwesenheit, "")


RUNDENWORTE: dict[Rundenart, Rundenwort] = {
    Rundenart.PRAESENZ: Rundenwort(
        nomen="Anwesenheit",
        da="anwesend",
        weg="abwesend",
        spalten=("Anwesend", "Abwesend"),
        zeile=("Anwesend", "Abwesend"),
        doch=("Doch anwesend", "Doch abwesend"),
        war_da=("war {} anwesend", "waren {} anwesend"),
        war_weg="war bei der Unterzeichnung nicht anwesend",
    ),
    Rundenart.DIGITAL: Rundenwort(
        nomen="Teilnahme",
        da="teilnehmend",
        weg="nicht teilnehmend",
        spalten=("Nimmt teil", "Nimmt nicht teil"),
        zeile=("Nimmt teil", "Fehlt"),
        doch=("Nimmt doch teil", "Fehlt doch"),
        war_da=("hat {} teilgenommen", "haben {} teilgenommen"),
        war_weg="hat an der Unterzeichnung nicht teilgenommen",
    ),
    Rundenart.UMLAUF: Rundenwort(
        nomen="Unterschriften",
        da="unterschrieben",
        weg="nicht unterschrieben",
        spalten=("Unterschrift da", "Unterschreibt nicht"),
        zeile=("Ist da", "Kommt nicht"),
        doch=("Doch da", "Doch nicht"),
        war_da=("hat {} unterschrieben", "haben {} unterschrieben"),
        war_weg="hat im Umlauf nicht unterschrieben",
    ),
}
ALLGEMEIN = {Anwesenheit.ANWESEND.value: "dabei", Anwesenheit.ABWESEND.value: "nicht dabei"}
"""Where rounds of several kinds stand together."""


def rundenwort(art: str) -> Rundenwort:
    """The words of a kind."""
    return RUNDENWORTE[Rundenart(art)]
