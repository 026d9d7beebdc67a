import pytest
from dumps import dump
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from organiser.actions.custom_fields import add_field
from organiser.actions.photos import set_photo
from organiser.actions.rows import set_value
from organiser.desktop.own_fields import OwnFields
from organiser.desktop.person.crop_dialog import CropDialog
from organiser.desktop.person.taking_part import Way
from organiser.model import CustomField, CustomKind, Picture

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def space(alone):
    return alone.space


@pytest.fixture
def panel(people, qtbot):
    qtbot.keyClick(people.view, Qt.Key.Key_Return, CONTROL)
    return people.panel


def field(panel, name):
    return next(form.fields[name] for form in panel.forms if name in form.fields)


def test_the_form_opens_by_key_and_edits_the_person(people, panel, space, qtbot):
    assert panel.isVisible()
    assert panel.name.text() == "Ms Awa Diop"
    editor = field(panel, "job_title").editor
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, "Minister")
    qtbot.keyClick(editor, Qt.Key.Key_Return)

    assert space.workshop.people()[0].job_title == "Minister"
    people.view.stand_on(people.table.index(1, 0))
    assert panel.name.text() == "Layla Haddad"
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert people.view.hasFocus()


def test_the_badge_shows_the_order_of_the_names_while_they_are_typed(panel, space, qtbot):
    assert panel.badge.badge.name == ("Awa", "Diop")
    box = field(panel, "family_name_first").editor
    box.setCurrentIndex(box.findData(True))  # noqa: FBT003
    box.activated.emit(box.currentIndex())
    assert panel.badge.badge.name == ("Diop", "Awa")

    editor = field(panel, "badge_name").editor
    editor.setFocus()
    qtbot.keyClicks(editor, "Awa D.")
    assert panel.badge.badge.name == ("Awa D.",)
    assert space.workshop.people()[0].badge_name == ""  # not kept before the field is left


def test_what_is_half_typed_in_the_form_is_kept_when_another_person_is_chosen(
    people, panel, space, qtbot
):
    key = panel.key
    editor = field(panel, "organisation").editor
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, "Union")
    people.view.stand_on(people.table.index(2, 0))

    assert space.workshop.participants[key].organisation == "Union"


def test_it_says_what_she_takes_part_in_and_leads_there(panel, space, qtbot):
    panel.tabs.setCurrentIndex(2)
    ways = panel.part.findChildren(Way)
    said = [way.accessibleName() for way in ways]
    assert any(text.startswith("Chair · Opening") for text in said)
    assert "Leads Cooperatives" in said
    sought = []
    space.sought.connect(sought.append)
    ways[0].click()

    assert [row.title for row in sought] == ["Opening"]


def test_the_history_says_who_changed_what_from_what_to_what(panel, space):
    person = space.workshop.participants[panel.key]
    space.do(set_value(person, "country", "IT"))
    space.do(add_field("T-shirt", CustomKind.CHOICE, ["S", "M"]))
    space.do(set_value(space.workshop.participants[panel.key], "custom", {"T-shirt": "M"}))
    panel.tabs.setCurrentIndex(3)

    said = [panel.changes.item(n).text() for n in range(panel.changes.count())]
    assert len(said) == 2
    assert said[0].endswith("T-shirt: (empty) → M")
    assert said[1].endswith("Country: Senegal → Italy")
    space.undo()
    assert panel.changes.count() == 1


@pytest.fixture
def picture(tmp_path):
    """A picture that is red above and blue below."""
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    ramp = QLinearGradient(0, 0, 0, 600)
    ramp.setColorAt(0, QColor("red"))
    ramp.setColorAt(1, QColor("blue"))
    painter = QPainter(image)
    painter.fillRect(image.rect(), ramp)
    painter.end()
    path = tmp_path / "portrait.png"
    image.save(str(path))
    return path


