"""Documents of the file: kept byte for byte, named by their content."""

from django.db import models

from antraege.choices import (
    Dokumentart,
    Dokumentherkunft,
    Dokumentrichtung,
    Dokumentstand,
    Vertraulichkeit,
)
from antraege.models.kommune import Kommune
from antraege.zeitangabe import ZeitangabeFeld


class Dokument(models.Model):
    """A document of a body, perhaps of one of its cases.

    Its bytes lie in ``antraege.dokumente.ablage`` under ``sha256``; facts name it by that hash.
    What the system draws itself begins as ``angefordert`` with what it pins (``inhalt``); the
    worker draws it after the commit.
    """

    kommune = models.ForeignKey(Kommune, on_delete=models.PROTECT, related_name="dokumente")
    antrag = models.ForeignKey(
        "antraege.Antrag",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="dokumente",
    )
    art = models.CharField(max_length=16, choices=Dokumentart)
    bezeichnung = models.CharField(max_length=200)
    version = models.PositiveSmallIntegerField(default=1)
    ersetzt = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="nachfolger"
    )
    richtung = models.CharField(max_length=12, choices=Dokumentrichtung)
    herkunft = models.CharField(max_length=10, choices=Dokumentherkunft)
    vertraulichkeit = models.CharField(max_length=12, choices=Vertraulichkeit)
    datum = ZeitangabeFeld()
    """When it was received or made."""
    stand = models.CharField(max_length=12, choices=Dokumentstand)
    dateiname = models.CharField(max_length=220, blank=True)
    medientyp = models.CharField(max_length=80, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    groesse = models.PositiveBigIntegerField(null=True, blank=True)
    mail_betreff = models.CharField(max_length=300, blank=True)
    mail_absender = models.CharField(max_length=300, blank=True)
    mail_am = models.DateTimeField(null=True, blank=True)
    inhalt = models.JSONField(default=dict, blank=True)
    erfasst_am = models.DateTimeField()
    anzahl_versuche = models.PositiveSmallIntegerField(default=0)
    letzter_fehler = models.CharField(max_length=300, blank=True, default="")

    class Meta:
        verbose_name = "Dokument"
        verbose_name_plural = "Dokumente"
        indexes = [
            models.Index(fields=["antrag"], name="dokument_antrag"),
            models.Index(
                fields=["stand"],
                condition=models.Q(stand=Dokumentstand.ANGEFORDERT),
                name="dokument_zu_erstellen",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["kommune", "sha256"],
                condition=models.Q(richtung=Dokumentrichtung.EINGEGANGEN),
                name="dokument_einmal_je_kommune",
            ),
            models.CheckConstraint(
                condition=models.Q(stand=Dokumentstand.VORHANDEN, groesse__isnull=False)
                & ~models.Q(sha256="")
                | models.Q(stand__in=[Dokumentstand.ANGEFORDERT, Dokumentstand.GESCHEITERT]),
                name="dokument_vorhanden_hat_inhalt",
            ),
        ]

    def __str__(self) -> str:
        return self.bezeichnung
