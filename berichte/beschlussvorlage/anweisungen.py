"""What a template may say: placeholders, repetitions and conditions over known names, nothing else.

A template is read by Jinja and then walked through: every kind of expression that is not listed
here is refused, so that no template can call, compute or look into anything. The sandbox is a
second wall, and the environment judges again whatever it is given to fill.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from berichte.beschlussvorlage.platzhalter import LISTEN, TEXTE, WAHRHEITEN
from berichte.beschlussvorlage.stelle import stelle

SCHLEIFENFELDER = ("index", "first", "last")
ZEILENENDE = re.compile(r"\r\n|\r|\n")
"""What ends a line for Jinja."""


@dataclass(frozen=True, slots=True)
class Mangel:
    """Something wrong with a template: what, the words around it, what to do about it.

    ``unbekannt`` is the name that nobody knows, if any.
    """

    was: str
    absatz: str
    rat: str = ""
    unbekannt: str = ""

    def satz(self, teil: str = "", weitere: int = 0) -> str:
        """As a sentence; ``teil`` is the part of the file, ``weitere`` says where else it is."""
        wo = stelle(teil, self.absatz)
        noch = {0: "", 1: " und an einer weiteren Stelle"}.get(
            weitere, f" und an {weitere} weiteren Stellen"
        )
        return f"{self.was}{wo}{noch}.{self.rat}"


class Unzulaessig(Exception):
    """The template says what none may say."""

    def __init__(self, maengel: list[Mangel]) -> None:
        super().__init__("; ".join(m.satz() for m in maengel))
        self.maengel = maengel


class Umgebung(ImmutableSandboxedEnvironment):
    """Fills in text, escaped for XML; has no functions, filters or tests."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined)
        self.globals.clear()
        self.filters.clear()
        self.tests.clear()

    def from_string(
        self,
        source: str | nodes.Template,
        globals: Any = None,  # noqa: A002 - Jinja's own name
        template_class: type[Template] | None = None,
    ) -> Template:
        """Refuse before anything runs. Raises :class:`Unzulaessig`."""
        assert isinstance(source, str)
        if gefunden := lies(self, source).maengel:
            raise Unzulaessig(gefunden)
        return super().from_string(source, globals, template_class)


@dataclass(frozen=True, slots=True)
class Gelesen:
    """What a text of a template uses, and what is wrong with it."""

    namen: frozenset[str]
    maengel: list[Mangel]


def lies(umgebung: Umgebung, quelle: str) -> Gelesen:
    """Read one part of a template (XML as docxtpl hands it over, one paragraph a line)."""
    zeilen = ZEILENENDE.split(quelle)
    try:
        baum = umgebung.parse(quelle)
    except TemplateSyntaxError as fehler:
        return Gelesen(frozenset(), [Mangel(UNLESBAR, _absatz(zeilen, fehler.lineno))])
    gang = _Gang(zeilen)
    gang.alle(baum.body, {})
    return Gelesen(frozenset(gang.namen), gang.maengel)


UNLESBAR = "Eine Anweisung in geschweiften Klammern ist falsch geschrieben oder nicht abgeschlossen"


def _absatz(zeilen: list[str], nummer: int) -> str:
    """The words of a paragraph, without its XML."""
    roh = zeilen[nummer - 1] if 0 < nummer <= len(zeilen) else ""
    return re.sub(r"<[^>]*>?", " ", roh)


