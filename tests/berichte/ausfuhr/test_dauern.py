"""The sheet of intervals: every median of the page comes out of it again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from statistics import median, quantiles

from django.test import Client
from hypothesis import HealthCheck, given, settings

from antraege.choices import Kanal
from antraege.zeitangabe import Zeitangabe
from berichte.anzeige.worte import ZUGWORTE
from berichte.ausfuhr.dauernblatt import SPALTEN, dauernzeilen
from berichte.ausfuhr.koerper import Namen
from berichte.kennzahlen import Bezug, Zahlen, berechne
from berichte.kennzahlen.aufenthalte import alle_aufenthalte
from berichte.kennzahlen.dauern import Verteilung
from berichte.kennzahlen.mengen import zaehlbare_vorgaenge
from berichte.kennzahlen.uhr import TEILE
from tests.berichte.ausfuhr.test_ausfuhr import als_csv, xlsx
from tests.berichte.faelle import am, um
from tests.berichte.kennzahlen.geschichten import Geschichte, Tat, am_abend, taten
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import H, S, Welt
from tests.stuetzen.leute import AUGUSTDORF, DETMOLD, KREIS_LIPPE
from workflow.verfahren import eingaben as e

type Reihe = Mapping[str, object]
type Tage = dict[str, list[int]]


def reihen(kopf: Sequence[object], zeilen: Iterable[Sequence[object]]) -> list[Reihe]:
    return [dict(zip(map(str, kopf), zeile, strict=True)) for zeile in zeilen]


def tage_je_schritt(zeilen: Iterable[Reihe]) -> Tage:
    """What somebody computes who has nothing but the sheet: days of each stay, and its parts."""
    je_aufenthalt: dict[tuple[object, ...], dict[str, int]] = {}
    for z in zeilen:
        if z["Gezählt"] == "ja":
            platz = (z["Schritt"], z["Gz."], z["Aufenthalt"])
            teile = je_aufenthalt.setdefault(platz, dict.fromkeys(ZUGWORTE.values(), 0))
            wort = "Pause" if z["Pause"] == "ja" else str(z["Am Zug"])
            teile[wort] += int(str(z["Tage"]))
    ergebnis: Tage = defaultdict(list)
    for (schritt, *_), teile in je_aufenthalt.items():
        ergebnis[str(schritt)].append(sum(teile.values()) - teile["Pause"])
        for wort, tage in teile.items():
            ergebnis[f"{schritt}, {wort}"].append(tage)
    return ergebnis


def stimmt(verteilung: Verteilung, tage: list[int]) -> None:
    assert verteilung.n == len(tage)
    assert verteilung.median == (median(tage) if tage else None)
    if len(tage) > 1:
        unteres, _, oberes = quantiles(tage, n=4, method="inclusive")
        assert verteilung.viertel == (unteres, oberes)


def alle_stimmen(zahlen: Zahlen, zeilen: Iterable[Reihe]) -> None:
    tage = tage_je_schritt(zeilen)
    for dauer in zahlen.dauern:
        stimmt(dauer.tage, tage.get(dauer.titel, []))
        for anteil in dauer.anteile:
            wort = f"{dauer.titel}, {ZUGWORTE[anteil.teil]}"
            stimmt(anteil.tage, tage.get(wort, []))


def bunt(welt: Welt) -> None:
    """Stays that count, pauses, a rough date, a passed step, an old case, a case set back."""
    welt.jetzt = um("2025-11-03")
    antrag = welt.weg_bis(S.IN_PRUEFUNG, DETMOLD)
    welt.jetzt = um("2025-11-10")
    welt.frage(antrag)
    welt.jetzt = um("2025-11-17")
    antwort = e.RueckfrageBeantworten(antwort="Ja.", kanal=Kanal.MAIL, geschehen=am("2025-11-16"))
    welt.tue(antrag, H.RUECKFRAGE_BEANTWORTEN, antwort)
    welt.jetzt = um("2025-12-15")
    welt.pruefe(antrag)
    welt.beschliesse(antrag)
    schritt = e.Schritt(bis=H.BESCHLUSSLAGE_BESTAETIGEN)
    welt.tue(antrag, H.VORAUSSETZUNGEN_BESTAETIGEN, schritt)
    welt.jetzt = um("2026-01-12")
    rough = welt.interesse(AUGUSTDORF, geschehen=Zeitangabe.monat(2025, 12))
    welt.gehe(rough, S.IN_PRUEFUNG)
    welt.jetzt = um("2026-02-02")
    welt.weg_bis(S.AUFGENOMMEN, KREIS_LIPPE)


def test_every_median_of_the_page_comes_out_of_the_workbook(welt: Welt, leitung: Client) -> None:
    zahlen = leitung.get("/berichte/").context["seite"].zahlen
    kopf, *zeilen = xlsx(leitung)["Dauern"]
    alle_stimmen(zahlen, reihen(kopf, zeilen))
    assert sum(dauer.n for dauer in zahlen.dauern) > 10


def test_what_is_left_out_says_why(welt: Welt) -> None:
    bunt(welt)
    client = besuch(welt.leute.leitung)
    zahlen = client.get("/berichte/").context["seite"].zahlen
    kopf, *zeilen = als_csv(client)["Dauern"]
    alle = reihen(kopf, zeilen)
    alle_stimmen(zahlen, alle)
    gruende = defaultdict(set)
    for z in alle:
        gruende[z["Warum nicht"]].add((z["Name"], z["Schritt"]))
    assert gruende.keys() == {"", "ungenau", "durchlaufen", "läuft noch"}
    assert gruende["ungenau"] == {("Augustdorf", "Interesse bekundet")}
    assert gruende["durchlaufen"] == {("Detmold", "Beschluss steht aus")}
    assert ("Augustdorf", "Voraussetzungen in Prüfung") in gruende["läuft noch"]
    ausgelassen = {wort: len(menge) for wort, menge in gruende.items()}
    assert ausgelassen["ungenau"] == sum(d.ohne_tag for d in zahlen.dauern)
    assert ausgelassen["durchlaufen"] == sum(d.durchlaufen for d in zahlen.dauern)
    laufend = [z for z in alle if z["Warum nicht"] == "läuft noch"]
    assert [z["Bis"] for z in laufend if z["Name"] == "Augustdorf"] == [""]


def test_an_interval_says_from_when_to_when_and_whose_turn_it_was(welt: Welt) -> None:
    bunt(welt)
    kopf, *zeilen = als_csv(besuch(welt.leute.leitung))["Dauern"]
    pruefung = [
        z
        for z in reihen(kopf, zeilen)
        if (z["Name"], z["Schritt"]) == ("Detmold", "Voraussetzungen in Prüfung")
    ]
    assert [(z["Von"], z["Bis"], z["Pause"], z["Tage"]) for z in pruefung] == [
        ("03.11.2025", "10.11.2025", "nein", "7"),
        ("10.11.2025", "16.11.2025", "ja", "6"),
        ("16.11.2025", "15.12.2025", "nein", "29"),
    ]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(was=taten(0, 40))
def test_whatever_a_protocol_says_its_medians_come_out_of_the_intervals(was: list[Tat]) -> None:
    geschichte = Geschichte()
    geschichte.spiele(was)
    jetzt = am_abend(geschichte.jetzt)
    protokoll = geschichte.protokoll()
    for tag in (jetzt.date(), date(jetzt.year, 1, 31)):
        bezug = Bezug(tag, jetzt)
        aufenthalte = alle_aufenthalte(zaehlbare_vorgaenge(protokoll, bezug), bezug)
        zeilen = list(dauernzeilen(aufenthalte, bezug, Namen.aus(protokoll.koerper)))
        assert set(map(len, zeilen)) <= {len(SPALTEN)}
        alle_stimmen(berechne(protokoll, bezug), reihen([s.titel for s in SPALTEN], zeilen))
        assert all(z[-2] in ("ja", "nein") for z in zeilen)
    assert len(TEILE) == len(ZUGWORTE)
