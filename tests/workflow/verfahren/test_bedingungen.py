"""Every condition of every step: unmet it refuses with its sentence and writes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db.models import Model

from antraege.choices import (
    Antragsstatus,
    Beratungsergebnis,
    Beratungsrolle,
    Handlung,
    Partei,
    Urteil,
    Zusagestand,
)
from antraege.models import (
    Antrag,
    Beratung,
    Erklaerungsfassung,
    Freigabe,
    Kriterienkatalog,
    Kriterium,
    Pruefergebnis,
    Unterschrift,
    Zusage,
)
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import BEZIRKSREGIERUNG, SCHRITT_NACH, Welt, unterschrift
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt
from workflow.verfahren.plan import checkliste
from workflow.verfahren.umstand import Umstand

pytestmark = pytest.mark.nur_sqlite  # conditions look at the frozen case, not at tables

H = Handlung
S = Antragsstatus
Eingriff = Callable[[Welt, int], object]


def mangel(welt: Welt, antrag: int, handlung: Handlung, eingabe: e.Eingabe | None = None) -> str:
    """What the door says against an act; nothing may be written."""
    wer = welt.leute.leitung if handlung == H.AUFNAHME_FREIGEBEN else welt.leute.bearbeitung
    vorher = Antrag.objects.values().get(pk=antrag)
    with pytest.raises(Abgelehnt) as abgelehnt:
        welt.tue(antrag, handlung, eingabe or e.Schritt(), wer=wer)
    assert Antrag.objects.values().get(pk=antrag) == vorher
    return str(abgelehnt.value)


def bereit(welt: Welt, ziel: Antragsstatus) -> int:
    """A case that lacks nothing for the step into ``ziel``."""
    folge = [*SCHRITT_NACH, S.AUFGENOMMEN]
    davor = folge[folge.index(ziel) - 1] if ziel != S.IN_PRUEFUNG else S.INTERESSE_BEKUNDET
    antrag = welt.weg_bis(davor)
    welt.erfuelle(antrag, ziel)
    return antrag


# --- each step lacks what it asks for

OHNE = {
    S.IN_PRUEFUNG: "Es ist noch niemand zuständig.",
    S.BESCHLUSS_AUSSTEHEND: "Voraussetzung 1, Ansprechperson für bürgerschaftliches Engagement: "
    "noch nicht geprüft.",
    S.UNTERZEICHNUNG_AUSSTEHEND: "liegt noch nicht vor",
    S.IN_FREIGABE: "Unterschrift Kommune fehlt. Unterschrift Land fehlt. "
    "Die Zeichnungsfreigabe der Referatsleitung fehlt.",
}


@pytest.mark.parametrize("ziel", OHNE)
def test_a_step_without_its_facts_says_everything_that_is_missing(
    welt: Welt, ziel: Antragsstatus
) -> None:
    folge = [S.INTERESSE_BEKUNDET, *SCHRITT_NACH]
    antrag = welt.weg_bis(folge[folge.index(ziel) - 1])
    assert OHNE[ziel] in mangel(welt, antrag, SCHRITT_NACH[ziel])


@pytest.mark.parametrize("ziel", [*SCHRITT_NACH, S.AUFGENOMMEN])
def test_no_step_forward_while_suspended_or_while_a_refusal_is_proposed(
    welt: Welt, ziel: Antragsstatus
) -> None:
    antrag = bereit(welt, ziel)
    schritt = SCHRITT_NACH.get(ziel, H.AUFNAHME_FREIGEBEN)
    welt.setze_aus(antrag, tage=9)
    assert "ist bis 25.03.2026 ausgesetzt" in mangel(welt, antrag, schritt)
    welt.tue(antrag, H.AUSSETZUNG_BEENDEN)
    if ziel != S.AUFGENOMMEN:
        welt.schlage_ablehnung_vor(antrag)
        assert "Es ist eine Ablehnung vorgeschlagen" in mangel(welt, antrag, schritt)
        zurueck = e.Eingabe(grund="Nachweis kam doch.")
        welt.tue(antrag, H.ABLEHNUNGSVORSCHLAG_ZURUECKNEHMEN, zurueck)
    wer = welt.leute.leitung if ziel == S.AUFGENOMMEN else None
    welt.tue(antrag, schritt, e.Schritt(), wer=wer)
    assert welt.status(antrag) == ziel


@pytest.mark.parametrize("ziel", [*SCHRITT_NACH, S.AUFGENOMMEN])
def test_a_step_happened_neither_in_the_future_nor_before_the_previous_one(
    welt: Welt, ziel: Antragsstatus
) -> None:
    antrag = bereit(welt, ziel)
    schritt = SCHRITT_NACH.get(ziel, H.AUFNAHME_FREIGEBEN)
    for tage, wort in ((1, "liegt in der Zukunft"), (-1, "liegt vor dem vorigen Schritt")):
        wann = Zeitangabe.tag(welt.heute + timedelta(days=tage))
        assert wort in mangel(welt, antrag, schritt, e.Schritt(geschehen=wann))


def test_a_question_stops_the_check_of_requirements(welt: Welt) -> None:
    antrag = bereit(welt, S.BESCHLUSS_AUSSTEHEND)
    welt.frage(antrag)
    assert "Rückfrage ist offen, Antwort erbeten bis 30.03.2026" in mangel(
        welt, antrag, H.VORAUSSETZUNGEN_BESTAETIGEN
    )


def test_no_check_without_a_catalogue_in_force(welt: Welt) -> None:
    antrag = bereit(welt, S.IN_PRUEFUNG)
    Kriterienkatalog.objects.update(stand="ausser_kraft")
    assert "kein Kriterienkatalog in Kraft" in mangel(welt, antrag, H.PRUEFUNG_AUFNEHMEN)


def test_a_case_keeps_the_catalogue_it_began_with(welt: Welt) -> None:
    antrag = bereit(welt, S.BESCHLUSS_AUSSTEHEND)
    Kriterienkatalog.objects.update(stand="ausser_kraft")
    neu = Kriterienkatalog.objects.create(version=2, bezeichnung="Neu", stand="in_kraft")
    Kriterium.objects.create(katalog=neu, nr=1, titel="Anders")
    welt.tue(antrag, H.VORAUSSETZUNGEN_BESTAETIGEN, e.Schritt())
    assert welt.status(antrag) == S.BESCHLUSS_AUSSTEHEND


def test_a_criterion_counts_only_for_the_kinds_it_applies_to(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    Kriterium.objects.filter(nr=2).update(gilt_fuer=["kreis"])
    welt.pruefe(antrag, Urteil.ERFUELLT, 1, 3, 4, 5)
    welt.tue(antrag, H.VORAUSSETZUNGEN_BESTAETIGEN, e.Schritt())


def test_a_commitment_meets_only_the_criterion_that_admits_one(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    with pytest.raises(Abgelehnt, match="kann nicht durch Zusage erfüllt werden"):
        welt.pruefe(antrag, Urteil.ERFUELLT_DURCH_ZUSAGE, 1)
    with pytest.raises(Abgelehnt, match="zuerst die Zusage mit Termin"):
        welt.pruefe(antrag, Urteil.ERFUELLT_DURCH_ZUSAGE, 4)


def test_bezirksregierungen_need_no_resolution(welt: Welt) -> None:
    antrag = welt.interesse(BEZIRKSREGIERUNG)
    for ziel in (S.IN_PRUEFUNG, S.BESCHLUSS_AUSSTEHEND):
        welt.gehe(antrag, ziel)
    welt.tue(antrag, H.BESCHLUSSLAGE_BESTAETIGEN, e.Schritt())
    assert welt.status(antrag) == S.UNTERZEICHNUNG_AUSSTEHEND


def test_the_checklist_is_what_the_machine_says(welt: Welt) -> None:
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.unterschreibe(antrag, Partei.KOMMUNE, vorbehalt="vorbehaltlich des Rates")
    fall = welt.fall(antrag)
    umstand = Umstand(welt.leute.bearbeitung, welt.jetzt)
    befunde = checkliste(fall, H.UNTERZEICHNUNG_BESTAETIGEN, umstand)
    offen = [p.satz for b in befunde for p in b.punkte if not p.erfuellt]
    assert " ".join(offen) == mangel(welt, antrag, H.UNTERZEICHNUNG_BESTAETIGEN)
    assert "Unterschrift Kommune steht unter Vorbehalt." in offen


# --- the release looks at everything once more


def verurteile(urteil: Urteil, nr: int) -> Eingriff:
    return lambda w, a: w.pruefe(a, urteil, nr)


def entferne(modell: type[Model], **wo: object) -> Eingriff:
    return lambda _w, _a: modell._default_manager.filter(**wo).delete()


def aendere(modell: type[Model], **werte: object) -> Eingriff:
    return lambda _w, _a: modell._default_manager.update(**werte)


def neue_entscheidung(ergebnis: Beratungsergebnis) -> Eingriff:
    return lambda w, a: w.beschliesse(a, ergebnis)


def andere_unterschrift(w: Welt, antrag: int) -> object:
    eingabe = replace(unterschrift(Partei.KOMMUNE), unterzeichnend="Z. Zweite")
    return w.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, eingabe)


def andere_fassung(_w: Welt, _a: int) -> object:
    fassung = Erklaerungsfassung.objects.create(
        version=2, bezeichnung="2", text="", stand="entwurf"
    )
    return Unterschrift.objects.filter(partei="land").update(fassung=fassung)


def dritte_partei(_w: Welt, _a: int) -> object:
    return Erklaerungsfassung.objects.update(parteien=["kommune", "land", "verband"])


MUTATIONEN: dict[str, tuple[Eingriff, str]] = {
    **{
        f"Voraussetzung {nr} ungeprüft": (
            entferne(Pruefergebnis, kriterium__nr=nr), f"Voraussetzung {nr}"
        )
        for nr in range(1, 6)
    },
    **{
        f"Voraussetzung {nr} nicht erfüllt": (
            verurteile(Urteil.NICHT_ERFUELLT, nr), ": nicht erfüllt."
        )
        for nr in range(1, 6)
    },
    "Zusage weg": (
        aendere(Pruefergebnis, urteil=Urteil.ERFUELLT_DURCH_ZUSAGE), "die Zusage fehlt"
    ),
    "Beschluss weg": (entferne(Beratung), "liegt noch nicht vor"),
    "Beschluss ohne Beleg": (aendere(Beratung, beleg=""), "Beschlussauszug oder Link fehlt"),
    "Beschluss ohne Datum": (
        aendere(Beratung, **Zeitangabe.unbekannt().spalten("sitzung")), "Datum der Sitzung fehlt"
    ),
    "nur Empfehlung": (
        aendere(Beratung, rolle=Beratungsrolle.EMPFEHLUNG), "liegt noch nicht vor"
    ),
    "Beschluss aufgehoben": (
        neue_entscheidung(Beratungsergebnis.AUFGEHOBEN), "liegt noch nicht vor"
    ),
    "Beschluss beanstandet": (
        neue_entscheidung(Beratungsergebnis.BEANSTANDET), "hat den Beitritt abgelehnt"
    ),
    "Unterschrift Kommune weg": (
        entferne(Unterschrift, partei="kommune"), "Unterschrift Kommune fehlt"
    ),
    "Unterschrift Land weg": (entferne(Unterschrift, partei="land"), "Unterschrift Land fehlt"),
    "Vorbehalt": (
        lambda w, a: w.unterschreibe(a, Partei.KOMMUNE, vorbehalt="mit Maßgabe"), "unter Vorbehalt"
    ),
    "andere Person unterschrieb": (andere_unterschrift, "eine andere Person unterzeichnet"),
    "andere Fassung": (andere_fassung, "anderen Textfassung"),
    "weitere Partei": (dritte_partei, "Unterschrift Kommunaler Spitzenverband fehlt"),
    "Zeichnungsfreigabe weg": (
        entferne(Freigabe, art="zeichnung"), "Zeichnungsfreigabe der Referatsleitung fehlt"
    ),
    "Rückfrage offen": (lambda w, a: w.frage(a), "Rückfrage ist offen"),
    "ausgesetzt": (lambda w, a: w.setze_aus(a), "ausgesetzt"),
    "kein Vorschlag": (entferne(Freigabe, art="aufnahme"), "kein offener Vorschlag"),
}  # fmt: skip


@pytest.mark.parametrize("name", MUTATIONEN)
def test_without_any_single_fact_there_is_no_admission(welt: Welt, name: str) -> None:
    antrag = welt.weg_bis(S.IN_FREIGABE)
    eingriff, wort = MUTATIONEN[name]
    eingriff(welt, antrag)
    assert wort in mangel(welt, antrag, H.AUFNAHME_FREIGEBEN)
    assert welt.fall(antrag).mitgliedschaft.id is None


def test_a_broken_commitment_holds_up_the_admission_a_kept_one_does_not(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG)
    kriterium = next(k.id or 0 for k in welt.fall(antrag).kriterien if k.laesst_zusage_zu)
    bis = welt.heute + timedelta(days=300)
    zusage = e.ZusageErfassen(
        kriterium_id=kriterium, vorhaben="Karte", verantwortlich="Amt 1", faellig_am=bis
    )
    welt.tue(antrag, H.ZUSAGE_ERFASSEN, zusage)
    welt.pruefe(antrag, Urteil.ERFUELLT, 1, 2, 3, 5)
    welt.pruefe(antrag, Urteil.ERFUELLT_DURCH_ZUSAGE, 4)
    Zusage.objects.update(stand=Zusagestand.NICHT_EINGELOEST)
    assert "die Zusage fehlt" in mangel(welt, antrag, H.VORAUSSETZUNGEN_BESTAETIGEN)
    Zusage.objects.update(stand=Zusagestand.EINGELOEST)
    welt.tue(antrag, H.VORAUSSETZUNGEN_BESTAETIGEN, e.Schritt())


def test_with_every_fact_there_is_an_admission(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_FREIGABE)
    am = welt.heute
    welt.vergehe(4)
    welt.schliesse(antrag, S.AUFGENOMMEN)
    mitgliedschaft = welt.fall(antrag).mitgliedschaft
    assert mitgliedschaft.status == "aktiv"
    assert mitgliedschaft.beginn == Zeitangabe.tag(am)
    assert mitgliedschaft.beginn_regel.startswith("Tag der letzten erforderlichen Unterschrift")
