"""The sections on requirements and on the decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.utils import timezone

from antraege.akteur import Akteur
from antraege.choices import (
    VERNEINENDE_ERGEBNISSE,
    ZUSTIMMENDE_ERGEBNISSE,
    Beratungsergebnis,
    Beschlusslage,
    Handlung,
    Kommunentyp,
    Urteil,
)
from antraege.fall import BeratungZeile, Fall, KriteriumZeile
from antraege.rules.beschluss import beschlusslage
from workflow.vorgang.ablehnung import abhilfe
from workflow.vorgang.queries import Akte
from workflow.vorgang.seite.kopf import Plakette
from workflow.vorgang.seite.schritt import Aktion

URTEILSARTEN = {
    Urteil.ERFUELLT: "erfolg",
    Urteil.ERFUELLT_DURCH_ZUSAGE: "info",
    Urteil.NICHT_ERFUELLT: "gefahr",
}
LAGEARTEN = {
    Beschlusslage.BESCHLOSSEN: "erfolg",
    Beschlusslage.ENTBEHRLICH: "erfolg",
    Beschlusslage.ABGELEHNT: "gefahr",
    Beschlusslage.AUSSTEHEND: "info",
    Beschlusslage.UNBEKANNT: "neutral",
}


@dataclass(frozen=True, slots=True)
class Angabe:
    """A line of text, perhaps with a place to look."""

    text: str
    zusatz: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Kriteriumszeile:
    """One requirement."""

    titel: str
    urteil: Plakette
    begruendung: str
    angaben: tuple[Angabe, ...]
    geprueft: str
    aktionen: tuple[Aktion, ...]


def voraussetzungen(akte: Akte, akteur: Akteur) -> list[Kriteriumszeile]:
    """All requirements of the catalogue that applies."""
    return [_kriterium(akte, k, akteur) for k in akte.fall.kriterien]


def _kriterium(akte: Akte, kriterium: KriteriumZeile, akteur: Akteur) -> Kriteriumszeile:
    fall = akte.fall
    ergebnis = fall.pruefergebnis(kriterium.id)
    if ergebnis is None:
        urteil, geprueft = Plakette("noch nicht geprüft", "neutral"), ""
    else:
        urteil = Plakette(ergebnis.urteil.label, URTEILSARTEN[ergebnis.urteil])
        tag = timezone.localtime(ergebnis.geprueft_am)
        geprueft = f"{tag:%d.%m.%Y}, {akte.name(ergebnis.geprueft_von_id)}"
    angaben = [
        Angabe(
            n.angabe,
            f"eingegangen {n.eingegangen.im_satz}"
            + ("" if n.gesichtet_am else ", noch nicht gesichtet")
            + (f", {n.fundstelle}" if n.fundstelle and not als_link(n.fundstelle) else ""),
            als_link(n.fundstelle),
        )
        for n in fall.nachweise
        if n.kriterium_id == kriterium.id
    ]
    angaben += [
        Angabe(
            f"Zusage: {z.vorhaben}",
            f"{z.verantwortlich}, bis {z.faellig_am:%d.%m.%Y}, {z.stand.label.lower()}",
        )
        for z in fall.zusagen
        if z.kriterium_id == kriterium.id
    ]
    return Kriteriumszeile(
        titel=f"{kriterium.nr}. {kriterium.titel}",
        urteil=urteil,
        begruendung=ergebnis.begruendung if ergebnis else "",
        angaben=tuple(angaben),
        geprueft=geprueft,
        aktionen=tuple(_kriteriumsakte(fall, kriterium, akteur)),
    )


def _kriteriumsakte(fall: Fall, kriterium: KriteriumZeile, akteur: Akteur) -> Iterator[Aktion]:
    for handlung, wort in (
        (Handlung.KRITERIUM_PRUEFEN, "Prüfen"),
        (Handlung.NACHWEIS_ERFASSEN, "Angabe erfassen"),
        (Handlung.ZUSAGE_ERFASSEN, "Zusage erfassen"),
    ):
        if handlung is Handlung.ZUSAGE_ERFASSEN and not kriterium.laesst_zusage_zu:
            continue
        if url := abhilfe(fall, akteur, handlung, kriterium.id):
            yield Aktion(wort, url)


def als_link(text: str) -> str:
    """The text itself where it is a web address; nothing else becomes a link."""
    teile = urlsplit(text) if text.startswith(("http://", "https://")) and " " not in text else None
    return text if teile is not None and teile.netloc else ""


# --- decision


@dataclass(frozen=True, slots=True)
class Beratungszeile:
    """One consultation."""

    gremium: str
    sitzung: str
    drucksache: str
    art: str
    ergebnis: Plakette
    stimmen: str
    beleg: Angabe | None
    url: str


@dataclass(frozen=True, slots=True)
class Beschluss:
    """The section on the decision."""

    lage: Plakette
    beratungen: tuple[Beratungszeile, ...]
    entbehrlich: tuple[Angabe, ...]


def beschluss(fall: Fall, akteur: Akteur) -> Beschluss:
    """Consultations in the order of their sessions, and what follows from them."""
    lage = beschlusslage(fall)
    reihe = sorted(fall.beratungen, key=lambda b: (b.sitzung.sortierung, b.id or 0))
    entbehrlich = [
        Angabe(e.grund, f"erklärt durch {e.erklaert_durch} {e.erklaert.im_satz}")
        for e in fall.entbehrlichkeiten
    ]
    if fall.kommune.typ == Kommunentyp.BEZIRKSREGIERUNG:
        entbehrlich.append(Angabe("Bezirksregierungen haben kein beschließendes Gremium."))
    return Beschluss(
        lage=Plakette(f"Beschlusslage: {lage.label}", LAGEARTEN[lage]),
        beratungen=tuple(_beratung(fall, b, akteur) for b in reihe),
        entbehrlich=tuple(entbehrlich),
    )


def _beratung(fall: Fall, b: BeratungZeile, akteur: Akteur) -> Beratungszeile:
    stimmen = [b.anzahl_ja, b.anzahl_nein, b.anzahl_enthaltung]
    zahlen = " / ".join("–" if s is None else str(s) for s in stimmen)
    top = f", TOP {b.tagesordnungspunkt}" if b.tagesordnungspunkt else ""
    beleg = Angabe(b.beleg, url=als_link(b.beleg)) if b.beleg else None
    return Beratungszeile(
        gremium=b.gremium,
        sitzung=str(b.sitzung),
        drucksache=f"{b.drucksache}{top}".removeprefix(", "),
        art=f"{b.rolle.label}, {b.oeffentlichkeit.label}",
        ergebnis=_ergebnis(b),
        stimmen="einstimmig" if b.ist_einstimmig else (zahlen if any(stimmen) else ""),
        beleg=beleg,
        url=abhilfe(fall, akteur, Handlung.BERATUNG_ERFASSEN, b.id),
    )


def _ergebnis(b: BeratungZeile) -> Plakette:
    if not b.ergebnis:
        return Plakette("noch ohne Ergebnis", "info")
    ergebnis = Beratungsergebnis(b.ergebnis)
    gut = ergebnis in ZUSTIMMENDE_ERGEBNISSE or ergebnis is Beratungsergebnis.EMPFOHLEN
    art = "gefahr" if ergebnis in VERNEINENDE_ERGEBNISSE else "erfolg" if gut else "neutral"
    return Plakette(ergebnis.label, art)
