"""What a page is, and the frame that all pages share: title, buttons, body."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.fonts import HEADING_PT, SEMIBOLD, TITLE_PT, font
from organiser.desktop.icons import icon
from organiser.desktop.letters import letter_widgets
from organiser.desktop.theme import AIRY, ROOMY, TIGHT, WIDE
from organiser.i18n import Message, message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Row

SIGN_SIZE = QSize(22, 16)
"""Of the icon of a button: a little air beside the glyph, which may fill its square."""

SIGNS_PX = 76
"""What a search field needs beside its text: the icon, the way to clear it, the padding."""


@dataclass(frozen=True)
class Page:
    """One entry of the side bar. `build` makes its widget when it is first shown.

    `shows` says which kinds of rows it can bring into view: a finding leads there.
    """

    key: str
    title: Message
    icon: str
    place: int
    build: Callable[[Workspace], PageWidget]
    shows: Callable[[], tuple[type[Row], ...]] = tuple


class PageWidget(QWidget):
    """A page: its title, buttons beside it, and below a `body` to fill."""

    def __init__(self, space: Workspace, title: Message) -> None:
        super().__init__(space.home)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.space, self.desk = space, space.desk
        self._followers: list[Callable[[], None]] = []
        self._behind: set[Callable[[], None]] = set()
        self._letters_taken: frozenset[str] = frozenset()
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, TIGHT)
        column.setSpacing(ROOMY)
        self.head = QHBoxLayout()
        self.head.setSpacing(TIGHT)
        self.title = QLabel(self.desk(title))
        self.title.setFont(font(TITLE_PT, weight=SEMIBOLD))
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        column.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(ROOMY)
        column.addLayout(self.body, 1)

    def say(self, text: Message) -> str:
        return self.desk(text)

    def give_letters(self, taken: Iterable[str] | None = None) -> None:
        """Give Alt-letters to what has none yet; `taken` are those of the menus, told once."""
        if taken is not None:
            self._letters_taken = frozenset(taken)
        letter_widgets(self, self._letters_taken)

    def show_row(self, row: Row) -> bool:
        """Bring `row` into view; return whether it could be."""
        return False

    def follow_when_seen(self, follow: Callable[[], None], *signals: Any) -> None:  # noqa: ANN401 -- bound signals
        """Call `follow` now and after each of `signals`, once, while the page can be seen."""
        self._followers.append(follow)
        follower = Follower(self, follow)
        for signal in signals:
            signal.connect(follower.changed)
        follow()

    def changed(self, follow: Callable[[], None]) -> None:
        """Follow a change now, or when the page is next seen."""
        if self.isVisible():
            follow()
        else:
            self._behind.add(follow)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        behind, self._behind = self._behind, set()
        for follow in self._followers:
            if follow in behind:
                follow()

    def put_away(self) -> None:
        """Let go of what is held: the workshop is about to be closed."""

    def button(
        self, text: Message, sign: str, act: Callable[[], object], *, main: bool = False
    ) -> QPushButton:
        """Add a button to the head of the page."""
        made = push_button(self.say(text), sign, act, main=main)
        self.head.addWidget(made)
        return made

    def search_field(self, text: Message, search: Callable[[str], None]) -> QLineEdit:
        """Add a search field to the head of the page; Ctrl+F leads to it."""
        field = SearchField()
        field.setPlaceholderText(self.say(text))
        field.setAccessibleName(self.say(message("Search")))
        field.setClearButtonEnabled(True)
        field.setMinimumWidth(140)
        field.addAction(icon("magnifying-glass"), QLineEdit.ActionPosition.LeadingPosition)
        field.textChanged.connect(search)
        self.head.addWidget(field)
        return field


class SearchField(QLineEdit):
    """A field that shows all of its placeholder where there is room."""

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        wanted = self.fontMetrics().horizontalAdvance(self.placeholderText()) + SIGNS_PX
        return QSize(max(size.width(), wanted), size.height())


class Follower(QObject):
    """Passes changes on to a page for as long as the page lives, and no longer."""

    def __init__(self, page: PageWidget, follow: Callable[[], None]) -> None:
        super().__init__(page)
        self._page, self._follow = page, follow

    def changed(self, *_: object) -> None:
        self._page.changed(self._follow)


class EmptyState(QWidget):
    """What stands where a list is still empty: what goes here, and the way to begin."""

    def __init__(self, sign: str, sentence: str, *buttons: QPushButton) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(AIRY, AIRY, AIRY, AIRY)
        column.setSpacing(ROOMY)
        column.addStretch(2)
        picture = QLabel()
        picture.setPixmap(icon(sign, QPalette.ColorRole.Mid).pixmap(48, 48))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(picture)
        self.sentence = QLabel(sentence)
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setProperty("muted", True)
        column.addWidget(self.sentence)
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        self.buttons = buttons


def push_button(  # noqa: PLR0913 -- looks, all named
    text: str,
    sign: str,
    act: Callable[[], object],
    *,
    main: bool = False,
    plain: bool = False,
    wide: bool = False,
) -> QPushButton:
    """Return a button; the `main` one of a page is filled with the accent."""
    made = QPushButton(text)
    role = QPalette.ColorRole.Base if main else QPalette.ColorRole.ButtonText
    if sign:
        made.setIcon(icon(sign, role))
        made.setIconSize(SIGN_SIZE)
    made.setProperty("main", main)
    made.setProperty("plain", plain)
    made.setProperty("wide", wide)
    made.clicked.connect(lambda: act())  # noqa: PLW0108 -- without Qt's argument
    return made


def heading(text: str) -> QLabel:
    """Return the title of a section."""
    made = QLabel(text)
    made.setFont(font(HEADING_PT, weight=SEMIBOLD))
    return made


def muted(text: str) -> QLabel:
    """Return a quiet label."""
    made = QLabel(text)
    made.setProperty("muted", True)
    made.setWordWrap(True)
    return made


def emptied(layout: QLayout) -> None:
    """Take every widget out of `layout` and delete it."""
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
