"""Addresses below /konto/."""

from django.urls import path

from project.konten import views

app_name = "konten"
urlpatterns = [
    path("anmelden/", views.AnmeldenView.as_view(), name="anmelden"),
    path("abmelden/", views.AbmeldenView.as_view(), name="abmelden"),
    path("passwort/", views.PasswortView.as_view(), name="passwort"),
]
