"""For every act with a screen: a case in which it can be taken, and what a person would type.

Fields that a form opens with are not repeated here. ``Buehne.antrag`` prepares the case through
the door, so that the page under test begins with the act itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from antraege.choices import (
    Antragsstatus,
    Beratungsart,
    Beratungsergebnis,
    Dokumentart,
    Fristart,
    Handlung,
    Partei,
    Unterschriftsform,
)
from antraege.dokumente.ablage import lege_bytes_ab
from antraege.dokumente.datei import Datei
from antraege.fall import Fall
from antraege.zeitangabe import Zeitangabe
from tests.antraege.dokumente.hilfen import pdf
from tests.stuetzen.faelle import Welt, unterschrift, zeichnungsvorschlag
from workflow.verfahren import eingaben as e

H, S = Handlung, Antragsstatus


@dataclass(frozen=True)
class Buehne:
    """Where and how an act is taken."""

    antrag: Callable[[Welt], int]
    felder: dict[str, str | list[str]] = field(default_factory=dict)
    abfrage: Callable[[Fall], str] = lambda _fall: ""
    leitung: bool = False
    """Whether Referatsleitung takes it; else Bearbeitung."""
    mit_datei: bool = False
    """Whether the form wants a file."""


# --- cases


def in_pruefung(welt: Welt) -> int:
    """Requirements are being checked."""
    return welt.weg_bis(S.IN_PRUEFUNG)


def mit_zusage(welt: Welt) -> int:
    """An open commitment."""
    antrag = in_pruefung(welt)
    gib_zusage(welt, antrag)
    return antrag


def gib_zusage(welt: Welt, antrag: int) -> None:
    """The body promises to introduce the card within half a year."""
    kriterium = next(k for k in welt.fall(antrag).kriterien if k.laesst_zusage_zu)
    eingabe = e.ZusageErfassen(
        kriterium_id=kriterium.id or 0,
        vorhaben="Ehrenamtskarte einführen",
        verantwortlich="Fachbereich 5",
        faellig_am=welt.heute + timedelta(days=180),
    )
    welt.tue(antrag, H.ZUSAGE_ERFASSEN, eingabe)


def mit_rueckfrage(welt: Welt) -> int:
    """An open question."""
    antrag = in_pruefung(welt)
    welt.frage(antrag)
    return antrag


def mit_ueberfaelliger_rueckfrage(welt: Welt) -> int:
    """A question that should have been answered two weeks ago."""
    spaeter = welt.jetzt
    welt.jetzt = spaeter - timedelta(days=28)
    antrag = mit_rueckfrage(welt)
    welt.jetzt = spaeter
    return antrag


def ausgesetzt(welt: Welt) -> int:
    """The case rests."""
    antrag = in_pruefung(welt)
    welt.setze_aus(antrag)
    return antrag


def mit_wiedervorlage(welt: Welt) -> int:
    """Somebody wants to see the case again."""
    antrag = in_pruefung(welt)
    frist = e.WiedervorlageSetzen(anlass="Rat fragen", faellig_am=welt.heute)
    welt.tue(antrag, H.WIEDERVORLAGE_SETZEN, frist)
    return antrag


def angehoert(welt: Welt) -> int:
    """The body was heard."""
    antrag = in_pruefung(welt)
    welt.hoere_an(antrag)
    return antrag


def mit_ablehnungsvorschlag(welt: Welt) -> int:
    """A refusal is proposed."""
    antrag = in_pruefung(welt)
    welt.schlage_ablehnung_vor(antrag)
    return antrag


def mit_zeichnungsvorschlag(welt: Welt) -> int:
    """A release before the Land signs is proposed."""
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    return antrag


def unter_vorbehalt(welt: Welt) -> int:
    """A signature with a reservation."""
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, unterschrift(Partei.KOMMUNE, "vorbehaltlich"))
    return antrag


def aufgenommen(welt: Welt) -> int:
    """The body is a member."""
    return welt.weg_bis(S.AUFGENOMMEN)


def mit_aufhebungsvorschlag(welt: Welt) -> int:
    """An annulment is proposed."""
    antrag = aufgenommen(welt)
    welt.tue(antrag, H.AUFHEBUNG_VORSCHLAGEN, e.Eingabe(grund="Falsche Stadt gewählt."))
    return antrag


def mit_unterschriftsvorschlag(welt: Welt) -> int:
    """A change of the body's signature is proposed."""
    antrag = aufgenommen(welt)
    schlage_aenderung_vor(welt, antrag)
    return antrag


