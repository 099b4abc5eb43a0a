"""Protocol entries of a plan: canonical content, chained hashes, free texts with their salt."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from antraege.akteur import Akteur, Weg
from antraege.choices import Antragsstatus, Handlung, Mitgliedsstatus, Rolle
from antraege.fall import AntragZeile, KommuneZeile, MitgliedschaftZeile
from antraege.models import Protokolleintrag
from antraege.protokoll import (
    eintragshash,
    eintragsinhalt,
    kanonisch,
    kette_der_kommune,
    kette_der_mitgliedschaft,
    kette_des_antrags,
    textfeld,
)
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.aenderung import aenderungen
from workflow.verfahren.eingaben import Bezug
from workflow.verfahren.handlungen import ist_kommunensache
from workflow.verfahren.plan import Plan, Teilschritt
from workflow.verfahren.umstand import Umstand

EFFEKTE = {
    Handlung.AUFNAHME_FREIGEBEN: Handlung.AUFNEHMEN,
    Handlung.AUFNAHME_AUFHEBEN: Handlung.AUFHEBEN,
}
"""Act of a case -> its effect on the membership, under which that chain records it."""


@dataclass(frozen=True, slots=True)
class Kettenkopf:
    """Number and head of a chain."""

    nr: int
    kopf: str


@dataclass(frozen=True, slots=True)
class Neueintrag:
    """An entry that has not been written: the row without its subject, and its texts."""

    gehoert_zu: str
    zeile: Protokolleintrag
    texte: dict[str, tuple[str, str]]
    """Field -> (salt, text)."""


def baue_eintraege(plan: Plan) -> tuple[list[Neueintrag], dict[str, Kettenkopf]]:
    """All entries of a plan in order, and where each chain stands after them."""
    koepfe: dict[str, Kettenkopf] = {}
    eintraege: list[Neueintrag] = []
    for teil in plan.teile:
        for gehoert_zu, felder, kette in _felder(teil, plan.umstand):
            kopf = koepfe.get(gehoert_zu) or _anfang(gehoert_zu, teil)
            eintrag = _eintrag(gehoert_zu, felder, kette, kopf, teil, plan.umstand)
            koepfe[gehoert_zu] = Kettenkopf(eintrag.zeile.nr, eintrag.zeile.hash)
            eintraege.append(eintrag)
    return eintraege, koepfe


def _anfang(gehoert_zu: str, teil: Teilschritt) -> Kettenkopf:
    zeile: AntragZeile | MitgliedschaftZeile | KommuneZeile = getattr(teil.nachher, gehoert_zu)
    return Kettenkopf(zeile.protokoll_nr, zeile.protokoll_kopf)


def ist_sache_der_kommune(teil: Teilschritt) -> bool:
    """Whether the act is about the body itself: no case, no membership."""
    hat_antrag = teil.nachher.antrag.status is not Antragsstatus.START
    return not hat_antrag and ist_kommunensache(teil.handlung)


def _felder(teil: Teilschritt, umstand: Umstand) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Per chain: its name, the query columns of the entry, and the chain's name in the content."""
    vorher, nachher = teil.vorher, teil.nachher
    hat_antrag = nachher.antrag.status is not Antragsstatus.START
    if hat_antrag:
        antrag = nachher.antrag
        felder = {
            "handlung": teil.handlung.value,
            "vorher": _wort(vorher.status),
            "nachher": _wort(nachher.status),
            "wirksam_am": antrag.wirksam_am,
            "seit_am": vorher.antrag.schritt.taggenau if teil.ist_statuswechsel else None,
            "am_zug": str(antrag.am_zug),
            "ist_pausiert": antrag.ist_pausiert,
            "faellig_am": antrag.faellig_am,
            "ist_durchlaufen": teil.ist_durchlaufen,
        }
        yield "antrag", felder | _zeit(teil.geschehen), kette_des_antrags(antrag.aktenzeichen)
    if ist_sache_der_kommune(teil):
        felder = {"handlung": teil.handlung.value, "wirksam_am": umstand.heute}
        yield "kommune", felder | _zeit(teil.geschehen), kette_der_kommune(nachher.kommune.ags)
    elif not hat_antrag or nachher.mitgliedschaft != vorher.mitgliedschaft:
        mitgliedschaft = nachher.mitgliedschaft
        ist_neu = mitgliedschaft.id is None
        felder = {
            "handlung": EFFEKTE.get(teil.handlung, teil.handlung).value,
            "vorher": "" if ist_neu else _wort(vorher.mitgliedschaft.status),
            "nachher": _wort(mitgliedschaft.status),
            "wirksam_am": mitgliedschaft.wirksam_am,
        }
        # What is carried on began earlier, at another body; here it counts from the change on.
        beginnt = ist_neu and teil.handlung is not Handlung.MITGLIEDSCHAFT_FORTFUEHREN
        wann = mitgliedschaft.beginn if beginnt else teil.geschehen
        assert mitgliedschaft.erfasst_am is not None
        kette = kette_der_mitgliedschaft(nachher.kommune.ags, mitgliedschaft.erfasst_am)
        yield "mitgliedschaft", felder | _zeit(wann), kette


