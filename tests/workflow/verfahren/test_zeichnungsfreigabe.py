"""Released before the Land signs; what happened otherwise is recorded, and said."""

from __future__ import annotations

from datetime import timedelta

import pytest

from antraege.choices import Antragsstatus, Beratungsergebnis, Handlung, Partei
from antraege.models import Freigabe, Protokolleintrag
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import DETMOLD, Welt, unterschrift, zeichnungsvorschlag
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart
from workflow.verfahren.plan import checkliste
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.vorschau import beschreibe

H = Handlung
S = Antragsstatus
KOMMUNE, LAND = Partei.KOMMUNE, Partei.LAND
WARUM = e.Eingabe(grund="Das Spitzentreffen ließ sich nicht verschieben.")


@pytest.fixture
def antrag(welt: Welt) -> int:
    return welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)


def schlage_vor(welt: Welt, antrag: int) -> None:
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())


def erteile(welt: Welt, antrag: int, eingabe: e.Eingabe | None = None) -> None:
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_ERTEILEN, eingabe, wer=welt.leute.leitung)


def gezeigt(welt: Welt, antrag: int, eingabe: e.UnterschriftErfassen) -> list[str]:
    """What the preview of a signature says about the release."""
    zeilen = beschreibe(welt.schau(antrag, H.UNTERSCHRIFT_ERFASSEN, eingabe)).zeilen
    return [satz for wort, satz in zeilen if wort == "Freigabe"]


def punkt(welt: Welt, antrag: int, handlung: Handlung) -> tuple[str, bool]:
    """The point on the release in the checklist of a step."""
    umstand = Umstand(welt.leute.leitung, welt.jetzt)
    punkte = [p for b in checkliste(welt.fall(antrag), handlung, umstand) for p in b.punkte]
    (gefunden,) = [p for p in punkte if "Zeichnungsfreigabe" in p.satz]
    return gefunden.satz, gefunden.erfuellt


# --- recording the Land's signature


def test_what_has_happened_is_recorded_and_the_preview_says_what_is_missing(
    welt: Welt, antrag: int
) -> None:
    satz = "Zeichnungsfreigabe fehlt; das Land hätte erst nach ihr unterzeichnen sollen"
    assert gezeigt(welt, antrag, unterschrift(LAND)) == [satz]
    assert gezeigt(welt, antrag, unterschrift(KOMMUNE)) == []
    schlage_vor(welt, antrag)
    assert gezeigt(welt, antrag, unterschrift(LAND)) == [satz]
    welt.unterschreibe(antrag, LAND)
    assert welt.fall(antrag).unterschrift(LAND) is not None


def test_after_the_release_the_preview_says_nothing(welt: Welt, antrag: int) -> None:
    welt.gib_zeichnung_frei(antrag)
    assert gezeigt(welt, antrag, unterschrift(LAND)) == []


def test_a_date_before_the_release_is_told_whenever_it_is_recorded(welt: Welt, antrag: int) -> None:
    welt.gib_zeichnung_frei(antrag)
    frueher = unterschrift(LAND, am=welt.heute - timedelta(days=1))
    (satz,) = gezeigt(welt, antrag, frueher)
    assert satz.startswith("Zeichnungsfreigabe erst am 16.03.2026 erteilt; das Land hätte erst")
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, frueher)
    welt.unterschreibe(antrag, KOMMUNE)
    assert punkt(welt, antrag, H.UNTERZEICHNUNG_BESTAETIGEN) == (
        (
            "Zeichnungsfreigabe erteilt am 16.03.2026, nach der Unterschrift des Landes vom "
            "15.03.2026 (nachgeholt)"
        ),
        True,
    )


def test_a_release_that_carries_no_more_is_told_with_its_defect(welt: Welt, antrag: int) -> None:
    welt.gib_zeichnung_frei(antrag)
    (satz,) = gezeigt(welt, antrag, unterschrift(LAND, unterzeichnend="A. Anders"))
    assert satz.startswith(
        "Zeichnungsfreigabe trägt nicht; das Land hätte erst nach einer neuen unterzeichnen sollen"
    )
    assert "Für Land hat eine andere Person unterzeichnet" in satz
    welt.beschliesse(antrag, Beratungsergebnis.AUFGEHOBEN)
    (satz,) = gezeigt(welt, antrag, unterschrift(LAND))
    assert "Der Beschluss, auf dem die Zeichnungsfreigabe beruht, trägt nicht mehr" in satz


