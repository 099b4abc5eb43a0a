"""What a new version does to cases, and that the preview counts just that."""

from __future__ import annotations

from antraege.choices import Antragsstatus, Beratungsergebnis, Handlung, Partei
from antraege.models import Antrag, Kriterienkatalog
from antraege.rules.zeichnung import mangel_der_zeichnungsfreigabe, massgebliche_fassung
from tests.stuetzen.beispiele import beispiel
from tests.stuetzen.faelle import (
    AUGUSTDORF,
    BIELEFELD,
    DETMOLD,
    KREIS_LIPPE,
    LANDSCHAFTSVERBAND,
    Welt,
    zeichnungsvorschlag,
)
from tests.workflow.verfahren.fassungen.hilfen import entworfen, in_kraft, tue
from workflow.verfahren.fassungen.gegenstand import KATALOG, TEXTFASSUNG, Akt
from workflow.verfahren.fassungen.lage import lies_lage
from workflow.verfahren.fassungen.wirkung import Katalogwirkung, fassungswirkung, katalogwirkung

H = Handlung
S = Antragsstatus


def test_a_case_keeps_its_catalogue_and_a_new_one_takes_the_new(welt: Welt) -> None:
    alt = welt.weg_bis(S.IN_PRUEFUNG, DETMOLD)
    in_kraft(welt, KATALOG)
    neu = welt.weg_bis(S.IN_PRUEFUNG, KREIS_LIPPE)
    assert [k.titel for k in welt.fall(neu).kriterien] == ["Ansprechperson", "Anerkennung"]
    assert len(welt.fall(alt).kriterien) == 5
    welt.gehe(alt, S.BESCHLUSS_AUSSTEHEND)
    welt.gehe(neu, S.BESCHLUSS_AUSSTEHEND)
    gepinnt = dict(Antrag.objects.values_list("pk", "katalog__version"))
    assert gepinnt == {alt: 1, neu: 2}


def test_the_kinds_a_criterion_applies_to_are_those_of_the_new_catalogue(welt: Welt) -> None:
    in_kraft(welt, KATALOG)
    verband = welt.interesse(LANDSCHAFTSVERBAND)
    assert [k.titel for k in welt.fall(verband).kriterien] == ["Ansprechperson"]


def test_the_preview_counts_who_follows_a_new_catalogue(welt: Welt) -> None:
    welt.interesse(AUGUSTDORF)
    mit_angabe = welt.interesse(BIELEFELD)
    eingabe = beispiel(welt, H.NACHWEIS_ERFASSEN, welt.fall(mit_angabe))
    welt.tue(mit_angabe, H.NACHWEIS_ERFASSEN, eingabe)
    welt.weg_bis(S.IN_PRUEFUNG, DETMOLD)
    welt.weg_bis(S.EINGESTELLT, KREIS_LIPPE)
    assert katalogwirkung() == Katalogwirkung(folgen=1, bleiben=2)


def test_a_case_with_facts_keeps_its_catalogue_before_the_check_begins(welt: Welt) -> None:
    antrag = welt.interesse()
    eingabe = beispiel(welt, H.NACHWEIS_ERFASSEN, welt.fall(antrag))
    welt.tue(antrag, H.NACHWEIS_ERFASSEN, eingabe)
    in_kraft(welt, KATALOG)
    welt.gehe(antrag, S.IN_PRUEFUNG)
    assert Antrag.objects.get(pk=antrag).katalog_id == Kriterienkatalog.objects.get(version=1).pk


def test_the_preview_names_the_releases_that_fall_and_just_those_fall(welt: Welt) -> None:
    frei = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, DETMOLD)
    welt.gib_zeichnung_frei(frei)
    unterschrieben = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, AUGUSTDORF)
    welt.gib_zeichnung_frei(unterschrieben)
    welt.unterschreibe(unterschrieben, Partei.KOMMUNE)
    vorgelegt = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, KREIS_LIPPE)
    welt.tue(vorgelegt, H.ZEICHNUNGSFREIGABE_VORSCHLAGEN, zeichnungsvorschlag())
    schon_hin = welt.weg_bis(S.UNTERZEICHNUNG_AUSSTEHEND, BIELEFELD)
    welt.gib_zeichnung_frei(schon_hin)
    welt.beschliesse(schon_hin, Beratungsergebnis.AUFGEHOBEN)
    assert mangel_der_zeichnungsfreigabe(welt.fall(schon_hin))
    entwurf = lies_lage(TEXTFASSUNG, entworfen(welt, TEXTFASSUNG)).version
    assert entwurf is not None
    wirkung = fassungswirkung(entwurf.kopf.id)
    assert (wirkung.folgen, wirkung.bleiben, wirkung.vorgelegte) == (3, 1, 1)
    assert [b.antrag_id for b in wirkung.fallende] == [frei]
    assert not mangel_der_zeichnungsfreigabe(welt.fall(frei))

    tue(welt, TEXTFASSUNG, Akt.VORSCHLAGEN, 2, welt.leute.bearbeitung)
    tue(welt, TEXTFASSUNG, Akt.IN_KRAFT_SETZEN, 2, welt.leute.leitung)
    assert "andere Textfassung" in mangel_der_zeichnungsfreigabe(welt.fall(frei))
    assert not mangel_der_zeichnungsfreigabe(welt.fall(unterschrieben))
    fassung = massgebliche_fassung(welt.fall(unterschrieben))
    assert fassung is not None
    assert fassung.in_kraft_ab is not None
    assert fassung.in_kraft_ab.year == 2012
