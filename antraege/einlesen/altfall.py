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
from antraege.einlesen.schritt import Schritt
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
    mitglied_seit: Zeitangabe | None = None
    """Accession of the membership that the case belongs to without showing the signature for it.

    The file does not say it; whoever knows the members adds it.
    """

    @property
    def eingang(self) -> Zeitangabe:
        """When the interest arrived: no row of such a file tells."""
        return Zeitangabe.unbekannt()

    @property
    def status(self) -> Antragsstatus:
        """The state that is documented, not the one that is likely."""
        if self.zeigt_beitritt or self.mitglied_seit is not None:
            return Antragsstatus.AUFGENOMMEN
        kommune = self.unterschrift_der_kommune
        # Another party's signature alone shows that the signing has begun.
        if self.ist_beschlossen or (kommune is None and not self.beratungen):
            return Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND
        return Antragsstatus.BESCHLUSS_AUSSTEHEND

    @property
    def zeigt_beitritt(self) -> bool:
        """Whether its own rows document the accession: signed, and decided where reserved."""
        kommune = self.unterschrift_der_kommune
        return kommune is not None and (not kommune.vorbehalt or self.ist_beschlossen)

    @property
    def ist_beschlossen(self) -> bool:
        """Whether the last decision with a result went for it, without a reservation."""
        letzte = self.letzte_entscheidung
        return (
            letzte is not None
            and letzte.ergebnis in ZUSTIMMENDE_ERGEBNISSE
            and not letzte.vorbehalt
        )

    @property
    def schritte(self) -> dict[str, str]:
        """State of the way -> ``belegt`` where a row documents that the step was taken."""
        unterzeichnet = self.unterschrift_der_kommune is not None
        return {
            Antragsstatus.INTERESSE_BEKUNDET.value: UNBEKANNT,
            Antragsstatus.IN_PRUEFUNG.value: UNBEKANNT,
            Antragsstatus.BESCHLUSS_AUSSTEHEND.value: _belegt(self.letzte_entscheidung),
            Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND.value: BELEGT if unterzeichnet else UNBEKANNT,
        }

    @property
    def beitritt(self) -> Zeitangabe | None:
        """Date of accession, the latest signature that has one; None for who is no member.

        A reserved signature of the body counts from the decision it was reserved for.
        """
        kommune = self.unterschrift_der_kommune
        if kommune is None or not self.zeigt_beitritt:
            return self.mitglied_seit
        zeiten = [u.schritt.wann for u in self.unterschriften]
        entscheidung = self.letzte_entscheidung
        if kommune.vorbehalt and entscheidung is not None:
            zeiten.append(entscheidung.schritt.wann)
        bekannte = [zeit for zeit in zeiten if zeit.ist_bekannt]
        return max(bekannte, key=lambda zeit: zeit.sortierung, default=kommune.schritt.wann)

    @property
    def letzte_zeit(self) -> Zeitangabe:
        """The latest known day of anything that the case shows."""
        bekannte = [s.wann for s in self._schritte if s.wann.ist_bekannt]
        return max(bekannte, key=lambda z: z.sortierung, default=Zeitangabe.unbekannt())

    @property
    def eigene_zeilen(self) -> tuple[int, ...]:
        """Lines that become part of the case; the others of its key go to the body."""
        return tuple(sorted({schritt.zeile for schritt in self._schritte}))

    @property
    def wird(self) -> str:
        """What it becomes, for the rehearsal."""
        if self.beitritt is None:
            return f"Altfall: {self.status.label}"
        wann = f"Beitritt {self.beitritt}" if self.beitritt.ist_bekannt else "Beitritt ohne Datum"
        return f"Altfall: {self.status.label}, {wann}"

    @property
    def _schritte(self) -> list[Schritt]:
        return [b.schritt for b in self.beratungen] + [u.schritt for u in self.unterschriften]

    @property
    def unterschrift_der_kommune(self) -> Altunterschrift | None:
        """The body's own signature, the one that makes a member."""
        return next((u for u in self.unterschriften if u.partei is Partei.KOMMUNE), None)

    @property
    def letzte_entscheidung(self) -> Altberatung | None:
        """The last decision with a result, whichever way it went."""
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
