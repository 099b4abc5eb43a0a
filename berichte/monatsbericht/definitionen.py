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
        "Vormonat, Vorjahr",
        (
            "Verglichen wird mit dem letzten Tag des Vormonats und mit demselben Tag des "
            "Vorjahrs, beides nach heutigem Wissen, nicht mit dem damals gedruckten Bericht."
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
        "Einwohner",
        (
            "Einwohner zählen nur durch die eigene Stadt oder Gemeinde, nie durch den Kreis; nach "
            "dem Stand des Registers am Tag der Ausgabe."
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
        "Neue Interessenbekundungen",
        ("Vorgänge, deren Interesse im Monat eingegangen ist. Altfälle zählen nicht mit."),
    ),
    (
        "Abgeschlossen",
        (
            "Vorgänge, deren letzter Wechsel sie im Monat abgeschlossen hat und die seither nicht "
            "wieder aufgenommen sind; ohne irrtümliche Aufnahmen."
        ),
    ),
    (
        "Neue und beendete Mitgliedschaften",
        (
            "Nach dem Tag des Beitritts oder des Endes, wie er draußen gilt. Wer im Monat "
            "aufgenommen wurde, aber früher beigetreten ist, steht in einem eigenen Satz."
        ),
    ),
    (
        "Entscheidungsbedarf",
        (
            "Vorschläge, über die am Stichtag noch niemand entschieden hatte, und Vorgänge, die "
            "zur Freigabe vorlagen."
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
        "Pause",
        (
            "Solange eine Rückfrage offen ist oder der Vorgang ausgesetzt ist, steht die Uhr; "
            "diese Tage zählen in keiner Dauer und stehen für sich."
        ),
    ),
    (
        "ungenau, durchlaufen",
        (
            "Aufenthalte ohne taggenauen Anfang oder Ende, und Schritte, die eine Bestätigung "
            "übersprungen hat. Beide sind genannt und nicht gemessen."
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
        "Unterzeichnungsrunden",
        (
            "Beitritte nach der Runde, in der unterzeichnet wurde, auch wenn die Mitgliedschaft "
            "seither geendet hat."
        ),
    ),
    (
        "Karte",
        (
            "Flächen sind Städte und Gemeinden, Linien Kreise und Städteregion, jeweils am "
            "Stichtag. Bezirksregierungen und Landschaftsverbände haben keinen Umriss, erfundene "
            "Kommunen stehen nicht darauf."
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
