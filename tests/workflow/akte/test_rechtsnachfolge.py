"""A membership passes to another body: searched, proposed, decided by another person."""

from __future__ import annotations

import pytest

from antraege.choices import Handlung
from antraege.models import Freigabe, Mitgliedschaft
from tests.stuetzen.faelle import AUGUSTDORF, BIELEFELD, DETMOLD, Welt
from tests.workflow.akte.hilfen import Besucher, an_mitgliedschaft, stand
from tests.workflow.vorgang.hilfen import text

H = Handlung
GRUND = "Gesetz zur Neugliederung <b>"


def vorschlagen(welt: Welt, m: int, ags: str = AUGUSTDORF) -> str:
    """The form with the successor in its address."""
    frage = f"?nachfolge={welt.register[ags].pk}"
    return an_mitgliedschaft(m, H.RECHTSNACHFOLGE_VORSCHLAGEN, frage)


@pytest.fixture
def vorgeschlagen(welt: Welt, sachbearbeitung: Besucher) -> int:
    """A member whose membership is to pass to Augustdorf."""
    m = welt.mitglied(DETMOLD)
    sachbearbeitung.nimm(vorschlagen(welt, m), DETMOLD, grund=GRUND)
    return m


def test_the_successor_is_searched_first(welt: Welt, sachbearbeitung: Besucher) -> None:
    welt.mitglied()
    m = welt.mitglied(DETMOLD)
    pfad = an_mitgliedschaft(m, H.RECHTSNACHFOLGE_VORSCHLAGEN)
    leer = sachbearbeitung.oeffne(pfad)
    assert leer.status_code == 200
    assert leer.context["funde"] == []
    assert "form" not in leer.context
    gefunden = sachbearbeitung.oeffne(f"{pfad}?q=d").context["funde"]
    namen = {f.name: f.ist_mitglied for f in gefunden}
    assert "Stadt Detmold" not in namen
    assert namen["Stadt Bielefeld"] is True
    assert namen["Gemeinde Augustdorf"] is False
    url = next(f.url for f in gefunden if f.name == "Gemeinde Augustdorf")
    assert url == vorschlagen(welt, m)
    assert "keine andere Kommune" in text(sachbearbeitung.oeffne(f"{pfad}?q=atlantis"))
    boese = text(sachbearbeitung.oeffne(f"{pfad}?q=%3Cscript%3E%00"))
    assert "<script>" not in boese.split("<main", 1)[1]


def test_what_stands_in_the_way_is_said_before_any_search(
    welt: Welt, sachbearbeitung: Besucher, referatsleitung: Besucher, vorgeschlagen: int
) -> None:
    pfad = an_mitgliedschaft(vorgeschlagen, H.RECHTSNACHFOLGE_VORSCHLAGEN)
    antwort = sachbearbeitung.oeffne(pfad)
    assert antwort.status_code == 409
    assert "Es ist bereits ein Vorschlag offen: Rechtsnachfolge." in text(antwort)
    assert referatsleitung.oeffne(pfad).status_code == 403


