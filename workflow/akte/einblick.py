"""What a person has to see before an act on a membership: it stands above the form."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import timezone

from antraege.choices import Freigabeart, Handlung
from antraege.fall import Fall
from antraege.worte import MITGLIEDSWORTE
from workflow.akte.angebot import ENTSCHEIDUNGEN
from workflow.akte.queries import eintrag_der_mitgliedschaft, name_einer_kommune
from workflow.akte.seite.verlauf import geschehen_in_worten
from workflow.verfahren.handlungen import name
from workflow.vorgang.einblick import Einblick
from workflow.vorgang.eintragsworte import wer
from workflow.vorgang.queries import namen_der

H = Handlung
type Paar = tuple[str, str]


def einblick(fall: Fall, handlung: Handlung, bezug: int | None, nachfolge: int) -> Einblick | None:
    """The proposal, the entry to be corrected, or simply the membership."""
    if fall.mitgliedschaft.id is None:
        return None
    if handlung in ENTSCHEIDUNGEN:
        eintraege = (*_vorschlag(fall, ENTSCHEIDUNGEN[handlung]), *_mitgliedschaft(fall))
        return Einblick("Darüber entscheiden Sie", eintraege)
    if handlung is H.EINTRAG_BERICHTIGEN:
        eintrag = tuple(_eintrag(fall.mitgliedschaft.id, bezug or 0))
        return Einblick("Der Eintrag", eintrag) if eintrag else None
    eintraege = tuple(_mitgliedschaft(fall))
    if handlung is H.AUSSCHLUSS_VORSCHLAGEN:
        eintraege += (("Regel des Netzwerks", fall.einstellungen.ausschlussregel),)
    if handlung is H.RECHTSNACHFOLGE_VORSCHLAGEN:
        eintraege += (("Rechtsnachfolge", name_einer_kommune(nachfolge)),)
    return Einblick("Die Mitgliedschaft", eintraege)


def _vorschlag(fall: Fall, art: Freigabeart) -> Iterator[Paar]:
    """Who proposed what and why, and for an exclusion the rule that it rests on."""
    freigabe = fall.offene_freigabe(art)
    if freigabe is None:
        return
    person = namen_der([freigabe.vorgeschlagen_von_id])[freigabe.vorgeschlagen_von_id]
    yield "Vorschlag", str(art.label)
    yield "Vorgeschlagen", f"{person}, {timezone.localtime(freigabe.vorgeschlagen_am):%d.%m.%Y}"
    yield "Begründung", freigabe.begruendung
    if nachfolge := freigabe.inhalt.get("nachfolge_name"):
        yield "Rechtsnachfolge", str(nachfolge)
    if art is Freigabeart.AUSSCHLUSS:
        yield "Regel des Netzwerks", fall.einstellungen.ausschlussregel


def _mitgliedschaft(fall: Fall) -> Iterator[Paar]:
    mitgliedschaft = fall.mitgliedschaft
    stand = MITGLIEDSWORTE[mitgliedschaft.status].intern
    yield "Stand", f"{stand}, seit {mitgliedschaft.stand_seit}"
    yield "Beginn", str(mitgliedschaft.beginn)


def _eintrag(mitgliedschaft_id: int, nr: int) -> Iterator[Paar]:
    eintrag = eintrag_der_mitgliedschaft(mitgliedschaft_id, nr)
    if eintrag is not None:
        yield f"Nr. {eintrag.nr}", name(Handlung(eintrag.handlung))
        yield "Datum", geschehen_in_worten(eintrag)
        yield "Erfasst", f"{timezone.localtime(eintrag.erfasst_am):%d.%m.%Y}, {wer(eintrag)}"
