"""Signing rounds: many bodies sign at one event, or by circulation."""

from django.db import models

from antraege.choices import Anwesenheit, Rundenart, Rundenstand
from antraege.models.antrag import Antrag
from antraege.models.erklaerung import Erklaerungsfassung
from antraege.models.installation import Person


class Unterzeichnungsrunde(models.Model):
    """One event. Its list are the places of cases; what happens to a place stands in the case.

    ``am`` is the day of the event, of a circulation the day by which signatures are asked for.
    ``bezeichnung`` is what the memberships of the round bear later, so no two rounds share one.
    """

    bezeichnung = models.CharField("Bezeichnung", max_length=200, unique=True)
    art = models.CharField("Art", max_length=10, choices=Rundenart)
    am = models.DateField("Tag")
    uhrzeit = models.TimeField("Beginn", null=True, blank=True)
    ort = models.CharField("Ort", max_length=120, blank=True)
    hinweis = models.CharField("Hinweis in der Einladung", max_length=600, blank=True)
    fassung = models.ForeignKey(
        Erklaerungsfassung, on_delete=models.PROTECT, related_name="runden", verbose_name="Fassung"
    )
    listenschluss = models.DateField("Listenschluss")
    stand = models.CharField(max_length=14, choices=Rundenstand, default=Rundenstand.GEPLANT)
    termin_geaendert_am = models.DateTimeField()
    """When day, kind or state last changed: whose cases were acted on before may be overtaken."""
    version = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "Unterzeichnungsrunde"
        verbose_name_plural = "Unterzeichnungsrunden"
        ordering = ["am", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(listenschluss__lte=models.F("am")),
                name="runde_liste_schliesst_vorher",
            ),
            models.CheckConstraint(
                condition=models.Q(art__in=Rundenart.values), name="runde_art_bekannt"
            ),
            models.CheckConstraint(
                condition=models.Q(stand__in=Rundenstand.values), name="runde_stand_bekannt"
            ),
        ]

    def __str__(self) -> str:
        return self.bezeichnung


class Rundenplatz(models.Model):
    """A case on the list of a round; only ``workflow.verfahren`` changes a row.

    A place is open until somebody checks it off or strikes it, and a case has at most one open
    place. ``unterzeichnet_am`` is the body's own day where a round has no common one.
    """

    antrag = models.ForeignKey(Antrag, on_delete=models.PROTECT, related_name="rundenplaetze")
    runde = models.ForeignKey(
        Unterzeichnungsrunde, on_delete=models.PROTECT, related_name="plaetze"
    )
    eingetragen_am = models.DateTimeField()
    eingeladen_am = models.DateTimeField(null=True, blank=True)
    anwesenheit = models.CharField(max_length=10, choices=Anwesenheit, blank=True, default="")
    unterzeichnet_am = models.DateField(null=True, blank=True)
    vermerkt_am = models.DateTimeField(null=True, blank=True)
    vermerkt_von = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    gestrichen_am = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "Platz in einer Runde"
        verbose_name_plural = "Plätze in Runden"
        constraints = [
            models.UniqueConstraint(
                fields=["runde", "antrag"],
                condition=models.Q(gestrichen_am__isnull=True),
                name="rundenplatz_einer_je_runde",
            ),
            models.UniqueConstraint(
                fields=["antrag"],
                condition=models.Q(gestrichen_am__isnull=True, anwesenheit=""),
                name="rundenplatz_ein_offener",
            ),
            models.CheckConstraint(
                condition=models.Q(anwesenheit__in=["", *Anwesenheit.values]),
                name="rundenplatz_anwesenheit_bekannt",
            ),
            models.CheckConstraint(
                condition=models.Q(anwesenheit="", vermerkt_am__isnull=True)
                | ~models.Q(anwesenheit="") & models.Q(vermerkt_am__isnull=False),
                name="rundenplatz_vermerkt_mit_zeit",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.antrag} in {self.runde}"
