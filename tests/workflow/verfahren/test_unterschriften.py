"""Signatures: the text that was in force, the authority, the form, and which slots there are."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from antraege.choices import (
    Antragsstatus,
    Befugnis,
    Fassungsstand,
    Handlung,
    Partei,
    Unterschriftsform,
)
from antraege.models import Erklaerungsfassung, Installation, Protokolleintrag, Unterschrift
from antraege.rules.zeichnung import massgebliche_fassung, parteien, stellen
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.akten import datei
from tests.stuetzen.faelle import DETMOLD, Welt, unterschrift, zeichnungsvorschlag
from tests.stuetzen.welt import mit
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt

H = Handlung
S = Antragsstatus
KOMMUNE, LAND, VERBAND = Partei.KOMMUNE, Partei.LAND, Partei.VERBAND


@pytest.fixture
def antrag(welt: Welt) -> int:
    return welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)


def weitere_fassung(
    stand: Fassungsstand, ab: date | None, *parteien_: Partei, freiwillig: tuple[Partei, ...] = ()
) -> int:
    """Another version of the text beside the first one; gives its key."""
    if stand is Fassungsstand.IN_KRAFT:
        Erklaerungsfassung.objects.update(stand=Fassungsstand.AUSSER_KRAFT)
    nr = Erklaerungsfassung.objects.count() + 1
    return Erklaerungsfassung.objects.create(
        version=nr,
        bezeichnung=f"Fassung {nr}",
        text="Text",
        stand=stand,
        in_kraft_ab=ab,
        parteien=[p.value for p in parteien_ or (KOMMUNE, LAND)],
        freiwillige_parteien=[p.value for p in freiwillig],
    ).pk


def einwand(welt: Welt, antrag: int, partei: Partei = KOMMUNE, **werte: Any) -> dict[str, str]:
    """Field -> sentence of what the door says against a signature; nothing is written."""
    anzahl = Protokolleintrag.objects.count()
    with pytest.raises(Abgelehnt) as abgelehnt:
        welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, mit(unterschrift(partei), werte))
    assert Protokolleintrag.objects.count() == anzahl
    return {h.feld: h.satz for h in abgelehnt.value.hindernisse}


def mangel(welt: Welt, antrag: int) -> str:
    with pytest.raises(Abgelehnt) as abgelehnt:
        welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt())
    return str(abgelehnt.value)


# --- what is kept


def test_a_signature_keeps_every_particular_that_was_said(welt: Welt, antrag: int) -> None:
    werte: dict[str, Any] = {
        "unterzeichnend": "A. Vertretung",
        "amt": "Erster Beigeordneter",
        "befugnis": Befugnis.ANDERE,
        "befugnis_nachweis": "Vollmacht vom 02.03.2026",
        "form": Unterschriftsform.KOPIE,
        "ort": "Detmold",
        "original_am": welt.heute,
        "verbleib": "Handakte, Blatt 12",
        "vorbehalt": "vorbehaltlich des Rates",
        "hinweis": "beim Spitzentreffen",
        "quelle_url": "https://www.beispiel.example/treffen",
    }
    eingabe = mit(unterschrift(KOMMUNE, am=welt.heute), {**werte, "datei": datei("Erklärung")})
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, eingabe)
    zeile = Unterschrift.objects.get()
    assert {name: getattr(zeile, name) for name in werte} == werte
    fassung = massgebliche_fassung(welt.fall(antrag))
    assert fassung is not None
    assert (zeile.fassung_id, zeile.datei) == (fassung.id, datei("Erklärung").sha256)
    assert zeile.unterzeichnet == Zeitangabe.tag(welt.heute)


def test_what_is_written_down_anew_brings_no_lifted_reservation_back(
    welt: Welt, antrag: int
) -> None:
    welt.unterschreibe(antrag, KOMMUNE, vorbehalt="Rat")
    welt.tue(antrag, H.VORBEHALT_AUFHEBEN, e.VorbehaltAufheben(partei=KOMMUNE))
    welt.vergehe(3)
    eingabe = unterschrift(KOMMUNE, "Rat", welt.heute - timedelta(days=3), ort="Detmold")
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, eingabe)
    assert not welt.fall(antrag).unterschriften[0].hat_offenen_vorbehalt
    welt.unterschreibe(antrag, KOMMUNE, vorbehalt="Kreistag")
    assert welt.fall(antrag).unterschriften[0].hat_offenen_vorbehalt


# --- the text that was in force


def test_nobody_signs_a_text_before_it_was_in_force(welt: Welt, antrag: int) -> None:
    neu = weitere_fassung(Fassungsstand.IN_KRAFT, welt.heute - timedelta(days=5))
    gestern = Zeitangabe.tag(welt.heute - timedelta(days=6))
    satz = einwand(welt, antrag, geschehen=gestern, fassung_id=neu)
    assert satz == {"geschehen": "„Fassung 2“ ist erst seit 11.03.2026 in Kraft."}
    tag = Zeitangabe.tag(welt.heute - timedelta(days=5))
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, mit(unterschrift(KOMMUNE), {"geschehen": tag}))


@pytest.mark.parametrize("stand", [Fassungsstand.ENTWURF, Fassungsstand.VERWORFEN])
def test_nobody_signs_a_draft_whatever_date_it_names(
    welt: Welt, antrag: int, stand: Fassungsstand
) -> None:
    entwurf = weitere_fassung(stand, date(2020, 1, 1))
    assert einwand(welt, antrag, fassung_id=entwurf) == {
        "fassung_id": "Diese Textfassung war nie in Kraft."
    }
    assert set(einwand(welt, antrag, fassung_id=999)) == {"fassung_id"}


def test_a_text_that_was_replaced_since_can_still_be_what_was_signed(
    welt: Welt, antrag: int
) -> None:
    alte = massgebliche_fassung(welt.fall(antrag))
    assert alte is not None
    weitere_fassung(Fassungsstand.IN_KRAFT, welt.heute)
    vor = welt.heute - timedelta(days=9)
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, unterschrift(KOMMUNE, am=vor, fassung_id=alte.id))
    # From here on the case signs that text: the second signature need not name it.
    welt.unterschreibe(antrag, LAND)
    assert {u.fassung_id for u in welt.fall(antrag).unterschriften} == {alte.id}


def test_signatures_under_two_texts_do_not_make_one_declaration(welt: Welt, antrag: int) -> None:
    welt.unterschreibe(antrag, KOMMUNE)
    neu = weitere_fassung(Fassungsstand.IN_KRAFT, welt.heute)
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, unterschrift(LAND, fassung_id=neu))
    assert "Unterschrift Land gehört zu einer anderen Textfassung" in mangel(welt, antrag)


def test_a_new_text_voids_the_release_of_who_has_not_signed(welt: Welt, antrag: int) -> None:
    welt.gib_zeichnung_frei(antrag)
    weitere_fassung(Fassungsstand.IN_KRAFT, welt.heute)
    welt.unterschreibe(antrag)
    assert "Unterzeichnet wurde eine andere Textfassung" in mangel(welt, antrag)


# --- the slots are data of the version


def test_an_association_may_sign_where_the_text_has_a_place_for_it(welt: Welt, antrag: int) -> None:
    assert einwand(welt, antrag, VERBAND) == {
        "partei": "Diese Stelle sieht die Textfassung nicht vor."
    }
    weitere_fassung(Fassungsstand.IN_KRAFT, welt.heute, freiwillig=(VERBAND,))
    assert stellen(welt.fall(antrag)) == [KOMMUNE, LAND, VERBAND]
    assert parteien(welt.fall(antrag)) == [KOMMUNE, LAND]
    welt.gib_zeichnung_frei(antrag)
    welt.unterschreibe(antrag, KOMMUNE, LAND)
    welt.unterschreibe(antrag, VERBAND, vorbehalt="Präsidium")
    welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt())


def test_the_slots_are_those_of_the_text_that_is_named(welt: Welt, antrag: int) -> None:
    erste = massgebliche_fassung(welt.fall(antrag))
    assert erste is not None
    neu = weitere_fassung(Fassungsstand.IN_KRAFT, welt.heute, KOMMUNE, LAND, VERBAND)
    assert set(einwand(welt, antrag, VERBAND, fassung_id=erste.id)) == {"partei"}
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, unterschrift(VERBAND, fassung_id=neu))


def test_where_the_text_requires_it_the_association_has_to_sign(welt: Welt, antrag: int) -> None:
    weitere_fassung(Fassungsstand.IN_KRAFT, welt.heute, KOMMUNE, LAND, VERBAND)
    welt.gib_zeichnung_frei(antrag)
    welt.unterschreibe(antrag)
    assert "Unterschrift Kommunaler Spitzenverband fehlt" in mangel(welt, antrag)
    assert welt.fall(antrag).antrag.am_zug == "dritte"
    welt.unterschreibe(antrag, VERBAND)
    welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt())


# --- authority and form


def test_who_is_neither_head_nor_deputy_shows_the_authority(welt: Welt, antrag: int) -> None:
    for nachweis in ("", "  "):
        satz = einwand(welt, antrag, befugnis=Befugnis.ANDERE, befugnis_nachweis=nachweis)
        assert satz == {"befugnis_nachweis": "Bitte den Nachweis der Befugnis angeben."}
    for befugnis in (Befugnis.SPITZE, Befugnis.ALLGEMEINE_VERTRETUNG):
        eingabe = unterschrift(KOMMUNE, befugnis=befugnis)
        welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, eingabe)


def test_an_unknown_authority_is_for_old_papers_only(welt: Welt, antrag: int) -> None:
    assert set(einwand(welt, antrag, befugnis=Befugnis.UNBEKANNT)) == {"befugnis"}
    welt.schliesse(antrag, S.EINGESTELLT)
    alter = welt.altfall(DETMOLD, S.UNTERZEICHNUNG_AUSSTEHEND, {"in_pruefung": "unbekannt"})
    eingabe = unterschrift(KOMMUNE, befugnis=Befugnis.UNBEKANNT)
    welt.tue(alter, H.UNTERSCHRIFT_ERFASSEN, eingabe)


def test_which_form_suffices_is_a_setting_of_the_office(welt: Welt, antrag: int) -> None:
    welt.gib_zeichnung_frei(antrag)
    welt.unterschreibe(antrag, LAND)
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, unterschrift(KOMMUNE, form=Unterschriftsform.KOPIE))
    Installation.objects.update(genuegende_formen=["original", "qualifiziert"])
    assert "Die Form „Kopie oder Scan“ genügt nicht" in mangel(welt, antrag)
    Installation.objects.update(genuegende_formen=["original", "kopie"])
    welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt())


def test_a_form_that_is_not_known_suffices_until_the_office_says_so_nowhere(
    welt: Welt, antrag: int
) -> None:
    welt.gib_zeichnung_frei(antrag)
    welt.unterschreibe(antrag, LAND)
    eingabe = unterschrift(KOMMUNE, form=Unterschriftsform.UNBEKANNT)
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, eingabe)
    assert "Die Form „Unbekannt“ genügt nicht" in mangel(welt, antrag)


# --- dates


@pytest.mark.parametrize(
    ("werte", "feld"),
    [
        ({"original_am": date(2026, 3, 17)}, "original_am"),
        ({"original_am": date(2026, 3, 15)}, "original_am"),
        ({"quelle_url": "javascript://a.example/%0aalert(1)"}, "quelle_url"),
        ({"quelle_url": "blatt 3"}, "quelle_url"),
    ],
)
def test_particulars_that_cannot_be_are_told_at_their_field(
    welt: Welt, antrag: int, werte: dict[str, Any], feld: str
) -> None:
    assert set(einwand(welt, antrag, **werte)) == {feld}


# --- the release before the Land signs


def test_the_land_s_signature_alone_does_not_carry_the_case(welt: Welt, antrag: int) -> None:
    welt.unterschreibe(antrag)
    assert "Die Zeichnungsfreigabe der Referatsleitung fehlt" in mangel(welt, antrag)
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    assert "vorgeschlagen, aber noch nicht erteilt" in mangel(welt, antrag)


def test_another_signatory_than_released_voids_the_release(welt: Welt, antrag: int) -> None:
    welt.gib_zeichnung_frei(antrag)
    welt.unterschreibe(antrag, LAND)
    eingabe = unterschrift(KOMMUNE, unterzeichnend="N. Nachfolge")
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, eingabe)
    assert "Für Kommune hat eine andere Person unterzeichnet" in mangel(welt, antrag)
    vorschlag = mit(zeichnungsvorschlag(), {"unterzeichnend_kommune": "n.  NACHFOLGE"})
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, vorschlag)
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_ERTEILEN, wer=welt.leute.leitung)
    welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt())
