"""What the figures mean, in the words of the report; docs/kennzahlen.md says it in full."""

DEFINITIONEN: tuple[tuple[str, str], ...] = (
    (
        "Die zwei Daten",
        (
            "Gezählt wird, was bis zum Stichtag geschehen und bis zum Erkenntnisstand erfasst "
            "war. Berichtigungen, die bis dahin erfasst waren, sind eingerechnet."
        ),
    ),
    (
        "Ungenaue Daten",
        (
            "Was nur ungefähr datiert ist, zählt ab dem spätesten möglichen Tag. Mitglieder "
            "ohne überliefertes Datum zählen im Bestand, nie als Zugang eines Monats."
        ),
    ),
    (
        "Mitglieder",
        (
            "Aktive und ruhende Mitgliedschaften. Irrtümlich eingetragene und aufgehobene "
            "zählen zu keinem Stichtag."
        ),
    ),
    (
        "Abdeckung",
        (
            "Anteil der Mitglieder an allen Städten und Gemeinden und, getrennt davon, an "
            "Kreisen und Städteregion des Registers. Für eine Vorführung erfundene Kommunen "
            "zählen hier nicht."
        ),
    ),
    (
        "Laufende Beitritte",
        (
            "Vorgänge in einem offenen Stand. Altfälle sind aus früheren Unterlagen übernommen; "
            "sie werden gesondert genannt und zählen in keiner Dauer."
        ),
    ),
    (
        "Dauer",
        (
            "Tage in einem Stand ohne Pausen (offene Rückfrage, Aussetzung), aus Aufenthalten, "
            "die in den zwei Jahren bis zum Stichtag endeten. Nur taggenau bekannte Daten "
            "zählen; Schritte, die in einer Bestätigung durchlaufen wurden, bleiben außen vor."
        ),
    ),
    (
        "Überfällig",
        ("Erbetene Antwort, Frist oder Wiedervorlage lag vor dem Stichtag und war nicht erledigt."),
    ),
    (
        "Zusagen",
        (
            "Zusagen von Mitgliedern, mit denen eine Voraussetzung bei der Aufnahme erfüllt wurde. "
            "Überfällig ist, was bis vor dem Stichtag zugesagt und weder eingelöst noch als nicht "
            "eingelöst vermerkt war. Mit dem Ende der Mitgliedschaft entfallen sie."
        ),
    ),
    (
        "Trichter",
        (
            "Vorgänge, deren Interesse in den zwei Jahren bis zum Stichtag einging, nach dem "
            "weitesten Schritt, den sie je erreicht haben; Altfälle zählen nicht mit."
        ),
    ),
    (
        "Wachstum",
        (
            "Mitglieder am letzten Tag jedes Jahres und Monats nach heutigem Wissen. Beitritte "
            "ohne Datum zählen im Bestand jedes Tages und in keinem Jahr als Zugang."
        ),
    ),
    (
        "Bei wem es lag",
        (
            "Die Tage vom Eingang bis zur Aufnahme, aufgeteilt danach, bei wem der nächste Schritt "
            "lag; Pausen stehen für sich. Die Mediane der Teile ergeben zusammen nicht den des "
            "ganzen Wegs."
        ),
    ),
    (
        "Lange im selben Stand",
        (
            "Die Uhr lief im jetzigen Stand mehr als 180 Tage. So lang ist die längste Frist eines "
            "Schritts; was überfällig ist, steht nur dort."
        ),
    ),
    (
        "Berichtigungen",
        (
            "Was seit dem Erkenntnisstand des vorigen Berichts bekannt wurde und dessen Zahlen "
            "geändert hätte. Der vorige Bericht bleibt, wie er ist."
        ),
    ),
)
