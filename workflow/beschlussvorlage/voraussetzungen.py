"""The requirements of a body in words that may leave the office: no verdict before its time."""

from __future__ import annotations

from collections.abc import Iterator

from antraege.choices import Antragsstatus, Landeswissen, Urteil
from antraege.fall import Fall, KriteriumZeile
from antraege.rules.am_zug import weiss_das_land
from antraege.worte import schrittnummer
from berichte.beschlussvorlage import Voraussetzung

NICHT_UEBERLIEFERT = "nicht bekannt"
"""Of an old case nobody wrote down how it went; an assembly reads no word of archives."""


def voraussetzungen(fall: Fall) -> Iterator[Voraussetzung]:
    """All that the catalogue applies to this kind of body."""
    for kriterium in fall.kriterien:
        stand, zu_tun = _stand(fall, kriterium)
        yield Voraussetzung(kriterium.nr, kriterium.titel, stand, zu_tun)


def _stand(fall: Fall, kriterium: KriteriumZeile) -> tuple[str, str]:
    """How far it is, and what is left to do."""
    ergebnis = fall.pruefergebnis(kriterium.id)
    if ergebnis is not None and sind_bestaetigt(fall):
        durch_zusage = ergebnis.urteil is Urteil.ERFUELLT_DURCH_ZUSAGE
        return ("zugesagt", "Zusage einlösen") if durch_zusage else ("erfüllt", "")
    if weiss_das_land(fall, kriterium):
        return "liegt dem Land vor", ""
    if ergebnis is not None or any(n.kriterium_id == kriterium.id for n in fall.nachweise):
        return "wird geprüft", "Ergebnis abwarten"
    return _ohne_angaben(fall, kriterium)


def _ohne_angaben(fall: Fall, kriterium: KriteriumZeile) -> tuple[str, str]:
    """The same of one about which nothing has come in."""
    if Antragsstatus.IN_PRUEFUNG in fall.antrag.unbekannte_schritte:
        return NICHT_UEBERLIEFERT, "mit der Geschäftsstelle klären"
    if not kriterium.braucht_nachweis:
        return "kein Nachweis nötig", "mit der Gemeinsamen Erklärung zusagen"
    if _ist_anerkennung(kriterium):
        return "noch offen", "Weg festlegen und der Geschäftsstelle mitteilen"
    return "noch offen", "der Geschäftsstelle darlegen"


def sind_bestaetigt(fall: Fall) -> bool:
    """Whether the requirements are behind the case, and each was found met or promised."""
    antrag = fall.antrag
    dahinter = schrittnummer(fall.status) > schrittnummer(Antragsstatus.IN_PRUEFUNG)
    if not dahinter or Antragsstatus.IN_PRUEFUNG in antrag.unbekannte_schritte:
        return False
    urteile = [fall.pruefergebnis(k.id) for k in fall.kriterien]
    return bool(urteile) and all(
        u is not None and u.urteil is not Urteil.NICHT_ERFUELLT for u in urteile
    )


def braucht_anerkennung(fall: Fall) -> bool:
    """Whether the requirement on recognition is open, and nothing about it has come in."""
    offene = [k for k in fall.kriterien if _ist_anerkennung(k) and not weiss_das_land(fall, k)]
    bekannt = {
        zeile.kriterium_id
        for sammlung in (fall.nachweise, fall.pruefergebnisse, fall.zusagen)
        for zeile in sammlung
    }
    return any(k.id not in bekannt for k in offene)


def _ist_anerkennung(kriterium: KriteriumZeile) -> bool:
    return kriterium.landeswissen == Landeswissen.EHRENAMTSKARTE
