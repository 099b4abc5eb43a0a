"""Which real body plays which story, and how many days before the stand its last act lies.

Nobody who is a public member, nobody with a documented procedure, not Detmold (which is free for
whoever tries the system) and not Bielefeld (which has its real old case).
"""

from dataclasses import dataclass

from project.vorfuehrung import aufgenommene as auf
from project.vorfuehrung import laufende as lauf
from project.vorfuehrung.drehbuch import Geschichte


@dataclass(frozen=True, slots=True)
class Rolle:
    """A body's part: key, name for the reader, story, days before the stand."""

    ags: str
    name: str
    geschichte: Geschichte
    ende_vor: int


BESETZUNG: tuple[Rolle, ...] = (
    # interesse_bekundet
    Rolle("05158004", "Erkrath", lauf.neu, 1),
    Rolle("05566012", "Greven", lauf.neu, 4),
    Rolle("05154064", "Weeze", lauf.neu, 19),
    Rolle("05762", "Kreis Höxter", lauf.neu, 1),
    Rolle("05382008", "Bad Honnef", lauf.neu_von_treffen, 3),
    Rolle("05758032", "Spenge", lauf.neu_von_treffen, 8),
    # in_pruefung
    Rolle("05112000", "Duisburg", lauf.wartet_auf_nachweise, 9),
    Rolle("05570032", "Ostbevern", lauf.wartet_auf_nachweise, 52),
    Rolle("05162004", "Dormagen", lauf.nachweise_liegen_vor, 1),
    Rolle("05970004", "Bad Berleburg", lauf.nachweise_liegen_vor, 5),
    Rolle("05562014", "Gladbeck", lauf.halb_geprueft, 6),
    Rolle("05315000", "Köln", lauf.rueckfrage_offen, 4),
    Rolle("05754020", "Herzebrock-Clarholz", lauf.rueckfrage_offen, 11),
    Rolle("05566084", "Steinfurt", lauf.rueckfrage_ueberfaellig, 18),
    Rolle("05382", "Rhein-Sieg-Kreis", lauf.ausgesetzt, 20),
    Rolle("05378008", "Burscheid", lauf.ausgesetzt, 46),
    Rolle("05962004", "Altena", lauf.zurueckgesetzt, 7),
    # beschluss_ausstehend
    Rolle("05515000", "Münster", lauf.wartet_auf_sitzung, 10),
    Rolle("05758012", "Herford", lauf.wartet_auf_sitzung, 17),
    Rolle("05334", "Städteregion Aachen", lauf.wartet_auf_sitzung, 3),
    Rolle("05162020", "Korschenbroich", lauf.ausschuss_hat_empfohlen, 5),
    Rolle("05566072", "Recke", lauf.ergebnis_fehlt, 25),
    Rolle("05770036", "Preußisch Oldendorf", lauf.vertagt, 15),
    Rolle("05970040", "Siegen", lauf.vertagt, 60),
    Rolle("05358040", "Merzenich", lauf.beleg_fehlt, 6),
    Rolle("05754", "Kreis Gütersloh", lauf.ohne_nachricht, 70),
    Rolle("05962048", "Neuenrade", lauf.ohne_nachricht, 195),
    # unterzeichnung_ausstehend
    Rolle("05114000", "Krefeld", lauf.wartet_auf_unterschrift, 12),
    Rolle("05766064", "Schlangen", lauf.wartet_auf_unterschrift, 75),
    Rolle("05554068", "Vreden", lauf.zeichnung_vorgeschlagen, 2),
    Rolle("05170024", "Moers", lauf.termin_steht, 9),
    Rolle("05566080", "Saerbeck", lauf.termin_steht, 16),
    Rolle("LWL", "Landschaftsverband Westfalen-Lippe", lauf.in_einem_zug, 13),
    Rolle("05158012", "Heiligenhaus", lauf.unter_vorbehalt, 8),
    Rolle("05562032", "Recklinghausen", lauf.land_fehlt, 5),
    Rolle("053", "Bezirksregierung Köln", lauf.ohne_gremium, 14),
    Rolle("05382036", "Much", lauf.zurueckgegeben, 4),
    Rolle("05566088", "Tecklenburg", lauf.eilig_entschieden, 118),
    # in_freigabe
    Rolle("05754008", "Gütersloh", lauf.vorgelegt, 1),
    Rolle("05166024", "Schwalmtal", lauf.vorgelegt, 21),
    # aufgenommen
    Rolle("05111000", "Düsseldorf", auf.gerade, 12),
    Rolle("05566028", "Ibbenbüren", auf.bis_zur_runde, 48),
    Rolle("05770", "Kreis Minden-Lübbecke", auf.ohne_beschluss, 48),
    Rolle("05162028", "Rommerskirchen", auf.mit_zusage, 66),
    Rolle("05554032", "Isselburg", auf.spaeter_berichtigt, 58),
    Rolle("05513000", "Gelsenkirchen", auf.nach_vertagung, 101),
    Rolle("05562004", "Castrop-Rauxel", auf.nach_rueckfragen, 135),
    Rolle("05358024", "Jülich", auf.beschlusslage_berichtigt, 170),
    Rolle("05762004", "Bad Driburg", auf.in_einem_zug, 204),
    Rolle("05566056", "Mettingen", auf.nach_aussetzung, 238),
    Rolle("05570", "Kreis Warendorf", auf.bis_zur_runde, 51),
    Rolle("05158026", "Monheim am Rhein", auf.nach_vorbehalt, 307),
    Rolle("05378016", "Leichlingen (Rheinland)", auf.nach_rueckgabe, 345),
    Rolle("05754032", "Rietberg", auf.nach_ruecksetzung, 384),
    Rolle("05566024", "Horstmar", auf.eingang_berichtigt, 425),
    Rolle("05962032", "Lüdenscheid", auf.spaeter_berichtigt, 462),
    Rolle("05554064", "Velen", auf.bis_zur_runde, 55),
    Rolle("05758024", "Löhne", auf.mit_neuer_spitze, 330),
    Rolle("05958", "Hochsauerlandkreis", auf.ueber_den_ausschuss, 612),
    Rolle("05958032", "Meschede", auf.zusage_eingeloest, 40),
    Rolle("05974044", "Warstein", auf.zusage_ueberfaellig, 30),
    Rolle("05570016", "Drensteinfurt", auf.nach_eilentscheidung, 95),
)
