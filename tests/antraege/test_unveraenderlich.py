"""The protocol is append-only on both databases, and its chains are continuous."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.core.checks import run_checks
from django.db import DatabaseError, connection, transaction

from antraege.choices import Antragsstatus
from antraege.models import Antrag, Mitgliedschaft, Protokolleintrag, Protokolltext
from antraege.models.installation import LEERER_KOPF
from antraege.protokoll import eintragshash, spalten_im_inhalt, texthash
from antraege.trigger import EINTRAG, TEXT, installiere, triggernamen, vorhandene_trigger
from tests.stuetzen.faelle import Welt

UEBERSCHREIBEN = (
    "INSERT OR REPLACE INTO {eintrag} SELECT * FROM {eintrag}",
    "REPLACE INTO {text} SELECT * FROM {text}",
)


@pytest.fixture
def akte(welt: Welt) -> int:
    """An admitted case: two chains, free texts, mails."""
    return welt.weg_bis(Antragsstatus.AUFGENOMMEN)


def verweigert(sql: str) -> None:
    with (
        pytest.raises(DatabaseError, match="Das Protokoll ist unveraenderlich"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql.format(eintrag=EINTRAG, text=TEXT))


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE {eintrag} SET handlung = 'x'",
        "UPDATE {eintrag} SET person_id = NULL WHERE nr = 1",
        "DELETE FROM {eintrag}",
        "DELETE FROM {eintrag} WHERE nr = 1",
        "UPDATE {text} SET text = 'x'",
        "UPDATE {text} SET salz = ''",
    ],
)
def test_no_statement_changes_or_removes_an_entry(akte: int, sql: str) -> None:
    vorher = list(Protokolleintrag.objects.values().order_by("pk"))
    verweigert(sql)
    assert list(Protokolleintrag.objects.values().order_by("pk")) == vorher


@pytest.mark.nur_postgresql
@pytest.mark.parametrize("tabelle", ["eintrag", "text"])
def test_the_tables_cannot_be_truncated(akte: int, tabelle: str) -> None:
    verweigert("SET CONSTRAINTS ALL IMMEDIATE; TRUNCATE {" + tabelle + "} CASCADE")


@pytest.mark.nur_sqlite
@pytest.mark.parametrize("sql", UEBERSCHREIBEN)
def test_no_row_is_replaced_by_an_insert(akte: int, sql: str) -> None:
    verweigert(sql)


def test_the_orm_cannot_get_past_the_triggers_either(akte: int) -> None:
    eintrag = Protokolleintrag.objects.filter(antrag=akte).first()
    assert eintrag is not None
    eintrag.handlung = "x"
    with pytest.raises(DatabaseError), transaction.atomic():
        eintrag.save()
    with pytest.raises(DatabaseError), transaction.atomic():
        Protokolltext.objects.update(text="x")


def test_a_text_can_be_deleted_one_day(akte: int) -> None:
    anzahl = Protokolleintrag.objects.count()
    assert Protokolltext.objects.exists()
    Protokolltext.objects.all().delete()
    assert not Protokolltext.objects.exists()
    assert Protokolleintrag.objects.count() == anzahl


@contextmanager
def ohne(name: str) -> Iterator[None]:
    tabelle = name.split("_kein_", maxsplit=1)[0]
    ort = f" ON {tabelle}" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {name}{ort}")
    yield
    installiere(connection)


def test_the_check_names_every_missing_trigger(db: None) -> None:
    assert not [f for f in run_checks(databases=["default"]) if f.id == "antraege.E001"]
    for name in sorted(triggernamen(connection.vendor)):
        with ohne(name):
            fehler = [f for f in run_checks(databases=["default"]) if f.id == "antraege.E001"]
            assert len(fehler) == 1
            assert name in str(fehler[0].msg)
    assert triggernamen(connection.vendor) <= vorhandene_trigger(connection)


def pruefe_kette(eintraege: list[Protokolleintrag], kopf: str, nummer: int) -> None:
    vorgaenger = LEERER_KOPF
    for erwartet, eintrag in enumerate(eintraege, 1):
        assert (eintrag.nr, eintrag.vorgaenger) == (erwartet, vorgaenger)
        assert eintrag.hash == eintragshash(vorgaenger, eintrag.inhalt)
        inhalt = json.loads(eintrag.inhalt)
        spalten = spalten_im_inhalt(eintrag)
        assert {name: inhalt[name] for name in spalten} == spalten
        texte = {t.feld: texthash(t.salz, t.text) for t in eintrag.texte.all()}
        assert inhalt["texte"] == texte
        vorgaenger = eintrag.hash
    assert (kopf, nummer) == (vorgaenger, len(eintraege))


def test_every_chain_is_continuous_and_its_head_stands_on_the_row(akte: int) -> None:
    antrag = Antrag.objects.get(pk=akte)
    eintraege = list(Protokolleintrag.objects.filter(antrag=antrag).order_by("nr"))
    assert len(eintraege) > 10
    pruefe_kette(eintraege, antrag.protokoll_kopf, antrag.protokoll_nr)
    mitglied = Mitgliedschaft.objects.get()
    eintraege = list(Protokolleintrag.objects.filter(mitgliedschaft=mitglied).order_by("nr"))
    assert [e.handlung for e in eintraege] == ["aufnehmen"]
    pruefe_kette(eintraege, mitglied.protokoll_kopf, mitglied.protokoll_nr)


def test_free_text_and_personal_data_stand_in_no_entry(akte: int) -> None:
    inhalt = "".join(Protokolleintrag.objects.values_list("inhalt", flat=True))
    for geheim in ("K. Beispiel", "engagement@kommune.example", "S. Spitze", "Nach den Unterlagen"):
        assert geheim not in inhalt
    texte = Protokolltext.objects.values_list("text", flat=True)
    assert "K. Beispiel" in texte
    salze = list(Protokolltext.objects.values_list("salz", flat=True))
    assert len(set(salze)) == len(salze)
    assert {len(salz) for salz in salze} == {64}
