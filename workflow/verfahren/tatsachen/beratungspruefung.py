"""What is wrong with a consultation as it was said: a sentence at the field for each."""

from collections.abc import Iterator

from antraege.choices import (
    AUFSCHIEBENDE_ERGEBNISSE,
    EILARTEN,
    Antragsstatus,
    Beratungsergebnis,
    Beratungsrolle,
)
from antraege.fall import BeratungZeile, Fall
from antraege.namen import gleicher_name
from antraege.rules.widerspruch import richtung, stimmen_gegen_ergebnis
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.eingaben import BeratungErfassen
from workflow.verfahren.hindernis import Hindernis, Hindernisart, eingabefehler
from workflow.verfahren.tatsachen.grundlage import (
    HOECHSTENS_JAHRE,
    nicht_in_zukunft,
    nicht_leer,
    plausible_stimmen,
)
from workflow.verfahren.tatsachen.vertraulichkeit import pruefe_genannte
from workflow.verfahren.umstand import Umstand

NUR_EMPFEHLEND = {Beratungsergebnis.EMPFOHLEN, Beratungsergebnis.OHNE_EMPFEHLUNG}


def bisherige(fall: Fall, e: BeratungErfassen) -> BeratungZeile | None:
    """The recorded consultation that is completed or corrected."""
    return next((b for b in fall.beratungen if b.id == e.beratung_id and b.id), None)


def pruefe_beratung(fall: Fall, e: BeratungErfassen, u: Umstand) -> Iterator[Hindernis]:
    """Everything that speaks against recording it."""
    yield from _pruefe_stand(fall, e)
    yield from nicht_leer("gremium", e.gremium, "das Gremium")
    if e.ergebnis and e.sitzung.liegt_nach(u.heute):
        yield eingabefehler(
            "ergebnis", "Die Sitzung liegt in der Zukunft und hat noch kein Ergebnis."
        )
    if e.sitzung.fruehestens and e.sitzung.fruehestens.year > u.heute.year + HOECHSTENS_JAHRE:
        yield eingabefehler("sitzung", f"Das Datum {e.sitzung} liegt zu weit in der Zukunft.")
    yield from _pruefe_art(fall, e)
    yield from _pruefe_genehmigung(fall, e)
    yield from _pruefe_vorbehalt(e, u)
    yield from _pruefe_stimmen(e)
    yield from _pruefe_widerspruch(fall, e)
    yield from pruefe_genannte(bisherige(fall, e), e, u)
    if e.vertagt_auf is not None:
        yield from _pruefe_vertagung(e, u)
    if e.beratung_id is not None and bisherige(fall, e) is None:
        yield eingabefehler("beratung_id", "Diese Beratung gehört nicht zum Vorgang.")


def _pruefe_stand(fall: Fall, e: BeratungErfassen) -> Iterator[Hindernis]:
    """The way is over with the admission; what an urgent decision still lacks is not."""
    if fall.status is not Antragsstatus.AUFGENOMMEN:
        return
    bisher = bisherige(fall, e)
    andere = bisher is not None and bisher.rolle != Beratungsrolle.GENEHMIGUNG
    if e.rolle != Beratungsrolle.GENEHMIGUNG or andere:
        yield Hindernis(
            "Nach der Aufnahme wird nur noch die Genehmigung einer Eilentscheidung erfasst.",
            Hindernisart.ZUSTAND,
        )


def _pruefe_art(fall: Fall, e: BeratungErfassen) -> Iterator[Hindernis]:
    """What the role and the result say together."""
    if e.art in EILARTEN and e.rolle != Beratungsrolle.ENTSCHEIDUNG:
        yield eingabefehler(
            "rolle", "Eine Eil- oder Dringlichkeitsentscheidung ist immer eine Entscheidung."
        )
    if e.rolle == Beratungsrolle.ENTSCHEIDUNG and e.ergebnis in NUR_EMPFEHLEND:
        yield eingabefehler(
            "ergebnis", "Eine Empfehlung ist keine Entscheidung: bitte die Rolle prüfen."
        )
    genehmigung = e.ergebnis in (Beratungsergebnis.GENEHMIGT, Beratungsergebnis.AUFGEHOBEN)
    if genehmigung and e.rolle not in (Beratungsrolle.GENEHMIGUNG, Beratungsrolle.ENTSCHEIDUNG):
        yield eingabefehler(
            "ergebnis", "Dieses Ergebnis passt nur zu einer Genehmigung oder Entscheidung."
        )
    if e.massgabe and e.ergebnis != Beratungsergebnis.MIT_MASSGABE:
        yield eingabefehler(
            "massgabe", "Eine Maßgabe passt nur zum Ergebnis „mit Maßgabe beschlossen“."
        )


