"""What is not known to have been public never leaves the house, whichever way it is tried."""

from __future__ import annotations

from typing import Any

import pytest

from antraege.choices import (
    Antragsstatus,
    Beratungsergebnis,
    Dokumentart,
    Dokumentherkunft,
    Dokumentrichtung,
    Handlung,
    Oeffentlichkeit,
    Vertraulichkeit,
)
from antraege.models import Beratung, Dokument
from tests.stuetzen.akten import datei
from tests.stuetzen.faelle import AUGUSTDORF, Welt
from tests.workflow.verfahren.beratungen import BELEG, einwand
from workflow.verfahren import eingaben as e
from workflow.verfahren.hindernis import Abgelehnt

H = Handlung
S = Antragsstatus
OE = Oeffentlichkeit
V = Vertraulichkeit
AUSZUG = datei("Auszug")
NICHT_BEKANNT = [OE.NICHT_OEFFENTLICH, OE.NICHT_GENANNT]
SICHTBAR = [V.KOMMUNE, V.OEFFENTLICH]


@pytest.fixture
def antrag(welt: Welt) -> int:
    return welt.weg_bis(S.BESCHLUSS_AUSSTEHEND)


def lege_auszug_ab(welt: Welt, antrag: int, vertraulichkeit: V = V.INTERN, **werte: Any) -> int:
    return welt.lege_ab(
        antrag, "Auszug", bezeichnung="Auszug", vertraulichkeit=vertraulichkeit, **werte
    )


def zeige(welt: Welt, antrag: int, dokument: int, vertraulichkeit: V = V.KOMMUNE) -> None:
    zeile = Dokument.objects.get(pk=dokument)
    eingabe = e.DokumentAendern(
        zeile_id=dokument,
        art=Dokumentart(zeile.art),
        bezeichnung="Neu benannt",
        herkunft=Dokumentherkunft(zeile.herkunft),
        vertraulichkeit=vertraulichkeit,
    )
    welt.tue(antrag, H.DOKUMENT_AENDERN, eingabe)


def verwehrt(tue: Any) -> dict[str, str]:
    """Field -> sentence of what the door says against showing a document; none is shown."""
    vorher = list(Dokument.objects.order_by("pk").values())
    with pytest.raises(Abgelehnt) as abgelehnt:
        tue()
    assert list(Dokument.objects.order_by("pk").values()) == vorher
    return {h.feld: h.satz for h in abgelehnt.value.hindernisse}


# --- a consultation names what the body can see


@pytest.mark.parametrize("oeffentlichkeit", NICHT_BEKANNT)
@pytest.mark.parametrize("sichtbar", SICHTBAR)
@pytest.mark.parametrize("feld", ["vorlage_datei", "beleg_datei", "datei"])
def test_what_the_body_sees_shows_no_consultation_that_is_not_known_to_be_public(
    welt: Welt, antrag: int, feld: str, sichtbar: V, oeffentlichkeit: OE
) -> None:
    lege_auszug_ab(welt, antrag, sichtbar)
    werte: dict[str, Any] = {feld: AUSZUG if feld == "datei" else AUSZUG.sha256}
    saetze = einwand(welt, antrag, oeffentlichkeit=oeffentlichkeit, **werte)
    assert saetze[feld].startswith("„Auszug“ sieht auch die Kommune")
    assert set(saetze) == {feld}
    welt.berate(antrag, oeffentlichkeit=OE.OEFFENTLICH, **werte)


@pytest.mark.parametrize("oeffentlichkeit", NICHT_BEKANNT)
def test_what_stays_in_the_office_shows_any_consultation(
    welt: Welt, antrag: int, oeffentlichkeit: OE
) -> None:
    lege_auszug_ab(welt, antrag)
    welt.berate(antrag, oeffentlichkeit=oeffentlichkeit, beleg_datei=AUSZUG.sha256)
    welt.berate(antrag, gremium="Ältestenrat", oeffentlichkeit=oeffentlichkeit, datei=datei("Neu"))
    assert set(Dokument.objects.values_list("vertraulichkeit", flat=True)) == {V.INTERN}


@pytest.mark.parametrize("oeffentlichkeit", NICHT_BEKANNT)
@pytest.mark.parametrize("feld", ["vorlage_datei", "beleg_datei"])
def test_a_public_consultation_whose_document_the_body_sees_stays_public(
    welt: Welt, antrag: int, feld: str, oeffentlichkeit: OE
) -> None:
    dokument = lege_auszug_ab(welt, antrag, V.KOMMUNE)
    werte: dict[str, Any] = {feld: AUSZUG.sha256}
    nummer = welt.berate(antrag, oeffentlichkeit=OE.OEFFENTLICH, **werte)
    geaendert = {"beratung_id": nummer, "oeffentlichkeit": oeffentlichkeit, **werte}
    assert set(einwand(welt, antrag, **geaendert)) == {"oeffentlichkeit"}
    zeige(welt, antrag, dokument, V.INTERN)
    welt.berate(antrag, **geaendert)


def test_an_upload_that_the_body_sees_already_from_another_case_is_refused(
    welt: Welt, antrag: int
) -> None:
    welt.tue_kommune(
        H.DOKUMENT_ABLEGEN,
        e.DokumentAblegen(
            datei=AUSZUG,
            art=Dokumentart.SONSTIGES,
            bezeichnung="Bekannt gemacht",
            vertraulichkeit=V.OEFFENTLICH,
        ),
    )
    saetze = einwand(welt, antrag, oeffentlichkeit=OE.NICHT_OEFFENTLICH, datei=AUSZUG)
    assert "„Bekannt gemacht“" in saetze["datei"]


