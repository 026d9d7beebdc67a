"""What `print`, `demo` and the self-test share: documents chosen, written and told of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from organiser.cli.terminal import progress, shown, warn
from organiser.documents.catalogue import documents
from organiser.documents.document import Document, Report, Request
from organiser.documents.export import save
from organiser.errors import Mistyped, WriteRefused
from organiser.i18n import Language, counted, message
from organiser.model import Workshop

if TYPE_CHECKING:
    from organiser.store import WorkshopFile


@dataclass(frozen=True)
class Written:
    """A document that is on disk now."""

    document: Document
    path: Path
    report: Report


def chosen(keys: Sequence[str]) -> list[Document]:
    """Return the documents called `keys`, or of a group called so, each once.

    Raises `Mistyped` for an unknown one.
    """
    known = {document.key: [document] for document in documents()}
    for document in documents():
        if document.group:
            known.setdefault(document.group, []).append(document)
    for key in keys:
        if key not in known:
            raise Mistyped(
                message("There is no document “{key}”.", key=key),
                message("Choose from: {documents}.", documents=", ".join(known)),
            )
    return list({one.key: one for key in keys for one in known[key]}.values())


def requests(
    wanted: Sequence[Document], language: Language, settings: Sequence[str]
) -> list[Request]:
    """Return what is asked of each document: `settings` are texts such as "start=3".

    A setting counts for every document that has such an option. Raises `Mistyped` where none
    has it, or its value makes no sense.
    """
    pairs = [_pair(setting) for setting in settings]
    own = [{option.key for option in document.options} for document in wanted]
    for key, _ in pairs:
        if not any(key in keys for keys in own):
            raise Mistyped(
                message("None of these documents has an option “{key}”.", key=key),
                message("See: organiser documents."),
            )
    return [
        document.request(language, {key: value for key, value in pairs if key in keys})
        for document, keys in zip(wanted, own, strict=True)
    ]


def _pair(setting: str) -> tuple[str, str]:
    key, equals, value = setting.partition("=")
    if not equals:
        raise Mistyped(
            message("“{setting}” sets nothing.", setting=setting),
            message("Write it as key=value, such as start=3."),
        )
    return key.strip(), value.strip()


def folder(given: Path) -> Path:
    """Return the folder to write into, made where there is none yet. Raises `WriteRefused`."""
    instead = message("Choose another folder, or make room there.")
    try:
        given.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as file:
        raise WriteRefused(
            message("{path} is a file, so nothing can be put into it.", path=str(given)), instead
        ) from file
    except OSError as refused:
        raise WriteRefused(
            message("No file can be written to the folder {path}.", path=str(given)), instead
        ) from refused
    return given


def write(workshop: Workshop, document: Document, request: Request, folder: Path) -> Written:
    """Write one document into `folder` under its own name; its warnings go to standard error."""
    path = folder / f"{document.key}{document.suffix}"
    with progress(document.title) as bar:
        report = save(document, workshop, request, path, bar)
    for warning in report.warnings:
        warn(message("{document}: {warning}", document=document.key, warning=warning))
    return Written(document, path, report)


def told(written: Written) -> str:
    """Return a line on what was written: path, and pages or sheets."""
    if not written.report.pages:
        return str(written.path)
    if written.document.suffix == ".pdf":
        pages = counted("{count} page", "{count} pages", written.report.pages)
    else:
        pages = counted("{count} sheet", "{count} sheets", written.report.pages)
    return f"{written.path}  ({shown(pages)})"


def as_json(written: Written) -> dict[str, Any]:
    """Return what `print --json` gives of a document."""
    return {
        "document": written.document.key,
        "path": str(written.path),
        "pages": written.report.pages,
        "warnings": [str(warning) for warning in written.report.warnings],
    }


def note(file: WorkshopFile, document: Document, said: Mapping[str, str], request: Request) -> None:
    """Keep in the workshop who was given the document, and what it says, as one step."""
    from organiser.actions.handouts import note_handouts  # noqa: PLC0415 -- when asked for

    if said:
        now = datetime.now().astimezone()
        code, step = request.language.code, file.newest_step
        file.do(note_handouts(document.key, said, now, language=code, step=step))
