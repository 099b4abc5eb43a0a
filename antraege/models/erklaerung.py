"""The joint declaration: versions of its text and the signatures under it."""

from django.db import models

from antraege.choices import Befugnis, Fassungsstand, Partei, Unterschriftsform
from antraege.zeitangabe import ZeitangabeFeld


class Erklaerungsfassung(models.Model):
    """A version of the text (Markdown with placeholders).

    ``parteien`` are its required signature slots in order, ``freiwillige_parteien`` those that may
    sign as well. Once it is in force it never changes.
    """

    version = models.PositiveSmallIntegerField(unique=True)
    bezeichnung = models.CharField(max_length=200)
    text = models.TextField()
    parteien = models.JSONField(default=list)
    freiwillige_parteien = models.JSONField(default=list, blank=True)
    stand = models.CharField(max_length=12, choices=Fassungsstand)
    in_kraft_ab = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = "Erklärungsfassung"
        verbose_name_plural = "Erklärungsfassungen"
        constraints = [
            models.UniqueConstraint(
                fields=["stand"],
                condition=models.Q(stand=Fassungsstand.IN_KRAFT),
                name="fassung_hoechstens_eine_in_kraft",
            )
        ]

    def __str__(self) -> str:
        return self.bezeichnung


class Unterschrift(models.Model):
    """A filled slot; a later change of office holder never touches it.

    Only an old case may leave open which version was signed (``fassung``) and by whom: the papers
    do not tell.
    """

    antrag = models.ForeignKey(
        "antraege.Antrag", on_delete=models.PROTECT, related_name="unterschriften"
    )
    partei = models.CharField(max_length=10, choices=Partei)
    fassung = models.ForeignKey(
        Erklaerungsfassung, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    unterzeichnend = models.CharField("Name", max_length=200, blank=True)
    amt = models.CharField("Amtsbezeichnung", max_length=200)
    befugnis = models.CharField(max_length=24, choices=Befugnis)
    befugnis_nachweis = models.CharField("Nachweis der Befugnis", max_length=300, blank=True)
    form = models.CharField(max_length=20, choices=Unterschriftsform)
    unterzeichnet = ZeitangabeFeld()
    ort = models.CharField(max_length=120, blank=True)
    original_am = models.DateField("Original eingegangen am", null=True, blank=True)
    verbleib = models.CharField("Verbleib des Originals", max_length=300, blank=True)
    datei = models.CharField(max_length=64, blank=True)
    hinweis = models.CharField(max_length=500, blank=True)
    quelle_url = models.URLField(max_length=400, blank=True)
    vorbehalt = models.CharField(max_length=400, blank=True)
    vorbehalt_aufgehoben_am = models.DateField(null=True, blank=True)
    zurueckgenommen_am = models.DateTimeField(null=True, blank=True)
    """When it was taken back, because it was recorded by mistake; the slot is empty then."""

    class Meta:
        verbose_name = "Unterschrift"
        verbose_name_plural = "Unterschriften"
        constraints = [
            models.UniqueConstraint(
                fields=["antrag", "partei"],
                condition=models.Q(zurueckgenommen_am__isnull=True),
                name="unterschrift_eine_je_partei",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_partei_display()}: {self.unterzeichnend}"
