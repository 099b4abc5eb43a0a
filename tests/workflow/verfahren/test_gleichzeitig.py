"""Races on PostgreSQL: one winner, clear refusals, numbers without gap or double."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier

import pytest
from django.db import connections

from antraege.choices import Antragsstatus, Handlung, Kanal, Kommunentyp
from antraege.models import Antrag, Kommune, Mitgliedschaft, Protokolleintrag
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import DETMOLD, Welt
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.tuer import Ziel, fuehre_aus

pytestmark = [
    pytest.mark.nur_postgresql,
    pytest.mark.django_db(transaction=True),
]
H = Handlung
S = Antragsstatus


@pytest.fixture
def welt(transactional_db: None) -> Welt:
    """Committed rows, so that threads see them."""
    return Welt()


def gleichzeitig(*taten: Callable[[], object]) -> list[str]:
    """All at once, each on a connection of its own; "" for success, else what the door said."""
    start = Barrier(len(taten))

    def lauf(tat: Callable[[], object]) -> str:
        start.wait()
        try:
            tat()
        except Abgelehnt as abgelehnt:
            return str(abgelehnt)
        finally:
            connections.close_all()
        return ""

    with ThreadPoolExecutor(len(taten)) as kraft:
        return list(kraft.map(lauf, taten))


def test_of_twenty_at_once_exactly_one_takes_the_step(welt: Welt) -> None:
    antrag = welt.interesse()
    welt.uebernimm(antrag)
    version = welt.fall(antrag).antrag.version
    ergebnis = gleichzeitig(
        *[lambda: welt.tue(antrag, H.PRUEFUNG_AUFNEHMEN, e.Schritt(), version=version)] * 20
    )
    assert Counter(satz[:25] for satz in ergebnis) == {"": 1, "Inzwischen hat jemand an ": 19}
    assert Protokolleintrag.objects.filter(handlung="pruefung_aufnehmen").count() == 1


def test_facts_at_once_all_arrive_in_one_unbroken_chain(welt: Welt) -> None:
    antrag = welt.interesse()
    eingabe = e.Eingabe(im_auftrag=Kanal.TELEFON, grund="Noch ein Anruf.")
    vorher = welt.fall(antrag).antrag.protokoll_nr
    taten = [partial(welt.tue, antrag, H.INTERESSE_ERGAENZEN, eingabe)] * 12
    assert gleichzeitig(*taten) == [""] * 12
    nummern = Protokolleintrag.objects.filter(antrag=antrag).values_list("nr", flat=True)
    assert sorted(nummern) == list(range(1, vorher + 13))


def test_references_have_no_gap_and_no_double(welt: Welt) -> None:
    for nr in range(20):
        welt.register[f"0599{nr:04}"] = Kommune.objects.create(
            ags=f"0599{nr:04}", name=f"Ort {nr}", typ=Kommunentyp.GEMEINDE
        )
    orte = [ags for ags in welt.register if ags.startswith("0599")]
    ergebnis = gleichzeitig(*[partial(welt.interesse, ags) for ags in orte])
    assert ergebnis == [""] * 20
    assert sorted(Antrag.objects.values_list("nummer", flat=True)) == list(range(1, 21))


def test_two_interests_of_one_body_at_once_make_one_case(welt: Welt) -> None:
    ergebnis = gleichzeitig(*[lambda: welt.interesse(DETMOLD)] * 8)
    assert Counter("läuft bereits der Vorgang" in satz for satz in ergebnis) == {False: 1, True: 7}
    assert Antrag.objects.count() == 1


def test_resuming_and_beginning_at_once_leave_one_open_case(welt: Welt) -> None:
    alt = welt.weg_bis(S.EINGESTELLT)
    weiter = e.Eingabe(grund="Neuer Anlauf.")
    ergebnis = gleichzeitig(
        lambda: welt.tue(alt, H.VORGANG_WIEDERAUFNEHMEN, weiter), lambda: welt.interesse(DETMOLD)
    )
    assert sorted(satz == "" for satz in ergebnis) == [False, True]
    assert Antrag.objects.exclude(status="eingestellt").count() == 1


def test_admission_and_import_at_once_make_one_membership(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_FREIGABE)
    bestand = e.BestandUebernehmen(geschehen=Zeitangabe.monat(2012, 12))
    ziel = Ziel(kommune=welt.detmold.pk)
    ergebnis = gleichzeitig(
        lambda: welt.tue(antrag, H.AUFNAHME_FREIGEBEN, wer=welt.leute.leitung),
        lambda: fuehre_aus(welt.leute.importiert, H.BESTAND_UEBERNEHMEN, ziel, bestand),
    )
    assert sorted(satz == "" for satz in ergebnis) == [False, True]
    assert Mitgliedschaft.objects.filter(status="aktiv").count() == 1
