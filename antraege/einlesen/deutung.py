"""What the words of old cases mean: tables, and nothing beyond them.

Words are compared folded (no case, ä as ae, single spaces). A word that no table names has no
meaning here; its wording stays with the row, and nobody guesses.
"""

import re
from collections.abc import Mapping

from antraege.choices import Beratungsart, Beratungsergebnis, Beratungsrolle, Oeffentlichkeit
from antraege.namen import umschrift

NETZWERK = "netzwerk"

GEGENSTAENDE = {
    "vorlauf": "Vorlauf",
    "ehrenamtskarte": "Ehrenamtskarte",
}
"""What a row is about beside joining the network -> the same for people."""

BERATUNGEN: dict[str, Beratungsrolle | None] = {
    "beratung": None,
    "ausschussberatung": None,
    "ratssitzung": None,
    "sitzung": None,
    "vorberatung": Beratungsrolle.EMPFEHLUNG,
    "empfehlung": Beratungsrolle.EMPFEHLUNG,
    "beschlussempfehlung": Beratungsrolle.EMPFEHLUNG,
    "grundsatzbeschluss": Beratungsrolle.GRUNDSATZ,
    "beschluss": Beratungsrolle.ENTSCHEIDUNG,
    "beschlussfassung": Beratungsrolle.ENTSCHEIDUNG,
    "ratsbeschluss": Beratungsrolle.ENTSCHEIDUNG,
    "kreistagsbeschluss": Beratungsrolle.ENTSCHEIDUNG,
    "ausschussbeschluss": Beratungsrolle.ENTSCHEIDUNG,
    "entscheidung": Beratungsrolle.ENTSCHEIDUNG,
    "eilentscheidung": Beratungsrolle.ENTSCHEIDUNG,
    "eilbeschluss": Beratungsrolle.ENTSCHEIDUNG,
    "dringlichkeitsentscheidung": Beratungsrolle.ENTSCHEIDUNG,
    "dringlichkeitsbeschluss": Beratungsrolle.ENTSCHEIDUNG,
    "genehmigung": Beratungsrolle.GENEHMIGUNG,
    "genehmigung der eilentscheidung": Beratungsrolle.GENEHMIGUNG,
    "genehmigung der dringlichkeitsentscheidung": Beratungsrolle.GENEHMIGUNG,
    "bericht": Beratungsrolle.BERICHT,
    "kenntnisnahme": Beratungsrolle.BERICHT,
}
"""Step of a consultation -> its role; None where only the assembly tells (:func:`rolle`)."""

UNTERZEICHNUNGEN = frozenset(
    {"unterzeichnung", "unterschrift", "unterzeichnet", "sammelunterzeichnung", "mitzeichnung"}
)
GASTTEILNAHMEN = frozenset(
    {"inoffizielle teilnahme", "gast", "gastteilnahme", "teilnahme als gast", "gaststatus"}
)
VORGESCHICHTEN = {
    "fraktionsantrag": "Fraktionsantrag",
    "buergerantrag": "Bürgerantrag",
    "antrag": "Antrag",
    "anregung": "Anregung",
    "anfrage": "Anfrage",
    "pressemeldung": "Pressemeldung",
    "pressemitteilung": "Pressemitteilung",
    "pressebericht": "Pressebericht",
}
"""Steps that are known to be no part of a case -> the same for people."""

AUSGAENGE = {
    "veroeffentlicht": "veröffentlicht",
    "zurueckgezogen": "zurückgezogen",
    "zurueckgestellt": "zurückgestellt",
}
"""What may have become of such a step, where it is often written without umlauts."""

