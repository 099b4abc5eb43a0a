"""Commitments in the words of the body: until when, what was extended, how they ended."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from antraege.choices import Handlung, Zusagestand
from antraege.fall import Fall, ZusageZeile
from antraege.rules.zusagen import lebt, offene_zusagen
from antraege.worte import HANDLUNGSWORTE


@dataclass(frozen=True, slots=True)
class Zusagenanzeige:
    """A promise, how it stands, and what was extended."""

    vorhaben: str
    stand: str
    zusatz: str = ""


def zusagen(fall: Fall, heute: date) -> list[Zusagenanzeige]:
    """What the body has promised, as long as it binds; settled promises last."""
    if not lebt(fall):
        return []
    erledigte = [z for z in fall.zusagen if not z.ist_offen]
    return [_anzeige(fall, z, heute) for z in (*offene_zusagen(fall), *erledigte)]


def _anzeige(fall: Fall, zusage: ZusageZeile, heute: date) -> Zusagenanzeige:
    bisher = [v.bisher for v in fall.zusageverlaengerungen if v.zusage_id == zusage.id]
    zusatz = f"verlängert, zuvor bis {_aufzaehlung(_tag(t) for t in bisher)}" if bisher else ""
    return Zusagenanzeige(zusage.vorhaben, _stand(zusage, heute), zusatz)


def _stand(zusage: ZusageZeile, heute: date) -> str:
    if zusage.stand is Zusagestand.EINGELOEST:
        return f"eingelöst am {_tag(zusage.erledigt_am)}" if zusage.erledigt_am else "eingelöst"
    if zusage.stand is Zusagestand.NICHT_EINGELOEST:
        return "wird nicht eingelöst"
    wann = _tag(zusage.faellig_am)
    return f"zugesagt bis {wann}" if zusage.faellig_am > heute else f"war zugesagt bis {wann}"


def bitte_um_auskunft(fall: Fall, heute: date) -> str:
    """What the body is asked once a promised day has come; empty while none has."""
    faellige = [z for z in offene_zusagen(fall) if z.faellig_am <= heute] if lebt(fall) else []
    if not faellige:
        return ""
    satz = nachfrage(_aufzaehlung(f"„{z.vorhaben}“" for z in faellige))
    return satz if len(faellige) == 1 else satz.replace(" ist.", " sind.")


def nachfrage(vorhaben: str) -> str:
    """ "Bitte teilen Sie uns mit, wie weit … ist." """
    return HANDLUNGSWORTE[Handlung.ZUSAGE_ANMAHNEN].oeffentlich.format(vorhaben=vorhaben)


def _tag(tag: date) -> str:
    return f"{tag:%d.%m.%Y}"


def _aufzaehlung(teile: Iterable[str]) -> str:
    *davor, letzter = teile
    return f"{', '.join(davor)} und {letzter}" if davor else letzter
