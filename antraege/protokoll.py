"""The protocol's arithmetic: canonical form, hashes, verification. Pure functions."""

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from antraege.models import Protokolleintrag

FORMATVERSION = 1


def kanonisch(daten: Mapping[str, Any]) -> str:
    """The exact text that is hashed and stored: JSON, UTF-8 in NFC, sorted keys, no spaces."""
    text = json.dumps(
        daten, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
    return unicodedata.normalize("NFC", text)


def zeitpunkt(moment: datetime) -> str:
    """A moment as the protocol writes it: UTC with microseconds."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def eintragshash(vorgaenger: str, inhalt: str) -> str:
    """sha256(previous hash ‖ content), hexadecimal."""
    return hashlib.sha256(bytes.fromhex(vorgaenger) + inhalt.encode()).hexdigest()


def texthash(salz: str, text: str) -> str:
    """sha256(32-byte salt ‖ text in NFC), hexadecimal: what the chain knows of a free text."""
    normal = unicodedata.normalize("NFC", text)
    return hashlib.sha256(bytes.fromhex(salz) + normal.encode()).hexdigest()


KETTE_DER_INSTALLATION = "installation"
"""Name of the chain that belongs to no body, inside the hashed content."""


def kette_des_antrags(aktenzeichen: str) -> str:
    """Name of a case's chain inside the hashed content."""
    return f"antrag/{aktenzeichen}"


def kette_der_mitgliedschaft(ags: str, erfasst_am: datetime) -> str:
    """Name of a membership's chain; a body can have several over the years."""
    return f"mitgliedschaft/{ags}/{zeitpunkt(erfasst_am)}"


def kette_der_kommune(ags: str) -> str:
    """Name of the chain of a body's own facts (access rights, for instance)."""
    return f"kommune/{ags}"


def textfeld(sammlung: str, spalte: str, stelle: int, anzahl: int) -> str:
    """Name of the text in a column of a row: ``beratungen.hinweis``, ``beratungen.hinweis#1``.

    ``stelle`` is the place (from 0) of the row among the ``anzahl`` rows of its collection that
    the entry names. The last one needs no number, so that an entry with one row has none.
    """
    name = f"{sammlung}.{spalte}"
    return name if stelle == anzahl - 1 else f"{name}#{stelle + 1}"


def worte_der_zeilen(
    texte: Mapping[str, str],
) -> dict[str, dict[int, dict[str, str]]]:
    """Texts of an entry by collection, place (-1: the last row) and column; see `textfeld`."""
    worte: dict[str, dict[int, dict[str, str]]] = {}
    for feld, text in texte.items():
        sammlung, punkt, rest = feld.partition(".")
        if punkt:
            spalte, _, nummer = rest.partition("#")
            stelle = int(nummer) - 1 if nummer else -1
            worte.setdefault(sammlung, {}).setdefault(stelle, {})[spalte] = text
    return worte


def eintragsinhalt(
    zeile: "Protokolleintrag",
    kette: str,
    *,
    berichtigt: int | None,
    daten: Mapping[str, Any],
    texte: Mapping[str, tuple[str, str]],
) -> dict[str, Any]:
    """What is hashed: the query columns, the chain's name, keys and dates, hashes of free texts.

    ``berichtigt`` is the number of the corrected entry; ``texte`` are field -> (salt, text).
    """
    return {
        "v": FORMATVERSION,
        "kette": kette,
        "berichtigt": berichtigt,
        **spalten_im_inhalt(zeile),
        "daten": daten,
        "texte": {feld: texthash(salz, text) for feld, (salz, text) in texte.items()},
    }


def spalten_im_inhalt(zeile: "Protokolleintrag") -> dict[str, Any]:
    """The query columns as the content repeats them."""
    return {
        "nr": zeile.nr,
        "handlung": zeile.handlung,
        "vorher": zeile.vorher,
        "nachher": zeile.nachher,
        "geschehen_fruehestens": _iso(zeile.geschehen_fruehestens),
        "geschehen_spaetestens": _iso(zeile.geschehen_spaetestens),
        "genauigkeit": zeile.genauigkeit,
        "erfasst_am": zeitpunkt(zeile.erfasst_am),
        "wirksam_am": _iso(zeile.wirksam_am),
        "seit_am": _iso(zeile.seit_am),
        "am_zug": zeile.am_zug,
        "ist_pausiert": zeile.ist_pausiert,
        "faellig_am": _iso(zeile.faellig_am),
        "ist_durchlaufen": zeile.ist_durchlaufen,
        "person": zeile.person_id,
        "rolle": zeile.rolle,
        "im_auftrag": zeile.im_auftrag,
    }


def _iso(tag: date | None) -> str | None:
    return tag.isoformat() if tag else None
