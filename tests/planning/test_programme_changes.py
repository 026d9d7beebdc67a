"""What is different since a version was published; each change on its own, and both ways."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages_workshop import at, session, small_workshop, workshop_of

from organiser.errors import DocumentRefused
from organiser.model import Assignment, Place, Session, SessionKind, Version
from organiser.planning.programme_changes import ChangeKind, changes, changes_since
from organiser.planning.published import packed, published, unpacked


def version_of(workshop):
    return Version(
        id=1, number=1, published=datetime(2025, 12, 1), content=packed(published(workshop))
    )


def with_session(workshop, key, **fields):
    row = workshop.sessions[key]
    return workshop.updated([(Session, key, row.model_copy(update=fields))])


def kinds(found):
    return [(change.kind, change.session.title) for change in found]


def test_a_programme_comes_back_from_its_version_as_it_was():
    workshop = small_workshop()

    kept = unpacked(version_of(workshop))

    assert kept == published(workshop)
    assert len(kept.sessions) == 11  # neither the tray nor what blocks a room
    assert changes_since(workshop, version_of(workshop)) == []


def test_the_same_programme_is_packed_into_the_same_bytes():
    workshop = small_workshop()

    assert packed(published(workshop)) == packed(published(workshop))


def test_people_stand_in_a_version_without_their_names():
    workshop = small_workshop()

    sessions = unpacked(version_of(workshop)).sessions

    people = {one.person for row in sessions for one in row.duties}
    assert people <= {person.uuid for person in workshop.participants.values()}
    assert len(people) == 10


EDITS = {
    "a later time": (4, {"starts": at(10, 11, 15)}, [ChangeKind.TIME]),
    "another end": (4, {"ends": at(10, 12)}, [ChangeKind.TIME]),
    "another room": (4, {"room_id": 1}, [ChangeKind.ROOM]),
    "off site": (4, {"place": Place.OFF_SITE}, [ChangeKind.ROOM]),
    "another title": (4, {"title": "Money"}, [ChangeKind.RENAMED]),
    "a translation": (4, {"title_by_language": {"fr": "Argent"}}, [ChangeKind.RENAMED]),
    "another floor": (6, {"floor_language": "es"}, [ChangeKind.LANGUAGES]),
    "one language less": (2, {"interpreted_languages": ["fr"]}, [ChangeKind.LANGUAGES]),
    "time and room": (
        4,
        {"starts": at(10, 11, 5), "room_id": 1},
        [ChangeKind.TIME, ChangeKind.ROOM],
    ),
    "into the tray": (4, {"scheduled": False}, [ChangeKind.CANCELLED]),
    "out of the tray": (13, {"scheduled": True}, [ChangeKind.ADDED]),
    "blocked": (4, {"kind": SessionKind.BLOCKER}, [ChangeKind.CANCELLED]),
    "a note for the team": (4, {"note": "bring water"}, []),
    "locked": (4, {"locked": True}, []),
    "what is blocked moves": (12, {"starts": at(11, 14)}, []),
}


@pytest.mark.parametrize("edit", EDITS)
def test_each_edit_is_told_as_what_it_is(edit):
    key, fields, expected = EDITS[edit]
    workshop = small_workshop()

    found = changes_since(with_session(workshop, key, **fields), version_of(workshop))

    assert [change.kind for change in found] == expected


def test_a_speaker_who_declines_has_gone_and_a_new_one_has_come():
    workshop = small_workshop()
    version = version_of(workshop)
    person = workshop.participants[5].model_copy(update={"status": "declined"})
    row = Assignment(id=90, session_id=5, participant_id=7, duty="speaker")
    changed = workshop.updated([(type(person), 5, person), (Assignment, 90, row)])

    (change,) = changes_since(changed, version)

    assert change.kind is ChangeKind.PEOPLE
    assert [one.person for one in change.went] == [workshop.participants[5].uuid]
    assert [one.person for one in change.came] == [workshop.participants[7].uuid]


def test_changes_stand_in_the_order_of_the_programme():
    workshop = small_workshop()
    version = version_of(workshop)
    changed = with_session(with_session(workshop, 11, title="End"), 1, scheduled=False)

    assert kinds(changes_since(changed, version)) == [
        (ChangeKind.CANCELLED, "Registration"),
        (ChangeKind.RENAMED, "End"),
    ]


@pytest.mark.parametrize("content", [b"", b"nonsense", packed(published(small_workshop()))[:-9]])
def test_a_version_that_cannot_be_read_says_so(content):
    version = Version(id=1, number=7, published=datetime(2025, 12, 1), content=content)

    with pytest.raises(DocumentRefused, match="Version 7"):
        unpacked(version)


LENGTHS = st.integers(0, 600).map(lambda minutes: timedelta(minutes=minutes))
ROW = st.tuples(st.integers(1, 6), st.text("aé م", min_size=1, max_size=4), LENGTHS, st.booleans())
ROWS = st.lists(ROW, max_size=6, unique_by=lambda row: row[0])
BASE = workshop_of()


@settings(deadline=None, max_examples=50)
@given(ROWS, ROWS)
def test_what_came_one_way_goes_the_other(first, second):
    one, other = (
        published(
            BASE.updated(
                (
                    Session,
                    key,
                    session(
                        key,
                        SessionKind.PANEL,
                        f"t{title}",
                        at(10, 9) + later,
                        at(10, 10) + later,
                        uuid=f"00000000-0000-0000-0000-{key:012}",
                        scheduled=scheduled,
                    ),
                )
                for key, title, later, scheduled in rows
            )
        )
        for rows in (first, second)
    )
    there, back = changes(one, other), changes(other, one)

    assert (there == []) == (one == other)
    mirror = {ChangeKind.ADDED: ChangeKind.CANCELLED, ChangeKind.CANCELLED: ChangeKind.ADDED}
    assert sorted((change.session.uuid, change.kind) for change in there) == sorted(
        (change.session.uuid, mirror.get(change.kind, change.kind)) for change in back
    )
