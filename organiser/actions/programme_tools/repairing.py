"""A repair of the day, done."""

from __future__ import annotations

from organiser.actions.programme import place_session
from organiser.actions.rows import together
from organiser.i18n import message
from organiser.planning.repairs import Repair
from organiser.store import Action


def repair_day(repair: Repair) -> Action:
    """Put every session of `repair` in its new place."""
    session = repair.places[0].session
    return together(
        message("Make room for a late start of “{session}”", session=session.title),
        *(
            place_session(place.session, place.starts, place.ends, rooms=place.rooms)
            for place in repair.places
        ),
    )
