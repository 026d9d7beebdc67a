"""Reckoning in a process of its own, so that the window never waits for it. Knows no Qt.

The function is handed over by name and is given two callables: `report`, called with a fraction
from 0 to 1, and `enough`, which answers yes once the coordinator is content with the best so far.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Any

from organiser.errors import OrganiserError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from organiser.desktop.work import Job

LOOK_EVERY_S = 0.05
REPORTS_PER_S = 20
ENOUGH = "enough"

Report = Callable[[float], None]
Enough = Callable[[], bool]


class ReckoningBroken(Exception):
    """A defect of ours in the child process; the text is its traceback."""


@dataclass(frozen=True)
class _Answer:
    value: Any


@dataclass(frozen=True)
class _Refused:
    kind: type[OrganiserError]
    words: tuple[Any, ...]


@dataclass(frozen=True)
class _Broken:
    details: str


def serve(theirs: Connection, function: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    """Reckon, reporting on the way, and send the answer; run in the child."""
    told, content = 0.0, False

    def report(fraction: float) -> None:
        nonlocal told
        if monotonic() - told > 1 / REPORTS_PER_S:
            told = monotonic()
            theirs.send(float(fraction))

    def enough() -> bool:
        nonlocal content
        while theirs.poll():
            content = theirs.recv() == ENOUGH or content
        return content

    try:
        answer: Any = _Answer(function(report, enough, *arguments))
    except OrganiserError as refusal:
        answer = _Refused(type(refusal), refusal.args)
    except Exception:  # noqa: BLE001 -- told in the window of the parent
        answer = _Broken(traceback.format_exc())
    theirs.send(answer)


def reckon_apart(job: Job, content: Event, function: Callable[..., Any], *arguments: object) -> Any:  # noqa: ANN401 -- as the function's
    """Return what `function(report, enough, *arguments)` answers in a child process.

    For a worker thread. `content`: set when the best so far is enough. Raises `Cancelled` at
    once when the job is cancelled, whatever the function raised that a coordinator understands,
    and `ReckoningBroken`.
    """
    from organiser.desktop.work import Cancelled  # noqa: PLC0415 -- Qt, not in the child

    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(
        target=serve, args=(theirs, function, arguments), name="reckoning", daemon=True
    )
    process.start()
    theirs.close()
    told = False
    try:
        while True:
            if job.cancelled:
                raise Cancelled
            if content.is_set() and not told:
                ours.send(ENOUGH)
                told = True
            if not ours.poll(LOOK_EVERY_S):
                continue
            answer = ours.recv()
            if isinstance(answer, float):
                job.progress.emit(answer)
                continue
            return _given(answer)
    except (EOFError, OSError) as gone:
        sentence = "the process that reckons ended"
        raise ReckoningBroken(sentence) from gone
    finally:
        ours.close()
        process.kill()
        process.join()


def _given(answer: object) -> Any:  # noqa: ANN401 -- as the function's
    if isinstance(answer, _Answer):
        return answer.value
    if isinstance(answer, _Refused):
        raise answer.kind(*answer.words)
    raise ReckoningBroken(getattr(answer, "details", repr(answer)))
