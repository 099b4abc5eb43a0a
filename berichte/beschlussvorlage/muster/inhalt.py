"""The sentences of the shipped template; the office can put its own in their place."""

from __future__ import annotations

import io

import docx
from docx.document import Document

from berichte.beschlussvorlage.angaben import BLANKO
from berichte.beschlussvorlage.muster.bauteile import absatz, liste, steuere, tabelle
from berichte.beschlussvorlage.muster.stil import fusszeile, richte_ein
from berichte.beschlussvorlage.word import verpacke

NETZ = "„{{ netzwerk }}“"
ADRESSE = "https://www.engagiert-in-nrw.de/kommunen-netzwerk-engagiert-nrw"


def baue() -> bytes:
    """The template as DOCX; the same bytes each time."""
    dokument = docx.Document()
    richte_ein(dokument)
    _kopf(dokument)
    _beratung(dokument)
    _beschluss(dokument)
    _begruendung(dokument)
    _pflichten(dokument)
    _voraussetzungen(dokument)
    _kosten(dokument)
    _schluss(dokument)
    _hinweise(dokument)
    fusszeile(
        dokument,
        "Muster der Geschäftsstelle des Kommunen-Netzwerks"
        "{% if aktenzeichen %}, Gz. {{ aktenzeichen }}{% endif %}, {{ stand }}",
    )
    ziel = io.BytesIO()
    dokument.save(ziel)
    return verpacke(ziel.getvalue())


def _kopf(d: Document) -> None:
    absatz(
        d,
        "{% if ist_vorfuehrung %}Vorführung, frei erfunden · {% endif %}{{ kommune_kurz }}",
        "Dachzeile",
    )
    absatz(d, "Beschlussvorlage der Verwaltung", "Title")
    tabelle(
        d,
        "Wer die Vorlage erstellt hat, und ihre Nummer",
        (10.5, 6),
        ("Amt, Datum, Telefon", "Drucksachen-Nr."),
        ((BLANKO * 2, BLANKO),),
    )
    absatz(d, "Beratungsfolge", "Heading 1")
    tabelle(
        d,
        "Beratungsfolge",
        (7, 3.6, 2.7, 3.2),
        ("Gremium", "Sitzung am", "Beratung", "Zuständigkeit"),
        (
            "for zeile in beratungsfolge",
            (
                "{{ zeile.gremium }}",
                "{{ zeile.sitzung }}",
                "{{ zeile.oeffentlichkeit }}",
                "{{ zeile.zustaendigkeit }}",
            ),
            "endfor",
            "if not beratungsfolge",
            ("{{ gremium_kurz }}", BLANKO, "öffentlich", "Entscheidung"),
            "endif",
        ),
    )


def _beratung(d: Document) -> None:
    absatz(d, "Beratungsgegenstand (Bezeichnung des Tagesordnungspunktes)", "Heading 1")
    absatz(d, f"Beitritt {{{{ kommune_genitiv }}}} zum {NETZ}")
    absatz(
        d,
        "Ggf. frühere Behandlung des Beratungsgegenstandes (Gremium, Datum, TOP, Drucksachen-Nr.)",
        "Heading 1",
    )
    steuere(d, "for zeile in fruehere_beratungen")
    liste(
        d,
        "{{ zeile.gremium }}, {{ zeile.sitzung }}{% if zeile.top %}, TOP {{ zeile.top }}{% endif %}"
        "{% if zeile.drucksache %}, Drucksachen-Nr. {{ zeile.drucksache }}{% endif %}"
        "{% if zeile.ergebnis %}: {{ zeile.ergebnis }}{% endif %}",
    )
    steuere(d, "endfor")
    steuere(d, "if not fruehere_beratungen")
    absatz(d, "Keine bekannt.")
    steuere(d, "endif")


def _beschluss(d: Document) -> None:
    absatz(d, "Beschlussvorschlag", "Heading 1")
    liste(
        d,
        # Which committee decides is typed freely, so the sentence does without it.
        "{% if entscheidet_ausschuss %}{{ kommune_am_anfang }} tritt "
        f"dem {NETZ} bei."
        "{% else %}{{ gremium_am_anfang }} beschließt, dass {{ kommune }} "
        f"dem {NETZ} beitritt.{{% endif %}}",
        "{{ spitze_am_anfang }} wird beauftragt, die Gemeinsame Erklärung für "
        "{{ kommune_akkusativ }} zu unterzeichnen und dem Netzwerk eine Ansprechperson für "
        "bürgerschaftliches Engagement zu benennen.",
        nummeriert=True,
    )
    steuere(d, "if zusagen")
    liste(
        d,
        "Die Verwaltung wird beauftragt, die in der Begründung genannten Zusagen fristgerecht "
        "einzulösen.",
        nummeriert=True,
    )
    steuere(d, "endif")


