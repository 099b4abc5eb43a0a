"""Closed months: figures and reports as they stood when the books were closed."""

from django.db import models
from django.db.models import F, Q

from antraege.models import Person


class Monatsabschluss(models.Model):
    """A month whose figures are fixed. Rows are added, and a release is added to a row; nothing
    that is set once is ever set anew.

    The bytes of both reports lie in ``antraege.dokumente.ablage`` under their sha256. The
    installation's chain names month, figures and report as well, at the closing and at the
    release: ``berichte.abschluss.pruefung`` compares.
    """

    monat = models.DateField("Monat", unique=True)
    """Its first day."""
    stichtag = models.DateField("Stichtag")
    kenntnisstand = models.DateTimeField("Erkenntnisstand")
    definitionsstand = models.PositiveSmallIntegerField("Stand der Definitionen")
    zahlen = models.TextField("Zahlen")
    """All figures as canonical JSON (``berichte.kennzahlen.als_json``)."""
    pruefsumme = models.CharField("Prüfsumme der Zahlen", max_length=64)
    """sha256 of exactly that text."""
    sha256 = models.CharField("Prüfsumme des Berichts", max_length=64)
    groesse = models.PositiveBigIntegerField("Größe des Berichts")
    erstellt_am = models.DateTimeField("Abgeschlossen am")

    freigegeben_am = models.DateTimeField("Freigegeben am", null=True, blank=True)
    freigegeben_von = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    empfaenger = models.JSONField("Empfänger", default=list, blank=True)
    """The distribution list as it was at the release."""
    freigabe_sha256 = models.CharField(max_length=64, blank=True, default="")
    freigabe_groesse = models.PositiveBigIntegerField(null=True, blank=True)
    versandt_am = models.DateTimeField("In den Postausgang gegeben am", null=True, blank=True)

    class Meta:
        verbose_name = "Monatsabschluss"
        verbose_name_plural = "Monatsabschlüsse"
        ordering = ["-monat"]
        constraints = [
            models.CheckConstraint(condition=Q(monat__day=1), name="abschluss_ganzer_monat"),
            models.CheckConstraint(
                condition=Q(stichtag__gt=F("monat"), erstellt_am__gt=F("kenntnisstand")),
                name="abschluss_nach_dem_monat",
            ),
            models.CheckConstraint(
                condition=~Q(zahlen="") & ~Q(pruefsumme="") & ~Q(sha256=""),
                name="abschluss_ist_ganz",
            ),
            models.CheckConstraint(
                condition=Q(freigegeben_am=None, freigegeben_von=None)
                | Q(freigegeben_am__gte=F("erstellt_am"), freigegeben_von__isnull=False),
                name="abschluss_freigabe_hat_person",
            ),
            models.CheckConstraint(
                condition=Q(freigabe_sha256="", freigabe_groesse=None, versandt_am=None)
                | ~Q(freigabe_sha256="")
                & Q(freigabe_groesse__isnull=False, freigegeben_am__isnull=False),
                name="abschluss_bericht_nach_freigabe",
            ),
        ]

    def __str__(self) -> str:
        return f"Monatsabschluss {self.monat:%Y-%m}"
