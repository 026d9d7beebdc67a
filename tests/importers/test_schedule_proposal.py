"""What importing a schedule does to a workshop that has a programme already."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count

import pytest

from organiser.actions.programme import put_in_tray, set_locked, set_rooms
from organiser.actions.rows import set_value
from organiser.importers.programme import propose_programme
from organiser.importers.schedules.entry import Entry, Schedule, Speaker
from organiser.model import Duty, Place, Role, SessionKind

NINE = datetime(2026, 3, 2, 9)
NUMBERS = count(1)


def entry(title="Opening", starts=NINE, minutes=60, **fields):
    ends = starts and starts + timedelta(minutes=minutes)
    return Entry(next(NUMBERS), title, starts, ends, **fields)


def schedule(*entries, **fields):
    copies = [replace(one, doubts=[*one.doubts]) for one in entries]
    return Schedule(**{"title": "T", "id": "t", "entries": copies, **fields})


@pytest.fixture
def bring(blank):
    """Import entries and return the proposal that was done."""

    def do(*entries, **fields):
        proposal = propose_programme(blank.workshop, schedule(*entries, **fields))
        blank.do(proposal.action())
        return proposal

    return do


def counts(proposal):
    return tuple(
        len(found)
        for found in (proposal.added, proposal.changed, proposal.skipped, proposal.rejected)
    )


def told(remarks):
    return [str(one.why) for one in remarks]


def only(workshop):
    (session,) = workshop.sessions.values()
    return session


def test_rooms_and_speakers_are_made_once(bring, blank):
    awa = Speaker("Ms Awa Diop", "1", "ILO")
    bring(entry("A", room="Aula", speakers=[awa]), entry("B", room="AULA ", speakers=[awa]))

    workshop = blank.workshop
    assert [room.name for room in workshop.rooms.values()] == ["Aula"]
    (person,) = workshop.participants.values()
    assert (person.honorific, person.full_name, person.organisation, person.role) == (
        "Ms",
        "Awa Diop",
        "ILO",
        Role.SPEAKER,
    )
    assert len(workshop.duties_of(person)) == 2


def test_a_room_and_a_person_that_are_there_are_taken(bring, turin):
    room = turin.workshop.rooms_in_order()[0]
    person = turin.workshop.people()[0]

    proposal = propose_programme(
        turin.workshop,
        schedule(entry("New", room=room.name.upper(), speakers=[Speaker(person.full_name)])),
    )

    assert (proposal.rooms, proposal.people) == ([], [])
    assert (proposal.added[0].room, proposal.added[0].speakers) == (
        room.key,
        ((person.key, Duty.SPEAKER),),
    )


def test_a_session_that_moved_is_changed_and_keeps_its_key(bring, blank):
    bring(entry(id="7", room="Aula"))
    before = only(blank.workshop)

    proposal = bring(entry("Opening session", NINE + timedelta(hours=1), id="7", room="Europe"))

    after = only(blank.workshop)
    assert counts(proposal) == (0, 1, 0, 0)
    assert (after.key, after.uuid, after.title) == (before.key, before.uuid, "Opening session")
    assert after.starts == NINE + timedelta(hours=1)
    assert blank.workshop.rooms_of(after)[0].name == "Europe"


@pytest.mark.parametrize("known", ["guid", "code", "title and time", "title"])
def test_a_session_is_found_by_what_is_known_of_it(bring, blank, known):
    guid = "11111111-2222-3333-4444-555555555555"
    bring(entry("Opening", id=guid, code="P1"), entry("Lunch", NINE + timedelta(hours=4)))
    session = next(row for row in blank.workshop.sessions.values() if row.code == "P1")
    again = {
        "guid": entry("Other", NINE + timedelta(hours=1), id=guid.upper()),
        "code": entry("Other", NINE + timedelta(hours=1), code="p1"),
        "title and time": entry("OPENING", minutes=30),
        "title": entry("Opening", NINE + timedelta(hours=1)),
    }[known]

    proposal = propose_programme(blank.workshop, schedule(again, id="another"))

    assert [one.key for one in proposal.changed] == [session.key]


def test_lunch_on_two_days_stays_two_sessions(bring, blank):
    noon = NINE + timedelta(hours=3)
    lunches = [entry("Lunch", noon), entry("Lunch", noon + timedelta(days=1))]
    bring(*lunches)

    again = bring(*lunches)

    assert (counts(again), len(blank.workshop.sessions)) == ((0, 0, 2, 0), 2)
    assert {row.kind for row in blank.workshop.sessions.values()} == {SessionKind.MEAL}


def test_the_same_identifier_twice_is_one_session_or_two(bring, blank):
    same = bring(entry(id="7"), entry(id="7"))
    assert (counts(same), told(same.skipped)[0].endswith("says the same.")) == ((1, 0, 1, 0), True)

    blank.undo()
    other = bring(entry(id="7"), entry(starts=NINE + timedelta(hours=2), id="7"))
    assert (counts(other), len(other.doubts)) == ((2, 0, 0, 0), 1)


def test_what_the_schedule_does_not_say_is_kept(bring, blank):
    bring(entry(id="7", room="Aula", track="Law", abstract="Long", language="fr"))

    proposal = bring(entry(id="7"))

    assert counts(proposal) == (0, 0, 1, 0)
    session = only(blank.workshop)
    assert (session.track, session.abstract, session.floor_language) == ("Law", "Long", "fr")


def test_a_kind_chosen_here_outlives_words_of_others(bring, blank):
    bring(entry(id="7", kind=SessionKind.PARALLEL))
    blank.do(set_value(only(blank.workshop), "kind", SessionKind.PANEL))

    assert counts(bring(entry(id="7", kind=SessionKind.PARALLEL))) == (0, 0, 1, 0)


def test_speakers_are_added_and_one_no_longer_named_is_said(bring, blank):
    bring(entry(id="7", speakers=[Speaker("Awa Diop"), Speaker("Ben Okoro")]))

    proposal = bring(entry(id="7", speakers=[Speaker("Ben Okoro"), Speaker("Dana Ek")]))

    assert told(proposal.doubts) == ["Awa Diop is not named any more. The duty was kept."]
    duties = blank.workshop.assignments_of(only(blank.workshop))
    names = [blank.workshop.participants[row.participant_id].full_name for row in duties]
    assert names == ["Awa Diop", "Ben Okoro", "Dana Ek"]


def test_one_name_with_two_numbers_is_one_person_and_said(bring, blank):
    proposal = bring(
        entry("A", speakers=[Speaker("Awa Diop", "1")]),
        entry("B", speakers=[Speaker("DIOP Awa", "2")]),
    )

    assert len(blank.workshop.participants) == 1
    assert "1 speaker has the name of another" in str(proposal.notes[-1])


def test_a_locked_session_is_not_moved(bring, blank):
    bring(entry(id="7", room="Aula"))
    blank.do(set_locked(only(blank.workshop), locked=True))

    proposal = bring(entry("New title", NINE + timedelta(hours=1), id="7", room="Europe"))

    session = only(blank.workshop)
    assert (session.title, session.starts) == ("New title", NINE)
    assert blank.workshop.rooms_of(session)[0].name == "Aula"
    assert "locked" in told(proposal.doubts)[0]


def test_a_session_in_the_tray_is_scheduled_again(bring, blank):
    bring(entry(id="7"))
    blank.do(put_in_tray(only(blank.workshop)))

    bring(entry(id="7"))

    assert only(blank.workshop).scheduled


def test_further_rooms_are_kept(bring, blank):
    bring(entry(id="7", room="Aula"), entry("B", id="8", room="Europe"))
    first = next(row for row in blank.workshop.sessions.values() if row.title == "Opening")
    blank.do(set_rooms(first, blank.workshop.rooms_in_order()))

    proposal = bring(entry(id="7", room="Aula"))

    assert counts(proposal) == (0, 0, 1, 0)
    assert len(blank.workshop.rooms_of(first)) == 2
    assert "1 session of the workshop is not in the schedule" in str(proposal.notes[-1])


def test_sessions_outside_the_days_come_in_and_are_said(bring, blank):
    proposal = bring(entry(), entry("Late", NINE + timedelta(days=9)))

    assert counts(proposal) == (2, 0, 0, 0)
    assert [str(note) for note in proposal.notes] == [
        "1 session is outside the days of the event (2 Mar 2026 to 3 Mar 2026): on 11 Mar 2026."
    ]
    assert blank.workshop.event.last_day.isoformat() == "2026-03-03"


def test_a_whole_import_is_undone_in_one_step(bring, blank):
    bring(entry(room="Aula", speakers=[Speaker("Awa Diop")]))

    blank.undo()

    workshop = blank.read()
    assert (workshop.sessions, workshop.rooms, workshop.participants) == ({}, {}, {})
    assert str(blank.redoable) == "Import 1 session"


def test_words_of_our_own_files_for_all_rooms_are_no_room(bring, blank):
    proposal = bring(entry(room="Toutes les salles", kind=SessionKind.BREAK), own=True)

    assert (proposal.rooms, only(blank.workshop).place) == ([], Place.ALL_ROOMS)


def test_names_are_kept_as_people_write_them(bring, blank):
    names = ["NGUYỄN Văn An", "علي حسن", "Null", "=1+1", "O'Neil"]
    bring(entry(speakers=[Speaker(name) for name in names]))

    written = {person.full_name for person in blank.workshop.participants.values()}
    assert written == set(names)
