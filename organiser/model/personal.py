"""What of a workshop is about persons, and so has no place in a copy for somebody else.

Participants go, and with them whatever must refer to one. Every other field that holds text stays,
unless it stands here. A test holds the full list of them against the stored classes: whoever adds
a field decides.
"""

from __future__ import annotations

from organiser.model.event import Event
from organiser.model.papers import Acceptance, PrintJob
from organiser.model.people import ColumnMapping, Participant
from organiser.model.programme import Availability, Session, Version
from organiser.model.row import Row
from organiser.model.visits import Bus, Host, Visit

PERSONAL_KINDS: frozenset[type[Row]] = frozenset(
    {
        Participant,
        Acceptance,  # its subject and reason name people
        ColumnMapping,  # a list without headings has somebody's data in their place
        PrintJob,  # a badge is printed for somebody
        Version,  # holds the names of speakers in a compressed text
    }
)
"""Kinds of which no row is copied."""

PERSONAL_FIELDS: dict[type[Row], frozenset[str]] = {
    Event: frozenset({"choices", "notes"}),
    Session: frozenset({"note"}),
    Availability: frozenset({"note"}),
    Host: frozenset({"contact_name", "email", "notes", "phone", "source"}),
    Bus: frozenset({"driver", "phone"}),
    Visit: frozenset({"emergency_phone", "notes"}),
}
"""Fields that are emptied in a copy: notes of the staff, and how to reach a person."""

ABOUT_OTHERS = frozenset({"access_needs", "custom", "emergency_contact", "notes"})
"""Fields of a participant in which somebody else may be named; the others say who she is herself.

Two people may share a telephone, an address and even a name.
"""
