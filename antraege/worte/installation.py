"""What concerns the whole office: versions and rules, signing rounds, months, accounts."""

from antraege.choices import Handlung
from antraege.worte.wort import Wort

_H = Handlung

INSTALLATIONSWORTE: dict[Handlung, Wort] = {
    _H.KATALOG_ENTWERFEN: Wort("Kriterienkatalog entwerfen"),
    _H.KATALOG_AENDERN: Wort("Entwurf des Katalogs ändern"),
    _H.KATALOGENTWURF_VERWERFEN: Wort("Entwurf des Katalogs verwerfen"),
    _H.KATALOG_VORSCHLAGEN: Wort("Katalog zur Freigabe vorlegen"),
    _H.KATALOGVORSCHLAG_ZURUECKNEHMEN: Wort("Vorlage des Katalogs zurücknehmen"),
    _H.KATALOGVORSCHLAG_VERWERFEN: Wort("Katalog nicht freigeben"),
    _H.KATALOG_IN_KRAFT_SETZEN: Wort("Katalog in Kraft setzen"),
    _H.FASSUNG_ENTWERFEN: Wort("Textfassung entwerfen"),
    _H.FASSUNG_AENDERN: Wort("Entwurf der Textfassung ändern"),
    _H.FASSUNGSENTWURF_VERWERFEN: Wort("Entwurf der Textfassung verwerfen"),
    _H.FASSUNG_VORSCHLAGEN: Wort("Textfassung zur Freigabe vorlegen"),
    _H.FASSUNGSVORSCHLAG_ZURUECKNEHMEN: Wort("Vorlage der Textfassung zurücknehmen"),
    _H.FASSUNGSVORSCHLAG_VERWERFEN: Wort("Textfassung nicht freigeben"),
    _H.FASSUNG_IN_KRAFT_SETZEN: Wort("Textfassung in Kraft setzen"),
    _H.EINSTELLUNG_AENDERN: Wort("Regeln des Netzwerks ändern"),
    _H.MUSTERVORLAGE_AENDERN: Wort("Mustervorlage für den Beschluss ändern"),
    _H.RUNDE_ANLEGEN: Wort("Unterzeichnungsrunde anlegen"),
    _H.RUNDE_AENDERN: Wort("Unterzeichnungsrunde ändern"),
    _H.RUNDE_ABSAGEN: Wort("Unterzeichnungsrunde absagen"),
    _H.RUNDE_ABSCHLIESSEN: Wort("Unterzeichnungsrunde abschließen"),
    _H.RUNDE_OEFFNEN: Wort("Unterzeichnungsrunde wieder öffnen"),
    _H.RUNDENLAUF_BEAUFTRAGEN: Wort("Für die ganze Liste ausführen"),
    _H.RUNDENLAUF_ZURUECKNEHMEN: Wort("Auftrag zurücknehmen"),
    _H.MONAT_ABSCHLIESSEN: Wort("Monat abschließen"),
    _H.MONATSBERICHT_FREIGEBEN: Wort("Monatsbericht freigeben"),
    _H.KONTO_ANLEGEN: Wort("Konto anlegen"),
    _H.ZUGANG_ERTEILEN: Wort("Zugang erteilen"),
    _H.ZUGANG_ENTZIEHEN: Wort("Zugang entziehen"),
    _H.REGISTER_LADEN: Wort("Register laden"),
    _H.VORFUEHRUNG_LADEN: Wort("Vorführung laden"),
}
