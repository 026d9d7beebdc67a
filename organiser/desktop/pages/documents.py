"""Everything that can be printed or handed over: choose, look, print, save."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from organiser.desktop.document_side import DocumentSide
from organiser.desktop.noting import Ordered, note, told
from organiser.desktop.page import EmptyState, Page, PageWidget, muted, push_button
from organiser.desktop.preview import Preview
from organiser.desktop.saving import Saving
from organiser.desktop.sheet_view import SheetView
from organiser.desktop.theme import ROOMY, TIGHT
from organiser.desktop.work import Job
from organiser.i18n import counted, message

if TYPE_CHECKING:
    from organiser.desktop.press import Finished
    from organiser.desktop.workspace import Workspace
    from organiser.documents.document import Document
    from organiser.store import Step

TITLE = message("Documents")
PAUSE_MS = 250  # so long nothing may be typed before the pages are made again


class DocumentsPage(PageWidget):
    """Lists the documents, asks for their options, and shows the very bytes that are saved."""

    ready = Signal()

    def __init__(self, space: Workspace) -> None:
        super().__init__(space, TITLE)
        self.finished: Finished | None = None
        self.job: Job | None = None
        self.printing: Job | None = None
        self._shown: Document | None = None
        self._ordered: Ordered | None = None  # what is finished
        self._stopped = False  # by the coordinator: nothing is made until she asks
        self._saving = Saving(self)
        self.print_button = self.button(message("&Print…"), "printer", self._print)
        self.save_button = self.button(message("&Save…"), "floppy-disk", self._save, main=True)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.make)
        self.side = DocumentSide(self.desk)
        self.side.changed.connect(self._stale)
        row = QHBoxLayout()
        row.setSpacing(ROOMY)
        row.addWidget(self.side)
        self.body.addLayout(row, 1)
        right = QVBoxLayout()
        right.setSpacing(TIGHT)
        right.addLayout(self._progress_row())
        right.addWidget(self._views(), 1)
        row.addLayout(right, 1)
        space.changed.connect(self._changed)
        self._follow()
        listing = Job(lambda _: _documents())
        space.follow(listing, self._offer)
        listing.start()

    def _views(self) -> QStackedWidget:
        self.preview = Preview(self.desk)
        self.preview.setAccessibleName(self.say(message("Preview")))
        self.preview.faulty.connect(self.space.fault)
        self.sheet = SheetView(self.desk)
        self.pageless = EmptyState(
            "file-text",
            self.say(
                message("A file of this kind has no pages to show here. Save it and open it.")
            ),
        )
        self.unmade = EmptyState(
            "file-text",
            self.say(message("You stopped the work, so there is nothing to show.")),
            push_button(self.say(message("&Make the document")), "arrow-clockwise", self.make),
        )
        self.stack = QStackedWidget()
        for leaf in (self.unmade, self.preview, self.sheet, self.pageless):
            self.stack.addWidget(leaf)
        return self.stack

    def _progress_row(self) -> QHBoxLayout:
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.say(message("Progress")))
        self.cancel_button = push_button(self.say(message("&Cancel")), "x", self.stop, plain=True)
        self.pages_label, self.printed_label = muted(""), muted("")
        row = QHBoxLayout()
        for label in (self.pages_label, self.printed_label):
            label.setWordWrap(False)
            row.addWidget(label)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel_button)
        return row

    # Choosing ------------------------------------------------------------------------------

    def _offer(self, documents: tuple[Document, ...]) -> None:
        """List the documents once they are imported: that takes a second, off the event loop."""
        self.side.offer(documents)

    @property
    def document(self) -> Document | None:
        """The document that is chosen."""
        return self.side.document

    def choose(self, key: str) -> None:
        """Choose the document with `key`."""
        self.side.choose(key)

    def _changed(self, step: Step) -> None:
        """Make the pages again after a step, unless it only notes what was printed."""
        from organiser.model import PrintJob  # noqa: PLC0415 -- it is there by now

        if step.kinds == {PrintJob}:
            self._tell_printed()
        else:
            self._stale()

    def _stale(self) -> None:
        """Make the pages again: those shown are no longer what would be made."""
        self.finished, self._stopped = None, False
        if self.document is not self._shown:
            self._shown = self.document
            self.preview.clear()
            QTimer.singleShot(0, self, self.give_letters)  # once the options can be seen
        self.cancel()
        self._timer.start()
        self._follow()

    # Making --------------------------------------------------------------------------------

    def make(self) -> None:
        """Make the chosen document in the press; wait until the page is looked at."""
        if not self.isVisible() or self.document is None:
            return
        from organiser.desktop.press import Order  # noqa: PLC0415 -- when first needed
        from organiser.desktop.printing import press  # noqa: PLC0415

        self._timer.stop()
        self.space.settle()
        self.cancel()
        language, values = self.side.language.currentData(), self.side.values
        order = Order(self.space.file.path, self.document.key, language, values)
        ordered = Ordered(self.document, self.space.workshop, language, values)
        self.job = job = Job(lambda job: press().make(order, job))
        job.progress.connect(lambda fraction: self._progressed(job, fraction))
        job.done.connect(lambda finished: self._take(job, finished, ordered))
        job.failed.connect(lambda error: self._fail(job, error))
        self._stopped = False
        self.bar.setValue(0)
        self._follow()
        job.start()

    def stop(self) -> None:
        """Stop printing, or else making pages: the coordinator does not want to wait."""
        if self.printing is not None:
            self.printing.cancel()
            self._printed(self.printing)
            return
        self._stopped = True
        self.cancel()

    def cancel(self) -> None:
        """Stop making pages."""
        if self.job is not None:
            self.job.cancel()
            self.job = None
            self._follow()

    def put_away(self) -> None:
        self._timer.stop()
        self.cancel()
        if self.printing is not None:
            self.printing.cancel()
        self.preview.clear()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.finished is None and self.job is None and not self._stopped:
            self._timer.start()

    def _take(self, job: Job, finished: Finished, ordered: Ordered) -> None:
        if job is not self.job:
            return
        self.job, self.finished, self._ordered = None, finished, ordered
        view = self._view()
        if view is self.preview:
            self.preview.show_bytes(finished.content)
        elif view is self.sheet:
            self.sheet.show_leaves(finished.sheets)
        self._follow()
        self._tell_printed()
        self.ready.emit()

    def _tell_printed(self) -> None:
        """Say when the document was printed last, and what changed since."""
        said = told(self.space, self.document.key) if self.document is not None else None
        self.printed_label.setText(self.say(said) if said is not None else "")
        self.printed_label.setVisible(said is not None)

    def _fail(self, job: Job, error: Exception) -> None:
        if job is self.job:
            self.job = None
            self._follow()
            self.space.fault(error)

    def _view(self) -> QWidget:
        """Return what shows the chosen document."""
        if self.document is None or self._stopped:
            return self.unmade
        shown: dict[str, QWidget] = {".pdf": self.preview, ".xlsx": self.sheet}
        return shown.get(self.document.suffix, self.pageless)

    def _follow(self) -> None:
        finished, view = self.finished, self._view()
        for widget in (self.bar, self.cancel_button):
            widget.setVisible(self.job is not None or self.printing is not None)
        paged = finished is not None and view is self.preview
        self.save_button.setEnabled(finished is not None)
        self.print_button.setEnabled(paged and self.printing is None)
        self.stack.setCurrentWidget(view)
        self.stack.setVisible(self.document is not None)
        pages = finished.pages if finished and paged else 0
        self.pages_label.setText(
            self.say(counted("{count} page", "{count} pages", pages)) if pages else ""
        )
        warnings = finished.warnings if finished else ()
        self.side.warn(tuple(self.say(warning) for warning in warnings))

    # Handing over --------------------------------------------------------------------------

    def _save(self) -> None:
        if self.finished is not None and self._ordered is not None:
            content, ordered = self.finished.content, self._ordered
            done = partial(note, self.space, ordered, content)
            self._saving.ask(ordered.document, content, done)

    def _print(self) -> None:
        if self.finished is None:
            return
        from organiser.desktop.paper import ask_printer, print_job  # noqa: PLC0415 -- when asked for

        content, ordered = self.finished.content, self._ordered

        def accepted(printer: Any) -> None:  # noqa: ANN401 -- QPrinter
            job = print_job(content, printer)
            if ordered is not None:
                job.done.connect(lambda _: note(self.space, ordered, content))
            self.follow_print(job)

        ask_printer(self, self.finished.pages, accepted)

    def follow_print(self, job: Job) -> None:
        """Show how far printing has come, with a way to stop it."""
        self.printing = job
        job.progress.connect(lambda fraction: self._progressed(job, fraction))
        for end in (job.done, job.stopped, job.failed):
            end.connect(lambda *_: self._printed(job))
        job.failed.connect(self.space.fault)
        self.bar.setValue(0)
        self._follow()
        job.start()

    def _progressed(self, job: Job, fraction: float) -> None:
        """Show the work that takes longer: printing, while both are under way."""
        if job is (self.printing or self.job):
            self.bar.setValue(round(fraction * 1000))

    def _printed(self, job: Job) -> None:
        if self.printing is job:
            self.printing = None
            self._follow()


def _documents() -> tuple[Document, ...]:
    from organiser.desktop import ahead  # noqa: PLC0415 -- on a thread
    from organiser.documents.catalogue import documents  # noqa: PLC0415

    ahead.import_documents()
    return documents()


PAGE = Page("documents", TITLE, "printer", 50, DocumentsPage)
