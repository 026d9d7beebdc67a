"""What was deleted comes back whole, and undo goes on as if nothing had been."""

from dumps import dump as dumped
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from organiser.actions.rows import add, delete, set_value
from organiser.actions.trash import restore
from organiser.model import (
    Assignment,
    Host,
    Participant,
    Placement,
    Preference,
    Room,
    Session,
    Visit,
)
from organiser.store import WorkshopFile

KINDS = (Participant, Session, Visit, Host, Room)


def dump(file):
    return dumped(file.path)


def gone(file, *kinds):
    return [
        (file.step(past.number), (past.change.kind, past.change.key))
        for past in file.removals(*kinds)
    ]


def named(file, family):
    return next(p for p in file.workshop.participants.values() if p.family_name == family)


def test_a_person_comes_back_with_her_duties_wishes_and_places(turin):
    before = dump(turin)
    people = [named(turin, "Diop"), named(turin, "Kim")]
    turin.do(delete(people))
    assert not turin.workshop.of(Assignment)
    assert not turin.workshop.of(Preference)
    assert next(iter(turin.workshop.visits.values())).leader_id is None

    turin.do(restore(gone(turin, Participant)))

    assert dump(turin) == before
    assert turin.removals(Participant) == []


def test_each_can_come_back_alone(turin):
    diop, kim = named(turin, "Diop"), named(turin, "Kim")
    turin.do(delete([diop, kim]))
    (one,) = [found for found in gone(turin, Participant) if found[1][1] == kim.key]
    turin.do(restore([one]))

    assert kim.key in turin.workshop.participants
    assert diop.key not in turin.workshop.participants
    assert [row.participant_id for row in turin.workshop.of(Placement).values()] == [kim.key]
    assert [past.change.key for past in turin.removals(Participant)] == [diop.key]


def test_what_hung_on_something_that_is_gone_too_waits_for_it(turin):
    before = dump(turin)
    diop = named(turin, "Diop")
    opening = next(row for row in turin.workshop.sessions.values() if row.title == "Opening")
    turin.do(delete([diop, opening]))
    found = gone(turin, Participant, Session)
    turin.do(restore([one for one in found if one[1][0] is Participant]))
    assert not turin.workshop.of(Assignment)

    turin.do(restore([one for one in found if one[1][0] is Session]))
    assert dump(turin) == before


def test_a_leader_who_was_replaced_meanwhile_does_not_push_the_other_out(turin):
    diop, kim = named(turin, "Diop"), named(turin, "Kim")
    turin.do(delete([diop]))
    turin.do(set_value(next(iter(turin.workshop.visits.values())), "leader_id", kim.key))
    turin.do(restore(gone(turin, Participant)))

    assert next(iter(turin.workshop.visits.values())).leader_id == kim.key


def test_what_undo_brought_back_is_not_in_the_trash(turin):
    turin.do(delete([named(turin, "Diop")]))
    assert len(turin.removals(Participant)) == 1
    turin.undo()
    assert turin.removals(Participant) == []
    turin.redo()
    assert len(turin.removals(Participant)) == 1


def test_the_trash_is_there_after_the_file_was_closed(turin):
    turin.do(delete([named(turin, "Diop")]))
    path = turin.path
    turin.close()
    with WorkshopFile.open(path) as again:
        (past,) = again.removals(Participant)
        assert past.change.before["family_name"] == "Diop"
        again.do(restore(gone(again, Participant)))
        assert named(again, "Diop")


DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["delete", "restore", "edit", "add", "undo", "redo"]),
        st.integers(min_value=0, max_value=50),
    ),
    min_size=4,
    max_size=14,
)


def do(file, deed, number):
    """Do one thing; nothing where it makes no sense."""
    kind = KINDS[number % len(KINDS)]
    rows = list(file.workshop.of(kind).values())
    match deed:
        case "delete" if rows:
            file.do(delete([rows[number % len(rows)]]))
        case "restore" if found := gone(file, *KINDS):
            file.do(restore([found[number % len(found)]]))
        case "edit" if people := list(file.workshop.participants.values()):
            file.do(set_value(people[number % len(people)], "job_title", f"Title {number}"))
        case "add":
            file.do(add(Participant(family_name=f"New {number}")))
        case "undo" if file.undoable:
            file.undo()
        case "redo" if file.redoable:
            file.redo()


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(deeds=DEEDS)
def test_undo_and_redo_go_through_any_restoring(deeds, turin_path, tmp_path_factory):
    path = tmp_path_factory.mktemp("any") / "any.organiser"
    path.write_bytes(turin_path.read_bytes())
    with WorkshopFile.open(path) as file:
        first = dump(file)
        for deed, number in deeds:
            do(file, deed, number)
        last = dump(file)
        taken = 0
        while file.undoable:
            file.undo()
            taken += 1
        assert dump(file) == first
        for _ in range(taken):
            file.redo()
        assert dump(file) == last
        assert {row.key for row in file.read().participants.values()} == set(
            file.workshop.participants
        )
