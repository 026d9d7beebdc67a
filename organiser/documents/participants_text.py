"""The list of participants as a text document that Word and LibreOffice edit further.

Headings are headings, so that a table of contents can be made of them; everything else stands
in tables of two columns without rules. The same workshop gives the same bytes: the archive
is written anew with the moment of the event's first day.
"""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from organiser.documents.document import Report, Request
from organiser.documents.palette import readable_on_white
from organiser.documents.participants_words import NOBODY, ParticipantsList
from organiser.i18n import message

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document as TextDocument
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    from organiser.documents.participants_order import Delegation
    from organiser.model import Event, Workshop

PAPERS_MM = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
MARGIN_MM = 20.0
NAME_SHARE = 0.42
FONT = "Arial"  # or what stands for it: on every system, for Latin, Greek, Cyrillic and Arabic
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the earliest moment that a zip archive knows
QUIET = "565C64"


def write_text(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    """Write the list as docx."""
    import docx  # noqa: PLC0415 -- slow to import

    progress(0.0)
    found = ParticipantsList(workshop, request)
    ParticipantsText(docx.Document(), workshop.event, found, request["page"]).write(file, progress)
    progress(1.0)
    return Report(warnings=found.warnings)


class ParticipantsText:
    """Fills a text document with sections of delegations."""

    def __init__(
        self, document: TextDocument, event: Event, found: ParticipantsList, page: str
    ) -> None:
        self._document, self._event, self._list = document, event, found
        self._say = found.language
        width_mm, height_mm = PAPERS_MM[page]
        self._text_mm = width_mm - 2 * MARGIN_MM
        self._set_up(width_mm, height_mm)

    def write(self, file: BinaryIO, progress: Callable[[float], None]) -> None:
        """Write everybody, and the archive with no trace of the clock."""
        self._head()
        if not self._list.sections:
            self._paragraph(self._say(NOBODY))
        done = 0
        for section in self._list.sections:
            if section.titles:
                self._heading(section.titles, 1)
            for delegation in section.delegations:
                if delegation.titles:
                    self._heading(delegation.titles, 2)
                self._people(delegation)
                done += len(delegation.people)
                progress(0.9 * done / self._list.count)
        made = BytesIO()
        self._document.save(made)
        _timeless(made, file)

    def _set_up(self, width_mm: float, height_mm: float) -> None:
        from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415 -- slow to import
        from docx.shared import Mm, Pt, RGBColor  # noqa: PLC0415 -- as above

        section = self._document.sections[0]
        section.page_width, section.page_height = Mm(width_mm), Mm(height_mm)
        for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
            setattr(section, side, Mm(MARGIN_MM))
        accent = RGBColor.from_string(readable_on_white(self._event.accent).lstrip("#"))
        sizes = {"Normal": 9.5, "Title": 22, "Heading 1": 15, "Heading 2": 12, "Footer": 8.5}
        for name, size in sizes.items():
            style: Any = self._document.styles[name]
            style.font.size = Pt(size)
            style.paragraph_format.space_before = Pt(14 if name.startswith("Heading") else 0)
            style.paragraph_format.space_after = Pt(0 if name in {"Normal", "Footer"} else 4)
            _set_type(style.element.get_or_add_rPr(), size, self._say.code)
            if name == "Heading 1":
                style.font.color.rgb = accent
            elif name != "Normal":
                style.font.color.rgb = RGBColor.from_string("1C1F23")
            assert style.type is WD_STYLE_TYPE.PARAGRAPH  # noqa: S101 -- for the type checker
        about = self._document.core_properties
        about.title = f"{self._list.title} · {self._event.text('title', self._say.code)}"
        about.author = about.last_modified_by = "Workshop Organiser"
        about.comments = ""
        about.created = about.modified = datetime.combine(self._event.first_day, time())
        about.language = self._say.code
        self._footer()

    def _head(self) -> None:
        event, say = self._event, self._say
        self._paragraph(" · ".join(filter(None, (event.code, self._list.title))))
        self._paragraph(event.text("title", say.code), "Title")
        if self._list.second_title:
            self._run(self._paragraph(""), self._list.second_title, "bold")
        version = say(message("Version {version}", version=event.version)) if event.version else ""
        period = say.period(event.first_day, event.last_day)
        self._paragraph(" · ".join(filter(None, (period, event.venue, version))))

    def _footer(self) -> None:
        """Write "Page 2 of 7" with fields that the word processor fills."""
        section = self._document.sections[0]
        line = section.footer.paragraphs[0]
        self._direct(line)
        words = self._say(message("Page {number} of {count}", number="\x01", count="\x02"))
        for part in words.replace("\x01", "\n\x01\n").replace("\x02", "\n\x02\n").split("\n"):
            field = {"\x01": "PAGE", "\x02": "NUMPAGES"}.get(part)
            if field:
                _add_field(line, field)
            elif part:
                self._run(line, part)

    def _heading(self, titles: tuple[str, ...], level: int) -> None:
        """Write a title, and the same in the second language at the end of the line."""
        from docx.enum.text import WD_TAB_ALIGNMENT  # noqa: PLC0415 -- slow to import
        from docx.shared import Mm  # noqa: PLC0415 -- as above

        heading = self._paragraph("\t".join(titles), f"Heading {level}")
        heading.paragraph_format.keep_with_next = True
        if len(titles) > 1:
            heading.paragraph_format.tab_stops.add_tab_stop(
                Mm(self._text_mm), WD_TAB_ALIGNMENT.RIGHT
            )

    def _people(self, delegation: Delegation) -> None:
        from docx.shared import Mm, Pt  # noqa: PLC0415 -- slow to import

        table = self._document.add_table(rows=len(delegation.people), cols=2)
        table.autofit = False
        margins = _append(table._tbl.tblPr, "w:tblCellMar")  # noqa: SLF001 -- no public way
        table._tbl.tblPr.insert(-1, margins)  # noqa: SLF001 -- before the look, says the schema
        for side in ("left", "right"):
            _append(margins, f"w:{side}", w="0", type="dxa")
        if self._say.right_to_left:
            mirrored = _append(table._tbl.tblPr, "w:bidiVisual")  # noqa: SLF001 -- no public way
            table._tbl.tblPr.insert(0, mirrored)  # noqa: SLF001 -- before widths, says the schema
        widths = [Mm(self._text_mm * share) for share in (NAME_SHARE, 1 - NAME_SHARE)]
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for row, person in zip(table.rows, delegation.people, strict=True):
            _append(row._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001 -- as above
            said = self._list.entry(person)
            sides = (
                ((said.name, "bold"), (said.native_name, "quiet")),
                (
                    (said.head, "bold"),
                    (said.job_title, ""),
                    (said.organisation, "quiet"),
                    (said.more, "quiet"),
                ),
            )
            for cell, width, lines in zip(row.cells, widths, sides, strict=True):
                cell.width = width
                written = [line for line in lines if line[0]]
                for place, (words, look) in enumerate(written):
                    line = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
                    self._direct(line)
                    self._run(line, words, look)
                cell.paragraphs[-1].paragraph_format.space_after = Pt(6)

    def _paragraph(self, words: str, style: str = "Normal") -> Paragraph:
        paragraph = self._document.add_paragraph(style=style)
        self._direct(paragraph)
        self._run(paragraph, words)
        return paragraph

    def _direct(self, paragraph: Paragraph) -> None:
        if self._say.right_to_left:
            _append(paragraph._p.get_or_add_pPr(), "w:bidi")  # noqa: SLF001 -- no public way

    def _run(self, paragraph: Paragraph, words: str, look: str = "") -> Run:
        from docx.shared import RGBColor  # noqa: PLC0415 -- slow to import

        run = paragraph.add_run(words)
        if look == "bold":
            run.bold = run.font.cs_bold = True
        elif look == "quiet":
            run.font.color.rgb = RGBColor.from_string(QUIET)
        if any("\u0590" <= letter <= "\u08ff" for letter in words):
            run.font.rtl = True
        return run


def _append(parent: BaseOxmlElement, tag: str, **attributes: str) -> BaseOxmlElement:
    from docx.oxml import OxmlElement  # noqa: PLC0415 -- slow to import
    from docx.oxml.ns import qn  # noqa: PLC0415 -- as above

    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    parent.append(element)
    return element


def _set_type(properties: Any, size_pt: float, language: str) -> None:  # noqa: ANN401 -- XML
    """Name family, size and language for every script, in place of those of the theme."""
    from docx.oxml.ns import qn  # noqa: PLC0415 -- slow to import

    fonts = properties.get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)
    for old in (*properties.findall(qn("w:szCs")), *properties.findall(qn("w:lang"))):
        properties.remove(old)
    _append(properties, "w:szCs", val=str(round(2 * size_pt)))
    _append(properties, "w:lang", val=language, bidi=language)


def _add_field(paragraph: Paragraph, code: str) -> None:
    run = paragraph.add_run()._r  # noqa: SLF001 -- python-docx has no fields
    _append(run, "w:fldChar", fldCharType="begin")
    _append(run, "w:instrText").text = code
    _append(run, "w:fldChar", fldCharType="end")


def _timeless(made: BytesIO, file: BinaryIO) -> None:
    """Copy an archive into `file`; all its parts are from the same moment."""
    with ZipFile(made) as source, ZipFile(file, "w") as target:
        for part in source.infolist():
            told = ZipInfo(part.filename, LONG_AGO)
            told.compress_type, told.create_system = ZIP_DEFLATED, 3
            told.external_attr = 0o644 << 16
            target.writestr(told, source.read(part))
