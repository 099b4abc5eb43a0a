"""The names that a template may use, and what stands in their place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from django.utils import timezone

from antraege.beugung import Gebeugt, gremienname, koerpername, spitzenamt
from antraege.dokumente.dateiname import einzeiler
from antraege.worte import vorbereitender_ausschuss
from antraege.zeitangabe import MONATE
from berichte.beschlussvorlage.angaben import Beratung, Beschlussvorlage, Voraussetzung, Zusage

NETZWERK = "Kommunen-Netzwerk: engagiert in NRW"
HOECHSTENS_ZEICHEN = 4000

type Quelle = Callable[[Beschlussvorlage], str]


@dataclass(frozen=True, slots=True)
class Platzhalter:
    """A text to be put in: what it is, and where it comes from."""

    erklaerung: str
    wert: Quelle


@dataclass(frozen=True, slots=True)
class Liste:
    """Rows to be repeated: what they are, their fields, and where they come from."""

    erklaerung: str
    felder: tuple[str, ...]
    zeilen: Callable[[Beschlussvorlage], tuple[Any, ...]]


def _kommune(v: Beschlussvorlage) -> Gebeugt:
    return koerpername(v.typ, v.name)


def _gremium(v: Beschlussvorlage) -> Gebeugt:
    gefunden = gremienname(v.typ, v.name)
    assert gefunden is not None  # by Beschlussvorlage
    return gefunden


def _kurz(v: Beschlussvorlage) -> str:
    """ "Stadt Detmold", "Märkischer Kreis": the name as it stands alone."""
    kommune = _kommune(v)
    if kommune.nominativ.startswith("die "):
        return kommune.ohne_artikel
    return kommune.am_anfang if v.name.casefold().startswith("der ") else v.name


def _tag(v: Beschlussvorlage) -> str:
    tag = timezone.localtime(v.stand)
    return f"{tag.day}. {MONATE[tag.month - 1]} {tag.year}"


def _karte(v: Beschlussvorlage) -> str:
    """Where the body stands with the Ehrenamtskarte; what is to be done where nobody knows."""
    if v.ehrenamtskarte:
        return (
            f"{_kommune(v).am_anfang} beteiligt sich {v.ehrenamtskarte} an der Ehrenamtskarte NRW."
        )
    if not v.braucht_anerkennung:
        return ""
    return (
        f"Dem Land ist nicht bekannt, dass sich {_kommune(v).nominativ} an der Ehrenamtskarte NRW "
        "beteiligt. Vor dem Beitritt ist deshalb zu klären, auf welchem Weg die Voraussetzung zur "
        "Anerkennung des Engagements erfüllt wird: durch die Einführung der Karte, durch eine "
        "Zusage mit festem Termin oder durch ein eigenes, vergleichbares Instrument."
    )


TEXTE: dict[str, Platzhalter] = {
    "kommune": Platzhalter("Name mit Artikel, Nominativ", lambda v: _kommune(v).nominativ),
    "kommune_am_anfang": Platzhalter(
        "ebenso, am Anfang eines Satzes", lambda v: _kommune(v).am_anfang
    ),
    "kommune_genitiv": Platzhalter("Name mit Artikel, Genitiv", lambda v: _kommune(v).genitiv),
    "kommune_dativ": Platzhalter("Name mit Artikel, Dativ", lambda v: _kommune(v).dativ),
    "kommune_akkusativ": Platzhalter(
        "Name mit Artikel, Akkusativ", lambda v: _kommune(v).akkusativ
    ),
    "kommune_kurz": Platzhalter("Name ohne Artikel", _kurz),
    "gremium": Platzhalter(
        "beschließendes Gremium mit Artikel, Nominativ", lambda v: _gremium(v).nominativ
    ),
    "gremium_am_anfang": Platzhalter(
        "ebenso, am Anfang eines Satzes", lambda v: _gremium(v).am_anfang
    ),
    "gremium_genitiv": Platzhalter("Gremium mit Artikel, Genitiv", lambda v: _gremium(v).genitiv),
    "gremium_dativ": Platzhalter("Gremium mit Artikel, Dativ", lambda v: _gremium(v).dativ),
    "gremium_akkusativ": Platzhalter(
        "Gremium mit Artikel, Akkusativ", lambda v: _gremium(v).akkusativ
    ),
    "gremium_kurz": Platzhalter("Gremium ohne Artikel", lambda v: _gremium(v).ohne_artikel),
    "vorbereitender_ausschuss": Platzhalter(
        "Ausschuss, der für das Gremium von Gesetzes wegen vorbereitet, etwa „Kreisausschuss“ "
        "(leer bei Städten und Gemeinden)",
        lambda v: vorbereitender_ausschuss(v.typ),
    ),
    "spitze": Platzhalter(
        "Amt der Verwaltungsspitze mit Artikel, Nominativ", lambda v: spitzenamt(v.typ).nominativ
    ),
    "spitze_am_anfang": Platzhalter(
        "ebenso, am Anfang eines Satzes", lambda v: spitzenamt(v.typ).am_anfang
    ),
    "spitze_genitiv": Platzhalter("ebenso, Genitiv", lambda v: spitzenamt(v.typ).genitiv),
    "spitze_dativ": Platzhalter("ebenso, Dativ", lambda v: spitzenamt(v.typ).dativ),
    "spitze_akkusativ": Platzhalter("ebenso, Akkusativ", lambda v: spitzenamt(v.typ).akkusativ),
    "ehrenamtskarte": Platzhalter(
        "ein Satz zur Ehrenamtskarte: Teilnahme, oder was zu klären ist (kann leer sein)", _karte
    ),
    "aktenzeichen": Platzhalter(
        "Geschäftszeichen der Geschäftsstelle (leer ohne Vorgang)", lambda v: v.aktenzeichen
    ),
    "netzwerk": Platzhalter("Name des Netzwerks", lambda _: NETZWERK),
    "postfach": Platzhalter("E-Mail-Adresse der Geschäftsstelle", lambda v: v.postfach),
    "stand": Platzhalter("Tag, an dem die Datei erstellt wurde", _tag),
}
"""Name -> what is printed in its place."""

WAHRHEITEN: dict[str, tuple[str, Callable[[Beschlussvorlage], bool]]] = {
    "sind_voraussetzungen_geprueft": (
        "die Geschäftsstelle hat alle Voraussetzungen bestätigt",
        lambda v: v.sind_geprueft,
    ),
    "hat_ehrenamtskarte": (
        "die Teilnahme an der Ehrenamtskarte ist bekannt",
        lambda v: bool(v.ehrenamtskarte),
    ),
    "braucht_anerkennung": (
        "noch offen ist, wie Engagement anerkannt wird",
        lambda v: v.braucht_anerkennung,
    ),
    "entscheidet_ausschuss": (
        "laut Beratungsfolge entscheidet ein Ausschuss und nicht das Gremium selbst",
        lambda v: v.entscheidet_ausschuss,
    ),
    "ist_vorfuehrung": ("das System läuft als Vorführung", lambda v: v.ist_vorfuehrung),
}
"""Name -> what is true then; for conditions only."""


def _felder(zeile: type[Any]) -> tuple[str, ...]:
    return tuple(feld.name for feld in fields(zeile))


LISTEN: dict[str, Liste] = {
    "beratungsfolge": Liste("kommende Beratungen", _felder(Beratung), lambda v: v.folge),
    "fruehere_beratungen": Liste(
        "bekannte öffentliche Beratungen, ältere zuerst", _felder(Beratung), lambda v: v.fruehere
    ),
    "voraussetzungen": Liste(
        "Voraussetzungen mit ihrem Stand", _felder(Voraussetzung), lambda v: v.voraussetzungen
    ),
    "zusagen": Liste("offene Zusagen mit Termin", _felder(Zusage), lambda v: v.zusagen),
}
"""Name -> rows that a template repeats."""


def werte(v: Beschlussvorlage) -> dict[str, Any]:
    """Everything that a template can name, as plain lines of text."""
    return {
        **{name: _zeile(p.wert(v)) for name, p in TEXTE.items()},
        **{name: ist_wahr(v) for name, (_, ist_wahr) in WAHRHEITEN.items()},
        **{name: [_als_werte(z) for z in liste.zeilen(v)] for name, liste in LISTEN.items()},
    }


def _als_werte(zeile: Any) -> Mapping[str, str]:
    return {name: _zeile(str(getattr(zeile, name))) for name in _felder(type(zeile))}


def _zeile(text: str) -> str:
    """One line without control characters: Word's XML takes none."""
    return einzeiler(text, HOECHSTENS_ZEICHEN)
