"""Two people at once, double clicks, two workers, and a worker that is killed: on PostgreSQL."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from antraege.choices import Anwesenheit, Handlung, Partei
from antraege.models import Mitgliedschaft, Protokolleintrag, Rundenplatz, Unterschrift
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from tests.stuetzen.welt import unterschrift
from tests.workflow.verfahren.runden.hilfen import Rundenwelt, staende
from tests.workflow.verfahren.test_gleichzeitig import gleichzeitig
from workflow.fristen.models import Lauf
from workflow.verfahren import eingaben as e
from workflow.verfahren.models import Laufart, Rundenausgang, Rundenlauf

pytestmark = [
    pytest.mark.nur_postgresql,
    pytest.mark.django_db(transaction=True),
]
H = Handlung
WURZEL = Path(__file__).resolve().parents[4]


@pytest.fixture
def welt(transactional_db: None) -> Rundenwelt:
    """Committed rows, so that threads and other processes see them; all of it lies in the past."""
    return Rundenwelt(timezone.now() - timedelta(days=3))


def test_two_people_check_off_one_list_without_loss_or_double(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(12)
    eingabe = e.AnwesenheitVermerken(runde_id=runde, anwesenheit=Anwesenheit.ANWESEND)
    leute = (welt.leute.bearbeitung, welt.leute.bearbeitung2)

    def hake_alle_ab(von: int) -> list[str]:
        """One goes down the list, the other one up: they meet in the middle."""
        folge = antraege if von == 0 else list(reversed(antraege))
        return [
            satz
            for antrag in folge
            for satz in gleichzeitig(
                partial(welt.tue, antrag, H.ANWESENHEIT_VERMERKEN, eingabe, leute[von])
            )
        ]

    gleichzeitig(partial(hake_alle_ab, 0), partial(hake_alle_ab, 1))
    assert Rundenplatz.objects.filter(anwesenheit=Anwesenheit.ANWESEND).count() == 12
    vermerke = Protokolleintrag.objects.filter(handlung=H.ANWESENHEIT_VERMERKEN)
    assert vermerke.count() == vermerke.values("antrag").distinct().count() == 12
    assert list(pruefe_protokoll(Zaehlung())) == []


def test_of_twenty_who_check_off_one_body_one_is_noted(welt: Rundenwelt) -> None:
    runde, (antrag,) = welt.volle_runde(1)
    eingabe = e.AnwesenheitVermerken(runde_id=runde, anwesenheit=Anwesenheit.ANWESEND, bisher="")
    gesagt = gleichzeitig(*[partial(welt.tue, antrag, H.ANWESENHEIT_VERMERKEN, eingabe)] * 20)
    assert Counter(satz[:26] for satz in gesagt) == {"": 1, "Ort 01 ist schon als anwes": 19}


def test_of_two_who_take_back_or_record_a_signature_one_does_it(welt: Rundenwelt) -> None:
    (antrag,) = welt.unterschriftsreife(1)
    erfasst = partial(welt.tue, antrag, H.UNTERSCHRIFT_ERFASSEN, unterschrift(Partei.KOMMUNE))
    zurueck = e.UnterschriftZuruecknehmen(parteien=(Partei.KOMMUNE,), grund="Irrtum")
    erfasst()
    for mal in (1, 2):
        gesagt = gleichzeitig(
            *[partial(welt.tue, antrag, H.UNTERSCHRIFT_ZURUECKNEHMEN, zurueck)] * 6
        )
        assert Counter(gesagt) == {"": 1, "Es ist keine Unterschrift erfasst.": 5}
        gleichzeitig(*[erfasst] * 6)
        geltende = Unterschrift.objects.filter(antrag=antrag, zurueckgenommen_am=None)
        assert geltende.count() == 1
        assert Unterschrift.objects.filter(antrag=antrag).count() == mal + 1
    assert list(pruefe_protokoll(Zaehlung())) == []


def test_a_body_comes_on_one_of_two_lists(welt: Rundenwelt) -> None:
    (antrag,) = welt.unterschriftsreife(1)
    runden = [welt.plane_runde(), welt.plane_runde()]
    taten = [partial(welt.setze_auf_liste, antrag, runde) for runde in runden * 6]
    gesagt = gleichzeitig(*taten)
    assert gesagt.count("") == 1
    assert all("steht" in satz for satz in gesagt if satz)
    assert Rundenplatz.objects.count() == 1


def test_of_twenty_orders_one_is_given(welt: Rundenwelt) -> None:
    runde, _ = welt.volle_runde(2)
    gesagt = gleichzeitig(*[partial(welt.beauftrage, runde, Laufart.EINLADEN)] * 20)
    assert Counter(satz[:20] for satz in gesagt) == {"": 1, "Für diese Runde gibt": 19}
    assert Rundenlauf.objects.count() == 1


def test_two_workers_at_once_do_nothing_twice(welt: Rundenwelt) -> None:
    runde, antraege = welt.volle_runde(8)
    lauf = welt.beauftrage(runde, Laufart.EINLADEN)
    gleichzeitig(*[welt.arbeite] * 3)
    assert staende(lauf) == {"erledigt": 8}
    eingeladen = Protokolleintrag.objects.filter(handlung=H.ZUR_RUNDE_EINLADEN)
    assert eingeladen.count() == len(antraege)


def test_a_worker_that_is_killed_again_and_again_loses_and_doubles_nothing(
    welt: Rundenwelt, tmp_path: Path
) -> None:
    runde, antraege = welt.volle_runde(12)
    welt.hake_ab(runde, antraege[:11])
    welt.hake_ab(runde, antraege[11:], Anwesenheit.ABWESEND)
    welt.unterzeichne(runde)
    lauf = welt.beauftrage(runde, Laufart.AUFNEHMEN)
    umgebung = os.environ | {
        "DATABASE_URL": f"{os.environ['DATABASE_URL'].rpartition('/')[0]}/{datenbank()}",
        "MEDIA_ROOT": str(tmp_path / "dokumente"),
        "EMAIL_URL": f"file:{tmp_path / 'post'}",
    }
    getoetet = 0
    while Rundenlauf.objects.filter(pk=lauf.pk, stand="beauftragt").exists():
        getoetet += toete_nach(3, lauf.pk, umgebung)
        fertig = Rundenausgang.objects.filter(lauf=lauf, stand="erledigt").count()
        assert Mitgliedschaft.objects.count() == fertig
    assert getoetet >= 2
    assert staende(lauf) == {"abgelehnt": 1, "erledigt": 11}
    assert Protokolleintrag.objects.filter(handlung=H.AUFNAHME_FREIGEBEN).count() == 11
    assert list(pruefe_protokoll(Zaehlung())) == []


def datenbank() -> str:
    return str(connection.settings_dict["NAME"])


def toete_nach(anzahl: int, lauf: int, umgebung: dict[str, str]) -> bool:
    """Start a worker and kill it once it has done so many more bodies; whether it had to be."""
    Lauf.objects.update(gueltig_bis=datetime(1970, 1, 1, tzinfo=UTC))  # the dead one's lease
    offene = Rundenausgang.objects.filter(lauf=lauf, stand="offen")
    ziel = max(offene.count() - anzahl, 0)
    arbeiter = subprocess.Popen(
        [sys.executable, "manage.py", "faelliges_ausfuehren"],
        cwd=WURZEL,
        env=umgebung,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    schluss = time.monotonic() + 300
    while arbeiter.poll() is None and offene.count() > ziel:
        assert time.monotonic() < schluss, "the worker does nothing"
        time.sleep(0.005)
    if arbeiter.poll() is not None:
        return False
    if ziel == 0:
        arbeiter.wait(timeout=300)
        return False
    arbeiter.kill()
    arbeiter.wait(timeout=60)
    return True
