"""One form per act on a body or a membership. What is not listed here is offered nowhere."""

from __future__ import annotations

from antraege.choices import Handlung
from workflow.akte.formulare import kommune, mitgliedschaft, personen
from workflow.vorgang.formulare.dokumente import DokumentAblegenForm, DokumentAendernForm
from workflow.vorgang.formulare.grundlage import HandlungForm
from workflow.vorgang.formulare.lauf import BerichtigenForm

H = Handlung

KOMMUNENFORMULARE: dict[Handlung, type[HandlungForm]] = {
    H.ANSPRECHPERSON_EINTRAGEN: personen.AnsprechpersonForm,
    H.ANSPRECHPERSON_BEENDEN: personen.AnsprechpersonBeendenForm,
    H.VERWALTUNGSSPITZE_EINTRAGEN: personen.SpitzeForm,
    H.VERWALTUNGSSPITZE_BEENDEN: personen.AmtszeitBeendenForm,
    H.EHRENAMTSKARTE_VERMERKEN: kommune.EhrenamtskarteForm,
    H.GASTTEILNAHME_ERFASSEN: kommune.GastteilnahmeForm,
    H.VORGESCHICHTE_ERFASSEN: kommune.VorgeschichteForm,
    H.DOKUMENT_ABLEGEN: DokumentAblegenForm,
    H.DOKUMENT_AENDERN: DokumentAendernForm,
}
"""Acts on a body."""

MITGLIEDSFORMULARE: dict[Handlung, type[HandlungForm]] = {
    H.RUHEN_LASSEN: mitgliedschaft.RuhenLassenForm,
    H.RUHEN_BEENDEN: mitgliedschaft.RuhenBeendenForm,
    H.AUSTRITT_VERMERKEN: mitgliedschaft.AustrittForm,
    H.AUSSCHLUSS_VORSCHLAGEN: mitgliedschaft.AusschlussVorschlagenForm,
    H.AUSSCHLUSSVORSCHLAG_VERWERFEN: mitgliedschaft.VerwerfenForm,
    H.AUSSCHLIESSEN: mitgliedschaft.EndeForm,
    H.RECHTSNACHFOLGE_VORSCHLAGEN: mitgliedschaft.RechtsnachfolgeForm,
    H.RECHTSNACHFOLGEVORSCHLAG_VERWERFEN: mitgliedschaft.VerwerfenForm,
    H.AUF_RECHTSNACHFOLGE_UEBERLEITEN: mitgliedschaft.EndeForm,
    H.EINTRAG_BERICHTIGEN: BerichtigenForm,
}
"""Acts on a membership."""


def grundwort(handlung: Handlung) -> str:
    """What the reason of an act is called in its form, and so in the history."""
    formular = KOMMUNENFORMULARE.get(handlung) or MITGLIEDSFORMULARE.get(handlung)
    feld = formular.base_fields.get("grund") if formular is not None else None
    return str(feld.label) if feld is not None and feld.label else "Grund"
