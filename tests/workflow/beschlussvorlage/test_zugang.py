"""Who finds the body's page finds its papers; all others find nothing, and nothing is written."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from docx import Document
from pypdf import PdfReader

from antraege.choices import Antragsstatus, Fassungsstand, Kommunentyp, Rolle
from antraege.models import Erklaerungsfassung, Installation
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import (
    AUGUSTDORF,
    BEZIRKSREGIERUNG,
    BIELEFELD,
    DETMOLD,
    KREIS_LIPPE,
    LANDSCHAFTSVERBAND,
    Welt,
)
from tests.stuetzen.leute import akteur
from tests.workflow.vorgang.hilfen import bestand, text
from workflow.beschlussvorlage.urls import urlpatterns

LESEN_ALLES = ("bearbeitung", "leitung", "hausleitung", "revision")
ROLLEN = [*LESEN_ALLES, "administration", "begleitung", "kommune", "fremde_kommune"]
WER = {
    "amt": LESEN_ALLES,
    "amt_kurz": LESEN_ALLES,
    "amt_text": LESEN_ALLES,
    "portal": ("kommune",),
    "portal_kurz": ("kommune",),
    "portal_text": ("kommune",),
}
"""Name of an address -> who gets the paper there."""
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


MUSTER = "/regeln/erklaerungen/1/muster/"


def adresse(name: str, ags: str = DETMOLD) -> str:
    return reverse(f"beschlussvorlage:{name}", args=[ags])


def test_every_address_is_judged() -> None:
    assert {muster.name for muster in urlpatterns} == set(WER)


@pytest.mark.parametrize("rolle", ROLLEN)
def test_foreign_looks_like_missing_and_nothing_is_written(welt: Welt, rolle: str) -> None:
    welt.weg_bis(Antragsstatus.IN_PRUEFUNG)
    client = besuch(getattr(welt.leute, rolle))
    vorher = bestand()
    for name, wer in WER.items():
        antwort = client.get(adresse(name))
        assert antwort.status_code == (200 if rolle in wer else 404), name
        assert client.post(adresse(name)).status_code == 405
        assert client.get(adresse(name, "05000000")).status_code == 404
    assert bestand() == vorher


def test_the_files_are_saved_under_plain_german_names_and_never_shown(welt: Welt) -> None:
    client = besuch(welt.leute.bearbeitung)
    namen = {
        ("amt", DETMOLD): ("Mustervorlage-Rat-Stadt-Detmold.docx", WORD),
        ("amt", KREIS_LIPPE): ("Mustervorlage-Kreistag-Kreis-Lippe.docx", WORD),
        ("amt", LANDSCHAFTSVERBAND): (
            "Mustervorlage-Landschaftsversammlung-Landschaftsverband-Rheinland.docx",
            WORD,
        ),
        ("amt_text", DETMOLD): (
            "Wortlaut-Gemeinsame-Erklaerung-Stadt-Detmold.pdf",
            "application/pdf",
        ),
        ("amt_kurz", DETMOLD): ("Kurzinformation-Stadt-Detmold.pdf", "application/pdf"),
    }
    for (art, ags), (name, medientyp) in namen.items():
        antwort = client.get(adresse(art, ags))
        assert antwort["Content-Disposition"] == f'attachment; filename="{name}"'
        assert antwort["Content-Type"] == medientyp
        assert antwort["X-Content-Type-Options"] == "nosniff"
        assert "no-store" in antwort["Cache-Control"]


def test_a_body_without_assembly_gets_a_sentence_and_no_paper(welt: Welt) -> None:
    client = besuch(welt.leute.bearbeitung)
    seite = text(client.get(f"/kommunen/{BEZIRKSREGIERUNG}/"))
    assert "Ein beschließendes Gremium gibt es hier nicht." in seite
    assert "mustervorlage.docx" not in seite
    assert client.get(adresse("amt", BEZIRKSREGIERUNG)).status_code == 404
    assert client.get(adresse("amt_kurz", BEZIRKSREGIERUNG)).status_code == 200
    ihre = akteur("Z. Beispiel", Rolle.KOMMUNE, kommunen=[welt.register[BEZIRKSREGIERUNG]])
    portal = text(besuch(ihre).get("/beitritt/"))
    assert "Bei Ihrer Behörde ist kein Beschluss nötig." in portal
    assert besuch(ihre).get(adresse("portal", BEZIRKSREGIERUNG)).status_code == 404


@pytest.mark.parametrize(
    ("ags", "wort"),
    [
        (DETMOLD, "Mustervorlage für den Rat (Word)"),
        (KREIS_LIPPE, "Mustervorlage für den Kreistag (Word)"),
        ("05334", "Mustervorlage für den Städteregionstag (Word)"),
        (LANDSCHAFTSVERBAND, "Mustervorlage für die Landschaftsversammlung (Word)"),
    ],
)
def test_pages_lead_to_the_paper_of_the_right_assembly(welt: Welt, ags: str, wort: str) -> None:
    antrag = welt.interesse(ags)
    amt = besuch(welt.leute.revision)
    for pfad in (f"/kommunen/{ags}/", f"/vorgaenge/{antrag}/"):
        seite = text(amt.get(pfad))
        assert wort in seite
        assert f'href="{adresse("amt", ags)}"' in seite
        assert f'href="{adresse("amt_kurz", ags)}"' in seite
        assert f'href="{adresse("amt_text", ags)}"' in seite
    ihre = akteur("Z. Beispiel", Rolle.KOMMUNE, kommunen=[welt.register[ags]])
    seite = text(besuch(ihre).get("/beitritt/"))
    assert wort in seite
    for name in ("portal", "portal_text", "portal_kurz"):
        assert f'href="{adresse(name, ags)}"' in seite


def test_they_are_offered_while_there_is_something_to_decide(welt: Welt) -> None:
    def portal() -> str:
        return text(besuch(welt.leute.kommune).get("/beitritt/"))

    assert "mustervorlage.docx" in portal()
    antrag = welt.weg_bis(Antragsstatus.BESCHLUSS_AUSSTEHEND)
    assert "mustervorlage.docx" in portal()
    welt.gehe(antrag, Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND)
    assert "mustervorlage.docx" not in portal()
    amt = besuch(welt.leute.bearbeitung)
    for pfad in (f"/kommunen/{DETMOLD}/", f"/vorgaenge/{antrag}/"):
        assert "mustervorlage.docx" not in text(amt.get(pfad))
    welt.mitglied(BIELEFELD)
    assert "mustervorlage.docx" not in text(amt.get(f"/kommunen/{BIELEFELD}/"))
    assert "mustervorlage.docx" in text(amt.get(f"/kommunen/{AUGUSTDORF}/"))


def test_a_body_that_has_ended_decides_nothing(welt: Welt) -> None:
    welt.detmold.besteht_bis = welt.heute - timedelta(days=1)
    welt.detmold.save()
    amt, eigene = besuch(welt.leute.bearbeitung), besuch(welt.leute.kommune)
    assert "mustervorlage.docx" not in text(amt.get(f"/kommunen/{DETMOLD}/"))
    assert "mustervorlage.docx" not in text(eigene.get("/beitritt/"))
    for name in WER:
        wer = eigene if name.startswith("portal") else amt
        assert wer.get(adresse(name)).status_code == 404


@pytest.mark.parametrize(("ist_mitglied", "status"), [(False, 200), (True, 404)])
def test_a_member_decides_on_no_accession_not_even_by_a_typed_address(
    welt: Welt, ist_mitglied: bool, status: int
) -> None:
    if ist_mitglied:
        welt.mitglied(DETMOLD)
    else:
        welt.weg_bis(Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND)
    amt, eigene = besuch(welt.leute.bearbeitung), besuch(welt.leute.kommune)
    for name in WER:
        wer = eigene if name.startswith("portal") else amt
        assert wer.get(adresse(name)).status_code == status, name


def worte(pdf: bytes) -> str:
    return " ".join("".join(s.extract_text() for s in PdfReader(io.BytesIO(pdf)).pages).split())


def test_the_text_in_force_goes_beside_the_paper_and_names_no_person(welt: Welt) -> None:
    Installation.objects.update(unterzeichnend_land="T. Verborgen")
    eigene = besuch(welt.leute.kommune)
    antwort = eigene.get(adresse("portal_text"))
    assert antwort["Content-Disposition"].startswith("attachment; ")
    gesagt = worte(antwort.content)
    assert "Muster, nicht zum Unterzeichnen" in gesagt
    assert "Stadt Detmold" in gesagt
    assert Erklaerungsfassung.objects.get(stand=Fassungsstand.IN_KRAFT).bezeichnung in gesagt
    assert "Verborgen" not in gesagt
    assert "Verborgen" in worte(
        besuch(welt.leute.bearbeitung).get(f"{MUSTER}?kommune={DETMOLD}").content
    )


def test_without_a_text_in_force_there_is_a_sentence_and_no_file(welt: Welt) -> None:
    Erklaerungsfassung.objects.update(stand=Fassungsstand.AUSSER_KRAFT)
    antwort = besuch(welt.leute.kommune).get(adresse("portal_text"))
    assert antwort.status_code == 404
    assert "keine Fassung der Gemeinsamen Erklärung in Kraft" in text(antwort)


def test_who_sees_the_register_only_is_offered_none(welt: Welt) -> None:
    seite = text(besuch(welt.leute.administration).get(f"/kommunen/{DETMOLD}/"))
    assert "mustervorlage.docx" not in seite


def test_a_lost_template_is_said_and_not_replaced_silently(welt: Welt) -> None:
    Installation.objects.update_or_create(
        pk=1, defaults={"mustervorlage_sha256": "0" * 64, "mustervorlage_dateiname": "x.docx"}
    )
    antwort = besuch(welt.leute.bearbeitung).get(adresse("amt"))
    assert antwort.status_code == 503
    assert "Mustervorlage zurzeit nicht verfügbar" in text(antwort)


def titel(antwort: Any) -> str:
    return str(Document(io.BytesIO(antwort.content)).core_properties.title)


def test_each_kind_of_body_gets_its_own(welt: Welt) -> None:
    client = besuch(welt.leute.bearbeitung)
    welt.register[KREIS_LIPPE].name = "Märkischer Kreis"
    welt.register[KREIS_LIPPE].save()
    assert welt.register[KREIS_LIPPE].typ == Kommunentyp.KREIS
    gesagt = titel(client.get(adresse("amt", KREIS_LIPPE)))
    assert gesagt.startswith("Beschlussvorlage: Beitritt des Märkischen Kreises zum")
