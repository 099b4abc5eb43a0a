"""Signatures of the declaration, and whether the release before the Land signs still stands."""

from antraege.choices import Fassungsstand, Freigabeart, Freigabestand, Partei
from antraege.fall import Fall, FassungZeile, FreigabeZeile, UnterschriftZeile
from antraege.namen import gleicher_name
from antraege.rules.beschluss import beschlusslage, traegt
from antraege.zeitangabe import Zeitangabe


def massgebliche_fassung(fall: Fall) -> FassungZeile | None:
    """The version the case signs: the one its first signature pinned, else the one in force.

    Papers of an old case may not tell which version was signed; then none is pinned.
    """
    gesucht = next((u.fassung_id for u in fall.unterschriften if u.fassung_id is not None), None)
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
    erteilt = [
        f
        for f in fall.freigaben
        if f.art == Freigabeart.ZEICHNUNG and f.stand == Freigabestand.ERTEILT
    ]
    return erteilt[-1] if erteilt else None


def mangel_der_zeichnungsfreigabe(fall: Fall) -> str:
    """Why the Zeichnungsfreigabe does not stand, as a sentence; empty when it stands.

    It pins text version and signatories and shows the Beschlusslage: another version, another
    signatory or a decision that fell away voids it; further progress of the resolution does not.
    """
    freigabe = zeichnungsfreigabe(fall)
    if freigabe is None:
        return "Die Zeichnungsfreigabe der Referatsleitung fehlt."
    inhalt = freigabe.inhalt
    for unterschrift in fall.unterschriften:
        if unterschrift.fassung_id != inhalt.get("fassung_id"):
            return "Unterzeichnet wurde eine andere Textfassung, als die Zeichnungsfreigabe nennt."
        vorgesehen = inhalt.get("unterzeichnende", {}).get(unterschrift.partei)
        if vorgesehen and not gleicher_name(vorgesehen["name"], unterschrift.unterzeichnend):
            return (
                f"Für {unterschrift.partei.label} hat eine andere Person unterzeichnet, "
                "als die Zeichnungsfreigabe nennt."
            )
    fassung = massgebliche_fassung(fall)
    if fassung is not None and fassung.id != inhalt.get("fassung_id"):
        return "Inzwischen gilt eine andere Textfassung, als die Zeichnungsfreigabe nennt."
    if inhalt.get("beschluss_traegt") and not traegt(beschlusslage(fall)):
        return "Der Beschluss, auf dem die Zeichnungsfreigabe beruht, trägt nicht mehr."
    return ""


def gilt_ab(unterschrift: UnterschriftZeile) -> Zeitangabe:
    """From when a signature counts: its date, or the day on which its reservation was lifted."""
    aufgehoben = unterschrift.vorbehalt_aufgehoben_am
    if aufgehoben is None or unterschrift.unterzeichnet.liegt_nach(aufgehoben):
        return unterschrift.unterzeichnet
    return Zeitangabe.tag(aufgehoben)


def beitrittsdatum(fall: Fall) -> Zeitangabe:
    """Date of accession by the default rule: the last required signature."""
    daten = [gilt_ab(u) for u in fall.unterschriften if u.partei in parteien(fall)]
    return max(daten, key=lambda z: z.sortierung, default=Zeitangabe.unbekannt())


BEITRITTSREGEL = "Tag der letzten erforderlichen Unterschrift; bei Vorbehalt Tag seiner Aufhebung"
