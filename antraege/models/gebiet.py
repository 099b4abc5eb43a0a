"""Changes of bodies: what was renamed, became another kind, was merged or split, and since when."""

from django.db import models

from antraege.choices import Gebietsart, Gebietsrolle, Gebietsstand, Kommunentyp
from antraege.models.kommune import Kommune

GESPEICHERTE_GEBIETSSTAENDE = [s.value for s in Gebietsstand if s is not Gebietsstand.START]


class Gebietsaenderung(models.Model):
    """One change with its day and its source; Bearbeitung proposes, Referatsleitung executes.

    ``vollzogen_am`` and ``aufgehoben_am`` say when it became known that it happened, and that it
    did not: figures of an earlier Kenntnisstand do not know it.
    """

    art = models.CharField(max_length=20, choices=Gebietsart)
    wirksam_am = models.DateField(null=True, blank=True)
    quelle = models.CharField(max_length=400, blank=True)
    quelle_url = models.URLField(max_length=400, blank=True)
    hinweis = models.TextField(blank=True, default="")
    """What the register's file said, where a change was proposed by loading it."""
    kennung = models.CharField(max_length=200, blank=True, default="")
    """What in the register's file proposed it: a second loading adds nothing."""
    fortgefuehrter_antrag = models.ForeignKey(
        "antraege.Antrag", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    """Of several open cases the one that goes on, by choice of the proposer."""
    stand = models.CharField(
        max_length=16,
        choices=[(s.value, s.label) for s in Gebietsstand if s is not Gebietsstand.START],
    )
    angelegt_am = models.DateTimeField()
    vollzogen_am = models.DateTimeField(null=True, blank=True)
    aufgehoben_am = models.DateTimeField(null=True, blank=True)
    ergebnis = models.JSONField(default=dict, blank=True)
    """What the execution wrote beside cases and memberships; the annulment takes it back."""

    class Meta:
        verbose_name = "Gebietsänderung"
        verbose_name_plural = "Gebietsänderungen"
        ordering = ["-angelegt_am", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(stand__in=GESPEICHERTE_GEBIETSSTAENDE),
                name="gebietsaenderung_stand_bekannt",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    stand__in=[Gebietsstand.ENTWURF, Gebietsstand.VERWORFEN],
                )
                | models.Q(wirksam_am__isnull=False),
                name="gebietsaenderung_hat_tag",
            ),
            models.CheckConstraint(
                condition=~models.Q(stand__in=[Gebietsstand.VOLLZOGEN, Gebietsstand.AUFGEHOBEN])
                | models.Q(vollzogen_am__isnull=False),
                name="gebietsaenderung_vollzogen_am",
            ),
            models.UniqueConstraint(
                fields=["kennung"],
                condition=~models.Q(kennung=""),
                name="gebietsaenderung_kennung_einmalig",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_art_display()} {self.pk}"


class Gebietsteil(models.Model):
    """One body in a change. ``kommune`` of a body that is to be made is set by the execution.

    ``name`` and ``typ`` are what it is afterwards (of a body that ends: what it was last);
    ``name_vorher`` and ``typ_vorher`` what it was before, as the execution found it.
    """

    aenderung = models.ForeignKey(Gebietsaenderung, on_delete=models.CASCADE, related_name="teile")
    stelle = models.PositiveSmallIntegerField()
    rolle = models.CharField(max_length=12, choices=Gebietsrolle)
    kommune = models.ForeignKey(
        Kommune, on_delete=models.PROTECT, null=True, blank=True, related_name="gebietsteile"
    )
    ags = models.CharField(max_length=12, blank=True, default="")
    name = models.CharField(max_length=200, blank=True, default="")
    name_amtlich = models.CharField(max_length=200, blank=True, default="")
    typ = models.CharField(max_length=40, choices=Kommunentyp, blank=True, default="")
    einwohner = models.PositiveIntegerField(null=True, blank=True)
    kreis = models.ForeignKey(
        Kommune, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    """Of a body that is to be made: the Kreis that was named, where its key is not enough."""
    fuehrt_fort = models.BooleanField(default=False)
    """Membership and open case of what ends pass over to this body."""
    name_vorher = models.CharField(max_length=200, blank=True, default="")
    typ_vorher = models.CharField(max_length=40, blank=True, default="")

    class Meta:
        verbose_name = "Teil einer Gebietsänderung"
        verbose_name_plural = "Teile von Gebietsänderungen"
        ordering = ["aenderung", "stelle"]
        constraints = [
            models.UniqueConstraint(fields=["aenderung", "stelle"], name="gebietsteil_stelle"),
        ]

    def __str__(self) -> str:
        return f"{self.name or self.ags} ({self.get_rolle_display()})"


class Gebietsuebergang(models.Model):
    """A case or a membership that an executed change has passed over.

    A case keeps its row and its number. A membership ends, and ``fortsetzung`` is the one of the
    successor in which it goes on.
    """

    aenderung = models.ForeignKey(
        Gebietsaenderung, on_delete=models.PROTECT, related_name="uebergaenge"
    )
    antrag = models.ForeignKey(
        "antraege.Antrag", on_delete=models.PROTECT, null=True, related_name="gebietsuebergaenge"
    )
    mitgliedschaft = models.ForeignKey(
        "antraege.Mitgliedschaft",
        on_delete=models.PROTECT,
        null=True,
        related_name="gebietsuebergaenge",
    )
    fortsetzung = models.ForeignKey(
        "antraege.Mitgliedschaft",
        on_delete=models.PROTECT,
        null=True,
        related_name="fortsetzung_von",
    )
    hat_begonnen = models.BooleanField(default=False)
    """The continuation began with the change; else the successor was a member itself."""
    von = models.ForeignKey(Kommune, on_delete=models.PROTECT, related_name="+")
    auf = models.ForeignKey(Kommune, on_delete=models.PROTECT, related_name="+")
    ist_eingestellt = models.BooleanField(default=False)
    """The case was closed at the successor: another one, or a membership, goes on there."""
    ist_mittelbar = models.BooleanField(default=False)
    """The membership had ended by an earlier change: what carried it on has passed over. It only
    says where its commitments bind now; nothing was written to it, nothing is taken back."""

    class Meta:
        verbose_name = "Übergang durch Gebietsänderung"
        verbose_name_plural = "Übergänge durch Gebietsänderung"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(antrag__isnull=False, mitgliedschaft__isnull=True)
                | models.Q(antrag__isnull=True, mitgliedschaft__isnull=False),
                name="gebietsuebergang_genau_einer",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.von} → {self.auf}"
