"""Every change is a step that can be taken back."""

from __future__ import annotations

import pytest

from organiser.i18n import message
from organiser.model import Session
from organiser.store import Action


def renamed(session, title):
    def change(transaction):
        transaction.get_one(Session, session.key).title = title

    return Action(message("Rename “{session}”", session=session.title), change)


def test_an_action_reaches_the_picture_and_the_disk(turin):
    session = turin.workshop.agenda()[0]
    step = turin.do(renamed(session, "Welcome"))
    assert turin.workshop.sessions[session.key].title == "Welcome"
    assert turin.read().sessions[session.key].title == "Welcome"
    assert step.kinds == {Session}
    assert step.changes[0].before == {"title": "Opening"}
    turin.undo()
    assert turin.workshop.sessions[session.key].title == "Opening"
    turin.redo()
    assert turin.read().sessions[session.key].title == "Welcome"


def test_a_row_of_the_picture_cannot_be_assigned(turin):
    with pytest.raises(AttributeError, match="by an action"):
        turin.workshop.agenda()[0].title = "Welcome"
