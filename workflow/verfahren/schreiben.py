"""``schreibe``: a plan becomes rows. Changed columns only, one insert per table; no file, no
network, no drawing inside the transaction."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings

from antraege.choices import Nachrichtenstand
from antraege.fall import AntragZeile, KommuneZeile, MitgliedschaftZeile
from antraege.models import Nachricht, Protokolleintrag, Protokolltext
from workflow.verfahren.aenderung import Aenderung, alle_spalten
from workflow.verfahren.eintrag import Kettenkopf, Neueintrag, baue_eintraege
from workflow.verfahren.plan import Plan


@dataclass(frozen=True, slots=True)
class Ergebnis:
    """What an act has written: the keys of the case and of the membership, where there is one."""

    plan: Plan
    antrag_id: int | None
    mitgliedschaft_id: int | None


def schreibe(plan: Plan) -> Ergebnis:
    """Write a plan. The caller holds the transaction and the lock on the case."""
    eintraege, koepfe = baue_eintraege(plan)
    nach_name: dict[str, list[Aenderung]] = defaultdict(list)
    for aenderung in plan.aenderungen:
        nach_name[aenderung.sammlung].append(aenderung)
    kommune_id = _schreibe_kettenzeile(
        plan.nachher.kommune, nach_name.pop("kommune", []), koepfe.get("kommune")
    )
    antrag_id = _schreibe_kettenzeile(
        plan.nachher.antrag, nach_name.pop("antrag", []), koepfe.get("antrag")
    )
    mitgliedschaft_id = _schreibe_kettenzeile(
        plan.nachher.mitgliedschaft,
        nach_name.pop("mitgliedschaft", []),
        koepfe.get("mitgliedschaft"),
    )
    besitzer = {
        "kommune_id": kommune_id,
        "antrag_id": antrag_id,
        "mitgliedschaft_id": mitgliedschaft_id,
    }
    for zeilen in nach_name.values():
        _schreibe_sammlung(zeilen, besitzer)
    _schreibe_protokoll(eintraege, besitzer)
    _schreibe_nachrichten(plan, antrag_id, koepfe)
    return Ergebnis(plan, antrag_id, mitgliedschaft_id)


def _schreibe_kettenzeile(
    zeile: KommuneZeile | AntragZeile | MitgliedschaftZeile,
    aenderungen: list[Aenderung],
    kopf: Kettenkopf | None,
) -> int | None:
    """The row that owns a chain: inserted or updated together with the chain's new head."""
    if kopf is None:
        if aenderungen:
            raise RuntimeError("Eine Änderung ohne Protokolleintrag ist nicht möglich.")
        return zeile.id
    werte = aenderungen[0].spalten() if aenderungen else {}
    werte |= {"protokoll_nr": kopf.nr, "protokoll_kopf": kopf.kopf, "version": zeile.version + 1}
    manager = zeile.modell._default_manager
    if zeile.id is None:
        return int(manager.create(**werte).pk)
    geschrieben = manager.filter(pk=zeile.id, version=zeile.version).update(**werte)
    if geschrieben != 1:
        raise RuntimeError("Die Zeile wurde trotz Sperre geändert.")
    return zeile.id


def _schreibe_sammlung(aenderungen: list[Aenderung], besitzer: dict[str, int | None]) -> None:
    """Facts of one kind: one update for all rows that change, one insert for all new rows.

    Updates come first: a proposal is taken back before its successor is written.
    """
    modell = aenderungen[0].nachher.modell
    manager = modell._default_manager
    geaenderte = [a for a in aenderungen if a.vorher is not None]
    if geaenderte:
        _aendere(geaenderte)
    neue = [a for a in aenderungen if a.vorher is None]
    if neue:
        gehoert = {name: besitzer[name] for name in neue[0].nachher.besitzer}
        manager.bulk_create([modell(**gehoert, **a.spalten()) for a in neue])


def _aendere(aenderungen: list[Aenderung]) -> None:
    """One statement, also where a proposal is granted and another one overtaken."""
    modell = aenderungen[0].nachher.modell
    manager = modell._default_manager
    werte = [a.spalten() for a in aenderungen]
    if all(w == werte[0] for w in werte):
        manager.filter(pk__in=[a.nachher.id for a in aenderungen]).update(**werte[0])
        return
    zeilen = [modell(pk=a.nachher.id, **alle_spalten(a.nachher)) for a in aenderungen]
    manager.bulk_update(zeilen, sorted({spalte for w in werte for spalte in w}))


def _schreibe_protokoll(eintraege: list[Neueintrag], besitzer: dict[str, int | None]) -> None:
    for eintrag in eintraege:
        spalte = f"{eintrag.gehoert_zu}_id"
        setattr(eintrag.zeile, spalte, besitzer[spalte])
    Protokolleintrag.objects.bulk_create([e.zeile for e in eintraege])
    texte = [
        Protokolltext(eintrag=e.zeile, feld=feld, text=text, salz=salz)
        for e in eintraege
        for feld, (salz, text) in e.texte.items()
    ]
    if texte:
        Protokolltext.objects.bulk_create(texte)


def _schreibe_nachrichten(plan: Plan, antrag_id: int | None, koepfe: dict[str, Kettenkopf]) -> None:
    """Mail rows of the outbox; the Message-ID is fixed here, so that a second try repeats it."""
    if not plan.briefe:
        return
    jetzt = plan.umstand.jetzt
    rechner = urlsplit(settings.BASIS_URL).hostname or "localhost"
    kette = next(name for name in ("antrag", "mitgliedschaft", "kommune") if name in koepfe)
    besitzer = antrag_id if kette == "antrag" else getattr(plan.nachher, kette).id
    nummer = f"{kette}-{besitzer}-{koepfe[kette].nr}"
    Nachricht.objects.bulk_create(
        [
            Nachricht(
                antrag_id=antrag_id,
                kommune_id=plan.nachher.antrag.kommune_id,
                handlung=brief.handlung.value,
                an=brief.an,
                betreff=brief.betreff,
                text=brief.text,
                html=brief.html,
                message_id=f"<{nummer}.{stelle}@{rechner}>",
                geplant_am=jetzt,
                senden_ab=jetzt + timedelta(minutes=settings.GNADENFRIST_MINUTEN),
                stand=Nachrichtenstand.GEPLANT,
            )
            for stelle, brief in enumerate(plan.briefe, 1)
        ]
    )
