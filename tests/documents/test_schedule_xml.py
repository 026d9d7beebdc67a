"""schedule.xml by its schema, and read back by our own importer."""

import shutil
import subprocess
from datetime import date

import pytest
from defusedxml import ElementTree
from planned import Plan, at
from real import real

from organiser.documents.catalogue.schedule_xml import DOCUMENT
from organiser.documents.export import made
from organiser.documents.schedule_writing import GENERATOR, acronym
from organiser.i18n import LANGUAGES, Language
from organiser.importers.programme import propose_programme
from organiser.importers.schedules.schedule_xml import OWN_NAME
from organiser.importers.schedules.source import read_schedule
from organiser.model import Event, Place, Session, SessionKind
from organiser.store import WorkshopFile

HOSTILE = [
    "<b>bold</b> & “quoted” 'so'",
    "]]> &amp; &nbsp; &#65;",
    "  spaces  inside  ",
    "ليلى حداد – 김민서 – 👩🏽‍🌾",
    "=1+1",
]


def written(workshop, language="en"):
    return made(DOCUMENT, workshop, DOCUMENT.request(Language(language)))


def check_schema(content, tmp_path):
    if shutil.which("xmllint") is None:
        pytest.skip("xmllint is not on this machine")
    schema = real("standards/c3voc-validator/xsd") / "schedule.xml.xsd"
    path = tmp_path / "schedule.xml"
    path.write_bytes(content)
    told = subprocess.run(
        ["xmllint", "--noout", "--schema", schema, path], capture_output=True, check=False
    )
    assert told.returncode == 0, told.stderr.decode()


def back(workshop, content, tmp_path):
    path = tmp_path / "back.xml"
    path.write_bytes(content)
    return propose_programme(workshop, read_schedule(path))


