"""What a dragged session would meet, on both sides of each boundary, and what the rules say."""

from datetime import datetime, timedelta

import pytest

from organiser.actions.programme import place_session
from organiser.actions.rows import add, set_value
from organiser.model import (
    Assignment,
    Audience,
    Invitation,
    Place,
    Room,
    Session,
    SessionKind,
    Walk,
)
from organiser.planning.collisions import Meets, Surroundings
from organiser.rules.check import check

DAY = datetime(2025, 12, 10)


def find(file, title):
    return next(row for row in file.workshop.sessions.values() if row.title == title)


def room(file, name):
    return next(row for row in file.workshop.rooms.values() if row.name == name)


def at(hour, minute=0):
    return DAY + timedelta(hours=hour, minutes=minute)


def met(file, title, starts, ends, *rooms):
    found = Surroundings(file.workshop, find(file, title)).at(starts, ends, rooms)
    return [(one.kind, one.other.title) for one in found]


@pytest.mark.parametrize(
    ("starts", "ends", "clashes"),
    [
        pytest.param(at(10, 30), at(12), True, id="exact"),
        pytest.param(at(10, 30), at(11), True, id="shared start"),
        pytest.param(at(11), at(11, 5), True, id="contained"),
        pytest.param(at(10), at(10, 31), True, id="partial before"),
        pytest.param(at(9), at(10, 30), False, id="touching before"),
        pytest.param(at(12), at(13), False, id="touching after"),
        pytest.param(at(11), at(11), False, id="without length"),
    ],
)
def test_a_room_is_taken_for_as_long_as_the_other_lasts(turin, starts, ends, clashes):
    europe = room(turin, "Europe")
    expected = [(Meets.ROOM, "Finance")] if clashes else []
    assert met(turin, "Opening", starts, ends, europe) == expected
    assert met(turin, "Opening", starts, ends, room(turin, "Piedmont")) == (
        [(Meets.ROOM, "Statistics")] if clashes else []
    )
    assert met(turin, "Opening", starts, ends) == []


def test_a_break_in_all_rooms_takes_none_and_a_plenary_in_all_rooms_takes_each(turin):
    turin.do(set_value(find(turin, "Coffee"), "place", Place.ALL_ROOMS))
    europe = room(turin, "Europe")
    assert met(turin, "Opening", at(10), at(10, 30), europe) == []
    turin.do(set_value(find(turin, "Coffee"), "kind", SessionKind.PLENARY))
    assert met(turin, "Opening", at(10), at(10, 30), europe) == [(Meets.ROOM, "Coffee")]


def with_people(file):
    """Finance and Opening share a person who must be at both."""
    awa = next(row for row in file.workshop.participants.values() if row.given_names == "Awa")
    file.do(
        add(
            Assignment(session_id=find(file, "Finance").key, participant_id=awa.key),
            Invitation(session_id=find(file, "Statistics").key, participant_id=awa.key),
        )
    )
    file.do(set_value(find(file, "Statistics"), "audience", Audience.CHOSEN))
    return awa


def test_somebody_who_must_be_at_both_is_met(turin):
    with_people(turin)
    assert met(turin, "Opening", at(10), at(11)) == [
        (Meets.PEOPLE, "Finance"),
        (Meets.PEOPLE, "Statistics"),
    ]
    assert met(turin, "Coffee", at(11), at(11, 30)) == []


def test_the_walk_to_another_building_counts_and_within_one_it_does_not(turin):
    with_people(turin)
    piedmont = room(turin, "Piedmont")
    turin.do(set_value(piedmont, "building", "Tower"))
    turin.do(add(Walk(from_building="Tower", to_building="Pavilion", minutes=12)))
    piedmont, europe = room(turin, "Piedmont"), room(turin, "Europe")

    assert met(turin, "Opening", at(9, 20), at(10, 19), piedmont) == [(Meets.WALK, "Finance")]
    assert met(turin, "Opening", at(9, 10), at(10, 18), piedmont) == []
    assert met(turin, "Opening", at(9), at(10, 30), europe) == [(Meets.WALK, "Statistics")]
    assert met(turin, "Opening", at(12, 12), at(13), piedmont) == []
    assert met(turin, "Opening", at(12, 11), at(13), piedmont) == [(Meets.WALK, "Finance")]


@pytest.mark.parametrize("hour", [8, 9, 10, 11, 12])
@pytest.mark.parametrize("name", ["Europe", "Piedmont"])
def test_the_rules_say_the_same_of_rooms_and_people_once_it_is_there(turin, hour, name):
    with_people(turin)
    opening, there = find(turin, "Opening"), room(turin, name)
    foreseen = {kind for kind, _ in met(turin, "Opening", at(hour), at(hour + 1), there)}
    turin.do(place_session(opening, at(hour), at(hour + 1), rooms=(there,)))
    keys = {found.rule.key for found in check(turin.workshop) if found.rule.severity == 0}

    assert (Meets.ROOM in foreseen) == ("room-overlap" in keys)
    about = {
        row.title
        for found in check(turin.workshop)
        if found.rule.key == "person-in-two-places"
        for row in found.finding.about
        if isinstance(row, Session)
    }
    assert (Meets.PEOPLE in foreseen) == ("Opening" in about)


def test_a_session_does_not_meet_itself(turin):
    finance = find(turin, "Finance")
    rooms = turin.workshop.rooms_of(finance)
    assert isinstance(rooms[0], Room)
    assert Surroundings(turin.workshop, finance).at(finance.starts, finance.ends, rooms) == []