def _pruefe_genehmigung(fall: Fall, e: BeratungErfassen) -> Iterator[Hindernis]:
    """A Genehmigung names the urgent decision that it confirms, and does not precede it."""
    eilige = {b.id: b for b in fall.beratungen if b.ist_eilig and b.id != e.beratung_id}
    genannte = eilige.get(e.genehmigt_id)
    if e.rolle != Beratungsrolle.GENEHMIGUNG:
        if e.genehmigt_id is not None:
            yield eingabefehler("genehmigt_id", "Das gehört nur zu einer Genehmigung.")
    elif genannte is None:
        yield eingabefehler(
            "genehmigt_id", "Bitte die Eil- oder Dringlichkeitsentscheidung wählen, um die es geht."
        )
    elif e.sitzung.sicher_vor(genannte.sitzung):
        yield eingabefehler(
            "sitzung", f"Entschieden wurde erst {genannte.sitzung.im_satz}: bitte das Datum prüfen."
        )
    genehmigt = any(b.genehmigt_id == e.beratung_id for b in fall.beratungen if b.genehmigt_id)
    if genehmigt and e.art not in EILARTEN:
        yield eingabefehler(
            "art", "Zu dieser Entscheidung ist eine Genehmigung erfasst: sie bleibt eine eilige."
        )


def _pruefe_vorbehalt(e: BeratungErfassen, u: Umstand) -> Iterator[Hindernis]:
    if e.vorbehalt and not e.ergebnis:
        yield eingabefehler("ergebnis", "Zu dem Vorbehalt fehlt das Ergebnis.")
    if e.vorbehalt_entfallen_am is None:
        return
    entfallen = Zeitangabe.tag(e.vorbehalt_entfallen_am)
    yield from nicht_in_zukunft("vorbehalt_entfallen_am", entfallen, u)
    if not e.vorbehalt:
        yield eingabefehler("vorbehalt", "Bitte den Vorbehalt nennen, der entfallen ist.")
    elif entfallen.sicher_vor(e.sitzung):
        yield eingabefehler(
            "vorbehalt_entfallen_am", "Der Vorbehalt kann nicht vor der Sitzung entfallen sein."
        )


def _pruefe_stimmen(e: BeratungErfassen) -> Iterator[Hindernis]:
    """Votes that no assembly can have cast, or that contradict the result."""
    stimmen = (e.anzahl_ja, e.anzahl_nein, e.anzahl_enthaltung)
    yield from plausible_stimmen(*stimmen)
    if not e.ergebnis and (e.ist_einstimmig or any(s is not None for s in stimmen)):
        yield eingabefehler("ergebnis", "Zu den Stimmen fehlt das Ergebnis.")
    widersprueche = stimmen_gegen_ergebnis(
        e.ergebnis, e.anzahl_ja, e.anzahl_nein, ist_einstimmig=e.ist_einstimmig
    )
    yield from (eingabefehler(feld, satz) for feld, satz in widersprueche)


def _pruefe_widerspruch(fall: Fall, e: BeratungErfassen) -> Iterator[Hindernis]:
    """One assembly does not decide two ways on one day."""
    if e.rolle != Beratungsrolle.ENTSCHEIDUNG or e.sitzung.taggenau is None:
        return
    for andere in fall.beratungen:
        gleiche = (
            andere.id != e.beratung_id
            and andere.rolle == Beratungsrolle.ENTSCHEIDUNG
            and gleicher_name(andere.gremium, e.gremium)
            and andere.sitzung.taggenau == e.sitzung.taggenau
        )
        if gleiche and {richtung(andere.ergebnis), richtung(e.ergebnis)} == {"ja", "nein"}:
            yield eingabefehler(
                "ergebnis",
                f"Für diese Sitzung ist schon „{Beratungsergebnis(andere.ergebnis).label}“ "
                "erfasst; beides zugleich geht nicht.",
            )


def _pruefe_vertagung(e: BeratungErfassen, u: Umstand) -> Iterator[Hindernis]:
    assert e.vertagt_auf is not None
    if e.ergebnis not in AUFSCHIEBENDE_ERGEBNISSE - {Beratungsergebnis.AUFGEHOBEN}:
        yield eingabefehler(
            "vertagt_auf", "Eine neue Sitzung passt nur zu vertagt, verwiesen oder abgesetzt."
        )
    elif not Zeitangabe.tag(e.vertagt_auf).liegt_nach(e.sitzung.spaetestens or e.vertagt_auf):
        yield eingabefehler("vertagt_auf", "Die neue Sitzung liegt nicht nach dieser.")
    elif e.vertagt_auf.year > u.heute.year + HOECHSTENS_JAHRE:
        yield eingabefehler(
            "vertagt_auf", f"Das Datum {e.vertagt_auf:%d.%m.%Y} liegt zu weit in der Zukunft."
        )
