"""Conditions of single acts: they look at what was said together with the case."""

from antraege.choices import (
    OFFENE_STATUS,
    Handlung,
)
from antraege.rules.beschluss import letzte_entscheidung
from workflow.verfahren import bedingungen as b
from workflow.verfahren.eingaben import (
    AblehnungVorschlagen,
    AltfallUebernehmen,
    Zuruecksetzen,
    Zurueckziehen,
)
from workflow.verfahren.hindernis import Befund, Punkt, fehlt
from workflow.verfahren.tatsachen.grundlage import plausible_stimmen


def ziel_liegt_davor(v: b.Gegenstand) -> Befund:
    """A case is set back, never forward."""
    assert isinstance(v.eingabe, Zuruecksetzen)
    ziel, jetzt = v.eingabe.ziel, v.fall.status
    ok = ziel in OFFENE_STATUS and OFFENE_STATUS.index(ziel) < OFFENE_STATUS.index(jetzt)
    satz = "Bitte einen Schritt wählen, der vor dem jetzigen liegt."
    return Befund([] if ok else [fehlt(satz, feld="ziel")])


def eingang_genannt(v: b.Gegenstand) -> Befund:
    """Channel and date of receipt are known; nothing arrives in the future."""
    wann = v.eingabe.geschehen
    if wann is None or not wann.ist_bekannt:
        return Befund([fehlt("Bitte das Datum des Eingangs angeben.", feld="geschehen")])
    return b.zeitfolge(v)


def ablehnung_begruendet(v: b.Gegenstand) -> Befund:
    """Ground with source, and the body was heard."""
    assert isinstance(v.eingabe, AblehnungVorschlagen)
    punkte = []
    if not v.eingabe.quelle.strip():
        punkte.append(fehlt("Bitte die Quelle des Grundes angeben.", feld="quelle"))
    return Befund([*punkte, *angehoert(v).punkte])


def angehoert(v: b.Gegenstand) -> Befund:
    """The body had an opportunity to comment."""
    ok = any(a.angehoert.ist_bekannt for a in v.fall.anhoerungen)
    satz = (
        "Gelegenheit zur Stellungnahme gegeben" if ok else "Die Kommune wurde noch nicht angehört."
    )
    return Befund([Punkt(satz, erfuellt=ok, wo=Handlung.ANHOERUNG)])


def spitze_hat_erklaert(v: b.Gegenstand) -> Befund:
    """After a recorded decision only a text of the head of administration takes it back."""
    assert isinstance(v.eingabe, Zurueckziehen)
    if letzte_entscheidung(v.fall) is None or v.eingabe.schreiben.strip():
        return Befund([])
    satz = "Es liegt ein Beschluss vor: Bitte das Schreiben der Verwaltungsspitze nennen."
    return Befund([fehlt(satz, feld="schreiben")])


def schritte_benannt(v: b.Gegenstand) -> Befund:
    """An old case says of each step whether it is documented; nothing is invented."""
    assert isinstance(v.eingabe, AltfallUebernehmen)
    woerter = set(v.eingabe.schritte.values())
    ok = bool(woerter) and woerter <= {"belegt", "unbekannt"}
    satz = "Zu jedem Schritt ist anzugeben, ob er belegt oder unbekannt ist."
    return Befund([] if ok else [fehlt(satz, feld="schritte")])


def ueberlieferung_stimmig(v: b.Gegenstand) -> Befund:
    """Papers can be incomplete, but not show what cannot have been."""
    assert isinstance(v.eingabe, AltfallUebernehmen)
    punkte: list[Punkt] = []
    parteien = [u.partei for u in v.eingabe.unterschriften]
    if len(set(parteien)) < len(parteien):
        punkte.append(
            fehlt("Für eine Partei sind zwei Unterschriften genannt.", feld="unterschriften")
        )
    zeiten = [x.sitzung for x in v.eingabe.beratungen if x.ergebnis]
    zeiten += [u.geschehen for u in v.eingabe.unterschriften if u.geschehen is not None]
    punkte += [
        fehlt(f"Das Datum {wann} liegt in der Zukunft.", feld="beratungen")
        for wann in zeiten
        if wann.liegt_nach(v.umstand.heute)
    ]
    for x in v.eingabe.beratungen:
        stimmen = plausible_stimmen(x.anzahl_ja, x.anzahl_nein, x.anzahl_enthaltung)
        punkte += [fehlt(h.satz, feld="beratungen") for h in stimmen]
    return Befund(punkte)


def altfall_hat_platz(v: b.Gegenstand) -> Befund:
    """An open old case needs a body without open case or membership; closed ones are kept."""
    assert isinstance(v.eingabe, AltfallUebernehmen)
    if v.eingabe.status not in OFFENE_STATUS:
        return Befund([])
    bedingungen = (b.kommune_besteht, b.kein_offener_vorgang, b.keine_mitgliedschaft)
    return Befund([punkt for bedingung in bedingungen for punkt in bedingung(v).punkte])


def mitgliedschaft_aus_diesem_vorgang(v: b.Gegenstand) -> Befund:
    """Only the membership that this case brought about can be annulled with it."""
    mitgliedschaft = v.fall.mitgliedschaft
    ok = mitgliedschaft.besteht and mitgliedschaft.antrag_id == v.fall.antrag.id
    satz = "Zu diesem Vorgang besteht keine Mitgliedschaft mehr, die aufzuheben wäre."
    return Befund([] if ok else [fehlt(satz)])
