"""Inhabitants of members: from the register, which keeps no history of them."""

from __future__ import annotations

from collections.abc import Iterable

from antraege.models import Kommune
from berichte.kennzahlen.mitglieder import Einwohner
from berichte.kennzahlen.netz import Netzlage, Netzstelle
from berichte.kennzahlen.verlauf import Gruppe, Koerper


def lies_einwohner(koerper: Iterable[Koerper], netz: Iterable[Netzstelle]) -> Einwohner:
    """Of the members among these bodies, and of all of them; one statement."""
    gemeinden = {k.id for k in koerper if k.gruppe is Gruppe.GEMEINDEN and not k.ist_erfunden}
    mitglieder = {n.koerper.id for n in netz if n.lage is not Netzlage.VERFAHREN}
    zeilen = Kommune.objects.filter(pk__in=gemeinden, einwohner__isnull=False).values_list(
        "pk", "einwohner", "einwohner_stichtag"
    )
    einwohner = {pk: anzahl or 0 for pk, anzahl, _ in zeilen}
    return Einwohner(
        mitglieder=sum(anzahl for pk, anzahl in einwohner.items() if pk in mitglieder),
        von=sum(einwohner.values()),
        stichtag=max((tag for _, _, tag in zeilen if tag), default=None),
    )
