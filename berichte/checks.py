"""System checks of the reports."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, register

from berichte.satz.setzer import fehlende_dateien


@register()
def pruefe_satz(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Nothing that a paper is drawn with is missing; the first one to be drawn would fail."""
    return [
        Error(
            f"Zum Zeichnen der Dokumente fehlt die Datei „{datei}“.",
            hint="Schriften, Farbprofil und Trennmuster gehören zum Programm.",
            id="berichte.E001",
        )
        for datei in fehlende_dateien()
    ]
