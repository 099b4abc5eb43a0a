"""What an operator is told at every start."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.core.checks import run_checks
from pytest_django import Settings

from project.umgebung import Siegelschluessel
from tests.stuetzen.schluessel import KENNWORT, ZERTIFIKAT_BIS

W003 = "beitrittsweg.W003"

pytestmark = pytest.mark.django_db  # other checks look into the database


def gesagt(settings: Settings, *, tage_vorher: int) -> list[str]:
    settings.SIEGEL = Siegelschluessel(Path("siegel.p12"), KENNWORT, ZERTIFIKAT_BIS)
    with time_machine.travel(ZERTIFIKAT_BIS - timedelta(days=tage_vorher), tick=False):
        return [str(befund.msg) for befund in run_checks() if befund.id == W003]


@pytest.mark.parametrize(
    ("tage_vorher", "saetze"),
    [
        (61, []),
        (60, ["Das Zertifikat des Siegels endet am 01.01.2030."]),
        (-1, ["Das Zertifikat des Siegels endete am 01.01.2030."]),
    ],
)
def test_the_end_of_the_seals_certificate_is_announced_for_sixty_days(
    settings: Settings, tage_vorher: int, saetze: list[str]
) -> None:
    assert gesagt(settings, tage_vorher=tage_vorher) == saetze


def test_without_a_seal_nothing_is_announced(settings: Settings) -> None:
    settings.SIEGEL = None
    assert W003 not in {befund.id for befund in run_checks()}
