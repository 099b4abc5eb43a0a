"""What is wrong with where the bodies of a change lie. Pure.

A reform may cross the borders of Kreise and Regierungsbezirke. Then the Kreis of a new body is
asked for beside its key, so that a mistyped key does not move anybody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from antraege.choices import Gebietsart, Gebietsrolle, Kommunentyp
from antraege.einlesen.register import AACHEN
from antraege.models import Kommune
from antraege.worte import KREISE
from workflow.verfahren.gebiet.eingaben import Teil
from workflow.verfahren.gebiet.lage import Koerperlage, Lage
from workflow.verfahren.gebiet.orte import genannter_kreis, liegt_in
from workflow.verfahren.gebiet.teilpruefung import KREISANGEHOERIG, TEILBAR
from workflow.verfahren.hindernis import Hindernis, eingabefehler

R = Gebietsrolle


def pruefe_lage_im_land(lage: Lage) -> Iterator[Hindernis]:
    """Only like come together; a new key, and where needed a word, says where its body lies."""
    bekannte = [
        (t, k)
        for t in lage.entwurf.teile
        if t.rolle is not R.ENTSTEHT and (k := lage.von(t)) is not None and _zaehlt(k)
    ]
    if not bekannte:
        return
    erster = bekannte[0][1]
    gemischt = False
    for teil, koerper in bekannte[1:]:
        if koerper.zeile.ist_erfunden != erster.zeile.ist_erfunden:
            gemischt = True
            satz = "Erfundene und wirkliche Kommunen lassen sich nicht vermischen."
            yield eingabefehler(teil.feld, satz)
        elif (koerper.typ in KREISE) != (erster.typ in KREISE):
            gemischt = True
            yield eingabefehler(teil.feld, _ungleich(koerper, erster))
    if gemischt:
        return
    for teil in (t for t in lage.entwurf.teile if t.rolle is R.ENTSTEHT):
        yield from _pruefe_ort(lage, teil, [k for _, k in bekannte])


def _zaehlt(koerper: Koerperlage) -> bool:
    """Whether it can be part of a change at all; else nothing but that is said of it."""
    return koerper.zeile.besteht_bis is None and koerper.typ in TEILBAR


def _ungleich(einer: Koerperlage, anderer: Koerperlage) -> str:
    kreis, stadt = (einer, anderer) if einer.typ in KREISE else (anderer, einer)
    return (
        f"{kreis.name} ist ein Kreis, {stadt.name} nicht: Sie lassen sich nicht zusammenschließen. "
        f"Kommt {stadt.name} in einen anderen Kreis, ist das eine Änderung der Art mit neuem "
        "Schlüssel."
    )


def _pruefe_ort(lage: Lage, teil: Teil, bisherige: Sequence[Koerperlage]) -> Iterator[Hindernis]:
    if teil.typ not in Kommunentyp.values:
        return  # said already
    ist_kreis, war_kreis = teil.typ in KREISE, bisherige[0].typ in KREISE
    if ist_kreis != war_kreis:
        satz = "Aus Städten und Gemeinden wird kein Kreis und umgekehrt."
        yield eingabefehler(f"{teil.feld}_typ", satz)
    elif teil.typ in KREISANGEHOERIG:
        yield from _pruefe_kreis(lage, teil, bisherige)
    else:
        yield from _ohne_kreis(lage, teil)


def _ohne_kreis(lage: Lage, teil: Teil) -> Iterator[Hindernis]:
    """A Kreis, or a Stadt that belongs to none; Aachen alone is one and lies in one."""
    kreis = lage.kreise.get(teil.ags[:5])
    if teil.ags == AACHEN:
        return
    if teil.kreis_id is not None:
        wer = "Ein Kreis" if teil.typ in KREISE else "Eine kreisfreie Stadt"
        satz = f"{wer} gehört zu keinem Kreis. Bitte hier keinen angeben."
        yield eingabefehler(f"{teil.feld}_kreis", satz)
    if teil.typ not in KREISE and kreis is not None and len(teil.ags) > len(kreis.ags):
        satz = f"Der Schlüssel gehört zu einem Kreis: {kreis.name}."
        yield eingabefehler(f"{teil.feld}_ags", satz)


def _pruefe_kreis(lage: Lage, teil: Teil, bisherige: Sequence[Koerperlage]) -> Iterator[Hindernis]:
    """The key's Kreis is that of the bodies before, or has been named beside it."""
    bisher = {k.zeile.kreis_id for k in bisherige}
    erfunden = bisherige[0].zeile.ist_erfunden
    wird_gefragt = lage.art is not Gebietsart.ARTWECHSEL
    if wird_gefragt and teil.kreis_id is None and len(bisher) > 1:
        satz = (
            f"Bitte den Kreis angeben: Die bisherigen Kommunen liegen nicht in demselben "
            f"({_wo(bisherige)})."
        )
        yield eingabefehler(f"{teil.feld}_kreis", satz)
    if erfunden or len(teil.ags) < 5:
        return  # the key says nothing
    kreis = lage.kreise.get(teil.ags[:5])
    if kreis is None:
        yield eingabefehler(f"{teil.feld}_ags", "Zu diesem Schlüssel gibt es keinen Kreis.")
        return
    yield from _besteht(lage, teil, kreis)
    genannt = genannter_kreis(lage, teil)
    if genannt is not None and genannt.pk != kreis.pk:
        satz = (
            f"Der Schlüssel {teil.ags} gehört zu einem anderen Kreis: {kreis.name}. Bitte den "
            "Schlüssel oder den Kreis berichtigen."
        )
        yield eingabefehler(f"{teil.feld}_kreis", satz)
    elif wird_gefragt and genannt is None and len(bisher) == 1 and bisher != {kreis.pk}:
        satz = (
            f"Der Schlüssel {teil.ags} gehört zu einem anderen Kreis als bisher: {kreis.name}. "
            "Stimmt er, bitte auch diesen Kreis angeben."
        )
        yield eingabefehler(f"{teil.feld}_kreis", satz)


def _wo(bisherige: Sequence[Koerperlage]) -> str:
    return "; ".join(f"{k.name}: {liegt_in(k)}" for k in bisherige)


def _besteht(lage: Lage, teil: Teil, kreis: Kommune) -> Iterator[Hindernis]:
    """The Kreis is there on the day, and has not ended since."""
    tag, feld = lage.entwurf.wirksam_am, f"{teil.feld}_ags"
    if kreis.hat_nie_bestanden:
        yield eingabefehler(feld, f"Der Kreis dieses Schlüssels hat nie bestanden: {kreis.name}.")
    elif kreis.besteht_bis is not None:
        satz = (
            f"Der Kreis dieses Schlüssels besteht nur bis {kreis.besteht_bis:%d.%m.%Y}: "
            f"{kreis.name}."
        )
        yield eingabefehler(feld, satz)
    elif tag is not None and kreis.besteht_ab is not None and tag < kreis.besteht_ab:
        satz = (
            f"Der Kreis dieses Schlüssels besteht erst ab {kreis.besteht_ab:%d.%m.%Y}: "
            f"{kreis.name}."
        )
        yield eingabefehler(feld, satz)
