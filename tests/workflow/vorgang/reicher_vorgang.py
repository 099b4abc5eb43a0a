"""One case in which nearly everything has happened: for the history, the eye and the browser."""

from __future__ import annotations

from datetime import timedelta

from antraege.choices import (
    Antragsstatus,
    Befugnis,
    Beratungsart,
    Beratungsergebnis,
    Beratungsrolle,
    Dokumentart,
    Handlung,
    Kanal,
    Oeffentlichkeit,
    Partei,
    Urteil,
    Vertraulichkeit,
)
from antraege.dokumente.ablage import lege_bytes_ab
from antraege.dokumente.datei import Datei
from antraege.zeitangabe import Zeitangabe
from tests.antraege.dokumente.hilfen import pdf
from tests.stuetzen.faelle import Welt, unterschrift
from workflow.verfahren import eingaben as e

H, S = Handlung, Antragsstatus


def datei(name: str, seiten: int) -> Datei:
    """A PDF in the store; the number of pages makes its content its own."""
    abgelegt = lege_bytes_ab(pdf(seiten))
    return Datei(abgelegt.sha256, abgelegt.groesse, name, "application/pdf")


def maildatei() -> Datei:
    """A mail that does not say when it was written."""
    inhalt = b"From: K <k@detmold.example>\r\nSubject: Unterlagen zum Beitritt\r\n\r\nAnbei.\r\n"
    abgelegt = lege_bytes_ab(inhalt)
    return Datei(
        abgelegt.sha256,
        abgelegt.groesse,
        "Unterlagen.eml",
        "message/rfc822",
        "Unterlagen zum Beitritt",
        "K. Beispiel <k@detmold.example>",
    )


def voraussetzungen(welt: Welt, antrag: int) -> None:
    """Evidence with a file, a verdict by a way, a commitment that was extended, a hearing."""
    erstes, _, _, viertes, *_ = welt.fall(antrag).kriterien
    nachweis = e.NachweisErfassen(
        kriterium_id=erstes.id or 0,
        angabe="Frau Beispiel ist benannt.",
        fundstelle="https://detmold.example/engagement",
        datei=datei("Organisationsplan.pdf", 2),
        im_auftrag=Kanal.MAIL,
    )
    welt.tue(antrag, H.NACHWEIS_ERFASSEN, nachweis)
    welt.tue(
        antrag,
        H.NACHWEIS_ERFASSEN,
        e.NachweisErfassen(
            kriterium_id=viertes.id or 0,
            angabe="Der Rat hat die Einführung beschlossen.",
            alternative="plant",
            fundstelle="Akte Blatt 12",
        ),
    )
    zusage = e.ZusageErfassen(
        kriterium_id=viertes.id or 0,
        vorhaben="Ehrenamtskarte NRW einführen",
        verantwortlich="Fachbereich 5",
        faellig_am=welt.heute + timedelta(days=90),
    )
    welt.tue(antrag, H.ZUSAGE_ERFASSEN, zusage)
    pk = welt.fall(antrag).zusagen[0].id or 0
    verlaengert = e.ZusageVerlaengern(
        zeile_id=pk, neu_faellig_am=welt.heute + timedelta(days=200), grund="Haushalt 2027"
    )
    welt.tue(antrag, H.ZUSAGE_VERLAENGERN, verlaengert)
    welt.tue(antrag, H.ZUSAGE_ANMAHNEN, e.Bezug(zeile_id=pk))
    welt.pruefe(antrag, Urteil.ERFUELLT, 1, 2, 3, 5)
    urteil = e.KriteriumPruefen(
        kriterium_id=viertes.id or 0,
        urteil=Urteil.ERFUELLT_DURCH_ZUSAGE,
        alternative="plant",
        begruendung="Beschluss und Zeitplan liegen vor.",
    )
    welt.tue(antrag, H.KRITERIUM_PRUEFEN, urteil)


def anhoerung(welt: Welt, antrag: int) -> None:
    """Heard, a refusal proposed, turned down."""
    welt.hoere_an(antrag)
    eingabe = e.StellungnahmeErfassen(stellungnahme="Wir benennen jemanden.\nBis Mai.")
    welt.tue(antrag, H.STELLUNGNAHME_ERFASSEN, eingabe)
    vorschlag = e.AblehnungVorschlagen(grund="Keine Ansprechperson.", quelle="Vermerk, Blatt 3")
    welt.tue(antrag, H.ABLEHNUNG_VORSCHLAGEN, vorschlag)
    verwerfen = e.Eingabe(grund="Die Stellungnahme genügt.")
    welt.tue(antrag, H.ABLEHNUNGSVORSCHLAG_VERWERFEN, verwerfen, wer=welt.leute.leitung)


