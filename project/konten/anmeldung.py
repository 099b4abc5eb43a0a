"""How a name and a password become an account."""

from __future__ import annotations

from django.contrib.auth.backends import ModelBackend

from project.konten.models import Konto


class KontoBackend(ModelBackend):
    """Password login; fetches the person together with the account."""

    def get_user(self, user_id: int) -> Konto | None:
        konto = Konto.objects.select_related("person").filter(pk=user_id).first()
        return konto if konto is not None and self.user_can_authenticate(konto) else None
