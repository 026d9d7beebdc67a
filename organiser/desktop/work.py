"""Long work, off the event loop.

A job is a function that is given a `Job` to report to. It sees no widget and no open database:
a workshop at rest, a path, plain values. Its answer arrives as a signal on the window's thread.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal


class Cancelled(Exception):
    """The coordinator does not want the work any more."""


SWITCH_S = 0.001
"""How long a working thread may keep the interpreter from the window (Python's default: 5 ms)."""


@contextmanager
def undisturbed() -> Iterator[None]:
    """Make very many objects that stay, without Python's collector of cycles.

    It stops every thread while it looks at all of them, again and again: 160 ms at 5,000
    people. Afterwards they are counted among what is never looked at.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@cache
def _pool() -> ThreadPoolExecutor:
    sys.setswitchinterval(SWITCH_S)
    return ThreadPoolExecutor(max_workers=3, thread_name_prefix="work")


_under_way: set[Job] = set()
"""Keeps jobs alive until their answer has arrived."""


class Job(QObject):
    """One piece of work under way. Exactly one of `done`, `stopped` and `failed` is sent."""

    progress = Signal(float)
    done = Signal(object)
    stopped = Signal()
    failed = Signal(object)  # the exception
    _over = Signal()  # once each listener's share of the answer is on its way

    def __init__(
        self, function: Callable[[Job], Any], pool: ThreadPoolExecutor | None = None
    ) -> None:
        super().__init__()
        self._function, self._cancelled = function, Event()
        self._pool = pool or _pool()

    def start(self) -> Job:
        _under_way.add(self)
        self._over.connect(self._ended)
        self._pool.submit(self._run)
        return self

    def _ended(self) -> None:
        _under_way.discard(self)
        self.deleteLater()  # here: the worker may drop the last reference, and may not delete

    def cancel(self) -> None:
        """Ask the work to stop; it does at its next report."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def report(self, fraction: float) -> None:
        """Tell how far the work has come, 0 to 1. Raises `Cancelled` where it is to stop."""
        self.go_on()
        self.progress.emit(fraction)

    def go_on(self) -> None:
        """Raise `Cancelled` where the work is to stop."""
        if self.cancelled:
            raise Cancelled

    def _run(self) -> None:
        try:
            answer = self._function(self)
        except Cancelled:
            self._tell(self.stopped)
        except Exception as error:  # noqa: BLE001 -- handed on to whoever started the work
            self._tell(self.failed, error)
        else:
            self._tell(self.done, answer)
        self._tell(self._over)

    def _tell(self, signal: Any, *values: object) -> None:  # noqa: ANN401 -- a bound signal
        try:
            signal.emit(*values)
        except RuntimeError:  # the window that asked is gone, and this object with it
            return
