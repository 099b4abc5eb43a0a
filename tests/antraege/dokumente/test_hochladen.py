"""Uploads come in bounded: too large a file costs neither memory nor disk, and nothing typed."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from antraege.dokumente.hochladen import HOECHSTENS_BYTES
from tests.antraege.dokumente.hilfen import mail, pdf, upload
from tests.stuetzen.besuch import besuch
from tests.stuetzen.faelle import Welt

GRENZE = "grenze"
MB = 1024 * 1024


@pytest.fixture
def ablageort(settings: Settings, tmp_path: Path) -> Path:
    """Where uploads lie while the request runs."""
    ort = tmp_path / "hochladen"
    ort.mkdir()
    settings.FILE_UPLOAD_TEMP_DIR = ort
    return ort


@pytest.fixture
def client(settings: Settings, welt: Welt) -> Client:
    besucher = besuch(welt.leute.bearbeitung)
    settings.ROOT_URLCONF = "tests.antraege.dokumente.adressen"
    return besucher


class Strom(io.RawIOBase):
    """The body of a request, made while it is read: a file of that size between two fields."""

    def __init__(self, anfang: bytes, groesse: int, bei_jedem_stueck: Callable[[], None]) -> None:
        kopf = (
            _feld("titel", b"Zuerst getippt")
            + f'--{GRENZE}\r\nContent-Disposition: form-data; name="datei"; filename="a.pdf"\r\n'
            "Content-Type: application/pdf\r\n\r\n".encode()
            + anfang
        )
        ende = b"\r\n" + _feld("zuletzt", b"Danach getippt") + f"--{GRENZE}--\r\n".encode()
        super().__init__()
        self._nullen = groesse - len(anfang)
        self.laenge = len(kopf) + self._nullen + len(ende)
        self._stuecke = self._erzeuge(kopf, ende)
        self._rest = b""
        self._bei_jedem_stueck = bei_jedem_stueck

    def _erzeuge(self, kopf: bytes, ende: bytes) -> Iterator[bytes]:
        yield kopf
        ganze, rest = divmod(self._nullen, MB)
        for _ in range(ganze):
            self._bei_jedem_stueck()
            yield bytes(MB)
        yield bytes(rest)
        yield ende

    def read(self, anzahl: int = -1, /) -> bytes:
        while len(self._rest) < anzahl and (stueck := next(self._stuecke, b"")):
            self._rest += stueck
        gelesen, self._rest = self._rest[:anzahl], self._rest[anzahl:]
        return gelesen


def _feld(name: str, wert: bytes) -> bytes:
    kopf = f'--{GRENZE}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n'
    return kopf.encode() + wert + b"\r\n"


def _sende(client: Client, strom: Strom) -> str:
    antwort = client.request(
        **{
            "PATH_INFO": "/probe/",
            "REQUEST_METHOD": "POST",
            "CONTENT_TYPE": f"multipart/form-data; boundary={GRENZE}",
            "CONTENT_LENGTH": str(strom.laenge),
            "wsgi.input": strom,
        }
    )
    assert antwort.status_code in (200, 422)
    return str(antwort.content.decode())


def _belegt(ort: Path) -> int:
    """Bytes on the disk, not those that a file with holes would claim."""
    return sum(pfad.stat().st_blocks * 512 for pfad in ort.rglob("*") if pfad.is_file())


def test_300_mb_cost_no_disk_no_memory_and_nothing_typed(
    client: Client, ablageort: Path, tmp_path: Path
) -> None:
    gemessen = [0]
    strom = Strom(pdf(), 300 * MB, lambda: gemessen.append(_belegt(tmp_path)))
    tracemalloc.start()
    seite = _sende(client, strom)
    hoechstens_im_speicher = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "„a.pdf“ ist größer als 25 MB (300 MB)." in seite
    assert 'value="Zuerst getippt"' in seite
    assert 'value="Danach getippt"' in seite
    assert len(gemessen) > 299
    assert MB < max(gemessen) <= HOECHSTENS_BYTES + MB
    assert gemessen[-1] < MB
    assert hoechstens_im_speicher < 20 * MB
    assert list(ablageort.iterdir()) == []


@pytest.mark.parametrize(("zuviel", "satz"), [(0, "Bereits hochgeladen"), (1, "größer als 25 MB")])
def test_the_limit_is_met_to_the_byte(
    client: Client, ablageort: Path, zuviel: int, satz: str
) -> None:
    assert satz in _sende(client, Strom(mail(), HOECHSTENS_BYTES + zuviel, lambda: None))


def test_a_file_survives_the_way_through_the_browser(client: Client, ablageort: Path) -> None:
    antwort = client.post("/probe/", {"titel": "", "datei": upload(pdf(), "Auszug.pdf")})
    assert antwort.status_code == 422
    assert "Bereits hochgeladen: <bdi>Auszug.pdf</bdi>" in antwort.content.decode()
    assert list(ablageort.iterdir()) == []


@pytest.mark.parametrize("name", ["a." + "b" * 240, "ä" * 250, "a" * 600 + ".pdf", "\u202e.pdf"])
def test_a_hostile_name_breaks_nothing(client: Client, ablageort: Path, name: str) -> None:
    felder = {"titel": "x", "zuletzt": "y", "datei": upload(pdf(), name)}
    antwort = client.post("/probe/", felder)
    assert antwort.status_code == 200
    assert ".pdf</bdi>" in antwort.content.decode()


def test_one_request_brings_five_files_at_the_most(client: Client) -> None:
    felder = {f"datei{nr}": upload(pdf()) for nr in range(5)}
    assert client.post("/probe/", felder).status_code == 422
    assert client.post("/probe/", felder | {"datei": upload(pdf())}).status_code == 400
