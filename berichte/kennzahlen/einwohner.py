"""Inhabitants of members: from the register, which keeps no history of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from antraege.choices import Gebietsstand
from antraege.models import Gebietsaenderung, Kommune
from berichte.kennzahlen.mitglieder import Einwohner
from berichte.kennzahlen.netz import Netzlage, Netzstelle
from berichte.kennzahlen.verlauf import Gruppe, Koerper


def lies_einwohner(
    koerper: Iterable[Koerper], netz: Iterable[Netzstelle], stichtag: date | None
) -> Einwohner:
    """Of the members among these bodies, and of all of them.

    A body that has taken another one in since the Stichtag counts without it (None: none has).
    """
    gemeinden = {k.id for k in koerper if k.gruppe is Gruppe.GEMEINDEN and not k.ist_erfunden}
    mitglieder = {n.koerper.id for n in netz if n.lage is not Netzlage.VERFAHREN}
    zeilen = Kommune.objects.filter(pk__in=gemeinden, einwohner__isnull=False).values_list(
        "pk", "einwohner", "einwohner_stichtag"
    )
    einwohner = {pk: anzahl or 0 for pk, anzahl, _ in zeilen}
    if stichtag is not None:
        einwohner |= {pk: n for pk, n in _vor_spaeteren(stichtag).items() if pk in einwohner}
    return Einwohner(
        mitglieder=sum(anzahl for pk, anzahl in einwohner.items() if pk in mitglieder),
        von=sum(einwohner.values()),
        stichtag=max((tag for _, _, tag in zeilen if tag), default=None),
    )


def _vor_spaeteren(stichtag: date) -> dict[int, int]:
    """Inhabitants that bodies had before the first change after the Stichtag, as it remembers."""
    spaetere = Gebietsaenderung.objects.filter(
        stand=Gebietsstand.VOLLZOGEN, wirksam_am__gt=stichtag
    ).order_by("-wirksam_am", "-vollzogen_am")
    return {
        int(pk): werte["einwohner"]
        for ergebnis in spaetere.values_list("ergebnis", flat=True)
        for pk, werte in ergebnis.get("koerper", {}).items()
        if werte["einwohner"] is not None
    }
