"""The editor of a catalogue: saved as a whole, refused with sentences, nothing typed lost."""

from __future__ import annotations

import pytest
from django.test import Client

from antraege.models import Kriterium
from tests.stuetzen.faelle import Welt
from tests.workflow.fassungen.hilfen import KATALOGEDITOR, felder, kriterientitel, sende, text
from tests.workflow.verfahren.fassungen.hilfen import NEUER_KATALOG, wer
from workflow.verfahren.fassungen import handeln
from workflow.verfahren.fassungen.gegenstand import KATALOG


def test_an_untouched_editor_saves_nothing(katalogentwurf: int, sachbearbeitung: Client) -> None:
    antwort = sende(sachbearbeitung, KATALOGEDITOR)
    assert antwort.status_code == 422
    assert "Es ist nichts geändert" in text(antwort)


def test_the_preview_compares_and_saves_nothing(
    katalogentwurf: int, sachbearbeitung: Client
) -> None:
    vorher = kriterientitel()
    antwort = sende(
        sachbearbeitung,
        KATALOGEDITOR,
        absicht="vorschau",
        **{"kriterien-1-titel": "Ganz anders", "kriterien-1-gilt_fuer": ["kreis"]},
    )
    assert antwort.status_code == 200
    vergleich = antwort.context["antwort"].vorschau.vergleich
    assert [(k.art, [w.feld for w in k.wechsel]) for k in vergleich.kriterien] == [
        ("geändert", ["Titel", "Gilt für"])
    ]
    assert kriterientitel() == vorher


def test_a_criterion_is_added_filled_in_and_saved(
    katalogentwurf: int, sachbearbeitung: Client
) -> None:
    offen = sende(
        sachbearbeitung, KATALOGEDITOR, absicht="hinzufuegen", bezeichnung="Noch nicht gespeichert"
    )
    werte = felder(offen)
    assert werte["bezeichnung"] == "Noch nicht gespeichert"
    assert werte["kriterien-5-nr"] == "6"
    assert "kern-error" not in text(offen)
    werte |= {
        "absicht": "ausfuehren",
        "kriterien-5-titel": "Neu dabei",
        "kriterien-5-laesst_zusage_zu": "on",
        "kriterien-5-alternativen": "Ist da\r\n\r\nKommt noch  (Zusage)",
    }
    assert sachbearbeitung.post(KATALOGEDITOR, werte).status_code == 302
    neu = Kriterium.objects.get(katalog__version=2, nr=6)
    assert neu.alternativen == [
        {"schluessel": "ist_da", "titel": "Ist da", "ist_zusage": False},
        {"schluessel": "kommt_noch", "titel": "Kommt noch", "ist_zusage": True},
    ]
    assert neu.braucht_nachweis


def test_an_added_criterion_that_stays_empty_is_left_out(
    katalogentwurf: int, sachbearbeitung: Client
) -> None:
    werte = felder(
        sende(sachbearbeitung, KATALOGEDITOR, absicht="hinzufuegen", bezeichnung="Anders")
    )
    assert sachbearbeitung.post(KATALOGEDITOR, werte | {"absicht": "ausfuehren"}).status_code == 302
    assert len(kriterientitel()) == 5


def test_a_criterion_is_removed_only_when_it_is_saved(
    katalogentwurf: int, sachbearbeitung: Client
) -> None:
    weg = {"kriterien-2-entfernen": "on", "kriterien-2-nr": "unsinn"}
    antwort = sende(sachbearbeitung, KATALOGEDITOR, absicht="vorschau", **weg)
    assert [k.art for k in antwort.context["antwort"].vorschau.vergleich.kriterien] == ["entfällt"]
    assert len(kriterientitel()) == 5
    assert sende(sachbearbeitung, KATALOGEDITOR, **weg).status_code == 302
    assert len(kriterientitel()) == 4


def test_criteria_are_ordered_by_their_numbers(
    katalogentwurf: int, sachbearbeitung: Client
) -> None:
    bisher = kriterientitel()
    sende(sachbearbeitung, KATALOGEDITOR, **{"kriterien-0-nr": "2", "kriterien-1-nr": "1"})
    assert kriterientitel() == [bisher[1], bisher[0], *bisher[2:]]


def test_keys_of_ways_stay_where_their_titles_do(
    katalogentwurf: int, sachbearbeitung: Client
) -> None:
    wege = "Vergleichbares Instrument\nEhrenamtskarte ist eingeführt"
    assert sende(sachbearbeitung, KATALOGEDITOR, **{"kriterien-3-alternativen": wege}).status_code
    alternativen = Kriterium.objects.get(katalog__version=2, nr=4).alternativen
    assert [weg["schluessel"] for weg in alternativen] == ["vergleichbar", "nimmt_teil"]


