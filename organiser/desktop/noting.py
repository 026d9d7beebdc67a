"""What was printed or saved is noted, so that later the papers that are out of date can be told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from organiser.desktop.work import Job
from organiser.i18n import Message, counted, message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from organiser.desktop.workspace import Workspace
    from organiser.documents.document import Document
    from organiser.model import Workshop
    from organiser.store import Action, WorkshopFile


@dataclass(frozen=True)
class Ordered:
    """A document as it was asked for, of the workshop as it was then."""

    document: Document
    workshop: Workshop
    language: str
    values: Mapping[str, Any]


def note(space: Workspace, ordered: Ordered, content: bytes) -> None:
    """Keep that `content` was handed over: of the whole, and of each person where that is told."""
    if space.file.read_only:
        return
    file = space.file
    job = Job(lambda _: _action(file, ordered, content))
    job.done.connect(space.do)  # of a workshop that was closed meanwhile, nothing is kept
    job.failed.connect(space.fault)
    job.start()


def _action(file: WorkshopFile, ordered: Ordered, content: bytes) -> Action:
    """Return what is to be noted; what each person was given is found off the event loop."""
    from organiser.actions.handouts import note_handouts  # noqa: PLC0415 -- when it is needed
    from organiser.actions.papers import note_print  # noqa: PLC0415 -- as above
    from organiser.actions.rows import together  # noqa: PLC0415 -- as above
    from organiser.documents.export import content_hash  # noqa: PLC0415 -- as above
    from organiser.i18n import Language  # noqa: PLC0415 -- as above

    document, now, language = ordered.document, datetime.now().astimezone(), ordered.language
    hashed = content_hash(content)
    actions = [note_print(file, document.key, now, language=language, content_hash=hashed)]
    if document.noted is not None:
        said = document.noted(
            ordered.workshop, document.request(Language(language), ordered.values)
        )
        step = file.newest_step
        actions.append(note_handouts(document.key, said, now, language=language, step=step))
    return together(
        message("Note that “{document}” was printed", document=document.title), *actions
    )


def told(space: Workspace, key: str) -> Message | None:
    """Say when the document with `key` was printed last, and what changed since; or nothing."""
    from organiser.actions.papers import changes_since, latest_jobs  # noqa: PLC0415 -- as above

    job = latest_jobs(space.workshop).get(key)
    if job is None:
        return None
    changes = len(changes_since(space.file, job))
    if not changes:
        return message("Printed {moment}, nothing changed since", moment=job.made)
    return counted(
        "Printed {moment}, {count} change since",
        "Printed {moment}, {count} changes since",
        changes,
        moment=job.made,
    )
