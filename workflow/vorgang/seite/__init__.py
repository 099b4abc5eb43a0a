"""The case page: from an ``Akte`` to what the template prints. Pure, apart from addresses."""

from __future__ import annotations

from dataclasses import dataclass

from antraege.choices import Handlung, Mitgliedsstatus
from antraege.fall import Fall
from antraege.worte import MITGLIEDSWORTE, STATUSWORTE
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.ablehnung import abhilfe
from workflow.vorgang.queries import Akte
from workflow.vorgang.seite import abschnitte, erklaerung, kopf, rand, schritt, verlauf
from workflow.vorgang.seite.schritt import Aktion

KOPFAKTE = {
    "voraussetzungen": (Handlung.NACHWEIS_ERFASSEN, "Angabe erfassen"),
    "beschluss": (Handlung.BERATUNG_ERFASSEN, "Beratung hinzufügen"),
    "erklaerung": (Handlung.ZEICHNUNGSFREIGABE_VORSCHLAGEN, ""),
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
    plaketten: tuple[kopf.Plakette, ...]
    weg: tuple[kopf.Wegschritt, ...]
    altfall: tuple[tuple[str, str], ...]
    mitgliedschaft: str
    naechster: schritt.NaechsterSchritt | None
    weitere: tuple[schritt.Gruppe, ...]
    voraussetzungen: tuple[abschnitte.Kriteriumszeile, ...]
    katalog: str
    beschluss: abschnitte.Beschluss
    textfassung: str
    unterschriften: tuple[erklaerung.Unterschriftsstelle, ...]
    zeichnungsfreigaben: tuple[erklaerung.Zeichnungsfreigabe, ...]
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
    return Seite(
        titel=kopf.name_der_kommune(fall),
        unterzeile=kopf.unterzeile(akte),
        aktenzeichen=fall.antrag.aktenzeichen,
        plaketten=tuple(kopf.plaketten(fall)),
        weg=tuple(kopf.weg(akte, heute)),
        altfall=tuple(_altfall(fall)),
        mitgliedschaft=_mitgliedschaft(fall),
        naechster=schritt.naechster(fall, umstand),
        weitere=tuple(schritt.weitere_handlungen(fall, umstand)),
        voraussetzungen=tuple(abschnitte.voraussetzungen(akte, akteur)),
        katalog=_katalog(fall),
        beschluss=abschnitte.beschluss(fall, akteur),
        textfassung=erklaerung.textfassung(fall),
        unterschriften=tuple(erklaerung.unterschriften(fall, akteur)),
        zeichnungsfreigaben=tuple(erklaerung.zeichnungsfreigaben(akte)),
        rueckfragen=tuple(rand.rueckfragen(fall)),
        rueckfrageakt=_rueckfrageakt(fall, umstand),
        aussetzungen=tuple(rand.aussetzungen(fall)),
        fristen=tuple(rand.fristen(fall, akteur, heute)),
        zustaendig=rand.zustaendig(akte),
        kontakt=rand.kontakt(akte),
        nachrichten=tuple(rand.nachrichten(akte, akteur)),
        verlauf=tuple(verlauf.verlauf(akte, akteur)),
        akte=_kopfakte(fall, umstand),
    )


def _kopfakte(fall: Fall, umstand: Umstand) -> dict[str, Aktion]:
    akte = {
        abschnitt: Aktion(
            wort or schritt.titel_des_akts(fall, handlung),
            abhilfe(fall, umstand.akteur, handlung, None),
        )
        for abschnitt, (handlung, wort) in KOPFAKTE.items()
        if schritt.passt(fall, handlung)
    }
    return {abschnitt: aktion for abschnitt, aktion in akte.items() if aktion.url}


def _rueckfrageakt(fall: Fall, umstand: Umstand) -> Aktion | None:
    offen = fall.offene_rueckfrage is not None
    handlung = Handlung.RUECKFRAGE_BEANTWORTEN if offen else Handlung.RUECKFRAGE_STELLEN
    url = abhilfe(fall, umstand.akteur, handlung, None)
    return Aktion("Antwort erfassen" if offen else "Rückfrage stellen", url) if url else None


def _katalog(fall: Fall) -> str:
    erledigt = [k for k in fall.kriterien if (p := fall.pruefergebnis(k.id)) and _traegt(p.urteil)]
    bezeichnung = fall.katalog.bezeichnung if fall.katalog else "kein Katalog in Kraft"
    return f"{len(erledigt)} von {len(fall.kriterien)} erfüllt · {bezeichnung}"


def _traegt(urteil: str) -> bool:
    return urteil != "nicht_erfuellt"


def _altfall(fall: Fall) -> list[tuple[str, str]]:
    """Step -> whether the papers show it, as the import said."""
    schritte = fall.antrag.altfall_schritte if fall.antrag.ist_altfall else {}
    namen = {status.value: wort.intern for status, wort in STATUSWORTE.items()}
    return [(namen.get(status, status), wort) for status, wort in schritte.items()]


def _mitgliedschaft(fall: Fall) -> str:
    mitgliedschaft = fall.mitgliedschaft
    if mitgliedschaft.status is Mitgliedsstatus.START:
        return ""
    wort = MITGLIEDSWORTE[mitgliedschaft.status].intern
    beginn, regel = mitgliedschaft.beginn, mitgliedschaft.beginn_regel
    return f"Mitgliedschaft: {wort}. Beginn: {beginn} ({regel})"
