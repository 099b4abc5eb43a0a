"""A case as the machine sees it: its rows put together, and the next case after a change.

An act is a function from one ``Fall`` to the next; the door writes the difference.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from antraege.choices import (
    Antragsstatus,
    Fassungsstand,
    Freigabeart,
    Freigabestand,
    Partei,
)
from antraege.fall.akte import (
    AnsprechpersonZeile,
    DokumentZeile,
    GastteilnahmeZeile,
    NachfolgekontaktZeile,
    SpitzeZeile,
    VorgeschichteZeile,
)
from antraege.fall.eigene import (
    AndererVorgang,
    AntragZeile,
    EinladungZeile,
    FassungZeile,
    InstallationZeile,
    KatalogZeile,
    KommuneZeile,
    KriteriumZeile,
    MitgliedschaftZeile,
    RundeZeile,
)
from antraege.fall.grundlage import (
    Zeile,
)
from antraege.fall.tatsachen import (
    AnhoerungZeile,
    AussetzungZeile,
    BeratungZeile,
    EntbehrlichkeitZeile,
    FreigabeZeile,
    FristZeile,
    NachrichtZeile,
    NachweisZeile,
    PruefergebnisZeile,
    RueckfrageZeile,
    RundenplatzZeile,
    UnterschriftZeile,
    ZusageverlaengerungZeile,
    ZusageZeile,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """One case with everything the guards look at (or a body before its case exists)."""

    kommune: KommuneZeile
    antrag: AntragZeile
    mitgliedschaft: MitgliedschaftZeile
    andere_vorgaenge: tuple[AndererVorgang, ...] = ()
    fortsetzungen: tuple[MitgliedschaftZeile, ...] = ()
    """Memberships in which, after a change of bodies, that of this case goes on."""
    nachfolgekontakte: tuple[NachfolgekontaktZeile, ...] = ()
    """Contacts of the bodies that these belong to."""
    kataloge: tuple[KatalogZeile, ...] = ()
    alle_kriterien: tuple[KriteriumZeile, ...] = ()
    fassungen: tuple[FassungZeile, ...] = ()
    nachweise: tuple[NachweisZeile, ...] = ()
    pruefergebnisse: tuple[PruefergebnisZeile, ...] = ()
    zusagen: tuple[ZusageZeile, ...] = ()
    zusageverlaengerungen: tuple[ZusageverlaengerungZeile, ...] = ()
    beratungen: tuple[BeratungZeile, ...] = ()
    entbehrlichkeiten: tuple[EntbehrlichkeitZeile, ...] = ()
    unterschriften: tuple[UnterschriftZeile, ...] = ()
    freigaben: tuple[FreigabeZeile, ...] = ()
    rueckfragen: tuple[RueckfrageZeile, ...] = ()
    runden: tuple[RundeZeile, ...] = ()
    rundenplaetze: tuple[RundenplatzZeile, ...] = ()
    einladungen: tuple[EinladungZeile, ...] = ()
    aussetzungen: tuple[AussetzungZeile, ...] = ()
    fristen: tuple[FristZeile, ...] = ()
    anhoerungen: tuple[AnhoerungZeile, ...] = ()
    nachrichten: tuple[NachrichtZeile, ...] = ()
    dokumente: tuple[DokumentZeile, ...] = ()
    ansprechpersonen: tuple[AnsprechpersonZeile, ...] = ()
    spitzen: tuple[SpitzeZeile, ...] = ()
    gastteilnahmen: tuple[GastteilnahmeZeile, ...] = ()
    vorgeschichte: tuple[VorgeschichteZeile, ...] = ()
    einstellungen: InstallationZeile = field(default_factory=InstallationZeile)

    # --- what is looked up often

    @property
    def status(self) -> Antragsstatus:
        """State of the case."""
        return self.antrag.status

    @property
    def katalog(self) -> KatalogZeile | None:
        """The pinned catalogue, or the one in force while none is pinned."""
        gesucht = self.antrag.katalog_id
        for katalog in self.kataloge:
            if katalog.id == gesucht or (
                gesucht is None and katalog.stand == Fassungsstand.IN_KRAFT
            ):
                return katalog
        return None

    @property
    def kriterien(self) -> tuple[KriteriumZeile, ...]:
        """The criteria that the catalogue applies to this kind of body, in order."""
        katalog = self.katalog
        passend = (
            k
            for k in self.alle_kriterien
            if katalog is not None
            and k.katalog_id == katalog.id
            and (not k.gilt_fuer or self.kommune.typ in k.gilt_fuer)
        )
        return tuple(sorted(passend, key=lambda k: k.nr))

    @property
    def fassung(self) -> FassungZeile | None:
        """The text version that a new signature pins: the one in force."""
        return next((f for f in self.fassungen if f.stand == Fassungsstand.IN_KRAFT), None)

    def pruefergebnis(self, kriterium_id: int | None) -> PruefergebnisZeile | None:
        """The verdict on a criterion, if there is one."""
        return next((p for p in self.pruefergebnisse if p.kriterium_id == kriterium_id), None)

    @property
    def geltende_unterschriften(self) -> tuple[UnterschriftZeile, ...]:
        """The signatures without those that were recorded by mistake and taken back."""
        return tuple(u for u in self.unterschriften if u.zurueckgenommen_am is None)

    def unterschrift(self, partei: Partei) -> UnterschriftZeile | None:
        """The signature in a slot, if it is filled."""
        return next((u for u in self.geltende_unterschriften if u.partei == partei), None)

    def offene_freigabe(self, art: Freigabeart) -> FreigabeZeile | None:
        """The open proposal of this kind, if there is one."""
        return next(
            (f for f in self.freigaben if f.art == art and f.stand == Freigabestand.OFFEN), None
        )

    @property
    def offene_rueckfrage(self) -> RueckfrageZeile | None:
        """The open question, if there is one."""
        return next((r for r in self.rueckfragen if r.beantwortet_am is None), None)

    @property
    def laufende_aussetzung(self) -> AussetzungZeile | None:
        """The suspension that has not been ended, if there is one."""
        return next((a for a in self.aussetzungen if a.beendet_am is None), None)

    # --- the next Fall

    def mit_antrag(self, **werte: Any) -> Fall:
        """The case with other values in its own row."""
        return replace(self, antrag=replace(self.antrag, **werte))

    def mit_kommune(self, **werte: Any) -> Fall:
        """The case with other values in the body's own row."""
        return replace(self, kommune=replace(self.kommune, **werte))

    def mit_mitgliedschaft(self, **werte: Any) -> Fall:
        """The case with other values in its membership."""
        return replace(self, mitgliedschaft=replace(self.mitgliedschaft, **werte))

    def neue_mitgliedschaft(self, zeile: MitgliedschaftZeile) -> Fall:
        """The case with another membership row."""
        return replace(self, mitgliedschaft=zeile)

    def mit(self, **werte: Any) -> Fall:
        """The case with other values, by collection."""
        return replace(self, **werte)

    def plus(self, sammlung: str, zeile: Zeile) -> Fall:
        """The case with one more row in a collection."""
        return self.mit(**{sammlung: (*getattr(self, sammlung), zeile)})

    def ersetzt(self, sammlung: str, zeile: Zeile, **werte: Any) -> Fall:
        """The case with other values in one row of a collection."""
        return self.je(sammlung, lambda z: z is zeile, **werte)

    def je(self, sammlung: str, wenn: Callable[[Any], bool], **werte: Any) -> Fall:
        """The case with other values in every row of a collection that fits."""
        neu = tuple(replace(z, **werte) if wenn(z) else z for z in getattr(self, sammlung))
        return self.mit(**{sammlung: neu})
