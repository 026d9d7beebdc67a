"""What holds for every command: help, refusals, exit codes, streams."""

import errno
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from organiser import __version__
from organiser.cli import terminal
from organiser.cli.main import commands
from organiser.i18n import message

PROGRAM = [sys.executable, "-m", "organiser"]


def program(*arguments, **environment):
    """Run the program as its own process."""
    return subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        capture_output=True,
        timeout=60,
        check=False,
        env={**os.environ, **environment},
    )


def test_help_lists_every_command(organiser):
    told = organiser("--help")

    assert told.code == 0
    assert [command.name for command in commands() if command.name not in told.out] == []


@pytest.mark.parametrize("name", [command.name for command in commands()])
def test_every_command_explains_itself(organiser, name):
    told = organiser(name, "--help")

    assert (told.code, f"organiser {name}" in told.out, told.err) == (0, True, "")


def test_the_commands_come_in_the_order_of_the_work():
    work = ["demo", "new", "import", "info", "check", "print", "publish", "versions"]
    work += ["documents", "log", "undo", "redo"]

    assert [command.name for command in commands() if command.name in work] == work


@pytest.mark.parametrize("arguments", [[], ["print"]])
def test_the_help_has_none_of_the_words_that_argparse_cannot_translate(organiser, arguments):
    told = organiser(*arguments, "--help")

    theirs = ("positional", "and exit", "show program")
    assert [words for words in theirs if words in told.out] == []


def test_the_version_is_told(organiser):
    assert organiser("--version").out == f"Workshop Organiser {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["pirnt"], "“pirnt” is neither a command nor a workshop file."),
        (["gone.organiser"], "“gone.organiser” is neither a command nor a workshop file."),
        (["a" * 300], "is neither a command nor a workshop file."),
        (["--frobnicate"], "“--frobnicate” has no place here"),
        (["info"], ": FILE is missing."),
        (["info", "gone.organiser"], "gone.organiser"),
        (["info", "."], "is a folder"),
        (
            ["print", "x", "agenda", "--language", "de"],
            "“de” is no --language; choose from en, fr, es, it, ar.",
        ),
        (["print", "x"], "It is not clear what to print."),
        (["print", "x", "agenda", "--all"], "It is not clear what to print."),
        (["print", "x", "agneda"], "There is no document “agneda”. Choose from: agenda"),
        (["print", "x", "agenda", "--set", "day"], "“day” sets nothing."),
        (["print", "x", "agenda", "--set", "dya=1"], "has an option “dya”"),
        (["print", "x", "agenda", "--set", "day=x"], "“x” is no number for “day”."),
        (["print", "gone.organiser", "agenda"], "gone.organiser"),
        (["new", "x", "--title", "T", "--from", "2025-12-10"], "--to is missing"),
        (["new", "x", "--title", "T", "--from", "10.12.", "--to", "2025-12-11"], "“10.12.”"),
        (["new", "x", "--title"], "nothing follows --title"),
        (["undo", "gone.organiser"], "gone.organiser"),
        (["info", "a", "b"], "“b” has no place here"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_makes_no_sense_is_refused_in_one_line(
    organiser, tmp_path, monkeypatch, arguments, sentence
):
    monkeypatch.chdir(tmp_path)

    told = organiser(*arguments)

    assert (told.code, told.out, told.opened) == (2, "", [])
    assert (sentence in told.err, told.err.count("\n")) == (True, 1)
    assert [word for word in ("Traceback", "rror", "usage", "ailed") if word in told.err] == []
    assert list(tmp_path.iterdir()) == []


def test_without_arguments_the_window_opens(organiser):
    assert organiser().opened == [()]


def test_a_workshop_alone_opens_in_the_window(organiser, workshop):
    assert organiser(workshop).opened == [(str(workshop),)]


def test_a_workshop_under_any_name_opens_in_the_window(organiser, workshop):
    renamed = workshop.rename(workshop.with_name("turin"))

    assert organiser(renamed).opened == [(str(renamed),)]


def test_without_a_screen_the_window_is_refused_in_a_sentence(organiser, monkeypatch):
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setattr(sys, "platform", "linux")

    told = organiser()

    assert (told.code, told.opened) == (2, [])
    assert "no screen" in told.err


def test_a_defect_of_ours_is_told_calmly_and_logged(organiser, workshop, monkeypatch):
    monkeypatch.setattr("organiser.rules.check.Checker.look", lambda *_: 1 / 0)

    told = organiser("check", workshop)

    log = Path(os.environ["ORGANISER_CONFIG"]) / "organiser.log"
    assert (told.code, told.out, told.err.count("\n")) == (70, "", 1)
    assert str(log) in told.err
    assert "ZeroDivisionError" in log.read_text("utf-8")


def test_a_defect_is_told_where_even_the_log_cannot_be_written(
    organiser, workshop, monkeypatch, tmp_path
):
    (tmp_path / "occupied").write_text("")
    monkeypatch.setenv("ORGANISER_CONFIG", str(tmp_path / "occupied"))
    monkeypatch.setattr("organiser.rules.check.Checker.look", lambda *_: 1 / 0)

    told = organiser("check", workshop)

    assert (told.code, "division by zero" in told.err) == (70, True)


def test_ctrl_c_stops_quietly(organiser, workshop, monkeypatch):
    def stopped(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("organiser.rules.check.Checker.look", stopped)

    told = organiser("check", workshop)

    assert (told.code, told.out, told.err) == (130, "", "")


def test_a_pipe_that_nobody_reads_is_no_reason_to_complain():
    reader, writer = os.pipe()
    os.close(reader)

    done = subprocess.run(
        [*PROGRAM, "documents"], stdout=writer, stderr=subprocess.PIPE, timeout=60, check=False
    )
    os.close(writer)

    assert (done.returncode, done.stderr) == (141, b"")


def test_a_terminal_that_knows_only_ascii_shows_codes(workshop):
    done = program("check", workshop, PYTHONIOENCODING="ascii", LC_ALL="C")

    assert (done.returncode, b"Moreau-Lef\\xe8vre" in done.stdout, done.stderr) == (1, True, b"")


def test_the_list_of_commands_needs_neither_model_nor_qt():
    asked = (
        "import sys; from organiser.cli.main import commands; commands();"
        "print({'sqlmodel', 'PySide6', 'reportlab', 'openpyxl', 'babel'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, timeout=60, check=True
    )

    assert done.stdout == "set()\n"


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "es_CR"}, "es"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "de:ar:fr"}, "ar"),
        ({"LANG": "ja_JP.UTF-8"}, "en"),
        ({"LC_ALL": "C", "LANGUAGE": "fr"}, "en"),
        ({"LC_ALL": "C.UTF-8", "LANG": "fr_FR"}, "en"),
        ({"LANG": "it_IT@euro"}, "it"),
        ({"LC_MESSAGES": "ar_EG", "LANG": "fr_FR"}, "ar"),
        ({"LANG": "Catalan_Spain"}, "en"),
    ],
    ids=str,
)
def test_the_terminal_is_answered_in_its_language(monkeypatch, environment, code):
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert terminal.language().code == code


