"""Facts of a body: a new head, whom to write to, guests, what was before, what the Land knows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from antraege.choices import (
    Antragsstatus,
    Freigabeart,
    Handlung,
    Kanal,
    Mitgliedsstatus,
)
from antraege.models import (
    Ansprechperson,
    Gastteilnahme,
    Kommune,
    Mitgliedschaft,
    Nachricht,
    Protokolleintrag,
    Unterschrift,
    Vorgeschichte,
)
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from antraege.rules.am_zug import offene_nachweise
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import Welt
from tests.stuetzen.welt import mit
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart

H = Handlung
S = Antragsstatus
HEUTE = date(2026, 3, 16)
EIN_TAG = timedelta(days=1)


def tag(tage: int) -> date:
    return HEUTE + timedelta(days=tage)


# --- a change of head touches nothing that was signed or released


def test_a_change_of_head_touches_no_signature_and_no_release(welt: Welt) -> None:
    welt.nenne_spitze(gueltig_ab=tag(-900))
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.gib_zeichnung_frei(antrag)
    welt.unterschreibe(antrag)
    vorher = list(Unterschrift.objects.order_by("pk").values())
    freigabe = next(f for f in welt.fall(antrag).freigaben if f.art is Freigabeart.ZEICHNUNG)
    version = welt.fall(antrag).antrag.version
    welt.vergehe(2)
    welt.nenne_spitze(name="N. Neu", amt="Bürgermeister", loest_ab=True, gueltig_ab=welt.heute)
    assert list(Unterschrift.objects.order_by("pk").values()) == vorher
    assert freigabe in welt.fall(antrag).freigaben
    assert welt.fall(antrag).antrag.version == version
    welt.tue(antrag, H.UNTERZEICHNUNG_BESTAETIGEN, e.Schritt())
    welt.schliesse(antrag, S.AUFGENOMMEN)


# --- whom the office writes to


def test_a_new_member_keeps_whom_the_office_wrote_to(welt: Welt) -> None:
    welt.weg_bis(S.AUFGENOMMEN)
    person = Ansprechperson.objects.get()
    assert (person.name, person.gueltig_ab, person.gueltig_bis) == ("K. Beispiel", HEUTE, None)


@pytest.mark.parametrize("ab", [-50, 20])
def test_who_is_named_for_the_body_is_not_named_twice(welt: Welt, ab: int) -> None:
    welt.nenne_person(gueltig_ab=tag(ab))
    welt.weg_bis(S.AUFGENOMMEN)
    assert [p.name for p in Ansprechperson.objects.all()] == ["P. Beispiel"]


def test_years_later_the_office_writes_to_the_contact_of_that_day(welt: Welt) -> None:
    welt.weg_bis(S.AUFGENOMMEN)
    welt.vergehe(400)
    welt.nenne_person(mail="nachfolge@kommune.example", loest_ab=True, gueltig_ab=welt.heute)
    mitglied = Mitgliedschaft.objects.get().pk
    austritt = e.Eingabe(grund="Beschluss", im_auftrag=Kanal.BRIEF)
    welt.tue_mitglied(mitglied, H.AUSTRITT_VERMERKEN, austritt)
    post = Nachricht.objects.get(handlung=H.AUSTRITT_VERMERKEN)
    assert post.an == "nachfolge@kommune.example"


# --- guests, what happened before, what the Land knows


def gast(**werte: Any) -> e.GastteilnahmeErfassen:
    vorgabe = e.GastteilnahmeErfassen(von=Zeitangabe.jahr(2024), anlass="Werkstatt")
    return mit(vorgabe, werte)


def test_a_guest_is_no_member(welt: Welt) -> None:
    welt.tue_kommune(H.GASTTEILNAHME_ERFASSEN, gast())
    zeile = Gastteilnahme.objects.get()
    welt.tue_kommune(
        H.GASTTEILNAHME_ERFASSEN,
        gast(zeile_id=zeile.pk, bis=Zeitangabe.tag(HEUTE), hinweis="zwei Treffen"),
    )
    zeile.refresh_from_db()
    assert (zeile.bis, zeile.hinweis) == (Zeitangabe.tag(HEUTE), "zwei Treffen")
    assert not Mitgliedschaft.objects.exists()
    assert welt.fall_der_kommune().mitgliedschaft.status is Mitgliedsstatus.START
    welt.interesse()


@pytest.mark.parametrize(
    ("werte", "feld"),
    [
        ({"anlass": " "}, "anlass"),
        ({"von": Zeitangabe.tag(tag(1))}, "von"),
        ({"bis": Zeitangabe.jahr(2023)}, "bis"),
        ({"zeile_id": 999}, ""),
        ({"quelle_url": "javascript://a.example/%0aalert(1)"}, "quelle_url"),
    ],
)
def test_a_guest_came_before_going(welt: Welt, werte: dict[str, Any], feld: str) -> None:
    with pytest.raises(Abgelehnt) as abgelehnt:
        welt.tue_kommune(H.GASTTEILNAHME_ERFASSEN, gast(**werte))
    assert [h.feld for h in abgelehnt.value.hindernisse] == [feld]
    assert not Gastteilnahme.objects.exists()


def vorgeschichte(**werte: Any) -> e.VorgeschichteErfassen:
    vorgabe = e.VorgeschichteErfassen(
        gegenstand="Netzwerk", schritt="Fraktionsantrag", wann=Zeitangabe.monat(2014, 5)
    )
    return mit(vorgabe, werte)


@pytest.mark.parametrize(
    ("werte", "feld"),
    [
        ({"gegenstand": ""}, "gegenstand"),
        ({"schritt": ""}, "schritt"),
        ({"wann": Zeitangabe.jahr(2031)}, "wann"),
        ({"anzahl_ja": 40_000}, "anzahl_ja"),
        ({"anzahl_nein": -1}, "anzahl_ja"),
    ],
)
def test_what_happened_before_is_plausible(welt: Welt, werte: dict[str, Any], feld: str) -> None:
    with pytest.raises(Abgelehnt) as abgelehnt:
        welt.tue_kommune(H.VORGESCHICHTE_ERFASSEN, vorgeschichte(**werte))
    assert [h.feld for h in abgelehnt.value.hindernisse] == [feld]
    assert not Vorgeschichte.objects.exists()


def test_what_an_import_has_brought_is_not_brought_again(welt: Welt) -> None:
    for handlung, eingabe in (
        (H.GASTTEILNAHME_ERFASSEN, gast(kennung="unna-gast-1")),
        (H.VORGESCHICHTE_ERFASSEN, vorgeschichte(kennung="unna-1")),
    ):
        welt.tue_kommune(handlung, eingabe, wer=welt.leute.importiert)
        with pytest.raises(Abgelehnt, match="schon übernommen"):
            welt.tue_kommune(handlung, eingabe, wer=welt.leute.importiert)


def test_what_the_land_knows_itself_is_not_asked_for(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    titel = "Anerkennungskultur: Ehrenamtskarte oder Vergleichbares"
    assert titel in offene_nachweise(welt.fall(antrag))
    seit = Zeitangabe.jahr(2019)
    welt.tue_kommune(H.EHRENAMTSKARTE_VERMERKEN, e.EhrenamtskarteVermerken(seit=seit))
    assert Kommune.objects.get(pk=welt.detmold.pk).ehrenamtskarte_seit == seit
    assert titel not in offene_nachweise(welt.fall(antrag))
    zurueck = e.EhrenamtskarteVermerken(seit=None)
    with pytest.raises(Abgelehnt, match="Bitte einen Grund angeben"):
        welt.tue_kommune(H.EHRENAMTSKARTE_VERMERKEN, zurueck)
    welt.tue_kommune(H.EHRENAMTSKARTE_VERMERKEN, mit(zurueck, {"grund": "Verwechselt."}))
    assert titel in offene_nachweise(welt.fall(antrag))


# --- the chain of a body


def test_a_stale_page_of_a_body_is_told_so(welt: Welt) -> None:
    gesehen = welt.fall_der_kommune().kommune.version
    welt.nenne_person()
    eingabe = e.SpitzeEintragen(name="S. Spitze", amt="Bürgermeisterin")
    with pytest.raises(Abgelehnt) as abgelehnt:
        welt.tue_kommune(H.VERWALTUNGSSPITZE_EINTRAGEN, eingabe, version=gesehen)
    assert abgelehnt.value.hat(Hindernisart.UEBERHOLT)
    welt.tue_kommune(H.VERWALTUNGSSPITZE_EINTRAGEN, eingabe, version=gesehen + 1)


def test_the_chain_of_a_body_is_verified_with_everything_on_it(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.nenne_person()
    welt.nenne_spitze()
    welt.tue_kommune(H.GASTTEILNAHME_ERFASSEN, gast())
    welt.tue_kommune(H.VORGESCHICHTE_ERFASSEN, vorgeschichte(wer="NAME-DER-FRAKTION"))
    welt.lege_ab(antrag)
    karte = e.EhrenamtskarteVermerken(seit=Zeitangabe.jahr(2019))
    welt.tue_kommune(H.EHRENAMTSKARTE_VERMERKEN, karte)
    kette = Protokolleintrag.objects.filter(kommune=welt.detmold)
    assert list(kette.order_by("nr").values_list("nr", flat=True)) == [1, 2, 3, 4, 5]
    zaehlung = Zaehlung()
    assert list(pruefe_protokoll(zaehlung)) == []
    assert zaehlung.ketten == 2
    assert "NAME-DER-FRAKTION" not in " ".join(kette.values_list("inhalt", flat=True))
    Kommune.objects.filter(pk=welt.detmold.pk).update(protokoll_nr=4)
    befunde = [b.kette for b in pruefe_protokoll(Zaehlung())]
    assert befunde == ["kommune/05766020"]
