"""Facts on the requirements: evidence, verdicts, commitments."""

from collections.abc import Iterator
from typing import Any

from antraege.choices import Antragsstatus, Handlung, Urteil, Zusagestand
from antraege.fall import Fall, NachweisZeile, PruefergebnisZeile, ZusageZeile
from workflow.verfahren import rechte
from workflow.verfahren.eingaben import KriteriumPruefen, NachweisErfassen, ZusageErfassen
from workflow.verfahren.hindernis import Hindernis, Hindernisart, eingabefehler
from workflow.verfahren.tatsachen.grundlage import (
    kriterium_gehoert_dazu,
    nicht_in_zukunft,
    nicht_leer,
    nicht_vergangen,
    tatsache,
)
from workflow.verfahren.umstand import Umstand

SCHRITT = Antragsstatus.IN_PRUEFUNG


def _pruefe_nachweis(fall: Fall, e: NachweisErfassen, u: Umstand) -> Iterator[Hindernis]:
    yield from kriterium_gehoert_dazu(fall, e.kriterium_id)
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
        eingegangen=e.geschehen_oder(u.heute),
    )
    return fall.plus("nachweise", zeile)


def _pruefe_urteil(fall: Fall, e: KriteriumPruefen, u: Umstand) -> Iterator[Hindernis]:
    yield from kriterium_gehoert_dazu(fall, e.kriterium_id)
    kriterium = next((k for k in fall.kriterien if k.id == e.kriterium_id), None)
    if e.urteil == Urteil.NICHT_ERFUELLT:
        yield from nicht_leer("begruendung", e.begruendung, "die Begründung")
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
        "begruendung": e.begruendung,
        "geprueft_von_id": u.akteur.person_id,
        "geprueft_am": u.jetzt,
    }
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


def _pruefe_zusage(fall: Fall, e: ZusageErfassen, u: Umstand) -> Iterator[Hindernis]:
    yield from kriterium_gehoert_dazu(fall, e.kriterium_id)
    yield from nicht_leer("vorhaben", e.vorhaben, "das Vorhaben")
    yield from nicht_leer("verantwortlich", e.verantwortlich, "die verantwortliche Stelle")
    yield from nicht_vergangen("faellig_am", e.faellig_am, u)
    kriterium = next((k for k in fall.kriterien if k.id == e.kriterium_id), None)
    if kriterium is not None and not kriterium.laesst_zusage_zu:
        yield eingabefehler(
            "kriterium_id", "Diese Voraussetzung kann nicht durch Zusage erfüllt werden."
        )
    if any(z.kriterium_id == e.kriterium_id and z.stand == Zusagestand.OFFEN for z in fall.zusagen):
        yield eingabefehler("kriterium_id", "Zu dieser Voraussetzung ist schon eine Zusage offen.")


@tatsache(
    Handlung.ZUSAGE_ERFASSEN,
    ZusageErfassen,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_zusage,
    gehoert_zu=SCHRITT,
)
def zusage_erfassen(fall: Fall, e: ZusageErfassen, u: Umstand) -> Fall:
    """A dated promise that outlives the admission."""
    zeile = ZusageZeile(
        kriterium_id=e.kriterium_id,
        vorhaben=e.vorhaben,
        verantwortlich=e.verantwortlich,
        faellig_am=e.faellig_am,
    )
    return fall.plus("zusagen", zeile)
