"""Fixtures for all tests; the database plugin is loaded earlier, from pyproject.toml."""

import os
from pathlib import Path

import hypothesis
import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from pytest_django import Settings

from tests.stuetzen.faelle import Welt

pytest_plugins = ["tests.stuetzen.browser", "tests.stuetzen.pdf.verapdf"]

# By hand every run looks at other examples; what lands is judged by the same ones each time.
hypothesis.settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
if os.environ.get("CI"):
    hypothesis.settings.load_profile("ci")


# The same hash, made in no time: nobody attacks the passwords of tests.
Argon2PasswordHasher.time_cost, Argon2PasswordHasher.memory_cost = 1, 8
Argon2PasswordHasher.parallelism = 1


@pytest.fixture(autouse=True)
def _eigene_dokumente(settings: Settings, tmp_path: Path) -> None:
    """No test writes into the installation's documents."""
    settings.MEDIA_ROOT = tmp_path / "dokumente"


@pytest.fixture
def welt(db: None) -> Welt:
    """A small register, one person per role, a standing clock, and cases through the door."""
    return Welt()
