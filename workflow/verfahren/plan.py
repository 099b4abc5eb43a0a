"""``plane`` is pure: from the case to a frozen ``Plan``. Preview and act share it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from antraege.choices import OFFENE_STATUS, Antragsstatus, Handlung
from antraege.fall import Fall
from antraege.worte import STATUSWORTE
from antraege.zeitangabe import Zeitangabe
from workflow.post.briefe import Brief, verfasse
from workflow.verfahren.ableitung import leite_ab, leite_mitgliedschaft_ab
from workflow.verfahren.aenderung import (
    Aenderung,
    aenderungen,
    pruefe_spalten,
    pruefe_zeichen,
)
from workflow.verfahren.eingaben import Eingabe, Schritt
from workflow.verfahren.handlungen import (
    EINGABEN,
    UEBERGAENGE,
    WEG,
    WIRKUNGEN,
    Uebergang,
    darf,
    name,
    passt_zum_stand,
)
from workflow.verfahren.hindernis import (
    Abgelehnt,
    Befund,
    Hindernis,
    Hindernisart,
    eingabefehler,
)
from workflow.verfahren.rechte import sieht
from workflow.verfahren.tatsachen import TATSACHEN
from workflow.verfahren.tatsachen.grundlage import nicht_in_zukunft
from workflow.verfahren.ueberholt import halte_ueberholte_an
from workflow.verfahren.umstand import Umstand

NICHTS_GEAENDERT = eingabefehler("", "Es ist nichts geändert.")
"""A row that is saved as it is leaves no entry."""


@dataclass(frozen=True, slots=True)
class Teilschritt:
    """One entry's worth of a plan: the case before and after."""

    handlung: Handlung
    vorher: Fall
    nachher: Fall
    eingabe: Eingabe
    geschehen: Zeitangabe
    ist_durchlaufen: bool = False

    @property
    def ist_statuswechsel(self) -> bool:
        """Whether the state of the case changes."""
        return self.vorher.status != self.nachher.status


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything an act will write, and nothing else."""

    handlung: Handlung
    umstand: Umstand
    teile: tuple[Teilschritt, ...]
    briefe: tuple[Brief, ...]

    @property
    def vorher(self) -> Fall:
        """The case as it is."""
        return self.teile[0].vorher

    @property
    def nachher(self) -> Fall:
        """The case as it will be."""
        return self.teile[-1].nachher

    @property
    def aenderungen(self) -> tuple[Aenderung, ...]:
        """Rows that will be inserted or changed."""
        return aenderungen(self.vorher, self.nachher)


def plane(fall: Fall, handlung: Handlung, eingabe: Eingabe, umstand: Umstand) -> Plan:
    """What the act would do. Raises :class:`Abgelehnt` with every obstacle at once."""
    teile: list[Teilschritt] = []
    for schritt in _schritte(handlung, eingabe):
        if gefunden := list(hindernisse(fall, schritt, eingabe, umstand)):
            raise Abgelehnt(gefunden)
        teil = _teilschritt(fall, schritt, eingabe, umstand)
        if teile:
            teil = replace(teil, ist_durchlaufen=True)
        teile.append(teil)
        fall = teil.nachher
    if zu_lang := list(pruefe_spalten(aenderungen(teile[0].vorher, fall))):
        raise Abgelehnt(zu_lang)
    brief = verfasse(handlung=teile[-1].handlung, fall=fall, eingabe=eingabe, heute=umstand.heute)
    return Plan(handlung, umstand, tuple(teile), (brief,) if brief else ())


def plane_wirkungen(
    fall: Fall, wirkungen: Iterable[tuple[Handlung, Eingabe]], umstand: Umstand
) -> Plan:
    """What an act elsewhere does to a case or a membership: one entry each, no mail, no right.

    Raises :class:`Abgelehnt` where the machine does not allow it.
    """
    teile: list[Teilschritt] = []
    for handlung, eingabe in wirkungen:
        if gefunden := list(_gemessen(WIRKUNGEN[handlung], fall, eingabe, umstand)):
            raise Abgelehnt(gefunden)
        teile.append(_teilschritt(fall, handlung, eingabe, umstand))
        fall = teile[-1].nachher
    return Plan(teile[-1].handlung, umstand, tuple(teile), ())


def _schritte(handlung: Handlung, eingabe: Eingabe) -> tuple[Handlung, ...]:
    """The acts of one confirmation: the way up to ``bis``, never into the release."""
    weg = WEG[WEG.index(handlung) :] if handlung in WEG else ()
    if not isinstance(eingabe, Schritt) or eingabe.bis not in weg:
        return (handlung,)
    return weg[: weg.index(eingabe.bis) + 1]


def _pruefe_umfang(handlung: Handlung, eingabe: Eingabe) -> Iterator[Hindernis]:
    bis = eingabe.bis if isinstance(eingabe, Schritt) else None
    if bis is not None and bis not in _schritte(handlung, eingabe):
        yield eingabefehler("bis", "Diese Schritte lassen sich nicht zusammen bestätigen.")


def _teilschritt(fall: Fall, handlung: Handlung, eingabe: Eingabe, umstand: Umstand) -> Teilschritt:
    if handlung in TATSACHEN:
        tatsache = TATSACHEN[handlung]
        nachher = tatsache.wirke(fall, eingabe, umstand)
        if nachher == fall and not tatsache.nur_eintrag:
            raise Abgelehnt([NICHTS_GEAENDERT])
    else:
        uebergang = UEBERGAENGE.get(handlung) or WIRKUNGEN[handlung]
        nachher = uebergang.fuehre_aus(fall, eingabe, umstand)
    nachher = halte_ueberholte_an(nachher, handlung)
    geschehen = eingabe.geschehen_oder(umstand.heute)
    fuellt_beginn = handlung == Handlung.BESTAND_ERGAENZEN and umstand.eintrag is not None
    if handlung == Handlung.BESTAND_UEBERNEHMEN or fuellt_beginn:
        geschehen = nachher.mitgliedschaft.beginn
    wie_frueher = getattr(eingabe, "frueher", None) is not None
    if nachher.antrag.status is not Antragsstatus.START:
        nachher = leite_ab(fall, nachher, geschehen, umstand, wie_frueher=wie_frueher)
    if nachher.mitgliedschaft != fall.mitgliedschaft:
        wann = geschehen if nachher.mitgliedschaft.id else nachher.mitgliedschaft.beginn
        nachher = leite_mitgliedschaft_ab(fall, nachher, wann, umstand, wie_frueher=wie_frueher)
    return Teilschritt(handlung, fall, nachher, eingabe, geschehen)


# --- obstacles: the same list for buttons, preview and act


def hindernisse(
    fall: Fall, handlung: Handlung, eingabe: Eingabe, umstand: Umstand
) -> Iterator[Hindernis]:
    """Every reason why the act is not possible now: state, right, each unmet condition."""
    return iter(dict.fromkeys(_alle_hindernisse(fall, handlung, eingabe, umstand)))


def _alle_hindernisse(
    fall: Fall, handlung: Handlung, eingabe: Eingabe, umstand: Umstand
) -> Iterator[Hindernis]:
    if handlung not in EINGABEN or not sieht(fall, umstand.akteur):
        yield Hindernis("Diesen Vorgang gibt es nicht.", Hindernisart.RECHT)
        return
    yield from pruefe_zeichen(eingabe)
    yield from _pruefe_umfang(handlung, eingabe)
    yield from nicht_in_zukunft("geschehen", eingabe.geschehen, umstand)
    if handlung in TATSACHEN:
        yield from _hindernisse_der_tatsache(fall, handlung, eingabe, umstand)
    else:
        yield from _hindernisse_des_uebergangs(fall, handlung, eingabe, umstand)


def _hindernisse_des_uebergangs(
    fall: Fall, handlung: Handlung, eingabe: Eingabe, umstand: Umstand
) -> Iterator[Hindernis]:
    if not darf(fall, handlung, umstand.akteur):
        yield kein_recht(handlung)
    yield from _gemessen(UEBERGAENGE[handlung], fall, eingabe, umstand)


def _gemessen(
    uebergang: Uebergang, fall: Fall, eingabe: Eingabe, umstand: Umstand
) -> Iterator[Hindernis]:
    """What state and conditions say."""
    status = uebergang.status(fall)
    transition = uebergang.ab(status)
    ablauf = uebergang.ablauf(fall, umstand, eingabe)
    if transition is None:
        yield _falscher_stand(fall, uebergang.handlung, str(status.label))
        return
    for bedingung in transition.conditions:
        befund = bedingung(ablauf)
        assert isinstance(befund, Befund)
        yield from (p.hindernis for p in befund.punkte if not p.erfuellt)


def _hindernisse_der_tatsache(
    fall: Fall, handlung: Handlung, eingabe: Eingabe, umstand: Umstand
) -> Iterator[Hindernis]:
    tatsache = TATSACHEN[handlung]
    if not darf(fall, handlung, umstand.akteur):
        yield kein_recht(handlung)
    if not passt_zum_stand(fall, handlung):
        yield _falscher_stand(fall, handlung, str(fall.status.label))
        return
    if braucht_berichtigungsgrund(fall, handlung) and not eingabe.grund.strip():
        yield Hindernis(
            "Dieser Schritt ist abgeschlossen. Bitte den Grund der Berichtigung angeben oder den "
            "Vorgang zurücksetzen.",
            Hindernisart.EINGABE,
            Handlung.VORGANG_ZURUECKSETZEN,
            feld="grund",
        )
    yield from tatsache.pruefe(fall, eingabe, umstand)


def braucht_berichtigungsgrund(fall: Fall, handlung: Handlung) -> bool:
    """Whether the fact belongs to a step that the case has passed."""
    tatsache = TATSACHEN.get(handlung)
    if tatsache is None or tatsache.gehoert_zu is None or not fall.antrag.ist_offen:
        return False
    return OFFENE_STATUS.index(fall.status) > OFFENE_STATUS.index(tatsache.gehoert_zu)


def kein_recht(handlung: Handlung) -> Hindernis:
    """The person may not do this."""
    return Hindernis(f"„{name(handlung)}“ ist Ihnen nicht erlaubt.", Hindernisart.RECHT)


def _falscher_stand(fall: Fall, handlung: Handlung, stand: str) -> Hindernis:
    wort = STATUSWORTE.get(fall.status)
    return Hindernis(
        f"„{name(handlung)}“ ist im Stand „{wort.intern if wort else stand}“ nicht möglich.",
        Hindernisart.ZUSTAND,
    )


# --- what the pages ask before anybody acts


def checkliste(fall: Fall, handlung: Handlung, umstand: Umstand) -> list[Befund]:
    """Met and unmet points before a step of the way, as the machine itself would look at it."""
    uebergang = UEBERGAENGE[handlung]
    transition = uebergang.ab(uebergang.status(fall))
    ablauf = uebergang.ablauf(fall, umstand, Schritt())
    befunde = [b(ablauf) for b in transition.conditions] if transition else []
    return [b for b in befunde if isinstance(b, Befund)]


def naechster_schritt(fall: Fall) -> Handlung | None:
    """The forward act of the present state."""
    folge = (*WEG, Handlung.AUFNAHME_FREIGEBEN)
    if not fall.antrag.ist_offen:
        return None
    return folge[OFFENE_STATUS.index(fall.status)]


def weitere_schritte(fall: Fall, handlung: Handlung, umstand: Umstand) -> tuple[Handlung, ...]:
    """Steps that could be confirmed together with this one, because they are met already."""
    weitere: list[Handlung] = []
    if handlung not in WEG:
        return ()
    for folgender in WEG[WEG.index(handlung) + 1 :]:
        try:
            plane(fall, handlung, Schritt(bis=folgender), umstand)
        except Abgelehnt:
            break
        weitere.append(folgender)
    return tuple(weitere)


def ziele(fall: Fall) -> tuple[Antragsstatus, ...]:
    """Earlier open states that the case can be set back to."""
    if not fall.antrag.ist_offen:
        return ()
    return OFFENE_STATUS[: OFFENE_STATUS.index(fall.status)]
