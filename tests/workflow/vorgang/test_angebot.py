"""What the page of a case offers: just the acts that can be taken now."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django import forms

from antraege.choices import Handlung
from antraege.fall import Fall
from tests.stuetzen.faelle import Welt
from tests.workflow.vorgang import buehne
from tests.workflow.vorgang.hilfen import Besucher, text, verweise
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.formulare import FORMULARE
from workflow.vorgang.zugang import versperrt, verwehrt

pytestmark = pytest.mark.nur_sqlite  # what is offered follows from the frozen case

LAGEN = (
    buehne.in_pruefung,
    buehne.mit_zusage,
    buehne.mit_ueberfaelliger_rueckfrage,
    buehne.ausgesetzt,
    buehne.angehoert,
    buehne.mit_ablehnungsvorschlag,
    buehne.mit_dokument,
    buehne.mit_eilentscheidung,
    buehne.mit_zeichnungsvorschlag,
    buehne.unter_vorbehalt,
    buehne.aufgenommen,
    buehne.mit_aufhebungsvorschlag,
    buehne.mit_unterschriftsvorschlag,
)


def laesst_sich_ausfuellen(fall: Fall, handlung: Handlung, umstand: Umstand) -> bool:
    """Whether the form opens, and every list in it that wants a choice has one."""
    if verwehrt(fall, handlung, umstand) is not None:
        return False
    form = FORMULARE[handlung](handlung=handlung, fall=fall, umstand=umstand)
    listen = [
        list(feld.widget.choices)
        for feld in form.fields.values()
        if feld.required and isinstance(feld.widget, forms.widgets.ChoiceWidget)
    ]
    return versperrt(form) is None and all(any(wert for wert, _ in liste) for liste in listen)


@pytest.mark.parametrize("lage", LAGEN)
def test_whatever_is_offered_opens_and_whatever_opens_is_offered(
    welt: Welt, lage: Callable[[Welt], int]
) -> None:
    antrag = lage(welt)
    for akteur in (welt.leute.bearbeitung, welt.leute.leitung):
        wer = Besucher(akteur)
        seite = text(wer.seite(antrag)).replace("&amp;", "&")
        orte = re.findall(rf'href="(/vorgaenge/{antrag}/(\w+)/[^"]*)"', seite)
        je_akt = {handlung: ort for ort, handlung in orte}
        assert {wer.client.get(ort).status_code for ort in je_akt.values()} == {200}
        umstand = Umstand(akteur, welt.jetzt)
        fall = welt.fall(antrag)
        offen = {h.value for h in FORMULARE if laesst_sich_ausfuellen(fall, h, umstand)}
        assert offen == set(je_akt) - NUR_AN_EINER_ZEILE
    assert not verweise(text(Besucher(welt.leute.revision).seite(antrag)), antrag)


NUR_AN_EINER_ZEILE = {"dokument_aendern"}
"""Acts whose form opens only where the address names the row."""