def test_an_old_case_is_left_as_its_papers_show_it(welt: Welt) -> None:
    alter = welt.altfall(DETMOLD, S.UNTERZEICHNUNG_AUSSTEHEND, {"in_pruefung": "unbekannt"})
    assert gezeigt(welt, alter, unterschrift(LAND)) == []
    welt.unterschreibe(alter)
    schlage_vor(welt, alter)
    erteile(welt, alter)
    assert punkt(welt, alter, H.UNTERZEICHNUNG_BESTAETIGEN) == ("Zeichnungsfreigabe erteilt", True)


# --- the release that comes afterwards


@pytest.mark.parametrize("tage", [0, 4])
def test_a_belated_release_has_a_reason(welt: Welt, antrag: int, tage: int) -> None:
    welt.unterschreibe(antrag, LAND)
    welt.vergehe(tage)
    schlage_vor(welt, antrag)
    anzahl = Protokolleintrag.objects.count()
    with pytest.raises(Abgelehnt) as abgelehnt:
        erteile(welt, antrag, e.Eingabe(grund="  "))
    (hindernis,) = abgelehnt.value.hindernisse
    assert (hindernis.feld, hindernis.art) == ("grund", Hindernisart.EINGABE)
    assert hindernis.satz == (
        "Das Land hat schon am 16.03.2026 unterzeichnet. Bitte angeben, warum die Freigabe "
        "nachgeholt wird."
    )
    assert Protokolleintrag.objects.count() == anzahl
    erteile(welt, antrag, WARUM)
    assert Freigabe.objects.get(art="zeichnung").entscheidungsgrund == WARUM.grund


def test_its_preview_says_that_the_land_has_signed(welt: Welt, antrag: int) -> None:
    welt.unterschreibe(antrag, LAND, am=welt.heute - timedelta(days=3))
    schlage_vor(welt, antrag)
    plan = welt.schau(antrag, H.ZEICHNUNGSFREIGABE_ERTEILEN, WARUM, welt.leute.leitung)
    satz = "Das Land hat schon am 13.03.2026 unterzeichnet; die Freigabe wird nachgeholt"
    assert ("Unterschrift des Landes", satz) in beschreibe(plan).zeilen


def test_in_time_it_asks_for_nothing(welt: Welt, antrag: int) -> None:
    welt.unterschreibe(antrag, KOMMUNE)
    schlage_vor(welt, antrag)
    plan = welt.schau(antrag, H.ZEICHNUNGSFREIGABE_ERTEILEN, wer=welt.leute.leitung)
    assert "Unterschrift des Landes" not in dict(beschreibe(plan).zeilen)
    erteile(welt, antrag)


# --- what the steps see


def test_the_steps_name_the_early_signature_from_the_first_to_the_admission(
    welt: Welt, antrag: int
) -> None:
    welt.unterschreibe(antrag, am=welt.heute - timedelta(days=3))
    assert punkt(welt, antrag, H.UNTERZEICHNUNG_BESTAETIGEN) == (
        (
            "Die Zeichnungsfreigabe der Referatsleitung fehlt. "
            "Das Land hat schon am 13.03.2026 unterzeichnet."
        ),
        False,
    )
    schlage_vor(welt, antrag)
    assert punkt(welt, antrag, H.UNTERZEICHNUNG_BESTAETIGEN) == (
        (
            "Die Zeichnungsfreigabe ist vorgeschlagen, aber noch nicht erteilt. "
            "Das Land hat schon am 13.03.2026 unterzeichnet."
        ),
        False,
    )
    erteile(welt, antrag, WARUM)
    nachgeholt = (
        (
            "Zeichnungsfreigabe erteilt am 16.03.2026, nach der Unterschrift des Landes vom "
            "13.03.2026 (nachgeholt)"
        ),
        True,
    )
    assert punkt(welt, antrag, H.UNTERZEICHNUNG_BESTAETIGEN) == nachgeholt
    welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt())
    assert punkt(welt, antrag, H.AUFNAHME_FREIGEBEN) == nachgeholt
    welt.schliesse(antrag, S.AUFGENOMMEN)


def test_a_month_is_told_as_a_month(welt: Welt, antrag: int) -> None:
    welt.gib_zeichnung_frei(antrag)
    eingabe = unterschrift(LAND, geschehen=Zeitangabe.monat(2026, 2))
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, eingabe)
    satz, _ = punkt(welt, antrag, H.UNTERZEICHNUNG_BESTAETIGEN)
    assert satz.endswith("nach der Unterschrift des Landes im Februar 2026 (nachgeholt)")
