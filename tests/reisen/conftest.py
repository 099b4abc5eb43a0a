"""Register, people and one browser for every journey; the browser's clock is the real one."""

from __future__ import annotations

import pytest
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.reisen.besuch import Besuch
from tests.stuetzen.faelle import Welt


@pytest.fixture
def welt(db: None) -> Welt:
    """Register and people; the browser's clock is the real one."""
    return Welt(timezone.now())


@pytest.fixture
def besuch(seite: Page, live_server: LiveServer) -> Besuch:
    return Besuch(seite, live_server.url)
