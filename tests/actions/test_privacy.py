"""Personal data: a copy holds none, what was removed is gone from the bytes, the numbers stay."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import zlib
from contextlib import closing
from datetime import date, datetime
from time import sleep

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organiser.actions import rows
from organiser.actions.mentions import STRUCK, Mentions
from organiser.actions.privacy import (
    Removal,
    copy_without_personal_data,
    due,
    keep_until,
    told_of_copy,
)
from organiser.errors import WorkshopReadOnly, WriteRefused
from organiser.model import (
    KINDS,
    Acceptance,
    Assignment,
    Bus,
    ColumnMapping,
    Event,
    Host,
    Participant,
    Picture,
    Placement,
    Preference,
    PrintJob,
    Session,
    Status,
    Version,
    Visit,
)
from organiser.model.personal import PERSONAL_FIELDS, PERSONAL_KINDS
from organiser.planning.statistics import Statistics, statistics
from organiser.store import WorkshopFile, backups

SECRETS = (
    "Ousmane Diop, brother",
    "SECRETNOTE",
    "SESSIONSECRET",
    "VISITSECRET",
    "EVENTSECRET",
    "HOSTSECRET",
    "REASONSECRET",
    "Giovanna Contatto",
    "giovanna@host.example",
    "Bruno Autista",
)
PHONES = ("+221 77 555 01 02", "+39 011 555 0199", "+39 333 555 0188", "+39 011 555 0177")


@pytest.fixture
def told(turin):
    """The small workshop with all that tells of persons, changed often enough to leave traces."""
    workshop = turin.workshop
    awa = next(row for row in workshop.people() if row.family_name == "Diop")
    turin.do(
        rows.set_value(awa, "phone", PHONES[0]),
    )
    turin.do(rows.set_value(awa, "emergency_contact", SECRETS[0]))
    turin.do(rows.set_value(awa, "notes", "SECRETNOTE: knows Ms Kim"))
    turin.do(rows.add(Picture(name="Awa.jpg", content=b"PHOTOGRAPH" * 500)))
    (picture,) = turin.workshop.of(Picture)
    turin.do(rows.set_value(awa, "photo_id", picture))
    opening, *_ = workshop.agenda()
    turin.do(rows.set_value(opening, "note", "SESSIONSECRET"))
    turin.do(rows.set_value(opening, "abstract", "With Awa DIOP and Łęcki-Muñoz, call 77 5550102."))
    (host,) = workshop.hosts.values()
    turin.do(
        rows.set_values(
            [
                (
                    host,
                    {
                        "contact_name": SECRETS[7],
                        "email": SECRETS[8],
                        "phone": PHONES[1],
                        "notes": "HOSTSECRET",
                        "description": "Ask Giovanna Contatto or giovanna@host.example.",
                    },
                )
            ]
        )
    )
    (visit,) = workshop.visits.values()
    turin.do(
        rows.set_values([(visit, {"notes": "VISITSECRET", "emergency_phone": PHONES[3]})]),
    )
    turin.do(rows.add(Bus(name="Coach 1", driver=SECRETS[9], phone=PHONES[2])))
    turin.do(
        rows.set_values(
            [(workshop.event, {"notes": "EVENTSECRET", "choices": {"draw": ["Awa Diop"]}})]
        )
    )
    published = zlib.compress(json.dumps({"speakers": ["Awa Diop"]}).encode(), 0)
    turin.do(
        rows.add(
            Acceptance(rule="twins", subject=f"{awa.uuid} 3", reason="REASONSECRET"),
            PrintJob(document="badges", subject="Awa Diop", made=datetime(2025, 12, 1)),
            Version(published=datetime(2025, 12, 1), content=published),
            ColumnMapping(signature="Awa Diop|Dakar", columns={"Awa Diop": "name"}),
        )
    )
    turin.do(rows.add(Participant(given_names="Passing", family_name="Stranger")))
    turin.undo()
    backups.confirm(backups.copy(turin.path))
    return turin


def traces(path, people):
    """What of everybody and of the secrets can still be read in the bytes of a file."""
    content = path.read_bytes()
    texts = [*SECRETS, *PHONES, "775550102", "PHOTOGRAPH", "Passing", "Stranger"]
    for person in people:
        texts += [person.full_name, person.family_name, person.native_name, person.email]
        texts += [person.allergies, person.uuid]
    return [text for text in texts if text and text.encode() in content]


def person(file, family_name):
    return next(row for row in file.workshop.people() if row.family_name == family_name)


# The copy --------------------------------------------------------------------------------------


def test_the_test_would_see_what_is_left(told):
    assert {"SECRETNOTE", "Diop", "김민서", "awa.diop@example.org", "Stranger"} <= set(
        traces(told.path, told.workshop.people())
    )


def test_a_copy_for_the_next_organiser_holds_nobody_in_its_bytes(told, tmp_path):
    target = tmp_path / "next.organiser"
    found = copy_without_personal_data(told.workshop, target)

    left = traces(target, told.workshop.people())
    assert left == ["Łęcki-Muñoz"]  # alone it may be a word: it is shown to whoever copies
    assert found.doubtful == ["With … and Łęcki-Muñoz, call …."]


def test_the_copy_keeps_hosts_rooms_and_programme_and_opens(told, tmp_path):
    target = tmp_path / "next.organiser"
    copy_without_personal_data(told.workshop, target)
    with WorkshopFile.open(target) as copied:
        workshop = copied.workshop
        assert [row.title for row in workshop.agenda()] == [
            row.title for row in told.workshop.agenda()
        ]
        assert workshop.rooms.keys() == told.workshop.rooms.keys()
        (host,) = workshop.hosts.values()
        assert (host.name, host.address) == ("Cooperativa Esempio", "Via Esempio 1, Torino")
        assert host.description == f"Ask {STRUCK} or {STRUCK}."
        (visit,) = workshop.visits.values()
        assert (visit.leader_id, visit.meeting_point) == (None, "Main gate")
        assert [row.name for row in workshop.of(Bus).values()] == ["Coach 1"]
        for kind in (Participant, Assignment, Placement, Preference, Picture, *PERSONAL_KINDS):
            assert not workshop.of(kind)
        assert copied.steps() == []
        copied.do(rows.set_value(host, "notes", "new"))  # it is worked with as any other


def test_the_copy_says_what_is_not_in_it_and_what_to_look_at(told, tmp_path):
    found = copy_without_personal_data(told.workshop, tmp_path / "next.organiser")
    sentences = [str(sentence) for sentence in told_of_copy(found)]
    assert sentences[0] == "6 people are not in it."
    assert "In 2 texts a name, an address or a number was replaced by “…”." in sentences
    assert sentences[-1].startswith("1 text has a word that is also a family name.")


def test_the_sample_leaves_no_name_address_or_number(sample, tmp_path):
    target = tmp_path / "next.organiser"
    copy_without_personal_data(sample.workshop, target)
    content = target.read_bytes()
    hosts = sample.workshop.hosts.values()
    texts = [host.contact_name for host in hosts] + [host.phone for host in hosts]
    for row in sample.workshop.people():
        texts += [row.full_name, row.email, row.phone, row.native_name, row.notes, row.uuid]
    assert [text for text in texts if text and text.encode() in content] == []


def test_a_copy_takes_nobodys_place(told, tmp_path):
    target = tmp_path / "there.organiser"
    target.write_text("mine")
    with pytest.raises(WriteRefused):
        copy_without_personal_data(told.workshop, target)
    assert target.read_text() == "mine"


KEPT_TEXTS = {
    Event: "code title title_by_language subtitle subtitle_by_language zone venue address "
    "organisers languages emergency_numbers accent version country",
    Picture: "name media_type",
    Session: "code title title_by_language abstract abstract_by_language floor_language "
    "interpreted_languages equipment track",
    Host: "name address website languages opening_hours access description description_by_language",
    Visit: "code theme theme_by_language meeting_point languages vehicle cost wear plan_b colour",
    Bus: "name operator",
}
"""Fields with texts that stay in a copy, of the kinds that also have some that do not."""

HARMLESS = {
    "Channel", "Constituency", "CustomField", "Equipment", "ExtraRoom", "Group", "GroupScheme",
    "Leg", "Logo", "Room", "Stop", "Walk", "Window",
}  # fmt: skip
ABOUT_PEOPLE = {
    "Assignment",
    "Invitation",
    "KeptApart",
    "Membership",
    "Placement",
    "Preference",
    "Tie",
}
"""Kinds that go because they name a participant."""


def test_whoever_adds_a_field_decides_whether_it_is_personal():
    for kind in KINDS:
        if kind in PERSONAL_KINDS or kind.__name__ in HARMLESS | ABOUT_PEOPLE:
            continue
        texts = {
            name
            for name, field in kind.model_fields.items()
            if field.annotation in (str, bytes) or "str" in str(field.annotation)
        }
        texts -= {"uuid", "content", "kind", "certainty", "place", "audience"}
        stay = set(KEPT_TEXTS.get(kind, "").split())
        assert texts == stay | PERSONAL_FIELDS.get(kind, frozenset()), kind.__name__
    named = {kind.__name__ for kind in KINDS}
    assert named == (
        HARMLESS
        | ABOUT_PEOPLE
        | {kind.__name__ for kind in (*PERSONAL_KINDS, *KEPT_TEXTS, *PERSONAL_FIELDS)}
    )


# The removal -----------------------------------------------------------------------------------


def test_everybody_is_gone_from_the_bytes_of_the_file_and_from_its_backups(told, data_folder):
    people = told.workshop.people()
    assert backups.listed(told.path)
    Removal.of(told, people).carry_out()

    left = traces(told.path, people)
    assert set(left) <= {"Łęcki-Muñoz", *SECRETS[2:]} | set(PHONES[1:])  # notes that name nobody
    assert "SECRETNOTE" not in left
    assert [path for path in data_folder.rglob("*") if path.is_file()] == []
    assert told.workshop.participants == {}
    assert told.steps() == []
    assert told.undoable is None


def test_one_person_goes_and_the_others_stay(told):
    awa = person(told, "Diop")
    others = [row.full_name for row in told.workshop.people() if row is not awa]
    Removal.of(told, [awa]).carry_out()

    assert [row.full_name for row in told.workshop.people()] == others
    content = told.path.read_bytes()
    for text in ("Awa", "DIOP", "awa.diop", PHONES[0], "775550102", "PHOTOGRAPH", "REASONSECRET"):
        assert text.encode() not in content
    assert "김민서".encode() in content
    assert told.workshop.agenda()[0].abstract.startswith(f"With {STRUCK} and Łęcki")
    with closing(sqlite3.connect(told.path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_who_shares_a_telephone_or_a_name_keeps_it(told):
    awa = person(told, "Diop")
    twin = {"given_names": "Awa", "family_name": "Diop", "email": awa.email, "phone": awa.phone}
    told.do(rows.add(Participant(**twin, notes="not Awa Diop of the ministry")))
    Removal.of(told, [awa]).carry_out()
    left = person(told, "Diop")
    assert {name: getattr(left, name) for name in twin} == twin
    assert left.notes == f"not {STRUCK} of the ministry"


def test_a_picture_that_is_also_a_logo_stays(told):
    awa = person(told, "Diop")
    from organiser.model import Logo  # noqa: PLC0415 -- of this test alone

    told.do(rows.add(Logo(picture_id=awa.photo_id)))
    Removal.of(told, [person(told, "Diop")]).carry_out()
    assert len(told.workshop.of(Picture)) == 1


def test_the_numbers_are_the_same_before_and_after(sample):
    before = statistics(sample.workshop)
    some = sample.workshop.people()[::3]
    Removal.of(sample, some).carry_out()
    assert statistics(sample.workshop) == before
    Removal.of(sample, sample.workshop.people()).carry_out()
    assert statistics(sample.workshop) == before
    with WorkshopFile.open(sample.path, read_only=True) as again:
        assert statistics(again.workshop) == before


def test_the_numbers_that_are_kept_are_plain_and_survive_nonsense():
    plain = {"people": [["africa", "", "female", "expected", 3]], "countries": "nonsense", "x": 1}
    found = Statistics.of_plain(plain)
    assert found.people.total() == 3
    assert Statistics.of_plain(found.plain()) == found
    assert Statistics.of_plain(None) == Statistics()


def test_it_says_before_what_it_will_remove(told):
    told_of = [str(sentence) for sentence in Removal.of(told, told.workshop.people()).goes()]
    steps = len(told.steps())
    assert told_of == [
        "6 people, with all that is kept of them: duties, wishes, places and groups.",
        "1 photograph.",
        f"The history: {steps} steps that can be undone, with whoever was deleted before.",
        "2 backups of this workshop.",
        "1 published version of the programme.",
        "Their names in 4 other texts, where “…” will stand.",
    ]


def test_backups_of_a_copy_or_of_an_earlier_place_are_told_and_not_touched(told, tmp_path):
    copied = tmp_path / "elsewhere" / "copy.organiser"
    told.save_copy(copied)
    backup = backups.confirm(backups.copy(copied))
    other = tmp_path / "other.organiser"
    WorkshopFile.create(other, Event(title="Other", first_day=date(2026, 1, 1),
                                     last_day=date(2026, 1, 1))).close()  # fmt: skip
    backups.confirm(backups.copy(other))

    removal = Removal.of(told, told.workshop.people())
    *_, last = map(str, removal.stays())
    assert last.endswith(f"Look into {backup.parent}.")
    assert len(list(removal.stays())) == 3
    removal.carry_out()
    assert backup.exists()


def test_what_was_changed_since_it_was_said_is_not_lost(told):
    removal = Removal.of(told, [person(told, "Diop")])
    (host,) = told.workshop.hosts.values()
    told.do(rows.set_value(host, "name", "Renamed meanwhile"))
    removal.carry_out()
    assert [row.name for row in told.workshop.hosts.values()] == ["Renamed meanwhile"]
    assert "Diop" not in {row.family_name for row in told.workshop.people()}


def test_keys_and_numbers_of_steps_are_never_given_again(told):
    highest = max(told.workshop.participants)
    number = told.steps()[0].number
    Removal.of(told, told.workshop.people()).carry_out()
    step = told.do(rows.add(Participant(given_names="New", family_name="Person")))
    assert min(told.workshop.participants) > highest
    assert step.number > number


def test_a_workshop_open_for_reading_only_loses_nobody(told):
    told.close()
    with WorkshopFile.open(told.path, read_only=True) as file:
        with pytest.raises(WorkshopReadOnly):
            Removal.of(file, file.workshop.people()).carry_out()
        assert len(file.workshop.participants) == 6


def test_the_rights_of_the_file_stay(told):
    told.path.chmod(0o600)
    Removal.of(told, told.workshop.people()).carry_out()
    assert told.path.stat().st_mode & 0o777 == 0o600


REMOVER = """
import sys
from pathlib import Path
from organiser.actions.privacy import Removal
from organiser.store import WorkshopFile
file = WorkshopFile.open(Path(sys.argv[1]))
removal = Removal.of(file, file.workshop.people())
print("ready", flush=True)
sys.stdin.readline()
removal.carry_out()
print("done", flush=True)
"""


@pytest.mark.parametrize("moment_s", [0.002, 0.02, 0.04, 0.08])
def test_killed_at_any_moment_everybody_is_there_or_nobody(sample, moment_s):
    sample.close()
    with subprocess.Popen(
        [sys.executable, "-c", REMOVER, sample.path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout.readline() == "ready\n"
        process.stdin.write("\n")
        process.stdin.flush()
        sleep(moment_s)
        os.kill(process.pid, signal.SIGKILL)
    beside = [path for path in sample.path.parent.rglob("*") if path.is_file()]
    left_over = [path for path in beside if path != sample.path]
    assert not any(b"Diop" in path.read_bytes() for path in left_over)
    with WorkshopFile.open(sample.path) as file:
        assert len(file.workshop.participants) in {0, len(sample.workshop.participants)}
        assert (not file.workshop.participants) == bool(file.workshop.event.choices)


# Retention -------------------------------------------------------------------------------------


def test_a_date_of_retention_is_one_step_for_everybody(turin):
    turin.do(keep_until(turin.workshop.people(), date(2026, 12, 31)))
    assert str(turin.undoable) == "Set 6 retention dates"
    assert due(turin.workshop, date(2026, 12, 31)) == []  # the last day on which they are kept
    assert due(turin.workshop, date(2027, 1, 1)) == turin.workshop.people()
    turin.undo()
    assert due(turin.workshop, date(2099, 1, 1)) == []


# What tells who somebody is -----------------------------------------------------------------------


NAMED = Participant(
    given_names="Thị Hồng",
    family_name="Nguyễn",
    native_name="김민서",
    email="hong@example.org",
    phone="+84 24 3555 0101",
)


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("Keynote by Nguyen thi hong.", "Keynote by …."),
        ("Hồng: THỊ HỒNG NGUYỄN, chair", "Hồng: …, chair"),
        ("write to Hong@Example.org.", "write to …."),
        ("call 024 3555-0101 today", "call … today"),
        ("김민서는 온다", "…는 온다"),
        ("Nguyễn", "Nguyễn"),
        ("On 2025-12-10 at 14:30 in room 3555", "On 2025-12-10 at 14:30 in room 3555"),
    ],
)
def test_names_addresses_and_numbers_are_found_however_written(text, struck):
    assert Mentions.of([NAMED]).struck(text) == struck


def test_texts_in_lists_and_mappings_are_looked_through():
    value = {"a": ["Thị Hồng Nguyễn", 3], "Nguyễn Thị Hồng": None}
    assert Mentions.of([NAMED]).struck_everywhere(value) == {"a": [STRUCK, 3], STRUCK: None}


@given(st.text(max_size=60))
def test_what_names_nobody_stays_as_it_is(text):
    assert Mentions.of([]).struck(text) == text
    once = Mentions.of([NAMED]).struck(text)
    assert Mentions.of([NAMED]).struck(once) == once


def test_a_declined_person_is_counted_as_away(turin):
    turin.do(rows.set_value(person(turin, "Kim"), "status", Status.DECLINED))
    assert statistics(turin.workshop).countries["KR", "away"] == 1
