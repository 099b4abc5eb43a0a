"""The store: every content once, under its own hash, on Django's default storage.

On disk a file appears whole or not at all: written under a name of its own, synced, then renamed.
Another storage (S3) puts whole objects by itself.
"""

from __future__ import annotations

import hashlib
import logging
import os
import re
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from django.core.files.base import ContentFile, File
from django.core.files.storage import FileSystemStorage, default_storage

ORDNER = "dokumente"
_HASH = re.compile(r"[0-9a-f]{64}")

logger = logging.getLogger(__name__)


class Fehlt(Exception):
    """The store has no such content."""


@dataclass(frozen=True, slots=True)
class Abgelegt:
    """Where a content lies (hash as 64 hexadecimal digits), and how many bytes it has."""

    sha256: str
    groesse: int


def lege_ab(datei: IO[bytes]) -> Abgelegt:
    """Keep the whole content of a seekable file; one that is already kept is not written again."""
    # Wrapped anew: storages move a temporary upload away, and the request may need it again.
    quelle = File(datei)
    summe, groesse = hashlib.sha256(), 0
    for stueck in quelle.chunks():
        summe.update(stueck)
        groesse += len(stueck)
    abgelegt = Abgelegt(summe.hexdigest(), groesse)
    name = _name(abgelegt.sha256)
    if not _liegt_heil(name, groesse):
        _schreibe(name, quelle)
    return abgelegt


def lege_bytes_ab(inhalt: bytes) -> Abgelegt:
    """The same for bytes in memory, such as a PDF just drawn."""
    return lege_ab(ContentFile(inhalt))


def oeffne(sha256: str) -> File[Any]:
    """The kept content, read-only; the caller closes it. Raises :class:`Fehlt`."""
    if not _HASH.fullmatch(sha256):
        raise Fehlt
    try:
        return default_storage.open(_name(sha256), "rb")
    except FileNotFoundError as fehler:
        raise Fehlt from fehler


def hat(sha256: str) -> bool:
    """Whether the content is kept."""
    return bool(_HASH.fullmatch(sha256)) and default_storage.exists(_name(sha256))


def _name(sha256: str) -> str:
    return f"{ORDNER}/{sha256[:2]}/{sha256[2:4]}/{sha256}"


def _liegt_heil(name: str, groesse: int) -> bool:
    """Whether it is kept with this size; another size is damage, and mended by writing anew."""
    if not default_storage.exists(name):
        return False
    if (vorhanden := default_storage.size(name)) == groesse:
        return True
    logger.warning("%s had %s instead of %s bytes; written anew", name, vorhanden, groesse)
    return False


def _schreibe(name: str, inhalt: File[bytes]) -> None:
    if not isinstance(default_storage, FileSystemStorage):
        _uebergib(name, inhalt)
        return
    ziel = Path(default_storage.path(name))
    vorlaeufig = ziel.with_name(f"{ziel.name}.{secrets.token_hex(8)}.neu")
    try:
        # The storage makes folders and file with the permissions that the settings say.
        default_storage.save(f"{name.rpartition('/')[0]}/{vorlaeufig.name}", inhalt)
        _auf_die_platte(vorlaeufig)
        vorlaeufig.replace(ziel)
        _auf_die_platte(ziel.parent)
    finally:
        vorlaeufig.unlink(missing_ok=True)


def _uebergib(name: str, inhalt: File[bytes]) -> None:
    """Give it to a storage that puts whole objects (S3)."""
    if default_storage.exists(name):
        default_storage.delete(name)  # of a wrong size, or it would not be written
    gespeichert = default_storage.save(name, inhalt)
    if gespeichert != name:
        # Somebody kept the same content a moment earlier: theirs stays.
        default_storage.delete(gespeichert)


def _auf_die_platte(pfad: Path) -> None:
    """A power cut shall not leave the name without the content."""
    nummer = os.open(pfad, os.O_RDONLY)
    try:
        os.fsync(nummer)
    finally:
        os.close(nummer)
