"""What a newer register says of changes: proposals to be completed, instead of overwriting.

Another name or kind, a key that is gone, a new key that could be its successor: each becomes a
draft without day and source, which Bearbeitung completes or discards. What a person has recorded
already, or decided on before, is not proposed again; nor does an older file propose the way back.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from antraege.akteur import SYSTEM
from antraege.choices import Gebietsart, Gebietsrolle, Gebietsstand, Handlung, Kommunentyp
from antraege.models import Gebietsaenderung, Gebietsteil, Kommune
from antraege.worte import KREISE, STAEDTE_UND_GEMEINDEN, voller_name
from berichte.deutsch import aufzaehlung
from workflow.verfahren.gebiet.eingaben import Gebietsentwurf, Teil
from workflow.verfahren.gebiet.handeln import Wer, vermerke_aenderung
from workflow.verfahren.gebiet.zeilen import entwurfsdaten, lege_an

R = Gebietsrolle
HAELFTE = 0.5
"""A file that names fewer of a Kreis' bodies is an excerpt, and says nothing of who is gone."""


@dataclass(frozen=True, slots=True)
class Registervorschlag:
    """A change that the file points to."""

    kennung: str
    entwurf: Gebietsentwurf
    hinweis: str


@dataclass(slots=True)
class Registerabgleich:
    """The register against a file; ``neue`` are bodies that simply come in."""

    neue: list[Kommune] = field(default_factory=list)
    vorschlaege: list[Registervorschlag] = field(default_factory=list)


# --- another name or kind


def unterschied(neu: Kommune, bisher: Kommune) -> Registervorschlag | None:
    """What the file calls otherwise; None where it is the same, or older than what is recorded."""
    heisst_anders = neu.name != bisher.name and neu.name not in bisher.fruehere_namen.splitlines()
    ist_anders = neu.typ != bisher.typ
    if not (heisst_anders or ist_anders):
        return None
    teil = Teil(
        rolle=R.BLEIBT,
        kommune_id=bisher.pk,
        name=neu.name if heisst_anders else "",
        name_amtlich=neu.name_amtlich if neu.name_amtlich != bisher.name_amtlich else "",
        typ=str(neu.typ) if ist_anders else "",
    )
    art = Gebietsart.ARTWECHSEL if ist_anders else Gebietsart.UMBENENNUNG
    alt, jetzt = voller_name(bisher.typ, bisher.name), voller_name(neu.typ, neu.name)
    artwort = f" ({Kommunentyp(neu.typ).label})" if ist_anders else ""
    return Registervorschlag(
        kennung=_kennung(bisher.ags, f"{neu.name}={neu.typ}"),
        entwurf=Gebietsentwurf(art=art, teile=(teil,)),
        hinweis=f"Die Registerdatei nennt {bisher.ags} nicht mehr „{alt}“, sondern "
        f"„{jetzt}“{artwort}.",
    )


def frueher_schon(vorschlag: Registervorschlag) -> bool:
    """Whether the body was of that kind before: the file is older than a recorded change."""
    (teil,) = vorschlag.entwurf.teile
    if not teil.typ or teil.kommune_id is None:
        return False
    frueher = Gebietsteil.objects.filter(
        kommune_id=teil.kommune_id, typ_vorher=teil.typ, aenderung__stand=Gebietsstand.VOLLZOGEN
    )
    return frueher.exclude(typ=teil.typ).exists()


# --- keys that are gone, and new ones


def gleiche_ab(
    bisherige: Sequence[Kommune], genannte: Iterable[str], neue: Sequence[tuple[Kommune, str]]
) -> Registerabgleich:
    """Pair the keys that are gone with new ones, Kreis by Kreis. Pure.

    ``neue`` are bodies of unknown keys, each with the key of its Kreis.
    """
    abgleich = Registerabgleich()
    genannt = set(genannte)
    verschwunden = _verschwundene(bisherige, genannt)
    namen = {n.name: (n, ort) for n, ort in neue}
    for alte in [a for orte in verschwunden.values() for a in orte if a.name in namen]:
        neu, _ = namen.pop(alte.name)
        verschwunden[_ort(alte)].remove(alte)
        abgleich.vorschlaege.append(_neuer_schluessel(alte, neu))
    for alte in (a for a in _gemachte(bisherige, genannt) if a.name in namen):
        neu, kreis_ags = namen[alte.name]
        if _ort(neu, kreis_ags) == _ort(alte):
            abgleich.vorschlaege.append(_neuer_schluessel(alte, neu))
    gepaart = {v.entwurf.teile[-1].ags for v in abgleich.vorschlaege}
    offene: dict[str, list[Kommune]] = defaultdict(list)
    for neu, kreis in neue:
        if neu.ags not in gepaart:
            offene[_ort(neu, kreis)].append(neu)
    for ort in dict.fromkeys((*verschwunden, *offene)):
        alte_hier, neue_hier = verschwunden.get(ort, []), offene.get(ort, [])
        if alte_hier:
            abgleich.vorschlaege.append(_zusammenhang(alte_hier, neue_hier))
        else:
            abgleich.neue += neue_hier
    return abgleich


def _ort(kommune: Kommune, kreis: str = "") -> str:
    """Where bodies could come together: a Kreis; of those without one the Regierungsbezirk."""
    if kommune.typ in STAEDTE_UND_GEMEINDEN and kommune.typ != Kommunentyp.KREISFREIE_STADT:
        return kreis or (kommune.kreis.ags if kommune.kreis is not None else "")
    gruppe = "kreise" if kommune.typ in KREISE else str(kommune.typ)
    return f"{gruppe}/{kommune.regierungsbezirk}"


