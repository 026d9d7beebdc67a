"""Who comes: look-ups over the people of a workshop."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING, Self, cast

from organiser.model.collation import collation_key
from organiser.model.event import CustomField
from organiser.model.people import Constituency, Participant
from organiser.model.rows import Rows, look_up

if TYPE_CHECKING:
    from collections.abc import Mapping

    from organiser.model.rows import Changes


FEW = 100
"""Up to so many changed people are put in their places; for more, all are sorted."""


class PeopleLookUps(Rows):
    """Who comes: look-ups over the people of a workshop."""

    @look_up(Participant)
    def people(self) -> list[Participant]:
        """Return everybody in the order of their names, family name first."""
        return sorted(self.participants.values(), key=_place)

    def _hand_over(self, following: Self, changes: Changes) -> None:
        super()._hand_over(following, changes)
        people = {key: row for kind, key, row in changes if kind is Participant}
        if "people" in self._kept and 0 < len(people) <= FEW:
            following._kept["people"] = (
                frozenset({Participant}),
                self._people_with(cast("dict[int, Participant | None]", people)),
            )

    def _people_with(self, changed: Mapping[int, Participant | None]) -> list[Participant]:
        """Return `people` after a few of them changed, came or went, without sorting all."""
        people = self.people().copy()
        for key, row in changed.items():
            before = self.participants.get(key)
            if before is not None:
                del people[bisect_left(people, _place(before), key=_place)]
            if row is not None:
                insort(people, row, key=_place)
        return people

    @look_up(Participant)
    def expected_people(self) -> list[Participant]:
        """Return those who neither declined nor cancelled, in the order of their names."""
        return [person for person in self.people() if person.expected]

    @look_up(Constituency)
    def constituencies_in_order(self) -> list[Constituency]:
        return sorted(self.constituencies.values(), key=lambda row: (row.position, row.key))

    def constituency_of(self, person: Participant) -> Constituency | None:
        return self.constituencies.get(person.constituency_id or 0)

    @look_up(CustomField)
    def custom_fields(self) -> list[CustomField]:
        return sorted(self.of(CustomField).values(), key=lambda row: (row.position, row.key))


def _place(person: Participant) -> tuple[bytes, bytes, int]:
    """Return where somebody stands among the others."""
    family, given = person.sort_name
    return collation_key(family), collation_key(given), person.key
