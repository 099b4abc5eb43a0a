"""Access to a body: by Administration alone, with an entry on the body's chain."""

import json

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser
from guardian.shortcuts import get_user_perms

from antraege.choices import Handlung, Rolle
from antraege.models import Kommune, Person, Protokolleintrag
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from tests.stuetzen.faelle import Welt, akteur
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart, NichtGefunden
from workflow.verfahren.zugang import Zugangsrecht, zugang_entziehen, zugang_erteilen

Konto = get_user_model()


@pytest.fixture
def konto(welt: Welt) -> AbstractBaseUser:
    return Konto.objects.create(anmeldename="eva", person=Person.objects.create(name="E. Va"))


@pytest.mark.parametrize("recht", list(Zugangsrecht))
def test_each_change_leaves_one_entry(
    welt: Welt, konto: AbstractBaseUser, recht: Zugangsrecht
) -> None:
    wer = akteur("V. Verwaltung", Rolle.ADMINISTRATION)
    assert zugang_erteilen(akteur=wer, konto=konto, kommune=welt.detmold, recht=recht)
    assert list(get_user_perms(konto, welt.detmold)) == [recht.value]
    assert not zugang_erteilen(akteur=wer, konto=konto, kommune=welt.detmold, recht=recht)
    assert zugang_entziehen(akteur=wer, konto=konto, kommune=welt.detmold, recht=recht)
    assert not zugang_entziehen(akteur=wer, konto=konto, kommune=welt.detmold, recht=recht)
    assert not get_user_perms(konto, welt.detmold)
    eintraege = Protokolleintrag.objects.filter(kommune=welt.detmold).order_by("nr")
    assert [(z.handlung, z.person_id, z.rolle) for z in eintraege] == [
        (Handlung.ZUGANG_ERTEILEN, wer.person_id, "administration"),
        (Handlung.ZUGANG_ENTZIEHEN, wer.person_id, "administration"),
    ]
    assert json.loads(eintraege[0].inhalt)["daten"]["zugang"][0]["recht"] == recht
    assert list(pruefe_protokoll(Zaehlung())) == []


@pytest.mark.parametrize("rolle", [r for r in Rolle if r is not Rolle.ADMINISTRATION])
def test_no_other_role_gives_or_takes_access(
    welt: Welt, konto: AbstractBaseUser, rolle: Rolle
) -> None:
    wer = akteur("N. Nemo", rolle, kommunen=[welt.detmold])
    for aendere in (zugang_erteilen, zugang_entziehen):
        with pytest.raises(Abgelehnt) as fehler:
            aendere(akteur=wer, konto=konto, kommune=welt.detmold)
        assert fehler.value.hat(Hindernisart.RECHT)
    assert not get_user_perms(konto, welt.detmold)
    assert not Protokolleintrag.objects.exists()


def test_a_body_that_is_not_there_is_not_found(welt: Welt, konto: AbstractBaseUser) -> None:
    wer = akteur("V. Verwaltung", Rolle.ADMINISTRATION)
    with pytest.raises(NichtGefunden):
        zugang_erteilen(akteur=wer, konto=konto, kommune=Kommune(pk=999_999, ags="x", name="x"))
