"""Kinds of bodies, and what is known of them."""

from django.db.models import TextChoices


class Kommunentyp(TextChoices):
    """Kinds of bodies, as in the register (``daten/kommunen.csv``)."""

    KREISFREIE_STADT = "kreisfreie_stadt", "Kreisfreie Stadt"
    GROSSE_STADT = "grosse_kreisangehoerige_stadt", "Große kreisangehörige Stadt"
    MITTLERE_STADT = "mittlere_kreisangehoerige_stadt", "Mittlere kreisangehörige Stadt"
    STADT = "stadt", "Stadt"
    GEMEINDE = "gemeinde", "Gemeinde"
    KREIS = "kreis", "Kreis"
    STAEDTEREGION = "staedteregion", "Städteregion"
    BEZIRKSREGIERUNG = "bezirksregierung", "Bezirksregierung"
    LANDSCHAFTSVERBAND = "landschaftsverband", "Landschaftsverband"


class Landeswissen(TextChoices):
    """What the Land knows itself about a body and therefore does not ask for."""

    EHRENAMTSKARTE = "ehrenamtskarte", "Teilnahme an der Ehrenamtskarte NRW"


class Anrede(TextChoices):
    """How a head of administration is addressed."""

    FRAU = "frau", "Frau"
    HERR = "herr", "Herr"
    OHNE = "ohne", "ohne Anrede"
