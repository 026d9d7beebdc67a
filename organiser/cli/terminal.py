"""The terminal: its language, what its streams can show, and a progress bar."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from time import monotonic
from typing import Any, TextIO

from organiser.errors import WriteRefused
from organiser.i18n import LANGUAGES, Language, Message, message

BAR_CELLS = 24
FRAMES_PER_S = 15
_NO_LANGUAGE = re.compile(r"(C|POSIX)(\.|$)")
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def language() -> Language:
    """Return the language of the terminal, or English where it is none of ours."""
    environment = os.environ
    locale = next(
        (environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)),
        "",
    )
    if _NO_LANGUAGE.match(locale):
        return Language("en")
    wanted = [*environment.get("LANGUAGE", "").split(":"), locale]
    codes = (re.split(r"[_.@-]", name)[0].lower() for name in wanted if name)
    return Language(next((code for code in codes if code in LANGUAGES), "en"))


def shown(text: Message) -> str:
    """Return `text` in the language of the terminal."""
    return language()(text)


def prepare_streams() -> None:
    """Let a stream that cannot show a character write its code instead of giving up."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(text: Message, file: TextIO | None = None) -> None:
    """Write a line. No text of people or name of a file can steer the terminal."""
    write(shown(text), file)


def write(line: str, file: TextIO | None = None) -> None:
    """Write a line that is already in the language of the terminal."""
    with _room_to_write():
        print(_STEERING.sub("\N{REPLACEMENT CHARACTER}", line), file=file or sys.stdout)


def warn(text: Message) -> None:
    """Write a line to standard error: a warning, or why something was refused."""
    write(" ".join(shown(text).split("\n")), sys.stderr)


def say_json(value: Any) -> None:  # noqa: ANN401 -- whatever JSON can hold
    """Write `value` as JSON: letters as they are where the stream can show them all."""
    unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    text = json.dumps(value, ensure_ascii=not unicode, indent=2)
    with _room_to_write():
        print(text)  # noqa: T201 -- the command line speaks


def flush() -> None:
    """Write what is still to be written. Raises `WriteRefused` where there is no room for it."""
    with _room_to_write():
        sys.stdout.flush()


@contextmanager
def _room_to_write() -> Iterator[None]:
    """Raise `WriteRefused` where the stream leads to a full disk."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as refused:
        raise WriteRefused(
            message("Not all of the answer could be written."),
            message("Look whether the disk is full, and ask again."),
        ) from refused


@contextmanager
def progress(what: Message) -> Iterator[Callable[[float], None]]:
    """Show a bar for `what` while the block runs, where somebody looks at standard error.

    The block calls what it is given with a fraction from 0 to 1; the bar never goes back.
    """
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    label, full, empty = shown(what), "█", "░"
    if (sys.stderr.encoding or "").lower().replace("-", "") != "utf8":
        full, empty = "#", "-"
    furthest, drawn = 0.0, 0.0

    def draw(fraction: float) -> None:
        nonlocal furthest, drawn
        furthest = max(furthest, min(1.0, fraction))
        if monotonic() - drawn < 1 / FRAMES_PER_S and fraction < 1:
            return
        drawn = monotonic()
        cells = round(furthest * BAR_CELLS)
        bar = full * cells + empty * (BAR_CELLS - cells)
        sys.stderr.write(f"\r{label}  {bar} {furthest:4.0%}")
        sys.stderr.flush()

    draw(0.0)
    try:
        yield draw
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
