"""Rows of the procedure itself: a run of old cases on its way from the upload to its result."""

from django.db import models

from antraege.models import Person


class Altfalllauf(models.Model):
    """One uploaded file: rehearsed, confirmed by a person, worked off by the worker.

    The file itself lies in the store of documents under its hash. ``anzahl_erledigt`` says how far
    the worker has come, so that a run that was killed goes on where it stood.
    """

    class Stand(models.TextChoices):
        """How far a run has come."""

        PROBE = "probe", "Probelauf"
        BESTAETIGT = "bestaetigt", "wird übernommen"
        FERTIG = "fertig", "übernommen"
        VERWORFEN = "verworfen", "verworfen"
        GESCHEITERT = "gescheitert", "gescheitert"

    dateiname = models.CharField(max_length=220)
    sha256 = models.CharField(max_length=64)
    groesse = models.PositiveBigIntegerField()
    stand = models.CharField(max_length=12, choices=Stand, default=Stand.PROBE)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    angelegt_am = models.DateTimeField()
    bestaetigt_am = models.DateTimeField(null=True, blank=True)
    fertig_am = models.DateTimeField(null=True, blank=True)
    anzahl_stuecke = models.PositiveIntegerField(default=0)
    anzahl_erledigt = models.PositiveIntegerField(default=0)
    anzahl_neu = models.PositiveIntegerField(default=0)
    anzahl_vorgaenge = models.PositiveIntegerField(default=0)
    anzahl_unveraendert = models.PositiveIntegerField(default=0)
    anzahl_abgelehnt = models.PositiveIntegerField(default=0)
    ausgaenge = models.JSONField(default=dict, blank=True)
    """Line of the file -> what became of it (see ``Ausgang``)."""

    class Meta:
        verbose_name = "Übernahme von Altfällen"
        verbose_name_plural = "Übernahmen von Altfällen"
        ordering = ["-angelegt_am", "-pk"]
        indexes = [
            models.Index(
                fields=["bestaetigt_am"],
                condition=models.Q(stand="bestaetigt"),
                name="altfalllauf_zu_erledigen",
            )
        ]

    def __str__(self) -> str:
        return self.dateiname
