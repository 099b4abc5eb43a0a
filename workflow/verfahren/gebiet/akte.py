"""The acts on a change of bodies: from which state, by whom, about which proposal."""

from __future__ import annotations

from collections.abc import Mapping

from antraege.akteur import Akteur
from antraege.choices import Freigabeart, Gebietsstand, Handlung, Rolle
from workflow.verfahren.gebiet.ablauf import Gebietsablauf
from workflow.verfahren.handlungen import Beschreibung

H = Handlung

AKTE: Mapping[Handlung, Beschreibung] = {
    Handlung(name): wert
    for name, wert in vars(Gebietsablauf).items()
    if isinstance(wert, Beschreibung)
}
"""Every transition of the machine."""

FREIGABEN: Mapping[Handlung, Freigabeart] = {
    H.GEBIETSVORSCHLAG_ZURUECKNEHMEN: Freigabeart.GEBIETSAENDERUNG,
    H.GEBIETSVORSCHLAG_VERWERFEN: Freigabeart.GEBIETSAENDERUNG,
    H.GEBIETSAENDERUNG_VOLLZIEHEN: Freigabeart.GEBIETSAENDERUNG,
    H.GEBIETSAUFHEBUNG_ZURUECKNEHMEN: Freigabeart.GEBIETSAUFHEBUNG,
    H.GEBIETSAUFHEBUNG_VERWERFEN: Freigabeart.GEBIETSAUFHEBUNG,
    H.GEBIETSAENDERUNG_AUFHEBEN: Freigabeart.GEBIETSAUFHEBUNG,
}
"""Acts about an open proposal."""

VORSCHLAEGE: Mapping[Handlung, Freigabeart] = {
    H.GEBIETSAENDERUNG_VORSCHLAGEN: Freigabeart.GEBIETSAENDERUNG,
    H.GEBIETSAUFHEBUNG_VORSCHLAGEN: Freigabeart.GEBIETSAUFHEBUNG,
}
"""Acts that make one."""

ENTSCHEIDUNGEN = frozenset(
    {
        H.GEBIETSVORSCHLAG_VERWERFEN,
        H.GEBIETSAENDERUNG_VOLLZIEHEN,
        H.GEBIETSAUFHEBUNG_VERWERFEN,
        H.GEBIETSAENDERUNG_AUFHEBEN,
    }
)
"""Acts of the second person."""

BEGRUENDET = frozenset(
    {
        H.GEBIETSVORSCHLAG_VERWERFEN,
        H.GEBIETSAUFHEBUNG_VORSCHLAGEN,
        H.GEBIETSAUFHEBUNG_VERWERFEN,
    }
)
"""Acts that want a reason."""

LESENDE = (
    Rolle.BEARBEITUNG,
    Rolle.LEITUNG,
    Rolle.HAUSLEITUNG,
    Rolle.REVISION,
    Rolle.ADMINISTRATION,
)
"""Who sees changes of bodies that have not been executed."""


def sieht(akteur: Akteur) -> bool:
    """Whether proposals exist for this person at all."""
    return akteur.hat(*LESENDE)


def darf(handlung: Handlung, akteur: Akteur) -> bool:
    """Whether the person may take the act from the state that it leaves."""
    ablauf = Gebietsablauf()
    return any(t.has_perm(ablauf, akteur) for t in AKTE[handlung].get_transitions())


def passt(handlung: Handlung, stand: Gebietsstand) -> bool:
    """Whether the machine knows the act in this state."""
    return AKTE[handlung].get_transition(stand) is not None


def danach(handlung: Handlung, stand: Gebietsstand) -> Gebietsstand:
    """The state after the act."""
    ablauf = Gebietsablauf(stand)
    getattr(ablauf, handlung.value)()
    return ablauf.wert
