"""Addresses of the case and of its acts."""

from __future__ import annotations

from urllib.parse import urlencode

from django.urls import reverse

from antraege.choices import Handlung


def zur_seite(antrag_id: int) -> str:
    """The case page."""
    return reverse("vorgang:seite", args=[antrag_id])


def zur_handlung(antrag_id: int, handlung: Handlung, **abfrage: object) -> str:
    """The form of an act; ``bezug`` or ``partei`` say which row it is about."""
    gesetzt = {name: str(wert) for name, wert in abfrage.items() if wert not in (None, "")}
    adresse = reverse("vorgang:handlung", args=[antrag_id, handlung.value])
    return f"{adresse}?{urlencode(gesetzt)}" if gesetzt else adresse


def zum_neuen(**abfrage: object) -> str:
    """The form for a new case."""
    gesetzt = {name: str(wert) for name, wert in abfrage.items() if wert not in (None, "")}
    return f"{reverse('vorgang:neu')}?{urlencode(gesetzt)}" if gesetzt else reverse("vorgang:neu")
