"""App configuration of the accounts."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class KontenConfig(AppConfig):
    """Keeps one group per role."""

    name = "project.konten"
    label = "konten"
    verbose_name = "Konten"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from project import checks  # noqa: F401  (registers the system checks)
        from project.konten.services import lege_rollen_an
        from project.oberflaeche import sage_was_fehlt

        sage_was_fehlt()
        post_migrate.connect(lege_rollen_an, sender=self)
