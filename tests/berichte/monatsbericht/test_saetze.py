"""Three sentences in correct German, for none, one and many."""

from datetime import date

from antraege.choices import AmZug, Freigabeart
from berichte.kennzahlen import UNTERZEICHNUNG
from berichte.saetze import darunter, entscheidungssatz, mitgliedersatz, vorgangssatz
from tests.berichte.monatsbericht.hilfen import offener, zahlen


def test_members() -> None:
    viele = zahlen((98, 12, 2), vormonat=(95, 12, 2), vorjahr=(99, 12, 2))
    assert mitgliedersatz(viele) == (
        "Zum 28.02.2026 gehören dem Netzwerk 112 Mitglieder an: 98 Städte und Gemeinden, "
        "12 Kreise, 2 weitere; +3 gegenüber dem Vormonat, −1 gegenüber dem Vorjahr."
    )


def test_one_member() -> None:
    eines = zahlen((1, 0, 0), vormonat=(1, 0, 0), vorjahr=(1, 0, 0))
    assert mitgliedersatz(eines) == (
        "Zum 28.02.2026 gehört dem Netzwerk 1 Mitglied an: 1 Stadt oder Gemeinde, 0 Kreise, "
        "0 weitere; ±0 gegenüber dem Vormonat, ±0 gegenüber dem Vorjahr."
    )
    assert "0 Städte und Gemeinden, 1 Kreis, 1 weiteres;" in mitgliedersatz(zahlen((0, 1, 1)))


def test_before_the_first_known_accession_nobody_is_said_to_belong() -> None:
    undatiert = zahlen((16, 2, 1), vormonat=(16, 2, 1), vorjahr=(16, 2, 1), ohne_datum=19)
    assert mitgliedersatz(undatiert) == (
        "Bis zum 28.02.2026 ist kein Beitritt mit Datum bekannt; 19 Mitglieder ohne überliefertes "
        "Datum des Beitritts zählen im Bestand jedes Tages: 16 Städte und Gemeinden, 2 Kreise, "
        "1 weiteres."
    )
    assert darunter(undatiert) == ""


def test_open_cases() -> None:
    offen = [offener("A", zug) for zug in (AmZug.KOMMUNE, AmZug.AMT, AmZug.AMT, AmZug.TERMIN)]
    assert vorgangssatz(zahlen(offen=offen)) == (
        "4 Beitritte laufen; der nächste Schritt liegt 1-mal bei der Kommune, 2-mal bei uns, "
        "0-mal bei Dritten, 1 wartet auf den Unterzeichnungstermin."
    )


def test_one_open_case() -> None:
    assert vorgangssatz(zahlen(offen=[offener("A")])) == (
        "1 Beitritt läuft; der nächste Schritt liegt 0-mal bei der Kommune, 1-mal bei uns, "
        "0-mal bei Dritten, 0 warten auf den Unterzeichnungstermin."
    )


def _wartende(*tage: tuple[date, str]) -> str:
    offen = [offener(f"Ort {nr}", AmZug.TERMIN) for nr, _ in enumerate(tage)]
    return vorgangssatz(zahlen(offen=offen, wartend=tage))


def test_the_day_of_the_signing_is_named() -> None:
    termin = (date(2026, 3, 12), UNTERZEICHNUNG)
    satz = _wartende(termin, termin)
    assert satz.endswith("2 warten auf den Unterzeichnungstermin am 12.03.2026.")


def test_of_several_signings_the_next_is_named() -> None:
    satz = _wartende((date(2026, 5, 4), UNTERZEICHNUNG), (date(2026, 3, 12), UNTERZEICHNUNG))
    assert satz.endswith("2 warten auf den Unterzeichnungstermin, der nächste am 12.03.2026.")


def test_neither_a_resubmission_nor_a_day_gone_by_is_taken_for_the_signing() -> None:
    satz = _wartende((date(2026, 3, 2), "Wiedervorlage"), (date(2026, 2, 27), UNTERZEICHNUNG))
    assert satz.endswith("2 warten auf den Unterzeichnungstermin.")


def test_no_open_case() -> None:
    assert vorgangssatz(zahlen()) == "Zurzeit läuft kein Beitritt."


def test_decisions() -> None:
    aufnahme, ablehnung = Freigabeart.AUFNAHME, Freigabeart.ABLEHNUNG
    assert entscheidungssatz(zahlen()) == "Entscheidungsbedarf: keiner."
    zwei = [(aufnahme, "Detmold"), (aufnahme, "Lemgo"), (ablehnung, "Unna")]
    assert entscheidungssatz(zahlen(entscheidungen=zwei)) == (
        "Entscheidungsbedarf: 2 Aufnahmen (Detmold und Lemgo) und 1 Ablehnung (Unna)."
    )
    sechs = [(aufnahme, f"Ort {nr}") for nr in range(6)]
    assert entscheidungssatz(zahlen(entscheidungen=sechs)) == "Entscheidungsbedarf: 6 Aufnahmen."


def test_what_has_to_be_known_beside_them() -> None:
    assert darunter(zahlen()) == ""
    eines = zahlen((3, 0, 0), ohne_datum=1, ruhend=1, offen=[offener("A", ist_altfall=True)])
    assert darunter(eines) == (
        "Von 1 Mitglied ist das Datum des Beitritts nicht überliefert. 1 Mitgliedschaft ruht. "
        "Unter den laufenden Beitritten: 1 Altfall aus früheren Unterlagen."
    )
    zwei = zahlen((3, 0, 0), ohne_datum=2, ruhend=2)
    assert darunter(zwei) == (
        "Von 2 Mitgliedern ist das Datum des Beitritts nicht überliefert. 2 Mitgliedschaften ruhen."
    )
