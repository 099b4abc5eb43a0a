"""A wrong row is refused with its reason, an unclear one noted; the right ones still come in."""

from __future__ import annotations

import pytest

from antraege.choices import Beratungsergebnis, Oeffentlichkeit
from tests.antraege.einlesen.dateien import BESCHLUSS, UNTERSCHRIFT, deute_zeilen

GUT = BESCHLUSS | {"fall": "anderer", "ags": "99000002"}


@pytest.mark.parametrize(
    ("aenderung", "grund"),
    [
        ({"fall": ""}, "Der Fall fehlt."),
        ({"fall": "x" * 121}, "Spalte fall: Der Text ist zu lang (121 Zeichen, möglich 120)."),
        ({"ags": ""}, "Der Schlüssel fehlt."),
        ({"ags": "9" * 13}, "Spalte ags: Der Text ist zu lang"),
        ({"schritt_nr": ""}, "Spalte schritt_nr: „“ ist keine Nummer ab 1."),
        ({"schritt_nr": "eins"}, "Spalte schritt_nr: „eins“ ist keine Nummer ab 1."),
        ({"schritt_nr": "0"}, "ist keine Nummer ab 1."),
        ({"schritt_nr": "²"}, "ist keine Nummer ab 1."),
        ({"datum": "2023-02-29"}, "„2023-02-29“ ist kein Datum des Kalenders."),
        ({"datum": "2023-13"}, "ist kein Datum des Kalenders."),
        ({"datum": "07.12.23"}, "„07.12.23“ ist kein Datum."),
        ({"datum": "2017/2018"}, "„2017/2018“ ist kein Datum."),
        ({"datum": "2026-12-01"}, "Das Datum „2026-12-01“ liegt in der Zukunft."),
        ({"datum": "2027", "genauigkeit": "jahr"}, "liegt in der Zukunft."),
        ({"datum": "0202-12-07"}, "Das Datum „0202-12-07“ liegt vor dem Jahr 1946."),
        ({"datum": "", "genauigkeit": "g" * 201}, "Spalte genauigkeit: Der Text ist zu lang"),
        ({"datum": "d" * 90, "genauigkeit": "g" * 120}, "Spalte datum: Der Wortlaut ist zu lang"),
        ({"ja": "-3"}, "Spalte ja: „-3“ ist keine Stimmenzahl."),
        ({"nein": "keine"}, "Spalte nein: „keine“ ist keine Stimmenzahl."),
        ({"ja": "12,5"}, "Spalte ja: „12,5“ ist keine Stimmenzahl."),
        ({"enthaltung": "501"}, "Spalte enthaltung: 501 Stimmen sind zu viele (möglich 500)."),
        ({"quelle_url": "javascript:alert(1)"}, "Spalte quelle_url: „javascript:alert(1)“ ist"),
        ({"quelle_url": "ftp://example.org/x"}, "ist keine Adresse."),
        ({"quelle_url": "www.example.org"}, "ist keine Adresse."),
        ({"quelle_url": "https://example.org/" + "x" * 400}, "Spalte quelle_url: Der Text ist zu"),
        ({"gremium_oder_person": "x" * 201}, "Spalte gremium_oder_person: Der Text ist zu lang"),
        ({"drucksache": "x" * 101}, "Spalte drucksache: Der Text ist zu lang"),
        ({"ergebnis": "x" * 501}, "Spalte ergebnis: Der Text ist zu lang"),
        ({"ergebnis": "Vorbehalt " + "x" * 400}, "Spalte ergebnis: Der Vorbehalt ist zu lang"),
        ({"hinweis": "x" * 501}, "Spalte hinweis: Der Text ist zu lang"),
        ({"hinweis": "a\x00b"}, "Spalte hinweis: Der Text enthält Nullzeichen."),
        ({"hinweis": "a\x07b"}, "Spalte hinweis: Der Text enthält Steuerzeichen."),
        ({"name": "Stadt\u202egnp"}, "Spalte name: Der Text enthält Steuerzeichen."),
        ({"name": "Stadt\ud800"}, "Spalte name: Der Text enthält Steuerzeichen."),
    ],
)
def test_a_wrong_row_is_refused_with_its_reason(aenderung: dict[str, str], grund: str) -> None:
    bestand = deute_zeilen(BESCHLUSS | aenderung, GUT)
    (ablehnung,) = bestand.abgelehnt
    assert ablehnung.nr == 2
    assert grund in ablehnung.grund
    assert [fall.kennung for fall in bestand.faelle] == ["anderer"]
    assert [(zeile.nr, bool(zeile.wird)) for zeile in bestand.tabelle] == [(2, False), (3, True)]
    assert bestand.tabelle[0].abgelehnt == ablehnung.grund


