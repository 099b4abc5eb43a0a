"""App configuration of the file."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AntraegeConfig(AppConfig):
    """Registers the append-only triggers and the checks that watch over them."""

    name = "antraege"
    verbose_name = "Akten"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from antraege import checks  # noqa: F401  (registers the system checks)
        from antraege.trigger import installiere_nach_migration

        post_migrate.connect(installiere_nach_migration, sender=self)
