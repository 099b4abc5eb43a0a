"""A body typed by its name or key; the browser offers all of them without a script."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from antraege.models import Kommune
from antraege.namen import gleicher_name, suchworte
from antraege.worte import voller_name

LISTE = "alle-kommunen"
HOECHSTENS_GENANNT = 5


def getippt(kommune: Kommune) -> str:
    """How a body stands in the field, and in the list that the browser offers."""
    return f"{voller_name(kommune.typ, kommune.name)} ({kommune.ags})"


def waehlbare() -> list[str]:
    """All bodies that exist, by name."""
    return [getippt(k) for k in Kommune.objects.filter(besteht_bis=None)]


class Kommunenfeld(forms.CharField):
    """Gives the body, or None where the field is optional and empty."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"list": LISTE, "autocomplete": "off"}))
        super().__init__(**{"max_length": 250, **kwargs})

    def clean(self, value: Any) -> Any:
        """Look it up."""
        text = str(super().clean(value))
        return _finde(text) if text else None


def _finde(text: str) -> Kommune:
    in_klammern = re.search(r"\(([0-9A-Z-]{3,12})\)$", text)
    schluessel = in_klammern.group(1) if in_klammern else text
    gefunden = Kommune.objects.filter(ags=schluessel).first()
    if gefunden is not None:
        return gefunden
    if in_klammern is not None:
        raise ValidationError(f"Den Schlüssel {schluessel} gibt es nicht.", code="unbekannt")
    kommunen = Kommune.objects.all()
    for wort in suchworte(text):
        kommunen = kommunen.filter(suche__contains=wort)
    treffer = list(kommunen[: HOECHSTENS_GENANNT + 1])
    genaue = [k for k in treffer if gleicher_name(k.name, text)] or treffer
    if len(genaue) == 1:
        return genaue[0]
    if not genaue:
        raise ValidationError(f"Eine Kommune „{text[:60]}“ gibt es nicht.", code="unbekannt")
    namen = "; ".join(map(getippt, genaue[:HOECHSTENS_GENANNT]))
    mehr = " und weitere" if len(genaue) > HOECHSTENS_GENANNT else ""
    raise ValidationError(f"Das ist nicht eindeutig: {namen}{mehr}.", code="mehrdeutig")
