"""What a step of the way leaves in the file: the new case, and what becomes due."""

from antraege.choices import Freigabeart, Freigabestand, Fristart, Kanal
from antraege.fall import Fall, FristZeile
from workflow.verfahren.eingaben import AltfallUebernehmen, InteresseErfassen, Zuruecksetzen
from workflow.verfahren.freigaben import entscheide
from workflow.verfahren.umstand import Umstand


def mit_interesse(fall: Fall, e: InteresseErfassen, umstand: Umstand) -> Fall:
    """A new case, with the person who wrote."""
    return _begonnen(fall, e.kanal, umstand).mit_antrag(
        eingang=e.geschehen_oder(umstand.heute),
        kontakt_name=e.kontakt.name,
        kontakt_funktion=e.kontakt.funktion,
        kontakt_mail=e.kontakt.mail,
        kontakt_telefon=e.kontakt.telefon,
        fremdes_zeichen=e.fremdes_zeichen,
        zustaendig_id=e.zustaendig_id,
    )


def als_altfall(fall: Fall, e: AltfallUebernehmen, umstand: Umstand) -> Fall:
    """A new case that is an old one: known by the list it came from, its steps as far as known."""
    return _begonnen(fall, e.kanal, umstand).mit_antrag(
        ist_altfall=True,
        altfall_schritte=e.schritte,
        altfall_kennung=e.kennung,
        eingang=e.eingang,
        zustaendig_id=e.zustaendig_id,
    )


def _begonnen(fall: Fall, kanal: Kanal, umstand: Umstand) -> Fall:
    return fall.mit_antrag(
        jahr=umstand.jahr,
        nummer=umstand.nummer,
        aktenzeichen=umstand.aktenzeichen,
        kanal=kanal,
        erfasst_am=umstand.jetzt,
    )


def zurueckgegeben(fall: Fall, e: Zuruecksetzen, umstand: Umstand) -> Fall:
    """The case is due at once, and what was presented is decided."""
    frist = FristZeile(
        art=Fristart.SCHRITT,
        anlass=f"Von der Referatsleitung zurückgegeben: {e.grund}"[:300],
        faellig_am=umstand.heute,
        gesetzt_am=umstand.heute,
    )
    fall = fall.plus("fristen", frist)
    offen = fall.offene_freigabe(Freigabeart.AUFNAHME)
    if offen is None:
        return fall
    # Who presented it and returns it as head of the office takes the proposal back.
    eigener = offen.vorgeschlagen_von_id == umstand.akteur.person_id
    stand = Freigabestand.ZURUECKGENOMMEN if eigener else Freigabestand.VERWORFEN
    return entscheide(fall, Freigabeart.AUFNAHME, stand, umstand, e.grund)


def mit_hinweis_auf_ruecknahme(fall: Fall, umstand: Umstand) -> Fall:
    """Who is responsible learns by a resubmission that the body has withdrawn by itself."""
    frist = FristZeile(
        art=Fristart.WIEDERVORLAGE,
        anlass="Die Kommune hat ihr Interesse selbst zurückgenommen",
        faellig_am=umstand.heute,
        gesetzt_am=umstand.heute,
        person_id=fall.antrag.zustaendig_id,
    )
    return fall.plus("fristen", frist)
