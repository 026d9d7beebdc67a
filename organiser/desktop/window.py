"""The main window: the start page, or a side bar with the pages of the open workshop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop import side_bar
from organiser.desktop.desk import Desk
from organiser.desktop.dropping import Drops
from organiser.desktop.icons import program_icon
from organiser.desktop.letters import letter
from organiser.desktop.menus import Menus
from organiser.desktop.notices import Notices
from organiser.desktop.opening import Opening
from organiser.desktop.start import StartPage
from organiser.desktop.status_line import StatusLine
from organiser.desktop.theme import SNUG, WIDE
from organiser.desktop.workspace import Notice
from organiser.i18n import message, verbatim

if TYPE_CHECKING:
    from organiser.desktop.page import Page, PageWidget
    from organiser.desktop.workspace import Workspace
    from organiser.errors import OrganiserError
    from organiser.model import Row
    from organiser.store import WorkshopFile

BACKUP_MS = 2000  # so long after a change its backup has been checked
SMALL_SCREEN = QSize(1024, 768 - 110)  # without the menus and the line below
FIRST_SIZE = QSize(1180, 760)


class Window(QMainWindow):
    """Shows one workshop at a time. `rebuild` asks for a new window: theme or language changed."""

    rebuild = Signal()
    opened = Signal()  # a workshop is shown

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.space: Workspace | None = None
        self.pages: tuple[Page, ...] = ()
        self._built: dict[str, PageWidget] = {}
        self._backup_refused: OrganiserError | None = None
        self.setWindowIcon(program_icon())
        self.stack = QStackedWidget()
        self.start = StartPage(desk)
        self.stack.addWidget(self.start)
        self.stack.addWidget(self._work_area())
        self.setCentralWidget(self.stack)
        self.status = StatusLine(desk)
        self.setStatusBar(self.status)
        self.opening = Opening(self)
        self.menus = Menus(self)
        self.drops = Drops(self)
        self.start.new.connect(self.opening.new)
        self.start.opened.connect(self.opening.choose)
        self.start.sample.connect(self.opening.sample)
        self.start.imported.connect(self.opening.new_from_list)
        self.start.chosen.connect(self.opening.recent)
        self._place()
        self._name()

    def _work_area(self) -> QWidget:
        area, right = QWidget(), QWidget()
        self.side_bar = side_bar.SideBar(self.desk)
        self.side = self.side_bar.pages
        self.side.currentRowChanged.connect(self._turn)
        right.setObjectName("page")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        self.notices = Notices(self.desk)
        self.notices.setContentsMargins(WIDE, SNUG, WIDE, SNUG)
        self.leaves = QStackedWidget()
        beside.addWidget(self.leaves, 1)
        beside.addWidget(self.notices)
        row = QHBoxLayout(area)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side_bar)
        row.addWidget(right, 1)
        return area

    # The workshop --------------------------------------------------------------------------

    def take(self, file: WorkshopFile, page: str = "") -> Workspace:
        """Show `file`, which is open, in place of what was shown."""
        from organiser.desktop.findings import Findings  # noqa: PLC0415 -- after the first frame
        from organiser.desktop.pages import pages  # noqa: PLC0415
        from organiser.desktop.workspace import Workspace  # noqa: PLC0415

        self.put_away()
        self.space = Workspace(self.desk, file)
        self.space.home = self.leaves
        self.space.findings = Findings(self.space)
        self.pages = pages()
        self.side_bar.offer(self.pages)
        for _ in self.pages:
            self.leaves.addWidget(QWidget())
        self.space.changed.connect(self._after_step)
        self.space.told.connect(self.tell)
        self.space.findings.changed.connect(self._count_clashes)
        self.space.sought.connect(self.show_row)
        self.space.turned.connect(self.show_page)
        self.desk.settings.remember(file.path)
        self.stack.setCurrentIndex(1)
        self.status.show()
        self.show_page(page or self.pages[0].key)
        self._say_saved()
        self._name()
        self.side.setFocus()
        self.opened.emit()
        return self.space

    def put_away(self) -> WorkshopFile | None:
        """Stop showing the workshop; return its file, still open."""
        if self.space is None:
            return None
        self.space.settle()
        file = self.space.file
        self.side_bar.offer(())
        for page in self._built.values():
            page.put_away()
        while self.leaves.count():
            self._take_leaf(0)
        self._built.clear()
        self.notices.clear()
        self.space.deleteLater()
        self.space = None
        return file

    def close_workshop(self) -> None:
        """Close the file and go back to the start page."""
        if (file := self.put_away()) is not None:
            file.close()
        self.start.refresh()
        self.stack.setCurrentIndex(0)
        self.status.hide()
        self._name()

    # Pages ---------------------------------------------------------------------------------

    @property
    def page(self) -> str:
        """The key of the page that is shown."""
        place = self.leaves.currentIndex()
        return self.pages[place].key if self.space and place >= 0 else ""

    def show_page(self, key: str) -> PageWidget:
        """Show the page with `key`; it is built when first shown."""
        place = next((n for n, page in enumerate(self.pages) if page.key == key), 0)
        if self.side.currentRow() == place:
            self._turn(place)
        self.side.setCurrentRow(place)
        return self._built[self.pages[place].key]

    def _turn(self, place: int) -> None:
        if self.space is None or place < 0:
            return
        self.space.settle()
        page = self.pages[place]
        if page.key not in self._built:
            self._built[page.key] = page.build(self.space)
            self._take_leaf(place)
            self.leaves.insertWidget(place, self._leaf_of(self._built[page.key]))
        self.leaves.setCurrentIndex(place)
        self.menus.follow()
        self._built[page.key].give_letters(map(letter, self.menus.titles()))

    def _leaf_of(self, page: PageWidget) -> QWidget:
        """Return what stands in the window: the page, within bars if a small screen is too small.

        Words are longer in some languages; a page must neither be cut nor widen the window.
        """
        largest = SMALL_SCREEN - QSize(self.side_bar.minimumWidth(), 0)
        if page.minimumSizeHint().boundedTo(largest) == page.minimumSizeHint():
            return page
        bars = QScrollArea(self.leaves)
        bars.setWidgetResizable(True)
        bars.setWidget(page)
        return bars

    def _take_leaf(self, place: int) -> None:
        leaf = self.leaves.widget(place)
        if leaf is not None:
            self.leaves.removeWidget(leaf)
            leaf.deleteLater()

    @property
    def leaf(self) -> QWidget:
        """The widget of the page that is shown."""
        return self._built[self.page]

    def show_row(self, row: Row) -> None:
        """Turn to a page that can show `row`, and show it there."""
        for page in self.pages:
            if row.stored_class in page.shows() and self.show_page(page.key).show_row(row):
                return

    # Telling -------------------------------------------------------------------------------

    def tell(self, notice: Notice) -> None:
        """Show a notice where the coordinator looks."""
        (self.notices if self.space else self.start.notices).tell(notice)

    def _after_step(self) -> None:
        self.notices.pass_by()
        QTimer.singleShot(BACKUP_MS, self, self._look_at_backup)
        self._say_saved()
        self._name()
        self.menus.follow()

    def _look_at_backup(self) -> None:
        """Say once that no backup could be written: the work itself goes on."""
        refused = self.space.file.backup_refused if self.space else None
        if refused is not None and refused is not self._backup_refused:
            self.tell(Notice.of(refused))
        self._backup_refused = refused

    def _say_saved(self) -> None:
        if self.space is not None:
            self.status.say_saved(read_only=self.space.file.read_only)

    def _count_clashes(self) -> None:
        if self.space is None:
            return
        self.status.count(self.space.findings.clashes)
        for place, page in enumerate(self.pages):
            if page.key == "checks":
                found = len(self.space.findings.open)
                title = (
                    message("{page} ({count})", page=page.title, count=found)
                    if found
                    else page.title
                )
                self.side.item(place).setText(self.desk(title))

    def _name(self) -> None:
        program = self.desk(message("Workshop Organiser"))
        if self.space is None:
            self.setWindowTitle(program)
            return
        event = self.space.workshop.event
        title = event.text("title", self.desk.language.code)
        self.side_bar.name(title, sample=event.sample)
        name = verbatim(title)
        if event.sample:
            name = message("Sample: {title}", title=name)
        if self.space.file.read_only:
            name = message("{title} (read-only)", title=name)
        self.setWindowTitle(f"{self.desk(name)} — {program}")
        self.setWindowFilePath("")

    # The window itself -----------------------------------------------------------------------

    def _place(self) -> None:
        """Take the size and place of last time, as far as it is on a screen."""
        self.resize(FIRST_SIZE)
        kept = self.desk.settings.state("window")
        if not kept.isEmpty():
            self.restoreGeometry(kept)
        if not self.isMaximized() and not self.isFullScreen():
            self.setGeometry(_on_a_screen(self.geometry()))

    def come_forward(self) -> None:
        """Show the window above others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def open_later(self, path: Path) -> None:
        """Open `path` once the first frame is on the screen."""
        QTimer.singleShot(0, self, lambda: self.opening.open(path))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.desk.settings.keep_state("window", self.saveGeometry())
        if (file := self.put_away()) is not None:
            file.close()
        self.desk.settings.sync()
        super().closeEvent(event)


def _on_a_screen(place: QRect) -> QRect:
    """Return `place` moved and cut to lie on the screen that has most of it."""
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    if not screens:
        return place
    shared = [screen.intersected(place) for screen in screens]
    areas = [part.width() * part.height() for part in shared]
    screen = screens[areas.index(max(areas))]
    size = place.size().boundedTo(screen.size())
    left = min(max(place.left(), screen.left()), screen.right() - size.width() + 1)
    top = min(max(place.top(), screen.top()), screen.bottom() - size.height() + 1)
    return QRect(QPoint(left, top), size)
