"""Documents filed at a body that an annulment unmakes: they stay, and everybody is told."""

from __future__ import annotations

from antraege.choices import Gebietsstand, Handlung
from antraege.models import Dokument, Kommune
from antraege.queries.fall import fall_der_kommune
from tests.stuetzen.beispiele import beispiel
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.workflow.verfahren.gebiet.hilfen import (
    NEUSTADT,
    aufgehoben,
    protokollbefunde,
    stand,
    vollzogen,
    zusammenschluss,
)
from workflow.verfahren.tuer import Ziel, fuehre_aus

H = Handlung


def abgelegt(welt: Welt) -> Dokument:
    """A document of the new body itself."""
    neue = Kommune.objects.get(ags=NEUSTADT).pk
    eingabe = beispiel(welt, H.DOKUMENT_ABLEGEN, fall_der_kommune(neue))
    ziel = Ziel(kommune=neue)
    fuehre_aus(welt.leute.bearbeitung, H.DOKUMENT_ABLEGEN, ziel, eingabe, jetzt=welt.jetzt)
    return Dokument.objects.get(kommune_id=neue)


def test_a_document_is_named_with_its_link_and_what_to_do(welt: Welt) -> None:
    pk = vollzogen(welt, zusammenschluss(welt))
    seite = besuch(welt.leute.bearbeitung)
    aufhebung = f"/gebietsaenderungen/{pk}/gebietsaufhebung_vorschlagen/"
    assert "Dokumente, die" not in seite.get(aufhebung).content.decode()
    dokument = abgelegt(welt)
    for adresse in (f"/gebietsaenderungen/{pk}/", aufhebung):
        text = seite.get(adresse).content.decode()
        assert f'href="/dokumente/{dokument.pk}/">{dokument.bezeichnung}' in text
        assert "Ein Dokument bleibt in der Akte von Stadt Lippstätten lesbar." in text
        assert "bitte dort noch einmal ablegen" in text


def test_it_stands_not_in_the_way_and_can_be_read_afterwards(welt: Welt) -> None:
    pk = vollzogen(welt, zusammenschluss(welt))
    dokument = abgelegt(welt)
    welt.vergehe(1)
    aufgehoben(welt, pk)
    assert stand(pk) == Gebietsstand.AUFGEHOBEN
    akte = besuch(welt.leute.bearbeitung).get(f"/kommunen/{NEUSTADT}/").content.decode()
    assert f"/dokumente/{dokument.pk}/" in akte
    assert protokollbefunde() == []


def test_whoever_reads_no_cases_sees_no_documents(welt: Welt) -> None:
    pk = vollzogen(welt, zusammenschluss(welt))
    dokument = abgelegt(welt)
    antwort = besuch(welt.leute.administration).get(f"/gebietsaenderungen/{pk}/")
    assert f"/dokumente/{dokument.pk}/" not in antwort.content.decode()
