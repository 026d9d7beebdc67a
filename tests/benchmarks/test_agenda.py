"""An agenda of 1,000 sessions against a bare canvas that draws the same broken lines."""

import gc
import random
from datetime import datetime, timedelta
from importlib.resources import files
from io import BytesIO
from time import process_time

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from organiser.documents.catalogue.agenda import DOCUMENT
from organiser.documents.export import made
from organiser.documents.page import A4
from organiser.i18n import Language
from organiser.model import (
    Assignment,
    Duty,
    Event,
    Participant,
    Room,
    Session,
    SessionKind,
    Workshop,
)
from organiser.typography import Typesetter
from organiser.typography.faces import TYPEFACES

WORDS = [
    "cooperative",
    "finance",
    "decent",
    "work",
    "network",
    "neighbourhood",
    "statistics",
    "law",
    "policy",
    "young",
    "women",
    "care",
    "energy",
    "housing",
    "food",
    "school",
    "platform",
    "recovery",
    "region",
    "measure",
    "future",
    "governments",
    "employers",
    "workers",
    "informal",
    "economy",
    "solidarity",
    "local",
    "public",
    "procurement",
    "skills",
]
SESSIONS = 1000
ROUNDS = 3
MOST = 2.0


def numbered(rows):
    return {row.id: row for row in rows}


def thousand_sessions():
    """Twenty days of twelve hours; four sessions at a time; two people with a duty in each."""
    chance = random.Random(1)

    def phrase(least, most):
        words = " ".join(chance.choices(WORDS, k=chance.randint(least, most)))
        return words[:1].upper() + words[1:]

    first = datetime(2025, 12, 1, 9)
    starts = [
        first + timedelta(days=number // 50, minutes=45 * (number % 50 // 4))
        for number in range(SESSIONS)
    ]
    sessions = [
        Session(
            id=number + 1,
            kind=SessionKind.PLENARY if number % 10 == 0 else SessionKind.PARALLEL,
            code=f"S{number}",
            title=phrase(3, 12),
            abstract=phrase(20, 40),
            starts=starts[number],
            ends=starts[number] + timedelta(minutes=45),
            room_id=number % 6 + 1,
            floor_language="en",
            interpreted_languages=["fr", "es"],
        )
        for number in range(SESSIONS)
    ]
    people = [
        Participant(
            id=number,
            honorific="Ms",
            given_names=phrase(1, 2).title(),
            family_name=phrase(1, 1).title(),
            organisation=phrase(2, 4),
            country=chance.choice(("SN", "FR", "KR", "EC", "TN")),
        )
        for number in range(1, 301)
    ]
    duties = [
        Assignment(
            id=2 * number + place,
            session_id=number,
            participant_id=chance.randint(1, 300),
            duty=duty,
            position=place,
        )
        for number in range(1, SESSIONS + 1)
        for place, duty in enumerate((Duty.CHAIR, Duty.SPEAKER))
    ]
    event = Event(
        id=1, title="Benchmark", first_day=first.date(), last_day=starts[-1].date(), version="1"
    )
    rooms = [Room(id=key, name=f"Room {key}", building="Europe Pavilion") for key in range(1, 7)]
    return Workshop(
        {
            Event: {1: event},
            Room: numbered(rooms),
            Participant: numbered(people),
            Session: numbered(sessions),
            Assignment: numbered(duties),
        }
    )


def drawn_lines(monkeypatch, workshop, request):
    """Return what the agenda draws: per page its lines as weight, size, colour, x, y, text."""
    pages = {}
    draw = Typesetter.draw

    def recorded(self, canvas, line, *place):
        style = line.style
        x_pt, baseline_pt, align = place
        left_pt = x_pt - {"left": 0, "centre": 0.5, "right": 1}[align] * line.width_pt
        font = (f"Bare{style.weight}", style.size_pt)
        found = pages.setdefault(canvas.getPageNumber(), [])
        found.append((*font, style.colour, left_pt, baseline_pt, line.text))
        draw(self, canvas, line, *place)

    with monkeypatch.context() as patch:
        patch.setattr(Typesetter, "draw", recorded)
        made(DOCUMENT, workshop, request)
    return list(pages.values())


def register_bare_fonts():
    package, name = TYPEFACES["NotoSans"]
    for weight in (400, 600, 700):
        pdfmetrics.registerFont(TTFont(f"Bare{weight}", str(files(package) / name)))


def bare(pages):
    """Draw the lines with nothing but reportlab; its own fonts, compression as ours."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4.size_pt, invariant=1, pageCompression=1)
    for lines in pages:
        for font, size_pt, colour, x_pt, y_pt, text in lines:
            canvas.setFont(font, size_pt)
            canvas.setFillColor(colour)
            canvas.drawString(x_pt, y_pt, text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def seconds(work):
    """Return the seconds of the processor: what else the machine does is no part of it."""
    started = process_time()
    work()
    return process_time() - started


@pytest.mark.parametrize("abstracts", ["no", "yes"])
def test_an_agenda_of_a_thousand_sessions_takes_at_most_twice_a_bare_canvas(
    monkeypatch, capsys, abstracts
):
    workshop = thousand_sessions()
    request = DOCUMENT.request(Language("en"), {"abstracts": abstracts})
    pages = drawn_lines(monkeypatch, workshop, request)
    register_bare_fonts()
    ours, floor = [], []
    for _ in range(ROUNDS):
        gc.collect()
        floor.append(seconds(lambda: bare(pages)))
        gc.collect()
        ours.append(seconds(lambda: made(DOCUMENT, workshop, request)))

    ratio = min(ours) / min(floor)
    with capsys.disabled():
        print(
            f"\nagenda, {SESSIONS} sessions, {len(pages)} pages, "
            f"{sum(map(len, pages))} lines, abstracts {abstracts}: "
            f"{min(ours):.2f} s, bare canvas {min(floor):.2f} s, ratio {ratio:.2f}"
        )
    assert ratio <= MOST
