"""The first catalogue and the first text version, in force: own wording, replaceable by the office.

The five requirements follow the network's published conditions of membership; the sentences are
this project's own.
"""

from datetime import date

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

KRITERIEN = (
    (
        "Ansprechperson für bürgerschaftliches Engagement",
        "Es gibt eine feste Ansprechperson in der Verwaltung, die für das Thema zuständig ist.",
        True,
        False,
    ),
    (
        "Engagementförderung als Querschnittsaufgabe",
        "Die Förderung des Engagements ist in der Verwaltung als Querschnittsaufgabe verankert, "
        "etwa durch Organisationsplan, Dienstanweisung oder Konzept.",
        True,
        False,
    ),
    (
        "Bereitschaft zur Gemeinsamen Erklärung",
        "Die Bereitschaft, die Gemeinsame Erklärung zu unterzeichnen, ist erklärt. Ein Nachweis "
        "ist nicht nötig.",
        False,
        False,
    ),
    (
        "Anerkennungskultur: Ehrenamtskarte oder Vergleichbares",
        "Die Ehrenamtskarte NRW ist eingeführt, ihre Einführung ist verbindlich geplant (Zusage "
        "mit Termin), oder es gibt ein vergleichbares Instrument der Anerkennung.",
        True,
        True,
    ),
    (
        "Bereitschaft zur kontinuierlichen Mitarbeit",
        "Die Bereitschaft, dauerhaft im Netzwerk mitzuarbeiten und es weiterzuentwickeln, ist "
        "erklärt. Ein Nachweis ist nicht nötig.",
        False,
        False,
    ),
)

ERKLAERUNG = """# Gemeinsame Erklärung

Das Land Nordrhein-Westfalen und {kommune} erklären gemeinsam:

Menschen, die sich freiwillig für andere einsetzen, tragen unser Gemeinwesen. Land und Kommunen
wollen dafür gute Bedingungen schaffen und das Engagement anerkennen, ohne es zu lenken.

{kommune} tritt dem Kommunen-Netzwerk: engagiert in NRW bei. Wir tauschen unsere Erfahrungen aus,
lernen voneinander und helfen einander im Rahmen unserer Möglichkeiten, etwa durch Rat unter
Verwaltungen oder durch die Ausrichtung gemeinsamer Veranstaltungen. Weitere Kosten entstehen durch
den Beitritt nicht.
"""


def lege_an(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Create the rows of the first version and the row of the installation."""
    katalog = apps.get_model("antraege", "Kriterienkatalog").objects.create(
        version=1,
        bezeichnung="Voraussetzungen, Fassung 1",
        stand="in_kraft",
        in_kraft_ab=date(2012, 12, 1),
    )
    kriterium = apps.get_model("antraege", "Kriterium")
    for nr, (titel, erlaeuterung, nachweis, zusage) in enumerate(KRITERIEN, 1):
        kriterium.objects.create(
            katalog=katalog,
            nr=nr,
            titel=titel,
            erlaeuterung=erlaeuterung,
            gilt_fuer=[],
            braucht_nachweis=nachweis,
            laesst_zusage_zu=zusage,
        )
    apps.get_model("antraege", "Erklaerungsfassung").objects.create(
        version=1,
        bezeichnung="Gemeinsame Erklärung, Fassung 1",
        text=ERKLAERUNG,
        parteien=["kommune", "land"],
        stand="in_kraft",
        in_kraft_ab=date(2012, 12, 1),
    )
    apps.get_model("antraege", "Installation").objects.create(pk=1)


class Migration(migrations.Migration):
    """Data of the first version."""

    dependencies = [("antraege", "0001_initial")]

    operations = [migrations.RunPython(lege_an, migrations.RunPython.noop)]
