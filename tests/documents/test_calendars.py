"""A calendar for each person, and numbers by which calendars tell what is new."""

import zipfile
from datetime import date, datetime
from io import BytesIO

import pytest
from icalendar import Calendar
from pages_reading import printed
from pages_workshop import at, new_event, small_workshop
from real import real

from organiser.documents.calendar_events import sequences
from organiser.importers.programme import propose_programme
from organiser.importers.schedules.source import read_schedule
from organiser.model import Event, Participant, Session, Version
from organiser.planning.published import packed, published
from organiser.store import WorkshopFile


def files(workshop, language="en", **options):
    content, _ = printed("calendars", workshop, language, **options)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def changed(workshop, kind, key, **fields):
    row = workshop.of(kind)[key]
    return workshop.updated([(kind, key, row.model_copy(update=fields))])


def publish(workshop, number):
    version = Version(
        id=number,
        number=number,
        published=datetime(2025, 12, number),
        content=packed(published(workshop)),
    )
    rows = [(Version, number, version), (Event, 1, new_event(version=str(number)))]
    return workshop.updated(rows)


def test_there_is_a_file_for_each_person_in_the_order_of_the_badges():
    workshop = small_workshop()

    found = files(workshop)

    people = workshop.expected_people()
    assert [name.partition(" ")[0] for name in found] == [
        f"{number:04}" for number in range(1, len(people) + 1)
    ]
    assert [person.full_name in name for person, name in zip(people, found, strict=True)] == [
        True
    ] * len(people)


def test_each_file_has_what_is_that_persons_and_reads_back():
    workshop = changed(small_workshop(), Participant, 1, languages=["fr"])

    diop = next(content for name, content in files(workshop).items() if "Awa Diop" in name)

    read = Calendar.from_ical(diop)
    events = {str(event["UID"]): event for event in read.walk("VEVENT")}
    visit = workshop.visits[1]
    assert read.errors == []
    assert events[visit.uuid].start.replace(tzinfo=None) == at(11, 8, 45)
    assert workshop.sessions[10].uuid not in events  # the visit stands for it
    opening = events[workshop.sessions[2].uuid]
    assert str(opening["SUMMARY"]) == "Ouverture de l’atelier"
    assert str(opening.start.tzinfo) == workshop.event.zone
    assert [str(zone["TZID"]) for zone in read.walk("VTIMEZONE")] == [workshop.event.zone]


def test_a_name_that_no_file_can_have_is_made_one():
    workshop = changed(
        small_workshop(), Participant, 1, given_names="../A:\\b", family_name="C|D*?"
    )

    (name,) = files(workshop, people="1")

    assert name == "0001 A b C D.ics"


def test_what_did_not_change_keeps_its_number_over_versions():
    workshop = publish(small_workshop(), 4)
    first = dict(sequences(workshop))
    moved = publish(changed(workshop, Session, 4, starts=at(10, 11, 30)), 5)
    second = sequences(moved)

    uuids = {key: row.uuid for key, row in workshop.sessions.items()}
    assert second[uuids[4]] > first[uuids[4]]
    assert [key for key in (1, 2, 5, 8) if second[uuids[key]] != first[uuids[key]]] == []


def test_what_changed_since_the_last_version_is_newer_than_it_and_older_than_the_next():
    workshop = publish(small_workshop(), 4)
    uuid = workshop.sessions[4].uuid
    told = sequences(workshop)[uuid]
    edited = changed(workshop, Session, 4, title="Money")
    between = sequences(edited)[uuid]
    after = sequences(publish(edited, 5))[uuid]

    assert told < between < after


@pytest.mark.parametrize(
    ("name", "zone", "day"),
    [
        ("debconf23.xml", "Asia/Kolkata", date(2023, 9, 10)),
        ("kielux_2020.ics", "Europe/Berlin", date(2020, 9, 18)),
    ],
)
def test_a_real_programme_reads_back_equal(tmp_path, name, zone, day):
    schedule = read_schedule(real("schedules") / name)
    event = Event(title=schedule.title, first_day=day, last_day=day, zone=zone)
    with WorkshopFile.create(tmp_path / "real.organiser", event) as file:
        file.do(propose_programme(file.workshop, schedule).action())
        workshop = file.workshop

    content, _ = printed("calendar", workshop)

    read = Calendar.from_ical(content)
    assert read.errors == []
    assert {
        str(one["UID"]): (
            str(one["SUMMARY"]),
            one.start.replace(tzinfo=None),
            one.end.replace(tzinfo=None),
        )
        for one in read.walk("VEVENT")
    } == {row.uuid: (row.title, row.starts, row.ends) for row in workshop.agenda()}


def test_a_visit_has_the_number_of_the_programme():
    workshop = publish(small_workshop(), 4)

    assert sequences(workshop)[workshop.visits[1].uuid] == 4_000_000
