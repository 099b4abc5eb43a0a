"""Criteria as versioned data; what the municipality shows and what the officer finds."""

from django.db import models

from antraege.choices import Fassungsstand, Landeswissen, Urteil, Zusagestand
from antraege.models.installation import Person
from antraege.zeitangabe import ZeitangabeFeld


class Kriterienkatalog(models.Model):
    """A version of the criteria. Once a case has pinned it, it never changes."""

    version = models.PositiveSmallIntegerField(unique=True)
    bezeichnung = models.CharField(max_length=200)
    stand = models.CharField(max_length=12, choices=Fassungsstand)
    in_kraft_ab = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = "Kriterienkatalog"
        verbose_name_plural = "Kriterienkataloge"
        constraints = [
            models.UniqueConstraint(
                fields=["stand"],
                condition=models.Q(stand=Fassungsstand.IN_KRAFT),
                name="katalog_hoechstens_einer_in_kraft",
            )
        ]

    def __str__(self) -> str:
        return self.bezeichnung


class Kriterium(models.Model):
    """One requirement of a catalogue and the kinds of bodies it applies to."""

    katalog = models.ForeignKey(
        Kriterienkatalog, on_delete=models.PROTECT, related_name="kriterien"
    )
    nr = models.PositiveSmallIntegerField()
    titel = models.CharField(max_length=200)
    erlaeuterung = models.TextField(blank=True)
    gilt_fuer = models.JSONField(default=list, blank=True)
    """Kinds of bodies; an empty list means all."""
    braucht_nachweis = models.BooleanField(default=True)
    """False where a statement of readiness is enough."""
    laesst_zusage_zu = models.BooleanField(default=False)
    """Whether a dated commitment meets it."""
    alternativen = models.JSONField(default=list, blank=True)
    """Ways to meet it, in order: ``{"schluessel", "titel", "ist_zusage"}`` each; empty: one way."""
    landeswissen = models.CharField(max_length=20, choices=Landeswissen, blank=True)
    """What the Land knows itself and therefore does not ask for."""

    class Meta:
        verbose_name = "Kriterium"
        verbose_name_plural = "Kriterien"
        ordering = ["katalog", "nr"]
        constraints = [
            models.UniqueConstraint(fields=["katalog", "nr"], name="kriterium_nr_einmalig")
        ]

    def __str__(self) -> str:
        return f"{self.nr}. {self.titel}"


class Nachweis(models.Model):
    """What the municipality says or shows on a criterion: a link, or where the paper lies."""

    antrag = models.ForeignKey(
        "antraege.Antrag", on_delete=models.PROTECT, related_name="nachweise"
    )
    kriterium = models.ForeignKey(Kriterium, on_delete=models.PROTECT, related_name="+")
    angabe = models.TextField()
    fundstelle = models.CharField(max_length=500, blank=True)
    alternative = models.CharField(max_length=40, blank=True)
    datei = models.CharField(max_length=64, blank=True)
    """sha256 of the document that shows it."""
    eingegangen = ZeitangabeFeld()
    gesichtet_am = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "Nachweis"
        verbose_name_plural = "Nachweise"
        indexes = [models.Index(fields=["antrag"], name="nachweis_antrag")]

    def __str__(self) -> str:
        return f"Nachweis zu Kriterium {self.kriterium_id}"


class Pruefergebnis(models.Model):
    """The officer's verdict on one criterion, with its reason."""

    antrag = models.ForeignKey(
        "antraege.Antrag", on_delete=models.PROTECT, related_name="pruefergebnisse"
    )
    kriterium = models.ForeignKey(Kriterium, on_delete=models.PROTECT, related_name="+")
    urteil = models.CharField(max_length=22, choices=Urteil)
    alternative = models.CharField(max_length=40, blank=True)
    begruendung = models.TextField(blank=True)
    geprueft_von = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    geprueft_am = models.DateTimeField()

    class Meta:
        verbose_name = "Prüfergebnis"
        verbose_name_plural = "Prüfergebnisse"
        constraints = [
            models.UniqueConstraint(
                fields=["antrag", "kriterium"], name="pruefergebnis_eines_je_kriterium"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_urteil_display()} (Kriterium {self.kriterium_id})"


class Zusage(models.Model):
    """A dated promise that meets a criterion and outlives the admission.

    It ends only as eingelöst or nicht eingelöst; ``anzahl_erinnerungen`` is the rung of the ladder
    of reminders, counted anew after an extension.
    """

    antrag = models.ForeignKey("antraege.Antrag", on_delete=models.PROTECT, related_name="zusagen")
    kriterium = models.ForeignKey(Kriterium, on_delete=models.PROTECT, related_name="+")
    vorhaben = models.CharField(max_length=300)
    verantwortlich = models.CharField(max_length=200)
    faellig_am = models.DateField()
    stand = models.CharField(max_length=18, choices=Zusagestand)
    zugesagt_am = models.DateField(null=True, blank=True)
    anzahl_erinnerungen = models.PositiveSmallIntegerField(default=0)
    erledigt_am = models.DateField(null=True, blank=True)
    erledigung = models.TextField(blank=True)

    class Meta:
        verbose_name = "Zusage"
        verbose_name_plural = "Zusagen"
        indexes = [models.Index(fields=["antrag"], name="zusage_antrag")]

    def __str__(self) -> str:
        return self.vorhaben


class Zusageverlaengerung(models.Model):
    """A later day for a commitment, with the reason; the ladder of reminders begins anew."""

    antrag = models.ForeignKey(
        "antraege.Antrag", on_delete=models.PROTECT, related_name="zusageverlaengerungen"
    )
    zusage = models.ForeignKey(Zusage, on_delete=models.PROTECT, related_name="verlaengerungen")
    bisher = models.DateField()
    neu = models.DateField()
    grund = models.TextField()
    verlaengert_am = models.DateField()

    class Meta:
        verbose_name = "Verlängerung einer Zusage"
        verbose_name_plural = "Verlängerungen von Zusagen"
        indexes = [models.Index(fields=["antrag"], name="verlaengerung_antrag")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(neu__gt=models.F("bisher")), name="verlaengerung_vorwaerts"
            )
        ]

    def __str__(self) -> str:
        return f"verlängert bis {self.neu:%d.%m.%Y}"
