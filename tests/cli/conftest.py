"""The command line, run in this process as a person would type it."""

from dataclasses import dataclass

import pytest

from organiser.cli.main import main


@dataclass
class Outcome:
    """What came of a command: exit code, output, and the paths that the window was opened on."""

    code: int
    out: str
    err: str
    opened: list[tuple[str, ...]]


@pytest.fixture(autouse=True)
def english_terminal(monkeypatch, tmp_path_factory):
    for name in ("LANGUAGE", "LC_MESSAGES", "LANG", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("ORGANISER_CONFIG", str(tmp_path_factory.mktemp("config")))


@pytest.fixture
def organiser(capsys):
    """Run `organiser` with arguments; the window is only noted."""

    def run(*arguments):
        opened = []

        def open_window(paths):
            opened.append(tuple(paths))
            return 0

        code = main([str(argument) for argument in arguments], open_window)
        told = capsys.readouterr()
        return Outcome(code, told.out, told.err, opened)

    return run


@pytest.fixture
def workshop(sample):
    """The path of the sample workshop, closed."""
    sample.close()
    return sample.path
