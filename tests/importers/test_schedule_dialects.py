"""Schedules as programs and people really write them: lenient in."""

import json
from datetime import datetime, timedelta

import pytest

from organiser.errors import ImportRefused
from organiser.importers.programme import propose_programme
from organiser.importers.schedules import clock
from organiser.importers.schedules.kinds import kind_by_title, kind_named
from organiser.importers.schedules.plain_text import line, lines
from organiser.importers.schedules.source import read_schedule
from organiser.model import Duty, SessionKind

EVENT = """<event id="7"><start>10:00</start><duration>00:45</duration><room>Aula</room>
<title>Opening</title><persons><person id="3">Awa Diop</person></persons></event>"""


def xml(events=EVENT, *, conference="", day='date="2026-03-02"', head='<?xml version="1.0"?>'):
    return (
        f"{head}<schedule><conference><title>T</title>{conference}</conference>"
        f"<day {day}>{events}</day></schedule>"
    )


def event(**elements):
    fields = {"title": "Talk", "start": "10:00", "duration": "00:30"} | elements
    return (
        "<event>"
        + "".join(f"<{name}>{text}</{name}>" for name, text in fields.items())
        + ("</event>")
    )


@pytest.fixture
def read(tmp_path):
    def do(content, name="schedule"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_schedule(path)

    return do


@pytest.fixture
def only(read):
    """Read a schedule of one entry."""

    def do(content):
        (entry,) = read(content).entries
        return entry

    return do


# XML -------------------------------------------------------------------------------------------


def test_entries_straight_in_a_day_are_read(only):
    entry = only(xml())

    assert (entry.title, entry.room, entry.id) == ("Opening", "Aula", "7")
    assert (entry.starts, entry.ends) == (datetime(2026, 3, 2, 10), datetime(2026, 3, 2, 10, 45))
    assert [(one.name, one.id) for one in entry.speakers] == [("Awa Diop", "3")]


def test_an_entry_without_a_room_takes_that_of_its_group(only):
    assert only(xml(f'<room name="Hall">{event()}</room>')).room == "Hall"


def test_no_room_at_all_is_no_trouble(read, blank):
    proposal = propose_programme(blank.workshop, read(xml(event())))

    assert (len(proposal.added), proposal.added[0].room, proposal.rooms) == (1, None, [])


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("00:45", 45),
        ("1:30", 90),
        ("01:30:00", 90),
        ("26:00", 1560),
        ("90", 90),
        ("PT1H30M", 90),
        ("P1D", 1440),
        ("1h30", 90),
        ("1 h 30", 90),
        ("1,5 h", 90),
        ("45 min", 45),
        ("45'", 45),
        ("2 hours", 120),
        ("1 hour 15 minutes", 75),
        ("2 heures", 120),
        ("", None),
        ("0", None),
        ("00:00", None),
        ("-1:00", None),
        ("soon", None),
        ("99999", None),
        ("P", None),
    ],
)
def test_a_length_is_read_however_it_is_written(text, minutes):
    expected = None if minutes is None else timedelta(minutes=minutes)
    assert clock.length(text) == expected


@pytest.mark.parametrize("text", ["", "soon", "00:00"])
def test_half_an_hour_is_taken_where_no_length_is_said_and_that_is_said(only, text):
    entry = only(xml(event(duration=text)))

    assert entry.ends - entry.starts == timedelta(minutes=30)
    assert "30 minutes were taken" in str(entry.doubts[0])


def test_an_end_stands_in_for_a_length(only):
    entry = only(xml(event(duration="", date="2026-03-02T10:00:00", end="2026-03-02T11:10:00")))

    assert (entry.ends, entry.doubts) == (datetime(2026, 3, 2, 11, 10), [])


@pytest.mark.parametrize(
    ("change", "start", "expected"),
    [
        ("", "00:30", "2026-03-03 00:30"),
        ("", "04:00", "2026-03-02 04:00"),
        ("<day_change>00:00</day_change>", "00:30", "2026-03-02 00:30"),
        ("<day_change>09:00:00</day_change>", "08:59", "2026-03-03 08:59"),
        ("<day_change>09:00:00</day_change>", "09:00", "2026-03-02 09:00"),
        ("", "25:30", "2026-03-03 01:30"),
    ],
)
def test_a_session_after_midnight_is_on_the_date_that_has_begun(only, change, start, expected):
    entry = only(xml(event(start=start), conference=change))

    assert f"{entry.starts:%Y-%m-%d %H:%M}" == expected


def test_sessions_put_on_the_next_date_are_counted(read):
    notes = read(xml(event(start="00:30") + event(start="01:30"))).notes

    assert [str(note) for note in notes] == [
        "2 sessions begin after midnight and were put on the next date."
    ]


