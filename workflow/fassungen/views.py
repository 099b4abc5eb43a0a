"""The pages that only read: overview, one version, the sample on paper."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from antraege.akteur import Akteur, AnfrageMitAkteur
from antraege.models import Kommune
from workflow.beschlussvorlage.wortlaut import drucke_muster
from workflow.fassungen import muster, queries, vorschau
from workflow.fassungen.angaben import (
    angaben_zu_den_regeln,
    angaben_zum_kriterium,
    plakette,
    stellen,
    zeitraum,
)
from workflow.fassungen.formulare.fassung import MusterForm
from workflow.fassungen.verlauf import lies_verlauf
from workflow.fassungen.wege import ARTEN, zum_akt
from workflow.verfahren.fassungen.einstellung import lies_regeln
from workflow.verfahren.fassungen.gegenstand import (
    KATALOG,
    TEXTFASSUNG,
    Akt,
    darf_regeln_aendern,
    sieht,
)
from workflow.verfahren.fassungen.lage import Lage, Version, lies_lage
from workflow.verfahren.fassungen.mustervorlage import lies_mustervorlage
from workflow.verfahren.handlungen import name
from workflow.verfahren.hindernis import NichtGefunden
from workflow.vorgang.seite.angebot import Aktion

LEISE = "tertiary"
LAUTSTAERKE = ("primary", "secondary", LEISE)
WORTE = {Akt.AENDERN: "Entwurf bearbeiten"}
RAENGE = {Akt.AENDERN: "primary", Akt.IN_KRAFT_SETZEN: "primary", Akt.VORSCHLAGEN: "secondary"}
"""How loud the button of an act is on the version's page; the others are quiet."""


@require_safe
def uebersicht(request: AnfrageMitAkteur) -> HttpResponse:
    """All versions and rules, and what waits for a decision."""
    akteur = request.akteur
    if not sieht(akteur):
        raise Http404
    regeln, _ = lies_regeln()
    kontext = {
        "entscheidungen": [
            e for art in ARTEN.values() for e in queries.lies_entscheidungen(art, akteur)
        ],
        "abschnitte": [
            queries.lies_abschnitt(KATALOG, "Kriterienkataloge", akteur),
            queries.lies_abschnitt(TEXTFASSUNG, "Gemeinsame Erklärung", akteur),
        ],
        "regeln": angaben_zu_den_regeln(regeln),
        "darf_regeln_aendern": darf_regeln_aendern(akteur),
        "mustervorlage": lies_mustervorlage()[0],
    }
    return render(request, "fassungen/uebersicht.html", kontext)


@require_safe
def version(request: AnfrageMitAkteur, art: str, version: int) -> HttpResponse:
    """One version with all it says, its history, and what can be done with it."""
    akteur = request.akteur
    lage = _lage(akteur, art, version)
    gelesen = lage.version
    assert gelesen is not None
    freigabe = queries.lies_freigaben(lage.gegenstand).get(gelesen.kopf.id)
    kontext = {
        "nomen": lage.gegenstand.nomen,
        "kopf": gelesen.kopf,
        "stand": plakette(gelesen.kopf, ist_vorgelegt=lage.vorschlag is not None),
        "zeitraum": zeitraum(gelesen.kopf, lage.koepfe),
        "freigabe": queries.freigabesatz(gelesen.kopf, freigabe),
        "aktionen": _aktionen(lage, akteur),
        "verlauf": lies_verlauf(lage.gegenstand, gelesen),
        "vergleich": vorschau.zur_geltenden(lage) if gelesen.ist_entwurf else None,
        **_inhalt(lage, gelesen),
    }
    vorlage = "katalog" if lage.gegenstand is KATALOG else "text"
    return render(request, f"fassungen/{vorlage}.html", kontext)


def _lage(akteur: Akteur, art: str, version: int) -> Lage[Any]:
    if not sieht(akteur) or art not in ARTEN:
        raise Http404
    try:
        return lies_lage(ARTEN[art], version)
    except NichtGefunden as fehler:
        raise Http404 from fehler


def _inhalt(lage: Lage[Any], gelesen: Version[Any]) -> dict[str, Any]:
    """What the page prints of the version itself."""
    inhalt = gelesen.inhalt
    if lage.gegenstand is KATALOG:
        return {"kriterien": [(k, angaben_zum_kriterium(k)) for k in inhalt.kriterien]}
    return {
        "ansicht": muster.ansicht_des_textes(inhalt.text),
        "quelltext": inhalt.text,
        "stellen": stellen(inhalt),
        "muster": MusterForm(),
    }


def _aktionen(lage: Lage[Any], akteur: Akteur) -> list[Aktion]:
    """What the person can do with this version now."""
    assert lage.version is not None
    art, nummer = lage.gegenstand, lage.version.kopf.version
    reihenfolge = sorted(Akt, key=lambda akt: LAUTSTAERKE.index(RAENGE.get(akt, LEISE)))
    aktionen = [
        Aktion(
            WORTE.get(akt, name(art.handlungen[akt])),
            zum_akt(art, akt, nummer),
            RAENGE.get(akt, LEISE),
        )
        for akt in reihenfolge
        if akt is not Akt.ENTWERFEN and queries.ist_offen(lage, akt, akteur)
    ]
    if not aktionen and queries.ist_offen(lage, Akt.ENTWERFEN, akteur):
        url = zum_akt(art, Akt.ENTWERFEN, nummer)
        aktionen.append(Aktion("Neuen Entwurf daraus beginnen", url, "secondary"))
    return aktionen


@require_safe
def muster_pdf(request: AnfrageMitAkteur, version: int) -> HttpResponse:
    """The text of a version on paper, as a sample for one body."""
    lage = _lage(request.akteur, "erklaerungen", version)
    assert lage.version is not None
    kommune = Kommune.objects.filter(ags=request.GET.get("kommune", "")).first()
    if kommune is None:
        raise Http404
    kopf, inhalt = lage.version.kopf, lage.version.inhalt
    datei = muster.dateiname(kopf, kommune)
    return HttpResponse(
        drucke_muster(kopf, inhalt, kommune, timezone.localtime()),
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{datei}"'},
    )
