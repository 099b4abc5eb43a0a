"""All frozen rows of a case by collection.

Each row class names its model; field names are column names (``…_id`` for foreign keys, one
:class:`Zeitangabe` for its four columns). Fields marked ``frei`` hold free text or personal data:
the protocol stores them salted and apart.
"""

from antraege.fall.akte import (
    AnsprechpersonZeile,
    DokumentZeile,
    GastteilnahmeZeile,
    SpitzeZeile,
    VorgeschichteZeile,
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

SAMMLUNGEN: dict[str, type[Zeile]] = {
    "nachweise": NachweisZeile,
    "pruefergebnisse": PruefergebnisZeile,
    "zusagen": ZusageZeile,
    "zusageverlaengerungen": ZusageverlaengerungZeile,
    "beratungen": BeratungZeile,
    "entbehrlichkeiten": EntbehrlichkeitZeile,
    "unterschriften": UnterschriftZeile,
    "freigaben": FreigabeZeile,
    "rueckfragen": RueckfrageZeile,
    "rundenplaetze": RundenplatzZeile,
    "aussetzungen": AussetzungZeile,
    "fristen": FristZeile,
    "anhoerungen": AnhoerungZeile,
    "nachrichten": NachrichtZeile,
    "dokumente": DokumentZeile,
    "ansprechpersonen": AnsprechpersonZeile,
    "spitzen": SpitzeZeile,
    "gastteilnahmen": GastteilnahmeZeile,
    "vorgeschichte": VorgeschichteZeile,
}
"""Collections an act may change; catalogues and text versions change elsewhere."""

NUR_DER_KOMMUNE = frozenset({"gastteilnahmen", "vorgeschichte"})
"""Collections of the body that no act on a case looks at; they are read for acts on the body."""
