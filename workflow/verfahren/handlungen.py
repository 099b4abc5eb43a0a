"""The table of all acts: which machine or fact, and what a person has to say."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from viewflow.fsm import Transition

from antraege.akteur import Akteur
from antraege.choices import Antragsstatus, Handlung, Mitgliedsstatus
from antraege.fall import Fall
from antraege.worte import HANDLUNGSWORTE
from workflow.verfahren import eingaben as e
from workflow.verfahren.ablauf import Antragsablauf
from workflow.verfahren.mitgliedsablauf import Mitgliedschaftsablauf
from workflow.verfahren.tatsachen import TATSACHEN
from workflow.verfahren.umstand import Umstand

Ablauf = Antragsablauf | Mitgliedschaftsablauf

WEG: tuple[Handlung, ...] = (
    Handlung.PRUEFUNG_AUFNEHMEN,
    Handlung.VORAUSSETZUNGEN_BESTAETIGEN,
    Handlung.BESCHLUSSLAGE_BESTAETIGEN,
    Handlung.UNTERZEICHNUNG_BESTAETIGEN,
)
"""Steps of the office in order; several can be confirmed together."""

EINGABEN: dict[Handlung, type[e.Eingabe]] = {
    Handlung.INTERESSE_ERFASSEN: e.InteresseErfassen,
    Handlung.ALTFALL_UEBERNEHMEN: e.AltfallUebernehmen,
    **dict.fromkeys(WEG, e.Schritt),
    Handlung.AUFNAHME_FREIGEBEN: e.Eingabe,
    Handlung.VORLAGE_ZURUECKGEBEN: e.Zuruecksetzen,
    Handlung.VORGANG_ZURUECKSETZEN: e.Zuruecksetzen,
    Handlung.ABLEHNUNG_VORSCHLAGEN: e.AblehnungVorschlagen,
    Handlung.ABLEHNUNGSVORSCHLAG_ZURUECKNEHMEN: e.Eingabe,
    Handlung.ABLEHNUNGSVORSCHLAG_VERWERFEN: e.Eingabe,
    Handlung.AUFNAHME_ABLEHNEN: e.Eingabe,
    Handlung.INTERESSE_ZURUECKZIEHEN: e.Zurueckziehen,
    Handlung.VORGANG_EINSTELLEN: e.Eingabe,
    Handlung.VORGANG_WIEDERAUFNEHMEN: e.Eingabe,
    Handlung.AUFHEBUNG_VORSCHLAGEN: e.Eingabe,
    Handlung.AUFHEBUNGSVORSCHLAG_VERWERFEN: e.Eingabe,
    Handlung.AUFNAHME_AUFHEBEN: e.Eingabe,
    Handlung.BESTAND_UEBERNEHMEN: e.BestandUebernehmen,
    Handlung.BESTAND_ERGAENZEN: e.BestandErgaenzen,
    Handlung.RUHEN_LASSEN: e.Eingabe,
    Handlung.RUHEN_BEENDEN: e.Eingabe,
    Handlung.AUSTRITT_VERMERKEN: e.Eingabe,
    Handlung.AUSSCHLUSS_VORSCHLAGEN: e.Eingabe,
    Handlung.AUSSCHLUSSVORSCHLAG_VERWERFEN: e.Eingabe,
    Handlung.AUSSCHLIESSEN: e.Eingabe,
    Handlung.RECHTSNACHFOLGE_VORSCHLAGEN: e.Rechtsnachfolge,
    Handlung.RECHTSNACHFOLGEVORSCHLAG_VERWERFEN: e.Eingabe,
    Handlung.AUF_RECHTSNACHFOLGE_UEBERLEITEN: e.Eingabe,
    **{handlung: t.eingabe for handlung, t in TATSACHEN.items()},
}
"""What each act asks for. ``aufnehmen`` and ``aufheben`` are only effects and stand nowhere."""


@runtime_checkable
class Beschreibung(Protocol):
    """What viewflow puts on the class for a transition method."""

    def get_transitions(self) -> Iterable[Transition]:
        """All transitions of the method."""

    def get_transition(self, source_state: object) -> Transition | None:
        """The one that leaves a state."""


@dataclass(frozen=True, slots=True)
class Uebergang:
    """A transition method of one of the two machines."""

    handlung: Handlung
    ablauf: type[Ablauf]
    beschreibung: Beschreibung

    def ab(self, status: Antragsstatus | Mitgliedsstatus) -> Transition | None:
        """The transition that leaves this state, if there is one."""
        return self.beschreibung.get_transition(status)

    def status(self, fall: Fall) -> Antragsstatus | Mitgliedsstatus:
        """The state that this machine looks at."""
        return fall.status if self.ablauf is Antragsablauf else fall.mitgliedschaft.status

    def fuehre_aus(self, fall: Fall, eingabe: e.Eingabe, umstand: Umstand) -> Fall:
        """Take the transition; conditions are checked once more by the machine itself."""
        ablauf = self.ablauf(fall, umstand, eingabe)
        getattr(ablauf, self.handlung.value)(eingabe)
        return ablauf.fall


def _uebergaenge() -> Iterator[tuple[Handlung, Uebergang]]:
    for ablauf in (Antragsablauf, Mitgliedschaftsablauf):
        for name, wert in vars(ablauf).items():
            if isinstance(wert, Beschreibung) and Handlung(name) in EINGABEN:
                yield Handlung(name), Uebergang(Handlung(name), ablauf, wert)


UEBERGAENGE: dict[Handlung, Uebergang] = dict(_uebergaenge())
"""Every change of status that a person (or an import) can ask for."""


def _wirkungen() -> Iterator[tuple[Handlung, Uebergang]]:
    for ablauf in (Antragsablauf, Mitgliedschaftsablauf):
        for name, wert in vars(ablauf).items():
            if isinstance(wert, Beschreibung) and Handlung(name) not in EINGABEN:
                yield Handlung(name), Uebergang(Handlung(name), ablauf, wert)


WIRKUNGEN: dict[Handlung, Uebergang] = dict(_wirkungen())
"""Changes that are only the effect of another act; nobody asks for them."""

AM_ANFANG = frozenset(
    {Handlung.INTERESSE_ERFASSEN, Handlung.ALTFALL_UEBERNEHMEN, Handlung.BESTAND_UEBERNEHMEN}
)
"""Acts on a body before there is a case or a membership."""


def gegenstaende(handlung: Handlung) -> frozenset[str]:
    """What an act can be about: ``kommune``, ``antrag``, ``mitgliedschaft``."""
    if handlung in AM_ANFANG:
        return frozenset({"kommune"})
    if handlung in TATSACHEN:
        return TATSACHEN[handlung].gegenstaende
    ist_antrag = UEBERGAENGE[handlung].ablauf is Antragsablauf
    return frozenset({"antrag" if ist_antrag else "mitgliedschaft"})


def ist_kommunensache(handlung: Handlung) -> bool:
    """Whether the act, where there is no case, belongs to the body's own chain."""
    return handlung in TATSACHEN and "kommune" in TATSACHEN[handlung].gegenstaende


