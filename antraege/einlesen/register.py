"""The register's file: one row per body, with the form its key has to have."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from django.core.exceptions import ValidationError

from antraege.choices import Kommunentyp
from antraege.einlesen.tabelle import Zeile, Zeilenfehler
from antraege.models import Kommune
from antraege.worte import KREISE, STAEDTE_UND_GEMEINDEN

SPALTEN = (
    "ags",
    "name",
    "typ",
    "kreis_ags",
    "regierungsbezirk",
    "einwohner",
    "einwohner_stichtag",
    "flaeche_km2",
    "lat",
    "lon",
    "plz",
    "webseite",
    "verwaltungsspitze_amtsbezeichnung",
    "name_amtlich",
    "hinweis",
)

BEZIRKE = {"1": "Düsseldorf", "3": "Köln", "5": "Münster", "7": "Detmold", "9": "Arnsberg"}
"""Third digit of an official key -> Regierungsbezirk."""

AACHEN = "05334002"
"""It has the rights of a kreisfreie Stadt and lies in the Städteregion (Aachen-Gesetz)."""

_GEMEINDE = (
    r"05[13579]\d{2}(?!000)\d{3}",
    "acht Ziffern, beginnend mit 05 und dem Regierungsbezirk, am Ende nicht 000",
)
_KREISFREIE = (
    rf"05[13579]\d{{2}}000|{AACHEN}",
    "acht Ziffern, beginnend mit 05 und dem Regierungsbezirk, am Ende 000",
)
_KREIS = (r"05[13579]\d{2}", "fünf Ziffern, beginnend mit 05 und dem Regierungsbezirk")
SCHLUESSELFORM: Mapping[Kommunentyp, tuple[str, str]] = {
    **dict.fromkeys(STAEDTE_UND_GEMEINDEN, _GEMEINDE),
    Kommunentyp.KREISFREIE_STADT: _KREISFREIE,
    **dict.fromkeys(KREISE, _KREIS),
    Kommunentyp.BEZIRKSREGIERUNG: (r"05[13579]", "drei Ziffern: 051, 053, 055, 057 oder 059"),
    Kommunentyp.LANDSCHAFTSVERBAND: (r"LVR|LWL", "das Kürzel LVR oder LWL"),
}
"""Kind -> pattern of its key, and the same in words."""


def lies_kommune(zeile: Zeile) -> tuple[Kommune, str]:
    """An unsaved body and the key of its Kreis (or ``""``). Raises :class:`Zeilenfehler`."""
    w = zeile.werte
    typ = _typ(w["typ"])
    _pruefe_schluessel(w["ags"], typ)
    kommune = Kommune(
        ags=w["ags"],
        name=w["name"],
        name_amtlich=w["name_amtlich"],
        typ=typ,
        regierungsbezirk=w["regierungsbezirk"],
        einwohner=_ganzzahl("einwohner", w["einwohner"]),
        einwohner_stichtag=_tag("einwohner_stichtag", w["einwohner_stichtag"]),
        flaeche_km2=_dezimal("flaeche_km2", w["flaeche_km2"]),
        lat=_dezimal("lat", w["lat"]),
        lon=_dezimal("lon", w["lon"]),
        plz=w["plz"],
        webseite=w["webseite"],
        amtsbezeichnung=w["verwaltungsspitze_amtsbezeichnung"],
        hinweis=w["hinweis"],
    )
    _pruefe_angaben(kommune)
    _pruefe_kreisangabe(typ, w["kreis_ags"])
    return kommune, w["kreis_ags"]


def _typ(wort: str) -> Kommunentyp:
    try:
        return Kommunentyp(wort)
    except ValueError:
        raise Zeilenfehler(f"Die Art „{wort[:40]}“ ist unbekannt.") from None


def _pruefe_schluessel(ags: str, typ: Kommunentyp) -> None:
    muster, worte = SCHLUESSELFORM[typ]
    if not re.fullmatch(muster, ags, re.ASCII):
        raise Zeilenfehler(
            f"Der Schlüssel „{ags[:20]}“ passt nicht zur Art {typ.label}; erwartet: {worte}."
        )


def _pruefe_angaben(kommune: Kommune) -> None:
    if not kommune.name:
        raise Zeilenfehler("Der Name fehlt.")
    bezirk = BEZIRKE.get(kommune.ags[2]) if kommune.ags.startswith("05") else ""
    if kommune.regierungsbezirk != bezirk:
        raise Zeilenfehler(
            f"Der Regierungsbezirk „{kommune.regierungsbezirk[:40]}“ passt nicht zum Schlüssel."
        )
    if kommune.plz and not re.fullmatch(r"\d{5}", kommune.plz, re.ASCII):
        raise Zeilenfehler(f"Die Postleitzahl „{kommune.plz[:20]}“ hat nicht fünf Ziffern.")
    kommune.setze_suchfelder()
    try:
        kommune.clean_fields(exclude={"kreis"})
    except ValidationError as fehler:
        feld, meldungen = next(iter(fehler.message_dict.items()))
        raise Zeilenfehler(f"Spalte {feld}: {meldungen[0]}") from None


def _pruefe_kreisangabe(typ: Kommunentyp, kreis_ags: str) -> None:
    if typ not in STAEDTE_UND_GEMEINDEN and kreis_ags:
        raise Zeilenfehler(f"Zur Art {typ.label} gehört kein Kreis.")
    if typ in STAEDTE_UND_GEMEINDEN and typ != Kommunentyp.KREISFREIE_STADT and not kreis_ags:
        raise Zeilenfehler("Der Kreis fehlt.")


def _ganzzahl(spalte: str, text: str) -> int | None:
    if not text:
        return None
    if not re.fullmatch(r"\d{1,9}", text, re.ASCII):
        raise Zeilenfehler(f"Spalte {spalte}: „{text[:20]}“ ist keine Zahl.")
    return int(text)


def _dezimal(spalte: str, text: str) -> Decimal | None:
    if not text:
        return None
    try:
        zahl = Decimal(text)
    except InvalidOperation:
        raise Zeilenfehler(f"Spalte {spalte}: „{text[:20]}“ ist keine Zahl.") from None
    if not zahl.is_finite() or zahl < 0:
        raise Zeilenfehler(f"Spalte {spalte}: „{text[:20]}“ ist kein möglicher Wert.")
    return zahl


def _tag(spalte: str, text: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Zeilenfehler(f"Spalte {spalte}: „{text[:20]}“ ist kein Datum JJJJ-MM-TT.") from None
