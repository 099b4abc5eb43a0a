"""The section on the decision: the Beratungsfolge with paper and resolution apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from antraege.choices import (
    VERNEINENDE_ERGEBNISSE,
    ZUSTIMMENDE_ERGEBNISSE,
    Beratungsart,
    Beratungsergebnis,
    Beratungsrolle,
    Beschlusslage,
    Handlung,
    Kommunentyp,
    Oeffentlichkeit,
)
from antraege.fall import BeratungZeile, Fall
from antraege.rules.beschluss import (
    beschlusslage,
    fehlende_genehmigungen,
    in_reihenfolge,
    ist_zu_beschliessen,
)
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.queries import Akte
from workflow.vorgang.seite.angebot import Aktion, angebote
from workflow.vorgang.seite.beschlusspapiere import Beschlusspapiere, beschlusspapiere
from workflow.vorgang.seite.kopf import Plakette
from workflow.vorgang.seite.unterlagen import Angabe, Benannt, als_link, datei, fundstelle

H = Handlung
LAGEARTEN = {
    Beschlusslage.BESCHLOSSEN: "erfolg",
    Beschlusslage.ENTBEHRLICH: "erfolg",
    Beschlusslage.ABGELEHNT: "gefahr",
    Beschlusslage.AUSSTEHEND: "info",
    Beschlusslage.UNBEKANNT: "neutral",
}


@dataclass(frozen=True, slots=True)
class Beratungszeile:
    """One consultation."""

    gremium: str
    sitzung: str
    naeheres: str
    """Agenda item and whether it was public."""
    art: str
    hinweise: tuple[Plakette, ...]
    """What is special: decided in a hurry, Genehmigung missing, reservation open."""
    genehmigung: str
    """Which urgent decision it ratifies."""
    vorlage: tuple[Angabe, ...]
    ergebnis: Plakette
    stimmen: str
    zusaetze: tuple[Benannt, ...]
    """Wording, Maßgabe, reservation, evidence, remark."""
    aktionen: tuple[Aktion, ...]

    @property
    def wer(self) -> str:
        """Assembly and session, to tell links apart."""
        return f"{self.gremium}, {self.sitzung}"


@dataclass(frozen=True, slots=True)
class Beschluss:
    """The section on the decision."""

    lage: Plakette
    beratungen: tuple[Beratungszeile, ...]
    entbehrlich: tuple[Angabe, ...]
    leer: str
    """What to say where no consultation is recorded."""
    papiere: Beschlusspapiere | None
    """While the decision lies ahead."""


def beschluss(akte: Akte, umstand: Umstand) -> Beschluss:
    """Consultations in the order of their sessions, and what follows from them."""
    fall = akte.fall
    lage = beschlusslage(fall)
    return Beschluss(
        lage=Plakette(f"Beschlusslage: {lage.label}", LAGEARTEN[lage]),
        beratungen=tuple(_beratung(akte, b, umstand) for b in in_reihenfolge(fall)),
        entbehrlich=tuple(_entbehrlich(akte)),
        leer="Keine Beratung überliefert."
        if fall.antrag.ist_geschlossener_altfall
        else "Noch keine Beratung erfasst.",
        papiere=beschlusspapiere(fall.kommune.typ, fall.kommune.ags)
        if fall.antrag.ist_offen and ist_zu_beschliessen(fall.status)
        else None,
    )


def _entbehrlich(akte: Akte) -> Iterator[Angabe]:
    """The body's own statement, and the rule for bodies without assembly."""
    for e in akte.fall.entbehrlichkeiten:
        yield Angabe(e.grund, f"erklärt durch {e.erklaert_durch} {e.erklaert.im_satz}")
        for a in (*fundstelle(e.beleg), *datei(akte, e.beleg_datei)):
            yield Angabe(f"Beleg: {a.text}", url=a.url)
    if akte.fall.kommune.typ == Kommunentyp.BEZIRKSREGIERUNG:
        yield Angabe("Bezirksregierungen haben kein beschließendes Gremium.")


