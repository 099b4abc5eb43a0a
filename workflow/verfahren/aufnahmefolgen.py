"""What comes with a beginning: the welcome of a new member, and the facts of an old case."""

from antraege.choices import Dokumentart
from antraege.fall import AnsprechpersonZeile, BeratungZeile, Fall, UnterschriftZeile
from antraege.rules.kontakte import ansprechperson
from antraege.zeitangabe import Zeitangabe
from workflow.verfahren.eingaben import AltfallUebernehmen
from workflow.verfahren.tatsachen.dokumente import angefordert
from workflow.verfahren.umstand import Umstand


def mit_willkommen(fall: Fall, umstand: Umstand) -> Fall:
    """A certificate is asked for; who ran the case becomes the body's contact if it has none."""
    fall = fall.plus("dokumente", angefordert(fall, Dokumentart.URKUNDE, umstand))
    antrag = fall.antrag
    person = AnsprechpersonZeile(
        name=antrag.kontakt_name,
        funktion=antrag.kontakt_funktion,
        mail=antrag.kontakt_mail,
        telefon=antrag.kontakt_telefon,
        gueltig_ab=umstand.heute,
    )
    hat_schon = ansprechperson(fall, umstand.heute) is not None or any(
        a.ueberschneidet(person) for a in fall.ansprechpersonen if not a.ist_vertretung
    )
    if hat_schon or not antrag.kontakt_name:
        return fall
    return fall.plus("ansprechpersonen", person)


def mit_ueberlieferung(fall: Fall, e: AltfallUebernehmen) -> Fall:
    """The consultations and signatures that the papers of an old case show; nothing is added."""
    for b in e.beratungen:
        zeile = BeratungZeile(
            gremium=b.gremium,
            sitzung=b.sitzung,
            drucksache=b.drucksache,
            tagesordnungspunkt=b.tagesordnungspunkt,
            oeffentlichkeit=b.oeffentlichkeit,
            rolle=b.rolle,
            art=b.art,
            ergebnis=b.ergebnis,
            ergebnis_wortlaut=b.ergebnis_wortlaut,
            massgabe=b.massgabe,
            vorbehalt=b.vorbehalt,
            vorbehalt_entfallen_am=b.vorbehalt_entfallen_am,
            ist_einstimmig=b.ist_einstimmig,
            anzahl_ja=b.anzahl_ja,
            anzahl_nein=b.anzahl_nein,
            anzahl_enthaltung=b.anzahl_enthaltung,
            vorlage=b.vorlage,
            beleg=b.beleg,
            hinweis=b.hinweis,
        )
        fall = fall.plus("beratungen", zeile)
    for u in e.unterschriften:
        unterschrift = UnterschriftZeile(
            partei=u.partei,
            fassung_id=None,
            unterzeichnend=u.unterzeichnend,
            amt=u.amt,
            befugnis=u.befugnis,
            befugnis_nachweis=u.befugnis_nachweis,
            form=u.form,
            unterzeichnet=u.geschehen or Zeitangabe.unbekannt(),
            ort=u.ort,
            original_am=u.original_am,
            verbleib=u.verbleib,
            vorbehalt=u.vorbehalt,
            hinweis=u.hinweis,
            quelle_url=u.quelle_url,
        )
        fall = fall.plus("unterschriften", unterschrift)
    return fall
