"""Two entries of one person, side by side: made one, or kept apart, in one step."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from organiser.actions.people import add_participant
from organiser.desktop.merging.comparison import RIGHT
from organiser.desktop.pages import duplicates
from organiser.model import KeptApart, Participant


@pytest.fixture
def page(window, space, qtbot):
    """The page, with Kim standing there twice."""
    kim = next(p for p in space.workshop.participants.values() if p.family_name == "Kim")
    fields = kim.model_dump(exclude={"id", "uuid", "photo_id"})
    twin = {
        **fields,
        "family_name": "KIM",
        "email": "kim@example.org",
        "notes": "late",
        "diets": ["halal"],
    }
    space.do(add_participant(Participant(**twin)))
    made = window.show_page("duplicates")
    qtbot.waitUntil(lambda: made.pairs != [])
    return made


def people(space, name):
    found = space.workshop.participants.values()
    return [person for person in found if person.family_name.casefold() == name]


def asked(page):
    return {choice.heading: choice for choice in page.comparison.choices}


def test_the_evidence_is_told_in_words(page):
    assert "the same name" in page.evidence.text()
    assert "one person" in page.list.item(0).text()


def test_only_what_differs_is_asked_and_what_is_there_is_proposed(page):
    choices = asked(page)
    assert {"Family name", "Diet", "Staff notes"} <= set(choices)
    assert "Given names" not in choices
    assert choices["Staff notes"].chosen == {"notes": "late"}
    assert choices["Diet"].values[2] == {"diets": ["vegetarian", "halal"]}


def test_the_chosen_values_stay_and_the_other_entry_goes_in_one_step(page, space, qtbot):
    asked(page)["Diet"].group.button(2).click()
    asked(page)["Family name"].group.button(RIGHT).click()
    page.merge_button.click()
    (kim,) = people(space, "kim")
    assert (kim.family_name, kim.notes) == ("KIM", "late")
    assert kim.diets == ["vegetarian", "halal"]
    assert len(space.workshop.visits_of(kim)) == 1
    qtbot.waitUntil(lambda: page.pairs == [])
    assert page.stack.currentWidget() is page.empty
    space.undo()
    assert len(people(space, "kim")) == 2


def test_two_people_who_are_kept_apart_are_not_asked_about_again(page, space, qtbot):
    page.apart_button.click()
    assert len(space.workshop.of(KeptApart)) == 1
    qtbot.waitUntil(lambda: page.pairs == [])
    assert len(people(space, "kim")) == 2


def test_every_choice_has_a_name_for_a_screen_reader(page):
    for widget in page.comparison.findChildren(QWidget):
        if widget.focusPolicy() and widget.isVisible():
            node = QAccessible.queryAccessibleInterface(widget)
            assert node.text(QAccessible.Text.Name), widget
    names = [button.accessibleName() for button in asked(page)["Family name"].group.buttons()]
    assert names == ["Family name: Kim", "Family name: KIM"]


def test_many_people_are_compared_in_a_process_of_their_own(page, qtbot, monkeypatch):
    before = page.pairs
    monkeypatch.setattr(duplicates, "FEW", 0)
    page.pairs = []
    page.look()
    qtbot.waitUntil(lambda: page.job is None, timeout=20_000)
    assert page.pairs == before != []
