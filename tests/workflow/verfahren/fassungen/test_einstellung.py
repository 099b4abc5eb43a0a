"""The rules of the network: by Administration, whole, checked, with one entry."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from antraege.akteur import SYSTEM
from antraege.choices import Antragsstatus, Handlung, Partei, Rolle
from antraege.models import Installation, Protokolleintrag
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from tests.stuetzen.faelle import Welt, akteur
from workflow.verfahren import eingaben as e
from workflow.verfahren.fassungen.eingaben import Netzwerkregeln
from workflow.verfahren.fassungen.einstellung import (
    aendere_regeln,
    betroffene_unterschriften,
    lies_regeln,
)
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart
from workflow.verfahren.tuer import Ziel, fuehre_aus

NEU = Netzwerkregeln(
    ausschlussregel="§ 5 der Netzwerkordnung",
    genuegende_formen=("original", "qualifiziert"),
    unterzeichnend_land="T. Staat",
    amt_land="Staatssekretärin",
    berichtsverteiler=("haus@land.example", "referat@land.example"),
)


def aendere(welt: Welt, regeln: Netzwerkregeln = NEU, **werte: Any) -> None:
    aendere_regeln(
        **{"akteur": welt.leute.administration, "regeln": regeln, "jetzt": welt.jetzt, **werte}
    )


def test_administration_changes_them_with_one_entry(welt: Welt) -> None:
    aendere(welt, version=0)
    assert lies_regeln() == (NEU, 1)
    eintrag = Protokolleintrag.objects.get()
    assert (eintrag.handlung, eintrag.rolle) == ("einstellung_aendern", "administration")
    daten = json.loads(eintrag.inhalt)["daten"]["einstellungen"][0]
    assert daten["genuegende_formen"] == ["original", "qualifiziert"]
    assert daten["hat_ausschlussregel"] is True
    assert daten["anzahl_im_berichtsverteiler"] == 2
    assert "Netzwerkordnung" not in eintrag.inhalt
    assert "land.example" not in eintrag.inhalt
    texte = dict(eintrag.texte.values_list("feld", "text"))
    assert texte["berichtsverteiler"] == "haus@land.example\nreferat@land.example"
    assert list(pruefe_protokoll(Zaehlung())) == []


@pytest.mark.parametrize("rolle", [r for r in Rolle if r is not Rolle.ADMINISTRATION])
def test_no_other_role_changes_them(welt: Welt, rolle: Rolle) -> None:
    for nemo in (akteur("N. Nemo", rolle), replace(SYSTEM, rollen=frozenset(Rolle))):
        with pytest.raises(Abgelehnt) as fehler:
            aendere(welt, akteur=nemo)
        assert fehler.value.hat(Hindernisart.RECHT)
    assert lies_regeln()[1] == 0


@pytest.mark.parametrize(
    ("werte", "feld"),
    [
        ({"genuegende_formen": ()}, "genuegende_formen"),
        ({"genuegende_formen": ("unbekannt",)}, "genuegende_formen"),
        ({"ausschlussregel": "x" * 4001}, "ausschlussregel"),
        ({"ausschlussregel": "  "}, "ausschlussregel"),
        ({"unterzeichnend_land": "eine\nzwei"}, "unterzeichnend_land"),
        ({"amt_land": "x\x00"}, "amt_land"),
        ({"berichtsverteiler": ("haus",)}, "berichtsverteiler"),
        ({"berichtsverteiler": (f"{'x' * 250}@land.example",)}, "berichtsverteiler"),
        ({"berichtsverteiler": ("a@b.example", "A@b.example")}, "berichtsverteiler"),
        (
            {"berichtsverteiler": tuple(f"a{nr}@b.example" for nr in range(51))},
            "berichtsverteiler",
        ),
    ],
)
def test_bad_rules_are_refused_at_their_field(welt: Welt, werte: dict[str, Any], feld: str) -> None:
    with pytest.raises(Abgelehnt) as fehler:
        aendere(welt, replace(NEU, **werte))
    assert [h.feld for h in fehler.value.hindernisse] == [feld]
    assert not Protokolleintrag.objects.exists()


def test_a_stale_page_and_an_empty_change_are_told_so(welt: Welt) -> None:
    aendere(welt, version=0)
    with pytest.raises(Abgelehnt) as fehler:
        aendere(welt, replace(NEU, amt_land="Minister"), version=0)
    assert fehler.value.hat(Hindernisart.UEBERHOLT)
    with pytest.raises(Abgelehnt, match="nichts geändert"):
        aendere(welt, version=1)


def test_with_a_rule_an_exclusion_can_be_proposed_without_one_it_cannot(welt: Welt) -> None:
    ziel = Ziel(mitgliedschaft=welt.mitglied())
    grund = e.Eingabe(grund="Nach Vermerk.")
    tat = (welt.leute.bearbeitung, Handlung.AUSSCHLUSS_VORSCHLAGEN, ziel, grund)
    with pytest.raises(Abgelehnt):
        fuehre_aus(*tat, jetzt=welt.jetzt)
    aendere(welt)
    fuehre_aus(*tat, jetzt=welt.jetzt)


def test_signatures_are_counted_whose_form_no_longer_suffices(welt: Welt) -> None:
    antrag = welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND)
    welt.gib_zeichnung_frei(antrag)
    welt.unterschreibe(antrag, Partei.KOMMUNE)
    form = welt.fall(antrag).unterschriften[0].form.value
    bisher = lies_regeln()[0]
    ohne = replace(bisher, genuegende_formen=tuple(set(bisher.genuegende_formen) - {form}))
    assert betroffene_unterschriften(bisher, ohne) == (1, 0)
    assert betroffene_unterschriften(ohne, bisher) == (0, 1)
    assert Installation.objects.get().version == 0
