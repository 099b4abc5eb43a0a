"""Addresses of the status reports, each below the page that it prints."""

from django.urls import path

from workflow.statusbericht import views

app_name = "statusbericht"

urlpatterns = [
    path("vorgaenge/<int:pk>/statusbericht.pdf", views.vorgang, name="vorgang"),
    path("vorgaenge/<int:pk>/statusbericht-intern.pdf", views.vorgang_intern, name="intern"),
    path("kommunen/<slug:ags>/statusbericht.pdf", views.akte, name="akte"),
    path("beitritt/<slug:ags>/statusbericht.pdf", views.beitritt, name="beitritt"),
]
