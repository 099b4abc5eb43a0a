"""What people see of all cases, to compare one run of the demonstration with another."""

from __future__ import annotations

from itertools import chain
from typing import Any

from django.db.models import QuerySet

from antraege.models import Antrag, Beratung, Nachricht, Protokolleintrag


def abzug() -> str:
    """A line per row, without keys, salts and hashes."""
    tafeln: list[QuerySet[Any, tuple[Any, ...]]] = [
        Protokolleintrag.objects.filter(antrag__isnull=False).values_list(
            "antrag__aktenzeichen", "nr", "handlung", "vorher", "nachher", "erfasst_am",
            "geschehen_spaetestens", "wirksam_am", "am_zug", "faellig_am", "person__name",
        ),
        Antrag.objects.values_list("kommune__ags", "status", "kontakt_mail"),
        Beratung.objects.values_list("gremium", "drucksache", "anzahl_ja"),
        Nachricht.objects.values_list("betreff", "text", "gesendet_am"),
    ]  # fmt: skip
    return "\n".join(map(repr, chain.from_iterable(t.order_by("pk") for t in tafeln)))
