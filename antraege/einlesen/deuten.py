"""What one step of an old case becomes: consultation, signature, guest, or history of the body."""

from dataclasses import dataclass

from antraege.choices import Beratungsart, Beratungsergebnis, Beratungsrolle, Partei
from antraege.einlesen import deutung
from antraege.einlesen.deutung import falte
from antraege.einlesen.parteien import parteien, unzugeordnet
from antraege.einlesen.schritt import Schritt
from antraege.einlesen.tabelle import Zeilenfehler
from antraege.rules.widerspruch import stimmen_gegen_ergebnis

HOECHSTENS_VORBEHALT = 400


@dataclass(frozen=True, slots=True)
class Altberatung:
    """A consultation; ``ergebnis`` is None where the wording names no result of ours."""

    schritt: Schritt
    rolle: Beratungsrolle
    art: Beratungsart
    ergebnis: Beratungsergebnis | None
    ist_einstimmig: bool
    vorbehalt: str = ""

    @property
    def wird(self) -> str:
        """What it becomes, for the rehearsal."""
        arten = {
            Beratungsrolle.EMPFEHLUNG: "Vorberatung",
            Beratungsrolle.GRUNDSATZ: "Grundsatzbeschluss",
            Beratungsrolle.GENEHMIGUNG: "Genehmigung",
            Beratungsrolle.BERICHT: "Bericht",
        }
        art = arten.get(self.rolle, "Beratung")
        ergebnis = self.ergebnis.label if self.ergebnis else "ohne lesbares Ergebnis"
        ergebnis += " (mit Vorbehalt)" if self.vorbehalt else ""
        wer = self.schritt.wer or "Gremium nicht genannt"
        return f"{art}: {wer}, {self.schritt.wann}, {ergebnis}"


@dataclass(frozen=True, slots=True)
class Altunterschrift:
    """The signature of one party; ``amt`` are the row's words for it, nobody is named."""

    schritt: Schritt
    partei: Partei
    amt: str
    vorbehalt: str


@dataclass(frozen=True, slots=True)
class Altunterschriften:
    """The signatures that one row documents, one per party."""

    schritt: Schritt
    unterschriften: tuple[Altunterschrift, ...]

    @property
    def wird(self) -> str:
        """What they become, for the rehearsal."""
        worte = {Partei.VERBAND: "Spitzenverband"}
        namen = [worte.get(u.partei, u.partei.label) for u in self.unterschriften]
        namen = [", ".join(namen[:-1]), namen[-1]] if len(namen) > 1 else namen
        vorbehalt = " mit Vorbehalt" if self.unterschriften[0].vorbehalt else ""
        return f"Unterschrift {' und '.join(namen)}{vorbehalt}, {self.schritt.wann}"


@dataclass(frozen=True, slots=True)
class Altgastteilnahme:
    """The body took part without being a member."""

    schritt: Schritt

    @property
    def wird(self) -> str:
        """What it becomes, for the rehearsal."""
        return f"Gastteilnahme: {self.schritt.wer or 'nicht genannt'}, {self.schritt.wann}"


@dataclass(frozen=True, slots=True)
class Altvorgeschichte:
    """An entry in the body's history; ``grund`` says why a step is no more than that."""

    schritt: Schritt
    grund: str = ""

    @property
    def wird(self) -> str:
        """What it becomes, for the rehearsal."""
        wort = falte(self.schritt.gegenstand)
        gegenstand = deutung.GEGENSTAENDE.get(wort, self.schritt.gegenstand)
        klammer = f" ({gegenstand})" if gegenstand and wort != deutung.NETZWERK else ""
        schritt = falte(self.schritt.schritt)
        bekannt = deutung.VORGESCHICHTEN.get(schritt)
        was = bekannt or self.schritt.schritt or "ohne Schritt"
        return f"Vorgeschichte{klammer}: {was[0].upper()}{was[1:]}"


Deutung = Altberatung | Altunterschriften | Altgastteilnahme | Altvorgeschichte


