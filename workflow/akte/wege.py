"""Addresses of a body, and of acts on it and on its memberships."""

from __future__ import annotations

from urllib.parse import urlencode

from django.urls import reverse

from antraege.choices import Handlung


def zur_kommune(ags: str) -> str:
    """The page of a body."""
    return reverse("akte:kommune", args=[ags])


def zum_statusbericht(ags: str) -> str:
    """The whole file of a body as PDF."""
    return reverse("statusbericht:akte", args=[ags])


def zur_kommunenhandlung(ags: str, handlung: Handlung, **abfrage: object) -> str:
    """The form of an act on a body; ``bezug`` says which row it is about."""
    return _mit(reverse("akte:handlung", args=[ags, handlung.value]), abfrage)


def zur_mitgliedschaftshandlung(pk: int, handlung: Handlung, **abfrage: object) -> str:
    """The form of an act on a membership; ``bezug`` names the entry to be corrected."""
    return _mit(reverse("akte:mitgliedschaft", args=[pk, handlung.value]), abfrage)


def _mit(adresse: str, abfrage: dict[str, object]) -> str:
    gesetzt = {name: str(wert) for name, wert in abfrage.items() if wert not in (None, "")}
    return f"{adresse}?{urlencode(gesetzt)}" if gesetzt else adresse
