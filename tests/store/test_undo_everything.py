"""Whatever is done to whatever kind of row, undo and redo pass through every state between."""

from __future__ import annotations

from contextlib import suppress
from random import Random

import pytest
from anything import can_exist, cells, fields, keys_in, pictures, value

from organiser.i18n import message
from organiser.model import KINDS, Event
from organiser.store import Action, WorkshopFile
from organiser.store.columns import table_of

ALL_KEYS = " UNION ALL ".join(
    f"SELECT '{kind.__tablename__}', id FROM \"{kind.__tablename__}\""  # noqa: S608 -- names of our own
    for kind in KINDS
)


class GiveUp(Exception):
    """What an action may raise in its middle."""


def anything(random, transaction):
    """Do one random thing to a random kind."""
    keys = keys_of(transaction)
    kind = random.choice(KINDS)
    present = keys[kind.__tablename__]
    choices = ["update", "update_many", "flush"] if present else ["flush"]
    if present and (kind is not Event or len(present) > 1):
        choices.append("remove")
    if can_exist(kind, keys):
        choices += ["add", "insert_many"]
    match random.choice(choices):
        case "add":
            transaction.add(kind(**fields(random, kind, keys)))
        case "insert_many":
            rows = [fields(random, kind, keys) for _ in range(random.randrange(1, 4))]
            assert len(transaction.insert_many(kind, rows)) == len(rows)
        case "update":
            row = transaction.get_one(kind, random.choice(present))
            for name, new in part(random, fields(random, kind, keys)).items():
                setattr(row, name, new)
        case "update_many":
            chosen = random.sample(present, min(3, len(present)))
            changes = {key: part(random, fields(random, kind, keys)) for key in chosen}
            transaction.update_many(kind, changes)
        case "remove":
            transaction.remove(transaction.get_one(kind, random.choice(present)))
        case "flush":
            transaction.flush()


def keys_of(transaction):
    """The keys of every kind, by name of table: one question, for it is asked very often."""
    transaction.flush()
    keys = {kind.__tablename__: [] for kind in KINDS}
    for table, key in transaction.core.exec_driver_sql(ALL_KEYS):
        keys[table].append(key)
    return keys


def part(random, values):
    return {name: new for name, new in values.items() if random.random() < 0.3}


def random_states(random, file):
    """Do random actions, some of which give up; return the cells after each that did not."""
    states = [cells(file.path)]
    for _ in range(12):
        count, give_up = random.randrange(1, 6), random.random() < 0.2

        def change(transaction, count=count, give_up=give_up):
            for _ in range(count):
                anything(random, transaction)
            if give_up:
                transaction.flush()
                raise GiveUp

        with suppress(GiveUp):
            if file.do(Action(message("Anything"), change)).changes:
                states.append(cells(file.path))
        assert cells(file.path) == states[-1]
        assert pictures(file.workshop) == pictures(file.read())
    return states


@pytest.mark.parametrize("seed", range(5))
def test_random_actions_are_undone_and_redone_state_by_state(turin, seed):
    random, file = Random(seed), turin
    states = random_states(random, file)
    assert len(states) > 5

    back = [("undo", state) for state in states[-2::-1]]
    forth = [("redo", state) for state in states[1:]]
    for way, state in [*back, *forth, *back]:
        if random.random() < 0.2:
            file.close()
            file = WorkshopFile.open(file.path)
        getattr(file, way)()
        assert cells(file.path) == state
        assert pictures(file.workshop) == pictures(file.read())
    assert file.undoable is None
    file.close()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_field_of_every_kind_comes_back(turin, kind):
    random = Random(kind.__name__)

    def one_of_each(transaction):
        for other in KINDS:
            transaction.add(other(**fields(random, other, keys_of(transaction))))
            transaction.flush()

    turin.do(Action(message("Add"), one_of_each))
    keys = keys_in(turin.workshop)
    key = keys[kind.__tablename__][-1]
    states = [cells(turin.path)]
    columns = [column for column in table_of(kind).columns if column.name != "id"]
    for place in range(3):

        def change(transaction, some=columns[place::3]):
            row = transaction.get_one(kind, key)
            for column in some:
                setattr(row, column.name, value(random, kind, column, keys))

        if turin.do(Action(message("Change"), change)).changes:
            states.append(cells(turin.path))
            assert pictures(turin.workshop) == pictures(turin.read())
    turin.do(Action(message("Remove"), lambda t: t.remove(t.get_one(kind, key))))
    assert key not in turin.workshop.of(kind)

    for state in reversed(states):
        turin.undo()
        assert cells(turin.path) == state
    assert pictures(turin.workshop) == pictures(turin.read())
