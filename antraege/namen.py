"""Names sorted and searched alike on every database: by stored keys made in Python."""

import re
import unicodedata

_UMLAUTE = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


def sortierschluessel(text: str) -> str:
    """Order of names after DIN 5007-1: ä as a, ß as ss, no case, no accents."""
    zerlegt = unicodedata.normalize("NFKD", text.replace("ß", "ss"))
    return "".join(z for z in zerlegt if not unicodedata.combining(z)).casefold()


def umschrift(text: str) -> str:
    """Plain letters without umlauts, as addresses on the net spell a name: "ö" becomes "oe"."""
    return sortierschluessel(unicodedata.normalize("NFC", text).translate(_UMLAUTE))


def suchtext(*texte: str) -> str:
    """What a search looks in: each text twice, with ä as a and as ae."""
    formen = {sortierschluessel(t) for t in texte if t}
    formen |= {umschrift(t) for t in texte if t}
    return " ".join(sorted(formen))


def suchworte(eingabe: str) -> list[str]:
    """The words of a query in the folded form; each has to be found."""
    sauber = eingabe.replace("\x00", " ")
    return [sortierschluessel(wort) for wort in re.split(r"\s+", sauber) if wort][:8]


def gleicher_name(einer: str, anderer: str) -> bool:
    """Whether two names mean the same person or office, apart from case and spaces."""
    return sortierschluessel(" ".join(einer.split())) == sortierschluessel(
        " ".join(anderer.split())
    )


def dateiwort(text: str) -> str:
    """ "Stadt-Muelheim-an-der-Ruhr": plain letters, which every computer takes."""
    latein = "".join(
        klein.capitalize() if zeichen.isupper() else klein
        for zeichen in text
        for klein in [umschrift(zeichen)]
    )
    return "-".join(re.findall(r"[A-Za-z0-9]+", latein))
