"""The one act on monthly reports; the pages that only read belong to ``berichte``."""

from django.urls import path

from workflow.monatsbericht.seite import Freigabeseite

app_name = "monatsbericht"

urlpatterns = [path("<slug:monat>/freigeben/", Freigabeseite.as_view(), name="freigeben")]
