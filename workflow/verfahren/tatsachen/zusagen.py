"""Facts on commitments: given, extended with a reason, reminded of, and how they end."""

from collections.abc import Iterator

from antraege.choices import Antragsstatus, Handlung, Zusagestand
from antraege.fall import Fall, ZusageverlaengerungZeile, ZusageZeile
from antraege.rules.zusagen import erinnerungen, erste_stufe, lebt, stufe_nach_erinnerung
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren import rechte
from workflow.verfahren.eingaben import Bezug, ZusageErfassen, ZusageErledigen, ZusageVerlaengern
from workflow.verfahren.hindernis import Hindernis, eingabefehler
from workflow.verfahren.tatsachen.grundlage import (
    kriterium_gehoert_dazu,
    mit_katalog,
    nicht_in_zukunft,
    nicht_leer,
    nicht_vergangen,
    tatsache,
)
from workflow.verfahren.umstand import Umstand


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
    if any(z.kriterium_id == e.kriterium_id and z.ist_offen for z in fall.zusagen):
        yield eingabefehler("kriterium_id", "Zu dieser Voraussetzung ist schon eine Zusage offen.")


@tatsache(
    Handlung.ZUSAGE_ERFASSEN,
    ZusageErfassen,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_zusage,
    gehoert_zu=Antragsstatus.IN_PRUEFUNG,
)
def zusage_erfassen(fall: Fall, e: ZusageErfassen, u: Umstand) -> Fall:
    """A dated promise that outlives the admission."""
    zeile = ZusageZeile(
        kriterium_id=e.kriterium_id,
        vorhaben=e.vorhaben,
        verantwortlich=e.verantwortlich,
        faellig_am=e.faellig_am,
        zugesagt_am=e.geschehen_oder(u.heute).spaetestens or u.heute,
        anzahl_erinnerungen=erste_stufe(u.heute, e.faellig_am),
    )
    return mit_katalog(fall).plus("zusagen", zeile)


def _zusage(fall: Fall, zeile_id: int) -> ZusageZeile | None:
    return next((z for z in fall.zusagen if z.id == zeile_id), None)


def _ist_offen(fall: Fall, e: Bezug) -> Iterator[Hindernis]:
    zusage = _zusage(fall, e.zeile_id)
    if zusage is None or not zusage.ist_offen:
        yield Hindernis("Diese Zusage ist nicht (mehr) offen.")


def _bindet(fall: Fall) -> Iterator[Hindernis]:
    if not lebt(fall):
        yield Hindernis("Die Zusage bindet nicht mehr; es wird nicht an sie erinnert.")


def _pruefe_verlaengerung(fall: Fall, e: ZusageVerlaengern, u: Umstand) -> Iterator[Hindernis]:
    yield from _ist_offen(fall, e)
    yield from _bindet(fall)
    yield from nicht_leer("grund", e.grund, "den Grund der Verlängerung")
    yield from nicht_vergangen("neu_faellig_am", e.neu_faellig_am, u)
    zusage = _zusage(fall, e.zeile_id)
    if zusage is not None and e.neu_faellig_am <= zusage.faellig_am:
        yield eingabefehler(
            "neu_faellig_am",
            f"Der neue Termin liegt nicht nach dem bisherigen ({zusage.faellig_am:%d.%m.%Y}).",
        )


@tatsache(
    Handlung.ZUSAGE_VERLAENGERN,
    ZusageVerlaengern,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_verlaengerung,
    nur_in=None,
)
def zusage_verlaengern(fall: Fall, e: ZusageVerlaengern, u: Umstand) -> Fall:
    """A later day, with its reason; reminding begins anew."""
    zusage = _zusage(fall, e.zeile_id)
    assert zusage is not None
    assert zusage.id is not None
    fall = fall.ersetzt(
        "zusagen",
        zusage,
        faellig_am=e.neu_faellig_am,
        anzahl_erinnerungen=erste_stufe(u.heute, e.neu_faellig_am),
    )
    zeile = ZusageverlaengerungZeile(
        zusage_id=zusage.id,
        bisher=zusage.faellig_am,
        neu=e.neu_faellig_am,
        grund=e.grund,
        verlaengert_am=u.heute,
    )
    return fall.plus("zusageverlaengerungen", zeile)


def _pruefe_erledigung(fall: Fall, e: ZusageErledigen, u: Umstand) -> Iterator[Hindernis]:
    yield from _ist_offen(fall, e)
    yield from nicht_leer("grund", e.grund, "woran das zu erkennen ist,")
    yield from nicht_in_zukunft("geschehen", e.geschehen, u)
    zusage = _zusage(fall, e.zeile_id)
    if zusage is None or zusage.zugesagt_am is None or e.geschehen is None:
        return
    if e.geschehen.sicher_vor(Zeitangabe.tag(zusage.zugesagt_am)):
        yield eingabefehler("geschehen", f"Zugesagt wurde erst am {zusage.zugesagt_am:%d.%m.%Y}.")


def _erledige(fall: Fall, e: ZusageErledigen, u: Umstand, stand: Zusagestand) -> Fall:
    return fall.je(
        "zusagen",
        lambda z: z.id == e.zeile_id,
        stand=stand,
        erledigt_am=e.geschehen_oder(u.heute).spaetestens or u.heute,
        erledigung=e.grund,
    )


@tatsache(
    Handlung.ZUSAGE_EINLOESEN,
    ZusageErledigen,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_erledigung,
    nur_in=None,
)
def zusage_einloesen(fall: Fall, e: ZusageErledigen, u: Umstand) -> Fall:
    """The promise is kept."""
    return _erledige(fall, e, u, Zusagestand.EINGELOEST)


@tatsache(
    Handlung.NICHTEINLOESUNG_VERMERKEN,
    ZusageErledigen,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_erledigung,
    nur_in=None,
)
def nichteinloesung_vermerken(fall: Fall, e: ZusageErledigen, u: Umstand) -> Fall:
    """The promise will not be kept; membership and case stay as they are."""
    return _erledige(fall, e, u, Zusagestand.NICHT_EINGELOEST)


def _pruefe_mahnung(fall: Fall, e: Bezug, u: Umstand) -> Iterator[Hindernis]:
    yield from _ist_offen(fall, e)
    yield from _bindet(fall)
    if not u.akteur.rollen and fall.laufende_aussetzung is not None:
        yield Hindernis("Der Vorgang ist ausgesetzt; bis dahin wird nicht erinnert.")
    elif not u.akteur.rollen and e.zeile_id not in {
        r.zusage.id for r in erinnerungen(fall) if r.ab <= u.heute
    }:
        yield Hindernis("Die nächste Erinnerung ist noch nicht fällig.")


@tatsache(
    Handlung.ZUSAGE_ANMAHNEN,
    Bezug,
    recht=rechte.bearbeitet_oder_faellig,
    pruefe=_pruefe_mahnung,
    nur_in=None,
    nur_eintrag=True,
)
def zusage_anmahnen(fall: Fall, e: Bezug, u: Umstand) -> Fall:
    """A friendly question how far it is: by the ladder, or because a person asks."""
    zusage = _zusage(fall, e.zeile_id)
    assert zusage is not None
    stufe = stufe_nach_erinnerung(zusage, u.heute)
    return fall.ersetzt("zusagen", zusage, anzahl_erinnerungen=stufe)
