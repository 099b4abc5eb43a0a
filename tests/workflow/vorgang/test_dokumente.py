"""Documents on the case: filed, described anew, asked for, and named by the facts they show."""

from __future__ import annotations

import re
from typing import Any

from antraege.choices import (
    Antragsstatus,
    Dokumentart,
    Dokumentstand,
    Handlung,
    Vertraulichkeit,
)
from antraege.dokumente.datei import Datei
from antraege.models import Dokument
from tests.antraege.dokumente.hilfen import mail, pdf
from tests.stuetzen.faelle import BIELEFELD, Welt
from tests.workflow.vorgang.buehne import aufgenommen, in_pruefung, lege_dokument_ab, mit_dokument
from tests.workflow.vorgang.hilfen import Besucher, adresse, bestand, hochzuladen, nimm, text
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel, fuehre_aus

H, S = Handlung, Antragsstatus


def zeilen(wer: Besucher, antrag: int, gruppe: int = 0) -> Any:
    """The documents that the panel lists."""
    return wer.seite(antrag).context["seite"].dokumente[gruppe].zeilen


def abgelegt(antrag: int) -> Dokument:
    """The document filed last."""
    return Dokument.objects.filter(antrag_id=antrag).order_by("-pk")[0]


def test_a_pdf_is_called_like_its_file_unless_somebody_says_otherwise(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = in_pruefung(welt)
    datei = hochzuladen(pdf(2), "Organisationsplan 2026.pdf")
    nimm(sachbearbeitung, antrag, H.DOKUMENT_ABLEGEN, datei=datei, art="nachweis")
    d = abgelegt(antrag)
    assert (d.bezeichnung, str(d.datum)) == ("Organisationsplan 2026", "16.03.2026")
    datei = hochzuladen(pdf(3), "Scan0001.pdf")
    nimm(
        sachbearbeitung, antrag, H.DOKUMENT_ABLEGEN, datei=datei, art="schreiben",
        bezeichnung="Schreiben der Stadt", richtung="erstellt", herkunft="land",
        vertraulichkeit="kommune", geschehen="02.2026",
    )  # fmt: skip
    d = abgelegt(antrag)
    assert (d.bezeichnung, d.richtung, d.herkunft, d.vertraulichkeit, str(d.datum)) == (
        "Schreiben der Stadt", "erstellt", "land", "kommune", "Februar 2026",
    )  # fmt: skip


def test_a_mail_is_called_like_its_subject_and_dated_as_it_says(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = in_pruefung(welt)
    datei = hochzuladen(mail("Unterlagen zum Beitritt"), "nachricht.eml")
    nimm(sachbearbeitung, antrag, H.DOKUMENT_ABLEGEN, datei=datei, art="mail")
    d = abgelegt(antrag)
    assert (d.bezeichnung, str(d.datum)) == ("Unterlagen zum Beitritt", "02.03.2026")
    assert zeilen(sachbearbeitung, antrag)[0].mail == (
        "E-Mail „Unterlagen zum Beitritt“, von Jörg Müller <joerg@example.org>, "
        "02.03.2026, 09:30 Uhr"
    )
    (eintrag, *_) = sachbearbeitung.seite(antrag).context["seite"].verlauf
    assert ("E-Mail vom", "02.03.2026, 09:30 Uhr") in eintrag.texte


def test_the_panel_says_kind_size_date_and_who_may_see_it(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = in_pruefung(welt)
    datei = hochzuladen(pdf(2), "Konzept.pdf")
    nimm(
        sachbearbeitung, antrag, H.DOKUMENT_ABLEGEN, datei=datei, art="nachweis",
        vertraulichkeit="kommune",
    )  # fmt: skip
    (zeile,) = zeilen(sachbearbeitung, antrag)
    assert zeile.url == f"/dokumente/{abgelegt(antrag).pk}/"
    assert zeile.zeile == (
        "Nachweis · Konzept.pdf · 1 kB · eingegangen am 16.03.2026 · von: Kommune"
    )
    assert [p.text for p in zeile.plaketten] == ["auch für die Kommune"]
    assert sachbearbeitung.client.get(zeile.url).status_code == 200


def test_the_same_file_is_not_filed_twice(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = in_pruefung(welt)
    inhalt = pdf(1)
    nimm(sachbearbeitung, antrag, H.DOKUMENT_ABLEGEN, datei=hochzuladen(inhalt), art="nachweis")
    vorher = bestand()
    antwort = sachbearbeitung.sende(
        antrag, H.DOKUMENT_ABLEGEN, datei=hochzuladen(inhalt, "Zweit.pdf"), art="nachweis"
    )
    assert antwort.status_code == 422
    assert "liegt schon in der Akte: „Auszug“" in " ".join(antwort.context["form"].errors["datei"])
    assert bestand() == vorher


def test_a_file_survives_the_preview_and_a_failed_attempt(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = in_pruefung(welt)
    ort = adresse(antrag, H.DOKUMENT_ABLEGEN)
    ohne_art = sachbearbeitung.sende(antrag, H.DOKUMENT_ABLEGEN, datei=hochzuladen(pdf()))
    assert ohne_art.status_code == 422
    assert "Bereits hochgeladen: <bdi>Auszug.pdf</bdi>" in text(ohne_art)
    marke = re.findall(r'name="datei_marke" value="([^"]+)"', text(ohne_art))[0]
    felder = {
        "datei_marke": marke, "art": "nachweis", "richtung": "eingegangen", "herkunft": "kommune",
        "vertraulichkeit": "intern", "version": str(welt.fall(antrag).antrag.version),
    }  # fmt: skip
    gezeigt = sachbearbeitung.client.post(ort, {**felder, "absicht": "vorschau"})
    zeile = dict(gezeigt.context["antwort"].vorschau.zeilen)["Dokumente"]
    assert zeile.startswith("wird abgelegt: „Auszug“ (Nachweis, Auszug.pdf, 1 kB), eingegangen am")
    assert sachbearbeitung.client.post(ort, {**felder, "absicht": "ausfuehren"}).status_code == 302
    assert abgelegt(antrag).dateiname == "Auszug.pdf"


def test_a_token_that_we_never_gave_is_refused_at_the_field(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = in_pruefung(welt)
    vorher = bestand()
    antwort = sachbearbeitung.sende(
        antrag, H.DOKUMENT_ABLEGEN, datei_marke="unfug", art="nachweis", bezeichnung="Plan"
    )
    assert antwort.status_code == 422
    assert antwort.context["form"].errors["datei"]
    assert antwort.context["form"]["bezeichnung"].value() == "Plan"
    assert bestand() == vorher


def test_what_is_no_document_is_named_at_the_field(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = in_pruefung(welt)
    antwort = sachbearbeitung.sende(
        antrag, H.DOKUMENT_ABLEGEN, datei=hochzuladen(b"MZ\x00\x01", "bericht.exe"), art="nachweis"
    )
    fehler = " ".join(antwort.context["form"].errors["datei"])
    assert "weder ein PDF noch eine E-Mail" in fehler


def test_a_new_version_names_the_old_one_and_takes_its_particulars(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = mit_dokument(welt)
    erstes = abgelegt(antrag)
    nimm(
        sachbearbeitung, antrag, H.DOKUMENT_ABLEGEN, f"?bezug={erstes.pk}",
        datei=hochzuladen(pdf(4)),
    )  # fmt: skip
    neues = abgelegt(antrag)
    assert (neues.bezeichnung, neues.version, neues.ersetzt_id) == ("Konzept", 2, erstes.pk)
    neu, alt = zeilen(sachbearbeitung, antrag)
    assert "Fassung 2" in neu.zeile
    assert "durch neue Fassung ersetzt" in [p.text for p in alt.plaketten]
    assert "Neue Fassung" not in [a.titel for a in alt.aktionen]
    form = sachbearbeitung.oeffne(antrag, H.DOKUMENT_ABLEGEN).context["form"]
    assert [w for w, _ in form.fields["ersetzt_id"].choices] == ["", neues.pk]


def test_particulars_change_and_the_preview_tells_old_and_new(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = mit_dokument(welt)
    ort = f"?bezug={abgelegt(antrag).pk}"
    gezeigt = sachbearbeitung.sende(
        antrag, H.DOKUMENT_AENDERN, abfrage=ort, absicht="vorschau", bezeichnung="Leitbild",
        vertraulichkeit="oeffentlich",
    )  # fmt: skip
    saetze = [s for w, s in gezeigt.context["antwort"].vorschau.zeilen if w == "Dokumente"]
    assert saetze == [
        "Leitbild: Bezeichnung: Konzept → Leitbild",
        "Leitbild: Vertraulichkeit: nur im Amt → öffentlich",
    ]
    nimm(sachbearbeitung, antrag, H.DOKUMENT_AENDERN, ort, bezeichnung="Leitbild")
    (eintrag, *_) = sachbearbeitung.seite(antrag).context["seite"].verlauf
    assert (eintrag.gegenstand, eintrag.texte) == ("Leitbild", (("Bezeichnung", "Leitbild"),))


def test_a_document_of_another_case_is_not_described_here(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = mit_dokument(welt)
    fremder = welt.interesse(BIELEFELD)
    lege_dokument_ab(welt, fremder, seiten=9)
    antwort = sachbearbeitung.oeffne(antrag, H.DOKUMENT_AENDERN, f"?bezug={abgelegt(fremder).pk}")
    assert (antwort.status_code, antwort.context["form"]) == (409, None)
    assert "gehört nicht hierher" in text(antwort)


def test_a_declaration_is_asked_for_and_shown_while_it_is_drawn(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = in_pruefung(welt)
    offen = sachbearbeitung.oeffne(antrag, H.DOKUMENT_ANFORDERN)
    assert [w for w, _ in offen.context["form"].fields["art"].choices] == ["erklaerung"]
    zeile = dict(offen.context["antwort"].vorschau.zeilen)["Dokumente"]
    assert zeile == "wird erstellt: Gemeinsame Erklärung, Fassung 1, Ausfertigung"
    nimm(sachbearbeitung, antrag, H.DOKUMENT_ANFORDERN)
    (d,) = zeilen(sachbearbeitung, antrag)
    assert (d.url, d.plaketten[0].text) == ("", "wird erstellt")
    antwort = sachbearbeitung.sende(antrag, H.DOKUMENT_ANFORDERN)
    assert "wird gerade erstellt" in " ".join(antwort.context["form"].errors["art"])


def test_a_drawing_that_failed_is_said(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = in_pruefung(welt)
    nimm(sachbearbeitung, antrag, H.DOKUMENT_ANFORDERN)
    Dokument.objects.update(stand=Dokumentstand.GESCHEITERT, letzter_fehler="Schrift fehlt")
    (d,) = zeilen(sachbearbeitung, antrag)
    assert (d.url, d.plaketten[0].text) == ("", "Erstellung gescheitert")
    assert "Schrift fehlt" in d.zeile


def test_a_member_gets_a_certificate(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = aufgenommen(welt)
    form = sachbearbeitung.oeffne(antrag, H.DOKUMENT_ANFORDERN).context["form"]
    assert [w for w, _ in form.fields["art"].choices] == ["erklaerung", "urkunde"]


def test_evidence_and_resolutions_link_to_their_files(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = in_pruefung(welt)
    erstes = welt.fall(antrag).kriterien[0].id
    nimm(
        sachbearbeitung, antrag, H.NACHWEIS_ERFASSEN, f"?bezug={erstes}",
        datei=hochzuladen(pdf(2), "Dienstanweisung.pdf"), angabe="Siehe Datei",
    )  # fmt: skip
    nachweis = abgelegt(antrag)
    nimm(
        sachbearbeitung, antrag, H.BERATUNG_ERFASSEN, datei=hochzuladen(pdf(3), "Auszug.pdf"),
        sitzung="16.03.2026", ergebnis="beschlossen", vorlage_datei=nachweis.sha256,
    )  # fmt: skip
    beleg = abgelegt(antrag)
    seite = sachbearbeitung.seite(antrag).context["seite"]
    angaben = {a.text: a.url for a in seite.voraussetzungen[0].angaben}
    assert angaben["Dienstanweisung.pdf (1 kB)"] == f"/dokumente/{nachweis.pk}/"
    (beratung,) = seite.beschluss.beratungen
    assert [a.url for a in beratung.vorlage] == [f"/dokumente/{nachweis.pk}/"]
    assert [(z.wort, z.a.url) for z in beratung.zusaetze] == [("Beleg", f"/dokumente/{beleg.pk}/")]


def test_evidence_names_a_file_that_lies_there_already(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = in_pruefung(welt)
    inhalt = pdf(2)
    nimm(sachbearbeitung, antrag, H.DOKUMENT_ABLEGEN, datei=hochzuladen(inhalt), art="nachweis")
    offen = sachbearbeitung.sende(
        antrag, H.NACHWEIS_ERFASSEN, datei=hochzuladen(inhalt), absicht="vorschau", angabe="Plan"
    )
    zeile = dict(offen.context["antwort"].vorschau.zeilen)["Dokumente"]
    assert zeile == "keines kommt hinzu: Die Datei liegt schon in der Akte („Auszug“)"
    nimm(sachbearbeitung, antrag, H.NACHWEIS_ERFASSEN, datei=hochzuladen(inhalt), angabe="Plan")
    assert Dokument.objects.count() == 1
    assert welt.fall(antrag).nachweise[0].datei == abgelegt(antrag).sha256


def test_documents_of_the_body_stand_apart_without_acts(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = mit_dokument(welt)
    kommune = welt.fall(antrag).kommune.id
    datei = Datei("f" * 64, 5000, "Satzung.pdf", "application/pdf")
    eingabe = e.DokumentAblegen(
        datei=datei, art=Dokumentart.SONSTIGES, bezeichnung="Hauptsatzung",
        vertraulichkeit=Vertraulichkeit.OEFFENTLICH,
    )  # fmt: skip
    fuehre_aus(
        welt.leute.bearbeitung, H.DOKUMENT_ABLEGEN, Ziel(kommune=kommune), eingabe,
        jetzt=welt.jetzt,
    )  # fmt: skip
    (satzung,) = zeilen(sachbearbeitung, antrag, 1)
    assert (satzung.titel, satzung.aktionen) == ("Hauptsatzung", ())
    assert satzung.url


def test_the_history_tells_what_the_worker_has_drawn_or_could_not(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = in_pruefung(welt)
    nimm(sachbearbeitung, antrag, H.DOKUMENT_ANFORDERN)
    pk = abgelegt(antrag).pk
    gescheitert = e.DokumentErstellen(zeile_id=pk, fehler="Schrift fehlt")
    welt.tue(antrag, H.DOKUMENT_ERSTELLEN, gescheitert, wer=welt.leute.system)
    datei = Datei("a" * 64, 5000, "Erklaerung.pdf", "application/pdf")
    erstellt = e.DokumentErstellen(zeile_id=pk, datei=datei)
    welt.tue(antrag, H.DOKUMENT_ERSTELLEN, erstellt, wer=welt.leute.system)
    neu, alt, *_ = sachbearbeitung.seite(antrag).context["seite"].verlauf
    assert neu.gegenstand == alt.gegenstand == "Gemeinsame Erklärung, Fassung 1, Ausfertigung"
    assert ("Fehler", "Schrift fehlt") in alt.texte
    assert dict(neu.texte) == {"Datei": "Erklaerung.pdf", "Größe": "5 kB", "Stand": "vorhanden"}
