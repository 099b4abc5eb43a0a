"""Signatures on screen: who is expected, under which text, with which papers."""

from __future__ import annotations

from datetime import date

import pytest

from antraege.choices import Antragsstatus, Fassungsstand, Handlung, Partei
from antraege.models import Erklaerungsfassung, Installation, Verwaltungsspitze
from tests.antraege.dokumente.hilfen import pdf
from tests.stuetzen.faelle import BIELEFELD, Welt, unterschrift, zeichnungsvorschlag
from tests.workflow.vorgang.hilfen import Besucher, bestand, hochzuladen, nimm, text
from workflow.verfahren import eingaben as e

H, S = Handlung, Antragsstatus
LAND = Partei.LAND


@pytest.fixture
def antrag(welt: Welt) -> int:
    """A case in which the declaration is to be signed, and people who would sign."""
    Verwaltungsspitze.objects.create(
        kommune=welt.detmold, name="A. Alt", amt="Bürgermeister", gueltig_bis=date(2025, 10, 31)
    )
    Verwaltungsspitze.objects.create(
        kommune=welt.detmold, name="N. Neu", amt="Bürgermeisterin", gueltig_ab=date(2025, 11, 1)
    )
    Verwaltungsspitze.objects.create(
        kommune=welt.detmold, name="V. Vertretung", amt="Erster Beigeordneter",
        ist_allgemeine_vertretung=True,
    )  # fmt: skip
    Installation.objects.update(unterzeichnend_land="L. Land", amt_land="Staatssekretärin")
    return welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)


def zweite_fassung() -> Erklaerungsfassung:
    """A newer text version, with a slot in which an association may sign."""
    Erklaerungsfassung.objects.update(stand=Fassungsstand.AUSSER_KRAFT)
    return Erklaerungsfassung.objects.create(
        version=2, bezeichnung="Gemeinsame Erklärung, Fassung 2", text="…",
        parteien=["kommune", "land"], freiwillige_parteien=["verband"],
        stand=Fassungsstand.IN_KRAFT, in_kraft_ab=date(2026, 1, 1),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("partei", "erwartet"),
    [("kommune", ("N. Neu", "Bürgermeisterin")), ("land", ("L. Land", "Staatssekretärin"))],
)
def test_whoever_is_in_office_today_is_filled_in(
    antrag: int, sachbearbeitung: Besucher, partei: str, erwartet: tuple[str, str]
) -> None:
    ort = f"?partei={partei}"
    form = sachbearbeitung.oeffne(antrag, H.UNTERSCHRIFT_ERFASSEN, ort).context["form"]
    assert (form["unterzeichnend"].value(), form["amt"].value()) == erwartet
    vorschlag = sachbearbeitung.oeffne(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN).context["form"]
    stelle = (vorschlag[f"unterzeichnend_{partei}"].value(), vorschlag[f"amt_{partei}"].value())
    assert stelle == erwartet


def test_whom_the_release_names_goes_before_whoever_is_in_office(
    welt: Welt, antrag: int, sachbearbeitung: Besucher
) -> None:
    welt.gib_zeichnung_frei(antrag)
    form = sachbearbeitung.oeffne(antrag, H.UNTERSCHRIFT_ERFASSEN).context["form"]
    assert form["unterzeichnend"].value() == "S. Spitze"


def test_every_particular_is_kept_and_shown(
    welt: Welt, antrag: int, sachbearbeitung: Besucher
) -> None:
    nimm(
        sachbearbeitung, antrag, H.UNTERSCHRIFT_ERFASSEN, "?partei=kommune",
        datei=hochzuladen(pdf(2), "Erklaerung.pdf"),
        befugnis="andere", befugnis_nachweis="Vollmacht vom 02.03.2026", form="kopie",
        geschehen="10.03.2026", ort="Detmold", original_am="12.03.2026", verbleib="Band 2",
        hinweis="Zwei Ausfertigungen", quelle_url="https://detmold.example/e",
    )  # fmt: skip
    stelle = sachbearbeitung.seite(antrag).context["seite"].unterschriften[0]
    assert [a.text for a in stelle.wer] == [
        "N. Neu, Bürgermeisterin",
        "Befugnis: Andere Person mit Nachweis",
        "Nachweis: Vollmacht vom 02.03.2026",
    ]
    assert [a.text for a in stelle.wann] == [
        "10.03.2026, Detmold",
        "Kopie oder Scan",
        "Original eingegangen am 12.03.2026",
        "Verbleib des Originals: Band 2",
        "Gemeinsame Erklärung, Fassung 1",
        "Erklaerung.pdf (1 kB)",
        "Hinweis: Zwei Ausfertigungen",
        "Quelle: https://detmold.example/e",
    ]
    gleich = sachbearbeitung.sende(antrag, H.UNTERSCHRIFT_ERFASSEN, abfrage="?partei=kommune")
    assert "Es ist nichts geändert." in text(gleich)


def test_one_of_two_signatures_is_seen_in_head_and_section(
    welt: Welt, antrag: int, sachbearbeitung: Besucher
) -> None:
    assert not sachbearbeitung.seite(antrag).context["seite"].halb_unterzeichnet
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, unterschrift(Partei.KOMMUNE))
    seite = sachbearbeitung.seite(antrag).context["seite"]
    assert seite.halb_unterzeichnet == "halb unterzeichnet: Land fehlt"
    assert seite.halb_unterzeichnet in [p.text for p in seite.plaketten]
    welt.tue(antrag, H.UNTERSCHRIFT_ERFASSEN, unterschrift(Partei.LAND))
    assert not sachbearbeitung.seite(antrag).context["seite"].halb_unterzeichnet


