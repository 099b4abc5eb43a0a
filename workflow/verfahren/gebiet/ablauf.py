"""The life of a change of bodies, readable top to bottom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from viewflow.fsm import State

from antraege.akteur import Akteur
from antraege.choices import Gebietsstand, Rolle

S = Gebietsstand


def _darf(*rollen: Rolle) -> Callable[[object, Akteur], bool]:
    """Only persons: an import proposes nothing for decision, and decides nothing."""

    def darf(_ablauf: object, akteur: Akteur) -> bool:
        return akteur.person_id is not None and akteur.hat(*rollen)

    return darf


bearbeitet = _darf(Rolle.BEARBEITUNG)
leitet = _darf(Rolle.LEITUNG)


@dataclass
class Gebietsablauf:
    """A change in a state; the services collect its obstacles and write its effects."""

    wert: Gebietsstand = S.START

    stand = State(Gebietsstand, default=S.START)

    @stand.getter()
    def _stand(self) -> Gebietsstand:
        return self.wert

    @stand.setter()
    def _setze_stand(self, wert: Gebietsstand) -> None:
        self.wert = wert

    # --- a draft

    @stand.transition(source=S.START, target=S.ENTWURF, permission=bearbeitet)
    def gebietsaenderung_entwerfen(self) -> None:
        """Somebody records what has changed, or will; loading the register does so too."""

    @stand.transition(source=S.ENTWURF, permission=bearbeitet)
    def gebietsaenderung_bearbeiten(self) -> None:
        """A whole draft is saved."""

    @stand.transition(source=S.ENTWURF, target=S.VERWORFEN, permission=bearbeitet)
    def gebietsentwurf_verwerfen(self) -> None:
        """It does not come to it; the draft stays readable."""

    # --- four eyes

    @stand.transition(source=S.ENTWURF, target=S.VORGESCHLAGEN, permission=bearbeitet)
    def gebietsaenderung_vorschlagen(self) -> None:
        """Bearbeitung presents it; it does not change while it is presented."""

    @stand.transition(source=S.VORGESCHLAGEN, target=S.ENTWURF, permission=bearbeitet)
    def gebietsvorschlag_zuruecknehmen(self) -> None:
        """Bearbeitung takes it back."""

    @stand.transition(source=S.VORGESCHLAGEN, target=S.ENTWURF, permission=leitet)
    def gebietsvorschlag_verwerfen(self) -> None:
        """Referatsleitung does not execute it; it can be changed and presented anew."""

    @stand.transition(source=S.VORGESCHLAGEN, target=S.VOLLZOGEN, permission=leitet)
    def gebietsaenderung_vollziehen(self) -> None:
        """Referatsleitung executes it: bodies, cases and memberships, all or nothing."""

    # --- and back, by an act of its own

    @stand.transition(source=S.VOLLZOGEN, permission=bearbeitet)
    def gebietsaufhebung_vorschlagen(self) -> None:
        """Bearbeitung proposes to annul it; the state stays."""

    @stand.transition(source=S.VOLLZOGEN, permission=bearbeitet)
    def gebietsaufhebung_zuruecknehmen(self) -> None:
        """Bearbeitung takes that proposal back."""

    @stand.transition(source=S.VOLLZOGEN, permission=leitet)
    def gebietsaufhebung_verwerfen(self) -> None:
        """Referatsleitung leaves the change as it is."""

    @stand.transition(source=S.VOLLZOGEN, target=S.AUFGEHOBEN, permission=leitet)
    def gebietsaenderung_aufheben(self) -> None:
        """The change was recorded in error: it has never happened."""
