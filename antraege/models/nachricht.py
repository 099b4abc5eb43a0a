"""Outgoing mail: a row in the outbox, word for word as sent."""

from django.db import models

from antraege.choices import Nachrichtenstand
from antraege.models.kommune import Kommune


class Nachricht(models.Model):
    """Planned by an act in its own transaction, sent by the worker after the grace period."""

    antrag = models.ForeignKey(
        "antraege.Antrag",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="nachrichten",
    )
    kommune = models.ForeignKey(
        Kommune, on_delete=models.PROTECT, null=True, blank=True, related_name="nachrichten"
    )
    """None where the mail is about no body, such as a report."""
    handlung = models.CharField(max_length=40)
    an = models.EmailField()
    betreff = models.CharField(max_length=300)
    text = models.TextField()
    html = models.TextField()
    anhang_sha256 = models.CharField(max_length=64, blank=True, default="")
    anhang_dateiname = models.CharField(max_length=220, blank=True, default="")
    """What goes with it from the store of documents; its name tells the kind of file."""
    message_id = models.CharField(max_length=120, unique=True)
    geplant_am = models.DateTimeField()
    senden_ab = models.DateTimeField()
    stand = models.CharField(max_length=16, choices=Nachrichtenstand)
    gesendet_am = models.DateTimeField(null=True, blank=True)
    anzahl_versuche = models.PositiveSmallIntegerField(default=0)
    letzter_fehler = models.CharField(max_length=500, blank=True, default="")

    class Meta:
        verbose_name = "Nachricht"
        verbose_name_plural = "Nachrichten"
        ordering = ["geplant_am", "pk"]
        indexes = [
            models.Index(
                fields=["senden_ab"],
                condition=models.Q(
                    stand__in=[Nachrichtenstand.GEPLANT, Nachrichtenstand.FEHLGESCHLAGEN]
                ),
                name="nachricht_zu_senden",
            ),
            models.Index(
                fields=["anhang_sha256"],
                condition=~models.Q(anhang_sha256=""),
                name="nachricht_mit_anhang",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(anhang_sha256="", anhang_dateiname="")
                | ~models.Q(anhang_sha256="") & ~models.Q(anhang_dateiname=""),
                name="nachricht_anhang_hat_namen",
            )
        ]

    def __str__(self) -> str:
        return self.betreff
