"""App configuration of the reports."""

from django.apps import AppConfig


class BerichteConfig(AppConfig):
    """Figures and documents."""

    name = "berichte"
    verbose_name = "Berichte"
    default_auto_field = "django.db.models.BigAutoField"
