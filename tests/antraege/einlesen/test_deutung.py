"""Words of results, of who signed and of steps: understood by table, never guessed."""

from __future__ import annotations

import pytest

from antraege.choices import Beratungsart as A
from antraege.choices import Beratungsergebnis as E
from antraege.choices import Beratungsrolle as R
from antraege.choices import Partei
from antraege.einlesen import deutung
from antraege.einlesen.parteien import parteien


@pytest.mark.parametrize(
    ("wortlaut", "ergebnis"),
    [
        ("beschlossen", E.BESCHLOSSEN),
        ("einstimmig beschlossen", E.BESCHLOSSEN),
        ("Einstimmig beschlossen.", E.BESCHLOSSEN),
        ("mit großer Mehrheit beschlossen", E.BESCHLOSSEN),
        ("beschlossen (bei 3 Enthaltungen)", E.BESCHLOSSEN),
        ("als Eilentscheidung beschlossen", E.BESCHLOSSEN),
        ("ungeändert beschlossen", E.UNGEAENDERT),
        ("geändert beschlossen", E.GEAENDERT),
        ("mit Maßgabe beschlossen", E.MIT_MASSGABE),
        ("Empfehlung an den Rat", E.EMPFOHLEN),
        ("einstimmig empfohlen", E.EMPFOHLEN),
        ("ohne Empfehlung weitergeleitet", E.OHNE_EMPFEHLUNG),
        ("vertagt", E.VERTAGT),
        ("verwiesen", E.VERWIESEN),
        ("von der Tagesordnung abgesetzt", E.ABGESETZT),
        ("mehrheitlich abgelehnt", E.ABGELEHNT),
        ("zur Kenntnis genommen", E.ZUR_KENNTNIS),
        ("beanstandet", E.BEANSTANDET),
        ("genehmigt", E.GENEHMIGT),
        ("aufgehoben", E.AUFGEHOBEN),
        ("", None),
        ("einstimmig", None),
        ("nicht beschlossen", None),
        ("beschlossen, später aufgehoben", None),
        ("Ablehnung empfohlen", None),
        ("Fraktionen stimmen zu", None),
        ("Beschluss steht aus", None),
    ],
)
def test_a_result_is_read_only_where_its_words_are_known(wortlaut: str, ergebnis: E | None) -> None:
    assert deutung.ergebnis(wortlaut) is ergebnis


def test_every_result_that_can_be_stored_has_words() -> None:
    assert set(deutung.ERGEBNISSE.values()) == set(E)


def test_all_words_of_the_tables_stand_in_the_form_in_which_they_are_compared() -> None:
    tabellen = (
        deutung.ERGEBNISSE,
        deutung.BERATUNGEN,
        deutung.UNTERZEICHNUNGEN,
        deutung.GASTTEILNAHMEN,
        deutung.VORGESCHICHTEN,
        deutung.GEGENSTAENDE,
        deutung.OEFFENTLICHKEITEN,
    )
    assert [wort for tabelle in tabellen for wort in tabelle if deutung.falte(wort) != wort] == []


@pytest.mark.parametrize(
    ("wortlaut", "einstimmig"),
    [
        ("einstimmig beschlossen", True),
        ("Einstimmig", True),
        ("beschlossen", False),
        ("nicht einstimmig beschlossen", False),
    ],
)
def test_unanimous_is_what_says_so(wortlaut: str, *, einstimmig: bool) -> None:
    assert deutung.ist_einstimmig(wortlaut) is einstimmig


@pytest.mark.parametrize(
    ("schritt", "wer", "ergebnis", "rolle"),
    [
        ("beschluss", "Rat", None, R.ENTSCHEIDUNG),
        ("beschluss", "Fachausschuss", E.BESCHLOSSEN, R.ENTSCHEIDUNG),
        ("beschluss", "Fachausschuss", E.EMPFOHLEN, R.EMPFEHLUNG),
        ("beschluss", "Rat", E.GENEHMIGT, R.GENEHMIGUNG),
        ("vorberatung", "Rat", E.BESCHLOSSEN, R.EMPFEHLUNG),
        ("grundsatzbeschluss", "Rat", E.BESCHLOSSEN, R.GRUNDSATZ),
        ("beratung", "Rat der Stadt", E.VERTAGT, R.ENTSCHEIDUNG),
        ("beratung", "Kreistag", None, R.ENTSCHEIDUNG),
        ("beratung", "Ratsausschuss", E.BESCHLOSSEN, R.EMPFEHLUNG),
        ("beratung", "Ausschuss für Soziales", E.ZUR_KENNTNIS, R.BERICHT),
    ],
)
def test_the_role_follows_step_assembly_and_result(
    schritt: str, wer: str, ergebnis: E | None, rolle: R
) -> None:
    assert deutung.rolle(schritt, wer, ergebnis)[0] is rolle