def _beratung(akte: Akte, b: BeratungZeile, umstand: Umstand) -> Beratungszeile:
    fall = akte.fall
    fehlt = next((tag for eilige, tag in fehlende_genehmigungen(fall) if eilige is b), None)
    return Beratungszeile(
        gremium=b.gremium,
        sitzung=str(b.sitzung),
        naeheres=", ".join(_naeheres(b)),
        art=b.rolle.label if b.art is Beratungsart.SITZUNG else b.art.label,
        hinweise=tuple(_hinweise(b, fehlt)),
        genehmigung=_genehmigt(fall, b),
        vorlage=tuple(_vorlage(akte, b)),
        ergebnis=_ergebnis(fall, b),
        stimmen=_stimmen(b),
        zusaetze=tuple(_zusaetze(akte, b)),
        aktionen=tuple(_akte(fall, b, umstand, fehlt)),
    )


def _naeheres(b: BeratungZeile) -> Iterator[str]:
    if b.tagesordnungspunkt:
        yield f"TOP {b.tagesordnungspunkt}"
    if b.oeffentlichkeit is not Oeffentlichkeit.NICHT_GENANNT:
        yield str(b.oeffentlichkeit.label)


def _hinweise(b: BeratungZeile, fehlt: date | None) -> Iterator[Plakette]:
    if fehlt is not None:
        yield Plakette(f"Genehmigung steht aus, nachfragen ab {fehlt:%d.%m.%Y}", "warnung")
    if b.hat_offenen_vorbehalt:
        yield Plakette("Vorbehalt offen", "warnung")


def _genehmigt(fall: Fall, b: BeratungZeile) -> str:
    eilige = next((e for e in fall.beratungen if e.id == b.genehmigt_id and e.id), None)
    return f"zu: {eilige.gremium}, {eilige.sitzung}" if eilige is not None else ""


def _vorlage(akte: Akte, b: BeratungZeile) -> Iterator[Angabe]:
    """The number of the paper, linked where there is a link; where it lies, and its file."""
    link = als_link(b.vorlage)
    if b.drucksache:
        yield Angabe(b.drucksache, url=link)
    if b.vorlage and not (b.drucksache and link):
        yield Angabe(b.vorlage, url=link)
    yield from datei(akte, b.vorlage_datei)


def _ergebnis(fall: Fall, b: BeratungZeile) -> Plakette:
    if not b.ergebnis and fall.antrag.ist_geschlossener_altfall:
        return Plakette(
            "nur im Wortlaut" if b.ergebnis_wortlaut else "nicht überliefert", "neutral"
        )
    if not b.ergebnis:
        return Plakette("noch ohne Ergebnis", "info")
    ergebnis = Beratungsergebnis(b.ergebnis)
    gut = ergebnis in ZUSTIMMENDE_ERGEBNISSE or ergebnis is Beratungsergebnis.EMPFOHLEN
    art = "gefahr" if ergebnis in VERNEINENDE_ERGEBNISSE else "erfolg" if gut else "neutral"
    return Plakette(ergebnis.label, art)


def _stimmen(b: BeratungZeile) -> str:
    """ "einstimmig", and the votes where they were counted."""
    stimmen = [b.anzahl_ja, b.anzahl_nein, b.anzahl_enthaltung]
    zahlen = " / ".join("–" if s is None else str(s) for s in stimmen)
    teile = ["einstimmig" if b.ist_einstimmig else ""]
    teile.append(zahlen if any(s is not None for s in stimmen) else "")
    return ", ".join(t for t in teile if t)


def _zusaetze(akte: Akte, b: BeratungZeile) -> Iterator[Benannt]:
    for wort, text in (("Im Wortlaut", b.ergebnis_wortlaut), ("Maßgabe", b.massgabe)):
        if text:
            yield Benannt(wort, Angabe(text))
    if b.vorbehalt:
        weg = b.vorbehalt_entfallen_am
        yield Benannt(
            "Vorbehalt", Angabe(b.vorbehalt, f"entfallen am {weg:%d.%m.%Y}" if weg else "")
        )
    for beleg in (*fundstelle(b.beleg), *datei(akte, b.beleg_datei)):
        yield Benannt("Beleg", beleg)
    for hinweis in fundstelle(b.hinweis):
        yield Benannt("Hinweis", hinweis)


def _akte(fall: Fall, b: BeratungZeile, umstand: Umstand, fehlt: date | None) -> Iterator[Aktion]:
    if fall.antrag.ist_offen or b.rolle is Beratungsrolle.GENEHMIGUNG:
        yield from angebote(fall, umstand, (H.BERATUNG_ERFASSEN, "Ergänzen"), bezug=b.id)
    if fehlt is not None:
        yield from angebote(
            fall, umstand, (H.BERATUNG_ERFASSEN, "Genehmigung erfassen"), genehmigt=b.id
        )