def test_no_text_of_people_steers_the_terminal(capsys):
    terminal.write("Awa\x1b[2J\x07 Diop\x9b")

    assert capsys.readouterr().out == "Awa\ufffd[2J\ufffd Diop\ufffd\n"


class Screen(io.StringIO):
    encoding = "utf-8"

    def isatty(self):
        return True


def test_long_work_shows_a_bar_that_never_goes_back_and_leaves_nothing(monkeypatch):
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(terminal, "FRAMES_PER_S", 1_000_000)

    with terminal.progress(message("Badges")) as bar:
        for fraction in (0.25, 0.5, 0.1, 1.0):
            bar(fraction)

    frames = screen.getvalue().split("\r")[1:]
    assert [frame.split()[-1] for frame in frames[:-1]] == ["0%", "25%", "50%", "50%", "100%"]
    assert frames[-1] == "\x1b[K"


def test_nobody_looks_so_no_bar_is_drawn(monkeypatch):
    quiet = io.StringIO()
    monkeypatch.setattr(sys, "stderr", quiet)

    with terminal.progress(message("Badges")) as bar:
        bar(0.5)

    assert quiet.getvalue() == ""


def test_a_full_disk_is_told_in_one_line(organiser, workshop, tmp_path, monkeypatch):
    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)

    told = organiser("print", workshop, "agenda", "--out", tmp_path / "out")

    assert (told.code, "no space left on device" in told.err) == (2, True)
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device on this system")
@pytest.mark.parametrize("command", [["documents"], ["documents", "--json"]])
def test_an_answer_that_finds_no_room_is_told_in_one_line(command):
    with Path("/dev/full").open("w") as full:
        told = subprocess.run(
            [*PROGRAM, *command], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False
        )

    assert told.returncode == 2
    assert told.stderr.decode() == (
        "Not all of the answer could be written. Look whether the disk is full, and ask again.\n"
    )
