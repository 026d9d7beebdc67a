from hashlib import sha256

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel, QPushButton

from organiser.actions.rows import set_value
from organiser.desktop.letters import letter
from organiser.desktop.paper import print_job
from organiser.desktop.printing import press
from organiser.documents.catalogue import documents

PATIENCE_MS = 30_000


@pytest.fixture(scope="module", autouse=True)
def warm():
    """The press runs already, as it does in the program a moment after a workshop was opened."""
    press().warm()
    yield
    press().close()


@pytest.fixture
def page(window, sample, qtbot):
    window.take(sample)
    page = window.show_page("documents")
    qtbot.waitUntil(lambda: page.finished is not None, timeout=PATIENCE_MS)
    return page


def made(page, key, qtbot):
    page.choose(key)
    qtbot.waitUntil(lambda: page.finished is not None, timeout=PATIENCE_MS)
    return page.finished


@pytest.mark.parametrize("document", documents(), ids=lambda document: document.key)
def test_every_document_can_be_looked_at(document, page, qtbot):
    finished = made(page, document.key, qtbot)

    assert finished.content
    assert page.save_button.isEnabled()
    if document.suffix == ".pdf":
        qtbot.waitUntil(lambda: page.preview.pages == finished.pages, timeout=PATIENCE_MS)
        assert page.print_button.isEnabled()
    else:
        shown = page.sheet if document.suffix == ".xlsx" else page.pageless
        assert page.stack.currentWidget() is shown
        assert not page.print_button.isEnabled()


def test_the_saved_file_is_what_was_shown(page, settings, tmp_path, qtbot):
    finished = made(page, "badges", qtbot)
    folder = tmp_path / "out"
    folder.mkdir()
    page._saving.write(folder / "badges.pdf", page.document, finished.content)
    window = page.window()
    qtbot.waitUntil(lambda: window.notices.bars() != [])

    assert (
        sha256((folder / "badges.pdf").read_bytes()).digest() == sha256(finished.content).digest()
    )
    (bar,) = window.notices.bars()
    assert [button.text() for button in bar.buttons] == ["&Open it", "Show in &folder"]
    assert settings.last_folder("save") == folder


def test_after_saving_the_file_and_its_folder_can_be_opened(page, tmp_path, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    path, window = tmp_path / "agenda.pdf", page.window()
    for place in (0, 1):
        page._saving.write(path, page.document, b"%PDF")
        qtbot.waitUntil(lambda: window.notices.bars() != [])
        window.notices.bars()[0].buttons[place].click()
        window.notices.clear()

    assert opened == [QUrl.fromLocalFile(str(path)), QUrl.fromLocalFile(str(tmp_path))]


def test_a_place_that_cannot_be_written_is_told_with_two_ways_out(page, tmp_path, qtbot):
    target = tmp_path / "folder.pdf"
    target.mkdir()
    (target / "keep").write_text("kept")
    page._saving.write(target, page.document, b"%PDF")
    window = page.window()
    qtbot.waitUntil(lambda: window.notices.bars() != [])

    (bar,) = window.notices.bars()
    assert bar.notice.grave
    assert [button.text() for button in bar.buttons] == ["&Try again", "Save &as…"]
    assert (target / "keep").read_text() == "kept"


def test_the_first_page_does_not_wait_for_the_others(page, qtbot):
    """Pages are drawn as they come into view; how soon is measured in tests/benchmarks."""
    page.choose("agenda")
    shown = []
    page.preview.shown.connect(shown.append)
    page.choose("badges")
    qtbot.waitUntil(lambda: page.finished is not None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: shown != [], timeout=PATIENCE_MS)

    assert shown[0] == 0
    assert len(page.preview._asked) < page.preview.pages


def test_pages_follow_the_workshop(page, window, qtbot):
    space = window.space
    before = page.finished.content
    space.do(set_value(space.workshop.event, "title", "Another title"))
    assert page.finished is None
    assert not page.save_button.isEnabled()
    qtbot.waitUntil(lambda: page.finished is not None, timeout=PATIENCE_MS)

    assert page.finished.content != before


def test_options_are_kept_per_document(page, qtbot):
    made(page, "agenda", qtbot)
    box = page.side.options.editors["people"]
    box.setChecked(not box.isChecked())
    wanted = page.side.options.values
    made(page, "badges", qtbot)
    made(page, "agenda", qtbot)

    assert page.side.options.values == wanted


def test_cancel_stops_the_press_at_once_and_it_works_again(page, qtbot):
    page.choose("badges")
    page._timer.stop()
    page.make()
    job, process = page.job, press()._process
    with qtbot.waitSignal(job.stopped, timeout=PATIENCE_MS):
        qtbot.mouseClick(page.cancel_button, Qt.MouseButton.LeftButton)
    assert not process.is_alive(), "ended at once, wherever it was"
    assert page.finished is None

    page.make()
    qtbot.waitUntil(lambda: page.finished is not None, timeout=PATIENCE_MS)


def test_printing_keeps_the_true_size(page, tmp_path, qtbot):
    """Printed into a PDF file: pages of the same size, the ink where it stood."""
    finished = made(page, "badges", qtbot)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFullPage(True)
    printer.setFromTo(1, 2)
    job = print_job(finished.content, printer)
    with qtbot.waitSignal(job.done, timeout=PATIENCE_MS):
        page.follow_print(job)

    ours, printed = PdfDocument(finished.content), PdfDocument(tmp_path / "printed.pdf")
    try:
        assert len(printed) == 2
        assert printed[0].get_size() == pytest.approx(ours[0].get_size(), abs=1)
        boxes = [ink(document) for document in (ours, printed)]
        assert boxes[1] == pytest.approx(boxes[0], abs=2)
    finally:
        ours.close()
        printed.close()


def ink(document):
    """The edges of what is not white on the first page, in points."""
    picture = document[0].render(scale=1).to_pil().convert("L")
    return picture.point(lambda level: 255 if level < 200 else 0).getbbox()


def test_what_stands_in_the_way_of_a_document_is_said_in_the_bar(page, window, qtbot):
    path = window.space.file.path
    path.rename(path.with_suffix(".away"))
    page.choose("badges")
    qtbot.waitUntil(lambda: window.notices.bars() != [], timeout=PATIENCE_MS)

    assert window.notices.bars()[0].notice.grave
    assert page.job is None
    assert not page.save_button.isEnabled()


def test_the_options_of_each_document_have_letters(page, qtbot):
    made(page, "badges", qtbot)
    labels = [w for w in page.side.findChildren(QLabel) if w.isVisible() and w.buddy() is not None]
    letters = [letter(label.text()) for label in labels if letter(label.text())]
    taken = {letter(text) for text in page.window().menus.titles()} | set(letters)
    taken |= {letter(button.text()) for button in page.findChildren(QPushButton)}
    left = [label.text() for label in labels if not letter(label.text())]

    assert len(letters) > 5
    assert len(letters) == len(set(letters))
    assert all({c for c in text.casefold() if c.isalnum()} <= taken for text in left)
