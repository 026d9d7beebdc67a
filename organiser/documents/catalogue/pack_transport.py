"""For transport: who arrives and departs when and how, day by day and hour by hour."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time

from organiser.documents.packs import Pack, printed_pack
from organiser.documents.spreadsheet import Column, Kind, Sheet, Table, Value
from organiser.i18n import Message, counted, message
from organiser.model import Participant

Moment = Callable[[Participant], datetime | None]


def contents(pack: Pack) -> list[Sheet]:
    """Return the arrivals and then the departures, a table for each day."""
    return [
        Sheet("", list(_board(pack, "arrivals", message("Arrivals"), lambda row: row.arrives))),
        Sheet("", list(_board(pack, "departures", message("Departures"), lambda row: row.departs))),
    ]


def _board(pack: Pack, columns: str, title: Message, moment: Moment) -> Iterator[Table]:
    """Yield a table for each day, and one of those whose time nobody knows."""
    days: dict[date | None, list[Participant]] = defaultdict(list)
    for person in pack.people:
        at = moment(person)
        days[at.date() if at else None].append(person)
    unknown = days.pop(None, [])
    for day in sorted(day for day in days if day):
        people = sorted(days[day], key=lambda person: moment(person) or datetime.max)  # noqa: DTZ901 -- local
        said = message("{title}, {day}", title=title, day=pack.language.day(day))
        yield _hourly(pack, _titled(pack, people, columns, said), [moment(row) for row in people])
    if unknown:
        said = message("{title}, time not known", title=title)
        yield _hourly(pack, _titled(pack, unknown, columns, said), [None] * len(unknown))


def _titled(pack: Pack, people: Sequence[Participant], columns: str, title: Message) -> Table:
    number = pack.said(counted("{count} person", "{count} people", len(people)))
    return pack.table(people, columns, title=pack.said(title), notes=[number])


def _hourly(pack: Pack, table: Table, moments: Sequence[datetime | None]) -> Table:
    """Return `table` with the hour, and how many people it has, before its first row."""
    hours = [at.hour if at else None for at in moments]
    rows: list[list[Value]] = []
    for place, (hour, row) in enumerate(zip(hours, table.rows, strict=True)):
        begins = not place or hours[place - 1] != hour
        shown: list[Value] = ["", None]
        if begins and hour is not None:
            shown = [pack.language.time(time(hour)), hours.count(hour)]
        rows.append([*shown, *row])
    columns = [
        Column(pack.said(message("Hour"))),
        Column(pack.said(message("People")), Kind.NUMBER),
        *table.columns,
    ]
    return replace(table, columns=columns, rows=rows)


DOCUMENT = printed_pack(
    "transport",
    message("Arrivals and departures"),
    message("For the drivers: who arrives and departs when and how, hour by hour"),
    contents,
    place=62,
    landscape=True,
)
