"""Changes of bodies, and their effects on cases and memberships."""

from antraege.choices import Handlung
from antraege.worte.wort import Wort

_H = Handlung

GEBIETSWORTE: dict[Handlung, Wort] = {
    _H.GEBIETSAENDERUNG_ENTWERFEN: Wort("Gebietsänderung erfassen"),
    _H.GEBIETSAENDERUNG_BEARBEITEN: Wort("Entwurf der Gebietsänderung bearbeiten"),
    _H.GEBIETSENTWURF_VERWERFEN: Wort("Entwurf der Gebietsänderung verwerfen"),
    _H.GEBIETSAENDERUNG_VORSCHLAGEN: Wort("Gebietsänderung zur Entscheidung vorlegen"),
    _H.GEBIETSVORSCHLAG_ZURUECKNEHMEN: Wort("Vorlage der Gebietsänderung zurücknehmen"),
    _H.GEBIETSVORSCHLAG_VERWERFEN: Wort("Gebietsänderung nicht vollziehen"),
    _H.GEBIETSAENDERUNG_VOLLZIEHEN: Wort("Gebietsänderung vollziehen"),
    _H.GEBIETSAUFHEBUNG_VORSCHLAGEN: Wort("Aufhebung der Gebietsänderung vorschlagen"),
    _H.GEBIETSAUFHEBUNG_ZURUECKNEHMEN: Wort("Vorschlag der Aufhebung zurücknehmen"),
    _H.GEBIETSAUFHEBUNG_VERWERFEN: Wort("Gebietsänderung nicht aufheben"),
    _H.GEBIETSAENDERUNG_AUFHEBEN: Wort("Gebietsänderung aufheben"),
    _H.ANTRAG_UEBERLEITEN: Wort(
        "Vorgang auf die Rechtsnachfolge übergeleitet",
        "Ihr Vorgang geht nach der Gebietsänderung unter demselben Zeichen weiter.",
    ),
    _H.ANTRAG_ZURUECKLEITEN: Wort(
        "Vorgang zurückgeleitet", "Der Vorgang gehört wieder zur früheren Kommune."
    ),
    _H.BEI_NACHFOLGE_EINSTELLEN: Wort(
        "Vorgang nach Gebietsänderung eingestellt",
        "Der Vorgang ist nach der Gebietsänderung eingestellt.",
    ),
    _H.NACHFOLGEEINSTELLUNG_AUFHEBEN: Wort(
        "Einstellung nach Gebietsänderung aufgehoben", "Der Vorgang läuft wieder."
    ),
    _H.MITGLIEDSCHAFT_UEBERLEITEN: Wort(
        "Mitgliedschaft auf die Rechtsnachfolge übergegangen",
        "Die Mitgliedschaft ist durch Gebietsänderung übergegangen.",
    ),
    _H.MITGLIEDSCHAFT_FORTFUEHREN: Wort(
        "Mitgliedschaft nach Gebietsänderung fortgeführt",
        "Ihre Mitgliedschaft besteht nach der Gebietsänderung fort.",
    ),
    _H.MITGLIEDSCHAFT_WIEDERHERSTELLEN: Wort(
        "Mitgliedschaft wiederhergestellt", "Ihre Mitgliedschaft besteht fort."
    ),
}
