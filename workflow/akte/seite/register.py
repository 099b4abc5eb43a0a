"""What the register knows of a body."""

from __future__ import annotations

from django.utils.formats import date_format, number_format
from django.utils.html import format_html

from antraege.models import Kommune


def daten(kommune: Kommune) -> list[tuple[str, str]]:
    """Pairs of term and value; empty ones are left out."""
    paare = [
        ("Amtlicher Name", kommune.name_amtlich),
        ("Schlüssel", kommune.ags),
        ("Regierungsbezirk", kommune.regierungsbezirk),
        ("Einwohner", _einwohner(kommune)),
        ("Fläche", f"{number_format(kommune.flaeche_km2, 2)} km²" if kommune.flaeche_km2 else ""),
        ("Postleitzahl", kommune.plz),
        ("Amtsbezeichnung der Spitze", kommune.amtsbezeichnung),
        ("Webseite", _link(kommune.webseite)),
        ("Hinweis", kommune.hinweis),
    ]
    return [(begriff, wert) for begriff, wert in paare if wert]


def _einwohner(kommune: Kommune) -> str:
    if kommune.einwohner is None:
        return ""
    zahl = number_format(kommune.einwohner, 0)
    if kommune.einwohner_stichtag is None:
        return zahl
    return f"{zahl} (Stand {date_format(kommune.einwohner_stichtag, 'd.m.Y')})"


def _link(url: str) -> str:
    return format_html('<a class="kern-link" href="{}">{}</a>', url, url) if url else ""
