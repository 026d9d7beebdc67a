"""What an entry of a menu is: one file in `entries/` adds it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from organiser.i18n import Message

if TYPE_CHECKING:
    from organiser.desktop.window import Window

MENUS = ("file", "edit", "view", "tools", "help")
Shortcut = QKeySequence.StandardKey | str


def with_workshop(window: Window) -> bool:
    """Say whether a workshop is open."""
    return window.space is not None


def with_writable(window: Window) -> bool:
    """Say whether a workshop is open that can be changed."""
    return window.space is not None and not window.space.file.read_only


@dataclass(frozen=True)
class Entry:
    """An entry of `menu` (one of `MENUS`), ordered by `place`; another hundred, another group.

    `text` carries the Alt-letter, unique in its menu (a test counts). `icon` is a Phosphor name
    or "". `act` and `enabled` are given the window; `enabled` is asked after each step, so it is
    quick. The module is imported before the first frame: what `act` needs is imported inside it.
    """

    menu: str
    place: int
    text: Message
    act: Callable[[Window], object]
    icon: str = ""
    shortcuts: tuple[Shortcut, ...] = ()
    enabled: Callable[[Window], bool] = with_workshop

    def __post_init__(self) -> None:
        if self.menu not in MENUS:
            raise ValueError(self.menu)
