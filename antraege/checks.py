"""System checks of the file: triggers are in place, no word is missing."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

from antraege.trigger import EINTRAG, triggernamen, vorhandene_trigger
from antraege.worte import fehlende_worte


@register(Tags.database)
def pruefe_trigger(
    app_configs: Sequence[AppConfig] | None,
    databases: Sequence[str] | None = None,
    **kwargs: Any,
) -> list[CheckMessage]:
    """Every append-only trigger exists wherever the protocol's table does."""
    meldungen: list[CheckMessage] = []
    for alias in databases or ():
        verbindung = connections[alias]
        if EINTRAG not in verbindung.introspection.table_names():
            continue
        if fehlend := sorted(triggernamen(verbindung.vendor) - vorhandene_trigger(verbindung)):
            meldungen.append(
                Error(
                    f"Auf der Datenbank „{alias}“ fehlen Trigger: {', '.join(fehlend)}.",
                    hint="„manage.py migrate --skip-checks“ legt sie wieder an.",
                    id="antraege.E001",
                )
            )
    return meldungen


@register()
def pruefe_worte(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Every state and act has its words."""
    return [
        Error(f"In antraege.worte fehlt das Wort für „{name}“.", id="antraege.E002")
        for name in fehlende_worte()
    ]
