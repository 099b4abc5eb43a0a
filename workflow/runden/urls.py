"""Addresses below /runden/."""

from django.urls import path

from workflow.runden import (
    abhaken,
    abschluss,
    aenderung,
    aufnahme,
    auftragseite,
    laufseite,
    papiere,
    rundenseite,
    streichen,
    views,
)

app_name = "runden"

urlpatterns = [
    path("", views.liste, name="liste"),
    path("neu/", rundenseite.NeueRunde.as_view(), name="neu"),
    path("laeufe/<int:pk>/", laufseite.lauf, name="lauf"),
    path("<int:pk>/", views.runde, name="runde"),
    path("<int:pk>/aendern/", aenderung.RundeAendern.as_view(), name="aendern"),
    path("<int:pk>/absagen/", rundenseite.RundeAbsagen.as_view(), name="absagen"),
    path("<int:pk>/abschliessen/", abschluss.RundeAbschliessen.as_view(), name="abschliessen"),
    path("<int:pk>/oeffnen/", abschluss.RundeOeffnen.as_view(), name="oeffnen"),
    path("<int:pk>/auswahl/", aufnahme.auswahl, name="auswahl"),
    path("<int:pk>/streichen/<int:platz>/", streichen.PlatzStreichen.as_view(), name="streichen"),
    path("<int:pk>/abhaken/", abhaken.abhaken, name="abhaken"),
    path("<int:pk>/papiere/<slug:art>.pdf", papiere.papier, name="papier"),
    path("<int:pk>/auftrag/<slug:art>/", auftragseite.Auftragseite.as_view(), name="auftrag"),
]