ERGEBNISSE: dict[str, Beratungsergebnis] = {
    "beschlossen": Beratungsergebnis.BESCHLOSSEN,
    "beitritt beschlossen": Beratungsergebnis.BESCHLOSSEN,
    "beschluss gefasst": Beratungsergebnis.BESCHLOSSEN,
    "zugestimmt": Beratungsergebnis.BESCHLOSSEN,
    "dem beitritt zugestimmt": Beratungsergebnis.BESCHLOSSEN,
    "angenommen": Beratungsergebnis.BESCHLOSSEN,
    "eilentscheidung getroffen": Beratungsergebnis.BESCHLOSSEN,
    "dringlichkeitsentscheidung getroffen": Beratungsergebnis.BESCHLOSSEN,
    "ungeaendert beschlossen": Beratungsergebnis.UNGEAENDERT,
    "unveraendert beschlossen": Beratungsergebnis.UNGEAENDERT,
    "geaendert beschlossen": Beratungsergebnis.GEAENDERT,
    "mit aenderungen beschlossen": Beratungsergebnis.GEAENDERT,
    "mit massgabe beschlossen": Beratungsergebnis.MIT_MASSGABE,
    "mit massgaben beschlossen": Beratungsergebnis.MIT_MASSGABE,
    "empfohlen": Beratungsergebnis.EMPFOHLEN,
    "empfehlung": Beratungsergebnis.EMPFOHLEN,
    "beitritt empfohlen": Beratungsergebnis.EMPFOHLEN,
    "empfehlung an den rat": Beratungsergebnis.EMPFOHLEN,
    "empfehlung an den kreistag": Beratungsergebnis.EMPFOHLEN,
    "dem rat empfohlen": Beratungsergebnis.EMPFOHLEN,
    "dem kreistag empfohlen": Beratungsergebnis.EMPFOHLEN,
    "ohne empfehlung weitergeleitet": Beratungsergebnis.OHNE_EMPFEHLUNG,
    "ohne beschlussempfehlung weitergeleitet": Beratungsergebnis.OHNE_EMPFEHLUNG,
    "vertagt": Beratungsergebnis.VERTAGT,
    "zurueckgestellt": Beratungsergebnis.VERTAGT,
    "verwiesen": Beratungsergebnis.VERWIESEN,
    "zurueckverwiesen": Beratungsergebnis.VERWIESEN,
    "in den ausschuss verwiesen": Beratungsergebnis.VERWIESEN,
    "abgesetzt": Beratungsergebnis.ABGESETZT,
    "von der tagesordnung abgesetzt": Beratungsergebnis.ABGESETZT,
    "abgelehnt": Beratungsergebnis.ABGELEHNT,
    "beitritt abgelehnt": Beratungsergebnis.ABGELEHNT,
    "zur kenntnis genommen": Beratungsergebnis.ZUR_KENNTNIS,
    "kenntnis genommen": Beratungsergebnis.ZUR_KENNTNIS,
    "beanstandet": Beratungsergebnis.BEANSTANDET,
    "genehmigt": Beratungsergebnis.GENEHMIGT,
    "eilentscheidung genehmigt": Beratungsergebnis.GENEHMIGT,
    "dringlichkeitsentscheidung genehmigt": Beratungsergebnis.GENEHMIGT,
    "aufgehoben": Beratungsergebnis.AUFGEHOBEN,
    "beschluss aufgehoben": Beratungsergebnis.AUFGEHOBEN,
}

_BEIWERK = re.compile(
    r"\b(?:einstimmig|mehrheitlich|mit (?:\w+ )?mehrheit|"
    r"(?:als|durch|per) (?:eil|dringlichkeits)(?:entscheidung|beschluss)|"
    r"im wege der (?:dringlichkeit|eilentscheidung|dringlichkeitsentscheidung)|"
    r"bei (?:einer|\w{3,6}|\d{1,3}) (?:enthaltung|gegenstimme|nein-stimme)(?:en|n)?|"
    r"ohne (?:enthaltung|gegenstimme)(?:en|n)?)\b"
)
"""What may stand beside a result without changing it."""

_OHNE_VORBEHALT = re.compile(r"\b(?:vorbehaltlich|unter (?:dem )?vorbehalt)\b.*")

OEFFENTLICHKEITEN = {
    "oeffentlich": Oeffentlichkeit.OEFFENTLICH,
    "nicht oeffentlich": Oeffentlichkeit.NICHT_OEFFENTLICH,
    "nichtoeffentlich": Oeffentlichkeit.NICHT_OEFFENTLICH,
    "nicht-oeffentlich": Oeffentlichkeit.NICHT_OEFFENTLICH,
    "nicht_oeffentlich": Oeffentlichkeit.NICHT_OEFFENTLICH,
    "nicht genannt": Oeffentlichkeit.NICHT_GENANNT,
    "nicht_genannt": Oeffentlichkeit.NICHT_GENANNT,
    "": Oeffentlichkeit.NICHT_GENANNT,
}

