"""One form per act that has a screen. An act that is not listed here is not offered anywhere."""

from __future__ import annotations

from antraege.choices import Handlung
from workflow.vorgang.formulare import beginn, beschluss, lauf, unterzeichnung, voraussetzungen, weg
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
    H.ZUSAGE_ERFASSEN: voraussetzungen.ZusageForm,
    H.BERATUNG_ERFASSEN: beschluss.BeratungForm,
    H.ENTBEHRLICHKEIT_ERFASSEN: beschluss.EntbehrlichkeitForm,
    H.ZEICHNUNGSFREIGABE_VORSCHLAGEN: unterzeichnung.ZeichnungsvorschlagForm,
    H.ZEICHNUNGSFREIGABE_ERTEILEN: lauf.OhneAngabenForm,
    H.ZEICHNUNGSFREIGABE_VERWERFEN: lauf.MitGrundForm,
    H.UNTERSCHRIFT_ERFASSEN: unterzeichnung.UnterschriftForm,
    H.VORBEHALT_AUFHEBEN: unterzeichnung.VorbehaltForm,
    H.RUECKFRAGE_STELLEN: lauf.RueckfrageForm,
    H.RUECKFRAGE_BEANTWORTEN: lauf.AntwortForm,
    H.AUSSETZUNG_BEGINNEN: lauf.AussetzungForm,
    H.AUSSETZUNG_BEENDEN: lauf.OhneAngabenForm,
    H.WIEDERVORLAGE_SETZEN: lauf.WiedervorlageForm,
    H.WIEDERVORLAGE_ERLEDIGEN: lauf.WiedervorlageErledigenForm,
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
