"""Cases made of frozen rows alone, for mails and for the sentences to the municipality."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

from antraege.choices import (
    Antragsstatus,
    Fassungsstand,
    Freigabeart,
    Freigabestand,
    Handlung,
    Kanal,
    Kommunentyp,
    Mitgliedsstatus,
    Nachrichtenstand,
    Partei,
    Rundenart,
    Rundenstand,
)
from antraege.fall import (
    AntragZeile,
    EinladungZeile,
    Fall,
    FassungZeile,
    FreigabeZeile,
    KatalogZeile,
    KommuneZeile,
    KriteriumZeile,
    MitgliedschaftZeile,
    RueckfrageZeile,
    RundenplatzZeile,
    RundeZeile,
    ZusageZeile,
)
from antraege.rules.am_zug import am_zug
from antraege.worte import HANDLUNGSWORTE
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren import eingaben as e

HEUTE = date(2026, 3, 12)
JETZT = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
INTERN = "nur für uns: Rücksprache mit M. Beispiel"
BEGRUENDUNG = "Der Nachweis zum Ehrenamt fehlt & wird nicht erbracht."

STATUS_NACH: dict[Handlung, Antragsstatus] = {
    Handlung.INTERESSE_ERFASSEN: Antragsstatus.INTERESSE_BEKUNDET,
    Handlung.PRUEFUNG_AUFNEHMEN: Antragsstatus.IN_PRUEFUNG,
    Handlung.VORAUSSETZUNGEN_BESTAETIGEN: Antragsstatus.BESCHLUSS_AUSSTEHEND,
    Handlung.BESCHLUSSLAGE_BESTAETIGEN: Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND,
    Handlung.UNTERZEICHNUNG_BESTAETIGEN: Antragsstatus.IN_FREIGABE,
    Handlung.AUFNAHME_FREIGEBEN: Antragsstatus.AUFGENOMMEN,
    Handlung.AUFNAHME_ABLEHNEN: Antragsstatus.ABGELEHNT,
    Handlung.INTERESSE_ZURUECKZIEHEN: Antragsstatus.ZURUECKGEZOGEN,
    Handlung.VORGANG_EINSTELLEN: Antragsstatus.EINGESTELLT,
    Handlung.ZEICHNUNGSFREIGABE_ERTEILEN: Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND,
    Handlung.AUFNAHME_AUFHEBEN: Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND,
}
MITGLIEDSCHAFT = (
    Handlung.RUHEN_LASSEN,
    Handlung.RUHEN_BEENDEN,
    Handlung.AUSTRITT_VERMERKEN,
    Handlung.AUSSCHLIESSEN,
    Handlung.AUF_RECHTSNACHFOLGE_UEBERLEITEN,
)
ZUR_RUNDE = (Handlung.ZUR_RUNDE_EINLADEN, Handlung.RUNDENPLATZ_STREICHEN)
MIT_BRIEF = [h for h in Handlung if HANDLUNGSWORTE[h].betreff]


def fall(
    status: Antragsstatus = Antragsstatus.IN_PRUEFUNG,
    *,
    typ: Kommunentyp = Kommunentyp.STADT,
    name: str = "Musterort",
    kontakt: str = "M. Beispiel",
    **werte: Any,
) -> Fall:
    """A case in a state, with what every mail might want to name."""
    antrag = AntragZeile(
        kommune_id=1,
        id=None if status is Antragsstatus.START else 7,
        status=status,
        aktenzeichen="" if status is Antragsstatus.START else "III 7-2026-0007",
        letzter_offener_status="" if status in STATUS_NACH.values() else "in_pruefung",
        kanal=Kanal.MAIL,
        eingang=Zeitangabe.tag(date(2026, 1, 12)),
        schritt=Zeitangabe.tag(date(2026, 2, 10)),
        kontakt_name=kontakt,
        kontakt_mail="rathaus@musterort.example",
    )
    gegeben = Fall(
        kommune=KommuneZeile(id=1, ags="99000001", name=name, typ=typ),
        antrag=antrag,
        mitgliedschaft=MitgliedschaftZeile(
            id=3,
            kommune_id=1,
            status=Mitgliedsstatus.AKTIV,
            beginn=Zeitangabe.tag(date(2026, 3, 10)),
        ),
        **({"kataloge": (KATALOG,), "alle_kriterien": KRITERIEN, "fassungen": (FASSUNG,)} | werte),
    )
    return gegeben.mit_antrag(am_zug=am_zug(gegeben))


def fall_nach(handlung: Handlung, **werte: Any) -> Fall:
    """The case as it is after an act."""
    status = STATUS_NACH.get(handlung, Antragsstatus.IN_PRUEFUNG)
    if handlung in MITGLIEDSCHAFT:
        status = Antragsstatus.START
    vorhanden = {"freigaben": FREIGABEN, "zusagen": (ZUSAGE,)}
    if handlung in ZUR_RUNDE:
        vorhanden |= {"runden": (RUNDE,), "rundenplaetze": (PLATZ,), "einladungen": (EINLADUNG,)}
    if handlung is Handlung.RUECKFRAGE_ANMAHNEN:
        vorhanden |= {"rueckfragen": (RUECKFRAGE,)}
    return fall(status, **(vorhanden | werte))


def eingabe_zu(handlung: Handlung) -> e.Eingabe:
    """What somebody says with an act; every reason of the office is ``INTERN``."""
    return EINGABEN.get(handlung, e.Eingabe(grund=INTERN))


EINGABEN: dict[Handlung, e.Eingabe] = {
    Handlung.INTERESSE_ERFASSEN: e.InteresseErfassen(kanal=Kanal.MAIL, grund=INTERN),
    Handlung.RUECKFRAGE_STELLEN: e.RueckfrageStellen(
        frage="Wird die Ehrenamtskarte eingeführt?\r\n\r\nWenn ja: wann & wo?",
        erbeten_bis=date(2026, 4, 1),
        grund=INTERN,
    ),
    Handlung.AUSSETZUNG_BEGINNEN: e.AussetzungBeginnen(bis=date(2026, 4, 1), grund=INTERN),
    Handlung.ANHOERUNG: e.AnhoerungGeben(
        stellungnahme_bis=date(2026, 4, 1), grund="Der Nachweis zum Ehrenamt fehlt."
    ),
    Handlung.VORGANG_ZURUECKSETZEN: e.Zuruecksetzen(ziel=Antragsstatus.IN_PRUEFUNG, grund=INTERN),
    Handlung.INTERESSE_ZURUECKZIEHEN: e.Zurueckziehen(grund=INTERN),
    Handlung.ZUSAGE_VERLAENGERN: e.ZusageVerlaengern(
        zeile_id=1, neu_faellig_am=date(2027, 6, 30), grund=INTERN
    ),
    Handlung.ZUSAGE_EINLOESEN: e.ZusageErledigen(zeile_id=1, grund=INTERN),
    Handlung.ZUR_RUNDE_EINLADEN: e.ZurRundeEinladen(runde_id=1, grund=INTERN),
    Handlung.RUNDENPLATZ_STREICHEN: e.RundenplatzStreichen(runde_id=1, grund=INTERN),
    Handlung.ZUSAGE_ANMAHNEN: e.Bezug(zeile_id=1, grund=INTERN),
}

KATALOG = KatalogZeile(id=1, bezeichnung="Katalog", stand=Fassungsstand.IN_KRAFT)
KRITERIEN = tuple(
    KriteriumZeile(
        id=nr,
        katalog_id=1,
        nr=nr,
        titel=titel,
        erlaeuterung="",
        gilt_fuer=[],
        braucht_nachweis=nr != 2,
        laesst_zusage_zu=False,
    )
    for nr, titel in enumerate(("Ansprechperson benannt", "Bereitschaft zum Austausch"), 1)
)
FASSUNG = FassungZeile(
    id=1,
    bezeichnung="Gemeinsame Erklärung, Fassung 1",
    parteien=[Partei.KOMMUNE.value, Partei.LAND.value],
    stand=Fassungsstand.IN_KRAFT,
    in_kraft_ab=None,
)
ZUSAGE = ZusageZeile(
    id=1,
    kriterium_id=1,
    vorhaben="Ehrenamtskarte einführen",
    verantwortlich="M. Beispiel",
    faellig_am=date(2027, 1, 31),
)
RUNDE = RundeZeile(
    id=1,
    bezeichnung="Unterzeichnung im Frühjahr",
    art=Rundenart.PRAESENZ,
    am=date(2026, 5, 12),
    uhrzeit=time(14, 30),
    ort="Düsseldorf, Haus des Landes",
    hinweis="Bitte bringen Sie Ihr Dienstsiegel mit.",
    fassung_id=1,
    listenschluss=date(2026, 4, 30),
    stand=Rundenstand.GEPLANT,
    termin_geaendert_am=JETZT,
)
PLATZ = RundenplatzZeile(id=1, runde_id=1, eingetragen_am=JETZT, eingeladen_am=JETZT)
EINLADUNG = EinladungZeile(
    id=1,
    geplant_am=JETZT,
    stand=Nachrichtenstand.GESENDET,
    betreff="Einladung zur Unterzeichnung am 12.05.2026",
)
RUECKFRAGE = RueckfrageZeile(
    id=1,
    frage="Wer ist Ansprechperson?",
    erbeten_bis=date(2026, 3, 2),
    gestellt_am=date(2026, 2, 16),
)


def freigabe(art: Freigabeart, begruendung: str, **inhalt: Any) -> FreigabeZeile:
    """A granted release."""
    return FreigabeZeile(
        id=len(inhalt) + 1,
        art=art,
        vorgeschlagen_von_id=1,
        vorgeschlagen_am=JETZT,
        begruendung=begruendung,
        inhalt=inhalt,
        stand=Freigabestand.ERTEILT,
        entschieden_von_id=2,
        entschieden_am=JETZT,
        entscheidungsgrund=INTERN,
    )


FREIGABEN = (
    freigabe(
        Freigabeart.ZEICHNUNG,
        INTERN,
        fassung_id=1,
        termin_am="2026-05-05",
        unterzeichnende={"kommune": {"name": "M. Beispiel", "amt": "Bürgermeisteramt"}},
    ),
    freigabe(Freigabeart.ABLEHNUNG, BEGRUENDUNG, quelle=INTERN),
    freigabe(Freigabeart.AUSSCHLUSS, INTERN),
    freigabe(Freigabeart.RECHTSNACHFOLGE, INTERN, nachfolge_name="Neustadt"),
)
