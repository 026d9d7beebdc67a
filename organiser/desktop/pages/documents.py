"""Everything that can be printed or handed over: choose, look, print, save."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.editors import choice_box
from organiser.desktop.menus import OWN_NAMES
from organiser.desktop.page import EmptyState, Page, PageWidget, heading, muted, push_button
from organiser.desktop.saving import Saving
from organiser.desktop.theme import ROOMY, SNUG, TIGHT
from organiser.desktop.work import Job
from organiser.i18n import LANGUAGES, counted, message

if TYPE_CHECKING:
    from organiser.desktop.options import Options
    from organiser.desktop.press import Finished
    from organiser.desktop.workspace import Workspace
    from organiser.documents.document import Document

TITLE = message("Documents")
PAUSE_MS = 250  # so long nothing may be typed before the pages are made again
SIDE_WIDTH = 300


class DocumentsPage(PageWidget):
    """Lists the documents, asks for their options, and shows the very bytes that are saved."""

    ready = Signal()

    def __init__(self, space: Workspace) -> None:
        from organiser.desktop.preview import Preview  # noqa: PLC0415 -- when first shown
        from organiser.documents.catalogue import documents  # noqa: PLC0415

        super().__init__(space, TITLE)
        self.offered = documents()
        self.finished: Finished | None = None
        self.job: Job | None = None
        self.printing: Job | None = None
        self._stopped = False  # by the coordinator: nothing is made until she asks
        self._kept: dict[str, dict[str, Any]] = {}
        self._options: Options | None = None
        self._saving = Saving(self)
        self.print_button = self.button(message("&Print…"), "printer", self._print)
        self.save_button = self.button(message("&Save…"), "floppy-disk", self._save, main=True)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.make)
        row = QHBoxLayout()
        row.setSpacing(ROOMY)
        self.body.addLayout(row, 1)
        row.addWidget(self._side())
        self.preview = Preview(self.desk)
        self.preview.setAccessibleName(self.say(message("Preview")))
        self.preview.faulty.connect(space.fault)
        self.sheet = EmptyState(
            "table",
            self.say(
                message(
                    "A spreadsheet has no pages to show here. Save it and open it to look at it."
                )
            ),
        )
        self.unmade = EmptyState(
            "file-text",
            self.say(message("You stopped the work, so there is nothing to show.")),
            push_button(self.say(message("&Make the document")), "arrow-clockwise", self.make),
        )
        self.stack = QStackedWidget()
        for leaf in (self.unmade, self.preview, self.sheet):
            self.stack.addWidget(leaf)
        right = QVBoxLayout()
        right.setSpacing(TIGHT)
        right.addLayout(self._progress_row())
        right.addWidget(self.stack, 1)
        row.addLayout(right, 1)
        space.changed.connect(self._stale)
        self._list.setCurrentRow(0)
        self._follow()

    def _side(self) -> QScrollArea:
        self._list = QListWidget()
        self._list.setObjectName("cards")
        self._list.setAccessibleName(self.say(TITLE))
        for document in self.offered:
            self._list.addItem(QListWidgetItem(self.say(document.title)))
        self._list.setFixedHeight(
            self._list.sizeHintForRow(0) * max(1, len(self.offered)) + 2 * TIGHT
        )
        self._list.currentRowChanged.connect(self._choose)
        self._description = muted("")
        self.language = choice_box([(code, OWN_NAMES[code]) for code in LANGUAGES])
        self.language.setAccessibleName(self.say(message("Language of the document")))
        self.language.setCurrentIndex(max(0, self.language.findData(self.desk.language.code)))
        self.language.activated.connect(self._stale)
        self._asked = QVBoxLayout()
        self._warnings = QLabel()
        self._warnings.setTextFormat(Qt.TextFormat.PlainText)
        self._warnings.setWordWrap(True)
        side = QWidget()
        side.setObjectName("paper")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, SNUG, 0)
        column.setSpacing(SNUG)
        for widget in (
            self._list,
            self._description,
            muted(self.say(message("Language of the document"))),
            self.language,
        ):
            column.addWidget(widget)
        column.addLayout(self._asked)
        self._warnings_title = heading(self.say(message("Before you print")))
        column.addSpacing(TIGHT)
        column.addWidget(self._warnings_title)
        column.addWidget(self._warnings)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedWidth(SIDE_WIDTH)
        scroll.setWidget(side)
        return scroll

    def _progress_row(self) -> QHBoxLayout:
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.say(message("Progress")))
        self.cancel_button = push_button(self.say(message("Cancel")), "x", self.stop, plain=True)
        self.pages_label = muted("")
        self.pages_label.setWordWrap(False)
        row = QHBoxLayout()
        row.addWidget(self.pages_label)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel_button)
        return row

    # Choosing ------------------------------------------------------------------------------

    @property
    def document(self) -> Document | None:
        """The document that is chosen."""
        place = self._list.currentRow()
        return self.offered[place] if 0 <= place < len(self.offered) else None

    def choose(self, key: str) -> None:
        """Choose the document with `key`."""
        self._list.setCurrentRow([document.key for document in self.offered].index(key))

    def _choose(self) -> None:
        from organiser.desktop.options import Options  # noqa: PLC0415 -- when first shown

        document = self.document
        if document is None:
            return
        if self._options is not None:
            self._options.hide()
            self._options.deleteLater()
        self._description.setText(self.say(document.description))
        self._options = Options(self.desk, document, self._kept.get(document.key, {}))
        self._options.changed.connect(self._stale)
        self._asked.addWidget(self._options)
        self.preview.clear()
        self._stale()

    def _stale(self) -> None:
        """Make the pages again: those shown are no longer what would be made."""
        if self.document is None or self._options is None:
            return
        self._kept[self.document.key] = self._options.values
        self.finished, self._stopped = None, False
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
        values = self._options.values if self._options else {}
        order = Order(self.space.file.path, self.document.key, self.language.currentData(), values)
        self.job = job = Job(lambda job: press().make(order, job))
        job.progress.connect(lambda fraction: self._progressed(job, fraction))
        job.done.connect(lambda finished: self._take(job, finished))
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

    def _take(self, job: Job, finished: Finished) -> None:
        if job is not self.job:
            return
        self.job, self.finished = None, finished
        if self.document is not None and self.document.suffix == ".pdf":
            self.preview.show_bytes(finished.content)
        self._follow()
        self.ready.emit()

    def _fail(self, job: Job, error: Exception) -> None:
        if job is self.job:
            self.job = None
            self._follow()
            self.space.fault(error)

    def _follow(self) -> None:
        document, finished = self.document, self.finished
        paged = document is not None and document.suffix == ".pdf"
        for widget in (self.bar, self.cancel_button):
            widget.setVisible(self.job is not None or self.printing is not None)
        self.save_button.setEnabled(finished is not None)
        self.print_button.setEnabled(finished is not None and paged and self.printing is None)
        if document is None or self._stopped:
            self.stack.setCurrentWidget(self.unmade)
        else:
            self.stack.setCurrentWidget(self.preview if paged else self.sheet)
        pages = finished.pages if finished and paged else 0
        self.pages_label.setText(
            self.say(counted("{count} page", "{count} pages", pages)) if pages else ""
        )
        warnings = finished.warnings if finished else ()
        self._warnings.setText("\n\n".join(self.say(warning) for warning in warnings[:20]))
        self._warnings_title.setVisible(bool(warnings))
        self._warnings.setVisible(bool(warnings))

    # Handing over --------------------------------------------------------------------------

    def _save(self) -> None:
        if self.finished is not None and self.document is not None:
            self._saving.ask(self.document, self.finished.content)

    def _print(self) -> None:
        if self.finished is None:
            return
        from organiser.desktop.paper import ask_printer, print_job  # noqa: PLC0415 -- when asked for

        content = self.finished.content

        def accepted(printer: Any) -> None:  # noqa: ANN401 -- QPrinter
            job = print_job(content, printer)
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


PAGE = Page("documents", TITLE, "printer", 50, DocumentsPage)
