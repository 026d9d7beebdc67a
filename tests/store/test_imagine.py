"""What an action would do is seen without doing it."""

from hashlib import sha256

import pytest

from organiser.actions.programme import duplicate_session, move_session
from organiser.actions.rows import delete, set_value
from organiser.errors import OrganiserError
from organiser.model import Assignment


def test_the_workshop_after_is_seen_and_the_file_stays_byte_for_byte(turin):
    opening = next(iter(turin.workshop.sessions.values()))
    before = sha256(turin.path.read_bytes()).hexdigest()
    after = turin.imagine(move_session(opening, opening.starts.replace(hour=7)))

    assert after.sessions[opening.key].starts.hour == 7
    assert turin.workshop.sessions[opening.key].starts.hour == 9
    assert turin.read().sessions[opening.key].starts.hour == 9
    assert sha256(turin.path.read_bytes()).hexdigest() == before
    assert turin.steps() == []
    assert turin.undoable is None


def test_what_would_be_added_has_the_key_that_it_then_gets(turin):
    opening = next(iter(turin.workshop.sessions.values()))
    imagined = turin.imagine(duplicate_session(opening))
    turin.do(duplicate_session(opening))

    assert list(imagined.sessions) == list(turin.workshop.sessions)


def test_what_hangs_on_a_row_that_would_go_is_gone_too(turin):
    opening = next(iter(turin.workshop.sessions.values()))
    imagined = turin.imagine(delete([opening]))

    assert opening.key not in imagined.sessions
    assert imagined.of(Assignment) == {}
    assert len(turin.workshop.of(Assignment)) == 1


def test_what_would_be_refused_is_refused(turin):
    opening = next(iter(turin.workshop.sessions.values()))
    with pytest.raises(OrganiserError):
        turin.imagine(set_value(opening, "title", ""))
    turin.do(set_value(opening, "title", "Welcome"))
    assert turin.workshop.sessions[opening.key].title == "Welcome"
