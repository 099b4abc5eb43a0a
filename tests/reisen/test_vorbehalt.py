"""Signed with a reservation at an event, decided later, released in one confirmation."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from antraege.choices import Antragsstatus, Handlung
from antraege.models import Mitgliedschaft, Protokolleintrag
from tests.reisen.besuch import Besuch
from tests.stuetzen.faelle import Welt

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]
H = Handlung
S = Antragsstatus
VORBEHALT = "vorbehaltlich der Zustimmung des Rates"


def vor(welt: Welt, tage: int) -> date:
    return welt.heute - timedelta(days=tage)


def deutsch(tag: date) -> str:
    return f"{tag:%d.%m.%Y}"


def unterzeichnet_beim_treffen(besuch: Besuch, welt: Welt) -> None:
    """The mayor signs at the event, four weeks before anybody decides."""
    besuch.tue(
        H.UNTERSCHRIFT_ERFASSEN,
        partei="kommune",
        unterzeichnend="S. Spitze",
        amt="Bürgermeisterin",
        geschehen=deutsch(vor(welt, 28)),
        ort="Düsseldorf",
        vorbehalt=VORBEHALT,
    )


def alles_andere(besuch: Besuch, welt: Welt, antrag: int) -> None:
    """Verdicts, the release before the Land signs, and its signature at the same event."""
    welt.pruefe(antrag)
    welt.gib_zeichnung_frei(antrag)
    besuch.tue(
        H.UNTERSCHRIFT_ERFASSEN,
        partei="land",
        unterzeichnend="T. Staat",
        amt="Staatssekretär",
        geschehen=deutsch(vor(welt, 28)),
    )
    besuch.liest(f"vor der Zeichnungsfreigabe vom {deutsch(welt.heute)}")


def test_a_reserved_signature_counts_from_the_lifting(welt: Welt, besuch: Besuch) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    besuch.vorgang = f"/vorgaenge/{antrag}/"
    besuch.ist(welt.leute.bearbeitung)
    unterzeichnet_beim_treffen(besuch, welt)
    besuch.ist(welt.leute.bearbeitung)
    besuch.liest(VORBEHALT)
    besuch.liest("halb unterzeichnet")
    alles_andere(besuch, welt, antrag)
    besuch.tue(
        H.BERATUNG_ERFASSEN,
        gremium="Rat",
        sitzung=deutsch(vor(welt, 5)),
        ergebnis="ungeaendert_beschlossen",
        beleg="Auszug aus der Niederschrift",
    )
    besuch.tue(H.VORBEHALT_AUFHEBEN, partei="kommune", geschehen=deutsch(vor(welt, 3)))
    besuch.tue(H.VORAUSSETZUNGEN_BESTAETIGEN, bis="unterzeichnung_bestaetigen")
    assert welt.status(antrag) == S.IN_FREIGABE
    besuch.ist(welt.leute.leitung)
    besuch.liest(
        f"Zeichnungsfreigabe erteilt am {deutsch(welt.heute)}, nach der Unterschrift des Landes "
        f"vom {deutsch(vor(welt, 28))} (nachgeholt)"
    )
    besuch.tue(H.AUFNAHME_FREIGEBEN)

    mitgliedschaft = Mitgliedschaft.objects.get(kommune=welt.detmold)
    assert mitgliedschaft.beginn.taggenau == vor(welt, 3)
    kommune = welt.fall(antrag).unterschriften[0]
    assert kommune.unterzeichnet.taggenau == vor(welt, 28)
    assert kommune.vorbehalt == VORBEHALT
    schritte = Protokolleintrag.objects.filter(antrag=antrag, vorher__gt="").order_by("nr")
    wechsel = [(e.handlung, e.ist_durchlaufen) for e in schritte if e.vorher != e.nachher]
    assert wechsel == [
        ("pruefung_aufnehmen", False),
        ("voraussetzungen_bestaetigen", False),
        ("beschlusslage_bestaetigen", True),
        ("unterzeichnung_bestaetigen", True),
        ("aufnahme_freigeben", False),
    ]
