"""Alt-letters: one for each menu, button and field, unique where they are seen together.

Translators cannot know which texts stand side by side, so the letters are given here, in every
language. A letter that a text brings with it (“&Save”) stays its own unless another has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QTabBar, QWidget

_OWN = re.compile(r"&([^&\s])")
_AND = "\0"


def letter(text: str) -> str:
    """Return the letter that is marked in `text`, folded; "" where none is."""
    found = _OWN.search(text.replace("&&", _AND))
    return found[1].casefold() if found else ""


def lettered(texts: Sequence[str], taken: Iterable[str] = ()) -> list[str]:
    """Return `texts`, each with a letter of its own that is not `taken`, while there are any.

    A letter that a text marks already goes first; then the beginnings of words, then the rest.
    """
    used, answer = set(taken), list(texts)
    waiting = []
    for place, text in enumerate(texts):
        own = letter(text)
        if own and own not in used:
            used.add(own)
        elif text.strip():
            waiting.append(place)
    for place in waiting:
        plain = _OWN.sub(r"\1", answer[place].replace("&&", _AND))
        spot = _free(plain, used)
        if spot is not None:
            used.add(plain[spot].casefold())
            plain = f"{plain[:spot]}&{plain[spot:]}"
        answer[place] = plain.replace(_AND, "&&")
    return answer


def _free(text: str, used: set[str]) -> int | None:
    starts = [found.start() for found in re.finditer(r"\b\w", text)]
    spots: list[int] = [*starts, *range(len(text))]
    fit = (at for at in spots if text[at].isalnum() and text[at].casefold() not in used)
    return next(fit, None)


def letter_actions(actions: Sequence[QAction]) -> None:
    """Give letters to the entries of a menu, or to the menus of the bar."""
    shown = [action for action in actions if not action.isSeparator()]
    for action, text in zip(shown, lettered([a.text() for a in shown]), strict=True):
        if text != action.text():
            action.setText(text)


def letter_widgets(inside: QWidget, taken: Iterable[str] = ()) -> None:
    """Give letters to the buttons, tabs and labelled fields `inside` a page or a dialog."""
    bearers = [
        widget
        for widget in inside.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLabel | QTabBar) and _bears(widget, inside)
    ]
    texts = [text for widget in bearers for text in _texts(widget)]
    given = iter(lettered(texts, taken))
    for widget in bearers:
        for place, text in enumerate(_texts(widget)):
            new = next(given)
            if new == text:
                continue
            if isinstance(widget, QTabBar):
                widget.setTabText(place, new)
            else:
                widget.setText(new)


def _bears(widget: QAbstractButton | QLabel | QTabBar, inside: QWidget) -> bool:
    """Return whether the widget can be reached by a letter: a label only with its field."""
    if not widget.isVisibleTo(inside):
        return False
    return not isinstance(widget, QLabel) or widget.buddy() is not None


def _texts(widget: QAbstractButton | QLabel | QTabBar) -> list[str]:
    if isinstance(widget, QTabBar):
        return [widget.tabText(place) for place in range(widget.count())]
    return [widget.text()]


class LetteredDialog(QDialog):
    """A dialog whose buttons and fields have letters when it opens."""

    def open(self) -> None:
        letter_widgets(self)
        super().open()
