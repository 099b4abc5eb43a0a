"""Papers for who decides on joining: for whom they are, and where to get them."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from antraege.beugung import fuers_gremium
from antraege.choices import Kommunentyp


@dataclass(frozen=True, slots=True)
class Beschlusspapiere:
    """The model paper of the assembly (``fuer`` is empty where there is none) and its annexes."""

    fuer: str
    vorlage_url: str
    text_url: str
    kurz_url: str


def beschlusspapiere(typ: Kommunentyp | str, ags: str) -> Beschlusspapiere:
    """The papers of a body, for the office."""
    return Beschlusspapiere(
        fuer=fuers_gremium(typ),
        vorlage_url=reverse("beschlussvorlage:amt", args=[ags]),
        text_url=reverse("beschlussvorlage:amt_text", args=[ags]),
        kurz_url=reverse("beschlussvorlage:amt_kurz", args=[ags]),
    )
