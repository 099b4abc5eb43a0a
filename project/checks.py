"""Deployment mistakes as system checks."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Tags, register
from django.core.checks import Warning as Warnung


@register(Tags.security, deploy=True)
def pruefe_verschluesselung(app_configs: object, **_kwargs: Any) -> list[CheckMessage]:
    if settings.BASIS_URL.startswith("https://"):
        return []
    return [
        Warnung(
            "BASIS_URL beginnt nicht mit https://.",
            hint="Cookies, HSTS und Weiterleitung richten sich danach; Mails nennen diese Adresse.",
            id="beitrittsweg.W001",
        )
    ]


@register(Tags.security, deploy=True)
def pruefe_mailversand(app_configs: object, **_kwargs: Any) -> list[CheckMessage]:
    if settings.MAILERS["default"]["BACKEND"].endswith("smtp.EmailBackend"):
        return []
    return [
        Warnung(
            "Mails verlassen diese Installation nicht.",
            hint="EMAIL_URL=smtp://NAME:KENNWORT@HOST:PORT setzen.",
            id="beitrittsweg.W002",
        )
    ]
