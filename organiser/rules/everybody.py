"""All people together: who is here when, who speaks what, who cannot use steps.

Found when first asked for, and kept until somebody is other than before.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import datetime
from operator import itemgetter
from typing import TYPE_CHECKING

from organiser.rules.presence import here_from, here_until
from organiser.rules.spans import Span

if TYPE_CHECKING:
    from organiser.rules.ledger import Ledger


class Everybody:
    """The people of a ledger; each answer has the keys of expected ones only."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._arriving: list[tuple[datetime, int]] | None = None
        self._departing: list[tuple[datetime, int]] | None = None
        self._by_languages: dict[tuple[str, ...], list[int]] | None = None
        self._no_steps: frozenset[int] | None = None

    def absent(self, span: Span) -> set[int]:
        """Return those who cannot be here all through `span`."""
        return self.not_here_by(span.starts) | self.gone_before(span.ends)

    def not_here_by(self, moment: datetime) -> set[int]:
        """Return those who arrive too late for `moment`."""
        ledger = self._ledger
        if self._arriving is None:
            people = [row for row in ledger.workshop.participants.values() if row.arrives]
            times = [(here_from(row, ledger.event), row.key) for row in people]
            self._arriving = sorted((there, key) for there, key in times if there)
        place = bisect_right(self._arriving, moment, key=itemgetter(0))
        return {key for _, key in self._arriving[place:] if key in ledger.expected}

    def gone_before(self, moment: datetime) -> set[int]:
        """Return those who must leave before `moment`."""
        ledger = self._ledger
        if self._departing is None:
            people = [row for row in ledger.workshop.participants.values() if row.departs]
            times = [(here_until(row, ledger.event), row.key) for row in people]
            self._departing = sorted((gone, key) for gone, key in times if gone)
        place = bisect_left(self._departing, moment, key=itemgetter(0))
        return {key for _, key in self._departing[:place] if key in ledger.expected}

    def speaking_none_of(self, languages: set[str]) -> Iterator[int]:
        """Yield those who speak other languages, as far as that is known."""
        if self._by_languages is None:
            self._by_languages = {}
            for key, row in self._ledger.workshop.participants.items():
                if row.languages:
                    self._by_languages.setdefault(tuple(row.languages), []).append(key)
        for spoken, people in self._by_languages.items():
            if languages.isdisjoint(spoken):
                yield from (key for key in people if key in self._ledger.expected)

    def without_steps(self) -> frozenset[int]:
        """Return those who cannot use steps."""
        if self._no_steps is None:
            people = self._ledger.workshop.participants
            self._no_steps = frozenset(key for key, row in people.items() if row.step_free)
        return self._no_steps & self._ledger.expected

    def forget(self) -> None:
        """Let go of who speaks what and who cannot use steps."""
        self._by_languages, self._no_steps = None, None

    def forget_journeys(self) -> None:
        """Let go of who arrives and departs when."""
        self._arriving, self._departing = None, None