def test_a_proposal_names_the_successor_and_changes_nothing_yet(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    m = welt.mitglied(DETMOLD)
    pfad = vorschlagen(welt, m)
    einblick = sachbearbeitung.oeffne(pfad).context["einblick"]
    assert ("Rechtsnachfolge", "Gemeinde Augustdorf") in einblick.eintraege
    vorschau = sachbearbeitung.sende(pfad, absicht="vorschau", grund=GRUND)
    assert list(vorschau.context["antwort"].vorschau.zeilen) == [
        ("Mitgliedschaft", "bleibt: Aktiv"),
        ("Freigabe", "Rechtsnachfolge: vorgeschlagen"),
        ("Rechtsnachfolge", "Gemeinde Augustdorf"),
    ]
    seite = sachbearbeitung.nimm(pfad, DETMOLD, grund=GRUND)
    assert "(Gemeinde Augustdorf)" in text(seite)
    assert stand(m) == "aktiv"
    inhalt = Freigabe.objects.get().inhalt
    assert inhalt["nachfolge_name"] == "Gemeinde Augustdorf"


def test_a_body_does_not_follow_itself(welt: Welt, sachbearbeitung: Besucher) -> None:
    m = welt.mitglied(DETMOLD)
    antwort = sachbearbeitung.sende(vorschlagen(welt, m, DETMOLD), grund=GRUND)
    assert antwort.status_code == 422
    assert "Die Rechtsnachfolge muss eine andere Kommune antreten." in text(antwort)
    assert not Freigabe.objects.exists()


@pytest.mark.parametrize("nachfolge", ["4711", "x", "-1", "", "9" * 30, "²"])
def test_a_successor_that_does_not_exist_is_not_found(
    welt: Welt, sachbearbeitung: Besucher, nachfolge: str
) -> None:
    m = welt.mitglied(DETMOLD)
    pfad = an_mitgliedschaft(m, H.RECHTSNACHFOLGE_VORSCHLAGEN, f"?nachfolge={nachfolge}")
    assert sachbearbeitung.oeffne(pfad).status_code == 404
    assert sachbearbeitung.client.post(pfad, {"grund": "x"}).status_code == 404


def test_leadership_lets_it_pass(welt: Welt, referatsleitung: Besucher, vorgeschlagen: int) -> None:
    pfad = an_mitgliedschaft(vorgeschlagen, H.AUF_RECHTSNACHFOLGE_UEBERLEITEN)
    einblick = dict(referatsleitung.oeffne(pfad).context["einblick"].eintraege)
    assert einblick["Rechtsnachfolge"] == "Gemeinde Augustdorf"
    assert einblick["Begründung"] == GRUND
    vorschau = referatsleitung.sende(pfad, absicht="vorschau", geschehen="01.01.2026")
    zeilen = vorschau.context["antwort"].vorschau.zeilen
    assert zeilen[:3] == (
        ("Mitgliedschaft", "Aktiv → Beendet"),
        ("Ende", "01.01.2026"),
        ("Rechtsnachfolge", "Gemeinde Augustdorf"),
    )
    seite = referatsleitung.nimm(pfad, DETMOLD, geschehen="01.01.2026")
    assert Mitgliedschaft.objects.get().nachfolge == welt.register[AUGUSTDORF]
    (block,) = seite.context["seite"].mitgliedschaften
    assert [(v.begriff, v.text, v.url) for v in block.verweise] == [
        ("Rechtsnachfolge", "Gemeinde Augustdorf", f"/kommunen/{AUGUSTDORF}/")
    ]
    andere = referatsleitung.seite(AUGUSTDORF)
    assert andere.context["seite"].mitgliedschaften == ()
    assert "ist am 01.01.2026 auf diese Kommune übergegangen" in text(andere)
    assert "Begründung: <bdi>Gesetz zur Neugliederung &lt;b&gt;</bdi>" in text(seite)


def test_leadership_leaves_it_where_it_is(
    welt: Welt, referatsleitung: Besucher, vorgeschlagen: int
) -> None:
    pfad = an_mitgliedschaft(vorgeschlagen, H.RECHTSNACHFOLGEVORSCHLAG_VERWERFEN)
    einblick = dict(referatsleitung.oeffne(pfad).context["einblick"].eintraege)
    assert einblick["Rechtsnachfolge"] == "Gemeinde Augustdorf"
    referatsleitung.nimm(pfad, DETMOLD, grund="Noch nicht in Kraft")
    assert stand(vorgeschlagen) == "aktiv"


def test_an_officer_cannot_decide(sachbearbeitung: Besucher, vorgeschlagen: int) -> None:
    for handlung in (H.AUF_RECHTSNACHFOLGE_UEBERLEITEN, H.RECHTSNACHFOLGEVORSCHLAG_VERWERFEN):
        antwort = sachbearbeitung.oeffne(an_mitgliedschaft(vorgeschlagen, handlung))
        assert antwort.status_code == 403


def test_both_proposals_can_be_open_side_by_side(
    welt: Welt, sachbearbeitung: Besucher, referatsleitung: Besucher
) -> None:
    m = welt.mitglied(BIELEFELD)
    sachbearbeitung.nimm(vorschlagen(welt, m), BIELEFELD, grund=GRUND)
    sachbearbeitung.nimm(an_mitgliedschaft(m, H.RUHEN_LASSEN), BIELEFELD, grund="Bis dahin")
    (block,) = referatsleitung.seite(BIELEFELD).context["seite"].mitgliedschaften
    assert [v.titel for v in block.offene] == ["Rechtsnachfolge"]
