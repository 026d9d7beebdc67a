"""What stands where: bands, several rooms, nights, days of 23 and 25 hours, views, colours."""

from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtGui import QColor

from organiser.actions.programme import set_rooms
from organiser.actions.rows import add, set_value, set_values
from organiser.desktop import theme
from organiser.desktop.timetable.board import board
from organiser.desktop.timetable.clock import Gap, changes_on
from organiser.desktop.timetable.colours import GREY, HUES, ColourBy, hue, paint
from organiser.desktop.timetable.margins import told
from organiser.desktop.timetable.memory import Looked, keep, kept
from organiser.desktop.timetable.scale import Scale
from organiser.desktop.timetable.strips import Mode, View
from organiser.desktop.tones import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST
from organiser.model import Constituency, Place, Room, Session, SessionKind

TENTH = date(2025, 12, 10)


def find(file, title):
    return next(row for row in file.workshop.sessions.values() if row.title == title)


def blocks(file, view, title):
    return [block for block in board(file.workshop, view).blocks if block.row.title == title]


def names(made):
    return [(strip.day.day, strip.room.name if strip.room else "") for strip in made.strips]


def test_a_pause_lies_across_all_rooms_of_its_day(turin):
    (coffee,) = blocks(turin, View(Mode.DAYS), "Coffee")
    assert (coffee.first, coffee.last, coffee.band) == (0, 1, True)
    assert names(board(turin.workshop, View(Mode.DAYS))) == [
        (10, "Europe"),
        (10, "Piedmont"),
        (11, "Europe"),
        (11, "Piedmont"),
    ]


def test_what_has_no_room_has_a_column_of_its_own(turin):
    turin.do(set_rooms(find(turin, "Finance"), []))
    made = board(turin.workshop, View(Mode.DAY, TENTH))
    assert names(made) == [(10, "Europe"), (10, "Piedmont"), (10, "")]
    assert made.block_of(find(turin, "Finance").key).first == 2


def test_rooms_that_are_neighbours_are_one_block_and_others_are_parts(turin):
    turin.do(add(Room(name="Oceania", position=2)))
    europe, piedmont, oceania = turin.workshop.rooms_in_order()
    turin.do(set_rooms(find(turin, "Opening"), [europe, piedmont]))
    (whole,) = blocks(turin, View(Mode.DAY, TENTH), "Opening")
    assert (whole.first, whole.last) == (0, 1)
    turin.do(set_rooms(find(turin, "Opening"), [europe, oceania]))
    spans = [(b.first, b.last, b.part) for b in blocks(turin, View(Mode.DAY, TENTH), "Opening")]
    assert spans == [(0, 0, False), (2, 2, True)]


def test_one_over_two_rooms_makes_way_where_another_is_there(turin):
    rooms = turin.workshop.rooms_in_order()
    turin.do(set_rooms(find(turin, "Finance"), rooms))
    made = board(turin.workshop, View(Mode.DAY, TENTH))
    finance = [b for b in made.blocks if b.row.title == "Finance"]
    (statistics,) = [b for b in made.blocks if b.row.title == "Statistics"]

    assert [(b.first, b.last, b.lanes) for b in finance] == [(0, 0, 1), (1, 1, 2)]
    assert statistics.lanes == 2
    assert statistics.lane != finance[1].lane


def test_what_begins_after_midnight_belongs_to_the_evening_before(turin):
    party = Session(
        title="Party",
        starts=datetime(2025, 12, 11, 0, 30),
        ends=datetime(2025, 12, 11, 2, 0),
        kind=SessionKind.SOCIAL,
    )
    turin.do(add(party))
    made = board(turin.workshop, View(Mode.WEEK))
    (block,) = [b for b in made.blocks if b.row.title == "Party"]

    assert made.strips[block.first].day == TENTH
    assert (block.top, block.bottom) == (24 * 60 + 30, 26 * 60)
    assert made.last_minute == 26 * 60
    assert made.strips[block.first].moment(block.top) == party.starts


def test_one_that_lasts_beyond_midnight_goes_on_below_its_day(turin):
    opening = find(turin, "Opening")
    starts, ends = datetime(2025, 12, 10, 22), datetime(2025, 12, 11, 1)
    turin.do(set_values([(opening, {"starts": starts, "ends": ends})]))
    (block,) = blocks(turin, View(Mode.DAY, TENTH), "Opening")
    assert (block.top, block.bottom) == (22 * 60, 25 * 60)


@pytest.mark.parametrize(
    ("day", "zone", "gaps"),
    [
        (date(2026, 3, 29), "Europe/Rome", (Gap(120, 180, twice=False),)),
        (date(2026, 10, 25), "Europe/Rome", (Gap(120, 180, twice=True),)),
        (date(2026, 3, 28), "Europe/Rome", ()),
        (date(2026, 3, 29), "Africa/Dakar", ()),
        (date(2026, 4, 5), "Australia/Lord_Howe", (Gap(90, 120, twice=True),)),
    ],
)
def test_the_hour_that_is_missing_and_the_one_that_comes_twice(day, zone, gaps):
    assert changes_on(day, zone) == gaps


