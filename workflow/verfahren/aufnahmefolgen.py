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
    if not antrag.kontakt_name or ansprechperson(fall, umstand.heute) is not None:
        return fall
    person = AnsprechpersonZeile(
        name=antrag.kontakt_name,
        funktion=antrag.kontakt_funktion,
        mail=antrag.kontakt_mail,
        telefon=antrag.kontakt_telefon,
        gueltig_ab=umstand.heute,
    )
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
            vorbehalt=b.vorbehalt,
            ergebnis=b.ergebnis,
            ergebnis_wortlaut=b.ergebnis_wortlaut,
            ist_einstimmig=b.ist_einstimmig,
            anzahl_ja=b.anzahl_ja,
            anzahl_nein=b.anzahl_nein,
            anzahl_enthaltung=b.anzahl_enthaltung,
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
            form=u.form,
            unterzeichnet=u.geschehen or Zeitangabe.unbekannt(),
            ort=u.ort,
            verbleib=u.verbleib,
            vorbehalt=u.vorbehalt,
            hinweis=u.hinweis,
            quelle_url=u.quelle_url,
        )
        fall = fall.plus("unterschriften", unterschrift)
    return fall
