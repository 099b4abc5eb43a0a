"""The way of cases on the page: how far they come, how long steps take, whose time it was."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from antraege.worte import STATUSWORTE
from berichte.anzeige.bausteine import (
    STRICH,
    Bild,
    Tabelle,
    Verweise,
    Zelle,
    anzahl_von,
    tage,
)
from berichte.anzeige.worte import ZUGWORTE
from berichte.deutsch import dezimal
from berichte.kennzahlen import Zahlen
from berichte.kennzahlen.dauern import Anteil, Dauer
from berichte.kennzahlen.gezaehlt import Gezaehlt
from berichte.satz import Spanne, dauern, dauertext, trichter, trichtertext


@dataclass(frozen=True)
class Weg:
    """Funnel and durations."""

    zahlen: Zahlen
    verweise: Verweise

    @cached_property
    def trichterbild(self) -> Bild:
        """How far cases come, and which share goes on."""
        stufen = [(STATUSWORTE[s.status].intern, s.anzahl) for s in self.zahlen.trichter.stufen]
        return Bild.aus(
            lambda breite: trichter(stufen, breite=breite),
            "Wie weit Beitritte kommen",
            trichtertext(stufen),
        )

    @property
    def trichter(self) -> Tabelle:
        """The same as a table, with what became of the others."""
        t, v = self.zahlen.trichter, self.verweise
        quoten = (None, *(u.quote for u in t.uebergaenge))
        spalten = ("Stand", "Vorgänge", "vom vorigen", "von allen")

        def von_allen(zeile: Gezaehlt, name: str = "anzahl") -> Zelle:
            teil = 100 * anzahl_von(zeile, name) / t.eingegangen if t.eingegangen else None
            return v.anteil(zeile, name, teil)

        return Tabelle.aus(
            "Wie weit Beitritte kommen",
            spalten,
            (
                *(
                    (
                        STATUSWORTE[s.status].intern,
                        v.zelle(s, "anzahl"),
                        v.anteil(s, "anzahl", quote),
                        von_allen(s),
                    )
                    for s, quote in zip(t.stufen, quoten, strict=True)
                ),
                *(
                    (
                        STATUSWORTE[e.status].intern,
                        v.zelle(e, "anzahl"),
                        STRICH,
                        von_allen(e),
                    )
                    for e in t.enden
                ),
                ("Noch unterwegs", v.zelle(t, "unterwegs"), STRICH, von_allen(t, "unterwegs")),
            ),
        )

    @cached_property
    def dauerbild(self) -> Bild:
        """How long the steps take."""
        spannen = [
            Spanne(d.titel, d.n, d.median, d.viertel, d.status is None) for d in self.zahlen.dauern
        ]
        return Bild.aus(
            lambda breite: dauern(spannen, breite=breite), "Dauer der Schritte", dauertext(spannen)
        )

    @property
    def dauern(self) -> Tabelle:
        """Time in state, never a median without its n."""
        spalten = ("Stand", "n", "Median", "mittlere Hälfte", "ungenau", "durchlaufen")
        return Tabelle.aus("Dauer der Schritte", spalten, map(self._dauer, self.zahlen.dauern))

    def _dauer(self, dauer: Dauer) -> tuple[str | Zelle, ...]:
        v, viertel = self.verweise, dauer.viertel
        return (
            dauer.titel,
            v.zelle(dauer, "n"),
            Zelle(tage(dauer.median), v.dahinter(dauer.schluessel("n"))),
            STRICH
            if viertel is None
            else Zelle(
                f"{dezimal(viertel[0])} bis {dezimal(viertel[1])}",
                v.dahinter(dauer.schluessel("n")),
            ),
            v.zelle(dauer, "ohne_tag"),
            v.zelle(dauer, "durchlaufen"),
        )

    @property
    def anteile(self) -> Tabelle:
        """Median of days by whose turn it was, per step."""
        teile = [a.teil for a in self.zahlen.dauern[0].anteile]
        return Tabelle.aus(
            "Wessen Zeit es war",
            ("Stand", "n", *(ZUGWORTE[teil] for teil in teile)),
            (
                (d.titel, self.verweise.zelle(d, "n"), *map(self._anteil, d.anteile))
                for d in self.zahlen.dauern
            ),
        )

    def _anteil(self, anteil: Anteil) -> Zelle:
        return Zelle(tage(anteil.tage.median), self.verweise.dahinter(anteil.schluessel("n")))
