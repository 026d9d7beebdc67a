"""Each command, as a coordinator or a script runs it."""

import json
import subprocess
import sys

import pytest

from organiser.actions.programme import move_session
from organiser.actions.rows import set_value
from organiser.documents.catalogue import documents
from organiser.store import WorkshopFile
from organiser.store.migrations import newest_format

NEW = ["--title", "Formation", "--from", "2026-03-02", "--to", "2026-03-04"]


def make(organiser, path, *more):
    return organiser("new", path, *NEW, *more)


# new ---------------------------------------------------------------------------------------------


def test_a_new_workshop_holds_what_was_typed(organiser, tmp_path):
    told = make(
        organiser, tmp_path / "w", "--zone", "Africa/Tunis", "--code", "A1", "--venue", "Tunis"
    )

    assert (told.code, told.err, str(tmp_path / "w") in told.out) == (0, "", True)
    with WorkshopFile.open(tmp_path / "w") as file:
        event = file.workshop.event
        assert (event.title, event.zone, event.code, event.venue, event.sample) == (
            "Formation",
            "Africa/Tunis",
            "A1",
            "Tunis",
            False,
        )
        assert len(file.workshop.constituencies) == 8


def test_a_file_that_stands_there_is_never_overwritten(organiser, tmp_path):
    path = tmp_path / "w.organiser"
    path.write_text("mine")

    told = make(organiser, path)

    assert (told.code, "exists already" in told.err, path.read_text()) == (2, True, "mine")


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        (["--title", ""], "cannot be left empty"),
        (["--title", "a\x07"], "control character (U+0007, at place 2)"),
        (["--zone", "Mars/Olympus"], "Mars/Olympus"),
        (["--to", "2026-03-01"], "The last day is before the first."),
    ],
)
def test_a_new_workshop_that_makes_no_sense_is_refused(organiser, tmp_path, changed, sentence):
    told = make(organiser, tmp_path / "w", *changed)

    assert (told.code, sentence in told.err, told.err.count("\n")) == (2, True, 1)
    assert list(tmp_path.iterdir()) == []


def test_an_event_of_one_day_is_an_event(organiser, tmp_path):
    assert make(organiser, tmp_path / "w", "--to", "2026-03-02").code == 0


# info --------------------------------------------------------------------------------------------


def test_info_counts_what_a_workshop_holds(organiser, workshop):
    told = organiser("info", workshop)

    assert told.out.splitlines()[0].startswith("Sample: Advancing social justice")
    assert "Participants       53" in told.out


def test_info_as_json_is_what_its_docstring_promises(organiser, workshop):
    told = json.loads(organiser("info", workshop, "--json").out)

    assert told == {
        "file": str(workshop),
        "format": newest_format(),
        "title": "Advancing social justice through the social and solidarity economy",
        "code": "A9010469",
        "zone": "Europe/Rome",
        "first_day": "2025-12-10",
        "last_day": "2025-12-11",
        "sample": True,
        "participants": 53,
        "expected": 51,
        "sessions": 27,
        "visits": 4,
        "rooms": 6,
        "hosts": 12,
        "groups": 0,
        "duties": 124,
        "wishes": 160,
        "placements": 40,
        "last_change": None,
    }


def test_info_names_the_last_change(organiser, workshop):
    rename(workshop, "Inauguration")

    change = json.loads(organiser("info", workshop, "--json").out)["last_change"]

    assert (change["name"], set(change)) == ("Edit session", {"name", "who", "at"})
    assert "Last change: Edit session" in organiser("info", workshop).out


def test_looking_at_a_workshop_does_not_change_it(organiser, workshop):
    before = workshop.read_bytes()

    for command in ("info", "check", "log"):
        organiser(command, workshop)

    assert workshop.read_bytes() == before


# check -------------------------------------------------------------------------------------------


