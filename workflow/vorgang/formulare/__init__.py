"""One form per act that has a screen. An act that is not listed here is not offered anywhere."""

from __future__ import annotations

from antraege.choices import Handlung
from workflow.vorgang.formulare import (
    ablehnung,
    beginn,
    beratung,
    beschluss,
    dokumente,
    lauf,
    ruecknahme,
    unterschriftsaenderung,
    unterzeichnung,
    voraussetzungen,
    weg,
    zeichnung,
    zusagen,
)
from workflow.vorgang.formulare.grundlage import HandlungForm

H = Handlung

FORMULARE: dict[Handlung, type[HandlungForm]] = {
    H.INTERESSE_ERGAENZEN: beginn.InteresseErgaenzenForm,
    H.ZUSTAENDIGKEIT_UEBERNEHMEN: beginn.ZustaendigkeitForm,
    H.KONTAKT_AENDERN: beginn.KontaktAendernForm,
    H.PRUEFUNG_AUFNEHMEN: weg.SchrittForm,
    H.VORAUSSETZUNGEN_BESTAETIGEN: weg.SchrittForm,
    H.BESCHLUSSLAGE_BESTAETIGEN: weg.SchrittForm,
    H.UNTERZEICHNUNG_BESTAETIGEN: weg.SchrittForm,
    H.AUFNAHME_FREIGEBEN: weg.FreigabeForm,
    H.VORLAGE_ZURUECKGEBEN: weg.ZurueckgebenForm,
    H.VORGANG_ZURUECKSETZEN: weg.ZuruecksetzenForm,
    H.INTERESSE_ZURUECKZIEHEN: weg.ZurueckziehenForm,
    H.VORGANG_EINSTELLEN: weg.BegruendetForm,
    H.VORGANG_WIEDERAUFNEHMEN: weg.WiederaufnahmeForm,
    H.NACHWEIS_ERFASSEN: voraussetzungen.NachweisForm,
    H.KRITERIUM_PRUEFEN: voraussetzungen.KriteriumPruefenForm,
    H.ZUSAGE_ERFASSEN: zusagen.ZusageForm,
    H.ZUSAGE_VERLAENGERN: zusagen.ZusageVerlaengernForm,
    H.ZUSAGE_EINLOESEN: zusagen.ZusageErledigenForm,
    H.NICHTEINLOESUNG_VERMERKEN: zusagen.NichteinloesungForm,
    H.ZUSAGE_ANMAHNEN: zusagen.ZusageAnmahnenForm,
    H.BERATUNG_ERFASSEN: beratung.BeratungForm,
    H.ENTBEHRLICHKEIT_ERFASSEN: beschluss.EntbehrlichkeitForm,
    H.ZEICHNUNGSFREIGABE_VORSCHLAGEN: zeichnung.ZeichnungsvorschlagForm,
    H.ZEICHNUNGSFREIGABE_ERTEILEN: zeichnung.ZeichnungsfreigabeForm,
    H.ZEICHNUNGSFREIGABE_VERWERFEN: lauf.MitGrundForm,
    H.UNTERSCHRIFT_ERFASSEN: unterzeichnung.UnterschriftForm,
    H.UNTERSCHRIFT_ZURUECKNEHMEN: ruecknahme.RuecknahmeForm,
    H.VORBEHALT_AUFHEBEN: unterzeichnung.VorbehaltForm,
    H.UNTERSCHRIFTSAENDERUNG_VORSCHLAGEN: unterschriftsaenderung.UnterschriftsaenderungForm,
    H.UNTERSCHRIFTSAENDERUNG_FREIGEBEN: lauf.OhneAngabenForm,
    H.UNTERSCHRIFTSAENDERUNG_VERWERFEN: lauf.MitGrundForm,
    H.ANHOERUNG: ablehnung.AnhoerungForm,
    H.STELLUNGNAHME_ERFASSEN: ablehnung.StellungnahmeForm,
    H.ABLEHNUNG_VORSCHLAGEN: ablehnung.AblehnungVorschlagenForm,
    H.ABLEHNUNGSVORSCHLAG_ZURUECKNEHMEN: lauf.MitGrundForm,
    H.ABLEHNUNGSVORSCHLAG_VERWERFEN: lauf.MitGrundForm,
    H.AUFNAHME_ABLEHNEN: ablehnung.AblehnungForm,
    H.AUFHEBUNG_VORSCHLAGEN: ablehnung.AufhebungVorschlagenForm,
    H.AUFHEBUNGSVORSCHLAG_VERWERFEN: lauf.MitGrundForm,
    H.AUFNAHME_AUFHEBEN: ablehnung.AufhebungForm,
    H.RUECKFRAGE_STELLEN: lauf.RueckfrageForm,
    H.RUECKFRAGE_BEANTWORTEN: lauf.AntwortForm,
    H.RUECKFRAGE_ZURUECKNEHMEN: lauf.MitGrundForm,
    H.RUECKFRAGE_ANMAHNEN: lauf.OhneAngabenForm,
    H.AUSSETZUNG_BEGINNEN: lauf.AussetzungForm,
    H.AUSSETZUNG_BEENDEN: lauf.OhneAngabenForm,
    H.WIEDERVORLAGE_SETZEN: lauf.WiedervorlageForm,
    H.WIEDERVORLAGE_ERLEDIGEN: lauf.WiedervorlageErledigenForm,
    H.DOKUMENT_ABLEGEN: dokumente.DokumentAblegenForm,
    H.DOKUMENT_AENDERN: dokumente.DokumentAendernForm,
    H.DOKUMENT_ANFORDERN: dokumente.DokumentAnfordernForm,
    H.NACHRICHT_ANHALTEN: lauf.AnhaltenForm,
    H.EINTRAG_BERICHTIGEN: lauf.BerichtigenForm,
}
"""Acts on a case. ``interesse_erfassen`` has a page of its own: there is no case yet."""


def grundwort(handlung: Handlung) -> str:
    """What the reason of an act is called in its form, and so in the history."""
    formular = (
        beginn.InteresseErfassenForm
        if handlung is H.INTERESSE_ERFASSEN
        else FORMULARE.get(handlung, HandlungForm)
    )
    feld = formular.base_fields.get("grund")
    wort = str(feld.label) if feld is not None and feld.label else "Grund"
    return "Anmerkung" if wort.startswith("Anmerkung") else wort
