"""Members: what counts, since when, and as known at which moment."""

from antraege.choices import Antragsstatus, Handlung, Kanal, Kommunentyp
from antraege.models import Kommune
from antraege.worte import STAEDTE_UND_GEMEINDEN
from antraege.zeitangabe import Zeitangabe
from berichte.kennzahlen.verlauf import Gruppe
from tests.berichte.faelle import am, berichtige, um, zahlen
from tests.stuetzen.faelle import Welt
from tests.stuetzen.leute import AUGUSTDORF, BEZIRKSREGIERUNG, BIELEFELD, DETMOLD, KREIS_LIPPE
from workflow.verfahren import eingaben as e
from workflow.verfahren.tuer import Ziel, fuehre_aus


def gesamt(stichtag: str, bekannt_am: str) -> int:
    return zahlen(stichtag, bekannt_am).mitglieder.gesamt.anzahl


def nachgetragen(stichtag: str, bekannt_am: str) -> list[str]:
    return [n.koerper.name for n in zahlen(stichtag, bekannt_am).mitglieder.nachgetragen.zeilen]


def neue(stichtag: str, bekannt_am: str) -> list[str]:
    return [n.koerper.name for n in zahlen(stichtag, bekannt_am).mitglieder.neue.zeilen]


def tue(welt: Welt, mitgliedschaft: int, handlung: Handlung, geschehen: str) -> None:
    fuehre_aus(
        welt.leute.bearbeitung,
        handlung,
        Ziel(mitgliedschaft=mitgliedschaft),
        e.Eingabe(geschehen=am(geschehen), grund="Nach Mitteilung.", im_auftrag=Kanal.BRIEF),
        jetzt=welt.jetzt,
    )


def test_members_are_counted_by_group_with_their_change(welt: Welt) -> None:
    welt.mitglied(BIELEFELD, am("2024-05-01"))
    welt.mitglied(AUGUSTDORF, am("2026-02-10"))
    welt.mitglied(KREIS_LIPPE, am("2025-06-01"))
    welt.mitglied(BEZIRKSREGIERUNG, am("2024-01-01"))
    mitglieder = zahlen("2026-02-28", "2026-03-31").mitglieder
    assert [(z.anzahl, z.seit_vormonat, z.seit_vorjahr) for z in mitglieder.gruppen] == [
        (2, 1, 1),
        (1, 0, 1),
        (1, 0, 0),
    ]
    assert (mitglieder.gesamt.anzahl, mitglieder.gesamt.seit_vormonat) == (4, 1)
    assert [n.koerper.name for n in mitglieder.neue.zeilen] == ["Augustdorf"]


def test_inhabitants_count_through_the_own_gemeinde_only(welt: Welt) -> None:
    welt.mitglied(BIELEFELD, am("2024-05-01"))
    welt.mitglied(KREIS_LIPPE, am("2024-05-01"))
    for ags, anzahl in ((BIELEFELD, 300), (AUGUSTDORF, 100), (KREIS_LIPPE, 9000)):
        Kommune.objects.filter(ags=ags).update(einwohner=anzahl)
    Kommune.objects.filter(ags=DETMOLD).update(einwohner=None)
    einwohner = zahlen("2026-02-28", "2026-03-31").mitglieder.einwohner
    assert einwohner is not None
    andere = Kommune.objects.exclude(ags__in=(BIELEFELD, AUGUSTDORF)).filter(
        typ__in=STAEDTE_UND_GEMEINDEN
    )
    uebrige = sum(k.einwohner or 0 for k in andere)
    assert (einwohner.mitglieder, einwohner.von) == (300, 400 + uebrige)


def test_a_member_of_unknown_date_is_in_every_stock_and_in_no_admission(welt: Welt) -> None:
    welt.mitglied(BIELEFELD, Zeitangabe.unbekannt())
    for stichtag in ("2020-01-31", "2026-03-31"):
        mitglieder = zahlen(stichtag, "2026-03-31").mitglieder
        assert (mitglieder.gesamt.anzahl, mitglieder.gesamt.ohne_datum) == (1, 1)
        assert mitglieder.gesamt.seit_vormonat == 0
        assert mitglieder.neue.anzahl == 0
    assert gesamt("2026-03-31", "2026-03-01") == 0


def test_a_month_counts_from_its_last_day(welt: Welt) -> None:
    welt.mitglied(BIELEFELD, Zeitangabe.monat(2026, 1))
    assert gesamt("2026-01-30", "2026-03-31") == 0
    assert gesamt("2026-01-31", "2026-03-31") == 1
    assert neue("2026-01-31", "2026-03-31") == ["Bielefeld"]
    assert neue("2026-02-28", "2026-03-31") == []


def test_what_is_recorded_as_having_happened_counts_from_its_recording_at_the_latest(
    welt: Welt,
) -> None:
    welt.jetzt = um("2026-01-12")
    welt.mitglied(BIELEFELD, Zeitangabe.monat(2026, 1))
    assert gesamt("2026-01-11", "2026-03-31") == 0
    assert gesamt("2026-01-12", "2026-03-31") == 1


