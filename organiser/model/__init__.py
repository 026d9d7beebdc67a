"""WHAT a workshop consists of: stored classes by subject, and `Workshop`, all rows in memory.

May import: i18n, errors, resources, registry. Reads and writes nothing.

- A stored class is a noun, one sentence, and checks of its own fields. What two fields or
  two rows must have to do with each other is a rule (`rules/`), never a check here: cross-field
  checks break construction, and a coordinator must be able to write down a half-known thing.
- To add a class: write it beside its subject, add it to `KINDS` in `kinds.py` after those it
  refers to, raise the format version by a file in `store/migrations/`.
- No `Relationship()`: rows refer by key and `Workshop` joins them in memory, so that nothing
  loads lazily and any thread may read.
- A session waiting in the tray is `scheduled=False` and keeps its times for its length: so
  `starts` and `ends` are never empty.
- Texts in several languages: `title` is what was typed first, `title_by_language` the rest.
- What the values of fixed lists are called stands once, in `words.py`, for screen and paper.
- What tells who somebody is stands once, in `personal.py`: whoever adds a field decides.
- Photos and logos are rows of `Picture`, so that a person stays small.
"""

from organiser.model.collation import collation_key
from organiser.model.event import CustomField, CustomKind, Event, Logo, Picture
from organiser.model.groups import Group, GroupScheme, Membership
from organiser.model.kinds import KINDS
from organiser.model.papers import Acceptance, PrintJob
from organiser.model.people import (
    ColumnMapping,
    Constituency,
    Gender,
    KeptApart,
    Lodging,
    Participant,
    Role,
    Status,
    Tie,
    Visa,
)
from organiser.model.programme import (
    Assignment,
    Audience,
    Availability,
    Channel,
    Duty,
    Equipment,
    ExtraRoom,
    Invitation,
    Layout,
    Place,
    Room,
    Session,
    SessionKind,
    Version,
    Walk,
    Window,
)
from organiser.model.row import Row
from organiser.model.visits import (
    Bus,
    Certainty,
    Host,
    HostKind,
    Leg,
    Mode,
    Placement,
    Preference,
    Stop,
    Visit,
)
from organiser.model.workshop import Workshop

__all__ = [
    "KINDS",
    "Acceptance",
    "Assignment",
    "Audience",
    "Availability",
    "Bus",
    "Certainty",
    "Channel",
    "ColumnMapping",
    "Constituency",
    "CustomField",
    "CustomKind",
    "Duty",
    "Equipment",
    "Event",
    "ExtraRoom",
    "Gender",
    "Group",
    "GroupScheme",
    "Host",
    "HostKind",
    "Invitation",
    "KeptApart",
    "Layout",
    "Leg",
    "Lodging",
    "Logo",
    "Membership",
    "Mode",
    "Participant",
    "Picture",
    "Place",
    "Placement",
    "Preference",
    "PrintJob",
    "Role",
    "Room",
    "Row",
    "Session",
    "SessionKind",
    "Status",
    "Stop",
    "Tie",
    "Version",
    "Visa",
    "Visit",
    "Walk",
    "Window",
    "Workshop",
    "collation_key",
]
