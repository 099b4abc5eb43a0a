"""What every page needs around its content: menu, person, search, footer.

Values are lazy: a page that shows no menu, or nobody is logged in to, costs no query.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from antraege.akteur import Akteur
from antraege.choices import Rolle
from antraege.filterung import Verweis
from antraege.models import Installation
from workflow.arbeitsvorrat.ansichten import arbeitet_mit
from workflow.arbeitsvorrat.vorrat import anzahl_eigene

ARBEITSVORRAT = ("Arbeitsvorrat", "/arbeitsvorrat/")
VORGAENGE = ("Vorgänge", "/vorgaenge/")
RUNDEN = ("Runden", "/runden/")
KOMMUNEN = ("Kommunen", "/kommunen/")
BERICHTE = ("Berichte", "/berichte/")
REGELN = ("Regeln", "/regeln/")
ALTFAELLE = ("Altfälle", "/altfaelle/")
BEITRITT = ("Mein Beitritt", "/beitritt/")
AUCH_DORT = {KOMMUNEN[1]: ("/mitgliedschaften/", "/gebietsaenderungen/")}
"""Pages that belong to a menu entry though their address begins otherwise."""

MENUE: tuple[tuple[Rolle, tuple[tuple[str, str], ...]], ...] = (
    (Rolle.BEARBEITUNG, (ARBEITSVORRAT, VORGAENGE, RUNDEN, KOMMUNEN, BERICHTE, REGELN)),
    (Rolle.LEITUNG, (ARBEITSVORRAT, VORGAENGE, RUNDEN, KOMMUNEN, BERICHTE, REGELN)),
    (Rolle.HAUSLEITUNG, (BERICHTE, VORGAENGE, RUNDEN, KOMMUNEN)),
    (Rolle.REVISION, (VORGAENGE, RUNDEN, KOMMUNEN, BERICHTE, REGELN)),
    (Rolle.ADMINISTRATION, (KOMMUNEN, REGELN, ALTFAELLE)),
    (Rolle.BEGLEITUNG, (KOMMUNEN,)),
    (Rolle.KOMMUNE, (BEITRITT,)),
)
"""Who sees what; several roles see the union, in the order of the first that names it."""


def rahmen(request: HttpRequest) -> dict[str, Any]:
    """Context processor: the variables that ``basis.html`` names."""
    akteur: Akteur | None = getattr(request, "akteur", None)
    ist_ergebnis = request.path == VORGAENGE[1]  # other pages have a search of their own
    return {
        "akteur": akteur,
        "navigation": SimpleLazyObject(_spaeter(akteur, request.path)),
        "suche_url": VORGAENGE[1] if akteur is not None and akteur.liest_alles else "",
        "gesucht": request.GET.get("q", "") if ist_ergebnis else "",
        "vorfuehrung": SimpleLazyObject(ist_vorfuehrung),
        "quelltext_url": settings.QUELLTEXT_URL,
    }


def _spaeter(akteur: Akteur | None, pfad: str) -> Callable[[], list[Verweis]]:
    return lambda: navigation(akteur, pfad) if akteur is not None else []


def navigation(akteur: Akteur, pfad: str) -> list[Verweis]:
    """The menu of a person; the inbox says how much waits there."""
    punkte = dict.fromkeys(
        punkt for rolle, eintraege in MENUE if akteur.hat(rolle) for punkt in eintraege
    )
    return [
        Verweis(
            titel,
            url,
            aktiv=pfad.startswith((url, *AUCH_DORT.get(url, ()))),
            anzahl=_anzahl(akteur) if url == ARBEITSVORRAT[1] else None,
        )
        for titel, url in punkte
    ]


def _anzahl(akteur: Akteur) -> int | None:
    return anzahl_eigene(akteur, timezone.localdate()) if arbeitet_mit(akteur) else None


def ist_vorfuehrung() -> bool:
    """Whether this installation shows invented cases; every page says so then."""
    return Installation.objects.filter(pk=1, ist_vorfuehrung=True).exists()
