"""The section on the joint declaration: its text version, and the release before the Land signs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils import timezone

from antraege.choices import Anwesenheit, Beschlusslage, Freigabeart, Freigabestand, Partei
from antraege.fall import Fall, FreigabeZeile
from antraege.rules.runde import Platz, offener_platz, plaetze
from antraege.rules.zeichnung import (
    mangel_der_zeichnungsfreigabe,
    massgebliche_fassung,
    vorgriff_des_landes,
    zeichnungsfreigabe,
)
from antraege.worte import rundenwort
from workflow.vorgang.queries import Akte
from workflow.vorgang.seite.kopf import Plakette


@dataclass(frozen=True, slots=True)
class Zeichnungsfreigabe:
    """One proposal of a release before the Land signs, with what it pins."""

    plakette: Plakette
    eintraege: tuple[tuple[str, str], ...]


def textfassung(fall: Fall) -> str:
    """The version of the text that the case signs; empty where its papers do not tell."""
    gesagt = any(u.fassung_id is not None for u in fall.geltende_unterschriften)
    if fall.antrag.ist_geschlossener_altfall and not gesagt:
        return ""
    fassung = massgebliche_fassung(fall)
    return fassung.bezeichnung if fassung else "keine Fassung in Kraft"


@dataclass(frozen=True, slots=True)
class Rundenzeile:
    """A round on whose list the case stands or stood."""

    name: str
    url: str
    satz: str
    plakette: Plakette


def runden(fall: Fall) -> list[Rundenzeile]:
    """Its rounds, newest first; struck places too, as they happened."""
    return [_runde(p) for p in reversed(plaetze(fall))]


def _runde(platz: Platz) -> Rundenzeile:
    zeile, runde = platz.zeile, platz.runde
    plakette = Plakette("steht auf der Liste", "info")
    if zeile.gestrichen_am is not None:
        plakette = Plakette("gestrichen", "neutral")
    elif zeile.anwesenheit:
        art = "erfolg" if zeile.anwesenheit == Anwesenheit.ANWESEND else "warnung"
        plakette = Plakette(rundenwort(runde.art).vermerk(zeile.anwesenheit), art)
    teile = [runde.art.label, f"{'bis ' if runde.tag is None else ''}{runde.am:%d.%m.%Y}"]
    teile += [runde.ort] if runde.ort else []
    if zeile.eingeladen_am is not None and not (platz.ist_eingeladen or platz.weiss_davon):
        teile.append("Einladung angehalten")
    elif zeile.eingeladen_am is not None:
        frueher = "" if platz.ist_eingeladen else " zum früheren Termin"
        tag = timezone.localtime(zeile.eingeladen_am)
        teile.append(f"eingeladen am {tag:%d.%m.%Y}{frueher}")
    url = reverse("runden:runde", args=[zeile.runde_id])
    return Rundenzeile(runde.bezeichnung, url, " · ".join(teile), plakette)


def zeichnungsfreigaben(akte: Akte) -> list[Zeichnungsfreigabe]:
    """Every proposal, newest first; of a granted one, whether it still stands."""
    alle = [f for f in akte.fall.freigaben if f.art == Freigabeart.ZEICHNUNG]
    return [_zeichnungsfreigabe(akte, f) for f in reversed(alle)]


def _zeichnungsfreigabe(akte: Akte, freigabe: FreigabeZeile) -> Zeichnungsfreigabe:
    angaben = tuple(freigabeangaben(akte.fall, akte.namen, freigabe))
    return Zeichnungsfreigabe(_freigabestand(akte.fall, freigabe), angaben)


def _freigabestand(fall: Fall, freigabe: FreigabeZeile) -> Plakette:
    if freigabe.stand == Freigabestand.OFFEN:
        return Plakette("vorgeschlagen", "info")
    if freigabe.stand != Freigabestand.ERTEILT:
        return Plakette(freigabe.stand.label.lower(), "neutral")
    if mangel_der_zeichnungsfreigabe(fall):
        return Plakette("erteilt, trägt nicht mehr", "gefahr")
    if vorgriff_des_landes(fall) is not None:
        return Plakette("erteilt, nachgeholt", "warnung")
    return Plakette("erteilt", "erfolg")


def freigabeangaben(
    fall: Fall, namen: Mapping[int, str], freigabe: FreigabeZeile
) -> Iterator[tuple[str, str]]:
    """Who proposed and decided it, what it pins, and the words to it."""
    inhalt = freigabe.inhalt
    tag = timezone.localtime(freigabe.vorgeschlagen_am)
    yield "Vorgeschlagen", f"{namen.get(freigabe.vorgeschlagen_von_id, '')}, {tag:%d.%m.%Y}"
    if freigabe.entschieden_am:
        tag = timezone.localtime(freigabe.entschieden_am)
        wer = namen.get(freigabe.entschieden_von_id or 0)
        yield "Entschieden", ", ".join(t for t in (wer, f"{tag:%d.%m.%Y}") if t)
    for partei in Partei:
        if stelle := inhalt.get("unterzeichnende", {}).get(partei.value):
            yield f"Für {partei.label}", f"{stelle['name']}, {stelle['amt']}"
    fassung = next((f for f in fall.fassungen if f.id == inhalt.get("fassung_id")), None)
    if fassung is not None:
        yield "Textfassung", fassung.bezeichnung
    if inhalt.get("beschlusslage") in Beschlusslage.values:
        offen = freigabe.stand == Freigabestand.OFFEN
        wort = "Beschlusslage beim Vorschlag" if offen else "Beschlusslage dabei"
        yield wort, Beschlusslage(inhalt["beschlusslage"]).label
    yield "Termin", _termin(fall, freigabe)
    mangel = mangel_der_zeichnungsfreigabe(fall)
    if freigabe.stand == Freigabestand.ERTEILT and mangel:
        yield "Hinweis", mangel
    for wort, text in (
        ("Anmerkung", freigabe.begruendung),
        ("Grund", freigabe.entscheidungsgrund),
    ):
        if text:
            yield wort, text


def _termin(fall: Fall, freigabe: FreigabeZeile) -> str:
    """The round on whose list the case stands, else the day that the release names."""
    gilt = freigabe.stand == Freigabestand.OFFEN or zeichnungsfreigabe(fall) is freigabe
    if gilt and (platz := offener_platz(fall)) is not None:
        return f"Runde {platz.runde.genannt}"
    wert = freigabe.inhalt.get("termin_am")
    return f"{date.fromisoformat(wert):%d.%m.%Y}" if wert else "steht noch nicht fest"
