"""Pure rules of the file: whose turn it is, what is due."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from antraege.choices import (
    AmZug,
    Antragsstatus,
    Handlung,
    Partei,
)
from antraege.models import Erklaerungsfassung
from antraege.rules.faelligkeit import faelligkeiten
from antraege.rules.zeichnung import mangel_der_zeichnungsfreigabe
from tests.stuetzen.beispiele import beispiel
from tests.stuetzen.faelle import Welt

pytestmark = pytest.mark.nur_sqlite  # rules look at the frozen case, not at tables

H = Handlung
S = Antragsstatus


# --- whose turn

Lage = Callable[[Welt, int], object]


def nachweis(welt: Welt, antrag: int) -> object:
    eingabe = beispiel(welt, H.NACHWEIS_ERFASSEN, welt.fall(antrag))
    return welt.tue(antrag, H.NACHWEIS_ERFASSEN, eingabe)


def mit_verband(welt: Welt, antrag: int) -> None:
    Erklaerungsfassung.objects.update(parteien=["kommune", "land", "verband"])
    welt.gib_zeichnung_frei(antrag)
    welt.unterschreibe(antrag)


def nach(*taten: Lage) -> Lage:
    def alle(welt: Welt, antrag: int) -> None:
        for tat in taten:
            tat(welt, antrag)

    return alle


NICHTS: Lage = nach()
FRAGE: Lage = nach(lambda w, a: w.frage(a))
ZUG: list[tuple[str, Antragsstatus, Lage, AmZug]] = [
    ("interest just came in", S.INTERESSE_BEKUNDET, NICHTS, AmZug.AMT),
    ("evidence is missing", S.IN_PRUEFUNG, NICHTS, AmZug.KOMMUNE),
    ("evidence came in, nobody looked", S.IN_PRUEFUNG, nachweis, AmZug.AMT),
    ("all verdicts are there", S.IN_PRUEFUNG, lambda w, a: w.pruefe(a), AmZug.AMT),
    ("the council has to decide", S.BESCHLUSS_AUSSTEHEND, NICHTS, AmZug.KOMMUNE),
    ("it has decided", S.BESCHLUSS_AUSSTEHEND, lambda w, a: w.beschliesse(a), AmZug.AMT),
    ("the body has to sign", S.UNTERZEICHNUNG_AUSSTEHEND, NICHTS, AmZug.KOMMUNE),
    (
        "the body signed",
        S.UNTERZEICHNUNG_AUSSTEHEND,
        lambda w, a: w.unterschreibe(a, Partei.KOMMUNE),
        AmZug.AMT,
    ),
    (
        "it signed with a reservation",
        S.UNTERZEICHNUNG_AUSSTEHEND,
        lambda w, a: w.unterschreibe(a, Partei.KOMMUNE, vorbehalt="Rat"),
        AmZug.KOMMUNE,
    ),
    (
        "released with a date",
        S.UNTERZEICHNUNG_AUSSTEHEND,
        lambda w, a: w.gib_zeichnung_frei(a, w.heute + timedelta(days=9)),
        AmZug.TERMIN,
    ),
    ("an association is last", S.UNTERZEICHNUNG_AUSSTEHEND, mit_verband, AmZug.DRITTE),
    ("presented for release", S.IN_FREIGABE, NICHTS, AmZug.AMT),
    ("a question is open", S.IN_FREIGABE, FRAGE, AmZug.KOMMUNE),
    ("a question beats new evidence", S.IN_PRUEFUNG, nach(nachweis, FRAGE), AmZug.KOMMUNE),
]


@pytest.mark.parametrize(("lage", "status", "tat", "wer"), ZUG, ids=[z[0] for z in ZUG])
def test_whose_turn_it_is(
    welt: Welt, lage: str, status: Antragsstatus, tat: Lage, wer: AmZug
) -> None:
    antrag = welt.weg_bis(status)
    tat(welt, antrag)
    assert welt.fall(antrag).antrag.am_zug == wer


def test_a_new_text_version_voids_a_release_before_anybody_has_signed(welt: Welt) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.gib_zeichnung_frei(antrag)
    assert not mangel_der_zeichnungsfreigabe(welt.fall(antrag))
    Erklaerungsfassung.objects.update(stand="ausser_kraft")
    Erklaerungsfassung.objects.create(
        version=2, bezeichnung="2", text="", parteien=["kommune", "land"], stand="in_kraft"
    )
    assert "andere Textfassung" in mangel_der_zeichnungsfreigabe(welt.fall(antrag))


@pytest.mark.parametrize("status", [S.AUFGENOMMEN, S.EINGESTELLT])
def test_in_a_closed_case_it_is_nobodys_turn(welt: Welt, status: Antragsstatus) -> None:
    assert not welt.fall(welt.weg_bis(status)).antrag.am_zug


def test_since_when_changes_only_with_the_turn(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    seit = welt.heute
    welt.vergehe(5)
    welt.frage(antrag)
    assert welt.fall(antrag).antrag.am_zug_seit == seit
    nachweis(welt, antrag)
    antwort = beispiel(welt, H.RUECKFRAGE_BEANTWORTEN, welt.fall(antrag))
    welt.tue(antrag, H.RUECKFRAGE_BEANTWORTEN, antwort)
    assert welt.fall(antrag).antrag.am_zug_seit == welt.heute


# --- what is due


@pytest.mark.parametrize(
    ("status", "tage", "anlass"),
    [
        (S.INTERESSE_BEKUNDET, 14, "Prüfung aufnehmen"),
        (S.IN_PRUEFUNG, 42, "Prüfung der Voraussetzungen abschließen"),
        (S.BESCHLUSS_AUSSTEHEND, 180, "Stand des Beschlusses erfragen"),
        (S.UNTERZEICHNUNG_AUSSTEHEND, 60, "Unterzeichnung veranlassen"),
        (S.IN_FREIGABE, 14, "Über die Aufnahme entscheiden"),
    ],
)
def test_every_step_sets_one_deadline_and_closes_the_former(
    welt: Welt, status: Antragsstatus, tage: int, anlass: str
) -> None:
    fall = welt.fall(welt.weg_bis(status))
    offen = [(f.anlass, f.faellig_am) for f in fall.fristen if f.erledigt_am is None]
    assert offen == [(anlass, welt.heute + timedelta(days=tage))]
    assert (fall.antrag.faellig_am, fall.antrag.faellig_grund) == (offen[0][1], anlass)


def gruende(welt: Welt, antrag: int) -> list[str]:
    return [f.grund for f in faelligkeiten(welt.fall(antrag))]


def test_the_earliest_reason_comes_first(welt: Welt) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.gib_zeichnung_frei(antrag, welt.heute + timedelta(days=9))
    setzen = beispiel(welt, H.WIEDERVORLAGE_SETZEN, welt.fall(antrag))
    welt.tue(antrag, H.WIEDERVORLAGE_SETZEN, setzen)
    assert gruende(welt, antrag) == ["Wiedervorlage: Nachfragen", "Unterzeichnungstermin"]


def test_a_fixed_day_of_signing_is_no_longer_asked_for(welt: Welt) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    termin = welt.heute + timedelta(days=90)
    welt.gib_zeichnung_frei(antrag, termin)
    (faelligkeit,) = faelligkeiten(welt.fall(antrag))
    assert (faelligkeit.am, faelligkeit.grund) == (termin, "Unterzeichnungstermin")


def test_while_the_clock_stands_only_its_end_is_due(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.frage(antrag)
    assert gruende(welt, antrag) == ["Antwort auf Rückfrage erbeten"]
    assert welt.fall(antrag).antrag.ist_pausiert
    welt.setze_aus(antrag)
    assert gruende(welt, antrag) == ["Aussetzung endet"]
    welt.tue(antrag, H.AUSSETZUNG_BEENDEN)
    assert gruende(welt, antrag) == ["Antwort auf Rückfrage erbeten"]


def test_in_a_closed_case_only_resubmissions_are_due(welt: Welt) -> None:
    antrag = welt.weg_bis(S.EINGESTELLT)
    assert welt.fall(antrag).antrag.faellig_am is None
    setzen = beispiel(welt, H.WIEDERVORLAGE_SETZEN, welt.fall(antrag))
    welt.tue(antrag, H.WIEDERVORLAGE_SETZEN, setzen)
    assert gruende(welt, antrag) == ["Wiedervorlage: Nachfragen"]
