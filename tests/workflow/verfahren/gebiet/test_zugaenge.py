"""Who spoke for a body that ends speaks for its successor, with an entry in both chains."""

from __future__ import annotations

from guardian.shortcuts import get_user_perms

from antraege.choices import Handlung, Rolle
from antraege.models import Kommune, Person
from project.konten.models import Konto
from project.konten.services import konto_anlegen
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD
from tests.workflow.verfahren.gebiet.hilfen import (
    NEUSTADT,
    aufgehoben,
    protokollbefunde,
    vollzogen,
    zusammenschluss,
)
from workflow.verfahren.zugang import zugang_erteilen

H = Handlung


def konto_fuer(welt: Welt, *ags: str) -> Konto:
    konto = konto_anlegen(
        anmeldename="kommune-probe",
        person=Person.objects.create(name="P. Probe"),
        rollen=[Rolle.KOMMUNE],
    )
    for schluessel in ags:
        zugang_erteilen(
            akteur=welt.leute.administration, konto=konto, kommune=welt.register[schluessel]
        )
    return konto


def rechte(konto: Konto) -> set[str]:
    return {k.ags for k in Kommune.objects.all() if "kommune_vertreten" in get_user_perms(konto, k)}


def test_access_passes_over_and_comes_back(welt: Welt) -> None:
    konto = konto_fuer(welt, DETMOLD)
    pk = vollzogen(welt, zusammenschluss(welt))
    assert rechte(konto) == {NEUSTADT}
    handlungen = welt.register[DETMOLD].protokoll.values_list("handlung", flat=True)
    assert H.ZUGANG_ENTZIEHEN in handlungen
    aufgehoben(welt, pk)
    assert rechte(konto) == {DETMOLD}
    assert protokollbefunde() == []


def test_who_spoke_for_both_speaks_for_the_successor_once(welt: Welt) -> None:
    konto = konto_fuer(welt, DETMOLD, AUGUSTDORF)
    pk = vollzogen(welt, zusammenschluss(welt))
    assert rechte(konto) == {NEUSTADT}
    aufgehoben(welt, pk)
    assert rechte(konto) == {DETMOLD, AUGUSTDORF}
