"""Addresses of the municipality's page."""

from django.urls import path

from workflow.portal import views

app_name = "portal"
urlpatterns = [
    path("", views.start, name="beitritt"),
    path("<slug:ags>/", views.kommune, name="kommune"),
    path("<slug:ags>/zuruecknehmen/", views.ZuruecknehmenView.as_view(), name="zuruecknehmen"),
]
