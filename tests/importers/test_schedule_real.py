"""Programmes of real conferences: the counts that other programs' own tests expect of them."""

import csv
from collections import defaultdict
from datetime import date

import pytest
from real import real

from organiser.documents.catalogue.agenda import DOCUMENT as AGENDA
from organiser.documents.export import made
from organiser.i18n import Language
from organiser.importers.programme import propose_programme
from organiser.importers.schedules.source import read_schedule
from organiser.model import Event
from organiser.rules.check import check
from organiser.store import WorkshopFile

SCHEDULES = {
    "debconf23.xml": ("Asia/Kolkata", date(2023, 9, 10), date(2023, 9, 17)),
    "fosdem_2012.xml": ("Europe/Brussels", date(2012, 2, 4), date(2012, 2, 5)),
    "fosdem_2018.xml": ("Europe/Brussels", date(2018, 2, 3), date(2018, 2, 4)),
    "fosdem_2021.xml": ("Europe/Brussels", date(2021, 2, 6), date(2021, 2, 7)),
    "kielux_2020.ics": ("Europe/Berlin", date(2020, 9, 18), date(2020, 9, 19)),
}
EVERY_SCHEDULE = pytest.mark.parametrize("name", SCHEDULES)


@pytest.fixture
def imported(tmp_path):
    """Import a real schedule into a workshop of its days; give the file and the proposal."""
    files = []

    def do(name):
        zone, first, last = SCHEDULES[name]
        schedule = read_schedule(real("schedules") / name)
        event = Event(title=schedule.title, first_day=first, last_day=last, zone=zone)
        file = WorkshopFile.create(tmp_path / f"{name}.organiser", event)
        files.append(file)
        proposal = propose_programme(file.workshop, schedule)
        file.do(proposal.action())
        return file, proposal

    yield do
    for file in files:
        file.close()


def peers(name, what):
    """Return what another program's test expects."""
    lines = (real("schedules") / "expected_by_peers.tsv").read_text("utf-8").splitlines()
    for row in csv.DictReader(lines, delimiter="\t"):
        if (row["file"], row["what"]) == (name, what):
            return row["value"]
    raise AssertionError(what)


def by_day(workshop, value):
    """Return how many different values the sessions have: of all, then day by day."""
    days = [{value(session) for session in on_it} for on_it in workshop.days().values()]
    return " / ".join(str(len(found)) for found in (set().union(*days), *days))


@pytest.mark.parametrize(
    ("name", "sessions", "rooms", "people"),
    [
        ("debconf23.xml", 117, 5, 87),
        ("fosdem_2012.xml", 442, 23, 430),
        ("fosdem_2018.xml", 689, 31, 651),
        ("fosdem_2021.xml", 773, 106, 684),
        ("kielux_2020.ics", 24, 4, 20),
    ],
)
def test_every_entry_of_a_real_schedule_comes_in(imported, name, sessions, rooms, people):
    file, proposal = imported(name)

    assert (len(proposal.added), proposal.rejected, proposal.skipped) == (sessions, [], [])
    workshop = file.workshop
    found = (len(workshop.sessions), len(workshop.rooms), len(workshop.participants))
    assert found == (sessions, rooms, people)
    assert [str(note) for note in proposal.notes if "outside" in str(note)] == []


def test_a_large_schedule_has_what_others_count_in_it(imported):
    name = "fosdem_2021.xml"
    file, proposal = imported(name)
    workshop = file.workshop

    assert proposal.schedule.title == peers(name, "title")
    assert str(len(workshop.days())) == peers(name, "days")
    assert by_day(workshop, lambda row: row.room_id) == peers(name, "rooms all / Sat / Sun")
    assert by_day(workshop, lambda row: row.track) == peers(name, "tracks all / Sat / Sun")
    welcome = next(entry for entry in proposal.schedule.entries if entry.id == "11795")
    assert welcome.title == peers(name, "item 11795 title")
    # the file has links of items only; the one whose title they check has as many
    assert str(len(welcome.links)) == peers(name, "schedule links")


def test_a_track_goes_with_its_only_session(imported):
    file, _ = imported("fosdem_2021.xml")
    saturday = file.workshop.days()[date(2021, 2, 6)]
    in_track = defaultdict(list)
    for session in saturday:
        in_track[session.track].append(session)
    only = next(rows[0] for rows in in_track.values() if len(rows) == 1)

    left = {session.track for session in saturday if session is not only}

    expected = peers("fosdem_2021.xml", "hiding the only item of a track removes the track")
    assert f"Sat tracks {len(in_track)} -> {len(left)}" == expected


