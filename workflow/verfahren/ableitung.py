"""What follows from an act by rule: deadlines, whose turn, what is due, from when it counts."""

from dataclasses import dataclass
from datetime import date, timedelta

from antraege.choices import Antragsstatus, Fristart, Nachrichtenstand
from antraege.fall import Fall, FristZeile
from antraege.rules.am_zug import am_zug
from antraege.rules.faelligkeit import ist_pausiert, naechste_faelligkeit
from antraege.rules.runde import veraltete_einladungen
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.freigaben import schliesse_ueberholte
from workflow.verfahren.umstand import Umstand


@dataclass(frozen=True, slots=True)
class Fristregel:
    """How long a step may take before it is due, in calendar days."""

    tage: int
    anlass: str


FRISTREGELN: dict[Antragsstatus, Fristregel] = {
    Antragsstatus.INTERESSE_BEKUNDET: Fristregel(14, "Prüfung aufnehmen"),
    Antragsstatus.IN_PRUEFUNG: Fristregel(42, "Prüfung der Voraussetzungen abschließen"),
    Antragsstatus.BESCHLUSS_AUSSTEHEND: Fristregel(180, "Stand des Beschlusses erfragen"),
    Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND: Fristregel(60, "Unterzeichnung veranlassen"),
    Antragsstatus.IN_FREIGABE: Fristregel(14, "Über die Aufnahme entscheiden"),
}


def leite_ab(
    vorher: Fall,
    nachher: Fall,
    geschehen: Zeitangabe,
    umstand: Umstand,
    *,
    wie_frueher: bool = False,
) -> Fall:
    """The case after an act with everything that follows by rule.

    ``wie_frueher``: the act gives back what an annulled one took; no new step begins.
    """
    if wie_frueher:
        wirksam = _wirksam(vorher.antrag.wirksam_am, geschehen, umstand.heute)
        return nachgefuehrt(nachher).mit_antrag(wirksam_am=wirksam)
    if vorher.status != nachher.status:
        nachher = _nach_statuswechsel(vorher, nachher, geschehen, umstand)
    wirksam = _wirksam(vorher.antrag.wirksam_am, geschehen, umstand.heute)
    nachher = nachgefuehrt(nachher)
    bleibt = nachher.antrag.am_zug == vorher.antrag.am_zug
    return nachher.mit_antrag(
        wirksam_am=wirksam, am_zug_seit=vorher.antrag.am_zug_seit if bleibt else wirksam
    )


def nachgefuehrt(fall: Fall) -> Fall:
    """The case with whose turn it is and what is due as they follow from its facts.

    So it stands after every act on it. What happens elsewhere may change them: a new text version,
    what the Land knows of the body, the end of the membership, the day of its round: an invitation
    to a former one that has not left stays here.
    """
    veraltet = veraltete_einladungen(fall)
    fall = fall.je(
        "nachrichten",
        lambda n: n.id in veraltet and n.stand != Nachrichtenstand.ANGEHALTEN,
        stand=Nachrichtenstand.ANGEHALTEN.value,
    )
    faellig = naechste_faelligkeit(fall)
    return fall.mit_antrag(
        am_zug=am_zug(fall),
        ist_pausiert=ist_pausiert(fall),
        faellig_am=faellig.am if faellig else None,
        faellig_grund=faellig.grund[:200] if faellig else "",
    )


def leite_mitgliedschaft_ab(
    vorher: Fall,
    nachher: Fall,
    geschehen: Zeitangabe,
    umstand: Umstand,
    *,
    wie_frueher: bool = False,
) -> Fall:
    """The same for a membership; a new one begins its own chain."""
    ist_neu = nachher.mitgliedschaft.id is None
    if nachher.antrag.id is None and not nachher.mitgliedschaft.besteht:
        nachher = schliesse_ueberholte(vorher, nachher)
    wechselt = nachher.mitgliedschaft.status != vorher.mitgliedschaft.status
    if ist_neu or (wechselt and not wie_frueher):
        nachher = nachher.mit_mitgliedschaft(stand_seit=geschehen)
    bisher = None if ist_neu else vorher.mitgliedschaft.wirksam_am
    return nachher.mit_mitgliedschaft(wirksam_am=_wirksam(bisher, geschehen, umstand.heute))


def _wirksam(bisher: date | None, geschehen: Zeitangabe, heute: date) -> date:
    """Latest possible day of the event, never before what counts already.

    Who records on the 21st that something happened "in November" knows that it has happened: the
    day of recording is then the latest possible one, and so it is for an unknown date.
    """
    tag = min(geschehen.spaetestens or heute, heute)
    return max(bisher, tag) if bisher else tag


def _nach_statuswechsel(
    vorher: Fall, nachher: Fall, geschehen: Zeitangabe, umstand: Umstand
) -> Fall:
    werte = {"schritt": geschehen, "schritt_erfasst_am": umstand.jetzt}
    if vorher.antrag.ist_offen and not nachher.antrag.ist_offen:
        davor = vorher.status
        # A release is never resumed half-way: it has to be presented again.
        if davor is Antragsstatus.IN_FREIGABE:
            davor = Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND
        werte["letzter_offener_status"] = davor
        if nachher.status is not Antragsstatus.AUFGENOMMEN:
            # Nobody is expected any more; the round's list says so at once.
            nachher = nachher.je(
                "rundenplaetze", lambda p: p.ist_offen, gestrichen_am=umstand.jetzt
            )
    nachher = nachher.mit_antrag(**werte)
    nachher = schliesse_ueberholte(vorher, nachher)
    # A deadline that begins and ends in one confirmation is never written.
    alte = set(map(id, vorher.fristen))
    nachher = nachher.je(
        "fristen",
        lambda f: f.art == Fristart.SCHRITT and f.erledigt_am is None and id(f) in alte,
        erledigt_am=umstand.heute,
    )
    fristen = tuple(f for f in nachher.fristen if f.id is not None or f.erledigt_am is None)
    nachher = nachher.mit(fristen=fristen)
    regel = FRISTREGELN.get(nachher.status)
    eigene = any(f.art == Fristart.SCHRITT and f.erledigt_am is None for f in fristen)
    if regel is None or nachher.antrag.ist_altfall or eigene:
        return nachher
    frist = FristZeile(
        art=Fristart.SCHRITT,
        anlass=regel.anlass,
        faellig_am=umstand.heute + timedelta(days=regel.tage),
        gesetzt_am=umstand.heute,
    )
    return nachher.plus("fristen", frist)
