"""Forms that make a row of the body's file, or change the one that the address names."""

from __future__ import annotations

from typing import Any, ClassVar

from workflow.vorgang.formulare.grundlage import HandlungForm


class ZeilenForm(HandlungForm):
    """With ``?bezug=`` the act changes that row; without, it makes a new one."""

    sammlung: ClassVar[str]
    """Where the rows stand in the file."""
    aenderungstitel: ClassVar[str]
    """What the form is called when it changes a row."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.zeile_id is not None:
            self.knopf = "Änderung eintragen"

    @property
    def zeile_id(self) -> int | None:
        """The row that is changed (0: none that could be); None for a new one."""
        return (self.bezug or 0) if "bezug" in self.abfrage else None

    @property
    def titel(self) -> str:
        """Whether something comes or is changed."""
        return super().titel if self.zeile_id is None else self.aenderungstitel

    def gemeinte(self) -> Any:
        """The row that the address names; None where there is no such row."""
        zeilen = getattr(self.fall, self.sammlung)
        return next((z for z in zeilen if z.id == self.zeile_id and z.id), None)
