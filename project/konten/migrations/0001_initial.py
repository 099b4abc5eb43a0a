import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("antraege", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        migrations.CreateModel(
            name="Konto",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                (
                    "last_login",
                    models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                ),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "anmeldename",
                    models.CharField(
                        max_length=150,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[a-z0-9][a-z0-9._@+-]*\\Z",
                                "Erlaubt sind Kleinbuchstaben, Ziffern und die Zeichen . _ @ + -.",
                            )
                        ],
                        verbose_name="Anmeldename",
                    ),
                ),
                (
                    "email",
                    models.EmailField(blank=True, max_length=254, verbose_name="E-Mail-Adresse"),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="aktiv")),
                (
                    "angelegt_am",
                    models.DateTimeField(auto_now_add=True, verbose_name="angelegt am"),
                ),
                (
                    "groups",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="konten",
                        to="antraege.person",
                        verbose_name="Person",
                    ),
                ),
                (
                    "user_permissions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Specific permissions for this user.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.permission",
                        verbose_name="user permissions",
                    ),
                ),
            ],
            options={
                "verbose_name": "Konto",
                "verbose_name_plural": "Konten",
                "ordering": ("anmeldename",),
            },
        ),
        migrations.CreateModel(
            name="KommuneZugang",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "content_object",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="zugaenge",
                        to="antraege.kommune",
                        verbose_name="Kommune",
                    ),
                ),
                (
                    "permission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="auth.permission"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "Zugang zu einer Kommune",
                "verbose_name_plural": "Zugänge zu Kommunen",
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="konto",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("anmeldename", django.db.models.functions.text.Lower("anmeldename"))
                ),
                name="konto_anmeldename_klein",
            ),
        ),
        migrations.AddConstraint(
            model_name="konto",
            constraint=models.CheckConstraint(
                condition=models.Q(("is_superuser", False)), name="konto_ohne_allmacht"
            ),
        ),
        migrations.AlterUniqueTogether(
            name="kommunezugang",
            unique_together={("user", "permission", "content_object")},
        ),
    ]
