"""Facts on the course of a case: who is responsible, suspensions, resubmissions, hearing."""

from collections.abc import Iterator

from antraege.choices import Fristart, Handlung, Nachrichtenstand
from antraege.fall import AnhoerungZeile, AussetzungZeile, Fall, FristZeile
from workflow.verfahren import rechte
from workflow.verfahren.ableitung import nachgefuehrt
from workflow.verfahren.eingaben import (
    AnhoerungGeben,
    AussetzungBeginnen,
    Bezug,
    Eingabe,
    KontaktAendern,
    StellungnahmeErfassen,
    WiedervorlageSetzen,
    Zustaendigkeit,
)
from workflow.verfahren.hindernis import Hindernis, eingabefehler
from workflow.verfahren.tatsachen.grundlage import (
    nicht_in_zukunft,
    nicht_leer,
    nicht_vergangen,
    tatsache,
)
from workflow.verfahren.umstand import Umstand


@tatsache(Handlung.ZUSTAENDIGKEIT_UEBERNEHMEN, Zustaendigkeit, recht=rechte.bearbeitet_oder_leitet)
def zustaendigkeit_uebernehmen(fall: Fall, e: Zustaendigkeit, u: Umstand) -> Fall:
    """A case officer is responsible from now on."""
    return fall.mit_antrag(zustaendig_id=e.zustaendig_id)


@tatsache(Handlung.KONTAKT_AENDERN, KontaktAendern, recht=rechte.bearbeitet, nur_in=None)
def kontakt_aendern(fall: Fall, e: KontaktAendern, u: Umstand) -> Fall:
    """Another person, or another address, for this case."""
    return fall.mit_antrag(
        kontakt_name=e.kontakt.name,
        kontakt_funktion=e.kontakt.funktion,
        kontakt_mail=e.kontakt.mail,
        kontakt_telefon=e.kontakt.telefon,
    )


def _pruefe_ergaenzung(fall: Fall, e: Eingabe, u: Umstand) -> Iterator[Hindernis]:
    yield from nicht_leer("grund", e.grund, "den Inhalt der Mitteilung")
    yield from nicht_leer("im_auftrag", e.im_auftrag, "den Weg der Mitteilung")
    yield from nicht_in_zukunft("geschehen", e.geschehen, u)


@tatsache(
    Handlung.INTERESSE_ERGAENZEN,
    Eingabe,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_ergaenzung,
    nur_eintrag=True,
)
def interesse_ergaenzen(fall: Fall, e: Eingabe, u: Umstand) -> Fall:
    """A second expression of interest joins the open case; the history keeps what it says and how
    it came. The channel of the case stays that of the first."""
    return fall


# --- suspensions


def _pruefe_aussetzung(fall: Fall, e: AussetzungBeginnen, u: Umstand) -> Iterator[Hindernis]:
    if fall.laufende_aussetzung is not None:
        yield Hindernis("Der Vorgang ist schon ausgesetzt.", wo=Handlung.AUSSETZUNG_BEENDEN)
    yield from nicht_leer("grund", e.grund, "einen Grund")
    yield from nicht_vergangen("bis", e.bis, u)


@tatsache(
    Handlung.AUSSETZUNG_BEGINNEN,
    AussetzungBeginnen,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_aussetzung,
)
def aussetzung_beginnen(fall: Fall, e: AussetzungBeginnen, u: Umstand) -> Fall:
    """The case rests until a day."""
    return fall.plus("aussetzungen", AussetzungZeile(grund=e.grund, von=u.heute, bis=e.bis))


def _pruefe_ende(fall: Fall, e: Eingabe, u: Umstand) -> Iterator[Hindernis]:
    if fall.laufende_aussetzung is None:
        yield Hindernis("Der Vorgang ist nicht ausgesetzt.")


@tatsache(
    Handlung.AUSSETZUNG_BEENDEN,
    Eingabe,
    recht=rechte.bearbeitet_oder_faellig,
    pruefe=_pruefe_ende,
)
def aussetzung_beenden(fall: Fall, e: Eingabe, u: Umstand) -> Fall:
    """The case goes on: by a person, or because the day has come."""
    aussetzung = fall.laufende_aussetzung
    assert aussetzung is not None
    return fall.ersetzt("aussetzungen", aussetzung, beendet_am=u.heute)


# --- what happened elsewhere


def _pruefe_nachfuehrung(fall: Fall, e: Eingabe, u: Umstand) -> Iterator[Hindernis]:
    if nachgefuehrt(fall) == fall:
        yield Hindernis("Der Vorgang ist auf dem Stand seiner Angaben.")


@tatsache(
    Handlung.STAND_NACHFUEHREN,
    Eingabe,
    recht=rechte.nach_termin,
    pruefe=_pruefe_nachfuehrung,
    nur_in=None,
)
def stand_nachfuehren(fall: Fall, e: Eingabe, u: Umstand) -> Fall:
    """Whose turn it is and what is due follow something outside the case; no fact of it changes."""
    return nachgefuehrt(fall)


