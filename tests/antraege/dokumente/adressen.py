"""One page more than the product has: a form with a file, behind the whole way of a request."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import path

from antraege.dokumente.feld import MitDatei
from project.urls import urlpatterns as produkt


class Probe(MitDatei):
    titel = forms.CharField()
    zuletzt = forms.CharField()


def probe(request: HttpRequest) -> HttpResponse:
    form = Probe(request.POST, request.FILES)
    return HttpResponse(str(form), status=200 if form.is_valid() else 422)


urlpatterns = [path("probe/", probe), *produkt]
