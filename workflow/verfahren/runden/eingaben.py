"""What a person says of a round, and of an order for its list; frozen."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, time
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Rundenangaben:
    """A whole round."""

    bezeichnung: str
    art: str
    am: date
    uhrzeit: time | None = None
    ort: str = ""
    hinweis: str = ""
    fassung_id: int
    listenschluss: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Auftrag:
    """What goes with an order; each kind looks at its own part of it.

    ``unterzeichnend_land`` and ``amt_land`` are proposed to sign for the Land; ``form`` is that of
    the signatures; ``land_am`` when the Land signed where the paper goes round;
    ``unterzeichnend_verband`` and ``amt_verband`` signed for the association, where the text has a
    slot for it.
    """

    grund: str = ""
    unterzeichnend_land: str = ""
    amt_land: str = ""
    form: str = ""
    land_am: date | None = None
    unterzeichnend_verband: str = ""
    amt_verband: str = ""

    def als_daten(self) -> dict[str, Any]:
        """As JSON takes it."""
        werte = asdict(self)
        werte["land_am"] = self.land_am.isoformat() if self.land_am else None
        return {name: wert for name, wert in werte.items() if wert}

    @classmethod
    def aus(cls, daten: dict[str, Any]) -> Auftrag:
        """The way back."""
        werte = dict(daten)
        if werte.get("land_am"):
            werte["land_am"] = date.fromisoformat(werte["land_am"])
        return cls(**werte)
