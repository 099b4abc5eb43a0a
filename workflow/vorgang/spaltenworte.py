"""Words for the columns of a case and for what stands in them.

Preview, insight and history tell rows from this one table. Values come as a frozen row holds them,
or as the protocol wrote them (JSON).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import Field, fields
from datetime import date, datetime
from functools import cache
from typing import Any

from django.db import models
from django.utils import timezone

from antraege.dokumente import groesse
from antraege.fall import SAMMLUNGEN, AntragZeile, Fall, Zeile
from antraege.rules.runde import plaetze
from antraege.worte import ALLGEMEIN, rundenwort
from antraege.zeitangabe import Genauigkeit, Zeitangabe

SPALTEN: dict[str, dict[str, str]] = {
    "antrag": {
        "kanal": "Eingegangen per",
        "eingang": "Eingang",
        "kontakt_name": "Ansprechperson",
        "kontakt_funktion": "Funktion oder Dienststelle",
        "kontakt_mail": "E-Mail-Adresse",
        "kontakt_telefon": "Telefon",
        "fremdes_zeichen": "Zeichen der Kommune",
    },
    "nachweise": {
        "angabe": "Angabe",
        "alternative": "Weg",
        "fundstelle": "Fundstelle",
        "datei": "Datei",
        "eingegangen": "Eingegangen",
    },
    "pruefergebnisse": {
        "urteil": "Ergebnis",
        "alternative": "Weg",
        "begruendung": "Begründung",
    },
    "zusagen": {
        "vorhaben": "Vorhaben",
        "verantwortlich": "Verantwortlich",
        "zugesagt_am": "Zugesagt am",
        "faellig_am": "Zugesagt bis",
        "stand": "Stand der Zusage",
        "erledigt_am": "Erledigt am",
        "erledigung": "Woran zu erkennen",
    },
    "zusageverlaengerungen": {
        "bisher": "Bisheriger Termin",
        "neu": "Neuer Termin",
        "grund": "Grund der Verlängerung",
    },
    "beratungen": {
        "gremium": "Gremium",
        "sitzung": "Sitzung",
        "rolle": "Beratung",
        "art": "Wie entschieden wird",
        "ergebnis": "Ergebnis",
        "ergebnis_wortlaut": "Ergebnis im Wortlaut",
        "massgabe": "Maßgabe",
        "vorbehalt": "Vorbehalt",
        "vorbehalt_entfallen_am": "Vorbehalt entfallen am",
        "genehmigt_id": "Genehmigung von",
        "ist_einstimmig": "Einstimmig",
        "anzahl_ja": "Ja-Stimmen",
        "anzahl_nein": "Nein-Stimmen",
        "anzahl_enthaltung": "Enthaltungen",
        "drucksache": "Drucksachen-Nr.",
        "tagesordnungspunkt": "Tagesordnungspunkt",
        "oeffentlichkeit": "Öffentlichkeit",
        "vorlage": "Fundstelle der Vorlage",
        "vorlage_datei": "Vorlage in der Akte",
        "beleg": "Beleg",
        "beleg_datei": "Beleg in der Akte",
        "hinweis": "Hinweis",
    },
    "entbehrlichkeiten": {
        "grund": "Grund der Kommune",
        "erklaert_durch": "Erklärt durch",
        "erklaert": "Erklärt",
        "beleg": "Beleg",
        "beleg_datei": "Beleg in der Akte",
    },
    "unterschriften": {
        "unterzeichnend": "Unterzeichnet hat",
        "amt": "Amtsbezeichnung",
        "unterzeichnet": "Unterzeichnet",
        "ort": "Ort",
        "befugnis": "Befugnis",
        "befugnis_nachweis": "Nachweis der Befugnis",
        "form": "Form",
        "vorbehalt": "Vorbehalt",
        "vorbehalt_aufgehoben_am": "Vorbehalt aufgehoben am",
        "zurueckgenommen_am": "Zurückgenommen",
        "fassung_id": "Textfassung",
        "original_am": "Original eingegangen am",
        "verbleib": "Verbleib des Originals",
        "datei": "Datei",
        "hinweis": "Hinweis",
        "quelle_url": "Quelle",
    },
    "freigaben": {
        "begruendung": "Begründung des Vorschlags",
        "entscheidungsgrund": "Grund der Entscheidung",
    },
    "rueckfragen": {
        "frage": "Frage",
        "erbeten_bis": "Antwort erbeten bis",
        "antwort": "Antwort",
        "beantwortet_am": "Beantwortet am",
        "kanal": "Eingegangen per",
        "ist_zurueckgenommen": "Zurückgenommen",
        "anzahl_erinnerungen": "Gesandte Erinnerungen",
    },
    "aussetzungen": {
        "grund": "Grund der Aussetzung",
        "bis": "Ausgesetzt bis",
        "beendet_am": "Beendet am",
    },
    "rundenplaetze": {
        "runde_id": "Runde",
        "anwesenheit": "Vermerkt",
        "unterzeichnet_am": "Unterzeichnet am",
    },
    "fristen": {"anlass": "Anlass", "faellig_am": "Fällig"},
    "anhoerungen": {
        "anlass": "Offene Punkte",
        "angehoert": "Angehört",
        "stellungnahme_bis": "Stellungnahme bis",
        "stellungnahme": "Stellungnahme",
        "stellungnahme_am": "Stellungnahme eingegangen am",
    },
    "nachrichten": {"betreff": "Betreff"},
    "dokumente": {
        "bezeichnung": "Bezeichnung",
        "art": "Art",
        "version": "Fassung",
        "ersetzt_id": "Neue Fassung von",
        "richtung": "Eingang oder eigenes Dokument",
        "herkunft": "Herkunft",
        "vertraulichkeit": "Vertraulichkeit",
        "datum": "Eingegangen oder erstellt",
        "dateiname": "Datei",
        "groesse": "Größe",
        "mail_betreff": "Betreff der E-Mail",
        "mail_absender": "Absender der E-Mail",
        "mail_am": "E-Mail vom",
        "stand": "Stand",
        "letzter_fehler": "Fehler",
    },
    "ansprechpersonen": {
        "name": "Ansprechperson der Kommune",
        "funktion": "Funktion oder Dienststelle",
        "mail": "E-Mail-Adresse",
        "telefon": "Telefon",
    },
    "spitzen": {"name": "Name", "anrede": "Anrede", "amt": "Amtsbezeichnung"},
    "gastteilnahmen": {"anlass": "Anlass", "hinweis": "Hinweis", "quelle_url": "Quelle"},
    "vorgeschichte": {
        "gegenstand": "Gegenstand",
        "schritt": "Was",
        "wer": "Gremium oder Person",
        "drucksache": "Drucksachen-Nr.",
        "ergebnis": "Ergebnis",
        "hinweis": "Hinweis",
        "quelle_url": "Quelle",
    },
}
"""Collection -> column -> what people call it. Keys, derived values and JSON are told elsewhere."""

DATEIEN = frozenset({"datei", "beleg_datei", "vorlage_datei", "sha256"})
LEER = "–"


def in_worten(
    fall: Fall, sammlung: str, spalte: str, wert: Any, titel: Mapping[str, str] | None = None
) -> str:
    """A value for people; ``titel`` names documents by hash that the case itself does not hold."""
    if wert in (None, "", {}):
        return LEER
    if isinstance(wert, bool):
        return "ja" if wert else "nein"
    if spalte in DATEIEN:
        eigene = {d.sha256: d.bezeichnung for d in fall.dokumente if d.sha256}
        return {**(titel or {}), **eigene}.get(str(wert), "Datei")
    if spalte in VERWEISE:
        return next((w for s, w in VERWEISE[spalte](fall) if s == wert), LEER)
    if spalte == "groesse":
        return groesse.in_worten(int(wert))
    return nach_art(sammlung, spalte, wert)


def zeilenklasse(sammlung: str) -> type[Zeile]:
    """The row class of a collection, or of the case's own row."""
    return AntragZeile if sammlung == "antrag" else SAMMLUNGEN[sammlung]


