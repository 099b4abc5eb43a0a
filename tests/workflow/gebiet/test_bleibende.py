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
