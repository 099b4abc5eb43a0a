"""Facts on the course of a case: who is responsible, questions, suspensions, resubmissions."""

from collections.abc import Iterator

from antraege.choices import Fristart, Handlung, Nachrichtenstand
from antraege.fall import AnhoerungZeile, AussetzungZeile, Fall, FristZeile, RueckfrageZeile
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren import rechte
from workflow.verfahren.eingaben import (
    AnhoerungGeben,
    AussetzungBeginnen,
    Bezug,
    Eingabe,
    InteresseErgaenzen,
    KontaktAendern,
    RueckfrageBeantworten,
    RueckfrageStellen,
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


@tatsache(Handlung.KONTAKT_AENDERN, KontaktAendern, recht=rechte.bearbeitet, nur_offen=False)
def kontakt_aendern(fall: Fall, e: KontaktAendern, u: Umstand) -> Fall:
    """Another person, or another address, for this case."""
    return fall.mit_antrag(
        kontakt_name=e.kontakt.name,
        kontakt_funktion=e.kontakt.funktion,
        kontakt_mail=e.kontakt.mail,
        kontakt_telefon=e.kontakt.telefon,
    )


def _pruefe_ergaenzung(fall: Fall, e: InteresseErgaenzen, u: Umstand) -> Iterator[Hindernis]:
    yield from nicht_leer("grund", e.grund, "den Inhalt der Mitteilung")
    yield from nicht_in_zukunft("geschehen", e.geschehen, u)


@tatsache(
    Handlung.INTERESSE_ERGAENZEN,
    InteresseErgaenzen,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_ergaenzung,
)
def interesse_ergaenzen(fall: Fall, e: InteresseErgaenzen, u: Umstand) -> Fall:
    """A second expression of interest joins the open case; the history keeps what it says."""
    return fall


# --- questions


def _pruefe_frage(fall: Fall, e: RueckfrageStellen, u: Umstand) -> Iterator[Hindernis]:
    if fall.offene_rueckfrage is not None:
        yield Hindernis(
            "Eine Rückfrage ist schon offen; bitte zuerst deren Antwort erfassen.",
            wo=Handlung.RUECKFRAGE_BEANTWORTEN,
        )
    yield from nicht_leer("frage", e.frage, "die Frage")
    yield from nicht_vergangen("erbeten_bis", e.erbeten_bis, u)


@tatsache(
    Handlung.RUECKFRAGE_STELLEN, RueckfrageStellen, recht=rechte.bearbeitet, pruefe=_pruefe_frage
)
def rueckfrage_stellen(fall: Fall, e: RueckfrageStellen, u: Umstand) -> Fall:
    """A question to the body; the clock stops."""
    zeile = RueckfrageZeile(frage=e.frage, erbeten_bis=e.erbeten_bis, gestellt_am=u.heute)
    return fall.plus("rueckfragen", zeile)


def _pruefe_antwort(fall: Fall, e: RueckfrageBeantworten, u: Umstand) -> Iterator[Hindernis]:
    if fall.offene_rueckfrage is None:
        yield Hindernis("Es ist keine Rückfrage offen.", wo=Handlung.RUECKFRAGE_STELLEN)
    elif e.geschehen_oder(u.heute).sicher_vor(Zeitangabe.tag(fall.offene_rueckfrage.gestellt_am)):
        yield eingabefehler("geschehen", "Die Antwort kann nicht vor der Frage liegen.")
    yield from nicht_leer("antwort", e.antwort, "die Antwort")
    yield from nicht_in_zukunft("geschehen", e.geschehen, u)


@tatsache(
    Handlung.RUECKFRAGE_BEANTWORTEN,
    RueckfrageBeantworten,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_antwort,
)
def rueckfrage_beantworten(fall: Fall, e: RueckfrageBeantworten, u: Umstand) -> Fall:
    """The answer came; the clock runs again."""
    frage = fall.offene_rueckfrage
    assert frage is not None
    return fall.ersetzt(
        "rueckfragen",
        frage,
        beantwortet_am=e.geschehen_oder(u.heute).spaetestens or u.heute,
        antwort=e.antwort,
        kanal=e.kanal,
    )


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


# --- resubmissions, hearing, mail


def _pruefe_wiedervorlage(fall: Fall, e: WiedervorlageSetzen, u: Umstand) -> Iterator[Hindernis]:
    yield from nicht_leer("anlass", e.anlass, "den Anlass")
    yield from nicht_vergangen("faellig_am", e.faellig_am, u)


@tatsache(
    Handlung.WIEDERVORLAGE_SETZEN,
    WiedervorlageSetzen,
    recht=rechte.bearbeitet_oder_leitet,
    pruefe=_pruefe_wiedervorlage,
    nur_offen=False,
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
    nur_offen=False,
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


def _pruefe_anhalten(fall: Fall, e: Bezug, u: Umstand) -> Iterator[Hindernis]:
    if e.zeile_id not in {n.id for n in fall.nachrichten}:
        yield Hindernis("Diese Nachricht ist schon versandt oder angehalten.")


@tatsache(
    Handlung.NACHRICHT_ANHALTEN,
    Bezug,
    recht=rechte.bearbeitet_oder_leitet,
    pruefe=_pruefe_anhalten,
    nur_offen=False,
)
def nachricht_anhalten(fall: Fall, e: Bezug, u: Umstand) -> Fall:
    """A planned mail is held back; it stays readable on the case."""
    return fall.je(
        "nachrichten", lambda n: n.id == e.zeile_id, stand=Nachrichtenstand.ANGEHALTEN.value
    )
