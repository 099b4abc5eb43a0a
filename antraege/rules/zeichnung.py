"""Signatures of the declaration, and the release before the Land signs.

Whether it still stands, and whether the Land signed before it.
"""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from antraege.choices import Fassungsstand, Freigabeart, Freigabestand, Partei
from antraege.fall import Fall, FassungZeile, FreigabeZeile, UnterschriftZeile
from antraege.namen import gleicher_name
from antraege.rules.beschluss import beschlusslage, traegt
from antraege.zeitangabe import Zeitangabe


def massgebliche_fassung(fall: Fall) -> FassungZeile | None:
    """The version the case signs: the one its first signature pinned, else the one in force.

    Papers of an old case may not tell which version was signed; then none is pinned.
    """
    gesucht = next(
        (u.fassung_id for u in fall.geltende_unterschriften if u.fassung_id is not None), None
    )
    if gesucht is not None:
        return next((f for f in fall.fassungen if f.id == gesucht), None)
    return fall.fassung


def parteien(fall: Fall) -> list[Partei]:
    """The required slots, in the order of the version."""
    fassung = massgebliche_fassung(fall)
    return [Partei(p) for p in fassung.parteien] if fassung else []


def stellen(fall: Fall) -> list[Partei]:
    """All slots of the version: the required ones in order, then those that may sign as well."""
    return stellen_der(massgebliche_fassung(fall))


def stellen_der(fassung: FassungZeile | None) -> list[Partei]:
    """The same for any version."""
    if fassung is None:
        return []
    return [Partei(p) for p in dict.fromkeys([*fassung.parteien, *fassung.freiwillige_parteien])]


def war_in_kraft(fassung: FassungZeile) -> bool:
    """Whether the version is in force or was; a draft is signed by nobody."""
    return fassung.in_kraft_ab is not None and fassung.stand in (
        Fassungsstand.IN_KRAFT,
        Fassungsstand.AUSSER_KRAFT,
    )


def genuegt(fall: Fall, unterschrift: UnterschriftZeile) -> bool:
    """Whether the form of a signature suffices by the office's setting."""
    formen = fall.einstellungen.genuegende_formen
    return not formen or unterschrift.form.value in formen


def leere_parteien(fall: Fall) -> list[Partei]:
    """Required slots that nobody has signed yet, in order."""
    return [p for p in parteien(fall) if fall.unterschrift(p) is None]


def zeichnungsfreigabe(fall: Fall) -> FreigabeZeile | None:
    """The last granted release before the Land signs, whether it still stands or not."""
    erteilt = _erteilte(fall)
    return erteilt[-1] if erteilt else None


def vorgesehen(fall: Fall, partei: Partei) -> dict[str, str] | None:
    """Name and office of who is to sign, as the granted release says."""
    freigabe = zeichnungsfreigabe(fall)
    alle: dict[str, dict[str, str]] = freigabe.inhalt.get("unterzeichnende", {}) if freigabe else {}
    return alle.get(partei.value)


def nennt_diese_kommune(fall: Fall, freigabe: FreigabeZeile) -> bool:
    """Whether its signatory heads the body: before the case passed over, another one did."""
    seit = fall.antrag.uebergegangen_am
    return seit is None or timezone.localtime(freigabe.vorgeschlagen_am).date() >= seit


def _erteilte(fall: Fall) -> list[FreigabeZeile]:
    return [
        f
        for f in fall.freigaben
        if f.art == Freigabeart.ZEICHNUNG and f.stand == Freigabestand.ERTEILT
    ]


def hat_alles_unterzeichnet(fall: Fall) -> bool:
    """Whether no required signature is missing; at a round such a body is a guest."""
    return bool(parteien(fall)) and not leere_parteien(fall)


def mangel_der_zeichnungsfreigabe(fall: Fall) -> str:
    """Why the Zeichnungsfreigabe does not stand, as a sentence; empty when it stands.

    It pins text version and signatories and shows the Beschlusslage: another version, another
    signatory or a decision that fell away voids it; further progress of the resolution does not.
    """
    freigabe = zeichnungsfreigabe(fall)
    if freigabe is None:
        return "Die Zeichnungsfreigabe der Referatsleitung fehlt."
    inhalt = freigabe.inhalt
    for unterschrift in fall.geltende_unterschriften:
        if abweichung := _abweichung(freigabe, unterschrift):
            return abweichung
    fassung = massgebliche_fassung(fall)
    if fassung is not None and fassung.id != inhalt.get("fassung_id"):
        return "Inzwischen gilt eine andere Textfassung, als die Zeichnungsfreigabe nennt."
    if inhalt.get("beschluss_traegt") and not traegt(beschlusslage(fall)):
        return "Der Beschluss, auf dem die Zeichnungsfreigabe beruht, trägt nicht mehr."
    return ""


