"""Same two dates, same figures: whatever is recorded later."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from antraege.choices import OFFENE_STATUS, Antragsstatus, Handlung, Kanal
from antraege.models import Mitgliedschaft, Protokolleintrag
from antraege.zeitangabe import Zeitangabe
from berichte.kennzahlen import Bezug, lies_zahlen
from berichte.kennzahlen.bezug import vor_jahren
from tests.berichte.faelle import berichtige, um
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, BIELEFELD, DETMOLD, KREIS_LIPPE
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt

ORTE = (DETMOLD, AUGUSTDORF, BIELEFELD, KREIS_LIPPE)
Tat = tuple[str, int, int, int]
"""Kind of act, which body, days gone by since the last one, days it lies back."""

TATEN = ("interesse", "schritt", "frage", "antwort", "ende", "mitglied", "antrag_neu", "beginn_neu")
taten = st.lists(
    st.tuples(st.sampled_from(TATEN), st.integers(0, 3), st.integers(0, 25), st.integers(0, 40)),
    min_size=4,
    max_size=14,
)


def tue(welt: Welt, antraege: dict[str, int], tat: Tat) -> None:
    art, ort, vergangen, zurueck = tat
    ags = ORTE[ort]
    welt.vergehe(vergangen)
    geschehen = Zeitangabe.tag(welt.heute.fromordinal(welt.heute.toordinal() - zurueck))
    if art == "mitglied":
        welt.mitglied(ags, Zeitangabe.unbekannt() if zurueck % 3 == 0 else geschehen)
    elif art == "interesse":
        antraege[ags] = welt.interesse(ags, geschehen=geschehen)
    elif art == "beginn_neu":
        for pk in Mitgliedschaft.objects.filter(kommune__ags=ags).values_list("pk", flat=True):
            berichtige(welt, 1, geschehen, mitgliedschaft=pk)
    elif ags in antraege:
        WEITERE[art](welt, antraege[ags], geschehen)


def schritt(welt: Welt, antrag: int, geschehen: Zeitangabe) -> None:
    status = welt.status(antrag)
    if status == Antragsstatus.IN_FREIGABE:
        welt.schliesse(antrag, Antragsstatus.AUFGENOMMEN)
    elif status in OFFENE_STATUS:
        welt.gehe(antrag, OFFENE_STATUS[OFFENE_STATUS.index(status) + 1])


def antworte(welt: Welt, antrag: int, geschehen: Zeitangabe) -> None:
    antwort = e.RueckfrageBeantworten(antwort="Ja.", kanal=Kanal.MAIL, geschehen=geschehen)
    welt.tue(antrag, Handlung.RUECKFRAGE_BEANTWORTEN, antwort)


def antrag_neu(welt: Welt, antrag: int, geschehen: Zeitangabe) -> None:
    nummern = Protokolleintrag.objects.filter(antrag_id=antrag).values_list("nr", flat=True)
    berichtige(welt, 1 + geschehen.sortierung[0].day % len(nummern), geschehen, antrag=antrag)


WEITERE: dict[str, Callable[[Welt, int, Zeitangabe], None]] = {
    "schritt": schritt,
    "frage": lambda welt, antrag, _: welt.frage(antrag),
    "antwort": antworte,
    "ende": lambda welt, antrag, _: welt.schliesse(antrag, Antragsstatus.EINGESTELLT),
    "antrag_neu": antrag_neu,
}


def tue_alles(welt: Welt, antraege: dict[str, int], folge: list[Tat]) -> int:
    """Do what the door allows; gives how much that was."""
    gelungen = 0
    for tat in folge:
        with suppress(Abgelehnt), transaction.atomic():
            tue(welt, antraege, tat)
            gelungen += 1
    return gelungen


@pytest.mark.django_db
@pytest.mark.nur_sqlite  # many examples, the same statements
@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(vorher=taten, nachher=taten)
def test_what_is_recorded_later_changes_no_figure_of_before(
    db: None, vorher: list[Tat], nachher: list[Tat]
) -> None:
    with transaction.atomic():
        welt = Welt(um("2025-03-01"))
        antraege: dict[str, int] = {}
        tue_alles(welt, antraege, vorher)
        bekannt = welt.jetzt
        tage = [welt.heute, vor_jahren(welt.heute, 1), Bezug(welt.heute, bekannt).vormonat]
        damals = [lies_zahlen(Bezug(tag, bekannt)) for tag in tage]
        welt.vergehe()
        tue_alles(welt, antraege, nachher)
        assert [lies_zahlen(Bezug(tag, bekannt)) for tag in tage] == damals
        transaction.set_rollback(True)


def test_the_property_can_fail(welt: Welt) -> None:
    """Without the filter by Kenntnisstand the figures of before would change."""
    welt.jetzt = um("2026-01-05")
    antraege: dict[str, int] = {}
    assert tue_alles(welt, antraege, [("interesse", 0, 0, 3), ("schritt", 0, 8, 0)]) == 2
    bezug = Bezug(welt.heute, welt.jetzt)
    damals = lies_zahlen(bezug)
    welt.vergehe()
    assert tue_alles(welt, antraege, [("interesse", 1, 0, 10), ("mitglied", 2, 0, 20)]) == 2
    assert lies_zahlen(Bezug(bezug.stichtag, welt.jetzt)) != damals
    assert lies_zahlen(bezug) == damals
