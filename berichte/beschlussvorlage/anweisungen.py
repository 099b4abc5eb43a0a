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

SCHLEIFENFELDER = ("index", "first", "last")
HOECHSTENS_TEXT = 80


@dataclass(frozen=True, slots=True)
class Mangel:
    """Something wrong with a template; ``unbekannt`` is the name that nobody knows, if any."""

    satz: str
    unbekannt: str = ""


class Unzulaessig(Exception):
    """The template says what none may say."""

    def __init__(self, maengel: list[Mangel]) -> None:
        super().__init__("; ".join(m.satz for m in maengel))
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
    try:
        baum = umgebung.parse(quelle)
    except TemplateSyntaxError as fehler:
        return Gelesen(frozenset(), [Mangel(_unlesbar(quelle, fehler.lineno))])
    gang = _Gang(quelle.splitlines())
    gang.alle(baum.body, {})
    return Gelesen(frozenset(gang.namen), list(dict.fromkeys(gang.maengel)))


def _unlesbar(quelle: str, zeile: int) -> str:
    return (
        f"Eine Anweisung in geschweiften Klammern ist falsch geschrieben oder nicht abgeschlossen, "
        f"bei „{_absatz(quelle.splitlines(), zeile)}“."
    )


def _absatz(zeilen: list[str], nummer: int) -> str:
    """The words of a paragraph, without its XML."""
    roh = zeilen[nummer - 1] if 0 < nummer <= len(zeilen) else ""
    text = " ".join(re.sub(r"<[^>]*>?", " ", roh).split())
    return text if len(text) <= HOECHSTENS_TEXT else f"{text[:HOECHSTENS_TEXT]} …"


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
                self.kenne(k.name, TEXTE, k.lineno)
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
                self.kenne(k.name, {**TEXTE, **WAHRHEITEN, **LISTEN}, k.lineno)
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
        if self.kenne(liste.name, LISTEN, k.lineno):
            self.alle(k.body, {ziel.name: liste.name})

    def feld(self, k: nodes.Getattr, zeilen: Mapping[str, str]) -> None:
        traeger = k.node
        if isinstance(traeger, nodes.Name) and traeger.name == "loop" and zeilen:
            erlaubt: tuple[str, ...] = SCHLEIFENFELDER
        elif isinstance(traeger, nodes.Name) and traeger.name in zeilen:
            erlaubt = LISTEN[zeilen[traeger.name]].felder
        elif isinstance(traeger, nodes.Name):
            self.kenne(f"{traeger.name}.{k.attr}", {}, k.lineno)
            return
        else:
            self.unerlaubt(k)
            return
        if k.attr not in erlaubt:
            self.unbekannt(f"{traeger.name}.{k.attr}", [f"{traeger.name}.{f}" for f in erlaubt])

    def kenne(self, name: str, bekannte: Mapping[str, object], zeile: int) -> bool:
        """Whether the name may stand here; else it is noted."""
        if name in bekannte:
            self.namen.add(name)
            return True
        if name in LISTEN:
            satz = f"„{name}“ ist eine Liste: Sie wird mit {{% for zeile in {name} %}} wiederholt."
            self.maengel.append(Mangel(satz))
        elif name in WAHRHEITEN:
            satz = f"„{name}“ steht nur in Bedingungen: {{% if {name} %}}."
            self.maengel.append(Mangel(satz))
        else:
            self.unbekannt(name, [*bekannte])
        return False

    def unbekannt(self, name: str, bekannte: list[str]) -> None:
        naheliegend = get_close_matches(name, bekannte, n=1)
        rat = f" Meinten Sie „{naheliegend[0]}“?" if naheliegend else ""
        self.maengel.append(Mangel(f"Den Platzhalter „{name[:60]}“ gibt es nicht.{rat}", name))

    def unerlaubt(self, k: nodes.Node) -> None:
        absatz = _absatz(self.quellzeilen, k.lineno)
        satz = (
            f"Eine Anweisung ist in Vorlagen nicht möglich, bei „{absatz}“. Möglich sind "
            "Platzhalter, einfache Bedingungen und Wiederholungen der bekannten Listen."
        )
        self.maengel.append(Mangel(satz))