# --- resubmissions, hearing, mail


def _pruefe_wiedervorlage(fall: Fall, e: WiedervorlageSetzen, u: Umstand) -> Iterator[Hindernis]:
    yield from nicht_leer("anlass", e.anlass, "den Anlass")
    yield from nicht_vergangen("faellig_am", e.faellig_am, u)


@tatsache(
    Handlung.WIEDERVORLAGE_SETZEN,
    WiedervorlageSetzen,
    recht=rechte.bearbeitet_oder_leitet,
    pruefe=_pruefe_wiedervorlage,
    nur_in=None,
)
def wiedervorlage_setzen(fall: Fall, e: WiedervorlageSetzen, u: Umstand) -> Fall:
    """A person wants to see the case again on a day."""
    zeile = FristZeile(
        art=Fristart.WIEDERVORLAGE,
        anlass=e.anlass,
        faellig_am=e.faellig_am,
        gesetzt_am=u.heute,
        person_id=u.akteur.person_id,
    )
    return fall.plus("fristen", zeile)


def _pruefe_erledigen(fall: Fall, e: Bezug, u: Umstand) -> Iterator[Hindernis]:
    offen = {
        f.id for f in fall.fristen if f.art == Fristart.WIEDERVORLAGE and f.erledigt_am is None
    }
    if e.zeile_id not in offen:
        yield Hindernis("Diese Wiedervorlage ist nicht (mehr) offen.")


@tatsache(
    Handlung.WIEDERVORLAGE_ERLEDIGEN,
    Bezug,
    recht=rechte.bearbeitet_oder_leitet,
    pruefe=_pruefe_erledigen,
    nur_in=None,
)
def wiedervorlage_erledigen(fall: Fall, e: Bezug, u: Umstand) -> Fall:
    """It is done."""
    return fall.je("fristen", lambda f: f.id == e.zeile_id, erledigt_am=u.heute)


def _pruefe_anhoerung(fall: Fall, e: AnhoerungGeben, u: Umstand) -> Iterator[Hindernis]:
    yield from nicht_leer("grund", e.grund, "die offenen Punkte")
    yield from nicht_vergangen("stellungnahme_bis", e.stellungnahme_bis, u)
    yield from nicht_in_zukunft("geschehen", e.geschehen, u)


@tatsache(Handlung.ANHOERUNG, AnhoerungGeben, recht=rechte.bearbeitet, pruefe=_pruefe_anhoerung)
def anhoerung(fall: Fall, e: AnhoerungGeben, u: Umstand) -> Fall:
    """The body may comment before a refusal."""
    zeile = AnhoerungZeile(
        anlass=e.grund,
        angehoert=e.geschehen_oder(u.heute),
        stellungnahme_bis=e.stellungnahme_bis,
    )
    return fall.plus("anhoerungen", zeile)


def _pruefe_stellungnahme(fall: Fall, e: StellungnahmeErfassen, u: Umstand) -> Iterator[Hindernis]:
    if not fall.anhoerungen:
        yield Hindernis("Die Kommune wurde noch nicht angehört.", wo=Handlung.ANHOERUNG)
    elif e.geschehen_oder(u.heute).sicher_vor(fall.anhoerungen[-1].angehoert):
        yield eingabefehler("geschehen", "Die Stellungnahme kann nicht vor der Anhörung liegen.")
    yield from nicht_leer("stellungnahme", e.stellungnahme, "den Inhalt der Stellungnahme")
    yield from nicht_in_zukunft("geschehen", e.geschehen, u)


@tatsache(
    Handlung.STELLUNGNAHME_ERFASSEN,
    StellungnahmeErfassen,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_stellungnahme,
)
def stellungnahme_erfassen(fall: Fall, e: StellungnahmeErfassen, u: Umstand) -> Fall:
    """What the body says in the last hearing."""
    return fall.ersetzt(
        "anhoerungen",
        fall.anhoerungen[-1],
        stellungnahme=e.stellungnahme,
        stellungnahme_am=e.geschehen_oder(u.heute).spaetestens or u.heute,
    )


def _pruefe_anhalten(fall: Fall, e: Bezug, u: Umstand) -> Iterator[Hindernis]:
    if e.zeile_id not in {n.id for n in fall.nachrichten}:
        yield Hindernis("Diese Nachricht ist schon versandt oder angehalten.")


@tatsache(
    Handlung.NACHRICHT_ANHALTEN,
    Bezug,
    recht=rechte.bearbeitet_oder_leitet,
    pruefe=_pruefe_anhalten,
    nur_in=None,
)
def nachricht_anhalten(fall: Fall, e: Bezug, u: Umstand) -> Fall:
    """A planned mail is held back; it stays readable on the case."""
    return fall.je(
        "nachrichten", lambda n: n.id == e.zeile_id, stand=Nachrichtenstand.ANGEHALTEN.value
    )