def _begruendung(d: Document) -> None:
    absatz(d, "Begründung", "Heading 1")
    absatz(d, "Das Netzwerk", "Heading 2")
    absatz(
        d,
        f"Im {NETZ} arbeiten das Land und Kommunen in Nordrhein-Westfalen daran, freiwilliges "
        "Engagement vor Ort zu stärken. Den Anfang machten Ende 2012 die Landesregierung, die "
        "kommunalen Spitzenverbände und zehn Pilotkommunen; im Mai 2025 zählte das Netzwerk nach "
        "öffentlichen Angaben mehr als 100 Städte, Gemeinden und Kreise. Grundlage ist die "
        "Gemeinsame Erklärung, die jedes Mitglied unterzeichnet. Näheres steht unter "
        f"{ADRESSE}.",
    )
    absatz(
        d,
        "Wie gut Engagement gedeiht, entscheidet sich in den Städten, Gemeinden und Kreisen. Viele "
        "Aufgaben stellen sich überall ähnlich: Ehrenamtliche gewinnen, Vereine beraten, Einsatz "
        "anerkennen, die eigene Verwaltung abstimmen. Wer darüber im Gespräch bleibt, muss "
        "Lösungen nicht allein entwickeln. Mitglieder können dafür nutzen:",
    )
    liste(
        d,
        "zwei Netzwerktreffen im Jahr mit Beispielen aus der Praxis anderer Verwaltungen,",
        "Workshops und kurze digitale Formate zu aktuellen Fragen,",
        "Informationen per E-Mail, Dokumentationen und Qualifizierung,",
        "einmal jährlich ein Treffen der Verwaltungsspitzen mit dem Land.",
    )
    absatz(
        d,
        "Die Verwaltung empfiehlt den Beitritt. {{ kommune_am_anfang }} erfährt so früh, was sich "
        "andernorts bewährt, gibt eigenes Wissen weiter und fördert Engagement verlässlich.",
    )


def _pflichten(d: Document) -> None:
    absatz(d, "Pflichten aus dem Beitritt", "Heading 2")
    absatz(d, "Mit der Gemeinsamen Erklärung sagt {{ kommune }} zu,")
    liste(
        d,
        "eine feste Ansprechperson zu benennen und einen Wechsel mitzuteilen,",
        "die Förderung des Engagements als Aufgabe der ganzen Verwaltung zu verankern,",
        "dauerhaft im Netzwerk mitzuarbeiten und dort Wissen, Erfahrungen und Wege der "
        "Öffentlichkeitsarbeit zu teilen,",
        "andere Mitglieder auf Anfrage zu beraten oder das Land bei Veranstaltungen zu "
        "unterstützen.",
    )
    absatz(d, "Umfang und Form richten sich nach den Möglichkeiten vor Ort.")
    steuere(d, "if zusagen")
    absatz(d, "Darüber hinaus ist dem Netzwerk zugesagt:")
    steuere(d, "for zusage in zusagen")
    liste(d, "{{ zusage.vorhaben }} (bis {{ zusage.termin }})")
    steuere(d, "endfor")
    steuere(d, "endif")


def _voraussetzungen(d: Document) -> None:
    absatz(d, "Voraussetzungen", "Heading 2")
    steuere(d, "if sind_voraussetzungen_geprueft")
    absatz(
        d,
        "Die Geschäftsstelle des Netzwerks hat die Voraussetzungen geprüft"
        "{% if aktenzeichen %} (Gz. {{ aktenzeichen }}){% endif %}. "
        "Sie sind erfüllt oder zugesagt.",
    )
    steuere(d, "else")
    absatz(
        d,
        "{% if voraussetzungen %}Die Tabelle nennt, was der Beitritt voraussetzt. Was davon noch "
        "offen ist,{% else %}Was der Beitritt voraussetzt,{% endif %} klärt die Verwaltung mit der "
        "Geschäftsstelle des Netzwerks{% if aktenzeichen %} (Gz. {{ aktenzeichen }}){% endif %}.",
    )
    steuere(d, "endif")
    steuere(d, "if ehrenamtskarte")
    absatz(d, "{{ ehrenamtskarte }}")
    steuere(d, "endif")
    steuere(d, "if voraussetzungen")
    tabelle(
        d,
        "Voraussetzungen des Beitritts mit ihrem Stand",
        (8.2, 3.6, 4.7),
        ("Voraussetzung", "Stand", "Noch zu tun"),
        (
            "for zeile in voraussetzungen",
            (
                "{{ zeile.nr }}. {{ zeile.titel }}",
                "{{ zeile.stand }}",
                "{% if zeile.zu_tun %}{{ zeile.zu_tun }}{% else %}–{% endif %}",
            ),
            "endfor",
        ),
    )
    steuere(d, "endif")