class _Gang:
    """The walk through one text; ``zeilen`` maps the name of a loop's row to its list."""

    def __init__(self, quellzeilen: list[str]) -> None:
        self.quellzeilen = quellzeilen
        self.namen: set[str] = set()
        self.maengel: list[Mangel] = []

    def alle(self, knoten: list[nodes.Node], zeilen: Mapping[str, str]) -> None:
        for k in knoten:
            self.anweisung(k, zeilen)

    def anweisung(self, k: nodes.Node, zeilen: Mapping[str, str]) -> None:
        match k:
            case nodes.Output():
                for teil in k.nodes:
                    self.ausgabe(teil, zeilen)
            case nodes.If():
                self.bedingung(k.test, zeilen)
                self.alle(k.body, zeilen)
                self.alle(list(k.elif_), zeilen)
                self.alle(k.else_, zeilen)
            case nodes.For():
                self.schleife(k, zeilen)
            case _:
                self.unerlaubt(k)

    def ausgabe(self, k: nodes.Node, zeilen: Mapping[str, str]) -> None:
        match k:
            case nodes.TemplateData():
                return
            case nodes.Name() if k.name not in zeilen:
                self.kenne(k.name, TEXTE, k)
            case nodes.Getattr():
                self.feld(k, zeilen)
            case _:
                self.unerlaubt(k)

    def bedingung(self, k: nodes.Node, zeilen: Mapping[str, str]) -> None:
        match k:
            case nodes.Not():
                self.bedingung(k.node, zeilen)
            case nodes.And() | nodes.Or():
                self.bedingung(k.left, zeilen)
                self.bedingung(k.right, zeilen)
            case nodes.Name() if k.name not in zeilen:
                self.kenne(k.name, {**TEXTE, **WAHRHEITEN, **LISTEN}, k)
            case nodes.Getattr():
                self.feld(k, zeilen)
            case _:
                self.unerlaubt(k)

    def schleife(self, k: nodes.For, zeilen: Mapping[str, str]) -> None:
        """Over one of the lists, not within another: no template can grow without bounds."""
        ziel, liste = k.target, k.iter
        einfach = isinstance(ziel, nodes.Name) and isinstance(liste, nodes.Name)
        if not einfach or zeilen or k.test is not None or k.recursive or k.else_:
            self.unerlaubt(k)
            return
        assert isinstance(ziel, nodes.Name)
        assert isinstance(liste, nodes.Name)
        if ziel.name in {*TEXTE, *WAHRHEITEN, *LISTEN, "loop"}:
            self.unerlaubt(k)
            return
        if liste.name in {*TEXTE, *WAHRHEITEN}:
            rat = f" Wiederholen lassen sich {', '.join(LISTEN)}."
            self.merke(f"„{liste.name}“ ist keine Liste", k, rat)
        elif self.kenne(liste.name, LISTEN, k):
            self.alle(k.body, {ziel.name: liste.name})

    def feld(self, k: nodes.Getattr, zeilen: Mapping[str, str]) -> None:
        """What stands after a dot: a field of the row that is being repeated."""
        traeger = k.node
        if not isinstance(traeger, nodes.Name):
            self.unerlaubt(k)
            return
        if traeger.name == "loop" and zeilen:
            erlaubt: tuple[str, ...] = SCHLEIFENFELDER
        elif traeger.name in zeilen:
            erlaubt = LISTEN[zeilen[traeger.name]].felder
        else:
            self.ohne_liste(k, traeger.name)
            return
        if k.attr not in erlaubt:
            moegliche = [f"{traeger.name}.{f}" for f in erlaubt]
            rat = _rat(f"{traeger.name}.{k.attr}", moegliche)
            was = f"Das Feld „{traeger.name}.{k.attr}“ gibt es hier nicht"
            self.merke(was, k, rat or f" Möglich sind {', '.join(moegliche)}.")

    def ohne_liste(self, k: nodes.Getattr, traeger: str) -> None:
        """A field outside of any repetition, or of something that has none."""
        listen = [name for name, liste in LISTEN.items() if k.attr in liste.felder]
        if listen and traeger not in {*TEXTE, *WAHRHEITEN}:
            was = f"„{traeger}.{k.attr}“ steht außerhalb einer Wiederholung"
            davor = f"{{% for {traeger} in {listen[0]} %}}"
            self.merke(was, k, f" Davor gehört eine Anweisung wie {davor}.")
        else:
            self.kenne(f"{traeger}.{k.attr}", {}, k)

    def kenne(self, name: str, bekannte: Mapping[str, object], k: nodes.Node) -> bool:
        """Whether the name may stand here; else it is noted."""
        if name in bekannte:
            self.namen.add(name)
            return True
        if name in LISTEN:
            rat = f" Sie wird mit {{% for zeile in {name} %}} wiederholt."
            self.merke(f"„{name}“ ist eine Liste", k, rat)
        elif name in WAHRHEITEN:
            rat = f" Geschrieben wird sie {{% if {name} %}}."
            self.merke(f"„{name}“ ist eine Bedingung und kein Text", k, rat)
        else:
            was = f"Den Platzhalter „{name[:60]}“ gibt es nicht"
            self.merke(was, k, _rat(name, [*bekannte]), unbekannt=name)
        return False

    def unerlaubt(self, k: nodes.Node) -> None:
        """Whatever is not listed here."""
        rat = (
            " Möglich sind Platzhalter, einfache Bedingungen und Wiederholungen der bekannten "
            "Listen."
        )
        self.merke("Eine Anweisung ist in Vorlagen nicht möglich", k, rat)

    def merke(self, was: str, k: nodes.Node, rat: str = "", *, unbekannt: str = "") -> None:
        """Note it with the words around it."""
        self.maengel.append(Mangel(was, _absatz(self.quellzeilen, k.lineno), rat, unbekannt))


def _rat(name: str, bekannte: list[str]) -> str:
    """What was probably meant, also where somebody wrote capitals."""
    naheliegend = get_close_matches(name.casefold(), bekannte, n=1)
    return f" Meinten Sie „{naheliegend[0]}“?" if naheliegend else ""
