"""Facts on the requirements: what the body says and shows, and what the officer finds."""

from collections.abc import Iterator
from typing import Any

from antraege.choices import Antragsstatus, Dokumentart, Handlung, Urteil, Zusagestand
from antraege.fall import Fall, KriteriumZeile, NachweisZeile, PruefergebnisZeile
from workflow.verfahren import rechte
from workflow.verfahren.eingaben import KriteriumPruefen, NachweisErfassen
from workflow.verfahren.hindernis import Hindernis, Hindernisart, eingabefehler
from workflow.verfahren.tatsachen.grundlage import (
    kriterium_gehoert_dazu,
    mit_katalog,
    nicht_in_zukunft,
    nicht_leer,
    tatsache,
)
from workflow.verfahren.umstand import Umstand
from workflow.verfahren.unterlagen import lege_dazu

SCHRITT = Antragsstatus.IN_PRUEFUNG


def _pruefe_nachweis(fall: Fall, e: NachweisErfassen, u: Umstand) -> Iterator[Hindernis]:
    yield from kriterium_gehoert_dazu(fall, e.kriterium_id)
    yield from _alternative_gehoert_dazu(fall, e.kriterium_id, e.alternative)
    yield from nicht_leer("angabe", e.angabe, "den Inhalt")
    yield from nicht_in_zukunft("geschehen", e.geschehen, u)


@tatsache(
    Handlung.NACHWEIS_ERFASSEN,
    NachweisErfassen,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_nachweis,
    gehoert_zu=SCHRITT,
)
def nachweis_erfassen(fall: Fall, e: NachweisErfassen, u: Umstand) -> Fall:
    """Something came in on a criterion; nobody has looked at it yet."""
    zeile = NachweisZeile(
        kriterium_id=e.kriterium_id,
        angabe=e.angabe,
        fundstelle=e.fundstelle,
        alternative=e.alternative,
        datei=e.datei.sha256 if e.datei else "",
        eingegangen=e.geschehen_oder(u.heute),
    )
    fall = lege_dazu(fall, e.datei, Dokumentart.NACHWEIS, e.angabe, u, datum=zeile.eingegangen)
    return mit_katalog(fall).plus("nachweise", zeile)


def _alternative_gehoert_dazu(
    fall: Fall, kriterium_id: int, alternative: str
) -> Iterator[Hindernis]:
    kriterium = next((k for k in fall.kriterien if k.id == kriterium_id), None)
    if alternative and kriterium is not None and not kriterium.alternative(alternative):
        yield eingabefehler("alternative", "Diesen Weg sieht die Voraussetzung nicht vor.")


def _pruefe_urteil(fall: Fall, e: KriteriumPruefen, u: Umstand) -> Iterator[Hindernis]:
    yield from kriterium_gehoert_dazu(fall, e.kriterium_id)
    yield from _alternative_gehoert_dazu(fall, e.kriterium_id, e.alternative)
    kriterium = next((k for k in fall.kriterien if k.id == e.kriterium_id), None)
    if e.urteil == Urteil.NICHT_ERFUELLT:
        yield from nicht_leer("begruendung", e.begruendung, "die Begründung")
    if kriterium is not None:
        yield from _pruefe_weg(kriterium, e)
    if e.urteil != Urteil.ERFUELLT_DURCH_ZUSAGE or kriterium is None:
        return
    if not kriterium.laesst_zusage_zu:
        yield eingabefehler("urteil", "Diese Voraussetzung kann nicht durch Zusage erfüllt werden.")
    elif not any(
        z.kriterium_id == e.kriterium_id and z.stand == Zusagestand.OFFEN for z in fall.zusagen
    ):
        yield Hindernis(
            "Dazu ist zuerst die Zusage mit Termin und Verantwortung zu erfassen.",
            Hindernisart.EINGABE,
            Handlung.ZUSAGE_ERFASSEN,
            e.kriterium_id,
            "urteil",
        )


def _pruefe_weg(kriterium: KriteriumZeile, e: KriteriumPruefen) -> Iterator[Hindernis]:
    """What is only planned is met by a commitment, and by nothing else."""
    durch_zusage = next(
        (a.get("ist_zusage") for a in kriterium.alternativen if a["schluessel"] == e.alternative),
        None,
    )
    if durch_zusage and e.urteil == Urteil.ERFUELLT:
        yield eingabefehler(
            "urteil",
            "Was erst geplant ist, ist nicht erfüllt: bitte „Erfüllt durch Zusage“ wählen.",
        )
    if durch_zusage is False and e.urteil == Urteil.ERFUELLT_DURCH_ZUSAGE:
        yield eingabefehler("alternative", "Dieser Weg ist keine Zusage.")


@tatsache(
    Handlung.KRITERIUM_PRUEFEN,
    KriteriumPruefen,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_urteil,
    gehoert_zu=SCHRITT,
)
def kriterium_pruefen(fall: Fall, e: KriteriumPruefen, u: Umstand) -> Fall:
    """The officer's verdict; evidence on the criterion counts as looked at."""
    assert u.akteur.person_id is not None
    werte: dict[str, Any] = {
        "urteil": e.urteil,
        "alternative": e.alternative,
        "begruendung": e.begruendung,
        "geprueft_von_id": u.akteur.person_id,
        "geprueft_am": u.jetzt,
    }
    fall = mit_katalog(fall)
    bisher = fall.pruefergebnis(e.kriterium_id)
    if bisher is None:
        fall = fall.plus(
            "pruefergebnisse", PruefergebnisZeile(kriterium_id=e.kriterium_id, **werte)
        )
    else:
        fall = fall.ersetzt("pruefergebnisse", bisher, **werte)
    return fall.je(
        "nachweise",
        lambda n: n.kriterium_id == e.kriterium_id and n.gesichtet_am is None,
        gesichtet_am=u.jetzt,
    )
