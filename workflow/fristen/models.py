"""Who runs the tick."""

from django.db import models


class Lauf(models.Model):
    """A lease: until ``gueltig_bis`` nobody but ``inhaber`` does the work called ``name``."""

    name = models.CharField(max_length=40, primary_key=True)
    inhaber = models.CharField(max_length=100, blank=True)
    gueltig_bis = models.DateTimeField()

    class Meta:
        verbose_name = "Lauf"
        verbose_name_plural = "Läufe"

    def __str__(self) -> str:
        return self.name
