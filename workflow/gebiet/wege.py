"""Addresses of changes of bodies and of their acts."""

from __future__ import annotations

from django.urls import reverse

from antraege.choices import Gebietsart, Handlung


def zur_liste() -> str:
    """All changes."""
    return reverse("gebiet:liste")


def zur_aenderung(pk: int) -> str:
    """The page of one change."""
    return reverse("gebiet:aenderung", args=[pk])


def zum_entwurf(art: Gebietsart, ags: str = "") -> str:
    """The form in which a change is recorded; ``ags`` is the body that it opens with."""
    ziel = reverse("gebiet:neu", args=[art.value])
    return f"{ziel}?kommune={ags}" if ags else ziel


def zur_handlung(pk: int, handlung: Handlung) -> str:
    """The page of an act."""
    return reverse("gebiet:handlung", args=[pk, handlung.value])


def zum_dokument(pk: int) -> str:
    """A document of the file."""
    return reverse("dokumente:datei", args=[pk])
