"""Keys that are gone from a register's file, and new ones: who could have become whom. Pure.

Bodies come together within a Kreis as a rule; what is left over on both sides of its border may
have crossed it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from antraege.choices import Gebietsart, Gebietsrolle, Kommunentyp
from antraege.models import Kommune
from antraege.worte import KREISE, STAEDTE_UND_GEMEINDEN, voller_name
from berichte.deutsch import aufzaehlung
from workflow.verfahren.gebiet.eingaben import Gebietsentwurf, Teil
from workflow.verfahren.gebiet.registervorschlag import Registervorschlag, kennung

R = Gebietsrolle
HAELFTE = 0.5
"""A file that names fewer of a Kreis' bodies is an excerpt, and says nothing of who is gone."""


@dataclass(slots=True)
class Registerabgleich:
    """The register against a file; ``neue`` are bodies that simply come in."""

    neue: list[Kommune] = field(default_factory=list)
    vorschlaege: list[Registervorschlag] = field(default_factory=list)


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
    for gruppe in (False, True):  # municipalities, then Kreise: they never mix
        _gleiche_gruppe_ab(
            abgleich,
            {o: alte for o, alte in verschwunden.items() if alte and _ist_kreis(alte) is gruppe},
            {o: hier for o, hier in offene.items() if _ist_kreis(hier) is gruppe},
        )
    return abgleich


def _ist_kreis(kommunen: Sequence[Kommune]) -> bool:
    return kommunen[0].typ in KREISE


def _gleiche_gruppe_ab(
    abgleich: Registerabgleich,
    verschwunden: Mapping[str, Sequence[Kommune]],
    offene: Mapping[str, Sequence[Kommune]],
) -> None:
    """Place by place; who is gone where nothing is new may have crossed a border with whoever is
    new where nobody is gone: these wait for the change instead of simply coming in."""
    verwaist = {ort: alte for ort, alte in verschwunden.items() if ort not in offene}
    fremde = [n for ort, hier in offene.items() if ort not in verschwunden for n in hier]
    for ort, alte in verschwunden.items():
        hier = offene.get(ort, ())
        if hier:
            drueben = [a for dort in verwaist.values() for a in dort]
            abgleich.vorschlaege.append(_zusammenhang(alte, hier, fehlt_drueben=drueben))
            continue
        neu_drueben = [n for dort in offene.values() for n in dort]
        eindeutig = len(fremde) == len(neu_drueben) == len(verwaist) == 1
        vorschlag = _zusammenhang(
            alte,
            fremde if eindeutig else (),
            neu_drueben=() if eindeutig else neu_drueben,
            wartende=fremde,
        )
        abgleich.vorschlaege.append(vorschlag)
    if not verwaist:
        abgleich.neue += fremde


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
        kennung=kennung(alte.ags, neu.ags),
        entwurf=Gebietsentwurf(art=Gebietsart.ARTWECHSEL, teile=teile),
        hinweis=f"Die Registerdatei führt {voller_name(neu.typ, neu.name)} unter dem neuen "
        f"Schlüssel {neu.ags} statt {alte.ags}.",
    )


def _zusammenhang(
    alte: Sequence[Kommune],
    neue: Sequence[Kommune],
    *,
    neu_drueben: Sequence[Kommune] = (),
    fehlt_drueben: Sequence[Kommune] = (),
    wartende: Sequence[Kommune] = (),
) -> Registervorschlag:
    """One new key for several: a merger; several for one: a split; else somebody has to say.

    ``…drueben`` is who is new, or gone, beyond the border; ``wartende`` come in by this alone.
    """
    endende = tuple(Teil(rolle=R.GEHT_AUF, kommune_id=k.pk) for k in alte)
    ist_teilung = len(alte) == 1 and len(neue) > 1
    eindeutig = len(neue) == 1 or ist_teilung
    danach = tuple(map(_neuer_teil, neue)) if eindeutig else ()
    art = Gebietsart.TEILUNG if ist_teilung else Gebietsart.ZUSAMMENSCHLUSS
    return Registervorschlag(
        kennung=kennung(*(k.ags for k in alte), *dict.fromkeys(k.ags for k in (*neue, *wartende))),
        entwurf=Gebietsentwurf(art=art, teile=(*endende, *danach)),
        hinweis=" ".join((_hinweis(alte, neue), *_ueber_grenzen(neu_drueben, fehlt_drueben))),
    )


def _ueber_grenzen(neu: Sequence[Kommune], fehlend: Sequence[Kommune]) -> Iterator[str]:
    """What may belong to it beyond the border of the Kreis."""
    if neu:
        yield f"In anderen Kreisen sind neu: {_genannt(neu)}."
    if fehlend:
        yield (
            f"In anderen Kreisen fehlen: {_genannt(fehlend)}. Gehören sie dazu, bitte hier "
            "ergänzen und den anderen Entwurf verwerfen."
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
