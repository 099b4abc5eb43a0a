"""Bad input to facts: a sentence at the field that is wrong, and nothing is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from antraege.akteur import SYSTEM
from antraege.choices import (
    Antragsstatus,
    Beratungsergebnis,
    Handlung,
    Partei,
)
from antraege.models import Antrag, Protokolleintrag
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.beispiele import beispiel
from tests.stuetzen.faelle import BIELEFELD, DETMOLD, Welt
from tests.stuetzen.vorher import TATSACHEN_DER_KOMMUNE, ausfuehrend
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt, Hindernisart
from workflow.verfahren.tatsachen import TATSACHEN
from workflow.verfahren.tuer import Ziel, fuehre_aus, lade, vorschau

pytestmark = pytest.mark.nur_sqlite  # bad input is found before anything is written

H = Handlung
S = Antragsstatus

HEUTE = date(2026, 3, 16)
MORGEN = Zeitangabe.tag(HEUTE + timedelta(days=1))
SCHLECHT: list[tuple[Handlung, dict[str, Any], str, str]] = [
    (H.NACHWEIS_ERFASSEN, {"angabe": "  "}, "angabe", "Bitte den Inhalt angeben."),
    (H.NACHWEIS_ERFASSEN, {"kriterium_id": 999}, "kriterium_id", "gehört nicht zum Vorgang"),
    (H.NACHWEIS_ERFASSEN, {"fundstelle": "x" * 501}, "fundstelle", "höchstens 500 Zeichen"),
    (H.KRITERIUM_PRUEFEN, {"kriterium_id": 999}, "kriterium_id", "gehört nicht zum Vorgang"),
    (
        H.KRITERIUM_PRUEFEN,
        {"urteil": "nicht_erfuellt", "begruendung": ""},
        "begruendung",
        "Bitte die Begründung angeben.",
    ),
    (H.ZUSAGE_ERFASSEN, {"vorhaben": ""}, "vorhaben", "Bitte das Vorhaben angeben."),
    (H.ZUSAGE_ERFASSEN, {"verantwortlich": ""}, "verantwortlich", "verantwortliche Stelle"),
    (H.ZUSAGE_ERFASSEN, {"faellig_am": date(2026, 3, 15)}, "faellig_am", "Vergangenheit"),
    (H.ZUSAGE_ERFASSEN, {"faellig_am": date(2037, 1, 1)}, "faellig_am", "zu weit"),
    (H.BERATUNG_ERFASSEN, {"gremium": ""}, "gremium", "Bitte das Gremium angeben."),
    (H.BERATUNG_ERFASSEN, {"gremium": "x" * 201}, "gremium", "höchstens 200 Zeichen"),
    (H.BERATUNG_ERFASSEN, {"sitzung": MORGEN}, "ergebnis", "liegt in der Zukunft"),
    (
        H.BERATUNG_ERFASSEN,
        {"ergebnis": Beratungsergebnis.EMPFOHLEN},
        "ergebnis",
        "Eine Empfehlung ist keine Entscheidung",
    ),
    (H.BERATUNG_ERFASSEN, {"anzahl_ja": 501}, "anzahl_ja", "Mehr als 500 Stimmen"),
    (H.BERATUNG_ERFASSEN, {"anzahl_ja": -1}, "anzahl_ja", "Stimmen"),
    (
        H.BERATUNG_ERFASSEN,
        {"ist_einstimmig": True, "anzahl_nein": 1},
        "anzahl_nein",
        "schließen sich aus",
    ),
    (H.BERATUNG_ERFASSEN, {"ergebnis": "", "anzahl_ja": 9}, "ergebnis", "fehlt das Ergebnis"),
    (H.BERATUNG_ERFASSEN, {"beratung_id": 999}, "beratung_id", "gehört nicht zum Vorgang"),
    (H.ENTBEHRLICHKEIT_ERFASSEN, {"grund": ""}, "grund", "Grund, den die Kommune nennt"),
    (H.ENTBEHRLICHKEIT_ERFASSEN, {"erklaert_durch": ""}, "erklaert_durch", "wer das erklärt hat"),
    (H.UNTERSCHRIFT_ERFASSEN, {"unterzeichnend": ""}, "unterzeichnend", "Bitte den Namen angeben."),
    (H.UNTERSCHRIFT_ERFASSEN, {"amt": ""}, "amt", "Amtsbezeichnung"),
    (H.UNTERSCHRIFT_ERFASSEN, {"geschehen": MORGEN}, "geschehen", "liegt in der Zukunft"),
    (H.UNTERSCHRIFT_ERFASSEN, {"partei": Partei.VERBAND}, "partei", "sieht die Textfassung nicht"),
    (H.UNTERSCHRIFT_ERFASSEN, {"ort": "x" * 121}, "ort", "höchstens 120 Zeichen"),
    (H.VORBEHALT_AUFHEBEN, {}, "partei", "kein Vorbehalt offen"),
    (H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, {"amt_land": ""}, "amt_land", "Amtsbezeichnung"),
    (
        H.ZEICHNUNGSFREIGABE_VORSCHLAGEN,
        {"termin_am": date(2026, 3, 1)},
        "termin_am",
        "Vergangenheit",
    ),
    (H.RUECKFRAGE_STELLEN, {"frage": ""}, "frage", "Bitte die Frage angeben."),
    (H.RUECKFRAGE_STELLEN, {"erbeten_bis": date(2026, 3, 1)}, "erbeten_bis", "Vergangenheit"),
    (H.RUECKFRAGE_BEANTWORTEN, {}, "", "Es ist keine Rückfrage offen."),
    (H.AUSSETZUNG_BEGINNEN, {"grund": ""}, "grund", "Bitte einen Grund angeben."),
    (H.AUSSETZUNG_BEGINNEN, {"bis": date(2026, 3, 1)}, "bis", "Vergangenheit"),
    (H.AUSSETZUNG_BEENDEN, {}, "", "Der Vorgang ist nicht ausgesetzt."),
    (H.WIEDERVORLAGE_SETZEN, {"anlass": ""}, "anlass", "Bitte den Anlass angeben."),
    (H.WIEDERVORLAGE_SETZEN, {"anlass": "x" * 301}, "anlass", "höchstens 300 Zeichen"),
    (H.WIEDERVORLAGE_ERLEDIGEN, {"zeile_id": 999}, "", "nicht (mehr) offen"),
    (H.NACHRICHT_ANHALTEN, {"zeile_id": 999}, "", "schon versandt oder angehalten"),
    (H.ANHOERUNG, {"grund": ""}, "grund", "Bitte die offenen Punkte angeben."),
    (H.ANHOERUNG, {"stellungnahme_bis": date(2026, 3, 1)}, "stellungnahme_bis", "Vergangenheit"),
    (H.INTERESSE_ERGAENZEN, {"grund": ""}, "grund", "Bitte den Inhalt der Mitteilung angeben."),
    (H.INTERESSE_ERGAENZEN, {"im_auftrag": ""}, "im_auftrag", "Bitte den Weg der Mitteilung"),
    (H.EINTRAG_BERICHTIGEN, {"grund": ""}, "grund", "Bitte den Grund der Berichtigung angeben."),
    (H.EINTRAG_BERICHTIGEN, {"nr": 999}, "nr", "Diesen Eintrag gibt es nicht."),
    (H.EINTRAG_BERICHTIGEN, {"nr": 3, "neu": MORGEN}, "neu", "liegt in der Zukunft"),
    (H.ZUSTAENDIGKEIT_UEBERNEHMEN, {"zustaendig_id": 999_999}, "zustaendig_id", "gibt es nicht"),
    (
        H.KONTAKT_AENDERN,
        {"kontakt": e.Kontaktdaten(mail="a@b.example\nBcc: c@d.example")},
        "kontakt_mail",
        "gültige E-Mail-Adresse",
    ),
    (H.KONTAKT_AENDERN, {"kontakt": e.Kontaktdaten(name="x" * 201)}, "kontakt_name", "200 Zeichen"),
    (H.KONTAKT_AENDERN, {"kontakt": e.Kontaktdaten(name="a\x00b")}, "name", "nicht erlaubt"),
    (H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, {"amt_land": "a\x00b"}, "amt_land", "nicht erlaubt"),
]


@pytest.mark.parametrize(("handlung", "werte", "feld", "wort"), SCHLECHT)
def test_bad_input_is_answered_at_its_field(
    welt: Welt, handlung: Handlung, werte: dict[str, Any], feld: str, wort: str
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    eingabe = replace(beispiel(welt, handlung, welt.fall(antrag)), **werte)
    vorher = (Antrag.objects.values().get(), Protokolleintrag.objects.count())
    with pytest.raises(Abgelehnt) as abgelehnt:
        welt.tue(antrag, handlung, eingabe)
    assert [(h.feld, wort in h.satz) for h in abgelehnt.value.hindernisse] == [(feld, True)]
    assert vorher == (Antrag.objects.values().get(), Protokolleintrag.objects.count())


@pytest.mark.parametrize("handlung", TATSACHEN)
def test_no_fact_is_recorded_as_of_tomorrow(welt: Welt, handlung: Handlung) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    ziel = Ziel(antrag=antrag)
    if handlung in TATSACHEN_DER_KOMMUNE:
        ziel = Ziel(kommune=welt.detmold.pk)
    eingabe = replace(beispiel(welt, handlung, lade(ziel, SYSTEM)), geschehen=MORGEN)
    with pytest.raises(Abgelehnt, match="liegt in der Zukunft"):
        vorschau(ausfuehrend(welt, handlung), handlung, ziel, eingabe, jetzt=welt.jetzt)


@pytest.mark.parametrize("handlung", TATSACHEN)
def test_a_fact_is_recorded_only_about_what_it_can_be_about(welt: Welt, handlung: Handlung) -> None:
    antrag = welt.interesse(BIELEFELD)
    ziele = {
        "antrag": Ziel(antrag=antrag),
        "kommune": Ziel(kommune=welt.detmold.pk),
        "mitgliedschaft": Ziel(mitgliedschaft=welt.mitglied(DETMOLD)),
    }
    eingabe = beispiel(welt, handlung, welt.fall(antrag))
    for art in ziele.keys() - TATSACHEN[handlung].gegenstaende:
        with pytest.raises(Abgelehnt, match="ist hier nicht möglich") as abgelehnt:
            fuehre_aus(ausfuehrend(welt, handlung), handlung, ziele[art], eingabe)
        assert abgelehnt.value.hat(Hindernisart.ZUSTAND)
