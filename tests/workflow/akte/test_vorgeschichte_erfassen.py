"""What is known of a body beside any case, in its own words."""

from __future__ import annotations

import pytest

from antraege.choices import Handlung, Oeffentlichkeit
from antraege.models import Vorgeschichte
from antraege.zeitangabe import Zeitangabe
from tests.stuetzen.faelle import DETMOLD, Welt
from tests.workflow.akte.hilfen import Besucher, an_kommune
from tests.workflow.vorgang.hilfen import text
from workflow.verfahren import eingaben as e

H = Handlung
PFAD = an_kommune(DETMOLD, H.VORGESCHICHTE_ERFASSEN)
GUT = {"thema": "Ehrenamtskarte", "schritt": "Fraktionsantrag", "wann": "03.2014"}


def test_it_is_told_in_its_own_words_and_in_order(welt: Welt, sachbearbeitung: Besucher) -> None:
    sachbearbeitung.nimm(
        PFAD, DETMOLD, **GUT, wer="Rat", drucksache="7091/2014-2020", ergebnis="vertagt",
        anzahl_ja="0", anzahl_nein="31", oeffentlichkeit="oeffentlich",
    )  # fmt: skip
    sachbearbeitung.nimm(PFAD, DETMOLD, **{**GUT, "wann": "unbekannt", "schritt": "Bericht"})
    seite = sachbearbeitung.nimm(PFAD, DETMOLD, **{**GUT, "wann": "2010", "schritt": "Idee"})
    zeilen = seite.context["seite"].akte.vorgeschichte
    assert [z.schritt for z in zeilen] == ["Idee", "Fraktionsantrag", "Bericht"]
    assert zeilen[1].zusatz == "Rat · Drucksache 7091/2014-2020 · vertagt"
    assert zeilen[1].stimmen == "0 Ja, 31 Nein"


@pytest.mark.parametrize(
    ("gegenstand", "schritt", "ergebnis", "gelesen"),
    [
        ("netzwerk", "pressemeldung", "veroeffentlicht", ("", "Pressemeldung", "veröffentlicht")),
        ("ehrenamtskarte", "buergerantrag", "gestellt",
         ("Ehrenamtskarte", "Bürgerantrag", "gestellt")),
        ("vorlauf", "beschluss", "", ("Vorlauf", "Beschluss", "")),
        ("ehrenpreis der Stadt", "umfrage", "wie gehabt",
         ("Ehrenpreis der Stadt", "Umfrage", "wie gehabt")),
    ],
)  # fmt: skip
def test_words_from_old_papers_are_readable_and_kept(
    welt: Welt, sachbearbeitung: Besucher, gegenstand: str, schritt: str, ergebnis: str,
    gelesen: tuple[str, str, str],
) -> None:  # fmt: skip
    eingabe = e.VorgeschichteErfassen(
        gegenstand=gegenstand, schritt=schritt, ergebnis=ergebnis, wann=Zeitangabe.jahr(2014)
    )
    welt.tue_kommune(H.VORGESCHICHTE_ERFASSEN, eingabe)
    antwort = sachbearbeitung.seite(DETMOLD)
    (zeile,) = antwort.context["seite"].akte.vorgeschichte
    assert (zeile.gegenstand, zeile.schritt, zeile.zusatz) == gelesen
    assert antwort.context["seite"].akte.verlauf[0].gegenstand == zeile.schritt
    assert "()" not in text(antwort)
    assert Vorgeschichte.objects.get().schritt == schritt


@pytest.mark.parametrize(
    ("wort", "vertraulich"),
    [("oeffentlich", False), ("nicht_oeffentlich", True), ("nicht_genannt", True)],
)
def test_what_is_not_known_to_be_public_is_marked(
    welt: Welt, sachbearbeitung: Besucher, wort: str, vertraulich: bool
) -> None:
    seite = sachbearbeitung.nimm(PFAD, DETMOLD, **GUT, oeffentlichkeit=wort)
    (zeile,) = seite.context["seite"].akte.vorgeschichte
    assert zeile.ist_vertraulich is vertraulich
    assert ("bw-plakette--warnung" in text(seite)) is vertraulich


def test_public_is_never_assumed(welt: Welt, sachbearbeitung: Besucher) -> None:
    sachbearbeitung.nimm(PFAD, DETMOLD, **GUT)
    assert Vorgeschichte.objects.get().oeffentlichkeit == Oeffentlichkeit.NICHT_GENANNT


@pytest.mark.parametrize(
    ("feld", "wert"),
    [
        ("thema", " "),
        ("schritt", ""),
        ("wann", "2030"),
        ("wann", ""),
        ("anzahl_ja", "-1"),
        ("anzahl_nein", "501"),
        ("oeffentlichkeit", "geheim"),
        ("quelle_url", "javascript:alert(1)"),
    ],
)
def test_a_wrong_value_is_told_at_its_field(
    welt: Welt, sachbearbeitung: Besucher, feld: str, wert: str
) -> None:
    antwort = sachbearbeitung.sende(PFAD, **{**GUT, feld: wert})
    assert antwort.status_code == 422
    assert feld in antwort.context["form"].errors
    assert not Vorgeschichte.objects.exists()
