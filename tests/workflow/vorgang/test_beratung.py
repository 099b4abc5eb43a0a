"""The Beratungsfolge on screen: everything about a session in one readable form."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from antraege.choices import (
    Antragsstatus,
    Beratungsart,
    Beratungsergebnis,
    Beratungsrolle,
    Handlung,
)
from antraege.zeitangabe import Zeitangabe
from tests.antraege.dokumente.hilfen import pdf
from tests.stuetzen.faelle import Welt
from tests.workflow.vorgang.buehne import aufgenommen, lege_dokument_ab, mit_eilentscheidung
from tests.workflow.vorgang.hilfen import Besucher, adresse, bestand, hochzuladen, nimm, text
from workflow.verfahren import eingaben as e

H, S = Handlung, Antragsstatus
ERFASSEN = H.BERATUNG_ERFASSEN

ALLES = {
    "gremium": "Rat",
    "sitzung": "10.03.2026",
    "rolle": "entscheidung",
    "art": "sitzung",
    "oeffentlichkeit": "oeffentlich",
    "tagesordnungspunkt": "Ö 12",
    "drucksache": "7091/2014-2020",
    "vorlage": "https://ratsinfo.example/v/7091",
    "ergebnis": "mit_massgabe_beschlossen",
    "ergebnis_wortlaut": "Der Rat beschließt den Beitritt.",
    "massgabe": "Bericht nach einem Jahr",
    "vorbehalt": "vorbehaltlich der Haushaltssatzung",
    "vorbehalt_entfallen_am": "12.03.2026",
    "anzahl_ja": "40",
    "anzahl_nein": "3",
    "anzahl_enthaltung": "0",
    "beleg": "https://ratsinfo.example/n/7091",
    "hinweis": "Namentliche Abstimmung",
}


def beratungen(wer: Besucher, antrag: int) -> Any:
    """The Beratungsfolge as the page shows it."""
    return wer.seite(antrag).context["seite"].beschluss.beratungen


def vor_dem_beschluss(welt: Welt) -> int:
    """The decision is awaited."""
    return welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)


def test_everything_that_is_typed_is_kept_and_opens_again(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = vor_dem_beschluss(welt)
    nimm(sachbearbeitung, antrag, ERFASSEN, **ALLES)
    b = welt.fall(antrag).beratungen[0]
    form = sachbearbeitung.oeffne(antrag, ERFASSEN, f"?bezug={b.id}").context["form"]
    gezeigt = {name: str(form[name].value()) for name in ALLES}
    assert gezeigt == ALLES | {"vorbehalt_entfallen_am": "2026-03-12"}
    gleich = sachbearbeitung.sende(antrag, ERFASSEN, abfrage=f"?bezug={b.id}")
    assert "Es ist nichts geändert." in text(gleich)


def test_paper_and_resolution_stand_apart_with_every_particular(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = vor_dem_beschluss(welt)
    nimm(sachbearbeitung, antrag, ERFASSEN, **ALLES)
    (zeile,) = beratungen(sachbearbeitung, antrag)
    assert zeile.naeheres == "TOP Ö 12, öffentlich"
    assert [(a.text, a.url) for a in zeile.vorlage] == [(ALLES["drucksache"], ALLES["vorlage"])]
    assert (zeile.ergebnis.text, zeile.stimmen) == ("mit Maßgabe beschlossen", "40 / 3 / 0")
    assert [(z.wort, z.a.text, z.a.zusatz) for z in zeile.zusaetze] == [
        ("Im Wortlaut", ALLES["ergebnis_wortlaut"], ""),
        ("Maßgabe", ALLES["massgabe"], ""),
        ("Vorbehalt", ALLES["vorbehalt"], "entfallen am 12.03.2026"),
        ("Beleg", ALLES["beleg"], ""),
        ("Hinweis", ALLES["hinweis"], ""),
    ]


def test_an_open_reservation_and_no_votes_at_all_are_seen(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = vor_dem_beschluss(welt)
    nimm(
        sachbearbeitung, antrag, ERFASSEN, sitzung="10.03.2026", ergebnis="beschlossen",
        vorbehalt="vorbehaltlich", ist_einstimmig="on", anzahl_nein="0",
    )  # fmt: skip
    (zeile,) = beratungen(sachbearbeitung, antrag)
    assert [p.text for p in zeile.hinweise] == ["Vorbehalt offen"]
    assert zeile.stimmen == "einstimmig, – / 0 / –"


def test_fields_stand_in_groups_and_none_is_left_out(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = vor_dem_beschluss(welt)
    lege_dokument_ab(welt, antrag)
    form = sachbearbeitung.oeffne(antrag, ERFASSEN).context["form"]
    gruppen = form.abschnitte
    assert [g.titel for g in gruppen] == [
        "Sitzung", "Vorlage", "Entscheidung", "Abstimmung", "Beleg",
    ]  # fmt: skip
    gezeigt = [feld.name for g in gruppen for feld in g.felder]
    assert sorted(gezeigt) == sorted(f.name for f in form.visible_fields())
    seite = text(sachbearbeitung.oeffne(antrag, ERFASSEN))
    assert seite.count('<fieldset class="bw-gruppe">') == len(gruppen)


def test_a_deferred_matter_comes_back_in_a_session_of_its_own(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = vor_dem_beschluss(welt)
    felder = {
        "sitzung": "10.03.2026", "ergebnis": "vertagt", "vertagt_auf": "20.04.2026",
        "drucksache": "17/2026",
    }  # fmt: skip
    gezeigt = sachbearbeitung.sende(antrag, ERFASSEN, absicht="vorschau", **felder)
    saetze = [s for w, s in gezeigt.context["antwort"].vorschau.zeilen if w == "Beratung"]
    assert saetze == [
        "wird erfasst: Rat, 10.03.2026",
        "wird als Sitzung ohne Ergebnis erfasst: Rat, 20.04.2026",
    ]
    nimm(sachbearbeitung, antrag, ERFASSEN, **felder)
    assert [z.sitzung for z in beratungen(sachbearbeitung, antrag)] == ["10.03.2026", "20.04.2026"]
    (eintrag, *_) = sachbearbeitung.seite(antrag).context["seite"].verlauf
    assert eintrag.gegenstand == "Rat"
    zweite = "Rat, 20.04.2026, Entscheidung; Drucksachen-Nr.: 17/2026"
    assert ("Weitere Sitzung", zweite) in eintrag.texte
    assert [t for _, t in eintrag.texte].count("17/2026") == 1


@pytest.mark.parametrize(
    ("feld", "felder"),
    [
        ("vertagt_auf", {"ergebnis": "beschlossen", "vertagt_auf": "20.04.2026"}),
        ("vertagt_auf", {"ergebnis": "vertagt", "vertagt_auf": "01.03.2026"}),
        ("massgabe", {"ergebnis": "beschlossen", "massgabe": "nur so"}),
        ("vorbehalt", {"ergebnis": "beschlossen", "vorbehalt_entfallen_am": "11.03.2026"}),
        ("vorbehalt_entfallen_am", {"ergebnis": "beschlossen", "vorbehalt": "x",
                                    "vorbehalt_entfallen_am": "01.01.2027"}),
        ("rolle", {"art": "eilentscheidung", "rolle": "bericht"}),
        ("anzahl_ja", {"ergebnis": "beschlossen", "anzahl_ja": "1", "anzahl_nein": "2"}),
        ("anzahl_ja", {"ergebnis": "beschlossen", "anzahl_ja": "501"}),
        ("anzahl_nein", {"ergebnis": "beschlossen", "anzahl_nein": "-1"}),
        ("ergebnis", {"anzahl_ja": "5"}),
        ("sitzung", {"sitzung": "01.01.2099"}),
        ("genehmigt_id", {"rolle": "genehmigung", "ergebnis": "genehmigt"}),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_said_at_its_field_and_nothing_is_lost(
    welt: Welt, sachbearbeitung: Besucher, feld: str, felder: dict[str, str]
) -> None:
    antrag = mit_eilentscheidung(welt)
    vorher = bestand()
    werte = {"sitzung": "10.03.2026", "drucksache": "17/2026", **felder}
    antwort = sachbearbeitung.sende(antrag, ERFASSEN, **werte)
    form = antwort.context["form"]
    assert antwort.status_code == 422
    assert form.errors[feld]
    assert {name: form[name].value() for name in werte} == werte
    assert bestand() == vorher


# --- decided in a hurry


def test_an_urgent_decision_waits_for_its_genehmigung(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = mit_eilentscheidung(welt)
    (zeile,) = beratungen(sachbearbeitung, antrag)
    assert zeile.art == "Eilentscheidung (Hauptausschuss)"
    assert zeile.hinweise[0].text == "Genehmigung steht aus, nachfragen ab 14.06.2026"
    ort = zeile.aktionen[1].url.partition("?")[2]
    form = sachbearbeitung.oeffne(antrag, ERFASSEN, f"?{ort}").context["form"]
    eilige = welt.fall(antrag).beratungen[0].id
    assert [form[n].value() for n in ("rolle", "genehmigt_id", "drucksache", "gremium")] == [
        "genehmigung", eilige, "5/2026", "Rat",
    ]  # fmt: skip
    nimm(sachbearbeitung, antrag, ERFASSEN, f"?{ort}", sitzung="16.03.2026", ergebnis="genehmigt")
    eile, rat = sorted(beratungen(sachbearbeitung, antrag), key=lambda z: z.gremium)
    assert eile.hinweise == ()
    assert rat.genehmigung == "zu: Hauptausschuss, 16.03.2026"


def test_without_an_urgent_decision_there_is_nothing_to_ratify(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = vor_dem_beschluss(welt)
    form = sachbearbeitung.oeffne(antrag, ERFASSEN).context["form"]
    assert "genehmigt_id" not in form.fields
    assert "genehmigung" not in dict(form.fields["rolle"].choices)


def test_an_annulled_decision_calls_for_a_person(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = mit_eilentscheidung(welt)
    eilige = welt.fall(antrag).beratungen[0].id
    felder = {"sitzung": "16.03.2026", "ergebnis": "aufgehoben"}
    ort = f"?genehmigt={eilige}"
    gezeigt = sachbearbeitung.sende(antrag, ERFASSEN, abfrage=ort, absicht="vorschau", **felder)
    zeilen = gezeigt.context["antwort"].vorschau.zeilen
    satz = "Rat: Entscheidung aufgehoben, Stand prüfen"
    assert ("Wiedervorlage", f"wird angelegt auf 16.03.2026: {satz}") in zeilen
    assert ("Beschlusslage", "beschlossen → ausstehend") in zeilen
    nimm(sachbearbeitung, antrag, ERFASSEN, ort, **felder)
    (eintrag, *_) = sachbearbeitung.seite(antrag).context["seite"].verlauf
    assert ("Wiedervorlage", f"16.03.2026: {satz}") in eintrag.texte


def test_after_the_admission_only_a_genehmigung_is_recorded(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = vor_dem_beschluss(welt)
    eile = e.BeratungErfassen(
        gremium="Hauptausschuss", sitzung=Zeitangabe.tag(welt.heute), beleg="Niederschrift",
        art=Beratungsart.EILENTSCHEIDUNG, ergebnis=Beratungsergebnis.BESCHLOSSEN,
    )  # fmt: skip
    welt.tue(antrag, ERFASSEN, eile)
    welt.tue(antrag, H.BESCHLUSSLAGE_BESTAETIGEN, e.Schritt())
    welt.gehe(antrag, S.IN_FREIGABE)
    welt.schliesse(antrag, S.AUFGENOMMEN)
    (zeile,) = beratungen(sachbearbeitung, antrag)
    assert [a.titel for a in zeile.aktionen] == ["Genehmigung erfassen"]
    form = sachbearbeitung.oeffne(antrag, ERFASSEN).context["form"]
    assert [w for w, _ in form.fields["rolle"].choices] == ["genehmigung"]
    nimm(sachbearbeitung, antrag, ERFASSEN, sitzung="16.03.2026", ergebnis="genehmigt")
    assert welt.fall(antrag).beratungen[-1].rolle is Beratungsrolle.GENEHMIGUNG


def test_after_an_ordinary_admission_there_is_no_consultation_to_record(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = aufgenommen(welt)
    assert adresse(antrag, ERFASSEN) not in text(sachbearbeitung.seite(antrag))
    antwort = sachbearbeitung.oeffne(antrag, ERFASSEN)
    assert (antwort.status_code, antwort.context["form"]) == (409, None)
    assert "nur noch die Genehmigung" in text(antwort)


# --- files


def test_paper_and_evidence_can_be_documents_of_the_file(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = vor_dem_beschluss(welt)
    assert "beleg_datei" not in sachbearbeitung.oeffne(antrag, ERFASSEN).context["form"].fields
    sha = lege_dokument_ab(welt, antrag, "Vorlage 17")
    nimm(
        sachbearbeitung, antrag, ERFASSEN, datei=hochzuladen(pdf(7), "Niederschrift.pdf"),
        sitzung="10.03.2026", ergebnis="beschlossen", vorlage_datei=sha,
    )  # fmt: skip
    b = welt.fall(antrag).beratungen[0]
    assert (b.vorlage_datei, bool(b.beleg_datei)) == (sha, True)
    nimm(sachbearbeitung, antrag, ERFASSEN, f"?bezug={b.id}", hinweis="nachgetragen")
    assert welt.fall(antrag).beratungen[0] == replace(b, hinweis="nachgetragen")


def test_a_document_of_elsewhere_is_no_choice(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = vor_dem_beschluss(welt)
    lege_dokument_ab(welt, antrag)
    antwort = sachbearbeitung.sende(antrag, ERFASSEN, sitzung="10.03.2026", beleg_datei="a" * 64)
    assert antwort.context["form"].errors["beleg_datei"]


def test_a_statement_that_none_is_needed_comes_with_its_letter(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = vor_dem_beschluss(welt)
    nimm(
        sachbearbeitung, antrag, H.ENTBEHRLICHKEIT_ERFASSEN, datei=hochzuladen(pdf(2), "Brief.pdf"),
        grund="Laufendes Geschäft", erklaert_durch="Hauptamt", beleg="Akte Blatt 4",
    )  # fmt: skip
    texte = [a.text for a in sachbearbeitung.seite(antrag).context["seite"].beschluss.entbehrlich]
    assert texte == ["Laufendes Geschäft", "Beleg: Akte Blatt 4", "Beleg: Brief.pdf (1 kB)"]
