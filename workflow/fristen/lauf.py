"""One tick: everything that is due by time alone. Idempotent at any time."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import datetime

from workflow.fristen.aussetzungen import beende_aussetzungen
from workflow.fristen.dokumente import erstelle_dokumente
from workflow.fristen.einzeln import NICHTS, Weiter, Zaehlung
from workflow.fristen.erinnerungen import erinnere
from workflow.fristen.monatsberichte import fertige_berichte_aus, schliesse_monate
from workflow.fristen.nachfuehrung import fuehre_nach
from workflow.post.versand import versende_faellige
from workflow.verfahren.altfaelle.lauf import erledige_laeufe
from workflow.verfahren.runden.lauf import erledige_rundenlaeufe

WORTE: dict[str, tuple[str, str]] = {
    "nachrichten": ("Nachrichten", "versandt"),
    "aussetzungen": ("Aussetzungen", "beendet"),
    "nachfuehrungen": ("Vorgänge", "nachgeführt"),
    "erinnerungen": ("Erinnerungen", "vorgemerkt"),
    "runden": ("Kommunen von Unterzeichnungsrunden", "bearbeitet"),
    "altfaelle": ("Dateien mit Altfällen", "übernommen"),
    "dokumente": ("Dokumente", "erstellt"),
    "abschluesse": ("Monate", "abgeschlossen"),
    "monatsberichte": ("Freigegebene Monatsberichte", "ausgefertigt"),
}
"""Field of the report -> what it is called, and what was done with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Laufbericht:
    """What a tick has done, and what failed and will be tried again."""

    nachrichten: Zaehlung = NICHTS
    aussetzungen: Zaehlung = NICHTS
    nachfuehrungen: Zaehlung = NICHTS
    erinnerungen: Zaehlung = NICHTS
    runden: Zaehlung = NICHTS
    altfaelle: Zaehlung = NICHTS
    dokumente: Zaehlung = NICHTS
    abschluesse: Zaehlung = NICHTS
    monatsberichte: Zaehlung = NICHTS

    @property
    def ist_leer(self) -> bool:
        """Whether there was nothing to do."""
        return self == Laufbericht()

    @property
    def hat_fehler(self) -> bool:
        """Whether something failed."""
        return any(zaehlung.gescheitert for _, zaehlung in self._zaehlungen())

    @property
    def soll_warten(self) -> bool:
        """Whether something failed that has no pause of its own; a mail has one."""
        return any(
            zaehlung.gescheitert for name, zaehlung in self._zaehlungen() if name != "nachrichten"
        )

    def __str__(self) -> str:
        return " ".join(
            f"{was}: {zaehlung.erledigt} {getan}, {zaehlung.gescheitert} gescheitert."
            for name, zaehlung in self._zaehlungen()
            for was, getan in [WORTE[name]]
        )

    def _zaehlungen(self) -> Iterator[tuple[str, Zaehlung]]:
        return ((feld.name, getattr(self, feld.name)) for feld in fields(self))


def erledige_faelliges(jetzt: datetime, *, weiter: Weiter = lambda: True) -> Laufbericht:
    """Do everything that is due at ``jetzt``; ``weiter`` is asked before each piece of work.

    Old cases, documents and reports come last: many of them take a while, and no mail waits for it.
    """
    aussetzungen = beende_aussetzungen(jetzt, weiter)
    nachfuehrungen = fuehre_nach(jetzt, weiter)
    erinnerungen = erinnere(jetzt, weiter)
    versand = versende_faellige(jetzt, weiter=weiter)
    return Laufbericht(
        nachrichten=Zaehlung(versand.gesendet, versand.fehlgeschlagen),
        aussetzungen=aussetzungen,
        nachfuehrungen=nachfuehrungen,
        erinnerungen=erinnerungen,
        runden=Zaehlung(*erledige_rundenlaeufe(jetzt, weiter=weiter)),
        altfaelle=Zaehlung(*erledige_laeufe(jetzt, weiter=weiter)),
        dokumente=erstelle_dokumente(jetzt, weiter),
        abschluesse=schliesse_monate(jetzt, weiter),
        monatsberichte=fertige_berichte_aus(jetzt, weiter),
    )
