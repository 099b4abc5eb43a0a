"""The register, below /kommunen/."""

from django.urls import path

from antraege import views

app_name = "register"
urlpatterns = [
    path("", views.liste, name="liste"),
    path("<slug:ags>/", views.kommune, name="kommune"),
]
