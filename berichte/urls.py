"""Addresses of the figures page and of the reports."""

from django.urls import path

from berichte import views

app_name = "berichte"

urlpatterns = [
    path("", views.stand, name="stand"),
    path("dahinter/", views.dahinter, name="dahinter"),
    path("ausfuhr.<slug:form>", views.ausfuhr, name="ausfuhr"),
    path("monatsbericht/", views.monatsbericht, name="monatsbericht"),
    path("monatsberichte/", views.monatsberichte, name="monatsberichte"),
    path("monatsberichte/<slug:monat>/<slug:art>.pdf", views.abgelegt, name="abgelegt"),
]
