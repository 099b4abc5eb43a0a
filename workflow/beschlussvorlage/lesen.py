"""Reads body, case and template, and makes the files. Rights are judged before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from antraege.beugung import gremienname
from antraege.choices import BESTEHENDE_MITGLIEDSSTATUS
from antraege.fall import Fall
from antraege.models import Installation, Kommune, Mitgliedschaft
from antraege.namen import dateiwort
from antraege.queries.fall import fall_der_kommune
from antraege.worte import gremium, voller_name
from berichte import kurzinformation
from berichte.beschlussvorlage import DOCX, drucke
from workflow.beschlussvorlage import angaben
from workflow.beschlussvorlage.wortlaut import drucke_wortlaut
from workflow.portal.queries import letzter_fall
from workflow.post.briefe import postfach
from workflow.verfahren.fassungen.gegenstand import TEXTFASSUNG
from workflow.verfahren.fassungen.lage import lies_lage
from workflow.verfahren.fassungen.mustervorlage import lies_formular, lies_mustervorlage

PDF = "application/pdf"


class OhneGremium(Exception):
    """The body has no assembly that decides, so there is no paper for it."""


class OhneText(Exception):
    """No version of the declaration is in force."""


@dataclass(frozen=True, slots=True)
class Papier:
    """A file under the name it is saved by."""

    dateiname: str
    medientyp: str
    inhalt: bytes


def mustervorlage(
    kommune: Kommune,
    jetzt: datetime,
    *,
    mit_vorgang: bool = True,
    formular: bytes | None = None,
) -> Papier:
    """The model paper for the body's assembly, from its open case where there is one.

    ``formular`` is a template to be tried instead of the one that counts. Raises
    :class:`OhneGremium`, ``ablage.Fehlt`` and ``berichte.beschlussvorlage.Unbrauchbar``.
    """
    if gremienname(kommune.typ, kommune.name) is None:
        raise OhneGremium
    vorlage = angaben.beschlussvorlage(
        _fall(kommune, mit_vorgang=mit_vorgang),
        jetzt,
        timezone.localtime(jetzt).date(),
        postfach(),
        ist_vorfuehrung=_ist_vorfuehrung(),
    )
    if formular is None:
        formular = lies_formular(lies_mustervorlage()[0])
    name = _dateiname("Mustervorlage", gremium(kommune.typ), kommune)
    return Papier(f"{name}.docx", DOCX, drucke(vorlage, formular))


def kurzinfo(kommune: Kommune, jetzt: datetime) -> Papier:
    """The page for the head of administration."""
    information = angaben.kurzinformation(
        _fall(kommune, mit_vorgang=True), jetzt, postfach(), ist_vorfuehrung=_ist_vorfuehrung()
    )
    name = _dateiname("Kurzinformation", "", kommune)
    return Papier(f"{name}.pdf", PDF, kurzinformation.drucke(information))


def wortlaut(kommune: Kommune, jetzt: datetime) -> Papier:
    """The declaration in force as the body would sign it, without a person. Or :class:`OhneText`.

    The text that a case is bound to is fixed when it is signed; until then this one counts.
    """
    geltende = lies_lage(TEXTFASSUNG).in_kraft
    if geltende is None:
        raise OhneText
    stand = timezone.localtime(jetzt)
    name = _dateiname("Wortlaut", "Gemeinsame Erklärung", kommune)
    return Papier(
        f"{name}.pdf", PDF, drucke_wortlaut(geltende.kopf, geltende.inhalt, kommune, stand)
    )


def ist_mitglied_ohne_vorgang(kommune: Kommune) -> bool:
    """Whether the body belongs to the network already: then it has no accession to decide on."""
    fall = letzter_fall(kommune)
    if fall is not None and fall.antrag.ist_offen:
        return False
    return Mitgliedschaft.objects.filter(
        kommune=kommune, status__in=BESTEHENDE_MITGLIEDSSTATUS
    ).exists()


def _fall(kommune: Kommune, *, mit_vorgang: bool) -> Fall:
    """The open case; without one, or where nobody may look into it, the body alone."""
    fall = letzter_fall(kommune) if mit_vorgang else None
    if fall is not None and fall.antrag.ist_offen:
        return fall
    return fall_der_kommune(kommune.pk)


def _dateiname(art: str, wofuer: str, kommune: Kommune) -> str:
    """ "Mustervorlage-Rat-Stadt-Detmold"."""
    name = dateiwort(f"{wofuer} {voller_name(kommune.typ, kommune.name)}")
    return f"{art}-{name}"[:120].rstrip("-")


def _ist_vorfuehrung() -> bool:
    return bool(Installation.objects.values_list("ist_vorfuehrung", flat=True).first())
