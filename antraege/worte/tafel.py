"""Every act's words, and which words are missing."""

from antraege.choices import AmZug, Antragsstatus, Handlung, Mitgliedsstatus
from antraege.worte.akte import AKTENWORTE
from antraege.worte.gebiet import GEBIETSWORTE
from antraege.worte.installation import INSTALLATIONSWORTE
from antraege.worte.stand import AM_ZUG_WORTE, MITGLIEDSWORTE, STATUSWORTE
from antraege.worte.tatsachen import TATSACHENWORTE
from antraege.worte.weg import WEGWORTE
from antraege.worte.wort import Wort

HANDLUNGSWORTE: dict[Handlung, Wort] = {
    **WEGWORTE,
    **TATSACHENWORTE,
    **AKTENWORTE,
    **INSTALLATIONSWORTE,
    **GEBIETSWORTE,
}


def fehlende_worte() -> list[str]:
    """States and acts that the table does not name."""
    fehlend = [
        s.value for s in Antragsstatus if s is not Antragsstatus.START and s not in STATUSWORTE
    ]
    fehlend += [
        s.value
        for s in Mitgliedsstatus
        if s is not Mitgliedsstatus.START and s not in MITGLIEDSWORTE
    ]
    fehlend += [z.value for z in AmZug if z not in AM_ZUG_WORTE]
    return fehlend + [h.value for h in Handlung if h not in HANDLUNGSWORTE]
