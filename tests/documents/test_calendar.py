"""The calendar as other programs read it."""

from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from planned import Plan, at

from organiser.actions.rows import set_value
from organiser.documents.calendar_events import sequence
from organiser.documents.catalogue.calendar import DOCUMENT
from organiser.documents.export import made
from organiser.documents.time_zone import changes, timezone
from organiser.errors import Mistyped
from organiser.i18n import Language
from organiser.model import Event, Room, Session, SessionKind

HOSTILE = "Rights; duties, \\n and “€” – a very long title that has to be folded " + "é" * 60


def calendar(workshop, language="en", **options):
    content, report = made(DOCUMENT, workshop, DOCUMENT.request(Language(language), options))
    read = Calendar.from_ical(content)
    assert read.errors == []
    return read, report


def events(workshop, language="en", **options):
    read, _ = calendar(workshop, language, **options)
    return {str(event["UID"]): event for event in read.walk("VEVENT")}


def test_the_whole_programme_reads_back_equal(sample):
    workshop = sample.workshop
    found = events(workshop)

    expected = {
        row.uuid: (row.title, row.starts, row.ends)
        for row in workshop.agenda()
        if row.kind is not SessionKind.BLOCKER
    }
    read = {
        uid: (
            str(event["SUMMARY"]),
            event.start.replace(tzinfo=None),
            event.end.replace(tzinfo=None),
        )
        for uid, event in found.items()
    }
    assert read == expected
    assert {str(event.start.tzinfo) for event in found.values()} == {workshop.event.zone}


@pytest.mark.parametrize("language", ["fr", "es", "it", "ar"])
def test_texts_are_in_the_language_asked_for(sample, language):
    found = events(sample.workshop, language)

    for row in sample.workshop.agenda():
        assert str(found[row.uuid]["SUMMARY"]) == row.text("title", language)


def test_texts_of_people_come_back_as_they_were_typed():
    plan = Plan()
    room = plan.room("Hall; “A”, first floor")
    session = plan.session(title=HOSTILE, abstract="One\nTwo, three; \\n", room_id=room.id)

    event = events(plan.workshop)[session.uuid]

    assert str(event["SUMMARY"]) == HOSTILE
    assert str(event["LOCATION"]) == room.name
    assert str(event["DESCRIPTION"]) == "One\nTwo, three; \\n"


def test_no_line_is_longer_than_75_bytes(sample):
    content, _ = made(DOCUMENT, sample.workshop, DOCUMENT.request(Language("ar")))

    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)


def test_a_person_has_their_own_sessions_and_visits(sample):
    workshop = sample.workshop
    person = next(one for one in workshop.expected_people() if workshop.visits_of(one))
    (visit,) = workshop.visits_of(person)

    found = events(workshop, person=person.uuid)

    assert found == events(workshop, person=str(person.key))
    assert visit.uuid in found
    slot = workshop.sessions[visit.session_id]
    assert slot.uuid not in found
    rows = {row.uuid: row for row in workshop.sessions.values()}
    for uid in set(found) - {visit.uuid}:
        assert person.key in workshop.people_in(rows[uid])


def test_nobody_of_that_number_is_a_sentence(sample):
    with pytest.raises(Mistyped, match="no person with the number “99999”"):
        events(sample.workshop, person="99999")


def test_blocked_times_and_the_tray_stay_out():
    plan = Plan()
    plan.session(kind=SessionKind.BLOCKER)
    plan.session(scheduled=False)

    assert events(plan.workshop) == {}


def test_a_session_keeps_its_uid_when_it_moves(sample):
    session = sample.workshop.agenda()[3]
    before = events(sample.workshop)

    sample.do(set_value(session, "starts", session.starts - timedelta(minutes=15)))

    after = events(sample.workshop)
    assert set(before) == set(after)
    assert after[session.uuid].start != before[session.uuid].start


@pytest.mark.parametrize(
    "versions",
    [["", "1", "1.1", "1.2", "1.10", "2"], ["2025-12-01", "2025-12-10"], ["draft", "v1", "v1.0.1"]],
)
def test_a_later_version_has_a_higher_sequence(versions):
    numbers = [sequence(version) for version in versions]

    assert numbers == sorted(set(numbers))
    assert 0 <= numbers[0] <= numbers[-1] < 2**31


def test_a_version_of_any_length_is_a_number_a_calendar_takes():
    assert sequence("99999999999999.99999.99999") < 2**31


@pytest.mark.parametrize(
    "name", ["Europe/Rome", "Asia/Kolkata", "America/New_York", "Africa/Casablanca", "Asia/Gaza"]
)
def test_a_described_zone_is_right_at_every_hour(name):
    """Read the description as RFC 5545 says: the last observance that has begun counts."""
    zone = ZoneInfo(name)
    described = timezone(zone, date(2025, 6, 1), date(2025, 6, 2))
    begun = sorted(
        (part["DTSTART"].dt - part["TZOFFSETFROM"].td, part["TZOFFSETTO"].td)
        for part in described.subcomponents
    )

    moment = datetime(2024, 1, 1)
    while moment < datetime(2027, 1, 1):
        offset = [offset for starts, offset in begun if starts <= moment][-1]
        assert offset == moment.replace(tzinfo=UTC).astimezone(zone).utcoffset(), moment
        moment += timedelta(hours=1)


def test_a_zone_changes_at_the_second_that_the_data_say():
    assert changes(ZoneInfo("Europe/Rome"), date(2025, 1, 1), date(2025, 1, 1)) == [
        datetime(2025, 3, 30, 1, tzinfo=UTC),
        datetime(2025, 10, 26, 1, tzinfo=UTC),
    ]


def test_an_event_in_utc_needs_no_description_of_it():
    plan = Plan()
    plan.rows[Event][1].__dict__["zone"] = "UTC"
    session = plan.session()

    read, _ = calendar(plan.workshop)

    assert list(read.walk("VTIMEZONE")) == []
    assert b"DTSTART:20251210T100000Z" in read.to_ical()
    assert session.uuid in {str(event["UID"]) for event in read.walk("VEVENT")}


def test_a_session_without_length_is_said_and_stays_valid():
    plan = Plan()
    plan.session("10:50", "10:10", title="Backwards")

    read, report = calendar(plan.workshop)

    assert "DTEND" not in read.walk("VEVENT")[0]
    assert [str(one) for one in report.warnings] == ["“Backwards” does not end after it begins."]


def test_a_session_after_midnight_and_over_the_change_of_the_clock_keeps_its_wall_times():
    plan = Plan()
    plan.rows[Event][1].__dict__["zone"] = "Europe/Rome"
    night = date(2025, 10, 26)
    session = plan.add(Session, title="Night", starts=at("00:30", night), ends=at("04:00", night))

    event = events(plan.workshop)[session.uuid]

    assert (event.start.replace(tzinfo=None), event.end.replace(tzinfo=None)) == (
        session.starts,
        session.ends,
    )
    assert event.end.astimezone(UTC) - event.start.astimezone(UTC) == timedelta(hours=4.5)


def test_a_room_is_named_with_its_building():
    plan = Plan()
    room = plan.add(Room, name="Europe", building="Africa 11")
    session = plan.session(room_id=room.id)

    assert str(events(plan.workshop)[session.uuid]["LOCATION"]) == "Europe, Africa 11"


def test_what_is_written_is_one_calendar(sample):
    content, _ = made(DOCUMENT, sample.workshop, DOCUMENT.request(Language("en")))

    assert len(Calendar.from_ical(BytesIO(content).read(), multiple=True)) == 1
    assert content.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
