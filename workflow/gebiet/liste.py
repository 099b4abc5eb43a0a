"""All changes: what waits for a decision first, then drafts, then what has happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from antraege.choices import Freigabestand, Gebietsart, Gebietsrolle, Gebietsstand
from antraege.models import Freigabe, Gebietsaenderung, Gebietsteil
from antraege.worte import voller_name
from berichte.deutsch import aufzaehlung
from workflow.gebiet.wege import zur_aenderung
from workflow.gebiet.worte import plakette
from workflow.vorgang.seite.kopf import Plakette

S = Gebietsstand


@dataclass(frozen=True, slots=True)
class Zeile:
    """One change of the list."""

    url: str
    art: str
    koerper: str
    wirksam_am: date | None
    stand: Plakette
    vorgelegt: str


@dataclass(frozen=True, slots=True)
class Abschnitt:
    """Changes that stand alike."""

    titel: str
    zeilen: tuple[Zeile, ...]


def lies_liste() -> tuple[Abschnitt, ...]:
    """Every section that is not empty; a handful of statements."""
    offene = Freigabe.objects.filter(stand=Freigabestand.OFFEN).select_related("vorgeschlagen_von")
    alle = Gebietsaenderung.objects.prefetch_related(
        Prefetch("teile", Gebietsteil.objects.select_related("kommune").order_by("stelle")),
        Prefetch("freigaben", offene),
    ).order_by("-wirksam_am", "-pk")
    zeilen = [(a, list(a.freigaben.all())) for a in alle]
    vorgelegt = [_zeile(a, f) for a, f in zeilen if f]
    entwuerfe = [_zeile(a, f) for a, f in zeilen if not f and a.stand == S.ENTWURF]
    uebrige = [_zeile(a, f) for a, f in zeilen if not f and a.stand != S.ENTWURF]
    abschnitte = (
        Abschnitt("Zur Entscheidung vorgelegt", tuple(vorgelegt)),
        Abschnitt("Entwürfe", tuple(entwuerfe)),
        Abschnitt("Vollzogen, aufgehoben oder verworfen", tuple(uebrige)),
    )
    return tuple(a for a in abschnitte if a.zeilen)


def _zeile(aenderung: Gebietsaenderung, offene: Iterable[Freigabe]) -> Zeile:
    vorschlag = next(iter(offene), None)
    return Zeile(
        url=zur_aenderung(aenderung.pk),
        art=str(Gebietsart(aenderung.art).label),
        koerper=_koerper(list(aenderung.teile.all())),
        wirksam_am=aenderung.wirksam_am,
        stand=plakette(S(aenderung.stand), vorschlag.art if vorschlag is not None else None),
        vorgelegt=vorschlag.vorgeschlagen_von.name if vorschlag is not None else "",
    )


def _koerper(teile: list[Gebietsteil]) -> str:
    nachher = [n for t in teile if t.rolle != Gebietsrolle.GEHT_AUF and (n := _name_danach(t))]
    vorher = list(_namen_vorher(teile, nachher))
    return f"{aufzaehlung(vorher)} → {aufzaehlung(nachher)}" if nachher else aufzaehlung(vorher)


def _namen_vorher(teile: Iterable[Gebietsteil], nachher: Iterable[str]) -> Iterator[str]:
    """Those that end; one that stays only if it is the whole story, or is called otherwise then."""
    alle = [t for t in teile if t.rolle != Gebietsrolle.ENTSTEHT and t.kommune is not None]
    hat_endende = any(t.rolle == Gebietsrolle.GEHT_AUF for t in alle)
    danach = set(nachher)
    for teil in alle:
        assert teil.kommune is not None
        name = voller_name(
            teil.typ_vorher or teil.kommune.typ, teil.name_vorher or teil.kommune.name
        )
        if teil.rolle == Gebietsrolle.GEHT_AUF or not hat_endende or name not in danach:
            yield name


def _name_danach(teil: Gebietsteil) -> str:
    kommune = teil.kommune
    typ = teil.typ or (kommune.typ if kommune is not None else "")
    name = teil.name or (kommune.name if kommune is not None else "")
    return voller_name(typ, name) if typ else name
