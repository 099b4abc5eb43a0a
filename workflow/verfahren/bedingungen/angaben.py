"""What a person has to say when acting."""

from collections.abc import Iterator

from workflow.verfahren.bedingungen.gegenstand import Gegenstand
from workflow.verfahren.hindernis import Befund, Punkt, fehlt


def grund_genannt(v: Gegenstand) -> Befund:
    """A reason is given."""
    if v.eingabe.grund.strip():
        return Befund([])
    return Befund([fehlt("Bitte einen Grund angeben.", feld="grund")])


def auftrag_belegt(v: Gegenstand) -> Befund:
    """Who acts on the body's behalf says by which way it asked for it."""
    akteur = v.umstand.akteur
    selbst = v.fall.kommune.id in akteur.kommunen
    if selbst or v.eingabe.im_auftrag:
        return Befund([])
    return Befund(
        [fehlt("Bitte angeben, auf welchem Weg die Kommune das mitgeteilt hat.", feld="im_auftrag")]
    )


def zeitfolge(v: Gegenstand) -> Befund:
    """A change of status surely happened neither in the future nor before the previous one."""
    return Befund(_zeitpunkte(v))


def _zeitpunkte(v: Gegenstand) -> Iterator[Punkt]:
    wann = v.eingabe.geschehen_oder(v.umstand.heute)
    if wann.liegt_nach(v.umstand.heute):
        yield fehlt(f"Das Datum {wann} liegt in der Zukunft.", feld="geschehen")
    if wann.sicher_vor(v.fall.antrag.schritt):
        yield fehlt(
            f"Das Datum {wann} liegt vor dem vorigen Schritt ({v.fall.antrag.schritt}).",
            feld="geschehen",
        )
