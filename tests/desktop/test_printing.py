"""Putting pages on paper: the window lives meanwhile, and Cancel leaves nothing."""

from io import BytesIO

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtPrintSupport import QPrinter
from reportlab.pdfgen.canvas import Canvas

from organiser.actions.rows import set_value
from organiser.desktop.paper import print_job

PATIENCE_MS = 30_000


@pytest.fixture(scope="module")
def pages():
    """300 pages of text with a band of colour."""
    file = BytesIO()
    canvas = Canvas(file, (595, 842))
    canvas.beginForm("lines")
    canvas.rect(40, 780, 500, 20, fill=1)
    for line in range(50):
        canvas.drawString(50, 750 - 14 * line, f"This is the line with the number {line}")
    canvas.endForm()
    for _ in range(300):
        canvas.doForm("lines")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def printer(path, last=300):
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(path))
    made.setFullPage(True)
    made.setFromTo(1, last)
    return made


@pytest.fixture
def page(window, space, qtbot):
    page = window.show_page("documents")
    qtbot.waitUntil(lambda: page.finished is not None, timeout=PATIENCE_MS)
    return page


def begun(page, pages, path, qtbot):
    """Print until the third page is under way."""
    job, told = print_job(pages, printer(path)), []
    job.progress.connect(told.append)
    page.follow_print(job)
    qtbot.waitUntil(lambda: len(told) > 2, timeout=PATIENCE_MS)
    return job


def test_the_window_lives_while_300_pages_are_printed_and_cancel_leaves_nothing(
    page, pages, heart, tmp_path, qtbot
):
    path = tmp_path / "out" / "paper.pdf"
    path.parent.mkdir()
    path.write_bytes(b"printed last week")
    with heart:
        job = begun(page, pages, path, qtbot)
        begun_since = []
        with qtbot.waitSignal(job.stopped, timeout=PATIENCE_MS):
            page.cancel_button.click()
            assert page.printing is None
            job.progress.connect(begun_since.append)

    assert heart.lived
    assert len(begun_since) <= 1, "no further page is begun but one that was under way"
    assert [file.name for file in path.parent.iterdir()] == ["paper.pdf"]
    assert path.read_bytes() == b"printed last week"


def test_an_edit_does_not_stop_the_printer(page, pages, space, tmp_path, qtbot):
    job = begun(page, pages, tmp_path / "paper.pdf", qtbot)
    space.do(set_value(space.workshop.event, "title", "Another title"))
    qtbot.waitUntil(lambda: page.finished is not None, timeout=PATIENCE_MS)

    assert page.printing is job
    assert not job.cancelled
    page.stop()


def test_what_is_printed_in_bands_is_the_page(pages, tmp_path, qtbot):
    """No line of the page is lost or moved between two bands."""
    path = tmp_path / "paper.pdf"
    job = print_job(pages, printer(path, last=1))
    with qtbot.waitSignal(job.done, timeout=PATIENCE_MS):
        job.start()
    pictures = []
    for source in (pages, path.read_bytes()):
        document = PdfDocument(source)
        pictures.append(document[0].render(scale=2).to_pil().convert("L"))
        document.close()
    ours, printed = (picture.resize((149, 211)).tobytes() for picture in pictures)

    assert len(ours) == len(printed)
    assert sum(abs(a - b) > 60 for a, b in zip(ours, printed, strict=True)) < len(ours) / 500


def test_what_was_stopped_can_be_made_again(page, qtbot):
    page._stale()
    page.make()
    page.cancel_button.click()
    assert page.stack.currentWidget() is page.unmade
    assert not page.save_button.isEnabled()

    page.unmade.buttons[0].click()
    qtbot.waitUntil(lambda: page.finished is not None, timeout=PATIENCE_MS)
    assert page.stack.currentWidget() is page.preview
