"""The menu bar. Undo and redo name their step; every page has a number."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMenuBar, QPlainTextEdit

from organiser.desktop import theme
from organiser.desktop.entries import entries
from organiser.desktop.icons import icon
from organiser.desktop.letters import letter_actions
from organiser.i18n import LANGUAGES, Message, message, verbatim

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.desktop.entry import Entry
    from organiser.desktop.window import Window

THEMES = {
    "system": message("As the &system"),
    "light": message("&Light"),
    "dark": message("&Dark"),
    "contrast": message("High &contrast"),
}
NUMBERS = (*(f"&{number}" for number in range(1, 10)), "1&0")
KEYS = 9  # pages that a key leads to; Ctrl+0 is the size of the timetable
OWN_NAMES = {"en": "English", "fr": "Français", "es": "Español", "it": "Italiano", "ar": "العربية"}


class Menus(QObject):
    """File, Edit, View, Tools and Help: our own entries here, all others in `entries/`."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._say = window, window.desk
        self._page_actions: list[QAction] = []
        self.entries: list[tuple[Entry, QAction]] = []
        self._file()
        self._edit()
        self._view()
        self._tools()
        self._help()
        self.follow()
        self._give_letters(window.menuBar())

    def _give_letters(self, menu: QMenu | QMenuBar) -> None:
        letter_actions(menu.actions())
        for action in menu.actions():
            if isinstance(below := action.menu(), QMenu):
                self._give_letters(below)

    def titles(self) -> list[str]:
        """Return the texts of the menu bar."""
        return [action.text() for action in self._window.menuBar().actions()]

    def _menu(self, title: Message) -> QMenu:
        return self._window.menuBar().addMenu(self._say(title))

    def _add(
        self,
        menu: QMenu,
        text: Message,
        act: Callable[[], object],
        sign: str = "",
        *keys: QKeySequence | QKeySequence.StandardKey | str,
    ) -> QAction:
        action = menu.addAction(self._say(text))
        if sign:
            action.setIcon(icon(sign))
        bound: list[QKeySequence] = []
        for key in keys:
            bound += (
                QKeySequence.keyBindings(key)
                if isinstance(key, QKeySequence.StandardKey)
                else [QKeySequence(key)]
            )
        action.setShortcuts(bound)
        action.triggered.connect(lambda: act())  # noqa: PLW0108 -- without Qt's argument
        return action

    def _file(self) -> None:
        window, menu, keys = self._window, self._menu(message("&File")), QKeySequence.StandardKey
        opening = window.opening
        self.new = self._add(menu, message("&New workshop…"), opening.new, "plus-circle", keys.New)
        self.open = self._add(menu, message("&Open…"), opening.choose, "folder-open", keys.Open)
        self.recent = menu.addMenu(self._say(message("Open &recent")))
        self.recent.aboutToShow.connect(self._list_recent)
        self.sample = self._add(menu, message("Open the sam&ple"), opening.sample, "compass")
        menu.addSeparator()
        self.copy = self._add(
            menu, message("Save a &copy…"), opening.save_copy, "copy", "Ctrl+Shift+S"
        )
        self._join(menu, "file")
        menu.addSeparator()
        self.close = self._add(
            menu, message("C&lose workshop"), window.close_workshop, "x", keys.Close
        )
        self.quit = self._add(menu, message("&Quit"), window.close, "sign-out", "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _edit(self) -> None:
        menu = self._menu(message("&Edit"))
        self.undo = self._add(menu, message("&Undo"), self._undo, "arrow-u-up-left", "Ctrl+Z")
        self.redo = self._add(
            menu, message("&Redo"), self._redo, "arrow-u-up-right", "Ctrl+Shift+Z", "Ctrl+Y"
        )
        menu.addSeparator()
        self.find = self._add(
            menu, message("&Find"), self._find, "magnifying-glass", QKeySequence.StandardKey.Find
        )
        self._join(menu, "edit")

    def _view(self) -> None:
        self._pages = self._menu(message("&View"))
        self._after_pages = self._pages.addSeparator()
        if self._join(self._pages, "view"):
            self._pages.addSeparator()
        themes = self._pages.addMenu(self._say(message("&Theme")))
        settings = self._window.desk.settings
        group = QActionGroup(self)
        for key, name in THEMES.items():
            self._choice(
                themes,
                group,
                name,
                chosen=settings.theme == key,
                act=partial(self._set_theme, key),
            )
        languages = self._pages.addMenu(self._say(message("&Language")))
        group = QActionGroup(self)
        self._choice(
            languages,
            group,
            message("As the &system"),
            chosen=settings.language == "system",
            act=lambda: self._set_language("system"),
        )
        for code in LANGUAGES:
            self._choice(
                languages,
                group,
                verbatim(OWN_NAMES[code]),
                chosen=settings.language == code,
                act=partial(self._set_language, code),
            )

    def _choice(
        self,
        menu: QMenu,
        group: QActionGroup,
        name: Message,
        *,
        chosen: bool,
        act: Callable[[], None],
    ) -> None:
        action = menu.addAction(self._say(name))
        action.setCheckable(True)
        action.setChecked(chosen)
        group.addAction(action)
        action.triggered.connect(lambda: act())  # noqa: PLW0108 -- without Qt's argument

    def _tools(self) -> None:
        if entries("tools"):
            self._join(self._menu(message("&Tools")), "tools")

    def _join(self, menu: QMenu, key: str) -> bool:
        """Add what `entries/` offers for this menu; return whether there is any."""
        group = None
        for entry in entries(key):
            if group not in {None, entry.place // 100}:
                menu.addSeparator()
            group = entry.place // 100
            act = partial(entry.act, self._window)
            action = self._add(menu, entry.text, act, entry.icon, *entry.shortcuts)
            self.entries.append((entry, action))
        return group is not None

    def _help(self) -> None:
        from organiser.desktop.about import show_about  # noqa: PLC0415

        menu = self._menu(message("&Help"))
        if self._join(menu, "help"):
            menu.addSeparator()
        self.about = self._add(
            menu, message("&About Workshop Organiser"), lambda: show_about(self._window), "info"
        )
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def follow(self) -> None:
        """Show what can be done now, by name."""
        space = self._window.space
        for action in (self.copy, self.close, self.find):
            action.setEnabled(space is not None)
        for entry, action in self.entries:
            action.setEnabled(entry.enabled(self._window))
        undoable = space.file.undoable if space and not space.file.read_only else None
        redoable = space.file.redoable if space and not space.file.read_only else None
        undo = message("&Undo {step}", step=undoable) if undoable else message("&Undo")
        redo = message("&Redo {step}", step=redoable) if redoable else message("&Redo")
        self.undo.setText(self._say(undo))
        self.redo.setText(self._say(redo))
        self.undo.setEnabled(undoable is not None)
        self.redo.setEnabled(redoable is not None)
        self._list_pages()

    def _list_pages(self) -> None:
        pages = self._window.pages if self._window.space else ()
        if len(self._page_actions) != len(pages):
            for action in self._page_actions:
                self._pages.removeAction(action)
            self._page_actions = [self._page_action(n) for n in range(len(pages))]
            letter_actions(self._pages.actions())
        for action, page in zip(self._page_actions, pages, strict=True):
            action.setChecked(page.key == self._window.page)

    def _page_action(self, place: int) -> QAction:
        page = self._window.pages[place]
        number = f"{NUMBERS[place]}  " if place < len(NUMBERS) else ""
        action = QAction(icon(page.icon), f"{number}{self._say(page.title)}", self._pages)
        if place < KEYS:
            action.setShortcut(QKeySequence(f"Ctrl+{place + 1}"))
        action.setCheckable(True)
        action.triggered.connect(lambda: self._window.show_page(page.key))
        self._pages.insertAction(self._after_pages, action)
        return action

    def _list_recent(self) -> None:
        self.recent.clear()
        for number, path in enumerate(self._window.desk.settings.recent, 1):
            name = path.stem.replace("&", "&&")
            entry = self.recent.addAction(f"&{number % 10}  {name}")
            entry.setToolTip(str(path))
            entry.triggered.connect(lambda _=False, p=path: self._window.opening.recent(p))
        if self.recent.isEmpty():
            self.recent.addAction(self._say(message("No recent workshops"))).setEnabled(False)

    def _undo(self) -> None:
        if not _typed_back("undo") and self._window.space:
            self._window.space.undo()

    def _redo(self) -> None:
        if not _typed_back("redo") and self._window.space:
            self._window.space.redo()

    def _find(self) -> None:
        if self._window.space is None:
            return
        for field in self._window.leaf.findChildren(QLineEdit):
            if field.accessibleName() == self._say(message("Search")):
                field.setFocus(Qt.FocusReason.ShortcutFocusReason)
                field.selectAll()

    def _set_theme(self, choice: str) -> None:
        self._window.desk.settings.theme = choice
        theme.wear(_application(), choice)

    def _set_language(self, code: str) -> None:
        self._window.desk.settings.language = code
        self._window.rebuild.emit()


def _typed_back(what: str) -> bool:
    """Undo or redo typing in the field that has the focus, if there is any to take back."""
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit) and not field.isReadOnly():
        possible = field.isUndoAvailable() if what == "undo" else field.isRedoAvailable()
    elif isinstance(field, QPlainTextEdit):
        document = field.document()
        possible = document.isUndoAvailable() if what == "undo" else document.isRedoAvailable()
    else:
        return False
    if possible:
        getattr(field, what)()
    return possible


def _application() -> QApplication:
    running = QApplication.instance()
    assert isinstance(running, QApplication)  # noqa: S101 -- windows exist
    return running
