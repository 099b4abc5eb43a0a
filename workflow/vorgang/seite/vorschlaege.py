"""What is proposed and decided beside the way: hearing and refusal, annulment, changed signatures.

The same lines stand in the sections of the page and above the form of the decision.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from antraege.choices import Freigabeart, Freigabestand, Handlung
from antraege.fall import AnhoerungZeile, Fall, FreigabeZeile
from antraege.worte import MITGLIEDSWORTE
from workflow.verfahren.tatsachen.unterschriftsaenderung import vorgeschlagene_werte
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.queries import Akte
from workflow.vorgang.seite.angebot import Aktion, angebote
from workflow.vorgang.seite.kopf import Plakette
from workflow.vorgang.spaltenworte import SPALTEN, in_worten
from workflow.vorgang.unterschriftsvergleich import partei, vorgeschlagen

H = Handlung
type Paar = tuple[str, str]

STANDARTEN = {Freigabestand.OFFEN: "info", Freigabestand.ERTEILT: "erfolg"}


@dataclass(frozen=True, slots=True)
class Vorschlag:
    """One hearing or proposal with everything said about it."""

    titel: str
    plakette: Plakette
    eintraege: tuple[Paar, ...]


@dataclass(frozen=True, slots=True)
class Vorschlagsabschnitt:
    """A section of the page; ``schluessel`` is its anchor."""

    schluessel: str
    titel: str
    vorschlaege: tuple[Vorschlag, ...]
    aktionen: tuple[Aktion, ...]
    ist_offen: bool
    """Whether something waits: a decision, or the end of a hearing."""


ABSCHNITTE = (
    (
        "ablehnung",
        "Anhörung und Ablehnung",
        Freigabeart.ABLEHNUNG,
        (
            (H.STELLUNGNAHME_ERFASSEN, ""),
            (H.ABLEHNUNG_VORSCHLAGEN, ""),
            (H.AUFNAHME_ABLEHNEN, ""),
            (H.ABLEHNUNGSVORSCHLAG_VERWERFEN, ""),
            (H.ABLEHNUNGSVORSCHLAG_ZURUECKNEHMEN, ""),
        ),
    ),
    (
        "aufhebung",
        "Aufhebung der Aufnahme",
        Freigabeart.AUFHEBUNG,
        ((H.AUFNAHME_AUFHEBEN, ""), (H.AUFHEBUNGSVORSCHLAG_VERWERFEN, "")),
    ),
    (
        "unterschriftsaenderung",
        "Änderungen an Unterschriften",
        Freigabeart.UNTERSCHRIFT,
        ((H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN, ""), (H.UNTERSCHRIFTSAENDERUNG_VERWERFEN, "")),
    ),
)
"""Anchor, heading, kind of proposal, and the acts of each section."""


def abschnitte(akte: Akte, umstand: Umstand) -> Iterator[Vorschlagsabschnitt]:
    """The sections that have anything to tell, each newest first."""
    fall = akte.fall
    for schluessel, titel, art, handlungen in ABSCHNITTE:
        zeilen = [
            Vorschlag(_titel(f), _stand(f), tuple(angaben(fall, akte.namen, f)))
            for f in reversed(fall.freigaben)
            if f.art is art
        ]
        if art is Freigabeart.ABLEHNUNG:
            zeilen += [_anhoerung(a, umstand.heute) for a in reversed(fall.anhoerungen)]
        if zeilen:
            aktionen = tuple(angebote(fall, umstand, *handlungen))
            laufende = art is Freigabeart.ABLEHNUNG and laeuft_noch(fall, umstand.heute)
            ist_offen = fall.offene_freigabe(art) is not None or bool(laufende)
            yield Vorschlagsabschnitt(
                schluessel, titel, tuple(zeilen), aktionen, ist_offen=ist_offen
            )


def _titel(freigabe: FreigabeZeile) -> str:
    if freigabe.art is Freigabeart.UNTERSCHRIFT:
        return f"Unterschrift {partei(freigabe).label}"
    return "Vorschlag zur Ablehnung" if freigabe.art is Freigabeart.ABLEHNUNG else "Vorschlag"


def _stand(freigabe: FreigabeZeile) -> Plakette:
    offen = freigabe.stand == Freigabestand.OFFEN
    wort = "vorgeschlagen" if offen else freigabe.stand.label.lower()
    return Plakette(wort, STANDARTEN.get(freigabe.stand, "neutral"))


# --- lines


def angaben(fall: Fall, namen: Mapping[int, str], freigabe: FreigabeZeile) -> Iterator[Paar]:
    """Who proposed what and why, and how it was decided."""
    tag = timezone.localtime(freigabe.vorgeschlagen_am)
    yield "Vorgeschlagen", f"{namen.get(freigabe.vorgeschlagen_von_id, '')}, {tag:%d.%m.%Y}"
    if freigabe.begruendung:
        yield "Grund", freigabe.begruendung
    if quelle := freigabe.inhalt.get("quelle"):
        yield "Quelle des Grundes", str(quelle)
    if freigabe.art is Freigabeart.UNTERSCHRIFT:
        yield from unterschriftsangaben(fall, freigabe)
    if freigabe.entschieden_am is not None:
        tag = timezone.localtime(freigabe.entschieden_am)
        wer = namen.get(freigabe.entschieden_von_id or 0)
        yield "Entschieden", ", ".join(t for t in (wer, f"{tag:%d.%m.%Y}") if t)
    if freigabe.entscheidungsgrund:
        yield "Grund der Entscheidung", freigabe.entscheidungsgrund


def unterschriftsangaben(fall: Fall, freigabe: FreigabeZeile) -> Iterator[Paar]:
    """Field by field: old and new while it is open, afterwards what was proposed."""
    if freigabe.stand == Freigabestand.OFFEN:
        for aenderung in vorgeschlagen(fall, freigabe):
            yield aenderung.feld, str(aenderung)
        return
    for spalte, wert in vorgeschlagene_werte(freigabe.inhalt).items():
        if wert:
            wort = SPALTEN["unterschriften"][spalte]
            yield wort, in_worten(fall, "unterschriften", spalte, wert)


def anhoerungsangaben(anhoerung: AnhoerungZeile) -> Iterator[Paar]:
    """When the body was heard about what, and what it said."""
    yield "Angehört", str(anhoerung.angehoert)
    yield "Offene Punkte", anhoerung.anlass
    yield "Stellungnahme erbeten bis", f"{anhoerung.stellungnahme_bis:%d.%m.%Y}"
    if anhoerung.stellungnahme_am is None:
        yield "Stellungnahme", "keine eingegangen"
    else:
        yield f"Stellungnahme vom {anhoerung.stellungnahme_am:%d.%m.%Y}", anhoerung.stellungnahme


def mitgliedschaftsangaben(fall: Fall) -> Iterator[Paar]:
    """The membership that an annulment is about."""
    mitgliedschaft = fall.mitgliedschaft
    yield "Mitgliedschaft", MITGLIEDSWORTE[mitgliedschaft.status].intern
    yield "Beginn", f"{mitgliedschaft.beginn} ({mitgliedschaft.beginn_regel})"


def laeuft_noch(fall: Fall, heute: date) -> AnhoerungZeile | None:
    """A hearing whose deadline has not passed and to which nothing has come in."""
    return next(
        (
            a
            for a in fall.anhoerungen
            if a.stellungnahme_am is None and a.stellungnahme_bis >= heute
        ),
        None,
    )


def _anhoerung(anhoerung: AnhoerungZeile, heute: date) -> Vorschlag:
    if anhoerung.stellungnahme_am is not None:
        plakette = Plakette("Stellungnahme liegt vor", "erfolg")
    elif anhoerung.stellungnahme_bis >= heute:
        plakette = Plakette("läuft", "warnung")
    else:
        plakette = Plakette("ohne Stellungnahme abgelaufen", "neutral")
    return Vorschlag("Anhörung", plakette, tuple(anhoerungsangaben(anhoerung)))
