"""One version beside another: what is new, what falls away, what differs, field by field."""

from __future__ import annotations

from dataclasses import replace

from workflow.fassungen import wegzeilen
from workflow.fassungen.abgleich import Zeile
from workflow.fassungen.vergleich import vergleiche_kataloge, vergleiche_texte
from workflow.verfahren.fassungen.eingaben import (
    Alternative,
    Fassungsentwurf,
    Katalogentwurf,
    Kriteriumentwurf,
)

EINS = Kriteriumentwurf(nr=1, titel="Ansprechperson")
ZWEI = Kriteriumentwurf(nr=2, titel="Konzept", gilt_fuer=("kreis",))
DREI = Kriteriumentwurf(nr=3, titel="Mitarbeit")


def kataloge(*kriterien: Kriteriumentwurf) -> Katalogentwurf:
    return Katalogentwurf(bezeichnung="K", kriterien=kriterien)


def gegenueber(vorher: Katalogentwurf, nachher: Katalogentwurf) -> list[tuple[str, str]]:
    return [(k.art, k.titel) for k in vergleiche_kataloge(vorher, nachher)]


def test_the_same_says_nothing() -> None:
    assert vergleiche_kataloge(kataloge(EINS, ZWEI), kataloge(EINS, ZWEI)) == ()


def test_a_criterion_that_moved_is_the_same_criterion() -> None:
    nachher = kataloge(Kriteriumentwurf(nr=1, titel="Neu"), replace(EINS, nr=2))
    vergleich = vergleiche_kataloge(kataloge(EINS, ZWEI), nachher)
    assert [(k.art, k.titel) for k in vergleich] == [
        ("neu", "1. Neu"),
        ("geändert", "2. Ansprechperson"),
        ("entfällt", "2. Konzept"),
    ]
    assert [(w.feld, w.vorher, w.nachher) for w in vergleich[1].wechsel] == [("Nummer", "1", "2")]


def test_a_criterion_with_another_title_is_found_by_its_number() -> None:
    nachher = kataloge(EINS, replace(ZWEI, titel="Leitlinien", gilt_fuer=()))
    (geaendert,) = vergleiche_kataloge(kataloge(EINS, ZWEI), nachher)
    assert [(w.feld, w.vorher, w.nachher) for w in geaendert.wechsel] == [
        ("Titel", "Konzept", "Leitlinien"),
        ("Gilt für", "Kreis", "alle Arten von Kommunen"),
    ]


def test_added_and_removed_criteria_are_named() -> None:
    assert gegenueber(kataloge(EINS, ZWEI), kataloge(EINS, DREI)) == [
        ("neu", "3. Mitarbeit"),
        ("entfällt", "2. Konzept"),
    ]


def test_a_text_is_compared_line_by_line_with_its_surroundings() -> None:
    alt = "\n".join(f"Zeile {n}" for n in range(1, 13))
    neu = alt.replace("Zeile 6", "Zeile sechs")
    vorher, nachher = (Fassungsentwurf(bezeichnung="T", text=t) for t in (alt, neu))
    assert vergleiche_texte(vorher, vorher) == ()
    assert vergleiche_texte(vorher, nachher) == (
        Zeile("luecke", "3 unveränderte Zeilen"),
        Zeile("gleich", "Zeile 4"),
        Zeile("gleich", "Zeile 5"),
        Zeile("entfaellt", "Zeile 6"),
        Zeile("neu", "Zeile sechs"),
        Zeile("gleich", "Zeile 7"),
        Zeile("gleich", "Zeile 8"),
        Zeile("luecke", "4 unveränderte Zeilen"),
    )


def test_ways_are_read_as_they_are_written() -> None:
    wege = (
        Alternative(schluessel="alt", titel="Karte"),
        Alternative(schluessel="plan", titel="Karte geplant", ist_zusage=True),
    )
    kriterium = replace(EINS, laesst_zusage_zu=True, alternativen=wege)
    bekannte = wegzeilen.schluessel_der(kataloge(kriterium))
    assert wegzeilen.lies(wegzeilen.als_text(kriterium), bekannte) == wege


def test_new_ways_get_keys_that_fit_and_differ() -> None:
    lang = "Ä" * 60
    wege = wegzeilen.lies(f"Größe (Zusage)\nGröße!\n\n{lang}\n{lang}.\n???", {})
    schluessel = [weg.schluessel for weg in wege]
    assert schluessel[:2] == ["groesse", "groesse_2"]
    assert len(set(schluessel)) == 5
    assert all(0 < len(wort) <= 40 for wort in schluessel)