def test_a_signature_of_the_land_shows_how_it_stands_to_its_release(
    welt: Welt, antrag: int, sachbearbeitung: Besucher
) -> None:
    welt.unterschreibe(antrag, am=date(2026, 3, 12))

    def lage() -> tuple[list[str], list[str]]:
        seite = sachbearbeitung.seite(antrag).context["seite"]
        angaben = [a.text for s in seite.unterschriften for a in s.wann]
        return (
            [text for text in angaben if "Zeichnungsfreigabe" in text],
            [f.plakette.text for f in seite.zeichnungsfreigaben],
        )

    assert lage() == (["ohne Zeichnungsfreigabe"], [])
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    grund = e.Eingabe(grund="Das Treffen ließ sich nicht verschieben.")
    welt.tue(antrag, H.ZEICHNUNGSFREIGABE_ERTEILEN, grund, wer=welt.leute.leitung)
    erwartet = (["vor der Zeichnungsfreigabe vom 16.03.2026"], ["erteilt, nachgeholt"])
    assert lage() == erwartet
    welt.unterschreibe(antrag, LAND, am=welt.heute)
    # Its paper had been there when it was released: that it bears this day makes it no later.
    assert lage() == erwartet
    welt.vergehe()
    welt.unterschreibe(antrag, LAND, am=welt.heute)
    assert lage() == ([], ["erteilt"])


def test_the_text_version_is_a_choice_where_several_were_in_force(
    welt: Welt, antrag: int, sachbearbeitung: Besucher
) -> None:
    form = sachbearbeitung.oeffne(antrag, H.UNTERSCHRIFT_ERFASSEN).context["form"]
    assert "fassung_id" not in form.fields
    alte = Erklaerungsfassung.objects.get()
    neue = zweite_fassung()
    form = sachbearbeitung.oeffne(antrag, H.UNTERSCHRIFT_ERFASSEN).context["form"]
    assert form["fassung_id"].value() == neue.pk
    nimm(
        sachbearbeitung, antrag, H.UNTERSCHRIFT_ERFASSEN, "?partei=kommune",
        fassung_id=str(alte.pk), geschehen="20.12.2025",
    )  # fmt: skip
    u = welt.fall(antrag).unterschrift(Partei.KOMMUNE)
    assert u is not None
    assert u.fassung_id == alte.pk


def test_a_version_is_not_signed_before_it_was_in_force(
    antrag: int, sachbearbeitung: Besucher
) -> None:
    zweite_fassung()
    antwort = sachbearbeitung.sende(
        antrag, H.UNTERSCHRIFT_ERFASSEN, abfrage="?partei=kommune", geschehen="20.12.2025"
    )
    fehler = " ".join(antwort.context["form"].errors["geschehen"])
    assert "erst seit 01.01.2026 in Kraft" in fehler


def test_an_association_may_sign_where_the_version_has_a_slot(
    welt: Welt, antrag: int, sachbearbeitung: Besucher
) -> None:
    zweite_fassung()
    stellen = sachbearbeitung.seite(antrag).context["seite"].unterschriften
    assert [(s.partei, s.plakette.text) for s in stellen] == [
        ("Kommune", "fehlt"),
        ("Land", "fehlt"),
        ("Kommunaler Spitzenverband (freiwillig)", "keine"),
    ]
    nimm(
        sachbearbeitung, antrag, H.UNTERSCHRIFT_ERFASSEN, "?partei=verband",
        unterzeichnend="V. Verband", amt="Geschäftsführung",
    )  # fmt: skip
    assert welt.fall(antrag).unterschrift(Partei.VERBAND) is not None


@pytest.mark.parametrize(
    ("feld", "felder"),
    [
        ("befugnis_nachweis", {"befugnis": "andere"}),
        ("original_am", {"original_am": "01.01.2027"}),
        ("original_am", {"geschehen": "10.03.2026", "original_am": "09.03.2026"}),
        ("geschehen", {"geschehen": "17.03.2026"}),
        ("quelle_url", {"quelle_url": "javascript:alert(1)"}),
        ("unterzeichnend", {"unterzeichnend": "  "}),
    ],
)
def test_what_does_not_fit_is_said_at_its_field(
    antrag: int, sachbearbeitung: Besucher, feld: str, felder: dict[str, str]
) -> None:
    vorher = bestand()
    antwort = sachbearbeitung.sende(
        antrag, H.UNTERSCHRIFT_ERFASSEN, abfrage="?partei=kommune", ort="Detmold", **felder
    )
    assert antwort.status_code == 422
    assert antwort.context["form"].errors[feld]
    assert antwort.context["form"]["ort"].value() == "Detmold"
    assert bestand() == vorher


def test_only_papers_of_an_old_case_may_not_tell_the_authority(
    welt: Welt, antrag: int, sachbearbeitung: Besucher
) -> None:
    alt = welt.altfall(BIELEFELD, S.UNTERZEICHNUNG_AUSSTEHEND, {"interesse_bekundet": "unbekannt"})
    for fall, erwartet in ((antrag, False), (alt, True)):
        form = sachbearbeitung.oeffne(fall, H.UNTERSCHRIFT_ERFASSEN).context["form"]
        assert ("unbekannt" in dict(form.fields["befugnis"].choices)) is erwartet
