"""Addresses of the papers, each below the page of the body."""

from django.urls import path

from workflow.beschlussvorlage import views

app_name = "beschlussvorlage"

urlpatterns = [
    path("kommunen/<slug:ags>/mustervorlage.docx", views.vorlage_im_amt, name="amt"),
    path("kommunen/<slug:ags>/kurzinformation.pdf", views.kurzinfo_im_amt, name="amt_kurz"),
    path("kommunen/<slug:ags>/gemeinsame-erklaerung.pdf", views.wortlaut_im_amt, name="amt_text"),
    path("beitritt/<slug:ags>/mustervorlage.docx", views.vorlage_im_portal, name="portal"),
    path("beitritt/<slug:ags>/kurzinformation.pdf", views.kurzinfo_im_portal, name="portal_kurz"),
    path(
        "beitritt/<slug:ags>/gemeinsame-erklaerung.pdf",
        views.wortlaut_im_portal,
        name="portal_text",
    ),
]
