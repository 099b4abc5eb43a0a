"""The conditions of the steps. Each looks at the facts and says every point, met or not.

Sources of the rules: the network's five requirements, the wording of the joint declaration and
the ways in which municipalities have really joined (see docs/glossar.md).
"""

from workflow.verfahren.bedingungen.angaben import auftrag_belegt, grund_genannt, zeitfolge
from workflow.verfahren.bedingungen.beginn import (
    kein_offener_vorgang,
    keine_mitgliedschaft,
    kommune_besteht,
    offener_status_bekannt,
)
from workflow.verfahren.bedingungen.beschluss import beschluss_liegt_vor
from workflow.verfahren.bedingungen.gegenstand import Bedingung, Gegenstand
from workflow.verfahren.bedingungen.unterzeichnung import (
    unterschrift_zaehlt,
    unterschriften_vollstaendig,
    vorhandene_unterschriften_genuegen,
    zeichnungsfreigabe_steht,
)
from workflow.verfahren.bedingungen.vier_augen import (
    andere_person,
    kein_ablehnungsvorschlag,
    kein_vorschlag,
    vorschlag_liegt_vor,
)
from workflow.verfahren.bedingungen.voraussetzungen import (
    katalog_in_kraft,
    keine_offene_rueckfrage,
    kriterien_erfuellt,
    nicht_ausgesetzt,
    zustaendigkeit_geklaert,
)

__all__ = [
    "Bedingung",
    "Gegenstand",
    "andere_person",
    "auftrag_belegt",
    "beschluss_liegt_vor",
    "grund_genannt",
    "katalog_in_kraft",
    "kein_ablehnungsvorschlag",
    "kein_offener_vorgang",
    "kein_vorschlag",
    "keine_mitgliedschaft",
    "keine_offene_rueckfrage",
    "kommune_besteht",
    "kriterien_erfuellt",
    "nicht_ausgesetzt",
    "offener_status_bekannt",
    "unterschrift_zaehlt",
    "unterschriften_vollstaendig",
    "vorhandene_unterschriften_genuegen",
    "vorschlag_liegt_vor",
    "zeichnungsfreigabe_steht",
    "zeitfolge",
    "zustaendigkeit_geklaert",
]
