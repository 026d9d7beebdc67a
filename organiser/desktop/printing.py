"""The window's side of the press: orders a document, waits for it on a worker thread."""

from __future__ import annotations

import atexit
from functools import cache
from multiprocessing import get_context
from threading import Lock
from typing import TYPE_CHECKING

from organiser.desktop.press import Broken, Finished, Order, Refused, serve
from organiser.desktop.work import Cancelled
from organiser.errors import DocumentRefused

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from organiser.desktop.work import Job

LOOK_EVERY_S = 0.05  # so often a waiting job looks whether it was cancelled


class PressBroken(Exception):
    """A defect of ours in the child process; the text is its traceback."""


class Press:
    """One child process, kept warm; started again when it was stopped."""

    def __init__(self) -> None:
        self._one_at_a_time = Lock()
        self._process: BaseProcess | None = None
        self._orders: Connection | None = None

    def warm(self) -> None:
        """Start the process, if it does not run, so that the first order is quick."""
        with self._one_at_a_time:
            self._connection()

    def _connection(self) -> Connection:
        if self._orders is None or self._process is None or not self._process.is_alive():
            context = get_context("spawn")
            self._orders, theirs = context.Pipe()
            self._process = context.Process(target=serve, args=(theirs,), name="press", daemon=True)
            self._process.start()
            theirs.close()
        return self._orders

    def make(self, order: Order, job: Job) -> Finished:
        """Return the document of `order`.

        Raises `Cancelled`, `DocumentRefused` or `PressBroken`.
        """
        with self._one_at_a_time:
            if job.cancelled:
                raise Cancelled
            orders = self._connection()
            try:
                orders.send(order)
                return self._wait(orders, job)
            except (EOFError, OSError) as gone:
                self._stop()
                sentence = "the process that makes documents ended"
                raise PressBroken(sentence) from gone

    def _wait(self, orders: Connection, job: Job) -> Finished:
        while True:
            if job.cancelled:
                self._stop()
                raise Cancelled
            if not orders.poll(LOOK_EVERY_S):
                continue
            answer = orders.recv()
            if isinstance(answer, Finished):
                return answer
            if isinstance(answer, Refused):
                raise DocumentRefused(answer.what, answer.instead)
            if isinstance(answer, Broken):
                raise PressBroken(answer.details)
            job.progress.emit(answer)

    def _stop(self) -> None:
        """End the process at once: it writes nothing but memory, so nothing is left behind."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._orders is not None:
            self._orders.close()
        self._process = self._orders = None

    def close(self) -> None:
        """End the process."""
        with self._one_at_a_time:
            self._stop()


@cache
def press() -> Press:
    """Return the program's press."""
    made = Press()
    atexit.register(made.close)
    return made
