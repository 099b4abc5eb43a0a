"""A number as people write it, with or without points between the thousands."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

_TRENNER = r"[.'’\u0020\u00a0\u202f]"
_GRUPPIERT = re.compile(rf"\d{{1,3}}(?:{_TRENNER}\d{{3}})+", re.ASCII)
_GANZ = re.compile(r"-?\d+", re.ASCII)


class Anzahlfeld(forms.IntegerField):
    """Reads „12.000“ as twelve thousand, where Django would cut off decimals and take twelve."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "numeric"}))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> int | None:
        """Without what separates the thousands; „12.0“ is no number of people."""
        text = str(value).strip() if value is not None else ""
        if _GRUPPIERT.fullmatch(text):
            text = re.sub(_TRENNER, "", text)
        if text and not _GANZ.fullmatch(text):
            satz = "Bitte eine ganze Zahl angeben, etwa 12.000."
            raise ValidationError(satz, code="invalid")
        return super().to_python(text)
