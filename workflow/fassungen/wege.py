"""Addresses of versions and of their acts."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from workflow.verfahren.fassungen.gegenstand import KATALOG, TEXTFASSUNG, Akt, Gegenstand

ARTEN: dict[str, Gegenstand[Any]] = {"kataloge": KATALOG, "erklaerungen": TEXTFASSUNG}
"""Part of the address -> kind of version."""

BEARBEITEN = "bearbeiten"


def art_im_pfad(gegenstand: Gegenstand[Any]) -> str:
    """The kind's part of an address."""
    return next(wort for wort, art in ARTEN.items() if art is gegenstand)


def zur_uebersicht() -> str:
    """All versions and rules."""
    return reverse("fassungen:uebersicht")


def zur_mustervorlage() -> str:
    """The template of the council paper."""
    return reverse("fassungen:mustervorlage")


def zur_version(gegenstand: Gegenstand[Any], version: int) -> str:
    """The page of a version."""
    return reverse("fassungen:version", args=[art_im_pfad(gegenstand), version])


def zum_akt(gegenstand: Gegenstand[Any], akt: Akt, version: int | None = None) -> str:
    """The page of an act; to draft there needs to be no version (it can name one to copy)."""
    art = art_im_pfad(gegenstand)
    if akt is Akt.ENTWERFEN:
        vorlage = f"?vorlage={version}" if version is not None else ""
        return reverse("fassungen:entwerfen", args=[art]) + vorlage
    wort = BEARBEITEN if akt is Akt.AENDERN else gegenstand.handlungen[akt].value
    return reverse("fassungen:akt", args=[art, version, wort])
