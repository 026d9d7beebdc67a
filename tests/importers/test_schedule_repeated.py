"""Events of a calendar that are repeated: each time is a session, by the clock at the place."""

from datetime import date

import pytest

from organiser.importers.programme import propose_programme
from organiser.importers.schedules.source import read_schedule
from organiser.model import Event
from organiser.store import WorkshopFile

ROME = "DTSTART;TZID=Europe/Rome:20260327T090000"


def calendar(*events):
    held = "".join(f"BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n" for event in events)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{held}END:VCALENDAR\r\n"


def event(*lines, title="Morning"):
    return "\r\n".join(("UID:1", f"SUMMARY:{title}", *lines))


@pytest.fixture
def read(tmp_path):
    def do(*events):
        path = tmp_path / "calendar.ics"
        path.write_bytes(calendar(*events).encode())
        return read_schedule(path)

    return do


def starts(schedule):
    return [f"{entry.starts:%m-%d %H:%M %z}" for entry in schedule.entries]


def test_a_daily_session_stays_at_nine_when_the_clock_changes(read):
    found = read(event(ROME, "DURATION:PT90M", "RRULE:FREQ=DAILY;COUNT=4"))

    assert starts(found) == [
        "03-27 09:00 +0100",
        "03-28 09:00 +0100",
        "03-29 09:00 +0200",
        "03-30 09:00 +0200",
    ]
    assert {entry.ends - entry.starts for entry in found.entries} == {
        found.entries[0].ends - found.entries[0].starts
    }


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=DAILY;UNTIL=20260329T070000Z", ["03-27", "03-28", "03-29"]),
        ("FREQ=DAILY;UNTIL=20260329T065959Z", ["03-27", "03-28"]),
        ("FREQ=DAILY;UNTIL=20260328", ["03-27", "03-28"]),
        ("FREQ=WEEKLY;BYDAY=FR,SA;COUNT=3", ["03-27", "03-28", "04-03"]),
        ("FREQ=DAILY;INTERVAL=2;COUNT=2", ["03-27", "03-29"]),
    ],
)
def test_a_rule_ends_where_it_says(read, rule, days):
    found = read(event(ROME, "DURATION:PT1H", f"RRULE:{rule}"))

    assert [text[:5] for text in starts(found)] == days


def test_dates_are_added_and_taken_out(read):
    found = read(
        event(
            ROME,
            "DURATION:PT1H",
            "RRULE:FREQ=DAILY;COUNT=3",
            "RDATE;TZID=Europe/Rome:20260402T140000",
            "EXDATE;TZID=Europe/Rome:20260328T090000",
        )
    )

    assert [text[:11] for text in starts(found)] == ["03-27 09:00", "03-29 09:00", "04-02 14:00"]


def test_one_time_may_be_moved_and_another_be_cancelled(read):
    repeated = event(ROME, "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3")
    moved = event(
        "RECURRENCE-ID;TZID=Europe/Rome:20260328T090000",
        "DTSTART;TZID=Europe/Rome:20260328T110000",
        "DURATION:PT1H",
        title="Morning, later",
    )
    cancelled = event(
        "RECURRENCE-ID;TZID=Europe/Rome:20260329T090000",
        "DTSTART;TZID=Europe/Rome:20260329T090000",
        "STATUS:CANCELLED",
    )

    found = read(moved, repeated, cancelled)

    told = [
        (entry.title, f"{entry.starts:%d %H}", entry.skipped is None) for entry in found.entries
    ]
    assert told == [
        ("Morning", "27 09", True),
        ("Morning, later", "28 11", True),
        ("Morning", "29 09", False),
    ]


@pytest.mark.parametrize("rule", ["FREQ=DAILY", "FREQ=DAILY;COUNT=900"])
def test_what_is_repeated_very_often_is_taken_so_often_and_that_is_said(read, rule):
    found = read(event(ROME, "DURATION:PT1H", f"RRULE:{rule}"))

    assert len(found.entries) == 200
    assert "first 200 times" in str(found.entries[0].doubts[-1])


@pytest.mark.parametrize(
    "rule",
    [
        *("FREQ=SOMETIMES", "COUNT=3", "FREQ=DAILY;BYDAY=XX", "FREQ=DAILY;UNTIL=soon"),
        *("FREQ=SECONDLY", "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30"),
    ],
)
def test_a_rule_without_sense_leaves_one_time(read, rule):
    found = read(event(ROME, "DURATION:PT1H", f"RRULE:{rule}"))

    assert len(found.entries) == 1


def test_the_same_calendar_again_brings_nothing_new(read, tmp_path):
    schedule = read(event(ROME, "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3"))
    days = Event(title="T", first_day=date(2026, 3, 27), last_day=date(2026, 3, 30))
    with WorkshopFile.create(tmp_path / "w.organiser", days) as file:
        file.do(propose_programme(file.workshop, schedule).action())
        assert len(file.workshop.sessions) == 3

        again = propose_programme(file.workshop, schedule)

    assert (again.added, again.changed, len(again.skipped)) == ([], [], 3)
