"""How printed pages look: one family of type, one scale of sizes, one accent.

Sizes grow by steps of about 6 : 5 from the notes to the headings and by larger ones above. There is
one dark ink, one quiet grey, one hairline, and one accent, the event's.
"""

from __future__ import annotations

from organiser.documents.palette import readable_on_white, tint
from organiser.typography import Style

INK = "#1C1F23"
QUIET = "#565C64"
HAIRLINE = "#C6CAD0"

SMALL_PT = 7.25
NOTE_PT = 8.5
BODY_PT = 9.5
SESSION_PT = 10.5
LEAD_PT = 12.0
HEADING_PT = 15.0
TITLE_SMALL_PT = 17.5
TITLE_PT = 20.0
DISPLAY_PT = 27.0

LEADING = 1.3


class Look:
    """The styles of type and the colours of an event's pages.

    `accent` is the event's colour, darkened until it can be read on white.
    """

    def __init__(self, accent: str) -> None:
        self.accent = readable_on_white(accent)
        self.tint = tint(self.accent, 0.07)
        self.display = Style(DISPLAY_PT, weight=700, colour=INK)
        self.title = Style(TITLE_PT, weight=700, colour=INK)
        self.title_small = Style(TITLE_SMALL_PT, weight=700, colour=INK)
        self.heading = Style(HEADING_PT, weight=600, colour=self.accent)
        self.lead = Style(LEAD_PT, weight=400, colour=INK)
        self.lead_quiet = Style(LEAD_PT, weight=400, colour=QUIET)
        self.lead_strong = Style(LEAD_PT, weight=600, colour=INK)
        self.lead_accent = Style(LEAD_PT, weight=600, colour=self.accent)
        self.session = Style(SESSION_PT, weight=600, colour=INK)
        self.session_loud = Style(LEAD_PT, weight=700, colour=INK)
        self.body = Style(BODY_PT, weight=400, colour=INK)
        self.body_quiet = Style(BODY_PT, weight=400, colour=QUIET)
        self.body_strong = Style(BODY_PT, weight=600, colour=INK)
        self.body_accent = Style(BODY_PT, weight=600, colour=self.accent)
        self.note = Style(NOTE_PT, weight=400, colour=QUIET)
        self.note_ink = Style(NOTE_PT, weight=400, colour=INK)
        self.note_bold = Style(NOTE_PT, weight=600, colour=INK)
        self.note_strong = Style(NOTE_PT, weight=600, colour=QUIET)
        self.note_accent = Style(NOTE_PT, weight=600, colour=self.accent)
        self.small = Style(SMALL_PT, weight=400, colour=QUIET)
        self.small_accent = Style(SMALL_PT, weight=600, colour=self.accent)
        self.fact = Style(HEADING_PT, weight=600, colour=INK)
        self.number = Style(NOTE_PT, weight=700, colour="#FFFFFF")