_PLENUM = re.compile(
    r"(?:der )?(?:(?:stadt|gemeinde)?rat|kreistag|staedteregionstag|landschaftsversammlung)\b"
)
_SPITZE = re.compile(r"(?:der |die )?(?:(?:ober)?buergermeister|landrat|landraet)")
_UNTERZEICHNET = re.compile(
    r"\b(?:unterzeichnet|unterschrieben|gezeichnet|unterzeichnung erfolgt)\b"
)
_DOCH_NICHT = re.compile(
    r"\b(?:nicht|noch|kein\w*|soll\w*|wird|werden|geplant|vorgesehen|verschoben|abgesagt|"
    r"zurueckgezogen|widerrufen)\b"
)


def falte(text: str) -> str:
    """The form in which words are compared."""
    return " ".join(umschrift(text).split()).strip(" .:!")


def in_worten(wort: str, bekannte: Mapping[str, str]) -> str:
    """A word as people read it: a known one from its table, any other as it is written."""
    return bekannte.get(falte(wort)) or wort[:1].upper() + wort[1:]


def ergebnis(wortlaut: str) -> Beratungsergebnis | None:
    """The result that a wording names, apart from a reservation; None when it is none of ours."""
    kern = re.sub(r"[,;()]", " ", _OHNE_VORBEHALT.sub("", falte(wortlaut)))
    return ERGEBNISSE.get(" ".join(_BEIWERK.sub(" ", kern).split()))


def ist_einstimmig(wortlaut: str) -> bool:
    """Whether the wording says that the vote was unanimous."""
    gefaltet = falte(wortlaut)
    return bool(re.search(r"\beinstimmig", gefaltet)) and "nicht einstimmig" not in gefaltet


def rolle(schritt: str, wer: str, ausgang: Beratungsergebnis | None) -> tuple[Beratungsrolle, str]:
    """The role of a consultation, and a note where the source leaves it open."""
    genannt = BERATUNGEN[falte(schritt)]
    if ausgang is Beratungsergebnis.EMPFOHLEN:
        return Beratungsrolle.EMPFEHLUNG, ""
    if ausgang is Beratungsergebnis.GENEHMIGT and genannt is not Beratungsrolle.EMPFEHLUNG:
        return Beratungsrolle.GENEHMIGUNG, ""
    if genannt is not None:
        return genannt, ""
    if ausgang is Beratungsergebnis.ZUR_KENNTNIS:
        return Beratungsrolle.BERICHT, ""
    if _PLENUM.match(falte(wer)):
        return Beratungsrolle.ENTSCHEIDUNG, ""
    notiz = "Die Zeile sagt nicht, ob entschieden oder vorberaten wurde; sie gilt als Vorberatung."
    return Beratungsrolle.EMPFEHLUNG, notiz


def beratungsart(schritt: str, wer: str, wortlaut: str, als: Beratungsrolle) -> Beratungsart:
    """How a decision came about: only an urgent one says so (§ 60 GO NRW)."""
    if als is not Beratungsrolle.ENTSCHEIDUNG:
        return Beratungsart.SITZUNG
    alles = " ".join(map(falte, (schritt, wer, wortlaut)))
    eilig = re.search(r"\beil(?:entscheidung|beschluss)", alles)
    # The head of administration with one member is the second sentence of § 60 (1) GO NRW.
    if "dringlichkeit" in alles or (eilig and _SPITZE.match(falte(wer))):
        return Beratungsart.DRINGLICHKEIT
    return Beratungsart.EILENTSCHEIDUNG if eilig else Beratungsart.SITZUNG


def ist_unterzeichnet(wortlaut: str) -> bool:
    """Whether the wording says that it was signed, not that it will be or was not."""
    gefaltet = falte(wortlaut)
    return bool(_UNTERZEICHNET.search(gefaltet)) and not _DOCH_NICHT.search(gefaltet)


def hat_vorbehalt(wortlaut: str) -> bool:
    """Whether the wording names a reservation."""
    return bool(re.search(r"(?<!ohne )\bvorbehalt", falte(wortlaut)))
