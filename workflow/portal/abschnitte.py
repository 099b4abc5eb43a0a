"""Evidence, decision and signatures of a case, in the words that are meant for the body."""

from dataclasses import dataclass
from datetime import date

from antraege.choices import Antragsstatus, Beschlusslage, Partei
from antraege.fall import BeratungZeile, Fall, KriteriumZeile, UnterschriftZeile
from antraege.rules.am_zug import termin_der_unterzeichnung, weiss_das_land
from antraege.rules.beschluss import beschlusslage, in_reihenfolge
from antraege.rules.oeffentlich import datumswort, nach_aussen
from antraege.rules.runde import offener_platz
from antraege.rules.zeichnung import leere_parteien, mangel_der_zeichnungsfreigabe, parteien
from antraege.worte import koerper, schrittnummer
from workflow.portal.weg import erreicht

GEPRUEFT = "geprüft"
OFFENE_LAGEN = (Beschlusslage.AUSSTEHEND, Beschlusslage.UNBEKANNT)


@dataclass(frozen=True, slots=True)
class Voraussetzung:
    """A requirement and how far it has come: ``eingegangen`` or ``geprüft``, nothing finer."""

    titel: str
    erlaeuterung: str
    stand: str
    art: str


@dataclass(frozen=True, slots=True)
class Beratungsanzeige:
    """A public consultation."""

    gremium: str
    sitzung: str
    drucksache: str
    ergebnis: str


@dataclass(frozen=True, slots=True)
class Unterschriftsanzeige:
    """Whether a party has signed, and when; never who."""

    partei: str
    stand: str
    art: str


def voraussetzungen(fall: Fall) -> list[Voraussetzung]:
    """All requirements that the catalogue applies to this kind of body."""
    return [_voraussetzung(fall, kriterium) for kriterium in fall.kriterien]


def _voraussetzung(fall: Fall, kriterium: KriteriumZeile) -> Voraussetzung:
    da = any(n.kriterium_id == kriterium.id for n in fall.nachweise)
    if fall.pruefergebnis(kriterium.id) is not None:
        stand, art = GEPRUEFT, "erfolg"
    elif weiss_das_land(fall, kriterium):
        stand, art = "liegt dem Land vor", "erfolg"
    elif da:
        stand, art = "eingegangen", "info"
    elif kriterium.braucht_nachweis:
        stand, art = "offen", "warnung"
    else:
        stand, art = "kein Nachweis nötig", "neutral"
    return Voraussetzung(kriterium.titel, kriterium.erlaeuterung, stand, art)


def beratungen(fall: Fall, heute: date) -> list[Beratungsanzeige]:
    """Consultations known to be public, in the order of their sessions."""
    return [_beratung(fall, b, heute) for b in in_reihenfolge(nach_aussen(fall))]


def _beratung(fall: Fall, zeile: BeratungZeile, heute: date) -> Beratungsanzeige:
    ergebnis = getattr(zeile.ergebnis, "label", "") or _ohne_ergebnis(fall, zeile, heute)
    if zeile.ist_einstimmig:
        ergebnis += " (einstimmig)"
    sitzung = datumswort(zeile.sitzung)
    return Beratungsanzeige(zeile.gremium, sitzung, zeile.drucksache, ergebnis)


def _ohne_ergebnis(fall: Fall, zeile: BeratungZeile, heute: date) -> str:
    """What stands for a result; none is awaited of a past session once the decision is behind."""
    if zeile.sitzung.liegt_nach(heute):
        return "steht noch bevor"
    if (
        fall.antrag.ist_geschlossener_altfall
        or erreicht(fall) > schrittnummer(Antragsstatus.BESCHLUSS_AUSSTEHEND)
        or beschlusslage(nach_aussen(fall)) not in OFFENE_LAGEN
    ):
        return "ohne Angabe"
    return "noch kein Ergebnis"


def unterschriften(fall: Fall) -> list[Unterschriftsanzeige]:
    """The required signatures, once the first is there or the case has come to that step."""
    return [_unterschrift(fall, partei, fall.unterschrift(partei)) for partei in parteien(fall)]


def offener_termin(fall: Fall) -> date | None:
    """Day of the signing while a signature is missing: of a round to which the body was invited,
    else the one that was released."""
    platz = offener_platz(fall)
    gesagt = not mangel_der_zeichnungsfreigabe(fall) if platz is None else platz.ist_eingeladen
    return termin_der_unterzeichnung(fall) if gesagt and leere_parteien(fall) else None


def _unterschrift(
    fall: Fall, partei: Partei, zeile: UnterschriftZeile | None
) -> Unterschriftsanzeige:
    namen = {
        Partei.KOMMUNE: koerper(fall.kommune.typ).ihre,
        Partei.LAND: "Land Nordrhein-Westfalen",
    }
    wer = namen.get(partei, str(partei.label))
    if zeile is None and fall.antrag.ist_geschlossener_altfall:
        return Unterschriftsanzeige(wer, "nicht überliefert", "neutral")
    if zeile is None:
        termin = offener_termin(fall)
        zusatz = f", Termin {termin:%d.%m.%Y}" if termin else ""
        return Unterschriftsanzeige(wer, f"steht noch aus{zusatz}", "neutral")
    tag = datumswort(zeile.unterzeichnet)
    stand = f"unterzeichnet, {tag}" if tag else "unterzeichnet"
    if zeile.hat_offenen_vorbehalt:
        return Unterschriftsanzeige(wer, f"{stand}, unter Vorbehalt", "warnung")
    return Unterschriftsanzeige(wer, stand, "erfolg")
