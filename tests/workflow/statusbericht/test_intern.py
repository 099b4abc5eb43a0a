"""The report for the file holds everything: reasons, checksums, each entry of the history."""

from __future__ import annotations

import time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from antraege.choices import Antragsstatus, Handlung
from antraege.models import Dokument, Nachricht, Protokolleintrag
from tests.stuetzen.faelle import BIELEFELD, Welt
from tests.workflow.altfaelle.hilfen import bestand
from tests.workflow.statusbericht.hilfen import intern
from tests.workflow.vorgang.reicher_vorgang import reicher_vorgang
from workflow.portal.queries import lies_vorgang
from workflow.statusbericht.lesen import fuer_die_akte, fuer_die_kommune
from workflow.verfahren import eingaben as e
from workflow.verfahren.altfaelle import uebernimm_alles

pytestmark = pytest.mark.nur_sqlite  # words about the frozen case

H, S = Handlung, Antragsstatus


def test_it_holds_every_fact_with_its_reason(welt: Welt) -> None:
    antrag = reicher_vorgang(welt)
    welt.tue(
        antrag,
        H.WIEDERVORLAGE_SETZEN,
        e.WiedervorlageSetzen(anlass="Amtsblatt abwarten", faellig_am=welt.heute),
    )
    fall = welt.fall(antrag)
    text = intern(welt, antrag).rpartition(" Verlauf ")[0]
    gesagtes = {
        "Wiedervorlage: Amtsblatt abwarten",
        *(f"{k.nr}. {k.titel}" for k in fall.kriterien),
        *(p.begruendung for p in fall.pruefergebnisse),
        *(n.angabe for n in fall.nachweise),
        *(n.fundstelle for n in fall.nachweise),
        *(z.vorhaben for z in fall.zusagen),
        *(f"{b.gremium}, {b.sitzung}" for b in fall.beratungen),
        *(b.drucksache for b in fall.beratungen),
        *(u.unterzeichnend for u in fall.unterschriften),
        *(r.frage for r in fall.rueckfragen),
        *(a.anlass for a in fall.anhoerungen),
        *(f.begruendung for f in fall.freigaben),
    }
    assert [wort for wort in gesagtes if " ".join(wort.split()) not in text] == []


def test_it_names_the_checksum_of_each_document_and_every_mail(welt: Welt) -> None:
    antrag = reicher_vorgang(welt)
    text = intern(welt, antrag)
    summen = [d.sha256 for d in Dokument.objects.exclude(sha256="")]
    assert len(summen) > 1
    assert all(summe in text for summe in summen)
    nachrichten = Nachricht.objects.filter(antrag_id=antrag)
    assert nachrichten
    assert all(" ".join(n.text.split()) in text for n in nachrichten)


def test_it_holds_every_entry_with_number_moment_and_person_oldest_first(welt: Welt) -> None:
    antrag = reicher_vorgang(welt)
    verlauf = intern(welt, antrag).rpartition(" Verlauf ")[2]
    stelle = 0
    for eintrag in Protokolleintrag.objects.filter(antrag_id=antrag).order_by("nr"):
        wer = eintrag.person.name if eintrag.person else "System"
        stelle = verlauf.index(f"{eintrag.nr} 16.03.2026, 09:30 Uhr {wer}", stelle) + 1


def test_it_is_the_same_whoever_makes_it_and_names_a_suspension(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    welt.setze_aus(antrag)
    aussetzung = welt.fall(antrag).aussetzungen[0]
    text = intern(welt, antrag)
    assert f"bis {aussetzung.bis:%d.%m.%Y}: {aussetzung.grund}" in text
    assert "Für die Akte, nicht zur Weitergabe" in text


def test_a_case_without_anything_says_so(welt: Welt) -> None:
    text = intern(welt, welt.interesse())
    for satz in (
        "Keine Zusage erfasst.",
        "Noch keine Beratung erfasst.",
        "Keine Rückfrage gestellt.",
        "Nie ausgesetzt.",
        "Noch kein Dokument abgelegt.",
    ):
        assert satz in text


def test_an_old_case_says_what_its_papers_show(welt: Welt) -> None:
    uebernimm_alles(welt.leute.importiert, bestand({}), jetzt=welt.jetzt)
    antrag = Protokolleintrag.objects.exclude(antrag=None)[0].antrag_id
    text = intern(welt, antrag or 0)
    assert "Altfall: was überliefert ist" in text
    assert "Die Unterlagen sagen nichts zur Prüfung der Voraussetzungen." in text


def test_300_entries_take_no_more_statements_and_less_than_two_seconds(welt: Welt) -> None:
    kurz, lang = welt.weg_bis(S.IN_PRUEFUNG), welt.weg_bis(S.IN_PRUEFUNG, BIELEFELD)
    _verlaengere(lang, 300)
    anweisungen = []
    for antrag in (kurz, lang):
        with CaptureQueriesContext(connection) as mitschnitt:
            beginn = time.process_time()
            assert fuer_die_akte(antrag, welt.jetzt).drucke()
            assert fuer_die_kommune(lies_vorgang(antrag), welt.jetzt).drucke()
            assert time.process_time() - beginn < 2
        anweisungen.append(len(mitschnitt))
    assert anweisungen[0] == anweisungen[1]
    assert " 300 16.03.2026, 09:30 Uhr" in intern(welt, lang)


def _verlaengere(antrag: int, bis: int) -> None:
    """Go on with the chain up to this number. The entries are told, never verified."""
    letzter = Protokolleintrag.objects.filter(antrag_id=antrag).order_by("nr").last()
    assert letzter is not None
    werte = {f.attname: getattr(letzter, f.attname) for f in Protokolleintrag._meta.fields}
    Protokolleintrag.objects.bulk_create(
        Protokolleintrag(**(werte | {"id": None, "nr": nr, "hash": f"{nr:064d}"}))
        for nr in range(letzter.nr + 1, bis + 1)
    )
