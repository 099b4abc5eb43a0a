"""Requested documents are drawn once, the same bytes every time, and kept for the file."""

from __future__ import annotations

import hashlib
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db import connection
from pytest_django import Settings

from antraege.choices import Antragsstatus, Dokumentart, Dokumentstand, Handlung, Partei
from antraege.dokumente.ablage import oeffne
from antraege.fall import DokumentZeile, Fall
from antraege.models import Dokument, Erklaerungsfassung, Kommune, Protokolleintrag
from antraege.zeitangabe import Zeitangabe
from tests.berichte.satz.hilfen import texte
from tests.stuetzen.faelle import AUGUSTDORF, DETMOLD, KREIS_LIPPE, Welt
from workflow.fristen import papiere
from workflow.fristen.einzeln import NICHTS, Zaehlung
from workflow.fristen.lauf import erledige_faelliges
from workflow.verfahren import eingaben as e

H = Handlung
S = Antragsstatus


def fordere_an(welt: Welt, antrag: int, art: Dokumentart = Dokumentart.ERKLAERUNG) -> Dokument:
    welt.tue(antrag, H.DOKUMENT_ANFORDERN, e.DokumentAnfordern(art=art))
    return Dokument.objects.latest("pk")


def ticke(welt: Welt) -> Zaehlung:
    welt.vergehe()
    return erledige_faelliges(welt.jetzt).dokumente


def inhalt(dokument: Dokument) -> bytes:
    with oeffne(dokument.sha256) as datei:
        gelesen: bytes = datei.read()
    return gelesen


def gedruckt(dokument: Dokument) -> str:
    return re.sub(r"\s+", " ", " ".join(texte(inhalt(dokument))))


def test_the_certificate_of_an_admission_is_drawn_and_kept(welt: Welt) -> None:
    welt.weg_bis(S.AUFGENOMMEN)
    assert ticke(welt) == Zaehlung(1)
    urkunde = Dokument.objects.get()
    assert (urkunde.stand, urkunde.dateiname) == ("vorhanden", "Urkunde-Stadt-Detmold.pdf")
    assert urkunde.medientyp == "application/pdf"
    pdf = inhalt(urkunde)
    assert (hashlib.sha256(pdf).hexdigest(), len(pdf)) == (urkunde.sha256, urkunde.groesse)
    worte = gedruckt(urkunde)
    assert "Die Stadt Detmold ist seit dem 16. März 2026 Mitglied" in worte
    assert "T. Staat Staatssekretär" in worte
    assert "Als Datum des Beitritts gilt: Tag der letzten erforderlichen Unterschrift" in worte
    assert "Ausgestellt am 16. März 2026" in worte  # when it was asked for, not when it was drawn


def test_a_second_tick_draws_nothing_anew(welt: Welt) -> None:
    welt.weg_bis(S.AUFGENOMMEN)
    assert (ticke(welt), ticke(welt)) == (Zaehlung(1), NICHTS)
    eintraege = Protokolleintrag.objects.filter(handlung=H.DOKUMENT_ERSTELLEN)
    assert [(m.person_id, m.rolle) for m in eintraege] == [(None, "system")]


def test_the_declaration_has_a_field_for_everybody_of_the_pinned_version(welt: Welt) -> None:
    Erklaerungsfassung.objects.update(freiwillige_parteien=[Partei.VERBAND.value])
    antrag = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND)
    welt.gib_zeichnung_frei(antrag)
    dokument = fordere_an(welt, antrag)
    assert ticke(welt) == Zaehlung(1)
    dokument.refresh_from_db()
    assert dokument.dateiname == "Gemeinsame-Erklaerung-Stadt-Detmold.pdf"
    worte = gedruckt(dokument)
    assert "Für die Stadt Detmold" in worte
    assert "S. Spitze Bürgermeisterin" in worte
    assert "Für das Land Nordrhein-Westfalen" in worte
    assert "T. Staat Staatssekretär" in worte
    assert "Für den kommunalen Spitzenverband" in worte
    assert Erklaerungsfassung.objects.get().bezeichnung in worte


def test_names_that_are_not_known_yet_leave_a_line(welt: Welt) -> None:
    antrag = welt.weg_bis(S.IN_PRUEFUNG, KREIS_LIPPE)
    dokument = fordere_an(welt, antrag)
    assert ticke(welt) == Zaehlung(1)
    dokument.refresh_from_db()
    assert "Für den Kreis Lippe" in gedruckt(dokument)


@pytest.mark.parametrize("art", [Dokumentart.ERKLAERUNG, Dokumentart.URKUNDE])
def test_drawing_later_gives_the_same_bytes(welt: Welt, art: Dokumentart) -> None:
    """The request dates the paper, and later facts do not reach it."""
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    dokument = fordere_an(welt, antrag) if art is Dokumentart.ERKLAERUNG else Dokument.objects.get()

    def zeichne() -> bytes:
        fall = welt.fall(antrag)
        return papiere.zeichne(fall, next(d for d in fall.dokumente if d.id == dokument.pk))

    erste = zeichne()
    welt.vergehe(400)
    korrektur = e.EintragBerichtigen(nr=1, neu=Zeitangabe.tag(date(2026, 3, 2)), grund="Stempel")
    welt.tue(antrag, H.EINTRAG_BERICHTIGEN, korrektur)
    assert zeichne() == erste


