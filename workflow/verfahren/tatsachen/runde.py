"""Facts on signing rounds: on the list and off it, invited, checked off."""

from collections.abc import Iterator

from antraege.choices import Anwesenheit, Handlung, Partei, Rundenart, Rundenstand
from antraege.fall import Fall, RundenplatzZeile, RundeZeile
from antraege.rules.kontakte import empfaenger
from antraege.rules.runde import Platz, plaetze, platz_in, unterschriften_der_runde
from antraege.rules.zeichnung import hat_alles_unterzeichnet
from antraege.worte import rundenwort
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren import rechte
from workflow.verfahren.eingaben import (
    AnwesenheitVermerken,
    RundenplatzGeben,
    RundenplatzStreichen,
    ZurRundeEinladen,
)
from workflow.verfahren.hindernis import Hindernis, Hindernisart, eingabefehler
from workflow.verfahren.tatsachen.grundlage import nicht_in_zukunft, nicht_leer, tatsache
from workflow.verfahren.umstand import Umstand

NICHT_AUF_DER_LISTE = Hindernis("Dieser Vorgang steht nicht auf der Liste der Runde.")


def _schon(satz: str) -> Hindernis:
    """What somebody wants to do is done already."""
    return Hindernis(satz, Hindernisart.ZUSTAND)


def _ist_geplant(runde: RundeZeile) -> Iterator[Hindernis]:
    if runde.stand is not Rundenstand.GEPLANT:
        yield _schon(f"Die Runde {runde.genannt} ist {runde.stand.label}.")


# --- on the list, and off it


def _pruefe_platz(fall: Fall, e: RundenplatzGeben, u: Umstand) -> Iterator[Hindernis]:
    runde = next((r for r in fall.runden if r.id == e.runde_id), None)
    if runde is None:
        yield eingabefehler("runde_id", "Diese Runde gibt es nicht oder sie ist vorbei.")
        return
    yield from _ist_geplant(runde)
    if platz_in(fall, e.runde_id) is not None:
        yield _schon(f"{fall.kommune.name} steht schon auf der Liste dieser Runde.")
        return
    if (anderer := _im_weg(fall, runde)) is not None:
        tag = "am selben Tag " if anderer.am == runde.am else ""
        yield Hindernis(
            f"{fall.kommune.name} steht {tag}schon auf der Liste von {anderer.genannt}. "
            "Bitte dort zuerst streichen."
        )


def _im_weg(fall: Fall, runde: RundeZeile) -> RundeZeile | None:
    """Another round that a place in this one would contradict: still expected there, or signing
    there on the same day."""
    if (offen := _noch_offener(fall)) is not None:
        return offen.runde
    return next(
        (
            p.runde
            for p in plaetze(fall)
            if p.zeile.gilt and p.runde.am == runde.am and p.runde.stand is not Rundenstand.ABGESAGT
        ),
        None,
    )


def _noch_offener(fall: Fall) -> Platz | None:
    """A place that nobody has checked off or struck, also of a round that was just called off."""
    return next((p for p in plaetze(fall) if p.zeile.ist_offen), None)


@tatsache(
    Handlung.RUNDENPLATZ_GEBEN, RundenplatzGeben, recht=rechte.bearbeitet, pruefe=_pruefe_platz
)
def rundenplatz_geben(fall: Fall, e: RundenplatzGeben, u: Umstand) -> Fall:
    """The case stands on the list; whoever comes later needs a Zeichnungsfreigabe all the same."""
    return fall.plus("rundenplaetze", RundenplatzZeile(runde_id=e.runde_id, eingetragen_am=u.jetzt))


def _pruefe_streichen(fall: Fall, e: RundenplatzStreichen, u: Umstand) -> Iterator[Hindernis]:
    platz = platz_in(fall, e.runde_id)
    if platz is None:
        yield NICHT_AUF_DER_LISTE
    elif platz.zeile.anwesenheit:
        wort = rundenwort(platz.runde.art).vermerk(platz.zeile.anwesenheit)
        yield Hindernis(
            f"{fall.kommune.name} ist als {wort} vermerkt. Bitte zuerst den Vermerk zurücknehmen.",
            wo=Handlung.ANWESENHEIT_VERMERKEN,
        )
    yield from nicht_leer("grund", e.grund, "einen Grund")


@tatsache(
    Handlung.RUNDENPLATZ_STREICHEN,
    RundenplatzStreichen,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_streichen,
)
def rundenplatz_streichen(fall: Fall, e: RundenplatzStreichen, u: Umstand) -> Fall:
    """Off the list; the place stays readable."""
    return fall.ersetzt("rundenplaetze", _zeile(fall, e.runde_id), gestrichen_am=u.jetzt)


def _zeile(fall: Fall, runde_id: int) -> RundenplatzZeile:
    platz = platz_in(fall, runde_id)
    assert platz is not None
    return platz.zeile


# --- the invitation


