"""The verification finds every change that the triggers would have refused."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from pytest_django import DjangoAssertNumQueries

from antraege import trigger
from antraege.choices import Handlung
from antraege.models import (
    Antrag,
    Kommune,
    Mitgliedschaft,
    Protokolleintrag,
    Protokolltext,
)
from antraege.protokoll import eintragshash
from antraege.queries.protokollpruefung import Zaehlung, pruefe_protokoll
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import Welt
from workflow.verfahren.eingaben import EintragBerichtigen, RueckfrageStellen
from workflow.verfahren.kettenbuch import vermerke


def befunde() -> list[str]:
    return [str(b) for b in pruefe_protokoll(Zaehlung())]


@pytest.fixture
def akte(welt: Welt) -> Antrag:
    """A case with four entries, a correction among them; a member; both other kinds of chains."""
    pk = welt.interesse()
    welt.uebernimm(pk)
    frage = RueckfrageStellen(frage="Seit wann?", erbeten_bis=welt.heute)
    welt.tue(pk, Handlung.RUECKFRAGE_STELLEN, frage)
    neu = EintragBerichtigen(nr=1, neu=Zeitangabe.tag(welt.heute), grund="Vertippt.")
    welt.tue(pk, Handlung.EINTRAG_BERICHTIGEN, neu)
    welt.mitglied()
    for kommune in (welt.detmold.pk, None):
        vermerke(
            akteur=welt.leute.bearbeitung,
            handlung=Handlung.REGISTER_LADEN,
            kommune=kommune,
            texte={"bemerkung": "Straße in Größe"},
        )
    assert befunde() == []
    trigger.entferne(connection)
    return Antrag.objects.get(pk=pk)


VERBOTENES: dict[str, Callable[[], object]] = {
    "change an entry": lambda: Protokolleintrag.objects.update(handlung="x"),
    "change a text": lambda: Protokolltext.objects.update(text="x"),
    "remove an entry": lambda: Protokolleintrag.objects.all()._raw_delete("default"),
}


@pytest.mark.parametrize("tat", VERBOTENES)
def test_the_triggers_refuse_what_the_verification_would_find(welt: Welt, tat: str) -> None:
    welt.interesse()
    with pytest.raises(IntegrityError), transaction.atomic():
        VERBOTENES[tat]()


AENDERUNGEN: dict[str, Any] = {
    "handlung": "anhoerung",
    "vorher": "in_pruefung",
    "nachher": "aufgenommen",
    "geschehen_fruehestens": "2020-01-01",
    "geschehen_spaetestens": "2020-01-01",
    "genauigkeit": "monat",
    "erfasst_am": datetime(2020, 1, 1, tzinfo=UTC),
    "wirksam_am": "2020-01-01",
    "seit_am": "2020-01-01",
    "am_zug": "dritte",
    "ist_pausiert": True,
    "faellig_am": "2020-01-01",
    "ist_durchlaufen": True,
    "person_id": None,
    "rolle": "leitung",
    "im_auftrag": "brief",
}


@pytest.mark.parametrize("spalte", AENDERUNGEN)
def test_a_changed_query_column_is_found(akte: Antrag, spalte: str) -> None:
    Protokolleintrag.objects.filter(antrag=akte, nr=2).update(**{spalte: AENDERUNGEN[spalte]})
    name = spalte.removesuffix("_id")
    assert befunde() == [
        f"antrag/{akte.aktenzeichen}, Eintrag 2: Spalte „{name}“ weicht vom Inhalt ab."
    ]


def test_every_column_is_covered() -> None:
    eigene = {"id", "antrag", "mitgliedschaft", "kommune", "nr", "berichtigt"}
    eigene |= {"inhalt", "vorgaenger", "hash"}
    spalten = {feld.name for feld in Protokolleintrag._meta.concrete_fields} - eigene
    assert spalten == {name.removesuffix("_id") for name in AENDERUNGEN}


@pytest.mark.parametrize(
    ("aenderung", "satz"),
    [
        ({"nr": 9}, "Auf Eintrag 1 folgt Eintrag 3."),
        ({"hash": "0" * 64}, "Der Hash passt nicht zum Inhalt."),
        ({"hash": "kein Hash"}, "Der Hash passt nicht zum Inhalt."),
        ({"vorgaenger": "1" * 64}, "Der Verweis auf den Eintrag davor stimmt nicht."),
        ({"vorgaenger": "ä"}, "Der Verweis auf den Eintrag davor stimmt nicht."),
        ({"inhalt": "{}"}, "Der Hash passt nicht zum Inhalt."),
        ({"inhalt": "{"}, "nicht lesbar"),
        ({"inhalt": "[]"}, "nicht lesbar"),
        ({"antrag": None, "nr": 2}, "Der Inhalt gehört zur Kette"),
    ],
)
def test_a_broken_chain_is_found(akte: Antrag, aenderung: dict[str, Any], satz: str) -> None:
    Protokolleintrag.objects.filter(antrag=akte, nr=2).update(**aenderung)
    assert any(satz in befund for befund in befunde())


def test_a_removed_entry_is_found(akte: Antrag) -> None:
    Protokolleintrag.objects.filter(antrag=akte, nr=2)._raw_delete("default")
    assert f"antrag/{akte.aktenzeichen}, Eintrag 3: Auf Eintrag 1 folgt Eintrag 3." in befunde()


def test_a_removed_last_entry_is_found_by_the_head(akte: Antrag) -> None:
    letzter = Protokolleintrag.objects.get(antrag=akte, nr=4)
    letzter.texte.all().delete()
    Protokolleintrag.objects.filter(pk=letzter.pk)._raw_delete("default")
    (befund,) = befunde()
    assert "Die Akte nennt 4 Einträge, die Kette endet mit Eintrag 3" in befund


def test_a_content_rewritten_with_its_hash_is_found_by_the_next_entry(akte: Antrag) -> None:
    zeile = Protokolleintrag.objects.get(antrag=akte, nr=2)
    inhalt = zeile.inhalt.replace('"rolle":"bearbeitung"', '"rolle":"leitung"')
    Protokolleintrag.objects.filter(pk=zeile.pk).update(
        inhalt=inhalt, hash=eintragshash(zeile.vorgaenger, inhalt), rolle="leitung"
    )
    (befund,) = befunde()
    assert "Eintrag 3: Der Verweis auf den Eintrag davor stimmt nicht." in befund


def test_a_correction_that_names_another_entry_is_found(akte: Antrag) -> None:
    andere = Protokolleintrag.objects.get(antrag=akte, nr=2)
    Protokolleintrag.objects.filter(antrag=akte, nr=4).update(berichtigt=andere)
    (befund,) = befunde()
    assert "Eintrag 4: Spalte „berichtigt“ weicht vom Inhalt ab." in befund


@pytest.mark.parametrize(
    ("aenderung", "satz"),
    [
        ({"text": "Seit gestern?"}, "Der Text „rueckfragen.frage“ wurde verändert."),
        ({"salz": "00" * 32}, "Der Text „rueckfragen.frage“ wurde verändert."),
        ({"salz": "kein Salz"}, "Der Text „rueckfragen.frage“ wurde verändert."),
        ({"feld": "grund"}, "Der Text „grund“ steht nicht im Inhalt."),
    ],
)
def test_a_changed_text_is_found(akte: Antrag, aenderung: dict[str, str], satz: str) -> None:
    Protokolltext.objects.filter(eintrag__antrag=akte, feld="rueckfragen.frage").update(**aenderung)
    assert befunde() == [f"antrag/{akte.aktenzeichen}, Eintrag 3: {satz}"]


def test_a_deleted_text_is_counted_and_no_finding(akte: Antrag) -> None:
    Protokolltext.objects.filter(feld="rueckfragen.frage").delete()
    zaehlung = Zaehlung()
    assert list(pruefe_protokoll(zaehlung)) == []
    assert zaehlung.fehlende_texte == 1


@pytest.mark.parametrize(
    "tat",
    [
        lambda: Antrag.objects.update(protokoll_nr=7),
        lambda: Antrag.objects.update(protokoll_kopf="0" * 64),
        lambda: Antrag.objects.update(aktenzeichen="III 7-1999-0001"),
        lambda: Mitgliedschaft.objects.update(erfasst_am=datetime(2020, 1, 1, tzinfo=UTC)),
        lambda: Kommune.objects.filter(protokoll_nr=1).update(ags="05999999"),
        lambda: Kommune.objects.filter(protokoll_nr=0).update(protokoll_nr=1),
    ],
)
def test_an_owner_that_no_longer_fits_its_chain_is_found(akte: Antrag, tat: Any) -> None:
    tat()
    assert befunde()


@pytest.mark.parametrize("kette", ["mitgliedschaft", "kommune", "installation"])
def test_the_other_chains_are_walked_too(akte: Antrag, kette: str) -> None:
    zeilen = Protokolleintrag.objects.filter(antrag__isnull=True)
    if kette == "installation":
        zeilen = zeilen.filter(mitgliedschaft__isnull=True, kommune__isnull=True)
    else:
        zeilen = zeilen.filter(**{f"{kette}__isnull": False})
    zeilen.update(rolle="gefälscht")
    (befund,) = befunde()
    assert befund.startswith(kette)


def test_the_command_counts_and_says_what_it_cannot_see(akte: Antrag) -> None:
    aus = io.StringIO()
    call_command("protokoll_pruefen", stdout=aus)
    assert (
        "4 Ketten mit 7 Einträgen geprüft, 0 Auffälligkeiten, 0 Texte gelöscht." in aus.getvalue()
    )
    assert "Tagessiegel" in aus.getvalue()


def test_the_command_fails_on_a_finding(akte: Antrag) -> None:
    Protokolleintrag.objects.filter(antrag=akte, nr=2).update(rolle="leitung")
    fehler = io.StringIO()
    with pytest.raises(CommandError, match="nicht unversehrt"):
        call_command("protokoll_pruefen", stdout=io.StringIO(), stderr=fehler)
    assert fehler.getvalue().count("\n") == 1


def test_the_number_of_statements_does_not_grow_with_the_chains(
    welt: Welt, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    welt.interesse()
    with django_assert_num_queries(9):
        assert befunde() == []
    for ags in ("05766", "05334", "LVR"):
        welt.interesse(ags)
    with django_assert_num_queries(9):
        assert befunde() == []
