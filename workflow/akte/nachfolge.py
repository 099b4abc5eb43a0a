"""Find the body that carries a membership on: a search by name, without scripts."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from antraege.choices import Handlung, Kommunentyp
from antraege.fall import Fall
from antraege.filterung import Suchfeld
from antraege.worte import voller_name
from workflow.akte.wege import zur_kommune, zur_mitgliedschaftshandlung
from workflow.vorgang.queries import HOECHSTENS_TREFFER, Treffer, suche_kommunen
from workflow.vorgang.seite.kopf import name_der_kommune


@dataclass(frozen=True, slots=True)
class Fund:
    """A body that was found, with the way on."""

    name: str
    zusatz: str
    ist_mitglied: bool
    url: str


def seite_der_suche(request: HttpRequest, fall: Fall) -> HttpResponse:
    """Bodies that the search finds, the one itself left out."""
    text = Suchfeld("").clean(request.GET.get("q"))
    treffer = suche_kommunen(text)
    pk = fall.mitgliedschaft.id or 0
    werte = {
        "q": text,
        "funde": [_fund(t, pk) for t in treffer if t.kommune.pk != fall.kommune.id],
        "ist_abgeschnitten": len(treffer) == HOECHSTENS_TREFFER,
        "hoechstens": HOECHSTENS_TREFFER,
        "kommune": name_der_kommune(fall),
        "zurueck_url": zur_kommune(fall.kommune.ags),
    }
    return render(request, "akte/nachfolge_suche.html", werte)


def _fund(treffer: Treffer, mitgliedschaft_id: int) -> Fund:
    kommune = treffer.kommune
    teile = (
        Kommunentyp(kommune.typ).label,
        kommune.kreis.name if kommune.kreis else "",
        f"Schlüssel {kommune.ags}",
    )
    vorschlagen = Handlung.RECHTSNACHFOLGE_VORSCHLAGEN
    return Fund(
        name=voller_name(kommune.typ, kommune.name),
        zusatz=", ".join(t for t in teile if t),
        ist_mitglied=treffer.ist_mitglied,
        url=zur_mitgliedschaftshandlung(mitgliedschaft_id, vorschlagen, nachfolge=kommune.pk),
    )
