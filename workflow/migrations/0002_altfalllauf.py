import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("antraege", "0004_alternativen_und_stand"),
        ("workflow", "0001_lauf"),
    ]

    operations = [
        migrations.CreateModel(
            name="Altfalllauf",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("dateiname", models.CharField(max_length=220)),
                ("sha256", models.CharField(max_length=64)),
                ("groesse", models.PositiveBigIntegerField()),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("probe", "Probelauf"),
                            ("bestaetigt", "wird übernommen"),
                            ("fertig", "übernommen"),
                            ("verworfen", "verworfen"),
                            ("gescheitert", "gescheitert"),
                        ],
                        default="probe",
                        max_length=12,
                    ),
                ),
                ("angelegt_am", models.DateTimeField()),
                ("bestaetigt_am", models.DateTimeField(blank=True, null=True)),
                ("fertig_am", models.DateTimeField(blank=True, null=True)),
                ("anzahl_stuecke", models.PositiveIntegerField(default=0)),
                ("anzahl_erledigt", models.PositiveIntegerField(default=0)),
                ("anzahl_neu", models.PositiveIntegerField(default=0)),
                ("anzahl_vorgaenge", models.PositiveIntegerField(default=0)),
                ("anzahl_unveraendert", models.PositiveIntegerField(default=0)),
                ("anzahl_abgelehnt", models.PositiveIntegerField(default=0)),
                ("ausgaenge", models.JSONField(blank=True, default=dict)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="antraege.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "Übernahme von Altfällen",
                "verbose_name_plural": "Übernahmen von Altfällen",
                "ordering": ["-angelegt_am", "-pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("stand", "bestaetigt")),
                        fields=["bestaetigt_am"],
                        name="altfalllauf_zu_erledigen",
                    )
                ],
            },
        ),
    ]
