"""Addresses of a body and of acts on it and its memberships; the list belongs to antraege."""

from django.urls import path

from workflow.akte.views import KommuneHandlungView, MitgliedschaftHandlungView, kommune

app_name = "akte"

urlpatterns = [
    path("kommunen/<slug:ags>/", kommune, name="kommune"),
    path("kommunen/<slug:ags>/<slug:handlung>/", KommuneHandlungView.as_view(), name="handlung"),
    path(
        "mitgliedschaften/<int:pk>/<slug:handlung>/",
        MitgliedschaftHandlungView.as_view(),
        name="mitgliedschaft",
    ),
]
