"""Addresses of rounds."""

from __future__ import annotations

from urllib.parse import urlencode

from django.urls import reverse


def zur_liste() -> str:
    """All rounds."""
    return reverse("runden:liste")


def zur_runde(pk: int) -> str:
    """One round."""
    return reverse("runden:runde", args=[pk])


def zum_akt(pk: int, akt: str) -> str:
    """A form about the round: ``aendern``, ``absagen``, ``abschliessen``, ``oeffnen``."""
    return reverse(f"runden:{akt}", args=[pk])


def zur_auswahl(pk: int) -> str:
    """Bodies for the list."""
    return reverse("runden:auswahl", args=[pk])


def zum_streichen(pk: int, platz: int) -> str:
    """A place is taken back."""
    return reverse("runden:streichen", args=[pk, platz])


def zum_abhaken(pk: int, **abfrage: str) -> str:
    """Who is there."""
    gesetzt = {name: wert for name, wert in abfrage.items() if wert}
    adresse = reverse("runden:abhaken", args=[pk])
    return f"{adresse}?{urlencode(gesetzt)}" if gesetzt else adresse


def zum_auftrag(pk: int, art: str) -> str:
    """An order for the whole list."""
    return reverse("runden:auftrag", args=[pk, art])


def zum_lauf(pk: int) -> str:
    """An order on its way, or done."""
    return reverse("runden:lauf", args=[pk])


def zur_kommune(ags: str) -> str:
    """The file of a body."""
    return reverse("akte:kommune", args=[ags])


def zum_papier(pk: int, art: str) -> str:
    """A paper of the round as PDF."""
    return reverse("runden:papier", args=[pk, art])
