"""Every stored class."""

from __future__ import annotations

from organiser.model.event import CustomField, Event, Logo, Picture
from organiser.model.groups import Group, GroupScheme, Membership
from organiser.model.papers import Acceptance, PrintJob
from organiser.model.people import ColumnMapping, Constituency, KeptApart, Participant, Tie
from organiser.model.programme import (
    Assignment,
    Availability,
    Channel,
    Equipment,
    ExtraRoom,
    Invitation,
    Room,
    Session,
    Version,
    Walk,
    Window,
)
from organiser.model.row import Row
from organiser.model.visits import Bus, Host, Leg, Placement, Preference, Stop, Visit

KINDS: tuple[type[Row], ...] = (
    Event,
    Picture,
    Logo,
    CustomField,
    Constituency,
    Participant,
    Room,
    Session,
    ExtraRoom,
    Assignment,
    Availability,
    Host,
    Bus,
    Visit,
    Stop,
    Leg,
    Preference,
    Placement,
    GroupScheme,
    Group,
    Membership,
    Invitation,
    PrintJob,
    Acceptance,
    KeptApart,
    Tie,
    ColumnMapping,
    Equipment,
    Walk,
    Channel,
    Window,
    Version,
)
"""Every stored class, each after those that it refers to."""