def test_everything_wrong_is_said_at_once_and_nothing_typed_is_lost(
    katalogentwurf: int, sachbearbeitung: Client
) -> None:
    falsch = {
        "bezeichnung": "",
        "kriterien-0-nr": "2",
        "kriterien-1-titel": "",
        "kriterien-1-erlaeuterung": "Das habe ich <b>lange</b> getippt.",
        "kriterien-2-alternativen": "Nur einer",
        "kriterien-4-nr": "viele",
    }
    antwort = sende(sachbearbeitung, KATALOGEDITOR, **falsch)
    assert antwort.status_code == 422
    saetze = [satz for satz, _ in antwort.context["form"].fehlerliste()]
    for teil in (
        "Bezeichnung: Bitte eine Bezeichnung angeben.",
        "Kriterium 2, Nummer: Die Nummer 2 ist mehrfach vergeben.",
        "Kriterium 2, Titel: Bitte einen Titel angeben.",
        "Kriterium 3, Wege zur Erfüllung: Ein einziger Weg ist keine Wahl",
        "Kriterium viele, Nummer: ",
    ):
        assert any(satz.startswith(teil) for satz in saetze), (teil, saetze)
    gesendet = felder(antwort)
    assert {name: gesendet[name] for name in falsch} == falsch
    assert "&lt;b&gt;lange" in antwort.content.decode()
    for _, anker in antwort.context["form"].fehlerliste():
        assert f'id="{anker}"' in antwort.content.decode()


def test_a_catalogue_without_criteria_is_refused(
    katalogentwurf: int, sachbearbeitung: Client
) -> None:
    alle = {f"kriterien-{stelle}-entfernen": "on" for stelle in range(5)}
    antwort = sende(sachbearbeitung, KATALOGEDITOR, **alle)
    assert antwort.status_code == 422
    assert "Ein Katalog braucht mindestens ein Kriterium." in text(antwort)
    assert len(kriterientitel()) == 5


@pytest.mark.parametrize(
    "daten",
    [
        {},
        {"kriterien-TOTAL_FORMS": "unsinn", "kriterien-INITIAL_FORMS": "5"},
        {"kriterien-TOTAL_FORMS": "99999", "kriterien-INITIAL_FORMS": "5"},
        {"kriterien-TOTAL_FORMS": "-1", "kriterien-INITIAL_FORMS": "0"},
    ],
)
@pytest.mark.parametrize("absicht", ["ausfuehren", "vorschau", "hinzufuegen"])
def test_a_form_that_no_page_sent_breaks_nothing(
    katalogentwurf: int, sachbearbeitung: Client, daten: dict[str, str], absicht: str
) -> None:
    antwort = sachbearbeitung.post(KATALOGEDITOR, {**daten, "absicht": absicht})
    assert antwort.status_code in (200, 409, 422)
    assert len(kriterientitel()) == 5


def test_a_stale_editor_keeps_what_was_typed_and_shows_what_happened(
    welt: Welt, katalogentwurf: int, sachbearbeitung: Client
) -> None:
    offen = felder(sachbearbeitung.get(KATALOGEDITOR))
    handeln.aendere(KATALOG, 2, wer=wer(welt, welt.leute.bearbeitung2), entwurf=NEUER_KATALOG)
    werte = offen | {"absicht": "ausfuehren", "kriterien-0-titel": "Mein Titel"}
    antwort = sachbearbeitung.post(KATALOGEDITOR, werte)
    assert antwort.status_code == 409
    seite = text(antwort)
    assert "Inzwischen hat jemand am Kriterienkatalog gearbeitet" in seite
    assert "Entwurf des Katalogs ändern, C. Beispiel (Bearbeitung)" in seite
    nochmal = felder(antwort)
    assert nochmal["kriterien-0-titel"] == "Mein Titel"
    assert (
        sachbearbeitung.post(KATALOGEDITOR, nochmal | {"absicht": "ausfuehren"}).status_code == 302
    )
    assert kriterientitel()[0] == "Mein Titel"


def test_a_double_click_is_told_so(
    welt: Welt, katalogentwurf: int, sachbearbeitung: Client
) -> None:
    werte = felder(sachbearbeitung.get(KATALOGEDITOR))
    werte |= {"absicht": "ausfuehren", "kriterien-0-titel": "Einmal"}
    assert sachbearbeitung.post(KATALOGEDITOR, werte).status_code == 302
    antwort = sachbearbeitung.post(KATALOGEDITOR, werte)
    assert antwort.status_code == 409
    assert "gerade schon getan" in text(antwort)
