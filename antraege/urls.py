"""The register, below /kommunen/, and documents, below /dokumente/."""

from django.urls import path

from antraege import views

app_name = "register"
urlpatterns = [
    path("", views.liste, name="liste"),
    path("<slug:ags>/", views.kommune, name="kommune"),
]

dokumente = [path("<int:pk>/", views.dokument, name="datei")]
"""Included with the namespace ``dokumente``."""
