"""How the body decided."""

from django.db import models

from antraege.choices import Beratungsart, Beratungsergebnis, Beratungsrolle, Oeffentlichkeit
from antraege.zeitangabe import ZeitangabeFeld


class Beratung(models.Model):
    """One assembly's treatment of the paper in one session (fields after OParl).

    The paper (``vorlage``) is a proposal and proves nothing; ``beleg`` shows what was decided. An
    Eil- or Dringlichkeitsentscheidung counts from its date; its Genehmigung is a row of its own
    that names it (``genehmigt``).
    """

    antrag = models.ForeignKey(
        "antraege.Antrag", on_delete=models.PROTECT, related_name="beratungen"
    )
    gremium = models.CharField(max_length=200)
    sitzung = ZeitangabeFeld()
    drucksache = models.CharField("Drucksachen-Nr.", max_length=100, blank=True)
    tagesordnungspunkt = models.CharField(max_length=60, blank=True)
    oeffentlichkeit = models.CharField(max_length=18, choices=Oeffentlichkeit)
    rolle = models.CharField(max_length=14, choices=Beratungsrolle)
    art = models.CharField(max_length=28, choices=Beratungsart, default=Beratungsart.SITZUNG)
    ergebnis = models.CharField(max_length=32, choices=Beratungsergebnis, blank=True)
    ergebnis_wortlaut = models.CharField("Ergebnis im Wortlaut", max_length=500, blank=True)
    massgabe = models.CharField("Maßgabe", max_length=500, blank=True)
    vorbehalt = models.CharField(max_length=400, blank=True)
    vorbehalt_entfallen_am = models.DateField(null=True, blank=True)
    genehmigt = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="genehmigungen"
    )
    ist_einstimmig = models.BooleanField(default=False)
    anzahl_ja = models.PositiveSmallIntegerField(null=True, blank=True)
    anzahl_nein = models.PositiveSmallIntegerField(null=True, blank=True)
    anzahl_enthaltung = models.PositiveSmallIntegerField(null=True, blank=True)
    vorlage = models.CharField("Vorlage (Fundstelle oder Link)", max_length=500, blank=True)
    vorlage_datei = models.CharField(max_length=64, blank=True)
    beleg = models.CharField("Beschlussauszug oder Link", max_length=500, blank=True)
    beleg_datei = models.CharField(max_length=64, blank=True)
    hinweis = models.CharField(max_length=500, blank=True)

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
    beleg_datei = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = "Beschlussentbehrlichkeit"
        verbose_name_plural = "Beschlussentbehrlichkeiten"

    def __str__(self) -> str:
        return f"Beschluss entbehrlich ({self.erklaert})"
