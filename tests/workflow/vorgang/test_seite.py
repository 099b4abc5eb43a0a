"""The case page: what it says, to whom, and at what cost."""

from __future__ import annotations

from datetime import timedelta

from antraege.choices import Antragsstatus, Handlung, Kanal, Partei
from antraege.models import (
    Ansprechperson,
    Kommune,
    Mitgliedschaft,
    Nachricht,
    Verwaltungsspitze,
)
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.besuch import zaehle_anweisungen
from tests.stuetzen.faelle import BIELEFELD, DETMOLD, Welt, unterschrift, zeichnungsvorschlag
from tests.workflow.vorgang.hilfen import Besucher, adresse, text
from tests.workflow.vorgang.reicher_vorgang import reicher_vorgang
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel, fuehre_aus

H, S = Handlung, Antragsstatus


def test_the_page_costs_the_same_for_a_short_and_a_long_history(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    kurz, lang = welt.interesse(), welt.interesse(BIELEFELD)
    for antrag in (kurz, lang):
        welt.uebernimm(antrag)
        welt.tue(antrag, H.PRUEFUNG_AUFNEHMEN, e.Schritt())
    for nummer in range(57):
        bis = welt.heute + timedelta(days=nummer)
        welt.tue(lang, H.WIEDERVORLAGE_SETZEN, e.WiedervorlageSetzen(anlass="x", faellig_am=bis))
    kosten = []
    for antrag in (kurz, lang):
        sachbearbeitung.seite(antrag)
        with zaehle_anweisungen() as anweisungen:
            seite = sachbearbeitung.seite(antrag).context["seite"]
        kosten.append(len(anweisungen))
        assert len(seite.verlauf) == (3 if antrag == kurz else 60)
    assert kosten[0] == kosten[1] <= 15


def test_the_head_names_body_reference_and_key(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.interesse()
    seite = sachbearbeitung.seite(antrag).context["seite"]
    zeichen = welt.fall(antrag).antrag.aktenzeichen
    assert seite.titel == "Stadt Detmold"
    assert seite.unterzeile == (
        f"Gz. {zeichen} · Große kreisangehörige Stadt · Regierungsbezirk Detmold · "
        "Schlüssel 05766020 · 74.486 Einwohner"
    )
    assert [p.text for p in seite.plaketten] == ["Interesse bekundet", "Liegt bei uns"]


def test_the_track_shows_dates_and_days(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.interesse(geschehen=Zeitangabe.tag(welt.heute - timedelta(days=20)))
    welt.uebernimm(antrag)
    vor_tagen = Zeitangabe.tag(welt.heute - timedelta(days=14))
    welt.tue(antrag, H.PRUEFUNG_AUFNEHMEN, e.Schritt(geschehen=vor_tagen))
    weg = sachbearbeitung.seite(antrag).context["seite"].weg
    assert [(s.zustand, s.zeile) for s in weg[:3]] == [
        ("fertig", "24.02.2026 · 6 Tage"),
        ("aktuell", "seit 02.03.2026 · Tag 15"),
        ("offen", "offen"),
    ]


def test_a_case_set_back_counts_each_step_by_its_last_stay(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    zurueck = e.Zuruecksetzen(ziel=S.INTERESSE_BEKUNDET, grund="Irrtum")
    welt.tue(antrag, H.VORGANG_ZURUECKSETZEN, zurueck)
    weg = sachbearbeitung.seite(antrag).context["seite"].weg
    assert [s.zustand for s in weg] == ["aktuell", "offen", "offen", "offen", "offen"]


def test_a_corrected_date_moves_the_track(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.interesse()
    neu = Zeitangabe.tag(welt.heute - timedelta(days=3))
    welt.tue(antrag, H.EINTRAG_BERICHTIGEN, e.EintragBerichtigen(nr=1, neu=neu, grund="Stempel"))
    assert sachbearbeitung.seite(antrag).context["seite"].weg[0].zeile == "seit 13.03.2026 · Tag 4"


def test_an_old_case_says_what_the_papers_show(welt: Welt, sachbearbeitung: Besucher) -> None:
    schritte = {"interesse_bekundet": "belegt", "in_pruefung": "unbekannt"}
    antrag = welt.altfall(BIELEFELD, S.BESCHLUSS_AUSSTEHEND, schritte)
    seite = sachbearbeitung.seite(antrag).context["seite"]
    assert [s.zeile for s in seite.weg[:2]] == ["belegt", "nicht überliefert"]
    assert [s.zustand for s in seite.weg[:2]] == ["fertig", "offen"]
    assert ("Voraussetzungen", "nicht überliefert") in seite.altfall
    assert seite.beschluss.lage.text == "Beschlusslage: unbekannt (Altfall)"


def test_the_most_useful_act_comes_first_and_the_step_waits(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    naechster = sachbearbeitung.seite(antrag).context["seite"].naechster
    erstes = welt.fall(antrag).kriterien[0].id
    assert naechster.titel == "Nächster Schritt: Voraussetzungen bestätigen"
    assert naechster.aktionen[0].url == adresse(antrag, H.KRITERIUM_PRUEFEN, f"?bezug={erstes}")
    assert (naechster.aktionen[1].wartet, naechster.aktionen[1].rang) == (True, "secondary")


def test_a_step_that_is_met_is_the_primary_act(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.pruefe(antrag)
    aktion = sachbearbeitung.seite(antrag).context["seite"].naechster.aktionen[0]
    assert (aktion.titel, aktion.rang, aktion.wartet) == (
        "Voraussetzungen bestätigen", "primary", False,
    )  # fmt: skip


def test_the_proposer_waits_and_leadership_decides(
    welt: Welt, sachbearbeitung: Besucher, referatsleitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    bei_leitung = referatsleitung.seite(antrag).context["seite"].naechster
    bei_bearbeitung = sachbearbeitung.seite(antrag).context["seite"].naechster
    assert bei_leitung.aktionen[0].titel == "Zur Unterzeichnung freigeben"
    assert "darüber entscheidet die Referatsleitung" in bei_bearbeitung.text
    assert not [a for a in bei_bearbeitung.aktionen if "freigeben" in a.titel]


def test_the_presenter_is_not_told_of_four_eyes_as_an_obstacle(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.IN_FREIGABE)
    naechster = sachbearbeitung.seite(antrag).context["seite"].naechster
    assert all(punkt.erfuellt for punkt in naechster.punkte)
    assert "Darüber entscheidet die Referatsleitung." in naechster.text
    assert "aufnahme_freigeben" not in " ".join(a.url for a in naechster.aktionen)


def test_the_release_shows_what_it_pins(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.gib_zeichnung_frei(antrag)
    freigabe = sachbearbeitung.seite(antrag).context["seite"].zeichnungsfreigaben[0]
    eintraege = dict(freigabe.eintraege)
    assert freigabe.plakette.text == "erteilt"
    assert eintraege["Für Land"] == "T. Staat, Staatssekretär"
    assert eintraege["Beschlusslage dabei"] == "beschlossen"
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, unterschrift(Partei.LAND, unterzeichnend="A. Anders"))
    freigabe = sachbearbeitung.seite(antrag).context["seite"].zeichnungsfreigaben[0]
    assert freigabe.plakette.text == "erteilt, trägt nicht mehr"


def test_a_mail_stands_word_for_word_with_its_state(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.interesse()
    zeile = sachbearbeitung.seite(antrag).context["seite"].nachrichten[0]
    nachricht = Nachricht.objects.get()
    assert (zeile.text, zeile.an) == (nachricht.text, nachricht.an)
    assert zeile.plakette.text == "Geplant"
    assert "geht ab 16.03.2026" in zeile.zeile
    Nachricht.objects.update(stand="fehlgeschlagen", letzter_fehler="550 no", anzahl_versuche=1)
    zeile = sachbearbeitung.seite(antrag).context["seite"].nachrichten[0]
    assert (zeile.fehler, bool(zeile.anhalten_url)) == ("550 no", True)
    Nachricht.objects.update(stand="gesendet", gesendet_am=welt.jetzt)
    zeile = sachbearbeitung.seite(antrag).context["seite"].nachrichten[0]
    assert (zeile.zeile.partition(", ")[2], zeile.anhalten_url) == (
        "gesendet am 16.03.2026, 09:30 Uhr", "",
    )  # fmt: skip


def test_the_history_tells_who_when_and_under_which_role(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.interesse(geschehen=Zeitangabe.tag(welt.heute - timedelta(days=2)))
    eintrag = sachbearbeitung.seite(antrag).context["seite"].verlauf[0]
    assert eintrag.wer == "B. Beispiel (Bearbeitung)"
    assert eintrag.geschehen == "geschehen am 14.03.2026"
    assert eintrag.stand == "Stand: Interesse bekundet"
    assert eintrag.berichtigen_url == adresse(antrag, H.EINTRAG_BERICHTIGEN, "?bezug=1")


def test_only_officers_are_offered_corrections(welt: Welt, referatsleitung: Besucher) -> None:
    antrag = welt.interesse()
    assert referatsleitung.seite(antrag).context["seite"].verlauf[0].berichtigen_url == ""


def test_hostile_names_and_texts_are_escaped(welt: Welt, sachbearbeitung: Besucher) -> None:
    boese = "<script>alert(1)</script>"
    Kommune.objects.filter(ags=DETMOLD).update(name=boese)
    antrag = welt.interesse(kontakt=e.Kontaktdaten(name=boese, mail="a@b.example"))
    kriterium = welt.fall(antrag).kriterien[0].id or 0
    welt.tue(
        antrag, H.NACHWEIS_ERFASSEN,
        e.NachweisErfassen(kriterium_id=kriterium, angabe=boese, fundstelle="javascript:alert(1)"),
    )  # fmt: skip
    welt.tue(antrag, H.INTERESSE_ERGAENZEN, e.Eingabe(im_auftrag=Kanal.MAIL, grund=boese))
    for seite in (
        text(sachbearbeitung.seite(antrag)),
        text(sachbearbeitung.oeffne(antrag, H.PRUEFUNG_AUFNEHMEN)),
        text(sachbearbeitung.oeffne(antrag, H.KONTAKT_AENDERN)),
    ):
        assert "<script>alert" not in seite
        assert 'href="javascript:' not in seite


def test_only_web_addresses_become_links(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.interesse()
    kriterium = welt.fall(antrag).kriterien[0].id or 0
    for ort in ("https://ratsinfo.example/1", "Blatt 12"):
        eingabe = e.NachweisErfassen(kriterium_id=kriterium, angabe=ort, fundstelle=ort)
        welt.tue(antrag, H.NACHWEIS_ERFASSEN, eingabe)
    angaben = sachbearbeitung.seite(antrag).context["seite"].voraussetzungen[0].angaben
    assert [a.url for a in angaben] == ["https://ratsinfo.example/1", ""]


def test_a_rich_case_costs_no_more_statements_than_a_new_one(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    kosten = []
    for antrag in (welt.weg_bis(S.IN_PRUEFUNG, BIELEFELD), reicher_vorgang(welt)):
        sachbearbeitung.seite(antrag)
        with zaehle_anweisungen() as anweisungen:
            sachbearbeitung.seite(antrag)
        kosten.append(len(anweisungen))
    assert kosten[0] == kosten[1] <= 15


def test_the_panel_on_the_body_names_head_contact_and_card(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    kommune = welt.detmold
    kommune.ehrenamtskarte_seit = Zeitangabe.jahr(2019)
    kommune.save()
    Verwaltungsspitze.objects.create(kommune=kommune, name="N. Neu", amt="Bürgermeisterin")
    kontakt = dict(sachbearbeitung.seite(antrag).context["seite"].kontakt)
    assert kontakt["Spitze"] == "N. Neu, Bürgermeisterin"
    assert kontakt["Für die Mitgliedschaft"] == "K. Beispiel, Ehrenamt, engagement@kommune.example"
    assert kontakt["Ehrenamtskarte"] == "seit 2019"
    Ansprechperson.objects.update(gueltig_bis=welt.heute - timedelta(days=1), gueltig_ab=None)
    kontakt = dict(sachbearbeitung.seite(antrag).context["seite"].kontakt)
    assert kontakt["Für die Mitgliedschaft"] == "zurzeit niemand benannt"


def test_an_old_case_shows_its_papers_in_their_own_words(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    beratung = e.BeratungErfassen(
        gremium="Sozialausschuss", sitzung=Zeitangabe.jahr(2018), hinweis="Ohne Gegenrede",
        ergebnis_wortlaut="Der Ausschuss stimmt zu.", beleg="https://ratsinfo.example/1",
    )  # fmt: skip
    gezeichnet = unterschrift(
        Partei.KOMMUNE, hinweis="Nur als Scan", quelle_url="https://detmold.example/e"
    )
    ergebnis = fuehre_aus(
        welt.leute.importiert,
        H.ALTFALL_UEBERNEHMEN,
        Ziel(kommune=welt.register[BIELEFELD].pk),
        e.AltfallUebernehmen(
            status=S.AUFGENOMMEN, schritte={"interesse_bekundet": "unbekannt"},
            eingang=Zeitangabe.unbekannt("Brief ohne Datum"), geschehen=Zeitangabe.unbekannt(),
            kennung="BI-2018", beratungen=(beratung,), unterschriften=(gezeichnet,),
        ),
        jetzt=welt.jetzt,
    )  # fmt: skip
    seite = text(sachbearbeitung.seite(ergebnis.antrag_id or 0))
    for wort in (
        "Der Ausschuss stimmt zu.",
        "Ohne Gegenrede",
        'href="https://ratsinfo.example/1"',
        "Nur als Scan",
        'href="https://detmold.example/e"',
        "Textfassung nicht überliefert",
        "BI-2018",
        "Brief ohne Datum",
    ):
        assert wort in seite


def test_the_membership_shows_its_sources(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    Mitgliedschaft.objects.update(
        quelle_url="https://land.example/liste", hinweis="Vorab genannt", beleg="ausdruecklich"
    )
    zeilen = sachbearbeitung.seite(antrag).context["seite"].mitgliedschaft
    assert [(z.wort, z.a.text, z.a.url) for z in zeilen[2:]] == [
        ("Beleg", "ausdrücklich genannt", ""),
        ("Hinweis", "Vorab genannt", ""),
        ("Quelle", "https://land.example/liste", "https://land.example/liste"),
    ]
