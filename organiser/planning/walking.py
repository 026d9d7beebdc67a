"""How long it takes from one building of the venue to another."""

from __future__ import annotations

from organiser.model import Session, Visit, Walk, Workshop


class Walks:
    """The measured ways between buildings, and the event's usual time where none was measured."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self.usual = workshop.event.walk_minutes
        self._measured: dict[frozenset[str], int] = {
            frozenset((walk.from_building, walk.to_building)): walk.minutes
            for walk in workshop.of(Walk).values()
        }
        self.longest = max([self.usual, *self._measured.values()])

    def buildings(self, row: Session | Visit) -> frozenset[str]:
        """Return the buildings of a session's rooms; none where that is not known."""
        if isinstance(row, Visit):
            return frozenset()
        rooms = self._workshop.rooms_of(row) if row.place == "rooms" else []
        return frozenset(room.building for room in rooms if room.building)

    def between(self, one: frozenset[str], other: frozenset[str]) -> int:
        """Return the minutes on foot from one place to another; 0 where both may be the same."""
        if not one or not other or one & other:
            return 0
        return min(self.minutes(here, there) for here in one for there in other)

    def minutes(self, here: str, there: str) -> int:
        """Return the minutes on foot between two buildings."""
        return 0 if here == there else self._measured.get(frozenset((here, there)), self.usual)
