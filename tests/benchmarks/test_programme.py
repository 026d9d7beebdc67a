"""The looks of a real agenda of 773 sessions against a bare platypus table of the same texts."""

import gc
from datetime import date
from io import BytesIO
from time import process_time
from xml.sax.saxutils import escape

import pytest
from real import real
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, TableStyle

from organiser.documents.catalogue.agenda import DOCUMENT as AGENDA
from organiser.documents.catalogue.web import DOCUMENT as WEB
from organiser.documents.export import made
from organiser.documents.programme_entries import Programme
from organiser.i18n import Language
from organiser.importers.programme import propose_programme
from organiser.importers.schedules.source import read_schedule
from organiser.model import Event
from organiser.planning.programme_changes import changes
from organiser.planning.published import published
from organiser.store import WorkshopFile
from organiser.typography.faces import TYPEFACES

ROUNDS = 3
LONGEST_S = 5.0
"""What the agenda of 773 sessions may take, whatever its look (issue 4)."""


@pytest.fixture(scope="module")
def workshop(tmp_path_factory):
    schedule = read_schedule(real("schedules") / "fosdem_2021.xml")
    path = tmp_path_factory.mktemp("fosdem") / "fosdem.organiser"
    event = Event(
        title=schedule.title,
        first_day=date(2021, 2, 6),
        last_day=date(2021, 2, 7),
        zone="Europe/Brussels",
    )
    with WorkshopFile.create(path, event) as file:
        file.do(propose_programme(file.workshop, schedule).action())
        return file.workshop


def seconds(work):
    """Return the seconds of the processor at best: what else the machine does is no part of it."""
    found = []
    for _ in range(ROUNDS):
        gc.collect()
        started = process_time()
        work()
        found.append(process_time() - started)
    return min(found)


def rows(workshop):
    """Return what the running list prints of each session: time, title, place, people."""
    programme = Programme(workshop, Language("en"), people=True, abstracts=False)
    found = []
    for _, slots in programme.days():
        for slot in slots:
            for entry in slot:
                people = [one for _, persons in entry.duties for one in persons]
                names = [f"{one.name} {one.affiliation}".strip() for one in people]
                starts, ends = entry.session.starts, entry.session.ends
                when = f"{starts:%H:%M}–{ends:%H:%M}"
                found.append((when, entry.eyebrow, entry.title, entry.place, *names))
    return found


def bare_table(texts):
    """Set the texts with reportlab's own paragraphs in its own table, in the same typeface."""
    package, name = TYPEFACES["NotoSans"]
    from importlib.resources import files  # noqa: PLC0415 -- where the typeface is

    pdfmetrics.registerFont(TTFont("Bare", str(files(package) / name)))
    style = ParagraphStyle("bare", fontName="Bare", fontSize=9.5, leading=12.5)
    cells = [
        [Paragraph(escape(when), style), [Paragraph(escape(text), style) for text in more if text]]
        for when, *more in texts
    ]
    file = BytesIO()
    table = LongTable(cells, colWidths=[80, 400])
    table.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP")]))
    SimpleDocTemplate(file, pagesize=A4, invariant=1).build([table])
    return file.getvalue()


@pytest.mark.parametrize(
    ("look", "page", "most"),
    [("list", "a4", 1.5), ("grid", "a4", 3.0), ("grid", "a3", 3.0), ("overview", "a4", 1.5)],
)
def test_an_agenda_of_773_sessions_against_a_bare_platypus_table(
    workshop, capsys, look, page, most
):
    request = AGENDA.request(Language("en"), {"look": look, "page": page})
    made(AGENDA, workshop, request)  # what is loaded once is no part of it
    texts = rows(workshop)

    floor, ours = (
        seconds(lambda: bare_table(texts)),
        seconds(lambda: made(AGENDA, workshop, request)),
    )

    with capsys.disabled():
        print(
            f"\nagenda of {len(texts)} sessions, {look} on {page}: {ours:.2f} s, "
            f"bare platypus table {floor:.2f} s, ratio {ours / floor:.2f}"
        )
    assert (ours / floor <= most, ours < LONGEST_S) == (True, True)


def test_the_web_page_and_what_changed_against_the_reading_of_the_programme(workshop, capsys):
    """Floor: every text of the programme, read once."""
    request = WEB.request(Language("en"))
    made(WEB, workshop, request)
    programme = published(workshop)
    floor = seconds(lambda: rows(workshop))

    page = seconds(lambda: made(WEB, workshop, request))
    told = seconds(lambda: changes(programme, workshop))

    with capsys.disabled():
        print(
            f"\nweb page {page * 1000:.0f} ms, changes since a version {told * 1000:.0f} ms, "
            f"reading the programme {floor * 1000:.0f} ms"
        )
    assert (page / floor <= 8, told / floor <= 2) == (True, True)
