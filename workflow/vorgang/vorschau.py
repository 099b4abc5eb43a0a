"""A plan in words: what will happen. The page shows the plan that the act would write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from antraege.choices import AmZug, Antragsstatus, Handlung
from antraege.fall import Fall
from antraege.rules.beschluss import beschlusslage
from antraege.rules.kontakte import empfaenger
from antraege.worte import AM_ZUG_WORTE, STATUSWORTE
from workflow.post.briefe import Brief, hat_brief
from workflow.verfahren.handlungen import name
from workflow.verfahren.plan import Plan
from workflow.vorgang import vorschauzeilen


@dataclass(frozen=True, slots=True)
class Vorschau:
    """The plan as the page tells it."""

    zeilen: tuple[tuple[str, str], ...]
    """Pairs of subject and sentence."""
    briefe: tuple[Brief, ...]
    keine_mail: str
    """Why no mail goes out; empty when one does."""


def beschreibe(plan: Plan) -> Vorschau:
    """Tell a plan."""
    return Vorschau(tuple(_zeilen(plan)), plan.briefe, _keine_mail(plan))


def _zeilen(plan: Plan) -> Iterator[tuple[str, str]]:
    yield from _stand(plan)
    if plan.umstand.eintrag is not None:
        eintrag = plan.umstand.eintrag
        neu = plan.teile[-1].geschehen
        titel = name(Handlung(eintrag.handlung))
        yield "Berichtigung", f"Eintrag Nr. {eintrag.nr} „{titel}“: {eintrag.geschehen} → {neu}"
    yield from vorschauzeilen.zeilen(plan)
    vorher, nachher = beschlusslage(plan.vorher), beschlusslage(plan.nachher)
    if vorher != nachher:
        yield "Beschlusslage", f"{vorher.label} → {nachher.label}"
    yield from _danach(plan.vorher, plan.nachher)
    yield from vorschauzeilen.dokumente(plan)


def _stand(plan: Plan) -> Iterator[tuple[str, str]]:
    wechsel = [t for t in plan.teile if t.ist_statuswechsel]
    for teil in wechsel:
        zusatz = " (gleich durchlaufen)" if teil is not plan.teile[0] else ""
        von, nach = _statuswort(teil.vorher), _statuswort(teil.nachher)
        yield "Stand", f"{von} → {nach}{zusatz}"
    if not wechsel:
        yield "Stand", f"bleibt: {_statuswort(plan.nachher)}"


def _statuswort(fall: Fall) -> str:
    if fall.status is Antragsstatus.START:
        return "neu"
    return STATUSWORTE[fall.status].intern


def _danach(vorher: Fall, nachher: Fall) -> Iterator[tuple[str, str]]:
    antrag = nachher.antrag
    if antrag.am_zug and antrag.am_zug != vorher.antrag.am_zug:
        yield "Danach am Zug", AM_ZUG_WORTE[AmZug(antrag.am_zug)].intern
    if antrag.faellig_am and antrag.faellig_am != vorher.antrag.faellig_am:
        yield "Danach fällig", f"{antrag.faellig_am:%d.%m.%Y}: {antrag.faellig_grund}"


def _keine_mail(plan: Plan) -> str:
    letzter = plan.teile[-1]
    if plan.briefe:
        return ""
    if not hat_brief(letzter.handlung):
        return "Keine E-Mail: Für diese Handlung ist keine vorgesehen."
    if not empfaenger(plan.nachher, plan.umstand.heute).mail:
        return "Keine E-Mail: Es ist keine Adresse hinterlegt."
    if not getattr(letzter.eingabe, "benachrichtigen", True):
        return "Keine E-Mail: Die Benachrichtigung ist abgewählt."
    return "Keine E-Mail: Es ist kein Termin angegeben."