def _kosten(d: Document) -> None:
    absatz(d, "Finanzielle Auswirkungen", "Heading 1")
    absatz(
        d,
        "Durch den Beitritt selbst entstehen keine weiteren Kosten. Die Mitarbeit im Netzwerk "
        "wird mit dem vorhandenen Personal geleistet."
        "{% if zusagen %} Was darüber hinaus zugesagt ist, weist die Tabelle gesondert aus."
        "{% endif %}{% if braucht_anerkennung %} Was die Anerkennung des Engagements kostet, hängt "
        "von dem Weg ab, der noch festzulegen ist.{% endif %}",
    )
    tabelle(
        d,
        "Finanzielle Auswirkungen, einmalig und jährlich",
        (7.7, 4.4, 4.4),
        ("Position", "einmalig", "jährlich"),
        (
            ("Beitrag an das Netzwerk", "keiner", "keiner"),
            ("Zusätzliche Sach- und Personalkosten für die Mitarbeit", "keine", "keine"),
            "if zusagen",
            ("Zugesagte Vorhaben", BLANKO, BLANKO),
            "endif",
            "if braucht_anerkennung",
            ("Anerkennung des Engagements (Weg noch festzulegen)", BLANKO, BLANKO),
            "endif",
            "if zusagen or braucht_anerkennung",
            ("Auswirkungen auf Haushalt und Stellenplan", BLANKO, BLANKO),
            "else",
            ("Auswirkungen auf Haushalt und Stellenplan", "keine", "keine"),
            "endif",
        ),
    )


def _schluss(d: Document) -> None:
    absatz(d, "Anlagen", "Heading 1")
    liste(
        d,
        "Anlage 1: Wortlaut der Gemeinsamen Erklärung",
        "Anlage 2: Kurzinformation der Geschäftsstelle zum Beitritt",
    )
    absatz(d, BLANKO * 2, "Unterschrift")
    absatz(d, "Name und Amt")


def _hinweise(d: Document) -> None:
    d.add_paragraph(
        "Hinweise zum Ausfüllen (vor dem Einbringen löschen)", style="Heading 1"
    ).paragraph_format.page_break_before = True
    liste(
        d,
        "Gepunktete Stellen füllt die Verwaltung aus; alles andere lässt sich frei ändern, "
        "auch die Fußzeile.",
        "{% if vorbereitender_ausschuss %}Der {{ vorbereitender_ausschuss }} bereitet die "
        "Beschlüsse vor und beschließt selbst, was nicht {{ gremium_dativ }} vorbehalten oder "
        "laufende Verwaltung ist. {% endif %}"
        "Ob {{ gremium }} selbst oder ein Ausschuss entscheidet, richtet sich "
        "{% if vorbereitender_ausschuss %}im Übrigen {% endif %}nach Ihrer Hauptsatzung und "
        "Zuständigkeitsordnung. {% if entscheidet_ausschuss %}Uns ist ein Ausschuss genannt; "
        "passt das nicht, ändern Sie bitte die Beratungsfolge.{% else %}Entscheidet ein Ausschuss, "
        "passen Sie bitte Beratungsfolge und Beschlussvorschlag an.{% endif %}",
        "Beide Anlagen gibt es als PDF neben dieser Vorlage auf Ihrer Seite im Beitrittsweg; die "
        "Geschäftsstelle schickt sie Ihnen auch zu ({{ postfach }}).",
        "Nach der Sitzung genügt uns der Beschlussauszug (Niederschrift) oder ein Link zum "
        "Ratsinformationssystem an {{ postfach }}"
        "{% if aktenzeichen %}, bitte mit dem Geschäftszeichen {{ aktenzeichen }}{% endif %}.",
    )