def test_check_tells_what_clashes_and_exits_with_one(organiser, workshop):
    told = organiser("check", workshop)

    assert told.code == 1
    assert [line.split(":")[0] for line in told.out.splitlines()[:2]] == ["Clash", "Warning"]


def test_check_as_json_names_the_rows(organiser, workshop):
    told = organiser("check", workshop, "--json")

    found = json.loads(told.out)
    assert (told.code, found["clashes"], found["warnings"]) == (1, 1, 1)
    first = found["findings"][0]
    assert set(first) == {
        "rule",
        "title",
        "severity",
        "text",
        "about",
        "when",
        "remedy",
        "accepted",
    }
    assert (first["rule"], first["severity"], first["accepted"]) == (
        "person-in-two-places",
        "clash",
        None,
    )
    assert [row["kind"] for row in first["about"]] == ["participant", "session", "session"]


def test_check_is_content_once_nothing_clashes(organiser, tmp_path):
    make(organiser, tmp_path / "w")

    told = organiser("check", tmp_path / "w", "--json")

    assert (told.code, json.loads(told.out)["clashes"]) == (0, 0)


# print and documents -----------------------------------------------------------------------------


def test_a_document_is_printed_under_its_own_name(organiser, workshop, tmp_path):
    told = organiser("print", workshop, "agenda", "roster", "--out", tmp_path / "out")

    assert told.code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "agenda.pdf",
        "roster.xlsx",
    ]
    assert [line.split("(")[-1].split()[1] for line in told.out.splitlines()] == [
        "pages)",
        "sheets)",
    ]


def test_everything_is_printed_in_the_language_that_was_asked_for(organiser, workshop, tmp_path):
    told = organiser(
        "print", workshop, "--all", "--language", "ar", "--out", tmp_path / "out", "--json"
    )

    written = json.loads(told.out)["written"]
    assert [set(one) for one in written] == [{"document", "path", "pages", "warnings"}] * len(
        documents()
    )
    assert [one["document"] for one in written] == [document.key for document in documents()]
    assert b"/Lang (ar)" in (tmp_path / "out" / "agenda.pdf").read_bytes()


@pytest.mark.parametrize("command", ["print", "demo"])
def test_a_file_is_no_folder_to_write_into(organiser, workshop, tmp_path, command):
    taken = tmp_path / "taken"
    taken.write_text("mine")
    given = [workshop, "agenda"] if command == "print" else ["--no-window"]

    told = organiser(command, *given, "--out", taken)

    assert (told.code, told.out, taken.read_text()) == (2, "", "mine")
    assert told.err == (
        f"{taken} is a file, so nothing can be put into it. "
        "Choose another folder, or make room there.\n"
    )


def test_an_option_goes_to_the_documents_that_have_it(organiser, workshop, tmp_path):
    wanted = ["agenda", "visit-sheets", "--set", "day=1", "--set", "visit=V2"]

    told = organiser("print", workshop, *wanted, "--out", tmp_path, "--json")

    pages = {one["document"]: one["pages"] for one in json.loads(told.out)["written"]}
    assert (pages["agenda"] <= 4, pages["visit-sheets"] <= 2) == (True, True)


def test_a_document_named_twice_is_printed_once(organiser, workshop, tmp_path):
    told = organiser("print", workshop, "agenda", "agenda", "--out", tmp_path)

    assert len(told.out.splitlines()) == 1


def test_warnings_go_to_standard_error(organiser, workshop, tmp_path):
    told = organiser("print", workshop, "badges", "--out", tmp_path, "--set", "stock=herma-9642")

    assert (told.code, len(told.out.splitlines())) == (0, 1)
    assert all(line.startswith("badges: ") for line in told.err.splitlines())
    assert told.err


def test_printing_leaves_no_step(organiser, workshop, tmp_path):
    before = workshop.read_bytes()

    organiser("print", workshop, "agenda", "--out", tmp_path)

    assert workshop.read_bytes() == before


