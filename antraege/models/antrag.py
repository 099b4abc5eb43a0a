"""The case."""

from django.db import models

from antraege.choices import GESPEICHERTE_STATUS, OFFENE_STATUS, AmZug, Antragsstatus, Kanal
from antraege.models.installation import Kette, Person
from antraege.models.kommune import Kommune
from antraege.models.voraussetzungen import Kriterienkatalog
from antraege.zeitangabe import ZeitangabeFeld


class Antrag(Kette):
    """One way of one body into the network (users see *Vorgang*).

    Only ``workflow.verfahren`` changes a row. What lists need (whose turn, due, paused) is derived
    by rule and stored by the door with every act, never edited by itself.
    """

    kommune = models.ForeignKey(Kommune, on_delete=models.PROTECT, related_name="antraege")
    jahr = models.PositiveSmallIntegerField()
    nummer = models.PositiveIntegerField()
    aktenzeichen = models.CharField(max_length=60, unique=True)
    status = models.CharField(
        max_length=30, choices=[(s.value, s.label) for s in GESPEICHERTE_STATUS]
    )
    letzter_offener_status = models.CharField(max_length=30, blank=True, default="")
    schritt = ZeitangabeFeld()
    """When the case came into its present state, as the outside world gives it."""
    schritt_erfasst_am = models.DateTimeField()
    version = models.PositiveIntegerField(default=0)

    katalog = models.ForeignKey(
        Kriterienkatalog, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    zustaendig = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="zustaendig_fuer"
    )
    uebergegangen_am = models.DateField(null=True, blank=True)
    """First day on which it is the case of this body, by a change of bodies."""
    kanal = models.CharField(max_length=12, choices=Kanal)
    eingang = ZeitangabeFeld()
    kontakt_name = models.CharField(max_length=200, blank=True)
    kontakt_funktion = models.CharField(max_length=200, blank=True)
    kontakt_mail = models.EmailField(blank=True)
    kontakt_telefon = models.CharField(max_length=60, blank=True)
    fremdes_zeichen = models.CharField("Zeichen der Kommune", max_length=100, blank=True)

    ist_altfall = models.BooleanField(default=False)
    altfall_schritte = models.JSONField(default=dict, blank=True)
    """Step of the way -> ``belegt`` or ``unbekannt``; empty unless an old case."""
    altfall_kennung = models.CharField(max_length=120, blank=True, default="")
    """Key of the case in the imported file: a second run adds nothing."""

    am_zug = models.CharField(max_length=10, choices=AmZug, blank=True, default="")
    am_zug_seit = models.DateField(null=True, blank=True)
    ist_pausiert = models.BooleanField(default=False)
    faellig_am = models.DateField(null=True, blank=True)
    faellig_grund = models.CharField(max_length=200, blank=True, default="")
    wirksam_am = models.DateField()
    """Latest day on which anything in the chain took effect; never goes back."""
    erfasst_am = models.DateTimeField()

    class Meta:
        verbose_name = "Vorgang"
        verbose_name_plural = "Vorgänge"
        ordering = ["-erfasst_am", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=[s.value for s in GESPEICHERTE_STATUS]),
                name="antrag_status_bekannt",
            ),
            models.CheckConstraint(
                condition=models.Q(am_zug__in=["", *AmZug.values]), name="antrag_am_zug_bekannt"
            ),
            models.UniqueConstraint(
                fields=["kommune"],
                condition=models.Q(status__in=[s.value for s in OFFENE_STATUS]),
                name="antrag_hoechstens_ein_offener",
            ),
            models.UniqueConstraint(fields=["jahr", "nummer"], name="antrag_nummer_einmalig"),
            models.UniqueConstraint(
                fields=["kommune", "altfall_kennung"],
                condition=~models.Q(altfall_kennung=""),
                name="antrag_altfall_einmalig",
            ),
        ]
        indexes = [
            models.Index(fields=["status", "faellig_am"], name="antrag_status_faellig"),
            models.Index(fields=["-erfasst_am", "-id"], name="antrag_erfasst"),
        ]

    def __str__(self) -> str:
        return self.aktenzeichen

    @property
    def ist_offen(self) -> bool:
        """Whether the case is still on its way."""
        return Antragsstatus(self.status) in OFFENE_STATUS


class Aktenzeichenzaehler(models.Model):
    """Last number given in a year; a number is never used twice."""

    jahr = models.PositiveSmallIntegerField(primary_key=True)
    letzte_nummer = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "Aktenzeichenzähler"
        verbose_name_plural = "Aktenzeichenzähler"

    def __str__(self) -> str:
        return f"{self.jahr}: {self.letzte_nummer}"
