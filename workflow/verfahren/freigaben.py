"""Proposals and decisions: the effects that both machines share."""

from typing import Any

from antraege.choices import AN_DEN_STATUS_GEBUNDEN, Freigabeart, Freigabestand
from antraege.fall import Fall, FreigabeZeile
from workflow.verfahren.umstand import Umstand


def schlage_vor(fall: Fall, art: Freigabeart, umstand: Umstand, grund: str, **inhalt: Any) -> Fall:
    """The case with an open proposal of this kind by the acting person."""
    assert umstand.akteur.person_id is not None
    zeile = FreigabeZeile(
        art=art,
        mitgliedschaft_id=fall.mitgliedschaft.id if fall.antrag.id is None else None,
        vorgeschlagen_von_id=umstand.akteur.person_id,
        vorgeschlagen_am=umstand.jetzt,
        begruendung=grund,
        inhalt=inhalt,
    )
    return fall.plus("freigaben", zeile)


def entscheide(
    fall: Fall, art: Freigabeart, stand: Freigabestand, umstand: Umstand, grund: str
) -> Fall:
    """The case with the open proposal decided (or taken back) by the acting person."""
    offen = fall.offene_freigabe(art)
    assert offen is not None
    entschieden = stand in (Freigabestand.ERTEILT, Freigabestand.VERWORFEN)
    return fall.ersetzt(
        "freigaben",
        offen,
        stand=stand,
        entschieden_von_id=umstand.akteur.person_id if entschieden else None,
        entschieden_am=umstand.jetzt,
        entscheidungsgrund=grund,
    )


def schliesse_ueberholte(vorher: Fall, nachher: Fall) -> Fall:
    """After a change of status: close proposals that it has overtaken.

    A proposal made in the same step stays open; a Zeichnungsfreigabe outlives steps of the way
    and is overtaken only when the case closes.
    """
    geschlossen = not nachher.antrag.ist_offen
    alte = {f.id for f in vorher.freigaben if f.id is not None}

    def ist_ueberholt(freigabe: FreigabeZeile) -> bool:
        gebunden = freigabe.art in AN_DEN_STATUS_GEBUNDEN or geschlossen
        return freigabe.id in alte and freigabe.stand == Freigabestand.OFFEN and gebunden

    return nachher.je("freigaben", ist_ueberholt, stand=Freigabestand.UEBERHOLT)
