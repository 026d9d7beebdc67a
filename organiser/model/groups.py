"""Working groups."""

from __future__ import annotations

from sqlmodel import Field

from organiser.model.row import Row, reference


class GroupScheme(Row, table=True):
    """A way of dividing people: "Working groups, day 2"."""

    name: str = Field(min_length=1)
    size: int | None = Field(default=None, ge=1)
    rounds: int = Field(default=1, ge=1)
    position: int = 0


class Group(Row, table=True):
    """One group of a scheme, in one of its rounds."""

    scheme_id: int = reference("groupscheme")
    name: str = Field(min_length=1)
    round: int = Field(default=1, ge=1)
    room_id: int | None = reference("room", required=False)
    position: int = 0


class Membership(Row, table=True):
    """Who is in which group."""

    group_id: int = reference("group")
    participant_id: int = reference("participant")
