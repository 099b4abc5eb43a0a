"""The views of the inbox: which cases each of them holds, as conditions of one statement."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from django.db.models import Exists, OuterRef, Q, QuerySet

from antraege.akteur import Akteur, Weg
from antraege.choices import (
    OFFENE_STATUS,
    AmZug,
    Antragsstatus,
    Dokumentstand,
    Freigabeart,
    Freigabestand,
    Fristart,
    Handlung,
    Nachrichtenstand,
    Rolle,
)
from antraege.models import Antrag, Dokument, Freigabe, Frist, Nachricht, Protokolleintrag


class Ansicht(StrEnum):
    """A ready-made view; the value stands in the address."""

    MEINE = "meine"
    UEBERFAELLIG = "ueberfaellig"
    HEUTE = "heute"
    NICHT_ZUGETEILT = "nicht_zugeteilt"
    WARTET = "wartet"
    FREIGABE = "freigabe"
    ALLE = "alle"


TITEL: dict[Ansicht, str] = {
    Ansicht.MEINE: "Meine",
    Ansicht.UEBERFAELLIG: "Überfällig",
    Ansicht.HEUTE: "Heute",
    Ansicht.NICHT_ZUGETEILT: "Nicht zugeteilt",
    Ansicht.WARTET: "Wartet auf Kommune",
    Ansicht.FREIGABE: "Zur Freigabe",
    Ansicht.ALLE: "Alle",
}

ERINNERND = (Handlung.ZUSAGE_ANMAHNEN, Handlung.RUECKFRAGE_ANMAHNEN)

LEER: dict[Ansicht, str] = {
    Ansicht.MEINE: "Nichts fällig. Schön. Sobald bei einem Ihrer Vorgänge etwas zu tun ist, "
    "steht es hier.",
    Ansicht.UEBERFAELLIG: "Nichts überfällig. Schön.",
    Ansicht.HEUTE: "Heute ist nichts fällig. Schön.",
    Ansicht.NICHT_ZUGETEILT: "Alle Vorgänge sind zugeteilt.",
    Ansicht.WARTET: "Zurzeit wartet kein Vorgang auf eine Kommune.",
    Ansicht.FREIGABE: "Nichts zu entscheiden. Schön. Was zur Freigabe vorgelegt wird, steht hier.",
    Ansicht.ALLE: "Zurzeit läuft kein Vorgang.",
}


def arbeitet_mit(akteur: Akteur) -> bool:
    """Whether this person has an inbox: officers and Referatsleitung."""
    return akteur.hat(Rolle.BEARBEITUNG, Rolle.LEITUNG)


def uebliche_ansicht(akteur: Akteur) -> Ansicht:
    """What is this person's to do: leadership decides, officers work on their cases."""
    return Ansicht.FREIGABE if akteur.hat(Rolle.LEITUNG) else Ansicht.MEINE


def vorrat() -> QuerySet[Antrag]:
    """Everything that may want a hand: open cases, and closed ones with something left to do."""
    etwas_offen = (
        Q(status__in=OFFENE_STATUS)
        | Q(faellig_am__isnull=False)
        | Q(hat_fehlgeschlagene_mail=True)
        | Q(hat_offene_freigabe=True)
        | Q(hat_gescheitertes_dokument=True)
    )
    return Antrag.objects.alias(
        hat_fehlgeschlagene_mail=fehlgeschlagene_mail(),
        hat_offene_freigabe=offene_freigabe(),
        hat_gescheitertes_dokument=gescheitertes_dokument(),
    ).filter(etwas_offen)


def offene_freigabe(*arten: Freigabeart) -> Exists:
    """Whether the case has an open proposal (of one of these kinds)."""
    freigaben = Freigabe.objects.filter(antrag=OuterRef("pk"), stand=Freigabestand.OFFEN)
    return Exists(freigaben.filter(art__in=arten) if arten else freigaben)


def fehlgeschlagene_mail() -> Exists:
    """Whether a mail of the case could not be sent."""
    return Exists(
        Nachricht.objects.filter(antrag=OuterRef("pk"), stand=Nachrichtenstand.FEHLGESCHLAGEN)
    )


