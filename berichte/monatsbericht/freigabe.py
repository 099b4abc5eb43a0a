"""What the head of a report says of its release."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from berichte.deutsch import zeitpunkt


@dataclass(frozen=True, slots=True)
class Vermerk:
    """The words in the head; ``kurz`` stands on every page as long as nobody has released it."""

    satz: str
    kurz: str = ""


VORLAEUFIG = Vermerk("keine, vorläufiger Bericht", "vorläufig")
"""Drawn when somebody asked for it; kept nowhere."""
AUSSTEHEND = Vermerk("steht aus", "noch nicht freigegeben")
"""As the month was closed."""


def freigegeben(am: datetime, von: str) -> Vermerk:
    """Released by the head of the office."""
    return Vermerk(f"{zeitpunkt(am)}, {von} (Referatsleitung)")
