"""The protocol: append-only, chained."""

from django.db import models
from django.db.models import Q

from antraege.models.antrag import Antrag
from antraege.models.installation import Person
from antraege.models.kommune import Kommune
from antraege.models.mitgliedschaft import Mitgliedschaft


class Protokolleintrag(models.Model):
    """One act in one chain: of a case, a membership, a body, or the installation (no subject).

    ``inhalt`` is the exact canonical JSON that was hashed; the other columns repeat it for queries
    and ``protokoll_pruefen`` compares both. Triggers refuse UPDATE and DELETE.

    ``wirksam_am`` is the day from which the situation after this entry counts: never before the
    chain's previous entry, so that facts recorded late cannot reach back past it.
    """

    antrag = models.ForeignKey(
        Antrag, on_delete=models.PROTECT, null=True, related_name="protokoll"
    )
    mitgliedschaft = models.ForeignKey(
        Mitgliedschaft, on_delete=models.PROTECT, null=True, related_name="protokoll"
    )
    kommune = models.ForeignKey(
        Kommune, on_delete=models.PROTECT, null=True, related_name="protokoll"
    )
    nr = models.PositiveIntegerField()
    handlung = models.CharField(max_length=40)
    vorher = models.CharField(max_length=30, blank=True)
    nachher = models.CharField(max_length=30, blank=True)
    geschehen_fruehestens = models.DateField(null=True)
    geschehen_spaetestens = models.DateField(null=True)
    genauigkeit = models.CharField(max_length=12)
    erfasst_am = models.DateTimeField()
    wirksam_am = models.DateField()
    seit_am = models.DateField(null=True)
    """Day on which the case came into the state it leaves, when known to the day."""
    am_zug = models.CharField(max_length=10, blank=True)
    ist_pausiert = models.BooleanField(default=False)
    faellig_am = models.DateField(null=True)
    ist_durchlaufen = models.BooleanField(default=False)
    """The state left here was only passed in one confirmation: no duration."""
    berichtigt = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="berichtigungen"
    )
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    rolle = models.CharField(max_length=20, blank=True)
    im_auftrag = models.CharField(max_length=12, blank=True)
    """Channel by which the body asked for it, when the office acted on its behalf."""
    inhalt = models.TextField()
    vorgaenger = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        verbose_name = "Protokolleintrag"
        verbose_name_plural = "Protokolleinträge"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(antrag__isnull=True, mitgliedschaft__isnull=True)
                | Q(antrag__isnull=True, kommune__isnull=True)
                | Q(mitgliedschaft__isnull=True, kommune__isnull=True),
                name="protokoll_hoechstens_ein_gegenstand",
            ),
            models.UniqueConstraint(
                fields=["antrag", "nr"],
                condition=Q(antrag__isnull=False),
                name="protokoll_nr_je_antrag",
            ),
            models.UniqueConstraint(
                fields=["mitgliedschaft", "nr"],
                condition=Q(mitgliedschaft__isnull=False),
                name="protokoll_nr_je_mitglied",
            ),
            models.UniqueConstraint(
                fields=["kommune", "nr"],
                condition=Q(kommune__isnull=False),
                name="protokoll_nr_je_kommune",
            ),
            models.UniqueConstraint(
                fields=["nr"],
                condition=Q(antrag__isnull=True, mitgliedschaft__isnull=True, kommune__isnull=True),
                name="protokoll_nr_installation",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.nr}. {self.handlung}"


class Protokolltext(models.Model):
    """Free text of an entry with its salt; may be deleted one day, never altered."""

    eintrag = models.ForeignKey(Protokolleintrag, on_delete=models.PROTECT, related_name="texte")
    feld = models.CharField(max_length=60)
    text = models.TextField()
    salz = models.CharField(max_length=64)

    class Meta:
        verbose_name = "Protokolltext"
        verbose_name_plural = "Protokolltexte"
        constraints = [
            models.UniqueConstraint(fields=["eintrag", "feld"], name="protokolltext_feld_einmalig")
        ]

    def __str__(self) -> str:
        return self.feld
