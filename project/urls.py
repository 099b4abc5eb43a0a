"""All addresses. A page without login needs an entry in `konten.middleware.OEFFENTLICH` as well."""

from django.urls import include, path

from antraege.urls import dokumente
from project.gesundheit import gesund
from project.konten.views import start

urlpatterns = [
    path("", start, name="start"),
    path("gesund", gesund, name="gesund"),
    path("konto/", include("project.konten.urls")),
    path("", include("workflow.akte.urls")),  # /kommunen/<ags>/ and /mitgliedschaften/
    path("kommunen/", include("antraege.urls")),
    path("dokumente/", include((dokumente, "dokumente"))),
    path("vorgaenge/", include("workflow.vorgang.urls")),
    path("", include("workflow.arbeitsvorrat.urls")),  # /arbeitsvorrat/ and /vorgaenge/ itself
    path("altfaelle/", include("workflow.altfaelle.urls")),
    path("beitritt/", include("workflow.portal.urls")),
    path("", include("workflow.beschlussvorlage.urls")),  # below the pages of a body
    path("", include("workflow.statusbericht.urls")),  # below the pages that they print
    path("regeln/", include("workflow.fassungen.urls")),
    path("runden/", include("workflow.runden.urls")),
    path("gebietsaenderungen/", include("workflow.gebiet.urls")),
    path("berichte/monatsberichte/", include("workflow.monatsbericht.urls")),
    path("berichte/", include("berichte.urls")),
]

handler400 = "project.fehler.unverstaendlich"
handler403 = "project.fehler.verwehrt"
handler404 = "project.fehler.nicht_gefunden"
handler500 = "project.fehler.gescheitert"