def test_the_older_version_of_what_the_body_sees_is_no_way_round(welt: Welt, antrag: int) -> None:
    alt = lege_auszug_ab(welt, antrag)
    welt.lege_ab(antrag, "Neu", bezeichnung="Neu", vertraulichkeit=V.KOMMUNE, ersetzt_id=alt)
    saetze = einwand(
        welt, antrag, oeffentlichkeit=OE.NICHT_OEFFENTLICH, vorlage_datei=AUSZUG.sha256
    )
    assert "„Neu“" in saetze["vorlage_datei"]


# --- a document of such a consultation is shown to the body


@pytest.mark.parametrize("oeffentlichkeit", NICHT_BEKANNT)
@pytest.mark.parametrize("sichtbar", SICHTBAR)
@pytest.mark.parametrize("feld", ["vorlage_datei", "beleg_datei"])
def test_a_document_of_a_consultation_that_is_not_known_to_be_public_is_not_shown(
    welt: Welt, antrag: int, feld: str, sichtbar: V, oeffentlichkeit: OE
) -> None:
    dokument = lege_auszug_ab(welt, antrag)
    werte: dict[str, Any] = {feld: AUSZUG.sha256, "oeffentlichkeit": oeffentlichkeit}
    nummer = welt.berate(antrag, **werte)
    assert verwehrt(lambda: zeige(welt, antrag, dokument, sichtbar)) == {
        "vertraulichkeit": "Das Dokument gehört zur Beratung „Rat, 16.03.2026“, die nicht als "
        "öffentlich erfasst ist: Es bleibt „nur im Amt“."
    }
    zeige(welt, antrag, dokument, V.INTERN)
    welt.berate(antrag, beratung_id=nummer, **werte | {"oeffentlichkeit": OE.OEFFENTLICH})
    zeige(welt, antrag, dokument, sichtbar)


def test_nor_where_a_consultation_of_another_case_of_the_body_names_it(
    welt: Welt, antrag: int
) -> None:
    dokument = lege_auszug_ab(welt, antrag)
    welt.schliesse(antrag, S.EINGESTELLT)
    neuer = welt.interesse()
    welt.berate(neuer, oeffentlichkeit=OE.NICHT_OEFFENTLICH, datei=AUSZUG)
    assert set(verwehrt(lambda: zeige(welt, antrag, dokument))) == {"vertraulichkeit"}


def test_the_body_of_a_consultation_alone_keeps_its_documents_back(welt: Welt, antrag: int) -> None:
    fremder = welt.interesse(AUGUSTDORF)
    welt.berate(fremder, oeffentlichkeit=OE.NICHT_OEFFENTLICH, datei=AUSZUG)
    zeige(welt, antrag, lege_auszug_ab(welt, antrag))


def test_a_second_copy_of_such_a_document_is_not_shown(welt: Welt, antrag: int) -> None:
    vermerk: dict[str, Any] = {"richtung": Dokumentrichtung.ERSTELLT}
    lege_auszug_ab(welt, antrag, **vermerk)
    welt.berate(antrag, oeffentlichkeit=OE.NICHT_OEFFENTLICH, vorlage_datei=AUSZUG.sha256)
    kopie = verwehrt(lambda: lege_auszug_ab(welt, antrag, V.KOMMUNE, **vermerk))
    assert set(kopie) == {"vertraulichkeit"}
    lege_auszug_ab(welt, antrag, V.INTERN, **vermerk)


def test_a_newer_version_of_such_a_document_is_not_shown(welt: Welt, antrag: int) -> None:
    alt = lege_auszug_ab(welt, antrag)
    welt.berate(antrag, oeffentlichkeit=OE.NICHT_OEFFENTLICH, beleg_datei=AUSZUG.sha256)
    neu = verwehrt(
        lambda: welt.lege_ab(antrag, "Neu", ersetzt_id=alt, vertraulichkeit=V.OEFFENTLICH)
    )
    assert set(neu) == {"vertraulichkeit"}
    zweite = welt.lege_ab(antrag, "Neu", ersetzt_id=alt)
    dritte = welt.lege_ab(antrag, "Noch neuer", ersetzt_id=zweite)
    for fassung in (zweite, dritte):
        assert set(verwehrt(lambda f=fassung: zeige(welt, antrag, f))) == {"vertraulichkeit"}


# --- a consultation names documents of its own body


@pytest.mark.parametrize("oeffentlichkeit", OE)
@pytest.mark.parametrize("feld", ["vorlage_datei", "beleg_datei"])
def test_a_document_that_is_not_in_the_body_s_file_is_not_named(
    welt: Welt, antrag: int, feld: str, oeffentlichkeit: OE
) -> None:
    lege_auszug_ab(welt, welt.interesse(AUGUSTDORF), V.KOMMUNE)
    for sha256 in (AUSZUG.sha256, "a" * 64):
        werte: dict[str, Any] = {feld: sha256}
        assert einwand(welt, antrag, oeffentlichkeit=oeffentlichkeit, **werte) == {
            feld: "Dieses Dokument liegt nicht in der Akte der Kommune."
        }


def test_a_document_of_an_earlier_case_of_the_body_is_named(welt: Welt, antrag: int) -> None:
    lege_auszug_ab(welt, antrag)
    welt.schliesse(antrag, S.EINGESTELLT)
    neuer = welt.interesse()
    welt.berate(
        neuer,
        ergebnis=Beratungsergebnis.UNGEAENDERT,
        beleg=BELEG,
        vorlage_datei=AUSZUG.sha256,
        beleg_datei=AUSZUG.sha256,
    )
    zeile = Beratung.objects.get()
    assert (zeile.vorlage_datei, zeile.beleg_datei) == (AUSZUG.sha256, AUSZUG.sha256)
