"""The history says what was decided, each entry as it was then."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import timedelta

from antraege.choices import (
    Antragsstatus,
    Beratungsergebnis,
    Beratungsrolle,
    Handlung,
    Partei,
    Urteil,
)
from antraege.fall import SAMMLUNGEN, AntragZeile, Zeile
from antraege.models import Nachricht, Protokolleintrag
from antraege.zeitangabe import Genauigkeit, Zeitangabe
from tests.stuetzen.faelle import BIELEFELD, Welt, unterschrift, zeichnungsvorschlag
from tests.workflow.vorgang.hilfen import Besucher, text
from tests.workflow.vorgang.reicher_vorgang import reicher_vorgang
from workflow.verfahren import eingaben as e
from workflow.verfahren.handlungen import name
from workflow.verfahren.tuer import Ziel, fuehre_aus
from workflow.vorgang.seite.eintragstexte import TEXTWORTE
from workflow.vorgang.seite.verlauf import Eintrag

H, S = Handlung, Antragsstatus


def eintraege(wer: Besucher, antrag: int, titel: str) -> list[Eintrag]:
    """The entries of this name, oldest first."""
    verlauf: tuple[Eintrag, ...] = wer.seite(antrag).context["seite"].verlauf
    return [eintrag for eintrag in reversed(verlauf) if eintrag.titel == titel]


def test_a_changed_verdict_leaves_the_old_one_readable(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.pruefe(antrag, Urteil.ERFUELLT, 2)
    welt.pruefe(antrag, Urteil.NICHT_ERFUELLT, 1)
    welt.pruefe(antrag, Urteil.ERFUELLT, 1)
    gefunden = [
        (eintrag.gegenstand, dict(eintrag.texte)["Ergebnis"])
        for eintrag in eintraege(sachbearbeitung, antrag, "Prüfergebnis festhalten")
    ]
    assert gefunden == [
        ("Voraussetzung 2", "Erfüllt"),
        ("Voraussetzung 1", "Nicht erfüllt"),
        ("Voraussetzung 1", "Erfüllt"),
    ]


def test_each_entry_of_a_consultation_says_session_role_and_result(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    geplant = e.BeratungErfassen(gremium="Rat", sitzung=Zeitangabe.tag(welt.heute))
    vorberaten = e.BeratungErfassen(
        gremium="Sozialausschuss",
        sitzung=Zeitangabe.monat(2026, 2),
        rolle=Beratungsrolle.EMPFEHLUNG,
        ergebnis=Beratungsergebnis.EMPFOHLEN,
    )
    for eingabe in (geplant, vorberaten):
        welt.tue(antrag, H.BERATUNG_ERFASSEN, eingabe)
    rat = welt.fall(antrag).beratungen[0].id
    for ergebnis in (Beratungsergebnis.VERTAGT, Beratungsergebnis.UNGEAENDERT):
        neu = replace(geplant, beratung_id=rat, ergebnis=ergebnis, beleg="Auszug")
        welt.tue(antrag, H.BERATUNG_ERFASSEN, neu)
    gefunden = [
        (eintrag.gegenstand, *(dict(eintrag.texte)[w] for w in ("Sitzung", "Beratung", "Ergebnis")))
        for eintrag in eintraege(sachbearbeitung, antrag, "Beratung erfassen")
    ]
    assert gefunden == [
        ("Rat", "16.03.2026", "Entscheidung", "noch keines"),
        ("Sozialausschuss", "Februar 2026", "Vorberatung (Empfehlung)", "empfohlen"),
        ("Rat", "16.03.2026", "Entscheidung", "vertagt"),
        ("Rat", "16.03.2026", "Entscheidung", "ungeändert beschlossen"),
    ]


def test_days_that_were_set_stand_in_their_entries(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    bis = welt.heute + timedelta(days=10)
    kriterium = next(k for k in welt.fall(antrag).kriterien if k.laesst_zusage_zu)
    zusage = e.ZusageErfassen(
        kriterium_id=kriterium.id or 0, vorhaben="Karte", verantwortlich="Amt", faellig_am=bis
    )
    welt.tue(antrag, H.ZUSAGE_ERFASSEN, zusage)
    welt.tue(antrag, H.RUECKFRAGE_STELLEN, e.RueckfrageStellen(frage="Wer?", erbeten_bis=bis))
    welt.tue(antrag, H.AUSSETZUNG_BEGINNEN, e.AussetzungBeginnen(grund="Wahl", bis=bis))
    wiedervorlage = e.WiedervorlageSetzen(anlass="Rat", faellig_am=bis)
    welt.tue(antrag, H.WIEDERVORLAGE_SETZEN, wiedervorlage)
    for handlung, wort in (
        (H.ZUSAGE_ERFASSEN, "Zugesagt bis"),
        (H.RUECKFRAGE_STELLEN, "Antwort erbeten bis"),
        (H.AUSSETZUNG_BEGINNEN, "Ausgesetzt bis"),
        (H.WIEDERVORLAGE_SETZEN, "Fällig"),
    ):
        (eintrag,) = eintraege(sachbearbeitung, antrag, name(handlung))
        assert dict(eintrag.texte)[wort] == "26.03.2026"


def test_the_signatories_of_each_proposal_stand_in_its_entry(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    anders = replace(zeichnungsvorschlag(), unterzeichnend_land="A. Anders")
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, anders)
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_ERTEILEN, wer=welt.leute.leitung)
    vorschlaege = eintraege(sachbearbeitung, antrag, "Zeichnungsfreigabe vorschlagen")
    (freigabe,) = eintraege(sachbearbeitung, antrag, "Zur Unterzeichnung freigeben")
    assert [dict(v.texte)["Für Land"] for v in vorschlaege] == [
        "T. Staat, Staatssekretär", "A. Anders, Staatssekretär",
    ]  # fmt: skip
    assert dict(freigabe.texte)["Für Land"] == "A. Anders, Staatssekretär"


def test_the_lifting_of_a_reservation_names_the_signature(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    for partei in (Partei.LAND, Partei.KOMMUNE):
        welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, unterschrift(partei, "vorbehaltlich"))
    welt.tue(antrag, H.VORBEHALT_AUFHEBEN, e.VorbehaltAufheben(partei=Partei.KOMMUNE))
    (eintrag,) = eintraege(sachbearbeitung, antrag, "Vorbehalt aufheben")
    assert eintrag.gegenstand == "Kommune"


def test_a_held_mail_and_a_resubmission_that_is_done_are_named(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.interesse()
    nachricht = Nachricht.objects.get(antrag_id=antrag)
    welt.tue(antrag, H.NACHRICHT_ANHALTEN, e.Bezug(zeile_id=nachricht.pk))
    for anlass in ("Rat fragen", "Kreis fragen"):
        frist = e.WiedervorlageSetzen(anlass=anlass, faellig_am=welt.heute)
        welt.tue(antrag, H.WIEDERVORLAGE_SETZEN, frist)
    zweite = next(f for f in welt.fall(antrag).fristen if f.anlass == "Kreis fragen")
    welt.tue(antrag, H.WIEDERVORLAGE_ERLEDIGEN, e.Bezug(zeile_id=zweite.id or 0))
    (angehalten,) = eintraege(sachbearbeitung, antrag, "Versand anhalten")
    (erledigt,) = eintraege(sachbearbeitung, antrag, "Wiedervorlage erledigen")
    assert dict(angehalten.texte)["Angehaltene E-Mail"] == nachricht.betreff
    assert erledigt.gegenstand == "Kreis fragen"


def test_the_history_names_who_became_responsible(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.interesse()
    for person in (welt.leute.bearbeitung, welt.leute.bearbeitung2):
        eingabe = e.Zustaendigkeit(zustaendig_id=person.person_id or 0)
        welt.tue(antrag, H.ZUSTAENDIGKEIT_UEBERNEHMEN, eingabe)
    gefunden = eintraege(sachbearbeitung, antrag, "Zuständigkeit übernehmen")
    assert [dict(x.texte)["Zuständig"] for x in gefunden] == ["B. Beispiel", "C. Beispiel"]


def test_a_remark_is_called_remark_and_a_reason_reason(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.interesse()
    welt.uebernimm(antrag)
    welt.tue(antrag, H.PRUEFUNG_AUFNEHMEN, e.Schritt(grund="Unterlagen sind da."))
    welt.tue(antrag, H.VORGANG_EINSTELLEN, e.Eingabe(grund="Keine Antwort."))
    (schritt,) = eintraege(sachbearbeitung, antrag, "Prüfung aufnehmen")
    (ende,) = eintraege(sachbearbeitung, antrag, "Vorgang einstellen")
    assert ("Anmerkung", "Unterlagen sind da.") in schritt.texte
    assert ("Grund", "Keine Antwort.") in ende.texte


def test_an_unknown_date_is_said_once(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    wechsel = sachbearbeitung.seite(antrag).context["seite"].verlauf[0].nr
    eingabe = e.EintragBerichtigen(nr=wechsel, neu=Zeitangabe.unbekannt(), grund="Kein Beleg")
    welt.tue(antrag, H.EINTRAG_BERICHTIGEN, eingabe)
    neu, alt = sachbearbeitung.seite(antrag).context["seite"].verlauf[:2]
    assert neu.geschehen == "neues Datum: unbekannt"
    assert alt.berichtigt.startswith("Datum berichtigt auf unbekannt (")


def test_words_that_turn_the_direction_of_writing_stay_in_their_place(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    boese = "\u202eegnubierhcS"
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    sitzung = Zeitangabe.tag(welt.heute)
    welt.tue(antrag, H.BERATUNG_ERFASSEN, e.BeratungErfassen(gremium=boese, sitzung=sitzung))
    frist = e.WiedervorlageSetzen(anlass=boese, faellig_am=welt.heute)
    welt.tue(antrag, H.WIEDERVORLAGE_SETZEN, frist)
    welt.tue(antrag, H.RUECKFRAGE_STELLEN, e.RueckfrageStellen(frage=boese, erbeten_bis=welt.heute))
    seite = text(sachbearbeitung.seite(antrag))
    for wo in ("verlauf", "beschluss", "rueckfragen"):
        abschnitt = seite.partition(f'aria-labelledby="{wo}"')[2].partition("</section>")[0]
        assert abschnitt.count(boese) == abschnitt.count(f"<bdi>{boese}") > 0


def test_every_free_text_of_every_row_has_a_word() -> None:
    klassen: dict[str, type[Zeile]] = {"antrag": AntragZeile, **SAMMLUNGEN}
    frei = {
        f"{sammlung}.{feld.name}"
        for sammlung, klasse in klassen.items()
        for feld in fields(klasse)
        if feld.metadata.get("frei")
    }
    als_angaben = {"freigaben.inhalt", "dokumente.inhalt", "nachrichten.betreff"}
    assert frei - als_angaben <= set(TEXTWORTE)


def test_no_text_of_a_rich_case_is_lost_and_none_is_told_twice(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = reicher_vorgang(welt)
    verlauf = sachbearbeitung.seite(antrag).context["seite"].verlauf
    nach_nr = {eintrag.nr: eintrag for eintrag in verlauf}
    for eintrag in Protokolleintrag.objects.filter(antrag_id=antrag).prefetch_related("texte"):
        gezeigt = nach_nr[eintrag.nr]
        alles = [gezeigt.gegenstand, *(wert for _, wert in gezeigt.texte)]
        for t in eintrag.texte.all():
            if not t.feld.endswith(".inhalt") and t.feld != "fristen.anlass":
                assert any(t.text in teil for teil in alles), (eintrag.handlung, t.feld)
        assert len(gezeigt.texte) == len(set(gezeigt.texte)), eintrag.handlung


def test_each_act_on_a_refusal_says_ground_source_and_decision(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.schlage_ablehnung_vor(antrag)
    welt.tue(antrag, H.AUFNAHME_ABLEHNEN, e.Eingabe(grund="Einig."), wer=welt.leute.leitung)
    (anhoerung,) = eintraege(sachbearbeitung, antrag, "Gelegenheit zur Stellungnahme geben")
    assert dict(anhoerung.texte) == {
        "Stellungnahme bis": "30.03.2026", "Offene Punkte": "Nachweise fehlen.",
    }  # fmt: skip
    (vorschlag,) = eintraege(sachbearbeitung, antrag, "Ablehnung vorschlagen")
    assert dict(vorschlag.texte) == {
        "Quelle des Grundes": "Vermerk, Blatt 3", "Grund der Ablehnung": "Keine Ansprechperson.",
    }  # fmt: skip
    (ende,) = eintraege(sachbearbeitung, antrag, "Ablehnung freigeben")
    assert ("Anmerkung", "Einig.") in ende.texte


def test_an_admission_names_the_certificate_and_the_contact(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    (eintrag,) = eintraege(sachbearbeitung, antrag, "Aufnahme freigeben")
    texte = dict(eintrag.texte)
    assert texte["Dokument"].startswith("„Urkunde über die Aufnahme“ (Urkunde, im Amt erstellt")
    assert texte["Ansprechperson der Kommune"] == "K. Beispiel"


def test_a_new_address_is_told_without_naming_who_is_responsible_again(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    person = welt.leute.bearbeitung.person_id
    antrag = welt.interesse(zustaendig_id=person)
    neu = e.KontaktAendern(kontakt=e.Kontaktdaten(name="N. Neu", mail="neu@kommune.example"))
    welt.tue(antrag, H.KONTAKT_AENDERN, neu)
    (eintrag,) = eintraege(sachbearbeitung, antrag, "Ansprechperson ändern")
    assert dict(eintrag.texte) == {
        "Ansprechperson": "N. Neu", "E-Mail-Adresse": "neu@kommune.example",
        "Funktion oder Dienststelle": "entfernt",
    }  # fmt: skip


def test_the_wording_of_a_date_stays_readable(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    sitzung = Zeitangabe(None, None, Genauigkeit.UNBEKANNT, "kurz nach Ostern")
    welt.tue(antrag, H.BERATUNG_ERFASSEN, e.BeratungErfassen(gremium="Rat", sitzung=sitzung))
    (eintrag,) = eintraege(sachbearbeitung, antrag, "Beratung erfassen")
    assert ("Sitzung", "Datum unbekannt („kurz nach Ostern“)") in eintrag.texte


def test_several_sessions_of_an_old_case_are_all_named(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    beratungen = tuple(
        e.BeratungErfassen(gremium=gremium, sitzung=Zeitangabe.jahr(jahr), ergebnis_wortlaut=wort)
        for gremium, jahr, wort in (("Sozialausschuss", 2017, "Man rät zu."), ("Rat", 2018, "Ja."))
    )
    eingabe = e.AltfallUebernehmen(
        status=S.BESCHLUSS_AUSSTEHEND, schritte={"interesse_bekundet": "unbekannt"},
        eingang=Zeitangabe.jahr(2017), geschehen=Zeitangabe.unbekannt(), beratungen=beratungen,
    )  # fmt: skip
    ergebnis = fuehre_aus(
        welt.leute.importiert, H.ALTFALL_UEBERNEHMEN, Ziel(kommune=welt.register[BIELEFELD].pk),
        eingabe, jetzt=welt.jetzt,
    )  # fmt: skip
    assert ergebnis.antrag_id is not None
    (eintrag,) = eintraege(sachbearbeitung, ergebnis.antrag_id, "Altfall übernehmen")
    assert eintrag.gegenstand == ""  # the date of the entry is that of no session
    texte = dict(eintrag.texte)
    assert texte["Gremium"] == "Sozialausschuss"
    assert texte["Ergebnis im Wortlaut"] == "Man rät zu."
    assert texte["Weitere Sitzung"] == "Rat, 2018, Entscheidung; Ergebnis im Wortlaut: Ja."


def test_what_was_taken_away_is_told(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    nach_ostern = Zeitangabe(None, None, Genauigkeit.UNBEKANNT, "kurz nach Ostern")
    vorher = e.BeratungErfassen(gremium="Rat", sitzung=nach_ostern, hinweis="ohne Protokoll")
    welt.tue(antrag, H.BERATUNG_ERFASSEN, vorher)
    (beratung,) = welt.fall(antrag).beratungen
    nachher = replace(vorher, sitzung=Zeitangabe.jahr(2026), hinweis="", beratung_id=beratung.id)
    welt.tue(antrag, H.BERATUNG_ERFASSEN, nachher)
    _, zweiter = eintraege(sachbearbeitung, antrag, "Beratung erfassen")
    assert ("Hinweis", "entfernt") in zweiter.texte
    assert dict(zweiter.texte)["Sitzung"] == "2026"
