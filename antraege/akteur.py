"""Who acts: a frozen description that the door can judge without touching accounts."""

from dataclasses import dataclass, field
from enum import StrEnum

from django.http import HttpRequest

from antraege.choices import Rolle


class Weg(StrEnum):
    """By which entrance an act arrives; a few acts are open to imports only."""

    OBERFLAECHE = "oberflaeche"
    IMPORT = "import"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Akteur:
    """A person with roles and bodies.

    ``person_id`` is the opaque number that the protocol stores; it names the person, not the
    account, so that four eyes cannot be had with two accounts. ``None`` is the system itself.
    ``kommunen`` are the primary keys of the bodies for which the person may speak.
    """

    person_id: int | None
    name: str
    rollen: frozenset[Rolle] = field(default_factory=frozenset)
    kommunen: frozenset[int] = field(default_factory=frozenset)
    weg: Weg = Weg.OBERFLAECHE

    def hat(self, *rollen: Rolle) -> bool:
        """Whether the person has at least one of these roles."""
        return not self.rollen.isdisjoint(rollen)

    @property
    def liest_alles(self) -> bool:
        """Whether the person may read every case (office, leadership, audit)."""
        return self.hat(Rolle.BEARBEITUNG, Rolle.LEITUNG, Rolle.HAUSLEITUNG, Rolle.REVISION)

    @property
    def rollenwort(self) -> str:
        """The roles in words, for the head of the page."""
        return ", ".join(rolle.label for rolle in Rolle if rolle in self.rollen)


SYSTEM = Akteur(person_id=None, name="System", weg=Weg.SYSTEM)
"""Acts by due date: the tick that ends a suspension, for instance."""


class AnfrageMitAkteur(HttpRequest):
    """A request behind the login: the middleware has put the actor on it."""

    akteur: Akteur
