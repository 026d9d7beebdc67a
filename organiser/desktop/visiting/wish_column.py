"""Wishes typed as from a paper grid: "3 1 4", or codes, the first wish first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from organiser.desktop.columns import Column
from organiser.i18n import message
from organiser.model import Participant, Row, Visit
from organiser.planning.placing.ballot import read_wishes

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.store import Action


class Wished(Column):
    """The wishes of a person among `visits`, in their order: numbers or codes of visits."""

    def __init__(self, visits: Callable[[], list[Visit]]) -> None:
        super().__init__(
            "",
            message("Wishes, the first one first"),
            width=260,
            tip=message("numbers or codes of visits, such as 3 1 4; Enter goes to the next person"),
        )
        self._visits = visits

    @property
    def key(self) -> str:
        return "wishes"

    def value(self, row: Row) -> Any:  # noqa: ANN401
        return None

    def _wished(self, row: Row, space: Workspace) -> list[int]:
        there = {visit.key for visit in self._visits()}
        if not isinstance(row, Participant):
            return []
        return [wish.visit_id for wish in space.workshop.wishes_of(row) if wish.visit_id in there]

    def show(self, row: Row, space: Workspace) -> str:
        codes = {visit.key: visit.code or str(n) for n, visit in enumerate(self._visits(), 1)}
        return " ".join(codes[key] for key in self._wished(row, space))

    def parse(self, text: str, row: Row, space: Workspace) -> list[int]:
        return read_wishes(text, self._visits())

    def change(self, row: Row, value: Any) -> Action:  # noqa: ANN401
        from organiser.actions.wishes import set_wishes  # noqa: PLC0415 -- the store

        assert isinstance(row, Participant)  # noqa: S101 -- a column of people only
        return set_wishes(row, value, [visit.key for visit in self._visits()])
