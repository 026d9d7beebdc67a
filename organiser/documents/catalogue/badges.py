"""Badges: a name that can be read across a table, on label sheets that can be bought."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import BinaryIO

from organiser.documents.badge_choice import WHOSE, chosen, number
from organiser.documents.badge_design import MM_PT
from organiser.documents.badge_reprint import (
    BADGES,
    badge_hashes,
    without_their_badge,
    wording,
)
from organiser.documents.badge_sheets import BadgeSheets, Printing
from organiser.documents.badge_test_sheet import draw_nobody, draw_test_sheet
from organiser.documents.document import Document, Option, OptionKind, Report, Request
from organiser.documents.label_sheets import label_sheets
from organiser.i18n import LANGUAGES, Message, message, verbatim
from organiser.model import Participant, Workshop


def _stocks() -> Mapping[str, Message]:
    return {
        key: message(
            "{name} ({width} × {height} mm, {page})",
            name=verbatim(sheet.name),
            width=f"{sheet.label_width_mm:g}",
            height=f"{sheet.label_height_mm:g}",
            page=verbatim(sheet.page),
        )
        for key, sheet in label_sheets().items()
    }


def _languages() -> Mapping[str, Message]:
    return {
        "document": message("The language of the document"),
        "own": message("Each person’s own"),
        **{
            code: name
            for code, name in (
                ("en", message("English")),
                ("fr", message("French")),
                ("es", message("Spanish")),
                ("it", message("Italian")),
                ("ar", message("Arabic")),
            )
            if code in LANGUAGES
        },
    }


def _write(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    from organiser.typography import Typesetter  # noqa: PLC0415 -- slow to import

    sheet = label_sheets()[request["stock"]]
    printing = Printing(
        sheet=sheet,
        start=request["start"],
        cut_marks=request["cut-marks"],
        outlines=request["outlines"],
        code=request["qr"],
        offset_x_mm=number(request, "offset-x", -30, 30),
        offset_y_mm=number(request, "offset-y", -30, 30),
        scale_x=number(request, "scale-x", 90, 110) / 100,
        scale_y=number(request, "scale-y", 90, 110) / 100,
    )
    language = request.language
    people = _wanted(workshop, request)
    say = language(message("Badges"))
    setter = Typesetter((), language)
    canvas = setter.canvas(
        file,
        (sheet.width_mm * MM_PT, sheet.height_mm * MM_PT),
        title=f"{workshop.event.text('title', language.code)} – {say}",
        subject=workshop.event.code,
    )
    sheets = BadgeSheets(setter, canvas, printing)
    if request["test-sheet"]:
        draw_test_sheet(sheets, language)
    elif people:
        said = wording(workshop, request)
        sheets.draw((said.badge(person) for person in people), len(people), progress)
    else:
        draw_nobody(sheets, language)
    canvas.save()
    progress(1.0)
    return Report(sheets.pages, sheets.warnings.all())


def _wanted(workshop: Workshop, request: Request) -> list[Participant]:
    people = chosen(workshop, request)
    return without_their_badge(workshop, request, people) if request["changed"] else people


def _noted(workshop: Workshop, request: Request) -> dict[str, str]:
    if request["test-sheet"]:
        return {}
    return badge_hashes(workshop, request, _wanted(workshop, request))


DOCUMENT = Document(
    BADGES,
    message("Badges"),
    message("Name badges with a QR code, on label sheets"),
    ".pdf",
    _write,
    place=20,
    noted=_noted,
    options=(
        Option("stock", message("Label sheet"), OptionKind.CHOICE, "herma-4412", _stocks),
        Option("start", message("First free label"), OptionKind.NUMBER, 1, smallest=1, largest=100),
        *WHOSE,
        Option(
            "changed",
            message("Only new and changed badges"),
            OptionKind.YES_NO,
            default=False,
        ),
        Option("badge-language", message("Language"), OptionKind.CHOICE, "document", _languages),
        Option("own-field", message("Own field beside the country"), OptionKind.TEXT, ""),
        Option("qr", message("QR code"), OptionKind.YES_NO, default=True),
        Option("cut-marks", message("Cut marks"), OptionKind.YES_NO, default=False),
        Option("outlines", message("Outlines of the labels"), OptionKind.YES_NO, default=False),
        Option("offset-x", message("Shift to the right, in mm"), OptionKind.TEXT, "0"),
        Option("offset-y", message("Shift downwards, in mm"), OptionKind.TEXT, "0"),
        Option("scale-x", message("Width, in per cent"), OptionKind.TEXT, "100"),
        Option("scale-y", message("Height, in per cent"), OptionKind.TEXT, "100"),
        Option(
            "test-sheet", message("Test sheet instead of badges"), OptionKind.YES_NO, default=False
        ),
    ),
)