def test_a_photograph_is_cut_to_its_frame_and_undone(panel, space, turin, picture, qtbot):
    before = dump(turin.path)
    panel.photo.take(picture)
    dialog = panel.photo.findChild(CropDialog)
    frame = dialog.cutting.frame
    assert frame.width() / frame.height() == pytest.approx(35 / 45)
    for _ in range(20):
        qtbot.keyClick(dialog.cutting, Qt.Key.Key_Minus)
    for _ in range(40):
        qtbot.keyClick(dialog.cutting, Qt.Key.Key_Up)
    assert dialog.cutting.frame.top() == 0
    start = dialog.cutting.rect().center()
    QTest.mousePress(dialog.cutting, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(dialog.cutting, start + QPoint(0, 30))
    QTest.mouseRelease(dialog.cutting, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 30))
    dialog.keep()

    (photo,) = space.workshop.of(Picture).values()
    kept = QImage.fromData(photo.content)
    assert (kept.width(), kept.height()) == (413, 531)
    assert photo.content.startswith(b"\xff\xd8\xff")
    assert kept.pixelColor(200, 5).red() > 180
    assert space.workshop.participants[panel.key].photo_id == photo.key
    panel.photo.remove()
    assert not space.workshop.of(Picture)
    space.undo()
    space.undo()
    assert dump(turin.path) == before


def test_a_second_photograph_takes_the_place_of_the_first(panel, space):
    for content in (b"\xff\xd8\xff1", b"\xff\xd8\xff2"):
        space.do(set_photo(space.workshop.participants[panel.key], content))
    (photo,) = space.workshop.of(Picture).values()
    assert photo.content.endswith(b"2")


def test_a_file_that_is_no_picture_is_said(alone, panel, tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Dear Madam", "utf-8")
    panel.photo.take(path)

    assert "letter.txt is no picture that can be read." in alone.said


KINDS = {
    "T-shirt": (CustomKind.CHOICE, "M", "M"),
    "Room nights": (CustomKind.NUMBER, "3", 3),
    "Vaccinated": (CustomKind.YES_NO, "oui", True),
    "Passport until": (CustomKind.DATE, "1.2.2030", "2030-02-01"),
    "Remark": (CustomKind.TEXT, "sits in front", "sits in front"),
}


def test_own_fields_stand_in_the_table_and_in_the_form(people, panel, space, turin, qtbot):
    for name, (kind, _, _) in KINDS.items():
        space.do(add_field(name, kind, ["S", "M", "L"] if kind is CustomKind.CHOICE else ()))
    table, key = people.table, panel.key
    for name, (_, typed, kept) in KINDS.items():
        place = next(n for n, c in enumerate(table.columns) if str(c.heading) == name)
        assert table.setData(table.index(table.place(key), place), typed), name
        assert space.workshop.participants[key].custom[name] == kept
        assert any(str(f.column.heading) == name for f in panel.forms[0].fields.values())
    before = dump(turin.path)
    place = next(n for n, c in enumerate(table.columns) if str(c.heading) == "Remark")
    table.setData(table.index(table.place(key), place), "")
    assert "Remark" not in space.workshop.participants[key].custom
    space.undo()
    assert dump(turin.path) == before


def test_own_fields_are_added_renamed_put_in_order_and_deleted(people, space, turin, qtbot):
    first = dump(turin.path)
    people.own_fields()
    dialog = people.findChild(OwnFields)
    for name in ("T-shirt", "Hotel"):
        qtbot.keyClicks(dialog.name, name)
        dialog.add_button.click()
    assert [one.name for one in space.workshop.custom_fields()] == ["T-shirt", "Hotel"]
    qtbot.keyClicks(dialog.name, "hotel")
    assert not dialog.add_button.isEnabled()

    person = people.table.row(0)
    space.do(set_value(person, "custom", {"T-shirt": "M"}))
    dialog.list.setCurrentRow(0)
    dialog.name.setText("Shirt")
    dialog.change_button.click()
    assert space.workshop.participants[person.key].custom == {"Shirt": "M"}
    dialog.list.setCurrentRow(0)
    dialog.move_field(1)
    assert [one.name for one in space.workshop.custom_fields()] == ["Hotel", "Shirt"]
    dialog.list.setCurrentRow(1)
    dialog.delete_field()
    assert space.workshop.participants[person.key].custom == {}
    assert [one.name for one in space.workshop.custom_fields()] == ["Hotel"]
    space.undo()
    assert space.workshop.participants[person.key].custom == {"Shirt": "M"}
    while space.file.undoable:
        space.undo()
    assert not space.workshop.of(CustomField)
    assert dump(turin.path) == first


def test_every_editor_of_the_form_has_a_name(panel):
    for form in panel.forms:
        for one in form.fields.values():
            assert one.editor.accessibleName()
            assert isinstance(one.editor, QLineEdit | QComboBox) or one.editor.accessibleName()
            assert one.label.buddy() is one.editor
