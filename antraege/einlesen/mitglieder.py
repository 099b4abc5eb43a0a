"""The file of public members: date with its real precision, source, and nothing invented."""

import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from antraege.einlesen.tabelle import Zeile, Zeilenfehler
from antraege.zeitangabe import Genauigkeit, Zeitangabe

SPALTEN = (
    "ags",
    "name",
    "beigetreten_am",
    "genauigkeit",
    "unterzeichnungsrunde",
    "beleg",
    "hinweis",
    "quelle_url",
    "weitere_quelle_url",
)

DATUMSFORM: dict[str, tuple[str, str]] = {
    Genauigkeit.TAG: (r"\d{4}-\d{2}-\d{2}", "JJJJ-MM-TT"),
    Genauigkeit.MONAT: (r"\d{4}-\d{2}", "JJJJ-MM"),
    Genauigkeit.SPAETESTENS: (r"\d{4}-\d{2}(-\d{2})?", "JJJJ-MM oder JJJJ-MM-TT"),
    Genauigkeit.UNBEKANNT: (r"", "ein leeres Feld"),
}
"""Precision -> pattern of its date, and the same in words."""

BELEGE = ("ausdruecklich", "mittelbar")


@dataclass(frozen=True, slots=True)
class Mitgliedszeile:
    """A member as its sources show it."""

    ags: str
    name: str
    beginn: Zeitangabe
    unterzeichnungsrunde: str
    beleg: str
    hinweis: str
    quelle_url: str
    weitere_quelle_url: str


def lies_mitglied(zeile: Zeile) -> Mitgliedszeile:
    """The row's content. Raises :class:`Zeilenfehler`."""
    w = zeile.werte
    if not w["ags"]:
        raise Zeilenfehler("Der Schlüssel fehlt.")
    if w["beleg"] not in BELEGE:
        raise Zeilenfehler(f"Der Beleg „{w['beleg'][:40]}“ ist weder {' noch '.join(BELEGE)}.")
    return Mitgliedszeile(
        ags=w["ags"],
        name=w["name"],
        beginn=_beginn(w["beigetreten_am"], w["genauigkeit"]),
        unterzeichnungsrunde=w["unterzeichnungsrunde"],
        beleg=w["beleg"],
        hinweis=w["hinweis"],
        quelle_url=_adresse("quelle_url", w["quelle_url"]),
        weitere_quelle_url=_adresse("weitere_quelle_url", w["weitere_quelle_url"]),
    )


def _beginn(text: str, genauigkeit: str) -> Zeitangabe:
    if genauigkeit not in DATUMSFORM:
        raise Zeilenfehler(f"Die Genauigkeit „{genauigkeit[:40]}“ ist unbekannt.")
    muster, worte = DATUMSFORM[genauigkeit]
    if not re.fullmatch(muster, text, re.ASCII):
        raise Zeilenfehler(
            f"Das Datum „{text[:40]}“ passt nicht zur Genauigkeit „{genauigkeit}“; "
            f"erwartet: {worte}."
        )
    try:
        return Zeitangabe.lies(text, genauigkeit)
    except ValueError as fehler:
        raise Zeilenfehler(str(fehler)) from fehler


def _adresse(spalte: str, text: str) -> str:
    if not text:
        return ""
    try:
        URLValidator(schemes=["http", "https"])(text)
    except ValidationError:
        raise Zeilenfehler(f"Spalte {spalte}: „{text[:60]}“ ist keine Adresse.") from None
    return text
