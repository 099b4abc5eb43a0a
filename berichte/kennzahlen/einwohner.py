"""Inhabitants of members: from the register, which keeps no history of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from antraege.choices import Gebietsstand
from antraege.models import Gebietsaenderung, Kommune
from berichte.kennzahlen.gebiet import Landkarte
from berichte.kennzahlen.mitglieder import Einwohner
from berichte.kennzahlen.netz import Netzlage, Netzstelle
from berichte.kennzahlen.verlauf import Gruppe, Koerper


def lies_einwohner(
    koerper: Iterable[Koerper],
    netz: Iterable[Netzstelle],
    stichtag: date | None,
    geteilte: Iterable[Landkarte] = (),
) -> Einwohner:
    """Of the members among these bodies, and of all of them.

    A body that has taken another one in since the Stichtag counts without it (None: none has).
    People of a divided body count until the register has counted them at those who have its land.
    """
    bekannte = [k for k in koerper if k.gruppe is Gruppe.GEMEINDEN and not k.ist_erfunden]
    gemeinden = {k.id for k in bekannte}
    mitglieder = {n.koerper.id for n in netz if n.lage is not Netzlage.VERFAHREN}
    zeilen = Kommune.objects.filter(pk__in=gemeinden, einwohner__isnull=False).values_list(
        "pk", "einwohner", "einwohner_stichtag"
    )
    einwohner = {pk: anzahl or 0 for pk, anzahl, _ in zeilen}
    schluessel = {k.id: k.ags for k in bekannte}
    tage = {schluessel[pk]: tag for pk, _, tag in zeilen}
    gezaehlt = {pk: tag for pk, _, tag in zeilen}
    if stichtag is not None:
        for pk, (anzahl, tag) in _vor_spaeteren(stichtag).items():
            if pk in gemeinden:
                einwohner[pk], gezaehlt[pk] = anzahl, tag
    for pk, anzahl, wer in _geteilte(geteilte, tage):
        einwohner[pk] = anzahl
        if mitglieder.issuperset(k.id for k in bekannte if k.ags in wer):
            mitglieder.add(pk)
    return Einwohner(
        mitglieder=sum(anzahl for pk, anzahl in einwohner.items() if pk in mitglieder),
        von=sum(einwohner.values()),
        stichtag=max((tag for tag in gezaehlt.values() if tag), default=None),
    )


def _geteilte(
    geteilte: Iterable[Landkarte], tage: Mapping[str, date | None]
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Key and inhabitants of the divided bodies, and who has their land, where all of these were
    counted on the same day as the body itself: before the division."""
    je_ags = {g.umrisse[0]: g.empfaenger for g in geteilte}
    alte = Kommune.objects.filter(ags__in=je_ags, einwohner__isnull=False) if je_ags else ()
    for alt in alte:
        wer = je_ags[alt.ags]
        if {tage.get(ags) for ags in wer} == {alt.einwohner_stichtag}:
            yield alt.pk, alt.einwohner or 0, wer


def _vor_spaeteren(stichtag: date) -> dict[int, tuple[int, date | None]]:
    """Inhabitants that bodies had before the first change after the Stichtag, as it remembers, and
    the day on which they were counted."""
    spaetere = Gebietsaenderung.objects.filter(
        stand=Gebietsstand.VOLLZOGEN, wirksam_am__gt=stichtag
    ).order_by("-wirksam_am", "-vollzogen_am")
    return {
        int(pk): (werte["einwohner"], _als_tag(werte["einwohner_stichtag"]))
        for ergebnis in spaetere.values_list("ergebnis", flat=True)
        for pk, werte in ergebnis.get("koerper", {}).items()
        if werte["einwohner"] is not None
    }


def _als_tag(wert: str | None) -> date | None:
    return date.fromisoformat(wert) if wert else None