def test_documents_tells_what_can_be_printed_and_how(organiser):
    told = organiser("documents")

    assert [document.key for document in documents() if f"{document.key}  " not in told.out] == []
    assert "--set stock=" in told.out


def test_documents_as_json_is_what_its_docstring_promises(organiser):
    told = json.loads(organiser("documents", "--json").out)["documents"]

    assert {key for one in told for key in one} == {
        "key",
        "title",
        "description",
        "suffix",
        "group",
        "options",
    }
    assert {key for one in told for option in one["options"] for key in option} == {
        "key",
        "label",
        "kind",
        "default",
        "choices",
    }


# log, undo, redo ---------------------------------------------------------------------------------


def rename(path, title):
    with WorkshopFile.open(path) as file:
        file.do(set_value(file.workshop.agenda()[0], "title", title))


def first_title(path):
    with WorkshopFile.open(path, read_only=True) as file:
        return file.workshop.agenda()[0].title


def test_a_change_is_taken_back_and_brought_back_by_name(organiser, workshop):
    before = first_title(workshop)
    rename(workshop, "Inauguration")

    told = organiser("undo", workshop)

    assert (told.out, first_title(workshop)) == ("Undone: Edit session\n", before)

    told = organiser("redo", workshop)

    assert (told.out, first_title(workshop)) == ("Redone: Edit session\n", "Inauguration")


@pytest.mark.parametrize("command", ["undo", "redo"])
def test_where_there_is_nothing_to_take_back_it_says_so(organiser, workshop, command):
    told = organiser(command, workshop)

    assert (told.code, f"nothing to {command}" in told.err) == (2, True)


def test_the_log_tells_what_was_done_newest_first(organiser, workshop):
    rename(workshop, "Inauguration")
    with WorkshopFile.open(workshop) as file:
        moved = file.workshop.agenda()[2]
        file.do(move_session(moved, moved.starts.replace(hour=7)))
    organiser("undo", workshop)

    told = organiser("log", workshop)
    steps = json.loads(organiser("log", workshop, "--json").out)["steps"]

    assert [line.split("  ")[-1] for line in told.out.splitlines()] == ["(undone)", "Edit session"]
    assert [(step["name"], step["undone"], step["changes"]) for step in steps] == [
        ("Move “Opening”", True, 1),
        ("Edit session", False, 1),
    ]


def test_a_log_without_steps_says_so(organiser, workshop):
    assert organiser("log", workshop).out == "Nothing was changed yet.\n"


# demo and self-test ------------------------------------------------------------------------------


def test_the_demo_makes_the_sample_and_every_document(organiser, tmp_path, monkeypatch):
    told = organiser("demo", "--no-window", "--out", tmp_path / "demo")

    made = sorted(str(path.relative_to(tmp_path / "demo")) for path in tmp_path.rglob("*.*"))
    expected = [f"{document.key}{document.suffix}" for document in documents()]
    assert (told.code, told.opened) == (0, [])
    assert made == sorted([*expected, "ar/agenda.pdf", "turin-2025.organiser"])
    assert [line.split("  ")[0] for line in told.out.splitlines()] == [
        str(tmp_path / "demo" / name)
        for name in ["turin-2025.organiser", *expected, "ar/agenda.pdf"]
    ]


def test_the_demo_opens_the_window_on_what_stands_there_as_it_was_left(organiser, workshop):
    path = workshop.rename(workshop.with_name("turin-2025.organiser"))
    rename(path, "Inauguration")

    told = organiser("demo", "--out", path.parent)

    assert (told.code, told.opened) == (0, [(str(path),)])
    assert first_title(path) == "Inauguration"


def test_the_program_tests_itself(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "organiser", "--selftest"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        cwd=tmp_path,
    )

    assert (done.returncode, done.stdout.splitlines()[-1:]) == (0, ["ok"])
    assert list(tmp_path.iterdir()) == []