@cache
def zeilenfelder(sammlung: str) -> dict[str, Field[Any]]:
    """The fields of its rows by name."""
    return {f.name: f for f in fields(zeilenklasse(sammlung))}


def _vermerkworte(fall: Fall) -> Iterator[tuple[Any, str]]:
    """What is noted at a round, in the words of its kind; of several kinds in words for all."""
    arten = {p.runde.art for p in plaetze(fall)}
    worte = rundenwort(arten.pop()) if len(arten) == 1 else None
    for wert, allgemein in ALLGEMEIN.items():
        yield wert, worte.vermerk(wert) if worte else allgemein


VERWEISE: dict[str, Callable[[Fall], Iterator[tuple[Any, str]]]] = {
    "fassung_id": lambda fall: ((f.id, f.bezeichnung) for f in fall.fassungen),
    "runde_id": lambda fall: ((r.id, r.genannt) for r in fall.runden),
    "anwesenheit": _vermerkworte,
    "genehmigt_id": lambda fall: ((b.id, f"{b.gremium}, {b.sitzung}") for b in fall.beratungen),
    "ersetzt_id": lambda fall: ((d.id, d.bezeichnung) for d in fall.dokumente),
    "alternative": lambda fall: (
        (weg["schluessel"], weg["titel"]) for k in fall.alle_kriterien for weg in k.alternativen
    ),
}
"""Column -> keys and words of what it can point to."""


def nach_art(sammlung: str, spalte: str, wert: Any) -> str:
    """Dates, moments and closed vocabularies; everything else as it is."""
    if isinstance(wert, Zeitangabe):
        return str(wert)
    if isinstance(wert, dict):
        return str(aus_protokoll(wert))
    feld = zeilenklasse(sammlung).modell._meta.get_field(spalte)
    if isinstance(feld, models.DateTimeField):
        moment = datetime.fromisoformat(wert) if isinstance(wert, str) else wert
        return f"{timezone.localtime(moment):%d.%m.%Y, %H:%M} Uhr"
    if isinstance(feld, models.DateField):
        tag = date.fromisoformat(wert) if isinstance(wert, str) else wert
        return f"{tag:%d.%m.%Y}"
    woerter = dict(getattr(feld, "flatchoices", ()))
    return str(woerter.get(str(wert), wert))


def aus_protokoll(daten: Mapping[str, Any]) -> Zeitangabe:
    """An imprecise date as the protocol stores it."""
    grenzen = [daten.get(g) for g in ("fruehestens", "spaetestens")]
    fruehestens, spaetestens = (date.fromisoformat(g) if g else None for g in grenzen)
    genauigkeit = Genauigkeit(daten.get("genauigkeit") or Genauigkeit.UNBEKANNT)
    return Zeitangabe(fruehestens, spaetestens, genauigkeit, daten.get("wortlaut") or "")


def ist_frei(sammlung: str, spalte: str) -> bool:
    """Whether the column holds free text, which the protocol keeps apart."""
    feld = zeilenfelder(sammlung).get(spalte)
    return feld is not None and bool(feld.metadata.get("frei"))
