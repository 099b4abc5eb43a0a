"""From the interest to the membership, through the pages, by three people."""

from __future__ import annotations

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from antraege.choices import Antragsstatus, Handlung
from antraege.models import Antrag, Mitgliedschaft, Protokolleintrag
from antraege.worte import STATUSWORTE
from tests.reisen.besuch import Besuch
from tests.stuetzen.faelle import Welt

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
]
H = Handlung
S = Antragsstatus


def wort(status: Antragsstatus) -> str:
    return STATUSWORTE[status].oeffentlich


def kommune_liest(besuch: Besuch, welt: Welt, *saetze: str) -> None:
    """The municipality looks at its own page; then the officer sits down again."""
    besuch.ist(welt.leute.kommune, "/beitritt/")
    for satz in saetze:
        besuch.liest(satz)
    besuch.ist(welt.leute.bearbeitung)


def nimm_interesse_auf(besuch: Besuch, welt: Welt) -> int:
    """Find Detmold, record its interest."""
    besuch.ist(welt.leute.bearbeitung, "/vorgaenge/neu/")
    suche = besuch.seite.get_by_role("search", name="Kommune suchen")
    suche.get_by_label("Name oder Schlüssel").fill("detmold")
    suche.get_by_role("button", name="Suchen").click()
    treffer = besuch.seite.get_by_role("row").filter(has_text="Stadt Detmold")
    treffer.get_by_role("link").click()
    besuch.sende(
        kanal="mail", kontakt_name="K. Beispiel", kontakt_mail="engagement@kommune.example"
    )
    antrag = Antrag.objects.get(kommune=welt.detmold)
    besuch.vorgang = f"/vorgaenge/{antrag.pk}/"
    return antrag.pk


def erfasse_durcheinander(besuch: Besuch) -> None:
    """The mayor signs and the council decides before anybody has checked anything."""
    besuch.tue(
        H.UNTERSCHRIFT_ERFASSEN,
        partei="kommune",
        unterzeichnend="S. Spitze",
        amt="Bürgermeisterin",
        vorbehalt="vorbehaltlich der Zustimmung des Rates",
    )
    besuch.tue(
        H.BERATUNG_ERFASSEN,
        gremium="Rat",
        sitzung=f"{timezone.localdate():%d.%m.%Y}",
        ergebnis="ungeaendert_beschlossen",
        beleg="Auszug aus der Niederschrift",
    )


def pruefe_voraussetzungen(besuch: Besuch, welt: Welt, antrag: int) -> None:
    """Five verdicts, each from the link in its row."""
    for kriterium in welt.fall(antrag).kriterien:
        besuch.tue(
            H.KRITERIUM_PRUEFEN,
            woran=kriterium.titel,
            urteil="erfuellt",
            begruendung="Nach den Unterlagen.",
        )


def unterzeichne(besuch: Besuch, welt: Welt) -> None:
    """Proposed, released by the head, signed by the Land, the reservation lifted."""
    besuch.tue(
        H.ZEICHNUNGSFREIGABE_VORSCHLAGEN,
        unterzeichnend_kommune="S. Spitze",
        amt_kommune="Bürgermeisterin",
        unterzeichnend_land="T. Staat",
        amt_land="Staatssekretär",
    )
    besuch.ist(welt.leute.leitung)
    besuch.tue(H.ZEICHNUNGSFREIGABE_ERTEILEN)
    besuch.ist(welt.leute.bearbeitung)
    besuch.tue(
        H.UNTERSCHRIFT_ERFASSEN, partei="land", unterzeichnend="T. Staat", amt="Staatssekretär"
    )
    besuch.tue(H.VORBEHALT_AUFHEBEN, partei="kommune")


def test_detmold_becomes_a_member(welt: Welt, besuch: Besuch) -> None:
    antrag = nimm_interesse_auf(besuch, welt)
    kommune_liest(besuch, welt, wort(S.INTERESSE_BEKUNDET))
    erfasse_durcheinander(besuch)
    besuch.tue(H.PRUEFUNG_AUFNEHMEN)
    kommune_liest(besuch, welt, wort(S.IN_PRUEFUNG))
    pruefe_voraussetzungen(besuch, welt, antrag)
    besuch.tue(H.VORAUSSETZUNGEN_BESTAETIGEN, bis="beschlusslage_bestaetigen")
    assert welt.status(antrag) == S.UNTERZEICHNUNG_AUSSTEHEND
    kommune_liest(besuch, welt, wort(S.UNTERZEICHNUNG_AUSSTEHEND))
    unterzeichne(besuch, welt)
    besuch.tue(H.UNTERZEICHNUNG_BESTAETIGEN)
    kommune_liest(besuch, welt, wort(S.IN_FREIGABE))
    besuch.ist(welt.leute.leitung)
    besuch.tue(H.AUFNAHME_FREIGEBEN)
    assert welt.status(antrag) == S.AUFGENOMMEN
    beginn = Mitgliedschaft.objects.get(kommune=welt.detmold).beginn
    kommune_liest(besuch, welt, f"Ihre Stadt ist seit {beginn} Mitglied.")
    kommune_liest(besuch, welt, "Ihre Interessenbekundung", "Willkommen im Kommunen-Netzwerk")

    besuch.ist(welt.leute.bearbeitung)
    eintraege = Protokolleintrag.objects.filter(antrag=antrag)
    expect(besuch.seite.locator(".bw-verlauf > li")).to_have_count(eintraege.count())
    expect(besuch.seite.locator(".bw-nachricht")).to_have_count(
        Antrag.objects.get(pk=antrag).nachrichten.count()
    )