def _verschwundene(bisherige: Iterable[Kommune], genannt: set[str]) -> dict[str, list[Kommune]]:
    """Bodies that the file does not name any more, where it names most of the others there."""
    je_ort: dict[str, list[Kommune]] = defaultdict(list)
    for kommune in bisherige:
        teilbar = kommune.typ in STAEDTE_UND_GEMEINDEN | KREISE
        if teilbar and not kommune.ist_erfunden and kommune.besteht_bis is None:
            je_ort[_ort(kommune)].append(kommune)
    verschwunden: dict[str, list[Kommune]] = {}
    for ort, dort in je_ort.items():
        # What a recorded change has made may be newer than the file.
        fehlende = [k for k in dort if k.ags not in genannt and k.besteht_ab is None]
        bekannte = sum(k.ags in genannt for k in dort)
        if fehlende and bekannte >= HAELFTE * len(dort):
            verschwunden[ort] = fehlende
    return verschwunden


def _gemachte(bisherige: Iterable[Kommune], genannt: set[str]) -> list[Kommune]:
    """Bodies of recorded changes that the file may know under the key which they got in the end."""
    return [
        k
        for k in bisherige
        if k.besteht_ab is not None and k.besteht_bis is None and k.ags not in genannt
    ]


def _neuer_schluessel(alte: Kommune, neu: Kommune) -> Registervorschlag:
    teile = (Teil(rolle=R.GEHT_AUF, kommune_id=alte.pk), _neuer_teil(neu))
    return Registervorschlag(
        kennung=_kennung(alte.ags, neu.ags),
        entwurf=Gebietsentwurf(art=Gebietsart.ARTWECHSEL, teile=teile),
        hinweis=f"Die Registerdatei führt {voller_name(neu.typ, neu.name)} unter dem neuen "
        f"Schlüssel {neu.ags} statt {alte.ags}.",
    )


def _zusammenhang(alte: Sequence[Kommune], neue: Sequence[Kommune]) -> Registervorschlag:
    """One new key for several: a merger; several for one: a split; else somebody has to say."""
    endende = tuple(Teil(rolle=R.GEHT_AUF, kommune_id=k.pk) for k in alte)
    ist_teilung = len(alte) == 1 and len(neue) > 1
    eindeutig = len(neue) == 1 or ist_teilung
    danach = tuple(map(_neuer_teil, neue)) if eindeutig else ()
    art = Gebietsart.TEILUNG if ist_teilung else Gebietsart.ZUSAMMENSCHLUSS
    return Registervorschlag(
        kennung=_kennung(*(k.ags for k in alte), *(k.ags for k in neue)),
        entwurf=Gebietsentwurf(art=art, teile=(*endende, *danach)),
        hinweis=_hinweis(alte, neue),
    )


def _hinweis(alte: Sequence[Kommune], neue: Sequence[Kommune]) -> str:
    weg = f"In der Registerdatei fehlen: {_genannt(alte)}."
    if not neue:
        vielleicht = "Vielleicht sind sie in einer Nachbarkommune aufgegangen."
        return f"{weg} Neue Schlüssel nennt sie dort nicht. {vielleicht}"
    return f"{weg} Neu sind dort: {_genannt(neue)}."


def _genannt(kommunen: Iterable[Kommune]) -> str:
    return aufzaehlung([f"{voller_name(k.typ, k.name)} ({k.ags})" for k in kommunen])


def _neuer_teil(neu: Kommune) -> Teil:
    return Teil(
        rolle=R.ENTSTEHT,
        ags=neu.ags,
        name=neu.name,
        name_amtlich=neu.name_amtlich,
        typ=str(neu.typ),
        einwohner=neu.einwohner,
    )


def _kennung(*teile: str) -> str:
    return f"register/{hashlib.sha256('|'.join(teile).encode()).hexdigest()}"


# --- written


def lege_vorschlaege_an(
    vorschlaege: Iterable[Registervorschlag], jetzt: datetime | None = None
) -> list[int]:
    """Write those that are new; gives their keys. The caller holds the installation's lock."""
    bekannte = set(Gebietsaenderung.objects.values_list("kennung", flat=True))
    in_arbeit = _in_arbeit()
    wer = Wer(akteur=SYSTEM, jetzt=jetzt)
    angelegt: list[int] = []
    for vorschlag in vorschlaege:
        betroffene = {t.kommune_id for t in vorschlag.entwurf.teile if t.kommune_id is not None}
        if vorschlag.kennung in bekannte or betroffene & in_arbeit:
            continue
        pk = lege_an(
            vorschlag.entwurf, wer.moment, kennung=vorschlag.kennung, hinweis=vorschlag.hinweis
        )
        daten = entwurfsdaten(vorschlag.entwurf)
        vermerke_aenderung(pk, Handlung.GEBIETSAENDERUNG_ENTWERFEN, wer, daten=daten)
        angelegt.append(pk)
    return angelegt


def _in_arbeit() -> set[int | None]:
    """Bodies of which a change is being recorded or decided on."""
    offene = Gebietsteil.objects.filter(
        aenderung__stand__in=[Gebietsstand.ENTWURF, Gebietsstand.VORGESCHLAGEN],
        kommune__isnull=False,
    )
    return set(offene.values_list("kommune_id", flat=True))
