"""The list of bodies, at /kommunen/ itself, and documents, below /dokumente/."""

from django.urls import path

from antraege import views

app_name = "register"
urlpatterns = [
    path("", views.liste, name="liste"),
]

dokumente = [path("<int:pk>/", views.dokument, name="datei")]
"""Included with the namespace ``dokumente``."""