@dataclass(frozen=True, slots=True)
class _NurFall:
    """Rights look at the case alone."""

    fall: Fall


def darf(fall: Fall, handlung: Handlung, akteur: Akteur) -> bool:
    """Whether the person may take the act from the present state, or from any if it fits none."""
    if handlung in TATSACHEN:
        return TATSACHEN[handlung].recht(fall, akteur)
    uebergang = UEBERGAENGE[handlung]
    transition = uebergang.ab(uebergang.status(fall))
    alle = [transition] if transition else list(uebergang.beschreibung.get_transitions())
    return any(t.has_perm(_NurFall(fall), akteur) for t in alle)


def ist_moeglich(fall: Fall, handlung: Handlung, akteur: Akteur) -> bool:
    """Whether state and right allow the act at all; conditions may still be unmet."""
    if handlung in TATSACHEN:
        zustand = passt_zum_stand(fall, handlung)
    else:
        uebergang = UEBERGAENGE[handlung]
        zustand = uebergang.ab(uebergang.status(fall)) is not None
    return zustand and darf(fall, handlung, akteur)


def passt_zum_stand(fall: Fall, handlung: Handlung) -> bool:
    """Whether a fact can be recorded about this subject in its present state."""
    tatsache = TATSACHEN[handlung]
    if fall.antrag.id is not None:
        return "antrag" in tatsache.gegenstaende and (
            tatsache.nur_in is None or fall.status in tatsache.nur_in
        )
    return bool(tatsache.gegenstaende - {"antrag"})


def name(handlung: Handlung) -> str:
    """The act's name in the interface."""
    return HANDLUNGSWORTE[handlung].intern
