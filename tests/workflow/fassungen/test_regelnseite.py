"""The rules of the network on screen."""

from __future__ import annotations

import pytest
from django.test import Client

from antraege.choices import Antragsstatus, Partei
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.workflow.fassungen.hilfen import felder, sende, text
from workflow.verfahren.fassungen.einstellung import lies_regeln

NETZWERK = "/regeln/netzwerk/"


@pytest.fixture
def administration(welt: Welt) -> Client:
    return besuch(welt.leute.administration)


def test_exclusion_is_off_while_no_rule_is_recorded(administration: Client) -> None:
    satz = "Solange hier keine Regel steht, ist der Ausschluss abgeschaltet."
    assert satz in text(administration.get(NETZWERK))
    assert satz in text(administration.get("/regeln/"))
    antwort = sende(administration, NETZWERK, absicht="vorschau", ausschlussregel="§ 5")
    zeilen = dict(antwort.context["antwort"].vorschau.zeilen)
    assert zeilen["Ausschluss"] == "ist danach möglich (mit Freigabe)"
    assert lies_regeln()[0].ausschlussregel == ""
    assert sende(administration, NETZWERK, ausschlussregel="§ 5\r\nAbsatz 2").status_code == 302
    assert lies_regeln()[0].ausschlussregel == "§ 5\nAbsatz 2"
    assert satz not in text(administration.get("/regeln/"))


def test_the_preview_counts_signatures_that_no_longer_suffice(
    welt: Welt, administration: Client
) -> None:
    antrag = welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND)
    welt.gib_zeichnung_frei(antrag)
    welt.unterschreibe(antrag, Partei.KOMMUNE)
    form = welt.fall(antrag).unterschriften[0].form.value
    ohne = [f for f in lies_regeln()[0].genuegende_formen if f != form]
    antwort = sende(administration, NETZWERK, absicht="vorschau", genuegende_formen=ohne)
    zeilen = dict(antwort.context["antwort"].vorschau.zeilen)
    assert zeilen["Unterschriften, die nicht mehr genügen"] == "in 1 offenen Vorgang"
    assert zeilen["Unterschriften, die nun genügen"] == "in keinem Vorgang"


def test_without_any_form_nothing_is_saved(administration: Client) -> None:
    werte = felder(administration.get(NETZWERK))
    del werte["genuegende_formen"]
    antwort = administration.post(NETZWERK, werte | {"absicht": "ausfuehren", "amt_land": "Ja"})
    assert antwort.status_code == 422
    assert "Bitte mindestens eine Form ankreuzen." in text(antwort)
    assert felder(antwort)["amt_land"] == "Ja"


def test_the_list_of_the_monthly_report_is_typed_line_by_line(administration: Client) -> None:
    getippt = " haus@land.example \r\n\r\nreferat@land.example\r\n"
    antwort = sende(administration, NETZWERK, absicht="vorschau", berichtsverteiler=getippt)
    zeilen = dict(antwort.context["antwort"].vorschau.zeilen)
    an = "haus@land.example, referat@land.example"
    assert zeilen["Monatsberichte gehen ab der nächsten Freigabe an"] == an
    assert sende(administration, NETZWERK, berichtsverteiler=getippt).status_code == 302
    assert an in text(administration.get("/regeln/"))
    assert felder(administration.get(NETZWERK))["berichtsverteiler"] == an.replace(", ", "\n")
    assert "Verteiler des Monatsberichts" in administration.get(NETZWERK).context["verlauf"][0].text
    assert sende(administration, NETZWERK, berichtsverteiler="").status_code == 302
    assert "niemand; freigegebene Monatsberichte werden nicht" in text(
        administration.get("/regeln/")
    )


def test_each_wrong_address_is_named_at_the_field(administration: Client) -> None:
    getippt = "haus@land.example\nfalsch\nauch falsch@\nHaus@land.example"
    antwort = sende(administration, NETZWERK, berichtsverteiler=getippt)
    assert antwort.status_code == 422
    (satz,) = antwort.context["form"].errors["berichtsverteiler"]
    assert satz == "Keine E-Mail-Adresse: „falsch“, „auch falsch@“."
    assert felder(antwort)["berichtsverteiler"] == getippt
    assert lies_regeln()[0].berichtsverteiler == ()


def test_a_stale_page_keeps_what_was_typed(administration: Client) -> None:
    werte = felder(administration.get(NETZWERK)) | {"absicht": "ausfuehren"}
    assert sende(administration, NETZWERK, unterzeichnend_land="T. Staat").status_code == 302
    antwort = administration.post(NETZWERK, werte | {"amt_land": "Minister"})
    assert antwort.status_code == 409
    assert "Inzwischen hat jemand die Regeln des Netzwerks geändert" in text(antwort)
    assert "Für das Land unterzeichnet, A. Beispiel (Administration)" in text(antwort)
    nochmal = felder(antwort)
    assert nochmal["amt_land"] == "Minister"
    assert administration.post(NETZWERK, nochmal | {"absicht": "ausfuehren"}).status_code == 302
    assert lies_regeln()[0].amt_land == "Minister"


def test_audit_reads_who_changed_what(welt: Welt, administration: Client) -> None:
    sende(administration, NETZWERK, unterzeichnend_land="T. Staat")
    seite = text(besuch(welt.leute.revision).get(NETZWERK))
    assert "A. Beispiel (Administration)" in seite
    assert "Für das Land unterzeichnet" in seite
    assert '<form method="post" class="bw-panel' not in seite