def test_a_late_correction_changes_what_is_known_today_and_not_what_was_known(welt: Welt) -> None:
    welt.jetzt = um("2026-01-12")
    mitgliedschaft = welt.mitglied(BIELEFELD, am("2026-01-10"))
    welt.jetzt = um("2026-03-02")
    berichtige(welt, 1, am("2025-12-20"), mitgliedschaft=mitgliedschaft)
    assert neue("2026-01-31", "2026-03-01") == ["Bielefeld"]
    assert gesamt("2025-12-31", "2026-03-01") == 0
    assert neue("2026-01-31", "2026-03-02") == []
    assert neue("2025-12-31", "2026-03-02") == ["Bielefeld"]


def test_the_last_correction_wins(welt: Welt) -> None:
    mitgliedschaft = welt.mitglied(BIELEFELD, am("2026-01-10"))
    for neu in ("2025-12-20", "2026-02-05"):
        welt.vergehe()
        berichtige(welt, 1, am(neu), mitgliedschaft=mitgliedschaft)
    assert neue("2026-02-28", "2026-03-31") == ["Bielefeld"]
    assert neue("2025-12-31", "2026-03-31") == []


def test_an_admission_of_the_month_with_an_earlier_date_is_named_apart(welt: Welt) -> None:
    welt.jetzt = um("2026-01-12")
    antrag = welt.weg_bis(Antragsstatus.IN_FREIGABE)
    welt.jetzt = um("2026-02-05")
    welt.tue(antrag, Handlung.AUFNAHME_FREIGEBEN, wer=welt.leute.leitung)
    name = welt.fall(antrag).kommune.name
    assert (neue("2026-02-28", "2026-02-28"), nachgetragen("2026-02-28", "2026-02-28")) == (
        [],
        [name],
    )
    assert (neue("2026-01-31", "2026-02-28"), nachgetragen("2026-01-31", "2026-02-28")) == (
        [name],
        [],
    )


def test_a_dormant_membership_counts_and_an_ended_one_does_not(welt: Welt) -> None:
    ruhend = welt.mitglied(BIELEFELD, am("2024-01-01"))
    beendet = welt.mitglied(AUGUSTDORF, am("2024-01-01"))
    tue(welt, ruhend, Handlung.RUHEN_LASSEN, "2026-02-03")
    tue(welt, beendet, Handlung.AUSTRITT_VERMERKEN, "2026-02-20")
    vorher, nachher = (zahlen(tag, "2026-03-31").mitglieder for tag in ("2026-02-19", "2026-02-28"))
    assert (vorher.gesamt.anzahl, vorher.gesamt.ruhend, vorher.beendet) == (2, 1, 0)
    assert (nachher.gesamt.anzahl, nachher.gesamt.ruhend, nachher.beendet) == (1, 1, 1)


def test_an_annulled_admission_was_never_a_membership_once_that_is_known(welt: Welt) -> None:
    welt.jetzt = um("2026-01-12")
    antrag = welt.weg_bis(Antragsstatus.AUFGENOMMEN)
    welt.jetzt = um("2026-03-02")
    welt.tue(antrag, Handlung.AUFHEBUNG_VORSCHLAGEN, e.Eingabe(grund="Irrtum"))
    welt.tue(antrag, Handlung.AUFNAHME_AUFHEBEN, wer=welt.leute.leitung)
    frueher, heute = (zahlen("2026-01-31", tag) for tag in ("2026-03-01", "2026-03-02"))
    assert (frueher.mitglieder.gesamt.anzahl, frueher.mitglieder.neue.anzahl) == (1, 1)
    assert frueher.vorgaenge.abgeschlossen == 1
    assert (heute.mitglieder.gesamt.anzahl, heute.mitglieder.neue.anzahl) == (0, 0)
    assert heute.vorgaenge.abgeschlossen == 0
    assert heute.dauern[-1].n == 0 < frueher.dauern[-1].n


def test_coverage_knows_the_real_bodies_of_the_register_only(welt: Welt) -> None:
    erfunden = Kommune.objects.create(
        ags="99000001", name="Musterstadt", typ=Kommunentyp.STADT, ist_erfunden=True
    )
    welt.register["99000001"] = erfunden
    for ags in (DETMOLD, KREIS_LIPPE, BEZIRKSREGIERUNG, "99000001"):
        welt.mitglied(ags)
    mitglieder = zahlen("2026-03-31", "2026-03-31").mitglieder
    assert mitglieder.gruppe(Gruppe.GEMEINDEN).anzahl == 2
    assert [(a.mitglieder, a.von) for a in mitglieder.abdeckung] == [(1, 4), (1, 2)]
    assert mitglieder.abdeckung[0].prozent == 25
