"""Addresses of the figures page and of the reports."""

from django.urls import path

from berichte import views

app_name = "berichte"

urlpatterns = [
    path("", views.stand, name="stand"),
    path("monatsbericht/", views.monatsbericht, name="monatsbericht"),
    path("monatsberichte/", views.monatsberichte, name="monatsberichte"),
    path("monatsberichte/<slug:monat>/<slug:art>.pdf", views.abgelegt, name="abgelegt"),
]
