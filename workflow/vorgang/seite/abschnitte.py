"""The sections of the case page: requirements, decision, declaration."""

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
    Freigabeart,
    Freigabestand,
    Handlung,
    Kommunentyp,
    Partei,
    Urteil,
)
from antraege.fall import BeratungZeile, Fall, FreigabeZeile, KriteriumZeile
from antraege.rules.beschluss import beschlusslage
from antraege.rules.zeichnung import mangel_der_zeichnungsfreigabe, massgebliche_fassung, parteien
from workflow.vorgang.ablehnung import abhilfe
from workflow.vorgang.queries import Akte
from workflow.vorgang.seite.kopf import Plakette
from workflow.vorgang.seite.schritt import Aktion
from workflow.vorgang.wege import zur_handlung

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


# --- declaration


@dataclass(frozen=True, slots=True)
class Unterschriftsstelle:
    """A signature slot, filled or empty."""

    partei: str
    wer: str
    wann: str
    art: str
    vorbehalt: str
    plakette: Plakette
    aktionen: tuple[Aktion, ...]


@dataclass(frozen=True, slots=True)
class Zeichnungsfreigabe:
    """One proposal of a release before the Land signs, with what it pins."""

    plakette: Plakette
    eintraege: tuple[tuple[str, str], ...]


def unterschriften(fall: Fall, akteur: Akteur) -> list[Unterschriftsstelle]:
    """The required slots in the order of the version."""
    return [_stelle(fall, partei, akteur) for partei in parteien(fall)]


def _stelle(fall: Fall, partei: Partei, akteur: Akteur) -> Unterschriftsstelle:
    u = fall.unterschrift(partei)
    aktionen: list[Aktion] = []
    if fall.antrag.id and abhilfe(fall, akteur, Handlung.UNTERSCHRIFT_ERFASSEN, None):
        wort = "Erfassen" if u is None else "Ändern"
        url = zur_handlung(fall.antrag.id, Handlung.UNTERSCHRIFT_ERFASSEN, partei=partei.value)
        aktionen.append(Aktion(wort, url))
        if u is not None and u.hat_offenen_vorbehalt:
            url = zur_handlung(fall.antrag.id, Handlung.VORBEHALT_AUFHEBEN, partei=partei.value)
            aktionen.append(Aktion("Vorbehalt aufheben", url))
    if u is None:
        leer = Plakette("fehlt", "neutral")
        return Unterschriftsstelle(partei.label, "", "", "", "", leer, tuple(aktionen))
    vorbehalt = u.vorbehalt
    if u.vorbehalt and u.vorbehalt_aufgehoben_am:
        vorbehalt += f" (aufgehoben am {u.vorbehalt_aufgehoben_am:%d.%m.%Y})"
    offen = u.hat_offenen_vorbehalt
    return Unterschriftsstelle(
        partei=partei.label,
        wer=f"{u.unterzeichnend}, {u.amt}",
        wann=", ".join(t for t in (str(u.unterzeichnet), u.ort) if t),
        art=", ".join(t for t in (u.form.label, u.befugnis.label, u.verbleib) if t),
        vorbehalt=vorbehalt,
        plakette=Plakette(
            "unter Vorbehalt" if offen else "liegt vor", "warnung" if offen else "erfolg"
        ),
        aktionen=tuple(aktionen),
    )


def textfassung(fall: Fall) -> str:
    """The version of the text that the case signs."""
    fassung = massgebliche_fassung(fall)
    return fassung.bezeichnung if fassung else "keine Fassung in Kraft"


def zeichnungsfreigaben(akte: Akte) -> list[Zeichnungsfreigabe]:
    """Every proposal, newest first; of a granted one, whether it still stands."""
    alle = [f for f in akte.fall.freigaben if f.art == Freigabeart.ZEICHNUNG]
    return [_zeichnungsfreigabe(akte, f) for f in reversed(alle)]


def _zeichnungsfreigabe(akte: Akte, freigabe: FreigabeZeile) -> Zeichnungsfreigabe:
    return Zeichnungsfreigabe(
        _freigabestand(akte.fall, freigabe), tuple(_freigabeangaben(akte, freigabe))
    )


def _freigabestand(fall: Fall, freigabe: FreigabeZeile) -> Plakette:
    if freigabe.stand == Freigabestand.OFFEN:
        return Plakette("vorgeschlagen", "info")
    if freigabe.stand != Freigabestand.ERTEILT:
        return Plakette(freigabe.stand.label.lower(), "neutral")
    mangel = mangel_der_zeichnungsfreigabe(fall)
    return (
        Plakette("erteilt, trägt nicht mehr", "gefahr") if mangel else Plakette("erteilt", "erfolg")
    )


def _freigabeangaben(akte: Akte, freigabe: FreigabeZeile) -> Iterator[tuple[str, str]]:
    inhalt = freigabe.inhalt
    tag = timezone.localtime(freigabe.vorgeschlagen_am)
    yield "Vorgeschlagen", f"{akte.name(freigabe.vorgeschlagen_von_id)}, {tag:%d.%m.%Y}"
    if freigabe.entschieden_am:
        tag = timezone.localtime(freigabe.entschieden_am)
        yield "Entschieden", f"{akte.name(freigabe.entschieden_von_id)}, {tag:%d.%m.%Y}"
    for partei in Partei:
        if stelle := inhalt.get("unterzeichnende", {}).get(partei.value):
            yield f"Für {partei.label}", f"{stelle['name']}, {stelle['amt']}"
    fassung = next((f for f in akte.fall.fassungen if f.id == inhalt.get("fassung_id")), None)
    if fassung is not None:
        yield "Textfassung", fassung.bezeichnung
    if inhalt.get("beschlusslage") in Beschlusslage.values:
        yield "Beschlusslage dabei", Beschlusslage(inhalt["beschlusslage"]).label
    if inhalt.get("termin_am"):
        jahr, monat, tag_ = inhalt["termin_am"].split("-")
        yield "Termin", f"{tag_}.{monat}.{jahr}"
    mangel = mangel_der_zeichnungsfreigabe(akte.fall)
    if freigabe.stand == Freigabestand.ERTEILT and mangel:
        yield "Hinweis", mangel
    for wort, text in (
        ("Anmerkung", freigabe.begruendung),
        ("Grund", freigabe.entscheidungsgrund),
    ):
        if text:
            yield wort, text
