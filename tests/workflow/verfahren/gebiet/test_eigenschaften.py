"""What holds for every sequence of changes: nobody is lost, past days stay, all can be annulled."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from antraege.choices import BESTEHENDE_MITGLIEDSSTATUS, OFFENE_STATUS, Antragsstatus
from antraege.models import Antrag, Kommune, Mitgliedschaft
from tests.berichte.faelle import am, zahlen
from tests.stuetzen.faelle import AUGUSTDORF, BIELEFELD, DETMOLD, KREIS_LIPPE, Welt
from tests.workflow.verfahren.gebiet.hilfen import (
    SALZUFLEN,
    aufgehoben,
    aufnahme,
    aufteilung,
    protokollbefunde,
    umbenennung,
    vollzogen,
    zusammenschluss,
)
from workflow.verfahren.gebiet.eingaben import Gebietsentwurf
from workflow.verfahren.gebiet.lesen import lage_zum
from workflow.verfahren.gebiet.pruefung import waehlbare

EINSTELLUNG = settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
MITGLIEDER = {DETMOLD: "2015-06-01", BIELEFELD: "2019-02-03"}
STAEDTEREGION = "05334"
ANFANG = date(2026, 1, 1)
TAGE = [date(2025, 12, 31), ANFANG, date(2026, 1, 15), date(2026, 3, 16)]
GRIFFE = st.tuples(
    st.sampled_from(["umbenennen", "vereinen", "aufnehmen", "aufteilen", "kreise"]),
    st.permutations(range(4)),
)


def bild(tag: date) -> dict[str, Any]:
    """What figures and map say of a day."""
    z = zahlen(f"{tag}", "2026-12-31")
    netz = sorted((n.koerper.ags, n.koerper.name, n.koerper.kreis, n.lage) for n in z.netz)
    return {
        "anzahlen": dict(z.anzahlen),
        "einwohner": z.mitglieder.einwohner,
        "netz": netz,
        "umrisse": z.umrisse,
    }


def lebende() -> list[str]:
    """Keys of the municipalities that there are, by name."""
    dort = Kommune.objects.filter(besteht_bis=None, typ="kreisfreie_stadt")
    dort |= Kommune.objects.filter(besteht_bis=None, kreis__isnull=False)
    return list(dort.order_by("ags").values_list("ags", flat=True))


def greife(welt: Welt, griff: str, wahl: list[int], nr: int, tag: date) -> Gebietsentwurf | None:
    """A change of bodies that there are; None where too few are left for it."""
    dort = lebende()
    wer = [dort[n] for n in wahl if n < len(dort)]
    if griff == "kreise":
        kreise = Kommune.objects.filter(besteht_bis=None, ags__in=[KREIS_LIPPE, STAEDTEREGION])
        schluessel = list(kreise.values_list("ags", flat=True))
        return aufnahme(welt, schluessel[0], schluessel[1], am=tag) if len(schluessel) > 1 else None
    if griff == "umbenennen":
        return umbenennung(welt, f"Probe {nr}", wer[0], am=tag)
    if griff == "aufteilen" and len(wer) > 2:
        return aufteilung(welt, *wer[:3], fort=wer[1], am=tag)
    if griff == "aufnehmen" and len(wer) > 1:
        return aufnahme(welt, wer[0], wer[1], am=tag)
    if griff == "vereinen" and len(wer) > 1:
        kreis = Kommune.objects.filter(besteht_bis=None, ags=KREIS_LIPPE).exists()
        neu, wo = (f"057669{nr:02}", KREIS_LIPPE) if kreis else (f"053349{nr:02}", STAEDTEREGION)
        return zusammenschluss(welt, *wer[:2], neu=neu, name=f"Neu {nr}", am=tag, kreis=wo)
    return None


def mit_wahl(welt: Welt, was: Gebietsentwurf) -> Gebietsentwurf:
    """Of several open cases the first one goes on."""
    wahl = waehlbare(lage_zum(was, welt.heute))
    return replace(was, fortgefuehrter_antrag=wahl[0][1].id) if len(wahl) > 1 else was


def pruefe_bestand() -> None:
    """Nothing hangs at a body that there is no longer, nothing is there twice or lost."""
    geendet = Kommune.objects.filter(besteht_bis__isnull=False)
    offene = Antrag.objects.filter(status__in=OFFENE_STATUS)
    bestehende = Mitgliedschaft.objects.filter(status__in=BESTEHENDE_MITGLIEDSSTATUS)
    for zeilen in (offene, bestehende):
        assert not zeilen.filter(kommune__in=geendet).exists()
        je_koerper = Counter(zeilen.values_list("kommune_id", flat=True))
        assert set(je_koerper.values()) <= {1}
    assert 0 < bestehende.count() <= len(MITGLIEDER)
    assert not Kommune.objects.filter(besteht_bis=None, kreis__in=geendet).exists()


def spiele(welt: Welt, griffe: list[tuple[str, list[int]]]) -> None:
    """One change after the other, then their annulments from the last one on."""
    anfang = {tag: bild(tag) for tag in TAGE}
    vollzogene: list[int] = []
    for nr, (griff, wahl) in enumerate(griffe):
        tag_der_aenderung = ANFANG + timedelta(days=10 * nr)
        was = greife(welt, griff, wahl, nr, tag_der_aenderung)
        if was is None:
            continue
        davor = {tag: bild(tag) for tag in TAGE if tag < tag_der_aenderung}
        vollzogene.append(vollzogen(welt, mit_wahl(welt, was)))
        pruefe_bestand()
        assert {tag: bild(tag) for tag in davor} == davor
    for pk in reversed(vollzogene):
        aufgehoben(welt, pk)
        pruefe_bestand()
    assert {tag: bild(tag) for tag in TAGE} == anfang
    assert protokollbefunde() == []


@EINSTELLUNG
@given(griffe=st.lists(GRIFFE, min_size=2, max_size=4))
def test_after_any_changes_nobody_is_lost_and_their_annulments_leave_nothing(
    welt: Welt, griffe: list[tuple[str, list[int]]]
) -> None:
    with transaction.atomic():
        for ags, seit in MITGLIEDER.items():
            welt.mitglied(ags, am(seit))
        welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND, AUGUSTDORF)
        welt.interesse(SALZUFLEN)
        spiele(welt, griffe)
        transaction.set_rollback(True)  # the next example begins where this one began