def test_a_calendar_has_what_others_count_in_it(imported):
    file, proposal = imported("kielux_2020.ics")

    found = (proposal.schedule.title, len(file.workshop.days()), len(file.workshop.rooms))
    assert "; ".join(map(str, found)) == peers("kielux_2020.ics", "title; days; rooms")


def test_a_schedule_in_utc_stands_on_the_local_days(imported):
    file, _ = imported("debconf23.xml")
    workshop = file.workshop
    what = "days (timestamps in UTC, conference at UTC+5:30)"
    elsewhere = next(room.key for room in workshop.rooms.values() if room.name == "Elsewhere")

    assert str(len(workshop.days())) == peers("debconf23.xml", what)
    for sessions in workshop.days().values():
        titles = [session.title for session in sessions if session.room_id == elsewhere]
        assert (titles[0], titles[-1]) == ("Breakfast", "Dinner")


@EVERY_SCHEDULE
def test_the_same_schedule_again_brings_nothing_new(imported, name):
    file, _ = imported(name)

    again = propose_programme(file.workshop, read_schedule(real("schedules") / name))

    assert (again.added, again.changed, again.rooms, again.people) == ([], [], [], [])
    assert len(again.skipped) == len(file.workshop.sessions)


@pytest.mark.parametrize("name", ["debconf23.xml", "kielux_2020.ics"])
def test_an_import_is_one_step_that_can_be_undone(imported, name):
    file, _ = imported(name)

    file.undo()

    workshop = file.read()
    assert (workshop.sessions, workshop.rooms, workshop.participants) == ({}, {}, {})


@EVERY_SCHEDULE
def test_what_the_checks_find_in_a_real_schedule_leads_to_its_rows(imported, name):
    """How fast they look is measured in tests/benchmarks."""
    workshop = imported(name)[0].workshop
    about = [row for checked in check(workshop) for row in checked.finding.about]

    assert all(row.key in workshop.of(row.stored_class) for row in about)
    assert bool(about) == (name != "kielux_2020.ics")


def test_no_abstract_holds_mark_up(imported):
    workshop = imported("fosdem_2018.xml")[0].workshop

    marked = [row.title for row in workshop.sessions.values() if "<p>" in row.abstract]
    assert marked == []


def test_the_agenda_of_a_large_schedule_names_every_session(imported):
    import pypdfium2  # noqa: PLC0415 -- only here

    workshop = imported("fosdem_2021.xml")[0].workshop

    content, _ = made(AGENDA, workshop, AGENDA.request(Language("en")))

    pdf = pypdfium2.PdfDocument(content)
    pages = [page.get_textpage().get_text_bounded() for page in pdf]
    printed = bare("".join(pages))
    pdf.close()
    missing = [row.title for row in workshop.sessions.values() if bare(row.title) not in printed]
    assert missing == []


def bare(text):
    """Return the letters and digits of a text: where it breaks does not matter."""
    return "".join(letter for letter in text if letter.isalnum())


@pytest.mark.parametrize(
    ("suffix", "people"),
    [("xlsx", 15), ("ods", 16)],
)
def test_a_spreadsheet_of_a_programme_comes_in(blank, suffix, people):
    path = real("schedules/c3voc_examples") / f"schedule-example.{suffix}"

    proposal = propose_programme(blank.workshop, read_schedule(path))

    assert (len(proposal.added), len(proposal.rooms), len(proposal.people)) == (13, 2, people)
    first = proposal.added[0].fields
    assert (str(first["starts"]), str(first["ends"])) == (
        "2016-10-27 09:00:00",
        "2016-10-27 09:20:00",
    )
    names = {person["family_name"]: person["organisation"] for person in proposal.people}
    assert "Stürmer" in names


@pytest.mark.parametrize(
    ("name", "sessions", "rooms"),
    [
        ("frab-camp2019", 79, 2),
        ("pretalx-democon", 36, 2),
        ("pretalx-rc3", 48, 5),
        ("hub-schedule2", 2, 2),
        ("invalid-example", 1, 1),
    ],
)
def test_json_of_other_programs_comes_in(blank, name, sessions, rooms):
    folder = real("standards/c3voc-validator/json/examples")

    proposal = propose_programme(blank.workshop, read_schedule(folder / f"{name}.json"))

    found = (len(proposal.added), len(proposal.rooms), proposal.rejected)
    assert found == (sessions, rooms, [])
