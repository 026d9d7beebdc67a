"""The visit day, from the wishes on paper to the printed sheets, as a coordinator does it."""

import json
from datetime import date

from pages_reading import page_texts
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtWidgets import QLineEdit

from organiser.actions.rows import add, delete, set_value
from organiser.desktop.visiting.ground_layer import GroundLayer
from organiser.desktop.visiting.taking_over import take_hosts, take_list_of_wishes
from organiser.desktop.visiting.turns import let_rotate
from organiser.desktop.visiting.way_model import MIME
from organiser.desktop.visiting.way_texts import ARRIVES, LEAVES, NOTE, WHAT
from organiser.documents.catalogue import documents
from organiser.documents.export import made
from organiser.i18n import Language
from organiser.model import GroupScheme, Placement, Preference, Visit

SHEETS = {
    "visit-sheets",
    "bus-lists",
    "host-lists",
    "road-books",
    "preference-forms",
    "emergency-cards",
}


def wishes(space, family):
    person = next(one for one in space.workshop.people() if one.family_name == family)
    visits = space.workshop.visits
    return [visits[wish.visit_id].code for wish in space.workshop.wishes_of(person)]


def finished(page, qtbot, seconds=60):
    qtbot.waitUntil(lambda: page.job is None, timeout=seconds * 1000)


def test_from_wishes_on_paper_to_printed_sheets(window, sample, qtbot, heart):
    space = window.take(sample)
    space.do(delete(list(space.workshop.of(Preference).values())))
    space.do(delete(list(space.workshop.of(Placement).values())))
    page = window.show_page("allocation")

    # The grid: type numbers, Enter, the next person.
    page.tabs.setCurrentIndex(1)
    view = page.wishes.view
    table = page.wishes.table
    column = table.columns.index(next(one for one in table.columns if one.key == "wishes"))
    view.setCurrentIndex(table.index(0, column))
    for typed in ("3 1 4", "2,1", "V4 v3"):
        qtbot.keyClicks(view, typed[:1])
        editor = next(one for one in view.findChildren(QLineEdit, "cell") if one.isVisible())
        qtbot.keyClicks(editor, typed[1:])
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    names = [one.family_name for one in page.wishes.table.rows()[:3]]
    assert [wishes(space, name) for name in names] == [
        ["V3", "V1", "V4"],
        ["V2", "V1"],
        ["V4", "V3"],
    ]

    # The plan, looked for while the window goes on.
    with heart:
        page.propose_button.click()
        assert page.bar.isVisible()
        finished(page, qtbot)
    assert heart.lived
    assert page.proposal.plan.proved
    assert page.places.rowCount() == 40
    assert "first wish" in page.outcome.result.text()
    before = len(space.file.steps())
    page.keep_button.click()
    assert len(space.file.steps()) == before + 1
    assert len(space.workshop.of(Placement)) == 40
    assert not page.keep_button.isEnabled()

    # The sheets.
    for document in documents():
        if document.key in SHEETS:
            content, report = made(document, space.workshop, document.request(Language("en")))
            assert report.pages
            assert "Barrito" in " ".join(page_texts(content)) or document.key not in {
                "visit-sheets",
                "host-lists",
                "road-books",
                "preference-forms",
            }
    space.undo()
    assert not space.workshop.of(Placement)


def test_what_contradicts_is_shown_in_words_and_cancel_leaves_nothing(window, sample, qtbot):
    space = window.take(sample)
    for visit in list(space.workshop.visits.values()):
        space.do(set_value(visit, "capacity", 3))
    page = window.show_page("allocation")
    page.propose()
    page.cancel()
    finished(page, qtbot)
    assert page.proposal is None
    assert page.stack.currentWidget() is page.view

    page.propose()
    finished(page, qtbot)
    assert page.stack.currentWidget() is page.contradictions
    said = page.contradictions.label.text()
    assert "Everybody has a place." in said
    assert "“V1” has 3 places." in said
    assert not page.keep_button.isEnabled()


