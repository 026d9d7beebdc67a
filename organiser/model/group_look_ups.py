"""Who is in which group."""

from __future__ import annotations

from collections import defaultdict

from organiser.model.groups import Group, Membership
from organiser.model.people import Participant
from organiser.model.people_look_ups import PeopleLookUps
from organiser.model.rows import look_up


class GroupLookUps(PeopleLookUps):
    """Who is in which group."""

    @look_up(Membership, Participant)
    def _members_by_group(self) -> dict[int, list[Participant]]:
        found: dict[int, list[Participant]] = defaultdict(list)
        for row in self.of(Membership).values():
            found[row.group_id].append(self.participants[row.participant_id])
        return found

    @look_up(Membership, Group)
    def _groups_by_person(self) -> dict[int, list[Group]]:
        found: dict[int, list[Group]] = defaultdict(list)
        for row in self.of(Membership).values():
            found[row.participant_id].append(self.groups[row.group_id])
        return found

    def members_of(self, group: Group) -> list[Participant]:
        return self._members_by_group().get(group.key, [])

    def groups_of(self, person: Participant) -> list[Group]:
        return self._groups_by_person().get(person.key, [])
