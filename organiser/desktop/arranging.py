"""Which rows a table shows, and in which order: searched, filtered, sorted, in groups. No Qt.

Everything that is worked out of a row (its texts, its folded text, its place in a sorting) is
worked out once and kept until the row is another one. A longer search looks only among what the
shorter one found. Work that may be long is done in slices: nobody waits for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Any

from organiser.desktop.columns import Column, Reference, Shown, Words
from organiser.desktop.filters import Filter, Passes, passes
from organiser.desktop.search import folded, words
from organiser.model import Row, Workshop

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace

MOST_SORTINGS = 3
"""So many columns break a tie, the last one clicked first."""

FEW = 40
"""So many rows that changed are prepared for the next search at once."""

SLICE_S = 0.004
"""Seconds of work at a time."""


@dataclass
class Heading:
    """A line above the rows of a group. `label` is "" for rows that have nothing there."""

    label: str
    rows: list[Row] = field(default_factory=list)


Line = Row | Heading


class Arrangement:
    """The rows that `pick` finds, as the coordinator wants to see them."""

    def __init__(
        self,
        space: Workspace,
        pick: Callable[[Workshop], Iterable[Row]],
        columns: Sequence[Column],
    ) -> None:
        self.space, self._pick = space, pick
        self.every: list[Row] = []
        self.found: list[Row] = []
        self.sorting: list[tuple[str, bool]] = []  # the column sorted last comes last
        self.grouped_by = ""
        self.closed: set[str] = set()
        self.filters: dict[str, Filter] = {}
        self.typed = ""
        self._kept_in_view: set[int] = set()
        self.take_columns(columns)
        self.arrange()

    def take_columns(self, columns: Sequence[Column]) -> None:
        """Show these columns from now on."""
        self.columns = tuple(columns)
        self._places = {column.key: place for place, column in enumerate(self.columns)}
        self._foreign = [
            place
            for place, column in enumerate(self.columns)
            if isinstance(column, Shown | Reference)
        ]
        self.sorting = [(key, falling) for key, falling in self.sorting if key in self._places]
        self.filters = {key: kept for key, kept in self.filters.items() if key in self._places}
        if self.grouped_by not in self._places:
            self.grouped_by = ""
        self.forget()

    def forget(self) -> None:
        """Work everything out anew."""
        self._texts: dict[int, tuple[Row, int, tuple[str, ...]]] = {}
        self._folded: dict[int, tuple[Row, int, str]] = {}
        self._keys: dict[str, dict[int, tuple[Row, Any]]] = defaultdict(dict)
        self._age = 0
        self._ready = False  # whether the folded text of every row is kept

    def others_changed(self) -> None:
        """Rows of another kind changed: what is shown of them has to be looked up again."""
        self._age += 1
        self._ready = False
        for place in self._foreign:
            self._keys.pop(self.columns[place].key, None)

    # What a row says -----------------------------------------------------------------------

    def texts(self, row: Row) -> tuple[str, ...]:
        """Return what each column shows of `row`."""
        kept = self._texts.get(row.id or 0)
        if kept is not None and kept[0] is row:
            if kept[1] == self._age:
                return kept[2]
            shown = list(kept[2])
            for place in self._foreign:
                shown[place] = self.columns[place].show(row, self.space)
            texts = tuple(shown)
        else:
            texts = tuple([column.show(row, self.space) for column in self.columns])
        self._texts[row.id or 0] = row, self._age, texts
        return texts

    def searchable(self, row: Row) -> str:
        """Return all that is shown of `row`, folded."""
        kept = self._folded.get(row.id or 0)
        if kept is not None and kept[0] is row and kept[1] == self._age:
            return kept[2]
        text = "\n".join([folded(text) for text in self.texts(row) if text])
        self._folded[row.id or 0] = row, self._age, text
        return text

    def place_of(self, key: str) -> int | None:
        """Return where the column called `key` stands."""
        return self._places.get(key)

    # In which order ------------------------------------------------------------------------

    def sort(self, key: str, *, falling: bool) -> None:
        """Sort by the column `key`; rows that are alike stay in the order they had."""
        self.sorting = [
            *(pair for pair in self.sorting if pair[0] != key),
            *([(key, falling)] if key in self._places else []),
        ][-MOST_SORTINGS:]
        self.arrange()

    def arrange(self) -> None:
        """Look up the rows again and put them in order."""
        self.every = list(self._pick(self.space.workshop))
        self._ready = False
        for key, falling in self.sorting:
            self.every.sort(key=self._key_by(key), reverse=falling)

    def _key_by(self, key: str) -> Callable[[Row], Any]:
        column, kept = self.columns[self._places[key]], self._keys[key]

        def order(row: Row) -> Any:  # noqa: ANN401 -- anything that sorts
            known = kept.get(row.id or 0)
            if known is None or known[0] is not row:
                known = kept[row.id or 0] = row, column.order(row, self.space)
            return known[1]

        return order

    def arrange_loosely(self, touched: Iterable[int]) -> None:
        """Take the rows as they are now, each where it stands: one is typing among them.

        New ones come last, and rows with a key of `touched` are shown whatever is searched for.
        """
        now = {row.id: row for row in self._pick(self.space.workshop)}
        known = [now.pop(row.id) for row in self.every if row.id in now]
        self.every = [*known, *now.values()]
        self._kept_in_view |= set(touched)
        self._ready = False

    def swap(self, rows: Mapping[int, Row]) -> None:
        """Take `rows`, by key, for what they were before, each where it stands."""
        self.every = [rows.get(row.id or 0, row) for row in self.every]
        self.found = [rows.get(row.id or 0, row) for row in self.found]
        self._kept_in_view |= set(rows)
        self._ready = self._ready and len(rows) <= FEW
        if self._ready:
            for row in rows.values():
                self.searchable(row)

    # Which of them -------------------------------------------------------------------------

    def look_for(self, typed: str) -> Iterator[bool]:
        """Find the rows with every word of `typed`, in slices; yields whether it is done.

        Only where a search goes on from the one before does it look among what that one found.
        """
        before, self.typed = words(self.typed), typed
        wanted = words(typed)
        narrower = bool(before) and all(any(old in new for new in wanted) for old in before)
        return self._seek(self.found if narrower and not self._kept_in_view else None)

    def choose(self, filters: Iterable[Filter]) -> Iterator[bool]:
        """Find the rows that pass `filters`, in slices; yields whether it is done."""
        self.filters = {one.column: one for one in filters if one.column in self._places}
        return self._seek(None)

    def find(self) -> None:
        """Find the rows again, at once."""
        wanted, tests = words(self.typed), self._tests()
        if wanted or tests:
            self.found = self._passing(self.every, wanted, tests)
        else:
            self.found = list(self.every)

    def _seek(self, among: list[Row] | None) -> Iterator[bool]:
        self._kept_in_view = set()
        source = self.every if among is None else among
        wanted, tests = words(self.typed), self._tests()
        if not wanted and not tests:
            self.found = list(self.every)
            yield True
            return
        found: list[Row] = []
        size, until = (2000 if self._ready else 10), monotonic() + SLICE_S
        for start in range(0, len(source), size):
            found += self._passing(source[start : start + size], wanted, tests)
            if monotonic() > until:
                yield False
                until = monotonic() + SLICE_S
        self.found = found
        yield True

    def _tests(self) -> list[tuple[int, Passes]]:
        tests = []
        for key, wanted in self.filters.items():
            place = self._places[key]
            test = passes(wanted, self.columns[place], self.space)
            if test is not None:
                tests.append((place, test))
        return tests

    def _passing(
        self, rows: Iterable[Row], wanted: Sequence[str], tests: Sequence[tuple[int, Passes]]
    ) -> list[Row]:
        stay = self._kept_in_view
        if self._ready and not stay:
            kept = self._folded
            for word in wanted:
                rows = [row for row in rows if word in kept[row.id or 0][2]]
            wanted = ()
        for word in wanted:
            rows = [row for row in rows if word in self.searchable(row) or row.id in stay]
        for place, test in tests:
            rows = [row for row in rows if test(row, self.texts(row)[place]) or row.id in stay]
        return list(rows)

    # In groups -----------------------------------------------------------------------------

    def lines(self) -> list[Line]:
        """Return the rows that were found, below the headings of their groups if in groups."""
        if not self.grouped_by:
            return list(self.found)
        lines: list[Line] = []
        for heading in self.groups():
            lines.append(heading)
            if heading.label not in self.closed:
                lines += heading.rows
        return lines

    def groups(self) -> list[Heading]:
        """Return the groups of the rows found; a row with several values is in several."""
        place = self._places[self.grouped_by]
        column, order = self.columns[place], self._key_by(self.grouped_by)
        apart = isinstance(column, Words) or (isinstance(column, Shown) and column.several)
        groups: dict[str, Heading] = {}
        first: dict[str, Any] = {}
        for row in self.found:
            shown = self.texts(row)[place]
            for label in shown.split(", ") if apart and shown else [shown]:
                if label not in groups:
                    groups[label] = Heading(label)
                    first[label] = folded(label) if apart else order(row)
                groups[label].rows.append(row)
        return sorted(groups.values(), key=lambda group: (not group.label, first[group.label]))

    # While nothing else is to do -----------------------------------------------------------

    def preparing(self, shown: Sequence[str]) -> Iterator[None]:
        """Work out in small parts what searching, and sorting by a column of `shown`, will need."""
        for row in list(self.every):
            self.searchable(row)
            yield
        self._ready = True  # nothing was arranged meanwhile: that would begin anew
        for key in shown:
            if key in self._places:
                order = self._key_by(key)
                for row in list(self.every):
                    order(row)
                    yield
