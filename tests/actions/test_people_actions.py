from organiser.actions.people import (
    add_participant,
    delete_participants,
    set_constituency,
    set_status,
    set_wishes,
)
from organiser.model import Assignment, Participant, Status


def person(file, family):
    return next(row for row in file.workshop.participants.values() if row.family_name == family)


def test_marking_people_says_how_far_they_have_come(turin):
    step = turin.do(set_status(turin.workshop.people()[:2], Status.CONFIRMED))

    assert str(step.name) == "Mark 2 participants as confirmed"
    assert [row.status for row in turin.workshop.people()][:2] == [Status.CONFIRMED] * 2


def test_a_new_person_is_named_in_the_edit_menu(turin):
    turin.do(add_participant(Participant(given_names="Awa", family_name="Ba")))

    assert str(turin.undoable) == "Add Awa Ba"


def test_people_are_taken_off_the_list(turin):
    step = turin.do(delete_participants([person(turin, "Diop")]))

    assert (str(step.name), turin.workshop.of(Assignment)) == ("Delete participant", {})


def test_people_come_in_the_name_of_a_constituency_or_of_none(turin):
    workers = turin.workshop.constituencies_in_order()[1]

    turin.do(set_constituency([person(turin, "Diop")], workers))

    assert turin.workshop.constituency_of(person(turin, "Diop")) == workers

    turin.do(set_constituency([person(turin, "Diop")], None))

    assert person(turin, "Diop").constituency_id is None


def test_wishes_are_ranked_in_the_order_given(sample):
    first = sample.workshop.people()[0]
    visits = sample.workshop.visits_in_order()

    sample.do(set_wishes(first, [visits[2], visits[0]]))

    wishes = sample.workshop.wishes_of(first)
    assert [(row.visit_id, row.rank) for row in wishes] == [(visits[2].key, 1), (visits[0].key, 2)]
