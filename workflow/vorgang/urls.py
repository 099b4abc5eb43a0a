"""Addresses of a case and of its acts; the list at the same place belongs to arbeitsvorrat."""

from django.urls import path

from workflow.vorgang.neu import NeuView
from workflow.vorgang.views import HandlungView, seite

app_name = "vorgang"

urlpatterns = [
    path("neu/", NeuView.as_view(), name="neu"),
    path("<int:pk>/", seite, name="seite"),
    path("<int:pk>/<slug:handlung>/", HandlungView.as_view(), name="handlung"),
]
