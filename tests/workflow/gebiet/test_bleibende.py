"""The form of a merger takes the new name and kind of the body that stays."""

from __future__ import annotations

from antraege.models import Gebietsaenderung, Kommune
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF
from tests.workflow.gebiet.test_seiten import ANGABEN, NEU, sende
from tests.workflow.verfahren.gebiet.hilfen import wer
from workflow.verfahren.gebiet.handeln import schlage_vor
from workflow.verfahren.gebiet.vollzug import vollziehe

WERTE = {
    **ANGABEN,
    "k2": "",
    "ziel": "bestehend",
    "z": "augustdorf",
    "z_name": "Neudorf",
    "z_amtlich": "Neudorf, Stadt",
    "z_typ": "stadt",
}


def test_what_was_typed_is_kept_shown_and_done(welt: Welt) -> None:
    hand = besuch(welt.leute.bearbeitung)
    _, seite = sende(hand, NEU, **WERTE, absicht="vorschau")
    assert "heißt ab 01.01.2026 Stadt Neudorf" in seite
    _, seite = sende(hand, NEU, **WERTE)
    assert "bisher Gemeinde Augustdorf" in seite
    titel = "Zusammenschluss: Stadt Detmold und Gemeinde Augustdorf → Stadt Neudorf"
    assert f"<h1>{titel}</h1>" in seite
    zeilen = "Stadt Detmold und Gemeinde Augustdorf → Stadt Neudorf"
    assert zeilen in hand.get("/gebietsaenderungen/").content.decode()
    pk = Gebietsaenderung.objects.get().pk
    form = hand.get(f"/gebietsaenderungen/{pk}/gebietsaenderung_bearbeiten/").context["form"]
    assert {name: form.initial[name] for name in ("z_name", "z_amtlich", "z_typ")} == {
        "z_name": "Neudorf",
        "z_amtlich": "Neudorf, Stadt",
        "z_typ": "stadt",
    }
    schlage_vor(pk, wer=wer(welt, welt.leute.bearbeitung))
    vollziehe(pk, wer=wer(welt, welt.leute.leitung))
    zeile = Kommune.objects.get(ags=AUGUSTDORF)
    assert (zeile.name, zeile.name_amtlich, zeile.typ) == ("Neudorf", "Neudorf, Stadt", "stadt")


def test_a_hostile_name_is_refused_at_its_field(welt: Welt) -> None:
    hand = besuch(welt.leute.bearbeitung)
    _, seite = sende(hand, NEU, **{**WERTE, "z_name": "Neu\u202edorf"})
    assert "ohne Steuerzeichen" in seite
    assert not Gebietsaenderung.objects.exists()


def test_a_body_that_keeps_its_name_stands_behind_the_arrow_only(welt: Welt) -> None:
    hand = besuch(welt.leute.bearbeitung)
    werte = {**WERTE, "z_name": "", "z_amtlich": "", "z_typ": ""}
    _, seite = sende(hand, NEU, **werte)
    assert "<h1>Zusammenschluss: Stadt Detmold → Gemeinde Augustdorf</h1>" in seite
    liste = hand.get("/gebietsaenderungen/").content.decode()
    assert ">Stadt Detmold → Gemeinde Augustdorf</a>" in liste


def test_an_official_name_that_stays_behind_is_asked_for(welt: Welt) -> None:
    Kommune.objects.filter(ags=AUGUSTDORF).update(name_amtlich="Augustdorf")
    hand = besuch(welt.leute.bearbeitung)
    frage = "Der amtliche Name bleibt „Augustdorf“."
    _, seite = sende(hand, NEU, **{**WERTE, "z_amtlich": ""}, absicht="vorschau")
    assert frage in seite
    _, seite = sende(hand, NEU, **WERTE, absicht="vorschau")
    assert frage not in seite


def test_the_preview_says_that_the_own_membership_stays(welt: Welt) -> None:
    welt.mitglied(AUGUSTDORF)
    hand = besuch(welt.leute.bearbeitung)
    _, seite = sende(hand, NEU, **WERTE, absicht="vorschau")
    assert "besteht unverändert" in seite
