"""Sizes of files, as people read them and as their computer counts them."""

from __future__ import annotations

KB, MB = 1024, 1024 * 1024


def in_worten(anzahl_bytes: int) -> str:
    """ "84 kB", "3,2 MB": no kB but full ones, at least 1; an MB has 1024 kB, as in a file list."""
    if anzahl_bytes < MB:
        return f"{max(1, round(anzahl_bytes / KB))} kB"
    zahl = f"{anzahl_bytes / MB:.1f}".removesuffix(".0")
    return f"{zahl.replace('.', ',')} MB"