def schlage_aenderung_vor(welt: Welt, antrag: int) -> None:
    """Another office, another form."""
    u = welt.fall(antrag).unterschrift(Partei.KOMMUNE)
    assert u is not None
    eingabe = e.Unterschriftsaenderung(
        partei=Partei.KOMMUNE,
        unterzeichnend=u.unterzeichnend,
        amt="Oberbürgermeisterin",
        befugnis=u.befugnis,
        form=Unterschriftsform.QUALIFIZIERT,
        unterzeichnet=u.unterzeichnet,
        grund="Amtsbezeichnung war falsch.",
    )
    welt.tue(antrag, H.UNTERSCHRIFTSAENDERUNG_VORSCHLAGEN, eingabe)


def mit_dokument(welt: Welt) -> int:
    """A document lies in the file."""
    antrag = in_pruefung(welt)
    lege_dokument_ab(welt, antrag)
    return antrag


def lege_dokument_ab(welt: Welt, antrag: int, bezeichnung: str = "Konzept", seiten: int = 1) -> str:
    """File a PDF of so many pages; gives its hash."""
    inhalt = pdf(seiten)
    abgelegt = lege_bytes_ab(inhalt)
    datei = Datei(abgelegt.sha256, abgelegt.groesse, f"{bezeichnung}.pdf", "application/pdf")
    eingabe = e.DokumentAblegen(datei=datei, art=Dokumentart.NACHWEIS, bezeichnung=bezeichnung)
    welt.tue(antrag, H.DOKUMENT_ABLEGEN, eingabe)
    return abgelegt.sha256


def mit_eilentscheidung(welt: Welt) -> int:
    """Decided in a hurry, not ratified yet."""
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    eile = e.BeratungErfassen(
        gremium="Hauptausschuss",
        sitzung=Zeitangabe.tag(welt.heute),
        art=Beratungsart.EILENTSCHEIDUNG,
        ergebnis=Beratungsergebnis.BESCHLOSSEN,
        drucksache="5/2026",
        beleg="Niederschrift",
    )
    welt.tue(antrag, H.BERATUNG_ERFASSEN, eile)
    return antrag


def bis(status: Antragsstatus) -> Callable[[Welt], int]:
    """A case in this state with everything the next step asks for."""

    def bereite(welt: Welt) -> int:
        antrag = welt.weg_bis(status)
        offene = list(S)
        welt.erfuelle(antrag, offene[offene.index(status) + 1])
        return antrag

    return bereite


# --- rows


def bezug(sammlung: str) -> Callable[[Fall], str]:
    """The first row of a collection in the address."""

    def abfrage(fall: Fall) -> str:
        return f"?bezug={getattr(fall, sammlung)[0].id}"

    return abfrage


def _wiedervorlage(fall: Fall) -> str:
    frist = next(f for f in fall.fristen if f.art is Fristart.WIEDERVORLAGE)
    return f"?bezug={frist.id}"


