"""Acts that the demonstration leaves out, and why where it is not plain."""

from __future__ import annotations

NICHT_GEZEIGT = {
    "ausschliessen",  # switched off
    "ausschluss_vorschlagen",
    "ausschlussvorschlag_verwerfen",
    "auf_rechtsnachfolge_ueberleiten",
    "rechtsnachfolge_vorschlagen",
    "interesse_ergaenzen",
    "kontakt_aendern",
    "nachricht_anhalten",
    "stand_nachfuehren",  # nothing outside overtakes a case here
    "unterschrift_zuruecknehmen",  # nobody signed by mistake
    "zeichnungsfreigabe_verwerfen",
    "zustaendigkeit_uebernehmen",
    "zugang_entziehen",
    "verwaltungsspitze_beenden",
    "rechtsnachfolgevorschlag_verwerfen",
    # one catalogue waits for its release, one text is a draft: left for whoever tries it
    "katalogentwurf_verwerfen",
    "katalogvorschlag_zuruecknehmen",
    "katalogvorschlag_verwerfen",
    "katalog_in_kraft_setzen",
    "fassungsentwurf_verwerfen",
    "fassung_vorschlagen",
    "fassungsvorschlag_zuruecknehmen",
    "fassungsvorschlag_verwerfen",
    "fassung_in_kraft_setzen",
    "runde_absagen",
    "runde_oeffnen",
    "rundenlauf_zuruecknehmen",
    "mustervorlage_aendern",
}
