"""Fixtures for all tests; the database plugin is loaded earlier, from pyproject.toml."""

from pathlib import Path

import pytest
from pytest_django import Settings

from tests.stuetzen.faelle import Welt

pytest_plugins = ["tests.stuetzen.browser"]


@pytest.fixture(autouse=True)
def _eigene_dokumente(settings: Settings, tmp_path: Path) -> None:
    """No test writes into the installation's documents."""
    settings.MEDIA_ROOT = tmp_path / "dokumente"


@pytest.fixture
def welt(db: None) -> Welt:
    """A small register, one person per role, a standing clock, and cases through the door."""
    return Welt()
