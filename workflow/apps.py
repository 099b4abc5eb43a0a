"""App configuration of the workflow."""

from django.apps import AppConfig


class WorkflowConfig(AppConfig):
    """The one door to a case, and everybody who comes through it."""

    name = "workflow"
    verbose_name = "Verfahren"
    default_auto_field = "django.db.models.BigAutoField"
