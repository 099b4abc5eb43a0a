"""Where commitments bind after several changes of bodies: at the last successor."""

from typing import Any

from django.db import migrations, models


def fuelle(apps: Any, schema_editor: Any) -> None:
    """Changes that have been executed one after the other, in that order."""
    alle = apps.get_model("antraege", "Gebietsuebergang").objects.filter(
        aenderung__stand="vollzogen", mitgliedschaft__isnull=False
    )
    unmittelbare = alle.filter(ist_mittelbar=False)
    for zeile in list(unmittelbare.order_by("aenderung__vollzogen_am", "pk")):
        for frueher in list(alle.filter(fortsetzung_id=zeile.mitgliedschaft_id).order_by("pk")):
            alle.model.objects.create(
                aenderung_id=zeile.aenderung_id,
                mitgliedschaft_id=frueher.mitgliedschaft_id,
                fortsetzung_id=zeile.fortsetzung_id,
                von_id=zeile.von_id,
                auf_id=zeile.auf_id,
                ist_mittelbar=True,
            )


class Migration(migrations.Migration):
    dependencies = [
        ("antraege", "0010_kreis_der_neuen_kommune"),
    ]

    operations = [
        migrations.AddField(
            model_name="gebietsuebergang",
            name="ist_mittelbar",
            field=models.BooleanField(default=False),
        ),
        migrations.RunPython(fuelle, migrations.RunPython.noop, elidable=True),
    ]
