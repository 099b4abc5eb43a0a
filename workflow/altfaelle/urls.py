"""Addresses below /altfaelle/."""

from django.urls import path

from workflow.altfaelle import views

app_name = "altfaelle"

urlpatterns = [
    path("", views.liste, name="liste"),
    path("<int:pk>/", views.lauf, name="lauf"),
]
