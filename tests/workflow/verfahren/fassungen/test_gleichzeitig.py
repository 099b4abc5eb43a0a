"""Races on PostgreSQL: one comes into force, the others are told so."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import Any

import pytest

from antraege.choices import Fassungsstand, Freigabestand, Rolle
from antraege.models import Freigabe, Kriterienkatalog, Kriterium, Protokolleintrag
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from tests.stuetzen.faelle import Welt, akteur
from tests.workflow.verfahren.fassungen.hilfen import BEIDE, NEU, entworfen, vorgelegt, wer
from tests.workflow.verfahren.test_gleichzeitig import gleichzeitig
from workflow.verfahren.fassungen import handeln
from workflow.verfahren.fassungen.gegenstand import KATALOG, Gegenstand
from workflow.verfahren.fassungen.inhalt import abdruck
from workflow.verfahren.fassungen.lage import lies_lage

pytestmark = [
    pytest.mark.nur_postgresql,
    pytest.mark.django_db(transaction=True),
]
Art = Gegenstand[Any]
beide = pytest.mark.parametrize("art", BEIDE, ids=lambda g: g.name)


@pytest.fixture
def welt(transactional_db: None) -> Welt:
    """Committed rows, so that threads see them."""
    return Welt()


@beide
@pytest.mark.parametrize("mit_seite", [True, False])
def test_of_eight_releases_at_once_one_counts(welt: Welt, art: Art, *, mit_seite: bool) -> None:
    nummer = vorgelegt(welt, art)
    gesehen = lies_lage(art, nummer).gesehen if mit_seite else None
    leitungen = [akteur(f"L{n}", Rolle.LEITUNG) for n in range(8)]
    ergebnis = gleichzeitig(
        *[
            partial(handeln.setze_in_kraft, art, nummer, wer=wer(welt, leitung, gesehen))
            for leitung in leitungen
        ]
    )
    satz = "Inzwischen hat jemand" if mit_seite else "Version 2 ist in Kraft"
    assert Counter(s[: len(satz)] for s in ergebnis) == {"": 1, satz: 7}
    assert art.modell.objects.filter(stand=Fassungsstand.IN_KRAFT).count() == 1
    assert list(pruefe_protokoll(Zaehlung())) == []


def test_of_two_versions_released_at_once_one_comes_into_force(welt: Welt) -> None:
    """Two drafts cannot come about by the acts; the database holds them all the same."""
    person = welt.leute.bearbeitung.person_id
    assert person is not None
    for nummer in (2, 3):
        katalog = Kriterienkatalog.objects.create(
            version=nummer, bezeichnung=f"Fassung {nummer}", stand=Fassungsstand.ENTWURF
        )
        Kriterium.objects.create(katalog=katalog, nr=1, titel="Anders")
        version = lies_lage(KATALOG, nummer).version
        assert version is not None
        Freigabe.objects.create(
            art="katalog",
            katalog=katalog,
            vorgeschlagen_von_id=person,
            vorgeschlagen_am=welt.jetzt,
            inhalt={"sha256": abdruck(version.inhalt)},
            stand=Freigabestand.OFFEN,
        )
    gesehen = lies_lage(KATALOG).gesehen
    leitungen = [akteur(f"L{n}", Rolle.LEITUNG) for n in range(2)]
    ergebnis = gleichzeitig(
        *[
            partial(handeln.setze_in_kraft, KATALOG, nummer, wer=wer(welt, leitung, gesehen))
            for nummer, leitung in zip((2, 3), leitungen, strict=True)
        ]
    )
    assert sorted(satz[:30] for satz in ergebnis) == ["", "Inzwischen hat jemand am Krite"]
    assert Kriterienkatalog.objects.filter(stand=Fassungsstand.IN_KRAFT).count() == 1


@beide
def test_release_and_rejection_at_once_do_not_both_count(welt: Welt, art: Art) -> None:
    nummer = vorgelegt(welt, art)
    erste, zweite = akteur("L1", Rolle.LEITUNG), akteur("L2", Rolle.LEITUNG)
    ergebnis = gleichzeitig(
        partial(handeln.setze_in_kraft, art, nummer, wer=wer(welt, erste)),
        partial(handeln.gib_nicht_frei, art, nummer, wer=wer(welt, zweite), grund="Nein."),
        partial(handeln.nimm_zurueck, art, nummer, wer=wer(welt, welt.leute.bearbeitung)),
    )
    assert sorted(satz == "" for satz in ergebnis) == [False, False, True]


@beide
def test_drafts_at_once_make_one_draft(welt: Welt, art: Art) -> None:
    hand = wer(welt, welt.leute.bearbeitung)
    ergebnis = gleichzeitig(*[partial(handeln.entwerfe, art, wer=hand, vorlage=1)] * 6)
    assert Counter("schon einen Entwurf" in satz for satz in ergebnis) == {False: 1, True: 5}
    assert [k.version for k in lies_lage(art).koepfe] == [1, 2]


@beide
def test_of_two_who_save_from_the_same_page_one_is_told(welt: Welt, art: Art) -> None:
    nummer = entworfen(welt, art)
    gesehen = lies_lage(art, nummer).gesehen
    leute = (welt.leute.bearbeitung, welt.leute.bearbeitung2)
    ergebnis = gleichzeitig(
        *[
            partial(
                handeln.aendere, art, nummer, wer=wer(welt, eine, gesehen), entwurf=NEU[art.name]
            )
            for eine in leute
        ]
    )
    assert sorted(satz[:21] for satz in ergebnis) == ["", "Inzwischen hat jemand"]
    geaendert = Protokolleintrag.objects.filter(handlung__endswith="_aendern").count()
    assert geaendert == 2  # one of them made the draft
