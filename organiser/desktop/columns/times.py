"""Fields that hold a day, a time of day, or both."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from organiser.desktop import typed
from organiser.desktop.columns.column import Column, Filtering
from organiser.i18n import Message
from organiser.model import Row

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace


class Day(Column):
    """A day of the calendar, or none."""

    filtering = Filtering.DAY

    def show(self, row: Row, space: Workspace) -> str:
        value: date | datetime | None = self.value(row)
        return space.desk.language.short_date(value) if value else ""

    def order(self, row: Row, space: Workspace) -> Any:  # noqa: ANN401
        value = self.value(row)
        return (value is None, value or date.min)

    def typed(self, row: Row, space: Workspace) -> str:
        value: date | datetime | None = self.value(row)
        return value.strftime("%d.%m.%Y") if value else ""

    def copied(self, row: Row, space: Workspace) -> str:
        value: date | datetime | None = self.value(row)
        return value.strftime("%Y-%m-%d") if value else ""

    def parse(self, text: str, row: Row, space: Workspace) -> date | None:
        return typed.day(text, space.workshop.event.first_day.year)


class Moment(Column):
    """A day and a time, local to the event, or none."""

    filtering = Filtering.DAY

    def show(self, row: Row, space: Workspace) -> str:
        value: datetime | None = self.value(row)
        return space.desk.language.moment(value) if value else ""

    def order(self, row: Row, space: Workspace) -> Any:  # noqa: ANN401
        value = self.value(row)
        return (value is None, value or datetime.min)  # noqa: DTZ901 -- local times

    def typed(self, row: Row, space: Workspace) -> str:
        value: datetime | None = self.value(row)
        return value.strftime("%d.%m.%Y %H:%M") if value else ""

    def copied(self, row: Row, space: Workspace) -> str:
        value: datetime | None = self.value(row)
        if value is None:
            return ""
        return value.strftime("%Y-%m-%d %H:%M:%S" if value.second else "%Y-%m-%d %H:%M")

    def parse(self, text: str, row: Row, space: Workspace) -> datetime | None:
        return typed.moment(text, space.workshop.event.first_day.year)


class Clock(Column):
    """The time of a moment whose day stays: typed as 9, 930 or 9:30."""

    trailing = True

    def __init__(self, field: str, heading: Message, *, day: str = "", **more: Any) -> None:  # noqa: ANN401
        super().__init__(field, heading, **more)
        self._day = day  # the field that gives the day where the moment is empty

    def show(self, row: Row, space: Workspace) -> str:
        value: datetime | time | None = self.value(row)
        return space.desk.language.time(value) if value is not None else ""

    def typed(self, row: Row, space: Workspace) -> str:
        value: datetime | time | None = self.value(row)
        return value.strftime("%H:%M") if value is not None else ""

    def order(self, row: Row, space: Workspace) -> Any:  # noqa: ANN401
        value = self.value(row)
        return (value is None, value or datetime.min)  # noqa: DTZ901 -- local times

    def parse(self, text: str, row: Row, space: Workspace) -> datetime | time | None:
        moment = typed.clock(text)
        old: datetime | time | None = self.value(row)
        if moment is None or (not self._day and not isinstance(old, datetime)):
            return moment
        on = old.date() if isinstance(old, datetime) else getattr(row, self._day)
        return datetime.combine(on, moment)
