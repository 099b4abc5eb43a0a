"""One change as its page shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from antraege.akteur import Akteur
from antraege.choices import Gebietsrolle, Gebietsstand, Handlung, Kommunentyp
from antraege.worte import voller_name
from workflow.akte.wege import zur_kommune
from workflow.fassungen.verlauf import Verlaufszeile
from workflow.gebiet.geschehenes import vom_geschehenen
from workflow.gebiet.vorschau import bleibende_dokumente, vom_vollzug, von_der_aufhebung
from workflow.gebiet.wege import zur_handlung
from workflow.gebiet.worte import plakette, titel
from workflow.verfahren.fassungen.hindernisse import VIER_AUGEN
from workflow.verfahren.gebiet.akte import AKTE
from workflow.verfahren.gebiet.eintraege import eintraege_seit
from workflow.verfahren.gebiet.hindernisse import hindernisse
from workflow.verfahren.gebiet.lage import Lage
from workflow.verfahren.gebiet.orte import kreis_danach
from workflow.verfahren.handlungen import name
from workflow.verfahren.hindernis import Hindernisart
from workflow.vorgang.eintragsworte import wer
from workflow.vorgang.seite.angebot import Aktion
from workflow.vorgang.seite.kopf import Plakette
from workflow.vorgang.wege import zur_seite

H = Handlung
R = Gebietsrolle
RAENGE = {
    H.GEBIETSAENDERUNG_VOLLZIEHEN: "primary",
    H.GEBIETSAENDERUNG_AUFHEBEN: "primary",
    H.GEBIETSAENDERUNG_VORSCHLAGEN: "primary",
    H.GEBIETSAENDERUNG_BEARBEITEN: "secondary",
}
"""How loud the button of an act is; the others are quiet."""
LAUTSTAERKE = ("primary", "secondary", "tertiary")
GESCHEHENE = {Gebietsstand.VOLLZOGEN, Gebietsstand.AUFGEHOBEN}
GESCHEHEN = {
    False: "Das ist beim Vollzug geschehen",
    True: "Das war beim Vollzug geschehen und gilt seit der Aufhebung nicht mehr",
}
"""Whether the change was annulled -> what stands above what its execution did."""
ROLLENWORTE = {R.GEHT_AUF: "geht auf", R.BLEIBT: "bleibt", R.ENTSTEHT: "entsteht"}


@dataclass(frozen=True, slots=True)
class Koerperzeile:
    """A body of the change."""

    name: str
    url: str
    rolle: str
    zusatz: str


@dataclass(frozen=True, slots=True)
class Seite:
    """Everything the template prints."""

    titel: str
    plakette: Plakette
    angaben: tuple[tuple[str, str], ...]
    quelle_url: str
    koerper: tuple[Koerperzeile, ...]
    geschehenes_titel: str
    geschehenes: tuple[tuple[str, str], ...]
    """Once it has been executed: what that did."""
    folgen_titel: str
    folgen: tuple[tuple[str, str], ...]
    verweise: tuple[tuple[str, str], ...]
    """Cases that have passed over, and their pages."""
    dokumente: tuple[tuple[str, str], ...]
    """What an annulment would leave in the file of a body that it unmakes."""
    hindernisse: tuple[str, ...]
    hinweis: str
    aktionen: tuple[Aktion, ...]
    verlauf: tuple[Verlaufszeile, ...]


def baue_seite(lage: Lage, akteur: Akteur, heute: date) -> Seite:
    """Put the page together for the person who looks at it."""
    vorschlag = lage.vorschlag
    entwurf = lage.entwurf
    tag = entwurf.wirksam_am
    sieht_vorgaenge = akteur.liest_alles
    return Seite(
        titel=titel(lage),
        plakette=plakette(lage.stand, vorschlag.art if vorschlag is not None else None),
        angaben=(
            ("Gilt ab", f"{tag:%d.%m.%Y}" if tag is not None else "noch offen"),
            ("Quelle", entwurf.quelle or "noch offen"),
        ),
        quelle_url=entwurf.quelle_url,
        koerper=tuple(_koerper(lage)),
        geschehenes_titel=GESCHEHEN[lage.stand is Gebietsstand.AUFGEHOBEN],
        geschehenes=tuple(vom_geschehenen(lage)) if lage.stand in GESCHEHENE else (),
        folgen_titel=_folgen_titel(lage),
        folgen=tuple(_folgen(lage)),
        verweise=tuple(_verweise(lage)) if sieht_vorgaenge else (),
        dokumente=bleibende_dokumente(lage) if sieht_vorgaenge else (),
        hindernisse=tuple(_hindernisse(lage, akteur, heute)),
        hinweis=lage.hinweis,
        aktionen=tuple(_aktionen(lage, akteur, heute)),
        verlauf=tuple(_verlauf(lage.pk)),
    )


def _koerper(lage: Lage) -> Iterator[Koerperzeile]:
    for stelle, teil in enumerate(lage.entwurf.teile):
        koerper = lage.von(teil)
        typ = teil.typ or (koerper.zeile.typ if koerper is not None else "")
        bezeichnung = voller_name(typ, teil.name) if typ and teil.name else ""
        if koerper is not None and not bezeichnung:
            bezeichnung = koerper.name
        zusaetze = [
            str(Kommunentyp(typ).label) if typ else "",
            f"Schlüssel {teil.ags or (koerper.zeile.ags if koerper is not None else '')}",
        ]
        kreis = kreis_danach(lage, teil)
        zusaetze += [kreis.name] if kreis is not None else []
        if stelle in lage.namen_vorher and teil.rolle is R.BLEIBT:
            vorher = voller_name(*lage.namen_vorher[stelle])
            zusaetze += [f"vorher {vorher}"] if vorher != bezeichnung else []
        elif koerper is not None and teil.rolle is R.BLEIBT and koerper.name != bezeichnung:
            zusaetze.append(f"bisher {koerper.name}")
        yield Koerperzeile(
            name=bezeichnung,
            url=zur_kommune(koerper.zeile.ags) if koerper is not None else "",
            rolle=ROLLENWORTE[teil.rolle],
            zusatz=", ".join(z for z in zusaetze if z),
        )


def _folgen_titel(lage: Lage) -> str:
    if lage.stand in (Gebietsstand.ENTWURF, Gebietsstand.VORGESCHLAGEN):
        return "Das passiert beim Vollzug"
    return "Das geschähe bei einer Aufhebung"


def _folgen(lage: Lage) -> list[tuple[str, str]]:
    if lage.stand in (Gebietsstand.ENTWURF, Gebietsstand.VORGESCHLAGEN):
        return vom_vollzug(lage)
    return von_der_aufhebung(lage) if lage.stand is Gebietsstand.VOLLZOGEN else []


def _verweise(lage: Lage) -> Iterator[tuple[str, str]]:
    for u in lage.uebergaenge:
        if u.antrag_id is not None:
            yield f"Gz. {u.aktenzeichen}", zur_seite(u.antrag_id)


def _hindernisse(lage: Lage, akteur: Akteur, heute: date) -> Iterator[str]:
    """What still stands in the way of the next step, whoever looks at it."""
    naechste = {
        Gebietsstand.ENTWURF: H.GEBIETSAENDERUNG_VORSCHLAGEN,
        Gebietsstand.VORGESCHLAGEN: H.GEBIETSAENDERUNG_VOLLZIEHEN,
    }.get(lage.stand)
    if naechste is None:
        return
    gefunden = dict.fromkeys(hindernisse(lage, naechste, akteur, heute))
    darf_nicht = any(h.art is Hindernisart.RECHT for h in gefunden)
    for hindernis in gefunden:
        # Who does not decide anyway has nothing to settle about four eyes.
        ist_meines = not (darf_nicht and hindernis.satz == VIER_AUGEN)
        if hindernis.art is not Hindernisart.RECHT and ist_meines:
            yield hindernis.satz


def _aktionen(lage: Lage, akteur: Akteur, heute: date) -> list[Aktion]:
    """What the person can do with this change now; what can be mended is told on its page."""
    schwere = {Hindernisart.RECHT, Hindernisart.ZUSTAND}
    gefunden = {
        h: list(hindernisse(lage, h, akteur, heute))
        for h in AKTE
        if h is not H.GEBIETSAENDERUNG_ENTWERFEN
    }
    unfertig = bool(gefunden[H.GEBIETSAENDERUNG_VORSCHLAGEN])
    moegliche = [
        Aktion(name(h), zur_handlung(lage.pk, h), _rang(h, ist_unfertig=unfertig))
        for h, seine in gefunden.items()
        if not any(x.art in schwere for x in seine)
    ]
    return sorted(moegliche, key=lambda a: LAUTSTAERKE.index(a.rang))


def _rang(handlung: Handlung, *, ist_unfertig: bool) -> str:
    """A draft that lacks something is edited first, and presented then."""
    if ist_unfertig and handlung in (H.GEBIETSAENDERUNG_BEARBEITEN, H.GEBIETSAENDERUNG_VORSCHLAGEN):
        return "primary" if handlung is H.GEBIETSAENDERUNG_BEARBEITEN else "secondary"
    return RAENGE.get(handlung, "tertiary")


def _verlauf(pk: int) -> Iterator[Verlaufszeile]:
    for eintrag in eintraege_seit(pk, 0):
        texte = {t.feld: t.text for t in eintrag.texte.all()}
        yield Verlaufszeile(
            zeitpunkt=eintrag.erfasst_am,
            titel=name(Handlung(eintrag.handlung)),
            text="",
            wer=wer(eintrag),
            zusatz=texte.get("grund", ""),
        )
