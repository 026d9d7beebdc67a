"""Study visits and who goes on them."""

from __future__ import annotations

from collections import defaultdict

from organiser.model.people import Participant
from organiser.model.people_look_ups import PeopleLookUps
from organiser.model.rows import grouped, look_up
from organiser.model.visits import Leg, Placement, Preference, Stop, Visit


class VisitLookUps(PeopleLookUps):
    """Study visits and who goes on them."""

    @look_up(Visit)
    def visits_in_order(self) -> list[Visit]:
        return sorted(self.visits.values(), key=lambda row: (row.day, row.code, row.key))

    @look_up(Stop)
    def _stops_by_visit(self) -> dict[int, list[Stop]]:
        return grouped(self.of(Stop), "visit_id")

    @look_up(Leg)
    def _legs_by_visit(self) -> dict[int, list[Leg]]:
        return grouped(self.of(Leg), "visit_id")

    @look_up(Placement, Participant)
    def _travellers_by_visit(self) -> dict[int, list[Participant]]:
        placed: dict[int, set[int]] = defaultdict(set)
        for row in self.of(Placement).values():
            placed[row.visit_id].add(row.participant_id)
        people = {person.id: person for person in self.expected_people()}
        return {
            visit: [person for key, person in people.items() if key in keys]
            for visit, keys in placed.items()
        }

    @look_up(Placement)
    def _placements_by_person(self) -> dict[int, list[Placement]]:
        return grouped(self.of(Placement), "participant_id")

    @look_up(Preference)
    def _wishes_by_person(self) -> dict[int, list[Preference]]:
        return grouped(self.of(Preference), "participant_id", order="rank")

    def stops_of(self, visit: Visit) -> list[Stop]:
        return self._stops_by_visit().get(visit.key, [])

    def legs_of(self, visit: Visit) -> list[Leg]:
        return self._legs_by_visit().get(visit.key, [])

    def travellers_of(self, visit: Visit) -> list[Participant]:
        """Return those placed on a visit, in the order of their names."""
        return self._travellers_by_visit().get(visit.key, [])

    def visits_of(self, person: Participant) -> list[Visit]:
        placed = self._placements_by_person().get(person.key, [])
        return sorted(
            (self.visits[row.visit_id] for row in placed), key=lambda row: (row.day, row.key)
        )

    def wishes_of(self, person: Participant) -> list[Preference]:
        """Return the wishes of a person, first choice first."""
        return self._wishes_by_person().get(person.key, [])
