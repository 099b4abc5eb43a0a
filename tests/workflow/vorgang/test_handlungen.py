"""Facts, taken through their forms."""

from __future__ import annotations

from antraege.choices import Antragsstatus, Freigabestand, Handlung, Partei, Urteil
from antraege.models import Antrag, Nachricht
from antraege.rules.beschluss import beschlusslage
from tests.stuetzen.faelle import Welt, unterschrift, zeichnungsvorschlag
from tests.workflow.vorgang.hilfen import Besucher, nimm
from workflow.verfahren import eingaben as e

H, S = Handlung, Antragsstatus


# --- beginning and people


def test_another_expression_of_interest_joins_the_case(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.interesse()
    nimm(sachbearbeitung, antrag, H.INTERESSE_ERGAENZEN, kanal="telefon", grund="Noch einmal.")
    (eintrag, *_) = sachbearbeitung.seite(antrag).context["seite"].verlauf
    assert "Noch einmal." in dict(eintrag.texte).values()
    assert eintrag.wer.endswith("im Auftrag der Kommune (Telefon)")
    assert welt.fall(antrag).antrag.kanal == "mail"


def test_an_officer_takes_over_by_default(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.interesse()
    nimm(sachbearbeitung, antrag, H.ZUSTAENDIGKEIT_UEBERNEHMEN)
    assert welt.fall(antrag).antrag.zustaendig_id == welt.leute.bearbeitung.person_id


def test_leadership_chooses_an_officer(
    welt: Welt, sachbearbeitung: Besucher, referatsleitung: Besucher
) -> None:
    antrag = welt.interesse()
    person = welt.leute.bearbeitung.person_id
    nimm(referatsleitung, antrag, H.ZUSTAENDIGKEIT_UEBERNEHMEN, zustaendig_id=str(person))
    assert welt.fall(antrag).antrag.zustaendig_id == person


def test_the_contact_form_opens_with_the_contact(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.interesse(kontakt=e.Kontaktdaten(name="N. Alt", mail="alt@kommune.example"))
    nimm(sachbearbeitung, antrag, H.KONTAKT_AENDERN, kontakt_mail="neu@kommune.example")
    kontakt = welt.fall(antrag).antrag
    assert (kontakt.kontakt_name, kontakt.kontakt_mail) == ("N. Alt", "neu@kommune.example")


# --- requirements


def test_evidence_is_recorded_on_the_criterion_of_the_address(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    zweites = welt.fall(antrag).kriterien[1].id
    nimm(
        sachbearbeitung, antrag, H.NACHWEIS_ERFASSEN, f"?bezug={zweites}",
        angabe="Dienstanweisung", geschehen="02.2026",
    )  # fmt: skip
    nachweis = welt.fall(antrag).nachweise[0]
    assert nachweis.kriterium_id == zweites
    assert str(nachweis.eingegangen) == "Februar 2026"


def test_a_verdict_is_recorded_and_opens_again_as_it_stands(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    erstes = welt.fall(antrag).kriterien[0].id
    nimm(
        sachbearbeitung, antrag, H.KRITERIUM_PRUEFEN, f"?bezug={erstes}",
        urteil="nicht_erfuellt", begruendung="Niemand benannt",
    )  # fmt: skip
    form = sachbearbeitung.oeffne(antrag, H.KRITERIUM_PRUEFEN, f"?bezug={erstes}").context["form"]
    assert form["urteil"].value() == "nicht_erfuellt"
    assert form["begruendung"].value() == "Niemand benannt"


def test_a_commitment_meets_its_criterion(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    nimm(
        sachbearbeitung, antrag, H.ZUSAGE_ERFASSEN,
        vorhaben="Ehrenamtskarte", verantwortlich="Amt 5", faellig_am="01.09.2026",
    )  # fmt: skip
    zusage = welt.fall(antrag).zusagen[0]
    nimm(
        sachbearbeitung, antrag, H.KRITERIUM_PRUEFEN, f"?bezug={zusage.kriterium_id}",
        urteil="erfuellt_durch_zusage",
    )  # fmt: skip
    ergebnis = welt.fall(antrag).pruefergebnis(zusage.kriterium_id)
    assert ergebnis is not None
    assert ergebnis.urteil == Urteil.ERFUELLT_DURCH_ZUSAGE


def test_a_fact_of_a_passed_step_asks_for_the_reason_of_the_correction(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    erstes = welt.fall(antrag).kriterien[0].id
    frage = f"?bezug={erstes}"
    ohne = sachbearbeitung.sende(antrag, H.KRITERIUM_PRUEFEN, abfrage=frage, begruendung="neu")
    assert ohne.status_code == 422
    assert "grund" in ohne.context["form"].errors
    nimm(sachbearbeitung, antrag, H.KRITERIUM_PRUEFEN, frage, begruendung="neu", grund="Versehen")


# --- decision


def test_a_planned_session_is_completed_not_repeated(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    nimm(
        sachbearbeitung, antrag, H.BERATUNG_ERFASSEN, sitzung="16.03.2026", drucksache="17/2026"
    )  # fmt: skip
    beratung = welt.fall(antrag).beratungen[0].id
    seite = sachbearbeitung.seite(antrag).context["seite"]
    assert seite.naechster.aktionen[0].url.endswith(f"beratung_erfassen/?bezug={beratung}")
    nimm(
        sachbearbeitung, antrag, H.BERATUNG_ERFASSEN, f"?bezug={beratung}",
        ergebnis="ungeaendert_beschlossen", anzahl_ja="40", beleg="https://ratsinfo.example/1",
    )  # fmt: skip
    beratungen = welt.fall(antrag).beratungen
    assert [(b.gremium, b.drucksache, b.anzahl_ja) for b in beratungen] == [("Rat", "17/2026", 40)]


def test_the_body_states_that_no_resolution_is_needed(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)
    nimm(
        sachbearbeitung, antrag, H.ENTBEHRLICHKEIT_ERFASSEN,
        grund="Laufendes Geschäft", erklaert_durch="Bürgermeisterin", im_auftrag="brief",
    )  # fmt: skip
    assert beschlusslage(welt.fall(antrag)) == "entbehrlich"


# --- declaration


def test_proposal_and_release_by_two_persons(
    welt: Welt, sachbearbeitung: Besucher, referatsleitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    nimm(
        sachbearbeitung, antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN,
        unterzeichnend_kommune="S. Spitze", amt_kommune="Bürgermeisterin",
        unterzeichnend_land="T. Staat", amt_land="Staatssekretär", termin_am="01.04.2026",
    )  # fmt: skip
    nimm(referatsleitung, antrag, H.ZEICHNUNGSFREIGABE_ERTEILEN)
    assert welt.fall(antrag).freigaben[-1].stand == Freigabestand.ERTEILT
    assert Nachricht.objects.filter(betreff__contains="01.04.2026").exists()


def test_a_proposal_is_turned_down_with_a_reason(welt: Welt, referatsleitung: Besucher) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    nimm(referatsleitung, antrag, H.ZEICHNUNGSFREIGABE_VERWERFEN, grund="Falsche Amtsbezeichnung")
    assert welt.fall(antrag).freigaben[-1].stand == Freigabestand.VERWORFEN


def test_a_signature_opens_with_the_signatory_of_the_release(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.gib_zeichnung_frei(antrag)
    nimm(sachbearbeitung, antrag, H.UNTERSCHRIFT_ERFASSEN, "?partei=land")
    land = welt.fall(antrag).unterschrift(Partei.LAND)
    assert land is not None
    assert (land.unterzeichnend, land.amt) == ("T. Staat", "Staatssekretär")


def test_a_reservation_is_lifted(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, unterschrift(Partei.KOMMUNE, "vorbehaltlich"))
    nimm(sachbearbeitung, antrag, H.VORBEHALT_AUFHEBEN)
    kommune = welt.fall(antrag).unterschrift(Partei.KOMMUNE)
    assert kommune is not None
    assert not kommune.hat_offenen_vorbehalt


# --- questions, pauses, resubmissions, mails, corrections


def test_question_and_answer(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    nimm(sachbearbeitung, antrag, H.RUECKFRAGE_STELLEN, frage="Wer?")
    assert welt.fall(antrag).offene_rueckfrage is not None
    nimm(sachbearbeitung, antrag, H.RUECKFRAGE_BEANTWORTEN, antwort="Amt 5", kanal="mail")
    assert welt.fall(antrag).offene_rueckfrage is None


def test_suspended_and_taken_up_again(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    nimm(sachbearbeitung, antrag, H.AUSSETZUNG_BEGINNEN, bis="01.06.2026", grund="Wahl")
    assert welt.fall(antrag).laufende_aussetzung is not None
    nimm(sachbearbeitung, antrag, H.AUSSETZUNG_BEENDEN)
    assert welt.fall(antrag).laufende_aussetzung is None


def test_a_resubmission_is_set_and_ticked_off_from_the_page(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = welt.interesse()
    nimm(sachbearbeitung, antrag, H.WIEDERVORLAGE_SETZEN, anlass="Rat", faellig_am="01.04.2026")
    fristen = sachbearbeitung.seite(antrag).context["seite"].fristen
    url = next(f.erledigen_url for f in fristen if f.erledigen_url)
    nimm(sachbearbeitung, antrag, H.WIEDERVORLAGE_ERLEDIGEN, "?" + url.partition("?")[2])
    assert not any(f.erledigen_url for f in sachbearbeitung.seite(antrag).context["seite"].fristen)


def test_a_planned_mail_is_held_back(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.interesse()
    nachricht = Nachricht.objects.get(antrag_id=antrag)
    nimm(sachbearbeitung, antrag, H.NACHRICHT_ANHALTEN, f"?bezug={nachricht.pk}")
    nachricht.refresh_from_db()
    assert nachricht.stand == "angehalten"


def test_a_date_is_corrected_and_both_stay_readable(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = welt.interesse()
    nimm(
        sachbearbeitung, antrag, H.EINTRAG_BERICHTIGEN, "?bezug=1",
        neu="12.03.2026", grund="Stempel",
    )  # fmt: skip
    assert str(Antrag.objects.get(pk=antrag).eingang) == "12.03.2026"
    verlauf = sachbearbeitung.seite(antrag).context["seite"].verlauf
    assert verlauf[0].geschehen == "neues Datum: 12.03.2026"
    assert verlauf[-1].berichtigt == "Datum berichtigt auf 12.03.2026 (Eintrag Nr. 2)"