@pytest.mark.parametrize(
    ("schritt", "wer", "wortlaut", "art"),
    [
        ("beschluss", "Rat", "beschlossen", A.SITZUNG),
        ("beschluss", "Hauptausschuss", "als Eilentscheidung beschlossen", A.EILENTSCHEIDUNG),
        ("eilentscheidung", "Bürgermeister und Ratsmitglied", "beschlossen", A.DRINGLICHKEIT),
        ("beschluss", "Landrat", "im Wege der Dringlichkeit beschlossen", A.DRINGLICHKEIT),
        ("beschluss", "Rat", "beschlossen, keine Eile", A.SITZUNG),
    ],
)
def test_an_urgent_decision_says_so(schritt: str, wer: str, wortlaut: str, art: A) -> None:
    assert deutung.beratungsart(schritt, wer, wortlaut, R.ENTSCHEIDUNG) is art


@pytest.mark.parametrize(
    ("wer", "erwartet"),
    [
        ("Bürgermeister und Staatssekretärin", [Partei.KOMMUNE, Partei.LAND]),
        ("Bürgermeister/in und Staatssekretärin", [Partei.KOMMUNE, Partei.LAND]),
        ("Buergermeisterin", [Partei.KOMMUNE]),
        ("Oberbürgermeister beim kommunalen Spitzentreffen", [Partei.KOMMUNE]),
        ("Erste stellvertretende Bürgermeisterin", [Partei.KOMMUNE]),
        ("Allgemeiner Vertreter des Bürgermeisters", [Partei.KOMMUNE]),
        ("Landrätin", [Partei.KOMMUNE]),
        ("Landrat sowie Ministerin", [Partei.KOMMUNE, Partei.LAND]),
        ("Städteregionsrat", [Partei.KOMMUNE]),
        ("Direktorin des Landschaftsverbandes", [Partei.KOMMUNE]),
        ("Staatskanzlei und Gemeinde", [Partei.LAND, Partei.KOMMUNE]),
        ("Stadt, Land", [Partei.KOMMUNE, Partei.LAND]),
        ("Kreisverwaltung & Land Nordrhein-Westfalen", [Partei.KOMMUNE, Partei.LAND]),
        ("Chef der Staatskanzlei", [Partei.LAND]),
        ("Familienminister", [Partei.LAND]),
        ("Ministerpräsident", [Partei.LAND]),
        ("Städtetag NRW", [Partei.VERBAND]),
        ("Präsident des Landkreistags", [Partei.VERBAND]),
        (
            "Gemeinde, Land und Städte- und Gemeindebund",
            [Partei.KOMMUNE, Partei.LAND, Partei.VERBAND],
        ),
        ("kommunale Spitzenverbände", [Partei.VERBAND]),
        ("beim kommunalen Spitzentreffen", []),
        ("neue Partner beim Städtetag", []),
        ("Bürgermeister beim Städtetag", [Partei.KOMMUNE]),
        ("Staatssekretärin in Anwesenheit des Bürgermeisters", [Partei.LAND]),
        ("Staatssekretärin beim Besuch in der Stadt", [Partei.LAND]),
        ("Stadtrat", []),
        ("Ehrenamtsbeauftragte", []),
        ("alle Beteiligten", []),
        ("", []),
    ],
)
def test_only_whom_the_words_name_has_signed(wer: str, erwartet: list[Partei]) -> None:
    assert list(parteien(wer)) == erwartet


@pytest.mark.parametrize(
    ("wortlaut", "unterzeichnet"),
    [
        ("unterzeichnet", True),
        ("Unterzeichnet vor dem Ratsbeschluss", True),
        ("vorbehaltlich des Beschlusses unterzeichnet", True),
        ("unterschrieben", True),
        ("noch nicht unterzeichnet", False),
        ("wird im Mai unterzeichnet", False),
        ("soll unterzeichnet werden", False),
        ("verschoben", False),
        ("abgesagt", False),
        ("gestellt", False),
    ],
)
def test_signed_is_what_was_signed(wortlaut: str, *, unterzeichnet: bool) -> None:
    assert deutung.ist_unterzeichnet(wortlaut) is unterzeichnet


@pytest.mark.parametrize(
    ("wortlaut", "vorbehalt"),
    [
        ("unterzeichnet unter Vorbehalt", True),
        ("vorbehaltlich der Zustimmung", True),
        ("ohne Vorbehalt unterzeichnet", False),
        ("unterzeichnet", False),
    ],
)
def test_a_reservation_is_what_names_one(wortlaut: str, *, vorbehalt: bool) -> None:
    assert deutung.hat_vorbehalt(wortlaut) is vorbehalt
