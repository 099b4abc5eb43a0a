"""Rows of the procedure itself: runs that the worker does, from the order to the result."""

from django.db import models

from antraege.models import Person, Rundenplatz, Unterzeichnungsrunde


class Altfalllauf(models.Model):
    """One uploaded file: rehearsed, confirmed by a person, worked off by the worker.

    The file itself lies in the store of documents under its hash. ``anzahl_erledigt`` says how far
    the worker has come, so that a run that was killed goes on where it stood.
    """

    class Stand(models.TextChoices):
        """How far a run has come."""

        PROBE = "probe", "Probelauf"
        BESTAETIGT = "bestaetigt", "wird übernommen"
        FERTIG = "fertig", "übernommen"
        VERWORFEN = "verworfen", "verworfen"
        GESCHEITERT = "gescheitert", "gescheitert"

    dateiname = models.CharField(max_length=220)
    sha256 = models.CharField(max_length=64)
    groesse = models.PositiveBigIntegerField()
    stand = models.CharField(max_length=12, choices=Stand, default=Stand.PROBE)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    angelegt_am = models.DateTimeField()
    bestaetigt_am = models.DateTimeField(null=True, blank=True)
    fertig_am = models.DateTimeField(null=True, blank=True)
    anzahl_stuecke = models.PositiveIntegerField(default=0)
    anzahl_erledigt = models.PositiveIntegerField(default=0)
    anzahl_neu = models.PositiveIntegerField(default=0)
    anzahl_vorgaenge = models.PositiveIntegerField(default=0)
    anzahl_unveraendert = models.PositiveIntegerField(default=0)
    anzahl_abgelehnt = models.PositiveIntegerField(default=0)
    ausgaenge = models.JSONField(default=dict, blank=True)
    """Line of the file -> what became of it (see ``Ausgang``)."""

    class Meta:
        verbose_name = "Übernahme von Altfällen"
        verbose_name_plural = "Übernahmen von Altfällen"
        ordering = ["-angelegt_am", "-pk"]
        indexes = [
            models.Index(
                fields=["bestaetigt_am"],
                condition=models.Q(stand="bestaetigt"),
                name="altfalllauf_zu_erledigen",
            )
        ]

    def __str__(self) -> str:
        return self.dateiname


class Laufart(models.TextChoices):
    """What is done for every body on the list of a round."""

    EINLADEN = "einladen", "Einladungen versenden"
    VORSCHLAGEN = "vorschlagen", "Zeichnungsfreigabe vorschlagen"
    FREIGEBEN = "freigeben", "Zeichnungsfreigabe erteilen"
    UNTERSCHRIFTEN = "unterschriften", "Unterschriften erfassen"
    VORLEGEN = "vorlegen", "Zur Freigabe vorlegen"
    AUFNEHMEN = "aufnehmen", "Aufnahme freigeben"
    STREICHEN = "streichen", "Liste auflösen"


class Rundenlauf(models.Model):
    """One order for the list of a round, worked off body by body with the rights of who gave it.

    What was said is in ``auftrag``; the outcomes are rows of their own, each written together with
    what it tells of.
    """

    class Stand(models.TextChoices):
        """How far a run has come."""

        VORGELEGT = "vorgelegt", "wartet auf eine zweite Person"
        BEAUFTRAGT = "beauftragt", "läuft"
        FERTIG = "fertig", "fertig"
        VERWORFEN = "verworfen", "nicht freigegeben"
        ZURUECKGENOMMEN = "zurueckgenommen", "zurückgenommen"

    runde = models.ForeignKey(Unterzeichnungsrunde, on_delete=models.PROTECT, related_name="laeufe")
    art = models.CharField(max_length=16, choices=Laufart)
    stand = models.CharField(max_length=16, choices=Stand, default=Stand.BEAUFTRAGT)
    auftrag = models.JSONField(default=dict, blank=True)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    beauftragt_am = models.DateTimeField()
    entschieden_von = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    fertig_am = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "Lauf über eine Runde"
        verbose_name_plural = "Läufe über Runden"
        ordering = ["-beauftragt_am", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["runde"],
                condition=models.Q(stand__in=["vorgelegt", "beauftragt"]),
                name="rundenlauf_hoechstens_einer",
            ),
            models.CheckConstraint(
                condition=models.Q(entschieden_von__isnull=True)
                | ~models.Q(entschieden_von=models.F("person")),
                name="rundenlauf_vier_augen",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_art_display()}: {self.runde}"


class Rundenausgang(models.Model):
    """What became of one body in a run."""

    class Stand(models.TextChoices):
        """Done, nothing to do, refused with a reason, or failed."""

        OFFEN = "offen", "steht noch aus"
        ERLEDIGT = "erledigt", "erledigt"
        UNVERAENDERT = "unveraendert", "war schon erledigt"
        ABGELEHNT = "abgelehnt", "nicht möglich"
        GESCHEITERT = "gescheitert", "gescheitert"

    lauf = models.ForeignKey(Rundenlauf, on_delete=models.CASCADE, related_name="ausgaenge")
    platz = models.ForeignKey(Rundenplatz, on_delete=models.PROTECT, related_name="ausgaenge")
    stand = models.CharField(max_length=14, choices=Stand, default=Stand.OFFEN)
    satz = models.TextField(blank=True, default="")
    erledigt_am = models.DateTimeField(null=True, blank=True)
    gesehen_vorgang = models.PositiveIntegerField(null=True, blank=True)
    gesehen_kommune = models.PositiveIntegerField(null=True, blank=True)
    """Last entries of the case and of its body that the page showed; None: nobody looked at one."""

    class Meta:
        verbose_name = "Ausgang eines Laufs"
        verbose_name_plural = "Ausgänge von Läufen"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["lauf", "platz"], name="rundenausgang_einer_je_platz")
        ]
        indexes = [
            models.Index(
                fields=["lauf"],
                condition=models.Q(stand="offen"),
                name="rundenausgang_offen",
            )
        ]

    def __str__(self) -> str:
        return f"{self.platz}: {self.get_stand_display()}"
