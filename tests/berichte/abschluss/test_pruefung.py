"""Whoever changes a closed month afterwards is found out."""

from __future__ import annotations

import io

import pytest
from django.core.management import CommandError, call_command

from berichte.abschluss.aufstellen import summe
from berichte.abschluss.pruefung import Zaehlung, pruefe_abschluesse
from berichte.models import Monatsabschluss
from tests.berichte.abschluss.hilfen import FEBRUAR, JANUAR, ausgefertigt, geschlossen, pfad
from tests.stuetzen.faelle import Welt

MONAT = "Monatsbericht 2026-02: "


@pytest.fixture
def abschluss(welt: Welt) -> Monatsabschluss:
    return ausgefertigt(welt)


def befunde() -> list[str]:
    return list(pruefe_abschluesse(Zaehlung()))


def test_what_is_as_it_was_gives_no_finding(welt: Welt) -> None:
    geschlossen(JANUAR)
    ausgefertigt(welt, FEBRUAR)
    zaehlung = Zaehlung()
    assert list(pruefe_abschluesse(zaehlung)) == []
    assert (zaehlung.abschluesse, zaehlung.dateien) == (2, 3)


def test_changed_figures_are_found(abschluss: Monatsabschluss) -> None:
    geaendert = abschluss.zahlen.replace("0", "1", 1)
    Monatsabschluss.objects.update(zahlen=geaendert)
    assert befunde() == [f"{MONAT}Die Zahlen passen nicht zu ihrer Prüfsumme."]
    # Whoever adjusts the checksum too has the chain against them.
    Monatsabschluss.objects.update(pruefsumme=summe(geaendert))
    assert befunde() == [
        f"{MONAT}Das Protokoll nennt bei Abschluss andere Prüfsummen.",
        f"{MONAT}Das Protokoll nennt bei Freigabe andere Prüfsummen.",
    ]


@pytest.mark.parametrize(
    ("spalte", "wort"),
    [("sha256", "Bericht beim Abschluss"), ("freigabe_sha256", "freigegebener Bericht")],
)
def test_changed_and_missing_files_are_found(
    abschluss: Monatsabschluss, spalte: str, wort: str
) -> None:
    datei = pfad(getattr(abschluss, spalte))
    inhalt = datei.read_bytes()
    datei.write_bytes(inhalt[:-1] + b"x")
    assert befunde() == [f"{MONAT}Datei wurde verändert ({wort})."]
    datei.unlink()
    assert befunde() == [f"{MONAT}Datei fehlt ({wort})."]


def test_a_release_that_nobody_gave_and_one_that_was_taken_away_are_found(
    abschluss: Monatsabschluss,
) -> None:
    leer = {"freigegeben_am": None, "freigegeben_von": None, "versandt_am": None}
    Monatsabschluss.objects.update(**leer, freigabe_sha256="", freigabe_groesse=None)
    assert befunde() == [f"{MONAT}Das Protokoll nennt eine Freigabe, der Abschluss nicht."]
    person = abschluss.freigegeben_von
    geschlossen(JANUAR)
    Monatsabschluss.objects.update(freigegeben_am=abschluss.freigegeben_am, freigegeben_von=person)
    assert befunde() == ["Monatsbericht 2026-01: Freigabe ohne Eintrag im Protokoll."]


def test_a_month_that_is_gone_is_found(abschluss: Monatsabschluss) -> None:
    abschluss.delete()
    assert set(befunde()) == {f"{MONAT}Das Protokoll nennt ihn, der Abschluss fehlt."}


def test_the_command_counts_them_and_fails_on_a_finding(abschluss: Monatsabschluss) -> None:
    aus, fehler = io.StringIO(), io.StringIO()
    call_command("protokoll_pruefen", stdout=aus)
    satz = "Monatsberichte: 1 abgeschlossene Monate mit 2 Dateien geprüft, 0 Auffälligkeiten."
    assert satz in aus.getvalue()
    Monatsabschluss.objects.update(zahlen="{}")
    with pytest.raises(CommandError, match="nicht unversehrt"):
        call_command("protokoll_pruefen", stdout=io.StringIO(), stderr=fehler)
    assert fehler.getvalue().strip() == f"{MONAT}Die Zahlen passen nicht zu ihrer Prüfsumme."
