"""Forms of the account pages; the words are Django's German ones unless said otherwise."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm


class AnmeldeForm(AuthenticationForm):
    """Name and password. One sentence for every failure: names stay secret."""

    error_messages = {
        "invalid_login": "Anmeldename oder Passwort stimmen nicht. Bitte prüfen Sie beides.",
        "inactive": "Anmeldename oder Passwort stimmen nicht. Bitte prüfen Sie beides.",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = "Anmeldename"
        self.fields["username"].widget.attrs |= {"autocapitalize": "none", "spellcheck": "false"}
        self.fields["password"].label = "Passwort"

    def clean_username(self) -> str:
        # Before the backend looks: a NUL reaches no database.
        name: str = self.cleaned_data["username"]
        if not name.isprintable():
            raise forms.ValidationError("Der Anmeldename enthält unzulässige Zeichen.")
        return name
