"""Work that is stopped while it is written leaves nothing, and is stopped soon."""

import pytest
from sqlmodel import select

from organiser.i18n import message
from organiser.model import Participant
from organiser.store import Action

MANY = 2_000
PIECE = 500


class Stopped(Exception):
    pass


def crowd():
    rows = [{"family_name": f"Name {n}", "constituency_id": 1} for n in range(MANY)]

    def change(transaction):
        transaction.insert_many(Participant, rows)
        everybody = transaction.exec(select(Participant.id)).all()
        transaction.update_many(Participant, {key: {"job_title": "Delegate"} for key in everybody})

    return Action(message("Import"), change)


def stopped_at(place):
    """Return what to call between pieces: it stops the work when it is called so often."""
    calls = iter(range(place + 1))

    def go_on():
        if next(calls) == place:
            raise Stopped

    return go_on


def looks(file):
    """Return how often a complete import asks whether it may go on."""
    asked = []
    file.do(crowd(), lambda: asked.append(None))
    file.undo()
    return len(asked)


def test_whenever_an_import_is_stopped_nothing_is_left(turin):
    for place in range(looks(turin)):
        before = turin.read()
        with pytest.raises(Stopped):
            turin.do(crowd(), stopped_at(place))
        assert turin.workshop.participants.keys() == before.participants.keys()
        assert turin.read().participants == before.participants
        assert turin.undoable is None
        assert len(turin.steps()) == 1
        assert turin.redoable is not None


def test_it_may_be_stopped_after_each_piece_and_at_the_last_moment(turin):
    """Each piece is added, then changed; then come the record, the history and the end."""
    assert looks(turin) >= 2 * MANY // PIECE + 3


def test_after_a_stop_the_same_import_goes_through(turin):
    with pytest.raises(Stopped):
        turin.do(crowd(), stopped_at(3))
    turin.do(crowd())

    assert len(turin.read().participants) == MANY + 6