def _pruefe_einladung(fall: Fall, e: ZurRundeEinladen, u: Umstand) -> Iterator[Hindernis]:
    platz = platz_in(fall, e.runde_id)
    if platz is None:
        yield NICHT_AUF_DER_LISTE
        return
    yield from _ist_geplant(platz.runde)
    if platz.zeile.anwesenheit:
        yield _schon(f"{fall.kommune.name} ist schon abgehakt.")
    elif platz.ist_eingeladen:
        yield _schon(f"{fall.kommune.name} ist zu diesem Termin schon eingeladen.")
    if hat_alles_unterzeichnet(fall):
        yield Hindernis(f"{fall.kommune.name} hat schon alles unterzeichnet.")
    if platz.runde.am < u.heute:
        yield Hindernis(f"Der Termin der Runde {platz.runde.genannt} ist vorbei.")
    if not empfaenger(fall, u.heute).mail:
        yield Hindernis(
            "Es ist keine E-Mail-Adresse bekannt, an die die Einladung gehen kann.",
            wo=Handlung.KONTAKT_AENDERN,
        )


@tatsache(
    Handlung.ZUR_RUNDE_EINLADEN,
    ZurRundeEinladen,
    recht=rechte.bearbeitet,
    pruefe=_pruefe_einladung,
)
def zur_runde_einladen(fall: Fall, e: ZurRundeEinladen, u: Umstand) -> Fall:
    """The mail goes out with this entry; a round that moves to another day invites anew."""
    return fall.ersetzt("rundenplaetze", _zeile(fall, e.runde_id), eingeladen_am=u.jetzt)


# --- checked off


def _pruefe_anwesenheit(fall: Fall, e: AnwesenheitVermerken, u: Umstand) -> Iterator[Hindernis]:
    platz = platz_in(fall, e.runde_id)
    if platz is None:
        yield NICHT_AUF_DER_LISTE
        return
    yield from _ist_geplant(platz.runde)
    jetzt = platz.zeile.anwesenheit
    als = f"als {rundenwort(platz.runde.art).vermerk(jetzt)}" if jetzt else ""
    if e.anwesenheit == jetzt and (e.am is None or e.am == platz.zeile.unterzeichnet_am):
        yield _schon(f"{fall.kommune.name} ist schon {als or 'nicht'} vermerkt.")
    elif e.bisher is not None and e.bisher != jetzt:
        wort = f"{als} vermerkt" if jetzt else "wieder offen"
        yield Hindernis(
            f"Inzwischen hat jemand {fall.kommune.name} abgehakt: {wort}. Bitte noch einmal "
            "bestätigen, wenn es anders ist.",
            Hindernisart.UEBERHOLT,
        )
    yield from _pruefe_tag(platz, e, u)
    if jetzt == Anwesenheit.ANWESEND and (wessen := _dort_erfasst(fall, platz)):
        yield Hindernis(
            f"{wessen} ist schon erfasst und stützt sich auf den Vermerk; bitte sie zuerst "
            "zurücknehmen oder ihren Tag im Vorgang berichtigen.",
            wo=Handlung.UNTERSCHRIFT_ZURUECKNEHMEN,
        )
    anderer = _noch_offener(fall)
    if not e.anwesenheit and anderer is not None and anderer.zeile.runde_id != e.runde_id:
        yield Hindernis(
            f"{fall.kommune.name} steht inzwischen auf der Liste von {anderer.runde.genannt}."
        )


def _pruefe_tag(platz: Platz, e: AnwesenheitVermerken, u: Umstand) -> Iterator[Hindernis]:
    """At an event nobody is checked off before its day; in a circulation each has its own."""
    if platz.runde.tag is not None and e.anwesenheit and u.heute < platz.runde.tag:
        yield Hindernis(f"Die Unterzeichnung ist erst am {platz.runde.tag:%d.%m.%Y}.")
    if platz.runde.art is Rundenart.UMLAUF and e.anwesenheit == Anwesenheit.ANWESEND:
        if e.am is None:
            yield eingabefehler("am", "Bitte den Tag der Unterschrift angeben.")
        else:
            yield from nicht_in_zukunft("am", Zeitangabe.tag(e.am), u)


def _dort_erfasst(fall: Fall, platz: Platz) -> str:
    """Whose signature of this round is recorded; that of the Land first."""
    dort = {u.partei: u for u in unterschriften_der_runde(fall, platz)}
    for partei, von in (
        (Partei.LAND, f"des Landes für {fall.kommune.name}"),
        (Partei.KOMMUNE, f"von {fall.kommune.name}"),
    ):
        if partei in dort:
            return f"Die Unterschrift {von} ({dort[partei].unterzeichnet})"
    return ""


@tatsache(
    Handlung.ANWESENHEIT_VERMERKEN,
    AnwesenheitVermerken,
    recht=rechte.bearbeitet_oder_leitet,
    pruefe=_pruefe_anwesenheit,
)
def anwesenheit_vermerken(fall: Fall, e: AnwesenheitVermerken, u: Umstand) -> Fall:
    """Who was there and who was not; who noted it, and when."""
    ist_da = e.anwesenheit == Anwesenheit.ANWESEND
    return fall.ersetzt(
        "rundenplaetze",
        _zeile(fall, e.runde_id),
        anwesenheit=Anwesenheit(e.anwesenheit) if e.anwesenheit else "",
        unterzeichnet_am=e.am if ist_da else None,
        vermerkt_am=u.jetzt if e.anwesenheit else None,
        vermerkt_von_id=u.akteur.person_id if e.anwesenheit else None,
    )
