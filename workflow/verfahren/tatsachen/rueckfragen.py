"""Facts on questions to the body: asked, answered, reminded of, taken back."""

from collections.abc import Iterator

from antraege.choices import Handlung
from antraege.fall import Fall, RueckfrageZeile
from antraege.rules.rueckfragen import naechste_erinnerung
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren import rechte
from workflow.verfahren.eingaben import Eingabe, RueckfrageBeantworten, RueckfrageStellen
from workflow.verfahren.hindernis import Hindernis, eingabefehler
from workflow.verfahren.tatsachen.grundlage import (
    nicht_in_zukunft,
    nicht_leer,
    nicht_vergangen,
    tatsache,
)
from workflow.verfahren.umstand import Umstand


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


def _pruefe_ruecknahme(fall: Fall, e: Eingabe, u: Umstand) -> Iterator[Hindernis]:
    if fall.offene_rueckfrage is None:
        yield Hindernis("Es ist keine Rückfrage offen.", wo=Handlung.RUECKFRAGE_STELLEN)
    yield from nicht_leer("grund", e.grund, "einen Grund")


@tatsache(
    Handlung.RUECKFRAGE_ZURUECKNEHMEN, Eingabe, recht=rechte.bearbeitet, pruefe=_pruefe_ruecknahme
)
def rueckfrage_zuruecknehmen(fall: Fall, e: Eingabe, u: Umstand) -> Fall:
    """The question has settled itself; the clock runs again."""
    frage = fall.offene_rueckfrage
    assert frage is not None
    return fall.ersetzt("rueckfragen", frage, beantwortet_am=u.heute, ist_zurueckgenommen=True)


def _pruefe_mahnung(fall: Fall, e: Eingabe, u: Umstand) -> Iterator[Hindernis]:
    frage = fall.offene_rueckfrage
    if frage is None:
        yield Hindernis("Es ist keine Rückfrage offen.", wo=Handlung.RUECKFRAGE_STELLEN)
    elif u.heute <= frage.erbeten_bis:
        yield Hindernis(
            f"Die Antwort ist erst bis {frage.erbeten_bis:%d.%m.%Y} erbeten; erinnert wird danach."
        )
    elif u.akteur.rollen:
        return
    elif fall.laufende_aussetzung is not None:
        yield Hindernis("Der Vorgang ist ausgesetzt; bis dahin wird nicht erinnert.")
    elif (ab := naechste_erinnerung(frage)) is None or u.heute < ab:
        yield Hindernis("Die nächste Erinnerung ist noch nicht fällig.")


@tatsache(
    Handlung.RUECKFRAGE_ANMAHNEN,
    Eingabe,
    recht=rechte.bearbeitet_oder_faellig,
    pruefe=_pruefe_mahnung,
)
def rueckfrage_anmahnen(fall: Fall, e: Eingabe, u: Umstand) -> Fall:
    """A friendly reminder: by the ladder, or because a person wants it."""
    frage = fall.offene_rueckfrage
    assert frage is not None
    return fall.ersetzt("rueckfragen", frage, anzahl_erinnerungen=frage.anzahl_erinnerungen + 1)
