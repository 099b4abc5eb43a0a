"""Login, logout, password, and the way to one's own start page."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import messages
from django.contrib.auth import views as auth
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse_lazy
from django.views.decorators.http import require_safe

from antraege.akteur import AnfrageMitAkteur
from project.konten.forms import AnmeldeForm
from project.konten.models import Konto
from project.konten.queries import akteur_fuer, startseite

FORMULARMETHODEN = ["get", "head", "post", "options"]
"""What a form page answers; Django's own would take PUT for POST."""


class AnmeldenView(auth.LoginView):
    """Whoever is logged in already goes straight on."""

    http_method_names = FORMULARMETHODEN
    template_name = "konten/anmelden.html"
    authentication_form = AnmeldeForm
    redirect_authenticated_user = True

    def get_default_redirect_url(self) -> str:
        return startseite(akteur_fuer(cast("Konto", self.request.user)))


class AbmeldenView(auth.LogoutView):
    """POST only."""


class PasswortView(auth.PasswordChangeView):
    http_method_names = FORMULARMETHODEN
    template_name = "konten/passwort.html"
    success_url = reverse_lazy("konten:passwort")

    def form_valid(self, form: Any) -> HttpResponse:
        antwort: HttpResponse = super().form_valid(form)
        messages.success(self.request, "Ihr Passwort ist geändert.")
        return antwort


@require_safe
def start(request: AnfrageMitAkteur) -> HttpResponse:
    return HttpResponseRedirect(startseite(request.akteur))
