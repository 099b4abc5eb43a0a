"""The installation itself and the people who act in it."""

from django.db import models

from antraege.choices import Unterschriftsform

LEERER_KOPF = "0" * 64
"""Head of a protocol chain that has no entry yet."""


def genuegende_formen() -> list[str]:
    """Forms of a signature that suffice until the office decides otherwise."""
    return [f.value for f in Unterschriftsform if f is not Unterschriftsform.UNBEKANNT]


class Kette(models.Model):
    """Base of every row that owns a protocol chain: number and head stand on the row itself.

    The act locks and updates this row anyway, so the chain costs no lock and no statement.
    """

    protokoll_nr = models.PositiveIntegerField(default=0)
    protokoll_kopf = models.CharField(max_length=64, default=LEERER_KOPF)

    class Meta:
        abstract = True


class Person(models.Model):
    """A natural person who acts; the primary key is the opaque number in the protocol.

    Four eyes are two persons: several accounts of one person share the row.
    """

    name = models.CharField(max_length=200)

    class Meta:
        verbose_name = "Person"
        verbose_name_plural = "Personen"

    def __str__(self) -> str:
        return self.name


class Installation(Kette):
    """The one row about this installation; its chain holds what belongs to no body."""

    ist_vorfuehrung = models.BooleanField(default=False)
    vorfuehrung_stand = models.DateField(null=True, blank=True)
    ausschlussregel = models.TextField(
        blank=True,
        default="",
        help_text="Regel des Netzwerks zum Ausschluss; leer heißt: Ausschluss ist abgeschaltet.",
    )

    genuegende_formen = models.JSONField(default=genuegende_formen)
    """Forms in which a signature suffices. The interface never claims compliance with a law."""
    unterzeichnend_land = models.CharField("Für das Land unterzeichnet", max_length=200, blank=True)
    amt_land = models.CharField("Amtsbezeichnung (Land)", max_length=200, blank=True)
    berichtsverteiler = models.JSONField(default=list, blank=True)
    """Addresses that released monthly reports go to."""
    mustervorlage_sha256 = models.CharField(max_length=64, blank=True, default="")
    """The office's own template of the council paper in the store; empty: the one shipped."""
    mustervorlage_dateiname = models.CharField(max_length=200, blank=True, default="")
    version = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "Installation"
        verbose_name_plural = "Installation"
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="installation_genau_eine"),
            models.CheckConstraint(
                condition=models.Q(mustervorlage_sha256="", mustervorlage_dateiname="")
                | ~models.Q(mustervorlage_sha256="") & ~models.Q(mustervorlage_dateiname=""),
                name="installation_mustervorlage_hat_namen",
            ),
        ]

    def __str__(self) -> str:
        return "Installation"
