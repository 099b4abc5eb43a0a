"""The body's page: from what was read to what the template prints. Pure, apart from addresses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from antraege.choices import Handlung, Kommunentyp, Rolle
from antraege.models import Kommune
from antraege.queries.register import plakette, plakette_des_endes
from antraege.rules.beschluss import ist_zu_beschliessen
from antraege.worte import voller_name
from workflow.akte.angebot import an_der_kommune
from workflow.akte.queries import Blatt, Kommunenakte, ist_ohne_ansprechperson
from workflow.akte.seite import (
    dokumente,
    gebiet,
    mitgliedschaft,
    nachrichten,
    personen,
    register,
    verlauf,
    vorgaenge,
    vorgeschichte,
)
from workflow.akte.seite.vorgaenge import Vorgangszeile, Zusagezeile
from workflow.akte.wege import zum_statusbericht
from workflow.verfahren.handlungen import name
from workflow.verfahren.umstand import Umstand
from workflow.vorgang.seite.angebot import Aktion
from workflow.vorgang.seite.beschlusspapiere import Beschlusspapiere, beschlusspapiere
from workflow.vorgang.seite.kopf import Plakette
from workflow.vorgang.wege import zum_neuen

H = Handlung

ABSCHNITTSAKTE = {
    "ansprechpersonen": (
        (H.ANSPRECHPERSON_EINTRAGEN, "", {}),
        (H.ANSPRECHPERSON_EINTRAGEN, "Vertretung eintragen", {"stelle": "vertretung"}),
    ),
    "spitzen": (
        (H.VERWALTUNGSSPITZE_EINTRAGEN, "", {}),
        (
            H.VERWALTUNGSSPITZE_EINTRAGEN,
            "Allgemeine Vertretung eintragen",
            {"stelle": "vertretung"},
        ),
    ),
    "ehrenamtskarte": ((H.EHRENAMTSKARTE_VERMERKEN, "Vermerken", {}),),
    "gastteilnahmen": ((H.GASTTEILNAHME_ERFASSEN, "Erfassen", {}),),
    "vorgeschichte": ((H.VORGESCHICHTE_ERFASSEN, "Ergänzen", {}),),
    "dokumente": ((H.DOKUMENT_ABLEGEN, "Ablegen", {}),),
}
"""Section -> its acts: the word there, where it is not the usual one, and what the address says."""
RUECKSCHAU = frozenset({"vorgeschichte"})
"""Sections to which something is added even when there is no such body any more."""


@dataclass(frozen=True, slots=True)
class Seite:
    """Everything the template prints. ``akte`` is None for who sees the register only."""

    name: str
    art: str
    kreis: Kommune | None
    ist_erfunden: bool
    plaketten: tuple[Plakette, ...]
    erfassen_url: str
    daten: list[tuple[str, str]]
    ehrenamtskarte: str
    gemeinden: list[tuple[str, str]]
    mitgliedschaften: tuple[mitgliedschaft.Mitgliedschaftsblock, ...]
    uebergeleitet: tuple[mitgliedschaft.Uebergang, ...]
    gebiet: gebiet.Gebietsblock
    akte: Aktenteil | None


@dataclass(frozen=True, slots=True)
class Aktenteil:
    """What only people see who read everything."""

    vorgaenge: tuple[Vorgangszeile, ...]
    zusagen: tuple[Zusagezeile, ...]
    dokumente: tuple[dokumente.Dokumentzeile, ...]
    ansprechpersonen: personen.Personen
    vakanz: str
    spitzen: personen.Personen
    gastteilnahmen: tuple[vorgeschichte.Gastzeile, ...]
    vorgeschichte: tuple[vorgeschichte.Vorgeschichtszeile, ...]
    nachrichten: tuple[nachrichten.Mailzeile, ...]
    verlauf: tuple[verlauf.Eintrag, ...]
    akte: dict[str, tuple[Aktion, ...]]
    """Section -> its acts."""
    bericht_url: str
    papiere: Beschlusspapiere | None
    """While there is something to decide: the body is no member."""


def baue_seite(blatt: Blatt, akte: Kommunenakte | None, umstand: Umstand) -> Seite:
    """Put the page together for the person who looks at it."""
    kommune = blatt.kommune
    karte = kommune.ehrenamtskarte_seit
    frei = blatt.mitgliedschaft is None and akte is not None and akte.offener_vorgang is None
    besteht = kommune.besteht_am(umstand.heute)
    darf_erfassen = frei and besteht and umstand.akteur.hat(Rolle.BEARBEITUNG)
    return Seite(
        name=voller_name(kommune.typ, kommune.name),
        art=Kommunentyp(kommune.typ).label,
        kreis=kommune.kreis,
        ist_erfunden=kommune.ist_erfunden,
        plaketten=tuple(_plaketten(blatt, akte, umstand)),
        erfassen_url=zum_neuen(kommune=kommune.pk) if darf_erfassen else "",
        daten=register.daten(kommune),
        ehrenamtskarte=f"Nimmt teil seit {karte}" if karte.ist_bekannt else "Nicht vermerkt",
        gemeinden=[(k.ags, voller_name(k.typ, k.name)) for k in blatt.gemeinden],
        mitgliedschaften=tuple(
            mitgliedschaft.block(m, akte, umstand) for m in blatt.mitgliedschaften
        ),
        uebergeleitet=tuple(mitgliedschaft.uebergang(m) for m in blatt.uebergeleitet),
        gebiet=gebiet.block(blatt, umstand.akteur, umstand.heute),
        akte=_aktenteil(akte, umstand) if akte is not None else None,
    )


def _plaketten(blatt: Blatt, akte: Kommunenakte | None, umstand: Umstand) -> list[Plakette]:
    """The membership, the case on its way, and what is missing."""
    stand, laufend = blatt.mitgliedschaft, akte.offener_vorgang if akte else None
    worte = plakette(stand.status if stand else None, laufend.status if laufend else None)
    plaketten = [Plakette(worte.text, worte.art)] if worte else []
    if ende := plakette_des_endes(blatt.kommune.besteht_ab, blatt.kommune.besteht_bis):
        plaketten.append(Plakette(ende.text, ende.art))
    if akte is not None and ist_ohne_ansprechperson(akte, umstand.heute):
        plaketten.append(Plakette("ohne Ansprechperson", "warnung"))
    return plaketten


def _aktenteil(akte: Kommunenakte, umstand: Umstand) -> Aktenteil:
    fall, akteur, heute = akte.fall, umstand.akteur, umstand.heute
    return Aktenteil(
        vorgaenge=tuple(vorgaenge.vorgaenge(akte)),
        zusagen=tuple(vorgaenge.zusagen(akte, heute)),
        dokumente=tuple(dokumente.dokumente(akte, akteur)),
        ansprechpersonen=personen.ansprechpersonen(fall, umstand),
        vakanz=personen.vakanz(akte, heute),
        spitzen=personen.spitzen(fall, umstand),
        gastteilnahmen=tuple(vorgeschichte.gastteilnahmen(fall, akteur)),
        vorgeschichte=tuple(vorgeschichte.vorgeschichte(fall)),
        nachrichten=tuple(nachrichten.nachrichten(akte)),
        verlauf=tuple(verlauf.verlauf(akte, akteur)),
        akte=_abschnittsakte(akte, umstand),
        bericht_url=zum_statusbericht(akte.kommune.ags),
        papiere=_papiere(akte, heute),
    )


def _papiere(akte: Kommunenakte, heute: date) -> Beschlusspapiere | None:
    if akte.blatt.mitgliedschaft is not None or not akte.kommune.besteht_am(heute):
        return None
    if akte.offener_vorgang is not None and not ist_zu_beschliessen(akte.offener_vorgang.status):
        return None
    return beschlusspapiere(akte.kommune.typ, akte.kommune.ags)


def _abschnittsakte(akte: Kommunenakte, umstand: Umstand) -> dict[str, tuple[Aktion, ...]]:
    besteht = akte.kommune.besteht_am(umstand.heute)
    return {
        abschnitt: tuple(
            Aktion(wort or name(handlung), url)
            for handlung, wort, abfrage in handlungen
            if (url := an_der_kommune(akte.fall, umstand.akteur, handlung, **abfrage))
        )
        for abschnitt, handlungen in ABSCHNITTSAKTE.items()
        if besteht or abschnitt in RUECKSCHAU
    }
