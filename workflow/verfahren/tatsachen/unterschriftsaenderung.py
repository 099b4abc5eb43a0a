"""Particulars of a signature after the admission: proposed by one person, released by another."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from antraege.choices import (
    Befugnis,
    Freigabeart,
    Freigabestand,
    Handlung,
    Partei,
    Unterschriftsform,
)
from antraege.fall import Fall
from antraege.zeitangabe import Genauigkeit, Zeitangabe
from workflow.verfahren import rechte
from workflow.verfahren.eingaben import Eingabe, Unterschriftsaenderung
from workflow.verfahren.freigaben import entscheide, schlage_vor
from workflow.verfahren.hindernis import Hindernis, Hindernisart, eingabefehler
from workflow.verfahren.tatsachen.grundlage import (
    NUR_AUFGENOMMEN,
    nicht_in_zukunft,
    nicht_leer,
    tatsache,
)
from workflow.verfahren.tatsachen.unterschriftsangaben import (
    nicht_vor_inkrafttreten,
    pruefe_unterzeichnende,
)
from workflow.verfahren.tatsachen.vier_augen import pruefe_vier_augen
from workflow.verfahren.umstand import Umstand

ART = Freigabeart.UNTERSCHRIFT


def _pruefe_vorschlag(fall: Fall, e: Unterschriftsaenderung, u: Umstand) -> Iterator[Hindernis]:
    if fall.offene_freigabe(ART) is not None:
        yield Hindernis(
            "Es ist schon eine Änderung vorgeschlagen; darüber ist zuerst zu entscheiden."
        )
    unterschrift = fall.unterschrift(e.partei)
    if unterschrift is None:
        yield eingabefehler("partei", "Diese Unterschrift gibt es nicht.")
    else:
        fassung = next((f for f in fall.fassungen if f.id == unterschrift.fassung_id), None)
        if fassung is not None:
            yield from nicht_vor_inkrafttreten("unterzeichnet", fassung, e.unterzeichnet)
        neu = vorgeschlagene_werte(_inhalt(e))
        if all(getattr(unterschrift, spalte) == wert for spalte, wert in neu.items()):
            yield Hindernis("Damit ändert sich nichts.", Hindernisart.EINGABE)
    yield from pruefe_unterzeichnende(
        fall, e.unterzeichnend, e.amt, e.befugnis, e.befugnis_nachweis
    )
    yield from nicht_leer("grund", e.grund, "den Grund der Änderung")
    yield from nicht_in_zukunft("unterzeichnet", e.unterzeichnet, u)


@tatsache(
    Handlung.UNTERSCHRIFTSAENDERUNG_VORSCHLAGEN,
    Unterschriftsaenderung,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_vorschlag,
    nur_in=NUR_AUFGENOMMEN,
)
def unterschriftsaenderung_vorschlagen(fall: Fall, e: Unterschriftsaenderung, u: Umstand) -> Fall:
    """Nothing changes yet; the proposal carries every particular."""
    return schlage_vor(fall, ART, u, e.grund, **_inhalt(e))


def _inhalt(e: Unterschriftsaenderung) -> dict[str, Any]:
    return {
        "partei": e.partei.value,
        "unterzeichnend": e.unterzeichnend,
        "amt": e.amt,
        "befugnis": e.befugnis.value,
        "befugnis_nachweis": e.befugnis_nachweis,
        "form": e.form.value,
        "unterzeichnet": e.unterzeichnet.als_daten() | {"wortlaut": e.unterzeichnet.wortlaut},
        "ort": e.ort,
        "verbleib": e.verbleib,
    }


def vorgeschlagene_werte(inhalt: dict[str, Any]) -> dict[str, Any]:
    """The columns of the signature that an open proposal carries."""
    zeit = inhalt["unterzeichnet"]
    grenzen = [
        date.fromisoformat(t) if t else None for t in (zeit["fruehestens"], zeit["spaetestens"])
    ]
    return {
        "unterzeichnend": inhalt["unterzeichnend"],
        "amt": inhalt["amt"],
        "befugnis": Befugnis(inhalt["befugnis"]),
        "befugnis_nachweis": inhalt["befugnis_nachweis"],
        "form": Unterschriftsform(inhalt["form"]),
        "unterzeichnet": Zeitangabe(
            grenzen[0], grenzen[1], Genauigkeit(zeit["genauigkeit"]), zeit["wortlaut"]
        ),
        "ort": inhalt["ort"],
        "verbleib": inhalt["verbleib"],
    }


def _pruefe_entscheidung(fall: Fall, e: Eingabe, u: Umstand) -> Iterator[Hindernis]:
    yield from pruefe_vier_augen(ART, "über die Änderung der Unterschrift", fall, e, u)


@tatsache(
    Handlung.UNTERSCHRIFTSAENDERUNG_FREIGEBEN,
    Eingabe,
    recht=rechte.leitet,
    pruefe=_pruefe_entscheidung,
    nur_in=NUR_AUFGENOMMEN,
)
def unterschriftsaenderung_freigeben(fall: Fall, e: Eingabe, u: Umstand) -> Fall:
    """The particulars change; the date of accession stays as it was decided."""
    offen = fall.offene_freigabe(ART)
    assert offen is not None
    unterschrift = fall.unterschrift(Partei(offen.inhalt["partei"]))
    assert unterschrift is not None
    fall = fall.ersetzt("unterschriften", unterschrift, **vorgeschlagene_werte(offen.inhalt))
    return entscheide(fall, ART, Freigabestand.ERTEILT, u, e.grund)


def _pruefe_verwerfen(fall: Fall, e: Eingabe, u: Umstand) -> Iterator[Hindernis]:
    yield from _pruefe_entscheidung(fall, e, u)
    yield from nicht_leer("grund", e.grund, "einen Grund")


@tatsache(
    Handlung.UNTERSCHRIFTSAENDERUNG_VERWERFEN,
    Eingabe,
    recht=rechte.leitet,
    pruefe=_pruefe_verwerfen,
    nur_in=NUR_AUFGENOMMEN,
)
def unterschriftsaenderung_verwerfen(fall: Fall, e: Eingabe, u: Umstand) -> Fall:
    """The signature stays as it is recorded."""
    return entscheide(fall, ART, Freigabestand.VERWORFEN, u, e.grund)
