"""Every content lies once, under its hash, whole or not at all."""

from __future__ import annotations

import hashlib
import io
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.core.files.base import ContentFile, File
from django.core.files.storage import InMemoryStorage, storages
from django.core.files.uploadedfile import TemporaryUploadedFile
from pytest_django import Settings

from antraege.dokumente import ablage
from antraege.dokumente.ablage import Abgelegt, Fehlt, hat, lege_ab, lege_bytes_ab, oeffne

INHALT = b"Byte f\xfcr Byte\r\n\x00" * 20_000
SUMME = hashlib.sha256(INHALT).hexdigest()


@pytest.fixture
def ordner(settings: Settings) -> Path:
    return Path(settings.MEDIA_ROOT)


def dateien(ordner: Path) -> list[Path]:
    return [pfad for pfad in ordner.rglob("*") if pfad.is_file()]


def inhalt_von(sha256: str) -> bytes:
    with oeffne(sha256) as datei:
        return bytes(datei.read())


def test_it_comes_out_byte_for_byte(ordner: Path) -> None:
    assert lege_bytes_ab(INHALT) == Abgelegt(SUMME, len(INHALT))
    assert inhalt_von(SUMME) == INHALT
    assert hat(SUMME)
    assert dateien(ordner) == [ordner / "dokumente" / SUMME[:2] / SUMME[2:4] / SUMME]


def test_only_the_system_may_read_it(ordner: Path) -> None:
    lege_bytes_ab(INHALT)
    assert {pfad.stat().st_mode & 0o777 for pfad in dateien(ordner)} == {0o600}
    assert {pfad.stat().st_mode & 0o777 for pfad in ordner.rglob("*") if pfad.is_dir()} == {0o700}


def test_the_same_content_is_written_once(ordner: Path) -> None:
    lege_bytes_ab(INHALT)
    vorher = dateien(ordner)[0].stat()
    lege_ab(io.BytesIO(INHALT))
    assert [pfad.stat().st_ino for pfad in dateien(ordner)] == [vorher.st_ino]


def test_a_damaged_one_is_mended(ordner: Path, caplog: pytest.LogCaptureFixture) -> None:
    lege_bytes_ab(INHALT)
    dateien(ordner)[0].write_bytes(INHALT[:-1])
    lege_bytes_ab(INHALT)
    assert inhalt_von(SUMME) == INHALT
    assert "written anew" in caplog.text


def test_two_at_once_leave_one(ordner: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    beide = threading.Barrier(2, timeout=120)
    schreibe = ablage._schreibe

    def zugleich(name: str, inhalt: File[bytes]) -> None:
        beide.wait()
        schreibe(name, inhalt)

    monkeypatch.setattr(ablage, "_schreibe", zugleich)
    with ThreadPoolExecutor(2) as faeden:
        ergebnisse = list(faeden.map(lege_bytes_ab, [INHALT, INHALT]))
    assert ergebnisse == [Abgelegt(SUMME, len(INHALT))] * 2
    assert [pfad.name for pfad in dateien(ordner)] == [SUMME]
    assert inhalt_von(SUMME) == INHALT


class Abreissend(io.BytesIO):
    """Can be read once; the second time it breaks in the middle, as a full disk would."""

    anfaenge = 0

    def seek(self, ort: int, whence: int = 0, /) -> int:
        self.anfaenge += ort == whence == 0
        return super().seek(ort, whence)

    def read(self, anzahl: int | None = -1, /) -> bytes:
        if self.anfaenge > 1 and self.tell() > 100_000:
            raise OSError(28, "No space left on device")
        return super().read(anzahl)


def test_what_breaks_in_the_middle_leaves_nothing(ordner: Path) -> None:
    with pytest.raises(OSError, match="No space"):
        lege_ab(Abreissend(INHALT))
    assert not hat(SUMME)
    assert dateien(ordner) == []
    lege_bytes_ab(INHALT)
    assert inhalt_von(SUMME) == INHALT


def test_a_temporary_upload_can_still_be_read(settings: Settings, tmp_path: Path) -> None:
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path
    with TemporaryUploadedFile("a.pdf", "", len(INHALT), None) as hochgeladen:
        hochgeladen.write(INHALT)
        lege_ab(hochgeladen)
        assert Path(hochgeladen.temporary_file_path()).read_bytes() == INHALT
    assert inhalt_von(SUMME) == INHALT


@pytest.mark.parametrize(
    "kein_hash",
    ["", "../../../etc/passwd", "a" * 63, "a" * 65, "A" * 64, "a" * 64 + "\n", "../" + "a" * 61],
)
def test_only_a_hash_names_a_file(kein_hash: str) -> None:
    assert not hat(kein_hash)
    with pytest.raises(Fehlt):
        oeffne(kein_hash)


def test_what_was_never_kept_is_missing() -> None:
    assert not hat("a" * 64)
    with pytest.raises(Fehlt):
        oeffne("a" * 64)


class Objektspeicher(InMemoryStorage):
    """A storage such as S3: whole objects, nothing to rename."""

    blind = 0

    def exists(self, name: str) -> bool:
        """Does not see, as often as it is told, what somebody else is just writing."""
        self.blind -= 1
        return self.blind < 0 and super().exists(name)


@pytest.fixture
def objektspeicher(settings: Settings) -> Objektspeicher:
    klasse = f"{Objektspeicher.__module__}.{Objektspeicher.__qualname__}"
    settings.STORAGES = settings.STORAGES | {"default": {"BACKEND": klasse}}
    gemacht = storages["default"]
    assert isinstance(gemacht, Objektspeicher)
    return gemacht


def namen_in(speicher: Objektspeicher) -> list[str]:
    return speicher.listdir(f"dokumente/{SUMME[:2]}/{SUMME[2:4]}")[1]


def test_a_storage_of_objects_keeps_it_too(objektspeicher: Objektspeicher) -> None:
    assert lege_bytes_ab(INHALT) == lege_bytes_ab(INHALT)
    assert inhalt_von(SUMME) == INHALT
    assert namen_in(objektspeicher) == [SUMME]
    with pytest.raises(Fehlt):
        oeffne("a" * 64)


def test_in_a_storage_of_objects_the_first_of_two_stays(objektspeicher: Objektspeicher) -> None:
    lege_bytes_ab(INHALT)
    objektspeicher.blind = 2
    lege_bytes_ab(INHALT)
    assert namen_in(objektspeicher) == [SUMME]
    assert inhalt_von(SUMME) == INHALT


def test_in_a_storage_of_objects_a_damaged_one_is_mended(objektspeicher: Objektspeicher) -> None:
    lege_bytes_ab(INHALT)
    name = f"dokumente/{SUMME[:2]}/{SUMME[2:4]}/{SUMME}"
    objektspeicher.delete(name)
    objektspeicher.save(name, ContentFile(b"kurz"))
    lege_bytes_ab(INHALT)
    assert inhalt_von(SUMME) == INHALT
    assert namen_in(objektspeicher) == [SUMME]
