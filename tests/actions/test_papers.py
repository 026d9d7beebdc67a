"""Row E47: a badge beside a print job says how much changed since."""

from datetime import datetime

from organiser.actions.papers import READS, changes_since, latest_jobs, note_print
from organiser.actions.programme import move_session
from organiser.actions.rows import set_value
from organiser.documents.catalogue import documents

NOON = datetime(2025, 12, 3, 14, 10)


def printed(file, document="agenda"):
    file.do(note_print(file, document, NOON))
    return latest_jobs(file.workshop)[document]


def first(file):
    return next(iter(file.workshop.sessions.values()))


def move(file, hour):
    file.do(move_session(first(file), first(file).starts.replace(hour=hour)))


def test_nothing_changed_since_a_print_at_first(turin):
    move(turin, 8)
    assert changes_since(turin, printed(turin)) == []


def test_a_session_that_moves_makes_the_agenda_old_and_the_badges_not(turin):
    agenda, badges = printed(turin), printed(turin, "badges")
    move(turin, 8)
    move(turin, 7)

    assert [str(step.name) for step in changes_since(turin, agenda)] == ["Move “Opening”"] * 2
    assert changes_since(turin, badges) == []


def test_a_change_that_is_taken_back_does_not_count(turin):
    job = printed(turin)
    move(turin, 8)
    turin.undo()

    assert changes_since(turin, job) == []


def test_a_change_of_before_that_is_taken_back_counts(turin):
    move(turin, 8)
    job = printed(turin)
    turin.undo()  # the note of the print
    turin.undo()  # and the move that is on the paper

    assert [str(step.name) for step in changes_since(turin, job)] == ["Move “Opening”"]


def test_another_print_does_not_make_the_first_one_old(turin):
    job = printed(turin)
    printed(turin)
    assert changes_since(turin, job) == []


def test_a_document_of_which_nothing_is_known_shows_everything(turin):
    job = printed(turin, "something-new")
    person = next(iter(turin.workshop.participants.values()))
    turin.do(set_value(person, "job_title", "Minister"))

    assert len(changes_since(turin, job)) == 1


def test_documents_are_named_as_they_are_called():
    assert set(READS) <= {document.key for document in documents()}