def deute(schritt: Schritt) -> tuple[Deutung, list[str]]:
    """What the step becomes and what to say about it. Nothing is lost, nothing is invented.

    Raises ``Zeilenfehler`` where the words have no room.
    """
    wort = falte(schritt.schritt)
    if (gegenstand := falte(schritt.gegenstand)) != deutung.NETZWERK:
        bekannt = gegenstand in deutung.GEGENSTAENDE
        satz = f"Nicht verstanden: Gegenstand „{schritt.gegenstand}“."
        return Altvorgeschichte(schritt), [] if bekannt else [satz]
    if wort in deutung.BERATUNGEN:
        return _deute_beratung(schritt)
    if wort in deutung.UNTERZEICHNUNGEN:
        return _deute_unterzeichnung(schritt)
    if wort in deutung.GASTTEILNAHMEN:
        return Altgastteilnahme(schritt), []
    if wort in deutung.VORGESCHICHTEN:
        return Altvorgeschichte(schritt), []
    return _nicht_verstanden(schritt, f"Nicht verstanden: Schritt „{schritt.schritt}“.")


def _deute_beratung(schritt: Schritt) -> tuple[Deutung, list[str]]:
    wortlaut = schritt.ergebnis_wortlaut
    ergebnis = deutung.ergebnis(wortlaut)
    rolle, notiz = deutung.rolle(schritt.schritt, schritt.wer, ergebnis)
    art = deutung.beratungsart(schritt.schritt, schritt.wer, wortlaut, rolle)
    einstimmig = deutung.ist_einstimmig(wortlaut)
    vorbehalt = _vorbehalt(wortlaut)
    notizen = [notiz] if notiz else []
    if ergebnis is None:
        notizen.append(
            f"Nicht verstanden: Ergebnis „{wortlaut}“; es bleibt im Wortlaut."
            if wortlaut
            else "Die Zeile nennt kein Ergebnis."
        )
    notizen += [
        satz
        for _, satz in stimmen_gegen_ergebnis(
            ergebnis, schritt.ja, schritt.nein, ist_einstimmig=einstimmig
        )
    ]
    if not schritt.wer:
        notizen.append("Die Zeile nennt kein Gremium.")
    return Altberatung(schritt, rolle, art, ergebnis, einstimmig, vorbehalt), notizen


def _deute_unterzeichnung(schritt: Schritt) -> tuple[Deutung, list[str]]:
    wortlaut = schritt.ergebnis_wortlaut
    if wortlaut and not deutung.ist_unterzeichnet(wortlaut):
        return _nicht_verstanden(schritt, f"Nicht verstanden: Ergebnis „{wortlaut}“.")
    gefunden = parteien(schritt.wer)
    if not gefunden:
        satz = f"Nicht verstanden: Wer unterzeichnet hat („{schritt.wer}“)."
        return _nicht_verstanden(schritt, satz)
    vorbehalt = _vorbehalt(wortlaut)
    unterschriften = tuple(
        Altunterschrift(schritt, partei, amt, vorbehalt) for partei, amt in gefunden.items()
    )
    notizen = [f"Keiner Partei zugeordnet: „{teil}“." for teil in unzugeordnet(schritt.wer)]
    if not wortlaut:
        notizen.append("Dass unterzeichnet wurde, sagt nur das Wort für den Schritt.")
    return Altunterschriften(schritt, unterschriften), notizen


def _vorbehalt(wortlaut: str) -> str:
    """The wording where it names a reservation: the source's words are the reservation's."""
    if not deutung.hat_vorbehalt(wortlaut):
        return ""
    if len(wortlaut) > HOECHSTENS_VORBEHALT:
        raise Zeilenfehler(
            f"Spalte ergebnis: Der Vorbehalt ist zu lang ({len(wortlaut)} Zeichen, "
            f"möglich {HOECHSTENS_VORBEHALT})."
        )
    return wortlaut


def _nicht_verstanden(schritt: Schritt, satz: str) -> tuple[Deutung, list[str]]:
    return Altvorgeschichte(schritt, satz), [f"{satz} Die Zeile kommt in die Vorgeschichte."]
