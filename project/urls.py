"""All addresses. A page without login needs an entry in `konten.middleware.OEFFENTLICH` as well."""

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

from project.gesundheit import gesund
from project.konten.views import start

urlpatterns: list[URLPattern | URLResolver] = [
    path("", start, name="start"),
    path("gesund", gesund, name="gesund"),
    path("konto/", include("project.konten.urls")),
]
for pfad, modul in (
    ("kommunen/", "antraege.urls"),
    ("vorgaenge/", "workflow.vorgang.urls"),
    ("", "workflow.arbeitsvorrat.urls"),
    ("beitritt/", "workflow.portal.urls"),
    ("berichte/", "berichte.urls"),
):
    # TODO: plain include() lines once all of these exist.
    try:
        vorhanden = find_spec(modul) is not None
    except ModuleNotFoundError:
        vorhanden = False
    if vorhanden:
        urlpatterns.append(path(pfad, include(modul)))

handler400 = "project.fehler.unverstaendlich"
handler403 = "project.fehler.verwehrt"
handler404 = "project.fehler.nicht_gefunden"
handler500 = "project.fehler.gescheitert"
