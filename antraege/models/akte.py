"""What belongs to a body whatever case is running: people, guests, what happened before."""

from django.db import models

from antraege.choices import Anrede, Oeffentlichkeit
from antraege.models.kommune import Kommune
from antraege.zeitangabe import ZeitangabeFeld


class MitGueltigkeit(models.Model):
    """Base of what is valid from a day until a day; an open end is empty."""

    gueltig_ab = models.DateField(null=True, blank=True)
    gueltig_bis = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True


class Ansprechperson(MitGueltigkeit):
    """The body's person for civic engagement, or a deputy; with validity."""

    kommune = models.ForeignKey(Kommune, on_delete=models.PROTECT, related_name="ansprechpersonen")
    name = models.CharField(max_length=200)
    funktion = models.CharField("Funktion oder Dienststelle", max_length=200, blank=True)
    mail = models.EmailField("E-Mail-Adresse", blank=True)
    telefon = models.CharField(max_length=60, blank=True)
    ist_vertretung = models.BooleanField("Vertretung", default=False)

    class Meta:
        verbose_name = "Ansprechperson"
        verbose_name_plural = "Ansprechpersonen"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(gueltig_bis__isnull=True)
                | models.Q(gueltig_ab__isnull=True)
                | models.Q(gueltig_bis__gte=models.F("gueltig_ab")),
                name="ansprechperson_vorwaerts",
            )
        ]

    def __str__(self) -> str:
        return self.name


class Verwaltungsspitze(MitGueltigkeit):
    """An office holder with validity, or the general deputy. Signatures never follow a change."""

    kommune = models.ForeignKey(Kommune, on_delete=models.PROTECT, related_name="spitzen")
    name = models.CharField(max_length=200)
    anrede = models.CharField(max_length=8, choices=Anrede, default=Anrede.OHNE)
    amt = models.CharField("Amtsbezeichnung", max_length=200)
    ist_allgemeine_vertretung = models.BooleanField("Allgemeine Vertretung", default=False)

    class Meta:
        verbose_name = "Verwaltungsspitze"
        verbose_name_plural = "Verwaltungsspitzen"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(gueltig_bis__isnull=True)
                | models.Q(gueltig_ab__isnull=True)
                | models.Q(gueltig_bis__gte=models.F("gueltig_ab")),
                name="spitze_vorwaerts",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.amt}"


class Gastteilnahme(models.Model):
    """Takes part without being a member: no membership, counted nowhere."""

    kommune = models.ForeignKey(Kommune, on_delete=models.PROTECT, related_name="gastteilnahmen")
    von = ZeitangabeFeld()
    bis = ZeitangabeFeld()
    anlass = models.CharField(max_length=300)
    hinweis = models.CharField(max_length=500, blank=True)
    quelle_url = models.URLField("Quelle", max_length=400, blank=True)
    kennung = models.CharField(max_length=160, blank=True, default="")

    class Meta:
        verbose_name = "Gastteilnahme"
        verbose_name_plural = "Gastteilnahmen"
        constraints = [
            models.UniqueConstraint(
                fields=["kommune", "kennung"],
                condition=~models.Q(kennung=""),
                name="gastteilnahme_einmalig",
            )
        ]

    def __str__(self) -> str:
        return f"Gast {self.von}"


class Vorgeschichte(models.Model):
    """What is known of a body beside any case: motions, press reports, earlier decisions."""

    kommune = models.ForeignKey(Kommune, on_delete=models.PROTECT, related_name="vorgeschichte")
    gegenstand = models.CharField(max_length=60)
    schritt = models.CharField("Was", max_length=100)
    wer = models.CharField("Gremium oder Person", max_length=200, blank=True)
    wann = ZeitangabeFeld()
    drucksache = models.CharField("Drucksachen-Nr.", max_length=100, blank=True)
    oeffentlichkeit = models.CharField(
        max_length=18, choices=Oeffentlichkeit, default=Oeffentlichkeit.NICHT_GENANNT
    )
    ergebnis = models.CharField(max_length=500, blank=True)
    anzahl_ja = models.PositiveSmallIntegerField(null=True, blank=True)
    anzahl_nein = models.PositiveSmallIntegerField(null=True, blank=True)
    anzahl_enthaltung = models.PositiveSmallIntegerField(null=True, blank=True)
    hinweis = models.CharField(max_length=500, blank=True)
    quelle_url = models.URLField("Quelle", max_length=400, blank=True)
    kennung = models.CharField(max_length=160, blank=True, default="")

    class Meta:
        verbose_name = "Vorgeschichte"
        verbose_name_plural = "Vorgeschichte"
        constraints = [
            models.UniqueConstraint(
                fields=["kommune", "kennung"],
                condition=~models.Q(kennung=""),
                name="vorgeschichte_einmalig",
            )
        ]

    def __str__(self) -> str:
        return f"{self.schritt}, {self.wann}"
