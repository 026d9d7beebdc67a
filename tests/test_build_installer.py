"""Refusals of build_installer.py; CI does not build, the closing of a release does."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "build_installer.py"


def build(*arguments, **environment):
    return subprocess.run(
        [sys.executable, SCRIPT, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", **environment},
    )


def test_a_format_that_cannot_be_built_is_refused_with_those_that_can(tmp_path):
    done = build("--format", "msi", "--out", str(tmp_path / "dist"))

    assert (done.returncode, list(tmp_path.iterdir())) == (2, [])
    assert "“msi” cannot be built yet. Choose one of: dir" in done.stderr


@pytest.mark.parametrize("wanted", ["dir", "deb"])
def test_a_missing_tool_is_named_before_any_work(wanted, tmp_path):
    done = build("--format", wanted, "--out", str(tmp_path / "dist"), PATH=str(tmp_path))

    assert (done.returncode, list(tmp_path.iterdir())) == (2, [])
    assert "missing  objdump" in done.stdout
    assert "objdump (apt-get install binutils)" in done.stderr
    assert "nothing was done" in done.stderr


@pytest.mark.parametrize(
    "name",
    ["workshop-organiser.desktop", "workshop-organiser.xml", "workshop-organiser.metainfo.xml"],
)
def test_the_texts_of_the_package_are_there(name):
    text = (SCRIPT.parent / "resources" / "linux" / name).read_text("utf-8")

    assert "workshop-organiser" in text
