"""What every frozen row has in common."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.db import models as dj

from antraege.zeitangabe import Zeitangabe

UNBEKANNT = Zeitangabe.unbekannt()


def frei() -> Any:
    """A required field with free text or personal data."""
    return field(metadata={"frei": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class Zeile:
    """A row; ``id`` is None until it is written. ``besitzer`` are the keys the door adds."""

    modell: ClassVar[type[dj.Model]]
    besitzer: ClassVar[tuple[str, ...]] = ("antrag_id",)
    id: int | None = None
