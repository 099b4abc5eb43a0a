"""Reads documents of the file, for whoever may see them."""

from antraege.akteur import Akteur
from antraege.choices import FUER_DIE_KOMMUNE, Dokumentstand, Rolle
from antraege.models import Dokument


def sichtbares_dokument(pk: int, akteur: Akteur) -> Dokument:
    """A document that lies in the store. Raises ``Dokument.DoesNotExist`` for what is foreign."""
    vorhandene = Dokument.objects.filter(stand=Dokumentstand.VORHANDEN)
    if akteur.liest_alles:
        return vorhandene.get(pk=pk)
    if not akteur.hat(Rolle.KOMMUNE):
        raise Dokument.DoesNotExist
    return vorhandene.get(
        pk=pk, kommune_id__in=akteur.kommunen, vertraulichkeit__in=FUER_DIE_KOMMUNE
    )
