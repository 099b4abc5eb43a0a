"""Facts on a body outside any case: what is known, guests, what happened before."""

from collections.abc import Iterator
from typing import Any

from antraege.choices import Handlung
from antraege.fall import Fall, GastteilnahmeZeile, VorgeschichteZeile
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren import rechte
from workflow.verfahren.eingaben import (
    EhrenamtskarteVermerken,
    GastteilnahmeErfassen,
    VorgeschichteErfassen,
)
from workflow.verfahren.hindernis import Hindernis, eingabefehler
from workflow.verfahren.tatsachen.grundlage import (
    KOMMUNE,
    nicht_in_zukunft,
    nicht_leer,
    plausible_stimmen,
    tatsache,
)
from workflow.verfahren.umstand import Umstand


def _pruefe_karte(fall: Fall, e: EhrenamtskarteVermerken, u: Umstand) -> Iterator[Hindernis]:
    yield from nicht_in_zukunft("seit", e.seit, u)
    if e.seit is None:
        yield from nicht_leer("grund", e.grund, "einen Grund")


@tatsache(
    Handlung.EHRENAMTSKARTE_VERMERKEN,
    EhrenamtskarteVermerken,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_karte,
    nur_in=None,
    gegenstaende=KOMMUNE,
)
def ehrenamtskarte_vermerken(fall: Fall, e: EhrenamtskarteVermerken, u: Umstand) -> Fall:
    """What the Land knows itself: since when the body takes part."""
    return fall.mit_kommune(ehrenamtskarte_seit=e.seit or Zeitangabe.unbekannt())


# --- guests, and what happened before


def _pruefe_gast(fall: Fall, e: GastteilnahmeErfassen, u: Umstand) -> Iterator[Hindernis]:
    yield from nicht_leer("anlass", e.anlass, "den Anlass")
    yield from nicht_in_zukunft("von", e.von, u)
    if e.bis is not None and e.bis.sicher_vor(e.von):
        yield eingabefehler("bis", "Das Ende liegt vor dem Beginn.")
    if e.zeile_id is not None and e.zeile_id not in {g.id for g in fall.gastteilnahmen}:
        yield Hindernis("Diesen Eintrag gibt es nicht.")
    if e.zeile_id is None:
        yield from _noch_nicht_uebernommen(e.kennung, {g.kennung for g in fall.gastteilnahmen})


def _noch_nicht_uebernommen(kennung: str, bekannte: set[str]) -> Iterator[Hindernis]:
    """What an import has brought is not brought again."""
    if kennung and kennung in bekannte:
        yield eingabefehler("kennung", "Dieser Eintrag ist schon übernommen.")


@tatsache(
    Handlung.GASTTEILNAHME_ERFASSEN,
    GastteilnahmeErfassen,
    recht=rechte.bearbeitet_oder_importiert,
    pruefe=_pruefe_gast,
    nur_in=None,
    gegenstaende=KOMMUNE,
)
def gastteilnahme_erfassen(fall: Fall, e: GastteilnahmeErfassen, u: Umstand) -> Fall:
    """The body takes part without being a member; counted nowhere."""
    werte: dict[str, Any] = {
        "von": e.von,
        "bis": e.bis or Zeitangabe.unbekannt(),
        "anlass": e.anlass,
        "hinweis": e.hinweis,
        "quelle_url": e.quelle_url,
    }
    if e.zeile_id is not None:
        return fall.je("gastteilnahmen", lambda g: g.id == e.zeile_id, **werte)
    return fall.plus("gastteilnahmen", GastteilnahmeZeile(kennung=e.kennung, **werte))


def _pruefe_vorgeschichte(fall: Fall, e: VorgeschichteErfassen, u: Umstand) -> Iterator[Hindernis]:
    yield from nicht_leer("gegenstand", e.gegenstand, "worum es ging,")
    yield from nicht_leer("schritt", e.schritt, "was geschehen ist,")
    yield from nicht_in_zukunft("wann", e.wann, u)
    yield from plausible_stimmen(e.anzahl_ja, e.anzahl_nein, e.anzahl_enthaltung)
    yield from _noch_nicht_uebernommen(e.kennung, {v.kennung for v in fall.vorgeschichte})


@tatsache(
    Handlung.VORGESCHICHTE_ERFASSEN,
    VorgeschichteErfassen,
    recht=rechte.bearbeitet_oder_importiert,
    pruefe=_pruefe_vorgeschichte,
    nur_in=None,
    gegenstaende=KOMMUNE,
)
def vorgeschichte_erfassen(fall: Fall, e: VorgeschichteErfassen, u: Umstand) -> Fall:
    """Something known of the body beside any case, in its own words."""
    zeile = VorgeschichteZeile(
        gegenstand=e.gegenstand,
        schritt=e.schritt,
        wer=e.wer,
        wann=e.wann,
        drucksache=e.drucksache,
        oeffentlichkeit=e.oeffentlichkeit,
        ergebnis=e.ergebnis,
        anzahl_ja=e.anzahl_ja,
        anzahl_nein=e.anzahl_nein,
        anzahl_enthaltung=e.anzahl_enthaltung,
        hinweis=e.hinweis,
        quelle_url=e.quelle_url,
        kennung=e.kennung,
    )
    return fall.plus("vorgeschichte", zeile)
