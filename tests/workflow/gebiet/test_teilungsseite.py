"""The form of a division offers new bodies and such that are there."""

from __future__ import annotations

import pytest

from antraege.models import Gebietsaenderung
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF
from tests.workflow.gebiet.test_seiten import sende

NEU = "/gebietsaenderungen/neu/teilung/"
WERTE = {
    "k1": "augustdorf",
    "weiter": "geht_auf",
    "b1": "detmold",
    "b2": "salzuflen",
    "fortfuehrung": "b2",
    "wirksam_am": "01.01.2026",
    "quelle": "GV. NRW. S. 1",
}


def test_what_was_typed_is_shown_and_comes_back(welt: Welt) -> None:
    welt.interesse(AUGUSTDORF)
    hand = besuch(welt.leute.bearbeitung)
    _, seite = sende(hand, NEU, **WERTE, absicht="vorschau")
    assert "bleibt bestehen und übernimmt Gebiet" in seite
    assert "geht von Gemeinde Augustdorf auf Stadt Bad Salzuflen über" in seite
    _, seite = sende(hand, NEU, **WERTE)
    assert "Teilung: Gemeinde Augustdorf → Stadt Detmold und Stadt Bad Salzuflen" in seite
    pk = Gebietsaenderung.objects.get().pk
    form = hand.get(f"/gebietsaenderungen/{pk}/gebietsaenderung_bearbeiten/").context["form"]
    assert {n: form.initial[n] for n in ("b1", "b2", "fortfuehrung")} == {
        "b1": "Stadt Detmold (05766020)",
        "b2": "Stadt Bad Salzuflen (05766008)",
        "fortfuehrung": "b2",
    }
    assert "b3" in form.fields


@pytest.mark.parametrize(
    ("werte", "satz"),
    [
        ({"b1": "", "b2": "", "fortfuehrung": ""}, "welche Kommunen durch die Teilung entstehen"),
        ({"b2": ""}, "ist das ein Zusammenschluss"),
        ({"weiter": "bleibt"}, "ändert sich nur ihre Grenze"),
        ({"b2": "augustdorf"}, "nicht in sich selbst aufgehen"),
        ({"b2": "Kreis Lippe"}, "Sie lassen sich nicht zusammenschließen."),
        ({"b2": "Atlantis"}, "Eine Kommune „Atlantis“ gibt es nicht."),
        ({"fortfuehrung": "b3"}, "auf wen er übergeht"),
        ({"fortfuehrung": "b7"}, "Auswahl"),
        ({"fortfuehrung": "x"}, "Auswahl"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(welt: Welt, werte: dict[str, str], satz: str) -> None:
    welt.interesse(AUGUSTDORF)
    hand = besuch(welt.leute.bearbeitung)
    _, seite = sende(hand, NEU, **{**WERTE, **werte})
    assert satz in seite
    assert not Gebietsaenderung.objects.exists()