def gescheitertes_dokument() -> Exists:
    """Whether a document could not be drawn, and nobody has asked for it again."""
    spaeteres = Dokument.objects.filter(
        antrag=OuterRef("antrag"), art=OuterRef("art"), pk__gt=OuterRef("pk")
    )
    gescheiterte = Dokument.objects.filter(antrag=OuterRef("pk"), stand=Dokumentstand.GESCHEITERT)
    return Exists(gescheiterte.filter(~Exists(spaeteres)))


def erinnerung_ohne_adresse() -> Exists:
    """A reminder by its date went to nobody, and nobody has done anything since.

    Done is any act on the case, and a contact entered for the body.
    """
    mail = Nachricht.objects.filter(antrag=OuterRef("antrag"), geplant_am=OuterRef("erfasst_am"))
    hier = Q(antrag=OuterRef("antrag"))
    neuer_kontakt = Q(
        kommune=OuterRef("antrag__kommune"), handlung=Handlung.ANSPRECHPERSON_EINTRAGEN
    )
    danach = Protokolleintrag.objects.filter(
        hier | neuer_kontakt, erfasst_am__gt=OuterRef("erfasst_am")
    ).exclude(rolle=Weg.SYSTEM)
    erinnerungen = Protokolleintrag.objects.filter(
        antrag=OuterRef("pk"), handlung__in=ERINNERND, rolle=Weg.SYSTEM
    )
    return Exists(erinnerungen.filter(~Exists(mail), ~Exists(danach)))


def bedingungen(akteur: Akteur, heute: date) -> dict[Ansicht, Q]:
    """The condition of each view, on :func:`vorrat`."""
    return {
        Ansicht.MEINE: Q(zustaendig_id=akteur.person_id) & _zu_tun(heute),
        Ansicht.UEBERFAELLIG: Q(faellig_am__lt=heute),
        Ansicht.HEUTE: Q(faellig_am=heute),
        Ansicht.NICHT_ZUGETEILT: Q(status__in=OFFENE_STATUS, zustaendig__isnull=True),
        Ansicht.WARTET: Q(am_zug=AmZug.KOMMUNE),
        Ansicht.FREIGABE: _zu_entscheiden(akteur),
        Ansicht.ALLE: Q(),
    }


def _zu_tun(heute: date) -> Q:
    """The office is on turn, or something is due by now, and leadership does not hold it up.

    What this person wants to see again comes back in any case, and so does what failed: a mail, a
    document, a reminder that had no address.
    """
    wiedervorlage = Exists(
        Frist.objects.filter(
            antrag=OuterRef("pk"),
            art=Fristart.WIEDERVORLAGE,
            erledigt_am__isnull=True,
            faellig_am__lte=heute,
        )
    )
    bei_uns = Q(am_zug=AmZug.AMT, ist_pausiert=False) | Q(faellig_am__lte=heute)
    return (bei_uns & ~_bei_der_leitung()) | Q(wiedervorlage) | _misslungen()


def _misslungen() -> Q:
    return Q(fehlgeschlagene_mail()) | Q(gescheitertes_dokument()) | Q(erinnerung_ohne_adresse())


def _bei_der_leitung() -> Q:
    """The next step is a decision of leadership. A Zeichnungsfreigabe holds up the signing only."""
    haelt_auf = offene_freigabe(Freigabeart.AUFNAHME, Freigabeart.ABLEHNUNG)
    zeichnung = Q(status=Antragsstatus.UNTERZEICHNUNG_AUSSTEHEND) & Q(
        offene_freigabe(Freigabeart.ZEICHNUNG)
    )
    return Q(status=Antragsstatus.IN_FREIGABE) | Q(haelt_auf) | zeichnung


def _zu_entscheiden(akteur: Akteur) -> Q:
    """Open proposals; for leadership only those that this person may decide (four eyes)."""
    offene = Freigabe.objects.filter(antrag=OuterRef("pk"), stand=Freigabestand.OFFEN)
    if akteur.hat(Rolle.LEITUNG):
        offene = offene.exclude(vorgeschlagen_von_id=akteur.person_id)
    ohne_vorlage = Q(status=Antragsstatus.IN_FREIGABE) & ~Q(offene_freigabe())
    return Q(Exists(offene)) | ohne_vorlage
