"""A small workshop that every room can test with."""

from __future__ import annotations

from datetime import date
from shutil import copy

import pytest
from turin import fill_turin, new_event

from organiser.importers.sample import create_sample
from organiser.model import (
    Event,
)
from organiser.store import WorkshopFile


@pytest.fixture(autouse=True)
def data_folder(tmp_path_factory, monkeypatch):
    """No test touches the data folder of whoever runs it."""
    folder = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("ORGANISER_DATA", str(folder))
    return folder


@pytest.fixture(scope="session")
def turin_path(tmp_path_factory):
    """The small workshop, made once; copy it, do not open it."""
    path = tmp_path_factory.mktemp("turin") / "turin.organiser"
    WorkshopFile.create(path, new_event(), fill_turin).close()
    return path


@pytest.fixture
def turin(turin_path, tmp_path):
    """A small workshop, open."""
    with WorkshopFile.open(copy(turin_path, tmp_path / "turin.organiser")) as file:
        yield file


@pytest.fixture
def blank(tmp_path):
    """An event about which nothing is known but its title and days, open."""
    path = tmp_path / "blank.organiser"
    event = Event(title="Blank", first_day=date(2026, 3, 2), last_day=date(2026, 3, 3))
    with WorkshopFile.create(path, event) as file:
        yield file


@pytest.fixture(scope="session")
def sample_path(tmp_path_factory):
    """The sample workshop, made once; copy it, do not open it."""
    path = tmp_path_factory.mktemp("sample") / "sample.organiser"
    create_sample(path).close()
    return path


@pytest.fixture
def sample(sample_path, tmp_path):
    """The sample workshop, open."""
    with WorkshopFile.open(copy(sample_path, tmp_path / "sample.organiser")) as file:
        yield file