def test_a_change_while_the_plan_is_made_is_noticed(window, sample, qtbot):
    space = window.take(sample)
    page = window.show_page("allocation")
    page.propose()
    space.do(set_value(next(iter(space.workshop.visits.values())), "wear", "Boots"))
    finished(page, qtbot)

    assert page.proposal is None


def test_prices_are_told(window, sample, qtbot):
    space = window.take(sample)
    told = []
    space.told.connect(told.append)
    page = window.show_page("allocation")
    page.propose()
    finished(page, qtbot)
    page.price_button.click()
    finished(page, qtbot)

    assert any("Without “Places of each visit”" in str(line) for line in told[-1].details)


def way(window, sample):
    space = window.take(sample)
    page = window.show_page("visits")
    page.tabs.setCurrentIndex(1)
    return space, page.way


def names(space, editor):
    return [space.workshop.hosts[stop.host_id].name for stop in editor.stops()]


def test_alt_down_moves_a_stop_in_one_step_and_the_times_follow(window, sample, qtbot):
    space, editor = way(window, sample)
    before, steps = names(space, editor), len(space.file.steps())
    editor.view.setCurrentIndex(editor.model.index(2, WHAT))
    editor.view.setFocus()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(editor.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert names(space, editor) == [before[1], before[0], before[2]]
    assert len(space.file.steps()) == steps + 1
    assert editor.stop().host_id == editor.stops()[1].host_id
    space.undo()
    assert names(space, editor) == before


def test_a_stop_is_dragged_before_another(window, sample):
    space, editor = way(window, sample)
    before = names(space, editor)
    packed = QMimeData()
    packed.setData(MIME, b"3")
    nowhere = QModelIndex()
    editor.model.dropMimeData(packed, Qt.DropAction.MoveAction, 2, 0, nowhere)

    assert names(space, editor) == [before[2], before[0], before[1]]


def test_typed_minutes_are_no_estimate_and_too_few_are_red(window, sample):
    space, editor = way(window, sample)
    assert "9 min (estimate)" in editor.model.data(editor.model.index(1, WHAT))
    editor.model.setData(editor.model.index(1, WHAT), "12")
    assert editor.model.data(editor.model.index(1, WHAT)) == "Coach · 12 min"

    space.undo()
    stop = editor.stops()[0]
    space.do(set_value(stop, "arrives", stop.arrives.replace(minute=22)))
    index = editor.model.index(1, NOTE)
    assert editor.model.data(index) == "7 min too short"
    assert editor.model.data(index, Qt.ItemDataRole.DecorationRole) is not None
    assert editor.model.data(index, Qt.ItemDataRole.ForegroundRole) is not None
    editor.model.setData(editor.model.index(2, ARRIVES), "9:30")
    editor.model.setData(editor.model.index(2, LEAVES), "10.20")
    assert editor.model.data(editor.model.index(2, LEAVES)) == "10:20"


def test_the_best_order_is_proposed_and_taken(window, sample):
    space, editor = way(window, sample)
    told = []
    space.told.connect(told.append)
    last = editor.stops()[-1]
    host = space.workshop.hosts[last.host_id]
    space.do(set_value(host, "opening_hours", {"4": [["09:00", "10:30"]]}))
    editor.propose_order()
    (take,) = told[-1].buttons
    take[1]()

    assert editor.stops()[0].key == last.key


def test_visits_with_the_same_hosts_take_them_in_turn(window, sample):
    space, editor = way(window, sample)
    told = []
    space.told.connect(told.append)
    let_rotate(space, space.workshop.visits_in_order()[0])
    assert str(told[-1].text) == "No other visit of that day calls at the same hosts."

    one, two = space.workshop.visits_in_order()[:2]
    places = {stop.position: stop.host_id for stop in space.workshop.stops_of(one)}
    for stop in space.workshop.stops_of(two):
        space.do(set_value(stop, "host_id", places[stop.position]))
    let_rotate(space, space.workshop.visits_in_order()[0])
    there = {}
    for visit in (one, two):
        for stop in space.workshop.stops_of(visit):
            there.setdefault(stop.host_id, []).append((stop.arrives, stop.leaves))

    assert all(max(a[0], b[0]) >= min(a[1], b[1]) for a, b in there.values())
    assert len(editor.stops()) == 3


def test_a_map_of_ones_own_lies_below_and_is_remembered(window, sample, tmp_path, qtbot):
    space, _ = way(window, sample)
    view = window.show_page("visits").map
    bare = view.grab().toImage()
    line = {"type": "LineString", "coordinates": [[7.60, 45.00], [7.75, 45.10]]}
    (tmp_path / "river.geojson").write_text(json.dumps(line))
    with qtbot.waitSignal(view.ground.changed):
        view.ground.read(tmp_path / "river.geojson")

    assert view.grab().toImage() != bare
    again = GroundLayer(space)
    with qtbot.waitSignal(again.changed):
        pass
    view.ground.forget()
    assert view.grab().toImage() == bare


def test_a_file_that_is_no_map_is_refused_in_the_bar(window, sample, tmp_path, qtbot):
    space, _ = way(window, sample)
    told = []
    space.told.connect(told.append)
    (tmp_path / "odd.geojson").write_text("{}")
    window.show_page("visits").map.ground.read(tmp_path / "odd.geojson")
    qtbot.waitUntil(lambda: len(told) == 1)

    assert "no map" in str(told[-1].text)


def test_groups_are_made_and_kept(window, sample, qtbot):
    space = window.take(sample)
    page = window.show_page("groups")
    page.empty.buttons[0].click()
    (scheme,) = space.workshop.of(GroupScheme).values()
    space.do(set_value(scheme, "rounds", 1))
    page.make_button.click()
    finished(page, qtbot)
    page.keep_button.click()

    assert len(space.workshop.groups) == 5
    assert page.table.rowCount() == 40
    page.code_button.click()
    assert sum(bool(one.call_code) for one in space.workshop.people()) == 40


def test_hosts_and_wishes_are_taken_over_from_files(window, turin, sample_path, tmp_path, qtbot):
    space = window.take(turin)
    told = []
    space.told.connect(told.append)
    page = window.show_page("hosts")
    take_hosts(page, sample_path)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert len(space.workshop.hosts) == 13

    (tmp_path / "w.csv").write_text("Name,1st wish\nAwa Diop,V1\nNobody,V1\n", "utf-8")
    take_list_of_wishes(page, tmp_path / "w.csv")
    qtbot.waitUntil(lambda: len(told) == 2)
    assert wishes(space, "Diop") == ["V1"]
    assert len(told[-1].details) == 1


def test_coordinates_and_hours_are_typed_as_people_write_them(window, turin):
    space = window.take(turin)
    page = window.show_page("hosts")
    columns = {column.key: place for place, column in enumerate(page.table.columns)}
    page.table.setData(page.table.index(0, columns["coordinates"]), "45°04'12\"N 7°41'00\"E")
    page.table.setData(page.table.index(0, columns["opening_hours"]), "lun-ven 9-18")
    (host,) = space.workshop.hosts.values()

    assert (round(host.latitude, 4), round(host.longitude, 4)) == (45.07, 7.6833)
    assert host.opening_hours["5"] == [["09:00", "18:00"]]
    assert page.table.setData(page.table.index(0, columns["coordinates"]), "nowhere") is False


def test_a_day_without_visits_leads_to_the_visits(window, blank):
    window.take(blank)
    page = window.show_page("allocation")
    assert page.leaves.currentWidget() is page.empty
    assert page.choices.day is None or isinstance(page.choices.day, date)


def test_a_new_visit_on_another_day_can_be_chosen(window, sample):
    space = window.take(sample)
    page = window.show_page("allocation")
    visit = space.workshop.visits_in_order()[0]
    fields = visit.model_dump(exclude={"id", "uuid"}) | {"day": date(2025, 12, 10), "code": "V9"}
    space.do(add(Visit(**fields)))

    assert page.choices.days.count() == 2
