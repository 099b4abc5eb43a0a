"""Evidence and verdict: which way, what the Land knows itself, and what lies there."""

from __future__ import annotations

from antraege.choices import Antragsstatus, Handlung, Urteil
from antraege.models import Kommune
from antraege.zeitangabe import Zeitangabe
from tests.antraege.dokumente.hilfen import pdf
from tests.stuetzen.faelle import DETMOLD, Welt
from tests.workflow.vorgang.buehne import in_pruefung, mit_zusage
from tests.workflow.vorgang.hilfen import Besucher, bestand, hochzuladen, nimm

H, S = Handlung, Antragsstatus


def viertes(welt: Welt, antrag: int) -> int:
    """The criterion that can be met in several ways."""
    return next(k.id or 0 for k in welt.fall(antrag).kriterien if k.alternativen)


def nimmt_teil(seit: Zeitangabe) -> None:
    """The Land knows that the body takes part."""
    kommune = Kommune.objects.get(ags=DETMOLD)
    kommune.ehrenamtskarte_seit = seit
    kommune.save()


def test_a_way_is_a_choice_where_the_criterion_has_some(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = in_pruefung(welt)
    for handlung in (H.NACHWEIS_ERFASSEN, H.KRITERIUM_PRUEFEN):
        ort = f"?bezug={viertes(welt, antrag)}"
        form = sachbearbeitung.oeffne(antrag, handlung, ort).context["form"]
        assert [w for w, _ in form.fields["alternative"].choices] == [
            "", "nimmt_teil", "plant", "vergleichbar",
        ]  # fmt: skip
        assert "alternative" not in sachbearbeitung.oeffne(antrag, handlung).context["form"].fields


def test_the_way_stands_with_the_statement_and_apart_with_the_verdict(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = in_pruefung(welt)
    ort = f"?bezug={viertes(welt, antrag)}"
    nimm(
        sachbearbeitung, antrag, H.NACHWEIS_ERFASSEN, ort, angabe="Wir haben eine eigene Karte.",
        alternative="vergleichbar", fundstelle="Akte Blatt 3",
    )  # fmt: skip
    nimm(
        sachbearbeitung, antrag, H.KRITERIUM_PRUEFEN, ort, urteil="erfuellt",
        alternative="vergleichbar", begruendung="Satzung liegt vor.",
    )  # fmt: skip
    zeile = sachbearbeitung.seite(antrag).context["seite"].voraussetzungen[3]
    assert [(a.text, a.zusatz) for a in zeile.angaben] == [
        (
            "Wir haben eine eigene Karte.",
            "Vergleichbares Instrument, eingegangen am 16.03.2026, Akte Blatt 3",
        )
    ]
    assert (zeile.urteil.text, zeile.weg, zeile.begruendung) == (
        "Erfüllt", "Vergleichbares Instrument", "Satzung liegt vor.",
    )  # fmt: skip


def test_what_the_land_knows_is_filled_in_and_said(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = in_pruefung(welt)
    nimmt_teil(Zeitangabe.monat(2019, 5))
    ort = f"?bezug={viertes(welt, antrag)}"
    antwort = sachbearbeitung.oeffne(antrag, H.KRITERIUM_PRUEFEN, ort)
    form = antwort.context["form"]
    satz = "Dem Land bekannt: Ehrenamtskarte seit Mai 2019"
    assert [form[n].value() for n in ("urteil", "alternative", "begruendung")] == [
        "erfuellt", "nimmt_teil", satz,
    ]  # fmt: skip
    assert dict(antwort.context["einblick"].eintraege)["Landeswissen"] == satz
    assert sachbearbeitung.seite(antrag).context["seite"].voraussetzungen[3].bekannt == satz
    nimm(sachbearbeitung, antrag, H.KRITERIUM_PRUEFEN, ort)
    ergebnis = welt.fall(antrag).pruefergebnis(viertes(welt, antrag))
    assert ergebnis is not None
    assert (ergebnis.urteil, ergebnis.alternative) == (Urteil.ERFUELLT, "nimmt_teil")


def test_a_verdict_that_is_recorded_is_not_overwritten_by_what_the_land_knows(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = in_pruefung(welt)
    welt.pruefe(antrag, Urteil.NICHT_ERFUELLT, 4)
    nimmt_teil(Zeitangabe.jahr(2019))
    ort = f"?bezug={viertes(welt, antrag)}"
    form = sachbearbeitung.oeffne(antrag, H.KRITERIUM_PRUEFEN, ort).context["form"]
    assert form["urteil"].value() == "nicht_erfuellt"


def test_a_way_of_another_criterion_is_refused(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = in_pruefung(welt)
    vorher = bestand()
    antwort = sachbearbeitung.sende(
        antrag, H.NACHWEIS_ERFASSEN, abfrage=f"?bezug={viertes(welt, antrag)}", angabe="Karte",
        alternative="erfunden",
    )  # fmt: skip
    assert antwort.status_code == 422
    assert antwort.context["form"].errors["alternative"]
    assert bestand() == vorher


def test_choosing_another_criterion_brings_its_ways(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = in_pruefung(welt)
    antwort = sachbearbeitung.sende(
        antrag, H.NACHWEIS_ERFASSEN, absicht="vorschau", angabe="Karte",
        kriterium_id=str(viertes(welt, antrag)),
    )  # fmt: skip
    assert "alternative" in antwort.context["form"].fields


def test_what_is_only_planned_is_no_met_criterion(welt: Welt, sachbearbeitung: Besucher) -> None:
    antrag = in_pruefung(welt)
    antwort = sachbearbeitung.sende(
        antrag, H.KRITERIUM_PRUEFEN, abfrage=f"?bezug={viertes(welt, antrag)}", urteil="erfuellt",
        alternative="plant",
    )  # fmt: skip
    assert "erst geplant" in " ".join(antwort.context["form"].errors["urteil"])


def test_evidence_may_be_a_file_alone_with_a_word_what_it_is(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = in_pruefung(welt)
    nimm(
        sachbearbeitung, antrag, H.NACHWEIS_ERFASSEN, datei=hochzuladen(pdf(2), "Plan.pdf"),
        angabe="Organisationsplan",
    )  # fmt: skip
    nachweis, dokument = welt.fall(antrag).nachweise[0], welt.fall(antrag).dokumente[0]
    assert (nachweis.datei, dokument.art, dokument.dateiname) == (
        dokument.sha256, "nachweis", "Plan.pdf",
    )  # fmt: skip


def test_the_verdict_is_given_before_everything_that_came_in(
    welt: Welt, sachbearbeitung: Besucher
) -> None:
    antrag = mit_zusage(welt)
    ort = f"?bezug={viertes(welt, antrag)}"
    nimm(
        sachbearbeitung, antrag, H.NACHWEIS_ERFASSEN, ort, datei=hochzuladen(pdf(2)),
        angabe="Ratsbeschluss zur Karte", alternative="plant",
    )  # fmt: skip
    einblick = sachbearbeitung.oeffne(antrag, H.KRITERIUM_PRUEFEN, ort).context["einblick"]
    eintraege = dict(einblick.eintraege)
    assert eintraege["Angabe, eingegangen am 16.03.2026"] == (
        "Ratsbeschluss zur Karte (Einführung ist verbindlich geplant; mit Datei)"
    )
    assert eintraege["Zusage"] == (
        "Ehrenamtskarte einführen (Fachbereich 5, bis 12.09.2026, offen)"
    )
