"""Bodies of the register."""

from datetime import date
from typing import Any

from django.db import models

from antraege.choices import Kommunentyp
from antraege.models.installation import Kette
from antraege.namen import gleicher_name, sortierschluessel, suchtext
from antraege.zeitangabe import ZeitangabeFeld


class Kommune(Kette):
    """A body that may join: municipality, Kreis, Bezirksregierung, Landschaftsverband.

    ``ags`` is the official key as text: 8 digits Gemeinde, 5 Kreis, 3 Regierungsbezirk,
    ``LVR``/``LWL``; invented bodies of the demonstration carry keys outside these ranges.
    """

    ags = models.CharField("Schlüssel", max_length=12, unique=True)
    name = models.CharField(max_length=200)
    name_amtlich = models.CharField("amtlicher Name", max_length=200, blank=True)
    typ = models.CharField(max_length=40, choices=Kommunentyp)
    kreis = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="gemeinden"
    )
    regierungsbezirk = models.CharField(max_length=40, blank=True)
    einwohner = models.PositiveIntegerField(null=True, blank=True)
    einwohner_stichtag = models.DateField(null=True, blank=True)
    flaeche_km2 = models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True)
    lat = models.DecimalField(max_digits=8, decimal_places=5, null=True, blank=True)
    lon = models.DecimalField(max_digits=8, decimal_places=5, null=True, blank=True)
    plz = models.CharField("Postleitzahl", max_length=5, blank=True)
    webseite = models.URLField(blank=True)
    amtsbezeichnung = models.CharField("Amtsbezeichnung der Spitze", max_length=100, blank=True)
    hinweis = models.CharField(max_length=400, blank=True)
    ehrenamtskarte_seit = ZeitangabeFeld()
    """Since when it takes part in the Ehrenamtskarte; the Land knows it, nobody is asked."""
    besteht_ab = models.DateField(null=True, blank=True)
    """First day of a body that a recorded change has made; None: since before the register."""
    besteht_bis = models.DateField(null=True, blank=True)
    """Last day. Before ``besteht_ab``: the change that made it was annulled, it never existed."""
    fruehere_namen = models.CharField(max_length=600, blank=True, default="")
    """Names it bore, one a line; the search finds them."""
    version = models.PositiveIntegerField(default=0)
    ist_erfunden = models.BooleanField(
        "für die Vorführung erfunden", default=False, help_text="Zählt in keiner Abdeckung."
    )
    sortierung = models.CharField(max_length=250, editable=False, db_index=True)
    suche = models.CharField(max_length=600, editable=False)

    class Meta:
        verbose_name = "Kommune"
        verbose_name_plural = "Kommunen"
        ordering = ["sortierung", "name"]
        permissions = [
            ("kommune_vertreten", "Spricht für die Kommune"),
            ("kommune_begleiten", "Begleitet die Kommune"),
        ]

    def __str__(self) -> str:
        return self.name

    def setze_suchfelder(self) -> None:
        """Fill the stored keys for order and search from the names."""
        self.sortierung = sortierschluessel(self.name)[:250]
        self.suche = suchtext(
            self.name, self.name_amtlich, self.ags, self.plz, self.fruehere_namen
        )[:600]

    def besteht_am(self, tag: date) -> bool:
        """Whether the body exists on this day."""
        begonnen = self.besteht_ab is None or self.besteht_ab <= tag
        return begonnen and (self.besteht_bis is None or tag <= self.besteht_bis)

    def heisst(self, name: str) -> bool:
        """Whether it is, or once was, called so: older papers bear an older name."""
        namen = (self.name, *self.fruehere_namen.splitlines())
        return any(gleicher_name(bekannter, name) for bekannter in namen)

    @property
    def hat_nie_bestanden(self) -> bool:
        """Whether the change that made it was annulled."""
        ab, bis = self.besteht_ab, self.besteht_bis
        return ab is not None and bis is not None and bis < ab

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the stored keys in step with the names."""
        self.setze_suchfelder()
        super().save(*args, **kwargs)
