"""A body leaves, and may come back by a new case."""

from __future__ import annotations

from datetime import date

import pytest

from antraege.choices import Antragsstatus, Handlung, Mitgliedsstatus
from antraege.models import Antrag, Mitgliedschaft
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import BIELEFELD, Welt
from tests.workflow.akte.hilfen import Besucher, an_mitgliedschaft, setze_ausschlussregel, stand
from tests.workflow.vorgang.hilfen import bestand, text

H, S = Handlung, Antragsstatus
GUT = {"geschehen": "30.06.2019", "grund": "Haushalt", "im_auftrag": "brief"}


def test_it_ends_on_the_day_that_the_body_named(welt: Welt, sachbearbeitung: Besucher) -> None:
    m = welt.mitglied()
    pfad = an_mitgliedschaft(m, H.AUSTRITT_VERMERKEN)
    vorschau = sachbearbeitung.sende(pfad, absicht="vorschau", **GUT)
    assert list(vorschau.context["antwort"].vorschau.zeilen) == [
        ("Mitgliedschaft", "Aktiv → Beendet"),
        ("Ende", "30.06.2019"),
        ("Danach", "Ein neuer Beitritt ist als neuer Vorgang möglich."),
    ]
    seite = sachbearbeitung.nimm(pfad, BIELEFELD, **GUT)
    assert stand(m) == "beendet"
    assert Mitgliedschaft.objects.get().ende == Zeitangabe.tag(date(2019, 6, 30))
    assert "im Auftrag der Kommune (Brief)" in text(seite)
    (block,) = seite.context["seite"].mitgliedschaften
    assert block.aktionen == ()
    assert "Interessenbekundung erfassen" in text(seite)


@pytest.mark.parametrize(
    ("feld", "wert"),
    [("im_auftrag", ""), ("im_auftrag", "portal"), ("grund", ""), ("geschehen", "2011")],
)
def test_who_asked_why_and_when_is_needed(
    welt: Welt, sachbearbeitung: Besucher, feld: str, wert: str
) -> None:
    m = welt.mitglied()
    vorher = bestand()
    pfad = an_mitgliedschaft(m, H.AUSTRITT_VERMERKEN)
    antwort = sachbearbeitung.sende(pfad, **{**GUT, feld: wert})
    assert antwort.status_code == 422
    assert feld in antwort.context["form"].errors
    assert bestand() == vorher


def test_nobody_leaves_twice(welt: Welt, sachbearbeitung: Besucher) -> None:
    m = welt.mitglied()
    pfad = an_mitgliedschaft(m, H.AUSTRITT_VERMERKEN)
    sachbearbeitung.nimm(pfad, BIELEFELD, **GUT)
    for handlung in (H.AUSTRITT_VERMERKEN, H.RUHEN_LASSEN, H.RECHTSNACHFOLGE_VORSCHLAGEN):
        antwort = sachbearbeitung.oeffne(an_mitgliedschaft(m, handlung))
        assert (antwort.status_code, antwort.context["form"]) == (409, None)
        assert "im Stand „Beendet“ nicht möglich" in text(antwort)


def test_leaving_overtakes_an_open_proposal(
    welt: Welt, sachbearbeitung: Besucher, referatsleitung: Besucher
) -> None:
    setze_ausschlussregel()
    m = welt.mitglied()
    sachbearbeitung.nimm(
        an_mitgliedschaft(m, H.AUSSCHLUSS_VORSCHLAGEN), BIELEFELD, grund="Keine Beteiligung"
    )
    seite = sachbearbeitung.nimm(an_mitgliedschaft(m, H.AUSTRITT_VERMERKEN), BIELEFELD, **GUT)
    (block,) = seite.context["seite"].mitgliedschaften
    assert block.offene == ()
    assert [v.plakette.text for v in block.entschiedene] == ["überholt"]
    assert referatsleitung.oeffne(an_mitgliedschaft(m, H.AUSSCHLIESSEN)).status_code == 409


def test_a_body_comes_back_by_a_new_case(welt: Welt, sachbearbeitung: Besucher) -> None:
    alt = welt.mitglied()
    assert "Interessenbekundung erfassen" not in text(sachbearbeitung.seite(BIELEFELD))
    sachbearbeitung.nimm(an_mitgliedschaft(alt, H.AUSTRITT_VERMERKEN), BIELEFELD, **GUT)
    url = sachbearbeitung.seite(BIELEFELD).context["seite"].erfassen_url
    offen = sachbearbeitung.client.get(url)
    assert offen.status_code == 200
    felder = {"kanal": "mail", "geschehen": "16.03.2026", "absicht": "ausfuehren"}
    assert sachbearbeitung.client.post(url, felder).status_code == 302
    assert sachbearbeitung.seite(BIELEFELD).context["seite"].erfassen_url == ""
    antrag = Antrag.objects.get().pk
    for schritt in (S.IN_PRUEFUNG, S.BESCHLUSS_AUSSTEHEND, S.UNTERZEICHNUNG_AUSSTEHEND,
                    S.IN_FREIGABE):  # fmt: skip
        welt.gehe(antrag, schritt)
    welt.schliesse(antrag, S.AUFGENOMMEN)
    seite = sachbearbeitung.seite(BIELEFELD)
    assert [m.titel for m in seite.context["seite"].mitgliedschaften] == [
        "Mitglied seit 16.03.2026",
        "Mitglied von Dezember 2012 bis 30.06.2019",
    ]
    assert stand(alt) == Mitgliedsstatus.BEENDET
    assert [p.text for p in seite.context["seite"].plaketten][:1] == ["Mitglied"]
    ketten = [e.kette for e in seite.context["seite"].akte.verlauf]
    assert ketten == ["2. Mitgliedschaft Nr. 1", "1. Mitgliedschaft Nr. 2",
                      "1. Mitgliedschaft Nr. 1"]  # fmt: skip
