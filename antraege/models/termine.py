"""What stops the clock and what makes it ring."""

from django.db import models

from antraege.choices import Fristart, Kanal
from antraege.models.installation import Person
from antraege.zeitangabe import ZeitangabeFeld


class Rueckfrage(models.Model):
    """A question to the body, "erbeten bis"; open until answered or taken back."""

    antrag = models.ForeignKey(
        "antraege.Antrag", on_delete=models.PROTECT, related_name="rueckfragen"
    )
    frage = models.TextField()
    erbeten_bis = models.DateField()
    gestellt_am = models.DateField()
    beantwortet_am = models.DateField(null=True, blank=True)
    antwort = models.TextField(blank=True)
    kanal = models.CharField(max_length=12, choices=Kanal, blank=True)
    ist_zurueckgenommen = models.BooleanField(default=False)
    anzahl_erinnerungen = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = "Rückfrage"
        verbose_name_plural = "Rückfragen"
        constraints = [
            models.UniqueConstraint(
                fields=["antrag"],
                condition=models.Q(beantwortet_am__isnull=True),
                name="rueckfrage_hoechstens_eine_offene",
            )
        ]

    def __str__(self) -> str:
        return f"Rückfrage, erbeten bis {self.erbeten_bis:%d.%m.%Y}"


class Aussetzung(models.Model):
    """The case rests from ``von`` until ``bis``, or until it is ended early."""

    antrag = models.ForeignKey(
        "antraege.Antrag", on_delete=models.PROTECT, related_name="aussetzungen"
    )
    grund = models.TextField()
    von = models.DateField()
    bis = models.DateField()
    beendet_am = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = "Aussetzung"
        verbose_name_plural = "Aussetzungen"
        constraints = [
            models.UniqueConstraint(
                fields=["antrag"],
                condition=models.Q(beendet_am__isnull=True),
                name="aussetzung_hoechstens_eine_offene",
            ),
            models.CheckConstraint(
                condition=models.Q(bis__gte=models.F("von")), name="aussetzung_vorwaerts"
            ),
        ]

    def __str__(self) -> str:
        return f"Ausgesetzt bis {self.bis:%d.%m.%Y}"


class Frist(models.Model):
    """Something due: by rule of the step, or because a person wants to see the case again."""

    antrag = models.ForeignKey("antraege.Antrag", on_delete=models.PROTECT, related_name="fristen")
    art = models.CharField(max_length=14, choices=Fristart)
    anlass = models.CharField(max_length=300)
    faellig_am = models.DateField()
    gesetzt_am = models.DateField()
    erledigt_am = models.DateField(null=True, blank=True)
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = "Frist"
        verbose_name_plural = "Fristen"
        indexes = [models.Index(fields=["antrag"], name="frist_antrag")]

    def __str__(self) -> str:
        return f"{self.anlass} ({self.faellig_am:%d.%m.%Y})"


class Anhoerung(models.Model):
    """The body's opportunity to comment before a refusal."""

    antrag = models.ForeignKey(
        "antraege.Antrag", on_delete=models.PROTECT, related_name="anhoerungen"
    )
    anlass = models.TextField()
    angehoert = ZeitangabeFeld()
    stellungnahme_bis = models.DateField()
    stellungnahme = models.TextField(blank=True)
    stellungnahme_am = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = "Anhörung"
        verbose_name_plural = "Anhörungen"

    def __str__(self) -> str:
        return f"Anhörung, Stellungnahme bis {self.stellungnahme_bis:%d.%m.%Y}"
