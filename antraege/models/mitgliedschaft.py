"""Membership in the network."""

from django.db import models

from antraege.choices import BESTEHENDE_MITGLIEDSSTATUS, Mitgliedsstatus
from antraege.models.installation import Kette
from antraege.models.kommune import Kommune
from antraege.zeitangabe import ZeitangabeFeld

GESPEICHERTE_MITGLIEDSSTATUS = [s.value for s in Mitgliedsstatus if s is not Mitgliedsstatus.START]


class Mitgliedschaft(Kette):
    """Begins with admission; aktiv, ruhend, beendet, aufgehoben.

    ``beginn`` follows a stated rule (``beginn_regel``); imported memberships carry the precision
    of their sources and no invented steps.
    """

    kommune = models.ForeignKey(Kommune, on_delete=models.PROTECT, related_name="mitgliedschaften")
    antrag = models.ForeignKey(
        "antraege.Antrag",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="mitgliedschaften",
    )
    status = models.CharField(
        max_length=12,
        choices=[(s.value, s.label) for s in Mitgliedsstatus if s is not Mitgliedsstatus.START],
    )
    beginn = ZeitangabeFeld()
    beginn_regel = models.CharField(max_length=200)
    ende = ZeitangabeFeld()
    stand_seit = ZeitangabeFeld()
    """When it came into its present state, as the outside world gives it."""
    unterzeichnungsrunde = models.CharField(max_length=200, blank=True)
    beleg = models.CharField(max_length=20, blank=True)
    hinweis = models.CharField(max_length=400, blank=True)
    quelle_url = models.URLField(max_length=400, blank=True)
    weitere_quelle_url = models.URLField(max_length=400, blank=True)
    nachfolge = models.ForeignKey(
        Kommune, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    version = models.PositiveIntegerField(default=0)
    wirksam_am = models.DateField()
    erfasst_am = models.DateTimeField()

    class Meta:
        verbose_name = "Mitgliedschaft"
        verbose_name_plural = "Mitgliedschaften"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=GESPEICHERTE_MITGLIEDSSTATUS),
                name="mitgliedschaft_status_bekannt",
            ),
            models.UniqueConstraint(
                fields=["kommune"],
                condition=models.Q(status__in=[s.value for s in BESTEHENDE_MITGLIEDSSTATUS]),
                name="mitgliedschaft_hoechstens_eine",
            ),
        ]

    def __str__(self) -> str:
        return f"Mitgliedschaft {self.kommune} ({self.get_status_display()})"
