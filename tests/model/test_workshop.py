"""The look-ups of a workshop, and that its next picture shares what did not change."""

import random
from datetime import datetime

import pytest

from organiser.model import (
    Assignment,
    Audience,
    Channel,
    Constituency,
    ExtraRoom,
    Group,
    GroupScheme,
    Invitation,
    Membership,
    Participant,
    Place,
    Placement,
    Preference,
    Room,
    Session,
    SessionKind,
    Status,
    Visit,
    Workshop,
    collation_key,
)

NAMES = ["Zola", "Łęcka", "Lee", "Öztürk", "Olsen", "Diop", "N'Diaye", "de la Cruz", "Étienne"]
TEN, ELEVEN = datetime(2025, 12, 10, 10), datetime(2025, 12, 10, 11)


def rows(*given):
    found = {}
    for row in given:
        found.setdefault(type(row), {})[row.id] = row
    return Workshop(found)


def session(key, **fields):
    return Session(**{"id": key, "title": f"S{key}", "starts": TEN, "ends": ELEVEN, **fields})


def names(people):
    return [person.family_name for person in people]


def test_people_stand_in_the_order_of_their_names_not_of_code_points():
    workshop = rows(*(Participant(id=key, family_name=name) for key, name in enumerate(NAMES, 1)))

    assert names(workshop.people()) == [
        "de la Cruz",
        "Diop",
        "Étienne",
        "Łęcka",
        "Lee",
        "N'Diaye",
        "Olsen",
        "Öztürk",
        "Zola",
    ]


def test_case_and_accents_decide_only_between_the_same_letters():
    assert sorted(["été", "ETE", "eta", "ete", "etf"], key=collation_key) == [
        "eta",
        "ete",
        "ETE",
        "été",
        "etf",
    ]


def test_those_who_declined_or_cancelled_are_not_expected():
    workshop = rows(
        *(
            Participant(id=key, family_name=status.value, status=status)
            for key, status in enumerate(Status, 1)
        )
    )

    assert names(workshop.expected_people()) == ["attended", "confirmed", "invited", "nominated"]


def test_a_session_may_take_one_room_several_all_or_none():
    first, second = Room(id=1, name="Africa", position=2), Room(id=2, name="Europe", position=1)
    one = session(1, room_id=1)
    several = session(2, room_id=1)
    every = session(3, place=Place.ALL_ROOMS)
    outside = session(4, place=Place.OFF_SITE, room_id=1)
    extra = ExtraRoom(id=1, session_id=2, room_id=2)
    workshop = rows(first, second, one, several, every, outside, extra)

    taken = [
        [room.name for room in workshop.rooms_of(row)] for row in (one, several, every, outside)
    ]

    assert taken == [["Africa"], ["Africa", "Europe"], ["Europe", "Africa"], []]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, {1, 2, 3}),
        ({"kind": SessionKind.BLOCKER}, set()),
        ({"audience": Audience.CONSTITUENCIES}, {1}),
        ({"audience": Audience.GROUPS}, {2}),
        ({"audience": Audience.CHOSEN}, {3}),
    ],
    ids=["everybody", "blocker", "constituencies", "groups", "chosen"],
)
def test_a_session_expects_its_audience(fields, expected):
    invited = {
        Audience.CONSTITUENCIES: Invitation(id=1, session_id=1, constituency_id=1),
        Audience.GROUPS: Invitation(id=1, session_id=1, group_id=1),
        Audience.CHOSEN: Invitation(id=1, session_id=1, participant_id=3),
    }.get(fields.get("audience"))
    row = session(1, **fields)
    workshop = rows(
        Constituency(id=1, name="Workers"),
        Participant(id=1, family_name="A", constituency_id=1),
        Participant(id=2, family_name="B"),
        Participant(id=3, family_name="C"),
        Participant(id=4, family_name="D", status=Status.DECLINED, constituency_id=1),
        GroupScheme(id=1, name="Day 1"),
        Group(id=1, scheme_id=1, name="Red"),
        Membership(id=1, group_id=1, participant_id=2),
        row,
        *([invited] if invited else []),
    )

    assert workshop.people_in(row) == expected


