"""The plan of an act on a body or a membership in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from antraege.choices import Freigabeart, Freigabestand, Handlung, Mitgliedsstatus
from antraege.fall import FreigabeZeile, KommuneZeile, MitgliedschaftZeile
from antraege.rules.kontakte import empfaenger
from antraege.worte import MITGLIEDSWORTE
from workflow.akte.zeilenworte import (
    ZEILENWORTE,
    angaben,
    gefuellte,
    in_worten,
    name_der_zeile,
)
from workflow.post.briefe import hat_brief
from workflow.verfahren.aenderung import Aenderung
from workflow.verfahren.handlungen import gegenstaende, name
from workflow.verfahren.plan import Plan
from workflow.vorgang.vorschau import Vorschau

type Paar = tuple[str, str]


def beschreibe(plan: Plan) -> Vorschau:
    """Tell a plan."""
    return Vorschau(tuple(_zeilen(plan)), plan.briefe, _keine_mail(plan))


def _zeilen(plan: Plan) -> Iterator[Paar]:
    if "mitgliedschaft" in gegenstaende(plan.handlung):
        yield _stand(plan.vorher.mitgliedschaft, plan.nachher.mitgliedschaft)
    if plan.umstand.eintrag is not None:
        eintrag, neu = plan.umstand.eintrag, plan.teile[-1].geschehen
        titel = name(Handlung(eintrag.handlung))
        yield "Berichtigung", f"Eintrag Nr. {eintrag.nr} „{titel}“: {eintrag.geschehen} → {neu}"
    for aenderung in plan.aenderungen:
        yield from _aenderung(plan, aenderung)


def _stand(vorher: MitgliedschaftZeile, nachher: MitgliedschaftZeile) -> Paar:
    wort = MITGLIEDSWORTE[nachher.status].intern
    if vorher.status == nachher.status:
        return "Mitgliedschaft", f"bleibt: {wort}"
    return "Mitgliedschaft", f"{MITGLIEDSWORTE[vorher.status].intern} → {wort}"


def _aenderung(plan: Plan, aenderung: Aenderung) -> Iterator[Paar]:
    zeile = aenderung.nachher
    if isinstance(zeile, MitgliedschaftZeile):
        yield from _mitgliedschaft(plan, aenderung, zeile)
    elif isinstance(zeile, KommuneZeile):
        seit = zeile.ehrenamtskarte_seit
        yield "Ehrenamtskarte", f"seit {seit}" if seit.ist_bekannt else "Vermerk zurückgenommen"
    elif isinstance(zeile, FreigabeZeile):
        offen = zeile.stand == Freigabestand.OFFEN
        stand = "vorgeschlagen" if offen else zeile.stand.label.lower()
        yield "Freigabe", f"{zeile.art.label}: {stand}"
        if offen and (nachfolge := zeile.inhalt.get("nachfolge_name")):
            yield "Rechtsnachfolge", str(nachfolge)
    elif aenderung.sammlung in ZEILENWORTE:
        yield from _zeile(aenderung)


def _mitgliedschaft(plan: Plan, aenderung: Aenderung, zeile: MitgliedschaftZeile) -> Iterator[Paar]:
    geaendert = aenderung.namen
    if "beginn" in geaendert:
        yield "Beginn", str(zeile.beginn)
    if "ende" in geaendert:
        yield "Ende", str(zeile.ende)
    elif "stand_seit" in geaendert:
        yield "Seit", str(zeile.stand_seit)
    if "nachfolge_id" in geaendert:
        vorschlag = plan.vorher.offene_freigabe(Freigabeart.RECHTSNACHFOLGE)
        assert vorschlag is not None
        yield "Rechtsnachfolge", str(vorschlag.inhalt.get("nachfolge_name", ""))
    if zeile.status == Mitgliedsstatus.BEENDET and "status" in geaendert:
        yield "Danach", "Ein neuer Beitritt ist als neuer Vorgang möglich."


def _zeile(aenderung: Aenderung) -> Iterator[Paar]:
    """A new row with all it says, or a row with what changes."""
    wort, _ = ZEILENWORTE[aenderung.sammlung]
    bisher = aenderung.vorher
    if bisher is None:
        yield wort, f"wird eingetragen: {name_der_zeile(aenderung.sammlung, aenderung.nachher)}"
        werte = {f.name: getattr(aenderung.nachher, f.name) for f in fields(aenderung.nachher)}
        yield from angaben(aenderung.sammlung, gefuellte(werte))
        return
    yield wort, f"wird geändert: {name_der_zeile(aenderung.sammlung, bisher)}"
    eigenname = ZEILENWORTE[aenderung.sammlung][1]
    if eigenname in aenderung.namen:
        yield "Künftig", in_worten(getattr(aenderung.nachher, eigenname))
    werte = {feld: getattr(aenderung.nachher, feld) for feld in aenderung.namen}
    yield from angaben(aenderung.sammlung, werte)


def _keine_mail(plan: Plan) -> str:
    if plan.briefe:
        return ""
    if not hat_brief(plan.handlung):
        return "Keine E-Mail: Für diese Handlung ist keine vorgesehen."
    if not empfaenger(plan.nachher, plan.umstand.heute).mail:
        return "Keine E-Mail: Es ist keine Adresse hinterlegt."
    return "Keine E-Mail: Das Datum ist nicht bekannt."
