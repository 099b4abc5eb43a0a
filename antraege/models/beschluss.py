"""How the body decided."""

from django.db import models

from antraege.choices import Beratungsergebnis, Beratungsrolle, Oeffentlichkeit
from antraege.zeitangabe import ZeitangabeFeld


class Beratung(models.Model):
    """One assembly's treatment of the paper in one session (fields after OParl)."""

    antrag = models.ForeignKey(
        "antraege.Antrag", on_delete=models.PROTECT, related_name="beratungen"
    )
    gremium = models.CharField(max_length=200)
    sitzung = ZeitangabeFeld()
    drucksache = models.CharField("Drucksachen-Nr.", max_length=100, blank=True)
    tagesordnungspunkt = models.CharField(max_length=60, blank=True)
    oeffentlichkeit = models.CharField(max_length=18, choices=Oeffentlichkeit)
    rolle = models.CharField(max_length=14, choices=Beratungsrolle)
    ergebnis = models.CharField(max_length=32, choices=Beratungsergebnis, blank=True)
    ist_einstimmig = models.BooleanField(default=False)
    anzahl_ja = models.PositiveSmallIntegerField(null=True, blank=True)
    anzahl_nein = models.PositiveSmallIntegerField(null=True, blank=True)
    anzahl_enthaltung = models.PositiveSmallIntegerField(null=True, blank=True)
    beleg = models.CharField("Beschlussauszug oder Link", max_length=500, blank=True)

    class Meta:
        verbose_name = "Beratung"
        verbose_name_plural = "Beratungen"
        indexes = [models.Index(fields=["antrag"], name="beratung_antrag")]

    def __str__(self) -> str:
        return f"{self.gremium}, {self.sitzung}"


class Beschlussentbehrlichkeit(models.Model):
    """The body's own statement that it needs no resolution, with ground."""

    antrag = models.OneToOneField(
        "antraege.Antrag", on_delete=models.PROTECT, related_name="entbehrlichkeit"
    )
    grund = models.TextField()
    erklaert_durch = models.CharField(max_length=200)
    erklaert = ZeitangabeFeld()
    beleg = models.CharField(max_length=500, blank=True)

    class Meta:
        verbose_name = "Beschlussentbehrlichkeit"
        verbose_name_plural = "Beschlussentbehrlichkeiten"

    def __str__(self) -> str:
        return f"Beschluss entbehrlich ({self.erklaert})"