def test_a_day_on_which_the_clock_changes_keeps_the_lines_of_the_wall_clock(turin, qapp):
    event = turin.workshop.event
    days = {"first_day": date(2026, 3, 28), "last_day": date(2026, 3, 29), "opens": time(1)}
    turin.do(set_values([(event, days)]))
    night = Session(
        title="Night", starts=datetime(2026, 3, 29, 4), ends=datetime(2026, 3, 29, 5, 30)
    )
    turin.do(add(night))
    made = board(turin.workshop, View(Mode.WEEK))
    scale = Scale.of(made, 100, 1, mirrored=False)
    block = made.block_of(next(iter(b.row.key for b in made.blocks if b.row.title == "Night")))

    assert made.clock == {date(2026, 3, 29): (Gap(120, 180, twice=False),)}
    assert scale.place(block).height() == pytest.approx(88)  # 90 minutes on the wall clock
    assert str(told(made.clock[date(2026, 3, 29)][0])) == (
        "The clock goes forward from 02:00 to 03:00: this hour is missing."
    )


def test_views_of_one_room_one_track_and_one_person(turin):
    room = turin.workshop.rooms_in_order()[1]
    made = board(turin.workshop, View(Mode.ROOM, room=room.key))
    assert {block.row.title for block in made.blocks} == {"Coffee", "Statistics"}
    turin.do(set_value(find(turin, "Finance"), "track", "Money"))
    made = board(turin.workshop, View(Mode.TRACK, TENTH))
    assert [strip.track for strip in made.strips] == ["Money", ""]
    assert [b.first for b in made.blocks if b.row.title == "Finance"] == [0]
    minseo = next(r for r in turin.workshop.participants.values() if r.given_names == "Minseo")
    made = board(turin.workshop, View(Mode.PERSON, person=minseo.key))
    titles = {getattr(block.row, "title", "") or block.row.theme for block in made.blocks}
    assert titles == {"Opening", "Coffee", "Finance", "Statistics", "Cooperatives"}
    visit = next(block for block in made.blocks if not block.movable)
    assert made.strips[visit.first].day.day == 11


@pytest.mark.parametrize("mirrored", [False, True])
def test_columns_and_minutes_are_found_again_in_both_directions(turin, mirrored):
    made = board(turin.workshop, View(Mode.DAYS))
    scale = Scale.of(made, 100, 1.5, mirrored=mirrored)
    for number in range(4):
        middle = scale.left(number) + 50
        assert scale.column_at(middle) == number
    assert scale.left(0) == (300 if mirrored else 0)
    assert scale.minute_at(scale.y(615)) == 615


def contrast(one, other):
    def light(colour):
        parts = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in colour]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted((light(c.getRgbF()[:3]) for c in (one, other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tones", [LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST])
@pytest.mark.parametrize("colour", [*HUES, GREY, "#000000", "#FFFFFF", "#FFE600", "#C00000"])
def test_words_in_a_block_can_be_read_on_every_hue(tones, colour, qapp):
    made = paint(colour, theme.palette(tones))
    assert contrast(made.text, made.ground) >= 4.5
    assert contrast(made.muted, made.ground) >= 4.5
    assert contrast(QColor(tones.clash), made.ground) >= 3  # the frame of a clash, WCAG 1.4.11


def test_the_colour_follows_kind_track_or_audience(turin):
    finance = find(turin, "Finance")
    turin.do(set_value(finance, "track", "Money"))
    workshop, finance = turin.workshop, find(turin, "Finance")
    assert hue(workshop, finance, ColourBy.TRACK, ("Law", "Money")) == HUES[1]
    assert hue(workshop, finance, ColourBy.AUDIENCE, ()) == HUES[0]
    assert hue(workshop, find(turin, "Coffee"), ColourBy.KIND, ()) == GREY
    assert workshop.of(Constituency)


def test_the_view_is_remembered_for_each_event(window, space):
    looked = Looked(View(Mode.WEEK, TENTH), 1.5, 1.2, 30, ColourBy.TRACK, tray=False)
    keep(space, looked)
    assert kept(space) == looked
    page = window.show_page("programme")
    assert page.timetable.grid.board.view.mode is Mode.WEEK
    assert page.timetable.grid.snap == 30
    assert not page.timetable.tray.isVisible()
    space.desk.settings.keep_state(f"timetable-{space.workshop.event.uuid}", b"{nonsense")
    assert kept(space) == Looked()


def test_an_offsite_session_keeps_its_place_when_it_is_moved(turin):
    turin.do(set_value(find(turin, "Finance"), "place", Place.OFF_SITE))
    made = board(turin.workshop, View(Mode.DAY, TENTH))
    assert made.strips[made.block_of(find(turin, "Finance").key).first].room is None
    assert timedelta(minutes=90) == find(turin, "Finance").ends - find(turin, "Finance").starts
