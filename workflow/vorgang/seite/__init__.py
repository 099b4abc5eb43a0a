"""The case page: from an ``Akte`` to what the template prints. Pure, apart from addresses."""

from __future__ import annotations

from dataclasses import dataclass

from antraege.choices import Handlung
from antraege.fall import Fall
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.queries import Akte
from workflow.vorgang.seite import (
    beschluss,
    erklaerung,
    kopf,
    rand,
    schritt,
    ueberlieferung,
    unterlagen,
    unterschriften,
    verlauf,
    voraussetzungen,
    vorschlaege,
    weitere,
    zusagen,
)
from workflow.vorgang.seite.angebot import Aktion, angebot

KOPFAKTE = {
    "voraussetzungen": (Handlung.NACHWEIS_ERFASSEN, "Angabe erfassen"),
    "beschluss": (Handlung.BERATUNG_ERFASSEN, "Beratung hinzufügen"),
    "erklaerung": (Handlung.ZEICHNUNGSFREIGABE_VORSCHLAGEN, ""),
    "ablehnung": (Handlung.ANHOERUNG, ""),
    "dokumente": (Handlung.DOKUMENT_ABLEGEN, "Dokument ablegen"),
    "erstellen": (Handlung.DOKUMENT_ANFORDERN, "Erklärung oder Urkunde erstellen lassen"),
    "fristen": (Handlung.WIEDERVORLAGE_SETZEN, "Wiedervorlage setzen"),
    "zustaendig": (Handlung.ZUSTAENDIGKEIT_UEBERNEHMEN, "Ändern"),
    "kontakt": (Handlung.KONTAKT_AENDERN, "Ändern"),
}
"""The act in the head of a section, and its word there where it has not its usual one."""


@dataclass(frozen=True, slots=True)
class Seite:
    """Everything the template prints."""

    titel: str
    unterzeile: str
    aktenzeichen: str
    ist_offen: bool
    plaketten: tuple[kopf.Plakette, ...]
    weg: tuple[kopf.Wegschritt, ...]
    altfall: tuple[tuple[str, str], ...]
    mitgliedschaft: tuple[unterlagen.Benannt, ...]
    naechster: schritt.NaechsterSchritt | None
    weitere: tuple[weitere.Gruppe, ...]
    offene_vorschlaege: tuple[vorschlaege.Vorschlagsabschnitt, ...]
    erledigte_vorschlaege: tuple[vorschlaege.Vorschlagsabschnitt, ...]
    voraussetzungen: tuple[voraussetzungen.Kriteriumszeile, ...]
    katalog: str
    ohne_voraussetzungen: str
    zusagen: tuple[zusagen.Zusagezeile, ...]
    beschluss: beschluss.Beschluss
    textfassung: str
    halb_unterzeichnet: str
    unterschriften: tuple[unterschriften.Unterschriftsstelle, ...]
    runden: tuple[erklaerung.Rundenzeile, ...]
    zeichnungsfreigaben: tuple[erklaerung.Zeichnungsfreigabe, ...]
    dokumente: tuple[unterlagen.Dokumentgruppe, ...]
    rueckfragen: tuple[rand.Rueckfragezeile, ...]
    rueckfrageakt: Aktion | None
    aussetzungen: tuple[str, ...]
    fristen: tuple[rand.Fristzeile, ...]
    zustaendig: list[tuple[str, str]]
    kontakt: list[tuple[str, str]]
    nachrichten: tuple[rand.Nachrichtzeile, ...]
    verlauf: tuple[verlauf.Eintrag, ...]
    akte: dict[str, Aktion]
    """Name of a section -> the act in its head."""


def baue_seite(akte: Akte, umstand: Umstand) -> Seite:
    """Put the page together for the person who looks at it."""
    fall, akteur, heute = akte.fall, umstand.akteur, umstand.heute
    abschnitte = list(vorschlaege.abschnitte(akte, umstand))
    return Seite(
        titel=kopf.name_der_kommune(fall),
        unterzeile=kopf.unterzeile(akte),
        aktenzeichen=fall.antrag.aktenzeichen,
        ist_offen=fall.antrag.ist_offen,
        plaketten=tuple(kopf.plaketten(fall)),
        weg=tuple(kopf.weg(akte, heute)),
        altfall=tuple(ueberlieferung.altfall(fall)),
        mitgliedschaft=tuple(ueberlieferung.mitgliedschaft(fall)),
        naechster=schritt.naechster(fall, umstand),
        weitere=tuple(weitere.weitere_handlungen(fall, umstand)),
        offene_vorschlaege=tuple(a for a in abschnitte if a.ist_offen),
        erledigte_vorschlaege=tuple(a for a in abschnitte if not a.ist_offen),
        voraussetzungen=tuple(voraussetzungen.voraussetzungen(akte, umstand)),
        katalog=voraussetzungen.katalog(fall),
        ohne_voraussetzungen=voraussetzungen.ohne_voraussetzungen(fall),
        zusagen=tuple(zusagen.zusagen(akte, umstand)),
        beschluss=beschluss.beschluss(akte, umstand),
        textfassung=erklaerung.textfassung(fall),
        halb_unterzeichnet=kopf.halb_unterzeichnet(fall),
        unterschriften=tuple(unterschriften.unterschriften(akte, umstand)),
        runden=tuple(erklaerung.runden(fall)),
        zeichnungsfreigaben=tuple(erklaerung.zeichnungsfreigaben(akte)),
        dokumente=tuple(unterlagen.dokumente(akte, umstand)),
        rueckfragen=tuple(rand.rueckfragen(fall, umstand)),
        rueckfrageakt=_rueckfrageakt(fall, umstand),
        aussetzungen=tuple(rand.aussetzungen(fall)),
        fristen=tuple(rand.fristen(fall, akteur, heute)),
        zustaendig=rand.zustaendig(akte),
        kontakt=rand.kontakt(akte, heute),
        nachrichten=tuple(rand.nachrichten(akte, akteur)),
        verlauf=tuple(verlauf.verlauf(akte, akteur)),
        akte=_kopfakte(fall, umstand),
    )


def _kopfakte(fall: Fall, umstand: Umstand) -> dict[str, Aktion]:
    akte = {
        abschnitt: angebot(fall, umstand, handlung, wort)
        for abschnitt, (handlung, wort) in KOPFAKTE.items()
    }
    return {abschnitt: aktion for abschnitt, aktion in akte.items() if aktion is not None}


def _rueckfrageakt(fall: Fall, umstand: Umstand) -> Aktion | None:
    return angebot(fall, umstand, Handlung.RUECKFRAGE_BEANTWORTEN, "Antwort erfassen") or angebot(
        fall, umstand, Handlung.RUECKFRAGE_STELLEN
    )
