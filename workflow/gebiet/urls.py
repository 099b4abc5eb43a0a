"""Addresses below /gebietsaenderungen/: all changes, one, its acts."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import path

from antraege.choices import Handlung
from workflow.gebiet import views
from workflow.gebiet.aktseite import Grundseite
from workflow.gebiet.entwurfsseite import Entwurfsseite

app_name = "gebiet"


def handlung(request: HttpRequest, pk: int, handlung: str) -> Any:
    """The page of the act that the address names."""
    if handlung == Handlung.GEBIETSAENDERUNG_BEARBEITEN:
        return Entwurfsseite.as_view()(request, pk=pk)
    return Grundseite.as_view()(request, pk=pk, handlung=handlung)


urlpatterns = [
    path("", views.liste, name="liste"),
    path("neu/<slug:art>/", Entwurfsseite.as_view(), name="neu"),
    path("<int:pk>/", views.aenderung, name="aenderung"),
    path("<int:pk>/<slug:handlung>/", handlung, name="handlung"),
]