@pytest.mark.parametrize(
    ("aenderung", "grund"),
    [
        ({}, "Schritt 1 dieses Falls steht mit demselben Inhalt schon in Zeile 2."),
        ({"ergebnis": "vertagt"}, "Schritt 1 dieses Falls steht mit anderem Inhalt schon in"),
        (
            {"schritt_nr": "2", "ags": "99000009"},
            "Der Fall gehört nach Zeile 2 zum Schlüssel 99000001, die Zeile nennt 99000009.",
        ),
    ],
)
def test_a_row_that_contradicts_an_earlier_one_is_refused(
    aenderung: dict[str, str], grund: str
) -> None:
    bestand = deute_zeilen(BESCHLUSS, BESCHLUSS | aenderung)
    assert [a.nr for a in bestand.abgelehnt] == [3]
    assert grund in bestand.abgelehnt[0].grund
    assert bestand.faelle[0].beratungen[0].ergebnis is Beratungsergebnis.BESCHLOSSEN


def test_a_corrected_row_below_a_refused_one_comes_in() -> None:
    bestand = deute_zeilen(BESCHLUSS | {"datum": "2023-02-30"}, BESCHLUSS)
    assert [a.nr for a in bestand.abgelehnt] == [2]
    assert bestand.faelle[0].zeilen == (3,)


@pytest.mark.parametrize(
    ("aenderung", "hinweis"),
    [
        ({"schritt": "Festakt"}, "Nicht verstanden: Schritt „Festakt“."),
        ({"schritt": ""}, "Nicht verstanden: Schritt „“."),
        ({"gegenstand": "radweg"}, "Nicht verstanden: Gegenstand „radweg“."),
        ({"gegenstand": ""}, "Nicht verstanden: Gegenstand „“."),
        ({"schritt": "unterzeichnung"}, "Nicht verstanden: Ergebnis „beschlossen“."),
        (
            {"schritt": "unterzeichnung", "ergebnis": "unterzeichnet"},
            "Nicht verstanden: Wer unterzeichnet hat („Rat“).",
        ),
    ],
)
def test_what_is_not_understood_becomes_history_and_is_noted(
    aenderung: dict[str, str], hinweis: str
) -> None:
    bestand = deute_zeilen(BESCHLUSS | aenderung)
    assert not bestand.faelle
    assert not bestand.abgelehnt
    assert [v.schritt.kennung for v in bestand.vorgeschichte] == ["muster/1"]
    assert bestand.hinweise[0].text.startswith(hinweis)
    assert bestand.tabelle[0].hinweise == (bestand.hinweise[0].text,)


@pytest.mark.parametrize(
    ("aenderung", "hinweis"),
    [
        ({"ergebnis": "man war dafür"}, "Nicht verstanden: Ergebnis „man war dafür“"),
        ({"ergebnis": ""}, "Die Zeile nennt kein Ergebnis."),
        ({"gremium_oder_person": ""}, "Die Zeile nennt kein Gremium."),
        ({"ergebnis": "einstimmig beschlossen", "nein": "2"}, "Einstimmig und Gegenstimmen"),
        ({"ergebnis": "einstimmig abgelehnt", "ja": "2"}, "Einstimmig und Gegenstimmen"),
        ({"ja": "3", "nein": "40"}, "Mit diesen Stimmen ist nichts angenommen."),
        ({"ergebnis": "abgelehnt", "ja": "40", "nein": "3"}, "ist nichts abgelehnt."),
        ({"oeffentlichkeit": "halb"}, "Die Öffentlichkeit „halb“ ist nicht verstanden"),
        ({"name": "BrÃ¼hl"}, "Umlaute scheinen beschädigt zu sein"),
        ({"schritt": "beratung", "gremium_oder_person": "Ausschuss"}, "sie gilt als Vorberatung."),
    ],
)
def test_what_is_unclear_comes_in_with_a_note(aenderung: dict[str, str], hinweis: str) -> None:
    bestand = deute_zeilen(BESCHLUSS | aenderung)
    assert len(bestand.faelle) == 1
    assert [h.nr for h in bestand.hinweise] == [2]
    assert hinweis in bestand.hinweise[0].text


@pytest.mark.parametrize(
    ("datum", "genauigkeit", "erwartet"),
    [
        ("2017-12", "abgeleitet", "Dezember 2017 („abgeleitet“)"),
        ("", "zum Haushalt 2018", "Datum unbekannt („zum Haushalt 2018“)"),
        ("2021-02", "spaetestens", "spätestens 28.02.2021"),
        ("2021-02", "Spätestens", "spätestens 28.02.2021"),
        ("07.12.2023", "Tag", "07.12.2023"),
        ("2023-12-07T18:00", "tag", "07.12.2023"),
        ("2023-12-07 18:00:00", "", "07.12.2023"),
        ("7. Dezember 2023", "tag", "07.12.2023"),
        ("März 2021", "monat", "März 2021"),
        ("Dez. 2017", "", "Dezember 2017"),
        ("Ende 2017", "", "Datum unbekannt („Ende 2017“)"),
        ("Ende 2017", "jahr", "Datum unbekannt („Ende 2017“)"),
        ("Ende 2017", "wohl", "Datum unbekannt („Ende 2017 (wohl)“)"),
        ("2017-12-01", "monat", "Dezember 2017"),
        ("2016-01-01", "jahr", "2016"),
        ("2016-05", "jahr", "2016"),
        ("2016", "tag", "2016"),
        ("2016-05-01", "unbekannt", "Datum unbekannt („2016-05-01“)"),
        ("", "tag", "Datum unbekannt"),
    ],
)
def test_a_moment_is_never_more_precise_than_its_source(
    datum: str, genauigkeit: str, erwartet: str
) -> None:
    bestand = deute_zeilen(BESCHLUSS | {"datum": datum, "genauigkeit": genauigkeit})
    assert str(bestand.faelle[0].beratungen[0].schritt.wann) == erwartet