def beratungsfolge(welt: Welt, antrag: int) -> None:
    """Recommended, deferred, decided in a hurry with a reservation, not ratified yet."""
    tag = welt.heute
    beratungen = (
        e.BeratungErfassen(
            gremium="Sozialausschuss",
            sitzung=Zeitangabe.tag(tag - timedelta(days=20)),
            rolle=Beratungsrolle.EMPFEHLUNG,
            ergebnis=Beratungsergebnis.EMPFOHLEN,
            drucksache="17/2026",
            tagesordnungspunkt="Ö 7",
            oeffentlichkeit=Oeffentlichkeit.OEFFENTLICH,
            vorlage="https://ratsinfo.example/vorlage/17",
            anzahl_ja=17,
            anzahl_nein=0,
            anzahl_enthaltung=2,
        ),
        e.BeratungErfassen(
            gremium="Rat",
            sitzung=Zeitangabe.tag(tag - timedelta(days=10)),
            ergebnis=Beratungsergebnis.VERTAGT,
            drucksache="17/2026",
            vertagt_auf=tag + timedelta(days=30),
        ),
        e.BeratungErfassen(
            gremium="Hauptausschuss",
            sitzung=Zeitangabe.tag(tag - timedelta(days=2)),
            art=Beratungsart.EILENTSCHEIDUNG,
            ergebnis=Beratungsergebnis.MIT_MASSGABE,
            ergebnis_wortlaut="Die Stadt tritt dem Netzwerk bei.",
            massgabe="Bericht nach einem Jahr",
            vorbehalt="vorbehaltlich der Haushaltssatzung",
            vorbehalt_entfallen_am=tag - timedelta(days=1),
            drucksache="21/2026",
            ist_einstimmig=True,
            beleg="https://ratsinfo.example/niederschrift/21",
            datei=datei("Auszug.pdf", 3),
            hinweis="Der Rat tagt erst wieder im Mai.",
        ),
    )
    for eingabe in beratungen:
        welt.tue(antrag, H.BERATUNG_ERFASSEN, eingabe)


def unterschriften(welt: Welt, antrag: int) -> None:
    """One of two has signed, with a power of attorney and a scan."""
    welt.gib_zeichnung_frei(antrag, welt.heute + timedelta(days=14))
    eingabe = unterschrift(
        Partei.KOMMUNE,
        befugnis=Befugnis.ANDERE,
        befugnis_nachweis="Vollmacht vom 02.03.2026",
        ort="Detmold",
        original_am=welt.heute,
        verbleib="Registratur, Band 2",
        hinweis="Zwei Ausfertigungen.",
        quelle_url="https://detmold.example/erklaerung",
        datei=datei("Erklaerung.pdf", 4),
    )
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, eingabe)


def dokumente(welt: Welt, antrag: int) -> None:
    """A mail, a paper in two versions, a declaration that is being drawn."""
    mail = e.DokumentAblegen(
        datei=maildatei(), art=Dokumentart.MAIL, bezeichnung="Unterlagen zum Beitritt"
    )
    welt.tue(antrag, H.DOKUMENT_ABLEGEN, mail)
    konzept = e.DokumentAblegen(
        datei=datei("Konzept.pdf", 5),
        art=Dokumentart.NACHWEIS,
        bezeichnung="Konzept Engagementförderung",
        vertraulichkeit=Vertraulichkeit.KOMMUNE,
    )
    welt.tue(antrag, H.DOKUMENT_ABLEGEN, konzept)
    erstes = next(d for d in welt.fall(antrag).dokumente if d.dateiname == "Konzept.pdf")
    neues = e.DokumentAblegen(
        datei=datei("Konzept2.pdf", 6),
        art=Dokumentart.NACHWEIS,
        bezeichnung="Konzept Engagementförderung",
        ersetzt_id=erstes.id,
    )
    welt.tue(antrag, H.DOKUMENT_ABLEGEN, neues)
    welt.tue(antrag, H.DOKUMENT_ANFORDERN, e.DokumentAnfordern(art=Dokumentart.ERKLAERUNG))


def reicher_vorgang(welt: Welt) -> int:
    """A case before its last signature."""
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.frage(antrag)
    welt.tue(antrag, H.RUECKFRAGE_ZURUECKNEHMEN, e.Eingabe(grund="Steht im Organisationsplan."))
    anhoerung(welt, antrag)
    voraussetzungen(welt, antrag)
    welt.tue(antrag, H.VORAUSSETZUNGEN_BESTAETIGEN, e.Schritt())
    beratungsfolge(welt, antrag)
    welt.tue(antrag, H.BESCHLUSSLAGE_BESTAETIGEN, e.Schritt())
    unterschriften(welt, antrag)
    dokumente(welt, antrag)
    welt.tue(
        antrag,
        H.WIEDERVORLAGE_SETZEN,
        e.WiedervorlageSetzen(anlass="Land erinnern", faellig_am=welt.heute + timedelta(days=7)),
    )
    return antrag
