"""A visitor who fills in forms as they open, and counts of everything that is stored."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from antraege.akteur import Akteur
from antraege.choices import Handlung
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.besuch import besuch

UNBETEILIGT = {"Session"}


class Besucher:
    """Somebody at the screen: opens a form, changes a few fields, sends it."""

    def __init__(self, akteur: Akteur) -> None:
        self.client = besuch(akteur)

    def seite(self, antrag: int) -> Any:
        """The case page."""
        return self.client.get(f"/vorgaenge/{antrag}/")

    def oeffne(self, antrag: int, handlung: Handlung, abfrage: str = "") -> Any:
        """The form of an act."""
        return self.client.get(adresse(antrag, handlung, abfrage))

    def sende(
        self,
        antrag: int,
        handlung: Handlung,
        *,
        abfrage: str = "",
        absicht: str = "ausfuehren",
        version: str | None = None,
        datei: SimpleUploadedFile | str | None = None,
        **felder: str,
    ) -> Any:
        """Open the form, fill in these fields, and send it with everything it opened with."""
        offen = self.oeffne(antrag, handlung, abfrage)
        assert offen.status_code == 200, offen.content.decode()
        werte = anfangswerte(offen.context["form"])
        gezeigt = str(offen.context["version"]) if version is None else version
        werte |= {"version": gezeigt, "absicht": absicht, **felder}
        dateien = {"datei": datei} if datei is not None else {}
        return self.client.post(adresse(antrag, handlung, abfrage), {**werte, **dateien})


def adresse(antrag: int, handlung: Handlung | str, abfrage: str = "") -> str:
    """Where an act is taken."""
    return f"/vorgaenge/{antrag}/{handlung}/{abfrage}"


def anfangswerte(form: Any) -> dict[str, str]:
    """What a browser sends for an untouched form."""
    werte: dict[str, str] = {}
    for feld in form:
        wert = feld.value()
        if wert is True:
            werte[feld.name] = "on"
        elif isinstance(wert, date):
            werte[feld.name] = f"{wert:%d.%m.%Y}"
        elif wert is not None and wert is not False:
            assert not isinstance(wert, Zeitangabe)
            werte[feld.name] = str(wert)
    return werte


def bestand() -> dict[str, int]:
    """Number of rows of every table (sessions apart), in one statement."""
    modelle = [modell for modell in apps.get_models() if modell.__name__ not in UNBETEILIGT]
    zahlen = ", ".join(
        f"(SELECT COUNT(*) FROM {modell._meta.db_table})"  # noqa: S608 - names of our own tables
        for modell in modelle
    )
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {zahlen}")
        return {m.__name__: n for m, n in zip(modelle, cursor.fetchone(), strict=True)}


def text(antwort: Any) -> str:
    """What the answer says."""
    return str(antwort.content.decode())


def verweise(seite: str, antrag: int) -> set[str]:
    """The acts on this case to which a page has links."""
    return set(re.findall(rf'href="/vorgaenge/{antrag}/(\w+)/', seite))


def hochzuladen(inhalt: bytes, name: str = "Auszug.pdf") -> SimpleUploadedFile:
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, inhalt)


def nimm(
    wer: Besucher,
    antrag: int,
    handlung: Handlung,
    abfrage: str = "",
    *,
    datei: SimpleUploadedFile | str | None = None,
    **felder: str,
) -> Any:
    """Send the form; it has to lead to the case page with a message."""
    antwort = wer.sende(antrag, handlung, abfrage=abfrage, datei=datei, **felder)
    assert antwort.status_code == 302, antwort.context["form"].errors or antwort.context["antwort"]
    assert antwort["Location"] == f"/vorgaenge/{antrag}/"
    assert "eingetragen" in text(wer.seite(antrag))
    return antwort