BUEHNEN: dict[Handlung, Buehne] = {
    H.INTERESSE_ERGAENZEN: Buehne(in_pruefung, {"kanal": "mail", "grund": "Noch einmal."}),
    H.ZUSTAENDIGKEIT_UEBERNEHMEN: Buehne(Welt.interesse),
    H.KONTAKT_AENDERN: Buehne(in_pruefung, {"kontakt_name": "N. Neu"}),
    H.PRUEFUNG_AUFNEHMEN: Buehne(bis(S.INTERESSE_BEKUNDET)),
    H.VORAUSSETZUNGEN_BESTAETIGEN: Buehne(bis(S.IN_PRUEFUNG)),
    H.BESCHLUSSLAGE_BESTAETIGEN: Buehne(bis(S.BESCHLUSS_AUSSTEHEND)),
    H.UNTERZEICHNUNG_BESTAETIGEN: Buehne(bis(S.UNTERZEICHNUNG_AUSSTEHEND)),
    H.AUFNAHME_FREIGEBEN: Buehne(lambda w: w.weg_bis(S.IN_FREIGABE), leitung=True),
    H.VORLAGE_ZURUECKGEBEN: Buehne(
        lambda w: w.weg_bis(S.IN_FREIGABE), {"grund": "Es fehlt etwas."}, leitung=True
    ),
    H.VORGANG_ZURUECKSETZEN: Buehne(in_pruefung, {"grund": "Versehen"}),
    H.INTERESSE_ZURUECKZIEHEN: Buehne(in_pruefung, {"grund": "Anderes", "im_auftrag": "mail"}),
    H.VORGANG_EINSTELLEN: Buehne(in_pruefung, {"grund": "Keine Antwort"}),
    H.VORGANG_WIEDERAUFNEHMEN: Buehne(lambda w: w.weg_bis(S.EINGESTELLT), {"grund": "Neue Post"}),
    H.NACHWEIS_ERFASSEN: Buehne(in_pruefung, {"angabe": "Dienstanweisung"}),
    H.KRITERIUM_PRUEFEN: Buehne(in_pruefung, {"urteil": "erfuellt"}),
    H.ZUSAGE_ERFASSEN: Buehne(
        in_pruefung,
        {"vorhaben": "Karte", "verantwortlich": "Amt 5", "faellig_am": "01.09.2026"},
    ),
    H.ZUSAGE_VERLAENGERN: Buehne(
        mit_zusage, {"neu_faellig_am": "01.12.2026", "grund": "Haushalt"}, bezug("zusagen")
    ),
    H.ZUSAGE_EINLOESEN: Buehne(mit_zusage, {"grund": "Satzung vom 1.3."}, bezug("zusagen")),
    H.NICHTEINLOESUNG_VERMERKEN: Buehne(mit_zusage, {"grund": "Abgelehnt"}, bezug("zusagen")),
    H.ZUSAGE_ANMAHNEN: Buehne(mit_zusage, {}, bezug("zusagen")),
    H.BERATUNG_ERFASSEN: Buehne(in_pruefung, {"sitzung": "16.03.2026"}),
    H.ENTBEHRLICHKEIT_ERFASSEN: Buehne(
        in_pruefung, {"grund": "Laufendes Geschäft", "erklaert_durch": "Hauptamt"}
    ),
    H.UNTERSCHRIFT_ERFASSEN: Buehne(
        in_pruefung, {"unterzeichnend": "S. Spitze", "amt": "Bürgermeisterin"}
    ),
    H.UNTERSCHRIFT_ZURUECKNEHMEN: Buehne(
        unter_vorbehalt, {"parteien": ["kommune"], "grund": "Falsche Kommune"}
    ),
    H.VORBEHALT_AUFHEBEN: Buehne(unter_vorbehalt),
    H.UNTERSCHRIFTSAENDERUNG_VORSCHLAGEN: Buehne(
        aufgenommen, {"amt": "Oberbürgermeisterin", "grund": "Schreibfehler"}
    ),
    H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN: Buehne(mit_unterschriftsvorschlag, leitung=True),
    H.UNTERSCHRIFTSAENDERUNG_VERWERFEN: Buehne(
        mit_unterschriftsvorschlag, {"grund": "Stimmt schon"}, leitung=True
    ),
    H.ZEICHNUNGSFREIGABE_VORSCHLAGEN: Buehne(
        in_pruefung,
        {
            "unterzeichnend_kommune": "S. Spitze",
            "amt_kommune": "Bürgermeisterin",
            "unterzeichnend_land": "T. Staat",
            "amt_land": "Staatssekretär",
        },
    ),
    H.ZEICHNUNGSFREIGABE_ERTEILEN: Buehne(mit_zeichnungsvorschlag, leitung=True),
    H.ZEICHNUNGSFREIGABE_VERWERFEN: Buehne(
        mit_zeichnungsvorschlag, {"grund": "Falsches Amt"}, leitung=True
    ),
    H.RUECKFRAGE_STELLEN: Buehne(in_pruefung, {"frage": "Wer?"}),
    H.RUECKFRAGE_BEANTWORTEN: Buehne(mit_rueckfrage, {"antwort": "Amt 5", "kanal": "mail"}),
    H.RUECKFRAGE_ZURUECKNEHMEN: Buehne(mit_rueckfrage, {"grund": "Hat sich erledigt"}),
    H.RUECKFRAGE_ANMAHNEN: Buehne(mit_ueberfaelliger_rueckfrage),
    H.AUSSETZUNG_BEGINNEN: Buehne(in_pruefung, {"bis": "01.06.2026", "grund": "Wahl"}),
    H.AUSSETZUNG_BEENDEN: Buehne(ausgesetzt),
    H.WIEDERVORLAGE_SETZEN: Buehne(in_pruefung, {"anlass": "Rat", "faellig_am": "01.04.2026"}),
    H.WIEDERVORLAGE_ERLEDIGEN: Buehne(mit_wiedervorlage, {}, _wiedervorlage),
    H.ANHOERUNG: Buehne(in_pruefung, {"grund": "Es fehlt die Ansprechperson."}),
    H.STELLUNGNAHME_ERFASSEN: Buehne(angehoert, {"stellungnahme": "Wir benennen sie im Mai."}),
    H.ABLEHNUNG_VORSCHLAGEN: Buehne(
        angehoert, {"grund": "Keine Ansprechperson", "quelle": "Vermerk, Blatt 3"}
    ),
    H.ABLEHNUNGSVORSCHLAG_ZURUECKNEHMEN: Buehne(mit_ablehnungsvorschlag, {"grund": "Zu früh"}),
    H.ABLEHNUNGSVORSCHLAG_VERWERFEN: Buehne(
        mit_ablehnungsvorschlag, {"grund": "Zu hart"}, leitung=True
    ),
    H.AUFNAHME_ABLEHNEN: Buehne(mit_ablehnungsvorschlag, leitung=True),
    H.AUFHEBUNG_VORSCHLAGEN: Buehne(aufgenommen, {"grund": "Falsche Stadt gewählt"}),
    H.AUFHEBUNGSVORSCHLAG_VERWERFEN: Buehne(
        mit_aufhebungsvorschlag, {"grund": "Stimmt schon"}, leitung=True
    ),
    H.AUFNAHME_AUFHEBEN: Buehne(mit_aufhebungsvorschlag, leitung=True),
    H.DOKUMENT_ABLEGEN: Buehne(in_pruefung, {"art": "nachweis"}, mit_datei=True),
    H.DOKUMENT_AENDERN: Buehne(mit_dokument, {"bezeichnung": "Neu"}, bezug("dokumente")),
    H.DOKUMENT_ANFORDERN: Buehne(in_pruefung),
    H.NACHRICHT_ANHALTEN: Buehne(in_pruefung, {}, bezug("nachrichten")),
    H.EINTRAG_BERICHTIGEN: Buehne(
        in_pruefung, {"neu": "12.03.2026", "grund": "Stempel"}, lambda _fall: "?bezug=1"
    ),
}
"""Acts in the order of the table of forms; a test says that none is missing."""
