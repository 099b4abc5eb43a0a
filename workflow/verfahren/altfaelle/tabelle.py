"""The table of a rehearsal or of its result: per row of the file what it becomes, and why."""

from __future__ import annotations

from dataclasses import dataclass

from antraege.einlesen.altfaelle import Altbestand
from workflow.verfahren.altfaelle.lage import Ausgang, Ausgangsart
from workflow.verfahren.altfaelle.uebernahme import Bilanz


@dataclass(frozen=True, slots=True)
class Tabellenzeile:
    """One row of the file. ``abgelehnt`` is the reason where it does not come in."""

    nr: int
    fall: str
    name: str
    wird: str
    art: Ausgangsart
    hinweise: tuple[str, ...] = ()
    abgelehnt: str = ""
    antrag_id: int | None = None
    kommune_ags: str = ""

    @property
    def ist_auffaellig(self) -> bool:
        """Whether somebody should look at it."""
        return bool(self.abgelehnt or self.hinweise)

    def __str__(self) -> str:
        """One line for the operator."""
        wer = " ".join(t for t in (self.fall, self.name) if t)
        kopf = f"Zeile {self.nr} ({wer[:80]}): " if wer else f"Zeile {self.nr}: "
        schon_da = "(schon übernommen)" if self.art is Ausgangsart.UNVERAENDERT else ""
        saetze = (self.abgelehnt or self.wird, schon_da, *self.hinweise)
        return kopf + " ".join(t for t in saetze if t)


def zeilen_der_tabelle(bestand: Altbestand, bilanz: Bilanz) -> list[Tabellenzeile]:
    """All rows in the order of the file."""
    zeilen: list[Tabellenzeile] = []
    for p in bestand.tabelle:
        ausgang = bilanz.ausgaenge.get(p.nr) or Ausgang(Ausgangsart.ABGELEHNT, p.abgelehnt)
        abgelehnt = ausgang.satz if ausgang.art is Ausgangsart.ABGELEHNT else ""
        wird = [p.wird, "" if abgelehnt else ausgang.satz]
        zeilen.append(
            Tabellenzeile(
                nr=p.nr,
                fall=p.fall,
                name=p.name,
                wird=" · ".join(t for t in wird if t),
                art=ausgang.art,
                hinweise=() if abgelehnt else (*p.hinweise, *ausgang.hinweise),
                abgelehnt=abgelehnt,
                antrag_id=ausgang.antrag_id,
                kommune_ags=ausgang.kommune_ags,
            )
        )
    return zeilen
