"""The certificate: one page, dates that read well, names of any length."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from antraege.zeitangabe import Zeitangabe
from berichte.urkunde import Urkunde, baue, drucke, seit
from tests.berichte.satz.hilfen import oeffne, texte
from tests.berichte.urkunde.hilfen import FEINDLICH, LANG, REGEL, URKUNDE


def gedruckt(urkunde: Urkunde) -> str:
    """All words of the paper on one line."""
    return re.sub(r"\s+", " ", " ".join(texte(drucke(urkunde))))


def test_the_same_certificate_gives_the_same_bytes() -> None:
    assert drucke(URKUNDE) == drucke(replace(URKUNDE))


def test_it_says_who_is_a_member_since_when_and_by_which_rule() -> None:
    worte = gedruckt(URKUNDE)
    assert "Urkunde Die Stadt Detmold ist seit dem 12. März 2026 Mitglied im" in worte
    assert "Mitglied im Kommunen-Netzwerk: engagiert in NRW." in worte
    assert REGEL in worte
    assert "Für das Land Nordrhein-Westfalen" in worte
    assert "Grace Hopper Staatssekretärin" in worte
    assert "Gz. III 7-2026-0042" in worte
    assert "Bescheid" not in worte
    assert "Vorführung" not in worte


def test_the_day_of_issue_is_the_day_in_germany() -> None:
    assert "Ausgestellt am 1. April 2026" in gedruckt(URKUNDE)


@pytest.mark.parametrize(
    ("beginn", "worte"),
    [
        (Zeitangabe.tag(date(2026, 3, 1)), "seit dem 1. März 2026"),
        (Zeitangabe.monat(2012, 12), "seit Dezember 2012"),
        (Zeitangabe.jahr(2012), "seit dem Jahr 2012"),
        (Zeitangabe.spaetestens_am(date(2020, 8, 20)), "spätestens seit dem 20. August 2020"),
        (replace(Zeitangabe.monat(2012, 12), wortlaut="Ende 2012"), "seit Dezember 2012"),
    ],
)
def test_imprecise_dates_read_well(beginn: Zeitangabe, worte: str) -> None:
    assert seit(beginn).replace("\u00a0", " ") == worte
    assert f"ist {worte} Mitglied im" in gedruckt(replace(URKUNDE, beginn=beginn))


def test_an_unknown_date_is_left_out() -> None:
    worte = gedruckt(replace(URKUNDE, beginn=Zeitangabe.unbekannt("irgendwann")))
    assert "Die Stadt Detmold ist Mitglied im Kommunen-Netzwerk" in worte
    assert "irgendwann" not in worte


def test_without_a_signatory_nobody_is_asked_to_sign() -> None:
    worte = gedruckt(replace(URKUNDE, unterzeichnend="", amt=""))
    assert "Unterschrift " not in worte
    assert "Für das Land" not in worte


def test_an_office_without_a_name_leaves_a_line_for_it() -> None:
    assert "Unterschrift Name Staatssekretärin" in gedruckt(replace(URKUNDE, unterzeichnend=" "))


@pytest.mark.parametrize("name", FEINDLICH, ids=range(len(FEINDLICH)))
def test_names_of_any_kind_stay_on_one_page(name: str) -> None:
    lang = replace(
        URKUNDE,
        kommune=f"die Stadt {name}",
        unterzeichnend=name,
        amt=name,
        gz=name,
        regel=REGEL * 2,
        beginn=Zeitangabe.spaetestens_am(date(2020, 8, 20)),
        ist_vorfuehrung=True,
    )
    (seite,) = texte(drucke(lang))
    assert "Mitglied im Kommunen-Netzwerk" in seite
    assert "Seite 1" not in seite


def test_a_name_of_200_characters_is_printed_whole() -> None:
    assert (LANG * 5).strip() in gedruckt(replace(URKUNDE, kommune=LANG * 5)).replace("\u00ad", "")


def test_it_has_one_heading_and_a_tagged_field() -> None:
    with oeffne(drucke(URKUNDE)) as pdf:
        arten = [str(e.S) for e in pdf.Root.StructTreeRoot.K.K]
        assert str(pdf.docinfo.Subject).endswith("engagiert in NRW: Die Stadt Detmold")
    assert arten == ["/P", "/H1", "/P", "/P", "/P", "/Div", "/P"]


def test_a_demonstration_says_that_it_has_no_effect() -> None:
    worte = gedruckt(replace(URKUNDE, ist_vorfuehrung=True))
    assert "diese Urkunde hat keine Wirkung" in worte
    assert baue(replace(URKUNDE, ist_vorfuehrung=True)).dachzeile.startswith("Vorführung")


def test_it_refuses_a_moment_without_time_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        replace(URKUNDE, stand=URKUNDE.stand.replace(tzinfo=None))