@pytest.mark.parametrize(
    ("date", "local"),
    [
        ("2026-03-02T09:00:00Z", "2026-03-02 10:00"),
        ("2026-03-02T10:00:00+01:00", "2026-03-02 10:00"),
        ("2026-03-02T14:30:00+05:30", "2026-03-02 10:00"),
        ("2026-03-02T10:00:00", "2026-03-02 10:00"),
        ("2026-03-02 10:00", "2026-03-02 10:00"),
        ("2026-03-02", "2026-03-02 10:00"),
        ("2026-03-01T23:30:00-04:00", "2026-03-02 04:30"),
    ],
)
def test_moments_with_and_without_an_offset_become_local_times(read, blank, date, local):
    schedule = read(xml(event(date=date)))

    (added,) = propose_programme(blank.workshop, schedule).added

    assert f"{added.fields['starts']:%Y-%m-%d %H:%M}" == local


def test_times_of_another_zone_are_said(read, blank):
    zone = "<time_zone_name>Asia/Kolkata</time_zone_name>"
    proposal = propose_programme(blank.workshop, read(xml(conference=zone)))

    assert f"{proposal.added[0].fields['starts']:%H:%M}" == "05:30"
    assert "another zone (Asia/Kolkata)" in str(proposal.notes[0])


def test_a_zone_that_nobody_knows_is_that_of_the_event(read, blank):
    zone = "<time_zone_name>Mars/Olympus</time_zone_name>"
    proposal = propose_programme(blank.workshop, read(xml(conference=zone)))

    assert f"{proposal.added[0].fields['starts']:%H:%M}" == "10:00"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Bread & butter", "Bread & butter"),
        ("Caf&eacute;&nbsp;&amp; talk", "Café & talk"),
        ("a &unknown; b", "a &unknown; b"),
        ("Bell \x07 rings", "Bell rings"),
        ("Number &#7; &#xFFFF; &#99999999; gone", "Number gone"),
        ("<![CDATA[<b>R&D</b>]]> & more", "R&D & more"),
    ],
)
def test_what_is_not_quite_xml_is_read_as_it_was_meant(read, written, title):
    schedule = read(xml(event(title=written)))

    assert schedule.entries[0].title == title
    assert "not quite XML" in str(schedule.notes[0])


def test_sound_xml_is_not_said_to_be_odd(read):
    assert read(xml()).notes == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "cp1252", "utf-8-sig"])
def test_any_encoding_that_is_declared_is_read(only, encoding):
    name = encoding.removesuffix("-sig")
    text = xml(event(title="Économie"), head=f'<?xml version="1.0" encoding="{name}"?>')

    assert only(text.encode(encoding)).title == "Économie"


def test_an_encoding_that_is_not_the_one_declared_is_seen(only):
    text = xml(event(title="Économie sociale à Genève"), head='<?xml version="1.0"?>')

    assert only(text.encode("cp1252")).title == "Économie sociale à Genève"


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY % a SYSTEM "http://127.0.0.1:9/x">',
    ],
)
def test_entities_of_its_own_are_refused_and_never_expanded(read, declared):
    text = xml(event(title="&b;"), head=f"<!DOCTYPE schedule [{declared}]>")

    with pytest.raises(ImportRefused, match="declares entities of its own"):
        read(text)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (xml()[:150], "damaged or cut off"),
        ("<?xml version='1.0'?><html/>", "no schedule: it begins with <html>"),
        ("<schedule></schedule>", "There is no session"),
        ('{"schedule": ', "cannot be read as JSON"),
        ('{"a": 1}', "JSON, but no schedule"),
        ("[" * 100_000, "cannot be read as JSON"),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", "There is no session"),
        ("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", "There is no session"),
        ("a,b\n1,2\n", "no heading with a title and a time"),
        ("", "no heading with a title and a time"),
        (b"%PDF-1.7", "is a PDF document"),
    ],
)
def test_what_is_no_schedule_is_refused_in_one_sentence(read, content, sentence):
    with pytest.raises(ImportRefused, match=sentence):
        read(content)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(ImportRefused, match="cannot be opened"):
        read_schedule(tmp_path / "missing.xml")


# Texts -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("One<br/>Two<br>Three", "One\nTwo\nThree"),
        ("<ul><li>One</li><li>Two</li></ul>", "• One\n• Two"),
        (
            'See <a href="https://example.org/x">the page</a>.',
            "See the page (https://example.org/x).",
        ),
        ('<a href="https://example.org">https://example.org</a>', "https://example.org"),
        ("a &lt; b &amp;&nbsp;c", "a < b & c"),
        ("<script>alert(1)</script><b>Bold</b>", "Bold"),
        ("a < b and b > c", "a < b and b > c"),
        ("List<String> & x", "List<String> & x"),
        ("<p>Unclosed <b>mark-up", "Unclosed mark-up"),
        ("Windows\r\nlines\rhere", "Windows\nlines\nhere"),
        ("one\n\n\n\n\ntwo", "one\n\ntwo"),
        ("bell\x07", "bell"),
        (None, ""),
        (7, ""),
    ],
)
def test_mark_up_becomes_plain_text(html, text):
    assert lines(html) == text