def _zeit(wann: Zeitangabe) -> dict[str, Any]:
    return {
        "geschehen_fruehestens": wann.fruehestens,
        "geschehen_spaetestens": wann.spaetestens,
        "genauigkeit": str(wann.genauigkeit),
    }


def _wort(status: Antragsstatus | Mitgliedsstatus) -> str:
    return "" if status.value == "start" else status.value


def _eintrag(
    gehoert_zu: str,
    felder: dict[str, Any],
    kette: str,
    kopf: Kettenkopf,
    teil: Teilschritt,
    umstand: Umstand,
) -> Neueintrag:
    daten, texte = _daten_und_texte(gehoert_zu, teil)
    berichtigt = umstand.eintrag.id if umstand.eintrag else None
    zeile = Protokolleintrag(
        **felder,
        nr=kopf.nr + 1,
        erfasst_am=umstand.jetzt,
        person_id=umstand.akteur.person_id,
        rolle=rolle(umstand.akteur),
        im_auftrag=str(teil.eingabe.im_auftrag),
        berichtigt_id=berichtigt,
        vorgaenger=kopf.kopf,
    )
    nr = umstand.eintrag.nr if umstand.eintrag else None
    zeile.inhalt = kanonisch(eintragsinhalt(zeile, kette, berichtigt=nr, daten=daten, texte=texte))
    zeile.hash = eintragshash(kopf.kopf, zeile.inhalt)
    return Neueintrag(gehoert_zu, zeile, texte)


def _daten_und_texte(
    gehoert_zu: str, teil: Teilschritt
) -> tuple[dict[str, Any], dict[str, tuple[str, str]]]:
    """A membership's own row goes into its chain, everything else into the act's main chain."""
    hat_antrag = teil.nachher.antrag.status is not Antragsstatus.START
    hauptkette = "antrag" if hat_antrag else gehoert_zu
    daten: dict[str, list[Any]] = {}
    gesagt = {feld: getattr(teil.eingabe, feld, "") for feld in ("grund", "schreiben")}
    gesagt["geschehen_wortlaut"] = teil.geschehen.wortlaut
    texte: dict[str, str] = {feld: text for feld, text in gesagt.items() if text}
    zeilentexte: list[tuple[str, int, dict[str, str]]] = []
    for aenderung in aenderungen(teil.vorher, teil.nachher):
        eigene = "mitgliedschaft" if aenderung.sammlung == "mitgliedschaft" else hauptkette
        if eigene != gehoert_zu:
            continue
        werte, frei = aenderung.fuer_protokoll()
        if werte:
            daten.setdefault(aenderung.sammlung, []).append(werte)
        zeilentexte.append((aenderung.sammlung, len(daten.get(aenderung.sammlung, [])) - 1, frei))
    for sammlung, stelle, frei in zeilentexte:
        anzahl = len(daten.get(sammlung, []))
        texte |= {textfeld(sammlung, spalte, stelle, anzahl): t for spalte, t in frei.items()}
    if teil.handlung is Handlung.ZUSAGE_ANMAHNEN and isinstance(teil.eingabe, Bezug):
        # Whoever reminds early changes no row; the entry says all the same which one was meant.
        daten.setdefault("zusagen", [{"id": teil.eingabe.zeile_id}])
    if berichtigung := getattr(teil.eingabe, "neu", None):
        daten["berichtigung"] = [berichtigung.als_daten()]
    return daten, {feld: (secrets.token_hex(32), text) for feld, text in texte.items()}


def rolle(akteur: Akteur) -> str:
    """Under which hat somebody acted."""
    if akteur.weg is not Weg.OBERFLAECHE:
        return str(akteur.weg)
    return next((r.value for r in Rolle if r in akteur.rollen), "")
