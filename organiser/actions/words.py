"""The names of the plainest steps, in the words of a coordinator."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from organiser.i18n import Message, counted
from organiser.model import (
    Acceptance,
    Assignment,
    Availability,
    Bus,
    Channel,
    ColumnMapping,
    Constituency,
    CustomField,
    Equipment,
    Event,
    ExtraRoom,
    Group,
    GroupScheme,
    Host,
    Invitation,
    KeptApart,
    Leg,
    Logo,
    Membership,
    Participant,
    Picture,
    Placement,
    Preference,
    PrintJob,
    Room,
    Row,
    Session,
    Stop,
    Tie,
    Version,
    Visit,
    Walk,
    Window,
)


@dataclass(frozen=True)
class Words:
    """What adding, editing and deleting so many rows of a kind is called."""

    add: Callable[[int], Message]
    edit: Callable[[int], Message]
    delete: Callable[[int], Message]


WORDS: dict[type[Row], Words] = {
    Event: Words(
        lambda rows: counted("Add event", "Add {count} events", rows),
        lambda rows: counted("Edit event", "Edit {count} events", rows),
        lambda rows: counted("Delete event", "Delete {count} events", rows),
    ),
    Picture: Words(
        lambda rows: counted("Add picture", "Add {count} pictures", rows),
        lambda rows: counted("Edit picture", "Edit {count} pictures", rows),
        lambda rows: counted("Delete picture", "Delete {count} pictures", rows),
    ),
    Logo: Words(
        lambda rows: counted("Add logo", "Add {count} logos", rows),
        lambda rows: counted("Edit logo", "Edit {count} logos", rows),
        lambda rows: counted("Delete logo", "Delete {count} logos", rows),
    ),
    CustomField: Words(
        lambda rows: counted("Add custom field", "Add {count} custom fields", rows),
        lambda rows: counted("Edit custom field", "Edit {count} custom fields", rows),
        lambda rows: counted("Delete custom field", "Delete {count} custom fields", rows),
    ),
    Constituency: Words(
        lambda rows: counted("Add constituency", "Add {count} constituencies", rows),
        lambda rows: counted("Edit constituency", "Edit {count} constituencies", rows),
        lambda rows: counted("Delete constituency", "Delete {count} constituencies", rows),
    ),
    Participant: Words(
        lambda rows: counted("Add participant", "Add {count} participants", rows),
        lambda rows: counted("Edit participant", "Edit {count} participants", rows),
        lambda rows: counted("Delete participant", "Delete {count} participants", rows),
    ),
    Room: Words(
        lambda rows: counted("Add room", "Add {count} rooms", rows),
        lambda rows: counted("Edit room", "Edit {count} rooms", rows),
        lambda rows: counted("Delete room", "Delete {count} rooms", rows),
    ),
    Session: Words(
        lambda rows: counted("Add session", "Add {count} sessions", rows),
        lambda rows: counted("Edit session", "Edit {count} sessions", rows),
        lambda rows: counted("Delete session", "Delete {count} sessions", rows),
    ),
    ExtraRoom: Words(
        lambda rows: counted("Add further room", "Add {count} further rooms", rows),
        lambda rows: counted("Edit further room", "Edit {count} further rooms", rows),
        lambda rows: counted("Delete further room", "Delete {count} further rooms", rows),
    ),
    Assignment: Words(
        lambda rows: counted("Add duty", "Add {count} duties", rows),
        lambda rows: counted("Edit duty", "Edit {count} duties", rows),
        lambda rows: counted("Delete duty", "Delete {count} duties", rows),
    ),
    Availability: Words(
        lambda rows: counted("Add availability", "Add {count} availabilities", rows),
        lambda rows: counted("Edit availability", "Edit {count} availabilities", rows),
        lambda rows: counted("Delete availability", "Delete {count} availabilities", rows),
    ),
    Host: Words(
        lambda rows: counted("Add host", "Add {count} hosts", rows),
        lambda rows: counted("Edit host", "Edit {count} hosts", rows),
        lambda rows: counted("Delete host", "Delete {count} hosts", rows),
    ),
    Visit: Words(
        lambda rows: counted("Add visit", "Add {count} visits", rows),
        lambda rows: counted("Edit visit", "Edit {count} visits", rows),
        lambda rows: counted("Delete visit", "Delete {count} visits", rows),
    ),
    Stop: Words(
        lambda rows: counted("Add stop", "Add {count} stops", rows),
        lambda rows: counted("Edit stop", "Edit {count} stops", rows),
        lambda rows: counted("Delete stop", "Delete {count} stops", rows),
    ),
    Leg: Words(
        lambda rows: counted("Add way", "Add {count} ways", rows),
        lambda rows: counted("Edit way", "Edit {count} ways", rows),
        lambda rows: counted("Delete way", "Delete {count} ways", rows),
    ),
    Preference: Words(
        lambda rows: counted("Add wish", "Add {count} wishes", rows),
        lambda rows: counted("Edit wish", "Edit {count} wishes", rows),
        lambda rows: counted("Delete wish", "Delete {count} wishes", rows),
    ),
    Placement: Words(
        lambda rows: counted("Add place on a visit", "Add {count} places on visits", rows),
        lambda rows: counted("Edit place on a visit", "Edit {count} places on visits", rows),
        lambda rows: counted("Delete place on a visit", "Delete {count} places on visits", rows),
    ),
    GroupScheme: Words(
        lambda rows: counted("Add grouping", "Add {count} groupings", rows),
        lambda rows: counted("Edit grouping", "Edit {count} groupings", rows),
        lambda rows: counted("Delete grouping", "Delete {count} groupings", rows),
    ),
    Group: Words(
        lambda rows: counted("Add group", "Add {count} groups", rows),
        lambda rows: counted("Edit group", "Edit {count} groups", rows),
        lambda rows: counted("Delete group", "Delete {count} groups", rows),
    ),
    Membership: Words(
        lambda rows: counted("Add group member", "Add {count} group members", rows),
        lambda rows: counted("Edit group member", "Edit {count} group members", rows),
        lambda rows: counted("Delete group member", "Delete {count} group members", rows),
    ),
    Invitation: Words(
        lambda rows: counted("Add invitation", "Add {count} invitations", rows),
        lambda rows: counted("Edit invitation", "Edit {count} invitations", rows),
        lambda rows: counted("Delete invitation", "Delete {count} invitations", rows),
    ),
    PrintJob: Words(
        lambda rows: counted("Add print record", "Add {count} print records", rows),
        lambda rows: counted("Edit print record", "Edit {count} print records", rows),
        lambda rows: counted("Delete print record", "Delete {count} print records", rows),
    ),
    Acceptance: Words(
        lambda rows: counted("Add accepted finding", "Add {count} accepted findings", rows),
        lambda rows: counted("Edit accepted finding", "Edit {count} accepted findings", rows),
        lambda rows: counted("Delete accepted finding", "Delete {count} accepted findings", rows),
    ),
    Bus: Words(
        lambda rows: counted("Add bus", "Add {count} buses", rows),
        lambda rows: counted("Edit bus", "Edit {count} buses", rows),
        lambda rows: counted("Delete bus", "Delete {count} buses", rows),
    ),
    KeptApart: Words(
        lambda rows: counted("Add kept-apart pair", "Add {count} kept-apart pairs", rows),
        lambda rows: counted("Edit kept-apart pair", "Edit {count} kept-apart pairs", rows),
        lambda rows: counted("Delete kept-apart pair", "Delete {count} kept-apart pairs", rows),
    ),
    Tie: Words(
        lambda rows: counted("Add tie", "Add {count} ties", rows),
        lambda rows: counted("Edit tie", "Edit {count} ties", rows),
        lambda rows: counted("Delete tie", "Delete {count} ties", rows),
    ),
    ColumnMapping: Words(
        lambda rows: counted("Add column mapping", "Add {count} column mappings", rows),
        lambda rows: counted("Edit column mapping", "Edit {count} column mappings", rows),
        lambda rows: counted("Delete column mapping", "Delete {count} column mappings", rows),
    ),
    Equipment: Words(
        lambda rows: counted("Add equipment", "Add {count} kinds of equipment", rows),
        lambda rows: counted("Edit equipment", "Edit {count} kinds of equipment", rows),
        lambda rows: counted("Delete equipment", "Delete {count} kinds of equipment", rows),
    ),
    Walk: Words(
        lambda rows: counted(
            "Add way between buildings", "Add {count} ways between buildings", rows
        ),
        lambda rows: counted(
            "Edit way between buildings", "Edit {count} ways between buildings", rows
        ),
        lambda rows: counted(
            "Delete way between buildings", "Delete {count} ways between buildings", rows
        ),
    ),
    Channel: Words(
        lambda rows: counted(
            "Add interpretation channel", "Add {count} interpretation channels", rows
        ),
        lambda rows: counted(
            "Edit interpretation channel", "Edit {count} interpretation channels", rows
        ),
        lambda rows: counted(
            "Delete interpretation channel", "Delete {count} interpretation channels", rows
        ),
    ),
    Window: Words(
        lambda rows: counted("Add free time", "Add {count} free times", rows),
        lambda rows: counted("Edit free time", "Edit {count} free times", rows),
        lambda rows: counted("Delete free time", "Delete {count} free times", rows),
    ),
    Version: Words(
        lambda rows: counted("Add version", "Add {count} versions", rows),
        lambda rows: counted("Edit version", "Edit {count} versions", rows),
        lambda rows: counted("Delete version", "Delete {count} versions", rows),
    ),
}
