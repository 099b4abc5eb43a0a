"""Reads what an act on a change of bodies looks at; acts read it again under the lock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from django.db.models import Q

from antraege.choices import (
    Antragsstatus,
    Freigabeart,
    Freigabestand,
    Gebietsart,
    Gebietsrolle,
    Gebietsstand,
    Mitgliedsstatus,
)
from antraege.models import (
    Freigabe,
    Gebietsaenderung,
    Gebietsteil,
    Gebietsuebergang,
    Kommune,
)
from antraege.namen import sortierschluessel
from antraege.worte import KREISE, voller_name
from workflow.verfahren.gebiet.eingaben import Gebietsentwurf, Teil
from workflow.verfahren.gebiet.eintraege import letzter_eintrag
from workflow.verfahren.gebiet.fortgang import bleibende, hindernde, lies_fortgaenge
from workflow.verfahren.gebiet.gedaechtnis import hat_sich_bewegt, rueckweg
from workflow.verfahren.gebiet.koerperlage import lies_koerper
from workflow.verfahren.gebiet.lage import (
    Koerperlage,
    Lage,
    Uebergangszeile,
    Vorschlag,
)
from workflow.verfahren.gebiet.seither import bleibendes, koerper_dokumente, neue_gemeinden, neues
from workflow.verfahren.hindernis import NichtGefunden


def lies_lage(aenderung_id: int, heute: date) -> Lage:
    """A change as it is stored. Raises :class:`NichtGefunden`."""
    gesehen = letzter_eintrag()
    zeile = Gebietsaenderung.objects.filter(pk=aenderung_id).first()
    if zeile is None:
        raise NichtGefunden
    return _lage(gesehen, zeile, lies_entwurf(zeile), heute)


def lage_zum(entwurf: Gebietsentwurf, heute: date, aenderung_id: int | None = None) -> Lage:
    """What somebody has typed, against what is known. Raises :class:`NichtGefunden`."""
    gesehen = letzter_eintrag()
    zeile = None
    if aenderung_id is not None:
        zeile = Gebietsaenderung.objects.filter(pk=aenderung_id).first()
        if zeile is None:
            raise NichtGefunden
    return _lage(gesehen, zeile, entwurf, heute)


def lies_entwurf(zeile: Gebietsaenderung) -> Gebietsentwurf:
    """A stored change as a value."""
    return Gebietsentwurf(
        art=Gebietsart(zeile.art),
        wirksam_am=zeile.wirksam_am,
        quelle=zeile.quelle,
        quelle_url=zeile.quelle_url,
        teile=tuple(map(_teil, zeile.teile.order_by("stelle"))),
        fortgefuehrter_antrag=zeile.fortgefuehrter_antrag_id,
    )


def _teil(zeile: Gebietsteil) -> Teil:
    return Teil(
        rolle=Gebietsrolle(zeile.rolle),
        kommune_id=zeile.kommune_id,
        ags=zeile.ags,
        name=zeile.name,
        name_amtlich=zeile.name_amtlich,
        typ=zeile.typ,
        einwohner=zeile.einwohner,
        kreis_id=zeile.kreis_id,
        fuehrt_fort=zeile.fuehrt_fort,
    )


def _lage(
    gesehen: int, zeile: Gebietsaenderung | None, entwurf: Gebietsentwurf, heute: date
) -> Lage:
    pk = zeile.pk if zeile is not None else None
    ids = [t.kommune_id for t in entwurf.teile if t.kommune_id is not None]
    entstehende = [t.ags for t in entwurf.teile if t.rolle is Gebietsrolle.ENTSTEHT and t.ags]
    zeilen = Kommune.objects.filter(Q(pk__in=ids) | Q(ags__in=entstehende)).select_related("kreis")
    koerper = lies_koerper(list(zeilen), heute, pk)
    genannte = [t.kreis_id for t in entwurf.teile if t.kreis_id is not None]
    kreise = Kommune.objects.filter(
        Q(ags__in={ags[:5] for ags in entstehende}) | Q(pk__in=genannte), typ__in=KREISE
    )
    vollzogen = zeile is not None and zeile.stand == Gebietsstand.VOLLZOGEN
    uebergaenge = tuple(_uebergaenge(zeile)) if zeile is not None else ()
    ergebnis = zeile.ergebnis if zeile is not None else {}
    neue = tuple(_neue_koerper(entwurf, koerper)) if vollzogen else ()
    namen = {k.id: k.name for k in koerper.values()}
    gemerkte = ergebnis.get("vorgaenge", {}) if vollzogen else {}
    fortgaenge = lies_fortgaenge(uebergaenge, namen, entwurf.wirksam_am, gemerkte)
    return Lage(
        gesehen=gesehen,
        id=pk,
        art=entwurf.art,
        stand=Gebietsstand(zeile.stand) if zeile is not None else Gebietsstand.START,
        entwurf=entwurf,
        hinweis=zeile.hinweis if zeile is not None else "",
        vorschlag=_vorschlag(pk) if pk is not None else None,
        koerper=koerper,
        schluessel={k.zeile.ags: k for k in koerper.values() if k.zeile.ags in entstehende},
        kreise={k.ags: k for k in kreise},
        gleichnamige=_gleichnamige(entwurf, koerper) if not vollzogen else {},
        uebergaenge=uebergaenge,
        neues=(
            *(satz for k in neue for satz in neues(k, uebergaenge, ergebnis)),
            *(neue_gemeinden(neue, entwurf.wirksam_am, ergebnis) if vollzogen else ()),
            *(satz for f in fortgaenge for satz in hindernde(f)),
        ),
        bleibt=(
            *(satz for k in neue for satz in bleibendes(k, uebergaenge)),
            *(satz for f in fortgaenge for satz in bleibende(f)),
        ),
        bleibende_dokumente=tuple(
            (d.pk, d.bezeichnung) for k in neue for d in koerper_dokumente(k.id)
        ),
        ergebnis=ergebnis,
        namen_vorher=_namen_vorher(zeile) if zeile is not None else {},
    )


def _gleichnamige(entwurf: Gebietsentwurf, koerper: Mapping[int, Koerperlage]) -> dict[str, str]:
    """Other bodies that are called as one of this change is to be called."""
    namen = {sortierschluessel(t.name)[:250] for t in entwurf.danach if t.name}
    if not namen:
        return {}
    andere = Kommune.objects.filter(sortierung__in=namen, besteht_bis=None).exclude(pk__in=koerper)
    return {k.sortierung: f"{voller_name(k.typ, k.name)} ({k.ags})" for k in andere}


def _namen_vorher(zeile: Gebietsaenderung) -> dict[int, tuple[str, str]]:
    if zeile.vollzogen_am is None:
        return {}
    teile = zeile.teile.values_list("stelle", "typ_vorher", "name_vorher")
    return {stelle: (typ, name) for stelle, typ, name in teile}


def _vorschlag(aenderung_id: int) -> Vorschlag | None:
    offene = Freigabe.objects.filter(
        gebietsaenderung_id=aenderung_id, stand=Freigabestand.OFFEN
    ).select_related("vorgeschlagen_von")
    zeile = offene.first()
    if zeile is None:
        return None
    return Vorschlag(
        id=zeile.pk,
        art=Freigabeart(zeile.art),
        von_id=zeile.vorgeschlagen_von_id,
        von=zeile.vorgeschlagen_von.name,
        am=zeile.vorgeschlagen_am,
        begruendung=zeile.begruendung,
    )


# --- what the annulment looks at


def _uebergaenge(zeile: Gebietsaenderung) -> Iterable[Uebergangszeile]:
    zeilen = (
        zeile.uebergaenge.filter(ist_mittelbar=False)
        .select_related("antrag", "fortsetzung")
        .order_by("pk")
    )
    gemerkt = zeile.ergebnis.get("vorgaenge", {})
    for uebergang in zeilen:
        yield _uebergang(uebergang, gemerkt.get(str(uebergang.antrag_id)))


def _uebergang(zeile: Gebietsuebergang, gemerkt: Mapping[str, Any] | None) -> Uebergangszeile:
    antrag, fortsetzung = zeile.antrag, zeile.fortsetzung
    return Uebergangszeile(
        id=zeile.pk,
        antrag_id=zeile.antrag_id,
        mitgliedschaft_id=zeile.mitgliedschaft_id,
        fortsetzung_id=zeile.fortsetzung_id,
        von_id=zeile.von_id,
        auf_id=zeile.auf_id,
        ist_eingestellt=zeile.ist_eingestellt,
        hat_begonnen=zeile.hat_begonnen,
        aktenzeichen=antrag.aktenzeichen if antrag is not None else "",
        status=Antragsstatus(antrag.status) if antrag is not None else None,
        **(rueckweg(antrag, gemerkt) if antrag is not None else {}),
        fortsetzung_status=Mitgliedsstatus(fortsetzung.status) if fortsetzung else None,
        fortsetzung_hat_sich_bewegt=hat_sich_bewegt(zeile.fortsetzung_id),
    )


def _neue_koerper(
    entwurf: Gebietsentwurf, koerper: Mapping[int, Koerperlage]
) -> Iterator[Koerperlage]:
    """Bodies that the change has made, and its annulment unmakes."""
    for teil in entwurf.teile:
        if teil.rolle is Gebietsrolle.ENTSTEHT and teil.kommune_id is not None:
            yield koerper[teil.kommune_id]
