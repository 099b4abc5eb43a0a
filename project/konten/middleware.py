"""From a session to an actor: sessions end, pages ask for a login, the actor is known."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import cast

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponseBase

from antraege.akteur import AnfrageMitAkteur
from project.konten.models import Konto
from project.konten.queries import akteur_fuer

Antworter = Callable[[HttpRequest], HttpResponseBase]

OEFFENTLICH = frozenset({"konten:anmelden", "gesund"})
"""Names of the pages that answer without a login. Every other page asks for one; static files never
come this far (whitenoise)."""

BEGINN = "sitzung_beginn"
ZULETZT = "sitzung_zuletzt"
SCHREIBABSTAND_SEKUNDEN = 60


class SitzungMiddleware:
    """Ends a session 30 minutes after the last request and 10 hours after the login at the latest.

    The last request is noted once a minute, so that reading pages hardly ever writes.
    """

    def __init__(self, get_response: Antworter) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.user.is_authenticated:
            jetzt = int(time.time())
            beginn = request.session.setdefault(BEGINN, jetzt)
            zuletzt = request.session.get(ZULETZT, jetzt)
            if (
                jetzt - zuletzt > settings.SITZUNG_UNTAETIG_SEKUNDEN
                or jetzt - beginn > settings.SESSION_COOKIE_AGE
            ):
                logout(request)
            elif ZULETZT not in request.session or jetzt - zuletzt >= SCHREIBABSTAND_SEKUNDEN:
                request.session[ZULETZT] = jetzt
        return self.get_response(request)


class AnmeldungMiddleware(LoginRequiredMiddleware):
    """Asks for a login everywhere but on the pages of OEFFENTLICH, whatever a view says."""

    def process_view(
        self,
        request: HttpRequest,
        view_func: Callable[..., HttpResponseBase],
        view_args: tuple[object, ...],
        view_kwargs: dict[str, object],
    ) -> HttpResponseBase | None:
        treffer = request.resolver_match
        if request.user.is_authenticated or (treffer and treffer.view_name in OEFFENTLICH):
            return None
        return self.handle_no_permission(request, view_func)


class AkteurMiddleware:
    """Puts the actor on the request of whoever is logged in."""

    def __init__(self, get_response: Antworter) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if isinstance(request.user, Konto):
            cast("AnfrageMitAkteur", request).akteur = akteur_fuer(request.user)
        return self.get_response(request)
