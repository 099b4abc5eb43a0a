"""Accounts and the right of an account on a Kommune."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Lower
from guardian.models import UserObjectPermissionBase


class KontoManager(BaseUserManager["Konto"]):
    """Names are stored in lower case and found in any."""

    @classmethod
    def normalize_anmeldename(cls, anmeldename: str) -> str:
        return anmeldename.strip().lower()

    def get_by_natural_key(self, username: str | None) -> Konto:
        return self.get(anmeldename=self.normalize_anmeldename(username or ""))


class Konto(AbstractBaseUser, PermissionsMixin):
    """A way to log in as a person. One person may have several; rights compare persons."""

    anmeldename = models.CharField(
        "Anmeldename",
        max_length=150,
        unique=True,
        validators=[
            RegexValidator(
                r"^[a-z0-9][a-z0-9._@+-]*\Z",
                "Erlaubt sind Kleinbuchstaben, Ziffern und die Zeichen . _ @ + -.",
            )
        ],
    )
    person = models.ForeignKey(
        "antraege.Person", on_delete=models.PROTECT, related_name="konten", verbose_name="Person"
    )
    email = models.EmailField("E-Mail-Adresse", blank=True)
    is_active = models.BooleanField("aktiv", default=True)
    angelegt_am = models.DateTimeField("angelegt am", auto_now_add=True)

    objects: ClassVar[KontoManager] = KontoManager()

    USERNAME_FIELD = "anmeldename"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name = "Konto"
        verbose_name_plural = "Konten"
        ordering = ("anmeldename",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(anmeldename=Lower("anmeldename")), name="konto_anmeldename_klein"
            ),
            # Nobody passes every check: roles are all there is.
            models.CheckConstraint(
                condition=models.Q(is_superuser=False), name="konto_ohne_allmacht"
            ),
        )

    def __str__(self) -> str:
        return self.anmeldename

    def clean(self) -> None:
        super().clean()
        self.anmeldename = KontoManager.normalize_anmeldename(self.anmeldename)


class KommuneZugang(UserObjectPermissionBase):
    """Guardian's row that an account may speak for (or accompany) a Kommune."""

    content_object = models.ForeignKey(
        "antraege.Kommune",
        on_delete=models.PROTECT,
        related_name="zugaenge",
        verbose_name="Kommune",
    )

    class Meta(UserObjectPermissionBase.Meta):
        abstract = False
        verbose_name = "Zugang zu einer Kommune"
        verbose_name_plural = "Zugänge zu Kommunen"
