"""Four eyes: one table for everything a second person releases."""

from django.db import models

from antraege.choices import Freigabeart, Freigabestand
from antraege.models.erklaerung import Erklaerungsfassung
from antraege.models.gebiet import Gebietsaenderung
from antraege.models.installation import Person
from antraege.models.voraussetzungen import Kriterienkatalog


def _genau_einer(*namen: str) -> models.Q:
    """Exactly one of these references is set."""
    bedingung = models.Q()
    for gesetzt in namen:
        bedingung |= models.Q(**{f"{name}__isnull": name != gesetzt for name in namen})
    return bedingung


class Freigabe(models.Model):
    """A proposal and its decision. The database itself refuses one person in both roles."""

    art = models.CharField(max_length=20, choices=Freigabeart)
    antrag = models.ForeignKey(
        "antraege.Antrag",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="freigaben",
    )
    mitgliedschaft = models.ForeignKey(
        "antraege.Mitgliedschaft",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="freigaben",
    )
    katalog = models.ForeignKey(
        Kriterienkatalog,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="freigaben",
    )
    fassung = models.ForeignKey(
        Erklaerungsfassung,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="freigaben",
    )
    gebietsaenderung = models.ForeignKey(
        Gebietsaenderung,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="freigaben",
    )
    vorgeschlagen_von = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    vorgeschlagen_am = models.DateTimeField()
    begruendung = models.TextField(blank=True)
    inhalt = models.JSONField(default=dict, blank=True)
    """What the release pins, by kind (text version and signatories, for instance)."""
    stand = models.CharField(max_length=16, choices=Freigabestand)
    entschieden_von = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    entschieden_am = models.DateTimeField(null=True, blank=True)
    entscheidungsgrund = models.TextField(blank=True)

    class Meta:
        verbose_name = "Freigabe"
        verbose_name_plural = "Freigaben"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(entschieden_von__isnull=True)
                | ~models.Q(entschieden_von=models.F("vorgeschlagen_von")),
                name="freigabe_vier_augen",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    stand__in=[Freigabestand.ERTEILT, Freigabestand.VERWORFEN],
                    entschieden_von__isnull=False,
                    entschieden_am__isnull=False,
                )
                | models.Q(
                    stand__in=[
                        Freigabestand.OFFEN,
                        Freigabestand.ZURUECKGENOMMEN,
                        Freigabestand.UEBERHOLT,
                    ]
                ),
                name="freigabe_entscheidung_hat_person",
            ),
            models.CheckConstraint(
                condition=_genau_einer(
                    "antrag", "mitgliedschaft", "katalog", "fassung", "gebietsaenderung"
                ),
                name="freigabe_genau_ein_gegenstand",
            ),
            models.UniqueConstraint(
                fields=["art", "antrag"],
                condition=models.Q(stand=Freigabestand.OFFEN, antrag__isnull=False),
                name="freigabe_eine_offene_je_antrag",
            ),
            models.UniqueConstraint(
                fields=["art", "mitgliedschaft"],
                condition=models.Q(stand=Freigabestand.OFFEN, mitgliedschaft__isnull=False),
                name="freigabe_eine_offene_je_mitglied",
            ),
            models.UniqueConstraint(
                fields=["art", "katalog"],
                condition=models.Q(stand=Freigabestand.OFFEN, katalog__isnull=False),
                name="freigabe_eine_offene_je_katalog",
            ),
            models.UniqueConstraint(
                fields=["art", "fassung"],
                condition=models.Q(stand=Freigabestand.OFFEN, fassung__isnull=False),
                name="freigabe_eine_offene_je_fassung",
            ),
            models.UniqueConstraint(
                fields=["art", "gebietsaenderung"],
                condition=models.Q(stand=Freigabestand.OFFEN, gebietsaenderung__isnull=False),
                name="freigabe_eine_offene_je_gebiet",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_art_display()}: {self.get_stand_display()}"
