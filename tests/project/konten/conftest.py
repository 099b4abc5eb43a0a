"""Named people with accounts."""

import pytest

from antraege.akteur import Akteur
from antraege.choices import Kommunentyp, Rolle
from antraege.models import Kommune, Person
from project.konten.models import Konto
from project.konten.services import konto_anlegen
from workflow.verfahren.zugang import zugang_erteilen

KENNWORT = "Sonnenblume-am-Rhein-7"


@pytest.fixture
def administration(db: None) -> Akteur:
    """Gives and takes access."""
    person = Person.objects.create(name="Andrea Holt")
    return Akteur(person.pk, person.name, frozenset({Rolle.ADMINISTRATION}))


@pytest.fixture
def detmold(db: None) -> Kommune:
    return Kommune.objects.create(ags="05766020", name="Detmold", typ=Kommunentyp.STADT)


@pytest.fixture
def sabine(db: None) -> Konto:
    """An officer."""
    return konto_anlegen(
        anmeldename="Sabine",
        person=Person.objects.create(name="Sabine Brandt"),
        rollen=[Rolle.BEARBEITUNG],
        kennwort=KENNWORT,
    )


@pytest.fixture
def karin(detmold: Kommune, administration: Akteur) -> Konto:
    """Speaks for Detmold."""
    konto = konto_anlegen(
        anmeldename="karin",
        person=Person.objects.create(name="Karin Vogt"),
        rollen=[Rolle.KOMMUNE],
        kennwort=KENNWORT,
    )
    zugang_erteilen(akteur=administration, konto=konto, kommune=detmold)
    return konto
