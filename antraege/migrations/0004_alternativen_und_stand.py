"""The legs of the criterion on recognition, and since when memberships are in their state."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SPALTEN = ("fruehestens", "spaetestens", "genauigkeit")
ALTERNATIVEN = [
    {"schluessel": "nimmt_teil", "titel": "Ehrenamtskarte ist eingeführt", "ist_zusage": False},
    {"schluessel": "plant", "titel": "Einführung ist verbindlich geplant", "ist_zusage": True},
    {"schluessel": "vergleichbar", "titel": "Vergleichbares Instrument", "ist_zusage": False},
]


def benenne_alternativen(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """The first catalogue has always named these three ways in its text; now they can be chosen."""
    apps.get_model("antraege", "Kriterium").objects.filter(
        katalog__version=1, nr=4, laesst_zusage_zu=True
    ).update(alternativen=ALTERNATIVEN, landeswissen="ehrenamtskarte")


def uebertrage_stand(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """From the chain of each membership: its last change of status, as corrected since."""
    eintraege = apps.get_model("antraege", "Protokolleintrag").objects
    for mitgliedschaft in apps.get_model("antraege", "Mitgliedschaft").objects.iterator():
        kette = list(eintraege.filter(mitgliedschaft=mitgliedschaft).order_by("nr"))
        wechsel = [e for e in kette if e.vorher != e.nachher and e.berichtigt_id is None]
        if len(wechsel) < 2:
            quelle, vorsilbe = mitgliedschaft, "beginn"
            mitgliedschaft.stand_seit_wortlaut = mitgliedschaft.beginn_wortlaut
        else:
            berichtigt = [e for e in kette if e.berichtigt_id == wechsel[-1].pk]
            quelle, vorsilbe = [wechsel[-1], *berichtigt][-1], "geschehen"
        for spalte in SPALTEN:
            name = (
                spalte
                if (vorsilbe, spalte) == ("geschehen", "genauigkeit")
                else f"{vorsilbe}_{spalte}"
            )
            setattr(mitgliedschaft, f"stand_seit_{spalte}", getattr(quelle, name))
        mitgliedschaft.save()


class Migration(migrations.Migration):
    """Data of the new columns."""

    dependencies = [("antraege", "0003_aktenfuehrung")]

    operations = [
        migrations.RunPython(benenne_alternativen, migrations.RunPython.noop),
        migrations.RunPython(uebertrage_stand, migrations.RunPython.noop),
    ]
