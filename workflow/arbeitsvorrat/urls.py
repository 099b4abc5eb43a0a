"""The inbox and the list of cases; a single case has its addresses in ``workflow.vorgang``."""

from django.urls import path

from workflow.arbeitsvorrat import views

app_name = "arbeitsvorrat"
urlpatterns = [
    path("arbeitsvorrat/", views.arbeitsvorrat, name="arbeitsvorrat"),
    path("vorgaenge/", views.vorgaenge, name="vorgaenge"),
]