def told(workshop):
    """Return what a schedule.xml can say of each session."""
    return {
        row.uuid: (
            row.title,
            row.starts,
            row.ends,
            row.kind,
            row.place,
            row.track,
            row.floor_language,
            row.abstract,
            [room.name for room in workshop.rooms_of(row)[:1] if row.place is Place.ROOMS],
            [
                workshop.participants[duty.participant_id].full_name
                for duty in workshop.assignments_of(row)
                if duty.duty != "interpreter"
                and workshop.participants[duty.participant_id].expected
            ],
        )
        for row in workshop.agenda()
        if row.kind is not SessionKind.BLOCKER
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_is_valid_in_every_language(sample, language, tmp_path):
    content, _ = written(sample.workshop, language)

    check_schema(content, tmp_path)


def test_an_event_without_sessions_is_valid(blank, tmp_path):
    check_schema(written(blank.workshop)[0], tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_written_brings_nothing_new_to_its_own_workshop(sample, language, tmp_path):
    content, _ = written(sample.workshop, language)

    proposal = back(sample.workshop, content, tmp_path)

    assert (proposal.added, proposal.changed, proposal.rejected) == ([], [], [])
    assert (proposal.rooms, proposal.people) == ([], [])


def test_what_is_written_reads_back_equal_in_an_empty_workshop(sample, tmp_path):
    event = sample.workshop.event
    content, _ = written(sample.workshop)

    empty = Event(title="Empty", first_day=event.first_day, last_day=event.last_day)
    with WorkshopFile.create(tmp_path / "empty.organiser", empty) as file:
        file.do(back(file.workshop, content, tmp_path).action())
        assert told(file.workshop) == told(sample.workshop)


@pytest.mark.parametrize("text", HOSTILE)
def test_texts_of_people_stay_as_they_were_typed(text, tmp_path):
    plan = Plan()
    plan.session(title=text, abstract=f"{text}\n\n{text}", track="<T> & co")

    content, _ = written(plan.workshop)

    check_schema(content, tmp_path)
    proposal = back(plan.workshop, content, tmp_path)
    assert (proposal.changed, proposal.added) == ([], [])
    event = next(ElementTree.fromstring(content).iter("event"))
    assert (event.findtext("title"), event.findtext("track")) == (text, "<T> & co")


@pytest.mark.parametrize(
    ("zone", "day", "begins", "ends"),
    [
        ("Europe/Rome", date(2025, 10, 26), "00:30", "04:00"),
        ("Europe/Rome", date(2025, 10, 26), "02:15", "02:45"),
        ("Europe/Rome", date(2025, 3, 30), "01:30", "04:00"),
        ("Europe/Rome", date(2025, 3, 30), "02:15", "04:15"),
        ("Asia/Kolkata", date(2025, 6, 1), "23:30", "23:59"),
        ("America/St_Johns", date(2025, 6, 1), "00:05", "09:00"),
        ("UTC", date(2025, 6, 1), "00:00", "00:01"),
    ],
)
def test_times_come_back_on_any_clock(zone, day, begins, ends, tmp_path):
    plan = Plan()
    plan.rows[Event][1].__dict__["zone"] = zone
    plan.session(begins, ends, day=day)

    content, _ = written(plan.workshop)

    check_schema(content, tmp_path)
    assert back(plan.workshop, content, tmp_path).changed == []


@pytest.mark.parametrize("ends", ["09:00", "10:00"])
def test_a_session_without_length_stays_valid_and_is_said(ends, tmp_path):
    plan = Plan()
    plan.session("10:00", ends, title="Backwards")

    content, report = written(plan.workshop)

    check_schema(content, tmp_path)
    assert "no length that can be written" in str(report.warnings[0])


def test_a_session_of_a_week_stays_valid_and_is_said(tmp_path):
    plan = Plan()
    plan.add(Session, title="Exhibition", starts=at("09:00"), ends=at("09:00", date(2025, 12, 17)))

    content, report = written(plan.workshop)

    check_schema(content, tmp_path)
    assert len(report.warnings) == 1


def test_codes_that_the_schema_does_not_know_are_left_out_and_counted(tmp_path):
    plan = Plan()
    for code in ("ABC123", "ABC123", "S1.2", ""):
        plan.session(code=code)

    content, report = written(plan.workshop)

    check_schema(content, tmp_path)
    codes = [event.get("code") for event in ElementTree.fromstring(content).iter("event")]
    assert codes == ["ABC123", None, None, None]
    assert "2 codes were left out" in str(report.warnings[0])


def test_who_declined_or_interprets_is_not_named():
    plan = Plan()
    session = plan.session()
    plan.duty(plan.person("Gone", status="declined"), session)
    plan.duty(plan.person("Voice"), session, duty="interpreter")
    plan.duty(plan.person("Here"), session, duty="chair")

    content, _ = written(plan.workshop)

    assert [one.text for one in ElementTree.fromstring(content).iter("person")] == ["Awa Here"]


def test_blocked_times_and_the_tray_stay_out():
    plan = Plan()
    plan.session(kind=SessionKind.BLOCKER)
    plan.session(scheduled=False)

    content, _ = written(plan.workshop)

    assert list(ElementTree.fromstring(content).iter("event")) == []


@pytest.mark.parametrize(
    ("code", "title", "expected"),
    [
        ("A9010469", "SSE", "a9010469"),
        ("SSE", "Łódź workshop 2025", "lodz-workshop-2025"),
        ("", "ورشة", "workshop"),
        ("", "x", "workshop"),
    ],
)
def test_an_acronym_is_always_one_that_the_schema_takes(code, title, expected):
    assert acronym(code, title) == expected


def test_we_know_our_own_files():
    assert GENERATOR == OWN_NAME


@pytest.mark.parametrize(
    "name",
    [
        "schedules/debconf23.xml",
        "schedules/fosdem_2012.xml",
        "schedules/fosdem_2018.xml",
        "schedules/fosdem_2021.xml",
        "schedules/kielux_2020.ics",
        "standards/c3voc-validator/json/examples/frab-camp2019.json",
        "standards/c3voc-validator/json/examples/pretalx-rc3.json",
    ],
)
def test_a_real_schedule_goes_out_valid_and_reads_back_equal(name, tmp_path):
    schedule = read_schedule(real(name))
    event = Event(title=schedule.title, first_day=date(2020, 1, 1), last_day=date(2020, 1, 1))
    with WorkshopFile.create(tmp_path / "real.organiser", event) as file:
        file.do(propose_programme(file.workshop, schedule).action())
        content, _ = written(file.workshop)

        check_schema(content, tmp_path)
        proposal = back(file.workshop, content, tmp_path)
        assert (proposal.added, proposal.changed, proposal.rejected) == ([], [], [])
        with WorkshopFile.create(tmp_path / "second.organiser", Event(**dates(event))) as second:
            second.do(back(second.workshop, content, tmp_path).action())
            assert told(second.workshop) == told(file.workshop)


def dates(event):
    return {"title": "Second", "first_day": event.first_day, "last_day": event.last_day}
