"""Fixtures for all tests; the database plugin is loaded earlier, from pyproject.toml."""

import gc
import os
from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path

import hypothesis
import pytest
import time_machine
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.utils import timezone
from pytest_django import Settings

from tests.stuetzen.faelle import JETZT, Welt

pytest_plugins = ["tests.stuetzen.browser", "tests.stuetzen.pdf.verapdf"]

# No example is timed: machines are shared. By hand every run looks at other examples; what lands
# is judged by the same ones each time.
hypothesis.settings.register_profile("hand", deadline=None)
hypothesis.settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "hand")


# The same hash, made in no time: nobody attacks the passwords of tests.
Argon2PasswordHasher.time_cost, Argon2PasswordHasher.memory_cost = 1, 8
Argon2PasswordHasher.parallelism = 1


def pytest_collection_finish() -> None:
    """What was collected stays until the end: garbage collection need not look at it again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def _dokumente(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    ort = tmp_path_factory.mktemp("dokumente")
    return (ort / str(nummer) for nummer in count())


@pytest.fixture(autouse=True)
def _eigene_dokumente(settings: Settings, _dokumente: Iterator[Path]) -> None:
    """No test writes into the installation's documents; most write none and need no directory."""
    settings.MEDIA_ROOT = next(_dokumente)


@pytest.fixture
def welt(request: pytest.FixtureRequest, db: None) -> Welt:
    """A small register, one person per role, a standing clock, and cases through the door.

    A browser's clock is the real one: there the world is last month's, so that nothing lies in the
    future.
    """
    return Welt(timezone.now() - timedelta(days=30)) if _im_browser(request) else Welt()


@pytest.fixture
def uhr(request: pytest.FixtureRequest) -> Iterator[time_machine.Traveller]:
    """The clock of the small world, for pages too.

    In a browser it is the real one: cookies of another day would be dropped.
    """
    echt = _im_browser(request)
    with time_machine.travel(timezone.now() if echt else JETZT, tick=echt) as reisende:
        yield reisende


def _im_browser(request: pytest.FixtureRequest) -> bool:
    return request.node.get_closest_marker("browser") is not None
