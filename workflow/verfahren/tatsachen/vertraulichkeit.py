"""What is not known to have been public never leaves the house: documents of consultations."""

from collections.abc import Iterable, Iterator

from antraege.choices import FUER_DIE_KOMMUNE, Oeffentlichkeit, Vertraulichkeit
from antraege.fall import BeratungZeile
from workflow.verfahren.eingaben import BeratungErfassen
from workflow.verfahren.hindernis import Hindernis, eingabefehler
from workflow.verfahren.umstand import Umstand


def pruefe_genannte(
    bisher: BeratungZeile | None, e: BeratungErfassen, u: Umstand
) -> Iterator[Hindernis]:
    """A consultation names documents of the body's own file; what its people can see only where it
    is known to have been public."""
    for feld, sha256 in (("vorlage_datei", e.vorlage_datei), ("beleg_datei", e.beleg_datei)):
        if sha256 and sha256 not in u.aktenlage.inhalte:
            yield eingabefehler(feld, "Dieses Dokument liegt nicht in der Akte der Kommune.")
    if e.oeffentlichkeit == Oeffentlichkeit.OEFFENTLICH:
        return
    for feld, sha256 in _belege(e):
        if titel := u.aktenlage.sichtbare.get(sha256):
            # Where only the consultation has changed, that is where it is mended.
            war_recht = bisher is not None and bisher.ist_oeffentlich
            blieb = bisher is not None and sha256 in (bisher.vorlage_datei, bisher.beleg_datei)
            yield eingabefehler(
                "oeffentlichkeit" if war_recht and blieb else feld,
                f"„{titel}“ sieht auch die Kommune, die Beratung ist aber nicht als öffentlich "
                "erfasst: bitte zuerst das Dokument auf „nur im Amt“ stellen oder die Beratung "
                "als öffentlich erfassen.",
            )


def _belege(e: BeratungErfassen) -> Iterator[tuple[str, str]]:
    """The documents that will stand on the consultation, by the field that says so."""
    yield "vorlage_datei", e.vorlage_datei
    if e.datei is not None:
        yield "datei", e.datei.sha256
    else:
        yield "beleg_datei", e.beleg_datei


def pruefe_sicht(
    vertraulichkeit: Vertraulichkeit, inhalte: Iterable[str], u: Umstand
) -> Iterator[Hindernis]:
    """No document is shown to the body that belongs to such a consultation, in no version."""
    if vertraulichkeit not in FUER_DIE_KOMMUNE:
        return
    beratungen = (u.aktenlage.zurueckgehaltene.get(sha256) for sha256 in inhalte)
    if beratung := next(filter(None, beratungen), None):
        yield eingabefehler(
            "vertraulichkeit",
            f"Das Dokument gehört zur Beratung „{beratung}“, die nicht als öffentlich erfasst ist: "
            "Es bleibt „nur im Amt“.",
        )
