"""Headers on every answer, and a sentence when the database makes somebody wait too long."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers

Antworter = Callable[[HttpRequest], HttpResponseBase]

PERMISSIONS_POLICY = ", ".join(
    f"{name}=()"
    for name in ("accelerometer", "camera", "display-capture", "geolocation", "gyroscope",
                 "magnetometer", "microphone", "midi", "payment", "usb", "xr-spatial-tracking")
)  # fmt: skip

POSTGRES_LOCK_NOT_AVAILABLE = "55P03"


class KopfzeilenMiddleware:
    """Permissions-Policy on all pages; pages behind the login stay out of every cache."""

    def __init__(self, get_response: Antworter) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        antwort = self.get_response(request)
        antwort.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        # Whoever was logged in when the page was made; an ended session counts as well.
        if settings.SESSION_COOKIE_NAME in request.COOKIES or hasattr(request, "akteur"):
            add_never_cache_headers(antwort)
        return antwort


class WartezeitMiddleware:
    """Answers a lock that did not come free with 503 and a page that says to try again."""

    def __init__(self, get_response: Antworter) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, fehler: Exception) -> HttpResponse | None:
        if not isinstance(fehler, OperationalError) or not ist_sperre(fehler):
            return None
        antwort = render(request, "fehler/503.html", status=503)
        antwort.headers["Retry-After"] = "5"
        return antwort


def ist_sperre(fehler: OperationalError) -> bool:
    """Whether the database gave up waiting for a lock (PostgreSQL's code, SQLite's words)."""
    code = getattr(fehler.__cause__, "sqlstate", None)
    return code == POSTGRES_LOCK_NOT_AVAILABLE or "database is locked" in str(fehler)
