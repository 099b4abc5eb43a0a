"""What an operator should know, as system checks."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Tags, register
from django.core.checks import Warning as Warnung
from django.utils import timezone

VOR_ENDE_DES_ZERTIFIKATS = timedelta(days=60)
"""An authority of the administration takes its weeks."""


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


@register()
def pruefe_siegelzertifikat(app_configs: object, **_kwargs: Any) -> list[CheckMessage]:
    """Said at every start: readers of PDF doubt a seal from after the end of its certificate."""
    siegel = settings.SIEGEL
    jetzt = timezone.now()
    if siegel is None or siegel.gueltig_bis > jetzt + VOR_ENDE_DES_ZERTIFIKATS:
        return []
    ende = f"{timezone.localdate(siegel.gueltig_bis):%d.%m.%Y}"
    wort = "endet" if siegel.gueltig_bis > jetzt else "endete"
    return [
        Warnung(
            f"Das Zertifikat des Siegels {wort} am {ende}.",
            hint="Ein neues beantragen und SIEGEL_DATEI ersetzen (docs/siegel.md).",
            id="beitrittsweg.W003",
        )
    ]
