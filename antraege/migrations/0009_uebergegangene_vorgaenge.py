"""Since when a case is its body's, where a change of bodies has passed it over."""

from typing import Any

from django.db import migrations, models


def fuelle(apps: Any, schema_editor: Any) -> None:
    """Cases that have passed over already; of several changes the last one counts."""
    uebergaenge = apps.get_model("antraege", "Gebietsuebergang").objects.filter(
        antrag__isnull=False, aenderung__stand="vollzogen"
    )
    antraege = apps.get_model("antraege", "Antrag").objects
    for zeile in uebergaenge.exclude(von=models.F("auf")).order_by("aenderung__wirksam_am"):
        tag = zeile.aenderung.wirksam_am
        antraege.filter(pk=zeile.antrag_id).update(uebergegangen_am=tag)


class Migration(migrations.Migration):
    dependencies = [
        ("antraege", "0008_gebietsaenderungen"),
    ]

    operations = [
        migrations.AddField(
            model_name="antrag",
            name="uebergegangen_am",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.RunPython(fuelle, migrations.RunPython.noop, elidable=True),
    ]