def test_a_drawing_that_fails_is_given_up_at_once_and_stops_no_other(
    welt: Welt, caplog: pytest.LogCaptureFixture
) -> None:
    """What cannot be drawn now cannot be drawn in three seconds."""
    krank = welt.weg_bis(S.AUFGENOMMEN, DETMOLD)
    welt.weg_bis(S.AUFGENOMMEN, AUGUSTDORF)
    # A request that no code of ours writes.
    Dokument.objects.filter(antrag=krank).update(inhalt={})
    assert ticke(welt) == Zaehlung(1, 1)
    gescheitert = Dokument.objects.get(antrag=krank)
    assert gescheitert.stand == Dokumentstand.GESCHEITERT
    assert "ließ sich nicht zeichnen (KeyError)" in gescheitert.letzter_fehler
    assert any(eintrag.exc_info for eintrag in caplog.records)
    assert ticke(welt) == NICHTS
    fordere_an(welt, krank, Dokumentart.URKUNDE)
    assert ticke(welt) == Zaehlung(1)


def test_a_certificate_of_an_annulled_admission_is_not_drawn(welt: Welt) -> None:
    antrag = welt.weg_bis(S.AUFGENOMMEN)
    welt.tue(antrag, H.AUFHEBUNG_VORSCHLAGEN, e.Eingabe(grund="Verwechslung"))
    welt.tue(antrag, H.AUFNAHME_AUFHEBEN, wer=welt.leute.leitung)
    assert ticke(welt) == Zaehlung(0, 1)
    assert Dokument.objects.get().stand == Dokumentstand.GESCHEITERT


def test_a_store_that_is_away_is_no_reason_to_give_up(
    welt: Welt, settings: Settings, tmp_path: Path
) -> None:
    welt.weg_bis(S.AUFGENOMMEN)
    settings.MEDIA_ROOT = tmp_path / "datei"
    settings.MEDIA_ROOT.write_text("kein Ordner")
    welt.vergehe()
    bericht = erledige_faelliges(welt.jetzt)
    assert bericht.dokumente == Zaehlung(0, 1)
    assert bericht.soll_warten
    assert Dokument.objects.get().stand == Dokumentstand.ANGEFORDERT
    settings.MEDIA_ROOT.unlink()
    assert ticke(welt) == Zaehlung(1)


def test_nothing_is_drawn_or_kept_inside_a_transaction(
    welt: Welt, monkeypatch: pytest.MonkeyPatch
) -> None:
    welt.weg_bis(S.AUFGENOMMEN)
    tiefe = len(connection.savepoint_ids)
    gesehen = []
    echt = papiere.ZEICHNER[Dokumentart.URKUNDE]

    def zeichne(fall: Fall, dokument: DokumentZeile) -> bytes:
        gesehen.append(len(connection.savepoint_ids) - tiefe)
        return echt(fall, dokument)

    monkeypatch.setitem(papiere.ZEICHNER, Dokumentart.URKUNDE, zeichne)
    assert ticke(welt) == Zaehlung(1)
    assert gesehen == [0]


@pytest.mark.parametrize(
    ("name", "typ", "datei"),
    [
        ("Mönchengladbach", "kreisfreie_stadt", "Urkunde-Stadt-Moenchengladbach.pdf"),
        ("Ennepe-Ruhr-Kreis", "kreis", "Urkunde-Ennepe-Ruhr-Kreis.pdf"),
        ("Preußisch Oldendorf", "stadt", "Urkunde-Stadt-Preussisch-Oldendorf.pdf"),
        ("Städteregion Aachen", "staedteregion", "Urkunde-Staedteregion-Aachen.pdf"),
        ("../Öl/x\r\n", "gemeinde", "Urkunde-Gemeinde-Oel-x.pdf"),
        ("x" * 300, "gemeinde", f"Urkunde-Gemeinde-{'x' * 103}.pdf"),
    ],
)
def test_file_names_are_plain_letters(welt: Welt, name: str, typ: str, datei: str) -> None:
    antrag = welt.interesse()
    Kommune.objects.filter(ags=DETMOLD).update(name=name[:200], typ=typ)
    assert papiere.dateiname(welt.fall(antrag), Dokumentart.URKUNDE) == datei


def test_a_no_ends_the_drawing(welt: Welt) -> None:
    welt.weg_bis(S.AUFGENOMMEN)
    spaeter = welt.jetzt + timedelta(hours=1)
    assert erledige_faelliges(spaeter, weiter=lambda: False).dokumente == NICHTS
    assert Dokument.objects.get().stand == Dokumentstand.ANGEFORDERT