def test_a_title_is_one_line():
    assert line("<p>One</p>\n<p>Two</p>") == "One Two"


def test_abstract_and_description_are_kept_once(only):
    texts = {"subtitle": "Sub", "abstract": "Same", "description": "Same"}

    assert only(xml(event(**texts))).abstract == "Sub\n\nSame"


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("keynote", SessionKind.PLENARY),
        ("Long talk (45 minutes)", SessionKind.PARALLEL),
        ("Plénière", SessionKind.PLENARY),
        ("group-work", SessionKind.GROUP_WORK),
        ("Taller", SessionKind.GROUP_WORK),
        ("زيارة دراسية", SessionKind.VISIT),
        ("quux", None),
        ("", None),
    ],
)
def test_kinds_are_known_by_their_words(word, kind):
    assert kind_named(word) is kind


def test_a_lunch_is_a_meal_but_a_talk_about_lunch_is_not():
    assert (kind_by_title("Lunch"), kind_by_title("Pause-café")) == (
        SessionKind.MEAL,
        SessionKind.BREAK,
    )
    assert kind_by_title("Lunch in cooperatives") is None
    assert kind_by_title("Workshop") is None


# JSON ------------------------------------------------------------------------------------------


def test_json_with_odd_values_is_read(only):
    data = {
        "schedule": {
            "conference": {
                "title": "T",
                "days": [
                    {
                        "date": "2026-03-02",
                        "rooms": {
                            "Aula": [
                                {
                                    "id": 5,
                                    "title": {"en": "Talk", "fr": "Exposé"},
                                    "start": "09:00",
                                    "duration": 45,
                                    "abstract": None,
                                    "persons": [{"public_name": "Awa Diop"}, "Ben Okoro", None],
                                    "track": None,
                                }
                            ]
                        },
                    }
                ],
            }
        }
    }

    entry = only(json.dumps(data))

    assert (entry.title, entry.room, entry.id, entry.track) == ("Talk", "Aula", "5", "")
    assert entry.ends - entry.starts == timedelta(minutes=45)
    assert [one.name for one in entry.speakers] == ["Awa Diop", "Ben Okoro"]


@pytest.mark.parametrize("data", [{"days": 5}, {"events": {}}, {"conference": {"days": [None]}}])
def test_json_of_the_wrong_shape_has_no_sessions(read, data):
    with pytest.raises(ImportRefused, match=r"no session|no schedule"):
        read(json.dumps(data))


# iCalendar -------------------------------------------------------------------------------------


def ics(*properties, head=""):
    text = "\r\n".join(properties)
    begins, ends = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "END:VCALENDAR\r\n"
    return f"{begins}{head}BEGIN:VEVENT\r\n{text}\r\nEND:VEVENT\r\n{ends}"


@pytest.mark.parametrize(
    ("times", "starts", "minutes"),
    [
        (("DTSTART:20260302T090000Z", "DTEND:20260302T100000Z"), "10:00", 60),
        (("DTSTART;TZID=Europe/Rome:20260302T100000", "DURATION:PT45M"), "10:00", 45),
        (("DTSTART:20260302T100000", "DTEND:20260302T113000"), "10:00", 90),
        (("DTSTART;TZID=W. Europe Standard Time:20260302T100000", "DURATION:PT1H"), "10:00", 60),
        (("DTSTART;TZID=America/New_York:20260302T100000",), "16:00", 30),
    ],
)
def test_calendar_times_of_every_form_become_local(read, blank, times, starts, minutes):
    schedule = read(ics("UID:1", "SUMMARY:Talk", *times))

    (added,) = propose_programme(blank.workshop, schedule).added

    assert f"{added.fields['starts']:%H:%M}" == starts
    assert added.fields["ends"] - added.fields["starts"] == timedelta(minutes=minutes)


def test_cancelled_and_whole_day_events_are_skipped_with_a_reason(read, blank):
    cancelled = ics("UID:1", "SUMMARY:A", "DTSTART:20260302T090000Z", "STATUS:CANCELLED")
    whole_day = ics("UID:2", "SUMMARY:B", "DTSTART;VALUE=DATE:20260302")

    proposal = propose_programme(blank.workshop, read(cancelled + whole_day))

    assert [str(one.why) for one in proposal.skipped] == [
        "It is cancelled.",
        "It lasts the whole day and has no hours.",
    ]


def test_who_takes_part_speaks_and_a_crowd_does_not(only):
    people = [f'ATTENDEE;CN="Person {place}":mailto:p{place}@example.org' for place in range(13)]
    chair = "ATTENDEE;ROLE=CHAIR;CN=Awa Diop:invalid:nomail"
    start = ("UID:1", "SUMMARY:A", "DTSTART:20260302T090000Z")

    few = only(ics(*start, chair, *people[:2])).speakers
    many = only(ics(*start, *people)).speakers

    assert [one.duty for one in few] == [Duty.CHAIR, Duty.SPEAKER, Duty.SPEAKER]
    assert many == []
