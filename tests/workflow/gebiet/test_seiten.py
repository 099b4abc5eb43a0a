"""The pages of changes: what a person types, what is shown before, what is there afterwards."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from antraege.choices import Gebietsstand, Handlung
from antraege.models import Antrag, Gebietsaenderung, Kommune, Protokolleintrag
from tests.berichte.faelle import am
from tests.stuetzen.besuch import besuch, zaehle_anweisungen
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD
from tests.workflow.verfahren.gebiet.hilfen import (
    NEUSTADT,
    SALZUFLEN,
    aufgehoben,
    stand,
    teilung,
    umbenennung,
    vollzogen,
    vorgelegt,
    wer,
    zusammenschluss,
)
from workflow.verfahren.gebiet.handeln import entwerfe

H = Handlung
NEU = "/gebietsaenderungen/neu/zusammenschluss/"
ANGABEN = {
    "k1": "Stadt Detmold (05766020)",
    "k2": "augustdorf",
    "ziel": "neu",
    "n_name": "Lippstätten",
    "n_typ": "stadt",
    "n_ags": NEUSTADT,
    "wirksam_am": "01.01.2026",
    "quelle": "GV. NRW. S. 1",
}


@pytest.fixture
def bearbeitung(welt: Welt) -> Client:
    return besuch(welt.leute.bearbeitung)


@pytest.fixture
def leitung(welt: Welt) -> Client:
    return besuch(welt.leute.leitung)


def sende(client: Client, pfad: str, **werte: str) -> tuple[int, str]:
    gesehen = str(Protokolleintrag.objects.filter(kommune=None, antrag=None).count() + 9999)
    antwort = client.post(pfad, {"gesehen": gesehen, "absicht": "ausfuehren", **werte}, follow=True)
    return antwort.status_code, antwort.content.decode()


def test_an_empty_list_says_so_and_leads_on(welt: Welt, bearbeitung: Client) -> None:
    seite = bearbeitung.get("/gebietsaenderungen/").content.decode()
    assert "Es ist noch keine Gebietsänderung erfasst." in seite
    assert "/gebietsaenderungen/neu/teilung/" in seite


def test_a_merger_is_recorded_presented_and_executed(
    welt: Welt, bearbeitung: Client, leitung: Client
) -> None:
    welt.mitglied(DETMOLD, am("2015-06-01"))
    status, seite = sende(bearbeitung, NEU, **ANGABEN, absicht="vorschau")
    assert status == 200
    assert "geht auf Stadt Lippstätten über" in seite
    assert not Gebietsaenderung.objects.exists()
    sende(bearbeitung, NEU, **ANGABEN)
    pk = Gebietsaenderung.objects.get().pk
    sende(bearbeitung, f"/gebietsaenderungen/{pk}/gebietsaenderung_vorschlagen/")
    vorrat = leitung.get("/arbeitsvorrat/").content.decode()
    assert "Vollzug der Gebietsänderung entscheiden" in vorrat
    vollziehen = f"/gebietsaenderungen/{pk}/gebietsaenderung_vollziehen/"
    assert "aktiv, Mitglied seit 01.06.2015" in leitung.get(vollziehen).content.decode()
    _, seite = sende(leitung, vollziehen)
    assert "Die Gebietsänderung ist vollzogen." in seite
    assert stand(pk) == Gebietsstand.VOLLZOGEN
    alte = bearbeitung.get(f"/kommunen/{DETMOLD}/").content.decode()
    assert "Diese Kommune besteht seit dem 01.01.2026 nicht mehr." in alte
    assert f"/kommunen/{NEUSTADT}/" in alte
    assert "Interessenbekundung erfassen" not in alte


def test_a_second_click_executes_nothing_twice(welt: Welt, leitung: Client) -> None:
    pk = vorgelegt(welt, umbenennung(welt))
    vollziehen = f"/gebietsaenderungen/{pk}/gebietsaenderung_vollziehen/"
    gesehen = leitung.get(vollziehen).context["gesehen"]
    werte = {"gesehen": gesehen, "absicht": "ausfuehren"}
    assert leitung.post(vollziehen, werte).status_code == 302
    assert leitung.post(vollziehen, werte).status_code == 409
    assert Kommune.objects.get(ags=DETMOLD).fruehere_namen == "Detmold"


@pytest.mark.parametrize(
    ("werte", "satz"),
    [
        ({"k1": "Atlantis"}, "Eine Kommune „Atlantis“ gibt es nicht."),
        ({"k1": "Detmold (99999999)"}, "Den Schlüssel 99999999 gibt es nicht."),
        ({"k1": "a"}, "Das ist nicht eindeutig:"),
        ({"k2": "Detmold (05766020)"}, "Stadt Detmold ist schon genannt."),
        ({"ziel": "bestehend", "z": "Stadt Detmold (05766020)"}, "nicht in sich selbst aufgehen"),
        ({"ziel": "bestehend"}, "Bitte angeben, worin die Kommunen aufgehen."),
        ({"n_ags": AUGUSTDORF}, "Diesen Schlüssel trägt schon Gemeinde Augustdorf."),
        ({"n_name": ""}, "Bitte den Namen angeben."),
        ({"n_typ": ""}, "Bitte die Art angeben."),
        ({"n_name": "Lippstätten\u202egnp"}, "ohne Steuerzeichen"),
        ({"n_amtlich": "Lippstätten\u202egnp, Stadt"}, "ohne Steuerzeichen"),
        ({"quelle": "GV. NRW.\u202e S. 1"}, "Zeichen, das nicht erlaubt ist"),
        ({"n_typ": "kreisfreie_stadt"}, "am Ende 000"),
        ({"n_typ": "kreisfreie_stadt", "n_ags": "05766000"}, "gehört zu einem Kreis: Kreis Lippe"),
        ({"n_ags": "05766000"}, "am Ende nicht 000"),
        ({"wirksam_am": "31.02.2026"}, "gültiges Datum"),
        ({"wirksam_am": "01.01.1900"}, "So lange gibt es das Land nicht: erst seit 23.08.1946."),
        ({"quelle": ""}, "Quelle"),
        ({"quelle_url": "javascript:alert(1)"}, "gültige"),
        ({"n_einwohner": "-5"}, "0"),
        ({"n_einwohner": "12.0"}, "Bitte eine ganze Zahl angeben"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(
    welt: Welt, bearbeitung: Client, werte: dict[str, str], satz: str
) -> None:
    status, seite = sende(bearbeitung, NEU, **ANGABEN | werte)
    assert status == 422
    assert satz in seite
    assert "Lippstätten" in seite or "n_name" in werte
    assert not Gebietsaenderung.objects.exists()


def test_hostile_names_are_text(welt: Welt, bearbeitung: Client, leitung: Client) -> None:
    sende(bearbeitung, NEU, **ANGABEN | {"n_name": "<script>x</script>"})
    pk = Gebietsaenderung.objects.get().pk
    seite = bearbeitung.get(f"/gebietsaenderungen/{pk}/").content.decode()
    assert "<script>x" not in seite
    assert "&lt;script&gt;x" in seite


def test_of_two_open_cases_the_form_asks_which_goes_on(welt: Welt, bearbeitung: Client) -> None:
    einer, anderer = welt.interesse(DETMOLD), welt.interesse(AUGUSTDORF)
    status, seite = sende(bearbeitung, NEU, **ANGABEN)
    assert status == 422
    assert "Welcher Vorgang geht weiter?" in seite
    assert f'value="{einer}"' in seite
    sende(bearbeitung, NEU, **ANGABEN, fortgefuehrter_antrag=str(anderer))
    assert Gebietsaenderung.objects.get().fortgefuehrter_antrag_id == anderer


@pytest.mark.parametrize("art", ["umbenennung", "artwechsel", "zusammenschluss", "teilung"])
def test_a_draft_opens_as_it_was_saved(welt: Welt, bearbeitung: Client, art: str) -> None:
    entwuerfe = {
        "umbenennung": umbenennung(welt),
        "zusammenschluss": zusammenschluss(welt),
        "teilung": teilung(welt, fort=1),
    }
    if art == "artwechsel":
        werte = {"k1": AUGUSTDORF, "k1_typ": "stadt", "wirksam_am": "01.01.2026", "quelle": "x"}
        sende(bearbeitung, "/gebietsaenderungen/neu/artwechsel/", **werte)
        pk = Gebietsaenderung.objects.get().pk
    else:
        pk = entwerfe(wer=wer(welt, welt.leute.bearbeitung), entwurf=entwuerfe[art])
    pfad = f"/gebietsaenderungen/{pk}/gebietsaenderung_bearbeiten/"
    form = bearbeitung.get(pfad).context["form"]
    gezeigt = {n: form[n].value() or "" for n in form.fields}
    status, seite = sende(bearbeitung, pfad, **{n: str(w) for n, w in gezeigt.items()})
    assert status == 422
    assert "Es ist nichts geändert" in seite


def test_an_annulment_is_proposed_and_decided_on_its_own_pages(
    welt: Welt, bearbeitung: Client, leitung: Client
) -> None:
    pk = vollzogen(welt, zusammenschluss(welt))
    vorschlagen = f"/gebietsaenderungen/{pk}/gebietsaufhebung_vorschlagen/"
    assert sende(bearbeitung, vorschlagen)[0] == 422
    sende(bearbeitung, vorschlagen, grund="Irrtum.")
    assert (
        "Aufhebung der Gebietsänderung entscheiden"
        in leitung.get("/arbeitsvorrat/").content.decode()
    )
    aufheben = f"/gebietsaenderungen/{pk}/gebietsaenderung_aufheben/"
    assert "besteht wieder" in leitung.get(aufheben).content.decode()
    sende(leitung, aufheben)
    assert stand(pk) == Gebietsstand.AUFGEHOBEN
    neue = leitung.get(f"/kommunen/{NEUSTADT}/").content.decode()
    assert "ist aufgehoben" in neue


def test_the_register_shows_what_has_ended_only_on_request(welt: Welt, bearbeitung: Client) -> None:
    vollzogen(welt, zusammenschluss(welt))
    alle = bearbeitung.get("/kommunen/").content.decode()
    assert f"/kommunen/{AUGUSTDORF}/" not in alle
    assert f"/kommunen/{NEUSTADT}/" in alle
    for abfrage in ("?q=augustdorf", f"?q={AUGUSTDORF}", "?stand=aufgeloest"):
        seite = bearbeitung.get(f"/kommunen/{abfrage}").content.decode()
        assert f"/kommunen/{AUGUSTDORF}/" in seite
        assert "besteht nicht mehr" in seite
    suche = bearbeitung.get("/vorgaenge/neu/?q=augustdorf").content.decode()
    assert "besteht nicht mehr" in suche
    assert f"?kommune={welt.register[AUGUSTDORF].pk}" not in suche


def test_the_list_needs_no_more_statements_for_more_changes(
    welt: Welt, bearbeitung: Client
) -> None:
    vorgelegt(welt, umbenennung(welt))
    with zaehle_anweisungen() as eine:
        bearbeitung.get("/gebietsaenderungen/")
    vollzogen(welt, zusammenschluss(welt, "05766008", AUGUSTDORF))
    with zaehle_anweisungen() as zwei:
        bearbeitung.get("/gebietsaenderungen/")
    assert len(zwei) == len(eine)


def test_there_is_always_room_for_one_more_body(welt: Welt, bearbeitung: Client) -> None:
    def felder(**werte: str) -> set[str]:
        antwort = bearbeitung.post(NEU, {"absicht": "vorschau", **werte})
        return {n for n in antwort.context["form"].fields if n[0] == "k"}

    assert felder() == {"k1", "k2", "k3", "k4"}
    assert "k5" in felder(k4="Detmold")
    assert "k12" not in felder(**{f"k{nr}": "Detmold" for nr in range(1, 20)})


def test_a_case_that_passed_over_is_found_by_the_body_it_came_from(
    welt: Welt, bearbeitung: Client
) -> None:
    antrag = welt.interesse(AUGUSTDORF)
    vollzogen(welt, zusammenschluss(welt))
    seite = bearbeitung.get("/vorgaenge/?q=augustdorf").content.decode()
    assert f"/vorgaenge/{antrag}/" in seite
    assert "Lippstätten" in seite


def test_the_kreis_names_the_bodies_of_today(welt: Welt, bearbeitung: Client) -> None:
    vollzogen(welt, zusammenschluss(welt))
    seite = bearbeitung.get("/kommunen/05766/").content.decode()
    assert f"/kommunen/{NEUSTADT}/" in seite
    assert f"/kommunen/{AUGUSTDORF}/" not in seite


def test_what_lies_ahead_says_from_when_it_can_be_decided(welt: Welt, leitung: Client) -> None:
    kommend = timezone.localdate() + timedelta(days=30)
    pk = vorgelegt(welt, umbenennung(welt, am=kommend))
    vorrat = leitung.get("/arbeitsvorrat/").content.decode()
    assert f"möglich ab {kommend:%d.%m.%Y}" in vorrat
    seite = leitung.get(f"/gebietsaenderungen/{pk}/").content.decode()
    assert f"Die Änderung gilt erst ab {kommend:%d.%m.%Y}" in seite


@pytest.mark.parametrize("getippt", ["12.000", "12 000", "12000"])
def test_inhabitants_are_read_as_people_write_them(
    welt: Welt, bearbeitung: Client, getippt: str
) -> None:
    angaben = ANGABEN | {"n_einwohner": getippt}
    _, seite = sende(bearbeitung, NEU, **angaben, absicht="vorschau")
    assert f"mit dem Schlüssel {NEUSTADT} und 12.000 Einwohnern" in seite
    sende(bearbeitung, NEU, **angaben)
    assert Gebietsaenderung.objects.get().teile.get(ags=NEUSTADT).einwohner == 12_000


def test_an_ended_body_shows_where_its_case_went_and_offers_no_work(
    welt: Welt, bearbeitung: Client
) -> None:
    antrag = welt.interesse(AUGUSTDORF)
    arbeit = ("ansprechperson_eintragen", "dokument_ablegen", "gastteilnahme_erfassen")
    vorher = bearbeitung.get(f"/kommunen/{AUGUSTDORF}/").content.decode()
    assert all(wort in vorher for wort in arbeit)
    vollzogen(welt, zusammenschluss(welt))
    seite = bearbeitung.get(f"/kommunen/{AUGUSTDORF}/")
    inhalt = seite.content.decode()
    assert "übergegangen auf Stadt Lippstätten" in inhalt
    assert f"/vorgaenge/{antrag}/" in inhalt
    assert not any(wort in inhalt for wort in arbeit)
    assert [p.text for p in seite.context["seite"].plaketten] == ["besteht nicht mehr"]
    assert "vorgeschichte_erfassen" in inhalt


def test_what_never_existed_is_called_so(welt: Welt, bearbeitung: Client) -> None:
    aufgehoben(welt, vollzogen(welt, zusammenschluss(welt)))
    for pfad in (f"/kommunen/{NEUSTADT}/", f"/kommunen/?q={NEUSTADT}", "/vorgaenge/neu/?q=lippst"):
        seite = bearbeitung.get(pfad).content.decode()
        assert "hat nie bestanden" in seite
        assert "besteht nicht mehr" not in seite


def test_what_is_needed_with_some_answers_is_not_called_voluntary(
    welt: Welt, bearbeitung: Client
) -> None:
    form = bearbeitung.get(NEU).context["form"]
    freiwillige = {n for n in form.fields if form[n].ist_freiwillig}
    bleibende = {"z_name", "z_amtlich", "z_typ"}
    assert freiwillige == {"quelle_url", "k3", "k4", "n_amtlich", "n_einwohner", *bleibende}
    teilung_form = bearbeitung.get("/gebietsaenderungen/neu/teilung/").context["form"]
    assert not teilung_form["fortfuehrung"].ist_freiwillig
    assert not teilung_form["n1_name"].ist_freiwillig


@pytest.mark.parametrize("art", ["umbenennung", "artwechsel", "zusammenschluss", "teilung"])
def test_an_empty_form_is_answered_in_own_words(welt: Welt, bearbeitung: Client, art: str) -> None:
    status, seite = sende(bearbeitung, f"/gebietsaenderungen/neu/{art}/")
    assert status == 422
    assert "zwingend erforderlich" not in seite
    assert "Bitte den Tag angeben, ab dem die Änderung gilt." in seite


def test_where_only_the_key_changes_the_preview_names_it(welt: Welt, bearbeitung: Client) -> None:
    welt.mitglied(AUGUSTDORF, am("2015-06-01"))
    werte = {"k1": AUGUSTDORF, "k1_typ": "gemeinde", "k1_ags": NEUSTADT}
    werte |= {"wirksam_am": "01.01.2026", "quelle": "x", "absicht": "vorschau"}
    _, seite = sende(bearbeitung, "/gebietsaenderungen/neu/artwechsel/", **werte)
    assert f"geht auf Gemeinde Augustdorf ({NEUSTADT}) über" in seite


def test_an_executed_change_says_what_it_did(welt: Welt, bearbeitung: Client) -> None:
    welt.mitglied(DETMOLD, am("2015-06-01"))
    antrag = welt.interesse(AUGUSTDORF)
    pk = vollzogen(welt, zusammenschluss(welt))
    geschehenes = bearbeitung.get(f"/gebietsaenderungen/{pk}/").context["seite"].geschehenes
    zeichen = Antrag.objects.get(pk=antrag).aktenzeichen
    name = "Stadt Lippstätten"
    assert dict(geschehenes) == {
        "Stadt Detmold": "besteht seit 01.01.2026 nicht mehr",
        "Gemeinde Augustdorf": "besteht seit 01.01.2026 nicht mehr",
        name: f"besteht seit 01.01.2026 mit dem Schlüssel {NEUSTADT}",
        "Mitgliedschaft Stadt Detmold": f"ist auf {name} übergegangen",
        f"Vorgang {zeichen}": f"ist von Gemeinde Augustdorf auf {name} übergegangen und wurde "
        "dort eingestellt",
    }
    entwurf = vorgelegt(welt, umbenennung(welt, "Salzbad", SALZUFLEN))
    assert bearbeitung.get(f"/gebietsaenderungen/{entwurf}/").context["seite"].geschehenes == ()


def test_a_split_compares_its_parts_with_the_whole(welt: Welt, bearbeitung: Client) -> None:
    werte = {"k1": DETMOLD, "weiter": "geht_auf", "fortfuehrung": "n1"}
    werte |= {"wirksam_am": "01.01.2026", "quelle": "x", "absicht": "vorschau"}
    for nr, einwohner in ((1, "70.000"), (2, "4.000")):
        werte |= {f"n{nr}_name": f"Teil {nr}", f"n{nr}_typ": "stadt", f"n{nr}_ags": f"0576690{nr}"}
        werte[f"n{nr}_einwohner"] = einwohner
    pfad = "/gebietsaenderungen/neu/teilung/"
    _, seite = sende(bearbeitung, pfad, **werte)
    assert "zusammen 74.000 Einwohner, Stadt Detmold hat nach dem Register 74.486" in seite
    _, seite = sende(bearbeitung, pfad, **werte | {"n2_einwohner": "4486"})
    assert "nach dem Register" not in seite


def test_what_an_annulled_change_had_done_is_not_told_as_if_it_held(
    welt: Welt, leitung: Client
) -> None:
    pk = vollzogen(welt, umbenennung(welt))
    adresse = f"/gebietsaenderungen/{pk}/"
    assert "Das ist beim Vollzug geschehen" in leitung.get(adresse).content.decode()
    aufgehoben(welt, pk)
    seite = leitung.get(adresse).content.decode()
    assert "Das war beim Vollzug geschehen und gilt seit der Aufhebung nicht mehr" in seite


def test_a_proposal_to_annul_tells_what_comes_later_as_such(
    welt: Welt, bearbeitung: Client
) -> None:
    pk = vollzogen(welt, zusammenschluss(welt))
    seite = bearbeitung.get(f"/gebietsaenderungen/{pk}/gebietsaufhebung_vorschlagen/")
    assert "Bei der Aufhebung: Stadt Detmold" in seite.content.decode()
