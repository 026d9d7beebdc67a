"""What a bar says and offers is true as long as it stands."""

import sqlite3

import pytest

from organiser.actions.rows import set_value


@pytest.fixture
def people(window, space):
    return window.show_page("people")


def rows_in(path):
    """Everything in the file but its history."""
    with sqlite3.connect(path) as connection:
        lines = sorted(
            line
            for line in connection.iterdump()
            if not line.startswith(('INSERT INTO "step"', 'INSERT INTO "change"'))
            and "sqlite_sequence" not in line
        )
    connection.close()
    return lines


def test_undo_of_a_deletion_is_no_longer_offered_after_another_step(window, people, space):
    people.view.select_keys({people.table.row(0).key})
    people.delete_action.trigger()
    assert len(window.notices.bars()) == 1

    space.do(set_value(people.table.row(0), "job_title", "Minister"))
    assert window.notices.bars() == []


def test_undo_of_a_deletion_is_no_longer_offered_once_it_was_undone(window, people, space):
    people.view.select_keys({people.table.row(0).key})
    people.delete_action.trigger()
    window.menus.undo.trigger()

    assert window.notices.bars() == []
    assert not window.notices.isVisible()


def test_what_was_mistyped_is_told_until_something_else_is_done(window, people, space):
    table = people.table
    country = next(n for n, c in enumerate(table.columns) if c.field == "country")
    assert not table.setData(table.index(0, country), "Atlantis")
    assert window.notices.bars()[0].notice.grave

    assert table.setData(table.index(0, country), "Sénégal") or table.row(0).country == "SN"
    table.setData(table.index(0, 0), "Another")
    assert window.notices.bars() == []


def test_a_deletion_of_many_is_one_step_and_undo_gives_every_row_back(people, space):
    before = rows_in(space.file.path)
    people.view.select_keys({row.key for row in people.table.rows()[:3]})
    people.delete_action.trigger()
    after = rows_in(space.file.path)
    assert len(space.file.steps()) == 1

    space.undo()
    assert rows_in(space.file.path) == before
    space.redo()
    assert rows_in(space.file.path) == after
