"""The document: first page, chapters, what a demonstration says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from antraege.choices import Zusagestand
from berichte.kennzahlen.mitglieder import Einwohner
from berichte.kennzahlen.zusagen import Zusagenzahlen
from berichte.monatsbericht import AUSSTEHEND, VORLAEUFIG, Kopf, baue, freigegeben
from berichte.monatsbericht.dokument import VORFUEHRUNG
from berichte.satz import (
    Absatz,
    Angaben,
    Baustein,
    Dokument,
    Seitenumbruch,
    Tabelle,
    Ueberschrift,
    Zusammenhalten,
)
from tests.berichte.faelle import um
from tests.berichte.monatsbericht.hilfen import liste, offener, zahlen, zusage

KOPF = Kopf(gz="III 7-Bericht-2026-02")


def flach(bausteine: tuple[Baustein, ...]) -> Iterator[Baustein]:
    for baustein in bausteine:
        if isinstance(baustein, Zusammenhalten):
            yield from flach(baustein.bausteine)
        else:
            yield baustein


def tabellen(dokument: Dokument) -> list[Tabelle]:
    return [b for b in flach(dokument.bausteine) if isinstance(b, Tabelle)]


def test_the_first_page_has_head_sentences_new_members_and_what_is_stuck() -> None:
    dokument = baue(zahlen((2, 0, 0), neue=["Detmold"], ueberfaellig=1), KOPF)
    seite = dokument.bausteine[: dokument.bausteine.index(Seitenumbruch())]
    assert isinstance(seite[0], Angaben)
    assert seite[0].paare == (
        ("Stichtag", "28.02.2026"),
        ("Erkenntnisstand", "02.03.2026, 08:00 Uhr"),
        ("Freigabe", "keine, vorläufiger Bericht"),
        ("Gz.", "III 7-Bericht-2026-02"),
    )
    assert [b.art for b in seite if isinstance(b, Absatz)] == ["leit"] * 3
    assert [b.text for b in seite if isinstance(b, Ueberschrift)] == [
        "Neue Mitglieder im Februar 2026",
        "Zusagen",
        "Was hängt, und warum",
    ]
    neue, _zusagen, haengende = (b for b in seite if isinstance(b, Tabelle))
    assert neue.zeilen == (("Detmold", "Stadt", "10.02.2026"),)
    assert haengende.zeilen == (("Ort 000", "III 7-2026-0001", "31.01.2026", "Prüfung aufnehmen"),)


def test_the_first_page_names_the_longest_only_and_says_how_many_more_there_are() -> None:
    dokument = baue(zahlen(ueberfaellig=8), KOPF)
    vorn, ganz = (t for t in tabellen(dokument) if t.spalten[-1].titel == "Grund")
    assert (len(vorn.zeilen), len(ganz.zeilen)) == (5, 8)
    texte = [b.text for b in flach(dokument.bausteine) if isinstance(b, Absatz)]
    assert any("3 weitere stehen" in text for text in texte)


def test_states_and_turns_add_up() -> None:
    dokument = baue(zahlen(offen=[offener("A"), offener("B", ist_altfall=True)]), KOPF)
    (tabelle,) = (t for t in tabellen(dokument) if t.titel == "Stand und nächster Schritt")
    assert tabelle.zeilen[1] == ("Voraussetzungen in Prüfung", "0", "2", "0", "0", "2", "0", "1")
    assert tabelle.zeilen[-1] == ("Zusammen", "0", "2", "0", "0", "2", "0", "1")


def test_medians_stand_beside_their_n_and_what_was_left_out() -> None:
    dokument = baue(zahlen(), KOPF)
    (tabelle,) = (t for t in tabellen(dokument) if "ungenau" in [s.titel for s in t.spalten])
    assert tabelle.zeilen[0] == ("Interesse bekundet", "2", "15", "12,5 bis 17,5", "1", "2")


def test_coverage_in_per_cent_and_its_change_in_points() -> None:
    gezaehlt = zahlen((44, 3, 1))
    gemeinden, kreise = gezaehlt.mitglieder.abdeckung
    abdeckung = (replace(gemeinden, im_vormonat=43, im_vorjahr=45), replace(kreise, im_vormonat=3))
    mitglieder = replace(gezaehlt.mitglieder, abdeckung=abdeckung)
    dokument = baue(replace(gezaehlt, mitglieder=mitglieder), KOPF)
    (tabelle,) = (t for t in tabellen(dokument) if t.titel.startswith("Abdeckung"))
    assert tabelle.zeilen == (
        ("Städte und Gemeinden", "44", "396", "11,1 %", "+0,3", "−0,3"),
        ("Kreise und Städteregion", "3", "31", "9,7 %", "±0", "+9,7"),
    )


def test_a_register_without_bodies_has_no_share() -> None:
    leer = zahlen()
    abdeckung = tuple(replace(a, von=0) for a in leer.mitglieder.abdeckung)
    mitglieder = replace(leer.mitglieder, abdeckung=abdeckung)
    dokument = baue(replace(leer, mitglieder=mitglieder), KOPF)
    (tabelle,) = (t for t in tabellen(dokument) if t.titel.startswith("Abdeckung"))
    assert [zeile[3] for zeile in tabelle.zeilen] == ["–", "–"]


def test_inhabitants_are_said_with_their_day() -> None:
    leer = zahlen()
    einwohner = Einwohner(1_234_567, 17_900_000, date(2022, 5, 15))
    dokument = baue(replace(leer, mitglieder=replace(leer.mitglieder, einwohner=einwohner)), KOPF)
    texte = [b.text for b in flach(dokument.bausteine) if isinstance(b, Absatz)]
    assert (
        "In den Städten und Gemeinden, die Mitglied sind, leben 6,9 % der Menschen: 1.234.567 von "
        "17.900.000 (Stand 15.05.2022)."
    ) in texte


def test_the_first_page_stays_one_page_when_a_round_brings_forty() -> None:
    namen = [f"Ort {nr:02d}" for nr in range(40)]
    vorn, ganz = (
        t for t in tabellen(baue(zahlen(neue=namen), KOPF)) if t.spalten[-1].titel == "Beitritt"
    )
    assert (len(vorn.zeilen), len(ganz.zeilen)) == (8, 40)


def test_lists_that_are_cut_say_so() -> None:
    neue = [f"Ort {nr:03d}" for nr in range(600)]
    offene = liste(zusage(f"Ort {nr:03d}", date(2026, 6, 1)) for nr in range(600))
    dokument = baue(zahlen(neue=neue, zusagen=Zusagenzahlen(offene=offene)), KOPF)
    texte = [b.text for b in flach(dokument.bausteine) if isinstance(b, Absatz)]
    assert texte.count("Genannt sind 500 von 600; alle stehen in der XLSX-Ausgabe.") == 2


def test_only_a_demonstration_says_that_it_is_one() -> None:
    assert baue(zahlen(), Kopf("X", ist_vorfuehrung=True)).fusszeile.endswith(VORFUEHRUNG)
    assert "Vorführung" not in baue(zahlen(), KOPF).fusszeile


def test_every_page_of_an_unreleased_report_says_so() -> None:
    am = um("2026-03-05", 10)
    for vermerk, satz, kopfzeile in (
        (VORLAEUFIG, "keine, vorläufiger Bericht", "Monatsbericht Februar 2026, vorläufig"),
        (AUSSTEHEND, "steht aus", "Monatsbericht Februar 2026, noch nicht freigegeben"),
        (
            freigegeben(am, "A. Probe"),
            "05.03.2026, 10:00 Uhr, A. Probe (Referatsleitung)",
            "Monatsbericht Februar 2026",
        ),
    ):
        dokument = baue(zahlen(), Kopf("X", vermerk=vermerk))
        (kopf, *_) = dokument.bausteine
        assert isinstance(kopf, Angaben)
        assert dict(kopf.paare)["Freigabe"] == satz
        assert dokument.kopfzeile == kopfzeile


def test_the_document_is_dated_with_what_was_known() -> None:
    assert baue(zahlen(), KOPF).stand == zahlen().bezug.kenntnisstand
    assert baue(zahlen(), KOPF) == baue(zahlen(), KOPF)


NICHT = Zusagestand.NICHT_EINGELOEST
ZUSAGEN = Zusagenzahlen(
    offene=liste(
        zusage(f"Ort {nr}", date(2026, monat, 1)) for nr, monat in enumerate((1, 2, 3, 4, 5, 9))
    ),
    ueberfaellig=2,
    bald_faellig=3,
    erledigte=liste(
        [
            zusage("Neuort", date(2026, 2, 1), Zusagestand.EINGELOEST),
            zusage("Altort", date(2026, 2, 2), NICHT),
        ]
    ),
    eingeloest=1,
    nicht_eingeloest=1,
    verlaengert=3,
)


def test_the_first_page_names_what_was_not_kept_then_what_is_due_first() -> None:
    dokument = baue(zahlen(zusagen=ZUSAGEN), KOPF)
    vorn, ganz = (t for t in tabellen(dokument) if "zugesagt bis" in [s.titel for s in t.spalten])
    assert vorn.zeilen[:2] == (
        ("Altort", "III 7-2026-0001", "Anerkennungskultur", "02.02.2026", "nicht eingelöst"),
        ("Ort 0", "III 7-2026-0001", "Anerkennungskultur", "01.01.2026", "überfällig"),
    )
    assert [zeile[0] for zeile in vorn.zeilen] == ["Altort", "Ort 0", "Ort 1"]
    assert len(ganz.zeilen) == 8
    texte = [b.text for b in flach(dokument.bausteine) if isinstance(b, Absatz)]
    assert "3 weitere Zusagen stehen im Abschnitt „Alle Zusagen“." in texte


def test_the_chapter_counts_commitments() -> None:
    dokument = baue(zahlen(zusagen=ZUSAGEN), KOPF)
    (tabelle,) = (t for t in tabellen(dokument) if t.spalten[0].titel == "Zusagen der Mitglieder")
    assert tabelle.zeilen == (
        ("offen", "6"),
        ("davon überfällig", "2"),
        ("davon in den nächsten drei Monaten fällig", "3"),
        ("im Februar 2026 eingelöst", "1"),
        ("im Februar 2026 nicht eingelöst", "1"),
        ("im Februar 2026 verlängert", "3"),
    )


def test_without_commitments_it_says_so() -> None:
    leere = [t.leer for t in tabellen(baue(zahlen(), KOPF)) if "usage" in t.leer]
    assert leere == [
        "Keine Zusage ist überfällig oder in den nächsten drei Monaten fällig.",
        "Zurzeit ist keine Zusage offen.",
    ]