def test_whoever_has_a_duty_is_expected_too():
    row = session(1, audience=Audience.CHOSEN)
    workshop = rows(
        Participant(id=1, family_name="A"), row, Assignment(id=1, session_id=1, participant_id=1)
    )

    assert workshop.people_in(row) == {1}


def test_the_agenda_leaves_out_what_waits_in_the_tray():
    late, early = session(1, starts=ELEVEN, ends=datetime(2025, 12, 10, 12)), session(2)
    workshop = rows(late, early, session(3, scheduled=False))

    assert [row.title for row in workshop.agenda()] == ["S2", "S1"]


def test_wishes_come_first_choice_first():
    person = Participant(id=1, family_name="A")
    workshop = rows(
        person,
        *(Preference(id=key, participant_id=1, visit_id=key, rank=4 - key) for key in (1, 2, 3)),
    )

    assert [wish.visit_id for wish in workshop.wishes_of(person)] == [3, 2, 1]


def test_travellers_are_those_placed_and_expected():
    visit = Visit(id=1, theme="Hubs", day=TEN.date())
    workshop = rows(
        visit,
        Participant(id=1, family_name="Zola"),
        Participant(id=2, family_name="Diop"),
        Participant(id=3, family_name="Lee", status=Status.CANCELLED),
        *(Placement(id=key, participant_id=key, visit_id=1) for key in (1, 2, 3)),
    )

    assert names(workshop.travellers_of(visit)) == ["Diop", "Zola"]


def test_the_next_picture_forgets_only_what_changed():
    person, room = Participant(id=1, family_name="Diop"), Room(id=1, name="Africa")
    workshop = rows(person, room)
    people, rooms = workshop.people(), workshop.rooms_in_order()
    renamed = Participant(id=1, uuid=person.uuid, family_name="Ndiaye")

    following = workshop.updated([(Participant, 1, renamed)])

    assert (names(workshop.people()), names(following.people())) == (["Diop"], ["Ndiaye"])
    assert (workshop.people() is people, following.rooms_in_order() is rooms) == (True, True)


def test_a_row_that_is_gone_is_in_no_further_picture():
    workshop = rows(Room(id=1, name="Africa"), Room(id=2, name="Europe"))

    following = workshop.updated([(Room, 1, None)])

    assert ([*workshop.rooms], [*following.rooms]) == ([1, 2], [2])


@pytest.mark.parametrize("seed", range(20))
def test_people_who_change_come_and_go_stand_where_sorting_all_would_put_them(seed):
    chance = random.Random(seed)
    workshop = rows(*(Participant(id=key, family_name=name) for key, name in enumerate(NAMES, 1)))
    workshop.people()
    for number in range(10):
        picked = chance.sample(sorted(workshop.participants), 2)
        workshop = workshop.updated(
            [
                (Participant, picked[0], Participant(id=picked[0], family_name="Ødegård")),
                (Participant, picked[1], None),
                (Participant, 20 + number, Participant(id=20 + number, given_names="Öz")),
                (Participant, 40 + number, Participant(id=40 + number, family_name="Lee")),
            ]
        )

        assert workshop.people() == Workshop(workshop._rows).people()
        assert workshop.expected_people() == workshop.people()


def test_a_channel_of_a_session_stands_before_that_of_its_room():
    session = Session(id=1, title="Opening", starts=TEN, ends=ELEVEN, room_id=1)
    channels = [
        Channel(id=1, room_id=1, language="fr", number=2),
        Channel(id=2, room_id=1, language="es", number=3),
        Channel(id=3, session_id=1, language="fr", number=7),
        Channel(id=4, session_id=2, language="it", number=8),
    ]
    workshop = rows(Room(id=1, name="Europe"), session, *channels)
    found = workshop.channels_of(session)
    assert {code: row.number for code, row in found.items()} == {"fr": 7, "es": 3}
