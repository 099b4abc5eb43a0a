"""App configuration of the demonstration."""

from django.apps import AppConfig


class VorfuehrungConfig(AppConfig):
    """Only a command; no tables of its own."""

    name = "project.vorfuehrung"
    label = "vorfuehrung"
    verbose_name = "Vorführung"