@pytest.mark.parametrize(
    ("datum", "genauigkeit", "hinweis"),
    [
        ("2017-12-01", "monat", "passt nicht zur Genauigkeit „monat“; es gilt: Dezember 2017."),
        ("2016", "tag", "passt nicht zur Genauigkeit „tag“; es gilt: 2016."),
        ("2016-05-01", "unbekannt", "passt nicht zur Genauigkeit „unbekannt“"),
        ("", "tag", "Zur Genauigkeit „tag“ fehlt das Datum."),
        ("Ende 2017", "", "bleibt im Wortlaut; es zählt als unbekannt."),
    ],
)
def test_where_date_and_precision_disagree_it_is_said(
    datum: str, genauigkeit: str, hinweis: str
) -> None:
    bestand = deute_zeilen(BESCHLUSS | {"datum": datum, "genauigkeit": genauigkeit})
    assert hinweis in bestand.hinweise[0].text


@pytest.mark.parametrize(
    ("roh", "schluessel", "hinweise"),
    [
        ("05978036", "05978036", 0),
        ("5978036", "05978036", 1),
        ("5558", "05558", 1),
        ("55", "055", 1),
        ("05 978 036", "05978036", 0),
        ("lvr", "LVR", 0),
        ("99000001", "99000001", 0),
        ("2978036", "2978036", 0),
    ],
)
def test_a_key_gets_its_leading_zero_back_where_only_one_is_possible(
    roh: str, schluessel: str, hinweise: int
) -> None:
    bestand = deute_zeilen(BESCHLUSS | {"ags": roh})
    assert bestand.faelle[0].ags == schluessel
    assert len(bestand.hinweise) == hinweise


def test_the_same_case_may_spell_its_key_with_and_without_the_zero() -> None:
    bestand = deute_zeilen(BESCHLUSS | {"ags": "05978036"}, UNTERSCHRIFT | {"ags": "5978036"})
    assert bestand.abgelehnt == ()
    assert bestand.faelle[0].zeilen == (2, 3)


@pytest.mark.parametrize(
    ("wort", "erwartet"),
    [
        ("oeffentlich", Oeffentlichkeit.OEFFENTLICH),
        ("Öffentlich", Oeffentlichkeit.OEFFENTLICH),
        ("nichtöffentlich", Oeffentlichkeit.NICHT_OEFFENTLICH),
        ("nicht genannt", Oeffentlichkeit.NICHT_GENANNT),
        ("", Oeffentlichkeit.NICHT_GENANNT),
        ("wohl öffentlich", Oeffentlichkeit.NICHT_GENANNT),
    ],
)
def test_only_what_is_known_to_be_public_is_public(wort: str, erwartet: Oeffentlichkeit) -> None:
    bestand = deute_zeilen(BESCHLUSS | {"oeffentlichkeit": wort})
    assert bestand.faelle[0].beratungen[0].schritt.oeffentlichkeit is erwartet


def test_letters_are_composed_and_lines_joined() -> None:
    bestand = deute_zeilen(BESCHLUSS | {"name": "Bru\u0308hl", "hinweis": "eins\r\n\tzwei\u00ad"})
    schritt = bestand.faelle[0].beratungen[0].schritt
    assert (schritt.name, schritt.hinweis) == ("Brühl", "eins zwei")


ABGELEHNT = {"schritt_nr": "2", "ergebnis": "abgelehnt"}


def test_yes_and_no_of_one_assembly_on_one_day_both_come_in_and_are_noted() -> None:
    bestand = deute_zeilen(BESCHLUSS, BESCHLUSS | ABGELEHNT)
    assert len(bestand.faelle[0].beratungen) == 2
    (hinweis,) = bestand.hinweise
    assert hinweis.nr == 3
    assert hinweis.text.startswith("Zeile 2 nennt für dieselbe Sitzung „beschlossen“")


@pytest.mark.parametrize(
    "aenderung",
    [
        {"datum": "2019-06-01"},
        {"datum": "2019", "genauigkeit": "jahr"},
        {"gremium_oder_person": "Kreistag"},
        {"schritt": "vorberatung"},
        {"ergebnis": "vertagt"},
        {"ergebnis": "einstimmig beschlossen"},
    ],
)
def test_what_may_both_be_true_is_not_noted(aenderung: dict[str, str]) -> None:
    assert not deute_zeilen(BESCHLUSS, BESCHLUSS | ABGELEHNT | aenderung).hinweise