def _abweichung(freigabe: FreigabeZeile, unterschrift: UnterschriftZeile) -> str:
    """How a signature differs from what the release pins, as a sentence; empty: not at all."""
    if unterschrift.fassung_id != freigabe.inhalt.get("fassung_id"):
        return "Unterzeichnet wurde eine andere Textfassung, als die Zeichnungsfreigabe nennt."
    vorgesehen = freigabe.inhalt.get("unterzeichnende", {}).get(unterschrift.partei)
    if vorgesehen and not gleicher_name(vorgesehen["name"], unterschrift.unterzeichnend):
        return (
            f"Für {unterschrift.partei.label} hat eine andere Person unterzeichnet, "
            "als die Zeichnungsfreigabe nennt."
        )
    return ""


# --- the Land signs after the release, or did not


@dataclass(frozen=True, slots=True)
class Vorgriff:
    """The Land has signed before it was released."""

    unterzeichnet: Zeitangabe
    freigegeben_am: date | None
    """Day of the release that came afterwards; None: there is none yet."""

    @property
    def satz(self) -> str:
        """What happened, as a sentence without its full stop."""
        return f"Das Land hat schon {self.unterzeichnet.im_satz} unterzeichnet"

    @property
    def stand(self) -> str:
        """How the signature stands to the release."""
        if self.freigegeben_am is None:
            return "ohne Zeichnungsfreigabe"
        return f"vor der Zeichnungsfreigabe vom {self.freigegeben_am:%d.%m.%Y}"

    @property
    def vom(self) -> str:
        """The date behind "Unterschrift des Landes"."""
        tag = self.unterzeichnet.taggenau
        return f"vom {tag:%d.%m.%Y}" if tag else self.unterzeichnet.im_satz


def vorgriff_des_landes(fall: Fall) -> Vorgriff | None:
    """Whether the Land surely signed before the release that covers its signature, or without one.

    The dates of signature and decision count, not when the signature was recorded; what is not
    certain is held against nobody. Papers of an old case show no release, and a case that was
    closed without one gets none.
    """
    land = fall.unterschrift(Partei.LAND)
    if land is None or fall.antrag.ist_altfall:
        return None
    deckende = [f for f in _erteilte(fall) if _deckt(fall, f, land)]
    if any(not _ging_voraus(fall, land, f) for f in deckende):
        return None
    if not deckende:
        return Vorgriff(land.unterzeichnet, None) if fall.antrag.ist_offen else None
    return Vorgriff(land.unterzeichnet, _entscheidungstag(deckende[-1]))


def _deckt(fall: Fall, freigabe: FreigabeZeile, land: UnterschriftZeile) -> bool:
    """Whether the Land signed what the release pins, before anybody else signed otherwise."""
    return not any(
        _abweichung(freigabe, u)
        for u in fall.geltende_unterschriften
        if u is land or u.unterzeichnet.sicher_vor(land.unterzeichnet)
    )


def _ging_voraus(fall: Fall, land: UnterschriftZeile, freigabe: FreigabeZeile) -> bool:
    """By the dates; of the same day or month also where it had been recorded by the release."""
    freigegeben = Zeitangabe.tag(_entscheidungstag(freigabe))
    if land.unterzeichnet.sicher_vor(freigegeben):
        return True
    return _lag_vor(fall, freigabe) and not freigegeben.sicher_vor(land.unterzeichnet)


def _lag_vor(fall: Fall, freigabe: FreigabeZeile) -> bool:
    """Whether the Land's signature was recorded by the release, and not by mistake: what was taken
    back since says nothing of the one that was recorded anew."""
    assert freigabe.entschieden_am is not None
    irrtuemlich = any(
        u.partei is Partei.LAND
        and u.zurueckgenommen_am is not None
        and u.zurueckgenommen_am >= freigabe.entschieden_am
        for u in fall.unterschriften
    )
    return not irrtuemlich and Partei.LAND in freigabe.inhalt.get("schon_unterzeichnet", [])


def _entscheidungstag(freigabe: FreigabeZeile) -> date:
    assert freigabe.entschieden_am is not None
    return timezone.localtime(freigabe.entschieden_am).date()


def gilt_ab(unterschrift: UnterschriftZeile) -> Zeitangabe:
    """From when a signature counts: its date, or the day on which its reservation was lifted."""
    aufgehoben = unterschrift.vorbehalt_aufgehoben_am
    if aufgehoben is None or unterschrift.unterzeichnet.liegt_nach(aufgehoben):
        return unterschrift.unterzeichnet
    return Zeitangabe.tag(aufgehoben)


def beitrittsdatum(fall: Fall) -> Zeitangabe:
    """Date of accession by the default rule: the last required signature."""
    daten = [gilt_ab(u) for u in fall.geltende_unterschriften if u.partei in parteien(fall)]
    return max(daten, key=lambda z: z.sortierung, default=Zeitangabe.unbekannt())


BEITRITTSREGEL = "Tag der letzten erforderlichen Unterschrift; bei Vorbehalt Tag seiner Aufhebung"
