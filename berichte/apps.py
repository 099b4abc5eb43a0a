"""App configuration of the reports."""

from django.apps import AppConfig


class BerichteConfig(AppConfig):
    """Registers the check that papers can be drawn."""

    name = "berichte"
    verbose_name = "Berichte"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from berichte import checks  # noqa: F401  (registers the system checks)
