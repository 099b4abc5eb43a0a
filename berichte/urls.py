"""Addresses of the figures page and of the report."""

from django.urls import path

from berichte import views

app_name = "berichte"

urlpatterns = [
    path("", views.stand, name="stand"),
    path("monatsbericht/", views.monatsbericht, name="monatsbericht"),
]
