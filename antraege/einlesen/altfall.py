"""An old case: what its rows document, and what therefore stays unknown.

The guards of the way do not apply here; its state is what the sources show.
"""

from dataclasses import dataclass

from antraege.choices import ZUSTIMMENDE_ERGEBNISSE, Antragsstatus, Partei
from antraege.einlesen.deuten import (
    Altberatung,
    Altgastteilnahme,
    Altunterschrift,
    Altvorgeschichte,
)
from antraege.rules.beschluss import ENTSCHEIDENDE_ERGEBNISSE, ENTSCHEIDENDE_ROLLEN
from antraege.zeitangabe import Zeitangabe

BELEGT, UNBEKANNT = "belegt", "unbekannt"


@dataclass(frozen=True, slots=True)
class Altfall:
    """One way of one body into the network, as its rows show it."""

    kennung: str
    ags: str
    name: str
    beratungen: tuple[Altberatung, ...]
    unterschriften: tuple[Altunterschrift, ...]
    gastteilnahmen: tuple[Altgastteilnahme, ...]
    vorgeschichte: tuple[Altvorgeschichte, ...]
    zeilen: tuple[int, ...]

    @property
    def eingang(self) -> Zeitangabe:
        """When the interest arrived: no row of such a file tells."""
        return Zeitangabe.unbekannt()

    @property
    def status(self) -> Antragsstatus:
        """The state that the rows document, not the one that is likely."""
        kommune = self._unterschrift_der_kommune
        if kommune is not None and (not kommune.vorbehalt or self.ist_beschlossen):
            return Antragsstatus.AUFGENOMMEN
        # Another party's signature alone shows that the signing has begun.
        if self.ist_beschlossen or (kommune is None and not self.beratungen):
            return Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND
        return Antragsstatus.BESCHLUSS_AUSSTEHEND

    @property
    def ist_beschlossen(self) -> bool:
        """Whether the last decision with a result went for it, without a reservation."""
        letzte = self._letzte_entscheidung
        return (
            letzte is not None
            and letzte.ergebnis in ZUSTIMMENDE_ERGEBNISSE
            and not letzte.vorbehalt
        )

    @property
    def schritte(self) -> dict[str, str]:
        """State of the way -> ``belegt`` where a row documents that the step was taken."""
        unterzeichnet = self._unterschrift_der_kommune is not None
        return {
            Antragsstatus.INTERESSE_BEKUNDET.value: UNBEKANNT,
            Antragsstatus.IN_PRUEFUNG.value: UNBEKANNT,
            Antragsstatus.BESCHLUSS_AUSSTEHEND.value: _belegt(self._letzte_entscheidung),
            Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND.value: BELEGT if unterzeichnet else UNBEKANNT,
        }

    @property
    def beitritt(self) -> Zeitangabe | None:
        """Date of accession, the latest signature that has one; None for who is no member.

        A reserved signature of the body counts from the decision it was reserved for.
        """
        kommune = self._unterschrift_der_kommune
        if self.status is not Antragsstatus.AUFGENOMMEN or kommune is None:
            return None
        zeiten = [u.schritt.wann for u in self.unterschriften]
        entscheidung = self._letzte_entscheidung
        if kommune.vorbehalt and entscheidung is not None:
            zeiten.append(entscheidung.schritt.wann)
        bekannte = [zeit for zeit in zeiten if zeit.ist_bekannt]
        return max(bekannte, key=lambda zeit: zeit.sortierung, default=kommune.schritt.wann)

    @property
    def eigene_zeilen(self) -> tuple[int, ...]:
        """Lines that become part of the case; the others of its key go to the body."""
        schritte = [b.schritt for b in self.beratungen] + [u.schritt for u in self.unterschriften]
        return tuple(sorted({schritt.zeile for schritt in schritte}))

    @property
    def wird(self) -> str:
        """What it becomes, for the rehearsal."""
        if self.beitritt is None:
            return f"Altfall: {self.status.label}"
        wann = f"Beitritt {self.beitritt}" if self.beitritt.ist_bekannt else "Beitritt ohne Datum"
        return f"Altfall: {self.status.label}, {wann}"

    @property
    def _unterschrift_der_kommune(self) -> Altunterschrift | None:
        return next((u for u in self.unterschriften if u.partei is Partei.KOMMUNE), None)

    @property
    def _letzte_entscheidung(self) -> Altberatung | None:
        reihe = [
            b
            for b in self.beratungen
            if b.rolle in ENTSCHEIDENDE_ROLLEN and b.ergebnis in ENTSCHEIDENDE_ERGEBNISSE
        ]
        # Where a session has no date, the numbers of the source are the only order there is.
        if all(b.schritt.wann.ist_bekannt for b in reihe):
            reihe.sort(key=lambda b: (b.schritt.wann.sortierung, b.schritt.schritt_nr))
        return reihe[-1] if reihe else None


def _belegt(etwas: object) -> str:
    return UNBEKANNT if etwas is None else BELEGT
