from datetime import datetime

import pytest

from organiser.actions.event import edit_event
from organiser.actions.rows import set_value
from organiser.actions.versions import next_number, publish
from organiser.planning.programme_changes import changes_since, latest_version

NOON = datetime(2025, 12, 1, 12, 0, 30, 5)


def test_a_published_version_is_frozen_and_the_event_says_its_number(turin):
    step = turin.do(publish(turin.workshop, "For the printers", NOON))

    version = latest_version(turin.workshop)
    assert str(step.name) == f"Publish version {version.number}"
    assert turin.workshop.event.version == str(version.number)
    assert (version.note, version.published) == (
        "For the printers",
        datetime(2025, 12, 1, 12, 0, 30),
    )
    assert changes_since(turin.workshop, version) == []

    session = next(row for row in turin.workshop.agenda() if row.kind != "blocker")
    turin.do(set_value(session, "title", "Quite another"))

    (change,) = changes_since(turin.workshop, version)
    assert (change.kind, change.after.title) == ("renamed", "Quite another")


def test_undo_takes_a_version_back_as_one_step(turin):
    before = turin.workshop.event.version
    turin.do(publish(turin.workshop, "", NOON))

    turin.undo()

    assert (turin.workshop.versions_in_order(), turin.workshop.event.version) == ([], before)


@pytest.mark.parametrize(
    ("typed", "number"), [("", 1), ("3", 4), ("1.2", 2), ("final", 1), ("0.9", 1)]
)
def test_the_first_number_is_higher_than_one_that_was_typed(turin, typed, number):
    turin.do(edit_event(turin.workshop.event, version=typed))

    assert next_number(turin.workshop) == number


def test_numbers_go_up_by_one_also_where_a_lower_one_is_typed_in_between(turin):
    for _ in range(2):
        turin.do(publish(turin.workshop, "", NOON))
    first = turin.workshop.event.version
    turin.do(edit_event(turin.workshop.event, version="1"))

    turin.do(publish(turin.workshop, "", NOON))

    assert turin.workshop.event.version == str(int(first) + 1)
